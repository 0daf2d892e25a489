// Every row of a provider's data names the page that it was taken from.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/provider/pages.hpp>
#include <sipuri/signalwire.hpp>
#include <sipuri/twilio.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

namespace {

using sipuri::page;
using sipuri::pages;
namespace signalwire = sipuri::signalwire;
namespace twilio = sipuri::twilio;

/// Visits the page of each row of a provider's data.
template <class Visit>
constexpr void each_page(Visit visit) {
    auto const all = [&](auto const& rows) {
        for (auto const& row : rows) visit(row.from);
    };
    all(twilio::field_rules), all(twilio::sip_attribute_rules);
    all(twilio::detail::schemes), all(twilio::detail::transports_of_page), all(twilio::detail::transports);
    all(twilio::detail::booleans), all(twilio::detail::edges), all(twilio::detail::regions);
    all(twilio::detail::parameters), all(twilio::detail::header_names);
    all(twilio::detail::own_codes), all(twilio::detail::twiml_codes);
    all(signalwire::detail::transports), all(signalwire::detail::codes);
}

constexpr bool every_row_names_its_page() {
    bool all = true;
    each_page([&](page from) { all = all && from != page::none; });
    return all;
}

/// Profiles have facts that are no rows of a table.
constexpr bool is_of_no_row(page one) { return one == page::signalwire_calls; }

constexpr bool every_page_is_used() {
    for (auto const& one : pages) {
        bool used = is_of_no_row(one.name);
        each_page([&](page from) { used = used || from == one.name; });
        if (!used) return false;
    }
    return true;
}

constexpr bool is_digits(std::string_view text) { return sipuri::chars::digit.contains_all(text); }

/// "2026-11" or "2026-11-09"
constexpr bool is_date(std::string_view text) {
    if (text.size() != 7 && text.size() != 10) return false;
    bool const dashes = text[4] == '-' && (text.size() == 7 || text[7] == '-');
    return dashes && is_digits(text.substr(0, 4)) && is_digits(text.substr(5, 2)) &&
           (text.size() == 7 || is_digits(text.substr(8)));
}

constexpr bool every_page_is_dated() {
    for (std::size_t i = 0; i != std::size(pages); ++i) {
        if (static_cast<std::size_t>(pages[i].name) != i + 1) return false;
        if (!is_date(pages[i].read) || pages[i].address.find('/') == pages[i].address.npos) return false;
        for (std::size_t other = 0; other != i; ++other) {
            if (pages[i].address == pages[other].address) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("pages: every row names its page") { CHECK_TWICE(every_row_names_its_page()); }

TEST_CASE("pages: every page is used, has an address of its own, and a date") {
    CHECK_TWICE(every_page_is_used());
    CHECK_TWICE(every_page_is_dated());
}
