/* The library for C, and for all that calls C: read, check, explain, compare, build, and a call's request.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
 *
 * Plain C99. One C++20 file of the host provides the implementation:
 *
 *     #define SIPURI_C_IMPLEMENTATION
 *     #include <sipuri/c.h>
 *
 * Link with the C++ standard library (-lstdc++ or -lc++), or compile that file with -fno-exceptions -fno-rtti.
 *
 * Two libraries in one program may each have an implementation, if each defines a prefix of its own before it includes
 * this header, in C and in C++: with `#define SIPURI_C_PREFIX acme_` the functions are acme_parse(), acme_check() …
 *
 * Texts are a pointer and a size, need no NUL, and are borrowed for the call only. A null pointer with any size is an
 * empty text; in a sipuri_text it is a text that is not given. Nothing allocates, nothing throws, nothing is kept.
 *
 * Most structs begin with their own size, which the caller sets to sizeof and the library never changes: so a later
 * version may add members at the end, and each side knows what the other has. The library sets members that it does not
 * know to zero. A null pointer where a struct is needed, or a size below that of the struct's first version, is the
 * error SIPURI_BAD_ARGUMENT; a null `error` or a null struct of results is allowed and receives nothing. A slice, a
 * text and a field have no size and stay as they are. A member of zeros is one that is not given. */
#ifndef SIPURI_C_H
#define SIPURI_C_H

#include <stddef.h>
#include <stdint.h>

/** What the names of the functions begin with. Without it they begin with sipuri_. */
#ifndef SIPURI_C_PREFIX
#define SIPURI_C_PREFIX sipuri_
#endif
/** Joins a prefix and a name, once both have been expanded. */
#define SIPURI_C_JOINED(prefix, name) prefix##name
/** Expands a prefix and a name, and joins them. */
#define SIPURI_C_NAME(prefix, name) SIPURI_C_JOINED(prefix, name)
/** The name of a function, with its prefix. */
#define SIPURI_C(name) SIPURI_C_NAME(SIPURI_C_PREFIX, name)

#ifdef __cplusplus
extern "C" {
#endif

/** An error of this interface alone: a struct that is null or too small, or an array that is null and not empty. */
enum { SIPURI_BAD_ARGUMENT = 256 };

/** The version of the implementation: 10000 * major + 100 * minor + patch. */
uint32_t SIPURI_C(version)(void);

/** What is wrong and where. The numbers of codes and components are those of sipuri::errc and sipuri::component, and
 * never change; sipuri_code_name() and sipuri_component_name() name them. */
typedef struct sipuri_error {
    size_t size;           /**< set by the caller */
    uint32_t code;         /**< 0 for none */
    uint32_t component;    /**< where it is wrong */
    uint32_t offset;       /**< of the first offending octet */
    uint32_t length;       /**< how many octets; of "no_space" the size needed */
    uint32_t severity;     /**< 0 rejected, 1 dropped by the provider, 2 advice, 3 for senders */
    int32_t provider_code; /**< the provider's number, 0 for none */
} sipuri_error;

/** A piece of a text; `present` is 0 for a component that is absent, which is not the same as empty. */
typedef struct sipuri_slice {
    uint32_t offset;  /**< in octets */
    uint32_t length;  /**< in octets */
    uint32_t present; /**< 0 or 1 */
} sipuri_slice;

/** Where the components of a URI are in its text, without their delimiters. */
typedef struct sipuri_parts {
    size_t size;             /**< set by the caller */
    sipuri_slice scheme;     /**< "sip" or "sips", in any case */
    sipuri_slice user;       /**< without the "@" */
    sipuri_slice password;   /**< after its ":" */
    sipuri_slice host;       /**< always present */
    sipuri_slice port;       /**< its digits */
    sipuri_slice parameters; /**< all of them, after the first ";" */
    sipuri_slice headers;    /**< all of them, after the "?" */
    uint32_t secure;         /**< 1 for sips */
    uint32_t host_kind;      /**< 0 name, 1 IPv4 address, 2 IPv6 address */
    uint32_t effective_port; /**< the port, or the default of scheme and transport */
} sipuri_parts;

/** Plain text, or none. */
typedef struct sipuri_text {
    const char* data; /**< a null pointer for none */
    size_t length;    /**< in octets */
} sipuri_text;

/** The kinds of URI, equal to those of sipuri::uri_kind. */
enum {
    SIPURI_URI_SIP = 0,  /**< a SIP or SIPS URI, for sipuri_parse() */
    SIPURI_URI_TEL = 1,  /**< a telephone number, for sipuri_parse_number() */
    SIPURI_URI_URN = 2,  /**< a name, such as "urn:service:sos" */
    SIPURI_URI_OTHER = 3 /**< another absoluteURI; in an address also a tel URI or a URN that breaks its own grammar */
};

/** Where one address of a header field is in its text, and its parts. */
typedef struct sipuri_address {
    size_t size;               /**< set by the caller */
    sipuri_slice whole;        /**< the address with its parameters, without white space around it */
    sipuri_slice display_name; /**< with quotes where it has them: sipuri_unquote() takes them away */
    sipuri_slice uri;          /**< without "<" and ">"; of any scheme */
    sipuri_slice parameters;   /**< the header field's, after the first ";" */
    uint32_t uri_kind;         /**< SIPURI_URI_SIP … */
} sipuri_address;

/** One address of a Contact header field, and what its parameters say. */
typedef struct sipuri_contact {
    size_t size;               /**< set by the caller */
    sipuri_slice whole;        /**< as of an address */
    sipuri_slice display_name; /**< as of an address */
    sipuri_slice uri;          /**< as of an address */
    sipuri_slice parameters;   /**< as of an address */
    uint32_t uri_kind;         /**< SIPURI_URI_SIP … */
    uint32_t all;              /**< 1 for "*", which means all contacts, and has nothing else */
    sipuri_slice instance;     /**< of "+sip.instance", without quotes and angles: "urn:uuid:…" */
    int32_t q;                 /**< the preference in thousandths; -1 where none is given that is valid */
    int64_t expires;           /**< the lifetime in seconds, 3600 where it is no number; -1 where none is given */
    int64_t reg_id;            /**< which of a device's flows; -1 where none is given that is valid */
} sipuri_contact;

/** Where the parts of a telephone number are in its text: of a tel URI, or of a SIP URI's user. */
typedef struct sipuri_number {
    size_t size;                /**< set by the caller */
    sipuri_slice number;        /**< the digits, with their separators */
    sipuri_slice ext;           /**< the extension */
    sipuri_slice isub;          /**< the ISDN subaddress */
    sipuri_slice phone_context; /**< what a local number belongs to */
    sipuri_slice parameters;    /**< all of them, after the first ";" */
    uint32_t is_global;         /**< 1 if it begins with "+" */
} sipuri_number;

/** What is dialled in a country before a number, and what may be dropped from one. */
typedef struct sipuri_number_plan {
    size_t size;                      /**< set by the caller */
    sipuri_text country_code;         /**< "44"; without it only international numbers are read */
    sipuri_text national_prefix;      /**< dialled before a national number, and no part of it: "0" */
    sipuri_text international_prefix; /**< dialled in place of "+": "00", "011" */
    uint32_t trunk_zero;              /**< 1 if sipuri_repair_number() may drop a "(0)" */
    uint32_t pauses;                  /**< 1 if it may drop a pause, and what is dialled after it */
} sipuri_number_plan;

/** What fixes an error: octets of a text, and what takes their place. */
typedef struct sipuri_fix {
    size_t size;          /**< set by the caller */
    uint32_t offset;      /**< of the first octet to replace */
    uint32_t length;      /**< how many octets to replace; 0 to insert */
    uint32_t text_length; /**< how many octets take their place; 0 to remove */
    char text[64];        /**< these, without a NUL */
} sipuri_fix;

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
    sipuri_text host;               /**< as it is written in a URI */
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
    const sipuri_field* fields;    /**< any parameters of the request, by their names there: "Timeout", "60" */
    size_t field_count;            /**< of them at most 16 that the library does not know */
} sipuri_call;

/** The name of an error's code: "invalid_character"; "none" for 0, "unknown" for one that this version lacks. */
const char* SIPURI_C(code_name)(uint32_t code);
/** One sentence for people about a code, without a text: "must not be empty". */
const char* SIPURI_C(message)(uint32_t code);
/** The name of an error's component: "port"; "unknown" for one that this version does not have. */
const char* SIPURI_C(component_name)(uint32_t component);

/** Reads a URI. Returns 1 and fills `parts`, or 0 and fills `error`; -1 for a bad argument. */
int SIPURI_C(parse)(const char* text, size_t length, sipuri_parts* parts, sipuri_error* error);

/** Reads one address of a header field, such as From and To have. Returns as sipuri_parse() does. */
int SIPURI_C(parse_address)(const char* text, size_t length, sipuri_address* address, sipuri_error* error);
/** Reads the first address of a list, such as Contact and Route have, from the octet at `*at` on, and moves `*at` to
 * the beginning of the next one. Begin with 0. Returns 1 with an address, 2 after the last one, 0 and fills `error`
 * where the list is malformed, -1 for a bad argument. */
int SIPURI_C(next_address)(const char* text, size_t length, size_t* at, sipuri_address* address, sipuri_error* error);
/** Reads the next contact of a Contact header field, likewise; "*" is one contact, whose `all` is 1. */
int SIPURI_C(next_contact)(const char* text, size_t length, size_t* at, sipuri_contact* contact, sipuri_error* error);
/** Reads a URI of any scheme, and says of which kind it is. Returns as sipuri_parse() does. */
int SIPURI_C(parse_any_uri)(const char* text, size_t length, uint32_t* kind, sipuri_error* error);
/** Reads a tel URI, or, where `text` does not begin with "tel:", a telephone number as a SIP URI's user has it. Returns
 * as sipuri_parse() does. */
int SIPURI_C(parse_number)(const char* text, size_t length, sipuri_number* number, sipuri_error* error);

/** Takes the first parameter from `rest`, which begins as a copy of the slice `parameters` of a struct above; `value`
 * is absent for a flag. Returns 1, 0 when none is left, -1 for a bad argument. */
int SIPURI_C(next_parameter)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name,
                             sipuri_slice* value);
/** Takes the first header from `rest`, which begins as a copy of a URI's `headers`, likewise. */
int SIPURI_C(next_header)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name, sipuri_slice* value);
/** Writes a component of a URI with its escapes resolved. Writes at most `capacity` octets, and returns how many it
 * takes in all. There is no NUL at the end, and any octet may be in it. */
size_t SIPURI_C(decode)(const char* text, size_t length, char* out, size_t capacity);
/** Writes a display name or a parameter of an address without its quotes and backslashes, likewise. */
size_t SIPURI_C(unquote)(const char* text, size_t length, char* out, size_t capacity);

/** Asks a SIP URI for RFC 3261's further rules, and for a provider's: "making_sip_calls", "current", "signalwire",
 * "twiml", or null for none. Returns 1 if it is accepted, 0 if not, -1 for a profile of no such name or a bad argument.
 * Fills up to `capacity` errors of an array, the first of which has its `size` set, and `count` with how many were
 * filled. */
int SIPURI_C(check)(const char* text, size_t length, const char* profile, sipuri_error* errors, size_t capacity,
                    size_t* count);

/** Asks the addresses of a header field for its rules: "From", "Contact", or "m" for short. Returns and fills as
 * sipuri_check() does; -1 also for a header field that holds no addresses, such as Via. */
int SIPURI_C(check_header)(const char* header, const char* text, size_t length, sipuri_error* errors, size_t capacity,
                           size_t* count);

/** Shows an error in its text, with a caret, in two lines. Writes at most `capacity` octets, the last of them a NUL,
 * and returns how many it takes in all, without the NUL; 0 for a bad argument. */
size_t SIPURI_C(explain)(const sipuri_error* error, const char* text, size_t length, char* out, size_t capacity);

/** Gives the fix of an error in its text. Returns 1 and fills `fix`, 0 where only the writer knows what was meant, -1
 * for a bad argument. */
int SIPURI_C(fix_of)(const sipuri_error* error, const char* text, size_t length, sipuri_fix* fix);
/** Writes a text with a fix applied. Returns as sipuri_build() does. */
size_t SIPURI_C(apply)(const sipuri_fix* fix, const char* text, size_t length, char* out, size_t capacity,
                       sipuri_error* error);

/** 1 if two URIs of any kind are equivalent by their RFC, 0 if not, -1 if one of them is no URI. */
int SIPURI_C(equivalent)(const char* a, size_t a_length, const char* b, size_t b_length);

/** Writes a URI from plain text. Returns how many octets it takes, without a NUL, or 0 and fills `error`. What does not
 * fit into `capacity` is the error "no_space", whose length is the size needed; then nothing of `out` counts. */
size_t SIPURI_C(build)(const sipuri_fields* fields, char* out, size_t capacity, sipuri_error* error);
/** Writes a URI in its normal form. Returns as sipuri_build() does. */
size_t SIPURI_C(normalize)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes a key that equivalent URIs of any kind share, for a table; sipuri_equivalent() decides. Returns as sipuri_build()
 * does. */
size_t SIPURI_C(key)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the URI that a pasted text of at most 8192 octets can only have meant; a valid one stays as it is. What has
 * two meanings is the error that sipuri_parse() finds. Returns as sipuri_build() does. */
size_t SIPURI_C(repair)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the address of a header field, or the list of them, that such a text can only have meant, likewise. */
size_t SIPURI_C(repair_address)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the tel URI that a number as it was typed can only have meant, likewise; `plan` may be null. */
size_t SIPURI_C(repair_number)(const char* text, size_t length, const sipuri_number_plan* plan, char* out,
                               size_t capacity, sipuri_error* error);
/** Writes the number of E.164, "+" and digits, that a text means as a person typed it; `plan` may be null. Returns as
 * sipuri_build() does. */
size_t SIPURI_C(e164)(const char* text, size_t length, const sipuri_number_plan* plan, char* out, size_t capacity,
                      sipuri_error* error);
/** Writes a header field's value on one line: each line break with the white space after it becomes a space. Returns
 * as sipuri_build() does. */
size_t SIPURI_C(unfold)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes any text for a log, without the passwords of its URIs. Returns as sipuri_build() does. */
size_t SIPURI_C(redact)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);

/** Writes the path of a call's request, checked by a profile; null is "making_sip_calls". Returns as sipuri_build()
 * does. */
size_t SIPURI_C(call_path)(const sipuri_call* call, const char* profile, char* out, size_t capacity,
                           sipuri_error* error);
/** Writes the form body of a call's request, likewise. */
size_t SIPURI_C(call_body)(const sipuri_call* call, const char* profile, char* out, size_t capacity,
                           sipuri_error* error);

#ifdef __cplusplus
}
#endif

#endif

/* Outside the guard, for a header of the host's may have included the declarations already. */
#if defined(SIPURI_C_IMPLEMENTATION) && defined(__cplusplus)
#include <sipuri/c/implementation.hpp>
#endif
