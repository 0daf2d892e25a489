// name=value fields one after another: what parameters, headers and those of a header field have in common.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_FIELD_RANGE_HPP
#define SIPURI_TEXT_DETAIL_FIELD_RANGE_HPP

#include <sipuri/text/detail/range_iterator.hpp>
#include <sipuri/text/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The end of the first field where a `separator` parts fields, whatever appears in them.
template <char separator>
[[nodiscard]] constexpr std::size_t up_to(std::string_view fields) noexcept {
    return first_of(separator, fields);
}

/// A lazy forward range over fields, where `end_of_first` tells them apart. Holds the text, which has been checked.
template <class Field, std::size_t (*end_of_first)(std::string_view) noexcept>
class field_range : public lazy_range {
    class place {
    public:
        using value_type = Field;

        constexpr place() noexcept = default;
        constexpr explicit place(std::string_view rest) noexcept : text_(rest), end_(end_of_first(rest)) {}

        [[nodiscard]] constexpr Field value() const noexcept { return access::make<Field>(text_.substr(0, end_)); }
        constexpr void next() noexcept {
            text_.remove_prefix(end_ == text_.size() ? end_ : end_ + 1);
            end_ = end_of_first(text_);
        }
        /// Two places in one text are equal where as much of it lies before them.
        friend constexpr bool operator==(place a, place b) noexcept { return a.text_.size() == b.text_.size(); }

    private:
        std::string_view text_;
        std::size_t end_ = 0;
    };

public:
    /// Goes from one field to the next: a forward iterator.
    using iterator = range_iterator<place>;
    using const_iterator = iterator;
    using value_type = Field;

    constexpr field_range() noexcept = default;

    /// The fields as they are, without what leads them in; empty where there are none.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{place{text_}}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{place{text_.substr(text_.size())}}; }

    /// The number of fields. Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at) ++count;
        return count;
    }

    /// The field at an offset of text(), at which one must begin.
    [[nodiscard]] constexpr Field field_at(std::uint32_t offset) const noexcept {
        auto const rest = text_.substr(offset);
        return access::make<Field>(rest.substr(0, end_of_first(rest)));
    }

    void operator[](std::string_view) const = delete;  // write find(name), which may find nothing
    void get(std::string_view) const = delete;         // write find(name), which may find nothing
    /// The first field with this name, without regard to case and escapes. Linear.
    [[nodiscard]] constexpr std::optional<Field> find(std::string_view name) const noexcept {
        for (auto const field : *this) {
            if (field.is(name)) return field;
        }
        return std::nullopt;
    }
    /// True if there is a field with this name, compared as find() does. Linear.
    [[nodiscard]] constexpr bool contains(std::string_view name) const noexcept { return find(name).has_value(); }

protected:
    constexpr explicit field_range(std::string_view checked) noexcept : text_(checked) {}

private:
    std::string_view text_;
};

/// What has a name() and a value(), and decomposes into the two: `auto [name, value] = field;`.
struct named_value {};

template <std::size_t index, class Field>
    requires(index < 2 && std::is_base_of_v<named_value, Field>)
[[nodiscard]] constexpr auto get(Field const& field) noexcept {
    if constexpr (index == 0) {
        return field.name();
    } else {
        return field.value();
    }
}

/// One field: what comes before the first "=", and what after it.
class field_view : public named_value {
public:
    /// The whole field as it is in the URI.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// What comes before the "="; never empty.
    [[nodiscard]] constexpr name_view name() const noexcept {
        return access::encoded<name_view>(text_.substr(0, name_size_));
    }
    /// True if the name, decoded, is `name` except for the case of ASCII letters.
    [[nodiscard]] constexpr bool is(std::string_view name) const noexcept { return this->name().is(name); }

protected:
    constexpr explicit field_view(std::string_view checked) noexcept
        : text_(checked), name_size_(first_of('=', checked)) {}
    /// The size of the name is known.
    constexpr explicit field_view(std::string_view checked, std::size_t name_size) noexcept
        : text_(checked), name_size_(name_size) {}
    [[nodiscard]] constexpr bool has_value() const noexcept { return name_size_ != text_.size(); }
    [[nodiscard]] constexpr encoded_view value_or_nothing() const noexcept {
        return access::encoded(has_value() ? text_.substr(name_size_ + 1) : std::string_view{});
    }

private:
    std::string_view text_;
    std::size_t name_size_ = 0;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <class Field>
    requires(std::is_base_of_v<sipuri::detail::named_value, Field> && !std::is_const_v<Field>)
struct std::tuple_size<Field> : std::integral_constant<std::size_t, 2> {};
template <std::size_t index, class Field>
    requires(std::is_base_of_v<sipuri::detail::named_value, Field> && !std::is_const_v<Field>)
struct std::tuple_element<index, Field> {
    using type = decltype(sipuri::detail::get<index>(std::declval<Field const&>()));
};

#endif
