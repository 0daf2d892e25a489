// The library as a module: `import sipuri;`. The headers stay what they are, so importing and including may meet in one
// program. Made by tests/tools/module.py: do not edit.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
module;

#include <sipuri/sipuri.hpp>
#include <sipuri/ostream.hpp>
#include <sipuri/format.hpp>

export module sipuri;

// For `optional == transport` and the like with nothing but the import.
export namespace std {
using std::operator==;
}

export namespace sipuri {
using sipuri::any_uri_view;
using sipuri::apply;
using sipuri::basic_builder;
using sipuri::basic_uri;
using sipuri::build;
using sipuri::builder;
using sipuri::can_parse;
using sipuri::canonical_key;
using sipuri::char_set;
using sipuri::check;
using sipuri::compare;
using sipuri::comparison;
using sipuri::component;
using sipuri::component_member;
using sipuri::component_name;
using sipuri::component_text;
using sipuri::components;
using sipuri::context;
using sipuri::contiguous_sink;
using sipuri::counting_sink;
using sipuri::decoded_view;
using sipuri::default_port;
using sipuri::default_transport;
using sipuri::described_component;
using sipuri::described_components;
using sipuri::described_errc;
using sipuri::described_errcs;
using sipuri::diagnostic;
using sipuri::dial_string_of;
using sipuri::dial_string_view;
using sipuri::difference;
using sipuri::e164_number;
using sipuri::encoded_view;
using sipuri::equivalent;
using sipuri::errc;
using sipuri::error;
using sipuri::escaped;
using sipuri::escaped_text;
using sipuri::explain;
using sipuri::fields;
using sipuri::find_profile;
using sipuri::find_telephone_parameter_rule;
using sipuri::finding;
using sipuri::findings;
using sipuri::fix;
using sipuri::fixed_text;
using sipuri::fixes;
using sipuri::for_message;
using sipuri::generic_param_view;
using sipuri::generic_params_view;
using sipuri::header;
using sipuri::header_policy;
using sipuri::header_rule;
using sipuri::header_rules;
using sipuri::header_view;
using sipuri::headers_view;
using sipuri::host_kind;
using sipuri::host_text;
using sipuri::host_view;
using sipuri::id_form;
using sipuri::ipv4_octets;
using sipuri::ipv6_octets;
using sipuri::is_documentation;
using sipuri::is_e164;
using sipuri::is_link_local;
using sipuri::is_loopback;
using sipuri::is_multicast;
using sipuri::is_of_uri;
using sipuri::is_private;
using sipuri::is_request_field;
using sipuri::is_unspecified;
using sipuri::iterator_sink;
using sipuri::known_parameter;
using sipuri::letter_case;
using sipuri::list_member;
using sipuri::message;
using sipuri::message_headers_view;
using sipuri::name;
using sipuri::name_addr_fields;
using sipuri::name_addr_view;
using sipuri::name_addrs_view;
using sipuri::name_view;
using sipuri::normalize;
using sipuri::north_american_plan;
using sipuri::number_plan;
using sipuri::occurrence;
using sipuri::operator==;
using sipuri::options;
using sipuri::parameter;
using sipuri::parameter_rule;
using sipuri::parameter_rules;
using sipuri::parameter_view;
using sipuri::parameters_view;
using sipuri::parse;
using sipuri::parse_any_uri;
using sipuri::parse_headers;
using sipuri::parse_host;
using sipuri::parse_name_addr;
using sipuri::parse_name_addrs;
using sipuri::parse_parameters;
using sipuri::parse_tel;
using sipuri::parse_telephone_subscriber;
using sipuri::parse_transport;
using sipuri::parse_urn;
using sipuri::profile;
using sipuri::profiles;
using sipuri::provider_code;
using sipuri::quoted_view;
using sipuri::redacted;
using sipuri::repair;
using sipuri::repaired;
using sipuri::result;
using sipuri::rule_of;
using sipuri::rule_of_header;
using sipuri::scan;
using sipuri::scheme;
using sipuri::severity;
using sipuri::sink;
using sipuri::sip_domains;
using sipuri::span_sink;
using sipuri::static_builder;
using sipuri::static_uri;
using sipuri::string_sink;
using sipuri::tel_view;
using sipuri::telephone_parameter_rule;
using sipuri::telephone_parameter_rules;
using sipuri::telephone_parameters_view;
using sipuri::telephone_subscriber_in_user;
using sipuri::telephone_subscriber_of;
using sipuri::telephone_subscriber_view;
using sipuri::telephone_value;
using sipuri::text_member;
using sipuri::to_e164;
using sipuri::to_sip;
using sipuri::to_string;
using sipuri::to_tel;
using sipuri::transport;
using sipuri::unbounded;
using sipuri::unquoted_octets_view;
using sipuri::unquoted_view;
using sipuri::uri;
using sipuri::uri_argument;
using sipuri::uri_key;
using sipuri::uri_kind;
using sipuri::uri_view;
using sipuri::urn_view;
using sipuri::validate;
using sipuri::value_syntax;
using sipuri::version;
using sipuri::verstat;
using sipuri::when_alone;
using sipuri::write;
using sipuri::write_canonical_key;
using sipuri::write_digits;
using sipuri::write_display;
using sipuri::write_enum_domain;
using sipuri::write_escaped;
using sipuri::write_expected;
using sipuri::write_headers;
using sipuri::write_ip_address;
using sipuri::write_name_addr;
using sipuri::write_normalized;
using sipuri::write_parameters;
using sipuri::write_redacted;
using sipuri::write_sip;
using sipuri::write_stir_number;
using sipuri::write_tel;
using sipuri::write_transport;
using sipuri::write_user;
}  // namespace sipuri

export namespace sipuri::chars {
using sipuri::chars::alpha;
using sipuri::chars::alphanum;
using sipuri::chars::ascii;
using sipuri::chars::control;
using sipuri::chars::digit;
using sipuri::chars::header;
using sipuri::chars::hexdig;
using sipuri::chars::hnv_unreserved;
using sipuri::chars::hostname;
using sipuri::chars::mark;
using sipuri::chars::param_unreserved;
using sipuri::chars::paramchar;
using sipuri::chars::password;
using sipuri::chars::reserved;
using sipuri::chars::token;
using sipuri::chars::unreserved;
using sipuri::chars::user;
using sipuri::chars::user_unreserved;
}  // namespace sipuri::chars

export namespace sipuri { inline namespace literals {
using sipuri::literals::operator""_sip;
using sipuri::literals::operator""_twilio;
}}  // namespace sipuri::literals

export namespace sipuri::signalwire {
using sipuri::signalwire::compatible;
}  // namespace sipuri::signalwire

export namespace sipuri::twilio {
using sipuri::twilio::answer;
using sipuri::twilio::basic_field_rule;
using sipuri::twilio::call;
using sipuri::twilio::call_event;
using sipuri::twilio::call_events;
using sipuri::twilio::choice;
using sipuri::twilio::choices;
using sipuri::twilio::current;
using sipuri::twilio::extra_fields;
using sipuri::twilio::field;
using sipuri::twilio::field_kind;
using sipuri::twilio::field_limits;
using sipuri::twilio::field_rule;
using sipuri::twilio::field_rules;
using sipuri::twilio::find_field;
using sipuri::twilio::from_user_view;
using sipuri::twilio::in_twiml;
using sipuri::twilio::machine_detection;
using sipuri::twilio::machine_detections;
using sipuri::twilio::making_sip_calls;
using sipuri::twilio::member_name;
using sipuri::twilio::name;
using sipuri::twilio::parse_element_text;
using sipuri::twilio::parse_from;
using sipuri::twilio::recording_channel_counts;
using sipuri::twilio::recording_channels;
using sipuri::twilio::recording_event;
using sipuri::twilio::recording_events;
using sipuri::twilio::recording_track;
using sipuri::twilio::recording_tracks;
using sipuri::twilio::request_fields;
using sipuri::twilio::request_view;
using sipuri::twilio::sip_attribute_rules;
using sipuri::twilio::sip_attributes;
using sipuri::twilio::sip_element;
using sipuri::twilio::to_builder;
using sipuri::twilio::trim;
using sipuri::twilio::trims;
using sipuri::twilio::uri_member;
using sipuri::twilio::write_dial;
using sipuri::twilio::write_element_text;
using sipuri::twilio::write_from;
using sipuri::twilio::write_sip;
}  // namespace sipuri::twilio

export namespace sipuri::twilio::request_field {
using sipuri::twilio::request_field::account_sid;
using sipuri::twilio::request_field::application_sid;
using sipuri::twilio::request_field::async_amd;
using sipuri::twilio::request_field::async_amd_status_callback;
using sipuri::twilio::request_field::async_amd_status_callback_method;
using sipuri::twilio::request_field::byoc;
using sipuri::twilio::request_field::call_reason;
using sipuri::twilio::request_field::call_token;
using sipuri::twilio::request_field::caller_id;
using sipuri::twilio::request_field::client_notification_url;
using sipuri::twilio::request_field::extra;
using sipuri::twilio::request_field::fallback_method;
using sipuri::twilio::request_field::fallback_url;
using sipuri::twilio::request_field::from_user;
using sipuri::twilio::request_field::machine_detection;
using sipuri::twilio::request_field::machine_detection_silence_timeout;
using sipuri::twilio::request_field::machine_detection_speech_end_threshold;
using sipuri::twilio::request_field::machine_detection_speech_threshold;
using sipuri::twilio::request_field::machine_detection_timeout;
using sipuri::twilio::request_field::method;
using sipuri::twilio::request_field::passports;
using sipuri::twilio::request_field::record;
using sipuri::twilio::request_field::recording_channels;
using sipuri::twilio::request_field::recording_configuration_id;
using sipuri::twilio::request_field::recording_status_callback;
using sipuri::twilio::request_field::recording_status_callback_event;
using sipuri::twilio::request_field::recording_status_callback_method;
using sipuri::twilio::request_field::recording_track;
using sipuri::twilio::request_field::send_digits;
using sipuri::twilio::request_field::sip_auth_password;
using sipuri::twilio::request_field::sip_auth_username;
using sipuri::twilio::request_field::status_callback;
using sipuri::twilio::request_field::status_callback_event;
using sipuri::twilio::request_field::status_callback_method;
using sipuri::twilio::request_field::time_limit;
using sipuri::twilio::request_field::timeout;
using sipuri::twilio::request_field::to;
using sipuri::twilio::request_field::trim;
using sipuri::twilio::request_field::twiml;
using sipuri::twilio::request_field::url;
}  // namespace sipuri::twilio::request_field

export namespace sipuri::twilio::sip_attribute {
using sipuri::twilio::sip_attribute::amd_status_callback;
using sipuri::twilio::sip_attribute::amd_status_callback_method;
using sipuri::twilio::sip_attribute::machine_detection;
using sipuri::twilio::sip_attribute::machine_detection_silence_timeout;
using sipuri::twilio::sip_attribute::machine_detection_speech_end_threshold;
using sipuri::twilio::sip_attribute::machine_detection_speech_threshold;
using sipuri::twilio::sip_attribute::machine_detection_timeout;
using sipuri::twilio::sip_attribute::method;
using sipuri::twilio::sip_attribute::password;
using sipuri::twilio::sip_attribute::status_callback;
using sipuri::twilio::sip_attribute::status_callback_event;
using sipuri::twilio::sip_attribute::status_callback_method;
using sipuri::twilio::sip_attribute::url;
using sipuri::twilio::sip_attribute::username;
}  // namespace sipuri::twilio::sip_attribute
