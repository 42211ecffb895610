package findings_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/findings"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

var themes = []string{"Managers asking, not telling", "Time that is really ours", "A link to other services", "Seeing ideas tried"}

// at gives a group that has voted.
func at(t *testing.T) (*votetest.Bench, session.ID) {
	t.Helper()
	b := votetest.New(t, 3)
	b.At(session.StagePoll)
	b.Themes(themes...)
	id := b.Ballots([]int{2, 1}, []int{2, 0, 1})
	b.Do(session.ClosePoll{Poll: id})
	b.At(session.StageFindings)
	return b, id
}

func show(b *votetest.Bench) *findings.Screen {
	s := findings.New(b.Desk, b.Window.Canvas())
	b.Show(s)
	return s
}

func statements(b *votetest.Bench) (out []string) {
	for _, f := range b.State().Findings {
		out = append(out, f.Statement)
	}
	return out
}

func TestAVoteRowBecomesAFindingByEnter(t *testing.T) {
	b, id := at(t)
	show(b)
	if !b.Sees("Nothing is written down yet.") || !b.Sees("2 of 3 people") {
		t.Errorf("it says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn) // the focus is on the first suggestion
	if len(b.State().Findings) != 1 {
		t.Fatalf("%d findings", len(b.State().Findings))
	}
	want := session.FindingBody{Statement: themes[0], Theme: b.State().Themes[0].ID, Poll: id, Option: string(b.State().Themes[0].ID)}
	if d := cmp.Diff(want, b.State().Findings[0].FindingBody); d != "" {
		t.Error(d)
	}
	b.Type("Senior managers") // the focus is on who should act
	b.Press(fyne.KeyReturn)
	if got := b.State().Findings[0].Who; got != "Senior managers" {
		t.Errorf("who is %q", got)
	}
}

func TestAFindingIsWrittenByKeysAlone(t *testing.T) {
	b, _ := at(t)
	s := show(b)
	pressed(s, fyne.KeyF)
	b.Type("Middle managers")
	b.Press(fyne.KeyReturn)
	b.Type("Ask before deciding")
	b.Press(fyne.KeyTab)
	b.Type("come to where the work is")
	b.Press(fyne.KeyReturn)
	b.Type("say what became of an idea")
	b.Press(fyne.KeyTab)
	want := []session.FindingBody{{Who: "Middle managers", Statement: "Ask before deciding", Behaviours: []string{"come to where the work is", "say what became of an idea"}}}
	got := []session.FindingBody{}
	for _, f := range b.State().Findings {
		got = append(got, f.FindingBody)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// pressed runs a shortcut of the screen as the window does.
func pressed(s *findings.Screen, key fyne.KeyName) {
	for _, k := range s.Keys() {
		if sc, ok := k.Shortcut.(*desktop.CustomShortcut); ok && sc.KeyName == key {
			k.Run()
		}
	}
}

func TestTheRankingIsChangedByAltAndArrows(t *testing.T) {
	b, _ := at(t)
	for _, text := range []string{"one", "two", "three"} {
		b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: text}})
	}
	s := show(b)
	b.Press(fyne.KeyDown, fyne.KeyDown) // to the third card
	pressed(s, fyne.KeyUp)
	b.Settle()
	pressed(s, fyne.KeyUp)
	b.Settle()
	if d := cmp.Diff([]string{"three", "one", "two"}, statements(b)); d != "" {
		t.Error(d)
	}
	pressed(s, fyne.KeyUp) // it is first already
	b.Settle()
	b.Press(fyne.KeyDown)
	pressed(s, fyne.KeyDown)
	b.Settle()
	if d := cmp.Diff([]string{"three", "two", "one"}, statements(b)); d != "" {
		t.Error(d)
	}
	b.Press(fyne.KeyDelete)
	b.Desk.Undo()
	b.Settle()
	if d := cmp.Diff([]string{"three", "two", "one"}, statements(b)); d != "" {
		t.Error(d)
	}
}

func TestWhoSuggestionsAreOnePress(t *testing.T) {
	b, _ := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	show(b)
	b.Click("Frontline managers")
	if got := b.State().Findings[0].Who; got != "Frontline managers" {
		t.Errorf("who is %q", got)
	}
}

func TestOnlyWhatMayBeQuotedCanBeTicked(t *testing.T) {
	b, _ := at(t)
	seats := b.State().Seats
	b.Do(session.SetConsent{Seats: []session.ID{seats[0].ID}, Item: session.QuoteConsent, Given: true})
	note := func(body session.EvidenceBody) { b.Do(session.NoteEvidence{EvidenceBody: body}) }
	note(session.EvidenceBody{Kind: session.Verbatim, Text: "Nobody asks us", Seat: seats[0].ID})
	note(session.EvidenceBody{Kind: session.Verbatim, Text: "I was never told", Seat: seats[1].ID})
	note(session.EvidenceBody{Kind: session.Verbatim, Text: "My name is on it", Hold: true})
	note(session.EvidenceBody{Kind: session.Paraphrase, Text: "They want time"})
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	show(b)
	for _, want := range []string{"P2 has not agreed to be quoted.", "Held back from the report."} {
		if !b.Sees(want) {
			t.Errorf("it does not say %q: %q", want, b.Texts())
		}
	}
	if b.Sees("They want time") {
		t.Error("a paraphrase is offered as a quote")
	}
	votetest.Each(b, func(c *widget.Check) { c.Tapped(nil) })
	b.Settle()
	if got := b.State().Findings[0].Quotes; len(got) != 1 || got[0] != b.State().Evidence[0].ID {
		t.Errorf("quotes: %v", got)
	}
}

func TestQuickTicksAreAllKept(t *testing.T) {
	b, _ := at(t)
	seat := b.State().Seats[0].ID
	b.Do(session.SetConsent{Seats: []session.ID{seat}, Item: session.QuoteConsent, Given: true})
	for _, text := range []string{"a", "b", "c"} {
		b.Do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: text, Seat: seat}})
	}
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	show(b)
	votetest.Each(b, func(c *widget.Check) { c.Tapped(nil) }) // all before the first is on the disk
	b.Settle()
	if got := b.State().Findings[0].Quotes; len(got) != 3 {
		t.Errorf("three ticks kept %d quotes", len(got))
	}
}

func TestTheNumbersBehindAFindingAreChosenFromACount(t *testing.T) {
	b, id := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	show(b)
	b.ClickCard("No numbers")
	b.Type("time")
	b.Press(fyne.KeyReturn)
	f := b.State().Findings[0]
	if f.Poll != id || f.Option != string(b.State().Themes[1].ID) || !b.Sees("1 of 3 people") {
		t.Errorf("%+v: %q", f.FindingBody, b.Texts())
	}
	b.ClickCard("No theme")
	b.Type("seeing")
	b.Press(fyne.KeyReturn)
	if got := b.State().Findings[0].Theme; got != b.State().Themes[3].ID {
		t.Errorf("the theme is %q", got)
	}
}

func TestWhatIsHalfTypedSurvivesWhatHappensElsewhere(t *testing.T) {
	b, _ := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one", Who: "Managers"}})
	show(b)
	b.Press(fyne.KeyReturn) // into the statement
	b.Type("half ")
	b.Do(session.AddIdea("meanwhile", "", ""))
	b.Do(session.ChangeFinding{Finding: b.State().Findings[0].ID, FindingBody: session.FindingBody{Statement: "one", Who: "Everybody"}})
	var who string
	votetest.Each(b, func(e *widget.Entry) { who = e.Text })
	if who != "Everybody" {
		t.Errorf("a field that nobody types in shows %q", who)
	}
	b.Press(fyne.KeyTab)
	if f := b.State().Findings[0]; f.Statement != "half one" || f.Who != "Everybody" {
		t.Errorf("%+v", f.FindingBody)
	}
}

func TestAnEmptyStatementIsRefusedAndEscapeBringsItBack(t *testing.T) {
	b, _ := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one", Who: "Managers"}})
	show(b)
	b.Press(fyne.KeyReturn)
	area, ok := b.Window.Canvas().Focused().(*widget.Area)
	if !ok {
		t.Fatalf("the focus is on %T", b.Window.Canvas().Focused())
	}
	area.SetText("")
	b.Press(fyne.KeyTab)
	if !strings.Contains(b.Desk.Message().Text, "A finding needs a statement") || b.State().Findings[0].Statement != "one" {
		t.Errorf("it says %q", b.Desk.Message().Text)
	}
	b.Window.Canvas().Focus(area)
	b.Press(fyne.KeyEscape)
	if area.Text != "one" {
		t.Errorf("Escape left %q", area.Text)
	}
}

func TestTheGroupsAnswerIsKeptWithItsCorrections(t *testing.T) {
	b, _ := at(t)
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	s := show(b)
	var last *widget.Area
	votetest.Each(b, func(a *widget.Area) {
		if strings.HasPrefix(a.PlaceHolder, "Corrections") {
			last = a
		}
	})
	b.Window.Canvas().Focus(last)
	b.Type("Say time first")
	b.Press(fyne.KeyTab)
	if b.State().Confirmed != nil || !b.Sees("Say above whether the group confirms") {
		t.Errorf("corrections without an answer: %+v, %q", b.State().Confirmed, b.Texts())
	}
	votetest.Each(b, func(c *widget.Choice) {
		if slices.Contains(c.Options, "Confirmed") {
			c.TypedRune('1')
		}
	})
	b.Settle()
	want := &session.Confirmation{Confirmed: true, Corrections: "Say time first"}
	if d := cmp.Diff(want, b.State().Confirmed); d != "" {
		t.Error(d)
	}
	s.Close()
}

func TestLeavingTheScreenKeepsWhatWasTyped(t *testing.T) {
	b, _ := at(t)
	s := show(b)
	b.Click("New finding")
	b.Press(fyne.KeyReturn)
	b.Type("Fewer forms")
	s.Close()
	b.Settle()
	if d := cmp.Diff([]string{"Fewer forms"}, statements(b)); d != "" {
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
			b.At(session.StagePoll)
			b.Themes(themes...)
			id := b.Ballots([]int{2, 1}, []int{1, 0, 2}, []int{2, 1}, []int{0, 2, 1}, []int{2, 0, 1}, []int{}, []int{1, 2})
			b.Do(session.ClosePoll{Poll: id})
			b.At(session.StageFindings)
			b.Do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "When somebody comes and asks before it is decided, I think about it on the way home."}})
			b.Do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "We heard nothing for a year.", Seat: b.State().Seats[3].ID}})
			show(b)
			save(t, b, "findings-empty-"+name)
			b.Press(fyne.KeyReturn)
			b.Type("Senior and middle managers")
			b.Press(fyne.KeyReturn, fyne.KeyTab)
			b.Type("Ask before deciding")
			b.Press(fyne.KeyReturn)
			b.Type("Come to where the work is")
			b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Safeguard an hour a week, and let nothing else take it", Who: "Managers", Poll: id, Option: string(b.State().Themes[1].ID)}})
			save(t, b, "findings-"+name)
			if got := len(b.State().Findings); got != 2 {
				t.Errorf("%d findings", got)
			}
		})
	}
}
