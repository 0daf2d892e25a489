// A URI's text that can be changed in place, with its components kept up to date; it trusts its caller.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_EDITABLE_HPP
#define SIPURI_URI_DETAIL_EDITABLE_HPP

#include <sipuri/text/detail/place.hpp>
#include <sipuri/uri/detail/put_fields.hpp>
#include <sipuri/uri/detail/storage.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The editor: empty until assign() or assemble(), and after a move.
///
/// Each function changes all or, where it returns an error, nothing. No argument may be part of the text. Everything
/// except those two, view() and empty() needs a text.
template <class Storage>
class editable {
public:
    template <class Kind>
    using list = std::conditional_t<std::is_same_v<Kind, headers_kind>, headers_view, parameters_view>;

    [[nodiscard]] constexpr bool empty() const noexcept { return storage_.view().empty(); }
    /// The URI; valid once it has a user where it has a password.
    [[nodiscard]] constexpr uri_view view() const noexcept {
        if (empty()) return {};
        return access::make<uri_view>(storage_.view(), parts_);
    }
    [[nodiscard]] constexpr Storage& storage() noexcept { return storage_; }

    [[nodiscard]] constexpr result<void> assign(uri_view uri) {
        auto const text = uri.text();
        auto const done = replace(0, size(), text.size(), [&](auto& out) { out.put(text); });
        if (done) parts_ = uri.components();
        return done;
    }

    /// A whole URI from what `write` puts into a uri_writer: `worst` octets at most.
    template <class Write>
    [[nodiscard]] SIPURI_INLINE constexpr result<void> assemble(std::uint64_t worst, Write write, options used = {}) {
        components found;
        auto const done = replace(0, size(), worst, [&](auto& out) SIPURI_INLINE {
            uri_writer<std::remove_reference_t<decltype(out)>> writer{out};
            write(writer);
            found = writer.found();
        });
        if (!done) return done;
        parts_ = found;
        parts_.used = used;
        return done;
    }

    [[nodiscard]] constexpr result<void> set_scheme(scheme value) {
        auto const text = name(value);
        auto const before = parts_.scheme_end;
        auto const done = replace(0, before, text.size(), [&](auto& out) { out.put(text); });
        if (!done) return done;
        auto const grown = static_cast<std::uint32_t>(text.size()) - before;
        parts_.scheme_end += grown;
        parts_.user_end += grown;
        parts_.host_begin += grown;
        shift_from_host_end(grown);
        return done;
    }

    [[nodiscard]] SIPURI_INLINE constexpr result<void> set_user(spelled user) {
        if (auto const checked = check_not_empty(user, user_class, component::user); !checked) return checked;
        bool const insert = !has_userinfo();
        auto const old = size();
        auto const done = replace(user_begin(), parts_.user_end, most_octets(user) + 1, [&](auto& out) {
            detail::put(out, user, user_class);
            if (insert) out.put('@');
        });
        if (!done) return done;
        auto const grown = size() - old;
        parts_.user_end += insert ? grown - 1 : grown;
        parts_.host_begin += grown;
        shift_from_host_end(grown);
        return done;
    }

    constexpr void remove_userinfo() {
        auto const old = size();
        (void)replace(user_begin(), parts_.host_begin, 0, [](auto&) {});
        parts_.user_end = parts_.host_begin = user_begin();
        shift_from_host_end(size() - old);
    }

    /// Leaves an empty user where there was none: a builder's user may come later.
    [[nodiscard]] constexpr result<void> set_password(spelled password) {
        if (auto const allowed = checked(password, password_class, component::password); !allowed) return allowed;
        bool const insert = !has_userinfo();
        auto const old = size();
        auto const end = insert ? parts_.user_end : parts_.host_begin - 1;
        auto const done = replace(parts_.user_end, end, most_octets(password) + 2, [&](auto& out) {
            out.put(':');
            detail::put(out, password, password_class);
            if (insert) out.put('@');
        });
        parts_.host_begin += size() - old;
        shift_from_host_end(size() - old);
        return done;
    }

    constexpr void remove_password() {
        if (!view().password()) return;
        auto const old = size();
        (void)replace(parts_.user_end, parts_.host_begin - 1, 0, [](auto&) {});
        parts_.host_begin += size() - old;
        shift_from_host_end(size() - old);
    }

    [[nodiscard]] constexpr result<void> set_host(checked_host const& host) {
        auto const old = size();
        auto const done = replace(parts_.host_begin, parts_.host_end, host.size(), [&](auto& out) {
            detail::put(out, host);
        });
        if (!done) return done;
        shift_from_host_end(size() - old);
        parts_.kind = host.kind;
        parts_.used = host.used;
        return done;
    }

    [[nodiscard]] SIPURI_INLINE constexpr result<void> set_port(std::optional<std::uint16_t> port) {
        auto const old = size();
        auto const done = replace(parts_.host_end, parts_.port_end, sizeof ":65535", [&](auto& out) {
            if (!port) return;
            out.put(':');
            detail::put_number(out, *port);
        });
        if (!done) return done;
        parts_.port_end += size() - old;
        parts_.parameters_end += size() - old;
        parts_.port = port.value_or(0);
        return done;
    }

    template <class Kind>
    [[nodiscard]] SIPURI_INLINE constexpr result<void> append(named const& field) {
        if (auto const checked = check_field<Kind>(field); !checked) return checked;
        auto const at = end_of<Kind>();
        char const delimiter = at == begin_of<Kind>() ? Kind::lead_in : Kind::between;
        return replace_field<Kind>(at, at, most_octets(field), [&](auto& out) {
            out.put(delimiter);
            detail::put<Kind>(out, field);
        });
    }

    /// Gives the first field of that name the value and drops the others; appends it where there is none.
    /// The others go first, to make room: they are gone even where the room is too small.
    template <class Kind>
    [[nodiscard]] constexpr result<void> set(named const& field) {
        if (auto const checked = check_field<Kind>(field); !checked) return checked;
        for (auto const found : list_of_kind<Kind>()) {
            if (!is_name(field.name, found.name().decoded())) continue;
            auto const begin = offset_in(storage_.view(), found.text());
            auto const end = begin + static_cast<std::uint32_t>(found.text().size());
            (void)remove_from<Kind>(end, field.name);
            return replace_field<Kind>(begin, end, most_octets(field), [&](auto& out) {
                detail::put<Kind>(out, field);
            });
        }
        return append<Kind>(field);
    }

    /// Removes the fields of that name; whether there were any. No field has a name that cannot be one.
    template <class Kind>
    constexpr bool remove(spelled name) {
        return holds(Kind::raw, name) && remove_from<Kind>(begin_of<Kind>(), name);
    }

    /// Puts a checked list in place of the present one.
    template <class Kind>
    [[nodiscard]] constexpr result<void> set_all(list<Kind> fields) {
        auto const begin = begin_of<Kind>();
        return replace_field<Kind>(begin, end_of<Kind>(), std::uint64_t{1} + fields.text().size(), [&](auto& out) {
            if (fields.empty()) return;
            out.put(Kind::lead_in);
            out.put(fields.text());
        });
    }

private:
    template <class Kind>
    static constexpr bool is_header = Kind::lead_in == '?';

    [[nodiscard]] constexpr std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(storage_.view().size());
    }
    [[nodiscard]] constexpr std::uint32_t user_begin() const noexcept { return parts_.scheme_end + 1; }
    [[nodiscard]] constexpr bool has_userinfo() const noexcept { return parts_.host_begin != user_begin(); }

    template <class Kind>
    [[nodiscard]] constexpr std::uint32_t begin_of() const noexcept {
        return is_header<Kind> ? parts_.parameters_end : parts_.port_end;
    }
    template <class Kind>
    [[nodiscard]] constexpr std::uint32_t end_of() const noexcept {
        return is_header<Kind> ? size() : parts_.parameters_end;
    }
    template <class Kind>
    [[nodiscard]] constexpr list<Kind> list_of_kind() const noexcept {
        if constexpr (is_header<Kind>) {
            return view().headers();
        } else {
            return view().parameters();
        }
    }

    /// Takes out the fields of that name after `offset`; what stays moves once.
    template <class Kind>
    constexpr bool remove_from(std::uint32_t offset, spelled name) {
        (void)storage_.data();  // a string that shares its octets gets its own here, not within the loop
        auto kept = offset;
        for (auto const field : list_of_kind<Kind>()) {
            auto const text = field.text();
            auto const begin = offset_in(storage_.view(), text);
            if (begin < offset || is_name(name, field.name().decoded())) continue;
            // It moves towards the front, and no further than its own end: what is still to be read stays.
            char const delimiter = kept == begin_of<Kind>() ? Kind::lead_in : Kind::between;
            auto* const to = storage_.data() + kept;
            std::string_view::traits_type::move(to + 1, storage_.data() + begin, text.size());
            *to = delimiter;
            kept += static_cast<std::uint32_t>(text.size()) + 1;
        }
        bool const any = kept != end_of<Kind>();
        (void)replace_field<Kind>(kept, end_of<Kind>(), 0, [](auto&) {});
        return any;
    }

    template <class Kind, class Put>
    SIPURI_INLINE constexpr result<void> replace_field(std::uint32_t begin, std::uint32_t end, std::uint64_t worst,
                                                       Put put_text) {
        auto const old = size();
        auto const done = replace(begin, end, worst, put_text);
        if (done && !is_header<Kind>) parts_.parameters_end += size() - old;
        return done;
    }

    constexpr void shift_from_host_end(std::uint32_t by) noexcept {
        parts_.host_end += by;
        parts_.port_end += by;
        parts_.parameters_end += by;
    }

    /// Puts what `put_text` writes, `worst` octets at most, in place of the octets from `begin` to `end`.
    template <class Put>
    SIPURI_INLINE constexpr result<void> replace(std::uint32_t begin, std::uint32_t end, std::uint64_t worst,
                                                 Put put_text) {
        auto const rest = std::uint64_t{size()} - (end - begin);
        if (worst <= most_beside) {
            char beside[most_beside];
            beside[0] = '\0';  // nothing is read that was not written, which compilers do not see
            unchecked_sink direct{beside};
            put_text(direct);
            if (rest + direct.size() > most) return no_space(rest + direct.size());
            storage_.replace(begin, end, {beside, direct.size()});
            return {};
        }
        if constexpr (Storage::capacity == unbounded) {
            if (worst > most_spare_room || rest + worst > most) {
                typename Storage::text_type written;
                growing_sink<typename Storage::text_type> growing{written};
                put_text(growing);
                growing.end();
                if (rest + written.size() > most) return no_space(rest + written.size());
                storage_.replace(begin, end, written);
                return {};
            }
        } else if (rest + worst > most) {
            counting_sink counted;
            put_text(counted);
            worst = counted.size();
            if (rest + worst > most) return no_space(rest + worst);
        }
        auto const room = static_cast<std::size_t>(worst);
        storage_.reshape(begin, end, room);
        unchecked_sink direct{storage_.data() + begin};
        put_text(direct);
        storage_.reshape(begin + direct.size(), begin + room, 0);
        return {};
    }
    static constexpr std::uint64_t most = Storage::capacity < 0xFFFFFFFFU ? Storage::capacity : 0xFFFFFFFFU;
    [[nodiscard]] SIPURI_COLD static constexpr error no_space(std::uint64_t needed) noexcept {
        if (needed > 0xFFFFFFFFU) return {errc::too_long, component::uri, 0xFFFFFFFFU, 0};
        return {errc::no_space, component::output, 0, static_cast<std::uint32_t>(needed)};
    }

    Storage storage_{};
    components parts_{};
};

/// Makes URIs of what they are written from.
struct assembly {
    /// The URI that `write` puts into a uri_writer, `worst` octets at most; the components are those that it records.
    template <class Uri, class Write>
    [[nodiscard]] static constexpr result<Uri> make(std::uint64_t worst, Write write, options used = {}) {
        Uri made{typename Uri::nothing{}};
        if (auto const done = made.text_.assemble(worst, write, used); !done) return done.error();
        return made;
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
