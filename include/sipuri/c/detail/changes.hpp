// A URI and an address with parts of them changed, written at once: all else stays octet by octet.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_DETAIL_CHANGES_HPP
#define SIPURI_C_DETAIL_CHANGES_HPP

#include <sipuri/c/detail/convert.hpp>
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

// --- Fields ---------------------------------------------------------------------------------------------------------

/// What becomes of the fields of a list: those that go, and those that are set, at most 64 of each.
struct field_changes {
    bool all = false;  ///< whether all go first
    std::span<sipuri_text const> removed{};
    std::span<sipuri_field const> set{};

    /// False where an array is null and not empty.
    [[nodiscard]] static constexpr bool given(void const* list, std::size_t count) noexcept {
        return list != nullptr || count == 0;
    }
    [[nodiscard]] constexpr bool too_many() const noexcept { return set.size() > 64 || removed.size() > 64; }
};

/// What becomes of one field after another, as if each change were made after the one before.
class field_changer {
public:
    constexpr explicit field_changer(field_changes const& changes) noexcept : changes_(changes) {}

    struct decision {
        bool kept = false;                    ///< as it is
        sipuri_field const* other = nullptr;  ///< what takes its place
    };

    /// Decides on the next field of the list, whose name `is_name` compares.
    template <class IsName>
    [[nodiscard]] constexpr decision next(IsName is_name) noexcept {
        if (changes_.all) return {};
        for (auto const& name : changes_.removed) {
            if (is_name(view(name))) return {};
        }
        for (std::size_t i = 0; i != changes_.set.size(); ++i) {
            if (is_name(view(changes_.set[i].name))) return {false, take(i)};
        }
        return {true, nullptr};
    }

    /// Gives each field that has taken no other's place to `add`, in their order.
    template <class Add>
    constexpr void rest(Add add) noexcept {
        for (std::size_t i = 0; i != changes_.set.size(); ++i) {
            if (auto const* field = take(i)) add(*field);
        }
    }

private:
    /// The last field with the name of the field `i`, once for each name.
    [[nodiscard]] constexpr sipuri_field const* take(std::size_t i) noexcept {
        if ((taken_ >> i & 1U) != 0) return nullptr;
        auto last = i;
        for (auto at = i; at != changes_.set.size(); ++at) {
            if (!equal_ignoring_case(view(changes_.set[at].name), view(changes_.set[i].name))) continue;
            taken_ |= std::uint64_t{1} << at;
            last = at;
        }
        return &changes_.set[last];
    }

    field_changes const& changes_;
    std::uint64_t taken_ = 0;
};

// --- A URI ----------------------------------------------------------------------------------------------------------

/// A field of C as plain text of a URI: a header always has a value.
template <class Kind>
[[nodiscard]] constexpr named named_of(sipuri_field const& field) noexcept {
    constexpr bool always = Kind::lead_in == '?';
    return {spelled{view(field.name)}, spelled{view(field.value)}, always || field.value.data != nullptr};
}

template <class Kind>
[[nodiscard]] constexpr result<void> check_fields(field_changes const& changes, component where) noexcept {
    if (changes.too_many()) return error{errc::too_many, where, 0, 0};
    for (auto const& field : changes.set) {
        if (auto const done = check_field<Kind>(named_of<Kind>(field)); !done) return done;
    }
    return {};
}

template <class Kind, class List>
constexpr void put_fields(sink auto& out, List list, field_changes const& changes) {
    field_changer changer{changes};
    bool first = true;
    auto const next = [&] {
        out.put(first ? Kind::lead_in : Kind::between);
        first = false;
    };
    auto const add = [&](sipuri_field const& field) {
        next();
        detail::put<Kind>(out, named_of<Kind>(field));
    };
    for (auto const field : list) {
        auto const what = changer.next([&](std::string_view name) {
            return is_name(spelled{name}, field.name().decoded());
        });
        if (what.other != nullptr) add(*what.other);
        if (!what.kept) continue;
        next();
        out.put(field.text());
    }
    changer.rest(add);
}

/// A URI and what is to become of it.
class changed_uri {
public:
    constexpr changed_uri(uri_view source, sipuri_changes const& changes) noexcept
        : source_(source),
          changes_(changes),
          parameters_{removes(SIPURI_REMOVE_PARAMETERS),
                      {changes.removed_parameters, changes.removed_parameter_count},
                      {changes.parameters, changes.parameter_count}},
          headers_{removes(SIPURI_REMOVE_HEADERS),
                   {changes.removed_headers, changes.removed_header_count},
                   {changes.headers, changes.header_count}} {
        if (!removes(SIPURI_REMOVE_USER)) {
            user_ = source.user();
            if (!removes(SIPURI_REMOVE_PASSWORD)) password_ = source.password();
        }
    }

    /// False where an array is null and not empty.
    [[nodiscard]] static constexpr bool is_whole(sipuri_changes const& changes) noexcept {
        return field_changes::given(changes.removed_parameters, changes.removed_parameter_count) &&
               field_changes::given(changes.parameters, changes.parameter_count) &&
               field_changes::given(changes.removed_headers, changes.removed_header_count) &&
               field_changes::given(changes.headers, changes.header_count);
    }

    [[nodiscard]] constexpr result<std::size_t> write(room out) const noexcept {
        auto const host = check_host(maybe(changes_.host).value_or(source_.host().text()));
        if (auto const done = checked_userinfo(); !done) return done.error();
        if (!host) return host.error();
        if (changes_.has_port != 0 && changes_.port > 0xFFFF) return error{errc::out_of_range, component::port, 0, 0};
        auto const parameters = check_fields<parameter_kind>(parameters_, component::parameters);
        if (!parameters) return parameters.error();
        auto const headers = check_fields<headers_kind>(headers_, component::headers);
        if (!headers) return headers.error();
        return write_to(out, [&](auto& target) { put(target, *host); });
    }

private:
    [[nodiscard]] constexpr bool removes(std::uint32_t what) const noexcept { return (changes_.remove & what) != 0; }

    [[nodiscard]] constexpr result<void> checked_userinfo() const noexcept {
        auto const user = maybe(changes_.user);
        if (user) {
            if (auto const done = check_not_empty(spelled{*user}, user_class, component::user); !done) return done;
        }
        auto const password = maybe(changes_.password);
        if (!password) return {};
        if (!user && !user_) return error{errc::empty, component::user, 0, 0};
        return checked(spelled{*password}, password_class, component::password);
    }

    constexpr void put(sink auto& out, checked_host const& host) const {
        if (changes_.has_secure != 0) {
            out.put(sipuri::name(changes_.secure != 0 ? scheme::sips : scheme::sip));
        } else {
            out.put(source_.text().substr(0, source_.components().scheme_end));
        }
        out.put(':');
        if (changes_.user.data != nullptr || user_) {
            put_part(out, maybe(changes_.user), user_, user_class);
            if (changes_.password.data != nullptr || password_) {
                out.put(':');
                put_part(out, maybe(changes_.password), password_, password_class);
            }
            out.put('@');
        }
        detail::put(out, host);
        put_port(out);
        c::put_fields<parameter_kind>(out, source_.parameters(), parameters_);
        c::put_fields<headers_kind>(out, source_.headers(), headers_);
    }
    static constexpr void put_part(sink auto& out, std::optional<std::string_view> plain,
                                   std::optional<encoded_view> kept, octet_class raw) {
        if (plain) {
            detail::put(out, spelled{*plain}, raw);
        } else {
            out.put(kept->encoded());
        }
    }
    constexpr void put_port(sink auto& out) const {
        if (changes_.has_port != 0) {
            out.put(':');
            put_number(out, changes_.port);
        } else if (source_.port() && !removes(SIPURI_REMOVE_PORT)) {
            out.put(':');
            out.put(source_.port_text());
        }
    }

    uri_view source_;
    sipuri_changes const& changes_;
    std::optional<encoded_view> user_{};      // what stays
    std::optional<encoded_view> password_{};  // likewise
    field_changes parameters_;
    field_changes headers_;
};

// --- An address -----------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr generic_param generic_param_of(sipuri_field const& field) noexcept {
    return {view(field.name), maybe(field.value)};
}

/// An address and what is to become of it.
class changed_address {
public:
    constexpr changed_address(name_addr_view source, sipuri_address_changes const& changes) noexcept
        : source_(source),
          pieces_(pieces_of(source)),
          display_name_(maybe(changes.display_name)),
          uri_(maybe(changes.uri)),
          without_name_((changes.remove & SIPURI_REMOVE_DISPLAY_NAME) != 0 && source.display_name().has_value()),
          parameters_{(changes.remove & SIPURI_REMOVE_PARAMETERS) != 0,
                      {changes.removed_parameters, changes.removed_parameter_count},
                      {changes.parameters, changes.parameter_count}} {}

    /// False where an array is null and not empty.
    [[nodiscard]] static constexpr bool is_whole(sipuri_address_changes const& changes) noexcept {
        return field_changes::given(changes.removed_parameters, changes.removed_parameter_count) &&
               field_changes::given(changes.parameters, changes.parameter_count);
    }

    [[nodiscard]] constexpr result<std::size_t> write(room out) const noexcept {
        auto const quotable = check_quotable(display_name_.value_or(""), component::display_name);
        if (!quotable) return quotable.error();
        if (uri_) {
            if (auto const done = check_addr_spec(*uri_, {}); !done) return done.error();
        }
        if (parameters_.too_many()) return error{errc::too_many, component::generic_param, 0, 0};
        for (auto const& field : parameters_.set) {
            if (auto const done = check_generic_param(generic_param_of(field)); !done) return done.error();
        }
        return write_to(out, [&](auto& target) { put(target); });
    }

private:
    constexpr void put(sink auto& out) const {
        if (display_name_) {
            put_quoted(out, *display_name_);
            out.put(source_.display_name() && !without_name_ ? pieces_.gap : std::string_view{" "});
        } else if (!without_name_) {
            out.put(pieces_.display_name);
            out.put(pieces_.gap);
        }
        bool const in_angles = source_.in_angles() || display_name_ || uri_ || without_name_;
        if (in_angles) out.put('<');
        out.put(uri_.value_or(pieces_.addr_spec));
        if (in_angles) out.put('>');
        put_parameters(out);
    }

    constexpr void put_parameters(sink auto& out) const {
        auto const after = pieces_.after;
        field_changer changer{parameters_};
        std::size_t before = 0;  // where the parameter before ends
        for (auto const one : source_.parameters()) {
            auto const begin = static_cast<std::size_t>(one.text().data() - after.data());
            auto const end = begin + one.text().size();
            auto const what = changer.next([&](std::string_view name) { return one.is(name); });
            if (what.other != nullptr) {
                out.put(after.substr(before, begin - before));
                detail::put(out, generic_param_of(*what.other));
            } else if (what.kept) {
                out.put(after.substr(before, end - before));
            }
            before = end;
        }
        out.put(after.substr(before));
        changer.rest([&](sipuri_field const& field) {
            out.put(';');
            detail::put(out, generic_param_of(field));
        });
    }

    name_addr_view source_;
    address_pieces pieces_;
    std::optional<std::string_view> display_name_;
    std::optional<std::string_view> uri_;
    bool without_name_;
    field_changes parameters_;
};

}  // namespace c
}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
