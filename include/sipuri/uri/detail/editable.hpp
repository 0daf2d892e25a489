// A URI's text that can be changed in place, its components kept in step; it trusts whoever calls it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_EDITABLE_HPP
#define SIPURI_URI_DETAIL_EDITABLE_HPP

#include <sipuri/uri/view.hpp>
#include <sipuri/uri/write.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Room for N octets, held in place.
template <std::size_t N>
class fixed_storage {
public:
    static_assert(N >= sizeof "sip:h" - 1, "no URI has room in so few octets");
    static constexpr std::size_t capacity = N;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {octets_.data(), size_}; }
    [[nodiscard]] constexpr char* data() noexcept { return octets_.data(); }

    /// Gives the octets from `begin` to `end` the size `count`; false if that does not fit.
    [[nodiscard]] constexpr bool reshape(std::size_t begin, std::size_t end, std::size_t count) noexcept {
        auto const size = size_ - (end - begin) + count;
        if (size > N) return false;
        std::string_view::traits_type::move(data() + begin + count, data() + end, size_ - end);
        size_ = static_cast<std::uint32_t>(size);
        return true;
    }

private:
    std::array<char, N> octets_{};
    std::uint32_t size_ = 0;
};

/// Room for as many octets as it takes, in a string.
template <class String>
class string_storage {
public:
    static constexpr std::size_t capacity = unbounded;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_.data(), text_.size()}; }
    [[nodiscard]] constexpr char* data() noexcept { return text_.data(); }

    [[nodiscard]] constexpr bool reshape(std::size_t begin, std::size_t end, std::size_t count) {
        text_.replace(begin, end - begin, count, '\0');
        return true;
    }

private:
    String text_;
};

/// The components of "sip:", with which every URI begins.
inline constexpr components no_host{.scheme_end = 3, .user_end = 4, .host_begin = 4, .host_end = 4, .port_end = 4,
                                    .parameters_end = 4};

/// A text, and where its components stand in it.
template <class Storage>
struct kept_text {
    Storage storage_{};
    components parts_ = no_host;
};

/// What a string leaves behind when it is moved from is no URI, so one is put there: short enough for no string to
/// need the heap for it.
template <class String>
struct kept_text<string_storage<String>> {
    string_storage<String> storage_{};
    components parts_ = no_host;

    constexpr kept_text() = default;
    constexpr kept_text(kept_text const&) = default;
    constexpr kept_text& operator=(kept_text const&) = default;
    constexpr kept_text(kept_text&& other) noexcept
        : storage_(static_cast<string_storage<String>&&>(other.storage_)), parts_(other.parts_) {
        other.abandon();
    }
    constexpr kept_text& operator=(kept_text&& other) noexcept {
        if (this == &other) return *this;
        storage_ = static_cast<string_storage<String>&&>(other.storage_);
        parts_ = other.parts_;
        other.abandon();
        return *this;
    }
    constexpr ~kept_text() = default;

private:
    constexpr void abandon() noexcept {
        constexpr std::string_view text = "sip:invalid";
        constexpr auto size = static_cast<std::uint32_t>(text.size());
        (void)storage_.reshape(0, storage_.view().size(), size);
        for (std::size_t i = 0; i != size; ++i) storage_.data()[i] = text[i];
        parts_ = no_host;
        parts_.host_end = parts_.port_end = parts_.parameters_end = size;
    }
};

/// A text for a component: plain, and then escaped as it is written, or escaped already, and then checked.
struct piece {
    std::string_view text{};
    bool encoded = false;
};

[[nodiscard]] constexpr result<void> check(piece given, octet_class raw, component where) noexcept {
    if (given.text.size() > 0xFFFFFFFFU) return error{errc::too_long, where, 0xFFFFFFFFU, 0};
    if (!given.encoded) return {};
    auto const size = static_cast<std::uint32_t>(given.text.size());
    auto const end = skip(given.text, 0, raw);
    if (end != size) return refused(given.text, end, size, where);
    return {};
}

[[nodiscard]] constexpr result<void> check_not_empty(piece given, octet_class raw, component where) noexcept {
    if (given.text.empty()) return error{errc::empty, where, 0, 0};
    return check(given, raw, where);
}

template <sink Sink>
constexpr void put(Sink& out, piece given, octet_class raw) {
    if (given.encoded) {
        out.put(given.text);
    } else {
        detail::put_escaped(out, given.text, raw);
    }
}

/// What parameters and headers share for the editor: their octets, what leads them in, and their names in errors.
struct parameter_kind {
    using range = parameters_view;
    static constexpr octet_class raw = param_class;
    static constexpr component name = component::parameter_name;
    static constexpr component value = component::parameter_value;
    static constexpr bool empty_values = false;
};
struct header_kind {
    using range = headers_view;
    static constexpr octet_class raw = header_class;
    static constexpr component name = component::header_name;
    static constexpr component value = component::header_value;
    static constexpr bool empty_values = true;
};

/// The editor. Each function changes all or, where it returns an error, nothing; no argument may be part of the text.
template <class Storage>
class editable : private kept_text<Storage> {
public:
    constexpr editable() { (void)replace(0, 0, [](auto& out) { out.put("sip:"); }); }

    /// The URI as it stands; valid once it has a host, and a user where it has a password.
    [[nodiscard]] constexpr uri_view view() const noexcept { return access::make<uri_view>(storage_.view(), parts_); }

    [[nodiscard]] constexpr result<void> assign(uri_view uri) {
        auto const text = uri.text();
        auto const done = replace(0, size(), [&](auto& out) { out.put(text); });
        if (done) parts_ = uri.components();
        return done;
    }

    [[nodiscard]] constexpr result<void> set_scheme(scheme value) {
        auto const before = parts_.scheme_end;
        auto const done = replace(0, before, [&](auto& out) { out.put(name(value)); });
        if (!done) return done;
        auto const after = static_cast<std::uint32_t>(name(value).size());
        parts_.scheme_end = after;
        parts_.user_end += after - before;
        parts_.host_begin += after - before;
        shift_from_host_end(after - before);
        return done;
    }

    [[nodiscard]] constexpr result<void> set_user(piece user) {
        if (auto const checked = check_not_empty(user, user_class, component::user); !checked) return checked;
        bool const insert = !has_userinfo();
        auto const old = size();
        auto const done = replace(user_begin(), parts_.user_end, [&](auto& out) {
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
        (void)replace(user_begin(), parts_.host_begin, [](auto&) {});
        parts_.user_end = parts_.host_begin = user_begin();
        shift_from_host_end(size() - old);
    }

    /// Leaves an empty user where there was none: a builder's user may come later.
    [[nodiscard]] constexpr result<void> set_password(piece password) {
        if (auto const checked = check(password, password_class, component::password); !checked) return checked;
        bool const insert = !has_userinfo();
        auto const old = size();
        auto const done = replace(parts_.user_end, insert ? parts_.user_end : parts_.host_begin - 1, [&](auto& out) {
            out.put(':');
            detail::put(out, password, password_class);
            if (insert) out.put('@');
        });
        if (!done) return done;
        parts_.host_begin += size() - old;
        shift_from_host_end(size() - old);
        return done;
    }

    constexpr void remove_password() {
        if (!view().password()) return;
        auto const old = size();
        (void)replace(parts_.user_end, parts_.host_begin - 1, [](auto&) {});
        parts_.host_begin += size() - old;
        shift_from_host_end(size() - old);
    }

    [[nodiscard]] constexpr result<void> set_host(std::string_view text, options allowed) {
        auto const host = parse_host(text, allowed);
        if (!host) return host.error();
        auto const old = size();
        auto const done = replace(parts_.host_begin, parts_.host_end, [&](auto& out) { out.put(text); });
        if (!done) return done;
        shift_from_host_end(size() - old);
        parts_.kind = host->kind();
        error fault;
        parts_.used = allowed == options{} ? options{} : read_host(text, 0, allowed, fault)->used;
        return done;
    }

    [[nodiscard]] constexpr result<void> set_port(std::optional<std::uint16_t> port) {
        auto const old = size();
        auto const done = replace(parts_.host_end, parts_.port_end, [&](auto& out) {
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
    [[nodiscard]] constexpr result<void> append(piece name, std::optional<piece> value) {
        if (auto const checked = check_field<Kind>(name, value); !checked) return checked;
        auto const at = end_of<Kind>();
        char const delimiter = delimiter_at<Kind>(at);
        return replace_field<Kind>(at, at, [&](auto& out) {
            out.put(delimiter);
            put_field<Kind>(out, name, value);
        });
    }

    /// Gives the first field of that name the value and drops the others; appends it where there is none.
    /// The others go first, to make room: they are gone even where the room is too small.
    template <class Kind>
    [[nodiscard]] constexpr result<void> set(piece name, std::optional<piece> value) {
        if (auto const checked = check_field<Kind>(name, value); !checked) return checked;
        auto const found = find<Kind>(name);
        if (!found) return append<Kind>(name, value);
        auto const begin = offset_of(found->text());
        auto const end = begin + static_cast<std::uint32_t>(found->text().size());
        remove_from<Kind>(end, name);
        return replace_field<Kind>(begin, end, [&](auto& out) { put_field<Kind>(out, name, value); });
    }

    template <class Kind>
    constexpr void remove(std::string_view plain_name) {
        remove_from<Kind>(begin_of<Kind>(), {plain_name});
    }

    template <class Kind>
    constexpr void remove_all() {
        auto const begin = begin_of<Kind>();
        (void)replace_field<Kind>(begin, end_of<Kind>(), [](auto&) {});
    }

    /// Puts a checked list in place of the present one.
    template <class Kind>
    [[nodiscard]] constexpr result<void> set_all(typename Kind::range list) {
        auto const begin = begin_of<Kind>();
        return replace_field<Kind>(begin, end_of<Kind>(), [&](auto& out) {
            if (list.empty()) return;
            out.put(lead_in<Kind>);
            out.put(list.text());
        });
    }

private:
    template <class Kind>
    static constexpr bool is_header = Kind::raw == header_class;
    template <class Kind>
    static constexpr char lead_in = is_header<Kind> ? '?' : ';';

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
    [[nodiscard]] constexpr char delimiter_at(std::uint32_t at) const noexcept {
        return is_header<Kind> && at != parts_.parameters_end ? '&' : lead_in<Kind>;
    }
    template <class Kind>
    [[nodiscard]] constexpr typename Kind::range range_of() const noexcept {
        if constexpr (is_header<Kind>) {
            return view().headers();
        } else {
            return view().parameters();
        }
    }
    [[nodiscard]] constexpr std::uint32_t offset_of(std::string_view part) const noexcept {
        return static_cast<std::uint32_t>(part.data() - storage_.view().data());
    }

    template <class Kind>
    [[nodiscard]] static constexpr result<void> check_field(piece name, std::optional<piece> value) noexcept {
        auto const named = check_not_empty(name, Kind::raw, Kind::name);
        if (!named || !value) return named;
        return Kind::empty_values ? check(*value, Kind::raw, Kind::value)
                                  : check_not_empty(*value, Kind::raw, Kind::value);
    }

    template <class Kind, sink Sink>
    static constexpr void put_field(Sink& out, piece name, std::optional<piece> value) {
        detail::put(out, name, Kind::raw);
        if (!value) return;
        out.put('=');
        detail::put(out, *value, Kind::raw);
    }

    template <class Field>
    [[nodiscard]] static constexpr bool is_named(Field field, piece name) noexcept {
        if (!name.encoded) return field.is(name.text);
        return equal_ignoring_case(field.name().decoded(), access::encoded(name.text).decoded());
    }

    /// The first field of that name.
    template <class Kind>
    [[nodiscard]] constexpr auto find(piece name) const noexcept -> std::optional<typename Kind::range::value_type> {
        for (auto const field : range_of<Kind>()) {
            if (is_named(field, name)) return field;
        }
        return std::nullopt;
    }

    /// Takes out the fields of that name behind `offset`; what stays moves once.
    template <class Kind>
    constexpr void remove_from(std::uint32_t offset, piece name) {
        auto kept = offset;
        for (auto const field : range_of<Kind>()) {
            auto const text = field.text();
            if (offset_of(text) < offset || is_named(field, name)) continue;
            // It moves towards the front, and no further than its own end: all that is still to be read stays.
            char* const to = storage_.data() + kept;
            *to = delimiter_at<Kind>(kept);
            std::string_view::traits_type::move(to + 1, text.data(), text.size());
            kept += 1 + static_cast<std::uint32_t>(text.size());
        }
        (void)replace_field<Kind>(kept, end_of<Kind>(), [](auto&) {});
    }

    template <class Kind, class Put>
    constexpr result<void> replace_field(std::uint32_t begin, std::uint32_t end, Put put_text) {
        auto const old = size();
        auto const done = replace(begin, end, put_text);
        if (done && !is_header<Kind>) parts_.parameters_end += size() - old;
        return done;
    }

    constexpr void shift_from_host_end(std::uint32_t by) noexcept {
        parts_.host_end += by;
        parts_.port_end += by;
        parts_.parameters_end += by;
    }

    /// Puts what `put_text` writes in place of the octets from `begin` to `end`.
    template <class Put>
    constexpr result<void> replace(std::uint32_t begin, std::uint32_t end, Put put_text) {
        counting_sink counted;
        put_text(counted);
        auto const needed = std::uint64_t{size()} - (end - begin) + counted.size();
        if (needed > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
        if (!storage_.reshape(begin, end, counted.size())) {
            return error{errc::no_space, component::output, 0, static_cast<std::uint32_t>(needed)};
        }
        unchecked_sink direct{storage_.data() + begin};
        put_text(direct);
        return {};
    }

    using base = kept_text<Storage>;
    using base::parts_;
    using base::storage_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
