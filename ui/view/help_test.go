package view_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/view"
)

func TestTheSuggestionsInOneSentence(t *testing.T) {
	for _, c := range []struct {
		name string
		in   view.HelpCount
		want string
	}{
		{"some fit nowhere", view.HelpCount{Drafts: 7, In: 27, Tray: 32, Left: 5}, "7 suggestions for 27 of 32 ideas in the tray; 5 fit nowhere clearly"},
		{"one of each", view.HelpCount{Drafts: 1, In: 2, Tray: 3, Left: 1}, "1 suggestion for 2 of 3 ideas in the tray; 1 fits nowhere clearly"},
		{"some were put away", view.HelpCount{Drafts: 1, In: 2, Tray: 14, Left: 9}, "1 suggestion for 2 of 14 ideas in the tray; 9 fit nowhere clearly; 3 put away"},
		{"all fit", view.HelpCount{Drafts: 2, In: 4, Tray: 4}, "2 suggestions for 4 of 4 ideas in the tray"},
		{"nothing", view.HelpCount{Tray: 4, Left: 4}, "Nothing in the tray clearly belongs together. “Everything” shows more."},
		{"pairs", view.HelpCount{Drafts: 5, In: 10, Tray: 32, Pairs: true}, "5 clear pairs among 32 ideas in the tray"},
		{"no pairs", view.HelpCount{Tray: 32, Pairs: true}, "No two ideas in the tray are clearly alike."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := view.HelpSummary(c.in, nil); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestWhatSpeaksForATheme(t *testing.T) {
	chips := []view.HelpChip{{Words: "3 Being listened to", Why: "listen ~ hear"}, {Words: "1 Time"}, {Words: "2 Money", Why: "pay"}}
	for _, c := range []struct {
		name string
		seen int
		want string
	}{
		{"chips say their names themselves", 3, "Likely for idea 12: F6 by listen ~ hear; F8 by pay"},
		{"those without room are named", 1, "Likely for idea 12: F6 by listen ~ hear; F7 1 Time; F8 2 Money (pay)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := view.HelpLikely(12, chips, c.seen, nil); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
	if got, want := view.HelpReasons([]theme.Reason{{Word: "bus"}, {Word: "listen", Like: "hear"}}, nil), "bus, listen ~ hear"; got != want {
		t.Errorf("reasons are %q", got)
	}
}

// offered is a board with two suggestions.
func offered(keys ...string) view.GroupView {
	v := view.GroupView{Tray: []view.GroupIdea{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "e"}}}
	for i, k := range keys {
		v.Drafts = append(v.Drafts, view.HelpDraft{Key: k, Ideas: v.Tray[2*i : 2*i+2]})
	}
	return v
}

func TestTheKeyboardStaysWithASuggestion(t *testing.T) {
	old := offered("one", "two")
	without := func(id session.ID) view.GroupView {
		v := offered("one", "two")
		for i := range v.Drafts {
			var rest []view.GroupIdea
			for _, x := range v.Drafts[i].Ideas {
				if x.ID != id {
					rest = append(rest, x)
				}
			}
			v.Drafts[i].Ideas = rest
		}
		return v
	}
	gone := offered("one", "two")
	gone.Drafts = gone.Drafts[1:]
	for _, c := range []struct {
		name     string
		now      view.GroupView
		at, want view.GroupPlace
	}{
		{"nothing changed", offered("one", "two"), view.GroupPlace{Draft: "two", Idea: "d"}, view.GroupPlace{Draft: "two", Idea: "d"}},
		{"it has another name now", offered("one", "second"), view.GroupPlace{Draft: "two"}, view.GroupPlace{Draft: "second"}},
		{"and the keyboard is on an idea", offered("one", "second"), view.GroupPlace{Draft: "two", Idea: "d"}, view.GroupPlace{Draft: "second", Idea: "d"}},
		{"the idea left it", without("c"), view.GroupPlace{Draft: "two", Idea: "c"}, view.GroupPlace{Draft: "two", Idea: "d"}},
		{"the last idea left it", without("d"), view.GroupPlace{Draft: "two", Idea: "d"}, view.GroupPlace{Draft: "two", Idea: "c"}},
		{"it was taken", gone, view.GroupPlace{Draft: "one"}, view.GroupPlace{Draft: "two"}},
		{"none is left", offered(), view.GroupPlace{Draft: "two", Idea: "d"}, view.GroupPlace{Idea: "d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, view.GroupSettle(&old, &c.now, c.at)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestChoosingInsideASuggestion(t *testing.T) {
	v := offered("one", "two")
	v.Drafts[0].Ideas = []view.GroupIdea{{ID: "e"}, {ID: "a"}, {ID: "c"}}
	at := view.GroupPlace{Draft: "one", Idea: "c"}
	if d := cmp.Diff([]session.ID{"a", "c"}, v.BetweenAt(at, "a")); d != "" {
		t.Errorf("from a to c in the suggestion: %s", d)
	}
	if d := cmp.Diff(view.GroupPlace{Draft: "one", Idea: "c"}, v.EndAt(view.GroupPlace{Draft: "one"})); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(view.GroupPlace{Draft: "one"}, v.BeginAt(at)); d != "" {
		t.Error(d)
	}
}
