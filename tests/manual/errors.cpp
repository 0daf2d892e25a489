// The manual's page of errors: each errc with its message and a text that has it. Fails where an example does not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/address.hpp>
#include <sipuri/sipuri.hpp>
#include <sipuri/tel.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

using sipuri::errc;
using sipuri::error;

/// A text, and what finds an error in it: the name of the call, and the call.
struct example {
    errc code;
    std::string_view text;
    std::string_view call;
    error (*find)(std::string_view text, errc code);
};

/// For a text without the error that it is here for.
constexpr error none{};

template <class Result>
error of(Result const& result) {
    return result ? none : result.error();
}

error of(sipuri::findings const& found, errc code) {
    for (auto const& one : found) {
        if (one.what.code == code) return one.what;
    }
    return none;
}

error parse(std::string_view text, errc) { return of(sipuri::parse(text)); }
error parse_tel(std::string_view text, errc) { return of(sipuri::parse_tel(text)); }
error parse_name_addr(std::string_view text, errc) { return of(sipuri::parse_name_addr(text)); }
error parse_from(std::string_view text, errc) { return of(sipuri::twilio::parse_from(text)); }
error validate(std::string_view text, errc code) { return of(validate(*sipuri::parse(text)), code); }
error validate_as_route(std::string_view text, errc code) {
    return of(validate(*sipuri::parse(text), sipuri::context::dialog_contact), code);
}
error check(std::string_view text, errc code) { return of(check(*sipuri::parse(text), sipuri::twilio::current), code); }
error call(std::string_view text, errc code) {
    return of(sipuri::twilio::call{.to = text}.check(sipuri::twilio::current), code);
}
error call_with_many_fields(std::string_view text, errc code) {
    sipuri::twilio::call call{.to = text};
    while (call.extra.push_back({"NewField", "1"})) {
    }
    return of(call.check(), code);
}
error call_with_two_documents(std::string_view text, errc code) {
    return of(sipuri::twilio::call{.to = text, .url = "https://example.com/", .twiml = "<Response/>"}.check(), code);
}
error call_with_field(std::string_view text, errc code) {
    return of(sipuri::twilio::call{.to = "sip:bob@example.com", .extra = {{text, "1"}}}.check(), code);
}
error telephone_subscriber_of(std::string_view text, errc) {
    return of(sipuri::telephone_subscriber_of(*sipuri::parse(text)));
}
error write_enum_domain(std::string_view text, errc) {
    sipuri::fixed_text<64> domain;
    return of(sipuri::write_enum_domain(sipuri::parse_tel(text)->subscriber(), domain));
}
error repair(std::string_view text, errc) { return of(sipuri::repair(text)); }
error validate_tel(std::string_view text, errc code) { return of(validate(*sipuri::parse_tel(text)), code); }
error validate_contact(std::string_view text, errc code) {
    return of(validate(*sipuri::parse_name_addr(text), sipuri::header_kind::contact), code);
}
error write(std::string_view text, errc) {
    sipuri::fixed_text<16> small;
    return of(sipuri::write({.host = text}, small));
}

constexpr std::string_view long_uri =
    "sip:a-user-name-with-which-nobody-would-like-to-be-called-though-it-is-well-formed-and-so-the-library-takes-it"
    "-and-only-a-provider-with-a-limit-of-its-own-has-something-to-say-against-it-at-the-very-end-of-this-long-line"
    "@sip-gateway.example.com;transport=tcp";

constexpr example examples[]{
    {errc::invalid_scheme, "alice@example.com", "parse()", parse},
    {errc::empty, "sip:alice@", "parse()", parse},
    {errc::invalid_character, "sip:bob@example.com:50x0", "parse()", parse},
    {errc::invalid_escape, "sip:100%@example.com", "parse()", parse},
    {errc::unexpected_end, "sip:alice@example-", "parse()", parse},
    {errc::missing_equals, "sip:alice@example.com?urgent", "parse()", parse},
    {errc::second_at, "sip:alice@example.com@gateway.example.com", "parse()", parse},
    {errc::out_of_range, "sip:alice@example.com:70000", "parse()", parse},
    {errc::invalid_ipv4, "sip:alice@192.0.2", "parse()", parse},
    {errc::invalid_ipv6, "sip:alice@[2001:db8:1]", "parse()", parse},
    {errc::unclosed_bracket, "sip:alice@[2001:db8::1", "parse()", parse},
    {errc::missing_brackets, "sip:2001:db8::1", "parse()", parse},
    {errc::numeric_top_label, "sip:alice@host.1", "parse()", parse},
    {errc::underscore, "sip:alice@my_host.example.com", "parse()", parse},
    {errc::zone, "sip:alice@[fe80::1%25eth0]", "parse()", parse},
    {errc::too_long, long_uri, "check()", check},
    {errc::not_tel, "+1-201-555-0123", "parse_tel()", parse_tel},
    {errc::no_phone_context, "tel:555-0123", "parse_tel()", parse_tel},
    {errc::ext_and_isub, "tel:+1-201-555-0123;ext=7;isub=8", "parse_tel()", parse_tel},
    {errc::missing_angles, "sip:bob@example.com?subject=hi", "parse_name_addr()", parse_name_addr},
    {errc::unclosed_angle, "Bob <sip:example.com", "parse_name_addr()", parse_name_addr},
    {errc::unclosed_quote, "\"Bob <sip:example.com>", "parse_name_addr()", parse_name_addr},
    {errc::line_break, "Bob\r\n <sip:example.com>", "parse_name_addr()", parse_name_addr},
    {errc::invalid_name, "tel:+1-201-555-0123;my_tag=1", "parse_tel()", parse_tel},
    {errc::dial_string, "sip:123p456@example.com;user=dialstring", "telephone_subscriber_of()", telephone_subscriber_of},
    {errc::not_global, "tel:911;phone-context=+1", "write_enum_domain()", write_enum_domain},
    {errc::second_question, "sip:bob@example.com?Subject=a?Priority=b", "repair()", repair},
    {errc::duplicate_name, "sip:bob@example.com;transport=udp;transport=tcp", "validate()", validate},
    {errc::missing_value, "sip:bob@example.com;transport", "validate()", validate},
    {errc::invalid_value, "sip:bob@example.com;ttl=long", "validate()", validate},
    {errc::unexpected_value, "sip:proxy.example.com;lr=on", "validate()", validate},
    {errc::not_multicast, "sip:bob@example.com;ttl=1", "validate()", validate},
    {errc::not_udp, "sip:bob@example.com;maddr=239.255.255.1;ttl=1;transport=tcp", "validate()", validate},
    {errc::unreliable, "sips:bob@example.com;transport=udp", "validate()", validate},
    {errc::not_allowed, "sip:proxy.example.com;lr;method=INVITE", "validate(uri_view, context)", validate_as_route},
    {errc::no_context, "tel:+1-201-555-0123;tgrp=tg1", "validate()", validate_tel},
    {errc::malformed_expires, "<sip:bob@example.com>;expires=soon", "validate(address, header_kind)", validate_contact},
    {errc::slashes_in_user, "sip://bob@example.com", "validate()", validate},
    {errc::scheme_in_user, "sip:sip:bob@example.com", "validate()", validate},
    {errc::query_in_user, "sip:conf.example.com?Replaces=12345@192.0.2.1", "validate()", validate},
    {errc::escaped_twice, "sip:bob%2540example.com@gateway.example.com", "validate()", validate},
    {errc::escaped_twice, "sip:bob@example.com?X-Account=a%2540b", "check()", check},
    {errc::escaped_plus, "sip:%2B12015550123@example.com", "validate()", validate},
    {errc::escaped_semicolon, "sip:bob@example.com;x=1%3Buser%3Dphone", "validate()", validate},
    {errc::header_field_parameter, "sip:bob@example.com;tag=1", "validate()", validate},
    {errc::telephone_parameter, "sip:+12015550123@example.com;user=phone;npdi", "validate()", validate},
    {errc::parameter_as_header, "sip:bob@example.com?transport=tcp", "validate()", validate},
    {errc::repeated_header, "sip:bob@example.com?Subject=a&s=b", "validate()", validate},
    {errc::trunk_zero, "tel:+49(0)30-123456", "validate()", validate_tel},
    {errc::not_supported, "sip:bob@example.com;transport=sctp", "check()", check},
    {errc::unknown_value, "sip:bob@example.com;edge=atlantis", "check()", check},
    {errc::missing, "", "twilio::call::check()", call},
    {errc::not_a_user_name, "jack@example.com", "twilio::parse_from()", parse_from},
    {errc::control_character, "sip:bob@example.com?X-Note=one%0Atwo", "check()", check},
    {errc::non_ascii, "sip:bob@example.com?X-Name=J%C3%BCrgen", "check()", check},
    {errc::html_ampersand, "sip:bob@example.com;region=us1&amp;edge=ashburn", "check()", check},
    {errc::should_be_escaped, "sip:bob@example.com?X-Path=a/b", "check()", check},
    {errc::insecure_media, "sip:bob@example.com;transport=tls", "check()", check},
    {errc::too_many, "sip:bob@example.com", "twilio::call::check()", call_with_many_fields},
    {errc::ignored, "sip:bob@example.com", "twilio::call::check()", call_with_two_documents},
    {errc::similar_name, "status_callbacks", "twilio::call::check()", call_with_field},
    {errc::private_address, "sip:bob@192.168.0.1", "check()", check},
    {errc::edge_host, "sip:bob@domain.sip.ashburn.twilio.com", "check()", check},
    {errc::no_space, "gateway.example.com", "write()", write},
};

/// Where a new part of the enumeration begins.
constexpr struct {
    errc first;
    std::string_view title;
} parts[]{
    {errc::invalid_scheme, "The grammar"},
    {errc::duplicate_name, "The further rules of RFC 3261"},
    {errc::slashes_in_user, "Advice"},
    {errc::not_supported, "A provider's rules"},
    {errc::no_space, "Writing"},
};

/// A sentence as Doxygen prints it unchanged.
void print_sentence(std::string_view text) {
    for (char const c : text) {
        if (std::string_view{"%&<>@#\\"}.find(c) != std::string_view::npos) std::cout << '\\';
        std::cout << c;
    }
    std::cout << "\n";
}

/// A text on one line: a control character is written \xHH.
void print_text(std::string_view text) {
    for (char const c : text) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        auto const octet = static_cast<unsigned char>(c);
        if (sipuri::chars::control.contains(c)) {
            std::cout << "\\x" << digits[octet >> 4U] << digits[octet & 15U];
        } else {
            std::cout << c;
        }
    }
    std::cout << "\n";
}

/// Prints an example before and after its fix, if it has one; false if that leaves the error where it was.
bool print_fix(example const& given, error const& what) {
    auto const change = fix_of(what, given.text);
    if (!change) {
        std::cout << "\nNo fix: only the writer knows what was meant.\n";
        return true;
    }
    std::string fixed;
    if (!apply(*change, given.text, fixed)) return false;
    std::cout << "\nBefore its fix and after it:\n\n@verbatim\n";
    print_text(given.text);
    print_text(fixed);
    std::cout << "@endverbatim\n";
    auto const next = given.find(fixed, given.code);
    return next == none || next.offset > what.offset;
}

/// Prints what is known of one errc; the number of its examples that have another error, or 1 if it has none.
int print(errc code) {
    for (auto const& part : parts) {
        if (part.first == code) std::cout << "\n## " << part.title << "\n";
    }
    std::cout << "\n### " << name(code) << " {#errc_" << name(code) << "}\n\n";
    print_sentence(message(code));
    int examples_shown = 0;
    int wrong = 0;
    for (auto const& given : examples) {
        if (given.code != code) continue;
        ++examples_shown;
        auto const what = given.find(given.text, code);
        std::cout << "\nFound by sipuri::" << given.call << ":\n\n@verbatim\n"
                  << explain(what, given.text).view() << "\n@endverbatim\n";
        if (what.code != code) {
            ++wrong;
            std::cerr << name(code) << ": '" << given.text << "' has another error\n";
        } else if (!print_fix(given, what)) {
            ++wrong;
            std::cerr << name(code) << ": '" << given.text << "' has the error after its fix\n";
        }
    }
    if (examples_shown != 0) return wrong;
    std::cerr << name(code) << ": no example\n";
    return 1;
}

}  // namespace

int main() {
    std::cout << "# Errors {#errors}\n\n"
                 "Every sipuri::errc with its sipuri::message(), a call that finds it, what sipuri::explain() shows "
                 "then, and what the fix of sipuri::fix_of() makes of the text.\n";
    int wrong = 0;
    for (auto const& row : sipuri::described_errcs) {
        if (row.code != errc::none) wrong += print(row.code);
    }
    return wrong == 0 ? 0 : 1;
}
