// Reading, checking, explaining and writing: without heap, exceptions and RTTI. Nothing here is a constant expression.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "this file is for -fno-exceptions -fno-rtti"
#endif

void* operator new(std::size_t) { std::abort(); }
void* operator new(std::size_t, std::align_val_t) { std::abort(); }
void operator delete(void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete(void*, std::align_val_t) noexcept {}
void operator delete(void*, std::size_t, std::align_val_t) noexcept {}

namespace {

int failures = 0;

void expect(bool holds, char const* what) {
    if (holds) return;
    std::printf("failed: %s\n", what);
    ++failures;
}
#define EXPECT(...) expect((__VA_ARGS__), #__VA_ARGS__)

// Not const, so that the compiler must leave the work to the program.
char good[] = "sip:mich%61el@[2001:db8::1]:5070;transport=tcp;ttl=1?mycustomheader=foo&myotherheader=bar";
char bad[] = "sip:bob@example.com:50x0";
char to[] = "sip:michael@example.com?mycustomheader=foo";

void reads() {
    auto const uri = sipuri::parse(good);
    EXPECT(uri.has_value());
    EXPECT(uri->user()->decoded() == "michael");
    EXPECT(uri->host().kind() == sipuri::host_kind::ipv6);
    EXPECT(uri->port() == 5070);
    EXPECT(uri->transport() == sipuri::transport::tcp);
    EXPECT(uri->headers().size() == 2);
    EXPECT(uri->headers().find("MyOtherHeader")->value().is("BAR"));
    EXPECT(!validate(*uri).accepted());
    EXPECT(!check(*uri, sipuri::twilio::making_sip_calls).accepted());
}

void explains() {
    auto const uri = sipuri::parse(bad);
    EXPECT(uri.error() == sipuri::error{sipuri::errc::invalid_character, sipuri::component::port, 22, 1});
    EXPECT(explain(uri.error(), bad).view().find('^') != std::string_view::npos);
}

void writes() {
    char out[128];
    sipuri::twilio::call const call{.to = to, .from = "jack", .url = "https://example.com/twiml"};
    auto const request = call.build();
    EXPECT(request.has_value());
    auto const written = request->write_body(out);
    EXPECT(written.has_value());
    EXPECT(std::string_view{out, *written} ==
           "To=sip%3Amichael%40example.com%3Fmycustomheader%3Dfoo&From=jack&Url=https%3A%2F%2Fexample.com%2Ftwiml");
    EXPECT(sipuri::write_escaped("Ann & Bob", sipuri::chars::header, out).value_or(0U) == 15);
}

}  // namespace

int main() {
    reads();
    explains();
    writes();
    return failures == 0 ? 0 : 1;
}
