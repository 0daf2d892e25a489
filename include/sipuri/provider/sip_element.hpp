// A <Sip> element of TwiML: its URI and its attributes, and one table of these.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_SIP_ELEMENT_HPP
#define SIPURI_PROVIDER_SIP_ELEMENT_HPP

#include <sipuri/provider/field_rule.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/request_fields.hpp>
#include <sipuri/provider/uri_member.hpp>
#include <sipuri/provider/values.hpp>
#include <sipuri/text/detail/table_row.hpp>

#include <array>
#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// What a `<Sip>` element holds: its text is the URI, the rest are attributes.
///
///     std::string xml;
///     twilio::write_dial({.uri = "sip:kate@example.com?X-a=1&X-b=2", .username = "jack", .password = secret}, xml);
///
/// Lifetime: borrows its texts, and refuses temporaries that own theirs.
struct sip_element {
    uri_member uri{};                                         ///< a SIP URI, perhaps with headers
    text_member username{};                                   ///< for a callee that asks for authentication
    text_member password{};                                   ///< goes with it
    text_member url{};                                        ///< for the callee, before it is connected; may be relative
    text_member method{};                                     ///< "GET" or "POST"
    text_member status_callback{};                            ///< where the call's progress is reported
    choices<call_event> status_callback_event{};              ///< of which events; separated by spaces
    text_member status_callback_method{};                     ///< "GET" or "POST"
    choice<twilio::machine_detection> machine_detection{};    ///< whether to find out who answers
    std::optional<unsigned> machine_detection_timeout{};      ///< seconds, 1 to 120; rather 3 to 60
    std::optional<unsigned> machine_detection_speech_threshold{};      ///< milliseconds, 1000 to 6000
    std::optional<unsigned> machine_detection_speech_end_threshold{};  ///< milliseconds, 500 to 5000
    std::optional<unsigned> machine_detection_silence_timeout{};       ///< milliseconds, 2000 to 10000
    text_member amd_status_callback{};                        ///< where it is reported who answered
    text_member amd_status_callback_method{};                 ///< "GET" or "POST"

    /// Everything that is wrong, by the rules of in_twiml.
    [[nodiscard]] constexpr findings (check)() const noexcept;
    /// Everything that is wrong. The offsets are those of the attribute that the component names, and of `uri` for the
    /// components of a URI.
    [[nodiscard]] constexpr findings (check)(profile const& rules) const noexcept;
};

/// A row of the table of attributes.
using attribute_rule = basic_field_rule<sip_element>;

/// The attributes in the order in which they are written.
inline constexpr std::array sip_attribute_rules{
    attribute_rule{sip_attribute::username, "username", detail::access_of<&sip_element::username>,
                   field_kind::credential, page::sip_noun, {.code = 13249}},
    attribute_rule{sip_attribute::password, "password", detail::access_of<&sip_element::password>,
                   field_kind::credential, page::sip_noun, {.code = 13249, .needs = sip_attribute::username}},
    attribute_rule{sip_attribute::url, "url", detail::access_of<&sip_element::url>, field_kind::any_url,
                   page::sip_noun},
    attribute_rule{sip_attribute::method, "method", detail::access_of<&sip_element::method>, field_kind::method,
                   page::sip_noun, {.needs = sip_attribute::url}},
    attribute_rule{sip_attribute::status_callback, "statusCallback", detail::access_of<&sip_element::status_callback>,
                   field_kind::any_url, page::sip_noun},
    attribute_rule{sip_attribute::status_callback_event, "statusCallbackEvent",
                   detail::access_of<&sip_element::status_callback_event>, field_kind::joined, page::sip_noun,
                   {.values = call_events, .needs = sip_attribute::status_callback}},
    attribute_rule{sip_attribute::status_callback_method, "statusCallbackMethod",
                   detail::access_of<&sip_element::status_callback_method>, field_kind::method, page::sip_noun,
                   {.needs = sip_attribute::status_callback}},
    attribute_rule{sip_attribute::machine_detection, "machineDetection",
                   detail::access_of<&sip_element::machine_detection>, field_kind::value, page::sip_noun,
                   {.values = machine_detections}},
    attribute_rule{sip_attribute::machine_detection_timeout, "machineDetectionTimeout",
                   detail::access_of<&sip_element::machine_detection_timeout>, field_kind::integer, page::sip_noun,
                   {.low = 1, .high = 120, .advised_low = 3, .advised_high = 60,  // page::number_noun
                    .needs = sip_attribute::machine_detection}},
    attribute_rule{sip_attribute::machine_detection_speech_threshold, "machineDetectionSpeechThreshold",
                   detail::access_of<&sip_element::machine_detection_speech_threshold>, field_kind::integer,
                   page::sip_noun, {.low = 1000, .high = 6000, .needs = sip_attribute::machine_detection}},
    attribute_rule{sip_attribute::machine_detection_speech_end_threshold, "machineDetectionSpeechEndThreshold",
                   detail::access_of<&sip_element::machine_detection_speech_end_threshold>, field_kind::integer,
                   page::sip_noun, {.low = 500, .high = 5000, .needs = sip_attribute::machine_detection}},
    attribute_rule{sip_attribute::machine_detection_silence_timeout, "machineDetectionSilenceTimeout",
                   detail::access_of<&sip_element::machine_detection_silence_timeout>, field_kind::integer,
                   page::sip_noun, {.low = 2000, .high = 10000, .needs = sip_attribute::machine_detection}},
    attribute_rule{sip_attribute::amd_status_callback, "amdStatusCallback",
                   detail::access_of<&sip_element::amd_status_callback>, field_kind::any_url, page::sip_noun,
                   {.needs = sip_attribute::machine_detection}},
    attribute_rule{sip_attribute::amd_status_callback_method, "amdStatusCallbackMethod",
                   detail::access_of<&sip_element::amd_status_callback_method>, field_kind::method, page::number_noun,
                   {.needs = sip_attribute::amd_status_callback}},
};

/// The row of a component; none where it is not an attribute of `<Sip>`.
[[nodiscard]] constexpr sipuri::detail::table_row<attribute_rule> find_attribute(component where) noexcept {
    return detail::find_row<sip_attribute_rules>(where);
}

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
