// A valid URI that owns its text and can be changed, and stays valid.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_URI_HPP
#define SIPURI_URI_URI_HPP

#include <sipuri/uri/context.hpp>
#include <sipuri/uri/detail/editable.hpp>
#include <sipuri/uri/fields.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/write.hpp>

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
/// Always valid. A setter changes all or, where it returns an error, nothing; it takes plain text, which it escapes
/// where it must, or, by the name `…_encoded`, text that is escaped already, which it checks. Its arguments may be
/// parts of this very URI. A static_uri that is too small says errc::no_space, with the size needed. A `uri` that was
/// moved from is some other valid URI. A change costs a copy of the whole, so that nothing is half done: for many of
/// them take a builder, which begins with a URI, too.
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
    constexpr explicit basic_uri(uri_view source)
        requires(Storage::capacity == unbounded)
    {
        (void)text_.assign(source);
    }

    /// A copy of a valid URI.
    [[nodiscard]] static constexpr result<basic_uri> from(uri_view source) {
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

    /// A URI from plain text.
    [[nodiscard]] static constexpr result<basic_uri> from(fields const& parts) {
        if (auto const worst = detail::worst_case(parts); !worst) return worst.error();
        counting_sink counted;
        detail::put(counted, parts);
        if (counted.size() > Storage::capacity) {
            return error{errc::no_space, component::output, 0, detail::clamped(counted.size())};
        }
        basic_uri made{nothing{}};
        if (auto const done = made.assemble(parts); !done) return done.error();
        return made;
    }

    /// Borrows this object's text: ends with the next change.
    [[nodiscard]] constexpr uri_view view() const& noexcept SIPURI_LIFETIMEBOUND { return text_.view(); }
    constexpr uri_view view() const&& = delete;
    /// For an argument: the view of a temporary ends with the full expression.
    [[nodiscard]] constexpr operator uri_view() const noexcept SIPURI_LIFETIMEBOUND { return text_.view(); }
    /// The whole URI. Borrows this object's text.
    [[nodiscard]] constexpr std::string_view text() const noexcept SIPURI_LIFETIMEBOUND { return text_.view().text(); }

    /// Sets the scheme.
    constexpr result<void> set_scheme(scheme value) {
        return edit([&](auto& next) { return next.set_scheme(value); });
    }

    /// user = 1*( unreserved / escaped / user-unreserved )
    constexpr result<void> set_user(std::string_view plain) {
        return edit([&](auto& next) { return next.set_user({plain}); });
    }
    /// Sets the user, escaped already.
    constexpr result<void> set_user_encoded(std::string_view encoded) {
        return edit([&](auto& next) { return next.set_user({encoded, true}); });
    }
    /// Removes the user, and the password with it.
    constexpr void remove_user() { text_.remove_userinfo(); }

    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," ). Needs a user.
    constexpr result<void> set_password(std::string_view plain) { return set_password(detail::piece{plain}); }
    /// Sets the password, escaped already.
    constexpr result<void> set_password_encoded(std::string_view encoded) {
        return set_password(detail::piece{encoded, true});
    }
    /// Removes the password.
    constexpr void remove_password() { text_.remove_password(); }

    /// host = hostname / IPv4address / IPv6reference, as it stands in a URI: nothing of it is ever escaped.
    constexpr result<void> set_host(std::string_view text, options allowed = {}) {
        return edit([&](auto& next) { return next.set_host(text, allowed); });
    }

    /// Sets the port.
    constexpr result<void> set_port(std::uint16_t port) {
        return edit([&](auto& next) { return next.set_port(port); });
    }
    /// Removes the port.
    constexpr void remove_port() { (void)text_.set_port(std::nullopt); }

    /// transport-param; for a transport without a name of its own use set_parameter("transport", token).
    constexpr result<void> set_transport(transport value) { return set_parameter("transport", name(value)); }

    /// Sets a flag such as "lr": the first parameter of that name is replaced, further ones go.
    constexpr result<void> set_parameter(std::string_view name) {
        return set<detail::parameter_kind>({name}, std::nullopt);
    }
    /// pname "=" pvalue: the first parameter of that name is replaced, further ones go; if there is none, it is added.
    constexpr result<void> set_parameter(std::string_view name, std::string_view value) {
        return set<detail::parameter_kind>({name}, detail::piece{value});
    }
    /// The same, name and value escaped already.
    constexpr result<void> set_parameter_encoded(std::string_view name, std::string_view value) {
        return set<detail::parameter_kind>({name, true}, detail::piece{value, true});
    }
    /// Sets a flag, escaped already.
    constexpr result<void> set_parameter_encoded(std::string_view name) {
        return set<detail::parameter_kind>({name, true}, std::nullopt);
    }
    /// Adds a flag behind the other parameters, whether or not its name stands there.
    constexpr result<void> append_parameter(std::string_view name) {
        return append<detail::parameter_kind>({name}, std::nullopt);
    }
    /// Adds a parameter with a value likewise.
    constexpr result<void> append_parameter(std::string_view name, std::string_view value) {
        return append<detail::parameter_kind>({name}, detail::piece{value});
    }
    /// The same, name and value escaped already.
    constexpr result<void> append_parameter_encoded(std::string_view name, std::string_view value) {
        return append<detail::parameter_kind>({name, true}, detail::piece{value, true});
    }
    /// Adds a flag, escaped already.
    constexpr result<void> append_parameter_encoded(std::string_view name) {
        return append<detail::parameter_kind>({name, true}, std::nullopt);
    }
    /// All parameters at once, as parse_parameters() takes them.
    constexpr result<void> set_parameters_encoded(std::string_view text) {
        auto const list = parse_parameters(text);
        if (!list) return list.error();
        return edit([&](auto& next) { return next.template set_all<detail::parameter_kind>(*list); });
    }
    /// Removes every parameter of that name.
    constexpr void remove_parameter(std::string_view name) {
        remove<detail::parameter_kind>(name);
    }
    /// Removes all parameters.
    constexpr void remove_parameters() { text_.template remove_all<detail::parameter_kind>(); }

    /// hname "=" hvalue: the first header of that name is replaced, further ones go; if there is none, it is added.
    constexpr result<void> set_header(std::string_view name, std::string_view value) {
        return set<detail::header_kind>({name}, detail::piece{value});
    }
    /// The same, name and value escaped already.
    constexpr result<void> set_header_encoded(std::string_view name, std::string_view value) {
        return set<detail::header_kind>({name, true}, detail::piece{value, true});
    }
    /// Adds a header behind the others, whether or not its name stands there.
    constexpr result<void> append_header(std::string_view name, std::string_view value) {
        return append<detail::header_kind>({name}, detail::piece{value});
    }
    /// The same, name and value escaped already.
    constexpr result<void> append_header_encoded(std::string_view name, std::string_view value) {
        return append<detail::header_kind>({name, true}, detail::piece{value, true});
    }
    /// All headers at once, as parse_headers() takes them.
    constexpr result<void> set_headers_encoded(std::string_view text) {
        auto const list = parse_headers(text);
        if (!list) return list.error();
        return edit([&](auto& next) { return next.template set_all<detail::header_kind>(*list); });
    }
    /// Removes every header of that name.
    constexpr void remove_header(std::string_view name) {
        remove<detail::header_kind>(name);
    }
    /// Removes all headers.
    constexpr void remove_headers() { text_.template remove_all<detail::header_kind>(); }

    /// This URI with another port.
    [[nodiscard]] constexpr result<basic_uri> with_port(std::uint16_t port) const {
        auto copy = *this;
        if (auto const done = copy.set_port(port); !done) return done.error();
        return copy;
    }

    /// This URI without the components that may not stand in a place of a message. RFC 3261, section 19.1.1, Table 1.
    [[nodiscard]] constexpr basic_uri for_context(context where) const {
        auto copy = *this;
        if (!detail::allows(detail::port_contexts, where)) copy.remove_port();
        if (!detail::allows(detail::headers_contexts, where)) copy.remove_headers();
        for (auto const& rule : parameter_rules) {
            if (!detail::allows(rule.contexts, where)) copy.remove_parameter(rule.name);
        }
        return copy;
    }

    /// What stays for the Request-URI of a request formed from this one: all but the headers and the method.
    ///
    /// RFC 3261, section 19.1.5.
    [[nodiscard]] constexpr basic_uri for_request_uri() const { return for_context(context::request_uri); }

    /// The address-of-record: scheme, user and host as they are written, and nothing else. RFC 3261, section 10.3.
    ///
    /// canonical_key() of it is for look-ups: one for all that are equivalent, so that "%3B" and ";" stay different.
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
    struct nothing {};
    constexpr explicit basic_uri(nothing) {}

    /// Changes a copy, and takes it over if that went well: nothing is half done, and arguments may be our own text.
    template <class Change>
    constexpr result<void> edit(Change change) {
        auto next = text_;
        auto const done = change(next);
        if (done) text_ = static_cast<decltype(next)&&>(next);
        return done;
    }

    constexpr result<void> set_password(detail::piece password) {
        if (!view().user()) return error{errc::empty, component::user, 0, 0};
        return edit([&](auto& next) { return next.set_password(password); });
    }

    template <class Kind>
    constexpr result<void> set(detail::piece name, std::optional<detail::piece> value) {
        return edit([&](auto& next) { return next.template set<Kind>(name, value); });
    }
    template <class Kind>
    constexpr result<void> append(detail::piece name, std::optional<detail::piece> value) {
        return edit([&](auto& next) { return next.template append<Kind>(name, value); });
    }
    template <class Kind>
    constexpr void remove(std::string_view name) {
        (void)edit([&](auto& next) {
            next.template remove<Kind>(name);
            return result<void>{};
        });
    }

    constexpr result<void> assemble(fields const& parts) {
        auto done = text_.set_host(parts.host, {});
        if (done) done = text_.set_scheme(parts.scheme);
        if (done && parts.user) done = text_.set_user({*parts.user});
        if (done && parts.password) done = text_.set_password({*parts.password});
        if (done && parts.port) done = text_.set_port(*parts.port);
        for (auto const& [name, value] : parts.parameters) {
            std::optional<detail::piece> given;
            if (value) given = detail::piece{*value};
            if (done) done = text_.template append<detail::parameter_kind>({name}, given);
        }
        for (auto const& [name, value] : parts.headers) {
            if (done) done = text_.template append<detail::header_kind>({name}, detail::piece{value});
        }
        return done;
    }

    detail::editable<Storage> text_;
};

/// A URI in a std::string.
using uri = basic_uri<detail::string_storage<std::string>>;

/// A URI in N octets of its own: allocates nothing, and works as a constexpr constant.
template <std::size_t N>
using static_uri = basic_uri<detail::fixed_storage<N>>;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
