// Breaks a text in one place, in a way in which parsers fail.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_DAMAGE_HPP
#define SIPURI_MUTATE_DETAIL_DAMAGE_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/pieces.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

constexpr void replace_number(bounded_text& text, random_source& random) noexcept {
    text_range digits{any_octet_of(text.view(), random, chars::digit), text.size()};
    if (digits.begin == text.size()) return;
    while (digits.begin != 0 && chars::digit.contains(text[digits.begin - 1])) --digits.begin;
    for (digits.end = digits.begin; digits.end != text.size() && chars::digit.contains(text[digits.end]);) ++digits.end;
    text.replace(digits, random.any_of(number_words));
}

/// Breaks the host in a way that only a host can be broken.
constexpr void damage_host(bounded_text& text, random_source& random) noexcept {
    auto const host = rough_components{text.view()}.at(2, text.size());
    bool const bracketed = host.size() != 0 && text[host.begin] == '[';
    bool const closed = bracketed && text[host.end - 1] == ']';
    auto const end = closed ? host.end - 1 : host.end;
    switch (random.below(8)) {
        case 0: text.insert(host.end, '-'); break;
        case 1: text.insert(end, ".9"); break;
        case 2: text.insert(end, bracketed ? ":1" : "_"); break;
        case 3: text.insert(end, bracketed ? "%25eth0" : "%41"); break;
        case 4:
            if (closed) text.erase({end, host.end});
            if (!bracketed) text.insert(host.begin, '[');
            break;
        case 5:
            if (closed) text.erase({end, host.end});
            if (bracketed) text.erase({host.begin, host.begin + 1});
            break;
        case 6: {
            auto const last = text.view().substr(host.begin, host.size()).find_last_of(".:");
            if (last != std::string_view::npos) text.erase({host.begin + last, end});
            break;
        }
        default: text.replace(host, random.any_of(host_words)); break;
    }
}

/// Breaks a text in one place; now and then it stays valid.
constexpr void damage(bounded_text& text, random_source& random) noexcept {
    auto const parts = rough_components{text.view()};
    auto const at = random.below(text.size());
    switch (random.below(16)) {
        case 0:
            if (text.size() != 0) text.erase({at, at + 1});
            break;
        case 1:
            if (text.size() != 0) text.set(at, random.octet());
            break;
        case 2:
        case 3: text.insert(at, random.any_of(wrong_words)); break;
        case 4: text.cut_back(at); break;
        case 5: text.replace(parts.at(0, text.size()), random.any_of(scheme_words)); break;
        case 6: text.insert(random.below(parts.host_begin + 1), '@'); break;
        case 7: {
            auto const port = parts.at(3, text.size());
            text.replace(port, random.once_in(2) ? ":65536" : random.once_in(2) ? ":" : ":5o60");
            break;
        }
        case 8: replace_number(text, random); break;
        case 9: {
            auto const escape = any_escape(text.view(), random);
            if (escape != text.size()) text.erase({escape + 1, escape + 2 + random.below(2)});
            break;
        }
        case 10: {
            auto const delimiter = any_octet_of(text.view(), random, delimiters);
            if (delimiter != text.size()) text.repeat(delimiter, {delimiter, delimiter + 1});
            break;
        }
        case 11: {
            auto const equals = any_octet_of(text.view(), random, char_set{"="});
            if (equals != text.size()) text.erase({equals, equals + 1});
            break;
        }
        default: damage_host(text, random); break;
    }
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
