#!/usr/bin/env python3
"""Compiles the library to WebAssembly, and makes of it the npm package or the page to try it.

usage: build.py package VERSION DIRECTORY    index.mjs, index.cjs, index.d.ts, package.json, ready for `npm pack`
       build.py page VERSION FILE            the playground, one file that needs no other

Needs Emscripten: Debian's packages emscripten and nodejs.
"""

import base64
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def compiled():
    """The WebAssembly module, small rather than fast."""
    functions = ["_sipuri_input", "_sipuri_ask", "_sipuri_answer"]
    with tempfile.TemporaryDirectory() as folder:
        module = pathlib.Path(folder, "sipuri.wasm")
        command = ["em++", "-std=c++20", "-Oz", "-fno-exceptions", "-fno-rtti", f"-I{ROOT / 'include'}"]
        command += ["-sSTANDALONE_WASM=1", "--no-entry", "-sALLOW_MEMORY_GROWTH=1", "-sMALLOC=emmalloc"]
        command += [f"-sEXPORTED_FUNCTIONS={','.join(functions)}", str(HERE / "sipuri.cpp"), "-o", str(module)]
        subprocess.run(command, check=True)
        return module.read_bytes()


OCTETS = "Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))"
INFLATED = f'new Blob([{OCTETS}]).stream().pipeThrough(new DecompressionStream("deflate"))'


def script():
    """index.js with the module in it."""
    encoded = base64.b64encode(compiled()).decode()
    return (HERE / "index.js").read_text("utf-8").replace("@WASM@", encoded)


def compressed_script():
    """Likewise for a browser, which inflates the module: half the size, but asynchronous."""
    text = (HERE / "index.js").read_text("utf-8")
    for old, new in {
        "const sipuri = (() => {": "const sipuri = await (async () => {",
        OCTETS: f"new Uint8Array(await new Response({INFLATED}).arrayBuffer())",
        "@WASM@": base64.b64encode(zlib.compress(compiled(), 9)).decode(),
    }.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def package(version, directory):
    directory.mkdir(parents=True, exist_ok=True)
    code = script()
    names = re.search(r"return \{ ([\w, ]+) \};\n\}\)\(\);", code)[1]
    (directory / "index.mjs").write_text(f"{code}export const {{ {names} }} = sipuri;\nexport default sipuri;\n", "utf-8")
    (directory / "index.cjs").write_text(f"{code}module.exports = sipuri;\n", "utf-8")
    shutil.copy(HERE / "index.d.ts", directory)
    shutil.copy(ROOT / "LICENSE", directory)
    description = (HERE / "package.json.in").read_text("utf-8").replace("@VERSION@", version)
    (directory / "package.json").write_text(description, "utf-8")


def page(version, file):
    folder = ROOT / "tests" / "manual" / "playground"
    text = (folder / "playground.html").read_text("utf-8").replace("@VERSION@", version)
    for name, content in {
        "style": (folder / "playground.css").read_text("utf-8"),
        "library": compressed_script(),
        "script": (folder / "playground.js").read_text("utf-8"),
    }.items():
        text = text.replace(f"/*@{name}@*/", content)
    file.write_text(text, "utf-8")
    print(f"{file}: {len(text.encode()) / 1024:.0f} KiB")


def main(what, version, where):
    {"package": package, "page": page}[what](version, pathlib.Path(where))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("package", "page"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
