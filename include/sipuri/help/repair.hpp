// Mends what people paste, and says what it mended.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_REPAIR_HPP
#define SIPURI_HELP_REPAIR_HPP

#include <sipuri/uri/uri.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A mended URI, and what was mended: the errors that the text had, with their places in it.
template <class Uri>
struct repaired {
    Uri uri{};         ///< valid
    findings mends{};  ///< empty for a text that was valid
};

namespace detail {

/// Mends a text error by error, from left to right, until it is a URI or a mend would be a guess.
template <class Storage>
class mender {
public:
    [[nodiscard]] constexpr result<void> run(std::string_view original) {
        if (original.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
        if (!replace(0, 0, original)) return failure_;
        auto const first = scan(original);
        if (first) return {};
        trim();
        if (!unwrap()) return first.error();
        for (auto found = scan(text()); !found; found = scan(text())) {
            if (!mend(found.error())) return failed() ? failure_ : first.error();
        }
        return {};
    }

    [[nodiscard]] constexpr std::string_view text() const noexcept { return storage_.view(); }
    [[nodiscard]] constexpr findings const& mends() const noexcept { return mends_; }

private:
    [[nodiscard]] constexpr bool failed() const noexcept { return failure_.code == errc::no_space; }

    /// White space around the text.
    constexpr void trim() {
        constexpr std::string_view space = " \t\r\n";
        auto const end = text().find_last_not_of(space) + 1;
        if (end != text().size()) note({errc::invalid_character, component::uri, size(end), size(text().size() - end)});
        erase(end, text().size());
        auto const begin = text().find_first_not_of(space);
        if (begin == 0 || begin == std::string_view::npos) return;
        note({errc::invalid_character, component::uri, 0, size(begin)});
        drop(0, begin);
    }

    /// A display name and brackets, if nothing follows these.
    constexpr bool unwrap() {
        auto const open = text().find('<');
        if (open == std::string_view::npos || !text().ends_with('>') || scanner{text()}.scheme()) return true;
        if (text().find('<', open + 1) != std::string_view::npos) return false;
        note({errc::invalid_scheme, component::scheme, 0, size(open + 1)});
        erase(text().size() - 1, text().size());
        drop(0, open + 1);
        return true;
    }

    constexpr bool mend(error const& what) {
        auto const at = std::size_t{what.offset};
        bool const octet = what.code == errc::invalid_character || what.code == errc::second_at ||
                           what.code == errc::invalid_escape;
        if (what.code == errc::invalid_character && what.where == component::host) return drop_slashes(what);
        if (what.code == errc::invalid_character && what.where == component::header_name) return mend_ampersand(what);
        if (what.code == errc::empty && what.where == component::parameter_value) {
            note(what);
            drop(at - 1, at);
            return true;
        }
        if (what.code == errc::missing_equals) {
            note(what);
            return insert(at, "=");
        }
        return octet && (what.where == component::user || what.where == component::header_value) &&
               escape_component(what);
    }

    /// "sip://h"
    constexpr bool drop_slashes(error const& what) {
        auto const at = std::size_t{what.offset};
        if (text()[at - 1] != ':' || text().substr(at, 2) != "//") return false;
        note({what.code, what.where, what.offset, 2});
        drop(at, at + 2);
        return true;
    }

    /// "&amp;" between headers
    constexpr bool mend_ampersand(error const& what) {
        auto const at = std::size_t{what.offset};
        if (text()[at] != ';' || !text().substr(0, at).ends_with("&amp")) return false;
        note({errc::html_ampersand, what.where, what.offset - 4, 5});
        drop(at - 3, at + 1);
        return true;
    }

    /// Escapes what the rest of a user or of a header's value cannot hold: a space, "#" and what is not ASCII; in a
    /// header's value everything but controls and a stray "%", for nothing there can have been meant as a delimiter.
    constexpr bool escape_component(error const& what) {
        bool const user = what.where == component::user;
        auto const raw = user ? user_class : header_class;
        std::string_view const delimiters = user ? ":@" : "&";
        for (std::size_t at = what.offset; at != text().size() && delimiters.find(text()[at]) == delimiters.npos;) {
            auto const next = skip(text(), size(at), raw);
            if (next != at) {
                at = next;
                continue;
            }
            char const c = text()[at];
            bool const ascii = chars::ascii.contains(c);
            if (chars::control.contains(c) || (user && ascii && c != ' ' && c != '#') || c == '%') return false;
            // At either end of a user it is hardly meant. An "@" is still ahead.
            if (user && c == ' ' && (text()[at - 1] == ':' || delimiters.find(text()[at + 1]) != delimiters.npos)) {
                return false;
            }
            note({what.code, what.where, size(at), 1});
            fixed_text<3> escaped;
            put_escape(escaped, c);
            if (!replace(at, at + 1, escaped)) return false;
            shift_ += 2;
            at += 3;
        }
        return true;
    }

    /// Keeps what was wrong, with its place in the text as it was given.
    constexpr void note(error what) {
        what.offset = static_cast<std::uint32_t>(what.offset - shift_);
        mends_.add({severity::advice, what});
    }

    /// Less always fits.
    constexpr void erase(std::size_t begin, std::size_t end) { (void)replace(begin, end, ""); }
    /// The same for what stands before all that is still to be read.
    constexpr void drop(std::size_t begin, std::size_t end) {
        erase(begin, end);
        shift_ -= static_cast<std::int64_t>(end - begin);
    }
    constexpr bool insert(std::size_t at, std::string_view piece) {
        if (!replace(at, at, piece)) return false;
        shift_ += static_cast<std::int64_t>(piece.size());
        return true;
    }
    constexpr bool replace(std::size_t begin, std::size_t end, std::string_view piece) {
        auto const needed = text().size() - (end - begin) + piece.size();
        if (needed > 0xFFFFFFFFU || !storage_.reshape(begin, end, piece.size())) {
            failure_ = {errc::no_space, component::output, 0, size(needed)};
            return false;
        }
        for (std::size_t i = 0; i != piece.size(); ++i) storage_.data()[begin + i] = piece[i];
        return true;
    }

    [[nodiscard]] static constexpr std::uint32_t size(std::size_t octets) noexcept {
        return static_cast<std::uint32_t>(octets);
    }

    Storage storage_{};
    findings mends_{};
    error failure_{};
    std::int64_t shift_ = 0;  ///< by how much what lies ahead has moved
};

}  // namespace detail

/// Mends a text that is no URI, where there is but one thing that it can have meant, and lists what it mended.
///
/// A display name and its brackets go, as does white space around the text, the "//" of "sip://h" and the "=" of
/// ";x="; "&amp;" between headers becomes "&"; "?a" becomes "?a="; a space, "#" and what is not ASCII are escaped in
/// the user, but for a space at either end of it, and everything but controls and a stray "%" in the value of a
/// header. What remains wrong then is the text's own first error; where a static_uri has no room for the text, before
/// it is mended or after, it is errc::no_space. A valid text comes back as it is, so that a second repair changes
/// nothing. Mends are of severity::advice, with offsets in `text`. Linear in the text for each component that is
/// mended.
template <class Uri = uri>
[[nodiscard]] constexpr result<repaired<Uri>> repair(std::string_view text) {
    detail::mender<typename Uri::storage_type> mender;
    if (auto const done = mender.run(text); !done) return done.error();
    return repaired<Uri>{*Uri::parse(mender.text()), mender.mends()};
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
