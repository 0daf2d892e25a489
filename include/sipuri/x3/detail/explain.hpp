// The error of a text that an X3 grammar does not derive: the one that sipuri::parse() would report.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_EXPLAIN_HPP
#define SIPURI_X3_DETAIL_EXPLAIN_HPP

#include <sipuri/uri/detail/scanner.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/x3/detail/captures.hpp>
#include <sipuri/x3/detail/evaluator.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace detail {

/// The error of a text that the grammar does not derive, given where it leaves the grammar.
[[nodiscard]] constexpr error explain(std::string_view all, stop const& place, char const* host,
                                      options allowed) noexcept {
    auto const where = place.where;
    auto const size = static_cast<std::uint32_t>(all.size());
    auto const begin = static_cast<std::uint32_t>(place.begin - all.data());
    auto const host_begin = static_cast<std::uint32_t>(host - all.data());
    auto const at = place.at == nullptr ? begin : static_cast<std::uint32_t>(place.at - all.data());
    using sipuri::detail::next_of;
    auto const host_error = [&](std::uint32_t from) {
        auto const known = parse_host(all.substr(from), allowed);
        auto fault = known ? error{} : known.error();
        fault.offset += from;
        return fault;
    };

    auto const delimiters = sipuri::detail::delimiters_of(where);
    switch (where) {
        case component::scheme: return {errc::invalid_scheme, where, begin, next_of(delimiters, all, begin) - begin};
        case component::host:
            // A dozen rules were tried here, and the one that went furthest says little: parse_host() says more.
            if (auto const fault = host_error(begin); fault.where == where) return fault;
            break;
        case component::port:
            if (auto const fault = host_error(host_begin); fault.code == errc::missing_brackets) return fault;
            break;
        default: break;
    }
    if (at == size || delimiters.find(all[at]) != delimiters.npos) {
        if (at == begin) return {errc::empty, where, at, 0};
        if (where == component::header_name) return {errc::missing_equals, where, at, 0};
        if (where == component::port) return {errc::out_of_range, where, begin, at - begin};
        if (at == size) return {errc::unexpected_end, where, at, 0};
    }
    if (where == twilio::request_field::from_user) {
        bool const address =
            all.find('@') != all.npos || quoted{"sip:"}.begins(all) || quoted{"sips:"}.begins(all);
        return {address ? errc::not_a_user_name : errc::invalid_character, where, at, 1};
    }
    if (all[at] == '%' && where != component::port) {
        auto const end = next_of(delimiters, all, at);
        return {errc::invalid_escape, where, at, end - at < 3 ? end - at : 3};
    }
    return {errc::invalid_character, where, at, 1};
}

template <class Grammar>
inline constexpr auto part_of = part::text;
template <auto What, class Right>
inline constexpr auto part_of<production_parser<What, Right>> = What;

/// The same, from the grammar: a second run finds the place, which the first does not record.
template <class Grammar>
[[nodiscard]] constexpr error explain_by(Grammar const& grammar, std::string_view all) {
    constexpr bool whole = std::is_same_v<attribute_of<part_of<Grammar>>, uri_view>;
    evaluator second{all, whole ? question::where_a_uri_stops : question::where_it_stops};
    captures_of<part_of<Grammar>> taken{all.data()};
    (void)(second.run(grammar, taken) && second.run(spirit::eoi, taken));
    auto const fault = explain(all, second.furthest(), second.host(), second.allowed());
    return whole ? sipuri::detail::with_second_at(all, fault) : fault;
}

}  // namespace detail
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
