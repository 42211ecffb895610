package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/report"
)

// random is a session made by chance, with what must hold of its words.
type random struct {
	*play
	rt     *rapid.T
	may    map[string][]report.Edition // of each word
	must   map[string][]report.Edition
	copies []string // texts that somebody copied into findings
	named  int
}

// say is a text of its own word, with the name of the organisation or the place in it where chance has it so.
func (r *random) say(kind string) (word, text string) {
	r.named++
	word = fmt.Sprintf("qy%s%dz", kind, r.named)
	name := rapid.SampledFrom([]string{"", " at QXORGA BOROUGH", " in the qxorga-borough", " (qxplace hall)", " of Qxregio,", " by qxfacil"}).Draw(r.rt, "name")
	return word, word + " and some more words" + name + " for it"
}

func (r *random) rule(word string, may, must []report.Edition) { r.may[word], r.must[word] = may, must }

func (r *random) flag(what string) bool { return rapid.IntRange(0, 3).Draw(r.rt, what) == 0 }

// randomSession draws a session and what each edition may say of it.
func randomSession(t testing.TB, rt *rapid.T) *random {
	d := details
	d.Organisation = session.Organisation{Name: "Qxorga Borough", Type: "council", Region: "Qxregio"}
	d.Place, d.Facilitator = "Qxplace Hall", "Qxfacil"
	r := &random{play: newPlay(t), rt: rt, may: map[string][]report.Edition{}, must: map[string][]report.Edition{}}
	r.do(session.NewSession{Title: "Of the Qxorga Borough", Framework: employeeFramework(t), Details: d})
	for _, word := range []string{"qxorga", "qxregio", "qxplace", "qxfacil"} {
		r.rule(word, notPublic, nil)
	}
	r.seats()
	r.do(session.EnterStage{Stage: r.prompt("help")})
	r.ideas()
	r.notes()
	r.do(session.EnterStage{Stage: r.stage(session.StageFindings)})
	for _, text := range r.copies {
		r.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "As was said: " + text + " And so on."}})
	}
	return r
}

func (r *random) seats() {
	n := rapid.IntRange(1, 14).Draw(r.rt, "seats")
	bands := map[string]int{}
	var seats []session.NewSeat
	for i := range n {
		band := rapid.SampledFrom([]string{"", "qxbanda", "qxbanda", "qxbanda", "qxbandb", "qxbandc"}).Draw(r.rt, "band")
		bands[band]++
		seats = append(seats, session.NewSeat{Code: fmt.Sprintf("qyseat%dz", i), Band: band})
		r.rule(seats[i].Code, record, record)
	}
	r.do(session.AddSeats{Seats: seats})
	for band, n := range bands {
		may := slices.Clone(whole)
		for _, e := range []report.Edition{report.TopLine, report.Participants, report.Publication} {
			if n >= e.Rights().Fewest {
				may = append(may, e)
			}
		}
		if band != "" {
			r.rule(band, may, record)
		}
	}
	for i := range n {
		if r.flag("no consent") {
			continue
		}
		r.do(session.SetConsent{Seats: []session.ID{r.seat(i + 1)}, Item: session.QuoteConsent, Given: true})
	}
}

func (r *random) anySeat() session.ID {
	if r.flag("nobody") {
		return ""
	}
	return r.seat(rapid.IntRange(1, len(r.state().Seats)).Draw(r.rt, "seat"))
}

func (r *random) ideas() {
	for range rapid.IntRange(0, 8).Draw(r.rt, "ideas") {
		word, text := r.say("idea")
		r.do(session.AddIdea(text, r.prompt(rapid.SampledFrom([]string{"help", "hinder"}).Draw(r.rt, "prompt")), r.anySeat()))
		id := r.state().Ideas[len(r.state().Ideas)-1].ID
		switch {
		case r.flag("withdrawn"):
			r.do(session.WithdrawIdeas{Ideas: []session.ID{id}})
			r.rule(word, nowhere, nil)
			r.copies = append(r.copies, text)
		case r.flag("redacted"):
			other, display := r.say("shown")
			forPrint, redaction := r.say("print")
			r.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: display}, session.WordIdea{Idea: id, Which: session.WordingRedaction, Text: redaction})
			r.rule(word, nowhere, nil)
			r.rule(other, nowhere, nil)
			r.rule(forPrint, append(slices.Clone(notTopLine), report.TopLine), notTopLine)
			r.copies = append(r.copies, text, display)
		case r.flag("worded"):
			forPrint, display := r.say("display")
			r.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: display})
			r.rule(word, whole, whole)
			r.rule(forPrint, notTopLine, notTopLine)
		default:
			r.rule(word, notTopLine, notTopLine)
			if n := len(r.state().Shown()); n > 1 && r.flag("merged") {
				if into := r.state().Shown()[0]; into.ID != id {
					r.do(session.MergeIdeas{Into: into.ID, Ideas: []session.ID{id}})
				}
			}
		}
	}
	if shown := r.state().Shown(); len(shown) > 0 && r.flag("themes") {
		r.do(session.MakeTheme{Title: "A theme", Ideas: []session.ID{shown[0].ID}})
	}
}

func (r *random) notes() {
	for range rapid.IntRange(0, 8).Draw(r.rt, "notes") {
		word, text := r.say("note")
		b := session.EvidenceBody{Kind: rapid.SampledFrom(session.EvidenceKinds()).Draw(r.rt, "kind"), Text: text, Seat: r.anySeat(), Hold: r.flag("hold"), Complete: r.flag("incomplete"), Stage: r.prompt("help")}
		if r.flag("redacted") {
			r.rule(word, nowhere, nil)
			r.copies = append(r.copies, text)
			word, b.Redaction = r.say("redaction")
		}
		r.note(b)
		all := !slices.ContainsFunc(r.state().Seats, func(x *session.Seat) bool { return !x.Consent[session.QuoteConsent] })
		free := !b.Hold && !b.Complete
		agreed := b.Seat == "" && all || b.Seat != "" && r.state().Consents(b.Seat, session.QuoteConsent)
		switch copied := b.Redaction != ""; {
		case free && b.Kind == session.Verbatim && agreed && copied:
			r.rule(word, anywhere, notTopLine)
		case free && b.Kind == session.Verbatim && agreed:
			r.rule(word, notTopLine, notTopLine)
		case copied: // the words for print stand where the words before were copied to
			r.rule(word, anywhere, record)
		case free && b.Kind != session.Verbatim:
			r.rule(word, whole, whole)
		default:
			r.rule(word, record, record)
		}
	}
}

// Whatever a session is like, no edition says what it may not.
func TestNoSessionLeaks(t *testing.T) {
	hidden, shown := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		r := randomSession(t, rt)
		for _, e := range report.Editions() {
			text := strings.ToLower(held(t, report.Build(r.state(), edition(e))))
			for word, may := range r.may {
				in := strings.Contains(text, word)
				switch {
				case in && !slices.Contains(may, e):
					rt.Fatalf("%s says %s", e, word)
				case !in && slices.Contains(r.must[word], e):
					rt.Fatalf("%s does not say %s", e, word)
				case in:
					shown++
				default:
					hidden++
				}
			}
		}
	})
	if shown == 0 || hidden == 0 {
		t.Errorf("%d words were shown and %d hidden", shown, hidden)
	}
}
