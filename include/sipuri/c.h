/* The library for C, and for all that calls C: read, check, explain, compare, build, edit, and a call's request.
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

#include <sipuri/c/structs.h>

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

/** The version of the implementation: 10000 * major + 100 * minor + patch. */
uint32_t SIPURI_C(version)(void);

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
/** Reads the next address of a header field, such as "History-Info" or "r" for Refer-To, with what its parameters say,
 * likewise; -1 also for a header field that holds no addresses. Each must be within "<" and ">" where the header field
 * wants that, and alone where it holds only one. The "*" of a Contact is refused: sipuri_next_contact() reads it. */
int SIPURI_C(next_in_header)(const char* header, const char* text, size_t length, size_t* at,
                             sipuri_header_address* address, sipuri_error* error);
/** Picks what a receiver takes from P-Asserted-Identity: the first SIP or SIPS URI, and the first tel URI. Of one that
 * is not there `whole` is absent. Returns as sipuri_parse() does. */
int SIPURI_C(identities)(const char* text, size_t length, sipuri_address* sip, sipuri_address* tel,
                         sipuri_error* error);
/** Reads a URI of any scheme, and says of which kind it is. Returns as sipuri_parse() does. */
int SIPURI_C(parse_any_uri)(const char* text, size_t length, uint32_t* kind, sipuri_error* error);
/** Reads a URN. Returns as sipuri_parse() does. */
int SIPURI_C(parse_urn)(const char* text, size_t length, sipuri_urn* urn, sipuri_error* error);

/** Reads a telephone number: a tel URI, a SIP URI with "user=phone", or a text such as is the user of one. Returns as
 * sipuri_parse() does. */
int SIPURI_C(parse_number)(const char* text, size_t length, sipuri_number* number, sipuri_error* error);
/** Reads the telephone number that an address of a header field names: of a tel URI, or as the user of a SIP URI, with
 * "user=phone" or without. It may lack its context. Returns as sipuri_parse() does. */
int SIPURI_C(number_of_address)(const char* text, size_t length, sipuri_number* number, sipuri_error* error);
/** Reads what a person dialled, the user of a SIP URI with "user=dialstring": as a number's, its digits, pauses and
 * context. Returns as sipuri_parse() does. */
int SIPURI_C(parse_dial_string)(const char* text, size_t length, sipuri_number* dialled, sipuri_error* error);

/** Takes the first parameter from `rest`, which begins as a copy of the slice `parameters` of a struct above; `value`
 * is absent for a flag. Returns 1, 0 when none is left, -1 for a bad argument. */
int SIPURI_C(next_parameter)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name,
                             sipuri_slice* value);
/** Takes the first header from `rest`, which begins as a copy of a URI's `headers`, likewise. */
int SIPURI_C(next_header)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name, sipuri_slice* value);
/** Takes the first value of a contact's feature, such as "INVITE" of `methods="INVITE,BYE"`, from `rest`, which begins
 * as a copy of the parameter's value. Returns 1, 0 when none is left or it is no feature's, -1 for a bad argument. */
int SIPURI_C(next_feature_value)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* value);
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
/** Asks a URI of any scheme for the rules of its own RFC: of a tel URI RFC 3966's, of a service RFC 5031's. Returns and
 * fills as sipuri_check() does. */
int SIPURI_C(check_any_uri)(const char* text, size_t length, sipuri_error* errors, size_t capacity, size_t* count);
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

/** How many characters precede an octet of a UTF-8 text, as Python counts them; an octet that is no UTF-8 is one. */
size_t SIPURI_C(code_points)(const char* text, size_t length, size_t offset);
/** How many UTF-16 code units precede an octet of a UTF-8 text, as JavaScript, Java and C# count. */
size_t SIPURI_C(utf16_units)(const char* text, size_t length, size_t offset);
/** Moves an error in what sipuri_unfold() wrote to its place in the folded `text`. Returns 1, -1 for a bad argument. */
int SIPURI_C(in_folded)(sipuri_error* error, const char* text, size_t length);

/** 1 if two URIs of any kind are equivalent by their RFC, 0 if not, -1 if one of them is no URI. */
int SIPURI_C(equivalent)(const char* a, size_t a_length, const char* b, size_t b_length);
/** 1 if two SIP URIs are equivalent, and both are GRUUs of one device or neither is one; 0 if not, -1 if one of them is
 * no SIP URI. */
int SIPURI_C(same_gruu)(const char* a, size_t a_length, const char* b, size_t b_length);

/** Writes a URI from plain text. Returns how many octets it takes, without a NUL, or 0 and fills `error`. What does not
 * fit into `capacity` is the error "no_space", whose length is the size needed; then nothing of `out` counts. Where a
 * function writes an empty text, it returns 0 and sets the code of `error` to 0. */
size_t SIPURI_C(build)(const sipuri_fields* fields, char* out, size_t capacity, sipuri_error* error);
/** Writes a URI with parts of it set and removed, all else octet by octet. Returns as sipuri_build() does; offsets are
 * those of `text` where it is no URI, else of the part that is refused. */
size_t SIPURI_C(edit)(const char* text, size_t length, const sipuri_changes* changes, char* out, size_t capacity,
                      sipuri_error* error);
/** Writes a URI in its normal form. Returns as sipuri_build() does. */
size_t SIPURI_C(normalize)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes a key that equivalent URIs of any kind share, for a table; sipuri_equivalent() decides. Returns as
 * sipuri_build() does. */
size_t SIPURI_C(key)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the URI that a pasted text of at most 8192 octets can only have meant; a valid one stays as it is. What has
 * two meanings is the error that sipuri_parse() finds. Returns as sipuri_build() does. */
size_t SIPURI_C(repair)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the address of a header field, or the list of them, that such a text can only have meant, likewise. */
size_t SIPURI_C(repair_address)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes a header field's value on one line: each line break with the white space after it becomes a space. Returns
 * as sipuri_build() does. */
size_t SIPURI_C(unfold)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes any text for a log, without the passwords of its URIs. Returns as sipuri_build() does. */
size_t SIPURI_C(redact)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);

/** Writes an address of a header field from plain text: `"Ann \"A\" Lee" <sip:ann@h>;tag=1`. Returns as sipuri_build()
 * does. */
size_t SIPURI_C(build_address)(const sipuri_address_fields* fields, char* out, size_t capacity, sipuri_error* error);
/** Writes an address with parts of it set and removed. Returns as sipuri_edit() does. */
size_t SIPURI_C(edit_address)(const char* text, size_t length, const sipuri_address_changes* changes, char* out,
                              size_t capacity, sipuri_error* error);
/** Writes the value of a Refer-To for an attended transfer: the SIP URI `target`, with a Replaces in place of one that
 * it has. Returns as sipuri_edit() does: offsets are those of `target` where it is no URI, else of the part of `dialog`
 * that is refused. */
size_t SIPURI_C(build_refer_to)(const char* target, size_t length, const sipuri_replaces* dialog, char* out,
                                size_t capacity, sipuri_error* error);

/** Writes the Request-URI of a request: its target, or a strict router that is its first proxy, without headers and
 * method. Returns as sipuri_build() does; offsets are those of `target` where it is no SIP URI, else of `routes`. */
size_t SIPURI_C(request_uri)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error);
/** Writes the Route header field of a request, likewise; 0 with the code 0 where there is to be none. */
size_t SIPURI_C(request_routes)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error);
/** Writes the URI that says where to send a request, likewise. */
size_t SIPURI_C(request_next_hop)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error);

/** Writes the tel URI of a number that sipuri_parse_number() reads. Returns as sipuri_build() does. */
size_t SIPURI_C(to_tel)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the SIP URI of such a number in a domain, with "user=phone", or the SIPS URI, likewise. */
size_t SIPURI_C(to_sip)(const char* text, size_t length, const char* domain, size_t domain_length, uint32_t secure,
                        char* out, size_t capacity, sipuri_error* error);
/** Writes the digits of such a number without separators and parameters, "+12015550123", likewise. */
size_t SIPURI_C(digits)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes such a number for people, "+1-201-555-0123 ext. 7", likewise. */
size_t SIPURI_C(display_number)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the domain that ENUM asks for such a number, in the tree `suffix`, a host name, or, where that is null, in
 * "e164.arpa", likewise; offsets are those of `text` where it is no number of E.164, else of `suffix`. */
size_t SIPURI_C(enum_domain)(const char* text, size_t length, const char* suffix, size_t suffix_length, char* out,
                             size_t capacity, sipuri_error* error);
/** Writes the canonical form of an identity for STIR (RFC 8224, section 8.3): of an address of a header field the
 * digits of its number, or its URI; of a text without ":" the digits of a number such as is the user of a SIP URI.
 * Returns as sipuri_build() does. */
size_t SIPURI_C(stir_identity)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error);
/** Writes the tel URI that a number as it was typed can only have meant; `plan` may be null. Returns as sipuri_build()
 * does. */
size_t SIPURI_C(repair_number)(const char* text, size_t length, const sipuri_number_plan* plan, char* out,
                               size_t capacity, sipuri_error* error);
/** Writes the number of E.164, "+" and digits, that a text means as a person typed it; `plan` may be null. Returns as
 * sipuri_build() does. */
size_t SIPURI_C(e164)(const char* text, size_t length, const sipuri_number_plan* plan, char* out, size_t capacity,
                      sipuri_error* error);

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
#include <sipuri/c/address.hpp>
#include <sipuri/c/tel.hpp>
#endif
