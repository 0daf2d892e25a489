// The form body of a request: each field once, escaped.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_FORM_HPP
#define SIPURI_PROVIDER_DETAIL_FORM_HPP

#include <sipuri/provider/field_rules.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// What a form holds as it is: form bodies escape everything else.
inline constexpr char_set form_octets = chars::alphanum | char_set{"-._~"};

/// Writes name=value fields, separated by "&".
template <class Sink>
class form_writer {
public:
    constexpr explicit form_writer(Sink& out) noexcept : out_(out) {}

    constexpr void put(std::string_view name, std::string_view value) {
        begin(name);
        escaped(value);
    }

    constexpr void put(field_rule const& row, member_value const& value) {
        if (row.kind == field_kind::repeated) {
            for (std::size_t i = 0; i != value.list_size; ++i) put(row.name, value.list[i]);
            return;
        }
        begin(row.name);
        if (value.is_number) sipuri::detail::put_number(out_, value.number);
        escaped(value.text);
        for (std::size_t i = 0; i != value.list_size; ++i) {
            if (i != 0) out_.put(std::string_view{"%20"});
            escaped(value.list[i]);
        }
    }

private:
    constexpr void begin(std::string_view name) {
        if (!first_) out_.put('&');
        first_ = false;
        escaped(name);
        out_.put('=');
    }

    /// Pieces that need no escape are put whole.
    constexpr void escaped(std::string_view text) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i != text.size(); ++i) {
            if (form_octets.contains(text[i])) continue;
            out_.put(text.substr(begin, i - begin));
            out_.put('%');
            sipuri::detail::put_hex(out_, text[i]);
            begin = i + 1;
        }
        out_.put(text.substr(begin));
    }

    Sink& out_;
    bool first_ = true;
};

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
