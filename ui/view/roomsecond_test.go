package view_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/view"
)

// prompted gives the sample session, reopened, at its first question, and what gives it a command.
func prompted(t *testing.T) (state func() *session.State, do func(session.Command)) {
	t.Helper()
	k := reportSample(t)
	do = func(c session.Command) {
		t.Helper()
		if err := k.Do(c); err != nil && !errors.Is(err, session.ErrNothing) {
			t.Fatalf("%T: %v", c, err)
		}
	}
	do(session.Reopen{})
	i := slices.IndexFunc(k.State().Agenda, func(x *session.Stage) bool { return x.Kind == session.StagePrompt && len(k.State().IdeasOf(x.ID)) > 1 })
	do(session.EnterStage{Stage: k.State().Agenda[i].ID})
	return k.State, do
}

func TestTheRoomReadsTwoLanguages(t *testing.T) {
	state, do := prompted(t)
	s := state()
	d := s.Details
	d.Second = "cy"
	do(session.Describe{Title: s.Title, Details: d})
	st := s.Stage(s.Current)
	ideas := s.IdeasOf(st.ID)
	last := ideas[len(ideas)-1]
	rule := s.GroundRules()[0]
	do(session.Translate{What: session.OfTitle, Text: "Beth sy'n helpu"})
	do(session.Translate{What: session.OfAims, Text: "Clywed"})
	do(session.Translate{What: session.OfPrompt, ID: st.Prompt, Text: "Beth sy'n helpu syniadau newydd?"})
	do(session.Translate{What: session.OfRule, ID: rule, Text: "Mae pob barn yn cyfrif."})
	do(session.Translate{What: session.OfTheme, ID: string(s.Themes[0].ID), Text: "Cael ein clywed"})
	do(session.WordIdea{Idea: last.ID, Which: session.WordingTranslation, Text: "Neb yn chwerthin"})
	v := view.Room(state(), view.RoomState{}, nil)
	p, _, _ := s.PromptOf(st.ID)
	want := []view.RoomText{{Text: p.Text, Second: "Beth sy'n helpu syniadau newydd?"}, {Text: last.Text(), Second: "Neb yn chwerthin"}}
	if diff := cmp.Diff(want, []view.RoomText{v.Title, v.List[0].RoomText}); diff != "" {
		t.Error(diff)
	}
	if v.List[1].Second != "" {
		t.Errorf("an idea without a translation has %q", v.List[1].Second)
	}
	t.Run("so far", func(t *testing.T) {
		v := view.Room(state(), view.RoomState{SoFar: true}, nil)
		if v.Sections[0].List[0].Second == "" || v.Sections[1].List[0].Second != "Cael ein clywed" {
			t.Errorf("%+v", v.Sections)
		}
	})
	t.Run("redacted", func(t *testing.T) {
		do(session.WordIdea{Idea: last.ID, Which: session.WordingRedaction, Text: "[a person] laughing"})
		v := view.Room(state(), view.RoomState{}, nil)
		if got := v.List[0].RoomText; got != (view.RoomText{Text: "[a person] laughing"}) {
			t.Errorf("%+v", got)
		}
	})
	t.Run("adapted", func(t *testing.T) {
		do(session.MarkPrompt{Stage: st.ID, Asked: session.AskedAdapted, Adapted: "What helps us?"})
		if got := view.Room(state(), view.RoomState{}, nil).Title; got != (view.RoomText{Text: "What helps us?"}) {
			t.Errorf("the second wording of another question is shown: %+v", got)
		}
	})
	t.Run("welcome", func(t *testing.T) {
		do(session.EnterStage{Stage: s.Agenda[0].ID})
		v := view.Room(state(), view.RoomState{}, nil)
		if v.Title.Second != "Beth sy'n helpu" || v.Lead.Second != "Clywed" || v.List[0].RoomText != (view.RoomText{Text: rule, Second: "Mae pob barn yn cyfrif."}) || v.List[1].Second != "" {
			t.Errorf("%+v", v)
		}
	})
	t.Run("one language", func(t *testing.T) {
		d.Second = ""
		do(session.Describe{Title: s.Title, Details: d})
		if v := view.Room(state(), view.RoomState{}, nil); v.Title.Second != "" || v.Lead.Second != "" || v.List[0].Second != "" {
			t.Errorf("%+v", v)
		}
	})
}
