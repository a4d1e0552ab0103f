#!/usr/bin/env bash
# Installs what a machine lacks to build and test article-widget, and nothing else.
#
#   tools/setup.sh build   Rust's wasm target, wasm-bindgen, trunk, the JavaScript tools
#   tools/setup.sh test    the same, and wasm-pack, a browser and its driver
#   tools/setup.sh check   the same as build, and clippy and rustfmt
#
# Each step looks first, and does nothing where the tool is there in the right
# version. Where the short way works (rustup, prebuilt tools) it is taken;
# elsewhere the tool is compiled, or comes from Debian. ARCHITECTURE.md says why.
set -euo pipefail

cd "$(dirname "$0")/.."
readonly TRUNK=0.21.14 WASM_PACK=0.15.1 TARGET=wasm32-unknown-unknown
readonly DEBIAN_TOOLCHAIN=debian-rustc-web
readonly CARGO_BIN="${CARGO_HOME:-$HOME/.cargo}/bin"
WASM_BINDGEN=$(awk '/^name = "wasm-bindgen"$/ {getline; gsub(/[^0-9.]/, ""); print}' Cargo.lock)
readonly WASM_BINDGEN
export PATH="$CARGO_BIN:$PATH"

say() { printf '\033[1m[setup]\033[0m %s\n' "$*" >&2; }

# Names the step, the command and what to do, then ends the set-up.
fail() {
  printf '\033[1;31m[setup] failed:\033[0m %s\n' "$1" >&2
  printf '  command: %s\n  what to do: %s\n' "$2" "$3" >&2
  exit 1
}

# run STEP ADVICE COMMAND...: runs the command, and explains its failure.
run() {
  local step=$1 advice=$2 log
  shift 2
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    rm -f "$log"
    fail "$step" "$*" "$advice"
  fi
  rm -f "$log"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "this needs root, and sudo is not installed: $*" >&2
    return 1
  fi
}

apt_updated=
apt_install() {
  local why=$1
  shift
  command -v apt-get >/dev/null ||
    fail "$why" "apt-get install $*" "this machine has no apt-get: install $* in your system's way, and run the set-up again"
  if [ -z "$apt_updated" ]; then
    run "refreshing Debian's package lists" "check the network and /etc/apt" as_root apt-get update
    apt_updated=yes
  fi
  say "installing $* from Debian: $why"
  run "$why" "run the command by hand to see what apt objects to" \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Is TOOL there, and does it say VERSION?
has_version() { command -v "$1" >/dev/null && "$1" --version 2>/dev/null | grep -qwF -- "$2"; }

# prebuilt URL TOOL...: puts the named files of a release archive into cargo's bin folder.
prebuilt() {
  local url=$1 dir tool file
  shift
  [ "$(uname -sm)" = "Linux x86_64" ] && command -v curl >/dev/null || return 1
  dir=$(mktemp -d)
  if curl -fsSL --proto '=https,file' --connect-timeout 5 --max-time 180 "$url" 2>/dev/null | tar -xz -C "$dir" 2>/dev/null; then
    for tool in "$@"; do
      file=$(find "$dir" -type f -name "$tool" | head -n 1)
      [ -n "$file" ] && install -Dm755 "$file" "$CARGO_BIN/$tool" || { rm -rf "$dir"; return 1; }
    done
    rm -rf "$dir"
  else
    rm -rf "$dir"
    return 1
  fi
}

# cargo_tool CRATE VERSION WHY URL "BINARIES" [CARGO FLAGS...]
cargo_tool() {
  local crate=$1 version=$2 why=$3 url=$4 binaries=$5 first
  shift 5
  first=${binaries%% *}
  has_version "$first" "$version" && return
  say "installing $crate $version: $why"
  # shellcheck disable=SC2086 # the list of binaries is meant to split
  if prebuilt "$url" $binaries && has_version "$first" "$version"; then
    say "  took the prebuilt release"
    return
  fi
  say "  no prebuilt release could be had; compiling it, which takes some minutes"
  run "compiling $crate $version" "check the network; 'cargo install $crate --version $version' by hand shows the whole output" \
    env CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --force "$@" "$crate" --version "$version"
}

wasm_std_is_there() {
  local dir
  dir=$(rustc --print target-libdir --target $TARGET 2>/dev/null) && compgen -G "$dir/libstd-*.rlib" >/dev/null
}

need_rust() {
  command -v cargo >/dev/null && command -v rustc >/dev/null ||
    fail "looking for Rust" "cargo --version" "install Rust 1.95 or newer from https://rustup.rs, and run the set-up again"
  command -v cc >/dev/null || apt_install "a linker for the native tools" gcc libc6-dev
}

need_wasm_target() {
  wasm_std_is_there && return
  say "adding Rust's target $TARGET: the widget is compiled to WebAssembly"
  if command -v rustup >/dev/null && timeout 120 rustup target add $TARGET >/dev/null 2>&1 && wasm_std_is_there; then
    say "  rustup fetched it"
    return
  fi
  say "  rustup can't fetch it here; taking Debian's rustc-web and building the standard library from its sources"
  command -v rustup >/dev/null ||
    fail "adding the target $TARGET" "rustup target add $TARGET" "install the target in the way your Rust came, or install Rust from https://rustup.rs"
  apt_install "a compiler that comes with its sources" rustc-web cargo-web rust-web-src lld-22 rust-web-clippy rustfmt-web
  mkdir -p "$CARGO_BIN"
  ln -sf "$(command -v wasm-ld-22)" "$CARGO_BIN/rust-lld"
  run "naming Debian's compiler for rustup" "see 'rustup toolchain list'" rustup toolchain link $DEBIAN_TOOLCHAIN /usr
  run "choosing Debian's compiler in this folder" "see 'rustup override list'" rustup override set $DEBIAN_TOOLCHAIN
  wasm_std_is_there || build_wasm_std
  wasm_std_is_there || fail "building the standard library" "rustc --print target-libdir --target $TARGET" "the library was built but rustc doesn't find it; please report this"
}

# With its bitcode embedded, or link-time optimisation fails later.
build_wasm_std() {
  local dir libdir
  say "building the standard library for $TARGET, about a minute"
  dir=$(mktemp -d)
  libdir=/usr/lib/rustlib/$TARGET/lib
  mkdir "$dir/src"
  printf '#![no_std]\n' >"$dir/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[profile.release]\npanic = "abort"\n' >"$dir/Cargo.toml"
  run "building the standard library" "check the network: its dependencies come from the registry" \
    env -C "$dir" RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$dir/target" \
    cargo build --release -Zbuild-std=std,panic_abort,test --target $TARGET
  run "installing the standard library" "look at the rights of $libdir" as_root mkdir -p "$libdir"
  run "installing the standard library" "look at the rights of $libdir" \
    as_root cp -r "$dir/target/$TARGET/release/deps/." "$libdir/"
  rm -rf "$dir"
}

# The smallest release builds the standard library with the widget. Without its sources
# tools/build.sh takes the one that is there, which is 12 KB brotli more.
need_std_sources() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library/std" ] && return
  say "adding the sources of Rust's standard library: the release builds it anew, smaller"
  rustup component add rust-src >/dev/null 2>&1 || say "  they can't be had here; the release will be larger"
}

need_wasm_bindgen() {
  local name=wasm-bindgen-$WASM_BINDGEN-x86_64-unknown-linux-musl
  # Without --locked: the lock file of the crate names a version that some registries lack.
  cargo_tool wasm-bindgen-cli "$WASM_BINDGEN" "it writes the JavaScript side of the wasm, and must match Cargo.lock exactly" \
    "${PREBUILT_BASE:-https://github.com}/wasm-bindgen/wasm-bindgen/releases/download/$WASM_BINDGEN/$name.tar.gz" \
    "wasm-bindgen wasm-bindgen-test-runner"
}

need_trunk() {
  cargo_tool trunk $TRUNK "it builds and serves the demo" \
    "${PREBUILT_BASE:-https://github.com}/trunk-rs/trunk/releases/download/v$TRUNK/trunk-x86_64-unknown-linux-gnu.tar.gz" \
    trunk --locked
}

need_wasm_pack() {
  cargo_tool wasm-pack $WASM_PACK "it runs the component tests in a browser" \
    "${PREBUILT_BASE:-https://github.com}/wasm-bindgen/wasm-pack/releases/download/v$WASM_PACK/wasm-pack-v$WASM_PACK-x86_64-unknown-linux-musl.tar.gz" \
    wasm-pack --locked
}

need_node_tools() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    apt_install "Node runs the bundler and the wasm optimiser" nodejs npm
  fi
  [ tools/node_modules/.package-lock.json -nt tools/package-lock.json ] && return
  say "installing esbuild, terser and binaryen from npm: they bundle embed.js and shrink it and the wasm"
  run "installing the JavaScript tools" "check the network and the version of Node (18 or newer)" npm ci --prefix tools
  touch tools/node_modules/.package-lock.json
}

need_browser() {
  if ! command -v chromedriver >/dev/null; then
    apt_install "the tests drive a real browser" chromium chromium-driver
  fi
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null ||
    apt_install "the tests drive a real browser" chromium
}

need_lints() {
  if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
    say "adding clippy and rustfmt"
    run "adding clippy and rustfmt" "install them in the way your Rust came" rustup component add clippy rustfmt
  fi
}

case "${1:-}" in build | test | check) ;; *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;; esac
need_rust
need_wasm_target
need_std_sources
need_wasm_bindgen
need_trunk
need_node_tools
[ "$1" = check ] && need_lints
if [ "$1" = test ]; then
  need_wasm_pack
  need_browser
fi
exit 0
