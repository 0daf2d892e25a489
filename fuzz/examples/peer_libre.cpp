// libre.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

extern "C" {
#include <re.h>
}

/// Where the parser is built alone, its clock is not there.
extern "C" [[gnu::weak]] std::uint64_t tmr_jiffies() { return 0; }

namespace {

extern "C" int look_at(pl const* name, pl const* value, void* sum) {
    *static_cast<std::size_t*>(sum) += name->l + value->l;
    return 0;
}

}  // namespace

bool peer_accepts(std::string text) {
    pl const all{text.data(), text.size()};
    uri parts{};
    if (uri_decode(&parts, &all) != 0) return false;
    std::size_t sum = 0;
    pl const name{"transport", 9};
    pl value{};
    (void)uri_params_apply(&parts.params, look_at, &sum);
    (void)uri_headers_apply(&parts.headers, look_at, &sum);
    (void)uri_param_get(&parts.params, &name, &value);
    return true;
}
