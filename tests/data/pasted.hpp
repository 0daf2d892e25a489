// What people write and paste: what the hint of each must say and must not say, and the text after its fix.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_PASTED_HPP
#define SIPURI_TESTS_DATA_PASTED_HPP

#include <cstdint>
#include <string_view>

namespace cases {

/// What reads a text, or what its findings come from.
enum class read_as : std::uint8_t {
    uri,          ///< parse(); of a valid one validate()
    name_addr,    ///< parse_name_addr(); of a valid one validate()
    name_addrs,   ///< parse_name_addrs()
    tel,          ///< parse_tel(); of a valid one validate()
    subscriber,   ///< telephone_subscriber_of()
    any_uri,      ///< parse_any_uri(); of a valid one validate()
    contact,      ///< parse_name_addr(), and validate() for a Contact
    history,      ///< parse_name_addr(), and validate() for a History-Info
    referred_by,  ///< parse_name_addr(), and validate() for a Referred-By
    diversion,    ///< parse_name_addr(), and validate() for a Diversion
    twilio,       ///< check() by twilio::current, which explains its findings
};

/// One such text. Of several explanations `says` is in one, and `never` in none.
struct pasted_case {
    std::string_view id{};
    read_as reader{};
    std::string_view input{};
    std::string_view says{};   ///< alternatives, separated by '|'; empty: the text is valid, and nothing is said
    std::string_view never{};  ///< likewise; empty: anything may be said
    std::string_view fixed{};  ///< after the first fix; empty: there is none
};

// clang-format off
inline constexpr pasted_case pasted[] = {
    // White space, line breaks and marks that nobody sees are named as such, wherever they are.
    {"a variable of a batch file", read_as::uri, "sip:%HOST%@x", "placeholder", "hexadecimal", ""},
    {"a placeholder in brackets", read_as::uri, "sip:<user>@h", "placeholder", "", ""},
    {"nothing after a question mark", read_as::uri, "sip:h?", "nothing follows the '?'", "", "sip:h"},
    {"nothing after an ampersand", read_as::name_addr, "<sip:h?a=b&>", "nothing follows the '&'", "", "<sip:h?a=b>"},
    {"a parameter as the first header", read_as::uri, "sip:h?transport=udp&Subject=x", "URI parameter", "", "sip:h;transport=udp?Subject=x"},
    {"a parameter between headers", read_as::uri, "sip:h?a=1&transport=udp&b=1", "URI parameter", "", "sip:h;transport=udp?a=1&b=1"},
    {"a name whose quote does not end", read_as::name_addr, "\"Bob <sip:b@h>", "must end with", "", "\"Bob\" <sip:b@h>"},
    {"a quote of typography at the end alone", read_as::name_addr, "\xC3\xA9t\xC3\xA9\xE2\x80\x9D <sip:a@h>", "put the display name in quotes", "straight", "\"\xC3\xA9t\xC3\xA9\xE2\x80\x9D\" <sip:a@h>"},

    {"a line end", read_as::uri, "sip:bob@example.org\r\n", "line break", "expected letters|%0D", "sip:bob@example.org"},
    {"a tab before", read_as::uri, "\tsip:bob@example.org", "white space|space", "begins with sip", "sip:bob@example.org"},
    {"a space after the scheme", read_as::uri, "sips: ann@example.org", "space", "%20", "sips:ann@example.org"},
    {"a digit after it", read_as::uri, "sip: 49301234@example.org", "'+'", "%20", ""},
    {"a space before a port", read_as::uri, "sip:bob@example.org :5060", "space", "%20|expected", "sip:bob@example.org:5060"},
    {"a space after a semicolon", read_as::uri, "sip:bob@example.org; lr", "space", "%20", "sip:bob@example.org;lr"},
    {"a space in a user", read_as::uri, "sip:front desk@example.org", "a space must be written %20", "", "sip:front%20desk@example.org"},
    {"a byte order mark", read_as::uri, "\xEF\xBB\xBFsip:bob@example.org", "nobody sees", "begins with sip", "sip:bob@example.org"},
    {"a zero-width space", read_as::uri, "sip:bob@example\xE2\x80\x8B.org", "nobody sees", "%E2", "sip:bob@example.org"},
    {"a folded URI", read_as::name_addr, "<sip:bob@example.org;\r\n lr>", "line break", "%0D", "<sip:bob@example.org;lr>"},
    {"a space in brackets", read_as::name_addr, "< sip:bob@example.org>", "space", "%20", "<sip:bob@example.org>"},
    {"a folded field", read_as::name_addr, "Bob\r\n <sip:bob@example.org>", "folded|line break", "%0D", "Bob <sip:bob@example.org>"},

    {"a joiner of letters", read_as::uri, "sip:a\xE2\x80\x8D" "b@example.org", "U+200D must be written", "", "sip:a%E2%80%8Db@example.org"},
    {"a space for a semicolon", read_as::uri, "sip:bob@example.org user=phone", "begins with ';'", "%20", "sip:bob@example.org;user=phone"},
    {"the same after a port", read_as::uri, "sip:bob@example.org:5060 transport=tcp", "begins with ';'", "digit", "sip:bob@example.org:5060;transport=tcp"},
    {"and something else", read_as::uri, "sip:bob@example.org user", "space", "begins", ""},
    {"no opening quote", read_as::name_addr, "Bob\" <sip:bob@example.org>", "quote", "between < and >", "\"Bob\" <sip:bob@example.org>"},

    // No scheme, the wrong one, or twice.
    {"no scheme", read_as::uri, "bob@example.org", "scheme", "", "sip:bob@example.org"},
    {"no scheme in brackets", read_as::name_addr, "\"Bob\" <bob@example.org>", "scheme", "between < and >", "\"Bob\" <sip:bob@example.org>"},
    {"no scheme, no domain", read_as::name_addr, "Bob <201>", "domain", "between < and >", ""},
    {"a transport as the scheme", read_as::uri, "tcp:bob@example.org", "transport", "", ""},
    {"a web address before", read_as::uri, "https://sip:bob@example.org", "sip:", "", "sip:bob@example.org"},
    {"the scheme twice", read_as::uri, "sip:bob@sip:example.org", "twice", "expected a digit", "sip:bob@example.org"},
    {"slashes before a host", read_as::uri, "sip://example.org", "//", "", "sip:example.org"},
    {"a number without a domain", read_as::uri, "sip:1001", "domain", "0 to 255", ""},
    {"a global one", read_as::uri, "sip:+442071838750", "domain", "", ""},
    {"a dial string of a PBX", read_as::uri, "SIP/trunk@example.org", "dial string", "", ""},

    // A delimiter that is missing, or is another one.
    {"a space before the colon", read_as::uri, "sip :bob@example.org", "':'", "domain", "sip:bob@example.org"},
    {"slashes for the colon", read_as::uri, "sips//bob@example.org", "':'", "dial string", "sips:bob@example.org"},
    {"an equals sign for it", read_as::uri, "SIP=bob@example.org", "':'", "insert sip:", "SIP:bob@example.org"},
    {"a semicolon for it", read_as::uri, "sip;bob@example.org", "':'", "insert sip:", "sip:bob@example.org"},
    {"a space for it", read_as::uri, "sip bob@example.org", "':'", "insert sip:|domain", "sip:bob@example.org"},
    {"a space before a parameter", read_as::uri, "sip:bob@example.org transport=tls", "';'", "not allowed", "sip:bob@example.org;transport=tls"},
    {"one after a port", read_as::uri, "sip:bob@example.org:5061 lr", "';'", "not allowed", "sip:bob@example.org:5061;lr"},
    {"one between parameters", read_as::uri, "sip:bob@example.org;transport=tls lr", "';'", "%20", "sip:bob@example.org;transport=tls;lr"},
    {"a comma before a parameter", read_as::uri, "sip:bob@example.org, transport=tls", "';'", "list", "sip:bob@example.org;transport=tls"},
    {"a comma between parameters", read_as::uri, "sip:bob@example.org;lr,transport=tls", "';'", "%2C", "sip:bob@example.org;lr;transport=tls"},
    {"a space for an equals sign", read_as::uri, "sip:bob@example.org;transport tls", "'='", "%20", "sip:bob@example.org;transport=tls"},
    {"a value in quotes", read_as::uri, "sip:bob@example.org;transport=\"tls\";lr", "quotes", "%22", "sip:bob@example.org;transport=tls;lr"},
    {"an escape of a shell", read_as::uri, "sip:bob@example.org\\;transport=tls", "shell", "%5C", "sip:bob@example.org;transport=tls"},
    {"one before an '@'", read_as::uri, "sip:bob\\@example.org", "shell", "%5C", "sip:bob@example.org"},
    {"one between headers", read_as::uri, "sip:bob@example.org?a=1\\&b=2", "shell", "%5C", "sip:bob@example.org?a=1&b=2"},
    {"a domain of Windows", read_as::uri, "sip:CORP\\bob@example.org", "%5C", "shell", "sip:CORP%5Cbob@example.org"},
    {"one bracket of two", read_as::uri, "sip:bob@2001:db8::5]:5060", "brackets", "0 to 255", "sip:bob@[2001:db8::5]:5060"},
    {"an IPv4 address in brackets", read_as::uri, "sip:bob@[192.0.2.7]:5060", "only an IPv6 address", "groups", "sip:bob@192.0.2.7:5060"},
    {"a name in brackets", read_as::uri, "sip:bob@[example.org]", "only an IPv6 address", "groups", "sip:bob@example.org"},
    {"a parameter right after '>'", read_as::name_addr, "<sip:bob@example.org>tag=1", "';'", "token", "<sip:bob@example.org>;tag=1"},
    {"one after a space", read_as::name_addr, "<sip:bob@example.org> tag=1", "';'", "token", "<sip:bob@example.org> ;tag=1"},
    {"a list without commas", read_as::name_addrs, "<sip:a@example.org> <sip:b@example.org>", "','", "token", ""},
    {"a list with semicolons", read_as::name_addrs, "<sip:a@example.org>;<sip:b@example.org>", "','", "token", ""},
    {"names in such a list", read_as::name_addrs, "\"A\" <sip:a@example.org> \"B\" <sip:b@example.org>", "','", "token", ""},
    {"a name without brackets", read_as::name_addr, "Bob sip:bob@example.org", "< >", "domain", ""},
    {"other brackets", read_as::name_addr, "Bob (sip:bob@example.org)", "< >", "begins with", ""},
    {"a number dialled with 00", read_as::tel, "tel:00442071838750", "'+'", "", ""},

    // A whole address, a line of a log, quotes.
    {"a whole address", read_as::uri, "Bob <sip:bob@example.org>", "< and >", "", "sip:bob@example.org>"},
    {"its end", read_as::uri, "sip:bob@example.org>;tag=1", "address", "%3E", "sip:bob@example.org"},
    {"a request line", read_as::uri, "BYE sip:bob@example.org SIP/2.0", "request line", "****", "sip:bob@example.org SIP/2.0"},
    {"its end", read_as::uri, "sip:bob@example.org SIP/2.0", "request line", "%20", "sip:bob@example.org"},
    {"a field's name", read_as::name_addr, "Contact: <sip:bob@example.org>", "field", "****", "<sip:bob@example.org>"},
    {"quotes of JSON", read_as::uri, "\"sip:bob@example.org\"", "quote", "****", "sip:bob@example.org\""},
    {"a quote after", read_as::uri, "sip:bob@example.org\"", "quote", "expected", "sip:bob@example.org"},
    {"brackets in brackets", read_as::name_addr, "Bob <<sip:bob@example.org>>", "pair of < and >", "between < and >", ""},
    {"an IPv6 address in two", read_as::uri, "sip:bob@[[2001:db8::5]]", "once", "", "sip:bob@[2001:db8::5]]"},
    {"HTML", read_as::uri, "&lt;sip:bob@example.org&gt;", "HTML", "", "<sip:bob@example.org&gt;"},

    // Display names.
    {"a comma in a name", read_as::name_addrs, "Smith, Ann <sip:ann@example.org>", "quotes", "between < and >", "\"Smith, Ann\" <sip:ann@example.org>"},
    {"typographic quotes", read_as::name_addr, "\xE2\x80\x9E" "Ann\xE2\x80\x9C <sip:ann@example.org>", "typographic", "", "\"Ann\" <sip:ann@example.org>"},
    {"inner quotes", read_as::name_addr, "\"Ann \"A\" Lee\" <sip:ann@example.org>", "\\\"", "", "\"Ann \\\"A\\\" Lee\" <sip:ann@example.org>"},
    {"a letter beyond ASCII", read_as::name_addr, "J\xC3\xBCrgen <sip:j@example.org>", "quotes", "%C3", "\"J\xC3\xBCrgen\" <sip:j@example.org>"},
    {"a stray quote", read_as::name_addr, "<sip:ann@example.org>;tag=x\"", "quote", "", "<sip:ann@example.org>;tag=x"},
    {"a second field", read_as::name_addrs, "<sip:ann@example.org>;expires=60,Expires: 60", "header field", "between < and >", ""},
    {"nothing after a comma", read_as::name_addrs, "<sip:ann@example.org>,", "','", "", "<sip:ann@example.org>"},
    {"an empty parameter", read_as::name_addr, "<sip:ann@example.org>;", "';'", "", "<sip:ann@example.org>"},
    {"a quote within a name", read_as::name_addr, "sip:\"a,\"B\"<sip:ann@example.org>;x", "< >", "\\\"", ""},
    {"a comma and no UTF-8", read_as::name_addrs, "\x92" "a,B<sip:ann@example.org>", "quotes", "", ""},
    {"a valid one", read_as::name_addr, "\"Ann Lee\" <sip:ann@example.org>;tag=1", "", "", ""},

    // Host and port.
    {"a path", read_as::uri, "sip:bob@example.org/", "path", "", "sip:bob@example.org"},
    {"a longer one", read_as::uri, "sip:bob@example.org/x", "path", "%2F", ""},
    {"an escaped at sign", read_as::uri, "sip:bob%40example.org", "'@'", "", "sip:bob@example.org"},
    {"an at sign in brackets", read_as::name_addr, "<sip:[bob@2001:db8::1]>", "inside the brackets", "%5B", ""},
    {"another script", read_as::uri, "sip:bob@\xD0\xBF\xD1\x80\xD0\xB8.example", "xn--", "%D0|must be written", ""},
    {"an IPv6 address", read_as::uri, "sip:bob@2001:db8::ab", "brackets", "", "sip:bob@[2001:db8::ab]"},
    {"which may have a port", read_as::uri, "sip:bob@2001:db8::1:5060", "brackets", "", ""},
    {"an empty port", read_as::uri, "sip:bob@example.org:", "':'", "", "sip:bob@example.org"},
    {"a port too great", read_as::uri, "sip:bob@example.org:70000", "65535", "", ""},
    {"a mail address as the user", read_as::uri, "sip:ann@mail.example@example.org", "%40", "", "sip:ann%40mail.example@example.org"},
    {"what is none", read_as::uri, "sip:ann?x@mail@example.org", "one '@'", "%40", ""},

    // Parameters and headers.
    {"no semicolon", read_as::uri, "sip:bob@example.org:5060transport=tcp", "';'", "expected a digit", "sip:bob@example.org:5060;transport=tcp"},
    {"an ampersand", read_as::uri, "sip:bob@example.org;transport=tls&lr=on", "';'", "%3D|%26", "sip:bob@example.org;transport=tls;lr=on"},
    {"an escaped semicolon", read_as::uri, "sip:bob@example.org%3Btransport=tcp", "';'", "", "sip:bob@example.org;transport=tcp"},
    {"an empty parameter", read_as::uri, "sip:bob@example.org;;lr", "';'", "", "sip:bob@example.org;lr"},
    {"a quoted value", read_as::uri, "sip:bob@example.org;x=\"1\"", "%22", "", "sip:bob@example.org;x=%221\""},
    {"no value", read_as::uri, "sip:bob@example.org;x=", "empty", "", "sip:bob@example.org;x"},
    {"a header without a value", read_as::uri, "sip:bob@example.org?urgent", "=", "", "sip:bob@example.org?urgent="},
    {"a second question mark", read_as::uri, "sip:bob@example.org?Subject=a?Priority=b", "'&'", "%3D|%3F", ""},
    {"an escaped equals sign", read_as::name_addr, "<sip:bob@example.org?Replaces%3Dx>", "%3D", "", "<sip:bob@example.org?Replaces=x>"},
    {"HTML between headers", read_as::uri, "sip:bob@example.org?a=1&amp;b=2", "HTML", "", "sip:bob@example.org?a=1&b=2"},
    {"a parameter after headers", read_as::uri, "sip:bob@example.org?Subject=x;lr", "come before", "%3B", ""},
    {"a header's parameters", read_as::uri, "sip:bob@example.org?Reason=SIP;cause=302", "%3B", "", "sip:bob@example.org?Reason=SIP%3Bcause=302"},
    {"a placeholder", read_as::uri, "sip:${USER}@example.org", "placeholder", "%7B|%24", ""},
    {"another", read_as::uri, "sip:%s@example.org", "placeholder", "%25", ""},
    {"a stray percent sign", read_as::uri, "sip:100%@example.org", "%25", "", "sip:100%25@example.org"},

    // Characters as people see them.
    {"an umlaut", read_as::uri, "sip:b\xC3\xB6" "b@example.org", "'\xC3\xB6' must be written %C3%B6", "\\x", "sip:b%C3%B6" "b@example.org"},
    {"no UTF-8", read_as::uri, "sip:b\xF6" "b@example.org", "0xF6", "", "sip:b%F6" "b@example.org"},
    {"a smiley", read_as::uri, "sip:\xF0\x9F\x98\x80@example.org", "%F0%9F%98%80", "\\x", "sip:%F0%9F%98%80@example.org"},

    // Telephone numbers.
    {"an extension of no number", read_as::tel, "tel:x9", "extension", "", ""},
    {"slashes", read_as::tel, "tel://+442071838750", "//", "", "tel:+442071838750"},
    {"a pause", read_as::tel, "tel:+442071838750p1", "pause", "", ""},
    {"a space", read_as::tel, "tel:+44 20 7183", "space", "%20", "tel:+4420 7183"},
    {"an extension", read_as::tel, "tel:+442071838750 x12", "extension|ext", "", "tel:+442071838750;ext=12"},
    {"a domain", read_as::tel, "tel:+442071838750@example.org", "'@'", "****", ""},
    {"no scheme", read_as::tel, "+442071838750", "tel:", "", "tel:+442071838750"},
    {"a dash of typography", read_as::tel, "tel:+44\xE2\x80\x93" "20", "dash", "", "tel:+44-20"},
    {"no user=phone", read_as::subscriber, "sip:+442071838750@example.org", "user=phone", "", "sip:+442071838750@example.org;user=phone"},
    {"a dial string", read_as::subscriber, "sip:9w1@example.org;user=dialstring", "dial string", "must be user=phone", ""},
    {"typed in a URI", read_as::uri, "sip:+44 (20) 7183@example.org", "space", "%20", "sip:+44(20) 7183@example.org"},

    // A label of a host, a port, a value: what was expected in its place.
    {"an empty label", read_as::uri, "sip:ann@example..org", "missing before this '.'", "", ""},
    {"no first label", read_as::uri, "sip:ann@.example.org", "missing before this '.'", "", ""},
    {"a label that begins with a hyphen", read_as::uri, "sip:ann@sip.-a.org", "begins with '-'", "", ""},
    {"one that ends with it", read_as::uri, "sip:ann@a-.example.org", "ends with '-'", "", ""},
    {"a host that ends with it", read_as::uri, "sip:ann@example-:5060", "ends with '-'", "too early", ""},
    {"two at signs", read_as::uri, "sips:ann@@example.org", "one '@'", "", ""},
    {"an escaped port", read_as::uri, "sip:ann@example.org:50%36%30", "a port takes no escapes", "a host", ""},
    {"a URI that is escaped", read_as::uri, "sip%3aann%40example.org", "decode", "missing", ""},
    {"a word for ttl", read_as::uri, "sip:ann@example.org;ttl=long;maddr=239.1.2.3", "number from 0 to 255", "", ""},
    {"no host for maddr", read_as::uri, "sip:ann@example.org;maddr=[fe80]", "host name or an IP address", "", ""},
    {"no token for transport", read_as::uri, "sip:ann@example.org;transport=tcp/tls", "letters, digits", "not allowed here", ""},
    {"nothing in brackets", read_as::name_addr, "Ann <>", "missing", "begins with", ""},
    {"a colon for an equals sign", read_as::name_addr, "<sip:ann@example.org>;expires:60", "'='", "quotes", "<sip:ann@example.org>;expires=60"},
    {"headers after an address", read_as::name_addr, "<sip:ann@example.org>?Subject=x", "before the '>'", "", ""},
    {"a name after an address", read_as::name_addrs, "<sip:ann@example.org> Bob <sip:bob@example.org>", "separated by ','", "", ""},
    {"only a plus", read_as::tel, "tel:+", "number is missing", "early", ""},
    {"letters of the keys", read_as::tel, "tel:+1-888-CALL", "'C' is no digit: its key is 2", "", ""},
    {"headers of a number", read_as::tel, "tel:+1201?Subject=x", "no headers", "", ""},
    {"full-width digits", read_as::tel, "tel:+\xEF\xBC\x91" "201", "write '1'", "", "tel:+1201"},
    {"a full-width slash", read_as::tel, "tel:+1\xEF\xBC\x8F" "201", "no separator", "write", "tel:+1201"},
    {"a national number alone", read_as::tel, "(212) 555-0100", "country code", "", ""},
    {"an extension of letters", read_as::tel, "tel:+1201;ext=12a", "expected digits", "not allowed here", ""},
    {"a context that is no domain", read_as::tel, "tel:7042;phone-context=a_b", "domain name", "", ""},
    {"a local routing number", read_as::tel, "tel:+1201;rn=2015550100", "rn needs rn-context", "", ""},

    // Valid, but never meant.
    {"advice: nothing", read_as::uri, "sip:bob@example.org;lr?Subject=x", "", "", ""},
    {"advice: slashes", read_as::uri, "sips://bob@example.org", "//", "", "sips:bob@example.org"},
    {"advice: slashes and a path", read_as::uri, "sip://example.org/x@y", "//", "", ""},
    {"advice: only slashes", read_as::uri, "sip://@example.org", "//", "", ""},
    {"advice: the scheme twice", read_as::uri, "sip:sip:ann@example.org", "twice", "", "sip:ann@example.org"},
    {"advice: two schemes", read_as::uri, "sips:sip:ann@example.org", "twice", "", ""},
    {"advice: a number's scheme", read_as::uri, "sip:tel:+1201@example.org", "tel:", "", ""},
    {"advice: headers in a user", read_as::uri, "sip:pbx.example.org?Replaces=1@192.0.2.7", "%40", "", "sip:pbx.example.org?Replaces=1%40192.0.2.7"},
    {"advice: with a user", read_as::uri, "sip:ann?Replaces=1@192.0.2.7", "'?'", "%40", ""},
    {"advice: with a parameter as a header", read_as::uri, "sip:example.org?lr=1@192.0.2.7", "'?'", "%40", ""},
    {"advice: escaped twice", read_as::uri, "sip:a%252Fb@example.org", "%2F", "", "sip:a%2Fb@example.org"},
    {"advice: an escaped plus", read_as::uri, "sip:%2B1201@example.org", "'+'", "", "sip:+1201@example.org"},
    {"advice: an escaped semicolon", read_as::uri, "sip:+1201%3Bext=7@example.org", "';'", "", "sip:+1201;ext=7@example.org"},
    {"advice: and an equals sign", read_as::uri, "sip:ann@example.org;x=y%3Bmaddr%3Dh", "';'", "", "sip:ann@example.org;x=y;maddr=h"},
    {"advice: which would repeat", read_as::uri, "sip:ann@example.org;transport=tcp;x=y%3Btransport%3Dudp", "';'", "", ""},
    {"advice: a header field's parameter", read_as::uri, "sip:ann@example.org;expires=60;lr", "header field", "", "sip:ann@example.org;lr"},
    {"advice: in an address", read_as::name_addr, "<sip:ann@example.org;q=0.5;lr>;tag=1", "header field", "", "<sip:ann@example.org;lr>;q=0.5;tag=1"},
    {"advice: which has it, too", read_as::name_addr, "<sip:ann@example.org;tag=1>;tag=2", "header field", "", ""},
    {"advice: a number's parameter", read_as::uri, "sip:+1201@example.org:5060;user=phone;npdi", "telephone", "", "sip:+1201;npdi@example.org:5060;user=phone"},
    {"advice: a number's context", read_as::uri, "sip:112@example.org;phone-context=+49;user=phone", "telephone", "", "sip:112;phone-context=+49@example.org;user=phone"},
    {"advice: without a number", read_as::uri, "sip:ann@example.org;isub=1", "telephone", "", ""},
    {"advice: a parameter as a header", read_as::uri, "sip:ann@example.org?transport=tcp", "';'", "", "sip:ann@example.org;transport=tcp"},
    {"advice: the second header", read_as::uri, "sip:ann@example.org?Subject=x&user=phone&To=y", "';'", "", "sip:ann@example.org;user=phone?Subject=x&To=y"},
    {"advice: with a wrong value", read_as::uri, "sip:ann@example.org?ttl=x", "';'", "", ""},
    {"advice: a header again", read_as::uri, "sip:ann@example.org?Subject=x&Subject=x", "already", "", "sip:ann@example.org?Subject=x"},
    {"advice: another value", read_as::uri, "sip:ann@example.org?Subject=x&Subject=y", "only once", "", ""},
    {"advice: a zero in brackets", read_as::tel, "tel:+44(0)20-7183", "(0)", "", "tel:+4420-7183"},
    {"advice: an Italian one", read_as::tel, "tel:+39(0)6-698", "zero", "", "tel:+3906-698"},
    {"advice: in a URI", read_as::uri, "sip:+49-(0)30@example.org", "(0)", "", "sip:+49-30@example.org"},
    {"advice: brackets alone", read_as::tel, "tel:+1(800)555", "", "", ""},
    {"advice: a context for nothing", read_as::tel, "tel:+1;phone-context=x", "phone-context", "", "tel:+1"},
    {"advice: ENUM of a local number", read_as::tel, "tel:7;enumdi;phone-context=h", "ENUM", "message", "tel:7;phone-context=h"},
    {"a parameter again", read_as::uri, "sip:ann@example.org;lr;x=1;x=1", "already", "", "sip:ann@example.org;lr;x=1"},
    {"with another value", read_as::uri, "sip:ann@example.org;x=1;x=2", "only once", "", ""},
    {"a flag's value", read_as::uri, "sip:ann@example.org;lr=on", "flag", "", "sip:ann@example.org;lr"},

    // Parameters of header fields, by their own grammar.
    {"a q above 1", read_as::contact, "<sip:ann@example.org>;q=7", "from 0 to 1", "not allowed", ""},
    {"a lifetime in words", read_as::contact, "<sip:ann@example.org>;expires=soon", "3600", "not allowed", ""},
    {"a reg-id of 0", read_as::contact, "<sip:ann@example.org>; reg-id = 0", "1 to 2147483647", "", ""},
    {"an instance without < >", read_as::contact, "<sip:ann@example.org>;+sip.instance=\"urn:uuid:1\"", "< >", "not allowed", ""},
    {"a GRUU without quotes", read_as::contact, "<sip:ann@example.org>;pub-gruu=x", "in quotes", "", ""},
    {"a feature without quotes", read_as::contact, "<sip:ann@example.org>;methods=INVITE", "in quotes", "", ""},
    {"a transport of the field", read_as::contact, "<sip:ann@example.org>;transport=tcp", "between < and >", "", ""},
    {"an index with a zero", read_as::history, "<sip:ann@example.org>;index=1.01", "1.2.1", "", ""},
    {"no index", read_as::history, "<sip:ann@example.org>", ";index=1", "", ""},
    {"two ways to an entry", read_as::history, "<sip:ann@example.org>;index=1;mp=1;rc=1", "one of rc, mp and np", "entries", ""},
    {"a counter of words", read_as::diversion, "<sip:ann@example.org>;counter=few", "one or two digits", "", ""},
    {"a cid without a host", read_as::referred_by, "<sip:ann@example.org>;cid=\"1\"", "Content-ID", "", ""},

    // Other schemes, and what is alone in a Contact.
    {"a fragment", read_as::any_uri, "http://example.org/p#f", "fragment", "not allowed here", ""},
    {"one in an address", read_as::name_addr, "<http://example.org/p#f>", "fragment", "not allowed here", ""},
    {"all contacts with a lifetime", read_as::name_addr, "*;expires=0", "alone", "", ""},

    // URNs.
    {"a short namespace", read_as::any_uri, "urn:a:b", "2 to 32", "< >|SIP", ""},
    {"no namespace", read_as::any_uri, "urn:", "a namespace and a name", "address", ""},
    {"a service of nothing", read_as::any_uri, "urn:service:sos.", "a namespace and a name", "address", ""},
    {"a service with '_'", read_as::any_uri, "urn:service:so_s", "letters, digits", "not allowed", ""},

    // A provider's rules.
    {"a header's name", read_as::twilio, "sip:ann@example.org?Account=7", "X-", "", ""},
    {"a colon in a value", read_as::twilio, "sip:ann@example.org?X-U=tel:5", "%3A", "", "sip:ann@example.org?X-U=tel%3A5"},
    {"an unknown value", read_as::twilio, "sip:ann@example.org;secure=1", "true or false", "", ""},
    {"media without encryption", read_as::twilio, "sip:ann@example.org;transport=tls", "secure=true", "", ""},
    {"an edge in the host", read_as::twilio, "sip:ann@dom.sip.dublin.twilio.com", "edge", "", ""},
    {"HTML after a semicolon", read_as::twilio, "sip:ann@example.org;x;&amp;lr", "HTML", "", "sip:ann@example.org;x;lr"},
    {"HTML between parameters", read_as::twilio, "sip:ann@example.org;edge=dublin&amp;region=ie1", "HTML", "", "sip:ann@example.org;edge=dublin;region=ie1"},
};
// clang-format on

}  // namespace cases

#endif
