/* The library for C, and for all that calls C: parse, check, explain, compare, build, and a call's request.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
 *
 * Plain C99. One C++20 file of the host provides the implementation:
 *
 *     #define SIPURI_C_IMPLEMENTATION
 *     #include <sipuri/c.h>
 *
 * Texts are a pointer and a size, need no NUL, and are borrowed for the call only. Nothing allocates, nothing throws,
 * nothing is kept. The error, the parts, the fields and the call begin with their own size, which the caller sets to
 * sizeof: so a later version may add members at the end, and each side knows what the other has. A slice, a text and
 * a field stay as they are. A member of zeros is one that is not given. */
#ifndef SIPURI_C_H
#define SIPURI_C_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the implementation: 10000 * major + 100 * minor + patch. */
uint32_t sipuri_version(void);

/** What is wrong and where. `code` is 0 for no error; names of both by sipuri_code_name(), sipuri_component_name(). */
typedef struct sipuri_error {
    size_t size;           /**< set by the caller */
    uint32_t code;         /**< 0 for none */
    uint32_t component;    /**< where it is wrong */
    uint32_t offset;       /**< of the first octet at fault */
    uint32_t length;       /**< octets at fault */
    uint32_t severity;     /**< 0 rejected, 1 dropped by the provider, 2 advice */
    int32_t provider_code; /**< the provider's number, 0 for none */
} sipuri_error;

/** A piece of a text; `present` is 0 for a component that is absent, which is not the same as empty. */
typedef struct sipuri_slice {
    uint32_t offset;  /**< in octets */
    uint32_t length;  /**< in octets */
    uint32_t present; /**< 0 or 1 */
} sipuri_slice;

/** Where the components of a URI stand in its text, without their delimiters. */
typedef struct sipuri_parts {
    size_t size;             /**< set by the caller */
    sipuri_slice scheme;     /**< "sip" or "sips", in any case */
    sipuri_slice user;       /**< without the "@" */
    sipuri_slice password;   /**< behind its ":" */
    sipuri_slice host;       /**< always present */
    sipuri_slice port;       /**< its digits */
    sipuri_slice parameters; /**< all of them, behind the first ";" */
    sipuri_slice headers;    /**< all of them, behind the "?" */
    uint32_t secure;         /**< 1 for sips */
    uint32_t host_kind;      /**< 0 name, 1 IPv4 address, 2 IPv6 address */
    uint32_t effective_port; /**< the port, or the default of scheme and transport */
} sipuri_parts;

/** Plain text, or none. */
typedef struct sipuri_text {
    const char* data; /**< a null pointer for none */
    size_t length;    /**< in octets */
} sipuri_text;

/** A parameter or a header as plain text. */
typedef struct sipuri_field {
    sipuri_text name;  /**< never empty */
    sipuri_text value; /**< absent for a flag such as "lr" */
} sipuri_field;

/** A URI's parts as plain text, which sipuri_build() escapes. */
typedef struct sipuri_fields {
    size_t size;                    /**< set by the caller */
    uint32_t secure;                /**< 1 for sips */
    sipuri_text user;               /**< absent, or not empty */
    sipuri_text password;           /**< needs a user */
    sipuri_text host;               /**< as it stands in a URI */
    uint32_t has_port;              /**< 1 where there is a port */
    uint32_t port;                  /**< up to 65535 */
    const sipuri_field* parameters; /**< in this order */
    size_t parameter_count;         /**< at most 64 */
    const sipuri_field* headers;    /**< in this order */
    size_t header_count;            /**< at most 64 */
} sipuri_fields;

/** What one call through Twilio needs; a null pointer is a field that is not given. */
typedef struct sipuri_call {
    size_t size;                   /**< set by the caller */
    sipuri_text account_sid;       /**< "AC" and 32 hexadecimal digits; the path needs it */
    sipuri_text to;                /**< a SIP URI */
    sipuri_text from;              /**< a user name */
    sipuri_text url;               /**< where Twilio fetches its instructions */
    sipuri_text twiml;             /**< the instructions themselves */
    sipuri_text application_sid;   /**< "AP" and 32 hexadecimal digits: the application that has them */
    sipuri_text method;            /**< "GET" or "POST", by which Twilio fetches `url` */
    sipuri_text sip_auth_username; /**< for a callee that asks for authentication */
    sipuri_text sip_auth_password; /**< goes with it */
} sipuri_call;

/** The name of an error's code: "invalid_character"; "none" for 0, "unknown" for one that this version lacks. */
const char* sipuri_code_name(uint32_t code);
/** The name of an error's component: "port"; "unknown" for one that this version does not have. */
const char* sipuri_component_name(uint32_t component);

/** Reads a URI. Returns 1 and fills `parts`, or 0 and fills `error`; either may be null. */
int sipuri_parse(const char* text, size_t length, sipuri_parts* parts, sipuri_error* error);

/** Asks a URI for RFC 3261's further rules, and for a provider's: "making_sip_calls", "current", "signalwire", or
 * null for none. Returns 1 if it is accepted, 0 if not, -1 for a profile of no such name. Fills up to `capacity` errors
 * of an array, each of which has its `size` set, and `count` with how many were filled: none where a size is 0. */
int sipuri_check(const char* text, size_t length, const char* profile, sipuri_error* errors, size_t capacity,
                 size_t* count);

/** Shows an error in its text, with a caret, in two lines. Writes at most `capacity` octets, the last of them a NUL,
 * and returns how many it takes in all, without the NUL. */
size_t sipuri_explain(const sipuri_error* error, const char* text, size_t length, char* out, size_t capacity);

/** 1 if two URIs are equivalent by RFC 3261, section 19.1.4, 0 if not, -1 if one of them is no URI. */
int sipuri_equivalent(const char* a, size_t a_length, const char* b, size_t b_length);

/** Writes a URI from plain text. Returns how many octets it takes, without a NUL, or 0 and fills `error`. What does not
 * fit into `capacity` is the error "no_space", whose length is the size needed; then nothing of `out` counts. */
size_t sipuri_build(const sipuri_fields* fields, char* out, size_t capacity, sipuri_error* error);

/** Writes the path of a call's request, checked by a profile; null is "making_sip_calls". Returns as sipuri_build()
 * does. */
size_t sipuri_call_path(const sipuri_call* call, const char* profile, char* out, size_t capacity, sipuri_error* error);
/** Writes the form body of a call's request, likewise. */
size_t sipuri_call_body(const sipuri_call* call, const char* profile, char* out, size_t capacity, sipuri_error* error);

#ifdef __cplusplus
}
#endif

#endif

/* Apart, for a header of the host's may have included the above already. */
#if defined(SIPURI_C_IMPLEMENTATION) && defined(__cplusplus) && !defined(SIPURI_C_IMPLEMENTED)
#define SIPURI_C_IMPLEMENTED

#include <sipuri/sipuri.hpp>

namespace sipuri::inline v1::detail::c {

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
    return {0, static_cast<std::uint32_t>(found.what.code) + 1, static_cast<std::uint32_t>(found.what.where),
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

}  // namespace sipuri::inline v1::detail::c

extern "C" {

uint32_t sipuri_version(void) { return SIPURI_VERSION; }

const char* sipuri_code_name(uint32_t code) {
    return code == 0 ? "none" : name(sipuri::detail::c::enumerator<sipuri::errc>(code - 1)).data();
}

const char* sipuri_component_name(uint32_t component) {
    return name(sipuri::detail::c::enumerator<sipuri::component>(component)).data();
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
    sipuri::error const what{c::enumerator<sipuri::errc>(given.code - 1),
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
