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

/* Outside the guard, for a header of the host's may have included the declarations already. */
#if defined(SIPURI_C_IMPLEMENTATION) && defined(__cplusplus)
#include <sipuri/c/implementation.hpp>
#endif
