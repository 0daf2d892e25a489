// The X3 grammar, run by X3 and in the evaluator that constant expressions use, as readers for the oracle.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_X3_HPP
#define SIPURI_TESTS_ORACLE_X3_HPP

#include "core.hpp"

#include <sipuri/x3.hpp>

#include <optional>
#include <string_view>

namespace oracle {

/// Reads with the X3 grammar, run by X3.
struct x3_run {
    std::optional<pieces> operator()(std::string_view text) const {
        auto const uri = sipuri::x3::parse(text);
        if (!uri) return std::nullopt;
        return pieces_of(*uri);
    }
};

/// Reads with the same grammar in the evaluator that also runs in constant expressions.
struct x3_constant {
    std::optional<pieces> operator()(std::string_view text) const {
        auto const uri = sipuri::x3::constant_parse(sipuri::x3::uri, text);
        if (!uri) return std::nullopt;
        return pieces_of(*uri);
    }
};

}  // namespace oracle

#endif
