// The line of text that an explanation shows, and the caret under the offending characters.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_WINDOW_HPP
#define SIPURI_HELP_DETAIL_WINDOW_HPP

#include <sipuri/help/detail/pasted.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts the line of text, and counts the columns of the offending characters in it.
///
/// Shows at most 64 characters around them, "..." for the rest, `\xHH` for octets that are no UTF-8 or do not print,
/// `****` for a secret. A column is a code point.
template <sink Sink>
constexpr octet_range put_window(Sink& out, std::string_view text, octet_range fault, octet_range secret) noexcept {
    constexpr std::size_t width = 64;
    std::size_t begin = text.size() <= width || fault.begin < width / 2 ? 0 : fault.begin - width / 2;
    if (begin != 0 && text.size() - begin < width) begin = text.size() - width;
    if (!secret.empty() && begin > secret.begin && begin < secret.end) begin = secret.begin;
    // No character is cut.
    for (int i = 0; i != 3 && begin != 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U; ++i) --begin;
    if (!secret.empty() && begin > secret.begin && begin < secret.end) begin = secret.begin;
    std::size_t column = 0;
    auto const put = [&](std::string_view piece, std::size_t columns) {
        out.put(piece);
        column += columns;
    };
    if (begin != 0) put("...", 3);

    octet_range columns{};
    bool started = false;
    std::size_t at = begin;
    for (std::size_t shown = 0; at < text.size() && shown < width; ++shown) {
        bool const hidden = !secret.empty() && at == secret.begin;
        auto size = std::size_t{utf8_length(text, at)};
        // No secret begins within a character, but none that is shown may reach into one.
        if (!secret.empty() && at < secret.begin && at + size > secret.begin) size = 0;
        bool const prints = size != 0 && !chars::control.contains(text[at]) && (size == 1 || blank_at(text, at) == 0);
        octet_range const octets{at, hidden ? secret.end : at + (prints ? size : 1)};
        auto const first = column;
        if (hidden) {
            put("****", 4);
        } else if (prints) {
            put(text.substr(at, size), 1);
        } else {
            put("\\x", 2);
            detail::put_hex(out, text[at]);
            column += 2;
        }
        bool const marks = fault.empty() ? octets.contains(fault.begin) : octets.overlaps(fault);
        if (marks) {
            if (!started) columns.begin = first;
            started = true;
            columns.end = column;
        }
        at = octets.end;
    }
    if (!started) columns = {column, column};
    if (at < text.size()) out.put("...");
    return columns;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
