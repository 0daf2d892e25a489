// A program with two SDKs, each with a version of the library of its own: each keeps its own behaviour.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <string>
#include <string_view>

namespace one {
std::string message_of(std::string_view text);
std::string body_for(std::string_view user);
}  // namespace one
namespace two {
std::string message_of(std::string_view text);
std::string body_for(std::string_view user);
}  // namespace two

int main() {
    std::string const body = "To=sip%3Akate%40example.com&From=jack&Url=https%3A%2F%2Fexample.com%2F";
    std::printf("one: %s, %s\ntwo: %s, %s\n", one::message_of("sip:").c_str(), one::body_for("jack").c_str(),
                two::message_of("sip:").c_str(), two::body_for("jack").c_str());
    bool const same = one::body_for("jack") == body && two::body_for("jack") == body;
    return same && one::message_of("sip:") == "must not be empty" && two::message_of("sip:") == "is empty" ? 0 : 1;
}
