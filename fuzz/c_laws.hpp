// The laws of the C boundary for addresses, numbers and changes: it says and writes what the library does.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_C_LAWS_HPP
#define SIPURI_FUZZ_C_LAWS_HPP

#include "laws.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace laws {

// --- Tools ----------------------------------------------------------------------------------------------------------

[[nodiscard]] inline sipuri_text c_text(std::string_view text) { return {text.data(), text.size()}; }

template <class Struct>
[[nodiscard]] Struct sized() {
    Struct made{};
    made.size = sizeof made;
    return made;
}

/// True if a slice of C is that piece of a text, or neither is there.
[[nodiscard]] inline bool is_piece(std::string_view text, sipuri_slice slice, std::optional<std::string_view> piece) {
    if (!piece) return slice.present == 0 && slice.offset == 0 && slice.length == 0;
    return slice.present == 1 && slice.offset + std::uint64_t{slice.length} <= text.size() &&
           text.substr(slice.offset, slice.length) == *piece;
}
[[nodiscard]] inline bool is_piece(std::string_view text, sipuri_slice slice,
                                   std::optional<sipuri::encoded_view> piece) {
    return is_piece(text, slice, piece ? std::optional{piece->encoded()} : std::nullopt);
}
[[nodiscard]] inline bool is_piece(std::string_view text, sipuri_slice slice,
                                   std::optional<sipuri::quoted_view> piece) {
    return is_piece(text, slice, piece ? std::optional{piece->text()} : std::nullopt);
}

/// True if C writes the expected text into rooms of its size and of more, and reports that size in smaller ones; or
/// the expected error.
template <class Write>
[[nodiscard]] bool writes_the_same(sipuri::result<std::string> const& expected, Write write) {
    auto const needed = expected ? expected->size() : 0;
    for (auto const size : {std::size_t{0}, needed / 2, needed - (needed == 0 ? 0U : 1U), needed, needed + 1}) {
        block out{size};
        auto error = sized<sipuri_error>();
        auto const written = write(out.span().data(), size, &error);
        if (!expected) {
            if (written != 0 || !same_error(error, expected.error())) return false;
        } else if (size >= needed) {
            if (written != needed || error.code != 0 || out.view().substr(0, needed) != *expected) return false;
        } else if (written != 0 || error.code != static_cast<std::uint32_t>(sipuri::errc::no_space) ||
                   error.length != needed) {
            return false;
        }
    }
    return true;
}

/// What a writer of the library writes.
template <class Write>
[[nodiscard]] sipuri::result<std::string> written_by(Write write) {
    std::string text;
    if (auto const done = write(text); !done) return done.error();
    return text;
}

/// Some of the bits of a text, the same for the same text: what a law does with it.
[[nodiscard]] inline std::uint32_t bits_of(std::string_view text) {
    std::uint32_t bits = 0x811C9DC5U;
    for (char const c : text) bits = (bits ^ static_cast<unsigned char>(c)) * 0x01000193U;
    return bits ^ (bits >> 15);
}

// --- Header fields --------------------------------------------------------------------------------------------------

[[nodiscard]] inline bool same_header_address(std::string_view text, sipuri_header_address const& one,
                                              sipuri::name_addr_view found, sipuri::header_kind kind) {
    using sipuri::header_kind;
    bool const party = kind == header_kind::from || kind == header_kind::to;
    bool const history = kind == header_kind::history_info;
    bool const diversion = kind == header_kind::diversion;
    bool const route = kind == header_kind::route || kind == header_kind::record_route ||
                       kind == header_kind::path || kind == header_kind::service_route;
    sipuri::history_entry_view const entry{found};
    sipuri::diversion_view const diverted{found};
    auto const dialog = kind == header_kind::refer_to ? sipuri::refer_to_view{found}.replaces() : std::nullopt;
    auto const of_dialog = [&](auto piece) {
        return dialog ? std::optional{((*dialog).*piece)()} : std::nullopt;
    };
    using replaces = sipuri::replaces_view;
    auto const if_history = [&](std::optional<std::string_view> piece) { return history ? piece : std::nullopt; };
    auto const if_diversion = [&](std::optional<sipuri::quoted_view> piece) {
        return diversion ? piece : std::nullopt;
    };
    bool const of_history = is_piece(text, one.reason, entry.reason()) && is_piece(text, one.privacy, entry.privacy());
    bool const of_diversion = is_piece(text, one.reason, if_diversion(diverted.reason())) &&
                              is_piece(text, one.privacy, if_diversion(diverted.privacy()));
    auto const cid = sipuri::referred_by_view{found}.cid();
    auto const tag = sipuri::party_view{found}.tag();
    return is_piece(text, one.whole, found.text()) && is_piece(text, one.display_name, found.display_name()) &&
           is_piece(text, one.uri, found.addr_spec()) && one.in_angles == (found.in_angles() ? 1U : 0U) &&
           one.is_anonymous == (is_anonymous(found) ? 1U : 0U) &&
           is_piece(text, one.tag, party ? tag : std::nullopt) &&
           one.lr == (route && sipuri::route_view{found}.lr() ? 1U : 0U) &&
           is_piece(text, one.cid, kind == header_kind::referred_by ? cid : std::nullopt) &&
           is_piece(text, one.call_id, of_dialog(&replaces::call_id)) &&
           is_piece(text, one.to_tag, of_dialog(&replaces::to_tag)) &&
           is_piece(text, one.from_tag, of_dialog(&replaces::from_tag)) &&
           one.early_only == (dialog && dialog->early_only() ? 1U : 0U) &&
           one.counter == (diversion ? diverted.counter() : 0U) &&
           one.limit == (diversion && diverted.limit() ? static_cast<std::int32_t>(*diverted.limit()) : -1) &&
           is_piece(text, one.index, if_history(entry.index())) && is_piece(text, one.rc, if_history(entry.rc())) &&
           is_piece(text, one.mp, if_history(entry.mp())) && is_piece(text, one.np, if_history(entry.np())) &&
           (history ? of_history : of_diversion) &&
           is_piece(text, one.screen, if_diversion(diverted.screen()));
}

/// C reads the addresses of each header field as C++ does, up to the first that is refused.
[[nodiscard]] inline verdict c_reads_header_fields_the_same(std::string_view text) {
    constexpr std::string_view law = "c_reads_header_fields_the_same";
    for (auto const& rule : sipuri::address_header_rules) {
        auto one = sized<sipuri_header_address>();
        auto error = sized<sipuri_error>();
        std::size_t at = 0;
        auto const next = [&] {
            return sipuri_next_in_header(rule.name.data(), text.data(), text.size(), &at, &one, &error);
        };
        if (!rule.is_list) {
            auto const only = sipuri::parse_name_addr(text);
            if (next() != (only ? 1 : 0)) return law;
            if (only && (!same_header_address(text, one, *only, rule.kind) || next() != 2)) return law;
            if (!only && (at != 0 || !same_error(error, only.error()))) return law;
            continue;
        }
        auto const list = sipuri::parse_name_addrs(text);
        if (!list) {
            int status = 1;
            for (std::size_t i = 0; i <= text.size() && status == 1; ++i) status = next();
            bool const angles = error.code == static_cast<std::uint32_t>(sipuri::errc::missing_angles);
            if (status != 0 || !(same_error(error, list.error()) || angles)) return law;
            continue;
        }
        bool refused = false;
        for (auto const found : *list) {
            refused = rule.form == sipuri::angles::required && !found.in_angles();
            if (next() != (refused ? 0 : 1)) return law;
            if (refused) break;
            if (!same_header_address(text, one, found, rule.kind)) return law;
        }
        if (!refused && next() != 2) return law;
    }
    return {};
}

/// C picks the identities, and lists the values of features, as C++ does.
[[nodiscard]] inline verdict c_reads_identities_and_features_the_same(std::string_view text) {
    constexpr std::string_view law = "c_reads_identities_and_features_the_same";
    auto sip = sized<sipuri_address>();
    auto tel = sized<sipuri_address>();
    auto error = sized<sipuri_error>();
    auto const list = sipuri::parse_name_addrs(text);
    if (sipuri_identities(text.data(), text.size(), &sip, &tel, &error) != (list ? 1 : 0)) return law;
    if (!list) return unless(same_error(error, list.error()), law);
    auto const expected = identities_of(*list);
    auto const whole = [](std::optional<sipuri::name_addr_view> const& found) {
        return found ? std::optional{found->text()} : std::nullopt;
    };
    if (!is_piece(text, sip.whole, whole(expected.sip)) || !is_piece(text, tel.whole, whole(expected.tel))) return law;

    std::size_t at = 0;
    auto contact = sized<sipuri_contact>();
    for (auto const address : *list) {
        sipuri::contact_view const found{address};
        if (sipuri_next_contact(text.data(), text.size(), &at, &contact, nullptr) != 1 || contact.all != 0) break;
        auto const text_of = [](auto const& uri) { return uri ? std::optional{uri->text()} : std::nullopt; };
        if (!is_piece(text, contact.pub_gruu, text_of(found.pub_gruu()))) return law;
        if (!is_piece(text, contact.temp_gruu, text_of(found.temp_gruu()))) return law;
        sipuri_slice rest = contact.parameters;
        sipuri_slice name;
        sipuri_slice values;
        for (auto const parameter : found.parameters()) {
            if (sipuri_next_parameter(text.data(), text.size(), &rest, &name, &values) != 1) return law;
            auto const given = parameter.value();
            if (!is_piece(text, values, given)) return law;
            auto const first = found.feature(parameter.name());
            bool const is_first = found.parameters().find(parameter.name())->text().data() == parameter.text().data();
            sipuri_slice value;
            if (is_first && first) {
                for (auto const each : first->values()) {
                    if (sipuri_next_feature_value(text.data(), text.size(), &values, &value) != 1) return law;
                    if (!is_piece(text, value, each)) return law;
                }
            }
            if (is_first && sipuri_next_feature_value(text.data(), text.size(), &values, &value) != 0) return law;
        }
    }
    return {};
}

// --- Numbers and URNs -----------------------------------------------------------------------------------------------

[[nodiscard]] inline bool same_number(std::string_view text, sipuri_number const& number,
                                      sipuri::telephone_subscriber_view found) {
    return is_piece(text, number.number, std::optional{found.number()}) && is_piece(text, number.ext, found.ext()) &&
           is_piece(text, number.isub, found.isub()) && is_piece(text, number.phone_context, found.phone_context()) &&
           number.is_global == (found.is_global() ? 1U : 0U) && number.is_e164 == (is_e164(found) ? 1U : 0U) &&
           number.lacks_context == (found.lacks_context() ? 1U : 0U);
}

/// Moves an error of a number that was read to its place in `text`.
[[nodiscard]] inline sipuri::result<std::size_t> in_text(sipuri::result<std::size_t> const& written,
                                                         std::string_view text,
                                                         sipuri::telephone_subscriber_view number) {
    if (written || written.error().where != sipuri::component::number) return written;
    auto what = written.error();
    what.offset += static_cast<std::uint32_t>(number.number().encoded().data() - text.data());
    return what;
}

/// C reads the number of a text, of an address and of a URI as C++ does, and writes it in the same forms.
[[nodiscard]] inline verdict c_treats_numbers_the_same(std::string_view text) {
    constexpr std::string_view law = "c_treats_numbers_the_same";
    auto number = sized<sipuri_number>();
    auto error = sized<sipuri_error>();
    auto const begins = [&](std::string_view scheme) {
        return sipuri::detail::equal_ignoring_case(text.substr(0, scheme.size()), scheme);
    };
    auto const uri = sipuri::parse(text);
    auto expected = sipuri::parse_telephone_subscriber(text);
    if (begins("sip:") || begins("sips:")) {
        expected = uri ? sipuri::telephone_subscriber_of(*uri) : uri.error();
    } else if (begins("tel:")) {
        auto const tel = sipuri::parse_tel(text);
        if (tel) {
            expected = tel->subscriber();
        } else {
            expected = tel.error();
        }
    }
    if (sipuri_parse_number(text.data(), text.size(), &number, &error) != (expected ? 1 : 0)) return law;
    if (expected ? !same_number(text, number, *expected) : !same_error(error, expected.error())) return law;

    auto const form = [&](auto write, auto c_write) {
        auto const wanted = expected ? written_by([&](std::string& out) { return write(*expected, out); })
                                     : sipuri::result<std::string>{expected.error()};
        return writes_the_same(wanted, [&](char* out, std::size_t size, sipuri_error* what) {
            return c_write(text.data(), text.size(), out, size, what);
        });
    };
    using subscriber = sipuri::telephone_subscriber_view;
    bool const same =
        form([](subscriber s, std::string& out) { return write_tel(s, out); }, sipuri_to_tel) &&
        form([](subscriber s, std::string& out) { return write_digits(s, out); }, sipuri_digits) &&
        form([](subscriber s, std::string& out) { return write_display(s, out); }, sipuri_display_number) &&
        form([](subscriber s, std::string& out) { return write_sip(s, "example.com", out); },
             [](char const* in, std::size_t length, char* out, std::size_t size, sipuri_error* what) {
                 return sipuri_to_sip(in, length, "example.com", 11, 0, out, size, what);
             }) &&
        form([&](subscriber s, std::string& out) { return in_text(write_enum_domain(s, out), text, s); },
             [](char const* in, std::size_t length, char* out, std::size_t size, sipuri_error* what) {
                 return sipuri_enum_domain(in, length, nullptr, 0, out, size, what);
             });
    if (!same) return law;

    auto const address = sipuri::parse_name_addr(text);
    auto const named = address ? telephone_number_of(*address) : sipuri::result<subscriber>{address.error()};
    if (sipuri_number_of_address(text.data(), text.size(), &number, &error) != (named ? 1 : 0)) return law;
    if (named && !same_number(text, number, *named)) return law;
    if (!named && error.offset > text.size()) return law;
    if (address && text.find(':') != text.npos) {
        auto const wanted = written_by([&](std::string& out) {
            auto const written = write_stir_identity(*address, out);
            return named ? in_text(written, text, *named) : written;
        });
        if (!writes_the_same(wanted, [&](char* out, std::size_t size, sipuri_error* what) {
                return sipuri_stir_identity(text.data(), text.size(), out, size, what);
            })) {
            return law;
        }
    }
    auto const dialled = uri ? dial_string_of(*uri) : sipuri::result<sipuri::dial_string_view>{uri.error()};
    if (sipuri_parse_dial_string(text.data(), text.size(), &number, &error) != (dialled ? 1 : 0)) return law;
    if (!dialled) return unless(same_error(error, dialled.error()), law);
    return unless(is_piece(text, number.number, std::optional{dialled->digits()}) &&
                      is_piece(text, number.phone_context, dialled->phone_context()),
                  law);
}

/// C reads a URN, and checks a URI of any scheme, as C++ does.
[[nodiscard]] inline verdict c_treats_urns_the_same(std::string_view text) {
    constexpr std::string_view law = "c_treats_urns_the_same";
    auto urn = sized<sipuri_urn>();
    auto error = sized<sipuri_error>();
    auto const expected = sipuri::parse_urn(text);
    if (sipuri_parse_urn(text.data(), text.size(), &urn, &error) != (expected ? 1 : 0)) return law;
    if (!expected && !same_error(error, expected.error())) return law;
    if (expected) {
        auto const rest = expected->components();
        bool const same = is_piece(text, urn.nid, expected->nid()) &&
                          is_piece(text, urn.nss, std::optional{expected->nss()}) &&
                          is_piece(text, urn.assigned_name, expected->assigned_name()) &&
                          is_piece(text, urn.components, rest.empty() ? std::nullopt : std::optional{rest}) &&
                          is_piece(text, urn.service, expected->service()) &&
                          urn.is_emergency == (expected->is_emergency() ? 1U : 0U);
        if (!same) return law;
    }
    sipuri::findings found;
    if (auto const any = sipuri::parse_any_uri(text)) {
        found = validate(*any);
    } else {
        found.add({sipuri::severity::rejected, any.error()});
    }
    std::vector<sipuri_error> errors(found.size() + 1, sized<sipuri_error>());
    std::size_t count = 99;
    int const accepted = sipuri_check_any_uri(text.data(), text.size(), errors.data(), errors.size(), &count);
    if (accepted != (found.accepted() ? 1 : 0) || count != found.size()) return law;
    for (std::size_t i = 0; i != count; ++i) {
        if (!same_error(errors[i], found[i].what)) return law;
    }
    return {};
}

// --- Changes --------------------------------------------------------------------------------------------------------

/// Names and fields that a change takes: some are those of `own`, some are `plain`.
class chosen_fields {
public:
    chosen_fields(std::vector<std::string> const& own, std::string_view plain, std::uint32_t bits) {
        auto const value = (bits & 1U) != 0 ? c_text(plain) : sipuri_text{nullptr, 0};
        if (!own.empty() && (bits & 2U) != 0) set.push_back({c_text(own.back()), value});
        if ((bits & 4U) != 0) set.push_back({c_text("new"), c_text("1")});
        if ((bits & 8U) != 0) set.push_back({c_text(plain), value});
        if ((bits & 16U) != 0) set.push_back({c_text("NEW"), value});
        if (!own.empty() && (bits & 32U) != 0) removed.push_back(c_text(own.front()));
        if ((bits & 64U) != 0) removed.push_back(c_text(plain));
    }
    std::vector<sipuri_field> set;
    std::vector<sipuri_text> removed;
};
[[nodiscard]] inline std::string_view view_of(sipuri_text text) { return {text.data, text.length}; }
[[nodiscard]] inline std::optional<std::string_view> value_of(sipuri_field const& field) {
    return field.value.data == nullptr ? std::nullopt : std::optional{view_of(field.value)};
}

/// C edits a URI as the setters of C++ do, one after another.
[[nodiscard]] inline verdict c_edits_the_same(std::string_view text, std::string_view plain) {
    constexpr std::string_view law = "c_edits_the_same";
    auto const source = sipuri::parse(text);
    if (!source) return {};
    auto const bits = bits_of(plain);
    std::vector<std::string> names;
    std::vector<std::string> header_names;
    for (auto const one : source->parameters()) names.push_back(one.name().decoded().to_string());
    for (auto const one : source->headers()) header_names.push_back(one.name().decoded().to_string());
    chosen_fields const parameters{names, plain, bits >> 1};
    chosen_fields const headers{header_names, plain, bits >> 8};
    auto changes = sized<sipuri_changes>();
    // Each removal only now and then: else there would be little left.
    changes.remove = bits >> 15 & bits >> 20 & 31U;
    changes.has_secure = bits >> 25 & 1U;
    changes.secure = bits >> 26 & 1U;
    if ((bits >> 27 & 1U) != 0) changes.user = c_text(plain);
    if ((bits >> 28 & 1U) != 0) changes.password = c_text(plain);
    if ((bits >> 29 & 3U) == 1) changes.host = c_text(plain);
    if ((bits >> 29 & 3U) == 2) changes.host = c_text("2001:db8::1");
    changes.has_port = bits >> 31;
    changes.port = bits >> 3 & 0xFFFFU;
    changes.parameters = parameters.set.data();
    changes.parameter_count = parameters.set.size();
    changes.removed_parameters = parameters.removed.data();
    changes.removed_parameter_count = parameters.removed.size();
    changes.headers = headers.set.data();
    changes.header_count = headers.set.size();
    changes.removed_headers = headers.removed.data();
    changes.removed_header_count = headers.removed.size();

    sipuri::uri edited{*source};
    std::optional<sipuri::error> wrong;
    auto const keep = [&](sipuri::result<void> const& done) {
        if (!done && !wrong) wrong = done.error();
    };
    if ((changes.remove & SIPURI_REMOVE_USER) != 0) edited.remove_user();
    if ((changes.remove & SIPURI_REMOVE_PASSWORD) != 0) edited.remove_password();
    if ((changes.remove & SIPURI_REMOVE_PORT) != 0) edited.remove_port();
    if ((changes.remove & SIPURI_REMOVE_PARAMETERS) != 0) edited.remove_parameters();
    if ((changes.remove & SIPURI_REMOVE_HEADERS) != 0) edited.remove_headers();
    auto const scheme = changes.secure != 0 ? sipuri::scheme::sips : sipuri::scheme::sip;
    if (changes.has_secure != 0) keep(edited.set_scheme(scheme));
    if (changes.user.data != nullptr) keep(edited.set_user(view_of(changes.user)));
    if (changes.password.data != nullptr && !wrong) keep(edited.set_password(view_of(changes.password)));
    if (changes.host.data != nullptr) keep(edited.set_host(view_of(changes.host)));
    if (changes.has_port != 0) keep(edited.set_port(static_cast<std::uint16_t>(changes.port)));
    for (auto const name : parameters.removed) (void)edited.remove_parameter(view_of(name));
    for (auto const& field : parameters.set) {
        auto const value = value_of(field);
        keep(value ? edited.set_parameter(view_of(field.name), sipuri::component_text{*value})
                   : edited.set_parameter(view_of(field.name)));
    }
    for (auto const name : headers.removed) (void)edited.remove_header(view_of(name));
    for (auto const& field : headers.set) keep(edited.set_header(view_of(field.name), value_of(field).value_or("")));
    auto const expected = wrong ? sipuri::result<std::string>{*wrong} : std::string{edited.text()};
    return unless(writes_the_same(expected,
                                  [&](char* out, std::size_t size, sipuri_error* what) {
                                      return sipuri_edit(text.data(), text.size(), &changes, out, size, what);
                                  }),
                  law);
}

/// C edits an address as the setters of C++ do, one after another, and writes one from the same parts.
[[nodiscard]] inline verdict c_edits_addresses_the_same(std::string_view text, std::string_view plain) {
    constexpr std::string_view law = "c_edits_addresses_the_same";
    auto source = sipuri::name_addr::parse(text);
    if (!source) return {};
    auto const bits = bits_of(plain);
    std::vector<std::string> names;
    for (auto const one : source->parameters()) names.emplace_back(one.name());
    chosen_fields const parameters{names, plain, bits >> 1};
    auto changes = sized<sipuri_address_changes>();
    if ((bits >> 8 & 3U) == 3) changes.remove |= SIPURI_REMOVE_PARAMETERS;
    if ((bits >> 10 & 1U) != 0) changes.remove |= SIPURI_REMOVE_DISPLAY_NAME;
    if ((bits >> 11 & 1U) != 0) changes.display_name = c_text(plain);
    if ((bits >> 12 & 3U) == 1) changes.uri = c_text(plain);
    if ((bits >> 12 & 3U) == 2) changes.uri = c_text("tel:+1;x");
    changes.parameters = parameters.set.data();
    changes.parameter_count = parameters.set.size();
    changes.removed_parameters = parameters.removed.data();
    changes.removed_parameter_count = parameters.removed.size();

    std::optional<sipuri::error> wrong;
    auto const keep = [&](sipuri::result<void> const& done) {
        if (!done && !wrong) wrong = done.error();
    };
    if ((changes.remove & SIPURI_REMOVE_DISPLAY_NAME) != 0) source->remove_display_name();
    if ((changes.remove & SIPURI_REMOVE_PARAMETERS) != 0) {
        for (auto const& name : names) (void)source->remove_parameter(name);
    }
    if (changes.display_name.data != nullptr) keep(source->set_display_name(view_of(changes.display_name)));
    if (changes.uri.data != nullptr) keep(source->set_uri(view_of(changes.uri)));
    for (auto const name : parameters.removed) (void)source->remove_parameter(view_of(name));
    for (auto const& field : parameters.set) keep(source->set_parameter(view_of(field.name), value_of(field)));
    auto const expected = wrong ? sipuri::result<std::string>{*wrong} : std::string{source->text()};
    if (!writes_the_same(expected, [&](char* out, std::size_t size, sipuri_error* what) {
            return sipuri_edit_address(text.data(), text.size(), &changes, out, size, what);
        })) {
        return law;
    }

    auto fields = sized<sipuri_address_fields>();
    fields.display_name = changes.display_name;
    fields.uri = changes.uri;
    fields.parameters = changes.parameters;
    fields.parameter_count = changes.parameter_count;
    std::vector<sipuri::generic_param> list;
    for (auto const& field : parameters.set) list.push_back({view_of(field.name), value_of(field)});
    sipuri::name_addr_fields parts{.uri = view_of(changes.uri), .parameters = list};
    if (changes.display_name.data != nullptr) parts.display_name = plain;
    auto const built = written_by([&](std::string& out) { return write_name_addr(parts, out); });
    return unless(writes_the_same(built,
                                  [&](char* out, std::size_t size, sipuri_error* what) {
                                      return sipuri_build_address(&fields, out, size, what);
                                  }),
                  law);
}

/// C plans a request as C++ does, and writes the same Refer-To.
[[nodiscard]] inline verdict c_plans_the_same(std::string_view text, std::string_view plain) {
    constexpr std::string_view law = "c_plans_the_same";
    auto const target = sipuri::parse(text);
    if (!target) return {};
    auto dialog = sized<sipuri_replaces>();
    dialog.call_id = c_text(plain);
    dialog.to_tag = c_text("1");
    dialog.from_tag = c_text("2");
    dialog.early_only = bits_of(plain) & 1U;
    sipuri::replaces const replaced{plain, "1", "2", dialog.early_only != 0};
    auto const refer = written_by([&](std::string& out) { return write_refer_to(*target, replaced, out); });
    if (!writes_the_same(refer, [&](char* out, std::size_t size, sipuri_error* what) {
            return sipuri_build_refer_to(text.data(), text.size(), &dialog, out, size, what);
        })) {
        return law;
    }
    auto request = sized<sipuri_request>();
    request.target = c_text(text);
    auto const same = [&](auto const& plan) {
        auto const of = [&](auto write, auto c_write) {
            return writes_the_same(written_by(write), [&](char* out, std::size_t size, sipuri_error* what) {
                return c_write(&request, out, size, what);
            });
        };
        return of([&](std::string& out) { return plan.write_request_uri(out); }, sipuri_request_uri) &&
               of([&](std::string& out) { return plan.write_routes(out); }, sipuri_request_routes) &&
               of([&](std::string& out) -> sipuri::result<std::size_t> {
                   out += plan.next_hop().text();
                   return out.size();
               }, sipuri_request_next_hop);
    };
    if (!same(plan_route(*target))) return law;
    request.routes = c_text(plain);
    auto const routes = sipuri::parse_routes(plain);
    if (!routes) {
        auto error = sized<sipuri_error>();
        return unless(sipuri_request_uri(&request, nullptr, 0, &error) == 0 && same_error(error, routes.error()), law);
    }
    // An error of the first address is where that is in the routes.
    auto const planned = [&](auto const& list) {
        auto const plan = plan_route(*target, list);
        if (plan) return same(*plan);
        auto what = plan.error();
        sipuri::route_view const first = *list.begin();
        what.offset += static_cast<std::uint32_t>(first.addr_spec().data() - plain.data());
        auto error = sized<sipuri_error>();
        return sipuri_request_uri(&request, nullptr, 0, &error) == 0 && same_error(error, what);
    };
    if (!planned(*routes)) return law;
    request.is_reversed = 1;
    if (!planned(routes->reversed())) return law;
    return {};
}

// --- All of them ----------------------------------------------------------------------------------------------------

/// Every law of what C says of one text.
[[nodiscard]] inline verdict check_c_around(std::string_view text) {
    block const exact{text};
    for (auto const law : {c_reads_header_fields_the_same, c_reads_identities_and_features_the_same,
                           c_treats_numbers_the_same, c_treats_urns_the_same}) {
        if (auto const broken = law(exact.view())) return broken;
    }
    return {};
}

/// Every law of what C makes of one text with another.
[[nodiscard]] inline verdict check_c_changes(std::string_view text, std::string_view plain) {
    block const exact{text};
    block const exact_plain{plain};
    for (auto const law : {c_edits_the_same, c_edits_addresses_the_same, c_plans_the_same}) {
        if (auto const broken = law(exact.view(), exact_plain.view())) return broken;
    }
    return {};
}

}  // namespace laws

#endif
