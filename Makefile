# The front door. `make` builds, `make run` serves, `make test` tests; `make help` tells the rest.
# What is missing is installed first (tools/install), by apt-get and npm, and only once.
#
# The binary ends at build/release/waymark. Builds are CMake's: presets dev, asan, tsan, fuzz,
# coverage and release do for configure, build and test what their names say.

.PHONY: build run test bench format lint clean help install-run install-test install-lint install-bench
.NOTPARALLEL:
.DEFAULT_GOAL := build

address := 127.0.0.1:8470
waymark := build/release/waymark
say = @printf '\n== %s\n'

# ninja calls cmake when a CMakeLists.txt changed. Presets need us, and so does a font that npm brought.
configure = { [ build/$(1)/build.ninja -nt CMakePresets.json ] && \
    [ ! node_modules/.installed-run -nt build/$(1)/build.ninja ]; } || \
    cmake --preset $(1) --log-level=WARNING || \
    { echo 'Is something missing? `make run` and `make test` install it.'; exit 1; }

build:
	$(say) 'Building $(waymark)'
	@$(call configure,release)
	@cmake --build --preset release --target waymark

run: install-run build
	$(say) 'Serving http://$(address) from content/ (stop with Ctrl-C)'
	@exec $(waymark) serve --listen $(address) --local

test: install-test
	$(say) 'Building the tests'
	@$(call configure,dev)
	@cmake --build --preset dev
	$(say) 'Running every test'
	@ctest --preset dev

bench: install-bench build
	$(say) 'Measuring what a person waits for (about fifteen minutes)'
	@tests/bench/run $(waymark)

format:
	$(say) 'Laying out the code'
	@tools/format --mend

lint: install-lint
	$(say) 'Checking the layout of the code'
	@tools/format
	$(say) 'Reading the changed files with clang-tidy (all of them: make lint ALL=1)'
	@$(call configure,dev)
	@tools/tidy $(if $(ALL),--all)

clean:
	$(say) 'Removing build/ (what npm brought stays)'
	@rm -rf build

help:
	@echo 'make          builds $(waymark)'
	@echo 'make run      installs what is missing, builds, serves http://$(address)'
	@echo 'make test     installs what is missing, builds, runs every test'
	@echo 'make bench    measures, beside nginx and mkdocs'
	@echo 'make format   lays out the code; make lint only checks, and reads it with clang-tidy'
	@echo 'make clean    removes what was built'

install-run install-test install-lint install-bench: install-%:
	@tools/install $(sort run $*)
