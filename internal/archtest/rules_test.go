package archtest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// rule is one line of the plan. broken gives what breaks it; a tree that breaks it shows that it can fail.
type rule struct {
	name   string
	why    string
	broken func(t tree) []string
}

// pure are the packages that only think: the same input gives the same answer on every laptop, for ever.
func pure(pkg string) bool {
	return pkg == "session" || under(pkg, "session/poll", "session/theme", "session/framework")
}

const (
	fynePath   = "fyne.io/fyne/v2"
	fyneApp    = "fyne.io/fyne/v2/app"
	gofpdfPath = "github.com/jung-kurt/gofpdf"
	tomlPath   = "github.com/BurntSushi/toml"

	snowballPath = "github.com/blevesearch/snowballstem"
	normPath     = "golang.org/x/text/unicode/norm"
	embedPkg     = "internal/embed"
)

var rules = []rule{
	{
		name: "the domain imports the standard library and itself only",
		why: "what a session is must outlive every toolkit; framework may read TOML, since a template is a file that people write, " +
			"and theme may use the stemmers and the normal forms of Unicode, since both are tables and rules that only think",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				switch {
				case s.test || !pure(s.pkg) || standard(i.path) || pure(ours(i.path)):
				case i.path == tomlPath && under(s.pkg, "session/framework"):
				case (under(i.path, snowballPath) || i.path == normPath) && under(s.pkg, "session/theme"):
				default:
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "the domain opens no file",
		why:  "session, poll, theme and framework are handed bytes and give bytes back, so they can be tested without a disk",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if !s.test && pure(s.pkg) && (under(i.path, "os", "syscall", "io/ioutil", "embed") || i.path == "path/filepath") {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "nothing under session asks for the time or waits for it",
		why:  "a session is replayed years later and must come out the same; the clock is handed in",
		broken: func(t tree) []string {
			asks := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}
			return t.eachUse(func(s source, pkg, name string) string {
				if !s.test && under(s.pkg, "session") && pkg == "time" && slices.Contains(asks, name) {
					return s.pkg + " uses time." + name
				}
				return ""
			})
		},
	},
	{
		name: "the domain draws no random numbers of its own",
		why:  "the order of the options on a ballot and every suggestion must come out the same when a session is replayed",
		broken: func(t tree) []string {
			return t.eachUse(func(s source, pkg, name string) string {
				made := strings.HasPrefix(name, "New") || name == "Rand" || name == "Source" || name == "PCG" || name == "ChaCha8"
				switch {
				case s.test || !pure(s.pkg):
				case pkg == "crypto/rand", (pkg == "math/rand" || pkg == "math/rand/v2") && !made:
					return fmt.Sprintf("%s uses %s.%s", s.pkg, pkg, name)
				}
				return ""
			})
		},
	},
	{
		name: "only session/report/pdf imports gofpdf",
		why:  "it is archived: another writer must be able to take its place in one package, and its panics stay there",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if under(i.path, gofpdfPath) && s.pkg != "session/report/pdf" {
					return s.pkg + " imports gofpdf"
				}
				return ""
			})
		},
	},
	{
		name: "the report reads no file",
		why:  "the same session gives the same report; what a report needs is handed to it or embedded",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if !s.test && under(s.pkg, "session/report") && under(i.path, "os", "syscall", "io/ioutil") {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "nothing under session imports Fyne",
		why:  "every session can be read, replayed and reported without a display",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if under(s.pkg, "session") && under(i.path, fynePath) {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "ui/view does not import Fyne",
		why:  "what a screen shows is plain Go and is tested without a window",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if under(s.pkg, "ui/view") && under(i.path, fynePath) {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "the screens write no file",
		why:  "there is one way to the disk, through the controller and the journal; a screen with a way of its own would lose work",
		broken: func(t tree) []string {
			writes := []string{
				"WriteFile", "Create", "CreateTemp", "OpenFile", "Rename", "Remove", "RemoveAll", "Mkdir", "MkdirAll",
				"MkdirTemp", "Truncate", "Chmod", "Chown", "Symlink", "Link", "CopyFS",
			}
			return t.eachUse(func(s source, pkg, name string) string {
				if !s.test && under(s.pkg, "ui") && pkg == "os" && slices.Contains(writes, name) {
					return s.pkg + " uses os." + name
				}
				return ""
			})
		},
	},
	{
		name: "only cmd imports the screens",
		why:  "the domain must not know how it is shown",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if under(ours(i.path), "ui") && !under(s.pkg, "cmd", "ui") {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "only cmd imports Fyne's app package",
		why:  "it links the graphics driver; without it every screen is tested with neither cgo nor a display",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if i.path == fyneApp && !under(s.pkg, "cmd") {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "only internal/embed imports the network, and only cmd imports internal/embed",
		why: "promise 11: nothing leaves the laptop; net/url and x/net/html are allowed, for they only take addresses and pages apart, and internal/embed " +
			"reaches this very computer and no other, where a person gave it the address of an embedding server",
		broken: func(t tree) []string {
			return t.eachImport(func(s source, i imported) string {
				if under(ours(i.path), embedPkg) && !under(s.pkg, embedPkg, "cmd") {
					return s.pkg + " imports " + i.path
				}
				if !under(s.pkg, embedPkg) && i.path != "net/url" && i.path != "golang.org/x/net/html" && under(i.path, "net", "golang.org/x/net") {
					return s.pkg + " imports " + i.path
				}
				return ""
			})
		},
	},
	{
		name: "no path of one person's machine",
		why:  "such a path works on one laptop only and says whose it was",
		broken: func(t tree) []string {
			var out []string
			for _, f := range t.texts {
				for n, line := range f.lines {
					if found := private.Find(line); found != nil {
						out = append(out, fmt.Sprintf("%s:%d: has %s", f.path, n+1, found))
					}
				}
			}
			return out
		},
	},
	{
		name: "the top of the tree has the house names only",
		why:  "a stranger finds the way by the names that design and architecture give",
		broken: func(t tree) []string {
			var out []string
			for _, name := range t.root {
				if !slices.Contains(house, name) {
					out = append(out, name+": not part of the house")
				}
			}
			return out
		},
	},
}

// private finds paths that begin at the root of a disk: ui/home is a folder of ours, and what stands after a variable is
// under a folder that somebody chose.
var private = regexp.MustCompile(`(?:^|[^\w.)}])/(?:home|root|Users)/|\b[A-Z]:\\Users\\`)

var house = []string{
	"cmd/", "ui/", "session/", "assets/", "internal/", "docs/", "scripts/", "tools/", ".ci/", ".git/", ".github/",
	"go.mod", "go.sum", "README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "Makefile", "FyneApp.toml", "Icon.png",
	".gitignore", ".gitattributes", ".golangci.yml",
	".git",           // a work tree keeps a file of this name
	"bin/", "build/", // what builds leave; git ignores them
}
