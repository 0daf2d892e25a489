// What a provider takes, as data: lengths, transports, parameters, header names, and its numbers for errors.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_PROFILE_HPP
#define SIPURI_PROVIDER_PROFILE_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/scheme.hpp>
#include <sipuri/uri/findings.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The number by which a provider calls an error in a component.
struct provider_code {
    errc code = errc::none;             ///< what is wrong; none: anything
    component where = component::none;  ///< in which component
    int number = 0;                     ///< the provider's number for it
};

/// A URI parameter that a provider knows, and the values that it takes, compared without case.
struct known_parameter {
    std::string_view name{};                       ///< compared decoded and without case
    std::span<std::string_view const> values{};    ///< the values on the provider's lists
    severity otherwise = severity::dropped;        ///< what another value is
};

/// The form of a provider's identifiers of accounts and applications.
enum class id_form : std::uint8_t {
    any,   ///< letters, digits and "-", "_", ".", "~"
    sid,   ///< two letters and 32 hexadecimal digits
    uuid,  ///< 8-4-4-4-12 hexadecimal digits
};

/// The host names of a provider's SIP domains: a name, then `label`, then `domain`.
struct sip_domains {
    std::string_view label{};                   ///< ".sip"
    std::string_view domain{};                  ///< ".twilio.com"; empty: there are none
    std::span<std::string_view const> edges{};  ///< names of edges, which do not belong between the two
};

/// What a provider takes, as data: an aggregate of views over constants, which outlive every use.
///
/// Lengths are octets as written: an escape counts as three. What a profile does not name is not checked.
struct profile {
    std::string_view name{};       ///< by which a command line or a report calls it
    std::string_view described{};  ///< what the data was taken from, and when

    std::span<scheme const> schemes{};           ///< those that are taken; none named: any
    std::size_t max_before_headers = unbounded;  ///< octets before the "?" of the headers
    std::size_t max_headers = unbounded;         ///< octets after it

    std::span<sipuri::transport const> transports{};       ///< those that are taken; none named: any
    sipuri::transport default_transport = transport::udp;  ///< where the URI has no transport parameter
    bool advise_secure_media = false;                      ///< advise where transport=tls comes without secure=true
    bool advise_private_address = false;                   ///< advise where the host is an address of a private network
    std::span<known_parameter const> parameters{};         ///< those whose values are checked
    sip_domains domains{};                                 ///< the provider's own SIP domains

    bool any_header = true;                            ///< every header name is taken
    std::span<std::string_view const> header_names{};  ///< else these,
    std::string_view header_prefix{};                  ///< and those that begin so,
    std::string_view reserved_header_prefix{};         ///< but none that begins so; any other is dropped
    bool ascii_headers = false;                        ///< drops headers with octets above 0x7F
    bool advise_escaped_headers = false;               ///< wants reserved octets escaped in values

    id_form ids = id_form::any;                ///< of accounts and applications
    std::string_view path_prefix{};            ///< of the request's path, before its "/2010-04-01"
    char_set from{};                           ///< the octets of a From user name; none: no From is taken
    bool from_required = false;                ///< a request without a From is rejected
    std::size_t max_sip_auth = unbounded;      ///< octets of the SIP user name, and of the password
    std::size_t max_twiml = unbounded;         ///< characters of a document in the request
    severity no_document = severity::advice;   ///< neither Url nor Twiml nor ApplicationSid

    int malformed_code = 0;                  ///< the number for a To that no rule below names
    int malformed_header_code = 0;           ///< the number for a header that no rule below names
    std::span<provider_code const> codes{};  ///< the numbers for errors; the first that fits counts

    /// The provider's number for an error, 0 where it has none.
    [[nodiscard]] constexpr int code_of(error const& what) const noexcept {
        for (auto const& row : codes) {
            if (row.where == what.where && (row.code == errc::none || row.code == what.code)) return row.number;
        }
        bool const header = what.where == component::headers || what.where == component::header_name ||
                            what.where == component::header_value;
        if (header) return malformed_header_code;
        return is_of_uri(what.where) ? malformed_code : 0;
    }
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
