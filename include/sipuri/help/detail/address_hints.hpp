// Why the beginning of a URI, or an address, is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_ADDRESS_HINTS_HPP
#define SIPURI_HELP_DETAIL_ADDRESS_HINTS_HPP

#include <sipuri/help/detail/address_params_hints.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors before a URI, and around it.
class address_hints : public address_params_hints {
public:
    using address_params_hints::address_params_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        if (what_.where == component::uri && in_urn()) return urn() || uri_hints::make();
        switch (what_.code) {
            case errc::invalid_scheme: return scheme();
            case errc::missing_angles: return missing_angles();
            case errc::unclosed_angle: return unclosed_angle();
            case errc::unclosed_quote: return unclosed_quote();
            case errc::unexpected_end: return field_name() || unexpected_end() || uri_hints::make();
            case errc::line_break: return line_break();
            default: break;
        }
        if (what_.where == component::uri) {
            if (what_.code == errc::empty) return missing_address();
            if (what_.code == errc::too_many) return say("leave it out: this header field has one such address");
            if (what_.code == errc::invalid_character) {
                return field_name() || after_angle() || fragment() || uri_hints::make();
            }
        }
        if (what_.where == component::display_name && what_.code == errc::invalid_character) return display_name();
        if (what_.where == component::generic_param) return generic_param();
        return uri_hints::make();
    }

private:
    /// The beginning of the element of a list that holds the error.
    [[nodiscard]] constexpr std::size_t element() const noexcept { return skip_blanks(text_, after_last(",>", at_)); }

    /// "http://h/p#f"
    constexpr bool fragment() noexcept {
        return octet(at_) == '#' && say("'#' begins a fragment, which no URI in a message has");
    }

    [[nodiscard]] constexpr bool in_urn() const noexcept {
        return equal_ignoring_case(text_.substr(after_last("<", at_), 4), "urn:");
    }
    constexpr bool urn() noexcept {
        switch (what_.code) {
            case errc::empty: return say("a URN has a namespace and a name, such as urn:service:sos");
            case errc::unexpected_end: return say("the namespace of a URN has 2 to 32 characters, the last no '-'");
            case errc::invalid_value: return say("a service consists of labels of letters, digits and inner '-'");
            default: return false;
        }
    }

    constexpr bool scheme() noexcept {
        auto const given = text_.substr(at_, what_.length);
        bool const in_angles = at_ != 0 && text_[at_ - 1] == '<';
        auto const end = in_angles ? next(">", at_) : text_.size();
        auto const whole = text_.substr(0, end);
        if (at_ == end) return in_angles && say("the URI between < and > is missing");
        if (auto const after = skip_blanks(text_, at_); after != at_) {
            return after != text_.size() && remove_blanks(at_, after, " precedes the URI");
        }
        if (is_placeholder_at(text_, at_)) return say("a placeholder of a template was not filled in");
        if (!in_angles && around_the_uri(given)) return true;
        if (in_angles && whole.find('<', at_) != nowhere) {
            return say("an address within an address: give one pair of < and >");
        }
        if (quotes_and_brackets(whole)) return true;
        if (auto const method = method_at(text_, at_); method != 0) {
            return remove(at_, at_ + method, "give only the URI of the request line");
        }
        if (octet(at_ + given.size()) == ',' && comma_in_name()) return true;
        if (another_field()) return true;
        if (given == "*") return say("'*' is no address, and in a Contact it is alone");
        if (octet_after_scheme(whole)) return true;
        if (whole.find('<', at_) == nowhere && sip_scheme_after_blank(whole)) {
            return say("a URI after a name is enclosed in < >");
        }
        return other_scheme(whole) || no_scheme(whole);
    }

    /// A whole address where a URI belongs.
    constexpr bool around_the_uri(std::string_view given) noexcept {
        if (auto const size = field_name_at(text_, at_); size != 0 && given.find('<') == nowhere) {
            return remove(at_, at_ + size, "give the value without the name of its header field");
        }
        auto const open = text_.find('<', at_);
        if (open == nowhere || sip_scheme_at(text_, open + 1) == 0) return false;
        bool const quoted = given.starts_with('"') && given.find('<') == nowhere && open > at_ + given.size();
        if (given.find('<') == nowhere && !quoted) return false;
        return remove(at_, open + 1, "give only the URI, which is between < and >");
    }

    constexpr bool quotes_and_brackets(std::string_view whole) noexcept {
        auto const quote = is_one_of(at_, "\"'`") ? 1 : typographic_quote_at(text_, at_);
        if (quote != 0) return remove(at_, at_ + quote, "a quote is no part of a URI");
        if (whole.substr(at_).starts_with("&lt;")) return replace(at_, at_ + 4, "<", "&lt; is HTML");
        if (is_one_of(at_, "[({<") && sip_scheme_at(text_, at_ + 1) != 0) {
            return remove(at_, at_ + 1, "no bracket encloses a URI here");
        }
        return false;
    }

    /// "Bond, James <sip:b@h>"
    constexpr bool comma_in_name() noexcept {
        auto const open = text_.find('<', at_);
        if (open == nowhere) return false;
        auto const end = before_blanks(text_, at_, open);
        auto const name = between(at_, end);
        if (name.find_first_of(":@>;\"") != nowhere) return false;
        constexpr std::string_view reason = "put a display name with a comma in quotes";
        return goes_into_quotes(name) ? enclose(at_, end, "\"", "\"", true, reason) : say(reason);
    }

    /// "<sip:a@h>,Date:Thu, 24 May": a second header field after the first.
    constexpr bool another_field() noexcept {
        auto const comma = after_last(",", at_);
        if (comma < 2) return false;
        return begins_field(skip_blanks(text_, after_last(",>", comma - 1)), comma - 1);
    }
    constexpr bool begins_field(std::size_t begin, std::size_t end) noexcept {
        auto const field = between(begin, end);
        auto const colon = field.find(':');
        if (colon == nowhere || colon == 0 || !chars::token.contains_all(field.substr(0, colon))) return false;
        if (known_scheme_at(field, 0) != 0) return false;
        return say("after the ',' begins another header field: give one field only");
    }

    constexpr bool other_scheme(std::string_view whole) noexcept {
        auto const size = known_scheme_at(text_, at_);
        if (size != 0) {
            auto at = at_ + size;
            while (at < whole.size() && whole[at] == '/') ++at;
            if (sip_scheme_at(whole, at) != 0)
                return remove(at_, at, "a SIP URI begins with sip: or sips:, and nothing precedes it");
            if (size == 4 && to_lower(octet(at_)) == 't') {
                return say("a telephone URI: parse_tel() reads it, and a SIP URI begins with sip: or sips:");
            }
            return false;
        }
        constexpr std::string_view transports[]{"tls", "tcp", "udp", "ws", "wss", "sctp"};
        if (!is_word_of(transports, whole.substr(at_, next(":", at_) - at_))) return false;
        return say("a SIP URI begins with sip: or sips:, and has its transport in ;transport=");
    }

    /// "sip :ann@h", "sip=ann@h", "sip//ann@h": the scheme without the ":" right after it.
    constexpr bool octet_after_scheme(std::string_view whole) noexcept {
        auto end = at_;
        while (end < whole.size() && chars::alpha.contains(whole[end])) ++end;
        constexpr std::string_view sip_schemes[]{"sip", "sips"};
        if (!is_word_of(sip_schemes, whole.substr(at_, end - at_))) return false;
        auto const after = skip_blanks(whole, end);
        if (after != end && octet(after) == ':') return remove_blanks(end, after, " precedes the ':'");
        if (equal_ignoring_case(whole.substr(end, 3), "%3A")) return say("the whole URI is escaped: decode it once");
        constexpr std::string_view reason = "a ':' ends the scheme";
        if (whole.substr(end).starts_with("//")) return replace(end, end + 2, ":", reason);
        if (!is_one_of(end, ";=, ") || whole.find('@', end) == nowhere) return false;
        return replace(end, after == end ? end + 1 : after, ":", reason);
    }
    /// "Ann sip:ann@h", "Ann (sip:ann@h)"
    [[nodiscard]] constexpr bool sip_scheme_after_blank(std::string_view whole) const noexcept {
        auto at = at_ + 1;
        while (at < whole.size() && (sip_scheme_at(whole, at) == 0 || !is_one_of(at - 1, " \t([{"))) ++at;
        return at < whole.size();
    }

    constexpr bool no_scheme(std::string_view whole) noexcept {
        auto const at_sign = whole.find('@', at_);
        auto const rest = whole.substr(at_, next(",;? ", at_) - at_);
        if (at_sign == nowhere) {
            if (rest.find(':') != nowhere || rest.find('.') != nowhere) return false;
            return say("the scheme and a domain are missing, as in sip:USER@DOMAIN");
        }
        auto const user = whole.substr(at_, at_sign - at_);
        if (user.empty() || user.find(':') != nowhere) return false;
        if (user.find('/') != nowhere) return say("this looks like a dial string: a SIP URI is sip:USER@DOMAIN");
        if (skip(whole.substr(0, at_sign), static_cast<std::uint32_t>(at_), user_class) != at_sign) return false;
        constexpr std::string_view reason = "the scheme is missing";
        bool const ends = whole.size() == text_.size() && user.find_first_of(",;?") != nowhere;
        return ends ? say(reason) : insert(at_, "sip:", reason);
    }

    constexpr bool missing_angles() noexcept {
        auto const begin = element();
        auto const first = text_.find('"');
        auto const open = text_.find('<', at_);
        bool const begins = first < at_ && skip_blanks(text_, after_last(",>", first)) == first;
        if (begins && open != nowhere) {
            auto const last = text_.substr(0, open).rfind('"');
            if (last > at_) {
                constexpr std::string_view reason = "a quote inside quotes is written \\\"";
                if (!goes_into_quotes(text_.substr(first, last - first))) return say(reason);
                return enclose(first + 1, last, "", "", true, reason);
            }
        }
        constexpr std::string_view reason = "enclose the URI in < >";
        bool const quoted = octet(before_blanks(text_, 0, at_) - 1) == '"';
        auto const from = quoted ? at_ : begin;
        auto const end = next(" \t\r\n\"<>", at_);
        if (end != text_.size() || from > at_ || !scan(text_.substr(from))) return say(reason);
        return enclose(from, end, "<", ">", false, reason);
    }

    constexpr bool unclosed_angle() noexcept {
        auto const rest = text_.substr(at_);
        if (rest.empty() || rest.find_first_of(" ,;\"\r\n", 0) != nowhere || !scan(rest.substr(1))) return false;
        return insert(text_.size(), ">", "'<' without '>'");
    }

    constexpr bool unclosed_quote() noexcept {
        auto const open = text_.find('<', at_);
        constexpr std::string_view reason = "a quoted string must end with '\"'";
        if (what_.where == component::display_name && open == nowhere) return say(reason);
        auto const end =
            open == nowhere || what_.where != component::display_name ? text_.size() : before_blanks(text_, at_, open);
        if (end == 0 || text_[end - 1] == '\\') return say(reason);
        say(reason);
        return keep(end, end, "\"");
    }

    constexpr bool field_name() noexcept {
        auto const begin = skip_blanks(text_, 0);
        auto const size = field_name_at(text_, begin);
        if (size == 0 || at_ < begin || at_ > begin + size) return false;
        return remove(begin, begin + size, "give the value without the name of its header field");
    }
    constexpr bool unexpected_end() noexcept {
        if (what_.where != component::uri) return false;
        auto const comma = after_last(",", at_);
        if (comma != 0 && begins_field(skip_blanks(text_, comma), at_)) return true;
        return say("an address ends with a URI in < >");
    }

    constexpr bool missing_address() noexcept {
        if (octet(at_) == ',') return remove(at_, at_ + 1, "no address precedes the ','");
        auto const comma = after_last(",", at_);
        if (at_ != text_.size() || comma == 0 || skip_blanks(text_, comma) != text_.size()) {
            return say("an address is missing");
        }
        return remove(comma - 1, text_.size(), "no address follows the ','");
    }

    /// White space after "<".
    constexpr bool after_angle() noexcept {
        auto const after = skip_blanks(text_, at_);
        return after != at_ && at_ != 0 && text_[at_ - 1] == '<' && remove_blanks(at_, after, " follows the '<'");
    }

    constexpr bool display_name() noexcept {
        if (within_quotes(at_)) return say("quoted text must be UTF-8 without control characters");
        if (auto const after = skip_blanks(text_, at_); after != at_) {
            return remove_blanks(at_, after, " is not allowed here");
        }
        if (octet(at_) == ':' && element() == at_) {
            return remove(at_, skip_blanks(text_, at_ + 1), "an address does not begin with ':'");
        }
        auto const begin = element();
        auto const open = text_.find('<', at_);
        constexpr std::string_view reason = "put the display name in quotes";
        if (open == nowhere || begin > at_) return say(reason);
        auto const end = before_blanks(text_, begin, open);
        auto const name = text_.substr(begin, end - begin);
        if (!goes_into_quotes(name)) return say(reason);
        if (name.size() > 1 && name.find('"') + 1 == name.size() && name.find('\\') == nowhere) {
            return insert(begin, "\"", "a display name that ends with a quote begins with one");
        }
        auto const first = typographic_quote_at(text_, begin);
        auto const last = typographic_quote_before(text_, begin, end);
        if (first != 0 && last != 0 && name.size() > first) {
            fixed_text<64> piece;
            piece.put('"');
            piece.put(name.substr(first, name.size() - first - last));
            piece.put('"');
            say("typographic quotes are no quotes: write straight ones, '\"'");
            return piece.size() > piece.capacity() || name.find('"') != nowhere || keep(begin, end, piece.view());
        }
        return enclose(begin, end, "\"", "\"", true, reason);
    }

    /// True if a quoted string has begun before `at` and not ended.
    [[nodiscard]] constexpr bool within_quotes(std::size_t at) const noexcept {
        bool quoted = false;
        for (std::size_t i = 0; i < at; ++i) {
            if (text_[i] == '"') quoted = !quoted;
            if (text_[i] == '\\' && quoted) ++i;
        }
        return quoted;
    }

    /// RFC 3261, section 7.3.1: a folded line goes on with white space.
    constexpr bool line_break() noexcept {
        auto const after = skip_blanks(text_, at_);
        bool const folded = after != text_.size() && is_one_of(after - 1, " \t");
        bool const quoted = within_quotes(at_);
        if (!folded) {
            constexpr std::string_view reason = "a line break ends the header field: give one field only";
            bool const last = after == text_.size() && !quoted && what_.where == component::generic_param;
            return last ? remove(at_, after, "a line break ends the text") : say(reason);
        }
        say("a folded line: unfold() it, or remove the line break");
        bool const goes_on = quoted ? text_.find('"', after) != nowhere && octet(at_ - 1) != '\\'
                                    : what_.where == component::generic_param || text_.find('<', after) != nowhere;
        return !goes_on || keep(at_, after, " ");
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
