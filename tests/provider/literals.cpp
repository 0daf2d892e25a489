// Literals that are held to a provider's rules.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/provider/literals.hpp>

#include <optional>
#include <string_view>

using namespace sipuri::literals;

TEST_CASE("literals of a provider: what they are judged by") {
    struct {
        std::string_view text;
        std::optional<sipuri::errc> code;
    } const judged[]{
        {"sip:h;transport=udp", {}},
        {"sip:h;transport=sctp", sipuri::errc::not_supported},
        {"sip:h;x;x", sipuri::errc::duplicate_name},
        {"sip:", sipuri::errc::empty},
    };
    for (auto const& row : judged) {
        INFO(row.text);
        tests::exact_copy const copy{row.text};
        auto const wrong = sipuri::detail::first_error<sipuri::detail::twilio_rules>(copy.view());
        CHECK((wrong ? std::optional{wrong->code} : std::nullopt) == row.code);
    }
}

TEST_CASE("literals of a provider: a provider's rules") {
    CHECK("sip:kate@example.com"_twilio.user()->encoded() == "kate");
    constexpr auto to = "sip:jack@example.com;transport=udp"_twilio;
    static_assert(to.effective_port() == 5060);
    CHECK(check(to, sipuri::twilio::making_sip_calls).accepted());
}
