// A text of 4 GiB has more octets than an offset can say: it is refused unread, and one octet less is not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/simd.hpp>
#include <sipuri/sipuri.hpp>
#include <sipuri/tel.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using text = std::string_view;

/// The first of these octets no reader takes, and after the last none looks.
constexpr text refused_at_once = "\x7F@:;?=&,<>";

struct reader_case {
    text id{};
    component where{};
    std::optional<error> (*error_of)(text){};
    errc otherwise = errc::invalid_character;
};

template <auto read>
constexpr std::optional<error> error_of(text given) {
    auto const done = read(given);
    return done ? std::nullopt : std::optional<error>{done.error()};
}

constexpr reader_case readers[]{
    {"scan", component::uri, error_of<[](text t) { return sipuri::scan(t); }>, errc::invalid_scheme},
    {"parse", component::uri, error_of<[](text t) { return sipuri::parse(t); }>, errc::invalid_scheme},
    {"simd", component::uri, error_of<[](text t) { return sipuri::simd::parse(t); }>, errc::invalid_scheme},
    {"host", component::host, error_of<[](text t) { return sipuri::parse_host(t); }>},
    {"parameters", component::parameters, error_of<[](text t) { return sipuri::parse_parameters(t); }>},
    {"headers", component::headers, error_of<[](text t) { return sipuri::parse_headers(t); }>},
    {"transport", component::parameter_value, error_of<[](text t) { return sipuri::parse_transport(t); }>,
     errc::invalid_value},
    {"tel", component::uri, error_of<[](text t) { return sipuri::parse_tel(t); }>, errc::not_tel},
    {"subscriber", component::user, error_of<[](text t) { return sipuri::parse_telephone_subscriber(t); }>},
    {"address", component::uri, error_of<[](text t) { return sipuri::parse_name_addr(t); }>},
    {"addresses", component::uri, error_of<[](text t) { return sipuri::parse_name_addrs(t); }>, errc::invalid_scheme},
    {"from", sipuri::twilio::request_field::from_user, error_of<[](text t) { return sipuri::twilio::parse_from(t); }>,
     errc::not_a_user_name},
    {"user", component::user, error_of<[](text t) { return sipuri::static_uri<32>{}.set_user(sipuri::escaped(t)); }>},
    {"name", component::display_name, error_of<[](text t) {
         return sipuri::write_name_addr({.display_name = t, .uri = "sip:h"}, sipuri::counting_sink{});
     }>,
     errc::control_character},
    {"uri of an address", component::uri,
     error_of<[](text t) { return sipuri::write_name_addr({.uri = t}, sipuri::counting_sink{}); }>,
     errc::invalid_scheme},
};

constexpr std::size_t most = 0xFFFFFFFF;

constexpr bool refuses_unread(reader_case const& row, text octets) {
    if constexpr (sizeof(std::size_t) > 4) {
        auto const fault = row.error_of({octets.data(), most + 1});
        if (fault != error{errc::too_long, row.where, 0xFFFFFFFF, 0}) return false;
    }
    auto const fault = row.error_of({octets.data(), most});
    return fault && fault->code == row.otherwise;
}
constexpr bool refuses_unread_here(reader_case const& row) { return refuses_unread(row, refused_at_once); }
static_assert(tests::first_failure<readers, refuses_unread_here>() == std::size(readers));

/// A URI of so many octets has no room, and one octet more is too long for any room.
constexpr bool grows_up_to(std::size_t size) {
    using sipuri::detail::access;
    using sipuri::detail::parameter_kind;
    sipuri::detail::editable<sipuri::detail::fixed_storage<32>> uri;
    if (!uri.assign(*sipuri::parse("sip:h"))) return false;
    auto const error_of = [&](std::size_t octets) {
        text const parameters{refused_at_once.data(), octets - sizeof "sip:h;" + 1};
        return uri.set_all<parameter_kind>(access::make<sipuri::parameters_view>(parameters)).error();
    };
    if constexpr (sizeof(std::size_t) > 4) {
        if (error_of(size + 1) != error{errc::too_long, component::uri, 0xFFFFFFFF, 0}) return false;
    }
    return error_of(size) == error{errc::no_space, component::output, 0, static_cast<std::uint32_t>(size)};
}

}  // namespace

TEST_CASE("limits: a text of 4 GiB is refused by whoever reads it") {
    tests::exact_copy const octets{refused_at_once};
    for (auto const& row : readers) {
        INFO(row.id);
        CHECK(refuses_unread(row, octets.view()));
    }
}

TEST_CASE("limits: a text of 4 GiB is not repaired") {
    if constexpr (sizeof(std::size_t) > 4) {
        tests::exact_copy const octets{refused_at_once};
        auto const fault = sipuri::repair<sipuri::static_uri<32>>({octets.view().data(), most + 1}).error();
        CHECK(fault == error{errc::too_long, component::uri, 0xFFFFFFFF, 0});
    }
}

TEST_CASE("limits: a URI does not grow to 4 GiB") {
    static_assert(grows_up_to(most));
    CHECK(grows_up_to(most));
}

// No worst case wraps: a sink is written to unchecked where it has room for it.
constexpr text claimed{"", 0xC0000000};
constexpr sipuri::parameter claimed_parameters[]{{"x", claimed}, {"x", claimed}};
constexpr sipuri::generic_param claimed_params[]{{"x", claimed}, {"x", claimed}};
static_assert(sipuri::detail::escaped_size(claimed) == 0x240000000);
static_assert(sipuri::detail::worst_case({.display_name = claimed, .uri = "sip:h"}) > 0x180000000);
static_assert(sipuri::detail::worst_case({.uri = "sip:h", .parameters = claimed_params}) > 0x300000000);
static_assert(sipuri::detail::plan_of({.user = claimed, .host = "h"})->worst > 0x240000000);
static_assert(*sipuri::detail::worst_case(std::span<sipuri::parameter const>{claimed_parameters}) > 0x480000000);
