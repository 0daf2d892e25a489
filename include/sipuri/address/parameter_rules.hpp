// The parameters of header fields with addresses: one table, a row a parameter.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_PARAMETER_RULES_HPP
#define SIPURI_ADDRESS_PARAMETER_RULES_HPP

#include <sipuri/address/header_kind.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/uri/parameter_rules.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The grammar of the value of a header field's parameter.
enum class parameter_grammar : std::uint8_t {
    token,       ///< token
    text,        ///< token / quoted-string
    qvalue,      ///< ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
    seconds,     ///< delta-seconds = 1*DIGIT, up to 2^32 - 1
    reg_id,      ///< 1*DIGIT, from 1 to 2^31 - 1
    counter,     ///< 1*2DIGIT
    index,       ///< number *("." number), none with a leading zero
    instance,    ///< DQUOTE "<" 1*uric ">" DQUOTE
    gruu,        ///< DQUOTE SIP-URI DQUOTE
    feature,     ///< nothing, or DQUOTE ( tag-value-list / string-value ) DQUOTE
    message_id,  ///< DQUOTE dot-atom "@" ( dot-atom / host ) DQUOTE
};

/// A set of header fields, a bit each.
using header_kinds = std::uint32_t;

/// The set of these header fields.
template <class... Kinds>
[[nodiscard]] constexpr header_kinds kinds_of(Kinds... kinds) noexcept {
    return ((header_kinds{1} << static_cast<unsigned>(kinds)) | ...);
}

/// What is known of a parameter.
struct header_parameter_rule {
    std::string_view name;      ///< in lower case
    parameter_grammar grammar;  ///< of its value
    header_kinds where;         ///< the header fields that have it
    std::string_view source;    ///< where it is defined

    /// True if a header field has this parameter.
    [[nodiscard]] constexpr bool is_of(header_kind kind) const noexcept { return (where & kinds_of(kind)) != 0; }
};

/// The parameters of header fields with addresses. The same name may mean something else in another field.
inline constexpr header_parameter_rule header_parameter_rules[] = {
    {"tag", parameter_grammar::token, kinds_of(header_kind::from, header_kind::to), "RFC 3261"},
    {"q", parameter_grammar::qvalue, kinds_of(header_kind::contact), "RFC 3261"},
    {"expires", parameter_grammar::seconds, kinds_of(header_kind::contact), "RFC 3261"},
    {"reg-id", parameter_grammar::reg_id, kinds_of(header_kind::contact), "RFC 5626"},
    {"+sip.instance", parameter_grammar::instance, kinds_of(header_kind::contact), "RFC 5626"},
    {"pub-gruu", parameter_grammar::gruu, kinds_of(header_kind::contact), "RFC 5627"},
    {"temp-gruu", parameter_grammar::gruu, kinds_of(header_kind::contact), "RFC 5627"},
    {"audio", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"automata", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"class", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"duplex", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"data", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"control", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"mobility", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"description", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"events", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"priority", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"methods", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"schemes", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"application", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"video", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"language", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"type", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"isfocus", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"actor", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"text", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"extensions", parameter_grammar::feature, kinds_of(header_kind::contact), "RFC 3840"},
    {"reason", parameter_grammar::text, kinds_of(header_kind::diversion), "RFC 5806"},
    {"counter", parameter_grammar::counter, kinds_of(header_kind::diversion), "RFC 5806"},
    {"limit", parameter_grammar::counter, kinds_of(header_kind::diversion), "RFC 5806"},
    {"privacy", parameter_grammar::text, kinds_of(header_kind::diversion), "RFC 5806"},
    {"screen", parameter_grammar::text, kinds_of(header_kind::diversion), "RFC 5806"},
    {"index", parameter_grammar::index, kinds_of(header_kind::history_info), "RFC 7044"},
    {"rc", parameter_grammar::index, kinds_of(header_kind::history_info), "RFC 7044"},
    {"mp", parameter_grammar::index, kinds_of(header_kind::history_info), "RFC 7044"},
    {"np", parameter_grammar::index, kinds_of(header_kind::history_info), "RFC 7044"},
    {"cid", parameter_grammar::message_id, kinds_of(header_kind::referred_by), "RFC 3892"},
};

/// The row of any other feature tag. other-tags = "+" ftag-name. RFC 3840, section 9.
inline constexpr header_parameter_rule other_feature_rule{"+", parameter_grammar::feature,
                                                          kinds_of(header_kind::contact), "RFC 3840"};

namespace detail {

/// True for the name of a parameter that a SIP URI has, and no header field.
///
/// RFC 3261, section 19.1.1; RFC 5626, section 11.1; RFC 5627, section 9.
[[nodiscard]] constexpr bool is_of_sip_uri(std::string_view name) noexcept {
    return rule_of_plain(name) || equal_ignoring_case(name, "gr") || equal_ignoring_case(name, "ob");
}

/// True for the header fields that hold one SIP or SIPS URI and one tel URI at most, and no parameters.
[[nodiscard]] constexpr bool is_identity(header_kind kind) noexcept {
    return kind == header_kind::p_asserted_identity || kind == header_kind::p_preferred_identity;
}

/// ftag-name = ALPHA *( ALPHA / DIGIT / "!" / "'" / "." / "-" / "%" )
[[nodiscard]] constexpr bool is_feature_tag_name(std::string_view text) noexcept {
    constexpr char_set rest = chars::alphanum | char_set{"!'.-%"};
    return !text.empty() && chars::alpha.contains(text[0]) && rest.contains_all(text);
}

}  // namespace detail

/// The row of a parameter, by its name in any case; absent where nothing is known of it.
[[nodiscard]] constexpr std::optional<header_parameter_rule> find_header_parameter_rule(
    std::string_view name) noexcept {
    for (auto const& rule : header_parameter_rules) {
        if (detail::equal_ignoring_case(rule.name, name)) return rule;
    }
    bool const other = name.starts_with('+') && detail::is_feature_tag_name(name.substr(1));
    return other ? std::optional{other_feature_rule} : std::nullopt;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
