package archtest

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTheHouse(t *testing.T) {
	repository, err := read(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(repository.files) < 10 {
		t.Fatalf("only %d Go files were found: the tree was not read", len(repository.files))
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, complaint := range r.broken(repository) {
				t.Errorf("%s\n\tthe rule is there because %s", complaint, r.why)
			}
		})
	}
}

// Each rule is shown trees that break it and trees that do not.
func TestEveryRuleCanFail(t *testing.T) {
	cases := map[string]struct{ breaks, keeps map[string]string }{
		"the domain imports the standard library and itself only": {
			breaks: map[string]string{
				"session/a.go":             `import "github.com/google/uuid"`,
				"session/b.go":             `import "folkmoot/session/journal"`,
				"session/theme/a.go":       `import "folkmoot/internal/say"`,
				"session/poll/a.go":        `import "github.com/BurntSushi/toml"`,
				"session/poll/b.go":        `import "github.com/blevesearch/snowballstem"`,
				"session/poll/stat/a.go":   `import "gonum.org/v1/gonum/stat"`,
				"session/theme/words/a.go": `import "golang.org/x/text/language"`,
			},
			keeps: map[string]string{
				"session/a.go":             `import "folkmoot/session/poll"`,
				"session/a_test.go":        `import "pgregory.net/rapid"`,
				"session/framework/a.go":   `import "github.com/BurntSushi/toml"`,
				"session/theme/words/a.go": `import "github.com/blevesearch/snowballstem/english"`,
				"session/theme/words/b.go": `import "golang.org/x/text/unicode/norm"`,
				"session/journal/a.go":     `import "github.com/google/uuid"`,
			},
		},
		"the domain opens no file": {
			breaks: map[string]string{
				"session/a.go":           `import "os"`,
				"session/poll/a.go":      `import "os/exec"`,
				"session/framework/a.go": `import "path/filepath"`,
			},
			keeps: map[string]string{"session/journal/a.go": `import "os"`, "session/a.go": `import "io"`},
		},
		"nothing under session asks for the time or waits for it": {
			breaks: map[string]string{
				"session/a.go":         "import \"time\"\nvar x = time.Now()",
				"session/journal/a.go": "import clock \"time\"\nvar x = clock.Now",
			},
			keeps: map[string]string{
				"session/a.go":      "import \"time\"\nvar x = time.Minute",
				"session/a_test.go": "import \"time\"\nvar x = time.Now()",
				"cmd/folkmoot/a.go": "import \"time\"\nvar x = time.Now()",
			},
		},
		"the domain draws no random numbers of its own": {
			breaks: map[string]string{
				"session/a.go":       "import \"crypto/rand\"\nvar x = rand.Reader",
				"session/poll/a.go":  "import \"math/rand/v2\"\nvar x = rand.IntN(5)",
				"session/theme/a.go": "import \"math/rand\"\nvar x = rand.Intn(5)",
			},
			keeps: map[string]string{
				"session/poll/a.go":    "import \"math/rand/v2\"\nvar x = rand.New(rand.NewPCG(1, 2))",
				"session/journal/a.go": "import \"crypto/rand\"\nvar x = rand.Reader",
			},
		},
		"only session/report/pdf imports gofpdf": {
			breaks: map[string]string{"session/report/a.go": `import "github.com/jung-kurt/gofpdf"`},
			keeps:  map[string]string{"session/report/pdf/a.go": `import "github.com/jung-kurt/gofpdf"`},
		},
		"the report reads no file": {
			breaks: map[string]string{"session/report/pdf/a.go": `import "os"`},
			keeps:  map[string]string{"session/report/pdf/a_test.go": `import "os"`, "session/report/a.go": `import "folkmoot/assets/fonts"`},
		},
		"nothing under session imports Fyne": {
			breaks: map[string]string{"session/report/a.go": `import "fyne.io/fyne/v2/theme"`, "session/a_test.go": `import "fyne.io/fyne/v2"`},
			keeps:  map[string]string{"ui/run/a.go": `import "fyne.io/fyne/v2"`},
		},
		"ui/view does not import Fyne": {
			breaks: map[string]string{"ui/view/a.go": `import "fyne.io/fyne/v2"`},
			keeps:  map[string]string{"ui/view/a.go": `import "folkmoot/session"`, "ui/viewer/a.go": `import "fyne.io/fyne/v2"`},
		},
		"the screens write no file": {
			breaks: map[string]string{
				"ui/run/a.go":  "import \"os\"\nvar x = os.WriteFile",
				"ui/home/a.go": "import disk \"os\"\nfunc f() { disk.Remove(\"x\") }",
			},
			keeps: map[string]string{
				"ui/run/a.go":       "import \"os\"\nvar x = os.Getenv",
				"ui/run/a_test.go":  "import \"os\"\nvar x = os.WriteFile",
				"cmd/folkmoot/a.go": "import \"os\"\nvar x = os.WriteFile",
			},
		},
		"only cmd imports the screens": {
			breaks: map[string]string{"session/a.go": `import "folkmoot/ui/view"`, "internal/x/a.go": `import "folkmoot/ui"`},
			keeps:  map[string]string{"cmd/folkmoot/a.go": `import "folkmoot/ui"`, "ui/run/a.go": `import "folkmoot/ui/widget"`},
		},
		"only cmd imports Fyne's app package": {
			breaks: map[string]string{"ui/a.go": `import "fyne.io/fyne/v2/app"`, "ui/a_test.go": `import "fyne.io/fyne/v2/app"`},
			keeps:  map[string]string{"cmd/folkmoot/a.go": `import "fyne.io/fyne/v2/app"`, "ui/a.go": `import "fyne.io/fyne/v2"`},
		},
		"only internal/embed imports the network, and only cmd imports internal/embed": {
			breaks: map[string]string{
				"ui/a.go":            `import "net/http"`,
				"session/a_test.go":  `import "net"`,
				"cmd/folkmoot/a.go":  `import _ "net/http/pprof"`,
				"ui/desk/a.go":       `import "folkmoot/internal/embed"`,
				"ui/setup/a_test.go": `import "folkmoot/internal/embed/embedtest"`,
				"session/b.go":       `import "golang.org/x/net/http2"`,
			},
			keeps: map[string]string{
				"ui/a.go": `import "net/url"`, "ui/b_test.go": `import "golang.org/x/net/html"`, "internal/embed/a.go": `import "net/http"`, "cmd/folkmoot/window/a.go": `import "folkmoot/internal/embed"`,
				"internal/embed/embedtest/a.go": `import "net/http/httptest"`,
			},
		},
		"no path of one person's machine": {
			breaks: map[string]string{
				"ui/a.go":            "// see /ho" + "me/someone/notes",
				"docs/a.md":          "run it in /ro" + "ot/x",
				"scripts/a":          "cd /Us" + "ers/someone",
				"session/testdata/a": `open C:\Us` + `ers\someone`,
				"docs/b.md":          "file:///ho" + "me/someone/x.pdf",
			},
			keeps: map[string]string{"docs/a.md": "/usr/share, $HOME/notes and ui/home/home.go", "bin/a.md": "/ho" + "me/someone"},
		},
		"the top of the tree has the house names only": {
			breaks: map[string]string{"util/a.go": "", "notes.md": "x"},
			keeps:  map[string]string{"ui/a.go": "", "README.md": "x", "cmd/folkmoot/a.go": ""},
		},
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			c, ok := cases[r.name]
			if !ok {
				t.Fatal("no tree here breaks this rule")
			}
			for path, body := range c.breaks {
				complaints := r.broken(fixture(t, path, body))
				if len(complaints) != 1 {
					t.Errorf("%s with %q: %d complaints, want 1: %q", path, body, len(complaints), complaints)
					continue
				}
				if name, _, _ := strings.Cut(path, "/"); !strings.Contains(complaints[0], name) {
					t.Errorf("%s: the complaint %q does not say where", path, complaints[0])
				}
			}
			for path, body := range c.keeps {
				if complaints := r.broken(fixture(t, path, body)); len(complaints) != 0 {
					t.Errorf("%s with %q keeps the rule, but: %q", path, body, complaints)
				}
			}
		})
	}
	if len(cases) != len(rules) {
		t.Errorf("%d rules and %d cases: a case names no rule", len(rules), len(cases))
	}
}

func fixture(t *testing.T, path, body string) tree {
	t.Helper()
	if strings.HasSuffix(path, ".go") {
		body = "package x\n" + body + "\n"
	}
	small, err := read(fstest.MapFS{path: {Data: []byte(body)}})
	if err != nil {
		t.Fatal(err)
	}
	return small
}
