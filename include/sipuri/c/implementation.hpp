// What c.h declares, in terms of the library. Included by c.h alone, where SIPURI_C_IMPLEMENTATION is defined.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_IMPLEMENTATION_HPP
#define SIPURI_C_IMPLEMENTATION_HPP

#include <sipuri/c.h>
#include <sipuri/c/detail/changes.hpp>
#include <sipuri/c/detail/convert.hpp>
#include <sipuri/c/detail/next_field.hpp>
#include <sipuri/sipuri.hpp>

extern "C" {

uint32_t SIPURI_C(version)(void) { return SIPURI_VERSION; }

const char* SIPURI_C(code_name)(uint32_t code) {
    if (code == SIPURI_BAD_ARGUMENT) return "bad_argument";
    return name(sipuri::detail::c::enumerator<sipuri::errc>(code)).data();
}

const char* SIPURI_C(message)(uint32_t code) {
    if (code == SIPURI_BAD_ARGUMENT) return "a struct or an array is null, or a size is too small";
    return message(sipuri::detail::c::enumerator<sipuri::errc>(code)).data();
}

const char* SIPURI_C(component_name)(uint32_t component) {
    return component_name(sipuri::detail::c::enumerator<sipuri::component>(component)).data();
}

int SIPURI_C(parse)(const char* text, size_t length, sipuri_parts* parts, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (!c::usable(parts) || !c::usable(error)) return c::refuse(error);
    auto const found = sipuri::parse(whole);
    if (!found) return c::failed(found.error(), error);
    sipuri_parts made{};
    made.scheme = c::slice(whole, whole.substr(0, found->components().scheme_end));
    made.user = c::slice(whole, found->user());
    made.password = c::slice(whole, found->password());
    made.host = c::slice(whole, found->host().text());
    if (found->port()) made.port = c::slice(whole, found->port_text());
    made.parameters = c::slice_unless_empty(whole, found->parameters().text());
    made.headers = c::slice_unless_empty(whole, found->headers().text());
    made.secure = found->scheme() == sipuri::scheme::sips ? 1 : 0;
    made.host_kind = static_cast<uint32_t>(found->host().kind());
    made.effective_port = found->effective_port();
    made.transport = static_cast<uint32_t>(found->effective_transport());
    made.is_anonymous = is_anonymous(*found) ? 1 : 0;
    made.has_ob = has_ob(*found) ? 1 : 0;
    made.is_gruu = is_gruu(*found) ? 1 : 0;
    made.gr = c::slice(whole, gr(*found));
    c::fill(parts, made);
    return 1;
}

int SIPURI_C(parse_any_uri)(const char* text, size_t length, uint32_t* kind, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (!c::usable(error)) return c::refuse(error);
    auto const found = sipuri::parse_any_uri(c::view(text, length));
    if (!found) return c::failed(found.error(), error);
    if (kind != nullptr) *kind = static_cast<uint32_t>(found->kind());
    return 1;
}

int SIPURI_C(parse_urn)(const char* text, size_t length, sipuri_urn* urn, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    if (!c::usable(urn) || !c::usable(error)) return c::refuse(error);
    auto const found = sipuri::parse_urn(whole);
    if (!found) return c::failed(found.error(), error);
    sipuri_urn made{};
    made.nid = c::slice(whole, found->nid());
    made.nss = c::slice(whole, found->nss().encoded());
    made.assigned_name = c::slice(whole, found->assigned_name());
    made.components = c::slice_unless_empty(whole, found->components());
    made.service = c::slice(whole, found->service());
    made.is_emergency = found->is_emergency() ? 1 : 0;
    c::fill(urn, made);
    return 1;
}

int SIPURI_C(next_parameter)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name,
                             sipuri_slice* value) {
    return sipuri::detail::c::next_field(text, length, rest, name, value, ';');
}

int SIPURI_C(next_header)(const char* text, size_t length, sipuri_slice* rest, sipuri_slice* name,
                          sipuri_slice* value) {
    return sipuri::detail::c::next_field(text, length, rest, name, value, '&');
}

size_t SIPURI_C(decode)(const char* text, size_t length, char* out, size_t capacity) {
    namespace c = sipuri::detail::c;
    return c::decode(c::view(text, length), {out, capacity});
}

size_t SIPURI_C(unquote)(const char* text, size_t length, char* out, size_t capacity) {
    namespace c = sipuri::detail::c;
    return c::unquote(c::view(text, length), {out, capacity});
}

int SIPURI_C(check)(const char* text, size_t length, const char* profile, sipuri_error* errors, size_t capacity,
                    size_t* count) {
    namespace c = sipuri::detail::c;
    auto const whole = c::view(text, length);
    auto const* rules = c::profile_of(profile);
    if (count != nullptr) *count = 0;
    if (profile != nullptr && rules == nullptr) return -1;
    if (capacity != 0 && !c::usable(errors)) return -1;
    sipuri::findings found;
    if (auto const parsed = sipuri::parse(whole)) {
        found = rules == nullptr ? validate(*parsed) : (sipuri::check)(*parsed, *rules);
    } else {
        found.add({sipuri::severity::rejected, parsed.error(), rules == nullptr ? 0 : rules->code_of(parsed.error())});
    }
    return c::judged(found, errors, capacity, count);
}

int SIPURI_C(check_any_uri)(const char* text, size_t length, sipuri_error* errors, size_t capacity, size_t* count) {
    namespace c = sipuri::detail::c;
    if (count != nullptr) *count = 0;
    if (capacity != 0 && !c::usable(errors)) return -1;
    sipuri::findings found;
    if (auto const parsed = sipuri::parse_any_uri(c::view(text, length))) {
        found = validate(*parsed);
    } else {
        found.add({sipuri::severity::rejected, parsed.error()});
    }
    return c::judged(found, errors, capacity, count);
}

size_t SIPURI_C(explain)(const sipuri_error* error, const char* text, size_t length, char* out, size_t capacity) {
    namespace c = sipuri::detail::c;
    c::room place{out, capacity};
    bool const given = error != nullptr && c::usable(error);
    sipuri_error const wrong = given ? c::taken(error) : sipuri_error{};
    auto const made = sipuri::explain(c::error_of(wrong), c::view(text, length));
    auto const shown = given ? made.view() : std::string_view{};
    if (place.size() != 0) {
        auto const kept = shown.size() < place.size() ? shown.size() : place.size() - 1;
        for (size_t i = 0; i != kept; ++i) out[i] = shown[i];
        out[kept] = '\0';
    }
    return shown.size();
}

int SIPURI_C(fix_of)(const sipuri_error* error, const char* text, size_t length, sipuri_fix* fix) {
    namespace c = sipuri::detail::c;
    if (error == nullptr || !c::usable(error) || !c::usable(fix)) return -1;
    auto const found = sipuri::fix_of(c::error_of(c::taken(error)), c::view(text, length));
    if (!found) return 0;
    c::fill(fix, c::made_of(*found));
    return 1;
}

size_t SIPURI_C(apply)(const sipuri_fix* fix, const char* text, size_t length, char* out, size_t capacity,
                       sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (fix == nullptr || !c::usable(fix) || !c::usable(error)) return c::written_nothing(error);
    return c::finish(sipuri::apply(c::fix_of(c::taken(fix)), c::view(text, length), c::room{out, capacity}), error);
}

size_t SIPURI_C(code_points)(const char* text, size_t length, size_t offset) {
    return sipuri::code_points(sipuri::detail::c::view(text, length), offset);
}

size_t SIPURI_C(utf16_units)(const char* text, size_t length, size_t offset) {
    return sipuri::utf16_units(sipuri::detail::c::view(text, length), offset);
}

int SIPURI_C(equivalent)(const char* a, size_t a_length, const char* b, size_t b_length) {
    namespace c = sipuri::detail::c;
    auto const left = sipuri::parse_any_uri(c::view(a, a_length));
    auto const right = sipuri::parse_any_uri(c::view(b, b_length));
    if (!left || !right) return -1;
    return equivalent(*left, *right) ? 1 : 0;
}

int SIPURI_C(same_gruu)(const char* a, size_t a_length, const char* b, size_t b_length) {
    namespace c = sipuri::detail::c;
    auto const left = sipuri::parse(c::view(a, a_length));
    auto const right = sipuri::parse(c::view(b, b_length));
    if (!left || !right) return -1;
    return same_gruu(*left, *right) ? 1 : 0;
}

size_t SIPURI_C(build)(const sipuri_fields* fields, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (fields == nullptr || !c::usable(fields) || !c::usable(error)) return c::written_nothing(error);
    auto const given = c::taken(fields);
    if ((given.parameters == nullptr && given.parameter_count != 0) ||
        (given.headers == nullptr && given.header_count != 0)) {
        return c::written_nothing(error);
    }
    c::field_list<sipuri::parameter> parameters;
    c::field_list<sipuri::header> headers;
    if (!parameters.take(given.parameters, given.parameter_count)) {
        return c::finish(sipuri::error{sipuri::errc::too_many, sipuri::component::parameters, 0, 0}, error);
    }
    if (!headers.take(given.headers, given.header_count)) {
        return c::finish(sipuri::error{sipuri::errc::too_many, sipuri::component::headers, 0, 0}, error);
    }
    if (given.has_port != 0 && given.port > 0xFFFF) {
        return c::finish(sipuri::error{sipuri::errc::out_of_range, sipuri::component::port, 0, 0}, error);
    }
    sipuri::fields parts{.scheme = given.secure != 0 ? sipuri::scheme::sips : sipuri::scheme::sip,
                         .user = c::maybe(given.user),
                         .password = c::maybe(given.password),
                         .host = c::view(given.host),
                         .parameters = parameters.span(),
                         .headers = headers.span()};
    if (given.has_port != 0) parts.port = static_cast<uint16_t>(given.port);
    return c::finish(write(parts, c::room{out, capacity}), error);
}

size_t SIPURI_C(edit)(const char* text, size_t length, const sipuri_changes* changes, char* out, size_t capacity,
                      sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (changes == nullptr || !c::usable(changes) || !c::usable(error)) return c::written_nothing(error);
    auto const given = c::taken(changes);
    if (!c::changed_uri::is_whole(given)) return c::written_nothing(error);
    return c::write_from(sipuri::parse(c::view(text, length)), error, [&](sipuri::uri_view uri) {
        return c::changed_uri{uri, given}.write(c::room{out, capacity});
    });
}

size_t SIPURI_C(normalize)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_from(sipuri::parse(c::view(text, length)), error, [&](sipuri::uri_view uri) {
        return write_normalized(uri, c::room{out, capacity});
    });
}

size_t SIPURI_C(key)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_from(sipuri::parse_any_uri(c::view(text, length)), error, [&](sipuri::any_uri_view uri) {
        return write_canonical_key(uri, c::room{out, capacity});
    });
}

size_t SIPURI_C(repair)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::write_from(sipuri::repair<sipuri::static_uri<8192>>(c::view(text, length)), error, [&](auto const& made) {
        return c::write_whole(made.uri.text(), c::room{out, capacity});
    });
}

size_t SIPURI_C(redact)(const char* text, size_t length, char* out, size_t capacity, sipuri_error* error) {
    namespace c = sipuri::detail::c;
    if (!c::usable(error)) return 0;
    return c::finish(sipuri::write_redacted(c::view(text, length), c::room{out, capacity}), error);
}

size_t SIPURI_C(call_path)(const sipuri_call* call, const char* profile, char* out, size_t capacity,
                           sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::with_request(call, profile, error,
                           [&](auto const& request) { return request.write_path(c::room{out, capacity}); });
}

size_t SIPURI_C(call_body)(const sipuri_call* call, const char* profile, char* out, size_t capacity,
                           sipuri_error* error) {
    namespace c = sipuri::detail::c;
    return c::with_request(call, profile, error,
                           [&](auto const& request) { return request.write_body(c::room{out, capacity}); });
}

}  // extern "C"

#endif
