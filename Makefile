# `make site` renders content/ into public/; `make test` builds and runs every test.
SWIFT ?= swift
DOSSIER = .build/release/dossier
# On Linux the Swift runtime goes into the program, which then starts faster and runs without the toolchain.
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib
else
RELEASE = -c release
endif

PREFIX ?= /usr/local
INSTALLED = $(DESTDIR)$(PREFIX)

.PHONY: site build install uninstall manual preview test test-site test-hard test-ci fuzz sanitize accuracy lint format bench clean libraries

site: build
	$(DOSSIER) build --content content --output public

build: libraries
	$(SWIFT) build $(RELEASE) --product dossier

# Builds whenever a file is saved, and serves the site at http://localhost:8000 until Ctrl-C.
preview: build
	@python3 -m http.server --bind 127.0.0.1 --directory public 8000 & server=$$!; trap 'kill $$server' EXIT INT TERM; \
	  $(DOSSIER) watch --content content --output public

# Puts the program, its manual page and the shells' completions below PREFIX (/usr/local), or DESTDIR/PREFIX for packages.
install: build
	install -d "$(INSTALLED)/bin" "$(INSTALLED)/share/man/man1" "$(INSTALLED)/share/bash-completion/completions" \
	  "$(INSTALLED)/share/zsh/site-functions" "$(INSTALLED)/share/fish/vendor_completions.d"
	install -m 755 $(DOSSIER) "$(INSTALLED)/bin/dossier"
	install -m 644 docs/dossier.1 "$(INSTALLED)/share/man/man1/dossier.1"
	$(DOSSIER) completion bash > "$(INSTALLED)/share/bash-completion/completions/dossier"
	$(DOSSIER) completion zsh > "$(INSTALLED)/share/zsh/site-functions/_dossier"
	$(DOSSIER) completion fish > "$(INSTALLED)/share/fish/vendor_completions.d/dossier.fish"

uninstall:
	rm -f "$(INSTALLED)/bin/dossier" "$(INSTALLED)/share/man/man1/dossier.1" \
	  "$(INSTALLED)/share/bash-completion/completions/dossier" "$(INSTALLED)/share/zsh/site-functions/_dossier" \
	  "$(INSTALLED)/share/fish/vendor_completions.d/dossier.fish"

# Writes docs/dossier.1 anew, after a command or option changed.
manual:
	$(SWIFT) run dossier man > docs/dossier.1

test: libraries
	$(SWIFT) test

# Opens the sample site in Chromium, as readers do: see Scripts/site_check/.
test-site: build
	@Scripts/test-site.sh $(DOSSIER)

# Kills 500 builds at random moments, lets each file operation of a build fail, and builds very large sites: each time the
# published site must be a whole one.
test-hard: build
	@Scripts/test-kills.sh $(DOSSIER) 500
ifeq ($(shell uname -s),Linux)
	@python3 Scripts/fault_check $(DOSSIER)
endif
	@python3 Scripts/test-load.py $(DOSSIER)

# Runs the commands of the workflow files in docs/ci/ as their hosts would, with an installation of their own.
test-ci:
	@python3 Scripts/test-workflows.py

# Gives each reader of texts random ones for FUZZ_SECONDS seconds.
fuzz: libraries
	@Scripts/fuzz.sh $(or $(FUZZ_SECONDS),60)

# Runs every test under the address sanitizer and then under the thread sanitizer, in scratch folders of their own.
sanitize: libraries
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build/asan
	SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=thread --scratch-path .build/tsan

# Prints the accuracy tables' results; `make accuracy FAILURES=1` also the cases that do not pass.
accuracy: libraries
	DOSSIER_ACCURACY=$(if $(FAILURES),failures,table) $(SWIFT) test --filter AccuracyTests

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	@# Foundation as a whole would bring tables of all languages into the program: 50 MB, and a slower start.
	@! grep -rnE '^((private|internal|public) )?import Foundation$$' Sources

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

# Measures the annotator alone; then, when the kit of corpus, Hugo site and floor is there (KIT), Dossier beside Hugo and libcmark
# into Benchmarks/RESULTS.md. COUNT is the number of articles, LARGE that of a second, larger corpus (20000; takes minutes).
KIT ?= ../shared/bench
COUNT ?= 5000
bench: libraries
	$(SWIFT) build $(RELEASE) --product dossier
	$(SWIFT) build $(RELEASE) --product AnnotatorBenchmark
	@Benchmarks/run.sh
	@if [ -f "$(KIT)/gen.py" ]; then Scripts/install-bench-tools.sh && python3 Benchmarks/compare.py "$(KIT)" $(COUNT) $(LARGE); \
	  else echo "no bench kit at $(KIT): not compared with Hugo"; fi

clean:
	$(SWIFT) package clean
	rm -rf .build public public.dossier-*

libraries:
	@Scripts/install-libraries.sh
