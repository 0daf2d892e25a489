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

/// The library's error of a caller's.
[[nodiscard]] constexpr error error_of(sipuri_error const& given) noexcept {
    return {enumerator<errc>(given.code), enumerator<component>(given.component), given.offset, given.length};
}

/// Fills the error, and is what a reader returns then.
[[nodiscard]] inline int failed(error const& what, sipuri_error* out) noexcept {
    fill(out, made_of({severity::rejected, what}));
    return 0;
}

/// Fills an array of errors, which lie as far apart as they are large for the caller, with as many findings as there is
/// room for. Returns what a check returns.
[[nodiscard]] inline int judged(findings const& found, sipuri_error* errors, std::size_t capacity,
                                std::size_t* count) noexcept {
    std::size_t filled = 0;
    if (errors != nullptr && capacity != 0) {
        auto* next = reinterpret_cast<unsigned char*>(errors);
        std::size_t const stride = errors->size;
        for (auto const& one : found) {
            if (filled == capacity) break;
            auto made = made_of(one);
            made.size = stride;
            copy_into(next + filled++ * stride, made);
        }
    }
    if (count != nullptr) *count = filled;
    return found.accepted() ? 1 : 0;
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

/// The octets written, or 0 with the error; an empty text has the code 0.
[[nodiscard]] inline std::size_t finish(result<std::size_t> const& written, sipuri_error* what) noexcept {
    if (written) {
        if (*written == 0) fill(what, sipuri_error{});
        return *written;
    }
    (void)failed(written.error(), what);
    return 0;
}

// --- Fixes ----------------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr sipuri_fix made_of(fix const& found) noexcept {
    sipuri_fix made{};
    made.offset = found.offset;
    made.length = found.length;
    auto const text = found.text.view().substr(0, sizeof made.text);
    made.text_length = static_cast<std::uint32_t>(text.size());
    text.copy(made.text, text.size());
    return made;
}

[[nodiscard]] constexpr fix fix_of(sipuri_fix const& given) noexcept {
    fix made;
    made.offset = given.offset;
    made.length = given.length;
    made.text.put({given.text, given.text_length < sizeof given.text ? given.text_length : sizeof given.text});
    return made;
}

// --- Readers --------------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::string_view piece) noexcept {
    return {offset_in(whole, piece), static_cast<std::uint32_t>(piece.size()), 1};
}
[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::optional<encoded_view> piece) noexcept {
    return piece ? slice(whole, piece->encoded()) : sipuri_slice{};
}
[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::optional<std::string_view> piece) noexcept {
    return piece ? slice(whole, *piece) : sipuri_slice{};
}
[[nodiscard]] constexpr sipuri_slice slice_unless_empty(std::string_view whole, std::string_view piece) noexcept {
    return piece.empty() ? sipuri_slice{} : slice(whole, piece);
}

// --- Writers --------------------------------------------------------------------------------------------------------

[[nodiscard]] inline result<std::size_t> write_whole(std::string_view text, room out) noexcept {
    return write_to(out, [&](auto& target) { target.put(text); });
}

/// Writes what `write` makes of what `read` reads.
template <class Read, class Write>
[[nodiscard]] std::size_t write_from(result<Read> const& found, sipuri_error* what, Write write) {
    if (!usable(what)) return 0;
    return finish(found ? write(*found) : result<std::size_t>{found.error()}, what);
}

/// How many octets a repair can write.
using repaired_octets = fixed_text<8192>;

/// The prefixes of a plan, and what may be dropped; without one nothing. None for a struct that is too small.
[[nodiscard]] inline std::optional<tel_repair> plan_of(sipuri_number_plan const* given) noexcept {
    if (given == nullptr) return tel_repair{};
    if (!usable(given)) return std::nullopt;
    auto const plan = taken(given);
    return tel_repair{{view(plan.country_code), view(plan.national_prefix), view(plan.international_prefix)},
                      plan.trunk_zero != 0,
                      plan.pauses != 0};
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
            if constexpr (std::is_same_v<Field, header>) {
                items[size].value = view(from[size].value);
            } else {
                items[size].value = maybe(from[size].value);
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
