// The words for what a profile and the table of fields expect.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_EXPECTATION_HPP
#define SIPURI_PROVIDER_DETAIL_EXPECTATION_HPP

#include <sipuri/provider/detail/inspection.hpp>
#include <sipuri/provider/detail/similar_names.hpp>
#include <sipuri/provider/detail/user_name.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/sip_element.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/findings.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts words and numbers one after another.
template <class Out>
class words {
public:
    constexpr explicit words(Out& out) noexcept : out_(out) {}
    SIPURI_COLD constexpr words& operator<<(std::string_view text) {
        out_.put(text);
        return *this;
    }
    SIPURI_COLD constexpr words& operator<<(std::uint64_t number) {
        sipuri::detail::put_number(out_, number);
        return *this;
    }
    /// "a, b or c"
    template <class List, class Name>
    constexpr words& any_of(List const& list, Name name) {
        std::size_t const size = std::size(list);
        for (std::size_t i = 0; i != size; ++i) {
            *this << (i == 0 ? "" : i + 1 == size ? " or " : ", ") << std::string_view{name(list[i])};
        }
        return *this;
    }
    constexpr words& any_of(std::span<std::string_view const> list) {
        return any_of(list, [](std::string_view text) { return text; });
    }
    /// "letters, digits and + - ."
    SIPURI_COLD constexpr words& octets_of(char_set const& set) {
        auto const letters = (set & chars::alpha) == chars::alpha;
        auto const digits = (set & chars::digit) == chars::digit;
        auto rest = set;
        if (letters) rest = rest - chars::alpha;
        if (digits) rest = rest - chars::digit;
        *this << (letters ? "letters" : "") << (letters && digits ? ", " : "") << (digits ? "digits" : "");
        char const* lead = letters || digits ? " and" : "";
        for (int c = '!'; c < 0x7F; ++c) {
            if (!rest.contains(static_cast<char>(c))) continue;
            *this << lead << " ";
            out_.put(static_cast<char>(c));
            lead = "";
        }
        return *this;
    }
    SIPURI_COLD constexpr void escape_of(char c) { sipuri::detail::put_escape(out_, c); }

private:
    Out& out_;
};

/// The known parameter whose value, or whose name where it has none, begins at an offset.
[[nodiscard]] SIPURI_COLD constexpr table_row<known_parameter> known_at(std::string_view text, std::size_t offset,
                                                                        profile const& rules) noexcept {
    for (auto const& known : rules.parameters) {
        auto const size = known.name.size();
        bool const flag = equal_ignoring_case(text.substr(offset, size), known.name);
        bool const before = offset > size && text[offset - 1] == '=' &&
                            equal_ignoring_case(text.substr(offset - 1 - size, size), known.name);
        if (flag || before) return known;
    }
    return {};
}

/// Puts what is said of a To that is no URI, if anything.
template <class Out>
SIPURI_COLD constexpr void put_of_no_uri(words<Out> out, std::string_view text, std::size_t offset) {
    constexpr std::string_view blank = " \t\r\n";
    auto const begin = text.find_first_not_of(blank);
    if (begin == text.npos) return;
    auto const end = text.find_last_not_of(blank);
    auto const trimmed = text.substr(begin, end - begin + 1);
    bool const number = (chars::digit | char_set{"+-(). "}).contains_all(trimmed);
    if (number || equal_ignoring_case(trimmed.substr(0, 7), "client:")) {
        out << "a SIP call goes to sip:USER@DOMAIN, and not to a number or a client";
    } else if (offset < text.size() && (offset < begin || offset > end)) {
        out << "repair() removes white space around a URI";
    }
}

template <class Out>
SIPURI_COLD constexpr void put_of_uri(words<Out> out, error const& what, std::string_view text, profile const& rules) {
    auto const offset = what.offset < text.size() ? what.offset : text.size();
    switch (what.code) {
        case errc::not_supported:
            if (what.where == component::scheme) {
                out << "write sip: and, for TLS, ;transport=tls;secure=true";
            } else if (what.where == component::parameter_value) {
                out << "a transport is ";
                out.any_of(rules.transports, [](transport known) { return name(known); });
            } else if (!rules.reserved_header_prefix.empty() &&
                       equal_ignoring_case(text.substr(offset, rules.reserved_header_prefix.size()),
                                           rules.reserved_header_prefix)) {
                out << "names that begin with " << rules.reserved_header_prefix << " are the provider's own";
            } else if (!rules.any_header) {
                out << "the name needs " << rules.header_prefix << ", or is ";
                out.any_of(rules.header_names);
            }
            return;
        case errc::unknown_value:
            if (auto const known = known_at(text, offset, rules)) {
                out << "known values of " << known->name << " are ";
                out.any_of(known->values);
            }
            return;
        case errc::should_be_escaped:
            if (offset == text.size() || !chars::hnv_unreserved.contains(text[offset])) return;
            out << "write ";
            out.escape_of(text[offset]);
            return;
        case errc::too_long:
            out << "at most "
                << std::uint64_t{what.where == component::headers ? rules.max_headers : rules.max_before_headers}
                << (what.where == component::headers ? " octets of headers" : " octets before the headers");
            return;
        case errc::edge_host:
            out << "call the domain itself, DOMAIN" << rules.domains.label << rules.domains.domain
                << "; the name of an edge goes into ;edge=";
            return;
        case errc::private_address: out << "give a public address or a name"; return;
        case errc::insecure_media: out << "add ;secure=true"; return;
        case errc::missing:
            if (what.where == component::user) out << "a SIP domain is called with a user: sip:USER@DOMAIN";
            return;
        case errc::invalid_value:
            if (what.where == component::header_name) out << "in a message no name of a header has this character";
            return;
        default: put_of_no_uri(out, text, offset);
    }
}

template <class Out>
SIPURI_COLD constexpr void put_of_value(words<Out> out, twilio::field_kind kind, twilio::field_limits const& limits,
                                        error const& what, profile const& rules) {
    using twilio::field_kind;
    switch (kind) {
        case field_kind::sid:
            if (rules.ids == id_form::uuid) {
                out << "a UUID";
            } else if (rules.ids == id_form::sid) {
                out << limits.letters << " and 32 hexadecimal digits";
            }
            return;
        case field_kind::url: out << "an absolute http or https URL"; return;
        case field_kind::callback:
            out << "an absolute http or https URL without '_' in its host, of at most " << limits.high << " characters";
            return;
        case field_kind::any_url: out << "an http or https URL, or a path"; return;
        case field_kind::method: out << "GET or POST"; return;
        case field_kind::post: out << "POST"; return;
        case field_kind::document: out << "at most " << std::uint64_t{rules.max_twiml} << " characters"; return;
        case field_kind::credential:
            if (what.code == errc::too_long) out << "at most " << std::uint64_t{rules.max_sip_auth} << " octets";
            return;
        case field_kind::digits: out << "at most " << limits.high << " of " << limits.octets; return;
        case field_kind::caller_id: out << "a number such as +14155550100, NAME@HOST, or the name of a client"; return;
        case field_kind::tokens: out << "at most " << limits.high << " in base64, separated by commas"; return;
        case field_kind::integer:
            out << (limits.high == 0xFFFFFFFF ? "at least " : "from ") << limits.low;
            if (limits.high != 0xFFFFFFFF) out << " to " << limits.high;
            if (limits.advised_high != 0xFFFFFFFF) {
                out << ", better " << limits.advised_low << " to " << limits.advised_high;
            }
            return;
        case field_kind::boolean: out << "true or false"; return;
        case field_kind::value:
        case field_kind::closed_value:
        case field_kind::repeated:
        case field_kind::joined: out.any_of(limits.values); return;
        case field_kind::sip_uri:
        case field_kind::user_name:
        case field_kind::text: return;
    }
}

/// "ignored beside Url", "ignored without StatusCallback", "ignored unless Record is true": for the one reason that
/// holds, or for all that there may be.
template <class Out>
SIPURI_COLD constexpr void put_ignored(words<Out> out, twilio::field_limits const& limits, component because_of) {
    std::string_view lead = "ignored ";
    std::string_view last{};
    auto const put = [&](component other) {
        if (other == component::none || (because_of != component::none && because_of != other)) return;
        auto const attribute = twilio::find_attribute(other);
        auto const field = twilio::find_field(other);
        bool const needed = other == limits.needs;
        bool const flag = needed && field && field->kind == twilio::field_kind::boolean;
        std::string_view const how = flag ? "unless " : needed ? "without " : "beside ";
        out << lead << (how == last ? "" : how)
            << (other == twilio::request_field::to ? "a SIP URI in To" : attribute ? attribute->name : field->name)
            << (flag ? " is true" : "");
        lead = " or ";
        last = how;
    };
    for (auto const other : limits.ignored_with) put(other);
    put(limits.needs);
}

template <class Out>
SIPURI_COLD constexpr void put_of_extra(words<Out> out, error const& what, std::string_view name) {
    if (what.code == errc::too_many) out << "more than " << std::uint64_t{twilio::extra_fields::capacity()}
                                         << ": give a span of your own";
    auto const row = what.code == errc::duplicate_name ? twilio::find_field(name) : twilio::detail::similar_field(name);
    if (!row || what.code == errc::too_many) return;
    if (row->where == twilio::request_field::to && what.code == errc::similar_name) {
        out << "headers and parameters of SIP are part of the URI in To";
    } else {
        out << (what.code == errc::duplicate_name ? "use ." : "if you mean ") ;
        if (what.code == errc::similar_name) out << row->name << ", use .";
        out << twilio::member_name(*row);
    }
}

template <class Out>
SIPURI_COLD constexpr void put_of_from(words<Out> out, std::string_view text, profile const& rules) {
    if (equal_ignoring_case(text.substr(0, 7), "client:")) {
        out << "leave out client:";
    } else if (rules.from == char_set{}) {
        out << "no From is taken";
    } else {
        out << "only ";
        out.octets_of(rules.from) << " are allowed";
    }
}

template <class Out>
SIPURI_COLD constexpr void put_missing(words<Out> out, component where) {
    namespace field = twilio::request_field;
    if (where == field::url) out << "give Url, Twiml or ApplicationSid";
    if (where == field::from_user) out << "give a user name";
    if (where == field::sip_auth_password) out << "SipAuthUsername needs it";
    if (where == twilio::sip_attribute::password) out << "username needs it";
}

template <class Out>
constexpr void put_of_field(words<Out> out, finding const& found, std::string_view text, profile const& rules) {
    auto const& what = found.what;
    namespace field = twilio::request_field;
    if (what.where == field::extra) return put_of_extra(out, what, text);
    if (what.code == errc::missing) return put_missing(out, what.where);
    auto const by = [&](twilio::field_kind kind, twilio::field_limits const& limits) {
        if (what.code == errc::ignored) return put_ignored(out, limits, found.because_of);
        if (what.where == field::from_user) return put_of_from(out, text, rules);
        put_of_value(out, kind, limits, what, rules);
    };
    if (auto const row = twilio::find_field(what.where)) by(row->kind, row->limits);
    if (auto const row = twilio::find_attribute(what.where)) by(row->kind, row->limits);
}

template <class Out>
constexpr void put_expected(Out& out, finding const& found, std::string_view text, profile const& rules) {
    words<Out> const said{out};
    if (is_request_field(found.what.where)) return put_of_field(said, found, text, rules);
    put_of_uri(said, found.what, text, rules);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
