// SIP and SIPS URIs: parse, validate, compare, build, edit, normalize.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const bob = sipuri::parse("sip:bob@example.com;transport=tcp");
//     if (!bob) return report(bob.error());
//     use(bob->user(), bob->host(), bob->transport());
#ifndef SIPURI_URI_HPP
#define SIPURI_URI_HPP

#include <sipuri/uri/view.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/context.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/uri/component_text.hpp>
#include <sipuri/uri/message_headers.hpp>
#include <sipuri/uri/write.hpp>
#include <sipuri/uri/uri.hpp>
#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/normalize.hpp>
#include <sipuri/uri/redact.hpp>

#endif
