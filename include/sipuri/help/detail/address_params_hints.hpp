// Why a parameter of a header field is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_ADDRESS_PARAMS_HINTS_HPP
#define SIPURI_HELP_DETAIL_ADDRESS_PARAMS_HINTS_HPP

#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/help/detail/uri_hints.hpp>
#include <sipuri/text/detail/octets.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors after the URI of an address.
class address_params_hints : public uri_hints {
public:
    using uri_hints::uri_hints;

protected:
    /// True for UTF-8 without control characters, which a quoted string holds.
    [[nodiscard]] static constexpr bool goes_into_quotes(std::string_view name) noexcept {
        return (~chars::control).contains_all(name) && is_utf8(name);
    }

    /// "<sip:a@h> <sip:b@h>", "<sip:a@h>;<sip:b@h>", "<sip:a@h> Bob <sip:b@h>"
    [[nodiscard]] constexpr bool begins_address() const noexcept {
        auto const before = before_blanks(text_, 0, at_);
        if (before == 0 || !is_one_of(before - 1, ">;")) return sip_scheme_at(text_, at_) != 0;
        auto const open = next("<;,", at_);
        return octet(at_) == '<' || (octet(open) == '<' && (octet(at_) == '"' || text_[before - 1] == '>'));
    }
    /// "<sip:a@h>tag=1"
    [[nodiscard]] constexpr bool begins_parameter() const noexcept {
        if (octet(before_blanks(text_, 0, at_) - 1) != '>') return false;
        auto end = at_;
        while (end != text_.size() && chars::token.contains(text_[end])) ++end;
        return end != at_ && octet(end) == '=';
    }

    /// What the value of a parameter must be, by its row.
    constexpr bool wrong_value(std::string_view name) noexcept {
        auto const rule = find_header_parameter_rule(name);
        if (!rule) return false;
        switch (rule->grammar) {
            case parameter_grammar::token: return say("must be a token: no quotes, no brackets");
            case parameter_grammar::qvalue: return say("must be from 0 to 1, with three decimals at most");
            case parameter_grammar::seconds: return say("a receiver takes it as 4294967295 seconds");
            case parameter_grammar::reg_id: return say("must be a number from 1 to 2147483647");
            case parameter_grammar::counter: return say("must be a number of one or two digits");
            case parameter_grammar::index: return say("must be numbers with '.' between them, such as 1.2.1");
            case parameter_grammar::instance: return say("must be a URI in < > and quotes, such as \"<urn:uuid:...>\"");
            case parameter_grammar::gruu: return say("must be a SIP URI in quotes");
            case parameter_grammar::feature: return say("must be values with ',' between them, or one <text>, in quotes");
            case parameter_grammar::message_id: return say("must be a Content-ID in quotes, such as \"1@host\"");
            case parameter_grammar::text: break;
        }
        return false;
    }

    constexpr bool generic_param() noexcept {
        auto const delimiter = after_last(";", at_);
        auto const field = text_.substr(delimiter, at_ - delimiter);
        bool const value = delimiter != 0 && field.find('=') != nowhere;
        switch (what_.code) {
            case errc::invalid_value:
            case errc::out_of_range: return wrong_value(trimmed(field.substr(0, field.find('='))));
            case errc::missing: return say("an entry of History-Info needs an index, such as ;index=1");
            case errc::too_many: return say("an entry of History-Info has one of rc, mp and np");
            case errc::not_allowed:
                return is_of_sip_uri(text_.substr(at_, next("=; \t", at_) - at_)) &&
                       say("belongs to the URI, between < and >");
            default: break;
        }
        if (what_.code == errc::empty) {
            if (value) return say("a value may not be empty: leave out the '=', or give a value");
            if (delimiter == 0 || octet(at_) == '=') return say("a parameter needs a name");
            return remove(delimiter - 1, at_, "nothing follows the ';'");
        }
        if (what_.code != errc::invalid_character || at_ == text_.size()) return false;
        if (auto const blanks = skip_blanks(text_, at_); blanks != at_) {
            return remove_blanks(at_, blanks, " is not allowed here");
        }
        auto const after = skip_blanks(text_, at_ + 1);
        bool const last = after == text_.size() || is_one_of(after, ",;");
        if (octet(at_) == '"' && last) return remove(at_, at_ + 1, "a quote without another one");
        if (octet(at_) == '>') return remove(at_, at_ + 1, "'>' without '<'");
        if (octet(at_) == ',') return say("expected one address: parse_name_addrs() reads a list");
        if (begins_address()) return say("addresses are separated by ','");
        if (begins_parameter()) return insert(at_, ";", "a parameter begins with ';'");
        if (octet(at_) == '?' && octet(at_ - 1) == '>') return say("the headers of a URI belong before the '>'");
        if (octet(at_) == ':' && !value && delimiter != 0 && at_ != delimiter && octet(at_ + 1) != '/') {
            return replace(at_, at_ + 1, "=", "a value follows '='");
        }
        if (!value) return say("expected a token, an address or a quoted string");
        auto const begin = skip_blanks(text_, delimiter + field.find('=') + 1);
        auto const end = before_blanks(text_, begin, next(";,\r\n", at_));
        auto const piece = text_.substr(begin, end - begin);
        constexpr std::string_view reason = "put a value with this character in quotes";
        if (begin > at_ || piece.find_first_of("\"\\<>") != nowhere || !is_utf8(piece)) {
            return say("expected a token, an address or a quoted string");
        }
        if (!goes_into_quotes(piece)) return say(reason);
        return enclose(begin, end, "\"", "\"", true, reason);
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
