// Contact: where a user is reached, with the preference, the lifetime and the features of each place.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_CONTACT_HPP
#define SIPURI_ADDRESS_CONTACT_HPP

#include <sipuri/address/detail/parameter_value.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/typed_addresses.hpp>
#include <sipuri/text/detail/field_range.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// The end of the first value of a feature: a string-value is the only one, whatever is in it.
[[nodiscard]] constexpr std::size_t end_of_feature_value(std::string_view values) noexcept {
    return values.starts_with('<') ? values.size() : first_of(',', values);
}

}  // namespace detail

/// The values of a feature as they are, "INVITE", "!sip", "#>=5", "<a text>": a lazy forward range.
///
/// tag-value-list = tag-value *("," tag-value)
///
/// Lifetime: borrows the text.
/// RFC 3840, section 9.
class feature_values_view : public detail::field_range<std::string_view, detail::end_of_feature_value> {
public:
    constexpr feature_values_view() noexcept = default;

    void find(std::string_view) const = delete;      // write has(value) of the feature
    void contains(std::string_view) const = delete;  // write has(value) of the feature

private:
    friend struct detail::access;
    using field_range::field_range;
};

/// A feature that a contact has: a flag, or a list of values.
///
/// feature-param = enc-feature-tag [EQUAL LDQUOT (tag-value-list / string-value ) RDQUOT]
///
/// Lifetime: borrows the text.
/// RFC 3840, section 9.
class feature_view {
public:
    /// The feature "isfocus", for containers that need a default.
    constexpr feature_view() noexcept : name_("isfocus") {}

    /// The tag: "methods", "+sip.message".
    [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
    /// True for a flag, which is said to be true.
    [[nodiscard]] constexpr bool is_flag() const noexcept { return values_.empty(); }
    /// What is between the quotes.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return values_; }
    /// The values, one after another; none for a flag.
    [[nodiscard]] constexpr feature_values_view values() const noexcept {
        return detail::access::make<feature_values_view>(values_);
    }
    /// True if `value` is one of the values, compared without case. Linear.
    [[nodiscard]] constexpr bool has(std::string_view value) const noexcept {
        for (auto const one : values()) {
            if (detail::equal_ignoring_case(one, value)) return true;
        }
        return false;
    }

private:
    friend class contact_view;
    constexpr feature_view(std::string_view name, std::string_view values) noexcept : name_(name), values_(values) {}
    std::string_view name_;
    std::string_view values_;
};

/// One address of a Contact header field.
///
/// contact-params = c-p-q / c-p-expires / contact-extension
///
/// An accessor gives the value if it has the grammar of its parameter; validate() says what is wrong otherwise.
///
/// Lifetime: borrows the text.
/// RFC 3261, sections 10.2.1, 20.10 and 25.1.
class contact_view : public name_addr_view {
public:
    /// The contact `sip:anonymous.invalid`, for containers that need a default.
    constexpr contact_view() noexcept = default;
    /// Reads an address as a contact.
    constexpr explicit contact_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// The preference in thousandths, from 0 to 1000. c-p-q = "q" EQUAL qvalue
    [[nodiscard]] constexpr std::optional<std::uint16_t> q() const noexcept {
        auto const value = value_of("q");
        return value ? detail::qvalue(value->text()) : std::nullopt;
    }
    /// The lifetime in seconds; 3600 where it is no number, as the RFC wants it, and at most 2^32 - 1.
    ///
    /// c-p-expires = "expires" EQUAL delta-seconds. RFC 3261, section 20.10.
    [[nodiscard]] constexpr std::optional<std::uint32_t> expires() const noexcept {
        auto const found = parameters().find("expires");
        if (!found) return std::nullopt;
        auto const value = found->value();
        return value ? detail::number_up_to(value->text(), 0xFFFFFFFFU).value_or(3600) : 3600;
    }
    /// Which of a device's flows, from 1 to 2^31 - 1. c-p-reg = "reg-id" EQUAL 1*DIGIT. RFC 5626, section 11.1.
    [[nodiscard]] constexpr std::optional<std::uint32_t> reg_id() const noexcept {
        auto const value = value_of("reg-id");
        if (!value || detail::value_fault(*value, parameter_grammar::reg_id)) return std::nullopt;
        return detail::number_up_to(value->text(), 0x7FFFFFFFU);
    }
    /// Which device, mostly a URN, without its quotes and angles: "urn:uuid:…".
    ///
    /// c-p-instance = "+sip.instance" EQUAL DQUOTE "<" instance-val ">" DQUOTE. RFC 5626, section 11.1.
    [[nodiscard]] constexpr std::optional<std::string_view> instance() const noexcept {
        auto const value = value_of("+sip.instance");
        return value ? detail::instance_of(*value) : std::nullopt;
    }
    /// The GRUU for everybody. RFC 5627, section 5.1.
    [[nodiscard]] constexpr std::optional<uri_view> pub_gruu() const noexcept {
        auto const value = value_of("pub-gruu");
        return value ? detail::gruu_of(*value) : std::nullopt;
    }
    /// The GRUU that tells nothing of the user. RFC 5627, section 5.1.
    [[nodiscard]] constexpr std::optional<uri_view> temp_gruu() const noexcept {
        auto const value = value_of("temp-gruu");
        return value ? detail::gruu_of(*value) : std::nullopt;
    }
    /// What is said of a feature, such as "methods" or "+sip.message"; absent if nothing is. RFC 3840, section 9.
    [[nodiscard]] constexpr std::optional<feature_view> feature(std::string_view tag) const noexcept {
        auto const found = parameters().find(tag);
        if (!found) return std::nullopt;
        auto const value = found->value();
        if (!value) return feature_view{found->name(), {}};
        if (!detail::is_feature_value(*value)) return std::nullopt;
        return feature_view{found->name(), *detail::between_quotes(*value)};
    }
};

/// The value of a Contact header field: "*", or a list of contacts.
///
/// Contact = ("Contact" / "m" ) HCOLON ( STAR / (contact-param *(COMMA contact-param)))
///
/// Lifetime: borrows the text.
/// RFC 3261, section 25.1.
class contacts_view : public addresses_view<contact_view> {
public:
    constexpr contacts_view() noexcept = default;

    /// True for "*", which means all contacts, and goes only with an Expires of 0 in REGISTER.
    [[nodiscard]] constexpr bool is_all() const noexcept { return all_; }
    /// The first contact; the end for "*".
    [[nodiscard]] constexpr iterator begin() const noexcept { return all_ ? end() : addresses_view::begin(); }
    /// The number of contacts; 0 for "*". Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return all_ ? 0 : addresses_view::size(); }

private:
    friend constexpr result<contacts_view> parse_contact(std::string_view, options) noexcept;
    constexpr explicit contacts_view(addresses_view list) noexcept : addresses_view(list) {}
    bool all_ = false;
};

/// Reads a whole text as the value of a Contact header field.
///
/// STAR is a value of its own: `*;expires=0` is none, and in `* <sip:a@h>` it is a display name.
///
/// Errors: those of parse_name_addrs(), with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear.
/// RFC 3261, section 25.1.
[[nodiscard]] constexpr result<contacts_view> parse_contact(std::string_view text SIPURI_LIFETIMEBOUND,
                                                            options allowed = {}) noexcept {
    if (detail::trimmed(text) == "*") {
        contacts_view all;
        all.all_ = true;
        return all;
    }
    auto const list = detail::parse_addresses<contact_view>(text, header_kind::contact, allowed);
    if (!list) return list.error();
    return contacts_view{*list};
}
constexpr result<contacts_view> parse_contact(detail::owning_temporary auto&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
