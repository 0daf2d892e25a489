// Errors, findings, fixes and repairs as JSON, for programs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_JSON_WRITE_HPP
#define SIPURI_JSON_WRITE_HPP

#include <sipuri/json/detail/answer.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/help/repair.hpp>
#include <sipuri/help/repaired_text.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/uri/findings.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What says where a text is wrong.
template <class T>
concept explainable = std::same_as<T, error> || std::same_as<T, finding> || std::same_as<T, findings>;

}  // namespace detail

/// Writes an error, a finding or all findings of a text as one JSON object, without a line break:
///
///     {"code":"invalid_character","component":"user","offset":5,"length":1,
///      "message":"this character is not allowed here","hint":"'#' must be written %23",
///      "fix":{"code":"invalid_character","component":"user","offset":5,"length":1,"text":"%23"}}
///
/// "hint" is what explain() says after the component, "fix" what fix_of() gives, or null; offsets are octets of `text`.
/// The output is UTF-8 and contains no control character: an octet that is no UTF-8 becomes U+FFFD, and the whole
/// string is then repeated, octet by octet in hexadecimal, as a member "octets" of the same object. A password is
/// "****", and the text of a fix that replaces one null.
///
/// A finding has two members before those of its error: "severity", and "provider_code", a number or null. All findings
/// of a text are `{"accepted":true,"truncated":false,"findings":[…]}`.
/// Errors: errc::no_space, with the size needed.
/// Complexity: linear.
template <detail::explainable What, class Out>
constexpr result<std::size_t> write_json(What const& what, std::string_view text, Out&& out) {
    return detail::write_answer(out, text, {}, [&](auto& answer) { answer.put(what); });
}

/// The same, with what the rules of a profile expected where the error is.
template <detail::explainable What, class Out>
constexpr result<std::size_t> write_json(What const& what, std::string_view text, profile const& rules, Out&& out) {
    return detail::write_answer(out, text, rules, [&](auto& answer) { answer.put(what); });
}

/// Writes a fix of `text` as a JSON object, or a list of fixes as an array of them:
///
///     {"code":"invalid_character","component":"user","offset":5,"length":1,"text":"%23"}
template <class Change, class Out>
    requires std::same_as<Change, fix> || std::same_as<Change, fixes>
constexpr result<std::size_t> write_json(Change const& change, std::string_view text, Out&& out) {
    return detail::write_answer(out, text, {}, [&](auto& answer) { answer.put(change); });
}

/// Writes what a repair of `text` made: `{"text":"sip:b%23@h","truncated":false,"fixes":[…]}`. Of the text that was
/// repaired a password is not written, as redacted() does not.
template <class Uri, class Out>
constexpr result<std::size_t> write_json(repaired<Uri> const& made, std::string_view text, Out&& out) {
    return detail::write_answer(out, text, {}, [&](auto& answer) { answer.put(made.uri.text(), made.fixes); });
}

/// The same for addresses and telephone numbers.
template <class Text, class Out>
constexpr result<std::size_t> write_json(repaired_text<Text> const& made, std::string_view text, Out&& out) {
    return detail::write_answer(out, text, {},
                                [&](auto& answer) { answer.put(std::string_view{made.text}, made.fixes); });
}

/// Writes any text as a JSON string with its quotes, for an object of your own: with "****" for what may be a password,
/// as redacted() has it, and U+FFFD for each octet that is no UTF-8.
template <class Out>
constexpr result<std::size_t> write_json_string(std::string_view text, Out&& out) {
    return detail::write_to(out, [&](auto& target) {
        detail::json_writer<std::remove_reference_t<decltype(target)>> writer{target};
        writer.string(text, detail::secret_in(text));
    });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
