#!/usr/bin/env python3
"""The three examples of Twilio's page "Making SIP Calls": the body, decoded by Python, gives back the fields.

usage: form.py [--ascii] CALL_PROGRAM      --ascii: its arguments are not UTF-8, as on Windows
"""
import subprocess
import sys
import urllib.parse

from prints import WRAPPER

SID = "AC0123456789abcdef0123456789abcdef"
URL = "http://www.example.com/sipdial.xml"
EXAMPLES = {
    "a basic SIP dial": {"To": "sip:kate@example.com", "From": "Jack", "Url": URL},
    "with user name and password": {"To": "sip:kate@example.com", "From": "Jack", "Url": URL,
                                    "SipAuthUsername": "jack", "SipAuthPassword": "secret"},
    "with headers": {"To": "sip:kate@example.com?hatchkey=4815162342", "From": "Jack", "Url": URL},
    # not the page's, but what its readers send
    "all that a form must escape": {"To": "sip:+14155550100@example.com?X-A=1%26&X-B=2+3", "From": "a+b-c_d.e",
                                    "Url": URL + "?a=1&b=%20", "SipAuthUsername": "j&k=l", "SipAuthPassword": "\u00e9 +%"},
}


def main() -> int:
    failures = 0
    for name, fields in EXAMPLES.items():
        if sys.argv[1] == "--ascii":
            fields = {field: value.encode("ascii", "replace").decode() for field, value in fields.items()}
        command = [*WRAPPER, sys.argv[-1], SID, fields["To"], fields["From"], fields["Url"]]
        if "SipAuthUsername" in fields:
            command += [fields["SipAuthUsername"], fields["SipAuthPassword"]]
        path, body = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
        decoded = urllib.parse.parse_qsl(body, keep_blank_values=True, strict_parsing=True)
        good = path == f"/2010-04-01/Accounts/{SID}/Calls" and decoded == list(fields.items())
        failures += not good
        print(f"{'ok' if good else 'FAILED'}: {name}: {body}")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
