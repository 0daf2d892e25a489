// The changes that a mutation is made of.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_CHANGES_HPP
#define SIPURI_MUTATE_DETAIL_CHANGES_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/mutate/detail/address_generator.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/damage.hpp>
#include <sipuri/mutate/detail/generator.hpp>
#include <sipuri/mutate/detail/pieces.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>
#include <sipuri/mutate/kind.hpp>

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
            text.set(changed, static_cast<char>(text[changed] ^ 0x20));
        }
    } else if (chars::alphanum.contains(text[changed])) {
        text.replace({changed, changed + 1}, escape_text{text[changed]}.view());
    }
}

/// Exchanges two pieces of those that `any` picks.
template <class Any>
constexpr void exchange(bounded_text& text, Any any) noexcept {
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
        if (!chars::alpha.contains(text[i])) continue;
        if (all || random.once_in(3)) text.set(i, static_cast<char>(text[i] ^ 0x20));
    }
}

constexpr void escape_or_unescape(bounded_text& text, random_source& random) noexcept {
    if (random.once_in(2)) {
        auto const at = any_escape(text.view(), random);
        if (at == text.size()) return;
        auto const value = [](char c) { return chars::digit.contains(c) ? c - '0' : (c | 0x20) - 'a' + 10; };
        text.set(at, static_cast<char>(value(text[at + 1]) * 16 + value(text[at + 2])));
        text.erase({at + 1, at + 3});
    } else if (text.size() != 0) {
        auto const at = random.below(text.size());
        text.replace({at, at + 1}, escape_text::any(text[at], random).view());
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
    char const c = random.once_in(4) && text.size() != 0 ? text[random.below(text.size())] : 'a';
    auto const length = run_lengths[random.below(run_lengths.size())];
    text.insert_run(any_piece(text.view(), random, delimiters).end, c, length);
}

constexpr void change_delimiter(bounded_text& text, random_source& random) noexcept {
    constexpr std::string_view others = ":@;?&=[]%.";
    auto const at = any_octet_of(text.view(), random, delimiters);
    if (at == text.size()) return;
    switch (random.below(3)) {
        case 0: text.erase({at, at + 1}); break;
        case 1: text.repeat(at, {at, at + 1}); break;
        default: text.set(at, others[random.below(others.size())]); break;
    }
}

/// Takes out what is between two random places, the shorter the more likely, so that texts do not grow forever.
constexpr void shorten(bounded_text& text, random_source& random) noexcept {
    auto const begin = random.below(text.size());
    text.erase({begin, begin + random.below(random.below(text.size() - begin + 1) + 1)});
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
        case 7: exchange(text, [&] { return any_field(text.view(), random); }); break;
        case 8: exchange(text, [&] { return any_piece(text.view(), random, delimiters); }); break;
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
        case 16: random.once_in(4) ? insert_run(text, random) : change_delimiter(text, random); break;
        case 17: damage(text, random); break;
        default: replace_component(text, random); break;
    }
}

/// One change of what is around a URI in a header field.
constexpr void change_around(bounded_text& text, random_source& random) noexcept {
    auto const piece = any_piece(text.view(), random, address_delimiters);
    auto const words = words_of_addresses[random.below(words_of_addresses.size())];
    scratch_text made;
    switch (random.below(8)) {
        case 0: put_any_generic_parameters(made.text, random, 1); break;
        case 1:
            made.text.put(',');
            put_any_address(made.text, random);
            break;
        case 2: made.text.put(random.once_in(2) ? " " : "\\"); break;
        case 3: text.replace(piece, random.any_of(words)); return;
        case 4:
            text.insert(piece.end, '"');
            text.insert(piece.begin, '"');
            return;
        case 5:
            text.insert(piece.end, '>');
            text.insert(piece.begin, '<');
            return;
        case 6: {
            auto const at = any_octet_of(text.view(), random, address_delimiters);
            if (at != text.size()) text.erase({at, at + 1});
            return;
        }
        default: made.text.put(random.any_of(words)); break;
    }
    text.insert(random.once_in(4) ? text.size() : piece.end, made.text.view());
}

/// One change of a URI between "<" and ">", where there is one.
constexpr void change_within(bounded_text& text, random_source& random) noexcept {
    auto const all = text.view();
    auto const open = any_octet_of(all, random, char_set{"<"});
    if (open == all.size()) return change(text, random);
    text_range const uri{open + 1, all.find('>', open) == all.npos ? all.size() : all.find('>', open)};
    scratch_text copy;
    copy.text.put(all.substr(uri.begin, uri.size()));
    if (copy.text.size() != uri.size()) return change(text, random);
    change(copy.text, random);
    text.replace(uri, copy.text.view());
}

/// One change of the kind that a text of this kind invites.
constexpr void change(bounded_text& text, random_source& random, text_kind what) noexcept {
    constexpr std::size_t long_text = 32;
    if (text.size() > long_text + random.below(8 * long_text)) {
        shorten(text, random);
    } else if (what == text_kind::sip_uri || random.once_in(3)) {
        change(text, random);
    } else if (what >= text_kind::address && random.once_in(3)) {
        change_within(text, random);
    } else {
        change_around(text, random);
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
        text.set(at, random.octet());
    } else {
        text.set(at, static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << random.below(8))));
    }
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
