// The library for JavaScript: questions come in as texts, answers go out as JSON, with offsets in octets of UTF-8.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Compiled to WebAssembly without an environment: nothing is imported but what memory needs. index.js calls it.
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace sipuri;

std::string input;
std::string answer;

/// Writes JSON, member by member; the caller opens and closes what is nested.
class json {
public:
    explicit json(std::string& out) : out_(out) { out_.clear(); }

    void open(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        first_ = false;
    }
    void key(std::string_view name) {
        string(name);
        out_ += ':';
        first_ = true;
    }
    void string(std::string_view text) {
        separate();
        out_ += '"';
        for (char const c : text) {
            if (c == '"' || c == '\\') {
                (out_ += '\\') += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view digits = "0123456789abcdef";
                ((out_ += "\\u00") += digits[static_cast<unsigned char>(c) >> 4U]) += digits[c & 15];
            } else {
                out_ += c;
            }
        }
        out_ += '"';
    }
    void number(std::int64_t value) {
        separate();
        out_ += std::to_string(value);
    }
    void boolean(bool value) {
        separate();
        out_ += value ? "true" : "false";
    }

    void member(std::string_view name, std::string_view value) { key(name), string(value); }
    void member(std::string_view name, char const* value) { key(name), string(value); }
    void member(std::string_view name, bool value) { key(name), boolean(value); }
    void member(std::string_view name, std::int64_t value) { key(name), number(value); }

private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }
    std::string& out_;
    bool first_ = true;
};

/// The octets of a text that is read piece by piece.
std::string plain(auto octets) {
    std::string text;
    for (char const c : octets) text += c;
    return text;
}

/// What a text is read as.
enum class kind : std::uint32_t { automatic, uri, address, number };

bool begins_with(std::string_view text, std::string_view scheme) {
    if (text.size() < scheme.size()) return false;
    for (std::size_t i = 0; i != scheme.size(); ++i) {
        if ((text[i] | 0x20) != scheme[i] && text[i] != scheme[i]) return false;
    }
    return true;
}

kind kind_of(std::string_view text, kind given) {
    if (given != kind::automatic) return given;
    if (begins_with(text, "tel:") || (text.starts_with('+') && text.find('@') == text.npos)) return kind::number;
    return text.find('<') != text.npos || text.starts_with('"') ? kind::address : kind::uri;
}

std::string_view name_of(kind value) {
    switch (value) {
        case kind::address: return "address";
        case kind::number: return "number";
        default: return "uri";
    }
}

void place(json& out, std::size_t offset, std::size_t length) {
    out.member("offset", static_cast<std::int64_t>(offset));
    out.member("length", static_cast<std::int64_t>(length));
}

/// What an explanation says after its caret and the component: "expected a digit".
std::optional<std::string_view> hint_in(std::string_view explanation) {
    auto const line = explanation.rfind('\n') + 1;
    auto const colon = explanation.find(": ", line);
    if (colon == std::string_view::npos) return std::nullopt;
    return explanation.substr(colon + 2);
}

void put_error(json& out, error const& what, std::string_view text) {
    out.member("code", name(what.code));
    out.member("component", component_name(what.where));
    out.member("message", message(what.code));
    place(out, what.offset, what.length);
    auto const shown = explain(what, text);
    out.member("explanation", shown.view());
    out.member("hint", hint_in(shown.view()).value_or(message(what.code)));
    // Of an error; found by its type.
    [&](auto const& wrong) {
        if constexpr (requires { fix_of(wrong, text); }) {
            if (auto const fix = fix_of(wrong, text)) {
                out.key("fix"), out.open('{');
                place(out, fix->offset, fix->length);
                out.member("text", fix->text.view());
                out.close('}');
            }
        }
    }(what);
}

void put_failure(json& out, error const& what, std::string_view text) {
    out.key("error"), out.open('{');
    put_error(out, what, text);
    out.close('}');
}

void put_findings(json& out, findings const& found, std::string_view text) {
    out.member("accepted", found.accepted());
    out.key("findings"), out.open('[');
    for (auto const& one : found) {
        out.open('{');
        out.member("level", name(one.level));
        if (one.provider_code != 0) out.member("providerCode", std::int64_t{one.provider_code});
        put_error(out, one.what, text);
        out.close('}');
    }
    out.close(']');
}

/// The components of a text, with their places in it.
class parts {
public:
    parts(json& out, std::string_view whole) : out_(out), whole_(whole) { out_.key("parts"), out_.open('['); }
    ~parts() { out_.close(']'); }
    parts(parts const&) = delete;
    parts& operator=(parts const&) = delete;

    void add(std::string_view name, std::string_view piece) { add(name, piece, piece); }
    void add(std::string_view name, std::string_view piece, std::string_view plain) {
        out_.open('{');
        out_.member("name", name);
        place(out_, static_cast<std::size_t>(piece.data() - whole_.data()), piece.size());
        out_.member("value", plain);
        out_.close('}');
    }
    void add(std::string_view name, encoded_view piece) { add(name, piece.encoded(), plain(piece.decoded())); }
    void add(std::string_view name, std::optional<encoded_view> piece) {
        if (piece) add(name, *piece);
    }

    void add(uri_view uri) {
        add("scheme", uri.text().substr(0, uri.components().scheme_end), sipuri::name(uri.scheme()));
        add("user", uri.user());
        add("password", uri.password());
        add("host", uri.host().text());
        if (uri.port()) add("port", uri.port_text());
        for (auto const parameter : uri.parameters()) {
            add("parameter-name", parameter.name());
            add("parameter-value", parameter.value());
        }
        for (auto const header : uri.headers()) {
            add("header-name", header.name());
            add("header-value", header.value());
        }
    }
    void add(name_addr_view address) {
        if (auto const shown = address.display_name()) {
            add("display-name", shown->text(), plain(shown->unquoted()));
        }
        if (auto const uri = address.uri()) {
            add(*uri);
        } else {
            add("uri", address.addr_spec());
        }
        for (auto const parameter : address.parameters()) {
            add("field-name", parameter.name());
            if (auto const value = parameter.value()) add("field-value", value->text(), plain(value->unquoted()));
        }
    }
    void add(tel_view tel) {
        add("scheme", tel.text().substr(0, 3), "tel");
        add("number", tel.number());
        for (auto const parameter : tel.parameters()) {
            add("parameter-name", parameter.name());
            add("parameter-value", parameter.value());
        }
    }

private:
    json& out_;
    std::string_view whole_;
};

void put_details(json& out, uri_view uri) {
    out.member("secure", uri.scheme() == scheme::sips);
    out.member("hostKind", uri.host().kind() == host_kind::name   ? "name"
                           : uri.host().kind() == host_kind::ipv4 ? "ipv4"
                                                                  : "ipv6");
    out.member("port", std::int64_t{uri.effective_port()});
    out.member("transport", name(uri.effective_transport()));
    auto const normal = normalize(uri);
    out.member("normalized", normal.text());
    out.member("redacted", redacted(uri.text()));
    if (auto const number = telephone_subscriber_of(uri)) out.member("number", plain(number->number().decoded()));
}

void parse_text(json& out, std::string_view text, kind as) {
    out.member("kind", name_of(as));
    auto const refused = [&](error const& what) {
        out.member("valid", false);
        put_failure(out, what, text);
    };
    if (as == kind::uri) {
        auto const uri = parse(text);
        if (!uri) return refused(uri.error());
        out.member("valid", true);
        parts(out, text).add(*uri);
        put_details(out, *uri);
        put_findings(out, validate(*uri), text);
    } else if (as == kind::address) {
        auto const addresses = parse_name_addrs(text);
        if (!addresses) return refused(addresses.error());
        out.member("valid", true);
        {
            parts all(out, text);
            for (auto const address : *addresses) all.add(address);
        }
        if (addresses->size() == 1) put_findings(out, validate(*addresses->begin()), text);
    } else {
        auto const tel = parse_tel(text);
        if (!tel) return refused(tel.error());
        out.member("valid", true);
        parts(out, text).add(*tel);
    }
}

void repair_text(json& out, std::string_view text) {
    auto const fixed = repair(text);
    out.member("valid", fixed.has_value());
    if (!fixed) return put_failure(out, fixed.error(), text);
    out.member("text", fixed->uri.text());
    out.key("fixes"), out.open('[');
    for (auto const& one : fixed->fixes) {
        out.open('{');
        out.member("code", name(one.code));
        place(out, one.offset, one.length);
        out.member("text", one.text.view());
        out.close('}');
    }
    out.close(']');
}

void check_text(json& out, std::string_view text, std::string_view provider) {
    auto const* const rules = find_profile(provider);
    out.member("known", rules != nullptr);
    auto const uri = parse(text);
    out.member("valid", uri.has_value());
    if (!uri) return put_failure(out, uri.error(), text);
    if (rules != nullptr) put_findings(out, check(*uri, *rules), text);
}

void compare_texts(json& out, std::string_view a, std::string_view b) {
    auto const left = parse(a);
    auto const right = parse(b);
    out.member("valid", left && right);
    if (!left) return put_failure(out, left.error(), a);
    if (!right) return put_failure(out, right.error(), b);
    auto const verdict = compare(*left, *right);
    out.member("equivalent", verdict.equivalent());
    if (auto const first = verdict.first_difference()) {
        out.member("component", name(first->where));
        out.member("name", plain(first->name.decoded()));
    }
}

/// A form's next field: NAME=VALUE&… in application/x-www-form-urlencoded.
std::optional<std::pair<std::string, std::string>> next_field(std::string_view& form) {
    if (form.empty()) return std::nullopt;
    auto const end = form.find('&');
    auto const field = form.substr(0, end);
    form = end == form.npos ? std::string_view{} : form.substr(end + 1);
    auto const unescaped = [](std::string_view text) {
        std::string decoded;
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto const value = [&](std::size_t at) { return std::string_view("0123456789abcdef").find(text[at] | 0x20); };
            bool const escape = text[i] == '%' && i + 2 < text.size() && value(i + 1) < 16 && value(i + 2) < 16;
            decoded += escape ? static_cast<char>(value(i + 1) * 16 + value(i + 2)) : text[i] == '+' ? ' ' : text[i];
            if (escape) i += 2;
        }
        return decoded;
    };
    auto const equals = field.find('=');
    return std::pair{unescaped(field.substr(0, equals)),
                     equals == field.npos ? std::string{} : unescaped(field.substr(equals + 1))};
}

void check_call(json& out, std::string_view form, std::string_view provider) {
    // Kept apart, for the call borrows them.
    std::vector<std::pair<std::string, std::string>> fields;
    while (auto field = next_field(form)) fields.push_back(*field);
    twilio::call call;
    for (auto const& [name, value] : fields) {
        if (name == "AccountSid") {
            call.account_sid = value;
        } else if (name == "To") {
            call.to = value;
        } else if (!call.set(name, value)) {
            (void)call.extra.push_back({name, value});
        }
    }
    auto const* const wanted = find_profile(provider);
    auto const& rules = wanted != nullptr ? *wanted : twilio::making_sip_calls;
    auto const found = call.check(rules);
    out.member("accepted", found.accepted());
    out.key("findings"), out.open('[');
    for (auto const& one : found) {
        out.open('{');
        out.member("level", name(one.level));
        if (one.provider_code != 0) out.member("providerCode", std::int64_t{one.provider_code});
        auto const text = call.text_of(one.what);
        for (auto const& [name, value] : fields) {
            if (!value.empty() && text.data() == value.data()) out.member("field", name);
        }
        put_error(out, one.what, text);
        out.close('}');
    }
    out.close(']');
    if (auto const request = call.build(rules)) {
        out.member("path", request->path());
        out.member("body", request->body());
    }
}

}  // namespace

extern "C" {

/// Where the next question's texts go, one after the other.
[[gnu::used, gnu::visibility("default")]] char* sipuri_input(std::size_t octets) {
    input.resize(octets + 1);
    return input.data();
}

/// Asks about `first` octets of the input, and the `second` octets after them. Returns the size of the answer.
[[gnu::used, gnu::visibility("default")]] std::size_t sipuri_ask(std::uint32_t what, std::size_t first,
                                                                std::size_t second, std::uint32_t as) {
    std::string_view const a = std::string_view(input).substr(0, first);
    std::string_view const b = std::string_view(input).substr(first, second);
    json out(answer);
    out.open('{');
    switch (what) {
        case 0: parse_text(out, a, kind_of(a, static_cast<kind>(as))); break;
        case 1: repair_text(out, a); break;
        case 2: check_text(out, a, b); break;
        case 3: compare_texts(out, a, b); break;
        case 4: check_call(out, a, b); break;
        default: out.member("redacted", redacted(a)); break;
    }
    out.close('}');
    return answer.size();
}

/// The answer to the last question, until the next.
[[gnu::used, gnu::visibility("default")]] char const* sipuri_answer() { return answer.data(); }
}
