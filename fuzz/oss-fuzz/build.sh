#!/bin/bash -eu
# Builds every target for OSS-Fuzz: one object for each, linked with whatever engine $LIB_FUZZING_ENGINE is.
# The image gives CXX, CXXFLAGS, LIB_FUZZING_ENGINE, SRC, OUT and WORK; Meson is not needed.
# sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0

cd "$SRC/sipuri"
flags="-std=c++20 -Iinclude"
mkdir -p "$OUT" "$WORK"

$CXX $CXXFLAGS $flags -c fuzz/mutator.cpp -o "$WORK/mutator.o"

# Of the engines only libFuzzer surely offers the LLVMFuzzerMutate that the mutator calls; the others have the dictionary.
mutator=""
if [ "${FUZZING_ENGINE:-libfuzzer}" = libfuzzer ]; then
    mutator="$WORK/mutator.o"
fi

# Where Boost is not installed, the target that needs it is left out.
echo '#include <boost/version.hpp>' > "$WORK/boost.cpp"
boost=yes
$CXX $CXXFLAGS $flags -fsyntax-only "$WORK/boost.cpp" 2> /dev/null || boost=no

for source in fuzz/fuzz_*.cpp; do
    target=$(basename "$source" .cpp)
    name=${target#fuzz_}
    if [ "$name" = x3 ] && [ "$boost" = no ]; then
        continue
    fi
    $CXX $CXXFLAGS $flags -c "$source" -o "$WORK/$target.o"
    $CXX $CXXFLAGS "$WORK/$target.o" $mutator $LIB_FUZZING_ENGINE -o "$OUT/$target"
    cp fuzz/sip_uri.options "$OUT/$target.options"
    rm -rf "$WORK/seeds" "$OUT/${target}_seed_corpus.zip"
    python3 fuzz/corpus.py unpack "fuzz/corpus/$name.netstrings" "$WORK/seeds"
    if [ -d "fuzz/regressions/$name" ]; then
        cp "fuzz/regressions/$name/"* "$WORK/seeds/"
    fi
    zip -q -j -r "$OUT/${target}_seed_corpus.zip" "$WORK/seeds"
done
cp fuzz/sip_uri.dict "$OUT/"
