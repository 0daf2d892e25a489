// What must hold for every text and every URI: the laws that the tests and the fuzz targets share.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// A law is a function that answers nothing where it holds, and else its own name. None of them needs a test
// framework or an engine, and all of them work in a constant expression too.
#ifndef SIPURI_FUZZ_LAWS_HPP
#define SIPURI_FUZZ_LAWS_HPP

#include <sipuri/c.h>
#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>
#include <sipuri/sipuri.hpp>
#include <sipuri/tel.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace laws {

/// The law that is broken, if one is.
using verdict = std::optional<std::string_view>;

/// The broken law's name, for people; nothing where all is well.
[[nodiscard]] inline std::string name(verdict const& found) { return std::string(found.value_or("")); }

[[nodiscard]] constexpr verdict unless(bool holds, std::string_view law) {
    if (holds) return std::nullopt;
    return law;
}

// --- Tools ---------------------------------------------------------------------------------------------------------

/// Octets in a heap block of exactly their number, so that a sanitizer, or the compiler, sees the first one beyond.
class block {
public:
    constexpr explicit block(std::size_t size) : octets_(new char[size]{}), size_(size) {}
    constexpr explicit block(std::string_view text) : block(text.size()) {
        for (char* out = octets_; char const c : text) *out++ = c;
    }
    constexpr block(block const& other) : block(other.view()) {}
    block& operator=(block const&) = delete;
    constexpr ~block() { delete[] octets_; }

    [[nodiscard]] constexpr std::string_view view() const { return {octets_, size_}; }
    [[nodiscard]] constexpr std::span<char> span() { return {octets_, size_}; }
    [[nodiscard]] constexpr char& operator[](std::size_t i) { return octets_[i]; }

private:
    char* octets_;
    std::size_t size_;
};

/// A string that also works in a constant expression where the standard library's does not.
class buffer {
public:
    constexpr buffer() = default;
    buffer(buffer const&) = delete;
    buffer& operator=(buffer const&) = delete;
    constexpr ~buffer() { delete[] octets_; }

    constexpr void push_back(char c) {
        if (size_ == room_) grow();
        octets_[size_++] = c;
    }
    constexpr void append(char const* text, std::size_t size) {
        for (std::size_t i = 0; i != size; ++i) push_back(text[i]);
    }
    constexpr buffer& operator+=(std::string_view text) {
        append(text.data(), text.size());
        return *this;
    }
    constexpr void clear() { size_ = 0; }
    [[nodiscard]] constexpr std::string_view view() const { return {octets_, size_}; }

private:
    constexpr void grow() {
        room_ = room_ == 0 ? 64 : 2 * room_;
        auto* const wider = new char[room_]{};
        for (std::size_t i = 0; i != size_; ++i) wider[i] = octets_[i];
        delete[] octets_;
        octets_ = wider;
    }

    char* octets_ = nullptr;
    std::size_t size_ = 0;
    std::size_t room_ = 0;
};

/// Plain texts of a URI's parts, as long as this lives: what fields borrow.
template <class Field>
class list {
public:
    constexpr explicit list(std::size_t size) : items_(new Field[size]{}), size_(size) {}
    list(list const&) = delete;
    list& operator=(list const&) = delete;
    constexpr ~list() { delete[] items_; }
    [[nodiscard]] constexpr Field& operator[](std::size_t i) { return items_[i]; }
    [[nodiscard]] constexpr std::span<Field const> span() const { return {items_, size_}; }

private:
    Field* items_;
    std::size_t size_;
};

/// The parts of a URI decoded into plain text, as write() takes them.
class plain_parts {
public:
    constexpr explicit plain_parts(sipuri::uri_view uri)
        : room_(uri.text().size()), parameters_(uri.parameters().size()), headers_(uri.headers().size()) {
        parts_.scheme = uri.scheme();
        if (auto const user = uri.user()) parts_.user = keep(*user);
        if (auto const password = uri.password()) parts_.password = keep(*password);
        parts_.host = uri.host().text();
        parts_.port = uri.port();
        std::size_t i = 0;
        for (auto const parameter : uri.parameters()) {
            parameters_[i].name = keep(parameter.name());
            if (auto const value = parameter.value()) parameters_[i].value = keep(*value);
            ++i;
        }
        i = 0;
        for (auto const header : uri.headers()) {
            headers_[i].name = keep(header.name());
            headers_[i].value = keep(header.value());
            ++i;
        }
        parts_.parameters = parameters_.span();
        parts_.headers = headers_.span();
    }
    [[nodiscard]] constexpr sipuri::fields const& fields() const { return parts_; }

private:
    constexpr std::string_view keep(sipuri::encoded_view text) {
        auto const begin = used_;
        used_ += text.decoded().copy(room_.span().subspan(begin));
        return room_.view().substr(begin, used_ - begin);
    }

    block room_;
    std::size_t used_ = 0;
    list<sipuri::parameter> parameters_;
    list<sipuri::header> headers_;
    sipuri::fields parts_{};
};

/// Both absent, or both there and decoding to the same octets.
[[nodiscard]] constexpr bool same_decoded(std::optional<sipuri::encoded_view> a,
                                          std::optional<sipuri::encoded_view> b) {
    return a && b ? a->decoded() == b->decoded() : a.has_value() == b.has_value();
}

/// Component by component the same octets, once decoded.
[[nodiscard]] constexpr bool same_decoded(sipuri::uri_view a, sipuri::uri_view b) {
    if (a.scheme() != b.scheme() || a.host().text() != b.host().text() || a.port() != b.port()) return false;
    if (!same_decoded(a.user(), b.user()) || !same_decoded(a.password(), b.password())) return false;
    auto const fields = [](auto x, auto y) {
        auto i = x.begin();
        auto j = y.begin();
        for (; i != x.end() && j != y.end(); ++i, ++j) {
            if (!same_decoded((*i).name(), (*j).name()) || !same_decoded((*i).value(), (*j).value())) return false;
        }
        return i == x.end() && j == y.end();
    };
    return fields(a.parameters(), b.parameters()) && fields(a.headers(), b.headers());
}

/// The name that a field is compared by: of a header the long form, as "v" is Via.
[[nodiscard]] constexpr sipuri::encoded_view name_of(sipuri::header_view field) {
    return sipuri::detail::long_form(field.name());
}
[[nodiscard]] constexpr sipuri::encoded_view name_of(auto field) { return field.name(); }

/// True if no two fields of a range have one name.
[[nodiscard]] constexpr bool no_name_twice(auto range) {
    for (auto i = range.begin(); i != range.end(); ++i) {
        for (auto j = range.begin(); j != i; ++j) {
            if (sipuri::detail::equal_ignoring_case(name_of(*i).decoded(), name_of(*j).decoded())) return false;
        }
    }
    return true;
}

/// Puts the fields of a range in the opposite order.
constexpr void put_reversed(buffer& out, auto range, char first, char between) {
    auto const count = range.size();
    for (std::size_t i = 0; i != count; ++i) {
        auto at = range.begin();
        for (std::size_t skipped = i + 1; skipped != count; ++skipped) ++at;
        out.push_back(i == 0 ? first : between);
        out += (*at).text();
    }
}

/// What appears before the parameters.
[[nodiscard]] constexpr std::string_view up_to_port(sipuri::uri_view uri) {
    return uri.text().substr(0, uri.components().port_end);
}

/// True if `write(out)`, given rooms of different sizes between guard octets, never writes beyond them, says how much
/// it needs, and writes the same text into every room that has as much.
///
/// The sizes are those up to `all`, and the last few before the one needed.
template <class Write>
[[nodiscard]] constexpr bool keeps_every_size(Write write, std::size_t all = 12) {
    sipuri::counting_sink counted;
    auto const needed = write(counted);
    if (!needed || *needed != counted.size()) return false;
    buffer whole;
    if (auto const done = write(whole); !done || *done != *needed || whole.view().size() != *needed) return false;

    for (std::size_t size = 0; size <= *needed + 1; ++size) {
        if (size == all && *needed > all + 4) size = *needed - 4;
        block guarded{size + 2};
        guarded[0] = guarded[size + 1] = '\xA5';
        auto const written = write(guarded.span().subspan(1, size));
        if (guarded[0] != '\xA5' || guarded[size + 1] != '\xA5') return false;
        if (size < *needed) {
            sipuri::error const expected{sipuri::errc::no_space, sipuri::component::output, 0,
                                         static_cast<std::uint32_t>(*needed)};
            if (written || written.error() != expected) return false;
        } else if (!written || *written != *needed || guarded.view().substr(1, *needed) != whole.view()) {
            return false;
        }
    }
    return true;
}

// --- Laws of any text ----------------------------------------------------------------------------------------------

using sipuri::options;

/// An error's octets lie within the text.
[[nodiscard]] constexpr verdict error_lies_within(std::string_view text, options allowed = {}) {
    auto const found = sipuri::scan(text, allowed);
    if (found) return {};
    auto const fault = found.error();
    return unless(fault.offset <= text.size() && fault.length <= text.size() - fault.offset, "error_lies_within");
}

/// A text cut off before its first error has no later one.
[[nodiscard]] constexpr verdict cut_before_the_error(std::string_view text, options allowed = {}) {
    auto const found = sipuri::scan(text, allowed);
    if (found) return {};
    auto const fault = found.error();
    auto const shorter = sipuri::scan(text.substr(0, fault.offset), allowed);
    return unless(shorter || shorter.error().offset + shorter.error().length <= fault.offset, "cut_before_the_error");
}

/// parse, can_parse and scan agree; what the strict grammar takes, the lenient one takes in the same way.
[[nodiscard]] constexpr verdict parsers_agree(std::string_view text) {
    auto const parts = sipuri::scan(text);
    auto const uri = sipuri::parse(text);
    auto const lenient = sipuri::scan(text, {.underscore = true, .zone = true});
    bool const same = parts ? uri && uri->components() == *parts && uri->text() == text && lenient && *lenient == *parts
                            : !uri && uri.error() == parts.error();
    bool const used = !lenient || parts.has_value() == (lenient->used == options{});
    return unless(same && used && sipuri::can_parse(text) == parts.has_value(), "parsers_agree");
}

/// explain() says the same whatever octets are hidden, so that it shows nothing of them. Where they begin and end is
/// found in the text as it is: its hidden octets may be delimiters.
[[nodiscard]] constexpr verdict explain_hides_the_password(std::string_view text) {
    auto const found = sipuri::scan(text);
    sipuri::error const fault = found ? sipuri::error{sipuri::errc::not_supported, sipuri::component::host,
                                                      found->host_begin, found->host_end - found->host_begin}
                                      : found.error();
    auto const secret = sipuri::detail::secret_of(fault, text);
    auto const shown = sipuri::explain(fault, block{text}.view());
    bool same = true;
    for (char const other : {'x', ':', '@'}) {
        block masked{text};
        for (auto i = secret.begin; i != secret.end; ++i) masked[i] = other;
        same = same && shown.view() == sipuri::detail::explained({.what = fault}, masked.view(), secret, {}).view();
    }
    return unless(same, "explain_hides_the_password");
}

/// Who applies the fix of an error has a valid text, or one with less of it after its next error.
template <class Parse>
[[nodiscard]] constexpr bool fix_helps(std::string_view text, Parse parse) {
    auto const found = parse(text);
    if (found) return true;
    auto const fault = found.error();
    auto const change = sipuri::fix_of(fault, text);
    if (!change) return true;
    if (change->offset > text.size() || change->length > text.size() - change->offset) return false;
    buffer changed;
    if (!sipuri::apply(*change, text, changed) || changed.view() == text) return false;
    block const exact{changed.view()};
    auto const again = parse(exact.view());
    return again || exact.view().size() - again.error().offset < text.size() - fault.offset;
}

[[nodiscard]] constexpr verdict every_fix_helps(std::string_view text) {
    auto const number_of = [](std::string_view given) -> sipuri::result<sipuri::telephone_subscriber_view> {
        auto const uri = sipuri::parse(given);
        return uri ? telephone_subscriber_of(*uri) : sipuri::parse_telephone_subscriber("+1");
    };
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse(given); })) {
        return "fixes help: parse";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_name_addr(given); })) {
        return "fixes help: parse_name_addr";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_name_addrs(given); })) {
        return "fixes help: parse_name_addrs";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_tel(given); })) {
        return "fixes help: parse_tel";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_parameters(given); })) {
        return "fixes help: parse_parameters";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_headers(given); })) {
        return "fixes help: parse_headers";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_host(given); })) {
        return "fixes help: parse_host";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_transport(given); })) {
        return "fixes help: parse_transport";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::parse_telephone_subscriber(given); })) {
        return "fixes help: parse_telephone_subscriber";
    }
    if (!fix_helps(text, [](std::string_view given) { return sipuri::twilio::parse_from(given); })) {
        return "fixes help: parse_from";
    }
    return unless(fix_helps(text, number_of), "fixes help: telephone_subscriber_of");
}

/// Who applies the fix of a finding has a text that breaks no rule where it broke none, and in which less comes after
/// what is still found of this kind.
template <class Find>
[[nodiscard]] constexpr bool fixes_of_findings_help(std::string_view text, Find find,
                                                    sipuri::errc only = sipuri::errc::none) {
    auto const before = find(text);
    if (!before) return true;
    for (auto const& found : *before) {
        if (only != sipuri::errc::none && found.what.code != only) continue;
        auto const change = sipuri::fix_of(found, text);
        if (!change) continue;
        if (change->offset > text.size() || change->length > text.size() - change->offset) return false;
        buffer changed;
        if (!sipuri::apply(*change, text, changed) || changed.view() == text) return false;
        block const exact{changed.view()};
        auto const after = find(exact.view());
        if (!after || (before->accepted() && !after->accepted())) return false;
        for (auto const& again : *after) {
            if (again.what.code != found.what.code || again.what.offset < found.what.offset) continue;
            if (exact.view().size() - again.what.offset >= text.size() - found.what.offset) return false;
        }
    }
    return true;
}

[[nodiscard]] constexpr verdict every_fix_of_a_finding_helps(std::string_view text) {
    using found = std::optional<sipuri::findings>;
    auto const of = [](auto const& read, auto ask) { return read ? found{ask(*read)} : std::nullopt; };
    auto const rules_of_uri = [&](std::string_view given) {
        return of(sipuri::parse(given), [](auto uri) { return validate(uri); });
    };
    auto const in_dialog = [&](std::string_view given) {
        return of(sipuri::parse(given), [](auto uri) { return validate(uri, sipuri::context::dialog_contact); });
    };
    auto const of_provider = [&](std::string_view given) {
        return of(sipuri::parse(given), [](auto uri) { return check(uri, sipuri::twilio::current); });
    };
    // Without brackets it is the URI that is fixed, which may need them then.
    auto const of_address = [&](std::string_view given) {
        if (given.find('<') == given.npos) return found{};
        return of(sipuri::parse_name_addr(given), [](auto address) { return validate(address); });
    };
    auto const of_number = [&](std::string_view given) {
        return of(sipuri::parse_tel(given), [](auto number) { return validate(number); });
    };
    if (!fixes_of_findings_help(text, rules_of_uri)) return "fixes of findings help: validate";
    if (!fixes_of_findings_help(text, in_dialog, sipuri::errc::not_allowed)) return "fixes of findings help: context";
    if (!fixes_of_findings_help(text, of_provider)) return "fixes of findings help: check";
    if (!fixes_of_findings_help(text, of_address)) return "fixes of findings help: address";
    return unless(fixes_of_findings_help(text, of_number), "fixes of findings help: tel");
}

/// Characters before an offset are those octets of UTF-8 that continue none; offsets beyond the text are its end.
[[nodiscard]] constexpr verdict characters_are_counted(std::string_view text) {
    constexpr std::string_view law = "characters_are_counted";
    bool const is_utf8 = sipuri::detail::is_utf8(text);
    std::size_t points = 0;
    std::size_t units = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        bool const within = at != text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
        auto const found = sipuri::code_points(text, at);
        auto const found_units = sipuri::utf16_units(text, at);
        if (found > found_units || found_units > at || found < points || found_units < units) return law;
        if (is_utf8 && !within && at != 0) {
            auto begin = at - 1;
            while ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) --begin;
            if (found != points + 1 || found_units != units + (at - begin == 4 ? 2U : 1U)) return law;
        } else if (is_utf8 && (found != points || found_units != units)) {
            return law;
        }
        points = found;
        units = found_units;
    }
    return unless(sipuri::code_points(text, text.size() + 1) == points &&
                      sipuri::utf16_units(text, std::string_view::npos) == units, law);
}

/// explain() reads nothing outside the text, even for an error that belongs to another one.
[[nodiscard]] constexpr verdict explain_stays_inside(std::string_view text) {
    block const exact{text};
    auto const size = static_cast<std::uint32_t>(text.size());
    for (auto const code : {sipuri::errc::invalid_character, sipuri::errc::too_long}) {
        for (auto const where :
             {sipuri::component::host, sipuri::component::header_value, sipuri::twilio::request_field::sip_auth_password}) {
            for (auto const offset : {0U, size / 2, size, 0xFFFFFFFFU}) {
                auto const shown = sipuri::explain({code, where, offset, 0xFFFFFFFFU - size}, exact.view());
                if (shown.size() > shown.capacity()) return "explain_stays_inside";
                for (char const c : shown.view()) {
                    if (c != '\n' && sipuri::chars::control.contains(c)) return "explain_stays_inside";
                }
            }
        }
    }
    return {};
}

/// A fix lies within the text, even that of an error that belongs to another one.
[[nodiscard]] constexpr verdict fix_stays_inside(sipuri::error const& what, std::string_view text) {
    block const exact{text};
    auto const change = sipuri::fix_of(what, exact.view());
    return unless(!change || (change->offset <= text.size() && change->length <= text.size() - change->offset),
                  "fix_stays_inside");
}

/// The parsers of parameters, headers, hosts, transports and user names keep their errors within the text, too.
[[nodiscard]] constexpr verdict parts_keep_errors_within(std::string_view text) {
    auto const inside = [&](auto const& found) {
        auto const fault = found.error();
        return found || (fault.offset <= text.size() && fault.length <= text.size() - fault.offset);
    };
    return unless(inside(sipuri::parse_host(text)) && inside(sipuri::parse_parameters(text)) &&
                      inside(sipuri::parse_headers(text)) && inside(sipuri::parse_transport(text)) &&
                      inside(sipuri::twilio::parse_from(text)),
                  "parts_keep_errors_within");
}

/// A part that works alone appears in a whole URI too, as the same; and one that does not, does not.
[[nodiscard]] constexpr verdict parts_agree_with_the_whole(std::string_view text) {
    auto const whole = [&](std::string_view before, std::string_view behind) {
        buffer made;
        made += before;
        made += text;
        made += behind;
        return block{made.view()};
    };
    auto const as_host = whole("sip:a@", "");
    auto const host = sipuri::parse_host(text);
    auto const of_host = sipuri::parse(as_host.view());
    bool const hosts = host ? of_host && of_host->host().text() == text && of_host->host().kind() == host->kind()
                            : !of_host || of_host->host().text() != text;

    bool const none = text.empty();
    auto const as_parameters = whole("sip:h;", "");
    auto const parameters = sipuri::parse_parameters(text);
    auto const of_parameters = sipuri::parse(as_parameters.view());
    bool const listed = none || (parameters ? of_parameters && of_parameters->parameters().text() == text
                                            : !of_parameters || of_parameters->parameters().text() != text);

    auto const as_headers = whole("sip:h?", "");
    auto const headers = sipuri::parse_headers(text);
    auto const of_headers = sipuri::parse(as_headers.view());
    // An "@" would end a user.
    bool const fine = none || text.find('@') != text.npos ||
                      (headers ? of_headers && of_headers->headers().text() == text : !of_headers);
    return unless(hosts && listed && fine, "parts_agree_with_the_whole");
}

/// Whatever is put into a URI as plain text is read back as it was; where it cannot be, nothing is written.
[[nodiscard]] constexpr verdict plain_text_reads_back(std::string_view plain) {
    constexpr std::string_view law = "plain_text_reads_back";
    sipuri::parameter const parameters[]{{"p", plain}, {plain, std::nullopt}};
    sipuri::header const headers[]{{"h", plain}, {plain, plain}};
    sipuri::fields const parts{
        .user = plain, .password = plain, .host = "h", .parameters = parameters, .headers = headers};
    buffer out;
    auto const written = sipuri::write(parts, out);
    if (plain.empty()) return unless(!written && out.view().empty(), law);
    if (!written || *written != out.view().size()) return law;
    block const exact{out.view()};
    auto const uri = sipuri::parse(exact.view());
    if (!uri || !(uri->user()->decoded() == plain) || !(uri->password()->decoded() == plain)) return law;
    auto parameter = uri->parameters().begin();
    if (!((*parameter).value()->decoded() == plain)) return law;
    ++parameter;
    if (!((*parameter).name().decoded() == plain) || (*parameter).value()) return law;
    auto header = uri->headers().begin();
    if (!((*header).value().decoded() == plain)) return law;
    ++header;
    return unless((*header).name().decoded() == plain && (*header).value().decoded() == plain, law);
}

/// A form body's text, decoded: "%HH" once, and a "+" that would mean a space is never there.
[[nodiscard]] constexpr bool is_form_of(std::string_view escaped, std::string_view plain) {
    std::size_t at = 0;
    for (char const c : plain) {
        if (at == escaped.size() || escaped[at] == '+' || escaped[at] == '&' || escaped[at] == '=') return false;
        if (escaped[at] != '%') {
            if (escaped[at++] != c) return false;
            continue;
        }
        if (escaped.size() - at < 3) return false;
        auto const octet =
            sipuri::detail::hex_value(escaped[at + 1]) * 16U + sipuri::detail::hex_value(escaped[at + 2]);
        if (static_cast<char>(octet) != c) return false;
        at += 3;
    }
    return at == escaped.size();
}

/// What a request's form says is what the call said, field by field.
[[nodiscard]] constexpr bool reads_back(sipuri::twilio::request_view const& request,
                                        std::span<sipuri::twilio::field const> given) {
    buffer body;
    if (!request.write_body(body)) return false;
    auto rest = body.view();
    for (auto const& [name, value] : given) {
        auto const field = rest.substr(0, rest.find('&'));
        auto const equals = field.find('=');
        if (equals == field.npos || !is_form_of(field.substr(0, equals), *name) ||
            !is_form_of(field.substr(equals + 1), *value)) {
            return false;
        }
        rest.remove_prefix(field.size() == rest.size() ? field.size() : field.size() + 1);
    }
    return rest.empty();
}

/// The form body decodes back to its fields, whatever octets they have.
[[nodiscard]] constexpr verdict form_body_reads_back(std::string_view text) {
    using sipuri::twilio::field;
    constexpr std::string_view law = "form_body_reads_back";
    sipuri::twilio::call call{.to = "sip:kate@example.com?x=%20%26", .from = "+1", .twiml = "<a/>"};
    field given[]{{"To", *call.to}, {"From", call.from}, {"Twiml", call.twiml}, {"Extra", text}, {text, "x"}};
    auto shown = std::span<field const>{given};
    (void)call.extra.push_back(given[3]);
    if (text.empty()) shown = shown.first(4);
    bool const typed = sipuri::twilio::find_field(text) != nullptr;
    if (typed) shown = shown.first(4);
    if (shown.size() == 5) (void)call.extra.push_back(given[4]);
    auto const request = call.build();
    if (!request || !reads_back(*request, shown)) return law;
    return unless(keeps_every_size([&](auto&& out) { return request->write_body(out); }), law);
}

/// A call that is accepted keeps the provider's limits; check() and build() say the same.
[[nodiscard]] constexpr verdict accepted_calls_keep_the_limits(std::string_view text) {
    for (auto const* rules : {&sipuri::twilio::making_sip_calls, &sipuri::twilio::current}) {
        sipuri::twilio::call const call{.to = text, .from = "jack", .url = "https://example.com/"};
        auto const found = call.check(*rules);
        auto const request = call.build(*rules);
        constexpr std::string_view law = "accepted_calls_keep_the_limits";
        if (found.accepted() != request.has_value()) return law;
        if (!request) continue;
        auto const to = request->to();
        auto const by = request->effective_transport();
        bool const tls = rules->name == sipuri::twilio::current.name && by == sipuri::transport::tls;
        if (to.text() != text || to.components().parameters_end > 254 || to.headers().text().size() > 1023) return law;
        if (by != sipuri::transport::udp && by != sipuri::transport::tcp && !tls) return law;
        sipuri::twilio::field const given[]{{"To", text}, {"From", "jack"}, {"Url", call.url}};
        if (!reads_back(*request, given)) return law;
    }
    return {};
}

/// A finding of a field that is ignored names what makes it so in that very call.
[[nodiscard]] constexpr verdict names_what_makes_it_ignored(sipuri::twilio::call const& call,
                                                            sipuri::finding const& found) {
    constexpr std::string_view law = "names_what_makes_it_ignored";
    bool const ignored = found.what.code == sipuri::errc::ignored;
    auto const other = sipuri::twilio::find_field(found.because_of);
    if (!ignored || !other) return unless(!ignored && !other, law);
    auto const& limits = sipuri::twilio::find_field(found.what.where)->limits;
    auto const value = other->access.get(call);
    bool const beside = found.because_of == limits.ignored_with[0] || found.because_of == limits.ignored_with[1];
    if (!beside) return unless(found.because_of == limits.needs && !value.is_true, law);
    return unless(value.given && (other->where != sipuri::twilio::request_field::to || call.to.uri()), law);
}

/// A call's To from parts is what write() writes, or the error that it finds.
[[nodiscard]] constexpr verdict calls_take_parts(sipuri::fields const& parts) {
    using sipuri::twilio::uri_member;
    constexpr std::string_view law = "calls_take_parts";
    sipuri::fixed_text<uri_member::capacity> text;
    auto const written = sipuri::write(parts, text);
    sipuri::twilio::call const call{.to = parts};
    auto const copy = call;
    if (!copy.to.has_value() || *copy.to != *call.to || copy.to.error() != call.to.error()) return law;
    if (written) {
        auto const same = sipuri::twilio::call{.to = text.view()};
        if (*call.to != text.view() || call.to.error().code != sipuri::errc::none) return law;
        auto const source = copy.to.uri();
        auto const parsed = sipuri::scan(text.view());
        if (!source || !parsed || source->text() != text.view() || source->components() != *parsed) return law;
        return unless(call.check().size() == same.check().size() && call.build().has_value() == same.build().has_value(),
                      law);
    }
    auto const wrong = call.to.error();
    if (copy.to.uri().error() != wrong) return law;
    bool const too_long = wrong.code == sipuri::errc::too_long && wrong.where == sipuri::component::uri;
    if (written.error().code == sipuri::errc::no_space ? !too_long : wrong != written.error()) return law;
    auto const shown = call.text_of(wrong);
    return unless(call.build().error() == wrong && wrong.offset <= shown.size() &&
                      wrong.length <= shown.size() - wrong.offset,
                  law);
}

// --- Laws of one URI -----------------------------------------------------------------------------------------------

/// The components lie one after another, parted by their delimiters, and fill the text.
[[nodiscard]] constexpr verdict components_fill_the_text(sipuri::uri_view uri) {
    auto const& at = uri.components();
    auto const text = uri.text();
    auto const size = text.size();
    bool const ordered = at.scheme_end < at.user_end && at.user_end <= at.host_begin && at.host_begin < at.host_end &&
                         at.host_end <= at.port_end && at.port_end <= at.parameters_end && at.parameters_end <= size;
    if (!ordered) return "components_fill_the_text";
    buffer whole;
    whole += text.substr(0, at.scheme_end);
    whole.push_back(':');
    if (auto const user = uri.user()) {
        whole += user->encoded();
        if (auto const password = uri.password()) (whole += ":") += password->encoded();
        whole.push_back('@');
    }
    whole += uri.host().text();
    if (uri.port()) (whole += ":") += uri.port_text();
    for (auto const parameter : uri.parameters()) {
        (whole += ";") += parameter.name().encoded();
        if (auto const value = parameter.value()) (whole += "=") += value->encoded();
    }
    char delimiter = '?';
    for (auto const header : uri.headers()) {
        whole.push_back(delimiter);
        ((whole += header.name().encoded()) += "=") += header.value().encoded();
        delimiter = '&';
    }
    return unless(whole.view() == text, "components_fill_the_text");
}

/// A URI's text, scanned again, gives the same components.
[[nodiscard]] constexpr verdict scans_as_itself(sipuri::uri_view uri) {
    block const exact{uri.text()};
    auto const again = sipuri::scan(exact.view(), uri.used());
    return unless(again && *again == uri.components(), "scans_as_itself");
}

/// Host, parameters, headers and transport are read by their own parsers as they are within the URI.
[[nodiscard]] constexpr verdict parts_stand_alone(sipuri::uri_view uri) {
    auto const host = sipuri::parse_host(uri.host().text(), uri.used());
    auto const parameters = sipuri::parse_parameters(uri.parameters().text());
    auto const headers = sipuri::parse_headers(uri.headers().text());
    if (!host || host->kind() != uri.host().kind() || !parameters || parameters->size() != uri.parameters().size() ||
        !headers || headers->size() != uri.headers().size()) {
        return "parts_stand_alone";
    }
    auto const found = uri.parameters().find("transport");
    if (!found || !found->value()) return {};
    auto const transport = sipuri::parse_transport(found->value()->encoded());
    return unless(!transport || *transport == uri.transport(), "parts_stand_alone");
}

/// What validate() finds lies within the text; check() finds that first, and owns up to what it has no room for.
[[nodiscard]] constexpr verdict findings_lie_within(sipuri::uri_view uri) {
    auto const first = sipuri::validate(uri);
    auto const inside = [&](sipuri::findings const& all) {
        for (std::size_t i = 0; i != first.size(); ++i) {
            if (all[i].level != first[i].level || all[i].what != first[i].what) return false;
        }
        if (first.truncated() && !all.truncated()) return false;
        for (auto const& found : all) {
            if (found.what.offset > uri.text().size() || found.what.length > uri.text().size() - found.what.offset) {
                return false;
            }
        }
        return true;
    };
    return unless(inside(first) && inside(sipuri::check(uri, sipuri::twilio::making_sip_calls)) &&
                      inside(sipuri::check(uri, sipuri::twilio::current)),
                  "findings_lie_within");
}

/// A copy prints what was parsed, octet for octet.
template <class Uri>
[[nodiscard]] constexpr verdict prints_as_parsed(sipuri::uri_view uri) {
    auto const copy = Uri::from(uri);
    auto const parsed = Uri::parse(uri.text(), uri.used());
    if (!copy || !parsed) return "prints_as_parsed";
    auto const again = *copy;
    return unless(copy->text() == uri.text() && parsed->text() == uri.text() && again.text() == uri.text() &&
                      copy->view().components() == uri.components() && parsed->view().components() == uri.components(),
                  "prints_as_parsed");
}

/// Decoded and written again, a URI has the same parts; write() keeps to the room that it has.
[[nodiscard]] constexpr verdict writes_what_was_read(sipuri::uri_view uri) {
    constexpr std::string_view law = "writes_what_was_read";
    if (uri.used() != options{}) return {};
    plain_parts const plain{uri};
    buffer out;
    if (!sipuri::write(plain.fields(), out)) return law;
    block const exact{out.view()};
    auto const again = sipuri::parse(exact.view());
    return unless(again && same_decoded(uri, *again), law);
}

[[nodiscard]] constexpr bool writers_keep_every_size(sipuri::uri_view uri, std::size_t all) {
    plain_parts const plain{uri};
    auto const& parts = plain.fields();
    auto const keeps = [&](auto write) { return keeps_every_size(write, all); };
    return (uri.used() != options{} || keeps([&](auto&& out) { return sipuri::write(parts, out); })) &&
           keeps([&](auto&& out) { return sipuri::write_parameters(parts.parameters, out); }) &&
           keeps([&](auto&& out) { return sipuri::write_headers(parts.headers, out); }) &&
           keeps([&](auto&& out) { return sipuri::write_normalized(uri, out); }) &&
           keeps([&](auto&& out) { return sipuri::write_canonical_key(uri, out); }) &&
           keeps([&](auto&& out) { return sipuri::write_redacted(uri, out); });
}

/// No writer writes beyond what it is given, and each says how much it needs.
[[nodiscard]] constexpr verdict write_keeps_its_room(sipuri::uri_view uri) {
    return unless(writers_keep_every_size(uri, 12), "write_keeps_its_room");
}

/// The same for a room of every size: quadratic.
[[nodiscard]] constexpr verdict write_keeps_every_room(sipuri::uri_view uri) {
    return unless(writers_keep_every_size(uri, sipuri::unbounded), "write_keeps_every_room");
}

/// Where every octet of every field must be escaped, each writer keeps to rooms of every size.
[[nodiscard]] constexpr verdict escaped_throughout_keeps_every_size(std::string_view octets, std::size_t fields) {
    list<sipuri::parameter> parameters{fields};
    list<sipuri::header> headers{fields};
    for (std::size_t i = 0; i != fields; ++i) {
        parameters[i] = {octets, octets};
        headers[i] = {octets, octets};
    }
    sipuri::fields const parts{.scheme = sipuri::scheme::sips, .user = octets, .password = octets, .host = "2001:db8::1",
                               .port = 65535, .parameters = parameters.span(), .headers = headers.span()};
    constexpr auto every = sipuri::unbounded;
    bool const kept =
        keeps_every_size([&](auto&& out) { return sipuri::write(parts, out); }, every) &&
        keeps_every_size([&](auto&& out) { return sipuri::write_parameters(parts.parameters, out); }, every) &&
        keeps_every_size([&](auto&& out) { return sipuri::write_headers(parts.headers, out); }, every) &&
        keeps_every_size([&](auto&& out) { return sipuri::write_user(octets, out); }, every);
    return unless(kept, "escaped_throughout_keeps_every_size");
}

/// write(), uri::from(fields) and the builder, in whatever order it is called, make the same text.
template <class Uri>
[[nodiscard]] constexpr verdict writers_agree(sipuri::uri_view uri) {
    constexpr std::string_view law = "writers_agree";
    if (uri.used() != options{}) return {};
    plain_parts const plain{uri};
    auto const& parts = plain.fields();
    buffer out;
    if (!sipuri::write(parts, out)) return law;

    auto const assembled = Uri::from(parts);
    if (!assembled || assembled->text() != out.view()) return law;

    // A builder lets the name of a parameter appear once.
    for (auto const& parameter : parts.parameters) {
        for (auto const* before = &parts.parameters[0]; before != &parameter; ++before) {
            if (sipuri::detail::equal_ignoring_case(before->name.text(), parameter.name.text())) return {};
        }
    }
    using builder = sipuri::basic_builder<Uri>;
    auto const put_user = [&](builder& to) {
        if (parts.user) to.user(*parts.user);
    };
    auto const put_password = [&](builder& to) {
        if (parts.password) to.password(*parts.password);
    };
    auto const put_port = [&](builder& to) {
        if (parts.port) to.port(*parts.port);
    };
    auto const put_parameters = [&](builder& to) {
        for (auto const& [name, value] : parts.parameters) value ? to.parameter(*name, *value) : to.parameter(*name);
    };
    auto const put_headers = [&](builder& to) {
        for (auto const& [name, value] : parts.headers) to.header(*name, *value);
    };
    builder forwards{*parts.host, parts.scheme};
    put_user(forwards), put_password(forwards), put_port(forwards), put_parameters(forwards), put_headers(forwards);
    builder backwards{*parts.host, parts.scheme};
    put_headers(backwards), put_parameters(backwards), put_port(backwards), put_password(backwards),
        put_user(backwards);
    builder mixed{*parts.host, parts.scheme};
    put_port(mixed), put_headers(mixed), put_password(mixed), put_user(mixed), put_parameters(mixed);
    for (auto const* made : {&forwards, &backwards, &mixed}) {
        auto const built = made->build();
        if (!built || built->text() != out.view() || built->view().components() != *sipuri::scan(built->text()))
            return law;
    }
    return {};
}

/// The normal form is a URI, its own normal form, equivalent to its source, and has the same parts in the same order.
[[nodiscard]] constexpr verdict normal_form_is_normal(sipuri::uri_view uri) {
    constexpr std::string_view law = "normal_form_is_normal";
    buffer out;
    if (!sipuri::write_normalized(uri, out)) return law;
    block const once{out.view()};
    auto const normal = sipuri::parse(once.view(), uri.used());
    if (!normal || !sipuri::equivalent(uri, *normal) || normal->port_text() != uri.port_text() ||
        normal->parameters().size() != uri.parameters().size() || normal->headers().size() != uri.headers().size()) {
        return law;
    }
    buffer twice;
    return unless(sipuri::write_normalized(*normal, twice) && twice.view() == once.view(), law);
}

/// A URI is equivalent to itself, in one place and in two.
[[nodiscard]] constexpr verdict equivalence_is_reflexive(sipuri::uri_view uri) {
    block const exact{uri.text()};
    auto const copy = sipuri::parse(exact.view(), uri.used());
    return unless(
        copy && sipuri::equivalent(uri, uri) && sipuri::equivalent(uri, *copy) && sipuri::equivalent(*copy, uri),
        "equivalence_is_reflexive");
}

/// Puts a text with every octet that is not reserved as an escape, in digits of either case.
constexpr void put_respelt(buffer& out, sipuri::encoded_view text) {
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (!at.escaped() && sipuri::chars::reserved.contains(*at)) {
            out.push_back(*at);
            continue;
        }
        constexpr std::string_view digits = "0123456789abcdef";
        auto const octet = static_cast<unsigned char>(*at);
        out.push_back('%');
        out.push_back(digits[octet >> 4U]);
        out.push_back(digits[octet & 15U]);
    }
}

/// A URI with everything that is not reserved escaped, and the case changed where it does not matter, is equivalent,
/// and has the same key; the order of parameters, and of headers of different names, changes nothing either.
[[nodiscard]] constexpr verdict another_spelling_is_equivalent(sipuri::uri_view uri) {
    constexpr std::string_view law = "another_spelling_is_equivalent";
    auto const swap_case = [](char c) {
        if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    };
    buffer spelt;
    for (char const c : sipuri::name(uri.scheme())) spelt.push_back(swap_case(c));
    spelt.push_back(':');
    if (auto const user = uri.user()) {
        put_respelt(spelt, *user);
        if (auto const password = uri.password()) put_respelt(spelt += ":", *password);
        spelt.push_back('@');
    }
    if (uri.host().zone()) {
        spelt += uri.host().text();
    } else {
        for (char const c : uri.host().text()) spelt.push_back(swap_case(c));
    }
    if (uri.port()) (spelt += ":0") += uri.port_text();
    for (auto const parameter : uri.parameters()) {
        put_respelt(spelt += ";", parameter.name());
        if (auto const value = parameter.value()) put_respelt(spelt += "=", *value);
    }
    char delimiter = '?';
    for (auto const header : uri.headers()) {
        spelt.push_back(delimiter);
        put_respelt(spelt, header.name());
        put_respelt(spelt += "=", header.value());
        delimiter = '&';
    }
    buffer reordered;
    reordered += up_to_port(uri);
    if (no_name_twice(uri.parameters())) {
        put_reversed(reordered, uri.parameters(), ';', ';');
    } else {
        reordered +=
            uri.text().substr(uri.components().port_end, uri.components().parameters_end - uri.components().port_end);
    }
    if (no_name_twice(uri.headers())) {
        put_reversed(reordered, uri.headers(), '?', '&');
    } else {
        reordered += uri.text().substr(uri.components().parameters_end);
    }
    buffer key;
    if (!sipuri::write_canonical_key(uri, key)) return law;
    for (auto const text : {spelt.view(), reordered.view()}) {
        block const exact{text};
        auto const other = sipuri::parse(exact.view(), uri.used());
        buffer other_key;
        if (!other || !sipuri::equivalent(uri, *other) || !sipuri::equivalent(*other, uri) ||
            !sipuri::write_canonical_key(*other, other_key) || other_key.view() != key.view()) {
            return law;
        }
    }
    return {};
}

/// The form for logs is a URI, the same except for the password, which it does not have.
[[nodiscard]] constexpr verdict redacted_has_no_password(sipuri::uri_view uri) {
    constexpr std::string_view law = "redacted_has_no_password";
    buffer out;
    if (!sipuri::write_redacted(uri, out)) return law;
    if (!uri.password()) return unless(out.view() == uri.text() && sipuri::detail::secret_in(uri.text()).empty(), law);
    auto const secret = sipuri::detail::secret_in(uri.text());
    if (uri.text().substr(secret.begin, secret.end - secret.begin) != uri.password()->encoded()) return law;
    block const exact{out.view()};
    auto const shown = sipuri::parse(exact.view(), uri.used());
    if (!shown || shown->password()->encoded() != "****") return law;
    auto const& at = uri.components();
    return unless(shown->text().substr(0, at.user_end) == uri.text().substr(0, at.user_end) &&
                      shown->text().substr(shown->components().host_begin) == uri.text().substr(at.host_begin),
                  law);
}

/// No control character, and no header that must not be honoured, gets into a message; and none but these is lost.
[[nodiscard]] constexpr verdict messages_take_no_controls(sipuri::uri_view uri) {
    constexpr std::string_view law = "messages_take_no_controls";
    using sipuri::header_policy;
    auto const headers = sipuri::for_message(uri.headers());
    auto const clean = [](sipuri::header_view header) {
        for (char const c : header.name().decoded()) {
            if (!sipuri::chars::token.contains(c)) return false;
        }
        if (header.policy() == header_policy::body) return true;
        for (char const c : header.value().decoded()) {
            if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') return false;
        }
        return true;
    };
    bool all_clean = true;
    std::size_t kept = 0;
    for (auto const header : uri.headers()) {
        if (header.policy() == header_policy::drop) continue;
        ++kept;
        all_clean = all_clean && clean(header);
    }
    if (!headers) {
        auto const fault = headers.error();
        return unless(!all_clean && fault.offset < uri.headers().text().size() &&
                          fault.length <= uri.headers().text().size() - fault.offset,
                      law);
    }
    for (auto const header : *headers) {
        if (header.policy() == header_policy::drop || !clean(header)) return law;
        --kept;
    }
    return unless(all_clean && kept == 0, law);
}

// --- Laws of the setters -------------------------------------------------------------------------------------------

/// A change of one component.
enum class edit : std::uint8_t {
    scheme,
    user,
    password,
    host,
    port,
    parameter,
    flag,
    header,
    no_user,
    no_password,
    no_port,
    no_parameter,
    no_parameters,
    no_header,
    no_headers,
};
inline constexpr edit edits[]{edit::scheme,        edit::user,        edit::password,  edit::host,
                              edit::port,          edit::parameter,   edit::flag,      edit::header,
                              edit::no_user,       edit::no_password, edit::no_port,   edit::no_parameter,
                              edit::no_parameters, edit::no_header,   edit::no_headers};

/// The component that an edit changes.
[[nodiscard]] constexpr int subject(edit what) {
    switch (what) {
        case edit::scheme: return 0;
        case edit::user:
        case edit::no_user:
        case edit::password:
        case edit::no_password: return 1;
        case edit::host: return 2;
        case edit::port:
        case edit::no_port: return 3;
        case edit::parameter:
        case edit::flag:
        case edit::no_parameter:
        case edit::no_parameters: return 4;
        default: return 5;
    }
}

/// Makes a change, with `text` as the plain text for it.
template <class Uri>
[[nodiscard]] constexpr sipuri::result<void> apply(Uri& uri, edit what, std::string_view text) {
    switch (what) {
        case edit::scheme:
            return uri.set_scheme(uri.view().scheme() == sipuri::scheme::sip ? sipuri::scheme::sips
                                                                             : sipuri::scheme::sip);
        case edit::user: return uri.set_user(text);
        case edit::password: return uri.set_password(text);
        case edit::host: return uri.set_host(text.size() % 2 == 0 ? "[2001:db8::9:1]" : "x.example.");
        case edit::port: return uri.set_port(static_cast<std::uint16_t>(text.size() * 9973));
        case edit::parameter: return uri.set_parameter(text.substr(0, 1), text);
        case edit::flag: return uri.set_parameter(text);
        case edit::header: return uri.set_header(text.substr(0, 1), text);
        case edit::no_user: uri.remove_user(); break;
        case edit::no_password: uri.remove_password(); break;
        case edit::no_port: uri.remove_port(); break;
        case edit::no_parameter: uri.remove_parameter(text); break;
        case edit::no_parameters: uri.remove_parameters(); break;
        case edit::no_header: uri.remove_header(text); break;
        case edit::no_headers: uri.remove_headers(); break;
    }
    return {};
}

/// The texts of a URI's components, one for each subject().
[[nodiscard]] constexpr std::array<std::string_view, 6> slices(sipuri::uri_view uri) {
    auto const& at = uri.components();
    auto const text = uri.text();
    auto const between = [&](std::size_t begin, std::size_t end) { return text.substr(begin, end - begin); };
    return {between(0, at.scheme_end),
            between(at.scheme_end + 1, at.host_begin),
            between(at.host_begin, at.host_end),
            between(at.host_end, at.port_end),
            between(at.port_end, at.parameters_end),
            text.substr(at.parameters_end)};
}

/// Every change leaves a valid URI whose offsets are right and whose other components are as before; one that fails
/// leaves everything as it was.
template <class Uri>
[[nodiscard]] constexpr verdict changes_keep_the_rest(sipuri::uri_view source, std::string_view plain) {
    constexpr std::string_view law = "changes_keep_the_rest";
    auto const copy = Uri::from(source);
    if (!copy) return {};
    for (auto const what : edits) {
        auto changed = *copy;
        auto const done = apply(changed, what, plain);
        auto const after = changed.view();
        auto const again = sipuri::scan(after.text(), after.used());
        if (!again || *again != after.components()) return law;
        if (!done) {
            if (after.text() != source.text() || after.components() != source.components()) return law;
            continue;
        }
        auto const old_slices = slices(source);
        auto const new_slices = slices(after);
        for (std::size_t i = 0; i != old_slices.size(); ++i) {
            if (static_cast<int>(i) != subject(what) && old_slices[i] != new_slices[i]) return law;
        }
    }
    return {};
}

/// What a setter was given is what is read back; what was removed is gone.
template <class Uri>
[[nodiscard]] constexpr verdict changes_read_back(sipuri::uri_view source, std::string_view plain) {
    constexpr std::string_view law = "changes_read_back";
    auto const copy = Uri::from(source);
    if (!copy) return {};
    auto const after = [&](edit what, auto holds) {
        auto changed = *copy;
        auto const done = apply(changed, what, plain);
        return !done || holds(changed.view());
    };
    auto const name = plain.substr(0, 1);
    auto const once = [](auto range, std::string_view wanted) {
        std::size_t count = 0;
        for (auto const field : range) count += field.is(wanted) ? 1U : 0U;
        return count == 1;
    };
    using view = sipuri::uri_view;
    return unless(
        after(edit::user,
              [&](view u) { return u.user()->decoded() == plain && same_decoded(u.password(), source.password()); }) &&
            after(edit::password,
                  [&](view u) { return u.password()->decoded() == plain && same_decoded(u.user(), source.user()); }) &&
            after(edit::port, [&](view u) { return u.port() == static_cast<std::uint16_t>(plain.size() * 9973); }) &&
            after(edit::parameter,
                  [&](view u) {
                      return once(u.parameters(), name) && u.parameters().find(name)->value()->decoded() == plain;
                  }) &&
            after(edit::flag,
                  [&](view u) { return once(u.parameters(), plain) && !u.parameters().find(plain)->value(); }) &&
            after(edit::header,
                  [&](view u) {
                      return once(u.headers(), name) && u.headers().find(name)->value().decoded() == plain;
                  }) &&
            after(edit::no_user, [&](view u) { return !u.user() && !u.password(); }) &&
            after(edit::no_password, [&](view u) { return !u.password() && same_decoded(u.user(), source.user()); }) &&
            after(edit::no_port, [&](view u) { return !u.port() && u.port_text().empty(); }) &&
            after(edit::no_parameter, [&](view u) { return !u.parameters().contains(plain); }) &&
            after(edit::no_parameters, [&](view u) { return u.parameters().empty(); }) &&
            after(edit::no_header, [&](view u) { return !u.headers().contains(plain); }) &&
            after(edit::no_headers, [&](view u) { return u.headers().empty(); }),
        law);
}

/// True where a URI of fixed size had no room for a change.
[[nodiscard]] constexpr bool is_full(sipuri::result<void> const& done) {
    return !done && done.error().code == sipuri::errc::no_space;
}

/// Changes of different components may come in either order.
template <class Uri>
[[nodiscard]] constexpr verdict changes_commute(sipuri::uri_view source, std::string_view plain) {
    auto const copy = Uri::from(source);
    if (!copy) return {};
    for (auto const first : edits) {
        for (auto const second : edits) {
            if (subject(first) >= subject(second)) continue;
            auto a = *copy;
            auto b = *copy;
            auto const both = [&](Uri& uri, edit one, edit other) {
                auto const done = apply(uri, one, plain);
                return done ? apply(uri, other, plain) : done;
            };
            auto const forwards = both(a, first, second);
            auto const backwards = both(b, second, first);
            if (is_full(forwards) || is_full(backwards)) continue;
            if (forwards.has_value() != backwards.has_value()) return "changes_commute";
            if (forwards && a.text() != b.text()) return "changes_commute";
        }
    }
    return {};
}

/// Sets all parameters or all headers to those of a text, if it has them.
template <class Uri>
[[nodiscard]] constexpr sipuri::result<void> set_parameters(Uri& uri, std::string_view text) {
    auto const all = sipuri::parse_parameters(text);
    return all ? uri.set_parameters(*all) : sipuri::result<void>{all.error()};
}
template <class Uri>
[[nodiscard]] constexpr sipuri::result<void> set_headers(Uri& uri, std::string_view text) {
    auto const all = sipuri::parse_headers(text);
    return all ? uri.set_headers(*all) : sipuri::result<void>{all.error()};
}

/// A setter for escaped text takes what the parser takes, and keeps it as it is; else it changes nothing.
template <class Uri>
[[nodiscard]] constexpr verdict encoded_setters_check(sipuri::uri_view source, std::string_view text) {
    constexpr std::string_view law = "encoded_setters_check";
    auto const copy = Uri::from(source);
    if (!copy) return {};
    // `part` of a URI of its own, in which nothing else appears, is what the setter must take.
    auto const sets = [&](std::string_view before, std::string_view behind, auto set, auto part) {
        buffer made;
        ((made += before) += text) += behind;
        auto const whole = sipuri::parse(made.view());
        bool const expected = whole && part(*whole) && *part(*whole) == text;
        auto changed = *copy;
        sipuri::result<void> const done = set(changed);
        if (!done) return (!expected || is_full(done)) && changed.text() == source.text();
        auto const view = changed.view();
        return expected && *sipuri::scan(view.text(), view.used()) == view.components() && part(view) == text;
    };
    using view = sipuri::uri_view;
    using optional = std::optional<std::string_view>;
    auto const user = [](view u) { return u.user() ? optional{u.user()->encoded()} : std::nullopt; };
    auto const password = [](view u) { return u.password() ? optional{u.password()->encoded()} : std::nullopt; };
    auto const parameter = [](view u) {
        auto const found = u.parameters().find("zz");
        return found && found->value() ? optional{found->value()->encoded()} : std::nullopt;
    };
    auto const header = [](view u) {
        auto const found = u.headers().find("zz");
        return found ? optional{found->value().encoded()} : std::nullopt;
    };
    auto const parameters = [](view u) { return optional{u.parameters().text()}; };
    auto const headers = [](view u) { return optional{u.headers().text()}; };
    // An "@" in a parameter or header would end the user of the URI that it is tried in: so it has one already.
    bool const none = text.empty();
    using sipuri::escaped;
    auto const set_user = [&](Uri& u) { return u.set_user(escaped(text)); };
    auto const set_password = [&](Uri& u) { return u.set_password(escaped(text)); };
    auto const set_parameter = [&](Uri& u) { return u.set_parameter(escaped("zz"), escaped(text)); };
    auto const set_header = [&](Uri& u) { return u.set_header(escaped("zz"), escaped(text)); };
    auto const set_all_parameters = [&](Uri& u) { return set_parameters(u, text); };
    auto const set_all_headers = [&](Uri& u) { return set_headers(u, text); };
    return unless(
        sets("sip:", "@h", set_user, user) &&
        (!source.user() || sets("sip:a:", "@h", set_password, password)) &&
        sets("sip:a@h;zz=", "", set_parameter, parameter) &&
        sets("sip:a@h?zz=", "", set_header, header) &&
        (none || sets("sip:a@h;", "", set_all_parameters, parameters)) &&
        (none || sets("sip:a@h?", "", set_all_headers, headers)),
        law);
}

/// Setters that are given what no URI can hold fail, and change nothing.
template <class Uri>
[[nodiscard]] constexpr verdict failures_change_nothing(sipuri::uri_view source) {
    auto const copy = Uri::from(source);
    if (!copy) return {};
    auto uri = *copy;
    using sipuri::escaped;
    bool const failed =
        !uri.set_user("") && !uri.set_user(escaped("")) && !uri.set_user(escaped("a%4")) &&
        !uri.set_user(escaped("a@b")) && !uri.set_password(escaped("a:b")) && !uri.set_password(escaped("%")) &&
        !uri.set_host("") && !uri.set_host("a b") && !uri.set_host("::1;x") && !uri.set_host("h:1") &&
        !uri.set_host("a_b") && !uri.set_host("[fe80::1%25x]") && !uri.set_parameter("") &&
        !uri.set_parameter("", "x") && !uri.set_parameter("x", "") && !uri.set_parameter("x", escaped("a;b")) &&
        !uri.set_parameter(escaped("x y"), "a") && !uri.append_parameter("") && !uri.append_parameter("x", "") &&
        !set_parameters(uri, "a;") && !set_parameters(uri, "a?b=c") && !uri.set_header("", "x") &&
        !uri.set_header("x", escaped("a&b")) && !uri.append_header("", "") &&
        !uri.append_header(escaped("x="), "") && !set_headers(uri, "x") && !set_headers(uri, "a=1&") &&
        !uri.set_transport(sipuri::transport::other) && (source.user() || !uri.set_password("x"));
    return unless(failed && uri.text() == source.text() && uri.view().components() == source.components(),
                  "failures_change_nothing");
}

/// The URI for a request has no headers and no method, the address-of-record nothing but scheme, user and host.
template <class Uri>
[[nodiscard]] constexpr verdict derived_uris_keep_their_parts(sipuri::uri_view source) {
    constexpr std::string_view law = "derived_uris_keep_their_parts";
    auto const copy = Uri::from(source);
    if (!copy) return {};
    auto const request = copy->for_request_uri();
    auto const record = copy->aor();
    auto const port = copy->with_port(5070);
    auto const sound = [](Uri const& uri) {
        return *sipuri::scan(uri.text(), uri.view().used()) == uri.view().components();
    };
    if (!port || !sound(request) || !sound(record) || !sound(*port)) return law;
    if (!request.view().headers().empty() || request.view().parameters().contains("method")) return law;
    auto const bare = record.view();
    bool const only = !bare.password() && !bare.port() && bare.parameters().empty() && bare.headers().empty() &&
                      same_decoded(bare.user(), source.user()) && bare.host().text() == source.host().text() &&
                      bare.scheme() == source.scheme();
    return unless(only && port->view().port() == 5070 && copy->text() == source.text(), law);
}

// --- Laws of two URIs ----------------------------------------------------------------------------------------------

/// Equivalence is the same in either order, the first difference in the same component.
[[nodiscard]] constexpr verdict equivalence_is_symmetric(sipuri::uri_view a, sipuri::uri_view b) {
    auto const x = sipuri::compare(a, b);
    auto const y = sipuri::compare(b, a);
    bool const same = x.equivalent() == y.equivalent() && x.equivalent() == sipuri::equivalent(a, b) &&
                      x.first_difference().has_value() == !x.equivalent();
    if (!same || x.equivalent()) return unless(same, "equivalence_is_symmetric");
    return unless(x.first_difference()->where == y.first_difference()->where, "equivalence_is_symmetric");
}

/// The first difference of parameters or headers has a name, which is one of theirs as it is written.
[[nodiscard]] constexpr verdict difference_is_named(sipuri::uri_view a, sipuri::uri_view b) {
    auto const first = sipuri::compare(a, b).first_difference();
    if (!first) return {};
    bool const field = first->where == sipuri::component::parameters || first->where == sipuri::component::headers;
    auto const name = first->name.encoded();
    if (!field) return unless(name.empty(), "difference_is_named");
    auto const has = [&](auto range) {
        for (auto const other : range) {
            if (other.name().encoded() == name) return true;
        }
        return false;
    };
    bool const parameter = first->where == sipuri::component::parameters;
    return unless(parameter ? has(a.parameters()) || has(b.parameters()) : has(a.headers()) || has(b.headers()),
                  "difference_is_named");
}

/// Equivalent URIs have the same key; those with the same normal form are equivalent; and normalising neither makes
/// nor breaks an equivalence.
[[nodiscard]] constexpr verdict forms_follow_equivalence(sipuri::uri_view a, sipuri::uri_view b) {
    constexpr std::string_view law = "forms_follow_equivalence";
    buffer x, y, key_x, key_y;
    if (!sipuri::write_normalized(a, x) || !sipuri::write_normalized(b, y)) return law;
    if (!sipuri::write_canonical_key(a, key_x) || !sipuri::write_canonical_key(b, key_y)) return law;
    bool const equal = sipuri::equivalent(a, b);
    if (equal && key_x.view() != key_y.view()) return law;
    if (!equal && x.view() == y.view()) return law;
    auto const normal_a = sipuri::parse(x.view(), a.used());
    auto const normal_b = sipuri::parse(y.view(), b.used());
    return unless(normal_a && normal_b && sipuri::equivalent(*normal_a, *normal_b) == equal &&
                      sipuri::equivalent(*normal_a, b) == equal,
                  law);
}

/// Where no parameter is ignored, the key says the same as equivalence.
[[nodiscard]] constexpr verdict key_is_sharp(sipuri::uri_view a, sipuri::uri_view b) {
    auto const only_known = [](sipuri::uri_view uri) {
        for (auto const parameter : uri.parameters()) {
            bool known = false;
            for (auto const name : {"user", "ttl", "method", "maddr", "transport"}) known = known || parameter.is(name);
            if (!known) return false;
        }
        return true;
    };
    if (!only_known(a) || !only_known(b)) return {};
    buffer x, y;
    (void)sipuri::write_canonical_key(a, x);
    (void)sipuri::write_canonical_key(b, y);
    return unless((x.view() == y.view()) == sipuri::equivalent(a, b), "key_is_sharp");
}

// --- Laws of what appears around a URI --------------------------------------------------------------------------------

[[nodiscard]] constexpr bool lies_within(sipuri::error const& what, std::string_view text) {
    return what.offset <= text.size() && what.length <= text.size() - what.offset;
}

/// Nothing read for people from an address is a control character; what appears in it is read alone as the same.
[[nodiscard]] constexpr bool is_sound(sipuri::name_addr_view address, options allowed) {
    auto const again = sipuri::parse_name_addr(address.text(), allowed);
    if (!again || again->text() != address.text() || again->addr_spec() != address.addr_spec()) return false;
    auto const uri = sipuri::parse(address.addr_spec(), allowed);
    if (address.uri().has_value() != uri.has_value()) return false;
    if (uri && (address.uri()->components() != uri->components() || address.uri()->text() != uri->text())) return false;
    auto const clean = [](sipuri::quoted_view view) {
        for (char const c : view.unquoted()) {
            if (sipuri::chars::control.contains(c)) return false;
        }
        return true;
    };
    if (auto const name = address.display_name(); name && !clean(*name)) return false;
    std::size_t count = 0;
    for (auto const parameter : address.parameters()) {
        if (parameter.name().empty() || (parameter.value() && !clean(*parameter.value()))) return false;
        ++count;
    }
    auto const all = sipuri::validate(address);
    for (auto const& found : all) {
        if (!lies_within(found.what, address.text())) return false;
    }
    if (uri && sipuri::validate(*uri).truncated() && !all.truncated()) return false;
    return count == address.parameters().size();
}

/// A text is an address or has its error within it; an address is a list of one; each of a list is an address.
[[nodiscard]] constexpr verdict addresses_are_sound(std::string_view text) {
    constexpr std::string_view law = "addresses_are_sound";
    for (options const allowed : {options{}, options{.underscore = true, .zone = true}}) {
        auto const one = sipuri::parse_name_addr(text, allowed);
        if (one ? !is_sound(*one, allowed) : !lies_within(one.error(), text)) return law;
        auto const list = sipuri::parse_name_addrs(text, allowed);
        if (!list) {
            if (one || !lies_within(list.error(), text)) return law;
            continue;
        }
        std::size_t count = 0;
        for (auto const address : *list) {
            if (!is_sound(address, allowed)) return law;
            ++count;
        }
        if (count == 0 || (one && (count != 1 || (*list->begin()).text() != one->text()))) return law;
    }
    return {};
}

/// Display name, URI and parameters, each unquoted and written again, are read back; the writer keeps its room.
[[nodiscard]] constexpr verdict addresses_are_written_back(std::string_view text) {
    constexpr std::string_view law = "addresses_are_written_back";
    auto const address = sipuri::parse_name_addr(text);
    if (!address) return {};
    block room{text.size()};
    std::size_t used = 0;
    auto const keep = [&](sipuri::quoted_view quoted) {
        auto const begin = used;
        used += quoted.unquoted().copy(room.span().subspan(begin));
        return room.view().substr(begin, used - begin);
    };
    list<sipuri::generic_param> parameters{address->parameters().size()};
    sipuri::name_addr_fields fields{.uri = address->addr_spec(), .parameters = parameters.span()};
    if (auto const name = address->display_name()) fields.display_name = keep(*name);
    std::size_t i = 0;
    for (auto const parameter : address->parameters()) {
        parameters[i].name = parameter.name();
        if (auto const value = parameter.value()) parameters[i].value = keep(*value);
        ++i;
    }
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_name_addr(fields, out); })) return law;
    buffer out;
    (void)sipuri::write_name_addr(fields, out);
    block const exact{out.view()};
    auto const again = sipuri::parse_name_addr(exact.view());
    if (!again || again->addr_spec() != *fields.uri || again->parameters().size() != i) return law;
    auto const name = again->display_name();
    if (name.has_value() != fields.display_name.has_value()) return law;
    if (name && !(name->unquoted() == *fields.display_name)) return law;
    i = 0;
    for (auto const parameter : again->parameters()) {
        auto const value = parameter.value();
        if (parameter.name() != *parameters[i].name || value.has_value() != parameters[i].value.has_value()) return law;
        if (value && !(value->unquoted() == *parameters[i].value)) return law;
        ++i;
    }
    return {};
}

/// Any plain text is read back from a display name and from a value, or nothing is written.
[[nodiscard]] constexpr verdict plain_text_in_an_address(std::string_view plain) {
    constexpr std::string_view law = "plain_text_in_an_address";
    sipuri::generic_param const parameters[]{{"x", plain}, {"y", {}}};
    buffer out;
    auto const written =
        sipuri::write_name_addr({.display_name = plain, .uri = "sip:h", .parameters = parameters}, out);
    if (!written) {
        return unless(out.view().empty() && written.error().where == sipuri::component::display_name &&
                          lies_within(written.error(), plain),
                      law);
    }
    block const exact{out.view()};
    auto const address = sipuri::parse_name_addr(exact.view());
    return unless(address && address->display_name()->unquoted() == plain && address->addr_spec() == "sip:h" &&
                      address->parameters().find("x")->value()->unquoted() == plain &&
                      address->parameters().contains("y") && address->parameters().size() == 2,
                  law);
}

/// A text is a telephone number or has its error within it, as a tel URI and as a user.
[[nodiscard]] constexpr verdict numbers_are_sound(std::string_view text) {
    auto const sound = [&](auto const& found) {
        if (!found) return lies_within(found.error(), text);
        sipuri::telephone_subscriber_view const number = *found;
        for (auto const parameter : number.parameters()) {
            if (parameter.name().empty()) return false;
        }
        return !number.number().empty() && (number.is_global() || number.phone_context().has_value()) &&
               !(number.ext() && number.isub()) && no_name_twice(number.parameters());
    };
    return unless(sound(sipuri::parse_tel(text)) && sound(sipuri::parse_telephone_subscriber(text)),
                  "numbers_are_sound");
}

/// True if the parameters that have a meaning have the same one.
[[nodiscard]] constexpr bool same_typed_values(sipuri::telephone_parameters_view a, sipuri::telephone_parameters_view b) {
    auto const same = [](std::optional<sipuri::encoded_view> x, std::optional<sipuri::encoded_view> y) {
        return x.has_value() == y.has_value() && (!x || sipuri::detail::equal_ignoring_case(x->decoded(), y->decoded()));
    };
    return a.npdi() == b.npdi() && a.enumdi() == b.enumdi() && a.verstat() == b.verstat() && same(a.rn(), b.rn()) &&
           same(a.rn_context(), b.rn_context()) && same(a.cic(), b.cic()) && same(a.tgrp(), b.tgrp()) &&
           same(a.trunk_context(), b.trunk_context()) && same(a.premium_rate(), b.premium_rate()) &&
           same(a.isub_encoding(), b.isub_encoding());
}

/// A number is the same as a SIP URI and as a tel URI, and back again, and the second time around in the same octets.
[[nodiscard]] constexpr verdict numbers_go_there_and_back(sipuri::telephone_subscriber_view number) {
    constexpr std::string_view law = "numbers_go_there_and_back";
    buffer sip, tel, sip_again;
    if (!sipuri::write_sip(number, "h.example", sip)) return law;
    auto const uri = sipuri::parse(sip.view());
    if (!uri || !sipuri::validate(*uri).accepted()) return law;
    auto const user = sipuri::telephone_subscriber_of(*uri);
    if (!user || !equivalent(*user, number) || is_e164(*user) != is_e164(number)) return law;
    if (!sipuri::write_tel(*user, tel)) return law;
    auto const back = sipuri::parse_tel(tel.view());
    if (!back || !same_typed_values(user->parameters(), number.parameters()) ||
        !same_typed_values(back->parameters(), number.parameters())) {
        return law;
    }
    if (!equivalent(*back, number) || !sipuri::write_sip(*back, "h.example", sip_again)) return law;
    return unless(sip.view() == sip_again.view() &&
                      keeps_every_size([&](auto&& out) { return sipuri::write_sip(number, "h.example", out); }) &&
                      keeps_every_size([&](auto&& out) { return sipuri::write_tel(number, out); }) &&
                      keeps_every_size([&](auto&& out) { return sipuri::write_digits(number, out); }),
                  law);
}

/// The forms of a number: what STIR takes is left as it is by the same, each form fits a room of its size, and what
/// validate() says of a number lies within it.
[[nodiscard]] constexpr verdict numbers_have_forms(sipuri::telephone_subscriber_view number) {
    constexpr std::string_view law = "numbers_have_forms";
    for (auto const& found : sipuri::validate(number)) {
        if (!lies_within(found.what, number.text())) return law;
    }
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_display(number, out); })) return law;
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_canonical_key(number, out); })) return law;
    buffer domain;
    auto const asked = sipuri::write_enum_domain(number, domain, "");
    if (asked.has_value() != is_e164(number)) return law;
    if (asked && !keeps_every_size([&](auto&& out) { return sipuri::write_enum_domain(number, out); })) return law;
    buffer stir;
    auto const written = sipuri::write_stir_number(number, stir);
    if (!written) return unless(written.error().code == sipuri::errc::empty && !number.is_global(), law);
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_stir_number(number, out); })) return law;
    // The user of a SIP URI holds "#" as an escape.
    buffer user;
    (void)sipuri::write_user(stir.view(), user);
    auto const local = sipuri::parse_telephone_subscriber(user.view(), {.local_number = true});
    buffer fixed;
    return unless(local && sipuri::write_stir_number(*local, fixed) && fixed.view() == stir.view() &&
                      (!asked || 2 * stir.view().size() == domain.view().size()),
                  law);
}

/// A text is a URI of one kind, which its own reader takes, or has its error within it; its forms fit their rooms.
[[nodiscard]] constexpr verdict any_uris_are_sound(std::string_view text) {
    constexpr std::string_view law = "any_uris_are_sound";
    auto const any = sipuri::parse_any_uri(text);
    if (!any) return unless(lies_within(any.error(), text), law);
    if (any->text() != text || !equivalent(*any, *any)) return law;
    if (any->as_sip().has_value() != sipuri::can_parse(text)) return law;
    if (any->as_tel().has_value() != sipuri::parse_tel(text).has_value()) return law;
    if (any->as_urn().has_value() != sipuri::parse_urn(text).has_value()) return law;
    for (auto const& found : sipuri::validate(*any)) {
        if (!lies_within(found.what, text)) return law;
    }
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_canonical_key(*any, out); })) return law;
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_redacted(*any, out); })) return law;
    // In angles it is the URI of an address, except for what no absoluteURI has and a tel URI or URN may have.
    buffer in_angles;
    ((in_angles += "<") += text) += ">";
    auto const address = sipuri::parse_name_addr(in_angles.view());
    if (!address) return unless(text.find_first_of("#[]") != text.npos, law);
    auto const held = address->any();
    return unless(held && held->kind() == any->kind() && held->text() == text, law);
}

/// Two URIs of any scheme are the same in either order, and then share a key; for other than SIP URIs, only then.
[[nodiscard]] constexpr verdict any_uris_follow_their_keys(sipuri::any_uri_view a, sipuri::any_uri_view b) {
    buffer x, y;
    (void)sipuri::write_canonical_key(a, x);
    (void)sipuri::write_canonical_key(b, y);
    bool const same = equivalent(a, b);
    bool const sharp = a.kind() != sipuri::uri_kind::sip || b.kind() != sipuri::uri_kind::sip;
    return unless(same == equivalent(b, a) && (!same || x.view() == y.view()) &&
                      (!sharp || (x.view() == y.view()) == same),
                  "any_uris_follow_their_keys");
}

/// A changed part reads back, and all else stays as it was, octet by octet; changed back, the text is what it was.
[[nodiscard]] inline verdict edited_addresses_keep_the_rest(std::string_view text) {
    constexpr std::string_view law = "edited_addresses_keep_the_rest";
    auto const source = sipuri::parse_name_addr(text);
    if (!source) return {};
    sipuri::name_addr const whole{*source};
    if (whole.text() != source->text()) return law;
    auto const same_rest = [&](sipuri::name_addr const& one) {
        return sipuri::parse_name_addr(block{one.text()}.view()).has_value() &&
               one.parameters().text() == source->parameters().text();
    };
    auto one = whole;
    if (!one.set_display_name("\"\\ <a>, b;") || !same_rest(one)) return law;
    if (one.addr_spec() != source->addr_spec() || !(one.display_name()->unquoted() == "\"\\ <a>, b;")) return law;
    one.remove_display_name();
    if (one.display_name() || one.addr_spec() != source->addr_spec() || !same_rest(one)) return law;
    one = whole;
    if (!one.set_uri("tel:+1;x") || !same_rest(one) || one.addr_spec() != "tel:+1;x") return law;
    if (one.display_name().has_value() != source->display_name().has_value()) return law;
    if (!one.set_uri(source->addr_spec()) || (source->in_angles() && one.text() != source->text())) return law;
    one = whole;
    if (!one.set_parameter("new-one", "\";,\\") || !(one.value_of("new-one")->unquoted() == "\";,\\")) return law;
    bool const had = source->parameters().contains("new-one");
    if (!one.remove_parameter("NEW-one") || one.parameters().contains("new-one")) return law;
    if (!had && one.text() != source->text()) return law;
    for (auto const parameter : source->parameters()) {
        one = whole;
        auto const name = parameter.name();
        if (!one.set_parameter(name) || one.value_of(name) || !one.parameters().contains(name)) return law;
        if (!one.remove_parameter(name) || one.parameters().contains(name)) return law;
        if (one.addr_spec() != source->addr_spec()) return law;
    }
    return {};
}

/// The identity that STIR signs is its own canonical form, and fits a room of its size.
[[nodiscard]] constexpr bool stir_identity_is_canonical(sipuri::name_addr_view address) {
    buffer identity;
    if (!sipuri::write_stir_identity(address, identity)) return !address.uri();
    if (!keeps_every_size([&](auto&& out) { return sipuri::write_stir_identity(address, out); })) return false;
    auto const uri = sipuri::parse(identity.view());
    if (!uri) return true;
    buffer angles, again;
    ((angles += "<") += identity.view()) += ">";
    return sipuri::write_stir_identity(*sipuri::parse_name_addr(angles.view()), again) &&
           again.view() == identity.view();
}

/// Whatever header field an address may be in, its typed readings agree with its parameters, and what is found lies
/// within it; a list read from its end has the same addresses.
[[nodiscard]] constexpr verdict typed_addresses_are_sound(std::string_view text) {
    constexpr std::string_view law = "typed_addresses_are_sound";
    auto const list = sipuri::parse_contact(text);
    if (!list) return unless(lies_within(list.error(), text) && !sipuri::parse_name_addrs(text), law);
    if (list->is_all()) return {};
    std::size_t left = list->size();
    for (auto const contact : list->reversed()) {
        auto at = list->begin();
        for (std::size_t i = 1; i != left; ++i) ++at;
        if (left-- == 0 || contact.text().data() != (*at).text().data() || contact.text() != (*at).text()) return law;
        for (auto const& rule : sipuri::address_header_rules) {
            auto const found = sipuri::validate(contact, rule.kind);
            if (found.accepted() && !found.accepted_by_receiver()) return law;
            for (auto const& one : found) {
                if (!lies_within(one.what, contact.text())) return law;
            }
        }
        auto const whole = sipuri::validate(contact, sipuri::header_kind::contact);
        bool const typed = (!contact.value_of("q") || contact.q()) && (!contact.value_of("reg-id") || contact.reg_id());
        if (!typed && whole.accepted()) return law;
        if (contact.expires().has_value() != contact.parameters().contains("expires")) return law;
        if (!stir_identity_is_canonical(contact)) return law;
        if (auto const replaced = sipuri::refer_to_view{contact}.replaces()) {
            if (replaced->call_id().empty() || replaced->to_tag().empty() || replaced->from_tag().empty()) return law;
        }
    }
    return unless(left == 0, law);
}

/// What two numbers have in common if and only if they are the same: their SIP URI without visual separators.
constexpr void put_number_key(buffer& out, sipuri::telephone_subscriber_view number) {
    buffer sip;
    (void)sipuri::write_sip(number, "h", sip);
    auto const user = *sipuri::telephone_subscriber_of(*sipuri::parse(sip.view()));
    auto const put_digits = [&](std::string_view text) {
        for (char const c : text) {
            if (std::string_view{"-.()"}.find(c) == std::string_view::npos) out.push_back(c);
        }
    };
    put_digits(user.number().encoded());
    for (auto const parameter : user.parameters()) {
        (out += ";") += parameter.name().encoded();
        auto const value = parameter.value();
        if (!value) continue;
        out.push_back('=');
        bool const digits = parameter.is("ext") || (parameter.is("phone-context") && value->encoded()[0] == '+');
        digits ? put_digits(value->encoded()) : void(out += value->encoded());
    }
}

/// Two numbers are the same, in either order, where their keys are.
[[nodiscard]] constexpr verdict numbers_follow_their_keys(sipuri::telephone_subscriber_view a,
                                                          sipuri::telephone_subscriber_view b) {
    buffer x, y;
    put_number_key(x, a);
    put_number_key(y, b);
    bool const same = x.view() == y.view();
    return unless(equivalent(a, b) == same && equivalent(b, a) == same && equivalent(a, a),
                  "numbers_follow_their_keys");
}

/// What a context does not allow is reported, and taken out, and nothing else is.
template <class Uri>
[[nodiscard]] constexpr verdict contexts_take_what_they_allow(sipuri::uri_view source) {
    constexpr std::string_view law = "contexts_take_what_they_allow";
    using sipuri::context;
    auto const copy = Uri::from(source);
    if (!copy) return {};
    for (auto const where : {context::request_uri, context::to, context::from, context::registration_contact,
                             context::dialog_contact, context::external}) {
        auto const stripped = copy->for_context(where);
        auto const left = stripped.view();
        auto const refused = [&](sipuri::uri_view uri) {
            std::size_t count = 0;
            for (auto const& found : sipuri::validate(uri, where)) {
                if (!lies_within(found.what, uri.text())) return source.text().size() + 1;
                count += found.what.code == sipuri::errc::not_allowed ? 1U : 0U;
            }
            return count;
        };
        if (*sipuri::scan(left.text(), left.used()) != left.components()) return law;
        if (refused(left) != 0 || stripped.for_context(where).text() != left.text()) return law;
        auto const missing = source.parameters().size() - left.parameters().size() +
                             (source.port().has_value() && !left.port() ? 1U : 0U) +
                             (source.headers().size() != left.headers().size() ? 1U : 0U);
        bool const all_told = !sipuri::validate(source, where).truncated();
        if (all_told && refused(source) != missing) return law;
        if ((missing == 0) != (left.text() == source.text())) return law;
        if (left.text().substr(0, left.components().host_end) !=
            source.text().substr(0, source.components().host_end)) {
            return law;
        }
    }
    return {};
}

/// Fixes that are applied one by one, each to the text that those before it have made, give the result.
[[nodiscard]] constexpr bool one_after_another(sipuri::fixes const& list, std::string_view text, std::string_view result) {
    std::int64_t growth = 0;
    buffer made[2];
    made[0] += text;
    std::size_t last = 0;
    for (auto next : list) {
        next.offset = static_cast<std::uint32_t>(next.offset + growth);
        growth += static_cast<std::int64_t>(next.text.size()) - static_cast<std::int64_t>(next.length);
        auto& out = made[1 - last];
        out.clear();
        if (!sipuri::apply(next, made[last].view(), out) || out.view() == made[last].view()) return false;
        last = 1 - last;
    }
    return made[last].view() == result;
}

/// The fixes of a repair lie within the text, in order, and give its result.
[[nodiscard]] constexpr bool fixes_give(sipuri::fixes const& list, std::string_view text, std::string_view result) {
    std::uint64_t done = 0;
    for (auto const& one : list) {
        if (one.offset < done || one.length > text.size() || one.offset > text.size() - one.length) return false;
        done = std::uint64_t{one.offset} + one.length;
        if (one.length == 0 && one.text.view().empty()) return false;
    }
    if (list.truncated()) return true;
    buffer applied;
    return sipuri::apply(list, text, applied) && applied.view() == result && one_after_another(list, text, result);
}

/// True for the text's own error, or that of a second "?", which is there.
[[nodiscard]] constexpr bool is_of_repair(sipuri::error const& what, sipuri::error const& own, std::string_view text) {
    if (what.code != sipuri::errc::second_question) return what == own;
    return what.length == 1 && what.offset < text.size() && text[what.offset] == '?';
}

/// A valid text comes back as it is; another is fixed, and then stays as it is, or keeps its own error.
template <class Uri>
[[nodiscard]] constexpr verdict repairs_are_valid(std::string_view text) {
    constexpr std::string_view law = "repairs_are_valid";
    auto const parsed = sipuri::parse(text);
    auto const made = sipuri::repair<Uri>(text);
    if (!made) {
        bool const full = made.error().code == sipuri::errc::no_space;
        return unless(full || (!parsed && is_of_repair(made.error(), parsed.error(), text)), law);
    }
    if (parsed) return unless(made->uri.text() == text && made->fixes.empty(), law);
    if (made->fixes.empty() || !fixes_give(made->fixes, text, made->uri.text())) return "fixes_give_the_repair";
    block const exact{made->uri.text()};
    auto const again = sipuri::repair<Uri>(exact.view());
    return unless(sipuri::can_parse(exact.view()) && again && again->uri.text() == exact.view() && again->fixes.empty(),
                  law);
}

// --- Laws of the C boundary, which is no constant expression -------------------------------------------------------

[[nodiscard]] inline bool same_error(sipuri_error const& a, sipuri::error const& b) {
    return a.code == static_cast<std::uint32_t>(b.code) && a.component == static_cast<std::uint32_t>(b.where) &&
           a.offset == b.offset && a.length == b.length && sipuri_code_name(a.code) == sipuri::name(b.code) &&
           sipuri_component_name(a.component) == sipuri::component_name(b.where);
}

/// What C reads of a text is what C++ reads.
[[nodiscard]] inline verdict c_reads_the_same(std::string_view text) {
    constexpr std::string_view law = "c_reads_the_same";
    sipuri_parts parts{};
    sipuri_error error{};
    parts.size = sizeof parts;
    error.size = sizeof error;
    auto const uri = sipuri::parse(text);
    bool const read = sipuri_parse(text.data(), text.size(), &parts, &error) == 1;
    if (read != uri.has_value() || sipuri_parse(text.data(), text.size(), nullptr, nullptr) != (read ? 1 : 0))
        return law;
    if (!uri) {
        if (!same_error(error, uri.error())) return law;
        auto const shown = sipuri::explain(uri.error(), text);
        for (std::size_t size = 0; size <= shown.view().size() + 2; ++size) {
            block out{size};
            auto const kept = shown.view().substr(0, size == 0 ? 0 : size - 1);
            if (sipuri_explain(&error, text.data(), text.size(), out.span().data(), size) != shown.view().size() ||
                out.view().substr(0, kept.size()) != kept || (size != 0 && out[kept.size()] != '\0')) {
                return law;
            }
        }
        return {};
    }
    auto const is = [&](sipuri_slice slice, std::optional<std::string_view> piece) {
        if (!piece) return slice.present == 0 && slice.offset == 0 && slice.length == 0;
        return slice.present == 1 && slice.offset + slice.length <= text.size() &&
               text.substr(slice.offset, slice.length) == *piece;
    };
    auto const encoded = [](std::optional<sipuri::encoded_view> piece) {
        return piece ? std::optional{piece->encoded()} : std::nullopt;
    };
    auto const some = [](std::string_view piece) { return piece.empty() ? std::nullopt : std::optional{piece}; };
    return unless(is(parts.scheme, text.substr(0, uri->components().scheme_end)) &&
                      is(parts.user, encoded(uri->user())) && is(parts.password, encoded(uri->password())) &&
                      is(parts.host, uri->host().text()) && is(parts.port, some(uri->port_text())) &&
                      is(parts.parameters, some(uri->parameters().text())) &&
                      is(parts.headers, some(uri->headers().text())) &&
                      parts.secure == (uri->scheme() == sipuri::scheme::sips ? 1U : 0U) &&
                      parts.host_kind == static_cast<std::uint32_t>(uri->host().kind()) &&
                      parts.effective_port == uri->effective_port() &&
                      sipuri_equivalent(text.data(), text.size(), text.data(), text.size()) == 1,
                  law);
}

/// What C finds is what C++ finds, as far as there is room, whatever size the caller's struct has.
[[nodiscard]] inline verdict c_finds_the_same(std::string_view text) {
    constexpr std::string_view law = "c_finds_the_same";
    for (std::size_t which = 0; which <= std::size(sipuri::profiles); ++which) {
        auto const* rules = which == 0 ? nullptr : sipuri::profiles[which - 1];
        auto const* name = rules == nullptr ? nullptr : rules->name.data();
        sipuri::findings expected;
        auto const uri = sipuri::parse(text);
        if (uri) expected = rules == nullptr ? sipuri::validate(*uri) : sipuri::check(*uri, *rules);
        if (!uri)
            expected.add({sipuri::severity::rejected, uri.error(), rules == nullptr ? 0 : rules->code_of(uri.error())});
        // As a caller of the same and a newer version sees it, in a room for fewer, as many, and more.
        for (std::size_t const size : {sizeof(sipuri_error), sizeof(sipuri_error) + 8}) {
            for (std::size_t const capacity : {std::size_t{0}, std::size_t{1}, expected.size() + 1}) {
                block room{size * capacity};
                for (char& octet : room.span()) octet = '\xA5';
                auto const at = [&](std::size_t i) {
                    return reinterpret_cast<sipuri_error*>(room.span().data() + i * size);
                };
                for (std::size_t i = 0; i != capacity; ++i) at(i)->size = size;
                std::size_t count = 99;
                int const accepted =
                    sipuri_check(text.data(), text.size(), name, capacity == 0 ? nullptr : at(0), capacity, &count);
                if (accepted != (expected.accepted() ? 1 : 0)) return law;
                if (count != (capacity < expected.size() ? capacity : expected.size())) return law;
                for (std::size_t i = 0; i != count; ++i) {
                    if (at(i)->size != size || !same_error(*at(i), expected[i].what) ||
                        at(i)->provider_code != expected[i].provider_code ||
                        at(i)->severity != static_cast<std::uint32_t>(expected[i].level)) {
                        return law;
                    }
                    for (auto j = sizeof(sipuri_error); j != size; ++j) {
                        if (room[i * size + j] != '\0') return law;
                    }
                }
            }
        }
    }
    return {};
}

/// What C builds from the parts of a URI is what C++ writes, in every room; and equivalence is the same.
[[nodiscard]] inline verdict c_builds_the_same(std::string_view text) {
    constexpr std::string_view law = "c_builds_the_same";
    auto const uri = sipuri::parse(text);
    if (!uri) return {};
    plain_parts const plain{*uri};
    auto const& parts = plain.fields();
    buffer expected;
    if (!sipuri::write(parts, expected)) return law;

    auto const text_of = [](sipuri::component_member const& piece) {
        if (!piece) return sipuri_text{nullptr, 0};
        return sipuri_text{piece.text().data(), piece.text().size()};
    };
    list<sipuri_field> parameters{parts.parameters.size()};
    list<sipuri_field> headers{parts.headers.size()};
    std::size_t i = 0;
    for (auto const& [name, value] : parts.parameters) parameters[i++] = {text_of(name), text_of(value)};
    i = 0;
    for (auto const& [name, value] : parts.headers) headers[i++] = {text_of(name), text_of(value)};
    sipuri_fields fields{};
    fields.size = sizeof fields;
    fields.secure = parts.scheme == sipuri::scheme::sips ? 1 : 0;
    fields.user = text_of(parts.user);
    fields.password = text_of(parts.password);
    fields.host = text_of(*parts.host);
    fields.has_port = parts.port ? 1 : 0;
    fields.port = parts.port.value_or(0);
    fields.parameters = parameters.span().data();
    fields.parameter_count = parameters.span().size();
    fields.headers = headers.span().data();
    fields.header_count = headers.span().size();

    sipuri_error error{};
    error.size = sizeof error;
    auto const needed = expected.view().size();
    bool const too_many = parts.parameters.size() > 64 || parts.headers.size() > 64;
    for (auto const size : {std::size_t{0}, needed / 2, needed - 1, needed, needed + 1}) {
        block out{size};
        auto const written = sipuri_build(&fields, out.span().data(), size, &error);
        bool const fits = size >= needed && !too_many;
        if (written != (fits ? needed : 0) || (fits && out.view().substr(0, needed) != expected.view())) return law;
        auto const code = too_many ? sipuri::errc::too_many : sipuri::errc::no_space;
        if (!fits && error.code != static_cast<std::uint32_t>(code)) return law;
        if (!fits && !too_many && error.length != needed) return law;
    }
    return {};
}

// --- All of them ---------------------------------------------------------------------------------------------------

/// Every law of two URIs.
[[nodiscard]] constexpr verdict check_pair(sipuri::uri_view a, sipuri::uri_view b) {
    for (auto const law : {equivalence_is_symmetric, difference_is_named, forms_follow_equivalence, key_is_sharp}) {
        if (auto const broken = law(a, b)) return broken;
    }
    return {};
}

/// Every law of a URI that is changed by a plain text.
template <class Uri = sipuri::uri>
[[nodiscard]] constexpr verdict check_changes(sipuri::uri_view uri, std::string_view plain) {
    for (auto const law :
         {changes_keep_the_rest<Uri>, changes_read_back<Uri>, changes_commute<Uri>, encoded_setters_check<Uri>}) {
        if (auto const broken = law(uri, plain)) return broken;
    }
    return {};
}

/// Every law of what appears around a URI that asks for no more than a text.
template <class Uri = sipuri::uri>
[[nodiscard]] constexpr verdict check_around(std::string_view text) {
    block const exact{text};
    for (auto const law : {addresses_are_sound, addresses_are_written_back, plain_text_in_an_address, numbers_are_sound, any_uris_are_sound, typed_addresses_are_sound,
                           repairs_are_valid<Uri>}) {
        if (auto const broken = law(exact.view())) return broken;
    }
    if (auto const number = sipuri::parse_tel(exact.view())) {
        if (auto const broken = numbers_go_there_and_back(*number)) return broken;
        if (auto const broken = numbers_have_forms(*number)) return broken;
    }
    auto const user = sipuri::parse_telephone_subscriber(exact.view());
    return user ? numbers_go_there_and_back(*user) : std::nullopt;
}

/// C gives the fix of an error, the kind of a URI, and a contact's parameters as C++ does.
[[nodiscard]] inline verdict c_helps_the_same(std::string_view text) {
    constexpr std::string_view law = "c_helps_the_same";
    sipuri_error wrong{};
    wrong.size = sizeof wrong;
    std::uint32_t kind = 99;
    auto const any = sipuri::parse_any_uri(text);
    int const read = sipuri_parse_any_uri(text.data(), text.size(), &kind, &wrong);
    if (read != (any ? 1 : 0)) return law;
    if (any && kind != static_cast<std::uint32_t>(any->kind())) return law;
    if (!any) {
        if (!same_error(wrong, any.error())) return law;
        sipuri_fix fix{};
        fix.size = sizeof fix;
        auto const expected = sipuri::fix_of(any.error(), text);
        if (sipuri_fix_of(&wrong, text.data(), text.size(), &fix) != (expected ? 1 : 0)) return law;
        if (expected) {
            block room{text.size() + fix.text_length};
            std::string fixed;
            if (!sipuri::apply(*expected, text, fixed)) return law;
            auto const size = sipuri_apply(&fix, text.data(), text.size(), room.span().data(), room.span().size(), &wrong);
            if (room.view().substr(0, size) != fixed) return law;
        }
    }
    std::size_t at = 0;
    sipuri_contact contact{};
    contact.size = sizeof contact;
    auto const list = sipuri::parse_contact(text);
    if (!list || list->is_all()) return {};
    for (auto const& expected : *list) {
        if (sipuri_next_contact(text.data(), text.size(), &at, &contact, &wrong) != 1 || contact.all != 0) return law;
        if (text.substr(contact.uri.offset, contact.uri.length) != expected.addr_spec()) return law;
        if (contact.q != (expected.q() ? std::int32_t{*expected.q()} : -1)) return law;
        if (contact.expires != (expected.expires() ? std::int64_t{*expected.expires()} : -1)) return law;
        if (contact.reg_id != (expected.reg_id() ? std::int64_t{*expected.reg_id()} : -1)) return law;
    }
    return sipuri_next_contact(text.data(), text.size(), &at, &contact, &wrong) == 2 ? verdict{} : verdict{law};
}

/// Every law of the C boundary.
[[nodiscard]] inline verdict check_c(std::string_view text) {
    block const exact{text};
    for (auto const law : {c_reads_the_same, c_finds_the_same, c_builds_the_same, c_helps_the_same}) {
        if (auto const broken = law(exact.view())) return broken;
    }
    return {};
}

/// Every law of one URI.
template <class Uri = sipuri::uri>
[[nodiscard]] constexpr verdict check_uri(sipuri::uri_view uri) {
    for (auto const law :
         {components_fill_the_text, scans_as_itself, parts_stand_alone, findings_lie_within, prints_as_parsed<Uri>,
          writes_what_was_read, write_keeps_its_room, writers_agree<Uri>, normal_form_is_normal,
          equivalence_is_reflexive, another_spelling_is_equivalent, redacted_has_no_password, messages_take_no_controls,
          failures_change_nothing<Uri>, derived_uris_keep_their_parts<Uri>, contexts_take_what_they_allow<Uri>}) {
        if (auto const broken = law(uri)) return broken;
    }
    if (auto const broken = check_changes<Uri>(uri, "a")) return broken;
    for (auto const law : {changes_keep_the_rest<Uri>, changes_read_back<Uri>, encoded_setters_check<Uri>}) {
        if (auto const broken = law(uri, "\x80 b@:%;?&=#")) return broken;
    }
    return check_pair(uri, sipuri::uri_view{});
}

/// Every law that asks for no more than a text, which need not be a URI.
template <class Uri = sipuri::uri>
[[nodiscard]] constexpr verdict check_all(std::string_view text) {
    block const exact{text};
    auto const of_text = exact.view();
    for (options const allowed : {options{}, options{.underscore = true, .zone = true}}) {
        if (auto const broken = error_lies_within(of_text, allowed)) return broken;
        if (auto const broken = cut_before_the_error(of_text, allowed)) return broken;
    }
    for (auto const law :
         {parsers_agree, explain_hides_the_password, explain_stays_inside, parts_keep_errors_within,
          parts_agree_with_the_whole, plain_text_reads_back, form_body_reads_back, accepted_calls_keep_the_limits}) {
        if (auto const broken = law(of_text)) return broken;
    }
    auto const uri = sipuri::parse(of_text, {.underscore = true, .zone = true});
    return uri ? check_uri<Uri>(*uri) : std::nullopt;
}

}  // namespace laws

#endif
