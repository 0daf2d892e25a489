// What the tests share: exact copies, and tables of cases that are judged twice.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_SUPPORT_HPP
#define SIPURI_TESTS_SUPPORT_HPP

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// A text in a heap block of exactly its size, so that AddressSanitizer sees the first octet read past its end.
class exact_copy {
public:
    explicit exact_copy(std::string_view text) : octets_(new char[text.size()]), size_(text.size()) {
        for (std::size_t i = 0; i != size_; ++i) octets_[i] = text[i];
    }

    [[nodiscard]] std::string_view view() const noexcept { return {octets_.get(), size_}; }

private:
    std::unique_ptr<char[]> octets_;
    std::size_t size_;
};

/// A text for people: what is not printable is written \xHH.
inline std::string printable(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string shown;
    for (char const c : text) {
        auto const octet = static_cast<unsigned char>(c);
        if (octet >= 0x20 && octet < 0x7F) {
            shown += c;
        } else {
            shown += {'\\', 'x', digits[octet >> 4U], digits[octet & 15U]};
        }
    }
    return shown;
}

/// For a predicate that says by itself what it expects of a text.
struct text_case {
    std::string_view id{};
    std::string_view input{};
};

/// Calls `visit` with each text that a row of a table gives to the library, but not with what is expected of it.
template <class Row, class Visitor>
void each_text(Row& row, Visitor visit) {
    if constexpr (requires { row.input; }) visit(row.input);
    if constexpr (requires { row.left; }) visit(row.left), visit(row.right);
    if constexpr (requires { row.to; }) visit(row.to), visit(row.from);
    if constexpr (requires { row.plain; }) visit(row.plain);
    if constexpr (requires { row.domain; }) visit(row.domain);
}

/// Does not compile unless `row` is `rows`: so the compiler's message names the index of the first row that fails.
template <std::size_t row, std::size_t rows>
struct first_row_that_fails {
    static_assert(row == rows, "a row of the table fails at compile time: its index is the first template argument");
};

/// Each row is a constant expression of its own, so that a table of any length stays within the compilers' limits.
template <auto const& table, auto predicate, std::size_t row>
inline constexpr bool row_holds = predicate(table[row]);

/// The compiler judges every row where SIPURI_TEST_EVERY_ROW is defined, as the suite `constant` does, and else about
/// three of a table: all of them take a compiler ten times as long as a program.
#ifdef SIPURI_TEST_EVERY_ROW
inline constexpr std::size_t judged_rows = 0xFFFF;
#else
inline constexpr std::size_t judged_rows = 3;
#endif

template <auto const& table, auto predicate, std::size_t row = 0>
consteval std::size_t first_failure() {
    if constexpr (row >= std::size(table)) {
        return std::size(table);
    } else if constexpr (!row_holds<table, predicate, row>) {
        return row;
    } else {
        return first_failure<table, predicate, row + 1 + std::size(table) / (judged_rows + 1)>();
    }
}

/// Within CHECK alone a compiler would put the value of a constant condition, and never run it.
template <class Condition>
bool when_run(Condition condition) {
    return condition();
}

/// A condition that holds when this compiles and when it runs.
#define CHECK_TWICE(...)        \
    static_assert(__VA_ARGS__); \
    CHECK(tests::when_run([&] { return (__VA_ARGS__); }))

/// Judges the rows of `table` by one `predicate`, twice: when this compiles, and, on exact copies, when it runs.
template <auto const& table, auto predicate>
void every_row() {
    static_assert(sizeof(first_row_that_fails<first_failure<table, predicate>(), std::size(table)>) != 0);

    for (auto row : table) {
        std::vector<exact_copy> copies;
        std::string shown;
        each_text(row, [&](std::string_view& text) {
            shown += (shown.empty() ? "" : "  ") + printable(text);
            text = copies.emplace_back(text).view();
        });
        INFO(row.id, ": ", shown);
        CHECK(predicate(row));
    }
}

}  // namespace tests

#endif
