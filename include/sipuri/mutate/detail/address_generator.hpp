// Makes what is valid around and beside SIP URIs: numbers, other URIs, addresses, lists and tokens.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_ADDRESS_GENERATOR_HPP
#define SIPURI_MUTATE_DETAIL_ADDRESS_GENERATOR_HPP

#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/generator.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>
#include <sipuri/mutate/kind.hpp>
#include <sipuri/text/chars.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

/// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
constexpr void put_any_token(bounded_text& out, random_source& random) noexcept {
    for (auto left = 1 + random.below(8); left != 0; --left) {
        out.put(any_member(random, random.once_in(3) ? chars::token : chars::alphanum));
    }
}

enum class number_kind : unsigned char { global, local };

[[nodiscard]] constexpr number_kind any_number_kind(random_source& random) noexcept {
    return random.once_in(3) ? number_kind::local : number_kind::global;
}

/// global-number-digits or local-number-digits, with visual-separators
constexpr void put_any_digits(bounded_text& out, random_source& random, number_kind kind) noexcept {
    bool const global = kind == number_kind::global;
    constexpr std::string_view separators = "-.()";
    if (global) out.put('+');
    for (auto left = 1 + random.below(14); left != 0; --left) {
        if (random.once_in(6)) out.put(separators[random.below(separators.size())]);
        bool const hexadecimal = !global && random.once_in(6);
        out.put(hexadecimal ? "*#ABCDEFf"[random.below(9)] : static_cast<char>('0' + random.below(10)));
    }
}

/// telephone-uri = "tel:" ( global-number / local-number )
constexpr void put_any_tel(bounded_text& out, random_source& random, number_kind kind) noexcept {
    word_list const all{number_parameter_words};
    put_varied_case(out, random, "tel:");
    put_any_digits(out, random, kind);
    if (random.once_in(3)) out.put(random.any_of(all.first(extensions)));
    if (kind == number_kind::local) out.put(random.any_of(context_words));
    if (random.once_in(3)) out.put(random.any_of(all.subspan(extensions)));
}

/// absoluteURI = scheme ":" ( hier-part / opaque-part )
constexpr void put_any_other_uri(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(2)) {
        out.put(random.any_of(other_uri_words));
        return;
    }
    out.put(any_member(random, chars::alpha));
    if (random.once_in(2)) out.put("-1.b");
    out.put(random.once_in(3) ? "://" : ":");
    put_any_text(out, random, chars::unreserved);
}

constexpr void put_any_uri_of_any_scheme(bounded_text& out, random_source& random) noexcept {
    switch (random.below(8)) {
        case 0: put_any_tel(out, random, number_kind::global); break;  // a "#" would be no uric
        case 1: put_any_other_uri(out, random); break;
        default: put_any_uri(out, random); break;
    }
}

/// [LWS] within one line
constexpr void put_any_space(bounded_text& out, random_source& random) noexcept {
    constexpr std::string_view spaces[]{"", "", "", " ", " ", "\t", "  "};
    out.put(random.any_of(spaces));
}

/// *( SEMI generic-param ) ; generic-param = token [ EQUAL gen-value ]
constexpr void put_any_generic_parameters(bounded_text& out, random_source& random, std::size_t count) noexcept {
    for (; count != 0; --count) {
        (void)out.put_whole([&](bounded_text& to) {
            put_any_space(to, random);
            to.put(';');
            put_any_space(to, random);
            if (random.once_in(4)) {
                put_any_token(to, random);
            } else {
                put_varied_case(to, random, random.any_of(address_parameter_words));
            }
            if (random.once_in(4)) return;
            to.put('=');
            if (random.once_in(3)) {
                put_any_token(to, random);
            } else {
                to.put(random.any_of(address_value_words));
            }
        });
    }
}

/// ( name-addr / addr-spec ) *( SEMI generic-param )
constexpr void put_any_address(bounded_text& out, random_source& random) noexcept {
    constexpr std::size_t counts[]{0, 0, 1, 1, 2, 3};
    auto const before = out.size();
    if (random.once_in(4)) {
        // Without brackets: no comma, question mark or semicolon.
        (void)out.put_whole([&](bounded_text& to) {
            to.put(random.once_in(2) ? "sip:" : "sips:");
            put_any_host(to, random);
            if (random.once_in(2)) to.put(":5070");
        });
    } else {
        (void)out.put_whole([&](bounded_text& to) {
            if (!random.once_in(3)) to.put(random.any_of(display_name_words)), put_any_space(to, random);
            to.put('<');
            put_any_uri_of_any_scheme(to, random);
            to.put('>');
        });
    }
    if (out.size() == before) out.put("sip:h");
    put_any_generic_parameters(out, random, counts[random.below(6)]);
}

/// Makes a text of a kind; a part for which there is no room is left out. Needs room for six octets.
constexpr void put_any(bounded_text& out, random_source& random, text_kind what) noexcept {
    switch (what) {
        case text_kind::sip_uri: put_any_uri(out, random); break;
        case text_kind::tel_uri:
            if (!out.put_whole([&](bounded_text& to) { put_any_tel(to, random, any_number_kind(random)); })) {
                out.put("tel:+1");
            }
            break;
        case text_kind::any_uri:
            if (!out.put_whole([&](bounded_text& to) { put_any_uri_of_any_scheme(to, random); })) out.put("sip:h");
            break;
        case text_kind::address: put_any_address(out, random); break;
        case text_kind::addresses:
            put_any_address(out, random);
            for (auto left = random.below(3); left != 0; --left) {
                (void)out.put_whole([&](bounded_text& to) {
                    put_any_space(to, random);
                    to.put(',');
                    put_any_space(to, random);
                    put_any_address(to, random);
                });
            }
            break;
        case text_kind::parameters:
            put_any_generic_parameters(out, random, 1 + random.below(4));
            if (out.size() == 0) out.put(";a");
            break;
        case text_kind::token: put_any_token(out, random); break;
    }
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
