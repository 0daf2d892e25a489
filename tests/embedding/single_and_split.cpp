// The single header and the split ones meet in one file.
#include <sipuri/uri/view.hpp>
#include "sipuri.hpp"
#include <sipuri/sipuri.hpp>
#include <sipuri/ostream.hpp>

static_assert((*sipuri::static_uri<32>::parse("sip:h")).text() == "sip:h");
