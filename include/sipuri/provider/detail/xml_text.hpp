// The text of one XML element: escaped, and its references and CDATA sections resolved.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_XML_TEXT_HPP
#define SIPURI_PROVIDER_DETAIL_XML_TEXT_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

using namespace sipuri::detail;

struct xml_entity {
    std::string_view name;
    char octet;
};
inline constexpr xml_entity xml_entities[]{{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};

/// What an attribute cannot hold as it is: readers take white space for a space. XML 1.0, section 3.3.3.
[[nodiscard]] constexpr bool is_xml_space(char c) noexcept { return c == '\t' || c == '\n' || c == '\r'; }

template <class Out>
constexpr void put_xml_escaped(Out& out, std::string_view text) {
    for (char const c : text) {
        table_row<xml_entity> found;
        for (auto const& entity : xml_entities) {
            if (entity.octet == c) found = entity;
        }
        if (found) {
            out.put('&');
            out.put(found->name);
            out.put(';');
        } else if (is_xml_space(c)) {
            out.put(std::string_view{"&#"});
            sipuri::detail::put_number(out, static_cast<unsigned char>(c));
            out.put(';');
        } else {
            out.put(c);
        }
    }
}

/// Char = #x9 / #xA / #xD / [#x20-#xD7FF] / [#xE000-#xFFFD] / [#x10000-#x10FFFF]. XML 1.0, section 2.2.
[[nodiscard]] constexpr bool is_xml_character(std::uint32_t code) noexcept {
    if (code < 0x20) return code == 9 || code == 10 || code == 13;
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
}

/// The first octet that no XML text holds: it is no UTF-8, or a character that XML excludes; the end, if there is none.
[[nodiscard]] constexpr std::size_t first_not_xml(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at != text.size()) {
        auto const length = utf8_length(text, at);
        auto const octet = static_cast<unsigned char>(text[at]);
        bool const excluded = length == 1 ? !is_xml_character(octet) : text.substr(at, 3) == "\xEF\xBF\xBE" ||
                                                                          text.substr(at, 3) == "\xEF\xBF\xBF";
        if (length == 0 || excluded) break;
        at += length;
    }
    return at;
}

/// The character that a reference means, of what is between "&" and ";".
///
/// Reference = "&" name ";" / "&#" 1*DIGIT ";" / "&#x" 1*HEXDIG ";"
[[nodiscard]] constexpr std::optional<std::uint32_t> referred_character(std::string_view text) noexcept {
    for (auto const& entity : xml_entities) {
        if (entity.name == text) return static_cast<unsigned char>(entity.octet);
    }
    bool const hex = text.starts_with("#x");
    if (!text.starts_with('#') || text.size() == (hex ? 2U : 1U)) return std::nullopt;
    std::uint32_t number = 0;
    for (char const c : text.substr(hex ? 2U : 1U)) {
        if (hex ? !chars::hexdig.contains(c) : !chars::digit.contains(c)) return std::nullopt;
        number = number * (hex ? 16U : 10U) + hex_value(c);
        if (number > 0x10FFFF) return std::nullopt;
    }
    return is_xml_character(number) ? std::optional{number} : std::nullopt;
}

/// Visits a character in UTF-8.
template <class Visit>
constexpr void each_of_utf8(std::uint32_t code, Visit visit) {
    auto const tail = [&](unsigned shift) { visit(static_cast<char>(0x80U | ((code >> shift) & 0x3FU))); };
    if (code < 0x80) {
        visit(static_cast<char>(code));
    } else if (code < 0x800) {
        visit(static_cast<char>(0xC0U | (code >> 6U))), tail(0);
    } else if (code < 0x10000) {
        visit(static_cast<char>(0xE0U | (code >> 12U))), tail(6), tail(0);
    } else {
        visit(static_cast<char>(0xF0U | (code >> 18U))), tail(12), tail(6), tail(0);
    }
}

/// Visits each octet that the text of an element means, with the offset and the size of what it is written as.
///
/// Ends with the first error.
template <class Visit>
constexpr std::optional<error> each_octet(std::string_view text, Visit visit) {
    constexpr std::string_view cdata = "<![CDATA[";
    for (std::size_t at = 0; at != text.size();) {
        auto const refused = [&](errc code, std::size_t size) {
            return error{code, component::uri, clamped(at), clamped(size)};
        };
        if (text[at] == '<') {
            auto const end = text.find("]]>", at);
            if (text.substr(at, cdata.size()) != cdata || end == text.npos) return refused(errc::invalid_character, 1);
            for (auto i = at + cdata.size(); i != end; ++i) visit(text[i], i, std::size_t{1});
            at = end + 3;
        } else if (text[at] != '&') {
            visit(text[at], at, std::size_t{1});
            ++at;
        } else {
            // No reference is longer than "&#x10FFFF;", leading zeros apart.
            auto const semicolon = text.substr(at, 64).find(';');
            if (semicolon == text.npos) return refused(errc::invalid_escape, 1);
            auto const code = referred_character(text.substr(at + 1, semicolon - 1));
            if (!code) return refused(errc::invalid_escape, semicolon + 1);
            each_of_utf8(*code, [&](char c) { visit(c, at, semicolon + 1); });
            at += semicolon + 1;
        }
    }
    return std::nullopt;
}

/// The octets meant that are not white space around the rest, by their count.
struct xml_extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

[[nodiscard]] constexpr result<xml_extent> find_extent(std::string_view text) noexcept {
    xml_extent extent;
    std::size_t place = 0;
    auto const fault = each_octet(text, [&](char c, std::size_t, std::size_t) {
        bool const white = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!white && extent.end == 0) extent.begin = place;
        ++place;
        if (!white) extent.end = place;
    });
    if (fault) return *fault;
    return extent;
}

/// An error of the text that is meant, as one of the text of the element.
[[nodiscard]] constexpr error in_element(error what, std::string_view text) noexcept {
    auto const found = find_extent(text);
    auto const extent = found ? *found : xml_extent{};
    std::uint64_t const begin = extent.begin + what.offset;
    std::uint64_t const end = begin + what.length;
    std::size_t place = 0;
    std::size_t first = text.size();
    std::size_t last = text.size();
    (void)each_octet(text, [&](char, std::size_t offset, std::size_t size) {
        if (place == begin) first = last = offset;
        if (place >= begin && place < end) last = offset + size;
        // After the last octet that is meant, before the white space.
        if (place + 1 == begin && place + 1 == extent.end) first = last = offset + size;
        ++place;
    });
    what.offset = clamped(first);
    what.length = clamped(last - first);
    return what;
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
