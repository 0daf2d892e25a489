// Writes what the library says of a text as JSON: an error, a finding, a fix, a repair.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_JSON_DETAIL_ANSWER_HPP
#define SIPURI_JSON_DETAIL_ANSWER_HPP

#include <sipuri/json/detail/writer.hpp>
#include <sipuri/help/detail/reason.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/uri/findings.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where a place of a text is after all fixes of it: at the end of a fix that it is within, or else at its beginning.
[[nodiscard]] constexpr std::size_t moved_by(fixes const& all, std::size_t place, bool at_end) noexcept {
    std::size_t moved = place;
    for (auto const& one : all) {
        auto const end = std::size_t{one.offset} + one.length;
        if (one.offset >= place && (at_end || end != place)) break;
        if (end <= place || at_end) moved += one.text.size();
        moved -= (end <= place ? end : place) - one.offset;
    }
    return moved;
}

/// Puts what the library says of a text as JSON.
template <sink Sink>
class json_answer {
public:
    constexpr json_answer(Sink& out, std::string_view text, table_row<profile> rules = {}) noexcept
        : out_(out), text_(text.substr(0, 0xFFFFFFFFU)), rules_(rules) {}

    constexpr void put(error const& what) {
        out_.open('{');
        members({.what = what});
        out_.close('}');
    }
    constexpr void put(finding const& found) {
        out_.open('{');
        out_.member("severity", name(found.level));
        if (found.provider_code > 0) {
            out_.member("provider_code", static_cast<std::uint64_t>(found.provider_code));
        } else {
            out_.null("provider_code");
        }
        members(found);
        out_.close('}');
    }
    constexpr void put(findings const& found) {
        out_.open('{');
        out_.flag("accepted", found.accepted());
        out_.flag("truncated", found.truncated());
        out_.key("findings");
        out_.open('[');
        for (auto const& one : found) put(one);
        out_.close(']');
        out_.close('}');
    }
    constexpr void put(fix const& change) {
        error const what{change.code, change.where, change.offset, change.length};
        put(change, detail::secret_of(what, text_));
    }
    constexpr void put(fixes const& all) {
        out_.open('[');
        for (auto const& one : all) put(one);
        out_.close(']');
    }
    constexpr void put(std::string_view made, fixes const& all) {
        out_.open('{');
        out_.member("text", made, secret_of_repaired(made, all));
        out_.flag("truncated", all.truncated());
        out_.key("fixes");
        put(all);
        out_.close('}');
    }

private:
    constexpr void members(finding const& about) {
        auto const& what = about.what;
        auto const secret = detail::secret_of(what, text_);
        auto const found = detail::hint_beside(what, text_, secret);
        place(what);
        out_.member("message", message(what.code));
        fixed_text<1024> hint;
        detail::put_reason(hint, about, text_, secret, found, rules_);
        out_.member("hint", hint.view());
        if (detail::shows_fix(found, secret)) {
            out_.key("fix");
            put(found.edit, secret);
        } else {
            out_.null("fix");
        }
    }
    constexpr void put(fix const& change, octet_range secret) {
        out_.open('{');
        place({change.code, change.where, change.offset, change.length});
        if (detail::touches(change, secret) && change.text.size() != 0) {
            out_.null("text");
        } else {
            out_.member("text", change.text.view());
        }
        out_.close('}');
    }
    /// What may be a password in a text that a repair made, or was one in the text before.
    [[nodiscard]] constexpr octet_range secret_of_repaired(std::string_view made, fixes const& all) const noexcept {
        auto const before = detail::secret_in(text_);
        auto const after = detail::secret_in(made);
        if (before.empty()) return after;
        if (all.truncated()) return {0, made.size()};
        octet_range hidden{detail::moved_by(all, before.begin, false), detail::moved_by(all, before.end, true)};
        if (!after.empty() && after.begin < hidden.begin) hidden.begin = after.begin;
        if (after.end > hidden.end) hidden.end = after.end;
        // Of another text the fixes say what they like.
        if (hidden.end > made.size()) hidden.end = made.size();
        return hidden.begin <= hidden.end ? hidden : octet_range{0, hidden.end};
    }
    constexpr void place(error const& what) {
        out_.member("code", name(what.code));
        out_.member("component", component_name(what.where));
        out_.member("offset", std::uint64_t{what.offset});
        out_.member("length", std::uint64_t{what.length});
    }

    json_writer<Sink> out_;
    std::string_view text_;
    table_row<profile> rules_;
};

template <class Out, class Put>
constexpr result<std::size_t> write_answer(Out& out, std::string_view text, table_row<profile> rules, Put put) {
    return detail::write_to(out, [&](auto& target) {
        json_answer<std::remove_reference_t<decltype(target)>> answer{target, text, rules};
        put(answer);
    });
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
