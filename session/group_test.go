package session_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
)

// themesAs writes the themes in their order, with those under another set in: "A", "- B".
func themesAs(s *session.State) []string {
	var out []string
	for _, x := range s.Themes {
		name := x.Name()
		if x.Parent != "" {
			name = "- " + name
		}
		for _, id := range x.Ideas {
			name += " " + s.Idea(id).First
		}
		out = append(out, name)
	}
	return out
}

// board makes themes A and B with the ideas a to f, and C under A.
func board(t *testing.T) (*bench, map[string]session.ID) {
	h := start(t, 3)
	ids := said(h, "a", "b", "c", "d", "e", "f")
	h.do(session.MakeTheme{ID: "A", Title: "A", Ideas: ids[:2]})
	h.do(session.MakeTheme{ID: "B", Title: "B", Ideas: ids[2:4]})
	h.do(session.MakeTheme{ID: "C", Title: "C", Ideas: ids[4:5], Under: "A"})
	by := map[string]session.ID{}
	for i, id := range ids {
		by[string(rune('a'+i))] = id
	}
	return h, by
}

func TestSubThemes(t *testing.T) {
	start := []string{"A a b", "- C e", "B c d"}
	for _, c := range []struct {
		name string
		do   func(ids map[string]session.ID) []session.Command
		want []string
	}{
		{"as made", nil, start},
		{"to the top", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "C"}}
		}, []string{"A a b", "C e", "B c d"}},
		{"under another", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "C", Under: "B"}}
		}, []string{"A a b", "B c d", "- C e"}},
		{"the theme above moves with it", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MoveTheme{Theme: "A", To: 1}}
		}, []string{"B c d", "A a b", "- C e"}},
		{"among its own", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "B", Under: "A"}, session.MoveTheme{Theme: "B", To: 0}}
		}, []string{"A a b", "- B c d", "- C e"}},
		{"merging the theme above takes it along", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MergeThemes{From: "A", Into: "B"}}
		}, []string{"B c d a b", "- C e"}},
		{"merging into a sub-theme", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MergeThemes{From: "B", Into: "C"}}
		}, []string{"A a b", "- C e c d"}},
		{"merging a theme with sub-themes into a sub-theme", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MakeTheme{ID: "D", Title: "D", Ideas: []session.ID{ids["f"]}, Under: "B"}, session.MergeThemes{From: "A", Into: "D"}}
		}, []string{"B c d", "- C e", "- D f a b"}},
		{"merging a sub-theme into the theme above", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MergeThemes{From: "C", Into: "A"}}
		}, []string{"A a b e", "B c d"}},
		{"dissolving the theme above", func(map[string]session.ID) []session.Command {
			return []session.Command{session.DissolveTheme{Theme: "A"}}
		}, []string{"C e", "B c d"}},
		{"splitting the theme above", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.SplitTheme{Theme: "A", Ideas: []session.ID{ids["b"]}, Title: "S"}}
		}, []string{"A a", "- C e", "S b", "B c d"}},
		{"splitting a sub-theme", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MoveIdeas{Ideas: []session.ID{ids["f"]}, To: "C", At: -1}, session.SplitTheme{Theme: "C", Ideas: []session.ID{ids["f"]}, Title: "S"}}
		}, []string{"A a b", "- C e", "- S f", "B c d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, ids := board(t)
			var list []session.Command
			if c.do != nil {
				list = c.do(ids)
			}
			for _, x := range list {
				h.do(x)
			}
			if d := cmp.Diff(c.want, themesAs(h.state())); d != "" {
				t.Error(d)
			}
			for range list {
				h.do(session.Undo{})
			}
			if d := cmp.Diff(start, themesAs(h.state())); d != "" {
				t.Errorf("undone: %s", d)
			}
		})
	}
}

func TestGroupingRefusals(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(ids map[string]session.ID) []session.Command // the last one is refused
		want string
	}{
		{"two levels", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "B", Under: "C"}}
		}, "“C” is a sub-theme"},
		{"a theme with sub-themes", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "A", Under: "B"}}
		}, "Bring those to the top first."},
		{"under itself", func(map[string]session.ID) []session.Command {
			return []session.Command{session.NestTheme{Theme: "B", Under: "B"}}
		}, "cannot go under itself"},
		{"a new theme under a sub-theme", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MakeTheme{Under: "C"}}
		}, "“C” is a sub-theme"},
		{"into its own sub-theme", func(map[string]session.ID) []session.Command {
			return []session.Command{session.MergeThemes{From: "A", Into: "C"}}
		}, "Merge the sub-theme into the theme above it instead."},
		{"merged with itself", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["a"]}}}
		}, "These are one idea already."},
		{"merged twice", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["b"]}}, session.MergeIdeas{Into: ids["b"], Ideas: []session.ID{ids["a"]}}}
		}, "These are one idea already."},
		{"moving a merged idea", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["b"]}}, session.MoveIdeas{Ideas: []session.ID{ids["b"]}, At: -1}}
		}, "Idea 2 was merged into idea 1. Bring the merged ideas back first, or choose idea 1."},
		{"withdrawing what stands for others", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["b"]}}, session.WithdrawIdeas{Ideas: []session.ID{ids["a"]}}}
		}, "Bring those back first, then withdraw it."},
		{"nothing to bring back", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.UnmergeIdeas{Idea: ids["a"]}}
		}, "Nothing was merged into idea 1."},
		{"apart from itself", func(ids map[string]session.ID) []session.Command {
			return []session.Command{session.KeepApart{A: ids["a"], B: ids["a"]}}
		}, "Choose two ideas."},
		{"no such mode of help", func(map[string]session.ID) []session.Command {
			return []session.Command{session.SetHelp{Help: session.Help{Mode: "loud"}}}
		}, "“loud” is none of them"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, ids := board(t)
			list := c.do(ids)
			for _, x := range list[:len(list)-1] {
				h.do(x)
			}
			if err := h.try(list[len(list)-1]); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want a sentence with %q", err, c.want)
			}
		})
	}
}

func TestHelpWaitsUntilTheGroupHasSorted(t *testing.T) {
	f := smallFramework()
	f.HelpAfterOwnSort = true
	h := newBench(t)
	h.do(session.NewSession{Title: "Group", Framework: f})
	var got []session.HelpState
	for _, c := range []session.Command{
		session.SetHelp{Help: session.Help{Technical: true}},
		session.SetHelp{Help: session.Help{Mode: session.HelpAlways}},
		session.SetHelp{Help: session.Help{Mode: session.HelpNever}},
		session.SayGroupSorted{},
		session.SetHelp{},
		session.Undo{},
	} {
		h.do(c)
		got = append(got, h.state().HelpNow())
	}
	if d := cmp.Diff([]session.HelpState{session.HelpWaits, session.HelpOn, session.HelpOff, session.HelpOff, session.HelpOn, session.HelpOff}, got); d != "" {
		t.Error(d)
	}
	if h := start(t, 0); h.state().HelpNow() != session.HelpOn {
		t.Error("without the template's word the help waits")
	}
}
