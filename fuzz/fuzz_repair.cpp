// repair(): what comes out is valid, and a valid text stays as it is.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "json_laws.hpp"
#include "repair_laws.hpp"

fuzz::shape const fuzz::input_shape{.what = sipuri::text_kind::addresses};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    for (auto const law : {laws::repairs_are_valid<sipuri::uri>, laws::repairs_are_valid<sipuri::static_uri<48>>}) {
        fuzz::hold(law(text), text);
    }
    fuzz::hold(laws::check_repairs(text), text);
    fuzz::hold(laws::json_reads_back(text), text);
    return 0;
}
