// An address that owns its text and can be changed, and stays valid.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_EDIT_HPP
#define SIPURI_ADDRESS_EDIT_HPP

#include <sipuri/address/detail/edited.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/write.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// An address of a header field that owns its text.
///
/// Always valid. A setter changes its part and keeps all else octet by octet; where it returns an error, it changes
/// nothing. It takes plain text, which it quotes where it must. Its arguments may be parts of this very address. An
/// address that was moved from is `sip:anonymous.invalid`.
///
/// Lifetime: accessors borrow this object's text, which ends with the next change; on a temporary they do not compile.
/// Complexity: a change is linear in the whole address.
/// Example: `auto from = name_addr::parse(text); if (from) from->set_parameter("tag", "1");`
class name_addr {
public:
    /// The address `sip:anonymous.invalid`.
    name_addr() = default;
    /// A copy of a valid address, without white space around it.
    explicit name_addr(name_addr_view source) : text_(source.text()) { read(); }

    /// A copy of a text that is a valid address.
    ///
    /// Errors: those of parse_name_addr().
    [[nodiscard]] static result<name_addr> parse(std::string_view text, options allowed = {}) {
        auto const source = parse_name_addr(text, allowed);
        if (!source) return source.error();
        return name_addr{*source};
    }
    /// An address from its parts, as write_name_addr() puts them together.
    ///
    /// Errors: those of write_name_addr().
    [[nodiscard]] static result<name_addr> from(name_addr_fields const& parts, options allowed = {}) {
        name_addr made;
        std::string text;
        if (auto const done = write_name_addr(parts, text, allowed); !done) return done.error();
        (void)made.take(text);
        return made;
    }

    /// Frees its text.
    ~name_addr() = default;
    /// A copy of another address.
    name_addr(name_addr const&) = default;
    /// Assigns a copy of another address.
    name_addr& operator=(name_addr const&) = default;
    /// Takes the text of another address, which becomes `sip:anonymous.invalid`.
    name_addr(name_addr&& other) noexcept { *this = static_cast<name_addr&&>(other); }
    /// Takes the text of another address, which becomes `sip:anonymous.invalid`.
    name_addr& operator=(name_addr&& other) noexcept {
        text_.swap(other.text_);
        parts_ = other.parts_;
        other.text_.clear();
        return *this;
    }

    /// All of it as a view.
    [[nodiscard]] name_addr_view view() const& noexcept SIPURI_LIFETIMEBOUND {
        if (text_.empty()) return {};
        return detail::access::make<name_addr_view>(std::string_view{text_}, parts_);
    }
    void view() const&& = delete;  // the address would be gone: give it a name first
    /// For an argument.
    [[nodiscard]] operator name_addr_view() const& noexcept SIPURI_LIFETIMEBOUND { return view(); }
    operator name_addr_view() const&& = delete;  // the address would be gone: give it a name first

    /// The whole of it, without white space around it.
    [[nodiscard]] std::string_view text() const& noexcept SIPURI_LIFETIMEBOUND { return view().text(); }
    /// The display name with its quotes and quoted-pairs, if there is one.
    [[nodiscard]] std::optional<quoted_view> display_name() const& noexcept SIPURI_LIFETIMEBOUND {
        return view().display_name();
    }
    /// The URI's text, without "<" and ">".
    [[nodiscard]] std::string_view addr_spec() const& noexcept SIPURI_LIFETIMEBOUND { return view().addr_spec(); }
    /// The SIP or SIPS URI; errc::invalid_scheme if the URI has another scheme.
    [[nodiscard]] result<uri_view> uri() const& noexcept SIPURI_LIFETIMEBOUND { return view().uri(); }
    /// The URI, of any scheme. Errors: those of name_addr_view::any().
    [[nodiscard]] result<any_uri_view> any(options allowed = {}) const& noexcept SIPURI_LIFETIMEBOUND {
        return view().any(allowed);
    }
    /// The header field's parameters.
    [[nodiscard]] generic_params_view parameters() const& noexcept SIPURI_LIFETIMEBOUND { return view().parameters(); }
    /// The value of the header field's parameter with this name, if it is there and has one. Linear.
    [[nodiscard]] std::optional<quoted_view> value_of(std::string_view name) const& noexcept SIPURI_LIFETIMEBOUND {
        return view().value_of(name);
    }
    /// True if the URI is enclosed in "<" and ">".
    [[nodiscard]] bool in_angles() const noexcept { return view().in_angles(); }
    void text() const&& = delete;                      // the text would be gone: give the address a name first
    void display_name() const&& = delete;              // the name would be gone: give the address a name first
    void addr_spec() const&& = delete;                 // the URI would be gone: give the address a name first
    void uri() const&& = delete;                       // the URI would be gone: give the address a name first
    void any(options = {}) const&& = delete;           // the URI would be gone: give the address a name first
    void parameters() const&& = delete;                // the parameters would be gone: give the address a name first
    void value_of(std::string_view) const&& = delete;  // the value would be gone: give the address a name first

    /// Sets the display name, quoted; std::nullopt removes it. The URI is then in "<" and ">".
    ///
    /// Errors: of component::display_name, with offsets in `plain`: errc::control_character; errc::invalid_character
    /// for what is no UTF-8.
    result<void> set_display_name(std::optional<std::string_view> plain) {
        if (auto const checked = detail::check_quotable(plain.value_or(""), component::display_name); !checked) {
            return checked;
        }
        return take(detail::with_display_name(view(), plain));
    }
    /// Removes the display name.
    void remove_display_name() { (void)set_display_name(std::nullopt); }

    /// Sets the URI, of any scheme, in "<" and ">".
    ///
    /// Errors: those of parse_name_addr() for a URI, with offsets in `spec`.
    result<void> set_uri(std::string_view spec, options allowed = {}) {
        if (auto const checked = detail::check_addr_spec(spec, allowed); !checked) return checked;
        return take(detail::with_uri(view(), spec));
    }
    /// Sets the URI to a SIP or SIPS URI.
    result<void> set_uri(uri_argument uri) { return set_uri(uri->text(), uri->used()); }
    /// Sets the URI to one of any scheme; a tel URI or URN may have what no address holds: "#", "[" and "]".
    result<void> set_uri(any_uri_view uri) { return set_uri(uri.text(), everything); }

    /// Sets a parameter of the header field, or without a value a flag. The first parameter of that name is replaced,
    /// others of it are removed; if there is none, it is added after the others.
    ///
    /// generic-param = token [ EQUAL gen-value ]
    ///
    /// Errors: of component::generic_param, with offsets in the offending text.
    result<void> set_parameter(std::string_view name, std::optional<std::string_view> value = std::nullopt) {
        generic_param const field{name, value};
        if (auto const checked = detail::check_generic_param(field); !checked) return checked;
        return take(detail::with_parameter(view(), field));
    }
    /// The same for one that a header field has: its value has the grammar of its row, and is quoted as that wants it.
    ///
    /// Errors: those of set_parameter(); errc::invalid_value or errc::out_of_range for a value of another grammar,
    /// errc::missing_value without one, errc::not_allowed for a parameter of other header fields or of a SIP URI.
    result<void> set_parameter(header_kind kind, std::string_view name,
                               std::optional<std::string_view> value = std::nullopt) {
        generic_param const field{name, value};
        if (auto const checked = detail::check_generic_param(field); !checked) return checked;
        if (auto const fault = detail::typed_fault(kind, field)) return *fault;
        return take(detail::with_parameter(view(), field));
    }
    /// Removes every parameter of that name; whether there were any.
    bool remove_parameter(std::string_view name) {
        bool const any = parameters().contains(name);
        if (any) (void)take(detail::without_parameter(view(), name));
        return any;
    }

private:
    /// What a valid text may have needed.
    static constexpr options everything{
        .underscore = true, .zone = true, .leading_digit = true, .local_number = true, .non_utf8 = true};

    result<void> take(std::string text) {
        text_ = static_cast<std::string&&>(text);
        read();
        return {};
    }
    /// Finds the parts of the text, which is valid.
    void read() {
        detail::name_addr_scanner scanner{text_, everything};
        (void)scanner.only();
        parts_ = scanner.found();
    }

    std::string text_;
    detail::name_addr_parts parts_{};
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
