/* The C boundary, from C.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0 */
#include <sipuri/c.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                          \
    do {                                                          \
        if (!(condition)) {                                       \
            printf("line %d: %s\n", __LINE__, #condition);        \
            ++failures;                                           \
        }                                                         \
    } while (0)

static sipuri_text text_of(const char* text) {
    sipuri_text made = {text, text == NULL ? 0 : strlen(text)};
    return made;
}

/* A copy of exactly its size, so that a sanitizer sees an octet read beyond it. */
static char* exact_copy(const char* text) {
    size_t const size = strlen(text);
    char* const copy = malloc(size == 0 ? 1 : size);
    memcpy(copy, text, size);
    return copy;
}

static int same(const char* text, sipuri_slice slice, const char* wanted) {
    if (wanted == NULL) return slice.present == 0;
    return slice.present == 1 && slice.length == strlen(wanted) && memcmp(text + slice.offset, wanted, slice.length) == 0;
}

/* The error has that code and component, and points to nothing in particular. */
static int fails_with(sipuri_error const* error, const char* code, const char* component) {
    return strcmp(sipuri_code_name(error->code), code) == 0 && error->severity == 0 && error->provider_code == 0 &&
           strcmp(sipuri_component_name(error->component), component) == 0 && error->offset == 0 && error->length == 0;
}

static void parses(void) {
    const char* const uri = "sips:ann:@[::1]:5070;lr?a=1";
    char* const copy = exact_copy(uri);
    sipuri_parts parts = {.size = sizeof parts};
    CHECK(sipuri_parse(copy, strlen(uri), &parts, NULL) == 1);
    CHECK(same(uri, parts.scheme, "sips") && same(uri, parts.user, "ann") && same(uri, parts.password, ""));
    CHECK(same(uri, parts.host, "[::1]") && same(uri, parts.port, "5070") && same(uri, parts.parameters, "lr"));
    CHECK(same(uri, parts.headers, "a=1") && parts.secure == 1 && parts.host_kind == 2 && parts.effective_port == 5070);
    free(copy);

    CHECK(sipuri_parse("sip:h", 5, &parts, NULL) == 1);
    CHECK(same("sip:h", parts.user, NULL) && same("sip:h", parts.headers, NULL) && parts.effective_port == 5060);
    CHECK(parts.secure == 0 && parts.user.offset == 0 && parts.user.length == 0 && parts.host_kind == 0);
    CHECK(sipuri_parse("sip:h", 5, NULL, NULL) == 1);
    CHECK(sipuri_parse("sip:", 4, NULL, NULL) == 0);
    CHECK(sipuri_parse(NULL, 0, &parts, NULL) == 0);
}

static void explains(void) {
    const char* const uri = "sip:bob@example.com:50x0";
    char* const copy = exact_copy(uri);
    sipuri_error error = {.size = sizeof error};
    char out[128];
    CHECK(sipuri_parse(copy, strlen(uri), NULL, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "invalid_character") == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "port") == 0 && error.offset == 22 && error.length == 1);
    CHECK(sipuri_explain(&error, copy, strlen(uri), out, sizeof out) == strlen(out));
    CHECK(strcmp(out, "sip:bob@example.com:50x0\n                      ^ port: expected a digit") == 0);
    char exact[80];
    size_t const size = strlen(out);
    memset(exact, '#', sizeof exact);
    CHECK(sipuri_explain(&error, copy, strlen(uri), exact, size) == size && strlen(exact) == size - 1);
    CHECK(sipuri_explain(&error, copy, strlen(uri), exact, size + 1) == size && strcmp(exact, out) == 0);
    CHECK(exact[size + 1] == '#');
    char small[5];
    CHECK(sipuri_explain(&error, copy, strlen(uri), small, sizeof small) == strlen(out));
    CHECK(strcmp(small, "sip:") == 0);
    CHECK(sipuri_explain(&error, copy, strlen(uri), NULL, 0) == strlen(out));
    CHECK(strcmp(sipuri_code_name(0), "none") == 0);
    free(copy);

    /* An error that is none, or of a newer version, and one of another text. */
    sipuri_error const others[] = {{.size = sizeof error},
                                   {.size = sizeof error, .code = 300, .component = 300, .offset = 2},
                                   {.size = sizeof error, .code = UINT32_MAX, .component = UINT32_MAX},
                                   {.size = sizeof error, .code = 1, .offset = UINT32_MAX, .length = UINT32_MAX}};
    for (size_t i = 0; i != sizeof others / sizeof others[0]; ++i) {
        CHECK(sipuri_explain(&others[i], "sip:h", 5, out, sizeof out) == strlen(out) && strncmp(out, "sip:h\n", 6) == 0);
    }
    CHECK(strcmp(sipuri_code_name(300), "unknown") == 0 && strcmp(sipuri_code_name(UINT32_MAX), "unknown") == 0);
    CHECK(strcmp(sipuri_component_name(300), "unknown") == 0);
}

static void checks(void) {
    sipuri_error errors[2] = {{.size = sizeof errors[0]}, {.size = sizeof errors[0]}};
    size_t count = 9;
    CHECK(sipuri_check("sip:h;ttl=1", 11, NULL, errors, 2, &count) == 0 && count == 1);
    CHECK(sipuri_check("sip:h;transport=tls", 19, "making_sip_calls", errors, 2, &count) == 0 && count == 1);
    CHECK(strcmp(sipuri_code_name(errors[0].code), "not_supported") == 0);
    CHECK(sipuri_check("sip:h?Foo=1", 11, "current", errors, 2, &count) == 1 && count == 1);
    CHECK(errors[0].severity == 1 && errors[0].provider_code == 32113);
    CHECK(sipuri_check("sip:", 4, "current", errors, 2, &count) == 0 && errors[0].provider_code == 21211);
    CHECK(sipuri_check("sip:h", 5, "no such", errors, 2, &count) == -1 && count == 0);
    /* Of an array without room not even the first struct is looked at. */
    void* const no_room = malloc(1);
    CHECK(sipuri_check("sip:h;ttl=1", 11, NULL, no_room, 0, &count) == 0 && count == 0);
    free(no_room);
    CHECK(sipuri_check("sip:", 4, NULL, errors, 2, &count) == 0 && errors[0].provider_code == 0);
    CHECK(sipuri_check("sip:h", 5, "signalwire", errors, 2, &count) == 1 && count == 0);
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, errors, 1, &count) == 0 && count == 1);
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, errors, 2, &count) == 0 && count == 2 && errors[1].offset == 10);

    CHECK(sipuri_check_header("From", "<sip:a@h>;tag=1", 15, errors, 2, &count) == 1 && count == 0);
    CHECK(sipuri_check_header("f", "<sip:a@h>, <sip:b@h>", 20, errors, 2, &count) == 0 && count == 1);
    CHECK(strcmp(sipuri_code_name(errors[0].code), "too_many") == 0 && errors[0].offset == 11 && errors[0].length == 9);
    CHECK(sipuri_check_header("Contact", "<sip:a@h>;q=7, <sip:b@h>;expires=x", 34, errors, 2, &count) == 0);
    CHECK(count == 2);
    CHECK(errors[0].offset == 12 && errors[1].offset == 33);
    CHECK(sipuri_check_header("Contact", " * ", 3, NULL, 0, NULL) == 1);
    CHECK(sipuri_check_header("To", "*", 1, errors, 2, &count) == 0 && count == 1);
    CHECK(sipuri_check_header("Route", "sip:h", 5, errors, 2, &count) == 0 && count == 1);
    CHECK(sipuri_check_header("Via", "<sip:a@h>", 9, errors, 2, &count) == -1 && count == 0);
    CHECK(sipuri_check_header(NULL, "<sip:a@h>", 9, errors, 2, &count) == -1);
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, NULL, 2, &count) == 0 && count == 0);
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, NULL, 0, NULL) == 0);
}

static void compares(void) {
    CHECK(sipuri_equivalent("sip:a@H", 7, "SIP:%61@h", 9) == 1);
    CHECK(sipuri_equivalent("sip:a@h", 7, "sip:A@h", 7) == 0);
    CHECK(sipuri_equivalent("sip:a@h", 7, "sip", 3) == -1);
    CHECK(sipuri_equivalent("sip", 3, "sip:a@h", 7) == -1);
    CHECK(sipuri_equivalent("tel:+1-201", 10, "TEL:+1201", 9) == 1);
    CHECK(sipuri_equivalent("urn:service:sos", 15, "URN:service:SOS", 15) == 1);
    CHECK(sipuri_equivalent("tel:+1", 6, "sip:+1@h", 8) == 0);
}

static void builds(void) {
    sipuri_field const parameters[] = {{{"transport", 9}, {"tcp", 3}}, {{"lr", 2}, {NULL, 0}}};
    sipuri_field const headers[] = {{{"X-Name", 6}, {"Ann & Bob", 9}}};
    sipuri_fields fields = {.size = sizeof fields, .user = text_of("a b"), .host = text_of("example.com"),
                            .parameters = parameters, .parameter_count = 2, .headers = headers, .header_count = 1};
    char const wanted[] = "sip:a%20b@example.com;transport=tcp;lr?X-Name=Ann%20%26%20Bob";
    char out[128];
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == strlen(wanted));
    CHECK(memcmp(out, wanted, strlen(wanted)) == 0);
    CHECK(sipuri_build(&fields, out, 10, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "no_space") == 0 && error.length == strlen(wanted));
    fields.port = 65536;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == strlen(wanted));
    fields.has_port = 1;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0);
    CHECK(fails_with(&error, "out_of_range", "port"));
    fields.port = 65535;
    CHECK(sipuri_build(&fields, out, sizeof out, NULL) == strlen(wanted) + 6 && memcmp(out + 21, ":65535;", 7) == 0);
    fields.port = 0;
    fields.secure = 1;
    fields.password = text_of("");
    CHECK(sipuri_build(&fields, out, sizeof out, NULL) == strlen(wanted) + 4);
    CHECK(memcmp(out, "sips:a%20b:@example.com:0;", 26) == 0);
    fields.host = text_of("exa mple");
    CHECK(sipuri_build(&fields, out, sizeof out, NULL) == 0);

    /* A room of exactly the size needed will do. */
    sipuri_fields few = {.size = sizeof few, .secure = 1, .user = text_of("a"), .password = text_of(""),
                         .host = text_of("h"), .has_port = 1, .port = 65535};
    char exact[15];
    CHECK(sipuri_build(&few, exact, sizeof exact, &error) == sizeof exact);
    CHECK(memcmp(exact, "sips:a:@h:65535", sizeof exact) == 0);
}

/* As many parameters and headers as there is room for, and one more of each. */
static void lists(void) {
    sipuri_field list[65];
    for (size_t i = 0; i != 65; ++i) {
        list[i].name = text_of("x");
        list[i].value = text_of("");
    }
    sipuri_fields fields = {.size = sizeof fields, .host = text_of("h"), .headers = list};
    char out[512];
    sipuri_error error = {.size = sizeof error};
    fields.header_count = 64;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == strlen("sip:h") + 64 * strlen("?x="));
    fields.header_count = 65;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0 && fails_with(&error, "too_many", "headers"));
    for (size_t i = 0; i != 65; ++i) list[i].value = text_of(NULL);
    fields.headers = NULL;
    fields.header_count = 0;
    fields.parameters = list;
    fields.parameter_count = 64;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == strlen("sip:h") + 64 * strlen(";x"));
    fields.parameter_count = 65;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0 && fails_with(&error, "too_many", "parameters"));
}

static void calls(void) {
    sipuri_call call = {.size = sizeof call, .account_sid = text_of("AC0123456789abcdef0123456789abcdef"),
                        .to = text_of("sip:kate@example.com?hatchkey=4815162342"), .from = text_of("Jack"),
                        .url = text_of("http://www.example.com/sipdial.xml")};
    char out[512];
    sipuri_error error = {.size = sizeof error};
    size_t size = sipuri_call_path(&call, NULL, out, sizeof out, &error);
    char const path[] = "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls";
    CHECK(size == strlen(path) && memcmp(out, path, size) == 0);
    size = sipuri_call_body(&call, "making_sip_calls", out, sizeof out, &error);
    CHECK(size != 0 && memcmp(out, "To=sip%3Akate%40example.com%3Fhatchkey%3D4815162342&From=Jack&Url=", 66) == 0);
    call.from = text_of("sip:jack@example.com");
    CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "from_user") == 0 && error.provider_code == 21212);
    CHECK(sipuri_call_body(&call, "no such", out, sizeof out, &error) == 0);
    CHECK(fails_with(&error, "not_supported", "uri"));
    call.from = text_of(NULL);
    CHECK(sipuri_call_body(&call, NULL, NULL, 0, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "no_space") == 0 && error.length != 0);
}

/* What points into a text of a slice, as a string of C. */
static const char* piece(const char* text, sipuri_slice slice) {
    static char copies[8][64];
    static int next = 0;
    if (slice.present == 0) return "(absent)";
    char* const copy = copies[next = (next + 1) % 8];
    memcpy(copy, text + slice.offset, slice.length);
    copy[slice.length] = '\0';
    return copy;
}

#define CHECK_SLICE(text, slice, wanted) CHECK(strcmp(piece(text, slice), wanted) == 0)

static void addresses(void) {
    const char* const text = " \"Bob \\\"B\\\" Lee\" <sip:bob@h;lr>;tag =1; x= \"a;b\" ;flag , <tel:+1>";
    size_t at = 0;
    sipuri_address address = {.size = sizeof address};
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_next_address(text, strlen(text), &at, &address, &error) == 1);
    CHECK_SLICE(text, address.display_name, "\"Bob \\\"B\\\" Lee\"");
    CHECK_SLICE(text, address.uri, "sip:bob@h;lr");
    CHECK_SLICE(text, address.parameters, "tag =1; x= \"a;b\" ;flag");
    CHECK_SLICE(text, address.whole, "\"Bob \\\"B\\\" Lee\" <sip:bob@h;lr>;tag =1; x= \"a;b\" ;flag");
    CHECK(address.uri_kind == SIPURI_URI_SIP);
    char out[32];
    CHECK(sipuri_unquote(text + address.display_name.offset, address.display_name.length, out, sizeof out) == 11);
    CHECK(memcmp(out, "Bob \"B\" Lee", 11) == 0);
    CHECK(sipuri_unquote("a\"b\\", 4, NULL, 7) == 3 && sipuri_unquote(NULL, 0, out, 4) == 0);

    sipuri_slice rest = address.parameters, name, value;
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, name, "tag");
    CHECK_SLICE(text, value, "1");
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, name, "x");
    CHECK_SLICE(text, value, "\"a;b\"");
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, name, "flag");
    CHECK(value.present == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 0 && name.present == 0);

    CHECK(sipuri_next_address(text, strlen(text), &at, &address, &error) == 1);
    CHECK_SLICE(text, address.uri, "tel:+1");
    CHECK(address.uri_kind == SIPURI_URI_TEL && address.display_name.present == 0 && address.parameters.present == 0);
    CHECK(sipuri_next_address(text, strlen(text), &at, &address, &error) == 2);
    CHECK(sipuri_next_address(text, strlen(text), NULL, &address, &error) == -1);
    at = 0;
    CHECK(sipuri_next_address(NULL, 0, &at, &address, &error) == 0 && error.code != 0);
    CHECK(sipuri_parse_address("<sip:h>", 7, &address, &error) == 1);
    CHECK(sipuri_parse_address("Bob <sip:h", 10, NULL, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "unclosed_angle") == 0);
}

static void contacts(void) {
    const char* const text = "<sip:a@h>;q=0.75;expires=60;reg-id=2;+sip.instance=\"<urn:uuid:1>\", Bob <tel:1;phone-context=+1>"
                             ";expires=x;reg-id=0, <urn:service:sos>;q=7,<http://h/>, <tel:1>";
    static const struct {
        uint32_t kind;
        int32_t q;
        int64_t expires, reg_id;
    } rows[] = {{SIPURI_URI_SIP, 750, 60, 2},
                {SIPURI_URI_TEL, -1, 3600, -1},
                {SIPURI_URI_URN, -1, -1, -1},
                {SIPURI_URI_OTHER, -1, -1, -1},
                {SIPURI_URI_OTHER, -1, -1, -1}};
    size_t at = 0;
    sipuri_contact contact = {.size = sizeof contact};
    sipuri_error error = {.size = sizeof error};
    for (size_t i = 0; i != sizeof rows / sizeof rows[0]; ++i) {
        CHECK(sipuri_next_contact(text, strlen(text), &at, &contact, &error) == 1 && contact.all == 0);
        CHECK(contact.uri_kind == rows[i].kind && contact.q == rows[i].q);
        CHECK(contact.expires == rows[i].expires && contact.reg_id == rows[i].reg_id);
        if (i == 0) CHECK_SLICE(text, contact.instance, "urn:uuid:1");
        if (i == 1) CHECK_SLICE(text, contact.display_name, "Bob");
        if (i == 1) CHECK_SLICE(text, contact.parameters, "expires=x;reg-id=0");
        CHECK((contact.instance.present == 1) == (i == 0));
    }
    CHECK(sipuri_next_contact(text, strlen(text), &at, &contact, &error) == 2);
#if SIZE_MAX > 0xFFFFFFFF
    at = 0;
    sipuri_address address = {.size = sizeof address};
    CHECK(sipuri_next_address(text, (size_t)0xFFFFFFFF + 1, &at, &address, &error) == 0 && at == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "too_long") == 0 && error.offset == 0xFFFFFFFF && error.length == 0);
#endif

    at = 0;
    CHECK(sipuri_next_contact(" * ", 3, &at, &contact, &error) == 1 && contact.all == 1 && contact.expires == -1);
    CHECK(contact.q == -1 && contact.reg_id == -1);
    CHECK_SLICE(" * ", contact.whole, "*");
    CHECK(contact.uri.present == 0 && sipuri_next_contact(" * ", 3, &at, &contact, &error) == 2);
    at = 0;
    CHECK(sipuri_next_contact("*;expires=0", 11, &at, &contact, &error) == 0 && error.code != 0);
    at = 0;
    CHECK(sipuri_next_contact("* <sip:a@h>", 11, &at, &contact, &error) == 1 && contact.all == 0);
    CHECK(sipuri_next_contact(text, strlen(text), NULL, &contact, &error) == -1);
}

static void kinds(void) {
    static const struct {
        const char* text;
        uint32_t kind;
    } rows[] = {{"SIPS:h", SIPURI_URI_SIP}, {"tel:+1", SIPURI_URI_TEL}, {"urn:service:sos", SIPURI_URI_URN}, {"http://h/", SIPURI_URI_OTHER}};
    sipuri_error error = {.size = sizeof error};
    for (size_t i = 0; i != sizeof rows / sizeof rows[0]; ++i) {
        uint32_t kind = 99;
        CHECK(sipuri_parse_any_uri(rows[i].text, strlen(rows[i].text), &kind, &error) == 1 && kind == rows[i].kind);
    }
    uint32_t kind = 99;
    CHECK(sipuri_parse_any_uri("tel:1", 5, &kind, &error) == 0 && kind == 99);
    CHECK(strcmp(sipuri_code_name(error.code), "no_phone_context") == 0);
    CHECK(sipuri_parse_any_uri("sip:h", 5, NULL, NULL) == 1 && sipuri_parse_any_uri(NULL, 3, NULL, NULL) == 0);
}

static void fixes(void) {
    const char* const text = "sip:ann b@h";
    sipuri_error error = {.size = sizeof error};
    sipuri_fix fix = {.size = sizeof fix};
    char out[32];
    CHECK(sipuri_parse(text, strlen(text), NULL, &error) == 0);
    CHECK(sipuri_fix_of(&error, text, strlen(text), &fix) == 1 && fix.offset == 7 && fix.length == 1);
    CHECK(fix.text_length == 3 && memcmp(fix.text, "%20", 3) == 0);
    CHECK(sipuri_apply(&fix, text, strlen(text), out, sizeof out, &error) == 13 && memcmp(out, "sip:ann%20b@h", 13) == 0);
    CHECK(sipuri_apply(&fix, text, strlen(text), out, 12, &error) == 0 && error.length == 13);
    CHECK(sipuri_parse("sip:", 4, NULL, &error) == 0 && sipuri_fix_of(&error, "sip:", 4, &fix) == 0);
    CHECK(sipuri_fix_of(NULL, text, 3, &fix) == -1 && sipuri_fix_of(&error, "sip:", 4, NULL) == 0);
    CHECK(sipuri_apply(NULL, text, 3, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);

    /* A fix that nobody gave stays within its text, and within the struct. */
    fix.offset = UINT32_MAX, fix.length = UINT32_MAX, fix.text_length = 0;
    CHECK(sipuri_apply(&fix, "ab", 2, out, sizeof out, &error) == 2 && memcmp(out, "ab", 2) == 0);
    fix.offset = 1, fix.text_length = UINT32_MAX;
    CHECK(sipuri_apply(&fix, "ab", 2, NULL, 0, &error) == 0 && error.length == 65);
}

/* What a text can only have meant. */
static void repairs(void) {
    sipuri_number_plan british = {.size = sizeof british};
    british.country_code = text_of("44");
    british.national_prefix = text_of("0");
    british.international_prefix = text_of("00");
    british.trunk_zero = 1;
    sipuri_error error = {.size = sizeof error};
    char out[64];
#define CHECK_WRITTEN(call, wanted) \
    do { \
        size_t const written = call; \
        CHECK(written == strlen(wanted) && memcmp(out, wanted, strlen(wanted)) == 0); \
    } while (0)
#define OUT out, sizeof out, &error
#define TEXT(literal) literal, sizeof literal - 1
    CHECK_WRITTEN(sipuri_repair_address(TEXT("From: Bond, James <jb@h>"), OUT), "\"Bond, James\" <sip:jb@h>");
    CHECK_WRITTEN(sipuri_repair_address(TEXT("<sip:a@h>"), OUT), "<sip:a@h>");
    CHECK(sipuri_repair_address(TEXT("<sip:a@h>"), out, 8, &error) == 0 && error.length == 9);
    CHECK(sipuri_repair_address(NULL, 0, OUT) == 0 && sipuri_repair_address(NULL, 0, NULL, 0, NULL) == 0);
    CHECK_WRITTEN(sipuri_repair_number(TEXT("tel://+1 (201) 555-0123"), NULL, OUT), "tel:+1(201)555-0123");
    CHECK_WRITTEN(sipuri_repair_number(TEXT("020 7946 0018"), &british, OUT), "tel:+442079460018");
    CHECK_WRITTEN(sipuri_repair_number(TEXT("+44 (0)20 7946 0018"), &british, OUT), "tel:+442079460018");
    CHECK(sipuri_repair_number(TEXT("020 7946 0018"), NULL, OUT) == 0 && error.code != 0);
    CHECK_WRITTEN(sipuri_e164(TEXT("020 7946 0018"), &british, OUT), "+442079460018");
    CHECK_WRITTEN(sipuri_e164(TEXT("+1 (201) 555-0123"), NULL, OUT), "+12015550123");
    CHECK(sipuri_e164(TEXT("020"), NULL, OUT) == 0 && strcmp(sipuri_code_name(error.code), "not_global") == 0);
    british.size -= 1, error.code = 0;
    CHECK(sipuri_e164(TEXT("020"), &british, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    error.code = 0;
    CHECK(sipuri_repair_number(TEXT("020"), &british, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK_WRITTEN(sipuri_unfold(TEXT("Bob\r\n  <sip:h>"), OUT), "Bob <sip:h>");
    CHECK(sipuri_unfold(TEXT("Bob\r\n<sip:h>"), OUT) == 0 && strcmp(sipuri_code_name(error.code), "line_break") == 0);
    CHECK(sipuri_unfold(TEXT("Bob\n <sip:h>"), out, 2, &error) == 0 && error.length == 11);
}

static void fields_of_a_uri(void) {
    const char* const text = "sip:h;lr;x=a%20b?a=1&b=&c=%3B";
    sipuri_parts parts = {.size = sizeof parts};
    sipuri_slice name, value;
    CHECK(sipuri_parse(text, strlen(text), &parts, NULL) == 1);
    sipuri_slice rest = parts.parameters;
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 1 && value.present == 0);
    CHECK_SLICE(text, name, "lr");
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, name, "x");
    char out[8];
    CHECK(sipuri_decode(text + value.offset, value.length, out, sizeof out) == 3 && memcmp(out, "a b", 3) == 0);
    CHECK(sipuri_decode(text + value.offset, value.length, out, 1) == 3);
    CHECK(sipuri_decode("%4", 2, out, sizeof out) == 2 && sipuri_decode("%zz%41", 6, out, sizeof out) == 4);
    CHECK(memcmp(out, "%zzA", 4) == 0 && sipuri_decode(NULL, 0, NULL, 0) == 0 && sipuri_decode("a", 1, NULL, 9) == 1);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &value) == 0);
    rest = parts.headers;
    CHECK(sipuri_next_header(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, name, "a");
    CHECK_SLICE(text, value, "1");
    CHECK(sipuri_next_header(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, value, "");
    CHECK(sipuri_next_header(text, strlen(text), &rest, &name, &value) == 1);
    CHECK_SLICE(text, value, "%3B");
    CHECK(sipuri_next_header(text, strlen(text), &rest, &name, &value) == 0);

    /* A slice of another text, and null pointers. */
    rest.offset = 30, rest.length = UINT32_MAX, rest.present = 1;
    CHECK(sipuri_next_header(text, strlen(text), &rest, &name, &value) == -1);
    CHECK(sipuri_next_header(text, strlen(text), NULL, &name, &value) == -1);
    CHECK(sipuri_next_header(text, strlen(text), &rest, NULL, &value) == -1);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, NULL) == -1);
}

static void numbers(void) {
    const char* const text = "tel:863-1234;ext=7;phone-context=+1-914;x";
    sipuri_number number = {.size = sizeof number};
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_parse_number(text, strlen(text), &number, &error) == 1);
    CHECK_SLICE(text, number.number, "863-1234");
    CHECK_SLICE(text, number.ext, "7");
    CHECK_SLICE(text, number.phone_context, "+1-914");
    CHECK_SLICE(text, number.parameters, "ext=7;phone-context=+1-914;x");
    CHECK(number.is_global == 0 && number.isub.present == 0);
    CHECK(sipuri_parse_number("+1;isub=9", 9, &number, &error) == 1 && number.is_global == 1);
    CHECK_SLICE("+1;isub=9", number.isub, "9");
    CHECK(sipuri_parse_number("tel:1", 5, &number, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "no_phone_context") == 0);
    CHECK(strcmp(sipuri_message(error.code), "a number without '+' needs ;phone-context=") == 0);
}

static void forms(void) {
    char out[32];
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_normalize("SIP:%61@H;Lr", 12, out, sizeof out, &error) == 10 && memcmp(out, "sip:a@h;lr", 10) == 0);
    CHECK(sipuri_normalize("SIP:%61@H;Lr", 12, out, 9, &error) == 0 && error.length == 10);
    CHECK(sipuri_normalize("SIP", 3, out, 9, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    size_t const size = sipuri_key("SIP:%61@H;x=1", 13, out, sizeof out, &error);
    char other[32];
    CHECK(size != 0 && sipuri_key("sip:a@h;X=1", 11, other, sizeof other, &error) == size);
    CHECK(memcmp(out, other, size) == 0);
    CHECK(sipuri_key("TEL:+1-2", 8, out, sizeof out, &error) == 7 && memcmp(out, "tel:+12", 7) == 0);
    CHECK(sipuri_repair("<sip:a b@h>", 11, out, sizeof out, &error) == 11 && memcmp(out, "sip:a%20b@h", 11) == 0);
    CHECK(sipuri_repair("sip:a@h", 7, out, sizeof out, &error) == 7 && sipuri_repair("sip:a@h", 7, out, 6, &error) == 0);
    CHECK(error.length == 7 && sipuri_repair(NULL, 0, out, sizeof out, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    CHECK(sipuri_redact("<sip:a:b@h>", 11, out, sizeof out, &error) == 14 && memcmp(out, "<sip:a:****@h>", 14) == 0);
    CHECK(sipuri_redact(NULL, 0, out, sizeof out, NULL) == 0 && sipuri_redact(NULL, 0, NULL, 9, &error) == 0);
}

/* Rooms of exactly the size that a writer needs, of one octet less, and of none. */
#define CHECK_ROOMS(call, wanted) \
    do { \
        char exact[sizeof wanted - 1]; \
        sipuri_error what = {.size = sizeof what}; \
        CHECK(call(exact, sizeof exact, &what) == sizeof exact && memcmp(exact, wanted, sizeof exact) == 0); \
        CHECK(call(exact, sizeof exact - 1, &what) == 0 && what.length == sizeof exact); \
        CHECK(strcmp(sipuri_code_name(what.code), "no_space") == 0); \
        what.code = 0; \
        CHECK(call(NULL, 99, &what) == 0 && strcmp(sipuri_code_name(what.code), "no_space") == 0); \
        CHECK(call(exact, sizeof exact, NULL) == sizeof exact && call(NULL, 0, NULL) == 0); \
        what.size -= 1, what.code = 77; \
        CHECK(call(exact, sizeof exact, &what) == 0 && what.code == 77); \
    } while (0)

static void more_parts(void) {
    static const struct {
        const char* text;
        uint32_t transport, is_anonymous, has_ob, is_gruu;
        const char* gr;
    } rows[] = {{"sip:h", SIPURI_TRANSPORT_UDP, 0, 0, 0, NULL},
                {"sips:h", SIPURI_TRANSPORT_TCP, 0, 0, 0, NULL},
                {"sip:a@h;gr=urn:x%3a1;transport=WS;ob", SIPURI_TRANSPORT_WS, 0, 1, 1, "urn:x%3a1"},
                {"sip:a@h;transport=tls;GR", SIPURI_TRANSPORT_TLS, 0, 0, 1, NULL},
                {"sip:anonymous@Anonymous.invalid;transport=x", SIPURI_TRANSPORT_OTHER, 1, 0, 0, NULL},
                {"sip:h;transport=sctp", SIPURI_TRANSPORT_SCTP, 0, 0, 0, NULL},
                {"sip:h;transport=wss", SIPURI_TRANSPORT_WSS, 0, 0, 0, NULL}};
    for (size_t i = 0; i != sizeof rows / sizeof rows[0]; ++i) {
        sipuri_parts parts = {.size = sizeof parts};
        CHECK(sipuri_parse(rows[i].text, strlen(rows[i].text), &parts, NULL) == 1);
        CHECK(parts.transport == rows[i].transport && parts.is_anonymous == rows[i].is_anonymous);
        CHECK(parts.has_ob == rows[i].has_ob && parts.is_gruu == rows[i].is_gruu);
        CHECK(same(rows[i].text, parts.gr, rows[i].gr));
    }
    CHECK(sipuri_same_gruu("sip:a@h;gr=1", 12, "sip:a@H;gr=1", 12) == 1);
    CHECK(sipuri_same_gruu("sip:a@h;gr=1", 12, "sip:a@h", 7) == 0);
    CHECK(sipuri_same_gruu("sip:a@h", 7, "tel:+1", 6) == -1 && sipuri_same_gruu(NULL, 0, "sip:a@h", 7) == -1);
}

/* All that no header field says. */
static int says_nothing(sipuri_header_address const* one) {
    return one->lr == 0 && one->tag.present == 0 && one->cid.present == 0 && one->call_id.present == 0 &&
           one->to_tag.present == 0 && one->from_tag.present == 0 && one->early_only == 0 && one->counter == 0 &&
           one->limit == -1 && one->index.present == 0 && one->rc.present == 0 && one->mp.present == 0 &&
           one->np.present == 0 && one->reason.present == 0 && one->privacy.present == 0 && one->screen.present == 0;
}

static void header_fields(void) {
    sipuri_header_address one = {.size = sizeof one};
    sipuri_error error = {.size = sizeof error};
    size_t at = 0;
#define NEXT(header, text) sipuri_next_in_header(header, text, strlen(text), &at, &one, &error)

    /* What each parameter says, in a header field that has it and in one that does not. */
    const char* const from = " \"Bob\" <sip:anonymous@anonymous.invalid>;x;tag=a1;index=1;counter=2;cid=\"a@b\" ";
    CHECK(NEXT("From", from) == 1 && at == strlen(from) + 1);
    CHECK_SLICE(from, one.whole, "\"Bob\" <sip:anonymous@anonymous.invalid>;x;tag=a1;index=1;counter=2;cid=\"a@b\"");
    CHECK_SLICE(from, one.display_name, "\"Bob\"");
    CHECK_SLICE(from, one.uri, "sip:anonymous@anonymous.invalid");
    CHECK_SLICE(from, one.parameters, "x;tag=a1;index=1;counter=2;cid=\"a@b\"");
    CHECK_SLICE(from, one.tag, "a1");
    CHECK(one.uri_kind == SIPURI_URI_SIP && one.in_angles == 1 && one.is_anonymous == 1);
    one.tag.present = 0;
    CHECK(says_nothing(&one));
    CHECK(NEXT("From", from) == 2);
    at = 0;
    CHECK(NEXT("Reply-To", from) == 1 && says_nothing(&one));
    at = 0;
    CHECK(NEXT("t", "sip:h;tag=\"1\"") == 1 && one.tag.present == 0 && one.in_angles == 0 && one.is_anonymous == 0);
    CHECK(one.display_name.present == 0);
    at = 0;
    CHECK(NEXT("To", "<sip:a@h>, <sip:b@h>") == 0 && at == 0 && error.offset == 9);

    const char* const routes = "<sip:p1;lr>,<sip:p2>;lr , <tel:+1;lr>";
    CHECK(NEXT("Route", routes) == 1 && one.lr == 1);
    CHECK(NEXT("record-route", routes) == 1 && one.lr == 0 && says_nothing(&one));
    CHECK(NEXT("Path", routes) == 1 && one.lr == 0 && one.uri_kind == SIPURI_URI_TEL);
    CHECK_SLICE(routes, one.uri, "tel:+1;lr");
    CHECK(NEXT("Service-Route", routes) == 2);
    at = 0;
    CHECK(NEXT("Contact", routes) == 1 && one.lr == 0);
    at = 0;
    CHECK(NEXT("Route", "<sip:p1>, sip:p2;lr") == 1 && NEXT("Route", "<sip:p1>, sip:p2;lr") == 0 && at == 9);
    CHECK(strcmp(sipuri_code_name(error.code), "missing_angles") == 0 && error.offset == 10 && error.length == 6);

    const char* const diversions =
        "<sip:a@h>;reason=\"user-busy\";counter=2;limit=05;privacy=full;screen=no, <tel:+1>;reason=x;limit=100";
    at = 0;
    CHECK(NEXT("Diversion", diversions) == 1 && one.counter == 2 && one.limit == 5);
    CHECK_SLICE(diversions, one.reason, "\"user-busy\"");
    CHECK_SLICE(diversions, one.privacy, "full");
    CHECK_SLICE(diversions, one.screen, "no");
    CHECK(NEXT("Diversion", diversions) == 1 && one.counter == 1 && one.limit == -1);
    CHECK_SLICE(diversions, one.reason, "x");
    CHECK(one.privacy.present == 0 && one.screen.present == 0 && one.index.present == 0);
    CHECK(NEXT("Diversion", diversions) == 2);

    const char* const history =
        "<sip:a@h?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1, <sip:b@h>;index=1.2;rc=1;mp=1.1;np=x";
    at = 0;
    CHECK(NEXT("History-Info", history) == 1);
    CHECK_SLICE(history, one.index, "1");
    CHECK_SLICE(history, one.reason, "SIP%3Bcause%3D302");
    CHECK_SLICE(history, one.privacy, "history");
    CHECK(one.rc.present == 0 && one.mp.present == 0 && one.np.present == 0);
    CHECK(NEXT("History-Info", history) == 1 && one.np.present == 0 && one.reason.present == 0);
    CHECK_SLICE(history, one.index, "1.2");
    CHECK_SLICE(history, one.rc, "1");
    CHECK_SLICE(history, one.mp, "1.1");
    CHECK(one.counter == 0 && one.limit == -1 && NEXT("History-Info", history) == 2);
    at = 0;
    CHECK(NEXT("history-info", "<sip:h>;np=2.1") == 1 && one.index.present == 0);
    CHECK_SLICE("<sip:h>;np=2.1", one.np, "2.1");

    const char* const refer = "<sip:a@h?Replaces=b%40c%3Bto-tag%3D1%3bfrom-tag%3D2%3Bearly-only>";
    at = 0;
    CHECK(NEXT("r", refer) == 1 && one.early_only == 1 && one.cid.present == 0);
    CHECK_SLICE(refer, one.call_id, "b%40c");
    CHECK_SLICE(refer, one.to_tag, "1");
    CHECK_SLICE(refer, one.from_tag, "2");
    at = 0;
    CHECK(NEXT("Refer-To", "<sip:a@h?Replaces=b>;cid=\"a@b\"") == 1 && says_nothing(&one));
    at = 0;
    CHECK(NEXT("b", "<sip:a@h>;cid=\"a@b\"") == 1 && one.call_id.present == 0);
    CHECK_SLICE("<sip:a@h>;cid=\"a@b\"", one.cid, "a@b");
    at = 0;
    CHECK(NEXT("Referred-By", "<sip:a@h>;cid=x") == 1 && one.cid.present == 0);

    /* No header field, no room, and texts that are none. */
    at = 0;
    CHECK(NEXT("Via", "<sip:a@h>") == -1 && error.code == SIPURI_BAD_ARGUMENT && at == 0);
    CHECK(NEXT(NULL, "<sip:a@h>") == -1 && NEXT("", "<sip:a@h>") == -1);
    CHECK(sipuri_next_in_header("To", "sip:h", 5, NULL, &one, &error) == -1);
    CHECK(sipuri_next_in_header("To", NULL, 9, &at, &one, &error) == 0 && error.code != 0 && at == 0);
    CHECK(sipuri_next_in_header("Route", NULL, 0, &at, &one, &error) == 0 && at == 0);
    CHECK(sipuri_next_in_header("To", "sip:h", 5, &at, NULL, NULL) == 1 && at == 6);
    one.size -= 1, at = 0, error.code = 0;
    CHECK(NEXT("To", "sip:h") == -1 && error.code == SIPURI_BAD_ARGUMENT && at == 0);
}

static void identities(void) {
    const char* const text = "<mailto:x>, <tel:911>, \"A\" <sips:a@h>;x, <sip:b@h>, <tel:+1>";
    sipuri_address sip = {.size = sizeof sip}, tel = {.size = sizeof tel};
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_identities(text, strlen(text), &sip, &tel, &error) == 1);
    CHECK_SLICE(text, sip.whole, "\"A\" <sips:a@h>;x");
    CHECK_SLICE(text, sip.uri, "sips:a@h");
    CHECK_SLICE(text, tel.whole, "<tel:911>");
    CHECK(sip.uri_kind == SIPURI_URI_SIP && tel.uri_kind == SIPURI_URI_TEL);
    CHECK(sipuri_identities("sip:h", 5, &sip, &tel, NULL) == 1 && sip.whole.present == 1 && tel.whole.present == 0);
    CHECK(tel.uri_kind == 0 && tel.uri.present == 0);
    CHECK(sipuri_identities("<tel:1>", 7, &sip, NULL, NULL) == 1 && sip.whole.present == 0);
    CHECK(sipuri_identities("<sip:h", 6, &sip, &tel, &error) == 0 && error.code != 0);
    CHECK(sipuri_identities(NULL, 0, NULL, NULL, NULL) == 0);
    tel.size -= 1;
    CHECK(sipuri_identities("sip:h", 5, &sip, &tel, &error) == -1 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK(sipuri_identities("sip:h", 5, &tel, &sip, &error) == -1);
}

static void features(void) {
    const char* const text = "<sip:a@h>;methods=\"INVITE,!sip,#>=5\";isfocus;description=\"<a, b>\";x=y;z=\"\";"
                             "pub-gruu=\"sip:a@h;gr=1\";temp-gruu=\"sip:t@h;gr\"";
    size_t at = 0;
    sipuri_contact contact = {.size = sizeof contact};
    CHECK(sipuri_next_contact(text, strlen(text), &at, &contact, NULL) == 1);
    CHECK_SLICE(text, contact.pub_gruu, "sip:a@h;gr=1");
    CHECK_SLICE(text, contact.temp_gruu, "sip:t@h;gr");
    sipuri_slice rest = contact.parameters, name, values, value;
#define NEXT_VALUE sipuri_next_feature_value(text, strlen(text), &values, &value)
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1 && NEXT_VALUE == 1);
    CHECK_SLICE(text, value, "INVITE");
    CHECK(NEXT_VALUE == 1);
    CHECK_SLICE(text, value, "!sip");
    CHECK(NEXT_VALUE == 1);
    CHECK_SLICE(text, value, "#>=5");
    CHECK(NEXT_VALUE == 0 && value.present == 0 && NEXT_VALUE == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1 && NEXT_VALUE == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1 && NEXT_VALUE == 1);
    CHECK_SLICE(text, value, "<a, b>");
    CHECK(NEXT_VALUE == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1);
    CHECK(NEXT_VALUE == 0 && values.present == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1 && NEXT_VALUE == 0);
    CHECK(sipuri_next_parameter(text, strlen(text), &rest, &name, &values) == 1 && NEXT_VALUE == 0);
    at = 0;
    CHECK(sipuri_next_contact("<sip:h>;pub-gruu=x;temp-gruu", 28, &at, &contact, NULL) == 1);
    CHECK(contact.pub_gruu.present == 0 && contact.temp_gruu.present == 0);

    /* A slice of another text, and null pointers. */
    values.offset = 3, values.length = UINT32_MAX, values.present = 1;
    CHECK(NEXT_VALUE == -1);
    CHECK(sipuri_next_feature_value(text, strlen(text), NULL, &value) == -1);
    values.length = 1;
    CHECK(sipuri_next_feature_value(text, strlen(text), &values, NULL) == -1);
    CHECK(sipuri_next_feature_value(NULL, 9, &values, &value) == -1);
    CHECK(sipuri_next_feature_value("\"", 1, &(sipuri_slice){0, 1, 1}, &value) == 0);
    CHECK(sipuri_next_feature_value("\"\"", 2, &(sipuri_slice){0, 2, 1}, &value) == 0);
}

static void urns(void) {
    const char* const text = "URN:Service:sos.fire?+r?=q#f";
    sipuri_urn urn = {.size = sizeof urn};
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_parse_urn(text, strlen(text), &urn, &error) == 1 && urn.is_emergency == 1);
    CHECK_SLICE(text, urn.nid, "Service");
    CHECK_SLICE(text, urn.nss, "sos.fire");
    CHECK_SLICE(text, urn.assigned_name, "URN:Service:sos.fire");
    CHECK_SLICE(text, urn.components, "?+r?=q#f");
    CHECK_SLICE(text, urn.service, "sos.fire");
    CHECK(sipuri_parse_urn("urn:uuid:1%2f", 13, &urn, &error) == 1 && urn.is_emergency == 0);
    CHECK_SLICE("urn:uuid:1%2f", urn.nss, "1%2f");
    CHECK(urn.service.present == 0 && urn.components.present == 0);
    CHECK(sipuri_parse_urn("urn:service:sosx", 16, &urn, NULL) == 1 && urn.is_emergency == 0);
    CHECK(sipuri_parse_urn("sip:h", 5, &urn, &error) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    CHECK(sipuri_parse_urn(NULL, 9, NULL, NULL) == 0 && sipuri_parse_urn("urn:ab:c", 8, NULL, NULL) == 1);
    urn.size -= 1;
    CHECK(sipuri_parse_urn(text, strlen(text), &urn, &error) == -1 && error.code == SIPURI_BAD_ARGUMENT);

    sipuri_error errors[2] = {{.size = sizeof errors[0]}};
    size_t count = 9;
    CHECK(sipuri_check_any_uri("tel:+1", 6, errors, 2, &count) == 1 && count == 0);
    CHECK(sipuri_check_any_uri("urn:service:sos-", 16, errors, 2, &count) == 0 && count == 1);
    CHECK(errors[0].offset == 15 && strcmp(sipuri_code_name(errors[0].code), "invalid_value") == 0);
    CHECK(sipuri_check_any_uri("tel:+1;rn=x;cic=y", 17, errors, 2, &count) == 0 && count == 2);
    CHECK(errors[0].offset == 10 && errors[1].offset == 7);
    CHECK(sipuri_check_any_uri("sip:h;x;X", 9, errors, 1, &count) == 0 && count == 1);
    CHECK(sipuri_check_any_uri("http://h/", 9, NULL, 0, NULL) == 1);
    CHECK(sipuri_check_any_uri(NULL, 9, NULL, 9, NULL) == 0);
    CHECK(sipuri_check_any_uri("tel:1", 5, errors, 1, &count) == 0 && count == 1);
    errors[0].size -= 1;
    CHECK(sipuri_check_any_uri("tel:1", 5, errors, 1, &count) == -1 && count == 0);
}

static void more_numbers(void) {
    sipuri_number number = {.size = sizeof number};
    sipuri_error error = {.size = sizeof error};
    const char* const phone = "sips:+1-201%2d555;ext=7:pw@h;user=phone";
    CHECK(sipuri_parse_number(phone, strlen(phone), &number, &error) == 1);
    CHECK_SLICE(phone, number.number, "+1-201%2d555");
    CHECK_SLICE(phone, number.ext, "7");
    CHECK(number.is_global == 1 && number.is_e164 == 1 && number.lacks_context == 0);
    CHECK(sipuri_parse_number("sip:+1@h", 8, &number, &error) == 0 && error.offset == 8);
    CHECK(strcmp(sipuri_code_name(error.code), "missing") == 0);
    CHECK(sipuri_parse_number("+0123", 5, &number, &error) == 1 && number.is_global == 1 && number.is_e164 == 0);
    CHECK(sipuri_parse_number("tel:1;phone-context=+1", 22, &number, NULL) == 1 && number.is_e164 == 0);

    const char* const address = " \"A\" <sip:911;x=y@h>;z";
    CHECK(sipuri_number_of_address(address, strlen(address), &number, &error) == 1);
    CHECK_SLICE(address, number.number, "911");
    CHECK_SLICE(address, number.parameters, "x=y");
    CHECK(number.is_global == 0 && number.lacks_context == 1 && number.phone_context.present == 0);
    CHECK(sipuri_number_of_address("<tel:+1;ext=2>", 14, &number, NULL) == 1 && number.lacks_context == 0);
    CHECK_SLICE("<tel:+1;ext=2>", number.ext, "2");
    CHECK(sipuri_number_of_address("A <sip:bob@h>", 13, &number, &error) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "number") == 0 && error.offset == 8);
    CHECK(sipuri_number_of_address("<sip:h>", 7, NULL, &error) == 0 && error.offset == 5);
    CHECK(sipuri_number_of_address("<mailto:a>", 10, NULL, &error) == 0 && error.offset == 1);
    CHECK(sipuri_number_of_address("<sip:h", 6, NULL, NULL) == 0 && sipuri_number_of_address(NULL, 9, NULL, NULL) == 0);

    const char* const dialled = "sip:911P1;phone-context=h@h;user=dialstring";
    CHECK(sipuri_parse_dial_string(dialled, strlen(dialled), &number, &error) == 1);
    CHECK_SLICE(dialled, number.number, "911P1");
    CHECK_SLICE(dialled, number.phone_context, "h");
    CHECK_SLICE(dialled, number.parameters, "phone-context=h");
    CHECK(number.is_global == 0 && number.ext.present == 0 && number.isub.present == 0 && number.lacks_context == 0);
    CHECK(sipuri_parse_dial_string("sip:1@h;user=phone", 18, &number, &error) == 0 && error.offset == 8);
    CHECK(sipuri_parse_dial_string("sip", 3, NULL, NULL) == 0 && sipuri_parse_dial_string(NULL, 1, NULL, NULL) == 0);
    number.size -= 1, error.code = 0;
    CHECK(sipuri_parse_dial_string(dialled, strlen(dialled), &number, &error) == -1);
    CHECK(sipuri_number_of_address(address, strlen(address), &number, &error) == -1);
    CHECK(error.code == SIPURI_BAD_ARGUMENT);
}

static void forms_of_a_number(void) {
    static const char number[] = "sip:+1-201-555-0123;ext=7;a@h;user=phone";
#define TO_TEL(...) sipuri_to_tel(number, sizeof number - 1, __VA_ARGS__)
#define TO_SIP(...) sipuri_to_sip("tel:+1-2;ext=7", 14, "[::1]", 5, 1, __VA_ARGS__)
#define DIGITS(...) sipuri_digits(number, sizeof number - 1, __VA_ARGS__)
#define DISPLAYED(...) sipuri_display_number(number, sizeof number - 1, __VA_ARGS__)
#define ENUM_DOMAIN(...) sipuri_enum_domain("+1-234", 6, NULL, 0, __VA_ARGS__)
#define ENUM_TREE(...) sipuri_enum_domain("tel:+12", 7, "e.h.", 4, __VA_ARGS__)
#define STIR(...) sipuri_stir_identity(TEXT("\"A\" <SIP:Bob%2a@H:1;x>;tag=1"), __VA_ARGS__)
    CHECK_ROOMS(TO_TEL, "tel:+1-201-555-0123;ext=7;a");
    CHECK_ROOMS(TO_SIP, "sips:+1-2;ext=7@[::1];user=phone");
    CHECK_ROOMS(DIGITS, "+12015550123");
    CHECK_ROOMS(DISPLAYED, "+1-201-555-0123 ext. 7");
    CHECK_ROOMS(ENUM_DOMAIN, "4.3.2.1.e164.arpa");
    CHECK_ROOMS(ENUM_TREE, "2.1.e.h.");
    CHECK_ROOMS(STIR, "sip:bob%2A@h");
    char out[64];
    sipuri_error error = {.size = sizeof error};
    CHECK_WRITTEN(sipuri_to_sip(TEXT("+1"), TEXT("h"), 0, OUT), "sip:+1@h;user=phone");
    CHECK(sipuri_to_sip(TEXT("+1"), TEXT("a_b"), 0, OUT) == 0 && error.offset == 1);
    CHECK(sipuri_to_sip(TEXT("+1"), NULL, 0, 0, OUT) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "host") == 0);
    CHECK(sipuri_to_tel(TEXT("sip:+1@h"), OUT) == 0 && strcmp(sipuri_code_name(error.code), "missing") == 0);
    CHECK(sipuri_to_tel(NULL, 9, OUT) == 0 && sipuri_digits(NULL, 0, NULL, 0, NULL) == 0);
    CHECK(sipuri_enum_domain(TEXT("1;phone-context=h"), NULL, 0, OUT) == 0);
    CHECK(strcmp(sipuri_code_name(error.code), "not_global") == 0);
    CHECK_WRITTEN(sipuri_enum_domain(TEXT("+12"), TEXT("arpa"), OUT), "2.1.arpa");
    CHECK_WRITTEN(sipuri_enum_domain(TEXT("+12"), NULL, 9, OUT), "2.1.e164.arpa");
    CHECK(sipuri_enum_domain(TEXT("+12"), "", 0, OUT) == 0 && fails_with(&error, "empty", "host"));
    CHECK(sipuri_enum_domain(TEXT("+12"), TEXT("a.\r\nX: y"), OUT) == 0 && error.offset == 2);
    CHECK(strcmp(sipuri_component_name(error.component), "host") == 0);
    static const char* const no_names[] = {".", "a..", "a..b", "[::1]", "192.0.2.1", "h/", "-h"};
    for (size_t i = 0; i != sizeof no_names / sizeof no_names[0]; ++i) {
        CHECK(sipuri_enum_domain(TEXT("+12"), no_names[i], strlen(no_names[i]), OUT) == 0);
        CHECK(strcmp(sipuri_component_name(error.component), "host") == 0);
    }

    /* The errors of a number that was read are where it is in the text. */
    CHECK(sipuri_enum_domain(TEXT("tel:911;phone-context=+1"), NULL, 0, OUT) == 0 && error.offset == 4);
    CHECK(strcmp(sipuri_code_name(error.code), "not_global") == 0 && error.length == 3);
    CHECK(sipuri_enum_domain(TEXT("tel:911;phone-context=+1"), TEXT("a_b"), OUT) == 0 && error.offset == 4);
    CHECK(sipuri_enum_domain(TEXT("sip:+1234567890123456789@h;user=phone"), NULL, 0, OUT) == 0 && error.offset == 4);
    CHECK(strcmp(sipuri_code_name(error.code), "out_of_range") == 0 && error.length == 20);
    CHECK(sipuri_stir_identity(TEXT("\"n\" <tel:A;phone-context=x>"), OUT) == 0 && error.offset == 9);
    CHECK(strcmp(sipuri_code_name(error.code), "empty") == 0);
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("+1-201"), OUT), "1201");
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("911"), OUT), "911");
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("tel:911"), OUT), "911");
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("<sip:+1-201@h>"), OUT), "1201");
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("<sip:911@h;user=phone>"), OUT), "911");
    CHECK_WRITTEN(sipuri_stir_identity(TEXT("<urn:a1:B>"), OUT), "urn:a1:B");
    CHECK(sipuri_stir_identity(TEXT("abx"), OUT) == 0 && strcmp(sipuri_component_name(error.component), "number") == 0);
    CHECK(sipuri_stir_identity(TEXT("<sip:h"), OUT) == 0 && sipuri_stir_identity(NULL, 0, OUT) == 0);
}

static void edits(void) {
    static const char uri[] = "SIP:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3";
    sipuri_error error = {.size = sizeof error};
    char out[128];
    sipuri_changes none = {.size = sizeof none};
#define EDIT(changes) sipuri_edit(uri, sizeof uri - 1, &changes, OUT)
    CHECK_WRITTEN(EDIT(none), "SIP:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");

    /* Each by itself. */
    static const struct {
        uint32_t remove;
        const char* wanted;
    } removals[] = {{SIPURI_REMOVE_USER, "SIP:H:05;lr;x=1;X=2;y?a=1&b=2&A=3"},
                    {SIPURI_REMOVE_PASSWORD, "SIP:%61@H:05;lr;x=1;X=2;y?a=1&b=2&A=3"},
                    {SIPURI_REMOVE_PORT, "SIP:%61:p%2f@H;lr;x=1;X=2;y?a=1&b=2&A=3"},
                    {SIPURI_REMOVE_PARAMETERS, "SIP:%61:p%2f@H:05?a=1&b=2&A=3"},
                    {SIPURI_REMOVE_HEADERS, "SIP:%61:p%2f@H:05;lr;x=1;X=2;y"},
                    {SIPURI_REMOVE_DISPLAY_NAME, "SIP:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3"},
                    {UINT32_MAX, "SIP:H"}};
    for (size_t i = 0; i != sizeof removals / sizeof removals[0]; ++i) {
        sipuri_changes changes = {.size = sizeof changes, .remove = removals[i].remove};
        CHECK_WRITTEN(EDIT(changes), removals[i].wanted);
    }
    sipuri_changes secure = {.size = sizeof secure, .has_secure = 1, .secure = 1};
    CHECK_WRITTEN(EDIT(secure), "sips:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    secure.secure = 0;
    CHECK_WRITTEN(EDIT(secure), "sip:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    sipuri_changes user = {.size = sizeof user, .user = text_of("b @")};
    CHECK_WRITTEN(EDIT(user), "SIP:b%20%40:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    user.remove = SIPURI_REMOVE_USER;
    CHECK_WRITTEN(EDIT(user), "SIP:b%20%40@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    user.password = text_of("");
    CHECK_WRITTEN(EDIT(user), "SIP:b%20%40:@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    sipuri_changes password = {.size = sizeof password, .password = text_of("s @")};
    CHECK_WRITTEN(EDIT(password), "SIP:%61:s%20%40@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");
    sipuri_changes host = {.size = sizeof host, .host = text_of("::1"), .has_port = 1, .port = 65535};
    CHECK_WRITTEN(EDIT(host), "SIP:%61:p%2f@[::1]:65535;lr;x=1;X=2;y?a=1&b=2&A=3");
    host.remove = SIPURI_REMOVE_PORT, host.port = 0;
    CHECK_WRITTEN(EDIT(host), "SIP:%61:p%2f@[::1]:0;lr;x=1;X=2;y?a=1&b=2&A=3");
    sipuri_changes port = {.size = sizeof port, .port = 9};
    CHECK_WRITTEN(EDIT(port), "SIP:%61:p%2f@H:05;lr;x=1;X=2;y?a=1&b=2&A=3");

    /* Lists: the first of a name changes, the others go, and what is new comes last. */
    sipuri_text const gone[] = {text_of("y"), text_of("LR"), text_of("none")};
    sipuri_text const gone_headers[] = {text_of("B"), text_of("a")};
    sipuri_field const set[] = {{text_of("z"), text_of("a b")}, {text_of("x"), text_of("9")},
                                {text_of("Z"), text_of(NULL)}, {text_of("lr"), text_of("7")}};
    sipuri_field const set_headers[] = {{text_of("C"), text_of(NULL)}, {text_of("A"), text_of("&")}};
    sipuri_changes lists = {.size = sizeof lists, .parameters = set, .parameter_count = 3,
                            .headers = set_headers, .header_count = 2};
    CHECK_WRITTEN(EDIT(lists), "SIP:%61:p%2f@H:05;lr;x=9;y;Z?A=%26&b=2&C=");
    lists.removed_parameters = gone, lists.removed_parameter_count = 3;
    lists.removed_headers = gone_headers, lists.removed_header_count = 2;
    lists.parameter_count = 4;
    CHECK_WRITTEN(EDIT(lists), "SIP:%61:p%2f@H:05;x=9;Z;lr=7?C=&A=%26");
    lists.remove = SIPURI_REMOVE_PARAMETERS | SIPURI_REMOVE_HEADERS;
    CHECK_WRITTEN(EDIT(lists), "SIP:%61:p%2f@H:05;Z;x=9;lr=7?C=&A=%26");
    lists.parameter_count = lists.header_count = 0;
    CHECK_WRITTEN(EDIT(lists), "SIP:%61:p%2f@H:05");
    CHECK_WRITTEN(sipuri_edit("sip:h", 5, &(sipuri_changes){.size = sizeof lists, .headers = set_headers,
                                                            .header_count = 1}, OUT), "sip:h?C=");
#define EDITED(...) sipuri_edit("sip:h", 5, &user, __VA_ARGS__)
    user.password = text_of(NULL);
    CHECK_ROOMS(EDITED, "sip:b%20%40@h");

    /* What is refused, and where. */
    struct {
        sipuri_changes changes;
        const char *code, *component;
        uint32_t offset;
    } const refused[] = {
        {{.size = sizeof refused[0].changes, .user = {"", 0}}, "empty", "user", 0},
        {{.size = sizeof refused[0].changes, .password = {"pw", 2}, .remove = SIPURI_REMOVE_USER}, "empty", "user", 0},
        {{.size = sizeof refused[0].changes, .host = {"a_b", 3}}, "underscore", "host", 1},
        {{.size = sizeof refused[0].changes, .has_port = 1, .port = 65536}, "out_of_range", "port", 0},
        {{.size = sizeof refused[0].changes, .parameters = (sipuri_field const[]){{{"", 0}, {NULL, 0}}},
          .parameter_count = 1}, "empty", "parameter_name", 0},
        {{.size = sizeof refused[0].changes, .parameters = (sipuri_field const[]){{{"x", 1}, {"", 0}}},
          .parameter_count = 1}, "empty", "parameter_value", 0},
        {{.size = sizeof refused[0].changes, .headers = (sipuri_field const[]){{{NULL, 0}, {"", 0}}},
          .header_count = 1}, "empty", "header_name", 0},
    };
    for (size_t i = 0; i != sizeof refused / sizeof refused[0]; ++i) {
        CHECK(sipuri_edit(uri, sizeof uri - 1, &refused[i].changes, OUT) == 0 && error.offset == refused[i].offset);
        CHECK(strcmp(sipuri_code_name(error.code), refused[i].code) == 0);
        CHECK(strcmp(sipuri_component_name(error.component), refused[i].component) == 0);
    }
    CHECK(sipuri_edit("sip:h:x", 7, &none, OUT) == 0 && error.offset == 6);
    CHECK(sipuri_edit(NULL, 7, &none, OUT) == 0 && sipuri_edit("sip:h", 5, NULL, OUT) == 0);
    CHECK(error.code == SIPURI_BAD_ARGUMENT);
    sipuri_field many[65];
    for (size_t i = 0; i != 65; ++i) many[i] = set[0];
    sipuri_changes most = {.size = sizeof most, .parameters = many, .parameter_count = 64};
    CHECK_WRITTEN(sipuri_edit("sip:h", 5, &most, OUT), "sip:h;z=a%20b");
    most.parameter_count = 65;
    CHECK(sipuri_edit("sip:h", 5, &most, OUT) == 0 && fails_with(&error, "too_many", "parameters"));
    most.parameter_count = 0, most.headers = many, most.header_count = 65;
    CHECK(sipuri_edit("sip:h", 5, &most, OUT) == 0 && fails_with(&error, "too_many", "headers"));
    sipuri_text names[65];
    for (size_t i = 0; i != 65; ++i) names[i] = text_of("x");
    most.header_count = 0, most.removed_parameters = most.removed_headers = names;
    most.removed_parameter_count = most.removed_header_count = 64;
    CHECK_WRITTEN(sipuri_edit(TEXT("sip:h;x?X=1"), &most, OUT), "sip:h");
    most.removed_header_count = 65;
    CHECK(sipuri_edit("sip:h", 5, &most, OUT) == 0 && fails_with(&error, "too_many", "headers"));
    most.removed_parameter_count = 65;
    CHECK(sipuri_edit("sip:h", 5, &most, OUT) == 0 && fails_with(&error, "too_many", "parameters"));

    /* Arrays that are null and not empty, and a struct that is too small. */
    sipuri_changes bad[5] = {{.size = sizeof bad[0], .parameter_count = 1},
                             {.size = sizeof bad[0], .header_count = 1},
                             {.size = sizeof bad[0], .removed_parameter_count = 1},
                             {.size = sizeof bad[0], .removed_header_count = 1},
                             {.size = sizeof bad[0] - 1}};
    for (size_t i = 0; i != 5; ++i) {
        error.code = 0;
        CHECK(sipuri_edit("sip:h", 5, &bad[i], OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    }
}

static void addresses_written(void) {
    sipuri_field const parameters[] = {{text_of("tag"), text_of("1")}, {text_of("lr"), text_of(NULL)},
                                       {text_of("x"), text_of("a\"b")}};
    sipuri_address_fields fields = {.size = sizeof fields, .display_name = text_of("Ann \"A\" Lee"),
                                    .uri = text_of("sip:ann@h;lr"), .parameters = parameters, .parameter_count = 3};
    char out[256];
    sipuri_error error = {.size = sizeof error};
#define BUILT(...) sipuri_build_address(&fields, __VA_ARGS__)
    CHECK_ROOMS(BUILT, "\"Ann \\\"A\\\" Lee\" <sip:ann@h;lr>;tag=1;lr;x=\"a\\\"b\"");
    sipuri_address_fields few = {.size = sizeof few, .uri = text_of("tel:+1")};
    CHECK_WRITTEN(sipuri_build_address(&few, OUT), "<tel:+1>");
    few.display_name = text_of("");
    CHECK_WRITTEN(sipuri_build_address(&few, OUT), "\"\" <tel:+1>");
    few.display_name = text_of("a\tb");
    CHECK(sipuri_build_address(&few, OUT) == 0 && error.offset == 1);
    CHECK(strcmp(sipuri_code_name(error.code), "control_character") == 0);
    few.display_name = text_of(NULL), few.uri = text_of("sip:a b@h");
    CHECK(sipuri_build_address(&few, OUT) == 0 && error.offset == 5);
    few.uri = text_of(NULL);
    CHECK(sipuri_build_address(&few, OUT) == 0 && error.code != 0);
    sipuri_field many[65];
    for (size_t i = 0; i != 65; ++i) many[i] = parameters[1];
    few.uri = text_of("sip:h"), few.parameters = many, few.parameter_count = 64;
    CHECK(sipuri_build_address(&few, OUT) == 7 + 64 * 3);
    few.parameter_count = 65;
    CHECK(sipuri_build_address(&few, OUT) == 0 && fails_with(&error, "too_many", "generic_param"));
    few.parameters = NULL;
    CHECK(sipuri_build_address(&few, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    few.size -= 1, few.parameter_count = 0, error.code = 0;
    CHECK(sipuri_build_address(&few, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK(sipuri_build_address(NULL, OUT) == 0 && sipuri_build_address(NULL, NULL, 0, NULL) == 0);

    static const char text[] = "  Bob  <sip:a@h;lr> ; tag = 1;x;y=\"a;b\" ;X=2 ";
    sipuri_address_changes changes = {.size = sizeof changes};
#define EDIT_ADDRESS sipuri_edit_address(text, sizeof text - 1, &changes, OUT)
    CHECK_WRITTEN(EDIT_ADDRESS, "Bob  <sip:a@h;lr> ; tag = 1;x;y=\"a;b\" ;X=2");
    changes.display_name = text_of("A \"B\"");
    CHECK_WRITTEN(EDIT_ADDRESS, "\"A \\\"B\\\"\"  <sip:a@h;lr> ; tag = 1;x;y=\"a;b\" ;X=2");
    changes.uri = text_of("tel:+1");
    CHECK_WRITTEN(EDIT_ADDRESS, "\"A \\\"B\\\"\"  <tel:+1> ; tag = 1;x;y=\"a;b\" ;X=2");
    changes.remove = SIPURI_REMOVE_DISPLAY_NAME;
    CHECK_WRITTEN(EDIT_ADDRESS, "\"A \\\"B\\\"\" <tel:+1> ; tag = 1;x;y=\"a;b\" ;X=2");
    changes.display_name = text_of(NULL);
    CHECK_WRITTEN(EDIT_ADDRESS, "<tel:+1> ; tag = 1;x;y=\"a;b\" ;X=2");
    changes.remove |= SIPURI_REMOVE_PARAMETERS;
    CHECK_WRITTEN(EDIT_ADDRESS, "<tel:+1>");
    changes.remove = 0, changes.uri = text_of(NULL);
    sipuri_field const set[] = {{text_of("z"), text_of("1 2")}, {text_of("X"), text_of("3")},
                                {text_of("tag"), text_of("2")}};
    sipuri_text const gone[] = {text_of("Y"), text_of("TAG")};
    changes.parameters = set, changes.parameter_count = 2;
    CHECK_WRITTEN(EDIT_ADDRESS, "Bob  <sip:a@h;lr> ; tag = 1;X=3;y=\"a;b\";z=\"1 2\"");
    changes.removed_parameters = gone, changes.removed_parameter_count = 2, changes.parameter_count = 3;
    CHECK_WRITTEN(EDIT_ADDRESS, "Bob  <sip:a@h;lr>;X=3;z=\"1 2\";tag=2");
    sipuri_address_changes one = {.size = sizeof one, .parameters = set + 2, .parameter_count = 1};
    CHECK_WRITTEN(sipuri_edit_address(TEXT("sip:h;tag=1"), &one, OUT), "sip:h;tag=2");
    one.remove = SIPURI_REMOVE_DISPLAY_NAME;
    CHECK_WRITTEN(sipuri_edit_address(TEXT("sip:h"), &one, OUT), "sip:h;tag=2");
    one.display_name = text_of("B");
#define EDITED_ADDRESS(...) sipuri_edit_address("sip:h", 5, &one, __VA_ARGS__)
    CHECK_ROOMS(EDITED_ADDRESS, "\"B\" <sip:h>;tag=2");
    one.display_name = text_of("\n");
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "display_name") == 0);
    one.display_name = text_of(NULL), one.uri = text_of("sip:h>");
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && error.offset == 5);
    one.uri = text_of(NULL), one.parameters = (sipuri_field const[]){{{"a b", 3}, {NULL, 0}}};
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && error.offset == 1);
    CHECK(strcmp(sipuri_component_name(error.component), "generic_param") == 0);
    one.parameters = many, one.parameter_count = 65;
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && fails_with(&error, "too_many", "generic_param"));
    one.parameter_count = 64;
    CHECK_WRITTEN(sipuri_edit_address(TEXT("sip:h"), &one, OUT), "sip:h;lr");
    CHECK(sipuri_edit_address(TEXT("<sip:h"), &one, OUT) == 0 && sipuri_edit_address(NULL, 5, &one, OUT) == 0);
    sipuri_text names[65];
    for (size_t i = 0; i != 65; ++i) names[i] = text_of("lr");
    one.removed_parameters = names, one.removed_parameter_count = 64;
    CHECK_WRITTEN(sipuri_edit_address(TEXT("sip:h;lr;x"), &one, OUT), "sip:h;x;lr");
    one.removed_parameter_count = 65;
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && fails_with(&error, "too_many", "generic_param"));
    one.removed_parameters = NULL, one.removed_parameter_count = 0;
    one.parameters = NULL, error.code = 0;
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    one.parameter_count = 0, one.removed_parameter_count = 1, error.code = 0;
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    one.removed_parameter_count = 0, one.size -= 1, error.code = 0;
    CHECK(sipuri_edit_address(TEXT("sip:h"), &one, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK(sipuri_edit_address(TEXT("sip:h"), NULL, OUT) == 0);
}

static void transfers(void) {
    sipuri_replaces dialog = {.size = sizeof dialog, .call_id = text_of("a@b"), .to_tag = text_of("1"),
                              .from_tag = text_of("2")};
    char out[128];
    sipuri_error error = {.size = sizeof error};
#define REFER_TO(...) sipuri_build_refer_to("sip:c@h;x?Replaces=z&a=1", 24, &dialog, __VA_ARGS__)
    CHECK_ROOMS(REFER_TO, "<sip:c@h;x?a=1&Replaces=a%40b%3Bto-tag%3D1%3Bfrom-tag%3D2>");
    dialog.early_only = 1;
    CHECK_WRITTEN(sipuri_build_refer_to(TEXT("sip:h"), &dialog, OUT),
                  "<sip:h?Replaces=a%40b%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only>");
    dialog.to_tag = text_of("a b");
    CHECK(sipuri_build_refer_to(TEXT("sip:h"), &dialog, OUT) == 0 && error.offset == 1);
    CHECK(strcmp(sipuri_component_name(error.component), "header_value") == 0);
    CHECK(sipuri_build_refer_to(TEXT("tel:+1"), &dialog, OUT) == 0);
    CHECK(sipuri_build_refer_to(NULL, 1, &dialog, OUT) == 0);
    CHECK(sipuri_build_refer_to(TEXT("sip:h"), NULL, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    dialog.size -= 1, error.code = 0;
    CHECK(sipuri_build_refer_to(TEXT("sip:h"), &dialog, OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT);
}

static void requests(void) {
    sipuri_request request = {.size = sizeof request, .target = text_of("sip:b@h;method=INVITE;x?a=1")};
    char out[128];
    sipuri_error error = {.size = sizeof error};
#define REQUEST_URI(...) sipuri_request_uri(&request, __VA_ARGS__)
#define ROUTES(...) sipuri_request_routes(&request, __VA_ARGS__)
#define NEXT_HOP(...) sipuri_request_next_hop(&request, __VA_ARGS__)
    CHECK_ROOMS(REQUEST_URI, "sip:b@h;x");
    CHECK(ROUTES(OUT) == 0 && error.code == 0);
    CHECK_ROOMS(NEXT_HOP, "sip:b@h;method=INVITE;x?a=1");
    request.routes = text_of("<sip:p1;lr>,<sip:p2>;y");
    CHECK_ROOMS(REQUEST_URI, "sip:b@h;x");
    CHECK_ROOMS(ROUTES, "<sip:p1;lr>, <sip:p2>;y");
    CHECK_ROOMS(NEXT_HOP, "sip:p1;lr");
    request.is_reversed = 1;
    CHECK_ROOMS(REQUEST_URI, "sip:p2");
    CHECK_ROOMS(ROUTES, "<sip:p1;lr>, <sip:b@h;method=INVITE;x?a=1>");
    CHECK_ROOMS(NEXT_HOP, "sip:p2");
    request.routes = text_of("<tel:+1>");
    CHECK(ROUTES(OUT) == 0 && strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    static const char* const no_sip = "\"e\" <http://h>,<sip:p>,\"é\" <ftp://h>";
    for (request.is_reversed = 0; request.is_reversed != 2; ++request.is_reversed) {
        request.routes = text_of(no_sip);
        uint32_t const place = request.is_reversed ? 29 : 5;
        error.offset = 0;
        CHECK(ROUTES(OUT) == 0 && error.offset == place && sipuri_request_uri(&request, OUT) == 0);
        CHECK(error.offset == place && NEXT_HOP(OUT) == 0 && error.offset == place);
        CHECK(strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    }
    request.routes = text_of(NULL);
    CHECK(error.code != 0 && ROUTES(OUT) == 0 && error.code == 0 && error.offset == 0 && error.size == sizeof error);
    request.routes = text_of("sip:p1");
    CHECK(REQUEST_URI(OUT) == 0 && strcmp(sipuri_code_name(error.code), "missing_angles") == 0);
    request.routes = text_of("");
    CHECK(NEXT_HOP(OUT) == 0 && error.code != 0);
    request.target = text_of("tel:+1"), request.routes = text_of(NULL);
    CHECK(NEXT_HOP(OUT) == 0 && strcmp(sipuri_code_name(error.code), "invalid_scheme") == 0);
    request.size -= 1, error.code = 0;
    CHECK(REQUEST_URI(OUT) == 0 && error.code == SIPURI_BAD_ARGUMENT && ROUTES(OUT) == 0 && NEXT_HOP(OUT) == 0);
    CHECK(sipuri_request_uri(NULL, OUT) == 0 && sipuri_request_routes(NULL, NULL, 0, NULL) == 0);
    CHECK(sipuri_request_next_hop(NULL, OUT) == 0);
}

static void offsets(void) {
    const char* const text = "a\xC3\xB6\xF0\x9F\x98\x80z\xFF";
    CHECK(sipuri_code_points(text, 9, 3) == 2 && sipuri_code_points(text, 9, 7) == 3);
    CHECK(sipuri_utf16_units(text, 9, 3) == 2 && sipuri_utf16_units(text, 9, 7) == 4);
    CHECK(sipuri_code_points(text, 9, 99) == 5 && sipuri_utf16_units(text, 9, 99) == 6);
    CHECK(sipuri_code_points(NULL, 9, 3) == 0 && sipuri_utf16_units(NULL, 9, 3) == 0);

    const char* const folded = "Bob\r\n  <sip:h:\n x>";
    char line[32];
    size_t const size = sipuri_unfold(folded, strlen(folded), line, sizeof line, NULL);
    sipuri_error error = {.size = sizeof error};
    CHECK(sipuri_parse_address(line, size, NULL, &error) == 0 && error.offset == 11 && error.length == 1);
    CHECK(sipuri_in_folded(&error, folded, strlen(folded)) == 1 && error.offset == 14 && error.length == 2);
    CHECK(error.code != 0 && error.size == sizeof error);
    CHECK(sipuri_in_folded(&error, NULL, 0) == 1 && error.offset == 14 && sipuri_in_folded(NULL, folded, 1) == -1);
    error.size -= 1;
    CHECK(sipuri_in_folded(&error, folded, strlen(folded)) == -1 && error.offset == 14);
}

/* Each member reaches the request, and each component's name comes back. */
static void members_of_a_call(void) {
    struct {
        size_t offset;
        const char* value;
        const char* in_body;
    } const members[] = {
        {offsetof(sipuri_call, from), "jack", "&From=jack"},
        {offsetof(sipuri_call, url), "https://h/x", "&Url=https%3A%2F%2Fh%2Fx"},
        {offsetof(sipuri_call, twiml), "<R/>", "&Twiml=%3CR%2F%3E"},
        {offsetof(sipuri_call, application_sid), "AP0123456789abcdef0123456789abcdef",
         "&ApplicationSid=AP0123456789abcdef0123456789abcdef"},
        {offsetof(sipuri_call, method), "GET", "&Method=GET"},
        {offsetof(sipuri_call, sip_auth_password), "pw", "&SipAuthPassword=pw"},
    };
    for (size_t i = 0; i != sizeof members / sizeof members[0]; ++i) {
        sipuri_call call = {.size = sizeof call, .to = text_of("sip:kate@h")};
        sipuri_error error = {.size = sizeof error};
        *(sipuri_text*)((char*)&call + members[i].offset) = text_of(members[i].value);
        char out[256];
        size_t const size = sipuri_call_body(&call, NULL, out, sizeof out - 1, &error);
        out[size] = '\0';
        CHECK(strstr(out, members[i].in_body) != NULL);
    }
    char out[256];
    sipuri_error error = {.size = sizeof error};
    sipuri_call call = {.size = sizeof call, .to = text_of("sip:kate@h"), .sip_auth_username = text_of("ann"),
                        .sip_auth_password = text_of("pw")};
    size_t const size = sipuri_call_body(&call, NULL, out, sizeof out - 1, &error);
    out[size] = '\0';
    CHECK(strstr(out, "&SipAuthUsername=ann") != NULL);
    call.application_sid = text_of("AP");
    CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "application_sid") == 0);
    call.application_sid = text_of(NULL);
    call.method = text_of("get");
    CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0);
    CHECK(strcmp(sipuri_component_name(error.component), "method") == 0);
}

/* Any parameter by its name there; what the library does not know goes after all others. */
static void fields_of_a_call(void) {
    sipuri_field const fields[] = {
        {text_of("Timeout"), text_of("60")},       {text_of("NewField"), text_of("a b")},
        {text_of("Record"), text_of("true")},      {text_of("StatusCallback"), text_of("https://h/")},
        {text_of("StatusCallbackEvent"), text_of("ringing")}, {text_of("StatusCallbackEvent"), text_of("answered")},
    };
    sipuri_call call = {.size = sizeof call, .to = text_of("sip:h"), .fields = fields, .field_count = 6};
    sipuri_error error = {.size = sizeof error};
    char out[256];
    size_t const size = sipuri_call_body(&call, NULL, out, sizeof out - 1, &error);
    out[size] = '\0';
    CHECK(strcmp(out, "To=sip%3Ah&Timeout=60&StatusCallback=https%3A%2F%2Fh%2F&StatusCallbackEvent=ringing"
                      "&StatusCallbackEvent=answered&Record=true&NewField=a%20b") == 0);
    sipuri_field const wrong[] = {{text_of("Timeout"), text_of("soon")}, {text_of("Timeout"), text_of("601")},
                                  {text_of("record"), text_of("yes")}};
    for (size_t i = 0; i != 3; ++i) {
        call.fields = wrong + i;
        call.field_count = 1;
        CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0);
        CHECK(strcmp(sipuri_component_name(error.component), i == 2 ? "record" : "timeout") == 0);
        CHECK(error.provider_code == (i == 2 ? 0 : 21208));
    }
}

/* Numbers are a contract. */
static void names(void) {
    struct {
        uint32_t number;
        const char* name;
    } const codes[] = {{0, "none"},          {1, "invalid_scheme"}, {24, "invalid_name"}, {96, "duplicate_name"},
                       {176, "not_supported"}, {224, "no_space"},   {254, "unknown"},     {255, "unknown"},
                       {256, "bad_argument"}, {257, "unknown"},     {300, "unknown"},     {UINT32_MAX, "unknown"}},
      components[] = {{0, "none"},  {1, "uri"},        {12, "header_value"}, {32, "number"}, {96, "output"},
                      {127, "unknown"}, {128, "from_user"}, {255, "unknown"}, {256, "unknown"}, {257, "unknown"},
                      {UINT32_MAX, "unknown"}};
    for (size_t i = 0; i != sizeof codes / sizeof codes[0]; ++i) {
        CHECK(strcmp(sipuri_code_name(codes[i].number), codes[i].name) == 0);
        CHECK(strlen(sipuri_message(codes[i].number)) > 3);
    }
    for (size_t i = 0; i != sizeof components / sizeof components[0]; ++i) {
        CHECK(strcmp(sipuri_component_name(components[i].number), components[i].name) == 0);
    }
}

/* A caller of a newer version knows more members; nobody knows fewer than the first version had. */
static void sizes(void) {
    struct {
        sipuri_error known;
        uint32_t unknown;
    } newer[2] = {{{.size = sizeof newer[0]}, 99}, {{.size = sizeof newer[0]}, 99}};
    for (int twice = 0; twice != 2; ++twice) {
        newer[0].unknown = 99;
        CHECK(sipuri_parse("sip:h:x", 7, NULL, &newer[0].known) == 0);
        CHECK(newer[0].unknown == 0 && newer[0].known.size == sizeof newer[0] && newer[0].known.code != 0);
    }

    /* In an array their structs lie as far apart as they are large, at the first use and at the second. */
    for (int twice = 0; twice != 2; ++twice) {
        size_t count = 0;
        newer[0].unknown = newer[1].unknown = 99;
        CHECK(sipuri_check("sip:h;x;X;ttl=1", 15, NULL, &newer[0].known, 2, &count) == 0 && count == 2);
        CHECK(newer[0].unknown == 0 && newer[1].unknown == 0 && newer[0].known.offset != newer[1].known.offset);
        CHECK(newer[0].known.size == sizeof newer[0] && newer[1].known.size == sizeof newer[0]);
        CHECK(newer[0].known.code != newer[1].known.code);
    }

    /* Too small, 0 included: nothing is written. */
    for (size_t size = 0; size < sizeof(sipuri_error); ++size) {
        sipuri_error small[2] = {{.size = size, .offset = 77}, {.size = size, .offset = 77}};
        size_t count = 9;
        char out[64] = "#";
        CHECK(sipuri_parse("sip:h:x", 7, NULL, small) == -1 && small[0].offset == 77 && small[0].size == size);
        CHECK(sipuri_check("sip:h;x;X", 9, NULL, small, 2, &count) == -1 && count == 0 && small[0].offset == 77);
        CHECK(sipuri_explain(small, "sip:h", 5, out, sizeof out) == 0 && out[0] == '\0');
        CHECK(sipuri_normalize("sip:h", 5, out, sizeof out, small) == 0 && sipuri_redact("a", 1, out, 9, small) == 0);
        CHECK(sipuri_repair("sip:h", 5, out, sizeof out, small) == 0);
        CHECK(sipuri_unfold("Bob\r\n <sip:h>", 14, out, sizeof out, small) == 0);
    }
    sipuri_error error = {.size = sizeof error};
    sipuri_parts parts = {.size = sizeof parts - 1, .secure = 77};
    CHECK(sipuri_parse("sip:h", 5, &parts, &error) == -1 && error.code == SIPURI_BAD_ARGUMENT && parts.secure == 77);
    sipuri_address address = {.size = sizeof address - 1};
    CHECK(sipuri_parse_address("sip:h", 5, &address, &error) == -1);
    size_t at = 0;
    sipuri_contact contact = {.size = sizeof contact - 1};
    CHECK(sipuri_next_contact("sip:h", 5, &at, &contact, &error) == -1 && at == 0);
    sipuri_fix fix = {.size = sizeof fix - 1};
    CHECK(sipuri_fix_of(&error, "sip:h", 5, &fix) == -1 && sipuri_apply(&fix, "a", 1, NULL, 0, &error) == 0);
    sipuri_number number = {.size = sizeof number - 1};
    CHECK(sipuri_parse_number("+1", 2, &number, &error) == -1);
    char out[64];
    sipuri_fields fields = {.size = sizeof fields - 1, .host = text_of("h")};
    error.code = 0;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    sipuri_call call = {.size = sizeof call - 1, .to = text_of("sip:h")};
    error.code = 0;
    CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    error.size = 0;
    CHECK(sipuri_call_body(&call, NULL, out, sizeof out, &error) == 0);

    /* What a newer caller gives beyond what the library knows is not read. */
    struct {
        sipuri_fields known;
        sipuri_text unknown;
    } more = {{.size = sizeof more, .host = text_of("h")}, {"x", 1}};
    error.size = sizeof error;
    CHECK(sipuri_build(&more.known, out, sizeof out, &error) == 5 && memcmp(out, "sip:h", 5) == 0);
}

/* Null pointers are empty texts, absent results, or a bad argument; never a crash. */
static void nulls(void) {
    sipuri_error error = {.size = sizeof error};
    sipuri_parts parts = {.size = sizeof parts};
    char out[64];
    CHECK(sipuri_parse(NULL, 0, NULL, NULL) == 0 && sipuri_parse(NULL, 9, &parts, &error) == 0);
    CHECK(sipuri_parse_address(NULL, 0, NULL, NULL) == 0 && sipuri_parse_number(NULL, 0, NULL, NULL) == 0);
    CHECK(sipuri_check(NULL, 0, NULL, NULL, 0, NULL) == 0 && sipuri_equivalent(NULL, 0, NULL, 0) == -1);
    CHECK(sipuri_explain(NULL, "sip:h", 5, out, sizeof out) == 0 && out[0] == '\0');
    CHECK(sipuri_explain(NULL, NULL, 0, NULL, 9) == 0);
    CHECK(sipuri_explain(&error, NULL, 0, out, sizeof out) != 0);
    CHECK(sipuri_build(NULL, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK(sipuri_build(NULL, NULL, 0, NULL) == 0);
    sipuri_fields fields = {.size = sizeof fields, .host = text_of("h"), .parameter_count = 1};
    error.code = 0;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    fields.parameter_count = 0, fields.header_count = 1, error.code = 0;
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    fields.header_count = 0;
    CHECK(sipuri_build(&fields, NULL, 99, &error) == 0 && strcmp(sipuri_code_name(error.code), "no_space") == 0);
    CHECK(error.length == 5);
    error.code = 0;
    CHECK(sipuri_call_path(NULL, NULL, out, sizeof out, &error) == 0 && error.code == SIPURI_BAD_ARGUMENT);
    CHECK(sipuri_call_body(NULL, NULL, NULL, 0, NULL) == 0);
    CHECK(sipuri_normalize(NULL, 0, NULL, 0, NULL) == 0 && sipuri_key(NULL, 0, NULL, 0, NULL) == 0);
}

int main(void) {
    CHECK(sipuri_version() >= 100);
    parses();
    explains();
    checks();
    compares();
    builds();
    lists();
    calls();
    addresses();
    contacts();
    kinds();
    fixes();
    repairs();
    fields_of_a_uri();
    numbers();
    forms();
    more_parts();
    header_fields();
    identities();
    features();
    urns();
    more_numbers();
    forms_of_a_number();
    edits();
    addresses_written();
    transfers();
    requests();
    offsets();
    members_of_a_call();
    fields_of_a_call();
    names();
    sizes();
    nulls();
    printf("%d failures\n", failures);
    return failures != 0;
}
