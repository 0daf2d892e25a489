// Who takes part: functions of one signature, ours and our peers'. Each file of them adds its own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_CONTEST_HPP
#define SIPURI_BENCH_CONTEST_HPP

#include <sipuri/uri/view.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace bench {

enum class side : unsigned char {
    yardstick,  ///< touches every octet and judges none
    ours,
    peer,
};

/// A text to read. Where it is valid, also its view, and a view of the same URI at other octets.
struct input {
    std::string_view text;
    sipuri::uri_view uri;
    sipuri::uri_view again;
};

/// A parser, which takes any text, or a function of a valid URI. 0 where it refuses; else whatever depends on what it
/// has read, so that no compiler leaves a part of the work out.
struct reader {
    std::string_view name;
    bench::side side;
    std::size_t (*read)(input const&);
    bool any_text = true;
};

/// What is written.
enum class output : unsigned char {
    uri,      ///< the URI `sample`
    request,  ///< the path and the body of a call's request, one after the other
};

/// Writes a text, and returns its octets. `escapes` where it is given plain text; else the pieces are ready.
struct writer {
    std::string_view name;
    bench::side side;
    std::size_t (*write)(std::span<char> out);
    bool escapes = true;
    output what = output::uri;
};

struct contestants {
    std::vector<reader> readers;
    std::vector<writer> writers;
};

/// All that the files which were linked have added.
inline contestants& everyone() {
    static contestants all;
    return all;
}

/// Adds to everyone(); the result is for a constant to be made of it.
inline bool take_part(std::initializer_list<reader> readers, std::initializer_list<writer> writers = {}) {
    everyone().readers.insert(everyone().readers.end(), readers);
    everyone().writers.insert(everyone().writers.end(), writers);
    return true;
}

struct sample_field {
    std::string_view name;
    std::string_view value;
    std::string_view escaped;
};

/// A URI to write: its plain text, what becomes of that, and the whole. A NUL follows each text.
struct sample_uri {
    std::string_view user;
    std::string_view escaped_user;
    std::string_view host;
    unsigned short port;
    std::string_view port_text;
    std::array<sample_field, 3> parameters;
    std::array<sample_field, 3> headers;
    std::string_view written;
};

/// A call to start: its plain text, what becomes of its URIs, and the whole. A NUL follows each text.
struct sample_call {
    std::string_view account_sid;
    std::string_view to;
    std::string_view escaped_to;
    std::string_view from;
    std::string_view url;
    std::string_view escaped_url;
    std::string_view user_name;
    std::string_view password;
    std::string_view written;
};

/// Defined elsewhere, so that no compiler writes it beforehand.
extern sample_uri const sample;
extern sample_call const sample_request;

}  // namespace bench

#endif
