// What c.h declares, in terms of the library. Included by c.h alone, where SIPURI_C_IMPLEMENTATION is defined.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_IMPLEMENTATION_HPP
#define SIPURI_C_IMPLEMENTATION_HPP

#include <sipuri/c.h>
#include <sipuri/sipuri.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

[[nodiscard]] constexpr std::string_view view(sipuri_text text) noexcept {
    return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.length};
}
[[nodiscard]] constexpr std::optional<std::string_view> maybe(sipuri_text text) noexcept {
    if (text.data == nullptr) return std::nullopt;
    return view(text);
}

/// Fills as much of a struct as its caller knows.
template <class Struct>
void fill(Struct* out, Struct made) noexcept {
    if (out == nullptr) return;
    made.size = out->size < sizeof made ? out->size : sizeof made;
    auto const* from = reinterpret_cast<unsigned char const*>(&made);
    auto* to = reinterpret_cast<unsigned char*>(out);
    for (std::size_t i = 0; i != made.size; ++i) to[i] = from[i];
}

/// As much of a struct as its caller knows, the rest as it is by default.
template <class Struct>
[[nodiscard]] Struct taken(Struct const* in) noexcept {
    Struct made{};
    auto const size = in->size < sizeof made ? in->size : sizeof made;
    auto const* from = reinterpret_cast<unsigned char const*>(in);
    auto* to = reinterpret_cast<unsigned char*>(&made);
    for (std::size_t i = 0; i != size; ++i) to[i] = from[i];
    return made;
}

[[nodiscard]] constexpr sipuri_error made_of(finding const& found) noexcept {
    return {0, static_cast<std::uint32_t>(found.what.code), static_cast<std::uint32_t>(found.what.where),
            found.what.offset, found.what.length, static_cast<std::uint32_t>(found.level), found.provider_code};
}

/// The enumerator of a number; what only a newer version knows is none.
template <class Enum>
[[nodiscard]] constexpr Enum enumerator(std::uint32_t number) noexcept {
    return static_cast<Enum>(number < 0xFF ? number : 0xFF);
}

[[nodiscard]] inline profile const* profile_of(char const* name) noexcept {
    if (name == nullptr) return nullptr;
    for (auto const* rules : {&twilio::making_sip_calls, &twilio::current, &signalwire::compatible}) {
        if (rules->name == name) return rules;
    }
    return nullptr;
}

/// The octets written, or 0 with the error.
[[nodiscard]] inline std::size_t finish(result<std::size_t> const& written, sipuri_error* what) noexcept {
    if (written) return *written;
    fill(what, made_of({severity::rejected, written.error()}));
    return 0;
}

template <class Write>
[[nodiscard]] std::size_t with_request(sipuri_call const* given, char const* rules, sipuri_error* what, Write write) {
    auto const fields = taken(given);
    auto const* chosen = rules == nullptr ? &twilio::making_sip_calls : profile_of(rules);
    if (chosen == nullptr) return finish(error{errc::not_supported, component::uri, 0, 0}, what);
    auto const built = twilio::call{.account_sid = view(fields.account_sid),
                                    .to = view(fields.to),
                                    .from = view(fields.from),
                                    .url = view(fields.url),
                                    .twiml = view(fields.twiml),
                                    .application_sid = view(fields.application_sid),
                                    .method = view(fields.method),
                                    .sip_auth_username = view(fields.sip_auth_username),
                                    .sip_auth_password = view(fields.sip_auth_password)}
                           .build(*chosen);
    if (built) return finish(write(*built), what);
    fill(what, made_of({severity::rejected, built.error(), chosen->code_of(built.error())}));
    return 0;
}

/// An array of C fields as those of write(), a piece at a time; at most 64 of them.
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

extern "C" {

uint32_t sipuri_version(void) { return SIPURI_VERSION; }

const char* sipuri_code_name(uint32_t code) {
    return name(sipuri::detail::c::enumerator<sipuri::errc>(code)).data();
}

const char* sipuri_component_name(uint32_t component) {
    return component_name(sipuri::detail::c::enumerator<sipuri::component>(component)).data();
}

int sipuri_parse(const char* text, size_t length, sipuri_parts* parts, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    std::string_view const whole{text, length};
    auto const found = sipuri::parse(whole);
    if (!found) {
        c::fill(error, c::made_of({sipuri::severity::rejected, found.error()}));
        return 0;
    }
    auto const slice = [&](std::string_view piece, bool present) {
        return sipuri_slice{present ? sipuri::detail::offset_in(whole, piece) : 0,
                            present ? static_cast<uint32_t>(piece.size()) : 0, present ? 1U : 0U};
    };
    auto const encoded = [&](std::optional<sipuri::encoded_view> piece) {
        return slice(piece ? piece->encoded() : std::string_view{}, piece.has_value());
    };
    sipuri_parts made{};
    made.scheme = slice(whole.substr(0, found->components().scheme_end), true);
    made.user = encoded(found->user());
    made.password = encoded(found->password());
    made.host = slice(found->host().text(), true);
    made.port = slice(found->port_text(), found->port().has_value());
    made.parameters = slice(found->parameters().text(), !found->parameters().empty());
    made.headers = slice(found->headers().text(), !found->headers().empty());
    made.secure = found->scheme() == sipuri::scheme::sips ? 1 : 0;
    made.host_kind = static_cast<uint32_t>(found->host().kind());
    made.effective_port = found->effective_port();
    c::fill(parts, made);
    return 1;
}

int sipuri_check(const char* text, size_t length, const char* profile, sipuri_error* errors, size_t capacity,
                 size_t* count) {
    namespace c = sipuri::detail::c;
    auto const* rules = c::profile_of(profile);
    if (count != nullptr) *count = 0;
    if (profile != nullptr && rules == nullptr) return -1;
    sipuri::findings found;
    if (auto const parsed = sipuri::parse({text, length})) {
        found = rules == nullptr ? validate(*parsed) : check(*parsed, *rules);
    } else {
        found.add({sipuri::severity::rejected, parsed.error(), rules == nullptr ? 0 : rules->code_of(parsed.error())});
    }
    size_t filled = 0;
    // The caller's structs lie as far apart as they are large there.
    size_t const stride = errors == nullptr || capacity == 0 ? 0 : errors->size;
    auto* next = reinterpret_cast<unsigned char*>(errors);
    for (auto const& one : found) {
        if (filled == capacity || stride == 0) break;
        c::fill(reinterpret_cast<sipuri_error*>(next), c::made_of(one));
        next += stride;
        ++filled;
    }
    if (count != nullptr) *count = filled;
    return found.accepted() ? 1 : 0;
}

size_t sipuri_explain(const sipuri_error* error, const char* text, size_t length, char* out, size_t capacity) {
    namespace c = sipuri::detail::c;
    auto const given = c::taken(error);
    sipuri::error const what{c::enumerator<sipuri::errc>(given.code),
                             c::enumerator<sipuri::component>(given.component), given.offset, given.length};
    auto const made = sipuri::explain(what, {text, length});
    auto const shown = made.view();
    if (capacity != 0) {
        auto const kept = shown.size() < capacity ? shown.size() : capacity - 1;
        for (size_t i = 0; i != kept; ++i) out[i] = shown[i];
        out[kept] = '\0';
    }
    return shown.size();
}

int sipuri_equivalent(const char* a, size_t a_length, const char* b, size_t b_length) {
    auto const left = sipuri::parse({a, a_length});
    auto const right = sipuri::parse({b, b_length});
    if (!left || !right) return -1;
    return equivalent(*left, *right) ? 1 : 0;
}

size_t sipuri_build(const sipuri_fields* fields, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const given = c::taken(fields);
    c::field_list<sipuri::parameter> parameters;
    c::field_list<sipuri::header> headers;
    if (!parameters.take(given.parameters, given.parameter_count)) {
        return c::finish(sipuri::error{sipuri::errc::too_many, sipuri::component::parameters, 0, 0}, error);
    }
    if (!headers.take(given.headers, given.header_count)) {
        return c::finish(sipuri::error{sipuri::errc::too_many, sipuri::component::headers, 0, 0}, error);
    }
    if (given.has_port != 0 && given.port > 0xFFFF) {
        return c::finish(sipuri::error{sipuri::errc::out_of_range, sipuri::component::port, 0, 0}, error);
    }
    sipuri::fields parts{.scheme = given.secure != 0 ? sipuri::scheme::sips : sipuri::scheme::sip,
                         .user = c::maybe(given.user),
                         .password = c::maybe(given.password),
                         .host = c::view(given.host),
                         .parameters = parameters.span(),
                         .headers = headers.span()};
    if (given.has_port != 0) parts.port = static_cast<uint16_t>(given.port);
    return c::finish(write(parts, std::span{out, capacity}), error);
}

size_t sipuri_call_path(const sipuri_call* call, const char* profile, char* out, size_t capacity, sipuri_error* error) {
    return sipuri::detail::c::with_request(call, profile, error, [&](auto const& request) {
        return request.write_path(std::span{out, capacity});
    });
}

size_t sipuri_call_body(const sipuri_call* call, const char* profile, char* out, size_t capacity, sipuri_error* error) {
    return sipuri::detail::c::with_request(call, profile, error, [&](auto const& request) {
        return request.write_body(std::span{out, capacity});
    });
}

}  // extern "C"

#endif
