// The fields of a request: their numbers and names.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/provider/request_fields.hpp>

#include <iterator>
#include <set>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::component_name;
using sipuri::twilio::request_fields;
namespace request_field = sipuri::twilio::request_field;

struct golden {
    int number;
    component where;
    std::string_view name;
};

// A row may be added here, never changed or removed.
constexpr golden fields[]{
    {128, request_field::from_user, "from_user"},
    {129, request_field::url, "url"},
    {130, request_field::twiml, "twiml"},
    {131, request_field::application_sid, "application_sid"},
    {132, request_field::method, "method"},
    {133, request_field::account_sid, "account_sid"},
    {134, request_field::sip_auth_username, "sip_auth_username"},
    {135, request_field::sip_auth_password, "sip_auth_password"},
    {136, request_field::extra, "extra"},
};

}  // namespace

TEST_CASE("request fields: every number is what it was, and has a name of its own") {
    static_assert(std::size(fields) == std::size(request_fields));
    std::set<std::string_view> names;
    for (auto const& row : fields) {
        CHECK(static_cast<int>(row.where) == row.number);
        CHECK(component_name(row.where) == row.name);
        CHECK(is_request_field(row.where));
        names.insert(row.name);
    }
    CHECK(names.size() == std::size(fields));
}

TEST_CASE("request fields: other components keep their names") {
    static_assert(component_name(component::port) == "port" && component_name(component::none) == "none");
    static_assert(component_name(component{255}) == "unknown" && component_name(component{127}) == "unknown");
}
