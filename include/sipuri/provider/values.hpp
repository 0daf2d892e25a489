// What the members of a call hold: borrowed texts, closed sets of values, lists of them, and further fields.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_VALUES_HPP
#define SIPURI_PROVIDER_VALUES_HPP

#include <sipuri/text/member.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// One value of a closed set `Enum`, or a text, where the provider's set has grown; nothing by default.
template <class Enum>
class choice : public text_member {
public:
    constexpr choice() noexcept = default;
    /// Not given.
    constexpr choice(std::nullopt_t) noexcept {}
    /// A literal, a string that has a name, a std::string_view.
    template <detail::lasting_text Text>
    constexpr choice(Text&& text) noexcept : text_member(text) {}
    choice(detail::owning_temporary auto&&) = delete;  // the text would be gone: give it a name first
    choice(std::nullptr_t) = delete;  // write std::nullopt for no text
    /// A value of the set.
    constexpr choice(Enum value) noexcept : text_member(name(value)) {}
};

/// At most four values of a closed set, each once, in the order in which they were given.
template <class Enum>
class choices {
public:
    constexpr choices() noexcept = default;
    /// One value.
    constexpr choices(choice<Enum> value) noexcept : held_(list_of(&value, 1)) {}
    /// One value.
    constexpr choices(Enum value) noexcept : choices(choice<Enum>{value}) {}
    /// The values of a braced list.
    constexpr choices(std::initializer_list<choice<Enum>> list) noexcept : held_(list_of(list.begin(), list.size())) {}

    /// Adds a value that is not there yet; false if there was no room, which call::build() then refuses.
    constexpr bool add(choice<Enum> value) noexcept {
        held_.add(*value);
        return !held_.overflowed;
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return held_.size == 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return held_.size; }
    /// True if a value found no room.
    [[nodiscard]] constexpr bool overflowed() const noexcept { return held_.overflowed; }
    [[nodiscard]] constexpr std::string_view const* begin() const noexcept SIPURI_LIFETIMEBOUND {
        return held_.items.data();
    }
    [[nodiscard]] constexpr std::string_view const* end() const noexcept SIPURI_LIFETIMEBOUND {
        return held_.items.data() + held_.size;
    }

private:
    struct held {
        std::array<std::string_view, 4> items{};
        std::uint8_t size = 0;
        bool overflowed = false;

        constexpr void add(std::string_view value) noexcept {
            for (std::size_t i = 0; i != size; ++i) {
                if (items[i] == value) return;
            }
            overflowed = overflowed || size == items.size();
            if (!overflowed) items[size++] = value;
        }
    };
    // Made as a whole: g++ 12 takes no change of a member of a constant that is under construction.
    [[nodiscard]] static constexpr held list_of(choice<Enum> const* values, std::size_t size) noexcept {
        held made;
        for (std::size_t i = 0; i != size; ++i) made.add(*values[i]);
        return made;
    }

    held held_{};
};

/// The progress of a call that a StatusCallback reports.
enum class call_event : std::uint8_t { initiated, ringing, answered, completed };
/// The state of a recording that a RecordingStatusCallback reports.
enum class recording_event : std::uint8_t { in_progress, completed, absent };
/// How many channels a recording has.
enum class recording_channels : std::uint8_t { mono, dual };
/// Whose voice a recording has.
enum class recording_track : std::uint8_t { inbound, outbound, both };
/// Whether silence is cut from the ends of a recording.
enum class trim : std::uint8_t { trim_silence, do_not_trim };
/// Whether Twilio finds out who answers.
enum class machine_detection : std::uint8_t {
    enable,              ///< reports as soon as it knows
    detect_message_end,  ///< waits for the end of a machine's greeting
};

/// The values of call_event, as they are sent, in the order of its enumerators.
inline constexpr std::string_view call_events[]{"initiated", "ringing", "answered", "completed"};
/// The values of recording_event, likewise.
inline constexpr std::string_view recording_events[]{"in-progress", "completed", "absent"};
/// The values of recording_channels, likewise.
inline constexpr std::string_view recording_channel_counts[]{"mono", "dual"};
/// The values of recording_track, likewise.
inline constexpr std::string_view recording_tracks[]{"inbound", "outbound", "both"};
/// The values of trim, likewise.
inline constexpr std::string_view trims[]{"trim-silence", "do-not-trim"};
/// The values of machine_detection, likewise.
inline constexpr std::string_view machine_detections[]{"Enable", "DetectMessageEnd"};

/// The value as it is sent: "answered".
[[nodiscard]] constexpr std::string_view name(call_event value) noexcept {
    return call_events[static_cast<std::size_t>(value)];
}
/// The value as it is sent: "in-progress".
[[nodiscard]] constexpr std::string_view name(recording_event value) noexcept {
    return recording_events[static_cast<std::size_t>(value)];
}
/// The value as it is sent: "dual".
[[nodiscard]] constexpr std::string_view name(recording_channels value) noexcept {
    return recording_channel_counts[static_cast<std::size_t>(value)];
}
/// The value as it is sent: "inbound".
[[nodiscard]] constexpr std::string_view name(recording_track value) noexcept {
    return recording_tracks[static_cast<std::size_t>(value)];
}
/// The value as it is sent: "trim-silence".
[[nodiscard]] constexpr std::string_view name(trim value) noexcept { return trims[static_cast<std::size_t>(value)]; }
/// The value as it is sent: "DetectMessageEnd".
[[nodiscard]] constexpr std::string_view name(machine_detection value) noexcept {
    return machine_detections[static_cast<std::size_t>(value)];
}

/// A further field of the request: a name and a value, as plain text.
struct field {
    text_member name{};   ///< never empty, and none that call has a member for
    text_member value{};  ///< may be empty
};

/// Further fields, in order; a name may repeat. Borrows the texts.
///
/// A braced list is copied, up to sixteen of it; a span, an array or a vector that outlives the call is borrowed, and
/// may have any size.
class extra_fields {
public:
    constexpr extra_fields() noexcept = default;
    /// The fields of a braced list.
    constexpr extra_fields(std::initializer_list<field> list) noexcept : own_(copy_of(list)) {}
    /// The caller's own fields.
    template <class List>
        requires(std::is_constructible_v<list_member<field>, List>)
    constexpr extra_fields(List&& list) noexcept : borrowed_(static_cast<List&&>(list)) {}
    template <class List>
        requires(std::is_convertible_v<List&, std::span<field const>> && !std::is_constructible_v<list_member<field>, List>)
    extra_fields(List&&) = delete;  // the fields would be gone at the end of the expression: give the list a name first

    /// Adds a field after those of a braced list; false if there was no room, or the list is the caller's:
    /// call::build() then refuses the whole.
    constexpr bool push_back(field item) noexcept {
        own_.overflowed = own_.overflowed || own_.size == capacity() || !borrowed_.empty();
        if (!own_.overflowed) own_.items[own_.size++] = item;
        return !own_.overflowed;
    }

    /// True if a field found no room.
    [[nodiscard]] constexpr bool overflowed() const noexcept { return own_.overflowed; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    /// How many fields there are.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return borrowed_.empty() ? own_.size : borrowed_.size();
    }
    /// How many of a braced list there can be.
    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return 16; }
    [[nodiscard]] constexpr field const* begin() const noexcept SIPURI_LIFETIMEBOUND {
        return borrowed_.empty() ? own_.items.data() : &borrowed_[0];
    }
    [[nodiscard]] constexpr field const* end() const noexcept SIPURI_LIFETIMEBOUND { return begin() + size(); }

private:
    struct copies {
        std::array<field, 16> items{};
        std::size_t size = 0;
        bool overflowed = false;
    };
    [[nodiscard]] static constexpr copies copy_of(std::initializer_list<field> list) noexcept {
        copies made;
        for (auto const& item : list) {
            if (made.size != capacity()) made.items[made.size++] = item;
        }
        made.overflowed = list.size() > capacity();
        return made;
    }

    copies own_{};
    list_member<field> borrowed_{};
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
