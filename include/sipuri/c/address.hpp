// What c.h declares of addresses, in terms of the library. Included by c.h alone, likewise.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_ADDRESS_HPP
#define SIPURI_C_ADDRESS_HPP

#include <sipuri/c.h>
#include <sipuri/c/detail/addresses.hpp>
#include <sipuri/c/detail/changes.hpp>
#include <sipuri/c/detail/convert.hpp>
#include <sipuri/sipuri.hpp>

extern "C" {

int SIPURI_C(parse_address)(const char* text, size_t length, sipuri_address* address, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (!c::usable(address) || !c::usable(error)) return c::refuse(error);
    auto const found = sipuri::parse_name_addr(whole);
    if (!found) return c::failed(found.error(), error);
    c::fill(address, c::made_of(whole, *found));
    return 1;
}

int SIPURI_C(next_address)(const char* text, size_t length, size_t* at, sipuri_address* address,
                           sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (at == nullptr || !c::usable(address) || !c::usable(error)) return c::refuse(error);
    return c::next_address(whole, at, error, [&](sipuri::name_addr_view found) {
        c::fill(address, c::made_of(whole, found));
    });
}

int SIPURI_C(next_contact)(const char* text, size_t length, size_t* at, sipuri_contact* contact,
                           sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (at == nullptr || !c::usable(contact) || !c::usable(error)) return c::refuse(error);
    auto const star = sipuri::detail::trimmed(whole);
    if (*at == 0 && star == "*") {
        c::fill(contact, c::all_contacts(whole, star));
        *at = whole.size() + 1;
        return 1;
    }
    return c::next_address(whole, at, error, [&](sipuri::name_addr_view found) {
        c::fill(contact, c::made_of(whole, sipuri::contact_view{found}));
    });
}

int SIPURI_C(next_in_header)(const char* header, const char* text, size_t length, size_t* at,
                             sipuri_header_address* address, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    auto const kind = sipuri::find_header_kind(header == nullptr ? "" : header);
    if (!kind || at == nullptr || !c::usable(address) || !c::usable(error)) return c::refuse(error);
    return c::next_in_header(whole, *kind, at, error, [&](sipuri::name_addr_view found) {
        c::fill(address, c::made_of(whole, found, *kind));
    });
}

int SIPURI_C(identities)(const char* text, size_t length, sipuri_address* sip, sipuri_address* tel,
                         sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (!c::usable(sip) || !c::usable(tel) || !c::usable(error)) return c::refuse(error);
    auto const list = sipuri::parse_name_addrs(whole);
    if (!list) return c::failed(list.error(), error);
    auto const found = identities_of(*list);
    c::fill(sip, c::made_of(whole, found.sip, sipuri::uri_kind::sip));
    c::fill(tel, c::made_of(whole, found.tel, sipuri::uri_kind::tel));
    return 1;
}

int SIPURI_C(next_feature_value)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* value) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (rest == nullptr || value == nullptr || uint64_t{rest->offset} + rest->length > whole.size()) return -1;
    *value = sipuri_slice{};
    return rest->present == 0 ? 0 : c::next_feature_value(whole, rest, value);
}

int SIPURI_C(check_header)(const char* header, const char* text, size_t length, sipuri_error* errors, size_t capacity,
                           size_t* count) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (count != nullptr) *count = 0;
    if (header == nullptr || (capacity != 0 && !c::usable(errors))) return -1;
    auto const kind = sipuri::find_header_kind(header);
    if (!kind) return -1;
    sipuri::findings found;
    bool const all = kind == sipuri::header_kind::contact && sipuri::detail::trimmed(whole) == "*";
    auto const list = sipuri::parse_name_addrs(all ? std::string_view{} : whole);
    if (list) {
        found = validate(*list, *kind);
    } else if (!all) {
        found.add({sipuri::severity::rejected, list.error()});
    }
    return c::judged(found, errors, capacity, count);
}

size_t SIPURI_C(repair_address)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_from(sipuri::repair_name_addr<c::repaired_octets>(c::view(text, length)), error,
                         [&](auto const& made) { return c::write_whole(made.text.view(), c::room{out, capacity}); });
}

size_t SIPURI_C(unfold)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (!c::usable(error)) return 0;
    return c::finish(sipuri::unfold(c::view(text, length), c::room{out, capacity}), error);
}

int SIPURI_C(in_folded)(sipuri_error* error, const char* text, size_t length) {
    namespace c = sipuri::detail::c;
    if (error == nullptr || !c::usable(error)) return -1;
    auto const moved = in_folded(c::error_of(c::taken(error)), c::view(text, length));
    error->offset = moved.offset;
    error->length = moved.length;
    return 1;
}

size_t SIPURI_C(build_address)(const sipuri_address_fields* fields, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (fields == nullptr || !c::usable(fields) || !c::usable(error)) return c::written_nothing(error);
    auto const given = c::taken(fields);
    if (given.parameters == nullptr && given.parameter_count != 0) return c::written_nothing(error);
    c::field_list<sipuri::generic_param> parameters;
    if (!parameters.take(given.parameters, given.parameter_count)) {
        return c::finish(sipuri::error{sipuri::errc::too_many, sipuri::component::generic_param, 0, 0}, error);
    }
    sipuri::name_addr_fields const parts{.display_name = c::maybe(given.display_name),
                                         .uri = c::view(given.uri),
                                         .parameters = parameters.span()};
    return c::finish(write_name_addr(parts, c::room{out, capacity}), error);
}

size_t SIPURI_C(edit_address)(const char* text, size_t length, const sipuri_address_changes* changes, char* out,
                              size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (changes == nullptr || !c::usable(changes) || !c::usable(error)) return c::written_nothing(error);
    auto const given = c::taken(changes);
    if (!c::changed_address::is_whole(given)) return c::written_nothing(error);
    return c::write_from(sipuri::parse_name_addr(c::view(text, length)), error, [&](sipuri::name_addr_view address) {
        return c::changed_address{address, given}.write(c::room{out, capacity});
    });
}

size_t SIPURI_C(build_refer_to)(const char* target, size_t length, const sipuri_replaces* dialog, char* out,
                                size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (dialog == nullptr || !c::usable(dialog) || !c::usable(error)) return c::written_nothing(error);
    auto const given = c::taken(dialog);
    sipuri::replaces const replaced{c::view(given.call_id), c::view(given.to_tag), c::view(given.from_tag),
                                    given.early_only != 0};
    return c::write_from(sipuri::parse(c::view(target, length)), error, [&](sipuri::uri_view uri) {
        return write_refer_to(uri, replaced, c::room{out, capacity});
    });
}

size_t SIPURI_C(request_uri)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::with_plan(request, error, [&](auto const& plan) {
        return plan.write_request_uri(c::room{out, capacity});
    });
}

size_t SIPURI_C(request_routes)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::with_plan(request, error, [&](auto const& plan) { return plan.write_routes(c::room{out, capacity}); });
}

size_t SIPURI_C(request_next_hop)(const sipuri_request* request, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::with_plan(request, error, [&](auto const& plan) {
        return c::write_whole(plan.next_hop().text(), c::room{out, capacity});
    });
}

}  // extern "C"

#endif
