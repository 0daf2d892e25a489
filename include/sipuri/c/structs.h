/* The structs of c.h: what a reader fills, and what a writer takes.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
 *
 * Included by c.h, which says what their sizes are for. */
#ifndef SIPURI_C_STRUCTS_H
#define SIPURI_C_STRUCTS_H

#include <stddef.h>
#include <stdint.h>

/** An error of this interface alone: a struct that is null or too small, or an array that is null and not empty. */
enum { SIPURI_BAD_ARGUMENT = 256 };

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

/** The transports, equal to those of sipuri::transport. */
enum {
    SIPURI_TRANSPORT_UDP = 0,  /**< the default of sip */
    SIPURI_TRANSPORT_TCP = 1,  /**< the default of sips, over TLS */
    SIPURI_TRANSPORT_SCTP = 2, /**< SCTP */
    SIPURI_TRANSPORT_TLS = 3,  /**< TLS over TCP */
    SIPURI_TRANSPORT_WS = 4,   /**< WebSocket */
    SIPURI_TRANSPORT_WSS = 5,  /**< WebSocket over TLS */
    SIPURI_TRANSPORT_OTHER = 6 /**< another token, which is a value of the parameter "transport" */
};

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
    uint32_t transport;      /**< what to use: SIPURI_TRANSPORT_UDP … */
    uint32_t is_anonymous;   /**< 1 for sip:anonymous@anonymous.invalid */
    uint32_t has_ob;         /**< 1 if it asks for the flow of its registration: ";ob" */
    uint32_t is_gruu;        /**< 1 for a GRUU, which has ";gr" */
    sipuri_slice gr;         /**< the device of a public GRUU, with its escapes */
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
    sipuri_slice pub_gruu;     /**< the GRUU for everybody: a SIP URI, without quotes */
    sipuri_slice temp_gruu;    /**< the GRUU that says nothing of the user, likewise */
} sipuri_contact;

/** One address of any header field, and what those parameters say that this header field has; the others are absent. */
typedef struct sipuri_header_address {
    size_t size;               /**< set by the caller */
    sipuri_slice whole;        /**< as of an address */
    sipuri_slice display_name; /**< as of an address */
    sipuri_slice uri;          /**< as of an address */
    sipuri_slice parameters;   /**< as of an address */
    uint32_t uri_kind;         /**< SIPURI_URI_SIP … */
    uint32_t in_angles;        /**< 1 if the URI is within "<" and ">" */
    uint32_t is_anonymous;     /**< 1 if its URI is sip:anonymous@anonymous.invalid */
    uint32_t lr;               /**< of a route: 1 for a loose router */
    sipuri_slice tag;          /**< of From and To, if it is a token */
    sipuri_slice cid;          /**< of Referred-By: the Content-ID of what proves it, without quotes */
    sipuri_slice call_id;      /**< of Refer-To: the Call-ID of the dialog to replace, with its escapes */
    sipuri_slice to_tag;       /**< of Refer-To: that dialog's To tag, likewise */
    sipuri_slice from_tag;     /**< of Refer-To: that dialog's From tag, likewise */
    uint32_t early_only;       /**< of Refer-To: 1 if only a dialog that is not yet answered may be replaced */
    uint32_t counter;          /**< of Diversion: how many there were, 1 where it is not said */
    int32_t limit;             /**< of Diversion: how many more there may be; -1 where none is given that is valid */
    sipuri_slice index;        /**< of History-Info: where the entry is in the tree of targets, "1.2.1" */
    sipuri_slice rc;           /**< of History-Info: the entry from which it came by a registered contact */
    sipuri_slice mp;           /**< of History-Info: the entry from which it came by mapping to another user */
    sipuri_slice np;           /**< of History-Info: the entry from which it came with the same Request-URI */
    sipuri_slice reason;       /**< of Diversion, with quotes where it has them; of History-Info, with its escapes */
    sipuri_slice privacy;      /**< likewise */
    sipuri_slice screen;       /**< of Diversion: "yes", "no", or another text */
} sipuri_header_address;

/** Where the parts of a URN are in its text. */
typedef struct sipuri_urn {
    size_t size;                /**< set by the caller */
    sipuri_slice nid;           /**< the namespace: "service", "uuid" */
    sipuri_slice nss;           /**< the name in the namespace, with its escapes */
    sipuri_slice assigned_name; /**< both with "urn:", which alone take part in comparison */
    sipuri_slice components;    /**< the r-, q- and f-components, with what leads them in */
    sipuri_slice service;       /**< what "urn:service:" names: "sos.fire" */
    uint32_t is_emergency;      /**< 1 for the service "sos", or one below it */
} sipuri_urn;

/** Where the parts of a telephone number are in its text: of a tel URI, or of a SIP URI's user. */
typedef struct sipuri_number {
    size_t size;                /**< set by the caller */
    sipuri_slice number;        /**< the digits, with their separators */
    sipuri_slice ext;           /**< the extension */
    sipuri_slice isub;          /**< the ISDN subaddress */
    sipuri_slice phone_context; /**< what a local number belongs to */
    sipuri_slice parameters;    /**< all of them, after the first ";" */
    uint32_t is_global;         /**< 1 if it begins with "+" */
    uint32_t is_e164;           /**< 1 if it is one of E.164 without its separators: "+" and at most 15 digits */
    uint32_t lacks_context;     /**< 1 for a local number without its phone_context */
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

/** What of a URI sipuri_edit() changes, as plain text; what is not given stays octet by octet. */
typedef struct sipuri_changes {
    size_t size;                           /**< set by the caller */
    uint32_t remove;                       /**< what goes first: SIPURI_REMOVE_USER | … */
    uint32_t has_secure;                   /**< 1 to set the scheme */
    uint32_t secure;                       /**< 1 for sips */
    sipuri_text user;                      /**< absent, or not empty */
    sipuri_text password;                  /**< needs a user */
    sipuri_text host;                      /**< as it is written in a URI */
    uint32_t has_port;                     /**< 1 to set the port */
    uint32_t port;                         /**< up to 65535 */
    const sipuri_text* removed_parameters; /**< the names of parameters that go */
    size_t removed_parameter_count;        /**< at most 64 */
    const sipuri_field* parameters;        /**< each takes the place of the first of its name, others of which go */
    size_t parameter_count;                /**< at most 64; a new name is added after the others */
    const sipuri_text* removed_headers;    /**< the names of headers that go */
    size_t removed_header_count;           /**< at most 64 */
    const sipuri_field* headers;           /**< as of the parameters */
    size_t header_count;                   /**< at most 64 */
} sipuri_changes;

/** What goes from a URI or an address, before anything is set. */
enum {
    SIPURI_REMOVE_USER = 1,         /**< of a URI, and its password with it */
    SIPURI_REMOVE_PASSWORD = 2,     /**< of a URI */
    SIPURI_REMOVE_PORT = 4,         /**< of a URI */
    SIPURI_REMOVE_PARAMETERS = 8,   /**< all of them: of an address those of the header field */
    SIPURI_REMOVE_HEADERS = 16,     /**< of a URI, all of them */
    SIPURI_REMOVE_DISPLAY_NAME = 32 /**< of an address */
};

/** An address's parts as plain text, which sipuri_build_address() quotes. */
typedef struct sipuri_address_fields {
    size_t size;                    /**< set by the caller */
    sipuri_text display_name;       /**< absent, or any text without control characters */
    sipuri_text uri;                /**< of any scheme, as it is between "<" and ">" */
    const sipuri_field* parameters; /**< the header field's, in this order */
    size_t parameter_count;         /**< at most 64 */
} sipuri_address_fields;

/** What of an address sipuri_edit_address() changes; what is not given stays octet by octet. */
typedef struct sipuri_address_changes {
    size_t size;                           /**< set by the caller */
    uint32_t remove;                       /**< what goes first: SIPURI_REMOVE_DISPLAY_NAME | … */
    sipuri_text display_name;              /**< plain; the URI is then within "<" and ">" */
    sipuri_text uri;                       /**< of any scheme; it is then within "<" and ">" */
    const sipuri_text* removed_parameters; /**< the names of the header field's parameters that go */
    size_t removed_parameter_count;        /**< at most 64 */
    const sipuri_field* parameters;        /**< each takes the place of the first of its name, others of which go */
    size_t parameter_count;                /**< at most 64; a new name is added after the others */
} sipuri_address_changes;

/** The dialog that a call replaces, as plain text. */
typedef struct sipuri_replaces {
    size_t size;          /**< set by the caller */
    sipuri_text call_id;  /**< its Call-ID */
    sipuri_text to_tag;   /**< the tag of its To, as the party sees it that is asked */
    sipuri_text from_tag; /**< the tag of its From, likewise */
    uint32_t early_only;  /**< 1 if only a dialog that is not yet answered may be replaced */
} sipuri_replaces;

/** The target and the route set of a request, which say what it carries and where it goes. */
typedef struct sipuri_request {
    size_t size;          /**< set by the caller */
    sipuri_text target;   /**< a SIP URI: a dialog's remote target, or what a proxy forwards to */
    sipuri_text routes;   /**< the value of a Route, Record-Route or Service-Route; absent where there is none */
    uint32_t is_reversed; /**< 1 if the last route is the next one, as the caller of a dialog finds Record-Route */
} sipuri_request;

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

#endif
