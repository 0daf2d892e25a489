// Writes a text forward, with fixes in it, and lists them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_FIX_WRITER_HPP
#define SIPURI_HELP_DETAIL_FIX_WRITER_HPP

#include <sipuri/help/fix.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Copies a text up to each fix, and then writes that. Fixes come in order.
template <class Out>
class fix_writer {
public:
    constexpr fix_writer(std::string_view text, Out& out) noexcept : text_(text), out_(&out) {}

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    [[nodiscard]] constexpr fixes const& list() const noexcept { return list_; }

    /// The octets from `begin` to `end` become `piece`, for `code` in `where`.
    constexpr void replace(std::size_t begin, std::size_t end, std::string_view piece, errc code, component where) {
        out_->put(text_.substr(done_, begin - done_));
        out_->put(piece);
        done_ = end;
        fix one{code, where, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), {}};
        one.text.put(piece);
        list_.add(one);
    }
    constexpr void remove(std::size_t begin, std::size_t end, errc code, component where) {
        if (begin != end) replace(begin, end, {}, code, where);
    }
    constexpr void escape(std::size_t at, component where) {
        fixed_text<3> escaped;
        detail::put_escape(escaped, text_[at]);
        replace(at, at + 1, escaped.view(), errc::invalid_character, where);
    }
    /// Says why there is no fix, where that is more than the reader's error.
    constexpr bool refuse(error const& what) noexcept {
        refused_ = what;
        return false;
    }
    /// What refuse() said last; else the reader's own error.
    [[nodiscard]] constexpr error refused(error const& strict) const noexcept {
        return refused_.code == errc::none ? strict : refused_;
    }
    constexpr void finish() {
        out_->put(text_.substr(done_));
        done_ = text_.size();
    }

private:
    std::string_view text_;
    Out* out_;
    std::size_t done_ = 0;
    fixes list_{};
    error refused_{};
};

/// What reads a text forward and fixes it: the writer, the text up to where it ends, and the position.
template <class Out>
class fixer {
public:
    constexpr fixer(fix_writer<Out>& out, std::size_t begin, std::size_t end) noexcept
        : out_(&out), text_(out.text().substr(0, end)), at_(begin) {}

protected:
    static constexpr auto bad = errc::invalid_character;

    [[nodiscard]] constexpr bool next_is(char c) const noexcept { return at_ != text_.size() && text_[at_] == c; }
    /// Goes to `end`, and leaves out what precedes it.
    constexpr void remove_to(std::size_t end, errc code, component where) {
        out_->remove(at_, end, code, where);
        at_ = end;
    }
    /// Goes to `end`, and puts `piece` in the place of what precedes it.
    constexpr void replace_to(std::size_t end, std::string_view piece, errc code, component where) {
        out_->replace(at_, end, piece, code, where);
        at_ = end;
    }

    fix_writer<Out>* out_;
    std::string_view text_;
    std::size_t at_;
};

/// Writes what `fix` makes of a text, and lists the fixes; where it makes nothing, the error that the text had, or what
/// refused it. Whether the result is valid is for a reader to say.
template <sink Sink, class Fix>
[[nodiscard]] constexpr result<fixes> put_fixed(Sink& out, std::string_view text, error const& strict, Fix fix) {
    fix_writer<Sink> to{text, out};
    if (!fix(to)) return to.refused(strict);
    to.finish();
    if (out.size() > out.capacity()) return error{errc::no_space, component::output, 0, clamped(out.size())};
    return to.list();
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
