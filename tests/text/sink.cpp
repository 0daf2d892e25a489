// Where text goes: nothing beyond the room, and the size needed where there is too little.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/uri/normalize.hpp>
#include <sipuri/uri/redact.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/twilio.hpp>
#include <sipuri/uri/write.hpp>

#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view plain = "a b%";
constexpr std::string_view escaped = "a%20b%25";

template <class Out>
constexpr auto put(Out&& out) {
    return sipuri::write_escaped(plain, sipuri::chars::user, out);
}

constexpr bool fixed_texts_hold() {
    sipuri::fixed_text<64> roomy;
    sipuri::fixed_text<8> exact;
    sipuri::fixed_text<7> small;
    return put(roomy) && roomy.view() == escaped && put(exact) && exact.view() == escaped &&
           put(small).error().code == sipuri::errc::no_space && put(small).error().length == 8;
}

// A sink has four members. One that lacks one of them is none.
struct whole_sink {
    void put(char);
    void put(std::string_view);
    std::size_t size() const;
    std::size_t capacity() const;
};
struct sink_of_octets {
    void put(char);
    std::size_t size() const;
    std::size_t capacity() const;
};
struct sink_of_texts {
    void put(std::string_view);
    std::size_t size() const;
    std::size_t capacity() const;
};
struct sink_without_size {
    void put(char);
    void put(std::string_view);
    std::size_t capacity() const;
};
struct sink_without_capacity {
    void put(char);
    void put(std::string_view);
    std::size_t size() const;
};
static_assert(sipuri::sink<whole_sink> && !sipuri::sink<sink_of_octets> && !sipuri::sink<sink_of_texts>);
static_assert(!sipuri::sink<sink_without_size> && !sipuri::sink<sink_without_capacity>);

/// A string that counts the octets that it was filled with.
struct filled_string {
    std::string text{};
    std::size_t filled = 0;

    std::size_t size() const { return text.size(); }
    char* data() { return text.data(); }
    void resize(std::size_t size) {
        filled += size > text.size() ? size - text.size() : 0;
        text.resize(size);
    }
    void append(char const* from, std::size_t size) { text.append(from, size); }
    void push_back(char c) { text.push_back(c); }
};

}  // namespace

/// A sink in a namespace whose functions would take it with anything, and have no say.
namespace others {

class text {
public:
    constexpr void put(char c) { kept_.put(c); }
    constexpr void put(std::string_view piece) { kept_.put(piece); }
    [[nodiscard]] constexpr std::size_t size() const { return kept_.size(); }
    [[nodiscard]] constexpr std::size_t capacity() const { return kept_.capacity(); }
    [[nodiscard]] constexpr std::string_view view() const { return kept_.view(); }

private:
    sipuri::fixed_text<1024> kept_;
};
static_assert(sipuri::sink<text>);

template <class... Any>
void put(text&, Any&&...) = delete;
template <class... Any>
void put_canonical(text&, Any&&...) = delete;
template <class... Any>
void put_digits(text&, Any&&...) = delete;
template <class... Any>
void put_escape(text&, Any&&...) = delete;
template <class... Any>
void put_form_escaped(text&, Any&&...) = delete;
template <class... Any>
void put_gen_value(text&, Any&&...) = delete;
template <class... Any>
void put_hex(text&, Any&&...) = delete;
template <class... Any>
void put_ipv6(text&, Any&&...) = delete;
template <class... Any>
void put_normal(text&, Any&&...) = delete;
template <class... Any>
void put_number(text&, Any&&...) = delete;
template <class... Any>
void put_octet(text&, Any&&...) = delete;
template <class... Any>
void put_quoted(text&, Any&&...) = delete;
template <class... Any>
void put_redacted(text&, Any&&...) = delete;
template <class... Any>
void put_sorted_headers(text&, Any&&...) = delete;
template <class... Any>
void sink_for(text&, Any&&...) = delete;
template <class... Any>
void write_to(text&, Any&&...) = delete;

}  // namespace others

namespace {

/// What every writer writes.
template <class Sink>
constexpr bool all_write(Sink& out) {
    sipuri::parameter const parameters[]{{"transport", "tcp"}, {"a b", "c;d"}, {"lr"}};
    sipuri::generic_param const flag[]{{"lr"}};
    sipuri::header const headers[]{{"x y", "1&2"}, {"a", ""}};
    sipuri::fields const parts{.user = "a b", .password = "@", .host = "h", .port = 5060, .parameters = parameters,
                               .headers = headers};
    auto const uri = *sipuri::parse("sip:%61:p%40@[2001:db8::1]:1;b;%61=1%3B?y=2&x=%20");
    auto const number = *sipuri::parse_telephone_subscriber("+1-2;x=%5b;ext=3");
    sipuri::twilio::call const call{.account_sid = "AC0123456789abcdef0123456789abcdef", .to = "sip:a@h",
                                    .from = "b", .url = "http://h/?x=y"};
    auto const request = *call.build();
    return sipuri::write(parts, out) && sipuri::write_parameters(parameters, out) &&
           sipuri::write_headers(headers, out) && sipuri::write_user("a b", out) &&
           sipuri::write_transport(sipuri::transport::tls, out) &&
           sipuri::write_escaped(plain, sipuri::chars::user, out) && sipuri::write_normalized(uri, out) &&
           sipuri::write_canonical_key(uri, out) && sipuri::write_redacted(uri, out) &&
           sipuri::write_name_addr({.display_name = "B", .uri = "sip:h", .parameters = flag}, out) &&
           sipuri::write_tel(number, out) && sipuri::write_sip(number, "h", out) && sipuri::write_digits(number, out) &&
           sipuri::twilio::write_from("a", out) && request.write_path(out) && request.write_body(out);
}
constexpr bool others_have_no_say() {
    others::text theirs;
    sipuri::fixed_text<1024> ours;
    return all_write(theirs) && all_write(ours) && theirs.view() == ours.view() && ours.size() < ours.capacity();
}

/// A sink with members of those names that mean something else is a sink like any other.
class roomy {
public:
    constexpr void put(char c) { kept_.put(c); }
    constexpr void put(std::string_view piece) { kept_.put(piece); }
    [[nodiscard]] constexpr std::size_t size() const { return kept_.size(); }
    [[nodiscard]] constexpr std::size_t capacity() const { return kept_.capacity(); }
    [[nodiscard]] constexpr bool has_room() const { return true; }
    [[nodiscard]] constexpr int room() const { return 3; }
    [[nodiscard]] constexpr std::string_view view() const { return kept_.view(); }

private:
    sipuri::fixed_text<64> kept_;
};
static_assert(sipuri::sink<roomy> && !sipuri::contiguous_sink<roomy>);
static_assert(sipuri::contiguous_sink<sipuri::span_sink> && sipuri::contiguous_sink<sipuri::fixed_text<8>>);
static_assert(sipuri::sink<sipuri::counting_sink> && !sipuri::contiguous_sink<sipuri::counting_sink>);
static_assert(!sipuri::contiguous_sink<sipuri::string_sink<std::string>>);

constexpr bool rooms_of_its_own() {
    roomy out;
    return put(out) && out.view() == escaped;
}
static_assert(rooms_of_its_own());

}  // namespace

TEST_CASE("sink: a sink's own namespace has no say in what is written") {
    static_assert(others_have_no_say());
    CHECK(others_have_no_say());
}

TEST_CASE("sink: fixed texts keep what fits") {
    static_assert(fixed_texts_hold());
    CHECK(fixed_texts_hold());
    sipuri::fixed_text<3> small;
    small.put("abcdef");
    CHECK(small.view() == "abc");
    CHECK(small.size() == 6);
}

TEST_CASE("sink: a span of every size, with nothing written beyond") {
    for (std::size_t size = 0; size <= 16; ++size) {
        std::array<char, 24> octets;
        octets.fill('#');
        auto const written = put(std::span{octets}.first(size));
        CHECK(written.has_value() == (size >= escaped.size()));
        if (written) {
            CHECK(std::string_view(octets.data(), *written) == escaped);
        } else {
            CHECK(written.error().length == escaped.size());
        }
        for (std::size_t i = size; i != octets.size(); ++i) CHECK(octets[i] == '#');
    }
}

TEST_CASE("sink: strings, iterators, counters and the caller's own") {
    std::string text = "before ";
    CHECK(*put(text) == escaped.size());
    CHECK(text == "before " + std::string(escaped));

    std::string through;
    CHECK(*put(std::back_inserter(through)) == escaped.size());
    CHECK(through == escaped);

    sipuri::counting_sink count;
    CHECK(*put(count) == escaped.size());
    CHECK(count.size() == escaped.size());

    struct shouting {
        std::string heard;
        void put(char c) { heard += c; }
        void put(std::string_view piece) { heard += piece; }
        [[nodiscard]] std::size_t size() const { return heard.size(); }
        [[nodiscard]] std::size_t capacity() const { return sipuri::unbounded; }
    } own;
    static_assert(sipuri::sink<shouting>);
    CHECK(*put(own) == escaped.size());
    CHECK(own.heard == escaped);
}

TEST_CASE("sink: what is written twice follows what was written first") {
    sipuri::fixed_text<20> text;
    CHECK(put(text));
    CHECK(put(text));
    CHECK(put(text).error().length == escaped.size());
    CHECK(text.view().substr(0, 16) == std::string(escaped) + std::string(escaped));

    std::array<char, 20> octets{};
    sipuri::span_sink span{octets};
    CHECK(put(span));
    CHECK(put(span));
    CHECK(span.size() == 2 * escaped.size());
    CHECK(std::string_view(octets.data(), span.size()) == std::string(escaped) + std::string(escaped));
}

/// Twice what 32 bits can count, and then a text.
template <class Sink>
constexpr bool stays_full(Sink out) {
    out.accept(0xFFFFFFFFU);
    out.accept(0xFFFFFFFFU);
    return out.size() >= 0xFFFFFFFFU && !out.has_room(0) && put(out).error().code == sipuri::errc::no_space;
}

TEST_CASE("sink: a string that holds much is not filled again for each long text") {
    std::string const user(3000, 'u');
    filled_string all;
    std::size_t written = 0;
    for (int i = 0; i != 200; ++i) written += sipuri::write({.user = user, .host = "h"}, all).value_or(0);
    CHECK(written == all.size());
    CHECK(written == 200 * (user.size() + sizeof "sip:@h" - 1));
    CHECK(all.filled < 4 * written);
}

TEST_CASE("sink: a string is as it was when a writer does not come to its end") {
    std::string text = "kept";
    { sipuri::detail::growing_sink{text}.put("lost"); }
    CHECK(text == "kept");
    sipuri::detail::growing_sink growing{text};
    growing.put(std::string(5000, 'a'));
    growing.put('b');
    growing.end();
    CHECK(growing.size() == 5001);
    CHECK(text == "kept" + std::string(5000, 'a') + 'b');
}

TEST_CASE("sink: a count does not wrap where a size has 32 bits") {
    static_assert(stays_full(sipuri::fixed_text<20>{}));
    static_assert(stays_full(sipuri::span_sink{{}}));
    CHECK(stays_full(sipuri::fixed_text<20>{}));
    CHECK(stays_full(sipuri::span_sink{{}}));
}

TEST_CASE("sink: room is what is left, and there is none after what did not fit") {
    constexpr auto knows_its_room = [](auto text) {
        bool const at_first = text.has_room(0) && text.has_room(3) && !text.has_room(4);
        text.put('a');
        bool const later = text.has_room(2) && !text.has_room(3);
        text.put("bc");
        bool const full = text.has_room(0) && !text.has_room(1);
        text.put('d');
        return at_first && later && full && !text.has_room(0) && text.size() == 4 && text.capacity() == 3;
    };
    constexpr auto spans_know_theirs = [knows_its_room] {
        std::array<char, 3> octets{};
        return knows_its_room(sipuri::span_sink{octets}) && octets == std::array{'a', 'b', 'c'};
    };
    static_assert(knows_its_room(sipuri::fixed_text<3>{}) && spans_know_theirs());
    CHECK(knows_its_room(sipuri::fixed_text<3>{}));
    CHECK(spans_know_theirs());
}

TEST_CASE("sink: some have no end") {
    static_assert(sipuri::unbounded + 1 == 0);
    std::string text;
    CHECK(sipuri::string_sink{text}.capacity() == sipuri::unbounded);
    CHECK(sipuri::iterator_sink{text.begin()}.capacity() == sipuri::unbounded);
    CHECK(sipuri::counting_sink{}.capacity() == sipuri::unbounded);
}

TEST_CASE("sink: numbers and octets") {
    sipuri::fixed_text<64> text;
    for (std::uint64_t const number : {std::uint64_t{0}, std::uint64_t{7}, std::uint64_t{65535}, ~std::uint64_t{0}}) {
        sipuri::detail::put_number(text, number);
        text.put(' ');
    }
    sipuri::detail::put_hex(text, '\0');
    sipuri::detail::put_hex(text, '\xAF');
    CHECK(text.view() == "0 7 65535 18446744073709551615 00AF");
}
