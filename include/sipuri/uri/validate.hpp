// The rules of RFC 3261 that its grammar does not spell.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_VALIDATE_HPP
#define SIPURI_URI_VALIDATE_HPP

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/uri/view.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// How much a finding weighs.
enum class severity : std::uint8_t {
    rejected,  ///< a rule is broken: do not send this
    dropped,   ///< the provider goes on without this part
    advice,    ///< allowed, but rarely meant
};

/// The severity's own name.
[[nodiscard]] constexpr std::string_view name(severity value) noexcept {
    switch (value) {
        case severity::rejected: return "rejected";
        case severity::dropped: return "dropped";
        case severity::advice: return "advice";
    }
    return "unknown";
}

/// One thing found: how grave, what and where, and the provider's number for it, 0 where it has none.
struct finding {
    severity level = severity::rejected;  ///< how grave it is
    error what{};                         ///< what and where
    int provider_code = 0;                ///< the provider's number, 0 for none

    friend constexpr bool operator==(finding const&, finding const&) noexcept = default;
};

/// What was found, in the order in which the rules were asked; at most `capacity()` of it.
class findings {
public:
    using value_type = finding;
    using const_iterator = finding const*;

    /// True if nothing was rejected: what is dropped or advised does not count.
    [[nodiscard]] constexpr bool accepted() const noexcept { return accepted_; }
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

    /// The first finding that is rejected, if any: it is kept even where the list is full.
    [[nodiscard]] constexpr std::optional<finding> first_rejected() const noexcept {
        if (accepted_) return std::nullopt;
        return rejected_;
    }

    /// Keeps a finding, if there is room, and whether it rejects.
    constexpr void add(finding const& found) noexcept {
        if (found.level == severity::rejected && accepted_) {
            accepted_ = false;
            rejected_ = found;
        }
        if (size_ == capacity()) {
            truncated_ = true;
        } else {
            items_[size_++] = found;
        }
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
        truncated_ = truncated_ || others.truncated_;
    }

private:
    std::array<finding, 16> items_{};
    std::size_t size_ = 0;
    finding rejected_{};
    bool accepted_ = true;
    bool truncated_ = false;
};

namespace detail {

/// Where a piece of a text stands in it.
[[nodiscard]] constexpr std::uint32_t offset_in(std::string_view text, std::string_view piece) noexcept {
    return static_cast<std::uint32_t>(piece.data() - text.data());
}

[[nodiscard]] constexpr error at(std::string_view text, std::string_view piece, errc code, component where) noexcept {
    return {code, where, offset_in(text, piece), static_cast<std::uint32_t>(piece.size())};
}

/// ttl = 1*3DIGIT ; 0 to 255
[[nodiscard]] constexpr std::optional<errc> wrong_ttl(std::string_view value) noexcept {
    if (!chars::digit.contains_all(value)) return errc::invalid_value;
    unsigned number = 0;
    for (char const c : value.substr(0, 4)) number = number * 10U + static_cast<unsigned>(c - '0');
    if (value.size() > 3 || number > 255) return errc::out_of_range;
    return std::nullopt;
}

/// What is wrong with the value of a parameter whose name RFC 3261 knows; nothing where it does not know it.
///
/// transport-param = "transport=" token ; user-param = "user=" token ; method-param = "method=" token
/// ttl-param = "ttl=" ttl ; maddr-param = "maddr=" host
[[nodiscard]] constexpr std::optional<error> wrong_value(std::string_view text, parameter_view parameter) noexcept {
    bool const token = parameter.is("transport") || parameter.is("user") || parameter.is("method");
    bool const ttl = parameter.is("ttl");
    bool const maddr = parameter.is("maddr");
    if (!token && !ttl && !maddr) return std::nullopt;

    auto const value = parameter.value();
    if (!value) {
        auto const end = parameter.text().substr(parameter.text().size());
        return at(text, end, errc::missing_value, component::parameter_value);
    }
    auto const written = value->encoded();
    if (written.ends_with("&amp")) {
        return at(text, written.substr(written.size() - 4), errc::html_ampersand, component::parameter_value);
    }
    if (token) return outside_token(text, *value, errc::invalid_value);
    if (ttl) {
        auto const code = wrong_ttl(written);
        if (!code) return std::nullopt;
        return at(text, written, *code, component::parameter_value);
    }
    auto const host = parse_host(written);
    if (host) return std::nullopt;
    auto const [code, where, offset, length] = host.error();
    return error{errc::invalid_value, component::parameter_value, offset_in(text, written) + offset, length};
}

/// ttl "MUST only be used if maddr is a multicast address and the transport protocol is UDP"; sips needs a
/// reliable transport.
constexpr void check_transport(uri_view source, findings& found) noexcept {
    auto const text = source.text();
    auto const parameters = source.parameters();
    if (auto const ttl = parameters.find("ttl")) {
        auto const maddr = parameters.maddr();
        bool const group = maddr && (maddr->kind() == host_kind::name || maddr->is_multicast());
        if (!group) found.add({severity::rejected, at(text, ttl->text(), errc::not_multicast, component::parameters)});
        if (source.effective_transport() != transport::udp) {
            found.add({severity::rejected, at(text, ttl->text(), errc::not_udp, component::parameters)});
        }
    }
    if (source.scheme() == scheme::sips && source.transport() == transport::udp) {
        auto const value = parameters.find("transport")->value()->encoded();
        found.add({severity::rejected, at(text, value, errc::unreliable, component::parameter_value)});
    }
}

}  // namespace detail

/// Asks a grammatical URI for the further rules of RFC 3261, sections 19.1.1 and 26.2.2.
///
/// No parameter name stands twice, compared decoded and without case; transport, user, method, ttl and maddr have
/// values of their own syntax; ttl goes with a multicast maddr and UDP only; sips does not go with UDP. A value on
/// the flag lr is tolerated with advice. Offsets are those of `source.text()`. Allocates nothing. Linear, but for the
/// sorting of parameters, up to 1024 at a time: n log n in their number, n / 1024 times as much beyond that.
[[nodiscard]] constexpr findings validate(uri_view source) noexcept {
    findings found;
    auto const text = source.text();
    auto const parameters = source.parameters();
    detail::repeated_fields<findings::capacity() + 1, parameters_view> const repeated{parameters};
    for (auto const parameter : parameters) {
        if (repeated.contains(parameter)) {
            found.add({severity::rejected, detail::at(text, parameter.name().encoded(), errc::duplicate_name,
                                                      component::parameter_name)});
        }
        if (auto const wrong = detail::wrong_value(text, parameter)) found.add({severity::rejected, *wrong});
        if (parameter.is("lr") && parameter.value()) {
            found.add({severity::advice, detail::at(text, parameter.value()->encoded(), errc::unexpected_value,
                                                    component::parameter_value)});
        }
    }
    detail::check_transport(source, found);
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
