package help_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/theme/help"
)

// group is a session in memory.
type group struct {
	t   *testing.T
	log *session.Log
	n   int
}

func (g *group) do(commands ...session.Command) {
	g.t.Helper()
	env := session.Env{Now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC), Seed: func() uint64 { return 1 }, NewID: func() session.ID {
		g.n++
		return session.ID(fmt.Sprintf("id%03d", g.n))
	}}
	for _, c := range commands {
		e, err := session.Decide(g.log.State(), c, env)
		if err != nil {
			g.t.Fatalf("%T: %v", c, err)
		}
		g.n++
		g.log.Apply(session.Record{N: g.n, ID: fmt.Sprint("r", g.n), Lam: g.n, Event: e})
	}
}

// three ideas are said to the first of two questions; the first is in a theme.
func three(t *testing.T) *group {
	g := &group{t: t, log: session.NewLog(nil)}
	prompt := func(id, text string) framework.Prompt {
		return framework.Prompt{ID: id, Text: text, Type: framework.Key, Minutes: 5, Answer: framework.AnswerIdeas}
	}
	g.do(session.NewSession{Title: "A group", Framework: framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup,
		Factors: []framework.Factor{{ID: "f", Label: "All", Prompts: []framework.Prompt{prompt("a", "What about buses?"), prompt("b", "And what about parks?")}}},
	}, Details: session.Details{Language: "en-GB", Organisation: session.Organisation{Name: "Milltown Council"}, Focus: "What should come first?"}})
	var asked session.ID
	for _, x := range g.log.State().Agenda {
		if x.Kind == session.StagePrompt && asked == "" {
			asked = x.ID
		}
	}
	for _, text := range []string{"Later buses", "Bus on Sundays", "Buses later"} {
		g.do(session.AddIdea(text, asked, ""))
	}
	g.do(session.MakeTheme{Title: "Late", Ideas: g.ids()[:1]})
	return g
}

func (g *group) ids() (out []session.ID) {
	for _, x := range g.log.State().Ideas {
		out = append(out, x.ID)
	}
	return out
}

func TestASessionAsThemesSeeIt(t *testing.T) {
	g := three(t)
	g.do(session.MergeIdeas{Into: g.ids()[0], Ideas: g.ids()[2:]}, session.SetHelp{Help: session.Help{Technical: true}})
	src := help.Of(g.log.State())
	if d := cmp.Diff(g.ids()[:2], src.Ideas); d != "" {
		t.Errorf("a merged idea is one with its head: %s", d)
	}
	if d := cmp.Diff([][]int{{0}}, src.Board.Themes); d != "" {
		t.Error(d)
	}
	// The question that was answered, the focus question and the organisation decide nothing; a question that nobody answered may.
	want := []string{"Milltown Council", "What about buses?", "What should come first?"}
	if got := slices.Sorted(slices.Values(src.Options.Ignore)); !slices.Equal(got, want) {
		t.Errorf("ignored are %q", got)
	}
	if !src.Options.Technical || src.Options.Language != "en-GB" || src.Options.Vectors != nil {
		t.Errorf("%+v", src.Options)
	}
}

// What a model said of the ideas is used where it said something of all, and is in the session: no server is asked.
func TestKeptVectorsAreUsedForAllIdeasOrForNone(t *testing.T) {
	g := three(t)
	g.do(session.SetHelp{Help: session.Help{Embedding: &session.EmbeddingSource{Address: "http://127.0.0.1:11434", Model: "small", Style: session.StyleOllama}}})
	keep := func(texts ...string) {
		var list []session.TextVector
		for i, text := range texts {
			list = append(list, session.TextVector{Hash: session.TextHash(text), V: []byte{byte(i + 1), 2}})
		}
		g.do(session.KeepVectors{Model: "small", Vectors: list})
	}
	keep("Later buses", "Bus on Sundays")
	if src := help.Of(g.log.State()); src.Options.Vectors != nil || src.Model != "" {
		t.Error("one idea has no vector, and vectors are used")
	}
	keep("Later buses", "Bus on Sundays", "Buses later")
	src := help.Of(g.log.State())
	if src.Model != "small 2" || src.Options.Vectors == nil {
		t.Fatalf("model %q", src.Model)
	}
	if d := cmp.Diff([]int8{3, 2}, src.Options.Vectors("Buses later")); d != "" {
		t.Error(d)
	}
}
