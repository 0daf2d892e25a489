// explain(): reads nothing outside the text, prints nothing that does not print, and never a password.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

#include <functional>

fuzz::shape const fuzz::input_shape{.what = sipuri::text_kind::addresses};

namespace {

void check_shape(sipuri::diagnostic const& shown, std::string_view text) {
    auto const view = shown.view();
    fuzz::hold(shown.size() <= shown.capacity(), "an explanation fits", text);
    auto const line = view.find('\n');
    fuzz::hold(line != view.npos && view.rfind('\n') == line, "an explanation has two lines", text);
    for (char const c : view) fuzz::hold(c == '\n' || !sipuri::chars::control.contains(c), "an explanation can be printed", text);
    auto const caret = view.find_first_not_of(' ', line + 1);
    fuzz::hold(caret != view.npos && view[caret] == '^', "an explanation points", text);
}

/// An explanation is the same whatever octets the password has, so that it shows nothing of it.
void hides(std::string_view secret, sipuri::error const& what, std::string_view text) {
    std::string masked{text};
    masked.replace(static_cast<std::size_t>(secret.data() - text.data()), secret.size(), secret.size(), 'x');
    fuzz::hold(sipuri::explain(what, text).view() == sipuri::explain(what, masked).view(), "a password is not shown",
               text);
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    fuzz::hold(laws::explain_hides_the_password(text), text);
    fuzz::hold(laws::explain_stays_inside(text), text);
    fuzz::hold(laws::characters_are_counted(text.substr(0, 128)), text);
    fuzz::hold(laws::every_fix_helps(text), text);
    fuzz::hold(laws::every_fix_of_a_finding_helps(text), text);

    // An error that belongs to another text, or to none.
    auto const random = std::uint64_t{std::hash<std::string_view>{}(text)};
    sipuri::error const foreign{static_cast<sipuri::errc>(random % 256),
                                static_cast<sipuri::component>(random / 256 % 256),
                                static_cast<std::uint32_t>(random >> 20U) % (static_cast<std::uint32_t>(size) + 8),
                                static_cast<std::uint32_t>(random >> 44U) % (static_cast<std::uint32_t>(size) + 8)};
    check_shape(sipuri::explain(foreign, text), text);
    fuzz::hold(laws::fix_stays_inside(foreign, text), text);

    // Whatever the error is, what appears between the first ":" after the scheme and the last "@" is not shown.
    auto const uri = sipuri::parse(text);
    if (!uri) {
        check_shape(sipuri::explain(uri.error(), text), text);
        return 0;
    }
    for (auto const& found : sipuri::check(*uri, sipuri::twilio::current)) {
        check_shape(sipuri::explain(found.what, text), text);
    }
    auto const password = uri->password();
    if (!password) return 0;
    auto const secret = password->encoded();
    hides(secret, foreign, text);
    for (auto const& found : sipuri::check(*uri, sipuri::twilio::current)) hides(secret, found.what, text);
    return 0;
}
