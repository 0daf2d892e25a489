// What c.h declares of telephone numbers, in terms of the library. Included by c.h alone, likewise.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_TEL_HPP
#define SIPURI_C_TEL_HPP

#include <sipuri/c.h>
#include <sipuri/c/detail/convert.hpp>
#include <sipuri/c/detail/numbers.hpp>
#include <sipuri/sipuri.hpp>

extern "C" {

int SIPURI_C(parse_number)(const char* text, size_t length, sipuri_number* number, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::read_number(c::view(text, length), number, error, c::number_in);
}

int SIPURI_C(number_of_address)(const char* text, size_t length, sipuri_number* number, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::read_number(c::view(text, length), number, error, c::number_of_address);
}

int SIPURI_C(parse_dial_string)(const char* text, size_t length, sipuri_number* dialled, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::read_number(c::view(text, length), dialled, error, [](std::string_view whole) {
        return sipuri::parse(whole).and_then([](sipuri::uri_view uri) { return dial_string_of(uri); });
    });
}

size_t SIPURI_C(to_tel)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_number(text, length, error, [&](sipuri::telephone_subscriber_view number) {
        return write_tel(number, c::room{out, capacity});
    });
}

size_t SIPURI_C(to_sip)(const char* text, size_t length, const char* domain, size_t domain_length, uint32_t secure,
                        char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const prefix = secure != 0 ? sipuri::scheme::sips : sipuri::scheme::sip;
    return c::write_number(text, length, error, [&](sipuri::telephone_subscriber_view number) {
        return write_sip(number, c::view(domain, domain_length), c::room{out, capacity}, prefix);
    });
}

size_t SIPURI_C(digits)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_number(text, length, error, [&](sipuri::telephone_subscriber_view number) {
        return write_digits(number, c::room{out, capacity});
    });
}

size_t SIPURI_C(display_number)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_number(text, length, error, [&](sipuri::telephone_subscriber_view number) {
        return write_display(number, c::room{out, capacity});
    });
}

size_t SIPURI_C(enum_domain)(const char* text, size_t length, const char* suffix, size_t suffix_length, char* out,
                             size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    std::string_view const tree = suffix == nullptr ? "e164.arpa" : c::view(suffix, suffix_length);
    return c::write_number(text, length, error, [&](sipuri::telephone_subscriber_view number) {
        return c::in_text(c::write_enum(number, tree, c::room{out, capacity}), c::view(text, length), number);
    });
}

size_t SIPURI_C(stir_identity)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (!c::usable(error)) return 0;
    return c::finish(c::write_stir(c::view(text, length), c::room{out, capacity}), error);
}

size_t SIPURI_C(repair_number)(const char* text, size_t length, const sipuri_number_plan* plan, char* out,
                               size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const allowed = c::plan_of(plan);
    if (!allowed) return c::written_nothing(error);
    return c::write_from(sipuri::repair_tel<c::repaired_octets>(c::view(text, length), *allowed), error,
                         [&](auto const& made) { return c::write_whole(made.text.view(), c::room{out, capacity}); });
}

size_t SIPURI_C(e164)(const char* text, size_t length, const sipuri_number_plan* plan, char* out, size_t capacity,
                      sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const allowed = c::plan_of(plan);
    if (!allowed) return c::written_nothing(error);
    return c::write_from(sipuri::to_e164(c::view(text, length), allowed->plan), error,
                         [&](auto const& made) { return c::write_whole(made.view(), c::room{out, capacity}); });
}

}  // extern "C"

#endif
