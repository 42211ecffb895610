package actions_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/actions"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
)

func at(t *testing.T) *votetest.Bench {
	t.Helper()
	b := votetest.New(t, 3)
	b.At(session.StageActions)
	return b
}

func show(b *votetest.Bench) *actions.Screen {
	s := actions.New(b.Desk, b.Window.Canvas())
	b.Show(s)
	return s
}

func agreed(b *votetest.Bench) (out []session.ActionBody) {
	for _, a := range b.State().Actions {
		out = append(out, a.ActionBody)
	}
	return out
}

var slot = session.ActionBody{Who: "Team leaders", What: "Ten minutes for ideas in each team meeting", ByWhen: "before Easter", FirstStep: "Put it on the agenda"}

func TestEnterGoesFromFieldToFieldAndAdds(t *testing.T) {
	b := at(t)
	show(b)
	if !b.Sees("No actions yet") {
		t.Errorf("it says %q", b.Texts())
	}
	for range 2 {
		for _, words := range []string{slot.Who, slot.What, slot.ByWhen, slot.FirstStep} {
			b.Type(words)
			b.Press(fyne.KeyReturn)
		}
	}
	if d := cmp.Diff([]session.ActionBody{slot, slot}, agreed(b)); d != "" {
		t.Error(d)
	}
	if !b.Sees("2 actions") {
		t.Errorf("it says %q", b.Texts())
	}
}

func TestAnActionWithoutAWhatIsNotAdded(t *testing.T) {
	b := at(t)
	show(b)
	b.Type("Team leaders")
	b.Click("Add")
	if len(b.State().Actions) != 0 || !strings.Contains(b.Desk.Message().Text, "Say what will be done.") {
		t.Fatalf("it says %q", b.Desk.Message().Text)
	}
	b.Type("Ask") // the focus is on what will be done, and who is kept
	b.Click("Add")
	if d := cmp.Diff([]session.ActionBody{{Who: "Team leaders", What: "Ask"}}, agreed(b)); d != "" {
		t.Error(d)
	}
}

func TestARowIsEditedInItsPlace(t *testing.T) {
	b := at(t)
	b.Do(session.AgreeAction{ActionBody: slot})
	b.Do(session.AgreeAction{ActionBody: session.ActionBody{What: "Ask"}})
	show(b)
	b.ClickCard("Ask")
	b.Press(fyne.KeyTab) // from what to by when
	b.Type("by May")
	b.Press(fyne.KeyReturn, fyne.KeyReturn)
	if d := cmp.Diff([]session.ActionBody{slot, {What: "Ask", ByWhen: "by May"}}, agreed(b)); d != "" {
		t.Error(d)
	}
	if len(b.Buttons("Done")) != 0 {
		t.Error("Enter in the last field left the row open")
	}
}

func TestEscapeLeavesARowAsItWas(t *testing.T) {
	b := at(t)
	b.Do(session.AgreeAction{ActionBody: slot})
	show(b)
	b.ClickCard(slot.What)
	b.Type("Not this ")
	b.Press(fyne.KeyEscape)
	if d := cmp.Diff([]session.ActionBody{slot}, agreed(b)); d != "" {
		t.Error(d)
	}
	if !b.Sees(slot.What) || b.Sees("Not this") {
		t.Errorf("it says %q", b.Texts())
	}
}

func TestRemovingIsUndone(t *testing.T) {
	b := at(t)
	b.Do(session.AgreeAction{ActionBody: slot})
	show(b)
	b.ClickCard(slot.What)
	b.Click("Remove")
	if len(b.State().Actions) != 0 || !b.Sees("No actions yet") {
		t.Fatalf("it says %q", b.Texts())
	}
	b.Desk.Undo()
	b.Settle()
	if d := cmp.Diff([]session.ActionBody{slot}, agreed(b)); d != "" {
		t.Error(d)
	}
}

func TestAnActionFollowsFromAFinding(t *testing.T) {
	b := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Time that is really ours"}})
	show(b)
	b.ClickCard("No finding")
	b.Type("time")
	b.Press(fyne.KeyReturn)
	b.Window.Canvas().Focus(nil)
	b.Press(fyne.KeyTab)
	b.Type("Managers")
	b.Press(fyne.KeyReturn)
	b.Type("An hour a week")
	b.Click("Add")
	f := b.State().Findings[0].ID
	if d := cmp.Diff([]session.ActionBody{{Who: "Managers", What: "An hour a week", Finding: f}}, agreed(b)); d != "" {
		t.Error(d)
	}
	if !b.Sees("Finding 1") {
		t.Errorf("it says %q", b.Texts())
	}
}

func TestWhatIsHalfTypedSurvives(t *testing.T) {
	b := at(t)
	s := show(b)
	b.Type("Team leaders")
	b.Press(fyne.KeyReturn)
	b.Type("Ask")
	b.Do(session.AddIdea("meanwhile", "", ""))
	b.Type(" first")
	s.Close()
	b.Settle()
	if d := cmp.Diff([]session.ActionBody{{Who: "Team leaders", What: "Ask first"}}, agreed(b)); d != "" {
		t.Error(d)
	}
}

func TestLooks(t *testing.T) {
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366-light": {1156, 680, look.Options{Mode: look.ModeLight}},
		"1920-dark":  {1710, 990, look.Options{Mode: look.ModeDark}},
		"1366-200":   {1025, 640, look.Options{Mode: look.ModeLight, Scale: 2}},
	}
	for name, size := range sizes {
		t.Run(name, func(t *testing.T) {
			b := votetest.InFile(t, 12, size.o)
			b.Resize(size.w, size.h)
			b.At(session.StageActions)
			b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Time that is really ours"}})
			show(b)
			save(t, b, "actions-empty-"+name)
			b.Do(session.AgreeAction{ActionBody: slot})
			b.Do(session.AgreeAction{ActionBody: session.ActionBody{Who: "The two heads of service", What: "Say within a month what became of every idea that was handed in, also where the answer is no", ByWhen: "from January", Finding: b.State().Findings[0].ID}})
			b.Do(session.AgreeAction{ActionBody: session.ActionBody{What: "Ask libraries what they tried"}})
			b.ClickCard("Ask libraries what they tried")
			save(t, b, "actions-"+name)
			if len(b.Buttons("Done")) != 1 {
				t.Errorf("it says %q", b.Texts())
			}
		})
	}
}
