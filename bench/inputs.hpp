// The mixes as functions take them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_INPUTS_HPP
#define SIPURI_BENCH_INPUTS_HPP

#include "contest.hpp"
#include "mixes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// A mix, each text beside a copy of itself.
class inputs {
public:
    explicit inputs(mix const& from) : copies_(from.texts.begin(), from.texts.end()) {
        sipuri::uri_view const none;
        for (std::size_t i = 0; i != copies_.size(); ++i) {
            auto const text = from.texts[i];
            std::string_view const copy = copies_[i];
            all_.push_back({text, sipuri::parse(text).value_or(none), sipuri::parse(copy).value_or(none)});
        }
    }
    inputs(inputs const&) = delete;
    inputs& operator=(inputs const&) = delete;

    [[nodiscard]] std::vector<input> const& all() const { return all_; }

private:
    std::vector<std::string> copies_;
    std::vector<input> all_;
};

}  // namespace bench

#endif
