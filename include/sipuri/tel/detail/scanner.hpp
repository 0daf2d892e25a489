// Reads a telephone number, production by production.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_SCANNER_HPP
#define SIPURI_TEL_DETAIL_SCANNER_HPP

#include <sipuri/tel/detail/chars.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where a number is: in the user of a SIP URI any octet may be an escape, in a tel URI only those of values. A dial
/// string is a user, too.
enum class number_in : std::uint8_t { tel_uri, sip_user, dial_string };

/// The productions of a telephone-subscriber, which takes the rest of the text; false with the first `fault`.
class telephone_scanner {
public:
    /// Every escape in a user must be whole.
    constexpr telephone_scanner(std::string_view text, std::uint32_t at, number_in place, options allowed) noexcept
        : text_(text),
          size_(static_cast<std::uint32_t>(text.size())),
          begin_(at),
          at_(at),
          place_(place),
          context_(allowed.local_number) {}

    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    [[nodiscard]] constexpr telephone_subscriber_view found() const noexcept {
        return access::make<telephone_subscriber_view>(text_.substr(begin_), number_end_ - begin_);
    }

    /// telephone-subscriber = global-number / local-number
    /// global-number        = global-number-digits *par
    /// local-number         = local-number-digits *par context *par
    [[nodiscard]] constexpr bool subscriber() noexcept {
        if (!number()) return false;
        bool well_formed = true;
        while (well_formed && at_ != size_) {
            ++at_;
            well_formed = parameter();
        }
        if (!names_differ()) return false;
        return well_formed && (global_ || context_ || refuse({errc::no_phone_context, component::parameters, at_, 0}));
    }

private:
    /// global-number-digits / local-number-digits
    [[nodiscard]] constexpr bool number() noexcept {
        end_ = number_end_ = next_of(";", text_, at_);
        if (at_ == end_) return refuse_empty(component::number);
        global_ = place_ != number_in::dial_string && octet() == '+';
        return global_ ? global_number_digits(component::number) : local_number_digits();
    }

    /// global-number-digits = "+" *phonedigit DIGIT *phonedigit
    [[nodiscard]] constexpr bool global_number_digits(component where) noexcept {
        advance();
        return octets_of(phonedigit, where) && (digits_ != 0 || refuse({errc::unexpected_end, where, at_, 0}));
    }

    /// local-number-digits = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
    /// dialstring-digits   = *dialstring-element dialstring-digit *dialstring-element
    [[nodiscard]] constexpr bool local_number_digits() noexcept {
        auto const where = component::number;
        return octets_of(place_ == number_in::dial_string ? dialstring_element : phonedigit_hex, where) &&
               (digits_ != 0 || refuse({errc::unexpected_end, where, at_, 0}));
    }

    /// parameter = ";" pname [ "=" pvalue ] ; pname = 1*( alphanum / "-" )
    ///
    /// Begins after the ";". The first raw "=" ends the name: an escaped ";" or "=" separates nothing.
    [[nodiscard]] constexpr bool parameter() noexcept {
        auto const begin = at_;
        auto const field_end = next_of(";", text_, at_);
        end_ = next_of("=", text_.substr(0, field_end), at_);
        if (!octets_of(tel_pname, component::parameter_name)) return false;
        if (at_ == begin) return refuse_empty(component::parameter_name);
        auto const name = access::encoded(text_.substr(begin, at_ - begin));
        names_end_ = at_;
        if (!allows(name, begin)) return false;

        end_ = field_end;
        if (at_ == end_) {
            return !(name.is("ext") || name.is("isub") || is_context(name)) ||
                   refuse({errc::missing_value, component::parameter_value, at_, 0});
        }
        ++at_;
        return value(name);
    }

    /// "Each parameter name MUST NOT appear more than once": of the names that were read before an error.
    [[nodiscard]] constexpr bool names_differ() noexcept {
        if (names_end_ == 0) return true;
        auto const begin = number_end_ + 1;
        auto const read = access::make<telephone_parameters_view>(text_.substr(begin, names_end_ - begin));
        repeated_fields<1, field_names<';', escapes::resolved>> const repeated{read.text()};
        if (repeated.empty()) return true;
        auto const again = read.field_at(repeated.front()).name();
        return refuse(at(text_, again.encoded(), errc::duplicate_name, component::parameter_name));
    }

    /// A number has an extension or a subaddress, not both.
    [[nodiscard]] constexpr bool allows(encoded_view name, std::uint32_t begin) noexcept {
        if (name.is("ext") || name.is("isub")) {
            if (ext_or_isub_) return refuse({errc::ext_and_isub, component::parameter_name, begin, at_ - begin});
            ext_or_isub_ = true;
        }
        context_ = context_ || is_context(name);
        return true;
    }

    [[nodiscard]] constexpr bool value(encoded_view name) noexcept {
        if (at_ == end_) return refuse_empty(component::parameter_value);
        if (name.is("ext")) return octets_of(phonedigit, component::parameter_value);
        if (name.is("isub")) return uric();
        if (is_context(name)) return descriptor();
        return pvalue();
    }

    /// pvalue = 1*paramchar
    [[nodiscard]] constexpr bool pvalue() noexcept {
        at_ = skip(text_.substr(0, end_), at_, param_class);
        return at_ == end_ || refuse(refused(text_, at_, end_, component::parameter_value));
    }

    /// 1*uric, without ";"
    [[nodiscard]] constexpr bool uric() noexcept {
        for (;; ++at_) {
            at_ = skip(text_.substr(0, end_), at_, unreserved_class);
            if (at_ == end_) return true;
            if (!isub_octets.contains(text_[at_])) {
                return refuse(refused(text_, at_, end_, component::parameter_value));
            }
        }
    }

    /// descriptor = domainname / global-number-digits
    [[nodiscard]] constexpr bool descriptor() noexcept {
        return octet() == '+' ? global_number_digits(component::parameter_value) : domainname();
    }

    /// domainname = *( domainlabel "." ) toplabel [ "." ], its labels those of a host name
    [[nodiscard]] constexpr bool domainname() noexcept {
        bool numeric = false;
        while (at_ != end_) {
            if (!chars::alphanum.contains(octet())) return refuse_octet(component::parameter_value);
            numeric = chars::digit.contains(octet());
            bool hyphen = false;
            for (; at_ != end_ && tel_pname.contains(octet()); advance()) hyphen = octet() == '-';
            if (at_ == end_ && hyphen) return refuse({errc::unexpected_end, component::parameter_value, at_, 0});
            if (at_ == end_) break;
            if (hyphen || octet() != '.') return refuse_octet(component::parameter_value);
            advance();
        }
        return !numeric || refuse({errc::numeric_top_label, component::parameter_value, at_, 0});
    }

    /// *( an octet of `allowed` ) up to `end_`; counts the digits.
    [[nodiscard]] constexpr bool octets_of(char_set const& allowed, component where) noexcept {
        for (digits_ = 0; at_ != end_; advance()) {
            if (!allowed.contains(octet())) return refuse_octet(where);
            digits_ += no_digit.contains(octet()) ? 0U : 1U;
        }
        return true;
    }

    [[nodiscard]] constexpr bool is_context(encoded_view name) const noexcept {
        return !global_ && name.is("phone-context");
    }

    /// The octet meant at `at_`, and how many octets of text it takes.
    [[nodiscard]] constexpr bool escaped() const noexcept { return place_ != number_in::tel_uri && text_[at_] == '%'; }
    [[nodiscard]] constexpr char octet() const noexcept {
        if (!escaped()) return text_[at_];
        return static_cast<char>(hex_value(text_[at_ + 1]) * 16U + hex_value(text_[at_ + 2]));
    }
    [[nodiscard]] constexpr std::uint32_t width() const noexcept { return escaped() ? 3 : 1; }
    constexpr void advance() noexcept { at_ += width(); }

    constexpr bool refuse(error const& what) noexcept {
        fault_ = what;
        return false;
    }
    constexpr bool refuse_empty(component where) noexcept { return refuse({errc::empty, where, at_, 0}); }
    /// The octet at `at_`, which an escape could not replace.
    constexpr bool refuse_octet(component where) noexcept {
        auto const code = where == component::parameter_name    ? errc::invalid_name
                          : where == component::parameter_value ? errc::invalid_value
                                                                : errc::invalid_character;
        return refuse({code, where, at_, width()});
    }

    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t begin_;
    std::uint32_t at_;
    std::uint32_t end_ = 0;
    std::uint32_t number_end_ = 0;
    std::uint32_t names_end_ = 0;
    std::uint32_t digits_ = 0;
    number_in place_;
    bool global_ = false;
    bool context_;
    bool ext_or_isub_ = false;
    error fault_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
