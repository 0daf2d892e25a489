// Writes JSON, member by member.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_JSON_DETAIL_WRITER_HPP
#define SIPURI_JSON_DETAIL_WRITER_HPP

#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/secret.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts the members of objects and arrays, with the commas between them; the caller opens and closes what is nested.
template <sink Sink>
class json_writer {
public:
    constexpr explicit json_writer(Sink& out) noexcept : out_(&out) {}

    constexpr void open(char bracket) {
        separate();
        out_->put(bracket);
        first_ = true;
    }
    constexpr void close(char bracket) {
        out_->put(bracket);
        first_ = false;
    }
    /// A name, all of whose characters JSON takes as they are; its value comes next.
    constexpr void key(std::string_view name) {
        separate();
        out_->put('"');
        out_->put(name);
        out_->put("\":");
        first_ = true;
    }
    constexpr void member(std::string_view name, std::uint64_t value) {
        key(name);
        separate();
        detail::put_number(*out_, value);
    }
    constexpr void literal(std::string_view name, std::string_view value) {
        key(name);
        separate();
        out_->put(value);
    }
    constexpr void flag(std::string_view name, bool value) { literal(name, value ? "true" : "false"); }
    constexpr void null(std::string_view name) { literal(name, "null"); }
    constexpr void member(std::string_view name, std::string_view text) { member(name, text, octet_range{}); }
    /// A text, with "****" for what is secret. One that is no UTF-8 is given once more, in hexadecimal.
    constexpr void member(std::string_view name, std::string_view text, octet_range secret) {
        key(name);
        string(text, secret);
        auto const before = text.substr(0, secret.begin);
        auto const after = text.substr(secret.end);
        if (detail::is_utf8(before) && detail::is_utf8(after)) return;
        key("octets");
        separate();
        out_->put('"');
        for (char const c : before) detail::put_hex(*out_, c);
        if (!secret.empty()) out_->put("2A2A2A2A");
        for (char const c : after) detail::put_hex(*out_, c);
        out_->put('"');
    }
    /// A text alone.
    constexpr void string(std::string_view text, octet_range secret = {}) {
        separate();
        out_->put('"');
        characters(text.substr(0, secret.begin));
        if (!secret.empty()) out_->put("****");
        characters(text.substr(secret.end));
        out_->put('"');
    }

private:
    constexpr void separate() {
        if (!first_) out_->put(',');
        first_ = false;
    }
    constexpr void characters(std::string_view text) {
        for (std::size_t at = 0; at != text.size();) {
            auto const length = detail::utf8_length(text, at);
            auto const octet = static_cast<unsigned char>(text[at]);
            if (length == 0) {
                out_->put("\\uFFFD");
            } else if (octet < 0x20 || octet == 0x7F) {
                out_->put("\\u00");
                detail::put_hex(*out_, text[at]);
            } else {
                if (octet == '"' || octet == '\\') out_->put('\\');
                out_->put(text.substr(at, length));
            }
            at += length == 0 ? 1 : length;
        }
    }

    Sink* out_;
    bool first_ = true;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
