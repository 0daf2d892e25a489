// write(), uri::from(fields) and the builder, from plain text in lines: against the model, and read back.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The first line is the host; of each further one the first octet says what it is:
//   s sips, u user, p password, o port, a parameter (name, and after a tabulator its value), h header
#include "fuzz.hpp"
#include "model.hpp"

fuzz::shape const fuzz::input_shape{24, "supoaaahhh"};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    std::string const host{fuzz::take_line(rest)};
    bool sips = false;
    std::optional<std::string> user, password;
    std::optional<std::uint16_t> port;
    std::vector<fuzz::pair> parameters, headers;
    while (!rest.empty()) {
        auto const line = fuzz::take_line(rest);
        if (line.empty()) continue;
        auto const argument = line.substr(1);
        switch (line[0]) {
            case 's': sips = !sips; break;
            case 'u': user = fuzz::unescaped(argument); break;
            case 'p': password = fuzz::unescaped(argument); break;
            case 'o':
                port = 0;
                for (char const c : argument.substr(0, 5)) {
                    port = static_cast<std::uint16_t>(*port * 10U + (static_cast<unsigned char>(c) & 15U));
                }
                break;
            case 'a': parameters.emplace_back(argument); break;
            case 'h': headers.emplace_back(argument); break;
            default: break;
        }
    }

    fuzz::hold(laws::plain_text_reads_back(host), input);

    // The same for the library, and for the model.
    auto const scheme = sips ? sipuri::scheme::sips : sipuri::scheme::sip;
    std::vector<sipuri::parameter> given_parameters;
    std::vector<sipuri::header> given_headers;
    sipuri::fields parts{.scheme = scheme, .host = host, .port = port};
    if (user) parts.user = *user;
    if (password) parts.password = *password;
    for (auto const& [name, value] : parameters) {
        auto& made = given_parameters.emplace_back();
        made.name = name;
        if (value) made.value = *value;
    }
    for (auto const& [name, value] : headers) {
        auto& made = given_headers.emplace_back();
        made.name = name;
        if (value) made.value = *value;
    }
    parts.parameters = given_parameters;
    parts.headers = given_headers;

    fuzz::model expected;
    expected.set_scheme(sips);
    // An IPv6 address may lack its brackets, which are then written.
    auto const in_brackets = "[" + host + "]";
    bool const bare = !sipuri::parse_host(host) && sipuri::parse_host(in_brackets).has_value();
    expected.host = bare ? in_brackets : host;
    bool possible = bare || sipuri::parse_host(host).has_value();
    if (user) possible = expected.set_user(*user, false) && possible;
    if (password) possible = expected.set_password(*password, false) && possible;
    if (port) expected.set_port(*port);
    // A builder lets the name of a parameter appear once; the others write what they are given.
    auto single = expected;
    for (auto const& [name, value] : parameters) {
        (void)single.set(single.parameters, {name, value}, fuzz::kind::parameter, false);
        possible = expected.append(expected.parameters, {name, value}, fuzz::kind::parameter, false) && possible;
    }
    for (auto const& [name, value] : headers) {
        possible = expected.append(expected.headers, {name, value.value_or("")}, fuzz::kind::header, false) && possible;
    }

    fuzz::hold(laws::calls_take_parts(parts), input);
    std::string written;
    auto const done = sipuri::write(parts, written);
    fuzz::hold(done.has_value() == possible, "what can be written is written", input);
    auto const assembled = sipuri::uri::from(parts);
    fuzz::hold(assembled.has_value() == possible, "what can be written can be a uri", input);

    sipuri::builder builder{host, scheme};
    for (auto const& [name, value] : headers) builder.header(name, value.value_or(""));
    if (password) builder.password(*password);
    for (auto const& [name, value] : parameters) value ? builder.parameter(name, *value) : builder.parameter(name);
    if (port) builder.port(*port);
    if (user) builder.user(*user);
    auto const built = builder.build();
    fuzz::hold(built.has_value() == possible, "what can be written can be built", input);
    fuzz::hold(possible || builder.error() || password, "a builder tells its error", input);
    if (!possible) return 0;

    auto const text = expected.text();
    fuzz::hold(written == text && *done == text.size(), "what is written is what was given", input);
    fuzz::hold(assembled->text() == text, "a uri from fields is what is written", input);
    single.headers = expected.headers;
    fuzz::hold(built->text() == single.text(), "a builder writes the same, except names that repeat", input);
    auto const uri = sipuri::parse(written);
    fuzz::hold(uri.has_value(), "what is written is a URI", input);
    auto const again = sipuri::parse(built->text());
    fuzz::hold(uri->components() == assembled->view().components() && again &&
                   again->components() == built->view().components(),
               "components are where they are read", input);
    fuzz::hold(laws::same_decoded(*uri, *assembled), "what is read back is what was given", input);
    fuzz::hold(!user || uri->user()->decoded() == *user, "a user is read back", input);
    fuzz::hold(!password || uri->password()->decoded() == *password, "a password is read back", input);
    std::size_t i = 0;
    for (auto const parameter : uri->parameters()) {
        fuzz::hold(parameter.name().decoded() == parameters[i].name &&
                       (!parameter.value() || parameter.value()->decoded() == *parameters[i].value),
                   "parameters are read back", input);
        ++i;
    }
    i = 0;
    for (auto const header : uri->headers()) {
        fuzz::hold(
            header.name().decoded() == headers[i].name && header.value().decoded() == headers[i].value.value_or(""),
            "headers are read back", input);
        ++i;
    }
    for (auto const law :
         {laws::write_keeps_its_room, laws::writers_agree<sipuri::uri>, laws::prints_as_parsed<sipuri::uri>}) {
        fuzz::hold(law(*uri), input);
    }
    if (text.size() <= 512) fuzz::hold(laws::prints_as_parsed<sipuri::static_uri<512>>(*uri), input);
    return 0;
}
