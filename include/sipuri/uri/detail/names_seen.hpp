// The names that a builder has been given, as fingerprints: a new name needs no look at the others.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_NAMES_SEEN_HPP
#define SIPURI_URI_DETAIL_NAMES_SEEN_HPP

#include <sipuri/uri/detail/spelled.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Holds the first few in place, and as many as it takes in a table if it `grows`.
template <bool grows>
class names_seen {
public:
    /// True only if the name was never given before; false, too, if that is not certain.
    constexpr bool is_new(spelled name) {
        auto const mark = fingerprint(name) | 1U;  // 0 is a free place of the table
        for (std::size_t i = 0; i != few_; ++i) {
            if (first_[i] == mark) return false;
        }
        if (few_ != first_.size()) {
            first_[few_++] = mark;
            return true;
        }
        if constexpr (grows) return table_.insert(mark);
        return false;
    }

private:
    /// Open addressing, at most half full. Marks that crowd in one place end it: then nothing is certain any more.
    class table {
    public:
        constexpr bool insert(std::uint32_t mark) {
            if (2 * (size_ + 1) > places_.size()) grow();
            return put(mark) && !crowded_;
        }

    private:
        constexpr bool put(std::uint32_t mark) {
            auto const last = places_.size() - 1;
            std::size_t looks = 0;
            for (std::size_t at = mark >> 1U & last; !crowded_; at = (at + 1) & last) {
                crowded_ = ++looks == most_looks;
                if (places_[at] == mark) return false;
                if (places_[at] != 0) continue;
                places_[at] = static_cast<char32_t>(mark);
                ++size_;
                return true;
            }
            return false;
        }
        SIPURI_CONSTEXPR_STRING void grow() {
            auto const before = static_cast<std::u32string&&>(places_);
            places_ = std::u32string(before.empty() ? 64 : 2 * before.size(), U'\0');
            size_ = 0;
            for (auto const mark : before) {
                if (mark != 0) (void)put(mark);
            }
        }

        static constexpr std::size_t most_looks = 64;
        std::u32string places_;
        std::size_t size_ = 0;
        bool crowded_ = false;
    };
    struct none {};

    std::array<std::uint32_t, 8> first_{};
    std::size_t few_ = 0;
    [[no_unique_address]] std::conditional_t<grows, table, none> table_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
