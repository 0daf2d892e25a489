// Between the addresses of c.h and those of the library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_DETAIL_ADDRESSES_HPP
#define SIPURI_C_DETAIL_ADDRESSES_HPP

#include <sipuri/c/detail/convert.hpp>
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::optional<quoted_view> piece) noexcept {
    return piece ? slice(whole, piece->text()) : sipuri_slice{};
}
[[nodiscard]] constexpr sipuri_slice slice(std::string_view whole, std::optional<uri_view> piece) noexcept {
    return piece ? slice(whole, piece->text()) : sipuri_slice{};
}

/// What the structs of an address have in common.
template <class Address>
constexpr void fill_address(Address& made, std::string_view whole, name_addr_view const& found) noexcept {
    made.whole = slice(whole, found.text());
    made.display_name = slice(whole, found.display_name());
    made.uri = slice(whole, found.addr_spec());
    made.parameters = slice_unless_empty(whole, found.parameters().text());
    auto const uri = found.any();
    made.uri_kind = static_cast<std::uint32_t>(uri ? uri->kind() : uri_kind::other);
}

[[nodiscard]] constexpr sipuri_address made_of(std::string_view whole, name_addr_view const& found) noexcept {
    sipuri_address made{};
    fill_address(made, whole, found);
    return made;
}

[[nodiscard]] constexpr sipuri_contact made_of(std::string_view whole, contact_view const& found) noexcept {
    sipuri_contact made{};
    fill_address(made, whole, found);
    made.instance = slice(whole, found.instance());
    made.q = found.q() ? std::int32_t{*found.q()} : -1;
    made.expires = found.expires() ? std::int64_t{*found.expires()} : -1;
    made.reg_id = found.reg_id() ? std::int64_t{*found.reg_id()} : -1;
    made.pub_gruu = slice(whole, found.pub_gruu());
    made.temp_gruu = slice(whole, found.temp_gruu());
    return made;
}

/// "*" as a contact.
[[nodiscard]] constexpr sipuri_contact all_contacts(std::string_view whole, std::string_view star) noexcept {
    sipuri_contact made{};
    made.whole = slice(whole, star);
    made.all = 1;
    made.q = -1;
    made.expires = made.reg_id = -1;
    return made;
}

// --- By header field ------------------------------------------------------------------------------------------------

constexpr void fill_diversion(sipuri_header_address& made, std::string_view whole, diversion_view found) noexcept {
    made.counter = found.counter();
    if (auto const limit = found.limit()) made.limit = static_cast<std::int32_t>(*limit);
    made.reason = slice(whole, found.reason());
    made.privacy = slice(whole, found.privacy());
    made.screen = slice(whole, found.screen());
}
constexpr void fill_history(sipuri_header_address& made, std::string_view whole, history_entry_view found) noexcept {
    made.index = slice(whole, found.index());
    made.rc = slice(whole, found.rc());
    made.mp = slice(whole, found.mp());
    made.np = slice(whole, found.np());
    made.reason = slice(whole, found.reason());
    made.privacy = slice(whole, found.privacy());
}
constexpr void fill_refer_to(sipuri_header_address& made, std::string_view whole, refer_to_view found) noexcept {
    auto const dialog = found.replaces();
    if (!dialog) return;
    made.call_id = slice(whole, dialog->call_id().encoded());
    made.to_tag = slice(whole, dialog->to_tag().encoded());
    made.from_tag = slice(whole, dialog->from_tag().encoded());
    made.early_only = dialog->early_only() ? 1 : 0;
}

/// An address with what its parameters say in a header field.
[[nodiscard]] constexpr sipuri_header_address made_of(std::string_view whole, name_addr_view const& found,
                                                      header_kind kind) noexcept {
    sipuri_header_address made{};
    fill_address(made, whole, found);
    made.in_angles = found.in_angles() ? 1 : 0;
    made.is_anonymous = is_anonymous(found) ? 1 : 0;
    made.limit = -1;
    switch (kind) {
        case header_kind::from:
        case header_kind::to: made.tag = slice(whole, party_view{found}.tag()); break;
        case header_kind::route:
        case header_kind::record_route:
        case header_kind::path:
        case header_kind::service_route: made.lr = route_view{found}.lr() ? 1 : 0; break;
        case header_kind::diversion: fill_diversion(made, whole, diversion_view{found}); break;
        case header_kind::history_info: fill_history(made, whole, history_entry_view{found}); break;
        case header_kind::refer_to: fill_refer_to(made, whole, refer_to_view{found}); break;
        case header_kind::referred_by: made.cid = slice(whole, referred_by_view{found}.cid()); break;
        case header_kind::contact:
        case header_kind::reply_to:
        case header_kind::p_asserted_identity:
        case header_kind::p_preferred_identity: break;
    }
    return made;
}

// --- Lists ----------------------------------------------------------------------------------------------------------

/// Reads the address that begins at `*at`, gives it to `take`, and moves `*at` to the next one.
template <class Take>
[[nodiscard]] int next_address(std::string_view whole, std::size_t* at, sipuri_error* what, Take take) {
    if (*at > whole.size()) return 2;
    if (whole.size() > 0xFFFFFFFFU) return failed({errc::too_long, component::uri, 0xFFFFFFFFU, 0}, what);
    name_addr_scanner scanner{whole, {}};
    if (!scanner.element_of_list(static_cast<std::uint32_t>(*at))) return failed(scanner.fault(), what);
    take(access::make<name_addr_view>(whole, scanner.found()));
    *at = scanner.at() + std::size_t{1};
    return 1;
}

/// The same of a header field, whose rules for the form of an address hold.
template <class Take>
[[nodiscard]] int next_in_header(std::string_view whole, header_kind kind, std::size_t* at, sipuri_error* what,
                                 Take take) {
    if (*at > whole.size()) return 2;
    auto const& rule = rule_of(kind);
    if (!rule.is_list) {
        auto const only = parse_name_addr(whole);
        if (!only) return failed(only.error(), what);
        take(*only);
        *at = whole.size() + 1;
        return 1;
    }
    auto next = *at;
    std::optional<error> wrong;
    auto const done = next_address(whole, &next, what, [&](name_addr_view found) {
        if (rule.form == angles::required && !found.in_angles()) {
            wrong = detail::at(whole, found.addr_spec(), errc::missing_angles, component::uri);
        } else {
            take(found);
        }
    });
    if (wrong) return failed(*wrong, what);
    if (done == 1) *at = next;
    return done;
}

/// One of the two identities, which may not be there; a tel URI may lack its context.
[[nodiscard]] constexpr sipuri_address made_of(std::string_view whole, std::optional<name_addr_view> const& found,
                                               uri_kind kind) noexcept {
    sipuri_address made{};
    if (!found) return made;
    fill_address(made, whole, *found);
    made.uri_kind = static_cast<std::uint32_t>(kind);
    return made;
}

/// What is left of a feature's values: after a "," the rest of them, and else what is between quotes.
[[nodiscard]] constexpr std::string_view feature_values(std::string_view text, sipuri_slice rest) noexcept {
    auto const piece = text.substr(rest.offset, rest.length);
    if (rest.offset != 0 && text[rest.offset - 1] == ',') return piece;
    if (piece.size() < 2 || piece.front() != '"' || piece.back() != '"') return {};
    return is_feature_value(access::make<quoted_view>(piece)) ? piece.substr(1, piece.size() - 2) : std::string_view{};
}

/// Takes the first value of a feature.
[[nodiscard]] inline int next_feature_value(std::string_view text, sipuri_slice* rest, sipuri_slice* value) noexcept {
    auto const piece = feature_values(text, *rest);
    if (piece.empty()) {
        *rest = sipuri_slice{};
        return 0;
    }
    auto const end = end_of_feature_value(piece);
    *value = slice(text, piece.substr(0, end));
    *rest = end == piece.size() ? sipuri_slice{} : slice(text, piece.substr(end + 1));
    return 1;
}

// --- Requests -------------------------------------------------------------------------------------------------------

/// Plans a request, and writes what `write` makes of the plan.
template <class Write>
[[nodiscard]] std::size_t with_plan(sipuri_request const* given, sipuri_error* what, Write write) {
    if (given == nullptr || !usable(given) || !usable(what)) return written_nothing(what);
    auto const request = taken(given);
    auto const target = parse(view(request.target));
    if (!target) return finish(target.error(), what);
    if (request.routes.data == nullptr) return finish(write(plan_route(*target)), what);
    auto const routes = parse_routes(view(request.routes));
    if (!routes) return finish(routes.error(), what);
    auto const planned = [&](auto const& list) {
        auto const plan = plan_route(*target, list);
        if (plan) return finish(write(*plan), what);
        auto wrong = plan.error();
        route_view const first = *list.begin();
        wrong.offset += offset_in(view(request.routes), first.addr_spec());
        return finish(wrong, what);
    };
    return request.is_reversed != 0 ? planned(routes->reversed()) : planned(*routes);
}

}  // namespace c
}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
