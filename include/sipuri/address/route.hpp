// Route, Record-Route, Path and Service-Route: the proxies on a request's way, and where that way begins.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_ROUTE_HPP
#define SIPURI_ADDRESS_ROUTE_HPP

#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/typed_addresses.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/context.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// One address of a route.
///
/// route-param = name-addr *( SEMI rr-param )
///
/// Lifetime: borrows the text.
/// RFC 3261, sections 20.30, 20.34 and 25.1; RFC 3327; RFC 3608.
class route_view : public name_addr_view {
public:
    /// The route `sip:anonymous.invalid`, for containers that need a default.
    constexpr route_view() noexcept = default;
    /// Reads an address as one of a route.
    constexpr explicit route_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// True for a loose router: one whose URI has lr, and which leaves the Request-URI as it is.
    [[nodiscard]] constexpr bool lr() const noexcept {
        auto const sip = uri();
        return sip && sip->parameters().lr();
    }
};

/// The proxies of a route, the next one first: a lazy forward range.
using routes_view = addresses_view<route_view>;

/// Reads a whole text as the value of a Route, Record-Route, Path or Service-Route header field.
///
/// Route = "Route" HCOLON route-param *(COMMA route-param)
///
/// Each address needs "<" and ">": outside of them `;lr` would be a parameter of the header field.
///
/// Errors: those of parse_name_addrs(), and errc::missing_angles, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear.
/// RFC 3261, section 25.1; RFC 3327, section 4; RFC 3608, section 5.
[[nodiscard]] constexpr result<routes_view> parse_routes(std::string_view text SIPURI_LIFETIMEBOUND,
                                                         options allowed = {}) noexcept {
    return detail::parse_addresses<route_view>(text, header_kind::route, allowed);
}
constexpr result<routes_view> parse_routes(detail::owning_temporary auto&&, options = {}) = delete;

/// Writes a SIP URI as a Request-URI: without its headers and method, which none may have.
///
/// Errors: errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 3261, section 19.1.1, Table 1.
template <class Out>
constexpr result<std::size_t> write_request_uri(uri_view source, Out&& out) {
    auto const put = [&](auto& target) {
        target.put(source.text().substr(0, source.components().port_end));
        for (auto const parameter : source.parameters()) {
            if (parameter.is("method")) continue;
            target.put(';');
            target.put(parameter.text());
        }
    };
    return detail::write_to(out, put, source.text().size());
}

/// What a request carries and where it goes, given its target and its route: as plan_route() decides.
///
/// Lifetime: borrows the texts of both.
template <class Routes>
class route_plan {
public:
    /// Where the request is sent: the URI to ask for transport, host and port.
    [[nodiscard]] constexpr uri_view next_hop() const noexcept { return next_hop_; }
    /// The Request-URI; that of a strict router may have what write_request_uri() leaves out.
    [[nodiscard]] constexpr uri_view request_uri() const noexcept { return strict_ ? next_hop_ : target_; }
    /// True if the first proxy is a strict router: the target is then the last address of the route.
    [[nodiscard]] constexpr bool is_strict() const noexcept { return strict_; }

    /// Writes the Request-URI, as write_request_uri() does.
    template <class Out>
    constexpr result<std::size_t> write_request_uri(Out&& out) const {
        return sipuri::write_request_uri(request_uri(), out);
    }
    /// Writes the value of the Route header field; nothing if there is to be none. Linear.
    template <class Out>
    constexpr result<std::size_t> write_routes(Out&& out) const {
        return detail::write_to(out, [&](auto& target) { put_routes(target); });
    }

private:
    friend struct detail::access;
    constexpr route_plan(uri_view target, std::optional<Routes> const& routes, uri_view next_hop, bool strict) noexcept
        : target_(target), routes_(routes), next_hop_(next_hop), strict_(strict) {}

    constexpr void put_routes(sink auto& out) const {
        bool first = true;
        auto const next = [&] {
            if (!first) out.put(", ");
            first = false;
        };
        if (routes_) {
            bool dropped = !strict_;
            for (auto const route : *routes_) {
                if (dropped) {
                    next();
                    out.put(route.text());
                }
                dropped = true;
            }
        }
        if (!strict_) return;
        next();
        out.put('<');
        out.put(target_.text());
        out.put('>');
    }

    uri_view target_;
    std::optional<Routes> routes_;
    uri_view next_hop_;
    bool strict_;
};

/// Decides what a request carries and where it goes.
///
/// `target` is the remote target of a dialog, or the Request-URI of a request that a proxy forwards; `routes` is its
/// route set, or its Route header fields, in order or `reversed()`. Where the first proxy is a loose router, the
/// Request-URI is the target, and all routes stay. Where it is a strict one, its URI becomes the Request-URI, and the
/// target follows the other routes.
///
/// Errors: errc::invalid_scheme if the first address is no SIP URI, with offsets in it.
/// Lifetime: borrows the texts of both.
/// Complexity: constant, except for reading the first address.
/// RFC 3261, sections 8.1.2, 12.2.1.1 and 16.6, steps 6 and 7.
template <class Routes>
[[nodiscard]] constexpr result<route_plan<Routes>> plan_route(uri_view target, Routes const& routes) noexcept {
    route_view const first = *routes.begin();
    auto const sip = first.uri();
    if (!sip) return sip.error();
    return detail::access::make<route_plan<Routes>>(target, std::optional{routes}, *sip, !first.lr());
}
/// The same without a route: the request goes to its target.
[[nodiscard]] constexpr route_plan<routes_view> plan_route(uri_view target) noexcept {
    return detail::access::make<route_plan<routes_view>>(target, std::optional<routes_view>{}, target, false);
}

/// The request as a strict router before this proxy had it: the last route is its Request-URI.
///
/// To be asked when a request's Request-URI is one that this proxy put into a Record-Route.
///
/// Lifetime: borrows the routes' text.
/// RFC 3261, section 16.4.
struct undone_route {
    route_view request_uri;             ///< whose URI becomes the Request-URI
    std::optional<routes_view> routes;  ///< the others, if there are any
};
/// Takes the target from the end of a route. Linear.
[[nodiscard]] constexpr undone_route undo_strict_route(routes_view routes) noexcept {
    return {routes.back(), routes.without_last()};
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
