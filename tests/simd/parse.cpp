// By vectors the results of parse(), and nothing read on either side of a text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/simd_laws.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/simd.hpp>

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace {

using text = std::string_view;

constexpr sipuri::options lenient{.underscore = true, .zone = true};

template <class Row>
constexpr bool vectors_agree(Row const& row) {
    return !laws::vectors_agree(row.input) && !laws::vectors_agree(row.input, lenient);
}

template <class Table>
void agree_at_length(Table const& table) {
    for (auto const& row : table) {
        INFO(row.id);
        CHECK_FALSE(laws::vectors_agree_at_length(row.input));
    }
}

/// URIs of each kind of host, with each component, within one window and beyond it.
constexpr text long_enough[] = {
    "sip:alice@gateway-07.trunk.example.com",
    "sips:alice:secret,=1@gateway.example.com:5061",
    "sip:a%20b;c?d/e@192.0.2.255:65535;transport=tcp;lr?X-A=1&X-B=%2541",
    "sip:alice@[2001:db8::192.0.2.10]:5060;ob",
    "sip:[2001:db8:1:2:3:4:5:6];transport=tcp",
    "sips:bob@[::]:5061;x=aaaaaaaaaaaaaaaaaaaa?y=z",
    "sip:[fe80:1:2:3:4:5:192.0.2.255]?subject=x",
    "SIP:hh:1;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=%41;b",
    "sip:gateway.example.com.?a=bbbbbbbbbbbbbbbbbbbbb&c=",
    "sip:alice@example.com;one=aaaaaaaaaaaaaaaaaaaaaaaaaaaa;two=bbbbbbbbbbbbbbbbbbbbbbb;three;four=%41%42?a=b&c=d?e",
    "sip:example.com?subject=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa%41%42&x=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&zz=",
};

#if __has_include(<sys/mman.h>)

/// Two pages that may be read, between two that must not.
class guarded_pages {
public:
    guarded_pages()
        : page_(static_cast<std::size_t>(::sysconf(_SC_PAGESIZE))),
          begin_(static_cast<char*>(
              ::mmap(nullptr, 4 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) {
        REQUIRE(static_cast<void*>(begin_) != MAP_FAILED);
        REQUIRE(::mprotect(first(), 2 * page_, PROT_READ | PROT_WRITE) == 0);
    }
    guarded_pages(guarded_pages const&) = delete;
    guarded_pages& operator=(guarded_pages const&) = delete;
    ~guarded_pages() { ::munmap(begin_, 4 * page_); }

    /// The text as the first octets that may be read, and as the last ones.
    [[nodiscard]] text at_begin(text of) const { return copied(first(), of); }
    [[nodiscard]] text at_end(text of) const { return copied(first() + 2 * page_ - of.size(), of); }

private:
    [[nodiscard]] char* first() const { return begin_ + page_; }
    [[nodiscard]] static text copied(char* to, text of) {
        std::memcpy(to, of.data(), of.size());
        return {to, of.size()};
    }

    std::size_t page_;
    char* begin_;
};

#endif

}  // namespace

TEST_CASE("simd: whether there are vectors") {
    MESSAGE("vectors: ", sipuri::simd::available());
}

#if defined(__x86_64__) || defined(__AARCH64EL__)
sipuri::result<sipuri::uri_view> refuse(text, sipuri::options) noexcept { return sipuri::error{}; }
#endif

TEST_CASE("simd: what the masks know they know without the scanner") {
    if (!sipuri::simd::available()) return;
#if defined(__x86_64__) || defined(__AARCH64EL__)
    for (auto const input : long_enough) {
        INFO(input);
        auto const read = sipuri::simd::detail::read<refuse>(input, {});
        REQUIRE(read);
        CHECK(read->components() == sipuri::parse(input)->components());
    }
    for (auto const input : {"sip:h:1;aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "sip:alice@example.com:50x0;transport=tcp"}) {
        CHECK_FALSE(sipuri::simd::detail::read<refuse>(input, {}));
    }
#endif
}

TEST_CASE("simd: the tables, as they are and made longer") {
    tests::every_row<cases::parse, vectors_agree<cases::parse_case>>();
    tests::every_row<cases::header, vectors_agree<cases::header_case>>();
    tests::every_row<cases::param, vectors_agree<cases::param_case>>();
    tests::every_row<cases::rejected, vectors_agree<cases::rejected_case>>();
    agree_at_length(cases::parse);
    agree_at_length(cases::header);
    agree_at_length(cases::param);
    agree_at_length(cases::rejected);
}

TEST_CASE("simd: any octet at any place") {
    for (auto const input : long_enough) {
        for (std::size_t i = 0; i != input.size(); ++i) {
            std::string changed{input};
            for (unsigned octet = 0; octet != 256; ++octet) {
                changed[i] = static_cast<char>(octet);
                laws::block const exact{changed};
                if (laws::vectors_agree(exact.view())) FAIL_CHECK(tests::printable(changed));
            }
        }
    }
}

TEST_CASE("simd: any size, with an octet more or less at any place") {
    for (auto const input : long_enough) {
        for (std::size_t i = 0; i <= input.size(); ++i) {
            for (text const more : {"", ";", "=", "?", "&", "@", ":", ".", "-", "%", "%4", "%41", "1", "a", "aaaaaaaaa"}) {
                for (std::size_t less = 0; less != 2 && i + less <= input.size(); ++less) {
                    auto const changed = std::string{input.substr(0, i)}.append(more).append(input.substr(i + less));
                    laws::block const exact{changed};
                    if (laws::vectors_agree(exact.view())) FAIL_CHECK(tests::printable(changed));
                }
            }
            laws::block const exact{input.substr(0, i)};
            if (laws::vectors_agree(exact.view())) FAIL_CHECK(tests::printable(exact.view()));
        }
    }
}

#if __has_include(<sys/mman.h>)
TEST_CASE("simd: nothing is read on either side of a text") {
    guarded_pages const pages;
    for (auto const input : long_enough) {
        // Each part of it: URIs, and texts that end within any component.
        for (std::size_t size = 0; size <= input.size(); ++size) {
            auto const part = input.substr(0, size);
            CHECK_FALSE(laws::vectors_agree(pages.at_begin(part)));
            CHECK_FALSE(laws::vectors_agree(pages.at_end(part)));
        }
    }
    auto const endless = "sip:a@h;x=" + std::string(4000, 'a') + "?y=" + std::string(100, '%');
    CHECK_FALSE(laws::vectors_agree(pages.at_begin(endless)));
    CHECK_FALSE(laws::vectors_agree(pages.at_end(endless)));
}
#endif
