// The form body of a request: each field once, escaped.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_FORM_HPP
#define SIPURI_PROVIDER_DETAIL_FORM_HPP

#include <sipuri/provider/field_rules.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// True for what a form holds as it is, ALPHA / DIGIT / "-" / "." / "_" / "~": form bodies escape everything else.
[[nodiscard]] constexpr bool is_form_octet(char c) noexcept {
    return is(underscore_label_class, c) || c == '.' || c == '~';
}

/// The most octets that a field can have in a form, with its "&" and "=".
[[nodiscard]] constexpr std::uint64_t most_of_form(std::string_view name, std::string_view value) noexcept {
    return 2 + 3 * (std::uint64_t{name.size()} + value.size());
}
[[nodiscard]] constexpr std::uint64_t most_of_form(field_rule const& row, member_value const& value) noexcept {
    constexpr std::uint64_t digits = 10;
    auto most = most_of_form(row.name, value.text) + digits;
    for (std::size_t i = 0; i != value.list_size; ++i) most += most_of_form(row.name, value.list[i]);
    return most;
}

/// Writes name=value fields, separated by "&".
template <class Sink>
class form_writer {
public:
    constexpr explicit form_writer(Sink& out) noexcept : out_(out) {}

    constexpr void put(std::string_view name, std::string_view value) {
        begin();
        escaped(name);
        out_.put('=');
        escaped(value);
    }

    constexpr void put(field_rule const& row, member_value const& value) {
        if (row.kind == field_kind::repeated) {
            for (std::size_t i = 0; i != value.list_size; ++i) put(row.name, value.list[i]);
            return;
        }
        begin();
        out_.put(row.name);  // which needs no escape
        out_.put('=');
        if (value.is_number) sipuri::detail::put_number(out_, value.number);
        escaped(value.text);
        for (std::size_t i = 0; i != value.list_size; ++i) {
            if (i != 0) out_.put(std::string_view{"%20"});
            escaped(value.list[i]);
        }
    }

private:
    constexpr void begin() {
        if (!first_) out_.put('&');
        first_ = false;
    }

    constexpr void escaped(std::string_view text) {
        for (char const c : text) {
            if (is_form_octet(c)) {
                out_.put(c);
            } else {
                sipuri::detail::put_escape(out_, c);
            }
        }
    }

    Sink& out_;
    bool first_ = true;
};

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
