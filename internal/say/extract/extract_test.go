package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// one reads a package of one file.
func one(t *testing.T, source string) map[string]wording {
	t.Helper()
	all, err := tree(fstest.MapFS{"x.go": {Data: []byte("package x\n" + source)}})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]wording{}
	for _, f := range all {
		got[f.key] = f.wording
	}
	return got
}

func TestWhatIsFound(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         map[string]wording
	}{
		{"a sentence", `var _ = sp.T("home.open", "Open a session")`, map[string]wording{"home.open": {"", "Open a session"}}},
		{"joined", `var _ = sp.T("home.open", "Open "+("a ses"+"sion"), nil)`, map[string]wording{"home.open": {"", "Open a session"}}},
		{"a plural", `var _ = v.sp.N("g.ideas", n, "{{.N}} idea", "{{.N}} ideas")`, map[string]wording{"g.ideas": {"{{.N}} idea", "{{.N}} ideas"}}},
		{"a text", `var _ = say.Text{"a.b", "C"}`, map[string]wording{"a.b": {"", "C"}}},
		{"a text with names", `var _ = say.Text{English: "C", Key: "a.b"}`, map[string]wording{"a.b": {"", "C"}}},
		{"any type with a key and English", `var _ = &Refusal{Key: "refusal.a", English: "No.", Args: nil}`, map[string]wording{"refusal.a": {"", "No."}}},
		{"a table", `var _ = []say.Text{{"a.b", "C"}, {"a.c", "D"}}`, map[string]wording{"a.b": {"", "C"}, "a.c": {"", "D"}}},
		{"a map", `var _ = map[int]say.Text{1: {"a.b", "C"}}`, map[string]wording{"a.b": {"", "C"}}},
		{
			"a table of the package's own, with a prefix",
			`var sentences = map[error]struct{ key, english string }{errA: {"gone", "It is gone."}}
			func f(s struct{ key, english string }) string { return "file." + s.key }`,
			map[string]wording{"file.gone": {"", "It is gone."}},
		},
		{
			"a helper",
			`func refuse(key, english string, a args) error { return &R{Key: "refusal." + key, English: english} }
			var _ = refuse("seat.full", "No seat is free.", nil)`,
			map[string]wording{"refusal.seat.full": {"", "No seat is free."}},
		},
		{
			"a helper that is a method, with its key elsewhere",
			`func (c *checker) add(place, key, english string) { c.found = append(c.found, P{Key: "problem." + key}) }
			func (c *checker) all() { c.add("x", "long", "Too long.") }`,
			map[string]wording{"problem.long": {"", "Too long."}},
		},
		{
			"a helper for many",
			`func sayN(key string, n int, one, other string) L { return L{Key: "undo." + key} }
			var _ = sayN("moved", n, "move {{.N}} idea", "move {{.N}} ideas")`,
			map[string]wording{"undo.moved": {"move {{.N}} idea", "move {{.N}} ideas"}},
		},
		{
			"messages and labels",
			`func (e *bad) Message() (key, english string, args map[string]any) {
				if e.line > 0 {
					return "file.line", "Line {{.Line}} is not readable", e.args()
				}
				return "file.all", "The file is not readable", nil
			}
			func (k kind) Label() (key, english string) { return "kind.a", "A" }`,
			map[string]wording{
				"file.line": {"", "Line {{.Line}} is not readable"},
				"file.all":  {"", "The file is not readable"},
				"kind.a":    {"", "A"},
			},
		},
		{
			"short names of T and N",
			`func f(d desk) { t, n := d.Say.T, d.Say.N; _ = t("a.b", "C"); _ = n("a.ideas", 2, "{{.N}} idea", "{{.N}} ideas") }`,
			map[string]wording{"a.b": {"", "C"}, "a.ideas": {"{{.N}} idea", "{{.N}} ideas"}},
		},
		{
			"a short name in the function that is inside another",
			`func (s *screen) f() { t := s.d.Say.T; go func() { _ = t("a.b", "C", say.Args{"D": 1}) }() }`,
			map[string]wording{"a.b": {"", "C"}},
		},
		{
			"a short name that is set later, or declared by var",
			`func f(a, b app) { var t func(string, string) string; t = a.Speaker.T; _ = t("a.b", "C"); var n = b.N; _ = n("a.c", 1, "one", "many") }`,
			map[string]wording{"a.b": {"", "C"}, "a.c": {"one", "many"}},
		},
		{
			"a field that holds T",
			`func (s *screen) show() { _ = s.tell("a.b", "C"); _ = s.many("a.c", 1, "one", "many") }
			func open(sp *say.Speaker) *screen { s := &screen{tell: sp.T}; s.many = sp.N; return s }`,
			map[string]wording{"a.b": {"", "C"}, "a.c": {"one", "many"}},
		},
		{"a short name of one function is none in the next", `func f() { t := sp.T; _ = t }; func g(t *testing) { _ = t("a.b", "C") }`, map[string]wording{}},
		{"a short name of something else", `func f() { t := sp.Time; _ = t("a.b", "C") }`, map[string]wording{}},
		{"no constant", `var _ = sp.T("home.open", words)`, map[string]wording{}},
		{"someone else's T", `var _ = matrix.T(1, 2)`, map[string]wording{}},
		{"no key of ours", `var _ = x.T("one", "two")`, map[string]wording{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, one(t, c.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheFileIsSortedAndKeepsItsSigns(t *testing.T) {
	all, err := tree(fstest.MapFS{
		"ui/b.go":          {Data: []byte("package ui\nvar x = sp.T(\"b.two\", `Tea & \"cake\"`)")},
		"ui/a.go":          {Data: []byte(`package ui; var y = sp.N("a.one", 1, "one", "many")`)},
		"ui/a_test.go":     {Data: []byte(`package ui; var z = sp.T("z.test", "only in a test")`)},
		"ui/testdata/a.go": {Data: []byte(`not Go`)},
		"tools/a.go":       {Data: []byte(`not Go`)},
		".git/a.go":        {Data: []byte(`not Go`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"a.one\": {\"one\": \"one\", \"other\": \"many\"},\n  \"b.two\": \"Tea & \\\"cake\\\"\"\n}\n"
	if diff := cmp.Diff(want, string(encode(all))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAKeyHasOneWording(t *testing.T) {
	all, err := tree(fstest.MapFS{
		"a.go": {Data: []byte(`package a; var x, y = sp.T("k.k", "Save"), sp.T("k.k", "Save")`)},
		"b.go": {Data: []byte(`package a; var z = sp.T("k.k", "Keep")`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := clashes(all)
	if len(got) != 1 || !strings.Contains(got[0], "b.go:1") || !strings.Contains(got[0], "a.go:1") {
		t.Errorf("got %q, want one clash that names both places", got)
	}
}

// The real tree: a translator who sees a key must know which sentence it is.
func TestNoKeyOfTheAppHasTwoWordings(t *testing.T) {
	all, err := tree(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("no wording found: the tree was not read")
	}
	for _, clash := range clashes(all) {
		t.Error(clash)
	}
}

func TestCheckNoticesAnOldFile(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.go", `package a; var x = sp.T("k.k", "Save")`)
	write("assets/translations/en.json", "{}\n")
	var out bytes.Buffer
	if err := run(root, true, &out); err == nil {
		t.Error("an old file passed the check")
	}
	if err := run(root, false, &out); err != nil {
		t.Fatal(err)
	}
	if err := run(root, true, &out); err != nil {
		t.Errorf("a new file failed the check: %v", err)
	}
}
