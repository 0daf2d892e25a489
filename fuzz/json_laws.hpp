// What must hold for the JSON of errors, findings, fixes and repairs, and a reader of JSON that is none of the library's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_JSON_LAWS_HPP
#define SIPURI_FUZZ_JSON_LAWS_HPP

#include "laws.hpp"

#include <sipuri/json.hpp>
#include <sipuri/repair.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace laws {

/// Reads JSON as RFC 8259 has it, in UTF-8: every value that is no object and no array, by its path: "fix.offset".
class json_values {
public:
    explicit json_values(std::string_view text) : rest_(text) {
        valid_ = sipuri::detail::is_utf8(text) && value("", 0) && rest_.empty();
    }

    [[nodiscard]] bool is_valid() const { return valid_; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    /// A number, "true", "false", "null", or a string without its quotes and escapes; none if there is none.
    [[nodiscard]] std::optional<std::string> find(std::string const& path) const {
        auto const at = values_.find(path);
        return at == values_.end() ? std::nullopt : std::optional{at->second};
    }
    [[nodiscard]] bool has(std::string const& path, std::string_view value) const { return find(path) == value; }

private:
    bool take(std::string_view token) {
        if (!rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }
    // The library writes no white space, so none is taken.
    bool value(std::string const& path, int depth) {
        if (depth == 8) return false;
        if (take("{")) return members(path, depth);
        if (take("[")) return elements(path, depth);
        std::string text;
        if (!rest_.empty() && rest_[0] == '"') return string(text) && values_.emplace(path, text).second;
        for (std::string_view const word : {"true", "false", "null"}) {
            if (take(word)) return values_.emplace(path, word).second;
        }
        return number(text) && values_.emplace(path, text).second;
    }
    bool members(std::string const& path, int depth) {
        if (take("}")) return true;
        do {
            std::string name;
            if (!string(name) || !take(":") || !value(path.empty() ? name : path + "." + name, depth + 1)) return false;
        } while (take(","));
        return take("}");
    }
    bool elements(std::string const& path, int depth) {
        if (take("]")) return true;
        auto const prefix = path.empty() ? path : path + ".";
        std::size_t index = 0;
        do {
            if (!value(prefix + std::to_string(index++), depth + 1)) return false;
        } while (take(","));
        return take("]");
    }
    bool number(std::string& out) {
        if (take("0")) return out = "0", true;
        while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
            out += rest_[0];
            rest_.remove_prefix(1);
        }
        return !out.empty();
    }
    bool string(std::string& out) {
        if (!take("\"")) return false;
        while (!rest_.empty() && rest_[0] != '"') {
            auto const c = rest_[0];
            rest_.remove_prefix(1);
            if (static_cast<unsigned char>(c) < 0x20) return false;
            if (c != '\\') {
                out += c;
            } else if (!escape(out)) {
                return false;
            }
        }
        return take("\"");
    }
    bool escape(std::string& out) {
        if (take("\"")) return out += '"', true;
        if (take("\\")) return out += '\\', true;
        if (take("uFFFD")) return out += "\xEF\xBF\xBD", true;
        if (!take("u00")) return false;
        constexpr std::string_view digits = "0123456789ABCDEF";
        auto const high = rest_.size() < 2 ? digits.npos : digits.find(rest_[0]);
        auto const low = rest_.size() < 2 ? digits.npos : digits.find(rest_[1]);
        if (high > 7 || low == digits.npos) return false;
        rest_.remove_prefix(2);
        out += static_cast<char>(high * 16 + low);
        return true;
    }

    std::string_view rest_;
    std::map<std::string, std::string> values_;
    bool valid_ = false;
};

/// JSON that write_json() writes of `what`.
template <class What>
[[nodiscard]] std::string json_of(What const& what, std::string_view text) {
    std::string out;
    auto const written = sipuri::write_json(what, text, out);
    return written && *written == out.size() ? out : std::string{};
}

/// True for one line of JSON without a control character.
[[nodiscard]] inline bool is_json_line(std::string_view text) {
    for (char const c : text) {
        if (sipuri::chars::control.contains(c)) return false;
    }
    return json_values{text}.is_valid();
}

/// True if `values` have at `path` a text as it is, or, of one that is no UTF-8, its octets.
[[nodiscard]] inline bool gives_text(json_values const& values, std::string const& path, std::string_view text) {
    auto const octets = path.substr(0, path.rfind('.') + 1) + "octets";
    if (sipuri::detail::is_utf8(text)) return values.has(path, text) && !values.find(octets);
    std::string hexadecimal;
    for (char const c : text) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        hexadecimal += digits[static_cast<unsigned char>(c) >> 4U];
        hexadecimal += digits[static_cast<unsigned char>(c) & 15U];
    }
    return values.find(path) && values.has(octets, hexadecimal);
}

/// True if the JSON of an error is one line that says what explain() and fix_of() say.
[[nodiscard]] inline bool json_says_the_error(sipuri::error const& what, std::string_view text) {
    auto const json = json_of(what, text);
    json_values const values{json};
    auto const is_number = [&](std::string const& path, std::uint32_t value) {
        return values.has(path, std::to_string(value));
    };
    auto const shown = sipuri::explain(what, text);
    if (!is_json_line(json) || !values.has("code", name(what.code)) || !is_number("offset", what.offset) ||
        !is_number("length", what.length) || !values.has("message", message(what.code)) ||
        !values.find("hint") || !shown.view().ends_with(": " + *values.find("hint"))) {
        return false;
    }
    auto const change = sipuri::fix_of(what, text);
    if (!change) return values.has("fix", "null");
    return is_number("fix.offset", change->offset) && is_number("fix.length", change->length) &&
           gives_text(values, "fix.text", change->text.view());
}

/// The JSON of what each reader, validate() and the repairs answer is JSON, and says the same.
[[nodiscard]] inline verdict json_reads_back(std::string_view text) {
    constexpr std::string_view law = "json_reads_back";
    bool well = true;
    auto const refused = [&](auto const& read) {
        if (!read) well = well && json_says_the_error(read.error(), text);
        return !read;
    };
    auto const found = [&](sipuri::findings const& all) {
        json_values const values{json_of(all, text)};
        well = well && values.is_valid() && values.has("accepted", all.accepted() ? "true" : "false");
        for (std::size_t i = 0; i != all.size(); ++i) {
            auto const path = "findings." + std::to_string(i);
            well = well && is_json_line(json_of(all[i], text)) && json_says_the_error(all[i].what, text) &&
                   values.has(path + ".severity", name(all[i].level)) && values.has(path + ".code", name(all[i].what.code));
        }
    };
    if (auto const uri = sipuri::parse(text); !refused(uri)) found(check(*uri, sipuri::twilio::current));
    if (auto const address = sipuri::parse_name_addr(text); !refused(address)) found(validate(*address));
    if (auto const number = sipuri::parse_tel(text); !refused(number)) found(validate(*number));
    refused(sipuri::parse_name_addrs(text));

    auto const repaired = [&](auto const& made, std::string_view plain) {
        auto const json = json_of(made, text);
        json_values const values{json};
        well = well && is_json_line(json) && values.find("text") &&
               (!sipuri::detail::secret_in(text).empty() || gives_text(values, "text", sipuri::redacted(plain)));
        for (std::size_t i = 0; i != made.fixes.size(); ++i) {
            auto const& one = made.fixes[i];
            auto const path = "fixes." + std::to_string(i);
            well = well && values.has(path + ".offset", std::to_string(one.offset)) &&
                   (values.has(path + ".text", "null") || gives_text(values, path + ".text", one.text.view()));
        }
    };
    if (auto const made = sipuri::repair(text)) repaired(*made, made->uri.text());
    if (auto const made = sipuri::repair_name_addr(text)) repaired(*made, made->text);
    if (auto const made = sipuri::repair_tel(text)) repaired(*made, made->text);
    return unless(well, law);
}

}  // namespace laws

#endif
