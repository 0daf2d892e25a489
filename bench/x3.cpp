// Boost.Spirit X3, twice: our own layer, and a grammar as X3's documentation would have one write it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sipuri/x3.hpp>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <vector>

namespace usual {

using text = boost::iterator_range<char const*>;

struct parameter {
    text name;
    text value;
};

struct header {
    text name;
    text value;
};

struct userinfo {
    text user;
    text password;
};

struct uri {
    text scheme;
    boost::optional<usual::userinfo> userinfo;
    text host;
    boost::optional<std::uint16_t> port;
    std::vector<parameter> parameters;
    std::vector<header> headers;
};

}  // namespace usual

BOOST_FUSION_ADAPT_STRUCT(usual::parameter, name, value)
BOOST_FUSION_ADAPT_STRUCT(usual::header, name, value)
BOOST_FUSION_ADAPT_STRUCT(usual::userinfo, user, password)
BOOST_FUSION_ADAPT_STRUCT(usual::uri, scheme, userinfo, host, port, parameters, headers)

namespace usual {

namespace x3 = boost::spirit::x3;
using x3::alnum;
using x3::char_;
using x3::raw;

auto const escaped = '%' >> x3::xdigit >> x3::xdigit;
auto const unreserved = alnum | char_("-_.!~*'()") | escaped;
auto const parameter_text = +(unreserved | char_("[]/:&+$"));
auto const header_octet = unreserved | char_("[]/?:+$");

auto const userinfo_part = x3::rule<class userinfo_id, userinfo>{"userinfo"} =
    raw[+(unreserved | char_("&=+$,;?/"))] >> -(':' >> raw[*(unreserved | char_("&=+$,"))]) >> '@';
auto const parameter_part = x3::rule<class parameter_id, parameter>{"parameter"} =
    raw[parameter_text] >> -('=' >> raw[parameter_text]);
auto const header_part = x3::rule<class header_id, header>{"header"} =
    raw[+header_octet] >> '=' >> raw[*header_octet];
auto const host_part = raw['[' >> +(x3::xdigit | char_(":.")) >> ']' | +(alnum | char_("-."))];
auto const grammar = x3::rule<class uri_id, uri>{"uri"} =
    raw[x3::no_case["sip"] >> -x3::no_case[x3::lit('s')]] >> ':' >> -userinfo_part >> host_part >>
    -(':' >> x3::uint_parser<std::uint16_t>{}) >> *(';' >> parameter_part) >> -('?' >> header_part % '&');

}  // namespace usual

namespace {

std::size_t parse(bench::input const& in) {
    auto const* at = in.text.data();
    auto const* const end = at + in.text.size();
    sipuri::uri_view uri;
    return boost::spirit::x3::parse(at, end, sipuri::x3::uri, uri) && at == end ? uri.components().host_end : 0;
}

std::size_t parse_usual(bench::input const& in) {
    auto const* at = in.text.data();
    auto const* const end = at + in.text.size();
    usual::uri uri;
    return boost::spirit::x3::parse(at, end, usual::grammar, uri) && at == end ? uri.host.size() : 0;
}

bool const known = bench::take_part(
    {
        {"sipuri/x3.hpp", bench::side::ours, parse},
        {"X3, as usual", bench::side::peer, parse_usual},
    });

}  // namespace
