// A registrar's bindings: which of them does a Contact of a new registration refresh?
//
//     registrar CONTACT BINDING...
//
// The canonical key finds candidates in a container; RFC 3261's comparison decides, as no key can: it is not
// transitive. Exit status: 0 if a binding matches, 1 if none does, 2 if a text is no URI.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <map>
#include <string>

namespace {

/// Shows what is wrong with a text, if anything is.
bool is_uri(std::string_view text) {
    if (sipuri::can_parse(text)) return true;
    std::cerr << explain(sipuri::parse(text).error(), text).view() << "\n";
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    std::multimap<std::string, sipuri::uri> bindings;
    for (int i = 1; i < argc; ++i) {
        if (!is_uri(argv[i])) return 2;
        if (i == 1) continue;
        auto const binding = sipuri::uri::parse(argv[i]);
        bindings.emplace(sipuri::canonical_key(binding->view()), *binding);
    }
    if (argc < 2) return 2;

    auto const contact = *sipuri::parse(argv[1]);
    auto const [begin, end] = bindings.equal_range(sipuri::canonical_key(contact));
    for (auto candidate = begin; candidate != end; ++candidate) {
        if (!sipuri::equivalent(contact, candidate->second)) continue;
        std::cout << "refreshes " << candidate->second.text() << "\n";
        return 0;
    }
    for (auto const& [key, binding] : bindings) {
        auto const first = compare(contact, binding).first_difference();
        if (!first) continue;
        std::cout << "not " << binding.text() << ": the " << name(first->where);
        if (!first->name.empty()) std::cout << " " << first->name.encoded();
        std::cout << " differs\n";
    }
    return 1;
}
