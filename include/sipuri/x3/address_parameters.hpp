// The grammar of header fields' parameters in Boost.Spirit X3: RFC 3261, 3840, 3892, 5626, 5627, 5806, 7044.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Each production accepts the parameters that validate() has nothing against in their header field.
#ifndef SIPURI_X3_ADDRESS_PARAMETERS_HPP
#define SIPURI_X3_ADDRESS_PARAMETERS_HPP

#include <sipuri/address/detail/replaces.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/x3/address.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

namespace detail {

// The sets that have no name in the RFCs.
inline constexpr char_set token_nobang_octets = chars::token - char_set{"!"};
inline constexpr char_set feature_name_octets = chars::alphanum | char_set{"!'.-%"};
inline constexpr char_set atom_octets = chars::token - char_set{"."};
inline constexpr char_set nonzero_digits{"123456789"};

/// After a value that is no longer one if another octet of a token follows.
inline constexpr auto end_of_value = !octet<chars::token>{};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1. The attribute of a parameter is generic_param_view, here and below; of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// tag-param = "tag" EQUAL token
inline constexpr auto tag_param =
    production<address_part::generic_param>([] { return quoted{"tag"} >> equal >> token; });

/// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
inline constexpr auto qvalue = production<address_part::text>(
    [] { return (lit('0') >> -('.' >> repeat(0, 3)[digit])) | (lit('1') >> -('.' >> repeat(0, 3)[lit('0')])); });

/// c-p-q = "q" EQUAL qvalue
inline constexpr auto c_p_q = production<address_part::generic_param>(
    [] { return quoted{"q"} >> equal >> qvalue >> detail::end_of_value; });

/// c-p-expires = "expires" EQUAL delta-seconds ; delta-seconds = 1*DIGIT
///
/// That the number is below 2^32 is a rule beside the grammar.
inline constexpr auto c_p_expires = production<address_part::generic_param>(
    [] { return quoted{"expires"} >> equal >> +digit >> detail::end_of_value; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5626, section 11.1; RFC 5627, section 5.1
// ---------------------------------------------------------------------------------------------------------------------

/// c-p-reg = "reg-id" EQUAL 1*DIGIT
///
/// That the number is from 1 to 2^31 - 1 is a rule beside the grammar.
inline constexpr auto c_p_reg = production<address_part::generic_param>(
    [] { return quoted{"reg-id"} >> equal >> +digit >> detail::end_of_value; });

/// c-p-instance = "+sip.instance" EQUAL DQUOTE "<" instance-val ">" DQUOTE ; instance-val = 1*uric
inline constexpr auto c_p_instance = production<address_part::generic_param>(
    [] { return quoted{"+sip.instance"} >> equal >> '"' >> '<' >> +uric >> '>' >> '"'; });

/// pub-gruu = "pub-gruu" EQUAL quoted-string, of a SIP-URI
inline constexpr auto pub_gruu = production<address_part::generic_param>(
    [] { return quoted{"pub-gruu"} >> equal >> '"' >> uri >> '"'; });

/// temp-gruu = "temp-gruu" EQUAL quoted-string, of a SIP-URI
inline constexpr auto temp_gruu = production<address_part::generic_param>(
    [] { return quoted{"temp-gruu"} >> equal >> '"' >> uri >> '"'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5626, section 11.1, and RFC 5627, section 9, in a URI. The attribute is parameter_view.
// ---------------------------------------------------------------------------------------------------------------------

/// uri-parameter =/ ob-param ; ob-param = "ob"
inline constexpr auto ob_param = production<part::parameter>([] { return quoted{"ob"} >> !(paramchar | '='); });

/// uri-parameter =/ gr-param ; gr-param = "gr" ["=" pvalue]
inline constexpr auto gr_param =
    production<part::parameter>([] { return quoted{"gr"} >> !paramchar >> -('=' >> pvalue); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3840, section 9
// ---------------------------------------------------------------------------------------------------------------------

/// token-nobang = 1*(alphanum / "-" / "." / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
inline constexpr auto token_nobang =
    production<address_part::text>([] { return +octet<detail::token_nobang_octets>{}; });

/// number = [ "+" / "-" ] 1*DIGIT ["." 0*DIGIT]
inline constexpr auto feature_number = production<address_part::text>(
    [] { return -(lit('+') | '-') >> +digit >> -('.' >> *digit); });

/// numeric = "#" numeric-relation number ; numeric-relation = ">=" / "<=" / "=" / (number ":")
inline constexpr auto numeric = production<address_part::text>(
    [] { return '#' >> (quoted{">="} | quoted{"<="} | quoted{"="} | (feature_number >> ':')) >> feature_number; });

/// tag-value = ["!"] (token-nobang / boolean / numeric) ; boolean = "TRUE" / "FALSE"
///
/// A boolean is a token-nobang.
inline constexpr auto tag_value = production<address_part::text>([] { return -lit('!') >> (token_nobang | numeric); });

/// tag-value-list = tag-value *("," tag-value)
inline constexpr auto tag_value_list = production<address_part::text>([] { return tag_value % ','; });

/// qdtext-no-abkt = LWS / %x21 / %x23-3B / %x3D / %x3F-5B / %x5D-7E / UTF8-NONASCII
inline constexpr auto qdtext_no_abkt = production<address_part::text>([] {
    return lws | '!' | octet_range<'#', ';'>{} | '=' | octet_range<'?', '['>{} | octet_range<']', '~'>{} |
           utf8_nonascii;
});

/// string-value = "<" *(qdtext-no-abkt / quoted-pair ) ">"
inline constexpr auto string_value =
    production<address_part::text>([] { return '<' >> *(qdtext_no_abkt | quoted_pair) >> '>'; });

/// base-tags = "audio" / "automata" / "class" / "duplex" / "data" / "control" / "mobility" / "description" /
///             "events" / "priority" / "methods" / "schemes" / "application" / "video" / "language" / "type" /
///             "isfocus" / "actor" / "text" / "extensions"
inline constexpr auto base_tags = production<address_part::text>([] {
    return quoted{"audio"} | quoted{"automata"} | quoted{"class"} | quoted{"duplex"} | quoted{"data"} |
           quoted{"control"} | quoted{"mobility"} | quoted{"description"} | quoted{"events"} | quoted{"priority"} |
           quoted{"methods"} | quoted{"schemes"} | quoted{"application"} | quoted{"video"} | quoted{"language"} |
           quoted{"type"} | quoted{"isfocus"} | quoted{"actor"} | quoted{"text"} | quoted{"extensions"};
});

/// other-tags = "+" ftag-name ; ftag-name = ALPHA *( ALPHA / DIGIT / "!" / "'" / "." / "-" / "%" )
///
/// "+sip.instance" has a grammar of its own.
inline constexpr auto other_tags = production<address_part::text>([] {
    return !(quoted{"+sip.instance"} >> detail::end_of_value) >> '+' >> alpha >> *octet<detail::feature_name_octets>{};
});

/// feature-param = enc-feature-tag [EQUAL LDQUOT (tag-value-list / string-value ) RDQUOT]
///
/// enc-feature-tag = base-tags / other-tags
inline constexpr auto feature_param = production<address_part::generic_param>([] {
    return (base_tags | other_tags) >> detail::end_of_value >>
           -(equal >> '"' >> (tag_value_list | string_value) >> '"');
});

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5806, section 6: Diversion. The values that are listed there are tokens.
// ---------------------------------------------------------------------------------------------------------------------

/// diversion-reason = "reason" "=" ( … / token / quoted-string )
inline constexpr auto diversion_reason = production<address_part::generic_param>(
    [] { return quoted{"reason"} >> equal >> (token | quoted_string); });

/// diversion-counter = "counter" "=" 1*2DIGIT
inline constexpr auto diversion_counter = production<address_part::generic_param>(
    [] { return quoted{"counter"} >> equal >> repeat(1, 2)[digit] >> detail::end_of_value; });

/// diversion-limit = "limit" "=" 1*2DIGIT
inline constexpr auto diversion_limit = production<address_part::generic_param>(
    [] { return quoted{"limit"} >> equal >> repeat(1, 2)[digit] >> detail::end_of_value; });

/// diversion-privacy = "privacy" "=" ( … / token / quoted-string )
inline constexpr auto diversion_privacy = production<address_part::generic_param>(
    [] { return quoted{"privacy"} >> equal >> (token | quoted_string); });

/// diversion-screen = "screen" "=" ( … / token / quoted-string )
inline constexpr auto diversion_screen = production<address_part::generic_param>(
    [] { return quoted{"screen"} >> equal >> (token | quoted_string); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 7044, section 5.1: History-Info
// ---------------------------------------------------------------------------------------------------------------------

/// index-val = number *("." number) ; number = [ %x31-39 *DIGIT ] DIGIT
inline constexpr auto index_val = production<address_part::text>([] {
    return ((octet<detail::nonzero_digits>{} >> *digit) | digit) % '.';
});

/// hi-index = "index" EQUAL index-val
inline constexpr auto hi_index = production<address_part::generic_param>(
    [] { return quoted{"index"} >> equal >> index_val >> detail::end_of_value; });

/// hi-target-param = rc-param / mp-param / np-param ; rc-param = "rc" EQUAL index-val, and so are the other two
inline constexpr auto hi_target_param = production<address_part::generic_param>([] {
    return (quoted{"rc"} | quoted{"mp"} | quoted{"np"}) >> equal >> index_val >> detail::end_of_value;
});

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3892, section 2: Referred-By
// ---------------------------------------------------------------------------------------------------------------------

/// dot-atom = atom *( "." atom )
///
/// atom = 1*( alphanum / "-" / "!" / "%" / "*" / "_" / "+" / "'" / "`" / "~" )
inline constexpr auto dot_atom =
    production<address_part::text>([] { return +octet<detail::atom_octets>{} % '.'; });

/// sip-clean-msg-id = LDQUOT dot-atom "@" (dot-atom / host) RDQUOT
///
/// A hostname with a dot at its end is no dot-atom, and so is an IPv6reference.
inline constexpr auto sip_clean_msg_id = production<address_part::text>(
    [] { return '"' >> dot_atom >> '@' >> ((dot_atom >> &lit('"')) | host) >> '"'; });

/// referredby-id-param = "cid" EQUAL sip-clean-msg-id
inline constexpr auto referredby_id_param = production<address_part::generic_param>(
    [] { return quoted{"cid"} >> equal >> sip_clean_msg_id; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3891, section 6.1, and RFC 3261, section 25.1: Replaces, not escaped. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// word = 1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" / "(" / ")" / "<" / ">" / ":" / "\" /
///        DQUOTE / "/" / "[" / "]" / "?" / "{" / "}" )
inline constexpr auto word = production<address_part::text>([] { return +octet<sipuri::detail::word_octets>{}; });

/// callid = word [ "@" word ]
inline constexpr auto callid = production<address_part::text>([] { return word >> -('@' >> word); });

/// to-tag = "to-tag" EQUAL token
inline constexpr auto to_tag =
    production<address_part::generic_param>([] { return quoted{"to-tag"} >> equal >> token; });

/// from-tag = "from-tag" EQUAL token
inline constexpr auto from_tag =
    production<address_part::generic_param>([] { return quoted{"from-tag"} >> equal >> token; });

/// early-flag = "early-only"
inline constexpr auto early_flag =
    production<address_part::generic_param>([] { return quoted{"early-only"} >> detail::end_of_value >> !equal; });

/// replaces-param = to-tag / from-tag / early-flag / generic-param
///
/// A generic-param has another name than the two tags.
inline constexpr auto replaces_param = production<address_part::generic_param>([] {
    return to_tag | from_tag | early_flag |
           (!((quoted{"to-tag"} | quoted{"from-tag"}) >> detail::end_of_value) >> generic_param);
});

/// Replaces = "Replaces" HCOLON callid *(SEMI replaces-param), what follows HCOLON
///
/// That there is one to-tag and one from-tag is a rule beside the grammar.
inline constexpr auto replaces =
    production<address_part::text>([] { return callid >> *(semi >> replaces_param); });

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
