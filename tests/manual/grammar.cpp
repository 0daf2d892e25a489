// Prints the grammars of x3/ as JSON, for railroad.py to draw: every production, as the expression that X3 runs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/x3.hpp>

#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace {

namespace spirit = boost::spirit::x3;
using namespace std::string_view_literals;

template <class Parser>
struct named {
    std::string_view name;
    Parser parser;
};
template <class Parser>
named(std::string_view, Parser) -> named<Parser>;

/// Each production under its name, in the order of the headers; railroad.py holds the list to these.
constexpr std::tuple productions{
#define SIPURI_NAMED(name) named{#name##sv, sipuri::x3::name}
    SIPURI_NAMED(alpha),
    SIPURI_NAMED(digit),
    SIPURI_NAMED(hexdig),
    SIPURI_NAMED(alphanum),
    SIPURI_NAMED(mark),
    SIPURI_NAMED(reserved),
    SIPURI_NAMED(unreserved),
    SIPURI_NAMED(escaped),
    SIPURI_NAMED(token),
    SIPURI_NAMED(user_unreserved),
    SIPURI_NAMED(user),
    SIPURI_NAMED(password),
    SIPURI_NAMED(userinfo),
    SIPURI_NAMED(dec_octet),
    SIPURI_NAMED(ipv4_address),
    SIPURI_NAMED(h16),
    SIPURI_NAMED(ls32),
    SIPURI_NAMED(ipv6_address),
    SIPURI_NAMED(ipv6_reference),
    SIPURI_NAMED(domainlabel),
    SIPURI_NAMED(toplabel),
    SIPURI_NAMED(hostname),
    SIPURI_NAMED(host),
    SIPURI_NAMED(port),
    SIPURI_NAMED(hostport),
    SIPURI_NAMED(param_unreserved),
    SIPURI_NAMED(paramchar),
    SIPURI_NAMED(pname),
    SIPURI_NAMED(pvalue),
    SIPURI_NAMED(other_param),
    SIPURI_NAMED(other_transport),
    SIPURI_NAMED(transport_param),
    SIPURI_NAMED(other_user),
    SIPURI_NAMED(user_param),
    SIPURI_NAMED(extension_method),
    SIPURI_NAMED(method_param),
    SIPURI_NAMED(ttl),
    SIPURI_NAMED(ttl_param),
    SIPURI_NAMED(maddr_param),
    SIPURI_NAMED(lr_param),
    SIPURI_NAMED(uri_parameter),
    SIPURI_NAMED(uri_parameters),
    SIPURI_NAMED(hnv_unreserved),
    SIPURI_NAMED(hname),
    SIPURI_NAMED(hvalue),
    SIPURI_NAMED(header),
    SIPURI_NAMED(headers),
    SIPURI_NAMED(sip_scheme),
    SIPURI_NAMED(sips_scheme),
    SIPURI_NAMED(sip_uri),
    SIPURI_NAMED(sips_uri),
    SIPURI_NAMED(uri),
    SIPURI_NAMED(underscore_label),
    SIPURI_NAMED(underscore_toplabel),
    SIPURI_NAMED(underscore_hostname),
    SIPURI_NAMED(leading_digit_toplabel),
    SIPURI_NAMED(leading_digit_hostname),
    SIPURI_NAMED(zone_id),
    SIPURI_NAMED(ipv6_addrz),
    SIPURI_NAMED(zoned_ipv6_reference),
    SIPURI_NAMED(lenient_toplabel),
    SIPURI_NAMED(lenient_hostname),
    SIPURI_NAMED(lenient_host),
    SIPURI_NAMED(lenient_hostport),
    SIPURI_NAMED(lenient_uri),
    SIPURI_NAMED(from_user),
    SIPURI_NAMED(wsp),
    SIPURI_NAMED(lws),
    SIPURI_NAMED(sws),
    SIPURI_NAMED(semi),
    SIPURI_NAMED(equal),
    SIPURI_NAMED(utf8_cont),
    SIPURI_NAMED(utf8_nonascii),
    SIPURI_NAMED(qdtext),
    SIPURI_NAMED(quoted_pair),
    SIPURI_NAMED(quoted_string),
    SIPURI_NAMED(display_name),
    SIPURI_NAMED(uric),
    SIPURI_NAMED(ipv6_hostport),
    SIPURI_NAMED(ipv6_hier_part),
    SIPURI_NAMED(absolute_uri),
    SIPURI_NAMED(addr_spec),
    SIPURI_NAMED(name_addr),
    SIPURI_NAMED(bare_user),
    SIPURI_NAMED(bare_password),
    SIPURI_NAMED(bare_userinfo),
    SIPURI_NAMED(bare_uri),
    SIPURI_NAMED(bare_uric),
    SIPURI_NAMED(bare_ipv6_hier_part),
    SIPURI_NAMED(bare_absolute_uri),
    SIPURI_NAMED(bare_addr_spec),
    SIPURI_NAMED(gen_value),
    SIPURI_NAMED(generic_param),
    SIPURI_NAMED(generic_params),
    SIPURI_NAMED(from_spec),
    SIPURI_NAMED(contact_param),
    SIPURI_NAMED(route_param),
    SIPURI_NAMED(name_addrs),
    SIPURI_NAMED(contact),
    SIPURI_NAMED(tag_param),
    SIPURI_NAMED(qvalue),
    SIPURI_NAMED(c_p_q),
    SIPURI_NAMED(c_p_expires),
    SIPURI_NAMED(c_p_reg),
    SIPURI_NAMED(c_p_instance),
    SIPURI_NAMED(pub_gruu),
    SIPURI_NAMED(temp_gruu),
    SIPURI_NAMED(ob_param),
    SIPURI_NAMED(gr_param),
    SIPURI_NAMED(token_nobang),
    SIPURI_NAMED(feature_number),
    SIPURI_NAMED(numeric),
    SIPURI_NAMED(tag_value),
    SIPURI_NAMED(tag_value_list),
    SIPURI_NAMED(qdtext_no_abkt),
    SIPURI_NAMED(string_value),
    SIPURI_NAMED(base_tags),
    SIPURI_NAMED(other_tags),
    SIPURI_NAMED(feature_param),
    SIPURI_NAMED(diversion_reason),
    SIPURI_NAMED(diversion_counter),
    SIPURI_NAMED(diversion_limit),
    SIPURI_NAMED(diversion_privacy),
    SIPURI_NAMED(diversion_screen),
    SIPURI_NAMED(index_val),
    SIPURI_NAMED(hi_index),
    SIPURI_NAMED(hi_target_param),
    SIPURI_NAMED(dot_atom),
    SIPURI_NAMED(sip_clean_msg_id),
    SIPURI_NAMED(referredby_id_param),
    SIPURI_NAMED(word),
    SIPURI_NAMED(callid),
    SIPURI_NAMED(to_tag),
    SIPURI_NAMED(from_tag),
    SIPURI_NAMED(early_flag),
    SIPURI_NAMED(replaces_param),
    SIPURI_NAMED(replaces),
    SIPURI_NAMED(tel::visual_separator),
    SIPURI_NAMED(tel::phonedigit),
    SIPURI_NAMED(tel::phonedigit_hex),
    SIPURI_NAMED(tel::global_number_digits),
    SIPURI_NAMED(tel::local_number_digits),
    SIPURI_NAMED(tel::pname),
    SIPURI_NAMED(tel::extension),
    SIPURI_NAMED(tel::isdn_subaddress),
    SIPURI_NAMED(tel::parameter),
    SIPURI_NAMED(tel::par),
    SIPURI_NAMED(tel::descriptor),
    SIPURI_NAMED(tel::context),
    SIPURI_NAMED(tel::global_number),
    SIPURI_NAMED(tel::local_number),
    SIPURI_NAMED(tel::telephone_subscriber),
    SIPURI_NAMED(tel::telephone_uri),
    SIPURI_NAMED(tel::dialstring_digit),
    SIPURI_NAMED(tel::dialstring_element),
    SIPURI_NAMED(tel::dialstring_digits),
    SIPURI_NAMED(tel::dialstring),
    SIPURI_NAMED(tel::hex_phonedigit),
    SIPURI_NAMED(tel::global_hex_digits),
    SIPURI_NAMED(tel::local_hex_digits),
    SIPURI_NAMED(tel::rn_descriptor),
    SIPURI_NAMED(tel::rn_context),
    SIPURI_NAMED(tel::rn),
    SIPURI_NAMED(tel::cic_context),
    SIPURI_NAMED(tel::cic),
    SIPURI_NAMED(tel::npdi),
    SIPURI_NAMED(tel::enum_dip_indicator),
    SIPURI_NAMED(tel::trunk_group),
    SIPURI_NAMED(tel::trunk_context),
    SIPURI_NAMED(tel::isub_encoding),
    SIPURI_NAMED(tel::premrate),
    SIPURI_NAMED(tel::verstat),
    SIPURI_NAMED(urn::nid),
    SIPURI_NAMED(urn::pchar),
    SIPURI_NAMED(urn::nss),
    SIPURI_NAMED(urn::r_component),
    SIPURI_NAMED(urn::q_component),
    SIPURI_NAMED(urn::f_component),
    SIPURI_NAMED(urn::rq_components),
    SIPURI_NAMED(urn::namestring),
    SIPURI_NAMED(urn::sub_service),
    SIPURI_NAMED(urn::top_level),
    SIPURI_NAMED(urn::service),
    SIPURI_NAMED(urn::service_urn),
#undef SIPURI_NAMED
};

/// Something of a type that is at one place in memory, which so names the type.
template <class Parser>
inline constexpr char place_of_type = 0;

/// The first name of each type: another name of the same production is one of the same type.
std::map<void const*, std::string_view> first_names() {
    std::map<void const*, std::string_view> names;
    auto const add = [&](auto const& each) {
        names.try_emplace(&place_of_type<std::remove_cvref_t<decltype(each.parser)>>, each.name);
    };
    std::apply([&](auto const&... each) { (add(each), ...); }, productions);
    return names;
}

/// The name of a production; nothing for what is none.
template <class Parser>
std::string_view name_of(Parser const&) {
    static auto const names = first_names();
    auto const found = names.find(&place_of_type<Parser>);
    return found == names.end() ? std::string_view{} : found->second;
}

/// Prints an expression by the public members of X3's nodes, as the evaluator of x3.hpp runs it.
class printer {
public:
    /// A production where it is defined.
    template <class Parser>
    void define(std::string_view name, Parser const& parser) {
        current_ = name;
        std::cout << '"' << name << "\": ";
        if constexpr (requires { body(parser); }) {
            if (name_of(parser) == name) return body(parser);
        }
        print(parser);
    }

private:
    template <auto What, class Right>
    void body(sipuri::x3::detail::production_parser<What, Right> const& p) {
        print(p.subject);
    }
    template <sipuri::char_set const& Set>
    void body(sipuri::x3::octet<Set>) {
        print_set(Set);
    }
    template <char First, char Last>
    void body(sipuri::x3::octet_range<First, Last>) {
        print_range(First, Last);
    }

    /// A production where another one refers to it; where it has no name, what it consists of.
    template <class Parser>
    void refer(Parser const& p) {
        if (auto const name = name_of(p); !name.empty()) {
            std::cout << R"(["production", ")" << name << "\"]";
        } else {
            body(p);
        }
    }
    template <auto What, class Right>
    void print(sipuri::x3::detail::production_parser<What, Right> const& p) {
        refer(p);
    }
    template <sipuri::char_set const& Set>
    void print(sipuri::x3::octet<Set> p) {
        refer(p);
    }
    template <char First, char Last>
    void print(sipuri::x3::octet_range<First, Last> p) {
        refer(p);
    }
    template <class Left, class Right>
    void print(spirit::sequence<Left, Right> const& p) {
        print_both("sequence", p.left, p.right);
    }
    template <class Left, class Right>
    void print(spirit::alternative<Left, Right> const& p) {
        print_both("alternative", p.left, p.right);
    }
    template <class Left, class Right>
    void print(spirit::list<Left, Right> const& p) {
        print_both("list", p.left, p.right);
    }
    template <class Subject>
    void print(spirit::kleene<Subject> const& p) {
        print_repeated(0, -1, p.subject);
    }
    template <class Subject>
    void print(spirit::plus<Subject> const& p) {
        print_repeated(1, -1, p.subject);
    }
    template <class Subject>
    void print(spirit::optional<Subject> const& p) {
        print_repeated(0, 1, p.subject);
    }
    template <class Subject, class Count>
    void print(spirit::repeat_directive<Subject, spirit::detail::exact_count<Count>> const& p) {
        print_repeated(p.repeat_limit.exact_value, p.repeat_limit.exact_value, p.subject);
    }
    template <class Subject, class Count>
    void print(spirit::repeat_directive<Subject, spirit::detail::finite_count<Count>> const& p) {
        print_repeated(p.repeat_limit.min_value, p.repeat_limit.max_value, p.subject);
    }
    template <class Subject>
    void print(spirit::and_predicate<Subject> const& p) {
        print_one("followed by", p.subject);
    }
    template <class Subject>
    void print(spirit::not_predicate<Subject> const& p) {
        print_one("not followed by", p.subject);
    }
    template <class Encoding, class Attribute>
    void print(spirit::literal_char<Encoding, Attribute> const& p) {
        print_text({&p.ch, 1});
    }
    void print(sipuri::x3::quoted const& p) { print_text(p.text); }

    template <class Left, class Right>
    void print_both(std::string_view kind, Left const& left, Right const& right) {
        std::cout << "[\"" << kind << "\", ";
        print(left);
        std::cout << ", ";
        print(right);
        std::cout << "]";
    }
    template <class Subject>
    void print_one(std::string_view kind, Subject const& subject) {
        std::cout << "[\"" << kind << "\", ";
        print(subject);
        std::cout << "]";
    }
    template <class Subject>
    void print_repeated(long least, long most, Subject const& subject) {
        std::cout << "[\"repeated\", " << least << ", " << most << ", ";
        print(subject);
        std::cout << "]";
    }
    static void print_text(std::string_view text) {
        std::cout << R"(["text", ")";
        for (char const c : text) std::cout << shown(c);
        std::cout << "\"]";
    }
    static void print_range(char first, char last) {
        std::cout << R"(["range", ")" << shown(first) << R"(", ")" << shown(last) << "\"]";
    }
    /// An octet in a string of JSON; what is no character by itself, as ABNF names it.
    static std::string shown(char c) {
        constexpr auto digits = "0123456789ABCDEF"sv;
        auto const octet = static_cast<unsigned char>(c);
        if (c == ' ') return "SP";
        if (c == '\t') return "HTAB";
        if (octet < ' ' || octet > '~') return {'%', 'x', digits[octet >> 4U], digits[octet & 15U]};
        return c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }

    /// A set as the greatest of the sets that have their names before it, and what these leave.
    void print_set(sipuri::char_set left) const {
        std::cout << R"(["alternative")";
        for (;;) {
            std::string_view greatest;
            sipuri::char_set members;
            bool before = true;
            auto const consider = [&]<class Parser>(named<Parser> const& each) {
                before = before && each.name != current_;
                if constexpr (requires { each.parser.test('a', spirit::unused); }) {
                    auto const set = members_of(each.parser);
                    if (before && (set & left) == set && size(set) > size(members)) {
                        greatest = each.name;
                        members = set;
                    }
                }
            };
            std::apply([&](auto const&... each) { (consider(each), ...); }, productions);
            if (greatest.empty()) break;
            std::cout << R"(, ["production", ")" << greatest << "\"]";
            left = left - members;
        }
        for (unsigned first = 0; first != 256; ++first) {
            auto last = first;
            while (last != 255 && left.contains(static_cast<char>(last)) && left.contains(static_cast<char>(last + 1))) {
                ++last;
            }
            if (!left.contains(static_cast<char>(first))) continue;
            std::cout << ", ";
            if (last - first < 4) last = first;
            char const both[]{static_cast<char>(first), static_cast<char>(last)};
            last == first ? print_text({both, 1}) : print_range(both[0], both[1]);
            first = last;
        }
        std::cout << "]";
    }
    template <class Leaf>
    static sipuri::char_set members_of(Leaf const& leaf) {
        sipuri::char_set set;
        for (unsigned octet = 0; octet != 256; ++octet) {
            auto const c = static_cast<char>(octet);
            if (leaf.test(c, spirit::unused)) set = set | sipuri::char_set::range(c, c);
        }
        return set;
    }
    static int size(sipuri::char_set const& set) {
        int count = 0;
        for (unsigned octet = 0; octet != 256; ++octet) count += set.contains(static_cast<char>(octet)) ? 1 : 0;
        return count;
    }

    std::string_view current_;
};

}  // namespace

int main() {
    printer out;
    std::string_view separator = "{\n";
    std::apply(
        [&](auto const&... each) {
            ((std::cout << separator, out.define(each.name, each.parser), separator = ",\n"), ...);
        },
        productions);
    std::cout << "\n}\n";
}
