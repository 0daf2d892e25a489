// The independent reading of hosts beyond RFC 3261, by the options that let them in.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_HOST_OPTIONS_HPP
#define SIPURI_TESTS_ORACLE_HOST_OPTIONS_HPP

#include "abnf.hpp"
#include "automaton.hpp"

#include <string>
#include <string_view>

namespace oracle {

/// What a host may have that RFC 3261 does not let it have.
struct host_extras {
    bool underscore = false;     ///< "_" in a label, as a letter
    bool zone = false;           ///< RFC 6874's ZoneID in an IPv6 reference
    bool leading_digit = false;  ///< a toplabel that begins with a digit, but is no number
};

/// The hosts that these let in.
inline automaton host_automaton(host_extras extras) {
    std::string rules{sip_uri_abnf};
    rules += R"abnf(
some-host   = *( some-label "." ) some-top [ "." ] / IPv4address / IPv6reference / zoned
some-label  = word / word *( word / "-" ) word
word        = letter / DIGIT
top-by-name = letter / letter *( word / "-" ) word
)abnf";
    rules += extras.underscore ? "letter = ALPHA / \"_\"\n" : "letter = ALPHA\n";
    rules += extras.zone ? "zoned = \"[\" IPv6address \"%25\" 1*( unreserved / escaped ) \"]\"\n"
                         : "zoned = IPv6reference\n";
    rules += extras.leading_digit ? "some-top = top-by-name / DIGIT *( word / \"-\" ) ( letter / "
                                    "( letter / \"-\" ) *( word / \"-\" ) word )\n"
                                  : "some-top = top-by-name\n";
    return automaton(abnf_reader::read(rules), "some-host");
}

/// Each of the eight sets.
template <class Visit>
void each_host_extras(Visit const& visit) {
    for (unsigned bits = 0; bits != 8; ++bits) {
        visit(host_extras{.underscore = (bits & 1U) != 0, .zone = (bits & 2U) != 0, .leading_digit = (bits & 4U) != 0});
    }
}

}  // namespace oracle

#endif
