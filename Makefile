# The two commands of the README are `make serve` and `make test`; `make help` lists all.

.DEFAULT_GOAL := help
CHROMEDRIVER = $(shell command -v chromedriver)
WEB = WASM_BINDGEN_TEST_TIMEOUT=180 WASM_BINDGEN_TEST_DRIVER_TIMEOUT=60 \
  wasm-pack test --headless --chrome $(if $(CHROMEDRIVER),--chromedriver $(CHROMEDRIVER)) --mode no-install

.PHONY: help setup serve build test test-native test-web test-host test-plain plain check sizes bench clean

help: ## Lists the commands.
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## Installs what is missing to build the widget.
	@tools/setup.sh build

serve: setup ## Builds the widget and serves the demo at http://127.0.0.1:8080.
	trunk serve

build: setup ## Writes the release to dist/, with dist/embed.js.
	@tools/build.sh

test: ## Runs every test: native, in the browser, of the built widget in host pages.
	@tools/setup.sh test
	$(MAKE) --no-print-directory test-native test-web test-host

test-native: ## Runs the tests of the pure code.
	cargo test --lib --bins --test it

test-web: ## Runs the component tests in a headless browser.
	$(WEB) -- --test web

test-host: build ## Builds dist/ and tries it in real host pages through a real browser.
	cargo test --test host

check: ## Runs fmt, clippy on both targets, and the docs.
	@tools/setup.sh check
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --all-targets --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

test-plain: plain ## Tries what a toolchain without the sources of std builds where the wasm may go wrong.
	DIST=target/plain/dist cargo test --test host -- article:: faults:: life:: parts:: policy:: reader:: trap::

plain: setup
	@tools/build.sh plain

sizes: build plain ## Prints what a page downloads, and fails where that breaks the budget.
	@node tools/sizes.mjs

bench: build ## Measures reading, natively, and the built widget in a page, each beside a baseline.
	cargo bench --bench read
	$(WEB) --release -- --test web -- --include-ignored --nocapture bench
	cargo test --test host -- --ignored --nocapture bench

clean: ## Removes what was built.
	cargo clean
	rm -rf dist
