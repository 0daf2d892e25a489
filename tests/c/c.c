/* The C boundary, from C.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0 */
#include <sipuri/c.h>

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
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, NULL, 2, &count) == 0 && count == 0);
    CHECK(sipuri_check("sip:h;x;x;x", 11, NULL, NULL, 0, NULL) == 0);
}

static void compares(void) {
    CHECK(sipuri_equivalent("sip:a@H", 7, "SIP:%61@h", 9) == 1);
    CHECK(sipuri_equivalent("sip:a@h", 7, "sip:A@h", 7) == 0);
    CHECK(sipuri_equivalent("sip:a@h", 7, "sip", 3) == -1);
    CHECK(sipuri_equivalent("sip", 3, "sip:a@h", 7) == -1);
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

/* A caller of an older version knows fewer members, one of a newer version more. */
static void sizes(void) {
    sipuri_error error = {.size = offsetof(sipuri_error, offset), .offset = 77};
    CHECK(sipuri_parse("sip:h:x", 7, NULL, &error) == 0);
    CHECK(error.code != 0 && error.offset == 77);
    struct {
        sipuri_error known;
        uint32_t unknown;
    } newer[2] = {{{.size = sizeof newer[0]}, 99}, {{.size = sizeof newer[0]}, 99}};
    CHECK(sipuri_parse("sip:h:x", 7, NULL, &newer[0].known) == 0);
    CHECK(newer[0].unknown == 99 && newer[0].known.size == sizeof(sipuri_error));

    /* In an array their structs lie as far apart as they are large. */
    size_t count = 0;
    newer[0].known.size = sizeof newer[0];
    CHECK(sipuri_check("sip:h;x;X;ttl=1", 15, NULL, &newer[0].known, 2, &count) == 0 && count == 2);
    CHECK(newer[0].unknown == 99 && newer[1].unknown == 99 && newer[0].known.offset != newer[1].known.offset);
    CHECK(newer[0].known.code != newer[1].known.code && newer[1].known.size == sizeof(sipuri_error));
    struct {
        size_t size;
        uint32_t code;
        uint32_t component;
    } older[3] = {{.size = sizeof older[0]}, {.size = sizeof older[0]}, {.size = 77}};
    CHECK(sipuri_check("sip:h;x;X;ttl=1", 15, NULL, (sipuri_error*)older, 2, &count) == 0 && count == 2);
    older[0].size = 0;
    CHECK(sipuri_check("sip:h;x;X;ttl=1", 15, NULL, (sipuri_error*)older, 2, &count) == 0 && count == 0);
    CHECK(older[0].code == newer[0].known.code && older[1].code == newer[1].known.code && older[2].size == 77);

    /* What an older caller does not give is as if it were absent. */
    sipuri_fields fields = {.size = offsetof(sipuri_fields, parameters), .host = text_of("h"),
                            .parameter_count = 99};
    char out[8];
    CHECK(sipuri_build(&fields, out, sizeof out, &error) == 5 && memcmp(out, "sip:h", 5) == 0);
    sipuri_parts parts = {.size = offsetof(sipuri_parts, host), .host = {7, 7, 7}};
    CHECK(sipuri_parse("sip:a@h", 7, &parts, NULL) == 1 && parts.user.offset == 4 && parts.host.offset == 7);
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
    sizes();
    printf("%d failures\n", failures);
    return failures != 0;
}
