# `make site` renders content/ into public/; `make test` builds and runs every test.
SWIFT ?= swift
DOSSIER = .build/release/dossier
# On Linux the Swift runtime goes into the program, which then starts faster and runs without the toolchain.
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib
else
RELEASE = -c release
endif

.PHONY: site build test test-site accuracy lint format bench clean libraries

site: build
	$(DOSSIER) build --content content --output public

build: libraries
	$(SWIFT) build $(RELEASE) --product dossier

test: libraries
	$(SWIFT) test

# Opens the sample site in Chromium, as readers do: see Scripts/site_check/.
test-site: build
	@Scripts/test-site.sh $(DOSSIER)

# Prints the accuracy tables' results; `make accuracy FAILURES=1` also the cases that do not pass.
accuracy: libraries
	DOSSIER_ACCURACY=$(if $(FAILURES),failures,table) $(SWIFT) test --filter AccuracyTests

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

bench: libraries
	$(SWIFT) build $(RELEASE) --product dossier
	$(SWIFT) build $(RELEASE) --product AnnotatorBenchmark
	@Benchmarks/run.sh

clean:
	$(SWIFT) package clean
	rm -rf .build public

libraries:
	@Scripts/install-libraries.sh
