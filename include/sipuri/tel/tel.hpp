// tel: a telephone number as a URI of its own, and as the user of a SIP URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_TEL_HPP
#define SIPURI_TEL_TEL_HPP

#include <sipuri/uri/normalize.hpp>
#include <sipuri/uri/uri.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// The sets of RFC 3966, section 3; a pname has the octets of a domainlabel.
inline constexpr char_set visual_separator{"-.()"};
inline constexpr char_set phonedigit = chars::digit | visual_separator;
inline constexpr char_set phonedigit_hex = chars::hexdig | char_set{"*#"} | visual_separator;
inline constexpr char_set tel_pname = chars::alphanum | char_set{"-"};
/// uric without the ";" that ends a parameter: `;isub=2;ext=1` is meant as two parameters.
inline constexpr char_set isub_octets = (chars::unreserved | chars::reserved) - char_set{";"};

}  // namespace detail

/// The parameters of a telephone number in the order in which they stand: a lazy forward range. Borrows the text.
///
/// par = parameter / extension / isdn-subaddress. RFC 3966, section 3. No name stands twice.
class telephone_parameters : public detail::field_range<parameter_view, detail::up_to<';'>> {
public:
    constexpr telephone_parameters() noexcept = default;

private:
    friend detail::access;
    using field_range::field_range;
};

/// A valid telephone number with its parameters, as it stands in a tel URI or as the user of a SIP URI.
///
/// telephone-subscriber = global-number / local-number
/// global-number        = global-number-digits *par
/// local-number         = local-number-digits *par context *par
///
/// RFC 3966, section 3. In a SIP URI any octet may stand as an escape, a "#" must: decoded() has what is meant.
/// Borrows the text.
class telephone_subscriber {
public:
    /// "+0", a number that nobody has, for containers that need a default.
    constexpr telephone_subscriber() noexcept : telephone_subscriber("+0", 2) {}

    /// The whole of it, escapes and all.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    /// The digits as written, visual separators and the "+" of a global number among them; never empty.
    [[nodiscard]] constexpr encoded_view number() const noexcept {
        return detail::access::encoded(text_.substr(0, number_size_));
    }
    /// True for a global-number, which begins with "+"; a local-number has a phone_context().
    [[nodiscard]] constexpr bool is_global() const noexcept { return *number().decoded().begin() == '+'; }

    /// extension = ";ext=" 1*phonedigit
    [[nodiscard]] constexpr std::optional<encoded_view> ext() const noexcept { return value_of("ext"); }
    /// isdn-subaddress = ";isub=" 1*uric, up to the next ";"
    [[nodiscard]] constexpr std::optional<encoded_view> isub() const noexcept { return value_of("isub"); }
    /// context = ";phone-context=" descriptor ; descriptor = domainname / global-number-digits
    ///
    /// A global-number has no context in the grammar: there it is a parameter like any other.
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return value_of("phone-context");
    }

    /// All parameters: those with an accessor of their own, and the others.
    [[nodiscard]] constexpr telephone_parameters parameters() const noexcept {
        auto const behind = number_size_ == text_.size() ? number_size_ : number_size_ + 1;
        return detail::access::make<telephone_parameters>(text_.substr(behind));
    }

private:
    friend detail::access;
    constexpr telephone_subscriber(std::string_view text, std::uint32_t number_size) noexcept
        : text_(text), number_size_(number_size) {}

    [[nodiscard]] constexpr std::optional<encoded_view> value_of(std::string_view name) const noexcept {
        auto const found = parameters().find(name);
        return found ? found->value() : std::nullopt;
    }

    std::string_view text_;
    std::uint32_t number_size_;
};

/// A valid tel URI: its text, and the telephone number in it. Borrows the text; there is no invalid one.
///
/// telephone-uri = "tel:" telephone-subscriber. RFC 3966, section 3.
class tel_view {
public:
    /// The URI "tel:+0", whose number nobody has, for containers that need a default.
    constexpr tel_view() noexcept : text_("tel:+0") {}

    /// The whole URI, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// What stands behind "tel:".
    [[nodiscard]] constexpr telephone_subscriber subscriber() const noexcept { return subscriber_; }
    /// What stands behind "tel:", for an argument.
    [[nodiscard]] constexpr operator telephone_subscriber() const noexcept { return subscriber_; }

    /// The subscriber's digits.
    [[nodiscard]] constexpr encoded_view number() const noexcept { return subscriber_.number(); }
    /// True for a global-number, which begins with "+".
    [[nodiscard]] constexpr bool is_global() const noexcept { return subscriber_.is_global(); }
    /// The subscriber's extension.
    [[nodiscard]] constexpr std::optional<encoded_view> ext() const noexcept { return subscriber_.ext(); }
    /// The subscriber's subaddress.
    [[nodiscard]] constexpr std::optional<encoded_view> isub() const noexcept { return subscriber_.isub(); }
    /// The subscriber's context.
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return subscriber_.phone_context();
    }
    /// All of the subscriber's parameters.
    [[nodiscard]] constexpr telephone_parameters parameters() const noexcept { return subscriber_.parameters(); }

private:
    friend detail::access;
    constexpr tel_view(std::string_view text, telephone_subscriber subscriber) noexcept
        : text_(text), subscriber_(subscriber) {}

    std::string_view text_;
    telephone_subscriber subscriber_;
};

/// Not a function: numbers that differ in octets may be the same. That is what equivalent() is for.
bool operator==(telephone_subscriber, telephone_subscriber) = delete;
bool operator==(tel_view, tel_view) = delete;

namespace detail {

/// Where a number stands, and so whether an escape in it is read as one octet, or only values have escapes.
enum class number_in : bool { tel_uri, sip_user };

/// The productions of a telephone-subscriber, which takes the rest of the text; false with the first `fault`.
class telephone_scanner {
public:
    /// Every escape in a `sip_user` must be whole.
    constexpr telephone_scanner(std::string_view text, std::uint32_t at, number_in place) noexcept
        : text_(text), size_(static_cast<std::uint32_t>(text.size())), begin_(at), at_(at), place_(place) {}

    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    [[nodiscard]] constexpr telephone_subscriber found() const noexcept {
        return access::make<telephone_subscriber>(text_.substr(begin_), number_end_ - begin_);
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
        global_ = octet() == '+';
        return global_ ? global_number_digits(component::number) : local_number_digits();
    }

    /// global-number-digits = "+" *phonedigit DIGIT *phonedigit
    [[nodiscard]] constexpr bool global_number_digits(component where) noexcept {
        advance();
        return octets_of(phonedigit, where) && (digits_ != 0 || refuse({errc::unexpected_end, where, at_, 0}));
    }

    /// local-number-digits = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
    [[nodiscard]] constexpr bool local_number_digits() noexcept {
        auto const where = component::number;
        return octets_of(phonedigit_hex, where) && (digits_ != 0 || refuse({errc::unexpected_end, where, at_, 0}));
    }

    /// parameter = ";" pname [ "=" pvalue ] ; pname = 1*( alphanum / "-" )
    ///
    /// Begins behind the ";". The first raw "=" ends the name: escaped, neither of the two parts anything.
    [[nodiscard]] constexpr bool parameter() noexcept {
        auto const begin = at_;
        auto const field_end = next_of(";", text_, at_);
        end_ = next_of("=", text_.substr(0, field_end), at_);
        if (!octets_of(tel_pname, component::parameter_name)) return false;
        if (at_ == begin) return refuse_empty(component::parameter_name);
        auto const name = access::encoded(text_.substr(begin, at_ - begin));
        names_end_ = at_;
        if (!may_stand(name, begin)) return false;

        end_ = field_end;
        if (at_ == end_) {
            return !(name.is("ext") || name.is("isub") || is_context(name)) ||
                   refuse({errc::missing_value, component::parameter_value, at_, 0});
        }
        ++at_;
        return value(name);
    }

    /// "Each parameter name MUST NOT appear more than once": of those that were read, whatever is wrong behind them.
    [[nodiscard]] constexpr bool names_differ() noexcept {
        if (names_end_ == 0) return true;
        auto const behind = number_end_ + 1;
        auto const read = access::make<telephone_parameters>(text_.substr(behind, names_end_ - behind));
        repeated_fields<1, telephone_parameters> const repeated{read};
        for (auto const parameter : read) {
            if (!repeated.contains(parameter)) continue;
            return refuse(at(text_, parameter.name().encoded(), errc::duplicate_name, component::parameter_name));
        }
        return true;
    }

    /// An extension stands beside no subaddress.
    [[nodiscard]] constexpr bool may_stand(encoded_view name, std::uint32_t begin) noexcept {
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

    /// 1*uric, but for ";"
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

    /// *( an octet of `allowed` ) up to `end_`; counts those that are no visual separators.
    [[nodiscard]] constexpr bool octets_of(char_set const& allowed, component where) noexcept {
        for (digits_ = 0; at_ != end_; advance()) {
            if (!allowed.contains(octet())) return refuse_octet(where);
            digits_ += visual_separator.contains(octet()) ? 0U : 1U;
        }
        return true;
    }

    [[nodiscard]] constexpr bool is_context(encoded_view name) const noexcept {
        return !global_ && name.is("phone-context");
    }

    /// The octet meant by what stands at `at_`, and how many octets it takes there.
    [[nodiscard]] constexpr bool escaped() const noexcept { return place_ == number_in::sip_user && text_[at_] == '%'; }
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
    /// The octet at `at_`, for which no escape can stand, either.
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
    bool context_ = false;
    bool ext_or_isub_ = false;
    error fault_{};
};

}  // namespace detail

/// Reads a whole text as a tel URI.
///
/// telephone-uri        = "tel:" telephone-subscriber
/// telephone-subscriber = global-number / local-number
/// global-number-digits = "+" *phonedigit DIGIT *phonedigit
/// local-number-digits  = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
/// phonedigit           = DIGIT / visual-separator ; visual-separator = "-" / "." / "(" / ")"
///
/// RFC 3966, section 3, with its rules: a number without "+" needs a phone-context, no name stands twice, and isub
/// not beside ext. isub ends before ";", and "#" is a digit as the grammar has it, though a generic URI parser would
/// take it for the beginning of a fragment. Parameters stand in any order. Errors are those of component::scheme,
/// number, parameter_name, parameter_value and, for a missing context, parameters, with offsets in `text`. Borrows
/// `text`. Allocates nothing. Linear, but for the sorting of parameters, as validate() has it.
[[nodiscard]] constexpr result<tel_view> parse_tel(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    if (!detail::equal_ignoring_case(text.substr(0, 4), "tel:")) {
        return error{errc::not_tel, component::scheme, 0, detail::next_of(":", text, 0)};
    }
    detail::telephone_scanner scanner{text, 4, detail::number_in::tel_uri};
    if (!scanner.subscriber()) return scanner.fault();
    return detail::access::make<tel_view>(text, scanner.found());
}
template <detail::owning_temporary Text>
constexpr result<tel_view> parse_tel(Text&&) = delete;

/// Reads a whole text, escaped as the user of a SIP URI is, as a telephone number: "+1-201-555-0123;ext=7".
///
/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@". RFC 3261, section 25.1; RFC 3966, section 3.
/// An escape means its octet, but an escaped ";" or "=" parts nothing. Errors are those of parse_tel(), and of
/// component::user for what no user can hold, with offsets in `text`. Borrows `text`. Complexity as parse_tel().
[[nodiscard]] constexpr result<telephone_subscriber> parse_telephone_subscriber(
    std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::user, 0xFFFFFFFFU, 0};
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const end = detail::skip(text, 0, detail::user_class);
    // An octet that no user holds as it is may be one of a number: then an escape is all that it needs.
    auto const judged = end != size && text[end] != '%' ? end + 1 : end;
    detail::telephone_scanner scanner{text.substr(0, judged), 0, detail::number_in::sip_user};
    if (!scanner.subscriber() && (end == size || scanner.fault().offset < judged)) return scanner.fault();
    if (end != size) return detail::refused(text, end, size, component::user);
    return scanner.found();
}
template <detail::owning_temporary Text>
constexpr result<telephone_subscriber> parse_telephone_subscriber(Text&&) = delete;

/// The telephone number in the user of a URI with `user=phone`. Borrows the URI's text. Allocates nothing.
///
/// RFC 3261, sections 19.1.1 and 19.1.6. Errors, with offsets in `source.text()`: errc::missing without a user
/// parameter, errc::invalid_value if it is not "phone", errc::empty without a user, else those of
/// parse_telephone_subscriber().
[[nodiscard]] constexpr result<telephone_subscriber> telephone_subscriber_of(
    uri_view source SIPURI_LIFETIMEBOUND) noexcept {
    auto const text = source.text();
    auto const parts = source.components();
    auto const kind = source.parameters().find("user");
    if (!kind) return error{errc::missing, component::parameters, parts.parameters_end, 0};
    if (!kind->value().value_or(encoded_view{}).is("phone")) {
        return detail::at(text, kind->text(), errc::invalid_value, component::parameter_value);
    }
    if (!source.user()) return error{errc::empty, component::user, parts.host_begin, 0};
    detail::telephone_scanner scanner{text.substr(0, parts.user_end), parts.scheme_end + 1,
                                      detail::number_in::sip_user};
    if (!scanner.subscriber()) return scanner.fault();
    return scanner.found();
}

namespace detail {

/// Equal digit by digit, without visual separators and without case.
[[nodiscard]] constexpr bool same_number(encoded_view a, encoded_view b) noexcept {
    auto const x_end = a.decoded().end();
    auto const y_end = b.decoded().end();
    auto const skip_separators = [](decoded_view::iterator at, decoded_view::iterator end) {
        while (at != end && visual_separator.contains(*at)) ++at;
        return at;
    };
    for (auto x = a.decoded().begin(), y = b.decoded().begin();; ++x, ++y) {
        x = skip_separators(x, x_end);
        y = skip_separators(y, y_end);
        if (x == x_end || y == y_end) return x == x_end && y == y_end;
        if (to_lower(*x) != to_lower(*y)) return false;
    }
}

/// True for values that are compared as numbers: an extension, and a context that is no name.
[[nodiscard]] constexpr bool holds_number(parameter_view parameter) noexcept {
    auto const value = parameter.value();
    return value && (parameter.is("ext") || (parameter.is("phone-context") && *value->decoded().begin() == '+'));
}

[[nodiscard]] constexpr bool same_telephone_value(parameter_view a, parameter_view b) noexcept {
    auto const x = a.value();
    auto const y = b.value();
    if (!x || !y) return !x && !y;
    if (holds_number(a) && holds_number(b)) return same_number(*x, *y);
    return equal_ignoring_case(x->decoded(), y->decoded());
}

/// True if two lists hold the same parameters, in whatever order; no name stands twice in either.
[[nodiscard]] constexpr bool same_parameters(telephone_parameters a, telephone_parameters b) noexcept {
    fields_by_name<telephone_parameters> x{a};
    fields_by_name<telephone_parameters> y{b};
    for (; !x.done() && !y.done(); ++x, ++y) {
        if (compare_names((*x).name(), (*y).name()) != 0 || !same_telephone_value(*x, *y)) return false;
    }
    return x.done() && y.done();
}

}  // namespace detail

/// True if two telephone numbers are the same by RFC 3966, section 4; in tel URIs, SIP URIs or one in each.
///
/// Both global or both local, equal but for visual separators, and with the same parameters in any order; without
/// case. Extensions, and contexts that are numbers, compare without separators too. An escape equals its octet.
/// Unlike the equivalence of SIP URIs it is transitive. Linear, but for the sorting of parameters, as compare() has it.
[[nodiscard]] constexpr bool equivalent(telephone_subscriber a, telephone_subscriber b) noexcept {
    return detail::same_number(a.number(), b.number()) && detail::same_parameters(a.parameters(), b.parameters());
}

/// True for an international public number: "+", then at most fifteen digits, the first of them not 0.
///
/// ITU-T E.164, section 6. Takes no visual separators.
[[nodiscard]] constexpr bool is_e164(std::string_view number) noexcept {
    return number.size() >= 2 && number.size() <= 16 && number[0] == '+' && number[1] != '0' &&
           chars::digit.contains_all(number.substr(1));
}

namespace detail {

/// Puts a number without its visual separators.
template <sink Sink>
constexpr void put_digits(Sink& out, encoded_view number) {
    for (char const c : number.decoded()) {
        if (!visual_separator.contains(c)) out.put(c);
    }
}

}  // namespace detail

/// True if a number is_e164() without its visual separators, whatever its parameters.
[[nodiscard]] constexpr bool is_e164(telephone_subscriber number) noexcept {
    fixed_text<17> digits;  // one more than there may be
    detail::put_digits(digits, number.number());
    return is_e164(digits.view());
}

/// Writes a number without visual separators and parameters, for look-ups: "+12015550123".
///
/// Returns the octets written, or errc::no_space with the size needed. Linear.
template <class Out>
constexpr result<std::size_t> write_digits(telephone_subscriber number, Out&& out) {
    return detail::write_to(
        out, [&](auto& target) { detail::put_digits(target, number.number()); }, number.number().size());
}

namespace detail {

[[nodiscard]] constexpr bool is_one_of(parameter_view parameter, std::span<std::string_view const> names) noexcept {
    for (auto const name : names) {
        if (parameter.is(name)) return true;
    }
    return false;
}

/// Calls `put` with each parameter: those named in `leading`, in that order, then the others by name.
template <class Put>
constexpr void each_in_order(telephone_parameters all, std::span<std::string_view const> leading, Put put) {
    for (auto const name : leading) {
        if (auto const found = all.find(name)) put(*found);
    }
    for (fields_by_name<telephone_parameters> each{all}; !each.done(); ++each) {
        if (!is_one_of(*each, leading)) put(*each);
    }
}

/// How a telephone-subscriber is written: what may stand raw in it, which parameters lead, and whether case is folded.
struct telephone_form {
    char_set raw;
    std::span<std::string_view const> leading;
    letter_case matters;
};

/// RFC 3261, section 19.1.6: isub and postd first, then by name, all in lower case.
inline constexpr std::string_view leading_in_sip[]{"isub", "postd"};
inline constexpr telephone_form in_sip{chars::user, leading_in_sip, letter_case::ignored};

/// RFC 3966, section 3: ext or isub first, then phone-context, then by name.
inline constexpr std::string_view leading_in_tel[]{"ext", "isub", "phone-context"};
inline constexpr telephone_form in_tel{chars::ascii, leading_in_tel, letter_case::matters};

/// Puts the octets meant by `text`, escaped where `raw` does not hold them.
template <sink Sink>
constexpr void put_telephone_text(Sink& out, encoded_view text, char_set const& raw, letter_case matters) {
    for (char const c : text.decoded()) {
        if (raw.contains(c)) {
            out.put(matters == letter_case::matters ? c : to_lower(c));
        } else {
            detail::put_escape(out, c);
        }
    }
}

template <sink Sink>
constexpr void put(Sink& out, telephone_subscriber number, telephone_form const& form) {
    auto const put_text = [&](encoded_view text, char_set const& allowed) {
        detail::put_telephone_text(out, text, allowed & form.raw, form.matters);
    };
    put_text(number.number(), phonedigit_hex | char_set{"+"});
    each_in_order(number.parameters(), form.leading, [&](parameter_view parameter) {
        out.put(';');
        put_text(parameter.name(), tel_pname);
        if (auto const value = parameter.value()) {
            out.put('=');
            put_text(*value, parameter.is("isub") ? isub_octets : chars::paramchar);
        }
    });
}

}  // namespace detail

/// Writes the SIP URI of a telephone number in a domain: "sip:+358-555-1234567;postd=pp22@foo.com;user=phone".
///
/// RFC 3261, section 19.1.6. The whole telephone-subscriber becomes the user, escaped where a user must be, in lower
/// case and with its parameters in the order of that section: isub and postd, then the others by name. So equivalent
/// numbers give equivalent URIs, if their visual separators stand in the same places. `domain` is a host as
/// parse_host() reads it, and is refused with its errors. Returns the octets written, or errc::no_space with the size
/// needed; the output is a valid URI. Linear, but for the sorting of parameters, as compare() has it.
template <class Out>
constexpr result<std::size_t> write_sip(telephone_subscriber number, std::string_view domain, Out&& out,
                                        scheme prefix = scheme::sip) {
    if (auto const host = parse_host(domain); !host) return host.error();
    constexpr std::string_view behind = ";user=phone";
    auto const put = [&](auto& target) {
        target.put(name(prefix));
        target.put(':');
        detail::put(target, number, detail::in_sip);
        target.put('@');
        target.put(domain);
        target.put(behind);
    };
    auto const worst = sizeof "sips:@" + detail::escaped_size(number.text()) + domain.size() + behind.size();
    return detail::write_to(out, put, worst);
}

/// Writes a telephone number as a tel URI: "tel:+358-555-1234567;postd=pp22".
///
/// RFC 3966, section 3: ext or isub first, then phone-context, then the others by name; in the case and with the
/// separators that they have. Returns as write_sip() does; the output is a valid tel URI, equivalent() to `number`.
template <class Out>
constexpr result<std::size_t> write_tel(telephone_subscriber number, Out&& out) {
    auto const put = [&](auto& target) {
        target.put("tel:");
        detail::put(target, number, detail::in_tel);
    };
    return detail::write_to(out, put, sizeof "tel:" + detail::escaped_size(number.text()));
}

/// The SIP URI of a telephone number in a domain, as write_sip() explains it.
[[nodiscard]] inline result<uri> to_sip(telephone_subscriber number, std::string_view domain,
                                        scheme prefix = scheme::sip) {
    std::string text;
    if (auto const written = write_sip(number, domain, text, prefix); !written) return written.error();
    return uri::parse(text);
}

/// The tel URI of the number in a URI with `user=phone`, as write_tel() explains it; the domain and all else is lost.
///
/// RFC 3261, section 19.1.6. Errors are those of telephone_subscriber_of().
[[nodiscard]] inline result<std::string> to_tel(uri_view source) {
    auto const number = telephone_subscriber_of(source);
    if (!number) return number.error();
    std::string text;
    (void)write_tel(*number, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
