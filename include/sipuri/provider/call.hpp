// The request that starts a call: POST /2010-04-01/Accounts/{AccountSid}/Calls, each of its parameters a member.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_CALL_HPP
#define SIPURI_PROVIDER_CALL_HPP

#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/uri_member.hpp>
#include <sipuri/provider/values.hpp>

#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

class request_view;

/// What one call needs, as plain text: only `to` is needed always.
///
///     twilio::call{.to = "sip:kate@example.com", .from = "jack", .url = "https://example.com/"}.build()
///
/// An empty member is a field that is not sent. provider/field_rules.hpp has the rule of each.
/// Lifetime: borrows its texts, and refuses temporaries that own theirs.
struct call {
    text_member account_sid{};        ///< "AC" and 32 hexadecimal digits; the path needs it
    uri_member to{};                  ///< a SIP URI, perhaps with headers: a text, a URI, fields, or a builder
    text_member from{};               ///< a user name
    text_member url{};                ///< http or https: where the provider fetches its instructions
    text_member twiml{};              ///< the instructions themselves
    text_member application_sid{};    ///< "AP" and 32 hexadecimal digits: the application that has them
    text_member method{};             ///< "GET" or "POST", by which the provider fetches `url`
    text_member sip_auth_username{};  ///< for a callee that asks for authentication
    text_member sip_auth_password{};  ///< goes with it

    std::optional<unsigned> timeout{};            ///< seconds to ring, 1 to 600
    std::optional<unsigned> time_limit{};         ///< seconds that the call may last
    text_member caller_id{};                      ///< a number, `name@host`, or the name of a client
    text_member send_digits{};                    ///< at most 32 of 0-9 A-D # * w W, played when the callee answers
    text_member status_callback{};                ///< where the call's progress is reported
    choices<call_event> status_callback_event{};  ///< of which events; a field each
    text_member status_callback_method{};         ///< "GET" or "POST"
    text_member fallback_url{};                   ///< used where `url` fails
    text_member fallback_method{};                ///< "GET" or "POST"

    std::optional<bool> record{};                                ///< whether to record the call
    choice<twilio::recording_channels> recording_channels{};     ///< one channel or two
    choice<twilio::recording_track> recording_track{};           ///< whose voice
    choice<twilio::trim> trim{};                                 ///< whether to cut silence
    text_member recording_status_callback{};                     ///< where the recording is reported
    choices<recording_event> recording_status_callback_event{};  ///< of which events; one field
    text_member recording_status_callback_method{};              ///< "GET" or "POST"
    text_member recording_configuration_id{};                    ///< a stored configuration

    choice<twilio::machine_detection> machine_detection{};             ///< whether to find out who answers
    std::optional<unsigned> machine_detection_timeout{};               ///< seconds, 1 to 120; rather 3 to 60
    std::optional<unsigned> machine_detection_speech_threshold{};      ///< milliseconds, 1000 to 6000
    std::optional<unsigned> machine_detection_speech_end_threshold{};  ///< milliseconds, 500 to 5000
    std::optional<unsigned> machine_detection_silence_timeout{};       ///< milliseconds, 2000 to 10000
    std::optional<bool> async_amd{};                                   ///< whether the call goes on meanwhile
    text_member async_amd_status_callback{};                           ///< where it is reported who answered
    text_member async_amd_status_callback_method{};                    ///< "POST"

    text_member client_notification_url{};  ///< a URL
    text_member call_reason{};              ///< for branded calls
    text_member call_token{};               ///< of a call that is forwarded
    text_member passports{};                ///< at most five, separated by commas
    text_member byoc{};                     ///< "BY" and 32 hexadecimal digits: not for SIP calls

    extra_fields extra{};  ///< what has no member here; after all others

    /// Everything that is wrong, field by field, by the rules of making_sip_calls.
    [[nodiscard]] constexpr findings (check)() const noexcept;
    /// Everything that is wrong, field by field.
    ///
    /// The offsets are those of the field that the component names: of `to` for the components of a URI, and of a
    /// field's name for request_field::extra. A field that has no effect is advice.
    [[nodiscard]] constexpr findings (check)(profile const& rules) const noexcept;

    /// The request by the rules of making_sip_calls, or the first error that check() rejects.
    [[nodiscard]] constexpr result<request_view> build() const noexcept;
    /// The request, or the first error that check() rejects.
    ///
    /// Lifetime: the request borrows the texts.
    [[nodiscard]] constexpr result<request_view> build(profile const& rules) const noexcept;

    /// The member that an error is about, for explain(): `to` for the components of a URI; none for numbers, lists and
    /// request_field::extra, of which there may be many.
    [[nodiscard]] constexpr std::string_view text_of(component where) const noexcept;
    /// Likewise; of an error of request_field::extra the name of the first further field that has it.
    [[nodiscard]] constexpr std::string_view text_of(error const& what) const noexcept;

    /// Sets the member that is sent as `name`, from a text: ("Timeout", "60"). False, and nothing set, where no member
    /// is sent so, or where it cannot hold that text.
    constexpr bool set(std::string_view name, std::string_view value) noexcept;
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
