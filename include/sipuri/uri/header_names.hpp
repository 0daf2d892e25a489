// The names of header fields: long and compact, what may become of each in a request, and which may repeat.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HEADER_NAMES_HPP
#define SIPURI_URI_HEADER_NAMES_HPP

#include <sipuri/text/detail/field_names.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/percent.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What RFC 3261, section 19.1.5, says of a header of a URI from which a request is formed.
enum class header_policy : std::uint8_t {
    ok,      ///< may be honoured, by choice
    drop,    ///< SHOULD NOT be honoured: it is dangerous, or says what only the sender can know
    verify,  ///< SHOULD be verified against the body or the clock
    body,    ///< the message body
};

/// How often a header field may appear in a message.
enum class occurrence : std::uint8_t {
    once,  ///< one value: a second one is an error of the message
    any,   ///< a list, or a field of which this library does not know better
};

/// What this library knows of one header field.
struct header_rule {
    std::string_view name;  ///< the long form
    char compact;           ///< the compact form, 0 where there is none
    header_policy policy;   ///< in a URI from which a request is formed: RFC 3261, section 19.1.5
    occurrence repeats;     ///< how often the field may appear in a message
};

/// The rows, sorted by name without case.
///
/// Compact forms: RFC 3261, section 7.3.3; RFC 3515 (r), RFC 3841 (a, d, j), RFC 3892 (b), RFC 4028 (x), RFC 6665
/// (o, u), RFC 8224 (y).
inline constexpr header_rule header_rules[]{
    {"Accept", 0, header_policy::drop, occurrence::any},
    {"Accept-Contact", 'a', header_policy::ok, occurrence::any},
    {"Accept-Encoding", 0, header_policy::drop, occurrence::any},
    {"Accept-Language", 0, header_policy::drop, occurrence::any},
    {"Allow", 0, header_policy::drop, occurrence::any},
    {"Allow-Events", 'u', header_policy::ok, occurrence::any},
    {"body", 0, header_policy::body, occurrence::any},
    {"Call-ID", 'i', header_policy::drop, occurrence::once},
    {"Contact", 'm', header_policy::drop, occurrence::any},
    {"Content-Disposition", 0, header_policy::verify, occurrence::any},
    {"Content-Encoding", 'e', header_policy::verify, occurrence::any},
    {"Content-Language", 0, header_policy::verify, occurrence::any},
    {"Content-Length", 'l', header_policy::verify, occurrence::once},
    {"Content-Type", 'c', header_policy::verify, occurrence::once},
    {"CSeq", 0, header_policy::drop, occurrence::once},
    {"Date", 0, header_policy::verify, occurrence::any},
    {"Event", 'o', header_policy::ok, occurrence::any},
    {"Expires", 0, header_policy::ok, occurrence::once},
    {"From", 'f', header_policy::drop, occurrence::once},
    {"Identity", 'y', header_policy::ok, occurrence::any},
    {"Max-Forwards", 0, header_policy::ok, occurrence::once},
    {"MIME-Version", 0, header_policy::verify, occurrence::any},
    {"Organization", 0, header_policy::drop, occurrence::any},
    {"Record-Route", 0, header_policy::drop, occurrence::any},
    {"Refer-To", 'r', header_policy::ok, occurrence::once},
    {"Referred-By", 'b', header_policy::ok, occurrence::any},
    {"Reject-Contact", 'j', header_policy::ok, occurrence::any},
    {"Replaces", 0, header_policy::ok, occurrence::once},
    {"Request-Disposition", 'd', header_policy::ok, occurrence::any},
    {"Route", 0, header_policy::drop, occurrence::any},
    {"Session-Expires", 'x', header_policy::ok, occurrence::any},
    {"Subject", 's', header_policy::ok, occurrence::once},
    {"Supported", 'k', header_policy::drop, occurrence::any},
    {"Timestamp", 0, header_policy::verify, occurrence::any},
    {"To", 't', header_policy::ok, occurrence::once},
    {"User-Agent", 0, header_policy::drop, occurrence::any},
    {"Via", 'v', header_policy::drop, occurrence::any},
};

namespace detail {

/// For each letter the first row of a name that begins with it, and the row that it is the compact form of.
struct header_index {
    static constexpr std::uint8_t none = 0xFF;

    std::array<std::uint8_t, 26> first{};
    std::array<std::uint8_t, 26> compact{};

    [[nodiscard]] static constexpr std::size_t letter(char c) noexcept {
        return static_cast<unsigned char>(to_lower(c) - 'a');
    }
};
inline constexpr header_index headers_by_letter = [] {
    header_index index;
    for (auto& row : index.first) row = header_index::none;
    for (auto& row : index.compact) row = header_index::none;
    for (std::uint8_t row = 0; row != std::size(header_rules); ++row) {
        auto const& [name, compact, policy, repeats] = header_rules[row];
        auto& first = index.first[header_index::letter(name[0])];
        if (first == header_index::none) first = row;
        if (compact != 0) index.compact[header_index::letter(compact)] = row;
    }
    return index;
}();

}  // namespace detail

/// The row of a header field by its name, long or compact, decoded and without case; null for one without a row.
///
/// Complexity: linear in the length of the name.
[[nodiscard]] constexpr detail::table_row<header_rule> rule_of_header(encoded_view name) noexcept {
    if (name.empty()) return {};
    auto const decoded = name.decoded();
    auto at = decoded.begin();
    auto const letter = detail::header_index::letter(*at);
    if (letter >= detail::headers_by_letter.first.size()) return {};
    if (++at == decoded.end()) {
        auto const row = detail::headers_by_letter.compact[letter];
        if (row == detail::header_index::none) return {};
        return header_rules[row];
    }
    for (std::size_t row = detail::headers_by_letter.first[letter]; row < std::size(header_rules); ++row) {
        auto const& rule = header_rules[row];
        if (detail::header_index::letter(rule.name[0]) != letter) break;
        if (rule.name.size() <= name.size() && name.is(rule.name)) return rule;
    }
    return {};
}

namespace detail {

/// The long form of a name, where the name is a compact form; else the name.
[[nodiscard]] constexpr encoded_view long_form(encoded_view name) noexcept {
    if (name.size() != 1 && name.size() != 3) return name;
    if (++name.decoded().begin() != name.decoded().end()) return name;
    auto const rule = rule_of_header(name);
    return rule == nullptr ? name : access::encoded(rule->name);
}

/// For each letter the hash of the name that it is the compact form of, or 0.
inline constexpr std::array<std::uint64_t, 26> hashes_of_long_forms = [] {
    std::array<std::uint64_t, 26> hashes{};
    for (auto const& rule : header_rules) {
        if (rule.compact == 0) continue;
        hashes[header_index::letter(rule.compact)] = field_names<'&', escapes::reserved>::read_name(rule.name, 0).hash;
    }
    return hashes;
}();

/// The names of headers, as they compare: by the escape rule, without case, and in the long form.
///
/// RFC 3261, sections 7.3.3 and 19.1.4.
struct header_field_names : field_names<'&', escapes::reserved> {
    using base = field_names<'&', escapes::reserved>;

    /// False for what may be a compact form.
    [[nodiscard]] static constexpr bool is_plain(std::string_view name) noexcept { return name.size() != 1; }

    [[nodiscard]] static constexpr std::uint32_t next_like(std::string_view, std::uint32_t, std::string_view text,
                                                           std::uint32_t at) noexcept {
        return next(text, at);
    }
    [[nodiscard]] static constexpr hashed_name read_name(std::string_view text, std::uint32_t at) noexcept {
        auto const octets = base::read_name(text, at);
        return {compared(text, at, octets), octets.end};
    }
    [[nodiscard]] static constexpr std::uint64_t compared(std::string_view text, std::uint32_t at,
                                                          hashed_name octets) noexcept {
        auto const size = octets.end - at;
        if (size != 1 && size != 3) return octets.hash;
        auto const letter = header_index::letter(size == 1 ? text[at] : percent_escape::octet(text.data() + at));
        bool const one_octet = size == 1 || text[at] == '%';
        if (!one_octet || letter >= hashes_of_long_forms.size()) return octets.hash;
        auto const of_long_form = hashes_of_long_forms[letter];
        return of_long_form != 0 ? of_long_form : octets.hash;
    }
    [[nodiscard]] static constexpr bool same_name(std::string_view a, std::uint32_t at_a, std::string_view b,
                                                  std::uint32_t at_b) noexcept {
        if (base::same_name(a, at_a, b, at_b)) return true;
        auto const x = short_name(a, at_a);
        auto const y = short_name(b, at_b);
        if (x.empty() == y.empty()) return false;
        return x.empty() ? base::same_name(a, at_a, long_form(y).encoded(), 0)
                         : base::same_name(long_form(x).encoded(), 0, b, at_b);
    }

private:
    /// The name at `at` if it takes one octet or one escape, else nothing.
    [[nodiscard]] static constexpr encoded_view short_name(std::string_view text, std::uint32_t at) noexcept {
        auto const end = ends(text, at) ? at : unit_at(text, at).end;
        return access::encoded(ends(text, end) ? text.substr(at, end - at) : std::string_view{});
    }
};

}  // namespace detail

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
