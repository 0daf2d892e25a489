// Reads a telephone number, production by production.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_SCANNER_HPP
#define SIPURI_TEL_DETAIL_SCANNER_HPP

#include <sipuri/tel/detail/chars.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/cursor.hpp>
#include <sipuri/text/detail/place.hpp>
#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/findings.hpp>
#include <sipuri/uri/options.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where a number is: in the user of a SIP URI any octet may be an escape, in a tel URI only those of values. A dial
/// string is a user, too.
enum class number_in : std::uint8_t { tel_uri, sip_user, dial_string };

/// The productions of a telephone-subscriber, which takes the rest of the text.
class telephone_scanner final : public cursor {
public:
    /// Every escape in a user must be whole.
    constexpr telephone_scanner(std::string_view text, std::uint32_t at, number_in place, options allowed) noexcept
        : cursor(text, at), begin_(at), place_(place), context_(allowed.local_number) {}

    [[nodiscard]] constexpr telephone_subscriber_view found() const noexcept {
        return access::make<telephone_subscriber_view>(text_.substr(begin_), number_end_ - begin_);
    }

    /// telephone-subscriber = global-number / local-number
    /// global-number        = global-number-digits *par
    /// local-number         = local-number-digits *par context *par
    /// dialstring           = dialstring-digits context
    [[nodiscard]] constexpr bool subscriber() noexcept {
        if (!number()) return false;
        number_end_ = at_;
        bool well_formed = true;
        while (well_formed && at_ != size()) {
            ++at_;
            well_formed = parameter();
        }
        if (names_ > 1 && !names_differ()) return false;
        return well_formed && (global_ || context_ || refuse({errc::no_phone_context, component::parameters, at_, 0}));
    }

private:
    enum class known_name : std::uint8_t { none, ext, isub, phone_context };

    /// global-number-digits / local-number-digits / dialstring-digits
    ///
    /// local-number-digits = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
    /// dialstring-digits   = *dialstring-element dialstring-digit *dialstring-element
    [[nodiscard]] constexpr bool number() noexcept {
        if (ends()) return refuse_empty(at_, component::number);
        if (place_ == number_in::dial_string) return digits(dialstring_class, component::number);
        global_ = meant(at_) == '+';
        return global_ ? global_number_digits(component::number) : digits(phonedigit_hex_class, component::number);
    }

    /// global-number-digits = "+" *phonedigit DIGIT *phonedigit
    [[nodiscard]] constexpr bool global_number_digits(component where) noexcept {
        at_ += width(at_);
        return digits(phonedigit_class, where);
    }

    /// *( an octet of `allowed` ), not all of them separators or pauses
    [[nodiscard]] constexpr bool digits(telephone_class allowed, component where) noexcept {
        auto at = at_;
        if (!octets_of(allowed, where)) return false;
        while (at != at_ && !is(telephone_digit_class, meant(at))) at += width(at);
        return at != at_ || refuse({errc::unexpected_end, where, at_, 0});
    }

    /// parameter = ";" pname [ "=" pvalue ] ; pname = 1*( alphanum / "-" )
    ///
    /// Begins after the ";". The first raw "=" ends the name: an escaped ";" or "=" separates nothing.
    [[nodiscard]] constexpr bool parameter() noexcept {
        auto const begin = at_;
        if (!octets_of(pname_class, component::parameter_name)) return false;
        if (at_ == begin) return refuse_empty(at_, component::parameter_name);
        names_end_ = at_;
        ++names_;
        auto const name = known(access::encoded(text_.substr(begin, at_ - begin)));
        if (!allows(name, begin)) return false;
        if (!take('=')) {
            return name == known_name::none || refuse({errc::missing_value, component::parameter_value, at_, 0});
        }
        return value(name);
    }

    /// For a global-number a phone-context is a parameter like any other.
    [[nodiscard]] constexpr known_name known(encoded_view name) const noexcept {
        // A name of another size is one of these only by its escapes, which tel URIs have in values alone.
        auto const is = [&](std::string_view known) {
            if (name.size() == known.size()) return equal_ignoring_case(name.encoded(), known);
            return place_ != number_in::tel_uri && name.is(known);
        };
        if (is("ext")) return known_name::ext;
        if (is("isub")) return known_name::isub;
        return !global_ && is("phone-context") ? known_name::phone_context : known_name::none;
    }

    /// A number has an extension or a subaddress, not both; a dial string has a context alone.
    [[nodiscard]] constexpr bool allows(known_name name, std::uint32_t begin) noexcept {
        if (name == known_name::phone_context) return context_ = true;
        auto const refuse_name = [&](errc code) {
            return refuse({code, component::parameter_name, begin, at_ - begin});
        };
        if (place_ == number_in::dial_string) return refuse_name(errc::not_allowed);
        if (name == known_name::none) return true;
        if (ext_or_isub_) return refuse_name(errc::ext_and_isub);
        return ext_or_isub_ = true;
    }

    /// "Each parameter name MUST NOT appear more than once": of the names that were read before an error.
    [[nodiscard]] constexpr bool names_differ() noexcept {
        auto const begin = number_end_ + 1;
        auto const read = access::make<telephone_parameters_view>(text_.substr(begin, names_end_ - begin));
        // As many as validate() wants, so that both compile to one.
        repeated_fields<findings::capacity() + 1, field_names<';', escapes::resolved>> const repeated{read.text()};
        if (repeated.empty()) return true;
        auto const again = read.field_at(repeated.front()).name();
        return refuse(detail::at(text_, again.encoded(), errc::duplicate_name, component::parameter_name));
    }

    /// extension = ";ext=" 1*phonedigit ; isdn-subaddress = ";isub=" 1*uric, without ";" ; pvalue = 1*paramchar
    [[nodiscard]] constexpr bool value(known_name name) noexcept {
        if (ends()) return refuse_empty(at_, component::parameter_value);
        switch (name) {
            case known_name::ext: return octets_of(phonedigit_class, component::parameter_value);
            case known_name::isub: at_ = skip(text_, at_, isub_class); break;
            case known_name::phone_context: return descriptor();
            case known_name::none: at_ = skip(text_, at_, param_class); break;
        }
        return ends() || refuse(refused(text_, at_, next_of(";", text_, at_), component::parameter_value));
    }

    /// descriptor = domainname / global-number-digits
    [[nodiscard]] constexpr bool descriptor() noexcept {
        return meant(at_) == '+' ? global_number_digits(component::parameter_value) : domainname();
    }

    /// domainname = *( domainlabel "." ) toplabel [ "." ], its labels those of a host name
    [[nodiscard]] constexpr bool domainname() noexcept {
        bool numeric = false;
        while (!ends()) {
            char last = meant(at_);
            if (!chars::alphanum.contains(last)) return refuse_octet(component::parameter_value);
            numeric = chars::digit.contains(last);
            for (;; at_ += width(at_)) {
                auto const end = end_of_run(text_, at_, pname_class);
                if (end != at_) last = text_[end - 1];
                at_ = end;
                if (ends() || !is(pname_class, meant(at_))) break;
                last = meant(at_);
            }
            if (ends()) {
                if (last == '-') return refuse({errc::unexpected_end, component::parameter_value, at_, 0});
                break;
            }
            if (last == '-' || meant(at_) != '.') return refuse_octet(component::parameter_value);
            at_ += width(at_);
        }
        return !numeric || refuse({errc::numeric_top_label, component::parameter_value, at_, 0});
    }

    /// *( an octet of `allowed` ) up to a ";", or where a name is read to a "="
    [[nodiscard]] constexpr bool octets_of(telephone_class allowed, component where) noexcept {
        for (;;) {
            at_ = end_of_run(text_, at_, allowed);
            if (ends() || (where == component::parameter_name && text_[at_] == '=')) return true;
            if (!is(allowed, meant(at_))) return refuse_octet(where);
            at_ += width(at_);
        }
    }

    [[nodiscard]] constexpr bool ends() const noexcept { return at_ == size() || text_[at_] == ';'; }
    /// The octet meant at `at`, and how many octets of text it takes.
    [[nodiscard]] constexpr bool escaped(std::uint32_t at) const noexcept {
        return text_[at] == '%' && place_ != number_in::tel_uri;
    }
    [[nodiscard]] constexpr char meant(std::uint32_t at) const noexcept {
        return escaped(at) ? percent_escape::octet(text_.data() + at) : text_[at];
    }
    [[nodiscard]] constexpr std::uint32_t width(std::uint32_t at) const noexcept { return escaped(at) ? 3 : 1; }

    /// The octet at `at_`, which an escape could not replace.
    constexpr bool refuse_octet(component where) noexcept {
        auto const code = where == component::parameter_name    ? errc::invalid_name
                          : where == component::parameter_value ? errc::invalid_value
                                                                : errc::invalid_character;
        return refuse({code, where, at_, width(at_)});
    }

    std::uint32_t begin_;
    std::uint32_t number_end_ = 0;
    std::uint32_t names_end_ = 0;
    std::uint32_t names_ = 0;
    number_in place_;
    bool global_ = false;
    bool context_;
    bool ext_or_isub_ = false;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
