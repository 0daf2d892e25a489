// "sip:jack@example.com"_sip: a malformed URI does not compile, and the message says why.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_LITERALS_HPP
#define SIPURI_URI_LITERALS_HPP

#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// The text of a literal, as a template's argument.
template <std::size_t N>
struct literal_text {
    char octets[N]{};
    constexpr literal_text(char const (&text)[N]) noexcept {
        for (std::size_t i = 0; i != N; ++i) octets[i] = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {octets, N - 1}; }
};

/// Named in the compiler's message: what is wrong, in which component, and the octets of the literal.
template <errc Code, component Where, std::uint32_t Offset, std::uint32_t Length>
struct sip_uri_fault;

template <class Fault>
inline constexpr bool valid = false;
template <>
inline constexpr bool valid<void> = true;

/// What a URI literal must satisfy: the grammar and the further rules of RFC 3261.
struct rfc_rules {
    [[nodiscard]] static constexpr findings judge(uri_view source) noexcept { return validate(source); }
};

/// The first error of a URI, by the grammar and then by `Rules`.
template <class Rules>
[[nodiscard]] constexpr std::optional<error> first_error(std::string_view text) noexcept {
    auto const parsed = parse(text);
    if (!parsed) return parsed.error();
    auto const rejected = Rules::judge(*parsed).first_rejected();
    if (!rejected) return std::nullopt;
    return rejected->what;
}

/// void for a URI that `Rules` accepts, else a sip_uri_fault.
template <literal_text Text, class Rules>
[[nodiscard]] constexpr auto fault_of() noexcept {
    constexpr auto wrong = first_error<Rules>(Text.view());
    if constexpr (wrong) {
        return std::type_identity<sip_uri_fault<wrong->code, wrong->where, wrong->offset, wrong->length>>{};
    } else {
        return std::type_identity<void>{};
    }
}

template <literal_text Text, class Rules = rfc_rules>
[[nodiscard]] constexpr uri_view checked_literal() noexcept {
    using fault = typename decltype(fault_of<Text, Rules>())::type;
    static_assert(valid<fault>, "malformed SIP URI: see the error, component, offset and length of sip_uri_fault");
    return parse(Text.view()).value_or(uri_view{});
}

}  // namespace detail

/// Literals whose text is checked by the compiler.
inline namespace literals {

/// A URI that parse() and validate() accept: `"sip:jack@example.com"_sip`.
///
/// Anything else does not compile; the message names errc, component, offset and length. The view's text lives as
/// long as the program, and appears in symbol names: put no password into a literal.
template <detail::literal_text Text>
[[nodiscard]] constexpr uri_view operator""_sip() noexcept {
    return detail::checked_literal<Text>();
}

}  // namespace literals
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
