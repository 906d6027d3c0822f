# Every target does its own set-up; `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help

HOST ?= 127.0.0.1
PORT ?= 4010

ENDPAPER := .build/release/endpaper
AUDIT := .build-audit/bin/python -B Tests/Audits/run.py --tool $(ENDPAPER)

# Half the resident memory, and a binary that runs where neither a toolchain nor libcmark-gfm nor zlib
# is: pkg-config finds a folder that has the archives of the libraries alone.
ifeq ($(shell uname -s),Linux)
ARCHIVES := $(CURDIR)/.build/archives
LINKED := $(ARCHIVES)/libcmark-gfm.pc $(ARCHIVES)/zlib.pc
STATIC := --static-swift-stdlib
RELEASE := PKG_CONFIG_PATH=$(ARCHIVES)
endif

.PHONY: help setup release site serve test audit bench soak sanitize lint format clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' Makefile

setup: ## Install what is missing to build
	@.ci/setup build

release: setup $(LINKED) ## Build the tool in release
	$(RELEASE) swift build -c release --product endpaper $(STATIC)

$(ARCHIVES)/libcmark-gfm.pc: | setup
	@mkdir -p $(ARCHIVES)
	@ln -sf "$$(pkg-config --variable=libdir libcmark-gfm)"/libcmark-gfm*.a $(ARCHIVES)
	@{ \
	  echo "Name: libcmark-gfm"; \
	  echo "Description: the archives of libcmark-gfm"; \
	  echo "Version: $$(pkg-config --modversion libcmark-gfm)"; \
	  echo "Libs: -L$(ARCHIVES) -lcmark-gfm-extensions -lcmark-gfm"; \
	  echo "Cflags: $$(pkg-config --cflags libcmark-gfm)"; \
	} > $@

$(ARCHIVES)/zlib.pc: | setup
	@mkdir -p $(ARCHIVES)
	@ln -sf "$$(pkg-config --variable=libdir zlib)"/libz.a $(ARCHIVES)
	@{ \
	  echo "Name: zlib"; \
	  echo "Description: the archive of zlib"; \
	  echo "Version: $$(pkg-config --modversion zlib)"; \
	  echo "Libs: -L$(ARCHIVES) -lz"; \
	  echo "Cflags: $$(pkg-config --cflags zlib)"; \
	} > $@

site: release ## Build Content into Site, then run every emitted script against the mock
	$(ENDPAPER) build Content --output Site
	$(ENDPAPER) verify Site --scripts

serve: release ## Preview the site and its mock on one port; PORT= and HOST=
	$(ENDPAPER) build Content --output Site
	$(ENDPAPER) serve Site --host $(HOST) --port $(PORT)

test: setup ## Build with the import check, then run the Swift tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --disable-xctest --skip-build

audit: release ## Check the site with Chromium, docutils and real clients; AUDITS=
	@.ci/setup audit
	$(AUDIT) $(AUDITS)

bench: release ## Time the tool and its readers, and measure the server beside nginx
	$(RELEASE) swift build -c release --product Benchmarks $(STATIC)
	.build/release/Benchmarks --tool $(ENDPAPER)
	.build/release/Benchmarks --tool $(ENDPAPER) site
	@.ci/setup bench
	.build/release/Benchmarks --tool $(ENDPAPER) server
	.build/release/Benchmarks parsers

soak: release ## Load the server for ten minutes with all that clients do to servers; SECONDS=
	python3 -B Tests/Audits/soak.py --tool $(ENDPAPER) --seconds $(or $(SECONDS),600)

# What Swift keeps for ever behind a tagged pointer, its static values, looks leaked to the sanitizer.
sanitize: setup ## Run the server tests for data races, and all tests for memory faults
	swift build --build-tests --sanitize thread --scratch-path .build/thread
	swift test --disable-xctest --skip-build --sanitize thread --scratch-path .build/thread \
	  --filter 'PreviewServingTests|MockServingTests|CommandLineToolTests'
	swift build --build-tests --sanitize address --scratch-path .build/address
	ASAN_OPTIONS=detect_leaks=0 \
	  swift test --disable-xctest --skip-build --sanitize address --scratch-path .build/address

lint: ## Check the format of the sources, forbidden words, and the shell
	@.ci/setup lint
	@.ci/lint

format: ## Format the Swift sources in place
	swift format --in-place --recursive Sources Tests Templates Package.swift

clean: ## Remove what was built; Site stays
	rm -rf .build .build-audit
