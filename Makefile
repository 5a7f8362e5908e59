# Lupa's one command surface: `make help` lists it. Targets depend on files, so a second run is quick; set-up is part of them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

# Tools that npm brings come first: the Node.js they were tried with, and never a wrangler of somebody else's.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export LUPA_WASM_BIN := $(CURDIR)/.tools/bin/lupa-wasm
export WASM_OPT_BIN := $(CURDIR)/node_modules/.bin/wasm-opt
export WASM_MERGE_BIN := $(CURDIR)/node_modules/.bin/wasm-merge
export ESBUILD_BIN := $(CURDIR)/node_modules/.bin/esbuild
export WRANGLER_SEND_METRICS := false

# What the pages in the browser draw is tried and read natively too, beside what the edge draws.
VIEWS := lupa-console/views

# The version of rust-toolchain.toml; where rustup has that very version as "stable", that one, so that nothing is fetched twice.
RUST_VERSION := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
ifeq ($(RUST_VERSION),$(word 2,$(shell rustc +stable --version 2> /dev/null)))
export RUSTUP_TOOLCHAIN := stable
endif

# Node.js calls its SQLite experimental at every start.
QUIET := --disable-warning=ExperimentalWarning

# $(call step,number,what,how long that takes on two cores): where one stands in a build from nothing.
step = @echo "[$(1)/6] $(2) ($(3) the first time)"

# $(call need,command,what to do about it)
need = command -v $(1) > /dev/null || { echo "$(1) is not installed: $(2)" >&2; exit 1; }

# ── What people run ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: start
start: build ## Run Lupa on this machine, with a mail server and its inbox; Ctrl-C stops it
	@exec node tools/start.mjs

.PHONY: backup-key
backup-key: .tools/bin/lupa-backup ## Make the identity that opens backups (FILE=identity.txt): keep it away from the server
	@.tools/bin/lupa-backup key $(or $(FILE),identity.txt)

.PHONY: backup
backup: ## Take a backup of the register, encrypted: TO=age1… and LUPA_API_KEY in the environment (FROM=…, FILE=…)
	@TO="$(TO)" FROM="$(FROM)" FILE="$(FILE)" node tools/backup.mjs

.PHONY: restore
restore: build .tools/bin/lupa-backup ## Put a backup back and look whether it is whole: FILE=… IDENTITY=… (LEDGER=erasures.json, DIR=…, INTO=…)
	@FILE="$(FILE)" IDENTITY="$(IDENTITY)" LEDGER="$(LEDGER)" DIR="$(DIR)" INTO="$(INTO)" node $(QUIET) tools/restore.mjs

.PHONY: build
build: ## Build what a browser loads and what the server runs
	@$(MAKE) --no-print-directory --jobs=2 dist/index.html worker/build/index.js

.PHONY: test
test: build .tools/bin/lupa-backup .tools/chromium .tools/python/ready tests/system/openapi/node_modules/.package-lock.json ## Try everything: natively, over HTTP, through a crash, in a browser, under wrangler
	@if cargo nextest --version > /dev/null 2>&1; then cargo nextest run --workspace --features $(VIEWS); else cargo test --workspace --features $(VIEWS) --lib --bins --tests; fi
	cargo test --workspace --features $(VIEWS) --doc
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-http test-system
	playwright test
	node tools/smoke-wrangler.mjs

# Over HTTP the tests mostly wait, and through a crash they come one after the other: side by side they take the time of one.
.PHONY: test-http
test-http:
	node tools/test-http.mjs

.PHONY: test-system
test-system:
	node $(QUIET) --test --test-reporter=spec --test-concurrency=1 "tests/system/*.test.mjs"

.PHONY: check
check: node_modules/.package-lock.json .tools/rust .tools/bin/lupa-wasm ## Read everything: format, lints, documentation, house rules, budgets (CI runs this first)
	@$(MAKE) --no-print-directory --jobs=2 check-built check-sources

# While the compiler puts a large program together, one processor waits: meanwhile the sources are read.
.PHONY: check-built
check-built: build
	rm -rf build/upload
	wrangler deploy --dry-run --outdir build/upload
	node tools/sizes.mjs

.PHONY: check-sources
check-sources:
	cargo fmt --check
	cargo fmt --check --manifest-path tools/wasm/Cargo.toml
	biome check --error-on-warnings
	tsc --project .
	cargo clippy --workspace --all-targets --features $(VIEWS) -- -D warnings
	cargo clippy --package lupa-worker --package lupa-public --package lupa-console --target wasm32-unknown-unknown --lib --bins \
		--features lupa-public/signup,lupa-public/verify,lupa-console/csr -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --features $(VIEWS) --no-deps --document-private-items
	cargo test --workspace --features $(VIEWS) --test tidy
	if cargo deny --version > /dev/null 2>&1; then cargo deny check licenses bans sources; fi

.PHONY: format
format: node_modules/.package-lock.json ## Lay out Rust and JavaScript as `make check` wants them
	cargo fmt
	cargo fmt --manifest-path tools/wasm/Cargo.toml
	biome format --write

.PHONY: fuzz
fuzz: .tools/rust ## Mutate receipts, proofs and keys for a quarter of an hour (LUPA_FUZZ_RUNS and LUPA_FUZZ_SEED say how much and from where)
	LUPA_FUZZ_RUNS=$${LUPA_FUZZ_RUNS:-200000} LUPA_FUZZ_SEED=$${LUPA_FUZZ_SEED:-$$RANDOM} \
		cargo test --package lupa-domain --test verify -- --nocapture fuzz

.PHONY: bench
bench: bench-signups bench-c15t bench-audience bench-people bench-documents bench-import bench-cleaning bench-renewal bench-paint bench-verify bench-screens bench-sizes ## Measure everything below

.PHONY: bench-signups
bench-signups: build build/load build/without-log/workerd.capnp ## Signups a second, beside the same object hand-written in JavaScript
	node tests/bench/signups.mjs

.PHONY: bench-c15t
bench-c15t: build build/load tests/bench/c15t/node_modules/.package-lock.json ## Signups a second, beside c15t (which it installs)
	node tests/bench/c15t.mjs

.PHONY: bench-audience
bench-audience: build ## Counting a million people, exporting 700,000
	node $(QUIET) tests/bench/audience.mjs
	@echo "Plans of the queries"
	@cargo test --quiet --package lupa-tests --test api audience::plans -- --nocapture --test-threads=1 | sed -n 's/^\.*plan: /  /p' | sort -u

.PHONY: bench-people
bench-people: build ## Finding people among a million, and a card with a thousand long notes
	node $(QUIET) tests/bench/people.mjs

.PHONY: bench-documents
bench-documents: build ## Report, archive and evidence of a person with a thousand events
	node $(QUIET) tests/bench/documents.mjs

.PHONY: bench-import
bench-import: build ## A hundred thousand customers out of a CSV and a workbook
	node $(QUIET) tests/bench/import.mjs

.PHONY: bench-cleaning
bench-cleaning: build ## Erasing a hundred thousand of a million people, with a power cut in the middle
	node $(QUIET) tests/bench/cleaning.mjs

.PHONY: bench-renewal
bench-renewal: build ## Asking 50,000 people for consent again, at a pace (a quarter of an hour and more)
	node $(QUIET) tests/bench/renewal.mjs

.PHONY: bench-paint
bench-paint: build .tools/chromium ## First paint of the sign-up page and the own page on a slow phone
	node tests/bench/paint.mjs

.PHONY: bench-verify
bench-verify: build .tools/chromium ## From choosing files to the verdict on /verify
	node tests/bench/verify.mjs

.PHONY: bench-screens
bench-screens: build .tools/chromium ## From one screen of the console to another
	node tests/bench/screens.mjs

.PHONY: bench-sizes
bench-sizes: build ## What a visitor downloads, what Cloudflare receives
	rm -rf build/upload
	wrangler deploy --dry-run --outdir build/upload > /dev/null
	node tools/sizes.mjs

.PHONY: deploy
deploy: build ## Put it on Cloudflare (after `wrangler login`, and `wrangler secret put` for the three secrets)
	@echo "The register needs the secrets LUPA_SIGNING_KEY, LUPA_PEPPER and LUPA_SETUP_TOKEN (wrangler secret put) and your address in wrangler.toml."
	wrangler deploy

.PHONY: clean
clean: ## Remove what was built; data, secrets and installed tools stay
	rm -rf dist build worker/build target test-results playwright-report

# ── What is built ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

# Folders count as well as files: theirs is the time that changes when a file goes away.
sources = $(shell find $(wildcard $(1)) -path "*/build" -prune -o -print)

# By name: `--all-features` would emit what no engine runs.
WASM_FEATURES := --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int --enable-bulk-memory --enable-multivalue \
	--enable-reference-types --enable-exception-handling

RUST_SOURCES := .cargo/config.toml Cargo.toml Cargo.lock rust-toolchain.toml $(call sources,crates app/*/src app/*/locales app/*/Cargo.toml app/*/build.rs)
WEB_SOURCES := $(RUST_SOURCES) $(call sources,app style) tools/web.mjs tools/parts.mjs worker/openapi.json worker/export.schema.json crates/domain/RECEIPT.md $(wildcard CHANGELOG*.md) worker/fonts/labels.ttf
WORKER_SOURCES := $(RUST_SOURCES) $(call sources,crates worker)

RELEASE := $(or $(CARGO_TARGET_DIR),target)/wasm32-unknown-unknown/release

# cargo does one thing at a time in one folder, and putting a program together takes one processor for minutes: so the pages have a folder of
# their own, beside that of the worker, which takes longest and goes before. What both need is compiled first, once, and copied into both
# (`crates/workspace-hack`).
PAGES := $(or $(CARGO_TARGET_DIR),target)/pages

dist/index.html: $(WEB_SOURCES) node_modules/.package-lock.json .tools/rust .tools/bin/lupa-wasm | $(PAGES)/first
	$(call step,5,Compiling and compressing the pages,4 minutes)
	CARGO_TARGET_DIR=$(PAGES) nice -n 5 node tools/web.mjs
	@touch $@

# Once, from nothing: what changes later, cargo compiles in each folder by itself.
$(PAGES)/first: | .tools/rust
	$(call step,2,Compiling what all programs have in common,1 minute)
	cargo build --release --package workspace-hack --bin first --target wasm32-unknown-unknown
	mkdir -p $(PAGES)/wasm32-unknown-unknown
	cp -a $(RELEASE) $(PAGES)/wasm32-unknown-unknown/ && cp -a $(or $(CARGO_TARGET_DIR),target)/release $(PAGES)/
	@touch $@

# $(call compile_worker,features): as a library for JavaScript alone, not for Rust as well: so its dependencies are never made into machine code
# before all is linked. A function that asks to be copied to where it is called is copied up to a third of the usual
# size: what is sent to the platform is 55 kB less, compressed, and exports, counts and sign-ups take the processor no longer.
compile_worker = cargo rustc --release --package lupa-worker --lib --crate-type cdylib --target wasm32-unknown-unknown $(1) -- \
	-Cllvm-args=-inlinehint-threshold=100

$(RELEASE)/lupa_worker.wasm: $(WORKER_SOURCES) .tools/rust | $(PAGES)/first
	$(call step,3,Compiling the worker,4 minutes beside the pages)
	$(call compile_worker)
	@touch $@

# $(call bundle_worker,folder,binary): what runs on the platform, index.js and index_bg.wasm. The platform knows no `import source`: there,
# whatever Wasm is imported is a module. What counts is how much is sent to the platform, compressed: after "-Oz" that is 1 % more, and takes
# three times as long.
define bundle_worker
	rm -rf $(1)
	$(LUPA_WASM_BIN) bindgen --target module --experimental-reset-state-function --force-enable-abort-handler \
		--out-dir build/worker --out-name index $(2)
	esbuild worker/src/entry/worker.js --bundle --alias:bindings=./build/worker/index.js --inject:worker/src/entry/microtask.js \
		'--external:cloudflare:*' --external:./index_bg.wasm --minify --format=esm --log-level=warning --outfile=$(1)/index.js
	sed -i.source 's/import source /import /' $(1)/index.js && rm $(1)/index.js.source
	wasm-opt --reorder-functions-by-name -O1 --strip-debug --strip-producers $(WASM_FEATURES) build/worker/index_bg.wasm -o $(1)/index_bg.wasm
endef

worker/build/index.js: $(RELEASE)/lupa_worker.wasm node_modules/.package-lock.json .tools/bin/lupa-wasm
	$(call step,4,Making the worker small,1 minute beside the next)
	$(call bundle_worker,worker/build,$<)
	@touch $@

# For the bench alone; see `without-log` in worker/Cargo.toml.
build/without-log/workerd.capnp: worker/build/index.js worker/workerd.capnp
	$(call compile_worker,--features without-log)
	$(call bundle_worker,build/without-log/build,$(RELEASE)/lupa_worker.wasm)
	$(call compile_worker)
	touch -r worker/build/index.js $(RELEASE)/lupa_worker.wasm
	cp worker/workerd.capnp $@

# The load generator is one file without dependencies: rustc alone builds it with optimisation, where cargo would first build the whole
# workspace that way.
build/load: tests/bench/load.rs .tools/rust
	@mkdir -p build
	rustc --edition 2024 -O -o $@ $<

# ── What is set up ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

.tools/rust: rust-toolchain.toml
	@$(call need,cargo,take it from https://rustup.rs)
	@$(call need,rustup,take it from https://rustup.rs; the browser and the server need its target wasm32-unknown-unknown)
	rustup target add wasm32-unknown-unknown
	@mkdir -p .tools && touch $@

node_modules/.package-lock.json: package.json package-lock.json
	@$(call need,npm,it comes with Node.js 20 or newer from https://nodejs.org)
	$(call step,1,Fetching packages for Node.js,half a minute)
	npm ci
	@touch $@

# Without scripts: what it is measured with needs none.
tests/bench/c15t/node_modules/.package-lock.json: tests/bench/c15t/package.json tests/bench/c15t/package-lock.json
	cd $(dir $<) && npm ci --ignore-scripts
	@touch $@

# Gives Wasm its JavaScript and cuts it into parts; see tools/wasm.
.tools/bin/lupa-wasm: $(call sources,tools/wasm) | .tools/rust
	$(call step,1,Building the tool that prepares WebAssembly,half a minute)
	cargo build --quiet --locked --manifest-path tools/wasm/Cargo.toml --target-dir .tools/build
	@mkdir -p $(@D)
	cp .tools/build/debug/lupa-wasm $@

# Opens backups, where their identity is.
.tools/bin/lupa-backup: $(call sources,crates/backup crates/domain/src) | .tools/rust
	cargo build --quiet --locked --workspace --features $(VIEWS) --bin lupa-backup
	@mkdir -p $(@D)
	cp $(or $(CARGO_TARGET_DIR),target)/debug/lupa-backup $@

# Likewise: it makes a client of the description of the API, which must compile.
tests/system/openapi/node_modules/.package-lock.json: tests/system/openapi/package.json tests/system/openapi/package-lock.json
	cd $(dir $<) && npm ci --ignore-scripts

# What judges receipts against the published formats, makes a client of the description of the API, and asks the register what nobody would.
# Without Python those tests say so and are skipped; with it, they run.
.tools/python/ready: tests/requirements.txt
	@mkdir -p $(@D)
	@if python3 -m pip --version > /dev/null 2>&1; then \
		python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --upgrade --target $(@D) -r $<; \
	else echo "Python with pip is not installed: receipts are not held against the published formats, nor the API against its description." >&2; fi
	@touch $@

# For the browser tests: the browser that tools/chromium.mjs finds, installed where that can be done and none is there.
.tools/chromium: tools/chromium.mjs
	@mkdir -p $(@D)
	@find() { node --input-type=module -e 'process.exit((await import("./$<")).executablePath ? 0 : 1)'; }; \
	if ! find && [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
		export DEBIAN_FRONTEND=noninteractive; apt-get update; \
		apt-get install -y chromium-headless-shell || apt-get install -y chromium; \
	fi; \
	find || { echo "Chromium is not installed: install it, or say where it is with CHROMIUM=/path/to/it." >&2; exit 1; }
	@touch $@
