// Writes the inputs that the fuzz targets begin with, made of the case tables of the tests, and of the shortest text
// through each transition of the grammar's automaton.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// usage: seeds DIRECTORY           one file of netstrings for each corpus, as replay reads them
//        seeds --files DIRECTORY   one directory for each, with one file for each text, as engines read them;
//                                  without the transitions, which are thousands
#include "../tests/data/call.hpp"
#include "../tests/data/compare.hpp"
#include "../tests/data/escape.hpp"
#include "../tests/data/from.hpp"
#include "../tests/data/header.hpp"
#include "../tests/data/any_uri.hpp"
#include "../tests/data/name_addr.hpp"
#include "../tests/data/param.hpp"
#include "../tests/data/parse.hpp"
#include "../tests/data/rejected.hpp"
#include "../tests/data/tel.hpp"
#include "../tests/data/transport.hpp"
#include "../tests/oracle/automaton.hpp"

#include <sipuri/uri/view.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

namespace {

using corpus = std::set<std::string>;

/// Every text of the tables that is a URI, or meant to be none.
corpus uris() {
    corpus texts;
    auto const add = [&](auto const& table) {
        for (auto const& row : table) texts.emplace(row.input);
    };
    add(cases::parse), add(cases::header), add(cases::param), add(cases::transport), add(cases::rejected);
    for (auto const& row : cases::call) texts.emplace(row.to);
    for (auto const& row : cases::compare) texts.emplace(row.left), texts.emplace(row.right);
    return texts;
}

/// What follows the first octet of `lead_in`, valid or not.
corpus behind(std::string_view lead_in) {
    corpus parts;
    for (auto const& text : uris()) {
        auto const at = text.find_first_of(lead_in);
        if (at != text.npos) parts.insert(text.substr(at + 1));
    }
    return parts;
}

corpus hosts() {
    corpus parts;
    for (auto const& text : uris()) {
        auto const at_sign = text.find('@');
        auto const begin = at_sign == text.npos ? text.find(':') + 1 : at_sign + 1;
        auto const end = text.find_first_of(";?", begin);
        parts.insert(text.substr(begin, end - begin));
        if (auto const uri = sipuri::parse(text)) parts.emplace(uri->host().text());
    }
    return parts;
}

corpus pairs() {
    corpus texts;
    for (auto const& row : cases::compare) texts.insert(std::string(row.left) + '\n' + std::string(row.right));
    return texts;
}

corpus from_users() {
    corpus texts;
    for (auto const& row : cases::from) texts.emplace(row.input);
    for (auto const& row : cases::call) texts.emplace(row.from);
    return texts;
}

/// A URI with each thing that can be called, and with each text that wants escaping.
corpus edits() {
    corpus texts{
        "sip:alice:secret@atlanta.com:5060;transport=tcp;lr?subject=a&to=b\nubob\np\nh[2001:db8::1]\no5061\nt\n"
        "fob\nattl\t15\nAx\t%41\nelr\nbx\ty\nBx\ty\nla=1;b\ndto\tx\nDto\t%40\ngto\ty\nGto\tz",
        "sips:h?to=a&to=b\nma=1&b=\nrtransport\nx\nkTO\nz\n1\n2\n3\ny\nq\nw\ns\nU%61\nP%61",
        "sip:a@h;x=1;X=2;%78=3\nax\ty\nrX\ny"};
    for (auto const& row : cases::escape) {
        auto const plain = std::string(row.plain);
        texts.insert("sip:a@h\nu" + plain + "\np" + plain + "\nax\t" + plain + "\nd" + plain + "\ty");
    }
    return texts;
}

corpus builds() {
    corpus texts{"example.com\nujack\npsecret\no5060\natransport\ttcp\nalr\nhX-Name\tAnn & Bob",
                 "[::1]\ns\nux\nhbody\t",
                 "",
                 "h\npx",
                 "a_b\nux",
                 "h\nao\\t\tx\\n"};
    for (auto const& row : cases::escape) {
        auto const plain = std::string(row.plain);
        texts.insert("example.com\nu" + plain + "\np" + plain + "\nax\t" + plain + "\nh" + plain + '\t' + plain);
    }
    return texts;
}

corpus calls() {
    corpus texts{
        "sip:kate@example.com?x=1\nfjack\nuhttps://example.com/twiml\nmPOST\nnjack\npsecret\nxStatusCallback\thttps://"
        "x\nsAC0123456789abcdef0123456789abcdef\nc",
        "sip:kate@example.com;transport=tls\nf+1415\nw<Response/>\naAP0123456789abcdef0123456789abcdef\ng"};
    for (auto const& row : cases::call) {
        texts.insert(std::string(row.to) + (row.from.empty() ? "" : "\nf" + std::string(row.from)) + "\nuhttps://x");
    }
    return texts;
}

corpus addresses() {
    corpus texts;
    auto const add = [&](auto const& table) {
        for (auto const& row : table) texts.emplace(row.input);
    };
    add(cases::name_addrs), add(cases::name_addr_lists);
    add(cases::rejected_name_addrs), add(cases::rejected_name_addr_lists);
    return texts;
}

corpus numbers() {
    corpus texts;
    auto const add = [&](auto const& table) {
        for (auto const& row : table) texts.emplace(row.input);
    };
    add(cases::tel), add(cases::tel_parts), add(cases::tel_to_sip);
    add(cases::rejected_tels), add(cases::rejected_tel_users);
    for (auto const& row : cases::tel_compare) texts.insert(std::string(row.left) + '\n' + std::string(row.right));
    return texts;
}

corpus any_uris() {
    corpus texts;
    for (auto const& row : cases::any_uris) texts.emplace(row.input);
    for (auto const& row : cases::rejected_any_uris) texts.emplace(row.input);
    for (auto const& row : cases::any_uri_pairs) texts.insert(std::string(row.left) + '\n' + std::string(row.right));
    return texts;
}

/// What people paste, each fix in it once or more.
corpus pastes() {
    return {"sip:alice#1@h",       "sip:a b c@h",
            "sip:jos\xC3\xA9@h",   "sip:h;x=;y=",
            "sip:h?a&b",           "sip:h?a=1&amp;b=2&amp;c",
            "SIPS://h:1;x=",       "sip:h?s=a b,c;d=e&t=<x>",
            "\"Bob\" <sip:b#b@h>", "  <sip://h;x=?a>\r\n"};
}

bool write_netstrings(std::filesystem::path const& path, corpus const& texts) {
    std::ofstream out(path, std::ios::binary);
    for (auto const& text : texts) out << text.size() << ':' << text << ',';
    return !out.flush().fail();
}

bool write_files(std::filesystem::path const& path, corpus const& texts) {
    std::filesystem::create_directories(path);
    std::size_t number = 0;
    bool written = true;
    for (auto const& text : texts) {
        std::ofstream out(path / std::to_string(number++), std::ios::binary);
        out << text;
        written = written && !out.flush().fail();
    }
    return written;
}

}  // namespace

int main(int argc, char** argv) {
    bool const files = argc == 3 && std::string_view{argv[1]} == "--files";
    if (argc != 2 && !files) {
        std::fputs("usage: seeds [--files] DIRECTORY\n", stderr);
        return 2;
    }
    std::filesystem::path const directory = argv[argc - 1];
    std::filesystem::create_directories(directory);
    struct {
        char const* name;
        corpus texts;
    } const corpora[]{{"uri", uris()},
                      {"headers", behind("?")},
                      {"parameters", behind(";")},
                      {"host", hosts()},
                      {"from_user", from_users()},
                      {"build", builds()},
                      {"edit", edits()},
                      {"compare", pairs()},
                      {"twilio", calls()},
                      {"name_addr", addresses()},
                      {"tel", numbers()},
                      {"any_uri", any_uris()},
                      {"repair", pastes()},
                      {"transitions", files ? corpus{} : oracle::transition_strings(oracle::sip_uri_automaton())}};
    bool written = true;
    for (auto const& [name, texts] : corpora) {
        if (texts.empty()) continue;
        written = (files ? write_files(directory / name, texts)
                         : write_netstrings(directory / (std::string(name) + ".netstrings"), texts)) &&
                  written;
    }
    return written ? 0 : 1;
}
