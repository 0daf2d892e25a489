// Takes SIP URIs apart, with a caret where one is wrong.
//
//     check [--profile=NAME] [--tsv | --json] [--repair] URI...     "-" reads one URI a line from standard input
//
// Exit status: 0 if all are valid, 1 if some are not, 2 if the command line is wrong or the answers cannot be written.
// With --tsv, one line each: verdict, errc, component, offset, length, the provider's code, and the input without its
// password, in which tab, CR, other controls and the backslash are written \xHH. "-" means what there is none of.
// With --json, one object each: "text", the input without its password; "accepted", "truncated" and "findings", as
// sipuri::write_json() writes them.
// With --repair, the repaired text of each that can be repaired, a line each, and on standard error why another cannot;
// the exit status is 1 if there is one. With --json, too, a member "repaired": what sipuri::write_json() writes of a
// repair, or null.
#include <sipuri/json.hpp>
#include <sipuri/sipuri.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {

using sipuri::finding;
using sipuri::severity;

constexpr std::string_view usage =
    "usage: check [--profile=making_sip_calls|current|signalwire|twiml] \n"
    "             [--tsv | --json] [--repair] URI...\n"
    "       a URI of - reads one URI a line from standard input\n";

/// Where answers go: standard output, a block at a time.
class output {
public:
    output() { text_.reserve(2 * block); }
    ~output() { flush(); }
    output(output const&) = delete;
    output& operator=(output const&) = delete;

    output& operator<<(std::string_view text) {
        text_ += text;
        if (text_.size() >= block) flush();
        return *this;
    }
    /// False if not everything could be written.
    bool flush() {
        well_ = std::fwrite(text_.data(), 1, text_.size(), stdout) == text_.size() && well_;
        well_ = std::fflush(stdout) == 0 && well_;
        text_.clear();
        return well_;
    }

private:
    static constexpr std::size_t block = 1 << 16;
    std::string text_;
    bool well_ = true;
};

/// Where URIs come from: the lines of standard input, read a block at a time.
class input {
public:
    /// The next line, without its end, until the next call; nothing at the end of the input.
    std::optional<std::string_view> line() {
        for (auto from = at_;;) {
            if (auto const end = text_.find('\n', from); end != text_.npos) {
                std::string_view const found{text_.data() + at_, end - at_};
                at_ = end + 1;
                return found;
            }
            from = text_.size() - at_;
            text_.erase(0, at_);
            at_ = 0;
            if (read() == 0) break;
        }
        if (at_ == text_.size()) return std::nullopt;
        std::string_view const last{text_.data() + at_, text_.size() - at_};
        at_ = text_.size();
        return last;
    }

private:
    /// How many octets could be read, at the end none. Waits for no more than are there.
    std::size_t read() {
        auto const size = text_.size();
        text_.resize(size + block);
#if __has_include(<unistd.h>)
        auto const got = ::read(STDIN_FILENO, text_.data() + size, block);
        auto const count = got < 0 ? 0 : static_cast<std::size_t>(got);
#else
        auto const count = std::fread(text_.data() + size, 1, block, stdin);
#endif
        text_.resize(size + count);
        return count;
    }

    static constexpr std::size_t block = 1 << 16;
    std::string text_;
    std::size_t at_ = 0;
};

std::string printable(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (!sipuri::chars::control.contains(c) && c != '\\') {
            out += c;
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        auto const octet = static_cast<unsigned char>(c);
        (out += "\\x") += digits[octet >> 4U];
        out += digits[octet & 15U];
    }
    return out;
}

/// What validate() or the profile, if there is one, says of a text that was parsed; else why it could not be.
sipuri::findings judge(sipuri::result<sipuri::uri_view> const& parsed, sipuri::profile const* rules) {
    if (parsed) return rules ? check(*parsed, *rules) : validate(*parsed);
    sipuri::findings refused;
    refused.add({severity::rejected, parsed.error(), rules ? rules->code_of(parsed.error()) : 0});
    return refused;
}

/// A text as a URI, if it is one, and what is said of it.
struct answer {
    sipuri::result<sipuri::uri_view> uri;
    sipuri::findings found;
    sipuri::profile const* rules;

    answer(std::string_view text, sipuri::profile const* asked)
        : uri(sipuri::parse(text)), found(judge(uri, asked)), rules(asked) {}

    auto explained(sipuri::finding const& one, std::string_view text) const {
        return rules ? explain(one, text, *rules) : explain(one, text);
    }
};

void print_tsv(output& out, std::string_view text, answer const& given) {
    auto first = given.found.first_rejected();
    bool const valid = !first;
    if (!first && !given.found.empty()) first = given.found[0];
    if (first) {
        auto const& [code, where, offset, length] = first->what;
        out << (valid ? "valid\t" : "invalid\t") << name(code) << "\t" << name(where) << "\t" << std::to_string(offset)
            << "\t" << std::to_string(length) << "\t"
            << (first->provider_code != 0 ? std::to_string(first->provider_code) : "-") << "\t";
    } else {
        out << "valid\t-\t-\t-\t-\t-\t";
    }
    // A URI has nothing that is written \xHH.
    given.uri && !given.uri->password() ? out << text : out << printable(sipuri::redacted(text));
    out << "\n";
}

void print_json(output& out, std::string_view text, answer const& given, bool repairs) {
    std::string line = "{\"text\":";
    (void)sipuri::write_json_string(text, line);
    std::string found;
    if (given.rules != nullptr) {
        (void)write_json(given.found, text, *given.rules, found);
    } else {
        (void)write_json(given.found, text, found);
    }
    (line += ',') += std::string_view{found}.substr(1, found.size() - 2);
    if (repairs) {
        line += ",\"repaired\":";
        if (auto const made = sipuri::repair(text)) {
            (void)write_json(*made, text, line);
        } else {
            line += "null";
        }
    }
    out << line << "}\n";
}

/// The text as it is after its repair; false if it has none.
bool print_repaired(output& out, std::string_view text) {
    auto const made = sipuri::repair(text);
    if (made) {
        out << made->uri.text() << "\n";
    } else {
        auto const shown = explain(made.error(), text);
        std::fprintf(stderr, "%.*s\n", static_cast<int>(shown.view().size()), shown.view().data());
    }
    return made.has_value();
}

void print_line(output& out, std::string_view text, answer const& given) {
    auto const first = given.found.first_rejected();
    if (!first) {
        out << "valid    " << sipuri::redacted(*given.uri) << "\n";
        return;
    }
    auto const diagnostic = given.explained(*first, text);
    auto const lines = diagnostic.view();
    auto const end = lines.find('\n');
    auto const reason = lines.find_first_not_of(" ^", end + 1);
    out << "invalid  " << lines.substr(0, end) << "  " << lines.substr(reason) << "\n";
}

void print_part(output& out, std::string_view name, std::string_view value, std::string_view remark = {}) {
    out << "  " << name << std::string(name.size() < 11 ? 11 - name.size() : 1, ' ') << value;
    if (!remark.empty()) out << "  (" << remark << ")";
    out << "\n";
}

std::string decoded_remark(sipuri::encoded_view value) {
    auto const plain = value.decoded().to<std::string>();
    return plain == value.encoded() ? std::string{} : "means " + printable(plain);
}

void print_parts(output& out, sipuri::uri_view uri) {
    constexpr std::string_view kinds[]{"name", "IPv4 address", "IPv6 address"};
    print_part(out, "scheme", name(uri.scheme()));
    if (auto const user = uri.user()) print_part(out, "user", user->encoded(), decoded_remark(*user));
    if (uri.password()) print_part(out, "password", "****");
    print_part(out, "host", uri.host().text(), kinds[static_cast<int>(uri.host().kind())]);
    if (uri.port()) {
        print_part(out, "port", uri.port_text());
    } else {
        print_part(out, "port", std::to_string(uri.effective_port()), "default");
    }
    if (!uri.transport()) print_part(out, "transport", name(uri.effective_transport()), "default");
    for (auto const parameter : uri.parameters()) {
        auto const value = parameter.value();
        print_part(out, "parameter", parameter.text(), value ? decoded_remark(*value) : std::string{});
    }
    for (auto const header : uri.headers()) print_part(out, "header", header.text(), decoded_remark(header.value()));
}

void print_full(output& out, std::string_view text, answer const& given) {
    if (given.uri) {
        out << (given.found.accepted() ? "valid\n" : "invalid\n");
        print_parts(out, *given.uri);
    }
    for (auto const& found : given.found) {
        if (given.uri || found.provider_code != 0) {
            out << name(found.level);
            if (found.provider_code != 0) out << ", the provider's code " << std::to_string(found.provider_code);
            out << ":\n";
        }
        out << given.explained(found, text).view() << "\n";
    }
}

struct arguments {
    sipuri::profile const* rules = nullptr;
    bool tsv = false;
    bool json = false;
    bool repair = false;
    std::vector<std::string_view> uris;
};

std::optional<arguments> read(int argc, char** argv) {
    arguments given;
    for (int i = 1; i < argc; ++i) {
        std::string_view const argument = argv[i];
        if (argument == "--tsv") {
            given.tsv = true;
        } else if (argument == "--json") {
            given.json = true;
        } else if (argument == "--repair") {
            given.repair = true;
        } else if (argument.starts_with("--profile=")) {
            given.rules = sipuri::find_profile(argument.substr(10));
            if (given.rules == nullptr) return std::nullopt;
        } else if (argument.starts_with("--")) {
            return std::nullopt;
        } else {
            given.uris.push_back(argument);
        }
    }
    if (given.uris.empty() || (given.tsv && (given.json || given.repair))) return std::nullopt;
    return given;
}

/// True where somebody watches standard error while the answers go elsewhere.
bool watched() {
#if __has_include(<unistd.h>)
    return isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0;
#else
    return false;
#endif
}

}  // namespace

int main(int argc, char** argv) {
    auto const given = read(argc, argv);
    if (!given) {
        std::fwrite(usage.data(), 1, usage.size(), stderr);
        return 2;
    }
    output out;
    bool all_valid = true;
    bool const progress = watched();
    auto const take = [&](std::string_view text, auto print) {
        if (given->repair && !given->json) {
            all_valid = print_repaired(out, text) && all_valid;
            return;
        }
        answer const found{text, given->rules};
        all_valid = all_valid && found.found.accepted();
        if (given->json) return print_json(out, text, found, given->repair);
        given->tsv ? print_tsv(out, text, found) : print(out, text, found);
    };
    for (auto const uri : given->uris) {
        if (uri != "-") {
            take(uri, print_full);
            continue;
        }
        std::size_t lines = 0;
        input in;
        while (auto const line = in.line()) {
            take(*line, print_line);
            if (++lines % 100'000 == 0 && progress) std::fprintf(stderr, "\r%zu URIs", lines);
        }
        if (progress) std::fprintf(stderr, "\r%zu URIs\n", lines);
    }
    if (!out.flush()) {
        std::fputs("check: not everything could be written\n", stderr);
        return 2;
    }
    return all_valid ? 0 : 1;
}
