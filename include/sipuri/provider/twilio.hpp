// Twilio: the rules of its request "Making SIP Calls", and the request itself. HTTP is the caller's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_TWILIO_HPP
#define SIPURI_PROVIDER_TWILIO_HPP

#include <sipuri/provider/build.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/request_fields.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

namespace detail {

using namespace sipuri::detail;

inline constexpr std::array sip_only{scheme::sip};
inline constexpr std::array udp_tcp{transport::udp, transport::tcp};
inline constexpr std::array udp_tcp_tls{transport::udp, transport::tcp, transport::tls};

inline constexpr std::array<std::string_view, 2> booleans{"true", "false"};
inline constexpr std::array<std::string_view, 8> edges{"ashburn",   "san-jose", "dublin",    "frankfurt",
                                                       "singapore", "tokyo",    "sao-paulo", "sydney"};
inline constexpr std::array<std::string_view, 8> regions{"us1", "us2", "ie1", "de1", "sg1", "jp1", "br1", "au1"};
inline constexpr std::array known_parameters{known_parameter{"secure", booleans}, known_parameter{"edge", edges},
                                             known_parameter{"region", regions}};
inline constexpr std::array<std::string_view, 4> known_headers{"User-to-User", "Remote-Party-ID",
                                                               "P-Preferred-Identity", "P-Called-Party-ID"};

inline constexpr char_set from_octets = chars::alphanum | char_set{"+-_."};

/// Twilio's error pages, by number: the eight of its SIP requests, then those that compatible providers share.
inline constexpr std::array codes{
    provider_code{errc::too_long, request_field::sip_auth_username, 21221},
    provider_code{errc::control_character, request_field::sip_auth_username, 21222},
    provider_code{errc::too_long, request_field::sip_auth_password, 21223},
    provider_code{errc::control_character, request_field::sip_auth_password, 21224},
    provider_code{errc::missing, request_field::sip_auth_password, 21225},
    provider_code{errc::too_long, component::headers, 21227},
    provider_code{errc::control_character, component::header_name, 21228},
    provider_code{errc::control_character, component::header_value, 21229},
    provider_code{errc::missing, request_field::url, 21205},
    provider_code{errc::invalid_value, request_field::url, 21205},
    provider_code{errc::invalid_value, request_field::method, 21209},
    provider_code{errc::empty, request_field::from_user, 21212},
    provider_code{errc::invalid_character, request_field::from_user, 21212},
    provider_code{errc::not_a_user_name, request_field::from_user, 21212},
    provider_code{errc::missing, request_field::from_user, 21213},
    provider_code{errc::non_ascii, component::header_name, 32111},
    provider_code{errc::invalid_value, component::header_name, 32111},
    provider_code{errc::non_ascii, component::header_value, 32112},
    provider_code{errc::not_supported, component::header_name, 32113},
    provider_code{errc::unknown_value, component::parameter_value, 32114},
    provider_code{errc::missing, component::uri, 21201},
};
inline constexpr auto shared_codes = std::span{codes}.subspan<8>();

}  // namespace detail

/// The rules of Twilio's page "Making SIP Calls": To under 255 octets before its headers and these under 1024,
/// transport udp or tcp, From of letters, digits, "+", "-", "_" and ".".
inline constexpr profile making_sip_calls{
    .name = "making_sip_calls",
    .described = "Twilio's page \"Making SIP Calls\"",
    .schemes = detail::sip_only,
    .max_before_headers = 254,
    .max_headers = 1023,
    .transports = detail::udp_tcp,
    .from = detail::from_octets,
    .max_sip_auth = 255,
    .max_twiml = 4000,
    .malformed_code = 21211,
    .codes = detail::codes,
};

/// What Twilio says as of November 2026: TLS, secure media, edges, a policy for header names, From required.
inline constexpr profile current{
    .name = "current",
    .described = "Twilio's documentation and API description, November 2026",
    .schemes = detail::sip_only,
    .max_before_headers = 254,
    .max_headers = 1023,
    .transports = detail::udp_tcp_tls,
    .advise_secure_media = true,
    .parameters = detail::known_parameters,
    .any_header = false,
    .header_names = detail::known_headers,
    .header_prefix = "X-",
    .refused_header_prefix = "X-Twilio",
    .ascii_headers = true,
    .advise_escaped_headers = true,
    .from = detail::from_octets,
    .from_required = true,
    .max_sip_auth = 255,
    .max_twiml = 4000,
    .no_document = severity::rejected,
    .malformed_code = 21211,
    .codes = detail::codes,
};

/// A valid user name for the From header. Borrows its text.
///
/// 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." )
class from_user {
public:
    /// The name as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    friend sipuri::detail::access;
    constexpr explicit from_user(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

namespace detail {

/// What is wrong with a From user name that may hold the octets of `allowed`.
[[nodiscard]] constexpr std::optional<error> wrong_from(std::string_view text, char_set const& allowed) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, request_field::from_user, 0xFFFFFFFFU, 0};
    if (text.empty()) return error{errc::empty, request_field::from_user, 0, 0};
    std::uint32_t at = 0;
    while (at != text.size() && allowed.contains(text[at])) ++at;
    if (at == text.size()) return std::nullopt;
    bool const address = text.find('@') != text.npos || scanner{text}.scheme();
    return error{address ? errc::not_a_user_name : errc::invalid_character, request_field::from_user, at, 1};
}

}  // namespace detail

/// Reads a whole text as a From user name: "jack", "+14155550100".
///
/// 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." ). Errors are those of request_field::from_user; a whole address where only
/// its user name may stand is errc::not_a_user_name. Borrows `text`. Linear.
[[nodiscard]] constexpr result<from_user> parse_from(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (auto const wrong = detail::wrong_from(text, detail::from_octets)) return *wrong;
    return detail::access::make<from_user>(text);
}
template <sipuri::detail::owning_temporary Text>
constexpr result<from_user> parse_from(Text&&) = delete;

/// Writes a From user name, which nothing can escape: what parse_from() refuses is refused here.
template <class Out>
constexpr result<std::size_t> write_from(std::string_view user, Out&& out) {
    if (auto const checked = parse_from(user); !checked) return checked.error();
    return detail::write_to(out, [&](auto& target) { target.put(user); }, user.size());
}

/// Builds a To: `build(to_builder{"example.com"}.user("jack").header("X-Account", "42"), twilio::current)`.
///
/// It has room for more than any To may have, so that build() can name the first header that broke a budget.
using to_builder = builder;

/// A field of the request that call has no member for: a name and a value, as plain text.
struct field {
    std::string_view name{};   ///< never empty, and none of those that call has a member for
    std::string_view value{};  ///< may be empty
};

/// Up to sixteen further fields, in order; a name may repeat. Copies its braced list, borrows the texts.
class extra_fields {
public:
    constexpr extra_fields() noexcept = default;
    /// The fields of a braced list.
    constexpr extra_fields(std::initializer_list<field> list) noexcept {
        for (auto const& item : list) (void)push_back(item);
    }

    /// False if the list was full: the field is not kept, and call::build() then refuses the whole.
    constexpr bool push_back(field item) noexcept {
        if (size_ == items_.size()) {
            overflowed_ = true;
            return false;
        }
        items_[size_++] = item;
        return true;
    }

    /// True if a field found no room.
    [[nodiscard]] constexpr bool overflowed() const noexcept { return overflowed_; }
    /// How many fields there are.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// How many there can be.
    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return 16; }
    [[nodiscard]] constexpr field const* begin() const noexcept SIPURI_LIFETIMEBOUND { return items_.data(); }
    [[nodiscard]] constexpr field const* end() const noexcept SIPURI_LIFETIMEBOUND { return items_.data() + size_; }

private:
    std::array<field, 16> items_{};
    std::size_t size_ = 0;
    bool overflowed_ = false;
};

class request;

/// What one call needs, as plain text: `POST /2010-04-01/Accounts/{AccountSid}/Calls`.
///
/// Only `to` is needed by the page's own rules. An empty member is a field that is not given. Borrows its texts.
struct call {
    std::string_view account_sid{};        ///< "AC" and 32 hexadecimal digits; the path needs it
    std::string_view to{};                 ///< a SIP URI, perhaps with headers
    std::string_view from{};               ///< a user name
    std::string_view url{};                ///< http or https: where Twilio fetches its instructions
    std::string_view twiml{};              ///< the instructions themselves
    std::string_view application_sid{};    ///< "AP" and 32 hexadecimal digits: the application that has them
    std::string_view method{};             ///< "GET" or "POST", by which Twilio fetches `url`
    std::string_view sip_auth_username{};  ///< for a callee that asks for authentication
    std::string_view sip_auth_password{};  ///< goes with it
    extra_fields extra{};                  ///< behind all others

    /// Everything that is wrong, field by field; the offsets are those of the field that the component names, of
    /// `to` for the components of a URI, and of a field's name for request_field::extra.
    [[nodiscard]] constexpr findings (check)(profile const& rules = making_sip_calls) const noexcept;

    /// The request, or the first error that check() rejects. The request borrows the texts.
    [[nodiscard]] constexpr result<request> build(profile const& rules = making_sip_calls) const noexcept;

    /// The member that an error is about, for explain(): `to` for the components of a URI; none for request_field::extra,
    /// of which there may be many.
    [[nodiscard]] constexpr std::string_view text_of(component where) const noexcept {
        if (where == request_field::account_sid) return account_sid;
        if (where == request_field::from_user) return from;
        if (where == request_field::url) return url;
        if (where == request_field::twiml) return twiml;
        if (where == request_field::application_sid) return application_sid;
        if (where == request_field::method) return method;
        if (where == request_field::sip_auth_username) return sip_auth_username;
        if (where == request_field::sip_auth_password) return sip_auth_password;
        return is_request_field(where) ? std::string_view{} : to;
    }
};

/// A request that has been checked: views, ready to be written. Borrows the texts of the call.
class request {
public:
    /// The callee.
    [[nodiscard]] constexpr uri_view to() const noexcept { return to_; }
    /// The caller's user name, if one was given.
    [[nodiscard]] constexpr std::optional<from_user> from() const noexcept {
        if (call_.from.empty()) return std::nullopt;
        return detail::access::make<from_user>(call_.from);
    }
    /// The transport by which Twilio will reach the callee.
    [[nodiscard]] constexpr transport effective_transport() const noexcept {
        return to_.transport().value_or(default_transport_);
    }

    /// Writes "/2010-04-01/Accounts/AC…/Calls": into a span, a string, a sink or an output iterator.
    ///
    /// Returns the octets written; errc::no_space with the size needed; errc::missing without an account SID.
    template <class Out>
    constexpr result<std::size_t> write_path(Out&& out) const {
        if (call_.account_sid.empty()) return error{errc::missing, request_field::account_sid, 0, 0};
        return detail::write_to(out, [this](auto& target) {
            target.put("/2010-04-01/Accounts/");
            target.put(call_.account_sid);
            target.put("/Calls");
        });
    }

    /// Writes the form body, `application/x-www-form-urlencoded`: into a span, a string, a sink or an output iterator.
    ///
    /// Returns the octets written, or errc::no_space with the size needed.
    template <class Out>
    constexpr result<std::size_t> write_body(Out&& out) const {
        return detail::write_to(out, [this](auto& target) {
            bool first = true;
            auto const put = [&](std::string_view name, std::string_view value) {
                if (!first) target.put('&');
                first = false;
                put_form_escaped(target, name);
                target.put('=');
                put_form_escaped(target, value);
            };
            for (auto const& [name, value] : fields_of(call_)) {
                if (!value.empty()) put(name, value);
            }
            for (auto const& [name, value] : call_.extra) put(name, value);
        });
    }

    /// The path as a string; empty without an account SID.
    [[nodiscard]] std::string path() const {
        std::string text;
        (void)write_path(text);
        return text;
    }
    /// The body as a string.
    [[nodiscard]] std::string body() const {
        std::string text;
        (void)write_body(text);
        return text;
    }

private:
    friend struct call;
    constexpr request(call const& fields, uri_view to, transport default_transport) noexcept
        : call_(fields), to_(to), default_transport_(default_transport) {}

    /// The typed fields under the names that the request has for them.
    [[nodiscard]] static constexpr std::array<field, 8> fields_of(call const& fields) noexcept {
        return {{{"To", fields.to},
                 {"From", fields.from},
                 {"Url", fields.url},
                 {"Twiml", fields.twiml},
                 {"ApplicationSid", fields.application_sid},
                 {"Method", fields.method},
                 {"SipAuthUsername", fields.sip_auth_username},
                 {"SipAuthPassword", fields.sip_auth_password}}};
    }

    template <class Sink>
    static constexpr void put_form_escaped(Sink& out, std::string_view text) {
        for (char const c : text) {
            if (form_octets.contains(c)) {
                out.put(c);
            } else {
                out.put('%');
                detail::put_hex(out, c);
            }
        }
    }

    static constexpr char_set form_octets = chars::alphanum | char_set{"-._~"};

    call call_;
    uri_view to_;
    transport default_transport_;
};

namespace detail {

[[nodiscard]] constexpr error whole(std::string_view text, errc code, component where) noexcept {
    return {code, where, 0, clamped(text.size())};
}

/// A SID: its two letters and 32 hexadecimal digits.
constexpr void check_sid(std::string_view text, std::string_view letters, component where, inspection& seen) noexcept {
    if (text.empty()) return;
    if (text.size() == 34 && text.starts_with(letters) && chars::hexdig.contains_all(text.substr(2))) return;
    seen.add(severity::rejected, whole(text, errc::invalid_value, where));
}

constexpr void check_length(std::string_view text, std::size_t limit, component where, inspection& seen) noexcept {
    if (text.size() <= limit) return;
    seen.add(severity::rejected, {errc::too_long, where, clamped(limit), clamped(text.size() - limit)});
}

inline constexpr char_set url_octets = chars::unreserved | chars::reserved | char_set{"[]"};

/// An absolute http or https URL, as far as one needs not be a browser: its scheme, some host, only octets that URLs
/// hold, whole escapes, one fragment.
constexpr void check_url(std::string_view text, inspection& seen) noexcept {
    if (text.empty()) return;
    std::size_t const scheme = equal_ignoring_case(text.substr(0, 7), "http://")    ? 7
                               : equal_ignoring_case(text.substr(0, 8), "https://") ? 8
                                                                                    : 0;
    auto const authority = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
    auto const host = authority.substr(authority.rfind('@') + 1);
    if (scheme == 0 || host.empty() || host.front() == ':') {
        seen.add(severity::rejected, whole(text, errc::invalid_value, request_field::url));
        return;
    }
    auto const fragment = text.find('#');
    for (std::size_t i = 0; i != text.size(); ++i) {
        bool const escape = text.size() - i > 2 && is(hexdig_class, text[i + 1]) && is(hexdig_class, text[i + 2]);
        if (text[i] == '%' ? escape : text[i] == '#' ? i == fragment : url_octets.contains(text[i])) continue;
        seen.add(severity::rejected, {errc::invalid_value, request_field::url, clamped(i), 1});
        return;
    }
}

constexpr void check_sip_auth(std::string_view text, component where, inspection& seen) noexcept {
    check_length(text, seen.rules.max_sip_auth, where, seen);
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (!chars::control.contains(text[i])) continue;
        seen.add(severity::rejected, {errc::control_character, where, clamped(i), 1});
        return;
    }
}

constexpr void check_extra(extra_fields const& extra, inspection& seen) noexcept {
    constexpr std::array<std::string_view, 8> typed{"To",     "From",            "Url",            "Twiml",
                                                    "Method", "ApplicationSid", "SipAuthUsername", "SipAuthPassword"};
    if (extra.overflowed()) seen.add(severity::rejected, {errc::too_many, request_field::extra, 0, 0});
    for (auto const& [name, value] : extra) {
        if (name.empty()) seen.add(severity::rejected, {errc::empty, request_field::extra, 0, 0});
        if (one_of<std::string_view>(typed, name)) {
            seen.add(severity::rejected, whole(name, errc::duplicate_name, request_field::extra));
        }
    }
}

constexpr void check_from(std::string_view text, inspection& seen) noexcept {
    if (text.empty()) {
        if (seen.rules.from_required) seen.add(severity::rejected, {errc::missing, request_field::from_user, 0, 0});
    } else if (auto const wrong = wrong_from(text, seen.rules.from)) {
        seen.add(severity::rejected, *wrong);
    }
}

}  // namespace detail

constexpr findings (call::check)(profile const& rules) const noexcept {
    detail::inspection seen{rules};
    if (to.empty()) {
        seen.add(severity::rejected, {errc::missing, component::uri, 0, 0});
    } else if (auto const source = parse(to)) {
        seen.found = (sipuri::check)(*source, rules);
    } else {
        seen.add(severity::rejected, source.error());
    }
    detail::check_from(from, seen);
    detail::check_sid(account_sid, "AC", request_field::account_sid, seen);
    detail::check_url(url, seen);
    detail::check_length(twiml, rules.max_twiml, request_field::twiml, seen);
    detail::check_sid(application_sid, "AP", request_field::application_sid, seen);
    if (url.empty() && twiml.empty() && application_sid.empty()) {
        seen.add(rules.no_document, {errc::missing, request_field::url, 0, 0});
    }
    if (!method.empty() && method != "GET" && method != "POST") {
        seen.add(severity::rejected, detail::whole(method, errc::invalid_value, request_field::method));
    }
    detail::check_sip_auth(sip_auth_username, request_field::sip_auth_username, seen);
    detail::check_sip_auth(sip_auth_password, request_field::sip_auth_password, seen);
    if (!sip_auth_username.empty() && sip_auth_password.empty()) {
        seen.add(severity::rejected, {errc::missing, request_field::sip_auth_password, 0, 0});
    }
    detail::check_extra(extra, seen);
    return seen.found;
}

constexpr result<request> call::build(profile const& rules) const noexcept {
    if (auto const wrong = (check)(rules).first_rejected()) return wrong->what;
    return request{*this, *parse(to), rules.default_transport};
}

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
