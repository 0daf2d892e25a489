// The fluent face of the setters: any order, the first error kept for build().
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_BUILDER_HPP
#define SIPURI_URI_BUILDER_HPP

#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Puts a URI together from plain text: `builder{"example.com"}.user("jack").port(5070).build()`; or changes a copy of
/// one: `builder{contact}.host("192.0.2.1").port(5070).build()`.
///
/// Copies and escapes at once what it is given, so nothing needs to outlive the call. Order is free, but for the
/// parameters among themselves and the headers among themselves, which stand as they come. After the first error
/// everything else is ignored, and build() returns it. Each call costs what it writes, and a move of what stands
/// behind it in the URI; parameter() also a look at the parameters that stand there.
template <class Uri>
class basic_builder {
public:
    /// Begins with this host, which is written as it stands.
    constexpr explicit basic_builder(std::string_view host, sipuri::scheme scheme = scheme::sip, options allowed = {}) {
        keep(uri_.text_.set_scheme(scheme));
        keep(uri_.text_.set_host(host, allowed));
    }
    /// Begins with a copy of a URI.
    constexpr explicit basic_builder(uri_view source) { keep(uri_.text_.assign(source)); }

    /// Sets the scheme.
    constexpr basic_builder& scheme(sipuri::scheme value) { return keep(uri_.text_.set_scheme(value)); }
    /// Sets the host, which is written as it stands.
    constexpr basic_builder& host(std::string_view text, options allowed = {}) {
        return keep(uri_.text_.set_host(text, allowed));
    }
    /// Sets the user.
    constexpr basic_builder& user(std::string_view plain) { return keep(uri_.text_.set_user({plain})); }
    /// Sets the user, escaped already.
    constexpr basic_builder& user_encoded(std::string_view encoded) {
        return keep(uri_.text_.set_user({encoded, true}));
    }
    /// Needs a user, before or after.
    constexpr basic_builder& password(std::string_view plain) { return keep(uri_.text_.set_password({plain})); }
    /// Sets the password, escaped already.
    constexpr basic_builder& password_encoded(std::string_view encoded) {
        return keep(uri_.text_.set_password({encoded, true}));
    }
    /// Sets the port.
    constexpr basic_builder& port(std::uint16_t number) { return keep(uri_.text_.set_port(number)); }
    /// Sets the transport parameter.
    constexpr basic_builder& transport(sipuri::transport value) { return parameter("transport", name(value)); }

    /// Sets a flag such as "lr". A parameter's name stands once: given again, it replaces what stood there.
    constexpr basic_builder& parameter(std::string_view name) { return set({name}, {}); }
    /// Sets a parameter with a value, likewise.
    constexpr basic_builder& parameter(std::string_view name, std::string_view value) {
        return set({name}, detail::piece{value});
    }
    /// Sets a flag, escaped already.
    constexpr basic_builder& parameter_encoded(std::string_view name) { return set({name, true}, {}); }
    /// Sets a parameter with a value, both escaped already.
    constexpr basic_builder& parameter_encoded(std::string_view name, std::string_view value) {
        return set({name, true}, detail::piece{value, true});
    }
    /// Adds a header, whether or not its name stands there.
    constexpr basic_builder& header(std::string_view name, std::string_view value) {
        return append({name}, detail::piece{value});
    }
    /// Adds a header, name and value escaped already.
    constexpr basic_builder& header_encoded(std::string_view name, std::string_view value) {
        return append({name, true}, detail::piece{value, true});
    }

    /// The first error so far, if there was one.
    [[nodiscard]] constexpr std::optional<sipuri::error> error() const noexcept { return error_; }

    /// The URI, or the first error.
    [[nodiscard]] constexpr result<Uri> build() const {
        if (error_) return *error_;
        auto const user = uri_.view().user();
        if (user && user->empty()) return sipuri::error{errc::empty, component::user, 0, 0};
        return uri_;
    }

private:
    constexpr basic_builder& keep(result<void> const& done) noexcept {
        if (!error_ && !done) error_ = done.error();
        return *this;
    }

    constexpr basic_builder& set(detail::piece name, std::optional<detail::piece> value) {
        if (error_) return *this;
        return keep(uri_.text_.template set<detail::parameter_kind>(name, value));
    }
    constexpr basic_builder& append(detail::piece name, std::optional<detail::piece> value) {
        if (error_) return *this;
        return keep(uri_.text_.template append<detail::header_kind>(name, value));
    }

    Uri uri_{typename Uri::nothing{}};
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
