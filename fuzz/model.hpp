// A URI as the plainest data there is, changed as the documentation says: what the setters and writers are held to.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_MODEL_HPP
#define SIPURI_FUZZ_MODEL_HPP

#include <sipuri/uri/view.hpp>

#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// The octets that RFC 3261, section 25.1, lets appear raw, written out once more.
inline constexpr std::string_view letters_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

enum class kind { user, password, parameter, header };

inline bool may_stand_raw(kind where, char c) {
    constexpr std::string_view marks = "-_.!~*'()";
    constexpr std::string_view more[]{"&=+$,;?/", "&=+$,", "[]/:&+$", "[]/?:+$"};
    return letters_and_digits.find(c) != std::string_view::npos || marks.find(c) != std::string_view::npos ||
           more[static_cast<int>(where)].find(c) != std::string_view::npos;
}

inline std::string escaped(kind where, std::string_view plain) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (char const c : plain) {
        auto const octet = static_cast<unsigned char>(c);
        if (may_stand_raw(where, c)) {
            text += c;
        } else {
            text += {'%', digits[octet / 16], digits[octet % 16]};
        }
    }
    return text;
}

/// The value of a hexadecimal digit, or 16.
inline unsigned digit_value(char c) {
    auto const at = std::string_view{"0123456789abcdef0123456789ABCDEF"}.find(c);
    return at == std::string_view::npos ? 16U : static_cast<unsigned>(at % 16);
}

inline bool is_encoded(kind where, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (may_stand_raw(where, text[i])) continue;
        if (text[i] != '%' || text.size() - i < 3 || digit_value(text[i + 1]) == 16 || digit_value(text[i + 2]) == 16) {
            return false;
        }
        i += 2;
    }
    return true;
}

inline std::string decoded(std::string_view encoded) {
    std::string text;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            text += encoded[i];
        } else {
            text += static_cast<char>(digit_value(encoded[i + 1]) * 16 + digit_value(encoded[i + 2]));
            i += 2;
        }
    }
    return text;
}

/// A name as names compare: decoded, and ASCII letters in lower case.
inline std::string folded(std::string_view encoded) {
    auto text = decoded(encoded);
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return text;
}

/// A parameter or a header, escaped as it is in the URI; a header always has a value.
struct field {
    std::string name;
    std::optional<std::string> value{};
};

/// The fields of a text that a parser has taken.
inline std::vector<field> fields_of(std::string_view text, char delimiter) {
    std::vector<field> fields;
    while (!text.empty()) {
        auto const whole = text.substr(0, text.find(delimiter));
        text.remove_prefix(whole.size() == text.size() ? whole.size() : whole.size() + 1);
        auto const equals = whole.find('=');
        auto& made = fields.emplace_back(field{std::string(whole.substr(0, equals))});
        if (equals != whole.npos) made.value = whole.substr(equals + 1);
    }
    return fields;
}

/// Every function returns whether it changed what it was asked to.
struct model {
    bool sips = false;
    std::optional<std::string> user{};
    std::optional<std::string> password{};
    std::string host = "anonymous.invalid";
    std::optional<std::string> port{};
    std::vector<field> parameters{};
    std::vector<field> headers{};

    model() = default;
    explicit model(sipuri::uri_view uri)
        : sips(uri.scheme() == sipuri::scheme::sips),
          host(uri.host().text()),
          parameters(fields_of(uri.parameters().text(), ';')),
          headers(fields_of(uri.headers().text(), '&')),
          scheme_text(uri.text().substr(0, uri.components().scheme_end)) {
        if (auto const given = uri.user()) user = given->encoded();
        if (auto const given = uri.password()) password = given->encoded();
        if (uri.port()) port = uri.port_text();
    }

    [[nodiscard]] std::string text() const {
        std::string text = scheme_text + ':';
        if (user) text += *user + (password ? ':' + *password : "") + '@';
        text += host;
        if (port) text += ':' + *port;
        for (auto const& [name, value] : parameters) text += ';' + name + (value ? '=' + *value : "");
        char lead_in = '?';
        for (auto const& [name, value] : headers) {
            text += lead_in + name + '=' + value.value_or("");
            lead_in = '&';
        }
        return text;
    }

    void set_scheme(bool secure) {
        sips = secure;
        scheme_text = secure ? "sips" : "sip";
    }
    bool set_user(std::string_view given, bool encoded) {
        if (given.empty() || (encoded && !is_encoded(kind::user, given))) return false;
        user = encoded ? std::string(given) : escaped(kind::user, given);
        return true;
    }
    bool set_password(std::string_view given, bool encoded) {
        if (!user || (encoded && !is_encoded(kind::password, given))) return false;
        password = encoded ? std::string(given) : escaped(kind::password, given);
        return true;
    }
    void set_port(std::uint16_t number) {
        // Not std::to_string: where that is compiled, MemorySanitizer does not see it write.
        char digits[5]{};
        port = std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    }
    void remove_user() { user = password = std::nullopt; }

    /// Checks a field and, where it was given plain, escapes it.
    static bool make(field& given, kind where, bool encoded) {
        if (given.name.empty() || (where == kind::parameter && given.value && given.value->empty())) return false;
        if (!encoded) {
            given.name = escaped(where, given.name);
            if (given.value) given.value = escaped(where, *given.value);
        }
        return is_encoded(where, given.name) && (!given.value || is_encoded(where, *given.value));
    }
    static bool append(std::vector<field>& list, field given, kind where, bool encoded) {
        if (!make(given, where, encoded)) return false;
        list.push_back(given);
        return true;
    }
    static bool set(std::vector<field>& list, field given, kind where, bool encoded) {
        if (!make(given, where, encoded)) return false;
        std::vector<field> kept;
        bool found = false;
        for (auto const& other : list) {
            if (folded(other.name) != folded(given.name)) {
                kept.push_back(other);
            } else if (!found) {
                found = true;
                kept.push_back(given);
            }
        }
        if (!found) kept.push_back(given);
        list = kept;
        return true;
    }
    static void remove(std::vector<field>& list, std::string_view plain) {
        std::vector<field> kept;
        for (auto const& other : list) {
            if (folded(other.name) != folded(escaped(kind::user, plain))) kept.push_back(other);
        }
        list = kept;
    }
    static bool set_all(std::vector<field>& list, std::string_view text, kind where) {
        // A text that ends with its delimiter has one field more than it seems.
        char const delimiter = where == kind::parameter ? ';' : '&';
        auto const all = fields_of(text, delimiter);
        if (!text.empty() && text.back() == delimiter) return false;
        for (auto given : all) {
            if (!make(given, where, true) || (where == kind::header && !given.value)) return false;
        }
        list = all;
        return true;
    }

    std::string scheme_text = "sip";
};

}  // namespace fuzz

#endif
