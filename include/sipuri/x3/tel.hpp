// The grammar of RFC 3966, section 3, in Boost.Spirit X3: telephone numbers as URIs of their own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// What x3.hpp says of its productions is true of these, too. They take what sipuri::parse_tel takes; an error is where
// the grammar stops, and parse_tel says more of it.
//
//     static_assert(sipuri::x3::constant_parse(sipuri::x3::tel::telephone_uri, "tel:+1-201-555-0123")->is_global());
#ifndef SIPURI_X3_TEL_HPP
#define SIPURI_X3_TEL_HPP

#include <sipuri/tel/parse.hpp>
#include <sipuri/x3/uri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The productions of RFC 3966, section 3; those that are RFC 3261's as well stand in sipuri::x3.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace tel {

/// What a production is to the telephone number around it: what it captures, what its attribute is, what an error in it
/// is called.
enum class part : std::uint8_t {
    text,    ///< nothing to it; its attribute is the text
    number,  ///< its digits; its attribute is the text
    pname,
    par,
    subscriber,
    uri,
};

namespace detail {

/// What the productions within one telephone number have found.
struct captures {
    char const* begin;
    std::uint32_t number_begin = 0;
    std::uint32_t number_end = 0;

    [[nodiscard]] static consteval std::optional<component> component_of(part what) noexcept {
        switch (what) {
            case part::number: return component::number;
            case part::pname: return component::parameter_name;
            default: return std::nullopt;
        }
    }
    [[nodiscard]] static consteval bool is_atom(part) noexcept { return false; }

    /// False for a parameter that may not stand behind those before it.
    template <part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        if constexpr (What == part::number) {
            number_begin = static_cast<std::uint32_t>(first - begin);
            number_end = static_cast<std::uint32_t>(last - begin);
        } else if constexpr (What == part::par) {
            return may_stand(parameters_between(begin + number_end, first), parameters_between(first, last));
        }
        return true;
    }

    /// The attribute of a production that has taken all from the beginning to `last`.
    template <part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        using sipuri::detail::access;
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        auto const subscriber = [&] {
            return access::make<telephone_subscriber_view>(taken.substr(number_begin), number_end - number_begin);
        };
        if constexpr (What == part::uri) {
            return access::make<tel_view>(taken, subscriber());
        } else if constexpr (What == part::subscriber) {
            return subscriber();
        } else if constexpr (What == part::par) {
            return access::make<parameter_view>(taken.substr(1));
        } else if constexpr (What == part::pname) {
            return access::encoded(taken);
        } else {
            return taken;
        }
    }

private:
    [[nodiscard]] static constexpr telephone_parameters_view parameters_between(char const* first,
                                                                           char const* last) noexcept {
        std::string_view const pars{first, static_cast<std::size_t>(last - first)};
        return sipuri::detail::access::make<telephone_parameters_view>(pars.substr(pars.empty() ? 0 : 1));
    }

    /// "Each parameter name MUST NOT appear more than once", nor an extension beside a subaddress.
    [[nodiscard]] static constexpr bool may_stand(telephone_parameters_view before,
                                                  telephone_parameters_view one) noexcept {
        auto const name = one.begin()->name();
        auto const other = name.is("ext") ? "isub" : name.is("isub") ? "ext" : name.encoded();
        return !before.contains(name.encoded()) && !before.contains(other);
    }
};

inline constexpr char_set local_digits = chars::hexdig | char_set{"*#"};

}  // namespace detail

/// As sipuri::x3::captures_for(part), for the parts of a number.
detail::captures captures_for(part);

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: digits. The attribute of a set is char, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// visual-separator = "-" / "." / "(" / ")"
inline constexpr octet<sipuri::detail::visual_separator> visual_separator{};

/// phonedigit = DIGIT / [ visual-separator ]
inline constexpr auto phonedigit = digit | visual_separator;

/// phonedigit-hex = HEXDIG / "*" / "#" / [ visual-separator ]
inline constexpr auto phonedigit_hex = octet<detail::local_digits>{} | visual_separator;

/// global-number-digits = "+" *phonedigit DIGIT *phonedigit
inline constexpr auto global_number_digits =
    production<part::text>([] { return '+' >> *visual_separator >> digit >> *phonedigit; });

/// local-number-digits = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
inline constexpr auto local_number_digits = production<part::text>(
    [] { return *visual_separator >> octet<detail::local_digits>{} >> *phonedigit_hex; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: parameters. The attribute of `pname` is encoded_view, of `descriptor` the text, of the others
// parameter_view.
// ---------------------------------------------------------------------------------------------------------------------

/// pname = 1*( alphanum / "-" )
inline constexpr auto pname = production<part::pname>([] { return +octet<sipuri::detail::tel_pname>{}; });

/// extension = ";ext=" 1*phonedigit
inline constexpr auto extension = production<part::par>([] { return quoted{";ext="} >> +phonedigit; });

/// isdn-subaddress = ";isub=" 1*uric
///
/// As far as the next ";", which is a uric too: `;isub=2;ext=1` is meant as two parameters.
inline constexpr auto isdn_subaddress =
    production<part::par>([] { return quoted{";isub="} >> +(octet<sipuri::detail::isub_octets>{} | escaped); });

/// parameter = ";" pname [ "=" pvalue ] ; pvalue = 1*paramchar
///
/// Those that have a production of their own are none of these.
inline constexpr auto parameter = production<part::par>([] {
    return !((quoted{";ext"} | quoted{";isub"}) >> !octet<sipuri::detail::tel_pname>{}) >> ';' >> pname >>
           -('=' >> pvalue);
});

/// par = parameter / extension / isdn-subaddress
inline constexpr auto par = production<part::par>([] { return parameter | extension | isdn_subaddress; });

/// descriptor = domainname / global-number-digits ; domainname = *( domainlabel "." ) toplabel [ "." ]
///
/// A domainname is a hostname.
inline constexpr auto descriptor = production<part::text>([] { return hostname | global_number_digits; });

/// context = ";phone-context=" descriptor
inline constexpr auto context = production<part::par>([] { return quoted{";phone-context="} >> descriptor; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: telephone numbers. The attribute of `telephone_uri` is tel_view, of the others
// telephone_subscriber_view.
// ---------------------------------------------------------------------------------------------------------------------

/// global-number = global-number-digits *par
inline constexpr auto global_number = production<part::subscriber>(
    [] { return production<part::number>([] { return global_number_digits; }) >> *par; });

/// local-number = local-number-digits *par context *par
inline constexpr auto local_number = production<part::subscriber>([] {
    return production<part::number>([] { return local_number_digits; }) >> *(!context >> par) >> context >> *par;
});

/// telephone-subscriber = global-number / local-number
inline constexpr auto telephone_subscriber =
    production<part::subscriber>([] { return global_number | local_number; });

/// telephone-uri = "tel:" telephone-subscriber
inline constexpr auto telephone_uri = production<part::uri>([] { return quoted{"tel:"} >> telephone_subscriber; });

}  // namespace tel
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
