// The same URI in TwiML: <Sip> and the <Dial> around it, written and read. The text of one element, not XML.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_TWIML_HPP
#define SIPURI_PROVIDER_TWIML_HPP

#include <sipuri/provider/detail/sip_attributes.hpp>
#include <sipuri/provider/detail/xml_text.hpp>
#include <sipuri/provider/sip_element.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// The rules of a URI in `<Sip>`: those of `current`, with the numbers of TwiML's error pages.
inline constexpr profile in_twiml = detail::rules_of_twiml();

constexpr findings (sip_element::check)(profile const& rules) const noexcept {
    detail::sip_inspection seen{rules};
    seen.run(*this);
    return seen.found;
}
constexpr findings (sip_element::check)() const noexcept { return (check)(in_twiml); }

/// Writes `<Sip username="jack" …>sip:kate@example.com</Sip>`, each text escaped once as XML.
///
/// Returns the octets written.
/// Errors: the first that sip_element::check() rejects; errc::no_space, with the size needed.
template <class Out>
constexpr result<std::size_t> write_sip(sip_element const& element, Out&& out) {
    if (auto const wrong = (element.check)().first_rejected()) return wrong->what;
    return sipuri::detail::write_to(out, [&](auto& target) { detail::put_sip(target, element); });
}

/// Writes `<Dial callerId="…"><Sip …>…</Sip></Dial>`, likewise; without a caller id `<Dial>`.
template <class Out>
constexpr result<std::size_t> write_dial(sip_element const& element, Out&& out, text_member caller_id = {}) {
    if (auto const wrong = (element.check)().first_rejected()) return wrong->what;
    if (auto const wrong = detail::wrong_caller_id(*caller_id); wrong.found && !(*caller_id).empty()) {
        auto const [offset, size] = wrong.octets;
        return error{wrong.code, request_field::caller_id, sipuri::detail::clamped(offset),
                     sipuri::detail::clamped(size)};
    }
    if (auto const wrong = detail::first_not_xml(*caller_id); wrong != (*caller_id).size()) {
        return error{errc::invalid_character, request_field::caller_id, sipuri::detail::clamped(wrong), 1};
    }
    return sipuri::detail::write_to(out, [&](auto& target) {
        target.put(std::string_view{"<Dial"});
        detail::put_attribute(target, "callerId", {.given = !(*caller_id).empty(), .text = *caller_id});
        target.put('>');
        detail::put_sip(target, element);
        target.put(std::string_view{"</Dial>"});
    });
}

/// Writes what the text of an element means: references and CDATA sections resolved, white space around it removed.
///
/// Takes the five entities of XML, `&#n;` and `&#xn;`. Resolves once: "&amp;lt;" means "&lt;".
/// Returns the octets written.
/// Errors: errc::invalid_escape for another reference, errc::invalid_character for "<", each with its place in
/// `element_text`; errc::no_space, with the size needed.
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_element_text(std::string_view element_text, Out&& out) {
    auto const extent = detail::find_extent(element_text);
    if (!extent) return extent.error();
    return sipuri::detail::write_to(out, [&](auto& target) {
        std::size_t place = 0;
        (void)detail::each_octet(element_text, [&](char c, std::size_t, std::size_t) {
            if (place >= extent->begin && place < extent->end) target.put(c);
            ++place;
        });
    });
}

/// The URI in the text of a `<Sip>` element: "\n  sip:kate@example.com?X-a=1&amp;X-b=2\n".
///
/// Errors: those of write_element_text() and of parse(); offsets are those of `element_text`.
/// Complexity: linear.
template <class Uri = uri>
[[nodiscard]] constexpr result<Uri> parse_element_text(std::string_view element_text) {
    typename Uri::storage_type::text_type plain;
    if (auto const done = write_element_text(element_text, plain); !done) return done.error();
    auto made = Uri::parse(std::string_view{plain});
    if (made) return made;
    return detail::in_element(made.error(), element_text);
}

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
