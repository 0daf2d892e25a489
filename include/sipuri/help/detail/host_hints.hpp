// Why the host of a URI, or its port, is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_HOST_HINTS_HPP
#define SIPURI_HELP_DETAIL_HOST_HINTS_HPP

#include <sipuri/help/detail/hint.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors in a host and its port, and right after them.
class host_hints : public hint_maker {
public:
    using hint_maker::hint_maker;

protected:
    constexpr bool host() noexcept {
        char const c = text_[at_];
        if (c == '/' && at_ != 0 && text_[at_ - 1] == ':' && octet(at_ + 1) == '/') {
            return remove(at_, at_ + 2, "a SIP URI has no //");
        }
        if ((c == '[' || c == ']') && octet(at_ - 1) == c) {
            constexpr std::string_view once = "brackets enclose an IPv6 address, once";
            auto const close = text_.find("]]", at_);
            bool const twice = c == ']' || (close != nowhere && parse_host(text_.substr(at_, close + 1 - at_)));
            return twice ? remove(at_, at_ + 1, once) : say(once);
        }
        if (!chars::ascii.contains(c)) return say("a host name is ASCII: give its form with xn--");
        if (c == ',') return say("expected one URI: parse_name_addrs() reads a list");
        if (c == '#') return say("a SIP URI has no fragment");
        return needless_brackets() || number_for_host() || label() ||
               say("expected letters, digits, '-' and '.', or an IP address");
    }

    /// A path, a parameter after the wrong delimiter, an escaped delimiter.
    constexpr bool after_host() noexcept {
        char const c = text_[at_];
        auto const after = at_ + 1;
        if (c == '/' && (after == text_.size() || is_one_of(after, ";?>")) && octet(at_ - 1) != ':') {
            return if_host(remove(at_, after, "a SIP URI has no path"));
        }
        if (c == '/' && octet(after) != '/') return say("a SIP URI has no path: give user, host and port");
        auto const name = skip_blanks(text_, after);
        bool const separates = (c == '&' && known_parameter_at(text_, name) != 0) ||
                               (c == ',' && whole_parameter_at(text_, name) != 0);
        if (separates) return if_host(replace(at_, name, ";", parameters_are_separated));
        if (c != '%' || text_.substr(begin_, at_ - begin_).find('[') != nowhere) return false;
        auto const escaped = text_.substr(at_, 3);
        bool const at_before = text_.substr(begin_, at_ - begin_).find('@') != nowhere;
        if (escaped == "%40" && !at_before) return replace(at_, at_ + 3, "@", "an escaped '@' does not end the user");
        if (equal_ignoring_case(escaped, "%3B")) return separator(";", "an escaped ';' separates nothing");
        if (equal_ignoring_case(escaped, "%3F")) return separator("?", "an escaped '?' separates nothing");
        if (equal_ignoring_case(escaped, "%3A") && what_.where == component::host) {
            return separator(":", "an escaped ':' separates nothing");
        }
        return say(what_.where == component::host ? "a host takes no escapes" : "a port takes no escapes");
    }

    constexpr bool separator(std::string_view octet, std::string_view reason) noexcept {
        return if_host(replace(at_, at_ + 3, octet, reason));
    }

    /// "sip:2002", for which a host, and not a number, is expected.
    constexpr bool number_for_host() noexcept {
        if (what_.where == component::port) return what_.code == errc::out_of_range && say("a port is at most 65535");
        if (what_.where == component::parameter_value) return say(ttl_digits);
        auto const begin = begin_ + sip_scheme_at(text_, begin_);
        auto const host = text_.substr(begin, next(";?>", begin) - begin);
        if (begin != begin_ && host.find('.') == nowhere && is_typed_number(host)) {
            return say("a number needs a domain, as in sip:NUMBER@DOMAIN, or the scheme tel:");
        }
        if (is_ipv6_without_bracket()) return true;
        if (what_.code == errc::out_of_range) return say("a group is a number from 0 to 255, without a leading zero");
        return false;
    }

    /// "example..com", "-example.com", "example-.com"
    constexpr bool label() noexcept {
        bool const begins = at_ == host_begin() || octet(at_ - 1) == '.';
        if (octet(at_) == '-') return begins && say("no label of a host begins with '-'");
        if (octet(at_) != '.') return false;
        return begins ? say("a label of the host is missing before this '.'") : label_end();
    }
    constexpr bool label_end() noexcept { return octet(at_ - 1) == '-' && say("no label of a host ends with '-'"); }

    /// "2001:db8::1]:5060"
    constexpr bool is_ipv6_without_bracket() noexcept {
        auto const begin = host_begin();
        auto const host = between(begin, next(";?> ", begin));
        auto const close = host.find(']');
        if (begin != at_ || host.starts_with('[') || host.find(':') == nowhere) return false;
        constexpr std::string_view reason = "an IPv6 address needs brackets: [ ]";
        bool const closed = close != nowhere && is_ipv6(host.substr(0, close));
        if (closed) return insert(begin, "[", reason);
        return host.find("::") != nowhere && say(reason);
    }
    /// "[192.0.2.1]", "[example.com]"
    constexpr bool needless_brackets() noexcept {
        auto const begin = host_begin();
        if (octet(begin) != '[') return false;
        auto const close = next("]", begin);
        auto const inner = between(begin + 1, close);
        if (close == text_.size() || inner.find(':') != nowhere || !parse_host(inner)) return false;
        constexpr std::string_view reason = "only an IPv6 address goes into [ ]";
        return inner.size() > 64 ? say(reason) : replace(begin, close + 1, inner, reason);
    }

    constexpr bool port() noexcept {
        auto const colon = after_last(":", at_) - 1;
        auto const begin = after_last("@:", colon);
        auto const word = text_.substr(begin, colon + 1 - begin);
        if (sip_scheme_at(word, 0) != 0 && begin > begin_) {
            bool const same = equal_ignoring_case(word, text_.substr(begin_, word.size()));
            constexpr std::string_view twice = "the scheme is written twice";
            auto const rest = text_.substr(colon + 1, next(":;?>", colon + 1) - colon - 1);
            return same && parse_host(rest) ? remove(begin, colon + 1, twice) : say(twice);
        }
        if (at_ > colon + 1 && known_parameter_at(text_, at_) != 0) {
            return if_host(insert(at_, ";", "a parameter begins with ';'"));
        }
        return say("expected a digit");
    }

    constexpr bool missing_brackets() noexcept {
        auto const address = text_.substr(at_, what_.length);
        constexpr std::string_view reason = "an IPv6 address needs brackets: [ ]";
        bool const known = address.find(':') != nowhere && address.size() <= 45 && !may_end_with_port(address);
        return known ? enclose(at_, at_ + address.size(), "[", "]", false, reason) : say(reason);
    }

    /// Drops a fix that would let an error of the host itself come to light.
    constexpr bool if_host(bool made) noexcept {
        if (!is_host_) drop();
        return made;
    }

    /// Where the host begins: after the last "@" before parameters, or after the scheme.
    [[nodiscard]] constexpr std::size_t host_begin() const noexcept {
        auto const begin = begin_ + sip_scheme_at(text_, begin_);
        return begin + between(begin, next(";?>", at_)).rfind('@') + 1;
    }

    static constexpr std::string_view ttl_digits = "expected a number from 0 to 255, of three digits at most";
    static constexpr std::string_view parameters_are_separated = "parameters are separated by ';'";

    bool is_host_ = true;    ///< what precedes the error in a URI is one itself
    std::size_t begin_ = 0;  ///< of the URI
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
