// The law that no password is shown, and a generator of texts that hold one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_SECRET_LAWS_HPP
#define SIPURI_FUZZ_SECRET_LAWS_HPP

#include "json_laws.hpp"
#include "laws.hpp"

#include <sipuri/ostream.hpp>

#include <version>
#ifdef __cpp_lib_format
    #include <sipuri/format.hpp>
#endif

#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

namespace laws {

/// What no output may hold; long enough that no output holds it by chance.
inline constexpr std::string_view marked_secret = "hunter2Xq";
inline constexpr std::string_view secret_in_hexadecimal = "68756E746572325871";

/// Every output that a reader's answer to `text` leads to, each given to `visit`.
template <class Visit>
void each_output(std::string_view text, Visit visit) {
    auto const show = [&](sipuri::error const& what) {
        visit(sipuri::explain(what, text).view());
        std::ostringstream printed;
        printed << what << sipuri::explain(what, text);
        visit(printed.str());
        visit(json_of(what, text));
#ifdef __cpp_lib_format
        visit(std::format("{}", what));
#endif
        if (auto const change = sipuri::fix_of(what, text)) {
            visit(change->text.view());
            visit(sipuri::explain(*change, text).view());
        }
    };
    auto const show_all = [&](sipuri::findings const& found) {
        for (auto const& one : found) {
            show(one.what);
            visit(sipuri::explain(one, text, sipuri::twilio::current).view());
        }
        visit(json_of(found, text));
    };
    auto const of = [&](auto const& read) {
        if (!read) show(read.error());
        return read.has_value();
    };
    visit(sipuri::redacted(text));
    of(sipuri::parse(text, {.underscore = true, .zone = true}));
    if (auto const uri = sipuri::parse(text); of(uri)) {
        visit(sipuri::redacted(*uri));
        show_all(sipuri::validate(*uri));
        show_all(sipuri::validate(*uri, sipuri::context::dialog_contact));
        for (auto const* rules : {&sipuri::twilio::making_sip_calls, &sipuri::twilio::current}) {
            show_all(sipuri::check(*uri, *rules));
        }
        show({sipuri::errc::not_supported, sipuri::component::host, uri->components().host_begin, 1});
        of(sipuri::telephone_subscriber_of(*uri));
    }
    if (auto const address = sipuri::parse_name_addr(text); of(address)) show_all(sipuri::validate(*address));
    of(sipuri::parse_name_addrs(text));
    of(sipuri::parse_tel(text));
    of(sipuri::parse_telephone_subscriber(text));
    of(sipuri::parse_parameters(text));
    of(sipuri::parse_headers(text));
    of(sipuri::parse_host(text));
    of(sipuri::parse_transport(text));
    of(sipuri::twilio::parse_from(text));

    auto const repaired = [&](auto const& made) {
        if (!made) return show(made.error());
        visit(json_of(*made, text));
        for (auto const& one : made->fixes) visit(sipuri::explain(one, text).view());
    };
    repaired(sipuri::repair(text));
    repaired(sipuri::repair_name_addr(text));
    repaired(sipuri::repair_tel(text));

    sipuri_error fault{};
    fault.size = sizeof fault;
    if (sipuri_parse(text.data(), text.size(), nullptr, &fault) == 1) return;
    char room[1024]{};
    visit({room, sipuri_explain(&fault, text.data(), text.size(), room, sizeof room)});
}

/// True if a reader's answer to `text` leads to an output that shows the secret.
[[nodiscard]] inline bool shows_the_secret(std::string_view text) {
    bool shown = false;
    each_output(text, [&](std::string_view output) {
        for (auto const spelled : {marked_secret, secret_in_hexadecimal}) {
            shown = shown || output.find(spelled) != output.npos;
        }
    });
    return shown;
}

/// Texts of every kind that any reader takes, with a secret in the password's place, and one to three changes that
/// leave it there.
class secret_texts {
public:
    explicit secret_texts(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::string next() {
        constexpr std::string_view kinds[]{
            "sip:^:~@$",
            "sips:^:~@$:5061;transport=tcp?a=b",
            "<sip:^:~@$>",
            "\"Ann: 5\" <sip:^:~@$;lr>;tag=1",
            "Ann Lee <sip:^:~@$>",
            "<sip:a@h>, <sip:^:~@$>",
            "sip:a@h:5060;x=1, \"B\" <sip:^:~@$>",
            "<sip:^:~@$>;q=1, <sip:b:x@h>",
            "From: \"A\" <sip:^:~@$>;tag=1",
            "INVITE sip:^:~@$ SIP/2.0",
            "tel:^:~@$",
            "https://^:~@$/x?y=z",
            "^:~@$",
            "{\"to\":\"sip:^:~@$\"}",
            "\"sip:^:~@$\"",
            "  sip:^:~@$\r\n",
            "sip:h?to=sip:^:~@$",
            "sip:[^:~@2001:db8::1]:5060",
            "a@h;x=^:~@$",
            "+1;ext=^:~@$",
        };
        constexpr std::string_view users[]{"ann",  "+15551234567", "John Sip", "a b",  "a@b", "To",    "10",
                                           "a%40", "\"x\"",        "j\xC3\xB6", "a;b=c", "sip", "a?b=c", "tel"};
        constexpr std::string_view hosts[]{"h", "example.com", "192.0.2.1", "[::1]", "h_h", "h:5060", "h:x", ""};
        std::string text;
        auto const user = pick(users);
        for (char const c : pick(kinds)) {
            switch (c) {
                case '^': text += user; break;
                case '~': text += marked_secret; break;
                case '$': text += pick(hosts); break;
                default: text += c;
            }
        }
        for (auto changes = 1 + random() % 3; changes != 0; --changes) change(text);
        return text;
    }

private:
    [[nodiscard]] std::uint64_t random() {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_ * 0x2545F4914F6CDD1DU >> 16U;
    }
    template <std::size_t N>
    [[nodiscard]] std::string_view pick(std::string_view const (&choices)[N]) {
        return choices[random() % N];
    }

    /// Inserts, takes away or replaces something that is neither a secret nor its ":" and "@".
    void change(std::string& text) {
        constexpr std::string_view octets = " :@<>,;?\"'&=%/[]\\()\r\n\t\0\xC3\xA9#|{}.-+019azS";
        constexpr std::string_view words[]{"sip:", "sips:", "tel:", "<sip:", "//", ", ", "%3A", "%40", "&amp;", "> <"};
        auto const size = static_cast<std::size_t>(random() % 4 == 0 ? 1 + random() % 4 : 1);
        for (int attempts = 0; attempts != 8; ++attempts) {
            auto const at = static_cast<std::size_t>(random() % (text.size() + 1));
            auto const taken = random() % 3 == 0 ? 0 : size;
            if (at + taken > text.size() || touches_a_secret(text, at, at + taken)) continue;
            std::string piece(1, octets[random() % octets.size()]);
            if (random() % 8 == 0) piece = pick(words);
            text.replace(at, taken, random() % 3 == 0 && taken != 0 ? std::string{} : piece);
            return;
        }
    }
    [[nodiscard]] static bool touches_a_secret(std::string_view text, std::size_t begin, std::size_t end) {
        for (auto at = text.find(marked_secret); at != text.npos; at = text.find(marked_secret, at + 1)) {
            if (begin < at + marked_secret.size() + 1 && end + 1 > at) return true;
        }
        return false;
    }

    std::uint64_t state_;
};

/// True if the secret is no password: its ":" has become that of a scheme, where a URI can begin.
[[nodiscard]] inline bool is_user_now(std::string_view text) {
    auto const at = text.rfind(marked_secret);
    if (at == 0 || at == text.npos) return true;
    auto before = text.substr(0, at - 1);
    for (std::string_view const scheme : {"sip", "sips", "tel", "http", "https"}) {
        if (before.size() < scheme.size()) continue;
        auto const size = before.size() - scheme.size();
        if (!sipuri::detail::equal_ignoring_case(before.substr(size), scheme)) continue;
        auto rest = before.substr(0, size);
        while (!rest.empty() && sipuri::detail::white_space.find(rest.back()) != rest.npos) rest.remove_suffix(1);
        bool const labelled = !rest.empty() && rest.back() == ':';
        if (labelled) {
            auto label = rest.substr(0, rest.size() - 1);
            while (!label.empty() && sipuri::detail::white_space.find(label.back()) != rest.npos) label.remove_suffix(1);
            return sipuri::detail::is_word_of(sipuri::detail::fields_of_addresses, label);
        }
        return rest.empty() || rest == "INVITE" || std::string_view{"<>,\"'([{"}.find(rest.back()) != rest.npos;
    }
    return false;
}

}  // namespace laws

#endif
