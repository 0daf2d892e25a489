// A lenient reading of any text: components and fields to change, whether it is a URI or not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_PIECES_HPP
#define SIPURI_MUTATE_DETAIL_PIECES_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>
#include <sipuri/uri/header_names.hpp>
#include <sipuri/uri/parameter_rules.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

/// Where the components of a text would be: always in order, never beyond its end.
struct rough_components {
    std::size_t scheme_end = 0;      ///< after the first ":", if that is near the beginning
    std::size_t host_begin = 0;      ///< after the first "@", else scheme_end
    std::size_t host_end = 0;        ///< the first ":", ";" or "?" after it, outside brackets
    std::size_t port_end = 0;        ///< the first ";" or "?" after it
    std::size_t parameters_end = 0;  ///< the first "?" after it

    constexpr explicit rough_components(std::string_view text) noexcept {
        auto const size = text.size();
        auto const or_size = [&](std::size_t at) { return at == text.npos ? size : at; };
        auto const colon = or_size(text.find(':'));
        scheme_end = colon < size && colon < 8 ? colon + 1 : 0;
        auto const at_sign = or_size(text.find('@', scheme_end));
        host_begin = at_sign == size ? scheme_end : at_sign + 1;
        host_end = host_begin;
        bool bracketed = host_end != size && text[host_end] == '[';
        for (; host_end != size; ++host_end) {
            char const c = text[host_end];
            if (c == ';' || c == '?' || (c == ':' && !bracketed)) break;
            bracketed = bracketed && c != ']';
        }
        port_end = or_size(text.find_first_of(";?", host_end));
        parameters_end = or_size(text.find('?', port_end));
    }
    [[nodiscard]] static constexpr std::size_t count() noexcept { return 6; }
    /// Scheme, userinfo, host, port, parameters or headers of a text of `size`, each with its own delimiters.
    [[nodiscard]] constexpr text_range at(std::size_t component, std::size_t size) const noexcept {
        switch (component) {
            case 0: return {0, scheme_end};
            case 1: return {scheme_end, host_begin};
            case 2: return {host_begin, host_end};
            case 3: return {host_end, port_end};
            case 4: return {port_end, parameters_end};
            default: return {parameters_end, size};
        }
    }
};

/// What is between two neighbouring octets of `set`, without them, around a random place. A second try keeps long ones
/// from being found too often.
[[nodiscard]] constexpr text_range any_piece(std::string_view text, random_source& random,
                                             char_set const& set) noexcept {
    constexpr std::size_t long_piece = 24;
    text_range piece;
    for (int tries = 2; tries != 0; --tries) {
        piece.begin = piece.end = random.below(text.size() + 1);
        while (piece.begin != 0 && !set.contains(text[piece.begin - 1])) --piece.begin;
        while (piece.end != text.size() && !set.contains(text[piece.end])) ++piece.end;
        if (piece.size() < long_piece) break;
    }
    return piece;
}

/// A parameter or a header with the delimiter before it; without one, what precedes all of them.
[[nodiscard]] constexpr text_range any_field(std::string_view text, random_source& random) noexcept {
    text_range field;
    for (int tries = 3; tries != 0 && field.begin == 0; --tries) field = any_piece(text, random, field_delimiters);
    if (field.begin != 0) --field.begin;
    return field;
}

/// The first place from a random one on, wrapping around, where `wanted` holds; the size where there is none.
template <class Predicate>
[[nodiscard]] constexpr std::size_t any_place(std::string_view text, random_source& random, Predicate wanted) noexcept {
    auto const from = random.below(text.size());
    for (std::size_t i = 0; i != text.size(); ++i) {
        auto const at = from + i < text.size() ? from + i : from + i - text.size();
        if (wanted(at)) return at;
    }
    return text.size();
}

[[nodiscard]] constexpr std::size_t any_octet_of(std::string_view text, random_source& random,
                                                 char_set const& set) noexcept {
    return any_place(text, random, [&](std::size_t at) { return set.contains(text[at]); });
}

/// A "%" with two hexadecimal digits after it.
[[nodiscard]] constexpr std::size_t any_escape(std::string_view text, random_source& random) noexcept {
    return any_place(text, random, [&](std::size_t at) {
        return text[at] == '%' && text.size() - at > 2 && chars::hexdig.contains(text[at + 1]) &&
               chars::hexdig.contains(text[at + 2]);
    });
}

[[nodiscard]] constexpr std::string_view any_word(random_source& random) noexcept {
    auto const which = random.below(all_words.size() + 2);
    if (which == all_words.size()) return parameter_rules[random.below(std::size(parameter_rules))].name;
    if (which > all_words.size()) return header_rules[random.below(std::size(header_rules))].name;
    return random.any_of(all_words[which]);
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
