// What a C++ programmer writes first, before the manual: it compiles, and does what one expects.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <sipuri/sipuri.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

sipuri::uri made() { return *sipuri::uri::parse("sip:ann%20b:pw@h.example:5062;transport=tcp;lr?subject=hi%21"); }

/// Kept in a struct for as long as one likes.
struct subscriber {
    sipuri::uri contact{};
    int expires = 0;
};

}  // namespace

TEST_CASE("first guess: an owning URI answers for itself") {
    auto const u = made();
    CHECK(u.user()->decoded() == "ann b");
    CHECK(u.password()->decoded() == "pw");
    CHECK(u.host().text() == "h.example");
    CHECK(u.port() == 5062);
    CHECK(u.transport() == sipuri::transport::tcp);
    CHECK(u.parameters().lr());
    CHECK(u.headers().find("subject")->value().decoded() == "hi!");
    CHECK(sipuri::uri{}.port().value_or(5060) == 5060);
}

TEST_CASE("first guess: strings") {
    auto const u = made();
    std::string const whole = to_string(u);
    CHECK(whole == u.text());
    CHECK(std::string{u.text()} == whole);
    CHECK(to_string(u.view()) == whole);
    std::string const user = u.user()->decoded().to_string();
    CHECK(user == "ann b");
    std::string_view const tcp = to_string(sipuri::transport::tcp);
    CHECK(tcp == "tcp");
    CHECK(u.user_or("anonymous").decoded() == "ann b");
    CHECK(sipuri::parse("sip:h")->user_or("anonymous").decoded() == "anonymous");
}

TEST_CASE("first guess: fields decompose, and names compare with plain text") {
    auto const u = made();
    std::vector<std::pair<std::string, std::string>> seen;
    for (auto [name, value] : u.parameters()) {
        seen.emplace_back(name.decoded().to_string(), value ? value->decoded().to_string() : "");
    }
    for (auto [name, value] : u.headers()) {
        seen.emplace_back(name.decoded().to_string(), value.decoded().to_string());
    }
    CHECK(seen == std::vector<std::pair<std::string, std::string>>{{"transport", "tcp"}, {"lr", ""}, {"subject", "hi!"}});
    int flags = 0;
    for (auto const parameter : sipuri::parse("sip:h;LR;%6Cr=x;x")->parameters()) flags += parameter.name() == "lr";
    CHECK(flags == 2);
}

TEST_CASE("first guess: results chain") {
    auto const parsed = sipuri::parse("sip:a b@h").or_else([](sipuri::error) { return sipuri::parse("sip:fallback"); });
    CHECK(parsed->host().text() == "fallback");
    auto const fault = sipuri::parse("sip:a b@h").transform_error([](sipuri::error what) {
        what.code = sipuri::errc::missing;
        return what;
    });
    CHECK(fault.error().code == sipuri::errc::missing);

    auto u = made();
    CHECK(u.set_user("bob").and_then([&] { return u.set_host("i"); }).and_then([&] { return u.set_port(1); }));
    CHECK(u.text() == "sip:bob:pw@i:1;transport=tcp;lr?subject=hi%21");
    auto const stopped = u.set_user("carol").and_then([&] { return u.set_host("a b"); }).and_then([&] {
        return u.set_port(2);
    });
    CHECK(stopped.error().where == sipuri::component::host);
    CHECK(u.port() == 1);
}

TEST_CASE("first guess: removing and copying with one change") {
    auto u = made();
    bool const gone = u.remove_parameter("LR");
    CHECK(gone);
    CHECK(!u.remove_parameter("lr"));
    CHECK(u.remove_header("Subject"));
    CHECK(!u.remove_header("Subject"));
    auto const c = u.with_host("i").and_then([](auto const& x) { return x.with_user("x"); }).and_then([](auto const& x) {
        return x.with_transport(sipuri::transport::tls);
    });
    CHECK(c->text() == "sip:x:pw@i:5062;transport=tls");
}

TEST_CASE("first guess: a component of another URI") {
    auto u = made();
    auto const other = *sipuri::parse("sip:b%6Fb%25@h;x=%41");
    CHECK(u.set_user(*other.user()));
    CHECK(u.user()->encoded() == "b%6Fb%25");
    CHECK(u.set_user(other.user()));
    CHECK(u.set_parameters(other.parameters()));
    CHECK(u.parameters().text() == "x=%41");
}

TEST_CASE("first guess: a host from an address") {
    auto u = *sipuri::uri::parse("sip:h");
    CHECK(u.set_host("::1"));
    CHECK(u.text() == "sip:[::1]");
    CHECK(u.set_host(sipuri::ipv4_octets{192, 0, 2, 1}));
    CHECK(u.text() == "sip:192.0.2.1");
    CHECK(u.set_host(*sipuri::parse("sip:[2001:db8::1]")->host().ipv6()));
    CHECK(u.text() == "sip:[2001:db8::1]");
}

TEST_CASE("first guess: keys for containers, and a URI in a struct") {
    std::unordered_map<sipuri::uri_key, int> hashed;
    std::map<sipuri::uri_key, int> sorted;
    hashed[sipuri::uri_key{made()}] = 1;
    sorted[sipuri::uri_key{made()}] = 1;
    auto const same = *sipuri::uri::parse("SIP:ann%20b:pw@H.Example:5062;transport=TCP;lr?subject=hi!");
    CHECK(hashed.count(sipuri::uri_key{same}) == 1);
    CHECK(sorted.count(sipuri::uri_key{same}) == 1);

    std::vector<subscriber> all;
    for (std::string const text : {"sip:a@h", "sip:b@h"}) {
        if (auto uri = sipuri::uri::parse(text)) all.push_back({*std::move(uri), 60});
    }
    CHECK(all[1].contact.user()->decoded() == "b");
}

TEST_CASE("first guess: a URI is its own key, and takes another one") {
    auto u = made();
    std::unordered_map<sipuri::uri_key, int> bindings;
    bindings[u] = 60;
    CHECK(bindings.find(u.view()) != bindings.end());
    CHECK(bindings.contains(*sipuri::parse("sip:ann%20b:pw@H.EXAMPLE:5062;lr;transport=tcp?subject=hi!")));
    std::set<sipuri::uri_key> seen;
    CHECK(seen.insert(*sipuri::parse("sip:a@h")).second);
    CHECK(!seen.insert(*sipuri::uri::parse("sip:a@H")).second);

    u = *sipuri::parse("sip:carol@i");
    CHECK(u.text() == "sip:carol@i");
    u = u.view();
    CHECK(u.text() == "sip:carol@i");
    u = *sipuri::static_uri<16>::parse("sip:dan@j");
    CHECK(u.text() == "sip:dan@j");
}

TEST_CASE("first guess: values become strings where containers make them") {
    auto const u = made();
    std::string const user{u.user()->decoded()};
    CHECK(user == "ann b");
    std::map<std::string, std::string> headers;
    for (auto const [name, value] : u.headers()) headers.emplace(name.decoded(), value.decoded());
    CHECK(headers == std::map<std::string, std::string>{{"subject", "hi!"}});
    std::vector<std::string> values;
    for (auto const header : u.headers()) values.emplace_back(header.value().decoded());
    CHECK(values == std::vector<std::string>{"hi!"});
    auto const bob = sipuri::parse_name_addr("\"B \\\"o\\\" b\" <sip:b@h>");
    CHECK(bob->display_name()->to_string() == "B \"o\" b");
}

TEST_CASE("first guess: errors compare with codes, and have names") {
    auto const wrong = sipuri::parse("sip:a b@h");
    CHECK(wrong.error() == sipuri::errc::invalid_character);
    CHECK(wrong.error() != sipuri::errc::empty);
    CHECK(to_string(wrong.error().code) == "invalid_character");
    CHECK(to_string(wrong.error().where) == "user");
    auto u = made();
    u.set_user("bob").value();
    CHECK(u.user()->decoded() == "bob");
}

TEST_CASE("first guess: results are transformed by members and by what returns nothing") {
    auto const port = sipuri::parse("sip:h:5070").transform(&sipuri::uri_view::port);
    CHECK(port.value() == 5070);
    std::string seen;
    auto const look = [&](sipuri::uri_view uri) { seen = uri.host().text(); };
    CHECK(sipuri::parse("sip:h").transform(look).has_value());
    CHECK(seen == "h");
}

TEST_CASE("first guess: algorithms over fields") {
    auto const u = made();
    auto const is_lr = [](sipuri::parameter_view one) { return one.name() == "lr"; };
    CHECK(std::ranges::count_if(u.parameters(), is_lr) == 1);
    CHECK(std::ranges::find_if(u.parameters(), is_lr)->text() == "lr");
    CHECK(std::ranges::distance(u.parameters()) == 2);
    std::vector<sipuri::parameter_view> const kept(u.parameters().begin(), u.parameters().end());
    CHECK(kept.size() == 2);
    std::vector<sipuri::uri> const others{made(), sipuri::uri{}};
    CHECK(std::ranges::any_of(others, [&](sipuri::uri const& one) { return equivalent(one, u); }));
}
