// A valid URI that owns its text and can be changed, and stays valid.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_URI_HPP
#define SIPURI_URI_URI_HPP

#include <sipuri/uri/component_text.hpp>
#include <sipuri/uri/context.hpp>
#include <sipuri/uri/detail/editable.hpp>
#include <sipuri/uri/detail/text_of_temporary.hpp>
#include <sipuri/uri/fields.hpp>
#include <sipuri/uri/host_text.hpp>
#include <sipuri/uri/uri_argument.hpp>
#include <sipuri/uri/view.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

template <class Uri>
class basic_builder;

/// A URI that owns its text: `uri` in a std::string, `static_uri<N>` in N octets of its own.
///
/// Always valid. A setter changes all or, where it returns an error, nothing. It takes plain text, which it escapes
/// where it must; a component of any URI, whose escapes it keeps; or text that is escaped() already, which it checks.
/// Its arguments may be parts of this very URI. A `uri` that was moved from is `sip:anonymous.invalid`.
///
/// Errors: errc::no_space, with the size needed, where a static_uri is too small.
/// Lifetime: accessors borrow this object's text, which ends with the next change; on a temporary they do not compile.
/// Complexity: a change costs a copy of the whole, so that nothing is half done. For many changes take a builder, which
/// begins with a URI, too.
/// Example: `auto u = uri::parse(text); if (u) u->set_port(5070);`
template <class Storage>
class basic_uri {
public:
    /// What holds the text.
    using storage_type = Storage;

    /// The URI `sip:anonymous.invalid`, where there is room for it.
    constexpr basic_uri()
        requires(Storage::capacity >= detail::anonymous.size())
    {
        (void)text_.assign(uri_view{});
    }

    /// A copy of a valid URI, where there is always room for it.
    constexpr explicit basic_uri(uri_argument source) requires(Storage::capacity == unbounded) {
        (void)text_.assign(source);
    }
    explicit basic_uri(std::string_view) = delete;  // write uri::parse(text), because a text may be no URI
    /// Becomes a copy of a valid URI, which may be a view of this very one.
    constexpr basic_uri& operator=(uri_argument source) requires(Storage::capacity == unbounded) {
        *this = basic_uri{source};
        return *this;
    }

    /// A copy of a valid URI.
    [[nodiscard]] static constexpr result<basic_uri> from(uri_argument source) {
        basic_uri copy{nothing{}};
        if (auto const done = copy.text_.assign(source); !done) return done.error();
        return copy;
    }

    /// A copy of a text that is a valid URI.
    [[nodiscard]] static constexpr result<basic_uri> parse(std::string_view text, options allowed = {}) {
        auto const source = sipuri::parse(text, allowed);
        if (!source) return source.error();
        return from(*source);
    }

    /// A URI from its parts, as write() puts them together.
    [[nodiscard]] static constexpr result<basic_uri> from(fields const& parts) {
        auto const plan = detail::plan_of(parts);
        if (!plan) return plan.error();
        return detail::assembly::make<basic_uri>(plan->worst, [&](auto& to) SIPURI_INLINE {
            detail::put(to, parts, plan->host);
        });
    }

    /// All of it as a view.
    [[nodiscard]] constexpr uri_view view() const& noexcept SIPURI_LIFETIMEBOUND { return text_.view(); }
    void view() const&& = delete;  // the URI would be gone: give it a name first
    /// For an argument; a function whose result borrows nothing takes a uri_argument.
    [[nodiscard]] constexpr operator uri_view() const& noexcept SIPURI_LIFETIMEBOUND { return text_.view(); }
    operator uri_view() const&& = delete;  // the URI would be gone: give it a name first, or keep it as a sipuri::uri
    operator std::string() const = delete;  // write to_string(uri), or std::string{uri.text()}

    /// The whole URI, as uri_view::text() gives it.
    [[nodiscard]] constexpr std::string_view text() const& noexcept SIPURI_LIFETIMEBOUND { return view().text(); }
    /// The scheme: sip or sips.
    [[nodiscard]] constexpr sipuri::scheme scheme() const noexcept { return view().scheme(); }
    /// The user, as uri_view::user() gives it; absent where there is none.
    [[nodiscard]] constexpr std::optional<encoded_view> user() const& noexcept SIPURI_LIFETIMEBOUND {
        return view().user();
    }
    /// The user, or `other` where there is none, as uri_view::user_or() gives it.
    [[nodiscard]] constexpr encoded_view user_or(detail::encoded_or_literal other) const& noexcept
        SIPURI_LIFETIMEBOUND {
        return view().user_or(other);
    }
    /// The password, as uri_view::password() gives it; absent where there is none, and it may be empty.
    [[nodiscard]] constexpr std::optional<encoded_view> password() const& noexcept SIPURI_LIFETIMEBOUND {
        return view().password();
    }
    /// The host, as uri_view::host() gives it.
    [[nodiscard]] constexpr host_view host() const& noexcept SIPURI_LIFETIMEBOUND { return view().host(); }
    /// The port as a number, as uri_view::port() gives it; absent where there is none.
    [[nodiscard]] constexpr std::optional<std::uint16_t> port() const noexcept { return view().port(); }
    /// The port's digits as written, as uri_view::port_text() gives them; empty where there are none.
    [[nodiscard]] constexpr std::string_view port_text() const& noexcept SIPURI_LIFETIMEBOUND {
        return view().port_text();
    }
    /// The parameters, as uri_view::parameters() gives them; empty where there are none.
    [[nodiscard]] constexpr parameters_view parameters() const& noexcept SIPURI_LIFETIMEBOUND {
        return view().parameters();
    }
    /// The headers, as uri_view::headers() gives them; empty where there are none.
    [[nodiscard]] constexpr headers_view headers() const& noexcept SIPURI_LIFETIMEBOUND { return view().headers(); }
    /// The transport parameter, as uri_view::transport() gives it; absent where there is none.
    [[nodiscard]] constexpr std::optional<sipuri::transport> transport() const noexcept { return view().transport(); }
    /// The transport to use, as uri_view::effective_transport() gives it: the parameter's, or the scheme's default.
    [[nodiscard]] constexpr sipuri::transport effective_transport() const noexcept {
        return view().effective_transport();
    }
    /// The port to use, as uri_view::effective_port() gives it: the URI's, or the default of scheme and transport.
    [[nodiscard]] constexpr std::uint16_t effective_port() const noexcept { return view().effective_port(); }
    /// Which leniencies the text needed, as uri_view::used() gives them.
    [[nodiscard]] constexpr options used() const noexcept { return view().used(); }
    /// Of a temporary: compares with a text, and becomes a std::string, but not a view.
    [[nodiscard]] constexpr detail::text_of_temporary<basic_uri> text() const&& {
        return detail::text_of_temporary<basic_uri>{*this};
    }
    void user() const&& = delete;        // the user would be gone: give the URI a name first
    void user_or(detail::encoded_or_literal) const&& = delete;  // the same
    void password() const&& = delete;    // the password would be gone: give the URI a name first
    void host() const&& = delete;        // the host would be gone: give the URI a name first
    void port_text() const&& = delete;   // the port's text would be gone: give the URI a name first
    void parameters() const&& = delete;  // the parameters would be gone: give the URI a name first
    void headers() const&& = delete;     // the headers would be gone: give the URI a name first

    /// Sets the scheme.
    constexpr result<void> set_scheme(sipuri::scheme value) {
        return edit([&](auto& next) { return next.set_scheme(value); });
    }

    /// Sets the user; std::nullopt removes it, and the password with it.
    ///
    /// user = 1*( unreserved / escaped / user-unreserved )
    constexpr result<void> set_user(std::optional<component_text> user) {
        return edit([&](auto& next) -> result<void> {
            if (user) return next.set_user(spelled_of(*user));
            next.remove_userinfo();
            return {};
        });
    }

    /// Sets the password, which needs a user; std::nullopt removes it.
    ///
    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
    constexpr result<void> set_password(std::optional<component_text> password) {
        return edit([&](auto& next) -> result<void> {
            if (password && !next.view().user()) return error{errc::empty, component::user, 0, 0};
            if (password) return next.set_password(spelled_of(*password));
            next.remove_password();
            return {};
        });
    }

    /// Sets the host. Nothing of a host is ever escaped.
    ///
    /// host = hostname / IPv4address / IPv6reference
    constexpr result<void> set_host(host_text host, options allowed = {}) {
        auto const checked = detail::check_host(host.text(), allowed);
        if (!checked) return checked.error();
        return edit([&](auto& next) { return next.set_host(*checked); });
    }

    /// Sets the port; std::nullopt removes it.
    constexpr result<void> set_port(std::optional<std::uint16_t> port) {
        return edit([&](auto& next) { return next.set_port(port); });
    }

    /// Sets the transport parameter; for a transport without a name of its own use set_parameter("transport", token).
    constexpr result<void> set_transport(sipuri::transport value) { return set_parameter("transport", name(value)); }
    result<void> set_transport(std::string_view) = delete;  // write set_parameter("transport", token)

    /// Sets a parameter, or without a value a flag: replaces the first of that name and removes others, or adds one.
    ///
    /// uri-parameter = pname [ "=" pvalue ]
    constexpr result<void> set_parameter(component_text name, std::optional<component_text> value = std::nullopt) {
        return edit([&](auto& next) {
            return next.template set<detail::parameter_kind>(detail::named_of(name, value));
        });
    }
    result<void> set_parameter(component_text, std::integral auto) = delete;  // write std::to_string(number)
    /// Adds a parameter after the others, whether or not there is one of its name.
    constexpr result<void> append_parameter(component_text name, std::optional<component_text> value = std::nullopt) {
        return edit([&](auto& next) {
            return next.template append<detail::parameter_kind>(detail::named_of(name, value));
        });
    }
    /// Sets all parameters at once, to those of another URI or what parse_parameters() gives.
    constexpr result<void> set_parameters(parameters_view all) {
        return edit([&](auto& next) { return next.template set_all<detail::parameter_kind>(all); });
    }
    /// Removes every parameter of that name; whether there were any.
    constexpr bool remove_parameter(component_text name) { return remove<detail::parameter_kind>(name); }

    /// Sets a header: the first of that name is replaced, others of it are removed; if there is none, it is added.
    ///
    /// header = hname "=" hvalue
    constexpr result<void> set_header(component_text name, component_text value) {
        return edit([&](auto& next) { return next.template set<detail::headers_kind>(detail::named_of(name, value)); });
    }
    /// Adds a header after the others, whether or not there is one of its name.
    constexpr result<void> append_header(component_text name, component_text value) {
        return edit(
            [&](auto& next) { return next.template append<detail::headers_kind>(detail::named_of(name, value)); });
    }
    /// Sets all headers at once, to those of another URI or what parse_headers() gives.
    constexpr result<void> set_headers(headers_view all) {
        return edit([&](auto& next) { return next.template set_all<detail::headers_kind>(all); });
    }
    /// Removes every header of that name; whether there were any.
    constexpr bool remove_header(component_text name) { return remove<detail::headers_kind>(name); }

    /// Removes the user, and the password with it. No removal can fail.
    constexpr void remove_user() { (void)set_user(std::nullopt); }
    constexpr void remove_password() { (void)set_password(std::nullopt); }  ///< Removes the password.
    constexpr void remove_port() { (void)set_port(std::nullopt); }          ///< Removes the port.
    constexpr void remove_parameters() { (void)set_parameters({}); }        ///< Removes all parameters.
    constexpr void remove_headers() { (void)set_headers({}); }              ///< Removes all headers.

    /// A copy with the scheme that set_scheme() sets, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_scheme(sipuri::scheme value) const {
        return with([&](auto& copy) { return copy.set_scheme(value); });
    }
    /// A copy with the user that set_user() sets or removes, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_user(std::optional<component_text> user) const {
        return with([&](auto& copy) { return copy.set_user(user); });
    }
    /// A copy with the host that set_host() sets, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_host(host_text host, options allowed = {}) const {
        return with([&](auto& copy) { return copy.set_host(host, allowed); });
    }
    /// A copy with the port that set_port() sets or removes, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_port(std::optional<std::uint16_t> port) const {
        return with([&](auto& copy) { return copy.set_port(port); });
    }
    /// A copy with the transport that set_transport() sets, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_transport(sipuri::transport value) const {
        return with([&](auto& copy) { return copy.set_transport(value); });
    }
    /// A copy with the parameter that set_parameter() sets, or the error.
    [[nodiscard]] constexpr result<basic_uri> with_parameter(component_text name,
                                                             std::optional<component_text> value = {}) const {
        return with([&](auto& copy) { return copy.set_parameter(name, value); });
    }

    /// This URI without the components that are not allowed in a place of a message. RFC 3261, section 19.1.1, Table 1.
    [[nodiscard]] constexpr basic_uri for_context(context where) const {
        auto copy = *this;
        if (!detail::allows(detail::userinfo_contexts, where)) copy.remove_user();
        if (!detail::allows(detail::port_contexts, where)) copy.remove_port();
        if (!detail::allows(detail::headers_contexts, where)) copy.remove_headers();
        for (auto const& rule : parameter_rules) {
            if (!detail::allows(rule.contexts, where)) (void)copy.remove_parameter(rule.name);
        }
        return copy;
    }

    /// The Request-URI of a request formed from this URI: without headers and method. RFC 3261, section 19.1.5.
    [[nodiscard]] constexpr basic_uri for_request_uri() const { return for_context(context::request_uri); }

    /// The address-of-record: scheme, user and host as they are written, and nothing else. RFC 3261, section 10.3.
    ///
    /// canonical_key() of it is for look-ups: one for all that are equivalent, while here "%3B" and ";" stay different.
    [[nodiscard]] constexpr basic_uri aor() const {
        auto copy = *this;
        copy.remove_headers();
        copy.remove_parameters();
        copy.remove_port();
        copy.remove_password();
        return copy;
    }

private:
    friend class basic_builder<basic_uri>;
    friend struct detail::assembly;
    struct nothing {};
    constexpr explicit basic_uri(nothing) {}

    /// Changes a copy, and takes it over if that went well: nothing is half done, and arguments may be our own text.
    template <class Change>
    constexpr result<void> edit(Change change) {
        auto next = text_;
        if (next.empty()) (void)next.assign(uri_view{});  // it was moved from
        auto const done = change(next);
        if (done) text_ = static_cast<decltype(next)&&>(next);
        return done;
    }

    template <class Kind>
    constexpr bool remove(component_text name) {
        bool any = false;
        (void)edit([&](auto& next) {
            any = next.template remove<Kind>(spelled_of(name));
            return result<void>{};
        });
        return any;
    }

    template <class Set>
    constexpr result<basic_uri> with(Set set) const {
        auto copy = *this;
        if (auto const done = set(copy); !done) return done.error();
        return copy;
    }

    detail::editable<Storage> text_;
};

/// A URI in a std::string.
using uri = basic_uri<detail::string_storage<std::string>>;

/// A URI in N octets of its own: allocates nothing, and works as a constexpr constant.
template <std::size_t N>
using static_uri = basic_uri<detail::fixed_storage<N>>;

/// The text of a URI as a string.
[[nodiscard]] SIPURI_CONSTEXPR_STRING std::string to_string(uri_argument source) { return std::string{source->text()}; }

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <class Storage>
struct std::hash<sipuri::basic_uri<Storage>> {
    hash() = delete;  // for containers use canonical_key(uri), or the type uri_key
};

#endif
