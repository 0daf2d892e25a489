// Prints the words of the mutator as a dictionary for fuzzers: sip_uri.dict, which a test holds to this.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/mutate.hpp>

#include <cstdio>
#include <set>
#include <string>
#include <string_view>

namespace {

namespace words = sipuri::detail::mutation;

/// Each text once, in the order in which they are first given.
std::set<std::string> seen;

void put(std::string_view text) {
    if (text.empty() || !seen.insert(std::string{text}).second) return;
    std::putchar('"');
    for (char const c : text) {
        auto const octet = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            std::printf("\\%c", c);
        } else if (octet < ' ' || octet > '~') {
            std::printf("\\x%02X", static_cast<unsigned>(octet));
        } else {
            std::putchar(c);
        }
    }
    std::puts("\"");
}

void group(char const* title, words::word_list list, std::string const& before = "", std::string const& after = "") {
    std::printf("\n# %s\n", title);
    for (auto const word : list) put(before + std::string{word} + after);
}

constexpr std::string_view delimiters[]{":", "@", ";", "?", "&", "=", "[", "]", "%", ","};

}  // namespace

int main() {
    std::puts("# Pieces of SIP URIs, addresses and telephone numbers, for fuzzers of any SIP stack.\n"
              "# sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0\n"
              "# Made from the words of sipuri/mutate.hpp: build/fuzz/dictionary > fuzz/sip_uri.dict");
    group("delimiters", delimiters);
    group("schemes", words::scheme_words);
    group("users", words::user_words, "", "@");
    group("hosts", words::host_words);
    group("labels", words::label_words, "", ".");
    group("ports and other numbers", words::number_words, ":");
    std::printf("\n# parameters\n");
    for (auto const& rule : sipuri::parameter_rules) {
        put(";" + std::string{rule.name} + (rule.syntax == sipuri::value_syntax::flag ? "" : "="));
    }
    for (auto const word : words::parameter_words) put(";" + std::string{word} + "=");
    std::printf("\n# headers\n");
    for (auto const& rule : sipuri::header_rules) {
        put("&" + std::string{rule.name} + "=");
        if (rule.compact != 0) put(std::string{'&', rule.compact, '='});
    }
    for (auto const word : words::header_words) put("&" + std::string{word} + "=");
    group("values", words::value_words);
    group("escapes", words::escape_words);
    group("what is wrong somewhere", words::wrong_words);
    group("other URIs", words::other_uri_words);
    group("telephone numbers", words::number_parameter_words);
    group("contexts of telephone numbers", words::context_words);
    group("display names", words::display_name_words);
    group("parameters of addresses", words::address_parameter_words, ";", "=");
    group("their values", words::address_value_words);
    group("what is wrong in addresses", words::address_wrong_words);
}
