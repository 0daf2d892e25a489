// What validate() and check() report: findings, each with its severity, its error and its place.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_FINDINGS_HPP
#define SIPURI_URI_FINDINGS_HPP

#include <sipuri/text/error.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// How much a finding weighs.
enum class severity : std::uint8_t {
    rejected,    ///< a rule is broken: do not send this
    dropped,     ///< the provider goes on without this part
    advice,      ///< allowed, but rarely meant
    for_sender,  ///< a sender must not write this; a receiver goes on without it
};

/// The severity's own name.
[[nodiscard]] constexpr std::string_view name(severity value) noexcept {
    switch (value) {
        case severity::rejected: return "rejected";
        case severity::dropped: return "dropped";
        case severity::advice: return "advice";
        case severity::for_sender: return "for_sender";
    }
    return "unknown";
}

/// One thing found: how grave, what and where, and the provider's number for it, 0 where it has none.
struct finding {
    severity level = severity::rejected;    ///< how grave it is
    error what{};                           ///< what and where
    int provider_code = 0;                  ///< the provider's number, 0 for none
    component because_of = component::none;  ///< of errc::ignored the field that makes it so, given or lacking

    friend constexpr bool operator==(finding const&, finding const&) noexcept = default;
};

/// What was found, in the order in which the rules were asked; at most `capacity()` of it.
class findings {
public:
    using value_type = finding;
    using const_iterator = finding const*;

    /// True if nothing was rejected, nor is a matter of the sender: what is dropped or advised does not count.
    [[nodiscard]] constexpr bool accepted() const noexcept { return accepted_; }
    /// True if a receiver can go on with it: what only a sender must not write does not count.
    [[nodiscard]] constexpr bool accepted_by_receiver() const noexcept { return accepted_by_receiver_; }
    /// True if there was more than the capacity holds; accepted() knows of all.
    [[nodiscard]] constexpr bool truncated() const noexcept { return truncated_; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// How many are kept.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// How many can be kept.
    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return 16; }
    [[nodiscard]] constexpr finding const* begin() const noexcept SIPURI_LIFETIMEBOUND { return items_.data(); }
    [[nodiscard]] constexpr finding const* end() const noexcept SIPURI_LIFETIMEBOUND { return items_.data() + size_; }
    [[nodiscard]] constexpr finding const& operator[](std::size_t i) const noexcept SIPURI_LIFETIMEBOUND {
        return items_[i];
    }

    /// The first finding that keeps the whole from being accepted(), if any: it is kept even where the list is full.
    [[nodiscard]] constexpr std::optional<finding> first_rejected() const noexcept {
        if (accepted_) return std::nullopt;
        return rejected_;
    }

    /// Keeps a finding, if there is room, and whether it rejects.
    constexpr void add(finding const& found) noexcept {
        if (found.level == severity::rejected) accepted_by_receiver_ = false;
        if ((found.level == severity::rejected || found.level == severity::for_sender) && accepted_) {
            accepted_ = false;
            rejected_ = found;
        }
        if (size_ == capacity()) {
            truncated_ = true;
        } else {
            items_[size_++] = found;
        }
    }

    /// Lets `change` change each finding, as where its offsets are to be those of a longer text.
    template <class Change>
    constexpr void change_each(Change change) {
        for (std::size_t i = 0; i != size_; ++i) change(items_[i]);
        if (!accepted_) change(rejected_);
    }

    /// Keeps the findings of another list, each as `change` leaves it, and whether that list was truncated.
    template <class Change>
    constexpr void add(findings const& others, Change change) {
        auto const changed = [&](finding found) {
            change(found);
            return found;
        };
        for (auto const& found : others) add(changed(found));
        if (accepted_ && !others.accepted_) add(changed(others.rejected_));
        accepted_by_receiver_ = accepted_by_receiver_ && others.accepted_by_receiver_;
        truncated_ = truncated_ || others.truncated_;
    }

private:
    std::array<finding, 16> items_{};
    std::size_t size_ = 0;
    finding rejected_{};
    bool accepted_ = true;
    bool accepted_by_receiver_ = true;
    bool truncated_ = false;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
