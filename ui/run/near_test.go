package run_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

// near lists the lines that say which ideas are like what is typed.
func near(b *runtest.Bench) []string {
	return slices.DeleteFunc(runtest.Words(b), func(w string) bool {
		return !strings.HasPrefix(w, "Like this: ") && !strings.HasPrefix(w, "May be the same: ")
	})
}

func atIdeas(t *testing.T) (*runtest.Bench, *run.Screen) {
	t.Helper()
	b, s := at(t, session.StagePrompt, 3)
	b.Ideas(b.State().Current, append(runtest.Said(), "A limit of 20 mph on our street")...)
	return b, s
}

func TestIdeasLikeWhatIsTyped(t *testing.T) {
	cases := map[string]struct{ typed, want string }{
		"one word is not enough":        {"Managers", ""},
		"two words are":                 {"Managers asking", "Like this: 1 Managers asking, not telling"},
		"the same in other order":       {"a slot in the team meeting only for ideas", "May be the same: 2 A slot in the team meeting that is only for ideas"},
		"the seat is not compared":      {"P3: a slot in the team meeting that is only for ideas", "May be the same: 2 A slot in the team meeting that is only for ideas"},
		"another number is another one": {"A limit of 30 mph on our street", "Like this: 15 A limit of 20 mph on our street"},
		"nothing like it":               {"purple elephants dance", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b, _ := atIdeas(t)
			b.Type(c.typed)
			got := near(b)
			if c.want == "" && len(got) > 0 || c.want != "" && (len(got) == 0 || got[0] != c.want) || len(got) > 3 {
				t.Errorf("%q shows %q, want %q first", c.typed, got, c.want)
			}
		})
	}
}

func TestIdeasLikeItGoAwayWithTheLine(t *testing.T) {
	b, _ := atIdeas(t)
	b.Type("Managers asking and not telling")
	if len(near(b)) == 0 {
		t.Fatal("nothing is shown")
	}
	b.Press(fyne.KeyReturn)
	if got := near(b); len(got) > 0 {
		t.Errorf("after Enter there is still %q", got)
	}
	b.Type("Managers asking and not telling")
	b.Must(session.WithdrawIdeas{Ideas: []session.ID{b.State().Ideas[0].ID, b.State().Ideas[15].ID}})
	if got := near(b); slices.ContainsFunc(got, func(w string) bool { return strings.Contains(w, "Managers asking") }) {
		t.Errorf("withdrawn ideas are shown: %q", got)
	}
}

func TestNothingMovesWhileTyping(t *testing.T) {
	b, _ := atIdeas(t)
	place := func() (out []fyne.Position) {
		for _, w := range []string{"15 ideas", "Reword"} {
			out = append(out, whereIs(t, b, w))
		}
		return out
	}
	before := place()
	b.Type("Managers asking and not telling")
	if len(near(b)) == 0 {
		t.Fatal("nothing is shown")
	}
	if after := place(); !slices.Equal(before, after) {
		t.Errorf("what is below moved from %v to %v", before, after)
	}
}

func TestNoIdeasLikeIt(t *testing.T) {
	cases := map[string]session.Command{
		"help is off":     session.SetHelp{Help: session.Help{Mode: session.HelpNever}},
		"in an interview": session.Describe{Title: "Interview 7", Details: session.Details{Kind: session.Interview, Minutes: 60}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b, s := atIdeas(t)
			b.Must(c)
			b.Type("Managers asking and not telling")
			if got := near(b); len(got) > 0 {
				t.Errorf("shown is %q", got)
			}
			n := len(b.State().Shown())
			for _, k := range s.Keys() {
				if k.Label == "Alt+M" {
					k.Run()
				}
			}
			b.Settle()
			if len(b.State().Shown()) != n || line(t, b).Text == "" {
				t.Errorf("Alt+M did something: %d ideas, the line says %q", len(b.State().Shown()), line(t, b).Text)
			}
		})
	}
}

func TestMergingWhatIsTyped(t *testing.T) {
	b, s := atIdeas(t)
	b.Type("P3: A slot in each team meeting only for ideas")
	if !offered(b) {
		t.Error("there is no button that merges")
	}
	b.Key(s, "Alt+M")
	x := b.State().Ideas[1]
	if got := b.State().Wordings(x); len(got) != 2 || got[1] != "A slot in each team meeting only for ideas" {
		t.Fatalf("the wordings are %q; %s", got, b.Message().Text)
	}
	if n := b.State().SaidBy(x); n != 2 || !strings.Contains(b.Message().Text, "idea 2, said by 2 people") {
		t.Errorf("said by %d, and told is %q", n, b.Message().Text)
	}
	if m := b.State().Ideas[15]; b.State().Seat(m.Seat) == nil || b.State().Seat(m.Seat).Code != "P3" {
		t.Error("who said it is lost")
	}
	if line(t, b).Text != "" {
		t.Errorf("the line still says %q", line(t, b).Text)
	}
	for _, want := range []int{16, 15} {
		b.Undo()
		b.Settle()
		if got := len(b.State().Shown()); got != want {
			t.Errorf("undone, %d ideas are shown, want %d", got, want)
		}
	}
}

func TestMergingNeedsAnIdeaLikeIt(t *testing.T) {
	for _, typed := range []string{"", "Managers", "purple elephants dance", "A limit of 30 mph on our street", "No limit of 20 mph on our street"} {
		b, s := atIdeas(t)
		if typed != "" {
			b.Type(typed)
		}
		b.Key(s, "Alt+M")
		if n := len(b.State().Ideas); n != 15 || line(t, b).Text != typed || b.Message().Text == "" || offered(b) {
			t.Errorf("%q: %d ideas, the line says %q, told is %q", typed, n, line(t, b).Text, b.Message().Text)
		}
	}
}

// offered says whether there is a button that merges.
func offered(b *runtest.Bench) bool {
	return slices.ContainsFunc(test.LaidOutObjects(b.Win.Content()), func(o fyne.CanvasObject) bool {
		x, ok := o.(*widget.Button)
		return ok && x.Text == "Says the same" && x.Visible()
	})
}

// A line that is put to the vote cannot take another in: what was typed is not lost.
func TestMergingIntoWhatIsVotedOn(t *testing.T) {
	b, s := atIdeas(t)
	b.Must(session.DraftPoll{PollBody: pollOnIdeas(b)})
	b.Must(session.OpenPoll{Poll: b.State().Polls[0].ID})
	b.Type("A slot in each team meeting only for ideas")
	b.Key(s, "Alt+M")
	if n := len(b.State().Shown()); n != 16 {
		t.Errorf("%d ideas are shown, want 16", n)
	}
	if got := b.Message().Text; !strings.HasPrefix(got, "Added as idea 16 of its own.") {
		t.Errorf("told is %q", got)
	}
}

// BenchmarkTypedLetter is a letter typed in a session of 300 ideas: without and with help, what the event thread does while
// one is typed after the other, and all there is between a letter and the ideas like it.
func BenchmarkTypedLetter(b *testing.B) {
	for _, c := range []struct {
		name  string
		help  session.HelpMode
		drawn bool
	}{{"help off", session.HelpNever, false}, {"help on", session.HelpAlways, false}, {"found and drawn", session.HelpAlways, true}} {
		b.Run(c.name, func(b *testing.B) {
			n := runtest.New(b, "employee-group.toml", 12)
			n.Must(session.EnterStage{Stage: n.Stage(session.StagePrompt, 3)}, session.SetHelp{Help: session.Help{Mode: c.help}})
			var many []string
			for i := range 300 {
				said := runtest.Said()
				many = append(many, said[i%len(said)]+" "+said[(i/len(said)+i)%len(said)])
			}
			n.Ideas(n.State().Current, many...)
			n.Show(run.New(n.Desk, session.StagePrompt, nil), 1120, 640)
			n.Type("Managers asking")
			letters := []rune(" and not telling us ")
			i := 0
			for b.Loop() {
				n.Focused().TypedRune(letters[i%len(letters)])
				if c.drawn {
					n.Settle()
				}
				if i++; i%60 == 0 {
					b.StopTimer()
					n.Settle()
					n.Press(fyne.KeyEscape)
					n.Type("Managers asking")
					b.StartTimer()
				}
			}
			n.Settle()
		})
	}
}

func pollOnIdeas(b *runtest.Bench) session.PollBody {
	o := b.State().IdeaOptions()
	return session.PollBody{Question: "Which matter most?", Options: o, Rules: poll.SuggestFor(poll.Dots, len(o))}
}

// whereIs gives the place of some words on the window.
func whereIs(t *testing.T, b *runtest.Bench, words string) fyne.Position {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		switch x := o.(type) {
		case *widget.Text:
			if x.Text == words {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
			}
		case *widget.Button:
			if x.Text == words {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
			}
		}
	}
	t.Fatalf("the window does not say %q", words)
	return fyne.Position{}
}
