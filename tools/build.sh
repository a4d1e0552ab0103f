#!/usr/bin/env bash
# Writes the release to dist/, as small as the toolchain can.
#
# With the sources of the standard library at hand it is rebuilt for size together with
# the widget, and a panic stops at once instead of formatting a message: 12 KB brotli
# less. Without them this is the same as `trunk build --release`; `tools/build.sh plain` writes
# that to target/plain/dist/, to be tested and measured too.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = plain ]; then
  export CARGO_TARGET_DIR=target/plain
  exec trunk build --release --dist target/plain/dist
fi
if [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library/std" ]; then
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
else
  echo "tools/build.sh: without the sources of the standard library the wasm is larger: rustup component add rust-src" >&2
fi
trunk build --release
