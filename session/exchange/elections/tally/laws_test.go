package tally_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

// The order of the lines of ballots, and one line of weight 2 in place of two lines, change nothing.
func TestTheOrderOfBallotsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := rapid.IntRange(2, 5).Draw(rt, "options")
		var lines []string
		for range rapid.IntRange(1, 8).Draw(rt, "ballots") {
			order := rapid.Permutation(numbers(m)).Draw(rt, "order")
			lines = append(lines, strings.Join(order[:rapid.IntRange(1, m).Draw(rt, "length")], ","))
		}
		counted := func(lines []string, count string) any {
			text := fmt.Sprintf("# NUMBER ALTERNATIVES: %d\n", m)
			for _, l := range lines {
				text += count + ": " + l + "\n"
			}
			e, err := elections.Read(elections.File{Name: "a.soi", Data: []byte(text)})
			if err != nil {
				rt.Fatal(err)
			}
			out := count2(rt, e)
			out.Notes, out.Runoff = nil, nil
			return strip(out)
		}
		want := counted(slices.Concat(lines, lines), "1")
		if d := cmp.Diff(want, counted(rapid.Permutation(slices.Concat(lines, lines)).Draw(rt, "shuffled"), "1")); d != "" {
			rt.Fatal(d)
		}
		if d := cmp.Diff(want, counted(lines, "2")); d != "" {
			rt.Fatal(d)
		}
	})
}

func numbers(m int) (out []string) {
	for i := range m {
		out = append(out, fmt.Sprint(i+1))
	}
	return out
}

func count2(t *rapid.T, e elections.Election) tally.Tally {
	out, err := tally.Count(e, tally.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// strip gives what --json prints.
func strip(t tally.Tally) map[string]any {
	data, err := json.Marshal(t)
	if err != nil {
		panic(err)
	}
	out := map[string]any{}
	if err := json.Unmarshal(data, &out); err != nil {
		panic(err)
	}
	return out
}

// Every field that --json can print stands in docs/tally.md.
func TestEveryFieldIsDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../../../docs/tally.md")
	if err != nil {
		t.Fatal(err)
	}
	fields := 0
	var walk func(x reflect.Type)
	walk = func(x reflect.Type) {
		for x.Kind() == reflect.Pointer || x.Kind() == reflect.Slice {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct || !strings.Contains(x.PkgPath(), "tally") {
			return
		}
		for f := range x.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() {
				continue
			}
			if fields++; name == "" || !strings.Contains(string(doc), "`"+name+"`") {
				t.Errorf("%s.%s (%q) is not documented", x.Name(), f.Name, name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[tally.Tally]())
	if fields < 60 {
		t.Errorf("only %d fields were looked at", fields)
	}
}

// What would take too long is left out and said, and the rest is counted.
func TestVeryManyOptions(t *testing.T) {
	for m, want := range map[int][]string{200: nil, 300: {"instant_runoff"}, 700: {"copeland", "schulze", "instant_runoff"}} {
		e, err := elections.Read(elections.File{Name: "a.soi", Data: []byte(fmt.Sprintf("# NUMBER ALTERNATIVES: %d\n2: 1,2\n1: 2,3\n", m))})
		if err != nil {
			t.Fatal(err)
		}
		got, err := tally.Count(e, tally.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got.LeftOut); d != "" {
			t.Errorf("%d options: %s", m, d)
		}
		if got.Orders[0].Winners[0] != "1" {
			t.Errorf("%d options: %v", m, got.Orders[0].Winners)
		}
	}
}
