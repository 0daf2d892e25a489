// The one place that puts a URI together: it writes the delimiters, and records where each component lies.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Whoever makes a URI writes it with a `uri_writer`, and takes the components from it, so that nobody parses what he
// wrote himself. Call its functions in the order of the grammar; all except host() may be left out:
//
//     uri_writer to{out};
//     to.scheme(scheme::sip);
//     to.user([&](auto& text) { text.put("alice"); });
//     to.host(host_kind::name, [&](auto& text) { text.put("example.com"); });
//     to.parameter([&](auto& text) { text.put("transport=tcp"); });
//     to.found();  // the components of "sip:alice@example.com;transport=tcp"
//
// Each function object puts valid text of its component. An owning URI is made by `assembly::make<uri>(worst, write)`
// (uri/detail/editable.hpp), where `write` takes a uri_writer of any sink, and `worst` is the most octets that it can
// put.
#ifndef SIPURI_URI_DETAIL_URI_WRITER_HPP
#define SIPURI_URI_DETAIL_URI_WRITER_HPP

#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/uri/components.hpp>
#include <sipuri/uri/scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

template <sink Sink>
class uri_writer {
public:
    constexpr explicit uri_writer(Sink& out) noexcept : out_(out), begin_(out.size()) {}

    SIPURI_INLINE constexpr void scheme(sipuri::scheme value) {
        out_.put(name(sipuri::scheme::sip));
        if (value == sipuri::scheme::sips) out_.put('s');
        out_.put(':');
        parts_.user_end = parts_.host_begin = here();
        parts_.scheme_end = parts_.host_begin - 1;
    }

    template <class Put>
    SIPURI_INLINE constexpr void user(Put put_text) {
        put_text(out_);
        parts_.user_end = here();
    }
    /// After user().
    template <class Put>
    SIPURI_INLINE constexpr void password(Put put_text) {
        out_.put(':');
        put_text(out_);
    }

    template <class Put>
    SIPURI_INLINE constexpr void host(host_kind kind, Put put_text) {
        if (here() != parts_.host_begin) out_.put('@');
        parts_.host_begin = here();
        put_text(out_);
        parts_.kind = kind;
        parts_.host_end = parts_.port_end = parts_.parameters_end = here();
    }

    SIPURI_INLINE constexpr void port(std::uint16_t number) {
        port(number, [number](Sink& out) SIPURI_INLINE { detail::put_number(out, number); });
    }
    template <class Put>
    SIPURI_INLINE constexpr void port(std::uint16_t number, Put put_digits) {
        out_.put(':');
        put_digits(out_);
        parts_.port = number;
        parts_.port_end = parts_.parameters_end = here();
    }

    /// Puts one parameter, or several with ";" between them.
    template <class Put>
    SIPURI_INLINE constexpr void parameter(Put put_text) {
        out_.put(';');
        put_text(out_);
        parts_.parameters_end = here();
    }

    /// Puts one header, or several with "&" between them.
    template <class Put>
    SIPURI_INLINE constexpr void header(Put put_text) {
        out_.put(before_header_);
        before_header_ = '&';
        put_text(out_);
    }

    /// Where the components lie, from the first octet that was put; the leniencies are the caller's to add.
    [[nodiscard]] constexpr components const& found() const noexcept { return parts_; }

private:
    [[nodiscard]] constexpr std::uint32_t here() const noexcept {
        return static_cast<std::uint32_t>(out_.size() - begin_);
    }

    Sink& out_;
    std::size_t begin_;
    char before_header_ = '?';
    components parts_{};
};
template <class Sink>
uri_writer(Sink&) -> uri_writer<Sink>;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
