// The pages that the rules of providers were taken from, and when each was read.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Each row of a provider's data names its page. To bring a row up to date, read its page again and change the date.
#ifndef SIPURI_PROVIDER_PAGES_HPP
#define SIPURI_PROVIDER_PAGES_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A page that says what a provider takes.
enum class page : std::uint8_t {
    none,                 ///< no page: a rule of one's own
    sip_calls,            ///< Twilio's "Making SIP Calls"
    receiving_sip,        ///< Twilio's "Receiving SIP from Twilio"
    api,                  ///< the description of Twilio's API
    node_helper,          ///< the official Node helper, for what the description lacks
    edges,                ///< Twilio's edge locations
    termination,          ///< Twilio's localized SIP URIs
    legacy_regions,       ///< the older names of Twilio's edge locations
    private_edges,        ///< the edges of Twilio Interconnect
    errors,               ///< a page for each number; write it in place of NUMBER
    sip_noun,             ///< `<Sip>` of TwiML
    number_noun,          ///< `<Number>` of TwiML
    signalwire_calls,     ///< SignalWire's request for a call
    signalwire_sip_noun,  ///< `<Sip>` at SignalWire
    signalwire_errors,    ///< SignalWire's numbers
};

/// A page, its address, and when it was read.
struct described_page {
    page name{};                 ///< by which rows call it
    std::string_view address{};  ///< without its scheme, "https://"
    std::string_view read{};     ///< year, month, and the day where the page gives one
};

/// Every page, in the order of the enumerators.
inline constexpr described_page pages[]{
    {page::sip_calls, "www.twilio.com/docs/voice/api/sip-making-calls", "2026-11"},
    {page::receiving_sip, "www.twilio.com/docs/voice/api/receiving-sip", "2026-11"},
    {page::api, "github.com/twilio/twilio-oai/blob/main/spec/json/twilio_api_v2010.json", "2026-04-14"},
    {page::node_helper, "www.npmjs.com/package/twilio/v/6.3.1", "2026-11"},
    {page::edges, "www.twilio.com/docs/global-infrastructure/edge-locations", "2026-11"},
    {page::termination, "www.twilio.com/docs/global-infrastructure/localized-uris/termination", "2026-03-09"},
    {page::legacy_regions, "www.twilio.com/docs/global-infrastructure/edge-locations/legacy-regions", "2026-11"},
    {page::private_edges, "www.twilio.com/docs/interconnect/configure-your-application", "2026-11"},
    {page::errors, "www.twilio.com/docs/api/errors/NUMBER", "2026-11"},
    {page::sip_noun, "www.twilio.com/docs/voice/twiml/sip", "2026-11"},
    {page::number_noun, "www.twilio.com/docs/voice/twiml/number", "2026-11"},
    {page::signalwire_calls, "developer.signalwire.com/compatibility-api/rest/create-a-call", "2026-07"},
    {page::signalwire_sip_noun, "developer.signalwire.com/compatibility-api/xml/voice/sip-noun", "2026-07"},
    {page::signalwire_errors, "developer.signalwire.com/compatibility-api/rest/overview/error-codes", "2026-07"},
};

namespace detail {

/// A row of a provider's data, and the page that it was taken from.
template <class T>
struct sourced {
    T value{};
    page from{};
};

/// The rows without their pages.
template <class T, std::size_t N>
[[nodiscard]] consteval auto without_pages(sourced<T> const (&rows)[N]) {
    struct {
        T values[N]{};
    } made;
    for (std::size_t i = 0; i != N; ++i) made.values[i] = rows[i].value;
    return made;
}
template <auto const& rows>
inline constexpr auto held_values = without_pages(rows);
template <auto const& rows>
inline constexpr auto const& values_of = held_values<rows>.values;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
