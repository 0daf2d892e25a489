// The setters of uri and static_uri, one after another, against the model.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The first line is the URI; of each further one the first octet says what is called, the rest is the argument, two of
// them parted by a tabulator. Capitals are the setters for escaped text.
#include "fuzz.hpp"
#include "model.hpp"

fuzz::shape const fuzz::input_shape{20, "suUpPhotfaAebBldDgGmrxkz123yqw"};

namespace {

/// What a call returns: nothing is said of what an error says but that it is one.
bool done(sipuri::result<void> const& result) { return result.has_value(); }

template <class Uri>
class session {
public:
    session(sipuri::uri_view source, std::size_t capacity, std::string_view input)
        : uri_(*Uri::from(source)), model_(source), capacity_(capacity), input_(input) {}

    void call(char what, std::string_view argument) {
        auto const before = std::string(uri_.text());
        auto next = model_;
        auto const text = fuzz::unescaped(argument);
        auto const [name, value] = fuzz::pair{argument};
        auto const [called, expected] = apply(what, text, {name, value}, next);
        bool const fits = next.text().size() <= capacity_;
        if (called && expected) {
            fuzz::hold(*called == (*expected && fits), "a setter takes what it may", input_);
            if (*called) model_ = next;
        } else if (expected) {
            model_ = next;
        }
        fuzz::hold(uri_.text() == model_.text(), "a setter changes what it should", input_);
        if (called && !*called) fuzz::hold(uri_.text() == before, "a setter that fails changes nothing", input_);
        auto const again = sipuri::scan(uri_.text());
        fuzz::hold(again && *again == uri_.view().components(), "components follow the text", input_);
    }

    void finish() {
        auto const copy = uri_;
        auto moved = static_cast<Uri&&>(uri_);
        fuzz::hold(copy.text() == model_.text() && moved.text() == model_.text(), "copies and moves keep the text",
                   input_);
        fuzz::hold(sipuri::can_parse(uri_.text()), "what was moved from is a URI", input_);
        uri_ = copy;
        fuzz::hold(uri_.view().components() == copy.view().components(), "an assignment keeps the components", input_);
    }

private:
    /// Whether the setter took it, and whether it should have; the first is absent for what returns nothing.
    struct outcome {
        std::optional<bool> called{};
        std::optional<bool> expected{};
    };

    outcome apply(char what, std::string const& text, fuzz::field const& given, fuzz::model& next) {
        using fuzz::kind;
        auto const& [name, value] = given;
        // What a header, or the value of a parameter, is if it is not given.
        auto const some = value.value_or("");
        fuzz::field const whole{name, some};
        auto& parameters = next.parameters;
        auto& headers = next.headers;
        switch (what) {
            case 's':
                next.set_scheme(!next.sips);
                return {done(uri_.set_scheme(next.sips ? sipuri::scheme::sips : sipuri::scheme::sip)), true};
            case 'u': return {done(uri_.set_user(text)), next.set_user(text, false)};
            case 'U': return {done(uri_.set_user(sipuri::escaped(text))), next.set_user(text, true)};
            case 'p': return {done(uri_.set_password(text)), next.set_password(text, false)};
            case 'P': return {done(uri_.set_password(sipuri::escaped(text))), next.set_password(text, true)};
            case 'h': {
                auto const bracketed = '[' + text + ']';
                bool const bare = text.find(':') != text.npos && sipuri::parse_host(bracketed) && text[0] != '[';
                next.host = bare ? bracketed : text;
                return {done(uri_.set_host(text)), sipuri::parse_host(next.host).has_value()};
            }
            case 'o': {
                std::uint16_t port = 0;
                for (char const c : text.substr(0, 5)) {
                    port = static_cast<std::uint16_t>(port * 10U + (static_cast<unsigned char>(c) & 15U));
                }
                next.set_port(port);
                return {done(uri_.set_port(port)), true};
            }
            case 't': {
                auto const by = static_cast<sipuri::transport>(text.size() % 7);
                fuzz::field const made{"transport", std::string(sipuri::name(by))};
                return {done(uri_.set_transport(by)), next.set(parameters, made, kind::parameter, false)};
            }
            case 'f': return {done(uri_.set_parameter(text)), next.set(parameters, {text}, kind::parameter, false)};
            case 'a':
                return {done(uri_.set_parameter(name, some)), next.set(parameters, whole, kind::parameter, false)};
            case 'A':
                return {done(uri_.set_parameter(sipuri::escaped(name), sipuri::escaped(some))),
                        next.set(parameters, whole, kind::parameter, true)};
            case 'e':
                return {done(uri_.append_parameter(text)), next.append(parameters, {text}, kind::parameter, false)};
            case 'b':
                return {done(uri_.append_parameter(name, some)),
                        next.append(parameters, whole, kind::parameter, false)};
            case 'B':
                return {done(uri_.append_parameter(sipuri::escaped(name), sipuri::escaped(some))),
                        next.append(parameters, whole, kind::parameter, true)};
            case 'l': return {done(laws::set_parameters(uri_, text)), next.set_all(parameters, text, kind::parameter)};
            case 'd': return {done(uri_.set_header(name, some)), next.set(headers, whole, kind::header, false)};
            case 'D':
                return {done(uri_.set_header(sipuri::escaped(name), sipuri::escaped(some))),
                        next.set(headers, whole, kind::header, true)};
            case 'g': return {done(uri_.append_header(name, some)), next.append(headers, whole, kind::header, false)};
            case 'G':
                return {done(uri_.append_header(sipuri::escaped(name), sipuri::escaped(some))),
                        next.append(headers, whole, kind::header, true)};
            case 'm': return {done(laws::set_headers(uri_, text)), next.set_all(headers, text, kind::header)};
            case 'r': uri_.remove_parameter(text), next.remove(parameters, text); break;
            case 'x': uri_.remove_parameters(), parameters.clear(); break;
            case 'k': uri_.remove_header(text), next.remove(headers, text); break;
            case 'z': uri_.remove_headers(), headers.clear(); break;
            case '1': uri_.remove_user(), next.remove_user(); break;
            case '2': uri_.remove_password(), next.password.reset(); break;
            case '3': uri_.remove_port(), next.port.reset(); break;
            case 'y': {
                // An argument that is a part of this very URI.
                auto const own = uri_.text();
                auto const copy = std::string(own);
                return {done(uri_.set_parameter("own", own)),
                        next.set(parameters, {"own", copy}, kind::parameter, false)};
            }
            case 'q':
                uri_ = uri_.for_request_uri();
                headers.clear(), next.remove(parameters, "method");
                break;
            case 'w':
                uri_ = uri_.aor();
                headers.clear(), parameters.clear(), next.port.reset(), next.password.reset();
                break;
            default: return {};
        }
        return {std::nullopt, true};
    }

    Uri uri_;
    fuzz::model model_;
    std::size_t capacity_;
    std::string_view input_;
};

template <class Uri>
void run(sipuri::uri_view source, std::size_t capacity, std::string_view rest, std::string_view input) {
    if (source.text().size() > capacity) return;
    session<Uri> calls{source, capacity, input};
    while (!rest.empty()) {
        auto const line = fuzz::take_line(rest);
        if (!line.empty()) calls.call(line[0], line.substr(1));
    }
    calls.finish();
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const source = sipuri::parse(fuzz::take_line(rest));
    if (!source) return 0;
    fuzz::hold(laws::failures_change_nothing<sipuri::uri>(*source), input);
    fuzz::hold(laws::derived_uris_keep_their_parts<sipuri::uri>(*source), input);
    // Every pair of changes, so not for long.
    if (size <= 128) fuzz::hold(laws::check_changes(*source, rest), input);
    run<sipuri::uri>(*source, sipuri::unbounded, rest, input);
    run<sipuri::static_uri<48>>(*source, 48, rest, input);
    run<sipuri::static_uri<200>>(*source, 200, rest, input);
    return 0;
}
