package session_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
)

// atPrompt starts a session of three seats at its first prompt.
func atPrompt(t *testing.T) (*bench, session.ID) {
	t.Helper()
	b := start(t, 3)
	for _, x := range b.state().Agenda {
		if x.Kind == session.StagePrompt {
			b.do(session.EnterStage{Stage: x.ID})
			return b, x.ID
		}
	}
	t.Fatal("the agenda has no prompt")
	return nil, ""
}

func (b *bench) turn(stage session.ID) string {
	if x := b.state().Seat(b.state().Stage(stage).Turn); x != nil {
		return x.Code
	}
	return ""
}

func TestARoundRobinGoesRound(t *testing.T) {
	b, at := atPrompt(t)
	seat := func(code string) session.ID { return b.state().SeatByCode(code).ID }
	b.do(session.ChooseTechnique{Stage: at, Technique: session.RoundRobin})
	b.do(session.GiveTurn{Stage: at, Seat: seat("P1")})
	var turns []string
	say := func(c session.Command) {
		b.do(c)
		turns = append(turns, b.turn(at))
	}
	say(session.AddIdea("of P1", at, seat("P1")))
	say(session.AddIdea("out of turn", at, seat("P3")))
	say(session.AddIdea("of nobody that was noted", at, ""))
	say(session.PassTurn{Stage: at})
	say(session.PassTurn{Stage: at})
	say(session.AddIdea("of P2", at, seat("P2"))) // who passes may speak in the next round
	b.do(session.SetPresence{Seat: seat("P3"), Here: false})
	say(session.AddIdea("P3 left", at, ""))
	say(session.PassTurn{Stage: at})
	say(session.PassTurn{Stage: at})
	if d := cmp.Diff([]string{"P2", "P2", "P3", "P1", "P2", "P3", "P1", "P2", ""}, turns); d != "" {
		t.Fatal(d)
	}
	if n := b.state().Stage(at).Round; n != 3 {
		t.Errorf("round %d", n)
	}
	if err := b.try(session.PassTurn{Stage: at}); !session.Refused(err, "turn.nobody") {
		t.Errorf("a pass after the end: %v", err)
	}
}

func TestHiddenIdeasComeOutAtOnce(t *testing.T) {
	b, at := atPrompt(t)
	b.do(session.ChooseTechnique{Stage: at, Technique: session.SilentWriting})
	b.do(session.AddIdea("one", at, ""))
	b.do(session.AddIdea("two", at, ""))
	b.do(session.ChooseTechnique{Stage: at, Technique: session.RoundRobin})
	hides := func() (n int) {
		for _, x := range b.state().Ideas {
			if b.state().Hides(x) {
				n++
			}
		}
		return n
	}
	if hides() != 2 {
		t.Fatalf("%d of 2 ideas are hidden", hides())
	}
	b.do(session.HideIdeas{Stage: at, Hidden: false})
	if hides() != 0 {
		t.Fatalf("%d ideas are hidden after the reveal", hides())
	}
	b.do(session.HideIdeas{Stage: at, Hidden: true})
	for _, x := range b.state().Agenda {
		if x.Kind == session.StageGrouping {
			b.do(session.EnterStage{Stage: x.ID})
		}
	}
	if hides() != 0 {
		t.Fatalf("%d ideas are hidden while they are grouped", hides())
	}
}

// Whatever is typed, the notes are what was typed, and a passage whose words still stand is at them.
func TestNotesAndPassagesFollowTheText(t *testing.T) {
	b, at := atPrompt(t)
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringMatching(`[a-e \n]{4,40}MARKED[a-e ]{0,20}`)
		one := text.Draw(rt, "notes")
		_ = b.try(session.WriteNotes{Stage: at, Text: one})
		from := len([]rune(one[:strings.Index(one, "MARKED")]))
		b.do(session.MarkPassage{Stage: at, From: from, To: from + 6, Kind: session.Verbatim})
		two := rapid.StringMatching(`[a-e \n]{0,20}`).Draw(rt, "before") + one[strings.Index(one, "MARKED"):] + rapid.StringMatching(`[a-e ]{0,9}`).Draw(rt, "after")
		_ = b.try(session.WriteNotes{Stage: at, Text: two})
		if got := b.state().Stage(at).Notes; got != two {
			rt.Fatalf("typed %q, kept %q", two, got)
		}
		v := b.state().Evidence[len(b.state().Evidence)-1]
		if r := []rune(two); v.Text != "MARKED" || v.Passage.To > len(r) || string(r[v.Passage.From:v.Passage.To]) != "MARKED" {
			rt.Fatalf("%q: the passage is at %+v", two, *v.Passage)
		}
		b.do(session.DropEvidence{Evidence: v.ID})
	})
}

func TestADebriefIsWrittenAfterTheSeal(t *testing.T) {
	b, _ := atPrompt(t)
	b.do(session.SealSession{})
	seal := *b.state().Sealed
	b.do(session.WriteDebrief{Debrief: session.Debrief{Surprises: "Nobody spoke of money.", Quality: 4}})
	if err := b.try(session.ParkItem{Text: "late"}); !session.Refused(err, "session.sealed") {
		t.Errorf("parked after the seal: %v", err)
	}
	if b.state().Debrief.Quality != 4 || *b.state().Sealed != seal {
		t.Errorf("%+v, %+v", b.state().Debrief, b.state().Sealed)
	}
}

func TestArrivalsCountFromTheStart(t *testing.T) {
	b := start(t, 3)
	seat := b.state().Seats[1].ID
	b.do(session.SetPresence{Seat: seat, Here: false})
	b.do(session.EnterStage{Stage: b.state().Agenda[0].ID})
	b.do(session.SetPresence{Seat: seat, Here: true})
	b.do(session.AddSeats{Seats: []session.NewSeat{{Band: "late"}}})
	b.do(session.CountHeads{N: 4})
	if c := b.state().Comings; len(c) != 2 || !c[0].Here || c[0].Seat != seat || c[1].Stage != b.state().Agenda[0].ID {
		t.Errorf("%+v", c)
	}
	if n, ok := b.state().Heads(); n != 4 || !ok {
		t.Errorf("%d, %v", n, ok)
	}
}

func TestTheSecondLanguage(t *testing.T) {
	b, at := atPrompt(t)
	prompt := b.state().Stage(at).Prompt
	welsh := session.Translate{What: session.OfPrompt, ID: prompt, Text: "Beth sy’n helpu?"}
	if err := b.try(welsh); !session.Refused(err, "second.none") {
		t.Fatalf("%v", err)
	}
	d := b.state().Details
	d.Second = "cy"
	b.do(session.Describe{Title: b.state().Title, Details: d})
	b.do(welsh)
	b.do(session.AddIdea("Time", at, ""))
	x := b.state().Ideas[0]
	b.do(session.WordIdea{Idea: x.ID, Which: session.WordingTranslation, Text: "Amser"})
	if got := b.state().Second(session.OfPrompt, prompt); got != "Beth sy’n helpu?" || b.state().SecondOfIdea(b.state().Ideas[0]) != "Amser" {
		t.Errorf("%q", got)
	}
	b.do(session.WordIdea{Idea: x.ID, Which: session.WordingRedaction, Text: "[something]"})
	if got := b.state().SecondOfIdea(b.state().Ideas[0]); got != "" {
		t.Errorf("what was redacted is shown as %q", got)
	}
	if err := b.try(session.Translate{What: session.OfTheme, ID: "none", Text: "x"}); !session.Refused(err, "second.what") {
		t.Errorf("%v", err)
	}
}

func TestAFrameworkBringsItsSecondLanguage(t *testing.T) {
	f := smallFramework()
	f.Second, f.GroundRules, f.GroundRulesSecond = "cy", []string{"You may pass"}, []string{"Cewch beidio"}
	f.Factors[0].Prompts[0].Second = "Beth yw eich gwaith?"
	b := newBench(t)
	b.do(session.NewSession{Title: "Group", Framework: f})
	s := b.state()
	if s.Details.Second != "cy" || s.Second(session.OfPrompt, "open") != "Beth yw eich gwaith?" || s.Second(session.OfRule, "You may pass") != "Cewch beidio" || s.Second(session.OfPrompt, "help") != "" {
		t.Errorf("%q %q", s.Details.Second, s.Second(session.OfPrompt, "open"))
	}
	b.do(session.Translate{What: session.OfPrompt, ID: "open", Text: "Beth wnewch chi?"})
	if got := b.state().Second(session.OfPrompt, "open"); got != "Beth wnewch chi?" {
		t.Errorf("%q", got)
	}
	b.do(session.SealSession{})
}

func TestNothingParkedIsForgottenAtTheClose(t *testing.T) {
	b, at := atPrompt(t)
	b.do(session.ParkItem{Text: "Parking permits", Stage: at})
	b.do(session.ParkItem{Text: "The lift", Stage: at})
	b.do(session.SettleItem{Item: b.state().Parking[0].ID, Disposition: session.TakenUp})
	if err := b.try(session.SealSession{}); !session.Refused(err, "seal.parking") {
		t.Fatalf("sealed over an open item: %v", err)
	}
	b.do(session.SettleRest{Disposition: session.Later})
	if p := b.state().Parking; p[0].Disposition != session.TakenUp || p[1].Disposition != session.Later {
		t.Errorf("%+v %+v", *p[0], *p[1])
	}
	b.do(session.SealSession{})
}
