// Builds a URI in one expression: setters in any order, the first error kept for build().
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_BUILDER_HPP
#define SIPURI_URI_BUILDER_HPP

#include <sipuri/uri/detail/last_values.hpp>
#include <sipuri/uri/detail/names_seen.hpp>
#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Builds a URI, or changes a copy of one.
///
/// Copies and escapes at once what it is given, so nothing needs to outlive the call. The order of calls is free;
/// parameters appear in the order of their calls, and so do headers. After the first error everything else is ignored,
/// and build() returns it. Texts are those that the setters of `uri` take. In one expression the URI is moved out.
///
/// Complexity: a call costs what it writes, and a move of what follows in the URI. A parameter whose name was given
/// before costs a `static_builder` a look through the parameters, too; a `builder` replaces all of them at once.
/// Example: `builder{"example.com"}.user("jack").port(5070).build()`;
/// `builder{contact}.host("192.0.2.1").port(5070).build()`.
template <class Uri>
class basic_builder {
public:
    basic_builder() = delete;  // begin with the host: builder{"example.com"}
    /// Begins with this host.
    constexpr explicit basic_builder(host_text host, sipuri::scheme scheme = scheme::sip, options allowed = {}) {
        auto const checked = detail::check_host(host.text(), allowed);
        if (!checked) {
            error_ = checked.error();
            return;
        }
        if constexpr (grows) uri_.text_.storage().reserve(256);  // room for most URIs at once
        constexpr std::size_t most_of_scheme = sizeof "sips:";
        keep(uri_.text_.assemble(most_of_scheme + checked->size(), [&](auto& to) {
            to.scheme(scheme);
            to.host(checked->kind, [&](auto& out) { detail::put(out, *checked); });
        }, checked->used));
    }
    /// Begins with a copy of a URI.
    template <class Source>
        requires std::is_convertible_v<Source const&, uri_view>
    constexpr explicit basic_builder(Source const& source) {
        keep(uri_.text_.assign(source));
        for (auto const parameter : uri_.text_.view().parameters()) {
            (void)seen_.is_new(spelled_of(component_text{parameter.name()}));
        }
        own_ = uri_.text_.view().parameters().text().size();
    }

    /// Sets the scheme.
    constexpr basic_builder& scheme(sipuri::scheme value) & {
        return set([&](auto& text) SIPURI_INLINE { return text.set_scheme(value); });
    }
    /// Sets the host.
    constexpr basic_builder& host(host_text host, options allowed = {}) & {
        return set([&](auto& text) -> result<void> {
            auto const checked = detail::check_host(host.text(), allowed);
            if (!checked) return checked.error();
            return text.set_host(*checked);
        });
    }
    /// Sets the user.
    constexpr basic_builder& user(component_text user) & {
        return set([&](auto& text) SIPURI_INLINE { return text.set_user(spelled_of(user)); });
    }
    /// Sets the password, which needs a user, set before or after it.
    constexpr basic_builder& password(component_text password) & {
        return set([&](auto& text) SIPURI_INLINE { return text.set_password(spelled_of(password)); });
    }
    /// Sets the port.
    constexpr basic_builder& port(std::uint16_t number) & {
        return set([&](auto& text) SIPURI_INLINE { return text.set_port(number); });
    }
    /// Sets the transport parameter.
    constexpr basic_builder& transport(sipuri::transport value) & { return parameter("transport", name(value)); }

    /// Sets a parameter, or without a value a flag such as "lr". A name appears once: given again, the parameter is
    /// replaced.
    constexpr basic_builder& parameter(component_text name, std::optional<component_text> value = std::nullopt) & {
        return set([&](auto& text) SIPURI_INLINE {
            auto const field = detail::named_of(name, value);
            auto const checked = detail::check_field<detail::parameter_kind>(field);
            if (!checked) return checked;
            bool const is_new = seen_.is_new(field.name);
            if (!is_new && !grows) return text.template set<detail::parameter_kind>(field);
            auto const done = text.template append<detail::parameter_kind>(field);
            if (done && !is_new) given_again(text, field);
            return done;
        });
    }
    /// Adds a header, whether or not there is one of its name.
    constexpr basic_builder& header(component_text name, component_text value) & {
        return set([&](auto& text) SIPURI_INLINE {
            return text.template append<detail::headers_kind>(detail::named_of(name, value));
        });
    }

    /// Sets the scheme, of a temporary: build() moves the URI out of what this and the next seven return.
    constexpr basic_builder&& scheme(sipuri::scheme value) && { return moved(this->scheme(value)); }
    /// As above.
    constexpr basic_builder&& host(host_text host, options allowed = {}) && {
        return moved(this->host(host, allowed));
    }
    /// As above.
    constexpr basic_builder&& user(component_text user) && { return moved(this->user(user)); }
    /// As above.
    constexpr basic_builder&& password(component_text password) && { return moved(this->password(password)); }
    /// As above.
    constexpr basic_builder&& port(std::uint16_t number) && { return moved(this->port(number)); }
    /// As above.
    constexpr basic_builder&& transport(sipuri::transport value) && { return moved(this->transport(value)); }
    /// As above.
    constexpr basic_builder&& parameter(component_text name, std::optional<component_text> value = std::nullopt) && {
        return moved(this->parameter(name, value));
    }
    /// As above.
    constexpr basic_builder&& header(component_text name, component_text value) && {
        return moved(this->header(name, value));
    }

    /// The first error so far, if there was one.
    [[nodiscard]] constexpr std::optional<sipuri::error> error() const noexcept { return error_; }

    /// The URI, or the first error. A builder that was moved from builds nothing: it has no host.
    [[nodiscard]] constexpr result<Uri> build() const& {
        if (auto const wrong = missing()) return *wrong;
        if (again_ == 0) return uri_;
        auto made = uri_;
        (void)settle(made.text_, own_);
        return made;
    }
    /// The URI, moved out of the builder, or the first error.
    [[nodiscard]] constexpr result<Uri> build() && {
        if (auto const wrong = missing()) return *wrong;
        if (again_ != 0) (void)settle(uri_.text_, own_);
        return static_cast<Uri&&>(uri_);
    }

private:
    static constexpr bool grows = Uri::storage_type::capacity == unbounded;

    [[nodiscard]] static constexpr basic_builder&& moved(basic_builder& to) noexcept {
        return static_cast<basic_builder&&>(to);
    }

    template <class Change>
    SIPURI_INLINE constexpr basic_builder& set(Change change) {
        if (!error_ && uri_.text_.empty()) error_ = missing();
        if (!error_) keep(change(uri_.text_));
        return *this;
    }
    SIPURI_INLINE constexpr void keep(result<void> const& done) noexcept {
        if (!error_ && !done) error_ = done.error();
    }

    /// Until they take a third of the text, parameters given again are kept after the others.
    template <class Text>
    constexpr void given_again(Text& text, detail::named const& field) {
        again_ += 2 + field.name.text.size() + field.value.text.size();
        if (again_ < 256 || again_ < text.view().text().size() / 3) return;
        own_ = settle(text, own_);
        again_ = 0;
    }
    /// Leaves one parameter of each name; returns the size of the list.
    template <class Text>
    static constexpr std::size_t settle(Text& text, std::size_t own) {
        if constexpr (grows) {
            auto const list = detail::with_last_values(text.view().parameters().text(), own);
            auto const checked = detail::access::make<parameters_view>(std::string_view{list});
            (void)text.template set_all<detail::parameter_kind>(checked);
            return list.size();
        } else {
            return own;
        }
    }

    /// Why there is no URI yet.
    [[nodiscard]] constexpr std::optional<sipuri::error> missing() const noexcept {
        if (error_) return error_;
        if (uri_.text_.empty()) return sipuri::error{errc::empty, component::host, 0, 0};
        auto const user = uri_.text_.view().user();
        if (user && user->empty()) return sipuri::error{errc::empty, component::user, 0, 0};
        return std::nullopt;
    }

    Uri uri_{typename Uri::nothing{}};
    detail::names_seen<grows> seen_;
    std::size_t again_ = 0;  // octets of parameters whose names were given before
    std::size_t own_ = 0;    // the size of the list without them
    std::optional<sipuri::error> error_;
};

/// Builds a `uri`.
using builder = basic_builder<uri>;

/// Builds a `static_uri<N>`: allocates nothing, and works in a constant expression.
template <std::size_t N>
using static_builder = basic_builder<static_uri<N>>;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
