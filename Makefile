# Folkmoot. `make run` opens the app on the sample session, `make test` runs every test; both first install what is missing.

SHELL := bash

ifeq ($(OS),Windows_NT)
ifeq ($(shell where bash 2>NUL),)
$(error Folkmoot is built on Windows from an MSYS2 window. Install MSYS2 from https://www.msys2.org and Go 1.26 from https://go.dev/dl, open "MSYS2 MINGW64", run: pacman -S make mingw-w64-x86_64-gcc, and start make again there)
endif
exe := .exe
endif

# migrated_fynedo: the app keeps to Fyne's one user-interface goroutine, and only a tag tells `go build` so.
# gles (Linux): OpenGL ES instead of OpenGL 2.1, whose bindings alone take three minutes to compile; the window is the same.
# ci (tests): no graphics driver and no system fonts, so that tests need neither cgo nor a display and draw alike everywhere.
tags_linux := gles,migrated_fynedo
tags_other := migrated_fynedo
tags       := $(if $(filter Linux,$(shell uname -s)),$(tags_linux),$(tags_other))
test_tags  := ci,migrated_fynedo
# On macOS the toolkit cannot be compiled without cgo, not even for tests.
test_cgo   := $(if $(filter Darwin,$(shell uname -s)),1,0)
test_go    := CGO_ENABLED=$(test_cgo) go test -tags $(test_tags)
build      := go build -trimpath -tags $(tags)
linter     := bin/tools/golangci-lint$(exe)

.PHONY: run build test unit window-test report-test bench window-bench report-bench lint kills fuzz windows pictures monkey hour wording fonts icon notice lexicon lexicon-check themebench processors clean

run: build
	@scripts/run bin/folkmoot$(exe)

build:
	@scripts/setup build
	CGO_ENABLED=1 $(build) -o bin/folkmoot$(exe) ./cmd/folkmoot

# Every test: the packages, the screens without a window, and on Linux the real window under a display of its own.
test:
	@scripts/setup test
	@scripts/test

unit:
	@scripts/setup go
	@CGO_ENABLED=$(test_cgo) go run ./internal/testcount -tags $(test_tags) ./...

window-test: build
	@scripts/setup test
	@scripts/window-test bin/folkmoot

# The benchmarks, and on Linux what the window takes: its first frame, and its memory beside an empty window of the toolkit.
bench:
	@scripts/setup go
	$(test_go) -run '^$$' -bench . -benchmem ./...
	@if [ "$$(uname -s)" = Linux ]; then $(MAKE) --no-print-directory window-bench; fi

# What a report takes, in time, size and memory, with Chromium and LibreOffice printing the same beside it.
report-bench: build
	@scripts/setup test
	CGO_ENABLED=0 go run ./internal/reportbench

# The sample's reports as qpdf, poppler, pdf.js and axe-core see them.
report-test: build
	@scripts/setup test
	@scripts/report-test bin/folkmoot

window-bench: build
	@scripts/setup test
	CGO_ENABLED=1 $(build) -o bin/emptywindow ./cmd/folkmoot/emptywindow
	@scripts/window-bench bin/folkmoot bin/emptywindow

lint: $(linter)
	@test -z "$$(gofmt -l cmd ui session assets internal)" || { echo "not formatted, run gofmt -w on:"; gofmt -l cmd ui session assets internal; exit 1; }
	CGO_ENABLED=0 $(linter) run --build-tags $(test_tags) ./...
	CGO_ENABLED=0 go run ./internal/say/extract -check

# Built once from tools/go.mod, which pins it without giving the app its dependencies.
$(linter): tools/go.mod tools/go.sum
	@scripts/setup go
	cd tools && go build -o ../$@ github.com/golangci/golangci-lint/v2/cmd/golangci-lint

# Promise 1 at full length: 10,000 killed processes, no acknowledged action lost.
kills:
	@scripts/setup go
	FOLKMOOT_KILLS=10000 $(test_go) -count=1 -timeout 6h -run Kill -v ./session/journal/...

# The random driver at full length: keys=20000 keys and clicks over every screen, from seed=1.
keys ?= 20000
seed ?= 1
monkey:
	@scripts/setup go
	FOLKMOOT_KEYS=$(keys) FOLKMOOT_SEED=$(seed) $(test_go) -count=1 -timeout 60m -run Whatever -v ./cmd/folkmoot/headless

# A whole session of twelve people in the real window, by keys alone: size=1920x1080 look=dark text=200 language=cy.
size ?= 1366x768
look ?= light
text ?= 100
language ?= en
hour: build
	@scripts/setup test
	@scripts/window-hour bin/folkmoot $(size) $(look) $(text) $(language)

# Every fuzz target for half a minute (seconds=300 for longer).
seconds ?= 30
fuzz:
	@scripts/setup go
	@scripts/fuzz $(seconds) $(test_tags)

# A Windows program from Linux, by Debian's mingw.
windows:
	@scripts/setup windows
	CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc GOOS=windows GOARCH=amd64 \
		go build -trimpath -tags migrated_fynedo -ldflags='-s -w -H=windowsgui' -o bin/folkmoot-windows.exe ./cmd/folkmoot

# The pictures of the README, drawn without a window; a test holds them to what the app draws now.
pictures:
	@scripts/setup go
	CGO_ENABLED=$(test_cgo) go run -tags $(test_tags) ./cmd/folkmoot screenshot --readme docs/pictures

wording:
	@scripts/setup go
	CGO_ENABLED=0 go run ./internal/say/extract

fonts:
	@scripts/symbols-font

icon:
	@scripts/setup go
	CGO_ENABLED=0 go run ./internal/icongen -out Icon.png
	cp Icon.png assets/icons/app.png

# How well ideas are grouped, on labelled sets (sets='FILES'), with each part switched off and scikit-learn beside it.
sets ?= ../shared/data/clustering/*.tsv
themebench:
	@scripts/setup go
	@scripts/setup themebench
	@CGO_ENABLED=0 go run ./internal/themebench $(sets)

# Grouping gives the same bits on a processor of another kind (64-bit ARM, in an emulator).
processors:
	@scripts/setup processors
	CGO_ENABLED=0 GOARCH=arm64 go test -exec qemu-aarch64 -run Same ./session/theme

# The table of word vectors, made from WordNet 3.0 (where Debian does not put it: make lexicon wordnet=DIR). lexicon-check
# makes it again and compares.
wordnet ?= /usr/share/wordnet
lexicon:
	@scripts/setup lexicon
	CGO_ENABLED=0 go run ./internal/glossgen -wordnet $(wordnet) -out assets/lexicon/gloss.bin

lexicon-check:
	@scripts/setup lexicon
	CGO_ENABLED=0 go run ./internal/glossgen -wordnet $(wordnet) -out assets/lexicon/gloss.bin -check

notice:
	@scripts/setup go
	CGO_ENABLED=0 go run ./internal/notices

clean:
	rm -rf bin build
