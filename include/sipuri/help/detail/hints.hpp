// The hint of any error or finding.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_HINTS_HPP
#define SIPURI_HELP_DETAIL_HINTS_HPP

#include <sipuri/help/detail/advice_hints.hpp>
#include <sipuri/provider/detail/xml_text.hpp>
#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/detail/write_to.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What is not shown of the text of an error: a password in it, or, of a field that is a password, the whole.
[[nodiscard]] constexpr octet_range secret_of(error const& what, std::string_view text) noexcept {
    auto const secret = secret_in(text);
    bool const credential = what.where == twilio::request_field::sip_auth_password ||
                            what.where == twilio::sip_attribute::password;
    if (credential) return {0, text.size()};
    // Of a whole text, the reader has found a scheme before the password.
    bool const whole = secret.contains(what.offset) && text.find(':') < secret.begin - 1;
    return what.where == component::password && !whole ? octet_range{0, text.size()} : secret;
}

/// True if a fix replaces, or is inserted into, what is not shown.
[[nodiscard]] constexpr bool touches(fix const& edit, octet_range secret) noexcept {
    if (secret.empty() || edit.offset >= secret.end) return false;
    auto const end = edit.offset + std::size_t{edit.length};
    // A scheme before a password may go: what is left shows as much as before.
    return edit.code == errc::scheme_in_user ? end > secret.begin : end >= secret.begin;
}

/// The causes of errors and findings, those of a provider's rules included.
class finding_hints : public advice_hints {
public:
    using advice_hints::advice_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        // Of a field of a request the same codes say something else than of a URI.
        if (is_request_field(what_.where)) {
            if (what_.code == errc::out_of_range) return say(message(what_.code));
            if (what_.code == errc::duplicate_name) return say("the call has a member for this field");
        }
        switch (what_.code) {
            case errc::too_long: return too_long();
            case errc::html_ampersand: return html_ampersand();
            case errc::should_be_escaped: return at_ != text_.size() && escape(at_);
            case errc::unexpected_value: return unexpected_value();
            case errc::not_a_user_name: return not_a_user_name();
            default: break;
        }
        return of_xml() || of_reference() || advice_hints::make();
    }

private:
    /// The text of an element, which a URI is read from.
    constexpr bool of_xml() noexcept {
        auto const rest = text_.substr(at_);
        if (what_.where != component::uri) return false;
        if (what_.code == errc::invalid_character) {
            if (rest.starts_with("<![CDATA[")) return say("a CDATA section ends with ]]>");
            if (rest.starts_with("<!--")) return say("a comment is no part of a URI: leave it out");
            bool const element = equal_ignoring_case(rest.substr(0, 4), "<Sip");
            return element && say("an element within the text: give what is between <Sip> and </Sip>");
        }
        if (what_.code != errc::invalid_escape || !rest.starts_with('&')) return false;
        if (what_.length == 1) return replace(at_, at_ + 1, "&amp;", "in XML '&' begins a reference");
        return say("XML knows &amp; &lt; &gt; &quot; &apos; and numbers of characters, and no such reference");
    }

    /// A reference to a character that a URI has only escaped: "&quot;".
    constexpr bool of_reference() noexcept {
        auto const reference = text_.substr(at_, what_.length);
        bool const one = reference.size() <= 64 && reference.starts_with('&') && reference.ends_with(';');
        if (what_.code != errc::invalid_character || !takes_escapes(what_.where) || !one) return false;
        auto const meant = twilio::detail::referred_character(reference.substr(1, reference.size() - 2));
        if (!meant) return false;
        fixed_text<4> octets;
        twilio::detail::each_of_utf8(*meant, [&](char c) { octets.put(c); });
        fixed_text<64> piece;
        for (char const c : octets.view()) detail::put_escape(piece, c);
        say(reference);
        say(" must be written ");
        say(piece.view());
        return keep(at_, at_ + reference.size(), piece.view());
    }

    constexpr bool too_long() noexcept {
        say(message(what_.code));
        if (what_.length == 0) return true;
        auto& out = text();
        out.put(" by ");
        detail::put_number(out, what_.length);
        if (what_.where != component::headers) return true;
        auto const at_sign = text_.rfind('@');
        auto const question = text_.find('?', at_sign == nowhere ? 0 : at_sign);
        if (question == nowhere) return true;
        auto const ampersand = text_.rfind('&', what_.offset);
        auto const before = ampersand != nowhere && ampersand > question ? ampersand : question;
        auto const field = text_.substr(before + 1, 64);
        out.put(", from the header ");
        for (char const c : field.substr(0, field.find('='))) {
            if (is(header_class, c) || c == '%') out.put(c);
        }
        out.put(" on");
        return true;
    }

    constexpr bool html_ampersand() noexcept {
        bool const header = what_.where == component::header_name || what_.where == component::header_value;
        auto const given = text_.substr(at_, 5);
        if (!given.starts_with("&amp")) return false;
        constexpr std::string_view reason = "'&amp;' is HTML";
        bool const separates = given.ends_with(';') && octet(at_ - 1) != ';';
        if (!separates) return remove(at_, at_ + given.size(), reason);
        return replace(at_, at_ + given.size(), header ? "&" : ";", reason);
    }

    /// ";lr=on"
    constexpr bool unexpected_value() noexcept {
        if (at_ == 0 || text_[at_ - 1] != '=') return false;
        return remove(at_ - 1, at_ + what_.length, message(what_.code));
    }

    constexpr bool not_a_user_name() noexcept {
        say(message(what_.code));
        if (octet(at_) == '@') return keep(at_, text_.size(), {});
        return octet(at_) != ':' || sip_scheme_at(text_, 0) != at_ + 1 || keep(0, at_ + 1, {});
    }
};

/// The cause of an error, and its fix.
[[nodiscard]] constexpr hint hint_of(error const& what, std::string_view text) noexcept {
    finding_hints maker{what, text};
    if (maker.make() && maker.made().says.size() != 0) return maker.made();
    hint plain;
    plain.says.put(message(what.code));
    return plain;
}

/// The same, made without a look at what is not shown: of the text before it, or of that after it.
[[nodiscard]] constexpr hint hint_beside(error what, std::string_view text, octet_range secret) noexcept {
    if (secret.empty()) return detail::hint_of(what, text);
    if (what.offset < secret.begin) return detail::hint_of(what, text.substr(0, secret.begin));
    bool const within = what.offset < secret.end;
    auto const shift = static_cast<std::uint32_t>(secret.end);
    what.offset = within ? 0 : what.offset - shift;
    auto found = detail::hint_of(what, text.substr(secret.end));
    // What begins where the secret ends may depend on what is in it.
    found.has_fix = found.has_fix && !within && found.edit.offset != 0;
    found.edit.offset += shift;
    return found;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
