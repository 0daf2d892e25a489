// Parameters and headers by masks, through as many windows as it takes.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_FIELDS_HPP
#define SIPURI_SIMD_DETAIL_FIELDS_HPP

#include <sipuri/simd/detail/window.hpp>

#include <cstdint>
#include <string_view>

#if defined(SIPURI_SIMD_TARGET)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

/// What is known of the fields before a window.
struct progress {
    bool in_headers = false;
    bool delimiter = false;  ///< the last octet must not be the last of its field
    bool open = false;       ///< the last octet is of a parameter's value, or of a header's name
};

/// uri-parameters = *( ";" uri-parameter )
/// uri-parameter  = pname [ "=" pvalue ]
/// headers        = "?" header *( "&" header )
/// header         = hname "=" hvalue
///
/// What is wrong from `begin` on; `known` leaves out the end of a window after which the text goes on. Gives the "?",
/// where there is one.
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline mask wrong_fields(window const& in, mask begin, mask known,
                                                                            progress& before,
                                                                            mask& question) noexcept {
    auto const end = in.end();
    auto const semicolons = in.is<';'>();
    auto const equals = in.is<'='>();
    auto wrong = (in.outside(field_octets) | in.no_digits_after(in.is<'%'>())) & (0 - begin);

    question = before.in_headers ? begin : next(in.is<'?'>() | end, begin);
    if (!before.in_headers) {
        auto const parameters = question - begin;
        auto const values = equals & parameters;
        auto const marks = (semicolons | equals) & parameters;
        auto const others = parameters ^ marks;
        // After each delimiter there is another octet, and from one "=" to the next ";" there is no other "=".
        auto const after = marks << 1U | (before.delimiter ? begin : 0);
        auto const stops = ((values << 1U | (before.open ? begin : 0)) + others) & ~others;
        wrong |= (after & ~others) | (stops & values);
        before.delimiter = (after & end) != 0;
        before.open = (stops & end) != 0;
    }
    if (question != end) {
        auto const headers = end - question;
        auto const names = (in.is<'&'>() & headers) | (before.in_headers ? 0 : question);
        auto const values = equals & headers;
        auto const others = headers ^ (names | values);
        // A name has at least one octet, and each ends at a "=" of its own.
        auto const after = names << 1U | (before.in_headers && before.delimiter ? begin : 0);
        auto const stops = ((names << 1U | (before.in_headers && before.open ? begin : 0)) + others) & ~others;
        wrong |= (semicolons & headers) | (after & ~others) | (stops ^ values);
        before = {.in_headers = true, .delimiter = (after & end) != 0, .open = (stops & end) != 0};
    }
    return wrong & known;
}

/// Where the parameters end, if the text from `at` on consists of parameters and headers; else 0.
[[nodiscard, gnu::noinline, SIPURI_SIMD_TARGET]] inline std::uint32_t long_fields(std::string_view text,
                                                                                std::uint32_t at) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto parameters_end = size;
    progress before;
    while (at != size) {
        // Windows overlap by two octets, so that each "%" is in one with its digits; the last ends with the text.
        auto const from = size - at < most - 2 ? size - most : at - 2;
        window const in{text.data() + from, most};
        auto const known = from + most == size ? ~mask{0} : in.end() - 1;
        bool const in_headers = before.in_headers;
        mask question = 0;
        if (wrong_fields(in, mask{1} << (at - from), known, before, question) != 0) return 0;
        if (before.in_headers && !in_headers) parameters_end = from + place_of(question);
        at = from + most;
    }
    return parameters_end;
}

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
