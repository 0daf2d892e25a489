// How a <Sip> element is checked and written by its table.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_SIP_ATTRIBUTES_HPP
#define SIPURI_PROVIDER_DETAIL_SIP_ATTRIBUTES_HPP

#include <sipuri/provider/detail/field_inspection.hpp>
#include <sipuri/provider/detail/xml_text.hpp>
#include <sipuri/provider/sip_element.hpp>
#include <sipuri/provider/twilio.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

inline constexpr sourced<provider_code> twiml_codes[]{
    {{errc::too_long, component::headers, 13253}, page::errors},
    {{errc::not_supported, component::header_name, 13252}, page::errors},
    {{errc::non_ascii, component::header_name, 32111}, page::errors},
    {{errc::invalid_value, component::header_name, 32111}, page::errors},
    {{errc::non_ascii, component::header_value, 32112}, page::errors},
    {{errc::unknown_value, component::parameter_value, 32114}, page::errors},
    {{errc::edge_host, component::host, 32220}, page::errors},
    {{errc::missing, component::user, 32223}, page::errors},
    {{{}, request_field::caller_id, 13248}, page::errors},
};

[[nodiscard]] constexpr profile rules_of_twiml() noexcept {
    auto rules = current;
    rules.name = "twiml";
    rules.described = "Twilio's page on the noun <Sip> of TwiML, November 2026";
    rules.malformed_code = 13243;
    rules.codes = codes_of<twiml_codes, sip_attribute_rules>;
    return rules;
}

class sip_inspection : public field_inspection {
public:
    using field_inspection::field_inspection;

    constexpr void run(sip_element const& element) noexcept {
        find_given<sip_attribute_rules>(element);
        (void)check_uri(element.uri);
        if (has(sip_attribute::username) && !has(sip_attribute::password)) {
            add(severity::rejected, {errc::missing, sip_attribute::password, 0, 0});
        }
        check_given<sip_attribute_rules>(element);
        for (auto const& row : sip_attribute_rules) {
            auto const text = row.access.get(element).text;
            auto const wrong = first_not_xml(text);
            if (wrong != text.size() && !refuses(row.where)) {
                add(severity::rejected, {errc::invalid_character, row.where, clamped(wrong), 1});
            }
        }
    }

private:
    [[nodiscard]] constexpr bool refuses(component where) const noexcept {
        for (auto const& one : found) {
            if (one.what.where == where && one.level == severity::rejected) return true;
        }
        return false;
    }
};

template <class Out>
constexpr void put_attribute(Out& out, std::string_view name, member_value const& value) {
    if (!value.given) return;
    out.put(' ');
    out.put(name);
    out.put(std::string_view{"=\""});
    if (value.is_number) sipuri::detail::put_number(out, value.number);
    put_xml_escaped(out, value.text);
    for (std::size_t i = 0; i != value.list_size; ++i) {
        if (i != 0) out.put(' ');
        put_xml_escaped(out, value.list[i]);
    }
    out.put('"');
}

template <class Out>
constexpr void put_sip(Out& out, sip_element const& element) {
    out.put(std::string_view{"<Sip"});
    for (auto const& row : sip_attribute_rules) put_attribute(out, row.name, row.access.get(element));
    out.put('>');
    put_xml_escaped(out, *element.uri);
    out.put(std::string_view{"</Sip>"});
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
