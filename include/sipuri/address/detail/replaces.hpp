// Reads the value of a Replaces, escaped or not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_REPLACES_HPP
#define SIPURI_ADDRESS_DETAIL_REPLACES_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/place.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/percent.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// word = 1*( token octets / "(" / ")" / "<" / ">" / ":" / "\" / DQUOTE / "/" / "[" / "]" / "?" / "{" / "}" )
inline constexpr char_set word_octets = chars::token | char_set{"()<>:\\\"/[]?{}"};

/// The parts of a Replaces.
struct replaces_parts {
    encoded_view call_id{};
    encoded_view to_tag{};
    encoded_view from_tag{};
    bool early_only = false;
};

/// Replaces = callid *(SEMI replaces-param), its octets decoded; false with the first `fault`.
class replaces_scanner {
public:
    constexpr explicit replaces_scanner(encoded_view value) noexcept : text_(value.encoded()) {}

    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    [[nodiscard]] constexpr replaces_parts const& found() const noexcept { return found_; }

    [[nodiscard]] constexpr bool whole() noexcept {
        auto const id = next();
        if (!call_id(id)) return false;
        found_.call_id = id;
        while (more_) {
            if (!parameter(next())) return false;
        }
        if (found_.to_tag.empty() || found_.from_tag.empty()) return refuse(errc::missing, text_.substr(text_.size()));
        return true;
    }

private:
    /// The text up to the next octet that means ";", escaped or not, without white space around it.
    [[nodiscard]] constexpr encoded_view next() noexcept {
        auto const end = find(';', text_.substr(at_));
        auto const piece = text_.substr(at_, end.begin);
        more_ = end.begin != text_.size() - at_;
        at_ += more_ ? end.begin + end.size : end.begin;
        return trimmed(piece);
    }

    struct place {
        std::size_t begin;
        std::size_t size;
        bool open = false;  ///< nothing was found, since quotes do not end
    };
    /// The first octet that means `wanted`; its begin is the size of the text where there is none. In a parameter it is
    /// outside of quotes; in a Call-ID a quote is an octet like others.
    [[nodiscard]] constexpr place find(char wanted, std::string_view text) const noexcept {
        bool quoted = false;
        for (std::size_t at = 0, size = 0; at != text.size(); at += size) {
            size = text[at] == '%' ? 3 : 1;
            char const c = percent_escape::octet(text.data() + at);
            if (c == wanted && !quoted) return {at, size};
            if (c == '"') quoted = !found_.call_id.empty() && !quoted;
            if (c == '\\' && quoted && at + size != text.size()) size += text[at + size] == '%' ? 3U : 1U;
        }
        return {text.size(), 0, quoted};
    }
    [[nodiscard]] static constexpr encoded_view trimmed(std::string_view text) noexcept {
        while (!text.empty() && is_space(percent_escape::octet(text.data()))) {
            text.remove_prefix(text.starts_with('%') ? 3 : 1);
        }
        while (!text.empty()) {
            std::size_t const last = text.size() >= 3 && text[text.size() - 3] == '%' ? 3 : 1;
            if (!is_space(percent_escape::octet(text.data() + text.size() - last))) break;
            text.remove_suffix(last);
        }
        return access::encoded(text);
    }

    /// callid = word [ "@" word ]
    [[nodiscard]] constexpr bool call_id(encoded_view id) noexcept {
        if (id.empty()) return refuse(errc::empty, id.encoded());
        auto const sign = find('@', id.encoded());
        auto const first = access::encoded(id.encoded().substr(0, sign.begin));
        auto const second = access::encoded(id.encoded().substr(sign.begin + sign.size));
        if (first.empty() || (sign.size != 0 && second.empty())) return refuse(errc::invalid_value, id.encoded());
        return holds(first, word_octets) && holds(second, word_octets);
    }

    /// replaces-param = to-tag / from-tag / early-flag / generic-param
    [[nodiscard]] constexpr bool parameter(encoded_view one) noexcept {
        auto const equals = find('=', one.encoded());
        auto const name = trimmed(one.encoded().substr(0, equals.begin));
        auto const value = trimmed(one.encoded().substr(equals.begin + equals.size));
        if (name.empty()) return refuse(errc::empty, name.encoded());
        if (find(';', value.encoded()).open) return refuse(errc::invalid_value, value.encoded());
        if (name.is("early-only")) {
            found_.early_only = true;
            return true;
        }
        if (name.is("to-tag")) return tag(value, found_.to_tag, name);
        if (name.is("from-tag")) return tag(value, found_.from_tag, name);
        return holds(name, chars::token);
    }
    [[nodiscard]] constexpr bool tag(encoded_view value, encoded_view& part, encoded_view name) noexcept {
        if (!part.empty()) return refuse(errc::duplicate_name, name.encoded());
        if (value.empty()) return refuse(errc::empty, value.encoded());
        part = value;
        return holds(value, chars::token);
    }

    [[nodiscard]] constexpr bool holds(encoded_view piece, char_set const& allowed) noexcept {
        auto const fault = first_outside(text_, piece, allowed, errc::invalid_value, component::header_value);
        if (fault) fault_ = *fault;
        return !fault;
    }
    constexpr bool refuse(errc code, std::string_view piece) noexcept {
        fault_ = at(text_, piece, code, component::header_value);
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool more_ = false;
    replaces_parts found_{};
    error fault_{};
};

/// What is wrong with the plain parts of a Replaces, if anything is; offsets are those of the part.
[[nodiscard]] constexpr std::optional<error> replaces_fault(std::string_view call_id, std::string_view to_tag,
                                                            std::string_view from_tag) noexcept {
    constexpr char_set of_call_id = word_octets | char_set{"@"};
    auto const fault = [](std::string_view text, char_set const& allowed) -> std::optional<error> {
        if (text.empty()) return error{errc::empty, component::header_value, 0, 0};
        for (std::size_t i = 0; i != text.size(); ++i) {
            if (!allowed.contains(text[i])) return error{errc::invalid_value, component::header_value, clamped(i), 1};
        }
        return std::nullopt;
    };
    if (auto const found = fault(call_id, of_call_id)) return found;
    auto const sign = call_id.find('@');
    if (sign == 0 || sign == call_id.size() - 1 ||
        (sign != call_id.npos && call_id.find('@', sign + 1) != call_id.npos)) {
        return error{errc::invalid_value, component::header_value, 0, clamped(call_id.size())};
    }
    if (auto const found = fault(to_tag, chars::token)) return found;
    return fault(from_tag, chars::token);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
