// The types that interfaces pass around, declared only: a versioned namespace makes declarations of your own ambiguous.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FWD_HPP
#define SIPURI_FWD_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

// --- text ---
enum class errc : std::uint8_t;
enum class component : std::uint8_t;
struct error;
template <class T>
class result;
class encoded_view;
class name_view;
class quoted_view;
template <std::size_t N>
class fixed_text;

// --- uri ---
enum class scheme : std::uint8_t;
enum class transport : std::uint8_t;
enum class host_kind : std::uint8_t;
enum class severity : std::uint8_t;
struct options;
class host_view;
class uri_view;
class parameter_view;
class parameters_view;
class header_view;
class headers_view;
struct finding;
class findings;
struct parameter;
struct header;
struct fields;
class uri_key;
template <class Storage>
class basic_uri;
template <class Uri>
class basic_builder;
namespace detail {
template <class String>
class string_storage;
template <std::size_t N>
class fixed_storage;
}  // namespace detail
using uri = basic_uri<detail::string_storage<std::basic_string<char, std::char_traits<char>, std::allocator<char>>>>;
template <std::size_t N>
using static_uri = basic_uri<detail::fixed_storage<N>>;

// --- tel ---
class telephone_subscriber_view;
class tel_view;

// --- address ---
class any_uri_view;
class generic_param_view;
class generic_params_view;
class name_addr_view;
class name_addrs_view;

// --- provider ---
struct profile;
namespace twilio {
struct call;
}  // namespace twilio

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
