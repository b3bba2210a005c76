# `make site` renders content/ into public/; `make test` builds and runs every test.
SWIFT ?= swift
DOSSIER = .build/release/dossier
# On Linux the Swift runtime goes into the program, which then starts faster and runs without the toolchain.
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib
else
RELEASE = -c release
endif

.PHONY: site build test lint format bench clean libraries

site: build
	$(DOSSIER) build --content content --output public

build: libraries
	$(SWIFT) build $(RELEASE) --product dossier

test: libraries
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

bench: build
	@Benchmarks/run.sh

clean:
	$(SWIFT) package clean
	rm -rf .build public

libraries:
	@Scripts/install-libraries.sh
