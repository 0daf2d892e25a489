// The single header works alone, and may be met twice.
#include "sipuri.hpp"
#include "sipuri.hpp"

using namespace sipuri::literals;
static_assert("sip:jack@example.com;transport=tcp"_sip.transport() == sipuri::transport::tcp);
