// Why a URI is refused, and how to fix it: user, host, port, parameters and headers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_URI_HINTS_HPP
#define SIPURI_HELP_DETAIL_URI_HINTS_HPP

#include <sipuri/help/detail/host_hints.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors in a URI after its scheme.
class uri_hints : public host_hints {
public:
    using host_hints::host_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        begin_ = after_last("<", at_);
        switch (what_.code) {
            case errc::invalid_character: return refused_octet();
            case errc::second_at: return second_at();
            case errc::invalid_escape: return invalid_escape();
            case errc::empty: return empty();
            case errc::missing_equals: return missing_equals();
            case errc::missing_brackets: return missing_brackets();
            case errc::invalid_ipv6: return needless_brackets();
            case errc::unexpected_end: return what_.where == component::host && label_end();
            case errc::out_of_range:
            case errc::invalid_ipv4: return number_for_host();
            default: return false;
        }
    }

protected:
    [[nodiscard]] constexpr bool refused_octet() noexcept {
        if (at_ == text_.size()) return false;
        bool const in_host = what_.where == component::host || what_.where == component::port;
        is_host_ = !in_host || scan(text_.substr(begin_, at_ - begin_)).has_value();
        if (blank_at(text_, at_) != 0) return blanks();
        if (tail() || (in_host && after_host())) return true;
        switch (what_.where) {
            case component::user:
            case component::password: return user();
            case component::host: return host();
            case component::port: return port();
            case component::parameter_name:
            case component::parameter_value: return parameter();
            case component::header_name:
            case component::header_value: return header();
            default: return false;
        }
    }

private:
    /// White space, a line break, or what nobody sees.
    constexpr bool blanks() noexcept {
        auto const after = skip_blanks(text_, at_);
        auto const name = blanks_of(at_, after);
        bool const line = name == "a line break";
        if (what_.where == component::user || what_.where == component::password) return blanks_in_user(after);
        if (after != text_.size() && text_.substr(after) == "SIP/2.0") {
            return if_host(remove(at_, text_.size(), "white space and SIP/2.0 are those of a request line"));
        }
        bool const of_header = what_.where == component::header_name || what_.where == component::header_value;
        bool const of_uri = !of_header && !is_request_field(what_.where);
        if (of_uri && whole_parameter_at(text_, after) != 0 && !is_one_of(at_ - 1, ";")) {
            return if_host(replace(at_, after, ";", "a parameter begins with ';'"));
        }
        if (what_.where == component::parameter_name && chars::alphanum.contains(octet(after))) {
            constexpr std::string_view with_value[]{"transport", "user", "method", "ttl", "maddr"};
            auto const begin = after_last(";", at_);
            if (is_word_of(with_value, between(begin, at_))) return replace(at_, after, "=", "a value follows '='");
        }
        bool const before = after == text_.size() || is_one_of(after, ";:?=&>,/@");
        bool const follows = at_ != 0 && is_one_of(at_ - 1, ";:?=&@<");
        if (before || follows || name.starts_with("a character")) {
            return if_host(remove_blanks(at_, after, " is not allowed here"));
        }
        bool const value = what_.where == component::header_value || what_.where == component::parameter_value;
        if (value && octet(at_) == ' ' && !line) return escape(at_);
        say(name);
        return say(" is not allowed here");
    }
    constexpr bool blanks_in_user(std::size_t after) noexcept {
        bool const first = at_ != 0 && text_[at_ - 1] == ':' && sip_scheme_at(text_, begin_) == at_ - begin_;
        if (first && chars::digit.contains(octet(after)) && octet(at_) == ' ') {
            return say("a space follows the scheme: a '+' that form decoding took away, or too much");
        }
        if (first) return remove_blanks(at_, after, " follows the scheme");
        auto const begin = begin_ + sip_scheme_at(text_, begin_);
        auto const end = next("@", at_);
        auto const name = text_.substr(begin, next(":@", begin) - begin);
        if (is_guess(begin, end)) return guess();
        bool const line = blanks_of(at_, after) == "a line break";
        if (is_typed_number(name.substr(0, name.find(';')))) {
            return remove_blanks(at_, after, " in a telephone number is no part of it");
        }
        bool const joins = blank_at(text_, at_) > 1 && is_invisible(code_point(text_, at_)) && mark_at(text_, at_) == 0;
        if (joins && after != end) return escape(at_);
        if (after == end || is_one_of(after, ":") || line || text_[at_] != ' ') {
            return remove_blanks(at_, after, " is not allowed here");
        }
        return escape(at_);
    }

    /// What looks like a host, a path and more may be meant as those, and the "@" as a part of them.
    [[nodiscard]] constexpr bool is_guess(std::size_t begin, std::size_t end) const noexcept {
        auto const user = text_.substr(begin, end - begin);
        bool const number = is_typed_number(user.substr(0, user.find_first_of(";:")));
        return end != text_.size() && user.find_first_of(number ? "?" : "?/;") != nowhere;
    }
    constexpr bool guess() noexcept {
        return say("all before the '@' is the user: an '@' that belongs to a header is written %40");
    }

    /// What an address, quotes or a list leave after a URI.
    constexpr bool tail() noexcept {
        auto const size = utf8_length(text_, at_);
        bool const ends = skip_blanks(text_, at_ + (size == 0 ? 1 : size)) == text_.size();
        if (ends && (is_one_of(at_, "\"'`") || typographic_quote_at(text_, at_) != 0)) {
            return if_host(remove(at_, text_.size(), "a quote is no part of a URI"));
        }
        if (text_.substr(at_).starts_with("&gt;")) return if_host(remove(at_, text_.size(), "&gt; is HTML"));
        if (text_[at_] == '>' && begin_ == 0 && what_.where != component::user) {
            return if_host(remove(at_, text_.size(), "give only the URI, not what follows it in an address"));
        }
        if (text_[at_] == '\\' && is_one_of(at_ + 1, ";?&@:=")) {
            return if_host(remove(at_, at_ + 1, "a '\\' for a shell is no part of a URI"));
        }
        if (text_[at_] != '%' && is_placeholder_at(text_, at_)) return placeholder();
        return false;
    }
    constexpr bool placeholder() noexcept { return say("a placeholder of a template was not filled in"); }

    constexpr bool user() noexcept {
        auto const begin = begin_ + sip_scheme_at(text_, begin_);
        auto const end = next("@", at_);
        if (text_[at_] == '[' && next("]", at_) > end) {
            return say("the '@' is inside the brackets: only the address of the host goes into [ ]");
        }
        if (at_ != begin && is_one_of(at_ - 1, "$#%") && text_[at_] == '{') return placeholder();
        if (is_guess(begin, end)) return guess();
        if (is_one_of(at_, "\"<>{}[]") || typographic_quote_at(text_, at_) != 0) {
            put_character(at_);
            return say(" is not allowed in a user");
        }
        return escape(at_);
    }
    constexpr bool parameter() noexcept {
        char const c = text_[at_];
        bool const value = what_.where == component::parameter_value;
        auto const begin = after_last("=;", at_);
        if (c == '=' && value) {
            auto const joint = text_.substr(begin, at_ - begin).find_last_of("&:");
            auto const name = begin + joint + 1;
            if (joint != nowhere && joint != 0 && name != at_ &&
                chars::token.contains_all(text_.substr(name, at_ - name))) {
                return replace(name - 1, name, ";", parameters_are_separated);
            }
        }
        if (c == '"' && value && at_ == begin && quoted_value()) return true;
        if (c == ',') {
            auto const after = skip_blanks(text_, at_ + 1);
            if (whole_parameter_at(text_, after) != 0) return replace(at_, after, ";", parameters_are_separated);
            if (octet(after) == '<' || sip_scheme_at(text_, after) != 0) {
                return say("expected one URI: parse_name_addrs() reads a list");
            }
        }
        return escape(at_);
    }

    /// "transport="tcp"", as a parameter of a header field has it.
    constexpr bool quoted_value() noexcept {
        auto const end = text_.find('"', at_ + 1);
        auto const after = skip_blanks(text_, end == nowhere ? text_.size() : end + 1);
        if (end == nowhere || (after != text_.size() && !is_one_of(after, ";?>"))) return false;
        if (known_parameter_at(text_, after_last(";", at_)) == 0) return false;
        constexpr std::string_view reason = "a parameter of a URI takes no quotes";
        auto const plain = between(at_ + 1, end);
        bool const fits = !plain.empty() && plain.size() <= 64 && skip(plain, 0, param_class) == plain.size();
        return fits ? replace(at_, end + 1, plain, reason) : say(reason);
    }

    constexpr bool second_at() noexcept {
        if (takes_escapes(what_.where)) return escape(at_);
        auto const first = after_last("@", at_) - 1;
        auto const begin = begin_ + sip_scheme_at(text_, begin_);
        bool const within = first >= begin && first < at_;
        constexpr std::string_view one = "only the last '@' ends the user";
        if (!within) return say(one);
        // One too many, or something between them is missing: a guess.
        if (first + 1 == at_) return say("one '@' ends the user, and here are two");
        auto const user = text_.substr(begin, first - begin);
        auto const domain = text_.substr(first + 1, at_ - first - 1);
        bool const mail =
            user.find_first_of("?;#/") == nowhere && (chars::alphanum | char_set{"-."}).contains_all(domain);
        if (!mail) return say("only one '@' is allowed");
        say(one);
        say(": the '@' before it must be written %40");
        return keep(first, first + 1, "%40");
    }

    constexpr bool invalid_escape() noexcept {
        char const c = octet(at_ + 1);
        bool const word = (c == 's' || c == 'd') && !chars::alphanum.contains(octet(at_ + 2));
        auto const close = text_.find('%', at_ + 1);
        bool const variable = close != nowhere && close > at_ + 2 && close - at_ < 32 && c >= 'A' && c <= 'Z' &&
                              chars::token.contains_all(text_.substr(at_ + 1, close - at_ - 1));
        if (word || variable || is_placeholder_at(text_, at_)) return placeholder();
        if (octet(at_) != '%' || !takes_escapes(what_.where)) return false;
        if (what_.where == component::user && sip_scheme_at(text_, begin_) == 0) return false;
        say("'%' needs two hexadecimal digits; a '%' itself is written %25");
        return keep(at_, at_ + 1, "%25");
    }

    constexpr bool empty() noexcept {
        bool const ends = at_ == text_.size() || is_one_of(at_, ";?&>,");
        switch (what_.where) {
            case component::user:
                if (octet(at_) != '@') return say("the user is missing");
                return remove(at_, at_ + 1, "no user precedes the '@'");
            case component::host: return say("the host is missing");
            case component::port:
                if (at_ == 0 || (at_ != text_.size() && !is_one_of(at_, ";?>"))) return say("expected a digit");
                return remove(at_ - 1, at_, "no port follows the ':'");
            case component::parameter_name:
                if (ends && at_ != 0 && text_[at_ - 1] == ';') return remove(at_ - 1, at_, "nothing follows the ';'");
                return say("a parameter needs a name");
            case component::parameter_value: return empty_value();
            case component::header_name:
                if (at_ != 0 && is_one_of(at_ - 1, "?&") && (at_ == text_.size() || text_[at_] == '>')) {
                    return remove(at_ - 1, at_,
                                  text_[at_ - 1] == '?' ? "nothing follows the '?'" : "nothing follows the '&'");
                }
                if (octet(at_) == '&') return remove(at_, at_ + 1, "nothing precedes the '&'");
                return say("a header needs a name");
            default: return false;
        }
    }
    constexpr bool empty_value() noexcept {
        if (at_ == 0 || text_[at_ - 1] != '=') return false;
        auto const name = text_.substr(after_last(";", at_), at_ - after_last(";", at_) - 1);
        constexpr std::string_view never_flags[]{"ext", "isub", "phone-context"};
        if (is_word_of(never_flags, name)) return say("the value is missing");
        say("a value may not be empty: leave out the '=', or give a value");
        // At the end of a local number its context would be missing.
        bool const local =
            at_ == text_.size() && begin_ == 0 && sip_scheme_at(text_, 0) == 0 && text_.find('+') == nowhere;
        return local || keep(at_ - 1, at_, {});
    }


    constexpr bool header() noexcept {
        char const c = text_[at_];
        auto const query = text_.find('?', begin_);
        auto const first = query < at_ ? query + 1 : begin_;
        auto const ampersand = after_last("&", at_);
        auto const field = between(ampersand > first ? ampersand : first, at_);
        if (c == ';' && text_.substr(0, at_).ends_with("&amp")) {
            return replace(at_ - 4, at_ + 1, "&", "between headers &amp; is HTML");
        }
        // Reason: SIP;cause=200
        bool const parameter = c == ';' && known_parameter_at(text_, at_ + 1) != 0 && field.find('<') == nowhere;
        if (parameter && !equal_ignoring_case(field.substr(0, 7), "Reason=")) {
            return say("parameters come before the '?' of the headers");
        }
        auto const equals = field.find('=');
        bool const second = c == '=' && equals != nowhere && field.find('?', equals) != nowhere;
        if (second) return say("headers are separated by '&', not by a second '?'");
        return escape(at_);
    }

    constexpr bool missing_equals() noexcept {
        auto const begin = after_last("?&", at_);
        auto const upper = text_.substr(0, at_).find("%3D", begin);
        auto const escaped = upper == nowhere ? text_.substr(0, at_).find("%3d", begin) : upper;
        if (escaped != nowhere && escaped != begin) {
            return replace(escaped, escaped + 3, "=", "a header needs '=', and %3D is data");
        }
        say("a header needs '=', even without a value: name=");
        return keep(at_, at_, "=");
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
