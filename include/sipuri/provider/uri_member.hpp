// The To of a call, and the URI of a <Sip> element: a text, a URI, or the parts of one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_URI_MEMBER_HPP
#define SIPURI_PROVIDER_URI_MEMBER_HPP

#include <sipuri/text/member.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/write.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

namespace detail {

using namespace sipuri::detail;

/// What has a URI, other than as its text.
template <class T>
concept has_uri = !std::is_convertible_v<T const&, std::string_view> &&
                  requires(T const& source) { std::string_view{source.view().text()}; };

/// A builder of URIs.
template <class T>
concept builds_uri = requires(T const& parts, decltype(parts.build()) const& done) {
    std::string_view{done->view().text()};
};

/// The text of the first name or value of a list with that error.
template <class Field>
[[nodiscard]] constexpr std::string_view text_of_wrong_field(list_member<Field> const& list, component where) noexcept {
    for (auto const& field : list) {
        if (check_field<kind_of<Field>>(named_of(field))) continue;
        return where == kind_of<Field>::name ? field.name.text() : field.value.text();
    }
    return {};
}

/// The text of the part that an error of write() is about.
[[nodiscard]] constexpr std::string_view text_of_part(fields const& parts, component where) noexcept {
    switch (where) {
        case component::user: return parts.user.text();
        case component::password: return parts.password.text();
        case component::parameter_name:
        case component::parameter_value: return text_of_wrong_field(parts.parameters, where);
        case component::header_name:
        case component::header_value: return text_of_wrong_field(parts.headers, where);
        default: return *parts.host;
    }
}

}  // namespace detail

/// A URI, from a text, from a uri_view, from an owning URI that outlives the call, or from its parts.
///
///     call{.to = "sip:kate@example.com"}
///     call{.to = fields{.user = "kate", .host = "example.com", .headers = headers}}
///     call{.to = to_builder{"example.com"}.user("kate").header("X-Account", "42")}
///
/// Lifetime: borrows a text and a URI. Parts are written here at once, and need not outlive the expression.
class uri_member {
public:
    using value_type = std::string_view;

    /// How many octets a URI from parts can have: as many as every profile takes. Longer ones need a text of their own.
    static constexpr std::size_t capacity = 254 + 1 + 1023;

    /// Not given.
    constexpr uri_member() noexcept = default;
    /// Not given.
    constexpr uri_member(std::nullopt_t) noexcept {}
    /// A literal, a string that has a name, a std::string_view.
    template <detail::lasting_text Text>
    constexpr uri_member(Text&& text) noexcept : held_{.borrowed = text} {}
    uri_member(detail::owning_temporary auto&&) = delete;  // the text would be gone: give it a name first
    uri_member(std::nullptr_t) = delete;  // write std::nullopt for no text
    /// The text of a URI.
    constexpr uri_member(uri_view source) noexcept : held_{.borrowed = source.text(), .parts = source.components()} {}
    /// The text of an owning URI.
    template <detail::has_uri Uri>
    constexpr uri_member(Uri const& source SIPURI_LIFETIMEBOUND) noexcept
        : held_{.borrowed = std::string_view{source.view().text()}} {}
    template <class Uri>
        requires(!std::is_reference_v<Uri> && detail::has_uri<std::remove_cv_t<Uri>>)
    uri_member(Uri&&) = delete;  // the URI would be gone at the end of the expression: give it a name first

    /// The URI that write() makes of these parts, escaped where it must be.
    constexpr uri_member(fields const& parts) noexcept : held_(written(parts)) {}
    /// The URI that a builder builds.
    template <detail::builds_uri Builder>
    constexpr uri_member(Builder const& parts) : held_(built(parts)) {}

    /// Why the parts are no URI; errc::none of a text, and of parts that are one.
    ///
    /// Errors: those of write() and of builders; errc::too_long above `capacity` octets.
    [[nodiscard]] constexpr sipuri::error error() const noexcept { return held_.what; }
    /// The URI: of a text, if it is one without leniencies.
    ///
    /// Errors: error() of parts that are no URI; those of parse() of a text.
    [[nodiscard]] constexpr result<uri_view> uri() const noexcept SIPURI_LIFETIMEBOUND {
        if (held_.what.code != errc::none) return held_.what;
        if (held_.parts && held_.parts->used == options{}) return detail::access::make<uri_view>(**this, *held_.parts);
        return parse(**this);
    }
    /// True if there is a text or were parts.
    [[nodiscard]] constexpr bool has_value() const noexcept {
        return held_.borrowed.has_value() || held_.own.size() != 0 || held_.what.code != errc::none;
    }
    /// The same as has_value().
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }
    /// The text of the URI, whether or not it is one; of parts that are none, the text that error() is about.
    [[nodiscard]] constexpr std::string_view operator*() const noexcept SIPURI_LIFETIMEBOUND {
        return held_.own.size() != 0 ? held_.own.view() : *held_.borrowed;
    }

private:
    struct held {
        text_member borrowed{};
        fixed_text<capacity + 1> own{};  // one octet more, so that an error can point to it
        sipuri::error what{};
        std::optional<components> parts{};  // of what was a URI already
    };
    static constexpr sipuri::error above_capacity{errc::too_long, component::uri, capacity, 1};

    // Each makes the whole: g++ 12 takes no change of a member of a constant that is under construction.
    [[nodiscard]] static constexpr held written(fields const& parts) noexcept {
        held made;
        auto const plan = detail::plan_of(parts);
        if (!plan) {
            made.what = plan.error();
            made.borrowed = detail::text_of_part(parts, plan.error().where);
            return made;
        }
        detail::uri_writer writer{made.own};
        detail::put(writer, parts, plan->host);
        made.parts = writer.found();
        if (made.own.size() > capacity) made.what = above_capacity;
        return made;
    }
    template <class Builder>
    [[nodiscard]] static constexpr held built(Builder const& parts) {
        held made;
        auto const done = parts.build();
        if (!done) {
            made.what = done.error();
            return made;
        }
        made.own.put(done->view().text());
        made.parts = done->view().components();
        if (made.own.size() > capacity) made.what = above_capacity;
        return made;
    }

    held held_{};
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
