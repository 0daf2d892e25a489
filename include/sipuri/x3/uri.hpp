// The grammar of RFC 3261, section 25.1, in Boost.Spirit X3: rule by rule, for use in grammars of your own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Only the headers x3*.hpp need Boost (1.74 or later; headers only). Let your build treat Boost as system headers:
// X3 itself is not free of warnings. With -fno-rtti define BOOST_SPIRIT_X3_NO_RTTI, in every file that includes X3.
//
//     namespace x3 = boost::spirit::x3;
//     std::vector<sipuri::uri_view> list;
//     x3::phrase_parse(text.begin(), text.end(), ('<' >> sipuri::x3::uri >> '>') % ',', x3::space, list);
//
//     static_assert(sipuri::x3::constant_parse(sipuri::x3::host, "example.com"));
#ifndef SIPURI_X3_URI_HPP
#define SIPURI_X3_URI_HPP

#include <sipuri/uri/view.hpp>

#include <boost/spirit/home/x3/auxiliary/eoi.hpp>
#include <boost/spirit/home/x3/char/char.hpp>
#include <boost/spirit/home/x3/char/char_parser.hpp>
#include <boost/spirit/home/x3/core/parse.hpp>
#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/core/skip_over.hpp>
#include <boost/spirit/home/x3/directive/omit.hpp>
#include <boost/spirit/home/x3/directive/repeat.hpp>
#include <boost/spirit/home/x3/operator/alternative.hpp>
#include <boost/spirit/home/x3/operator/and_predicate.hpp>
#include <boost/spirit/home/x3/operator/difference.hpp>
#include <boost/spirit/home/x3/operator/kleene.hpp>
#include <boost/spirit/home/x3/operator/list.hpp>
#include <boost/spirit/home/x3/operator/not_predicate.hpp>
#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/plus.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>
#include <boost/spirit/home/x3/support/context.hpp>
#include <boost/spirit/home/x3/support/traits/move_to.hpp>

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// The productions of RFC 3261, section 25.1, with the IP addresses of RFC 5954, as Boost.Spirit X3 parsers.
///
/// Each is a constant under its RFC name, and a parser like X3's own: it combines with `>>`, `|`, `%` and the rest,
/// takes any contiguous iterators over char, and has an attribute (said with each group below) that borrows the text.
/// A skipper skips before a production, never inside it. Like all of X3 they are greedy: a production takes as much as
/// its rule allows, and leaves the rest to the grammar around it. Where URIs stand in a list without "<" and ">", one
/// with a "," in its user may take what was meant as the next: RFC 3261, section 20, demands the brackets there.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

/// What a production is to the URI around it: what it captures, what its attribute is, what an error in it is called.
enum class part : std::uint8_t {
    text,  ///< nothing to the URI; its attribute is the text
    atom,  ///< the same, but an error within it is one at its beginning
    uri,
    scheme,
    user,
    password,
    hostport,
    host,
    hostname,
    ipv4,
    ipv6,
    port,
    parameters,
    parameter,
    parameter_name,
    parameter_value,
    headers,
    header,
    header_name,
    header_value,
    from_user,
};

namespace detail {

namespace spirit = boost::spirit::x3;

/// What the productions within one URI have found.
///
/// Neither engine takes back what a rule captured before a rule around it failed. So no capture is left to stand for
/// what was not taken: a host at the user's place says that there is no userinfo, and sets all ends behind it anew.
struct captures {
    char const* begin;
    components found{};

    [[nodiscard]] static consteval std::optional<component> component_of(part what) noexcept {
        switch (what) {
            case part::uri: return component::uri;
            case part::scheme: return component::scheme;
            case part::user: return component::user;
            case part::password: return component::password;
            case part::hostport:
            case part::host: return component::host;
            case part::port: return component::port;
            case part::parameters: return component::parameters;
            case part::parameter_name: return component::parameter_name;
            case part::parameter_value: return component::parameter_value;
            case part::headers: return component::headers;
            case part::header_name: return component::header_name;
            case part::header_value: return component::header_value;
            case part::from_user: return component::from_user;
            default: return std::nullopt;
        }
    }
    /// True if an error within a production is one at its beginning.
    [[nodiscard]] static consteval bool is_atom(part what) noexcept {
        return what == part::atom || what == part::scheme;
    }

    /// False if the text, though it matches, is out of the production's range.
    template <part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        auto const from = static_cast<std::uint32_t>(first - begin);
        auto const to = static_cast<std::uint32_t>(last - begin);
        if constexpr (What == part::scheme) {
            found.scheme_end = to - 1;
        } else if constexpr (What == part::user) {
            found.user_end = to;
        } else if constexpr (What == part::hostname) {
            found.kind = host_kind::name;
        } else if constexpr (What == part::ipv4) {
            found.kind = host_kind::ipv4;
        } else if constexpr (What == part::ipv6) {
            found.kind = host_kind::ipv6;
        } else if constexpr (What == part::host) {
            if (from == found.scheme_end + 1) found.user_end = from;
            found.host_begin = from;
            found.host_end = found.port_end = found.parameters_end = to;
        } else if constexpr (What == part::port) {
            std::uint32_t number = 0;
            for (; first != last; ++first) {
                number = number * 10 + static_cast<std::uint32_t>(*first - '0');
                if (number > 0xFFFF) return false;
            }
            found.port = static_cast<std::uint16_t>(number);
            found.port_end = found.parameters_end = to;
        } else if constexpr (What == part::parameters) {
            found.parameters_end = to;
        }
        return true;
    }

    /// The attribute of a production that has taken all from the beginning to `last`.
    template <part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        using sipuri::detail::access;
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        if constexpr (What == part::uri) {
            return access::make<uri_view>(taken, found);
        } else if constexpr (What == part::user || What == part::password || What == part::parameter_name ||
                             What == part::parameter_value || What == part::header_name || What == part::header_value) {
            return access::encoded(taken);
        } else if constexpr (What == part::port) {
            return found.port;
        } else if constexpr (What == part::parameters) {
            return access::make<parameters_view>(taken.substr(taken.empty() ? 0 : 1));
        } else if constexpr (What == part::parameter) {
            return access::make<parameter_view>(taken);
        } else if constexpr (What == part::headers) {
            return access::make<headers_view>(taken.substr(1));
        } else if constexpr (What == part::header) {
            return access::make<header_view>(taken);
        } else {
            return taken;
        }
    }
};

}  // namespace detail

/// Says which captures the grammar has whose parts are of this enumeration; never defined, and found by the argument.
detail::captures captures_for(part);

namespace detail {

template <auto What>
using captures_of = decltype(captures_for(What));

template <auto What>
using attribute_of = decltype(std::declval<captures_of<What> const&>().template attribute<What>(nullptr));

/// The context of a production within a production: the captures and nothing else, whatever stood in the user's. So X3
/// instantiates the grammar once, for pointers, and not again for each skipper and each iterator of a program.
struct captures_tag;
template <class Captures>
using inner_context = spirit::context<captures_tag, Captures>;

/// Tells the captures around a production of another grammar what it has found, if they want to know.
template <auto What, class Around>
constexpr void hand_over(Around&& around, captures_of<What> const& taken) noexcept {
    if constexpr (requires { around.template adopt<What>(taken); }) around.template adopt<What>(taken);
}

/// `Right` is a lambda that returns the right-hand side. So the type of a production names the production, and not the
/// whole grammar below it: in messages of the compiler, in symbols, and in what they cost.
template <auto What, class Right>
struct production_parser : spirit::parser<production_parser<What, Right>> {
    using captures = captures_of<What>;
    using attribute_type = attribute_of<What>;
    static constexpr bool has_attribute = true;
    static constexpr auto subject = spirit::as_parser(Right{}());

    template <class Iterator, class Context, class RContext, class Target>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext&, Target& target) const {
        if constexpr (std::is_same_v<Context, inner_context<captures>>) {
            return parse_within(first, last, context);
        } else {
            static_assert(std::contiguous_iterator<Iterator> && std::is_same_v<std::iter_value_t<Iterator>, char>,
                          "sipuri::x3: a view needs contiguous text: iterate over a string, not over a stream");
            spirit::skip_over(first, last, context);
            char const* const begin = std::to_address(first);
            char const* at = begin;
            captures taken{begin};
            if (!parse_within(at, begin + (last - first), inner_context<captures>{taken})) return false;
            if (static_cast<std::size_t>(at - begin) > 0xFFFFFFFFU) return false;
            first += at - begin;
            spirit::traits::move_to(taken.template attribute<What>(at), target);
            hand_over<What>(spirit::get<captures_tag>(context), taken);
            return true;
        }
    }

private:
    static bool parse_within(char const*& first, char const* const& last, inner_context<captures> const& context) {
        char const* const before = first;
        if (!subject.parse(first, last, context, spirit::unused, spirit::unused)) return false;
        if (spirit::get<captures_tag>(context).template take<What>(before, first)) return true;
        first = before;
        return false;
    }
};

template <auto What>
struct production_maker {
    template <class Right>
    [[nodiscard]] constexpr production_parser<What, Right> operator()(Right) const noexcept {
        return {};
    }
};

template <char_set const& A, char_set const& B>
inline constexpr char_set united = A | B;

// The sets that have no name in the RFC.
inline constexpr char_set password_unreserved{"&=+$,"};
inline constexpr char_set token_in_uri = chars::token & chars::paramchar;
inline constexpr char_set from_user = chars::alphanum | char_set{"+-_."};

}  // namespace detail

/// Makes a production: `production<part::text>([] { return +digit; })`.
///
/// Its attribute is that of its part, whatever the attributes within; no skipper and no semantic action reaches in.
template <auto What>
inline constexpr detail::production_maker<What> production{};

/// One octet of a set: `octet<chars::unreserved>`.
template <char_set const& Set>
struct octet : boost::spirit::x3::char_parser<octet<Set>> {
    using attribute_type = char;
    static constexpr bool has_attribute = true;

    /// What X3 asks of a char_parser; constexpr.
    template <class Context>
    [[nodiscard]] constexpr bool test(char c, Context const&) const noexcept {
        return Set.contains(c);
    }
};

/// Either of two sets is one set: a look-up in place of two.
template <char_set const& A, char_set const& B>
[[nodiscard]] constexpr octet<detail::united<A, B>> operator|(octet<A>, octet<B>) noexcept {
    return {};
}

/// %x30-34 and the like: one octet of a range, `octet_range<'0', '4'>`.
template <char First, char Last>
struct octet_range : boost::spirit::x3::char_parser<octet_range<First, Last>> {
    using attribute_type = char;
    static constexpr bool has_attribute = true;

    /// What X3 asks of a char_parser; constexpr.
    template <class Context>
    [[nodiscard]] constexpr bool test(char c, Context const&) const noexcept {
        return c >= First && c <= Last;
    }
};

/// A text in quotes as ABNF means it, in any case: `quoted{"sip:"}`.
struct quoted : boost::spirit::x3::parser<quoted> {
    using attribute_type = boost::spirit::x3::unused_type;
    static constexpr bool has_attribute = false;

    /// The text, which must outlive the grammar.
    constexpr explicit quoted(std::string_view all) noexcept : text(all) {}

    /// True if `all` begins with the text, in any case.
    [[nodiscard]] constexpr bool begins(std::string_view all) const noexcept {
        return sipuri::detail::equal_ignoring_case(all.substr(0, text.size()), text);
    }

    /// What X3 asks of a parser.
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext&, Attribute&) const {
        boost::spirit::x3::skip_over(first, last, context);
        if (!begins({std::to_address(first), static_cast<std::size_t>(last - first)})) return false;
        first += static_cast<std::ptrdiff_t>(text.size());
        return true;
    }

    std::string_view text;  ///< as it is compared
};

// The words of X3 that the grammar is written in.
using boost::spirit::x3::lit;
using boost::spirit::x3::repeat;

// The right-hand sides are the RFC's, but that "escaped" stands behind the sets, which are one then, and for what
// follows from X3's taking the first alternative that fits, whatever comes behind it:
//   - what must come next is looked at before what leads to it is taken: `*(alphanum | (+lit('-') >> &alphanum))`;
//   - an alternative that another one begins with stands behind that one, as in dec_octet;
//   - an alternative that is a special case of another is left out, and a comment says so.

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: basic rules. The attribute of a set is char, of `escaped` and `token` std::string_view.
// ---------------------------------------------------------------------------------------------------------------------

/// ALPHA = %x41-5A / %x61-7A
inline constexpr octet<chars::alpha> alpha{};

/// DIGIT = %x30-39
inline constexpr octet<chars::digit> digit{};

/// HEXDIG = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
inline constexpr octet<chars::hexdig> hexdig{};

/// alphanum = ALPHA / DIGIT
inline constexpr octet<chars::alphanum> alphanum{};

/// mark = "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")"
inline constexpr octet<chars::mark> mark{};

/// reserved = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","
inline constexpr octet<chars::reserved> reserved{};

/// unreserved = alphanum / mark
inline constexpr octet<chars::unreserved> unreserved{};

/// escaped = "%" HEXDIG HEXDIG
inline constexpr auto escaped = production<part::atom>([] { return '%' >> hexdig >> hexdig; });

/// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
///
/// For the grammar around a URI. Within one a "%" stands in escapes only, and a "`" nowhere: see other_transport.
inline constexpr auto token = production<part::text>([] { return +octet<chars::token>{}; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: userinfo. The attribute of `user` and `password` is encoded_view, of `userinfo` the text.
// ---------------------------------------------------------------------------------------------------------------------

/// user-unreserved = "&" / "=" / "+" / "$" / "," / ";" / "?" / "/"
inline constexpr octet<chars::user_unreserved> user_unreserved{};

/// user = 1*( unreserved / escaped / user-unreserved )
inline constexpr auto user = production<part::user>([] { return +(unreserved | user_unreserved | escaped); });

/// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
inline constexpr auto password =
    production<part::password>([] { return *(unreserved | octet<detail::password_unreserved>{} | escaped); });

/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
///
/// A telephone-subscriber with the escapes that section 19.1.2 asks for is a user.
inline constexpr auto userinfo = production<part::text>([] { return user >> -(':' >> password) >> '@'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5954, section 4.1: IP addresses. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

// clang-format off

/// dec-octet = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
inline constexpr auto dec_octet = production<part::text>([] { return
    (
        lit('2') >> '5' >> octet_range<'0', '5'>{}
      | '2' >> octet_range<'0', '4'>{} >> digit
      | '1' >> digit >> digit
      | octet_range<'1', '9'>{} >> digit
      | digit
    ) >> !digit; });

// clang-format on

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
inline constexpr auto ipv4_address =
    production<part::ipv4>([] { return dec_octet >> '.' >> dec_octet >> '.' >> dec_octet >> '.' >> dec_octet; });

/// h16 = 1*4HEXDIG
inline constexpr auto h16 = production<part::text>([] { return repeat(1, 4)[hexdig]; });

/// ls32 = ( h16 ":" h16 ) / IPv4address
inline constexpr auto ls32 = production<part::text>([] { return (h16 >> ':' >> h16) | ipv4_address; });

// clang-format off

/// IPv6address =                             6( h16 ":" ) ls32
///             /                        "::" 5( h16 ":" ) ls32
///             /  [               h16 ] "::" 4( h16 ":" ) ls32
///             /  [ *1( h16 ":" ) h16 ] "::" 3( h16 ":" ) ls32
///             /  [ *2( h16 ":" ) h16 ] "::" 2( h16 ":" ) ls32
///             /  [ *3( h16 ":" ) h16 ] "::"    h16 ":"   ls32
///             /  [ *4( h16 ":" ) h16 ] "::"              ls32
///             /  [ *5( h16 ":" ) h16 ] "::"              h16
///             /  [ *6( h16 ":" ) h16 ] "::"
inline constexpr auto ipv6_address = production<part::text>([] { return
                                                        repeat(6)[h16 >> ':'] >> ls32
    |                                lit(':') >> ':' >> repeat(5)[h16 >> ':'] >> ls32
    | -(h16                          ) >> ':' >> ':' >> repeat(4)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 1)[':' >> h16]) >> ':' >> ':' >> repeat(3)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 2)[':' >> h16]) >> ':' >> ':' >> repeat(2)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 3)[':' >> h16]) >> ':' >> ':' >>           h16 >> ':'  >> ls32
    | -(h16 >> repeat(0, 4)[':' >> h16]) >> ':' >> ':' >>                          ls32
    | -(h16 >> repeat(0, 5)[':' >> h16]) >> ':' >> ':' >>                          h16
    | -(h16 >> repeat(0, 6)[':' >> h16]) >> ':' >> ':'; });

// clang-format on

/// IPv6reference = "[" IPv6address "]"
inline constexpr auto ipv6_reference = production<part::ipv6>([] { return '[' >> ipv6_address >> ']'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: hostport. The attribute of `port` is std::uint16_t, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
inline constexpr auto domainlabel =
    production<part::text>([] { return alphanum >> *(alphanum | (+lit('-') >> &alphanum)); });

/// toplabel = ALPHA / ALPHA *( alphanum / "-" ) alphanum
inline constexpr auto toplabel = production<part::text>([] { return alpha >> *(alphanum | (+lit('-') >> &alphanum)); });

/// hostname = *( domainlabel "." ) toplabel [ "." ]
inline constexpr auto hostname =
    production<part::hostname>([] { return *(domainlabel >> '.' >> &alphanum) >> toplabel >> -lit('.'); });

/// host = hostname / IPv4address / IPv6reference
inline constexpr auto host = production<part::host>([] { return hostname | ipv4_address | ipv6_reference; });

/// port = 1*DIGIT, a number of 16 bits
inline constexpr auto port = production<part::port>([] { return +digit; });

/// hostport = host [ ":" port ]
inline constexpr auto hostport = production<part::hostport>([] { return host >> -(':' >> port); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: uri-parameters. The attribute of `uri_parameters` is parameters_view, of each ..._param and
// of `uri_parameter` parameter_view, of `pname` and `pvalue` encoded_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// param-unreserved = "[" / "]" / "/" / ":" / "&" / "+" / "$"
inline constexpr octet<chars::param_unreserved> param_unreserved{};

/// paramchar = param-unreserved / unreserved / escaped
inline constexpr auto paramchar = production<part::text>([] { return param_unreserved | unreserved | escaped; });

/// pname = 1*paramchar
inline constexpr auto pname = production<part::parameter_name>([] { return +paramchar; });

/// pvalue = 1*paramchar
inline constexpr auto pvalue = production<part::parameter_value>([] { return +paramchar; });

/// other-param = pname [ "=" pvalue ]
inline constexpr auto other_param = production<part::parameter>([] { return pname >> -('=' >> pvalue); });

/// other-transport = token
///
/// As far as it is made of paramchar, without which a URI's escapes could not be told from its "%".
inline constexpr auto other_transport =
    production<part::text>([] { return +(octet<detail::token_in_uri>{} | escaped); });

/// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport )
///
/// Each of the four names is a token.
inline constexpr auto transport_param =
    production<part::parameter>([] { return quoted{"transport="} >> other_transport >> !paramchar; });

/// other-user = token
inline constexpr auto other_user = other_transport;

/// user-param = "user=" ( "phone" / "ip" / other-user )
///
/// Each of the two names is a token.
inline constexpr auto user_param =
    production<part::parameter>([] { return quoted{"user="} >> other_user >> !paramchar; });

/// extension-method = token
inline constexpr auto extension_method = other_transport;

/// method-param = "method=" Method ; Method = INVITEm / … / REGISTERm / extension-method
///
/// Each of the six methods is a token.
inline constexpr auto method_param =
    production<part::parameter>([] { return quoted{"method="} >> extension_method >> !paramchar; });

/// ttl = 1*3DIGIT
inline constexpr auto ttl = production<part::text>([] { return repeat(1, 3)[digit]; });

/// ttl-param = "ttl=" ttl
inline constexpr auto ttl_param = production<part::parameter>([] { return quoted{"ttl="} >> ttl >> !paramchar; });

/// maddr-param = "maddr=" host
inline constexpr auto maddr_param = production<part::parameter>([] { return quoted{"maddr="} >> host >> !paramchar; });

/// lr-param = "lr"
inline constexpr auto lr_param = production<part::parameter>([] { return quoted{"lr"} >> !(paramchar | '='); });

/// uri-parameter = transport-param / user-param / method-param / ttl-param / maddr-param / lr-param / other-param
///
/// Each of the first six is an other-param: whether it keeps to its own rule is for sipuri::validate() to say.
inline constexpr auto uri_parameter = other_param;

/// uri-parameters = *( ";" uri-parameter )
inline constexpr auto uri_parameters = production<part::parameters>([] { return *(';' >> uri_parameter); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: headers. The attribute of `headers` is headers_view, of `header` header_view, of `hname` and
// `hvalue` encoded_view.
// ---------------------------------------------------------------------------------------------------------------------

/// hnv-unreserved = "[" / "]" / "/" / "?" / ":" / "+" / "$"
inline constexpr octet<chars::hnv_unreserved> hnv_unreserved{};

/// hname = 1*( hnv-unreserved / unreserved / escaped )
inline constexpr auto hname = production<part::header_name>([] { return +(hnv_unreserved | unreserved | escaped); });

/// hvalue = *( hnv-unreserved / unreserved / escaped )
inline constexpr auto hvalue = production<part::header_value>([] { return *(hnv_unreserved | unreserved | escaped); });

/// header = hname "=" hvalue
inline constexpr auto header = production<part::header>([] { return hname >> '=' >> hvalue; });

/// headers = "?" header *( "&" header )
inline constexpr auto headers = production<part::headers>([] { return '?' >> header >> *('&' >> header); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: SIP and SIPS URIs. The attribute is uri_view.
// ---------------------------------------------------------------------------------------------------------------------

/// "sip:", in any case
inline constexpr auto sip_scheme = production<part::scheme>([] { return quoted{"sip:"}; });
/// "sips:", in any case
inline constexpr auto sips_scheme = production<part::scheme>([] { return quoted{"sips:"}; });

/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
inline constexpr auto sip_uri =
    production<part::uri>([] { return sip_scheme >> -userinfo >> hostport >> uri_parameters >> -headers; });

/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
inline constexpr auto sips_uri =
    production<part::uri>([] { return sips_scheme >> -userinfo >> hostport >> uri_parameters >> -headers; });

/// What this library calls a URI: SIP-URI / SIPS-URI
inline constexpr auto uri = production<part::uri>([] { return sip_uri | sips_uri; });

// ---------------------------------------------------------------------------------------------------------------------
// Twilio's "Making SIP Calls". The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// From = 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." )
inline constexpr auto from_user = production<part::from_user>([] { return +octet<detail::from_user>{}; });

// ---------------------------------------------------------------------------------------------------------------------
// The same objects in a constant expression
// ---------------------------------------------------------------------------------------------------------------------

namespace detail {

/// Where a text stops to be what the grammar says: an octet that was refused, and the innermost component around it.
struct stop {
    component where = component::uri;
    char const* begin = nullptr;
    char const* at = nullptr;
};

/// Runs an X3 expression, as X3 would, by the public members of its nodes: nothing in X3 that parses is constexpr.
///
/// To explain an error it runs with `explains`, and keeps the furthest stop; to judge, without, which is faster.
/// `whole` says that the text is meant as one URI.
class evaluator {
public:
    constexpr evaluator(std::string_view all, bool explains, bool whole) noexcept
        : at_(all.data()), end_(at_ + all.size()), explains_(explains), whole_(whole), host_(at_) {
        inside_.begin = furthest_.begin = at_;
    }

    [[nodiscard]] constexpr char const* at() const noexcept { return at_; }
    [[nodiscard]] constexpr stop const& furthest() const noexcept { return furthest_; }
    /// Where the last host begins.
    [[nodiscard]] constexpr char const* host() const noexcept { return host_; }

    template <class Left, class Right>
    constexpr bool run(spirit::sequence<Left, Right> const& p, auto& taken) {
        auto const before = at_;
        return (run(p.left, taken) && run(p.right, taken)) || back_to(before);
    }
    template <class Left, class Right>
    constexpr bool run(spirit::alternative<Left, Right> const& p, auto& taken) {
        return run(p.left, taken) || run(p.right, taken);
    }
    template <class Left, class Right>
    constexpr bool run(spirit::difference<Left, Right> const& p, auto& taken) {
        auto const before = at_;
        if (!quietly(p.right, taken)) return run(p.left, taken);
        at_ = before;
        return refuse();
    }
    template <class Left, class Right>
    constexpr bool run(spirit::list<Left, Right> const& p, auto& taken) {
        if (!run(p.left, taken)) return false;
        auto before = at_;
        while (run(p.right, taken) && (run(p.left, taken) || back_to(before))) before = at_;
        return true;
    }
    template <class Subject>
    constexpr bool run(spirit::kleene<Subject> const& p, auto& taken) {
        return repeat_within(p.subject, taken, 0, -1);
    }
    template <class Subject>
    constexpr bool run(spirit::plus<Subject> const& p, auto& taken) {
        return repeat_within(p.subject, taken, 1, -1);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::exact_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.exact_value, p.repeat_limit.exact_value);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::finite_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.min_value, p.repeat_limit.max_value);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::infinite_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.min_value, -1);
    }
    template <class Subject>
    constexpr bool run(spirit::optional<Subject> const& p, auto& taken) {
        if constexpr (std::is_same_v<Subject const, decltype(userinfo)>) {
            // Nothing else takes an "@": where an error is looked for, one ahead says that there is userinfo.
            if (explains_ && whole_ && rest().find('@') != std::string_view::npos) return run(p.subject, taken);
            if (explains_ && whole_) return true;
        }
        (void)run(p.subject, taken);
        return true;
    }
    template <class Subject>
    constexpr bool run(spirit::and_predicate<Subject> const& p, auto& taken) {
        auto const before = at_;
        bool const found = run(p.subject, taken);
        at_ = before;
        return found;
    }
    template <class Subject>
    constexpr bool run(spirit::not_predicate<Subject> const& p, auto& taken) {
        auto const before = at_;
        bool const found = quietly(p.subject, taken);
        at_ = before;
        return !found || refuse();
    }
    template <class Subject>
    constexpr bool run(spirit::omit_directive<Subject> const& p, auto& taken) {
        return run(p.subject, taken);
    }
    constexpr bool run(spirit::eoi_parser const&, auto&) { return at_ == end_ || refuse(); }
    template <class Encoding, class Attribute>
    constexpr bool run(spirit::literal_char<Encoding, Attribute> const& p, auto&) {
        return take(1, at_ != end_ && *at_ == p.ch);
    }
    /// octet, octets, and leaves of the user's: any char_parser whose test() is constexpr.
    template <class Leaf>
    requires requires(Leaf const& p) { p.test('a', spirit::unused); }
    constexpr bool run(Leaf const& p, auto&) { return take(1, at_ != end_ && p.test(*at_, spirit::unused)); }
    constexpr bool run(quoted const& p, auto&) { return take(p.text.size(), p.begins(rest())); }

    template <auto What, class Right, class Captures>
    constexpr bool run(production_parser<What, Right> const& p, Captures& taken) {
        if constexpr (std::is_same_v<Captures, captures_of<What>>) {
            return run_within(p, taken);
        } else {
            captures_of<What> inner{at_};
            if (!run_within(p, inner)) return false;
            hand_over<What>(taken, inner);
            return true;
        }
    }

private:
    [[nodiscard]] constexpr std::string_view rest() const noexcept {
        return {at_, static_cast<std::size_t>(end_ - at_)};
    }
    constexpr bool take(std::size_t count, bool fits) noexcept {
        if (!fits) return refuse();
        at_ += count;
        return true;
    }
    constexpr bool back_to(char const* before) noexcept {
        at_ = before;
        return false;
    }
    /// Of several rules that refuse one octet the first is kept: the others are for what might come next.
    constexpr bool refuse() noexcept {
        if (explains_ && (furthest_.at == nullptr || at_ > furthest_.at)) {
            furthest_ = {inside_.where, inside_.begin, at_};
        }
        return false;
    }
    template <auto What, class Right>
    constexpr bool run_within(production_parser<What, Right> const& p, captures_of<What>& taken) {
        constexpr auto where = captures_of<What>::component_of(What);
        auto const before = at_;
        auto const around = inside_;
        if constexpr (where.has_value()) inside_ = {*where, before, nullptr};
        if constexpr (where == component::host) host_ = before;
        bool found = false;
        if constexpr (captures_of<What>::is_atom(What)) {
            found = quietly(p.subject, taken) || refuse();
        } else {
            found = run(p.subject, taken);
        }
        inside_ = around;
        return (found && taken.template take<What>(before, at_)) || back_to(before);
    }
    template <class Subject>
    constexpr bool quietly(Subject const& subject, auto& taken) {
        bool const loud = explains_;
        explains_ = false;
        bool const found = run(subject, taken);
        explains_ = loud;
        return found;
    }
    template <class Subject>
    constexpr bool repeat_within(Subject const& subject, auto& taken, long long least, long long most) {
        auto const before = at_;
        long long count = 0;
        while (count != most && run(subject, taken)) ++count;
        return count >= least || back_to(before);
    }

    char const* at_;
    char const* end_;
    bool explains_;
    bool whole_;
    char const* host_;
    stop inside_;
    stop furthest_;
};

/// The error of a text that the grammar does not derive, from where it stops.
[[nodiscard]] constexpr error explain(std::string_view all, stop const& place, char const* host) noexcept {
    auto const where = place.where;
    auto const size = static_cast<std::uint32_t>(all.size());
    auto const begin = static_cast<std::uint32_t>(place.begin - all.data());
    auto const host_begin = static_cast<std::uint32_t>(host - all.data());
    auto const at = place.at == nullptr ? begin : static_cast<std::uint32_t>(place.at - all.data());
    using sipuri::detail::next_of;
    auto const host_error = [&](std::uint32_t from) {
        auto const known = parse_host(all.substr(from));
        auto fault = known ? error{} : known.error();
        fault.offset += from;
        return fault;
    };

    std::string_view delimiters;
    switch (where) {
        case component::scheme: return {errc::invalid_scheme, where, begin, next_of(":", all, begin) - begin};
        case component::user: delimiters = ":@"; break;
        case component::password: delimiters = "@"; break;
        case component::host:
            // A dozen rules have been tried here, and the one that went furthest says little: parse_host() says more.
            if (auto const fault = host_error(begin); fault.where == where) return fault;
            break;
        case component::port:
            if (auto const fault = host_error(host_begin); fault.code == errc::missing_brackets) return fault;
            delimiters = ";?";
            break;
        case component::parameter_name: delimiters = "=;?"; break;
        case component::parameter_value: delimiters = ";?"; break;
        case component::header_name: delimiters = "=&"; break;
        case component::header_value: delimiters = "&"; break;
        default: break;
    }
    if (at == size || delimiters.find(all[at]) != delimiters.npos) {
        if (at == begin) return {errc::empty, where, at, 0};
        if (where == component::header_name) return {errc::missing_equals, where, at, 0};
        if (where == component::port) return {errc::out_of_range, where, begin, at - begin};
        if (at == size) return {errc::unexpected_end, where, at, 0};
    }
    if (where == component::from_user) {
        evaluator scheme{all, false, false};
        captures taken{all.data()};
        bool const address =
            all.find('@') != all.npos || scheme.run(sip_scheme, taken) || scheme.run(sips_scheme, taken);
        return {address ? errc::not_a_user_name : errc::invalid_character, where, at, 1};
    }
    if (all[at] == '%' && where != component::port) {
        auto const end = next_of(delimiters, all, at);
        return {errc::invalid_escape, where, at, end - at < 3 ? end - at : 3};
    }
    return {errc::invalid_character, where, at, 1};
}

template <class Grammar>
inline constexpr auto part_of = part::text;
template <auto What, class Right>
inline constexpr auto part_of<production_parser<What, Right>> = What;

/// The same, from the grammar: a second run finds where it stops, which the first had no time for.
template <class Grammar>
[[nodiscard]] constexpr error explain_by(Grammar const& grammar, std::string_view all) {
    constexpr bool whole = std::is_same_v<attribute_of<part_of<Grammar>>, uri_view>;
    evaluator second{all, true, whole};
    captures_of<part_of<Grammar>> taken{all.data()};
    (void)(second.run(grammar, taken) && second.run(spirit::eoi, taken));
    auto fault = explain(all, second.furthest(), second.host());
    if (whole && fault.code == errc::invalid_character && all[fault.offset] == '@') fault.code = errc::second_at;
    return fault;
}

}  // namespace detail

/// Reads a whole text by one of these productions, or by a grammar made of them, in a constant expression.
///
/// For a production the value is its attribute, so that `constant_parse(uri, text)` is what sipuri::parse(text) is;
/// for any other grammar it is the text. Takes what the productions here are made of: X3's operators, characters,
/// `repeat`, `omit`, `eoi`, and leaves of yours that have a constexpr `test`. Errors are those of sipuri::parse, with
/// offsets in `text`, which the value borrows. Allocates nothing.
template <class Grammar>
requires std::is_base_of_v<boost::spirit::x3::parser_base, Grammar>
[[nodiscard]] constexpr auto constant_parse(Grammar const& grammar, std::string_view text SIPURI_LIFETIMEBOUND)
    -> result<detail::attribute_of<detail::part_of<Grammar>>> {
    constexpr auto what = detail::part_of<Grammar>;
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    char const* const end = text.data() + text.size();
    detail::evaluator first{text, false, false};
    detail::captures_of<what> taken{text.data()};
    if (first.run(grammar, taken) && first.at() == end) return taken.template attribute<what>(end);
    return detail::explain_by(grammar, text);
}
template <class Grammar, sipuri::detail::owning_temporary Text>
constexpr void constant_parse(Grammar const&, Text&&) = delete;

/// Reads a whole text as a SIP or SIPS URI, by X3: the same verdicts, views and errors as those of sipuri::parse.
///
/// uri = SIP-URI / SIPS-URI. RFC 3261, section 25.1. An error costs a second run. The view borrows `text`. Allocates
/// nothing.
[[nodiscard]] inline result<uri_view> parse(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    char const* at = text.data();
    char const* const end = at + text.size();
    detail::captures taken{at};
    detail::inner_context<detail::captures> const context{taken};
    if (uri.parse(at, end, context, detail::spirit::unused, detail::spirit::unused) && at == end) {
        return taken.attribute<part::uri>(end);
    }
    return detail::explain_by(uri, text);
}
template <sipuri::detail::owning_temporary Text>
result<uri_view> parse(Text&&) = delete;

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <auto What, class Right>
struct boost::spirit::x3::get_info<sipuri::x3::detail::production_parser<What, Right>> {
    using result_type = std::string;

    /// What an expectation failure calls the production: "header_name".
    std::string operator()(sipuri::x3::detail::production_parser<What, Right> const&) const {
        constexpr auto where = sipuri::x3::detail::captures_of<What>::component_of(What);
        return std::string{where ? name(*where) : std::string_view{"text"}};
    }
};

#endif
