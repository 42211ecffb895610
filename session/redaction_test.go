package session_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/redact"
)

func (b *bench) all(commands ...session.Command) {
	b.t.Helper()
	for _, c := range commands {
		b.do(c)
	}
}

func (b *bench) refuses(t *testing.T, c session.Command, key string) {
	t.Helper()
	if err := b.try(c); !session.Refused(err, key) {
		t.Fatalf("%v, want the refusal %s", err, key)
	}
}

// spotsIn lists the places found in the texts of one kind.
func spotsIn(s *session.State, of session.TextOf) []session.RedactionSpot {
	var out []session.RedactionSpot
	for _, x := range s.RedactionSpots(nil) {
		if x.Text.Of == of {
			out = append(out, x)
		}
	}
	return out
}

func printed(t *testing.T, s *session.State, of session.TextOf) string {
	t.Helper()
	for _, x := range s.PrintedTexts() {
		if x.Of == of {
			return x.Printed
		}
	}
	t.Fatalf("there is no text of the kind %s", of)
	return ""
}

func TestDecisionsAboutPlaces(t *testing.T) {
	t.Run("the same name has the same words in brackets everywhere, another name has others", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("I asked Mrs Quillfeather, and Mr Dunmore too", "", ""), session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
		got := []string{b.state().Ideas[0].Redaction, b.state().Ideas[1].Redaction}
		if d := cmp.Diff([]string{"I asked [name 1], and [name 2] too", "We all trust [name 1]"}, got); d != "" {
			t.Fatal(d)
		}
		if n := b.state().Undecided(); n != 0 {
			t.Fatalf("%d places are open after all were decided about", n)
		}
	})
	t.Run("a place can be kept, and is not asked about again", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Kept, ""))
		if x := b.state().Ideas[0]; x.Redaction != "" || b.state().Undecided() != 0 || len(b.state().RedactionLog()) != 0 {
			t.Fatalf("kept, but redaction %q, %d open, log %v", x.Redaction, b.state().Undecided(), b.state().RedactionLog())
		}
	})
	t.Run("a place is reworded by hand", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Reworded, "somebody in the  office"))
		if got := b.state().Ideas[0].Redaction; got != "We all trust somebody in the office" {
			t.Fatal(got)
		}
		b.refuses(t, session.DecideSpots(b.state().RedactionSpots(nil), session.Reworded, " "), "redact.empty")
	})
	t.Run("taking it back opens the place and gives the words back", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), "", ""))
		if x := b.state().Ideas[0]; x.Redaction != "" || b.state().Undecided() != 1 {
			t.Fatalf("redaction %q and %d open", x.Redaction, b.state().Undecided())
		}
	})
	t.Run("undo gives the words back", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""), session.Undo{})
		if x := b.state().Ideas[0]; x.Redaction != "" || b.state().Undecided() != 1 {
			t.Fatalf("redaction %q and %d open", x.Redaction, b.state().Undecided())
		}
	})
	t.Run("changed words are asked about again", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		id := b.state().Ideas[0].ID
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
		b.all(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: "All of us trust Mrs Quillfeather"})
		if n := b.state().Undecided(); n != 1 {
			t.Fatalf("%d places are open, want 1", n)
		}
		if x := b.state().ForPrint().Ideas[0]; strings.Contains(x.Text()+x.First, "Quillfeather") {
			t.Fatalf("until then it prints %q", x.Text())
		}
	})
	t.Run("a finding whose comma was corrected does not print the name again", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.WriteFinding{FindingBody: session.FindingBody{Statement: "We need Mrs Quillfeather back now"}})
		b.all(session.DecideSpots(spotsIn(b.state(), session.TextFinding), session.Replaced, ""))
		body := b.state().Findings[0].FindingBody
		body.Statement = "We need Mrs Quillfeather back, now"
		b.all(session.ChangeFinding{Finding: b.state().Findings[0].ID, FindingBody: body})
		if got := printed(t, b.state(), session.TextFinding); got != "We need [name 1] back, now" {
			t.Fatal(got)
		}
		if n := len(spotsIn(b.state(), session.TextFinding)); n != 1 || b.state().Undecided() != 1 {
			t.Fatalf("%d places, %d open; want the name to be asked about again", n, b.state().Undecided())
		}
	})
	t.Run("decisions about words that were changed meanwhile are refused", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
		c := session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, "")
		b.all(session.WordIdea{Idea: b.state().Ideas[0].ID, Which: session.WordingDisplay, Text: "Trust her"})
		b.refuses(t, c, "redact.changed")
	})
	t.Run("a wording for print made by hand is looked at too", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust Mrs Quillfeather and Mr Dunmore", "", ""))
		id := b.state().Ideas[0].ID
		b.all(session.WordIdea{Idea: id, Which: session.WordingRedaction, Text: "We all trust her and Mr Dunmore"})
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
		if x := b.state().Ideas[0]; x.Redaction != "We all trust her and [name 1]" || b.state().Undecided() != 0 {
			t.Fatalf("%q, %d open", x.Redaction, b.state().Undecided())
		}
		b.all(session.DecideSpots(b.state().RedactionSpots(nil), "", ""))
		if x := b.state().Ideas[0]; x.Redaction != "We all trust her and Mr Dunmore" {
			t.Fatalf("taken back, it prints %q", x.Redaction)
		}
	})
	t.Run("places that overlap are refused", func(t *testing.T) {
		b := start(t, 2)
		b.all(session.AddIdea("We all trust her", "", ""))
		key := session.TextKey{Of: session.TextIdea, ID: string(b.state().Ideas[0].ID)}
		d := func(from, to int) session.Decided {
			return session.Decided{From: from, To: to, Kind: redact.Name, Choice: session.Replaced}
		}
		b.refuses(t, session.Redact{Texts: []session.Redacting{{TextKey: key, Text: "We all trust her", Decisions: []session.Decided{d(0, 5), d(4, 8)}}}}, "redact.place")
		b.refuses(t, session.Redact{Texts: []session.Redacting{{TextKey: key, Text: "We all trust her", Decisions: []session.Decided{d(0, 50)}}}}, "redact.place")
	})
}

func TestDecisionsAfterTheSeal(t *testing.T) {
	b := start(t, 2)
	b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""), session.SealSession{})
	b.refuses(t, session.Undo{}, "session.sealed")
	b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
	if got := b.state().Ideas[0].Redaction; got != "We all trust [name 1]" {
		t.Fatal(got)
	}
	b.all(session.Undo{})
	if got := b.state().Ideas[0].Redaction; got != "" || b.state().Sealed == nil {
		t.Fatalf("undone, but %q is printed, seal %v", got, b.state().Sealed)
	}
	b.all(session.Redo{})
	b.refuses(t, session.AddIdea("another", "", ""), "session.sealed")
}

// secret stands in every text that a report prints.
const secret = "Quillfeather"

// everywhere is a session with the secret in everything that people write.
func everywhere(t *testing.T) *bench {
	b := start(t, 4)
	s := func() *session.State { return b.state() }
	d := s().Details
	d.Aims, d.Focus, d.Second = "To hear Mrs "+secret, "What would Mrs "+secret+" do?", "cy"
	b.all(session.Describe{Title: "A day with Mrs " + secret, Details: d})
	b.all(session.SetGroundRules{Rules: []string{"Nobody speaks of Mrs " + secret}})
	b.all(session.Translate{What: session.OfAims, Text: "Clywed Mrs " + secret})
	b.all(session.AddIdea("I asked Mrs "+secret, "", ""), session.AddIdea("Plain", "", ""), session.AddIdea("Mrs "+secret+" is withdrawn", "", ""), session.AddIdea("She said no, Mrs "+secret, "", ""))
	b.all(session.WordIdea{Idea: s().Ideas[0].ID, Which: session.WordingTranslation, Text: "Gofynnais i Mrs " + secret})
	b.all(session.WordIdea{Idea: s().Ideas[3].ID, Which: session.WordingDisplay, Text: "She said no"}, session.WithdrawIdeas{Ideas: []session.ID{s().Ideas[2].ID}})
	b.all(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Observation, Text: "All looked at Mrs " + secret}})
	b.all(session.MakeTheme{Title: "Ask Mrs " + secret, Ideas: []session.ID{s().Ideas[0].ID}})
	b.all(session.MakeTheme{Title: "The rest of Mrs " + secret, Ideas: []session.ID{s().Ideas[1].ID}})
	options := append(s().ThemeOptions(), poll.Option{Text: "None but Mrs " + secret})
	b.all(session.DraftPoll{PollBody: session.PollBody{Question: "Is it Mrs " + secret + "?", Options: options, DecidedBy: "the office of Mrs " + secret, Rules: poll.SuggestFor(poll.Dots, len(options))}})
	p := s().Polls[0].ID
	b.all(session.OpenPoll{Poll: p}, session.ClosePoll{Poll: p, Ballots: [][]byte{poll.Ballot{}.Encode()}, Voters: 1})
	b.all(session.NameTheme{Theme: s().Themes[0].ID, Title: "Renamed after Mrs " + secret})
	b.all(session.WriteFinding{FindingBody: session.FindingBody{Who: "Mrs " + secret, Statement: "We need Mrs " + secret, However: "Some fear Mrs " + secret, Behaviours: []string{"One smiles", "We see Mrs " + secret}}})
	b.all(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: "It is Mrs " + secret}})
	b.all(session.AgreeAction{ActionBody: session.ActionBody{Who: "Mrs " + secret, What: "We ring Mrs " + secret, ByWhen: "before Mrs " + secret + " leaves", FirstStep: "We find Mrs " + secret}})
	b.all(session.ParkItem{Text: "The car of Mrs " + secret})
	b.all(session.SettleItem{Item: s().Parking[0].ID, Disposition: session.PassedOn, Owner: "Mrs " + secret, Note: "for Mrs " + secret})
	b.all(session.WriteDebrief{Debrief: session.Debrief{Top: "It was about Mrs " + secret}})
	return b
}

// Once every place is replaced, nothing that a report is made of holds the secret any more, and the session still does.
func TestForPrintHasNoOriginal(t *testing.T) {
	b := everywhere(t)
	before, err := json.Marshal(b.state())
	if err != nil {
		t.Fatal(err)
	}
	b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
	out, err := json.Marshal(b.state().ForPrint())
	if err != nil {
		t.Fatal(err)
	}
	if i := strings.Index(string(out), secret); i >= 0 {
		t.Fatalf("for print there is %q", string(out)[max(0, i-300):min(len(out), i+100)])
	}
	kept, err := json.Marshal(b.state())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(kept), secret) < strings.Count(string(before), secret) {
		t.Fatal("the session itself has lost originals")
	}
	log := b.state().RedactionLog()
	if len(log) < 25 {
		t.Fatalf("the log has %d lines", len(log))
	}
	for _, l := range log {
		if !strings.Contains(l.Original, secret) || l.Replacement != "[name 1]" && l.Replacement != "[enw 1]" || l.At.IsZero() || l.Gone != (l.Of == session.TextTranslation) {
			t.Errorf("the log has %+v", l)
		}
	}
	if n := b.state().RedactedTexts(); n != len(log)-2 { // the debrief is not for others, and an idea in other words has no translation
		t.Errorf("%d texts are redacted, the log has %d lines", n, len(log))
	}
}

func TestForPrintLeavesAlone(t *testing.T) {
	b := start(t, 2)
	b.all(session.AddIdea("We all trust Mrs Quillfeather", "", ""))
	if b.state().ForPrint() != b.state() {
		t.Fatal("a session in which nothing was replaced is copied")
	}
	b.all(session.DecideSpots(b.state().RedactionSpots(nil), session.Replaced, ""))
	first := b.state().ForPrint()
	if b.state().Ideas[0].First != "We all trust Mrs Quillfeather" || first.Idea(b.state().Ideas[0].ID) != first.Ideas[0] {
		t.Fatal("the session was changed, or the copy finds its ideas elsewhere")
	}
}

// Whatever is decided about whatever places, what is printed is the text with exactly these places exchanged.
func TestReplaceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(rapid.StringN(0, 40, -1).Draw(t, "text"))
		var decisions []session.Decided
		var want strings.Builder
		at := 0
		for at < len(text) {
			to := rapid.IntRange(at+1, len(text)).Draw(t, "to")
			choice := pick(t, []session.Choice{"", session.Kept, session.Replaced}, "choice")
			if choice == "" || choice == session.Kept {
				want.WriteString(string(text[at:to]))
			} else {
				want.WriteString("[x]")
			}
			if choice != "" {
				decisions = append(decisions, session.Decided{From: at, To: to, Kind: redact.Name, Choice: choice, With: "[x]"})
			}
			at = to
		}
		if got := session.Replace(string(text), decisions); got != want.String() {
			t.Fatalf("%q, want %q", got, want.String())
		}
	})
}
