#!/usr/bin/env python3
"""Validates a million URIs through the example `check`, as a user does who watches: how fast, and in what memory.

Fails unless the memory is the same for a tenth of them, and the progress line tells how many there were.

usage: bulk.py CHECK URIS   the two programs, optimised
"""

import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import time

COUNT = 1_000_000


def read_all(terminal):
    """What was written to a terminal whose other end is closed, which Linux tells by an error."""
    text = b""
    try:
        while piece := os.read(terminal, 1 << 16):
            text += piece
    except OSError:
        pass
    os.close(terminal)
    return text.decode()


def run(check, uris, count):
    """For so many lines: seconds of the processor's time and of any, the peak of memory in KiB, how many are valid."""
    with tempfile.TemporaryFile() as lines, tempfile.TemporaryFile() as answers:
        subprocess.run([uris, str(count)], check=True, stdout=lines)
        lines.seek(0)
        watching, terminal = pty.openpty()
        began = time.monotonic()
        process = subprocess.Popen([check, "-", "--tsv"], stdin=subprocess.PIPE, stdout=answers, stderr=terminal)
        shutil.copyfileobj(lines, process.stdin)
        # Here it has read all but what appears in the pipe. What wait4() tells counts this program before it as well.
        peak = int(re.search(r"VmHWM:\s*(\d+) kB", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1])
        process.stdin.close()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        os.close(terminal)
        progress = read_all(watching)
        if os.waitstatus_to_exitcode(status) != 1:
            sys.exit("check found nothing malformed, or failed")
        answers.seek(0)
        verdicts = [line.partition(b"\t")[0] for line in answers]
    if len(verdicts) != count:
        sys.exit(f"{count} URIs have got {len(verdicts)} answers")
    if not progress.endswith(f"\r{count} URIs\r\n"):
        sys.exit(f"the progress line ends with {progress[-80:]!r}")
    return used.ru_utime + used.ru_stime, seconds, peak, verdicts.count(b"valid")


def main(check, uris):
    peaks = []
    for count in (COUNT // 10, COUNT):
        spent, seconds, peak, valid = run(check, uris, count)
        peaks.append(peak)
        print(
            f"{count:,} URIs, {valid:,} of them valid: {spent:.2f} s of the processor's time, {seconds:.2f} s in all, "
            f"{count / spent:,.0f} URIs a second, {peak:,} KiB at most"
        )
    grown = peaks[1] - peaks[0]
    print(f"ten times as many take {grown:+,} KiB")
    return 1 if grown > 256 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
