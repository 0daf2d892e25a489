// From user names: 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." ), read and written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "model.hpp"

fuzz::shape const fuzz::input_shape{};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const allowed = std::string(fuzz::letters_and_digits) + "+-_.";
    auto const first = text.find_first_not_of(allowed);
    bool const valid = size != 0 && first == text.npos;

    auto const user = sipuri::twilio::parse_from(text);
    fuzz::hold(user.has_value() == valid, "a From user name is of its set", text);
    std::string written;
    auto const done = sipuri::twilio::write_from(text, written);
    fuzz::hold(done.has_value() == valid && written == (valid ? text : ""), "a From user name is written as it is",
               text);

    sipuri::twilio::call const call{.to = "sip:h", .from = text, .url = "https://example.com/"};
    auto const request = call.build();
    if (valid) {
        fuzz::hold(user->text() == text && *done == size, "a From user name is its text", text);
        fuzz::hold(request && request->from() && request->from()->text() == text, "a call takes a From user name",
                   text);
        return 0;
    }
    auto const fault = user.error();
    fuzz::hold(fault == done.error(), "reader and writer refuse alike", text);
    fuzz::hold(size == 0 ? fault.code == sipuri::errc::empty : fault.offset == first && fault.length == 1,
               "the first offending octet is reported", text);
    // An empty member of a call is a field that is not given.
    fuzz::hold(size == 0 ? request && !request->from() : !request && request.error() == fault,
               "a call refuses a From user name", text);
    auto const shown = sipuri::explain(fault, text);
    fuzz::hold(shown.size() <= shown.capacity(), "an explanation fits", text);
    return 0;
}
