// Joins the lines of a folded header field, and reads addresses of one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_UNFOLD_HPP
#define SIPURI_ADDRESS_UNFOLD_HPP

#include <sipuri/address/detail/folding.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/text/detail/write_to.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes the value of a header field in one line: each line break becomes, with the white space after it, one space.
///
/// LWS = [*WSP CRLF] 1*WSP
///
/// An LF alone is a line break, too, as files and logs have it. What is written is never longer than `text`.
/// Errors: errc::line_break at a line break without white space after it, which ends the header field, and at a CR
/// alone; errc::no_space, with the size needed. Where there is an error in `text`, nothing is written.
/// Complexity: linear.
/// RFC 3261, section 7.3.1.
template <class Out>
constexpr result<std::size_t> unfold(std::string_view text, Out&& out) {
    if (auto const fault = detail::fold_fault(text)) return *fault;
    return detail::write_to(out, [&](auto& target) { detail::put_unfolded(target, text); }, text.size());
}

/// The same within the text's own octets; returns how many of them are left.
///
/// Errors: errc::line_break, as unfold(); then nothing is changed.
/// Complexity: linear.
constexpr result<std::size_t> unfold_in_place(std::span<char> octets) noexcept {
    std::string_view const text{octets.data(), octets.size()};
    if (auto const fault = detail::fold_fault(text)) return *fault;
    std::size_t size = 0;
    for (std::size_t at = 0; at != text.size(); ++at) {
        char c = text[at];
        if (detail::line_break_at(text, at) != 0) {
            at = detail::next_fold(text, at)->end - 1;
            c = ' ';
        }
        octets[size++] = c;
    }
    return size;
}

/// An error of a text that unfold() wrote, with its place in the folded text.
///
/// Complexity: linear.
/// Example: `explain(in_folded(parse_contact(unfolded).error(), text), text)`.
[[nodiscard]] constexpr error in_folded(error what, std::string_view text) noexcept {
    if (what.where == component::output) return what;
    std::uint64_t const begin = what.offset;
    std::uint64_t const end = begin + what.length;
    std::uint64_t dropped = 0;  // octets that unfolding left out so far
    std::uint64_t before_begin = 0;
    for (auto at = detail::next_fold(text, 0); at && at->begin - dropped < end; at = detail::next_fold(text, at->end)) {
        bool const precedes = at->begin - dropped < begin;
        dropped += at->end - at->begin - 1;
        if (precedes) before_begin = dropped;
    }
    // An insertion comes before a fold that begins there.
    if (what.length == 0) dropped = before_begin;
    what.offset = detail::clamped(begin + before_begin);
    what.length = detail::clamped(end + dropped - what.offset);
    return what;
}

/// Room for the text of a folded header field: an argument of parse_name_addr() and parse_name_addrs().
///
/// Lifetime: borrows a std::string, a fixed_text or a span of char, whose octets it replaces.
template <class Room>
class unfolding {
public:
    /// Writes into `room`.
    constexpr explicit unfolding(Room& room) noexcept : room_(&room) {}

    /// The text in one line: `text` itself where it is one, and else what was written into the room.
    ///
    /// Errors: those of unfold().
    /// Complexity: linear.
    [[nodiscard]] constexpr result<std::string_view> operator()(std::string_view text) const {
        if (text.find_first_of("\r\n") == text.npos) return text;
        if constexpr (std::is_convertible_v<Room&, std::span<char>> && !detail::string_like<Room>) {
            std::span<char> const octets{*room_};
            auto const size = unfold(text, octets);
            if (!size) return size.error();
            return std::string_view{octets.data(), *size};
        } else {
            if constexpr (requires { room_->clear(); }) {
                room_->clear();
            } else {
                *room_ = Room{};
            }
            if (auto const size = unfold(text, *room_); !size) return size.error();
            return std::string_view{*room_};
        }
    }

private:
    Room* room_;
};

/// Lets a header field be folded, with room for its text in one line.
///
/// Example: `std::string room; auto const from = parse_name_addr(text, unfold_into(room));`
template <class Room>
[[nodiscard]] constexpr unfolding<Room> unfold_into(Room& room) noexcept {
    return unfolding<Room>{room};
}

namespace detail {

/// Unfolds, reads, and puts an error back to its place.
template <class Room, class Read>
[[nodiscard]] constexpr auto read_folded(std::string_view text, unfolding<Room> room, Read read)
    -> decltype(read(text)) {
    auto const line = room(text);
    if (!line) return line.error();
    auto const found = read(*line);
    if (!found) return in_folded(found.error(), text);
    return found;
}

}  // namespace detail

/// Reads an address of a header field that may be folded: a fold is white space.
///
/// Errors: those of unfold() and parse_name_addr(), with offsets in `text`.
/// Lifetime: borrows the room where the text is folded, and else `text`.
/// Complexity: linear.
/// RFC 3261, section 7.3.1.
template <class Room>
[[nodiscard]] constexpr result<name_addr_view> parse_name_addr(std::string_view text SIPURI_LIFETIMEBOUND,
                                                               unfolding<Room> room, options allowed = {}) {
    return detail::read_folded(text, room, [&](std::string_view line) { return parse_name_addr(line, allowed); });
}
template <detail::owning_temporary Text, class Room>
constexpr result<name_addr_view> parse_name_addr(Text&&, unfolding<Room>, options = {}) = delete;

/// Reads a list of addresses, likewise.
template <class Room>
[[nodiscard]] constexpr result<name_addrs_view> parse_name_addrs(std::string_view text SIPURI_LIFETIMEBOUND,
                                                                 unfolding<Room> room, options allowed = {}) {
    return detail::read_folded(text, room, [&](std::string_view line) { return parse_name_addrs(line, allowed); });
}
template <detail::owning_temporary Text, class Room>
constexpr result<name_addrs_view> parse_name_addrs(Text&&, unfolding<Room>, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
