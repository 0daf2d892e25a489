// Reads a URN, and compares texts in which only escapes ignore case.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_URN_SCANNER_HPP
#define SIPURI_ADDRESS_DETAIL_URN_SCANNER_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/cursor.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// pchar = unreserved / pct-encoded / sub-delims / ":" / "@", here without pct-encoded. RFC 3986, appendix A.
inline constexpr char_set pchar = chars::alphanum | char_set{"-._~!$&'()*+,;=:@"};

/// The productions of RFC 8141, section 2.
class urn_scanner final : public cursor {
public:
    constexpr explicit urn_scanner(std::string_view text) noexcept : cursor(text) {}

    [[nodiscard]] constexpr std::uint32_t nid_end() const noexcept { return nid_end_; }
    [[nodiscard]] constexpr std::uint32_t nss_end() const noexcept { return nss_end_; }

    /// namestring = "urn" ":" NID ":" NSS [ "?+" r-component ] [ "?=" q-component ] [ "#" f-component ]
    [[nodiscard]] constexpr bool namestring() noexcept {
        if (!equal_ignoring_case(text_.substr(0, 4), "urn:")) {
            return refuse({errc::invalid_scheme, component::scheme, 0, next_of(":", text_, 0)});
        }
        at_ = 4;
        if (!nid() || !pchars(char_set{"/"})) return false;
        nss_end_ = at_;
        // An r-component may hold "?=", too: so it reads all of a q-component.
        if ((take("?+") || take("?=")) && !pchars(char_set{"/?"})) return false;
        if (next_is('#')) at_ = run(at_ + 1, pchar | char_set{"/?"});
        return at_ == size() || refuse_octet();
    }

private:
    /// NID = (alphanum) 0*30(ldh) (alphanum) ; ldh = alphanum / "-"
    [[nodiscard]] constexpr bool nid() noexcept {
        auto const begin = at_;
        constexpr char_set ldh = chars::alphanum | char_set{"-"};
        skip_all(ldh);
        nid_end_ = at_;
        if (at_ == begin && (at_ == size() || next_is(':'))) return refuse_empty(at_, component::uri);
        if (at_ == size()) return refuse({errc::unexpected_end, component::uri, at_, 0});
        if (!next_is(':')) return refuse_octet();
        if (text_[begin] == '-') return refuse({errc::invalid_character, component::uri, begin, 1});
        if (text_[at_ - 1] == '-') return refuse({errc::unexpected_end, component::uri, at_, 0});
        if (at_ - begin == 1) return refuse({errc::unexpected_end, component::uri, at_, 0});
        if (at_ - begin > 32) return refuse({errc::too_long, component::uri, begin + 32, at_ - begin - 32});
        ++at_;
        return true;
    }

    /// pchar *( pchar / an octet of `more` )
    [[nodiscard]] constexpr bool pchars(char_set const& more) noexcept {
        auto const begin = at_;
        if (run(at_, pchar) == begin) {
            bool const nothing = at_ == size() || next_is('#') || next_is('?');
            return nothing ? refuse_empty(at_, component::uri) : refuse_octet();
        }
        at_ = run(at_, pchar | more);
        return at_ == size() || next_is('#') || next_is('?') || refuse_octet();
    }

    /// The end of *( an octet of `allowed` / pct-encoded )
    [[nodiscard]] constexpr std::uint32_t run(std::uint32_t at, char_set const& allowed) const noexcept {
        for (;;) {
            while (at != size() && allowed.contains(text_[at])) ++at;
            if (size() - at < 3 || text_[at] != '%') return at;
            if (!chars::hexdig.contains(text_[at + 1]) || !chars::hexdig.contains(text_[at + 2])) return at;
            at += 3;
        }
    }

    constexpr bool take(std::string_view lead) noexcept {
        if (!text_.substr(at_).starts_with(lead)) return false;
        at_ += static_cast<std::uint32_t>(lead.size());
        return true;
    }
    constexpr bool refuse_octet() noexcept { return refuse(refused(text_, at_, size(), component::uri)); }

    std::uint32_t nid_end_ = 0;
    std::uint32_t nss_end_ = 0;
};

/// Equal octet by octet, except that the digits of escapes compare without case; the escapes of both are whole.
[[nodiscard]] constexpr bool same_but_for_escape_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    std::size_t escaped = 0;  // the octets left of an escape
    for (std::size_t i = 0; i != a.size(); ++i) {
        bool const same = escaped != 0 ? to_lower(a[i]) == to_lower(b[i]) : a[i] == b[i];
        if (!same) return false;
        escaped = escaped != 0 ? escaped - 1 : a[i] == '%' ? 2U : 0U;
    }
    return true;
}

/// Puts a text with the digits of its escapes in upper case.
constexpr void put_with_upper_escapes(sink auto& out, std::string_view text) {
    std::size_t escaped = 0;
    for (char const c : text) {
        out.put(escaped != 0 && c >= 'a' && c <= 'f' ? static_cast<char>(c - ('a' - 'A')) : c);
        escaped = escaped != 0 ? escaped - 1 : c == '%' ? 2U : 0U;
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
