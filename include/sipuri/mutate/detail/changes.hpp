// The changes that a mutation is made of.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_CHANGES_HPP
#define SIPURI_MUTATE_DETAIL_CHANGES_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/damage.hpp>
#include <sipuri/mutate/detail/generator.hpp>
#include <sipuri/mutate/detail/pieces.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

/// Puts a new parameter before the headers, or a new header after them.
constexpr void insert_field(bounded_text& text, random_source& random) noexcept {
    scratch_text made;
    auto const field = any_field(text.view(), random);
    auto const headers = rough_components{text.view()}.parameters_end;
    if (field.begin > headers || random.once_in(3)) {
        made.text.put(headers == text.size() ? '?' : '&');
        put_any_header(made.text, random);
        text.insert(field.begin > headers ? field.end : text.size(), made.text.view());
    } else {
        made.text.put(';');
        put_any_parameter(made.text, random);
        text.insert(random.once_in(2) ? headers : field.begin, made.text.view());
    }
}

/// Replaces one component by a new one, or takes it out.
constexpr void replace_component(bounded_text& text, random_source& random) noexcept {
    auto const which = random.below(rough_components::count());
    auto const part = rough_components{text.view()}.at(which, text.size());
    scratch_text made;
    if (!random.once_in(5)) {
        switch (which) {
            case 0: made.text.put(random.any_of(scheme_words)); break;
            case 1:
                put_any_userinfo(made.text, random);
                made.text.put('@');
                break;
            case 2: put_any_host(made.text, random); break;
            case 3:
                made.text.put(':');
                put_any_port(made.text, random);
                break;
            case 4:
                made.text.put(';');
                put_any_parameter(made.text, random);
                break;
            default:
                made.text.put('?');
                put_any_header(made.text, random);
                break;
        }
    }
    text.replace(part, made.text.view());
}

/// A copy of a field elsewhere, its name perhaps in another spelling, which a check for duplicates must recognise.
constexpr void repeat_field(bounded_text& text, random_source& random) noexcept {
    auto const field = any_field(text.view(), random);
    auto const before = text.size();
    auto const at = random.once_in(2) ? field.end : any_field(text.view(), random).end;
    text.repeat(at, field);
    auto const copied = text.size() - before;
    if (copied < 2 || random.once_in(3)) return;
    auto const changed = at + 1 + random.below(copied - 1);
    if (random.once_in(2)) {
        if (chars::alpha.contains(text[changed])) {
            text[changed] = static_cast<char>(text[changed] ^ 0x20);
        }
    } else if (chars::alphanum.contains(text[changed])) {
        text.replace({changed, changed + 1}, escape_text{text[changed]}.view());
    }
}

constexpr void exchange_pieces(bounded_text& text, random_source& random, bool fields) noexcept {
    auto const any = [&] {
        return fields ? any_field(text.view(), random) : any_piece(text.view(), random, delimiters);
    };
    auto a = any();
    auto b = any();
    if (b.begin < a.begin) {
        auto const earlier = b;
        b = a;
        a = earlier;
    }
    if (a.end <= b.begin) text.exchange(a, b);
}

constexpr void recase(bounded_text& text, random_source& random) noexcept {
    auto const piece = any_piece(text.view(), random, delimiters);
    bool const all = random.once_in(2);
    for (auto i = piece.begin; i != piece.end; ++i) {
        if (chars::alpha.contains(text[i]) && (all || random.once_in(3))) text[i] = static_cast<char>(text[i] ^ 0x20);
    }
}

constexpr void escape_or_unescape(bounded_text& text, random_source& random) noexcept {
    if (random.once_in(2)) {
        auto const at = any_escape(text.view(), random);
        if (at == text.size()) return;
        auto const value = [](char c) { return chars::digit.contains(c) ? c - '0' : (c | 0x20) - 'a' + 10; };
        text[at] = static_cast<char>(value(text[at + 1]) * 16 + value(text[at + 2]));
        text.erase({at + 1, at + 3});
    } else if (text.size() != 0) {
        auto const at = random.below(text.size());
        text.replace({at, at + 1}, escape_text{text[at], random.once_in(3)}.view());
    }
}

/// Ends the text at a delimiter, before it or after it, or within an escape.
constexpr void truncate(bounded_text& text, random_source& random) noexcept {
    if (random.once_in(3)) {
        constexpr std::array<std::string_view, 3> ends{"%", "%4", "%4g"};
        auto const end = random.any_of(ends);
        if (random.once_in(2)) text.cut_back(any_piece(text.view(), random, delimiters).end);
        if (text.room() < end.size() && text.size() >= end.size()) text.cut_back(text.size() - end.size());
        text.insert(text.size(), end);
    } else {
        auto const at = any_octet_of(text.view(), random, delimiters);
        if (at != text.size()) text.cut_back(at + random.below(2));
    }
}

/// Repeats one octet as often as a buffer may be long.
constexpr void insert_run(bounded_text& text, random_source& random) noexcept {
    scratch_text run;
    char const c = random.once_in(4) && text.size() != 0 ? text[random.below(text.size())] : 'a';
    for (auto left = run_lengths[random.below(run_lengths.size())]; left != 0; --left) run.text.put(c);
    text.insert(any_piece(text.view(), random, delimiters).end, run.text.view());
}

constexpr void change_delimiter(bounded_text& text, random_source& random) noexcept {
    constexpr std::string_view others = ":@;?&=[]%.";
    auto const at = any_octet_of(text.view(), random, delimiters);
    if (at == text.size()) return;
    switch (random.below(3)) {
        case 0: text.erase({at, at + 1}); break;
        case 1: text.repeat(at, {at, at + 1}); break;
        default: text[at] = others[random.below(others.size())]; break;
    }
}

/// One change of the kind that a URI invites.
constexpr void change(bounded_text& text, random_source& random) noexcept {
    switch (random.below(20)) {
        case 0: {
            auto const piece = any_piece(text.view(), random, delimiters);
            text.replace(piece, any_word(random));
            break;
        }
        case 1: {
            auto const piece = any_piece(text.view(), random, delimiters);
            auto const at = random.once_in(2) ? piece.begin : piece.end;
            text.insert(at, any_word(random));
            break;
        }
        case 2:
        case 3: insert_field(text, random); break;
        case 4: text.erase(any_field(text.view(), random)); break;
        case 5:
        case 6: repeat_field(text, random); break;
        case 7: exchange_pieces(text, random, true); break;
        case 8: exchange_pieces(text, random, false); break;
        case 9: text.erase(any_piece(text.view(), random, delimiters)); break;
        case 10: {
            auto const piece = any_piece(text.view(), random, delimiters);
            text.repeat(any_piece(text.view(), random, delimiters).begin, piece);
            break;
        }
        case 11: recase(text, random); break;
        case 12: escape_or_unescape(text, random); break;
        case 13: truncate(text, random); break;
        case 14: replace_number(text, random); break;
        case 15: change_delimiter(text, random); break;
        case 16: insert_run(text, random); break;
        case 17: damage(text, random); break;
        default: replace_component(text, random); break;
    }
}

/// The change that knows nothing of URIs, for callers who give none.
constexpr void change_plainly(bounded_text& text, random_source& random) noexcept {
    auto const at = random.below(text.size());
    if (text.size() == 0 || random.once_in(4)) {
        text.insert(at, random.octet());
    } else if (random.once_in(3)) {
        text.erase({at, at + 1});
    } else if (random.once_in(2)) {
        text[at] = random.octet();
    } else {
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << random.below(8)));
    }
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
