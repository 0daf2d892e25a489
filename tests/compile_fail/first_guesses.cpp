// What must not compile, and says what to write instead.
// expect: operator==(Encoded const&, Text const&) delete compare .decoded()
// expect: operator==(uri_view, uri_view) delete write equivalent(a, b)
// expect: operator<(uri_view, uri_view) delete for containers use canonical_key(uri)
// expect: hash() delete for containers use canonical_key(uri), or the type uri_key
// expect: operator std::string() delete write to_string(uri)
// expect: result< uri_view
// expect: deleted parse
// expect: basic_uri(std::string_view) delete write uri::parse(text), because a text may be no URI
// expect: operator==(host_view const&, Other const&) delete write equivalent(a, b), or compare .text()
// expect: operator[](std::string_view) delete write find(name), which may find nothing
// expect: basic_builder() delete begin with the host: builder{"example.com"}
// expect: equivalent(std::string_view, std::string_view) delete parse() both first, because a text may be no URI
// expect: set_transport(std::string_view) delete write set_parameter("transport", token)
// expect: set_parameter(component_text, std::integral auto) delete write std::to_string(number)
// expect: get(std::string_view) delete write find(name), which may find nothing
// expect: operator==(transport, std::string_view) delete compare with transport::tcp, or name(value) with a text
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <functional>
#include <map>
#include <string>
#include <unordered_map>

std::string const& kept();
std::string made();

bool compared(sipuri::uri const& a, sipuri::uri const& b) {
#ifdef SIPURI_TEST_MENDED
    return a.user()->decoded() == "bob" && equivalent(a, b) && sipuri::canonical_key(a) < sipuri::canonical_key(b);
#else
    return *a.user() == "bob" && a == b && a < b;
#endif
}

int counted(sipuri::uri const& a) {
#ifdef SIPURI_TEST_MENDED
    std::map<sipuri::uri_key, int> sorted;
    std::unordered_map<sipuri::uri_key, int> hashed;
    return sorted[sipuri::uri_key{a}] + hashed[sipuri::uri_key{a}];
#else
    std::map<sipuri::uri, int> sorted;
    std::unordered_map<sipuri::uri, int> hashed;
    return sorted[a] + static_cast<int>(std::hash<sipuri::uri>{}(a));
#endif
}

std::string as_string(sipuri::uri const& a) {
#ifdef SIPURI_TEST_MENDED
    std::string s = to_string(a);
#else
    std::string s = a;
#endif
    return s;
}

sipuri::uri_view as_view(std::string const& s) {
#ifdef SIPURI_TEST_MENDED
    return sipuri::parse(s).value_or(sipuri::uri_view{});
#else
    return sipuri::parse(s);
#endif
}

bool parsed() {
#ifdef SIPURI_TEST_MENDED
    return sipuri::parse(kept()).has_value();
#else
    return sipuri::parse(made()).has_value();
#endif
}

bool made_from(std::string const& s) {
#ifdef SIPURI_TEST_MENDED
    auto const u = sipuri::uri::parse(s);
    auto const transport = u && u->parameters().find("transport").has_value();
    return transport && u->host().text() == "h" && equivalent(*u, *sipuri::parse(s)) && sipuri::builder{"h"}.build();
#else
    sipuri::uri const u{s};
    auto const transport = u.parameters()["transport"];
    return u.host() == "h" && sipuri::equivalent(s, s) && sipuri::builder{}.build();
#endif
}

void set(sipuri::uri& a) {
#ifdef SIPURI_TEST_MENDED
    bool const same = a.transport() == sipuri::transport::tcp && a.parameters().find("ttl");
    (void)(same ? a.set_transport(sipuri::transport::udp) : a.set_parameter("ttl", std::to_string(5)));
#else
    bool const same = sipuri::transport::tcp == "tcp" && a.parameters().get("ttl");
    (void)(same ? a.set_transport("udp") : a.set_parameter("ttl", 5));
#endif
}
