// Between the structs of c.h and the types of the library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_DETAIL_CONVERT_HPP
#define SIPURI_C_DETAIL_CONVERT_HPP

#include <sipuri/c.h>
#include <sipuri/sipuri.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

/// A text as C gives it: a null pointer is an empty one, whatever its size.
[[nodiscard]] constexpr std::string_view view(char const* text, std::size_t length) noexcept {
    return text == nullptr ? std::string_view{} : std::string_view{text, length};
}
[[nodiscard]] constexpr std::string_view view(sipuri_text text) noexcept { return view(text.data, text.length); }
[[nodiscard]] constexpr std::optional<std::string_view> maybe(sipuri_text text) noexcept {
    if (text.data == nullptr) return std::nullopt;
    return view(text);
}

/// Where C wants a text written: a null pointer is no room.
struct room : std::span<char> {
    constexpr room(char* out, std::size_t capacity) noexcept : std::span<char>(out, out == nullptr ? 0 : capacity) {}
};

// --- Structs that begin with their size -----------------------------------------------------------------------------

/// The size of a struct in the first version that had it: no caller knows less.
template <class Struct>
inline constexpr std::size_t first_size = sizeof(Struct);

/// False for a struct of a size that no caller can have. A null pointer is usable where a result is not wanted.
template <class Struct>
[[nodiscard]] bool usable(Struct const* given) noexcept {
    return given == nullptr || given->size >= first_size<Struct>;
}

/// Fills `made.size` octets: what the caller does not know is left out, what the library does not know becomes zero.
template <class Struct>
void copy_into(unsigned char* to, Struct const& made) noexcept {
    auto const* from = reinterpret_cast<unsigned char const*>(&made);
    for (std::size_t i = 0; i != made.size; ++i) to[i] = i < sizeof made ? from[i] : 0;
}

/// Fills a caller's struct, if there is one, and keeps its size.
template <class Struct>
void fill(Struct* out, Struct made) noexcept {
    if (out == nullptr) return;
    made.size = out->size;
    copy_into(reinterpret_cast<unsigned char*>(out), made);
}

/// As much of a struct as its caller knows, the rest zeros.
template <class Struct>
[[nodiscard]] Struct taken(Struct const* in) noexcept {
    Struct made{};
    auto const size = in->size < sizeof made ? in->size : sizeof made;
    auto const* from = reinterpret_cast<unsigned char const*>(in);
    auto* to = reinterpret_cast<unsigned char*>(&made);
    for (std::size_t i = 0; i != size; ++i) to[i] = from[i];
    return made;
}

// --- Errors ---------------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr sipuri_error made_of(finding const& found) noexcept {
    return {0,
            static_cast<std::uint32_t>(found.what.code),
            static_cast<std::uint32_t>(found.what.where),
            found.what.offset,
            found.what.length,
            static_cast<std::uint32_t>(found.level),
            found.provider_code};
}

/// The enumerator of a number; what only a newer version knows is none.
template <class Enum>
[[nodiscard]] constexpr Enum enumerator(std::uint32_t number) noexcept {
    return static_cast<Enum>(number < 0xFF ? number : 0xFF);
}

/// Fills the error, and is what a reader returns then.
[[nodiscard]] inline int failed(error const& what, sipuri_error* out) noexcept {
    fill(out, made_of({severity::rejected, what}));
    return 0;
}

/// A bad argument, for a reader; an error that is itself too small stays as it is.
[[nodiscard]] inline int refuse(sipuri_error* out) noexcept {
    if (usable(out)) fill(out, sipuri_error{0, SIPURI_BAD_ARGUMENT, 0, 0, 0, 0, 0});
    return -1;
}

/// A bad argument, for a writer.
[[nodiscard]] inline std::size_t written_nothing(sipuri_error* out) noexcept {
    (void)refuse(out);
    return 0;
}

/// The octets written, or 0 with the error.
[[nodiscard]] inline std::size_t finish(result<std::size_t> const& written, sipuri_error* what) noexcept {
    if (written) return *written;
    (void)failed(written.error(), what);
    return 0;
}

// --- Readers --------------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::string_view piece) noexcept {
    return {offset_in(whole, piece), static_cast<std::uint32_t>(piece.size()), 1};
}
[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::optional<encoded_view> piece) noexcept {
    return piece ? slice(whole, piece->encoded()) : sipuri_slice{};
}
[[nodiscard]] constexpr sipuri_slice slice_unless_empty(std::string_view whole, std::string_view piece) noexcept {
    return piece.empty() ? sipuri_slice{} : slice(whole, piece);
}

[[nodiscard]] constexpr sipuri_address made_of(std::string_view whole, name_addr_view const& found) noexcept {
    sipuri_address made{};
    made.whole = slice(whole, found.text());
    if (auto const shown = found.display_name()) made.display_name = slice(whole, shown->text());
    made.uri = slice(whole, found.addr_spec());
    made.parameters = slice_unless_empty(whole, found.parameters().text());
    made.is_sip = found.uri().has_value() ? 1 : 0;
    return made;
}

[[nodiscard]] constexpr result<telephone_subscriber_view> number_in(std::string_view text) noexcept {
    if (!equal_ignoring_case(text.substr(0, 4), "tel:")) return parse_telephone_subscriber(text);
    return parse_tel(text).transform([](tel_view found) { return found.subscriber(); });
}

/// The octet after a field that begins at `at`: its delimiter, but none within quotes, or the end.
[[nodiscard]] constexpr std::size_t end_of_field(std::string_view text, std::size_t at, char delimiter) noexcept {
    bool quoted = false;
    for (; at < text.size() && (quoted || text[at] != delimiter); ++at) {
        if (text[at] == '"' && delimiter == ';') quoted = !quoted;
        if (text[at] == '\\' && quoted) ++at;
    }
    return at < text.size() ? at : text.size();
}

[[nodiscard]] constexpr bool is_white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

[[nodiscard]] constexpr sipuri_slice without_white(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    while (begin != end && is_white(text[begin])) ++begin;
    while (begin != end && is_white(text[end - 1])) --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), 1};
}

[[nodiscard]] inline int next_field(char const* text, std::size_t length, sipuri_slice* rest, sipuri_slice* name,
                                    sipuri_slice* value, char delimiter) noexcept {
    if (rest == nullptr || name == nullptr || value == nullptr) return -1;
    auto const end = std::uint64_t{rest->offset} + rest->length;
    if (end > view(text, length).size()) return -1;
    *name = *value = sipuri_slice{};
    if (rest->present == 0) return 0;
    auto const whole = view(text, static_cast<std::size_t>(end));
    auto const field_end = end_of_field(whole, rest->offset, delimiter);
    auto const equals = whole.substr(0, field_end).find('=', rest->offset);
    *name = without_white(whole, rest->offset, equals < field_end ? equals : field_end);
    if (equals < field_end) *value = without_white(whole, equals + 1, field_end);
    auto const next = field_end + (field_end != whole.size() ? 1 : 0);
    *rest = {static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(whole.size() - next),
             field_end != whole.size() ? 1U : 0U};
    return 1;
}

// --- Writers --------------------------------------------------------------------------------------------------------

/// Counts all octets, and keeps those for which there is room.
struct counting_room {
    room out;
    std::size_t size = 0;
    void put(char c) noexcept {
        if (size < out.size()) out[size] = c;
        ++size;
    }
};

[[nodiscard]] inline std::size_t decode(std::string_view text, room out) noexcept {
    counting_room target{out};
    for (std::size_t i = 0; i != text.size(); ++i) {
        // Nobody has checked this text: what is no escape stays as it is.
        bool const escape = text[i] == '%' && text.size() - i > 2 && is(hexdig_class, text[i + 1]) &&
                            is(hexdig_class, text[i + 2]);
        target.put(escape ? static_cast<char>(hex_value(text[i + 1]) * 16U + hex_value(text[i + 2])) : text[i]);
        if (escape) i += 2;
    }
    return target.size;
}

[[nodiscard]] inline std::size_t unquote(std::string_view text, room out) noexcept {
    counting_room target{out};
    bool quoted = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else {
            if (text[i] == '\\' && quoted && i + 1 != text.size()) ++i;
            target.put(text[i]);
        }
    }
    return target.size;
}

[[nodiscard]] inline result<std::size_t> write_whole(std::string_view text, room out) noexcept {
    return write_to(out, [&](auto& target) { target.put(text); });
}

template <class Write>
[[nodiscard]] std::size_t with_uri(char const* text, std::size_t length, sipuri_error* what, Write write) {
    if (!usable(what)) return 0;
    auto const found = parse(view(text, length));
    return finish(found ? write(*found) : result<std::size_t>{found.error()}, what);
}

[[nodiscard]] inline profile const* profile_of(char const* name) noexcept {
    return name == nullptr ? nullptr : find_profile(name);
}

template <class Write>
[[nodiscard]] std::size_t with_request(sipuri_call const* given, char const* rules, sipuri_error* what, Write write) {
    if (given == nullptr || !usable(given) || !usable(what)) return written_nothing(what);
    auto const fields = taken(given);
    auto const* chosen = rules == nullptr ? &twilio::making_sip_calls : profile_of(rules);
    if (chosen == nullptr) return finish(error{errc::not_supported, component::uri, 0, 0}, what);
    twilio::call call{.account_sid = view(fields.account_sid),
                      .to = view(fields.to),
                      .from = view(fields.from),
                      .url = view(fields.url),
                      .twiml = view(fields.twiml),
                      .application_sid = view(fields.application_sid),
                      .method = view(fields.method),
                      .sip_auth_username = view(fields.sip_auth_username),
                      .sip_auth_password = view(fields.sip_auth_password)};
    for (std::size_t i = 0; fields.fields != nullptr && i != fields.field_count; ++i) {
        auto const name = view(fields.fields[i].name);
        auto const value = view(fields.fields[i].value);
        auto const row = twilio::find_field(name);
        if (row == nullptr) {
            (void)call.extra.push_back({name, value});
        } else if (!call.set(row->name, value)) {
            error const wrong{errc::invalid_value, row->where, 0, clamped(value.size())};
            fill(what, made_of({severity::rejected, wrong, chosen->code_of(wrong)}));
            return 0;
        }
    }
    auto const built = call.build(*chosen);
    if (built) return finish(write(*built), what);
    fill(what, made_of({severity::rejected, built.error(), chosen->code_of(built.error())}));
    return 0;
}

/// An array of C fields as those of write(); at most 64 of them.
template <class Field>
struct field_list {
    std::array<Field, 64> items{};
    std::size_t size = 0;

    [[nodiscard]] bool take(sipuri_field const* from, std::size_t count) noexcept {
        if (count > items.size()) return false;
        for (; size != count; ++size) {
            items[size].name = view(from[size].name);
            if constexpr (std::is_same_v<Field, parameter>) {
                items[size].value = maybe(from[size].value);
            } else {
                items[size].value = view(from[size].value);
            }
        }
        return true;
    }
    [[nodiscard]] std::span<Field const> span() const noexcept { return {items.data(), size}; }
};

}  // namespace c
}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
