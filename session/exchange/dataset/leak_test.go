package dataset_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// table carries out commands on a session without a file.
type table struct {
	t   testing.TB
	log *session.Log
	n   int
	ids int
	now time.Time
}

func (p *table) do(cs ...session.Command) {
	p.t.Helper()
	for _, c := range cs {
		e, err := session.Decide(p.log.State(), c, session.Env{Now: p.now, Seed: func() uint64 { return 7 }, NewID: func() session.ID {
			p.ids++
			return session.ID(fmt.Sprintf("secretid%05d", p.ids))
		}})
		if err != nil {
			p.t.Fatalf("%T: %v", c, err)
		}
		p.n++
		p.now = p.now.Add(5 * time.Second)
		p.log.Apply(session.Record{N: p.n, ID: fmt.Sprintf("r%05d", p.n), Lam: p.n, At: p.now, By: "test", Event: e})
	}
}

// careless is a session in which everything that may leak is there, each with a word of its own.
func careless(t testing.TB) *session.State {
	p := &table{t: t, log: session.NewLog(nil), now: time.Date(2026, 11, 12, 14, 7, 0, 0, time.UTC)}
	s := p.log.State
	f := framework.Framework{
		ID: "x", Version: 1, Name: "Test", Kind: framework.KindFocusGroup,
		Factors: []framework.Factor{{ID: "a", Label: "A", Prompts: []framework.Prompt{{ID: "p1", Text: "What helps at Zedcouncil?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
		Consent: []framework.ConsentItem{{ID: session.QuoteConsent, Text: "My words may be quoted."}},
	}
	p.do(session.NewSession{Title: "Talk at ZEDCOUNCIL", Framework: f, Details: session.Details{
		Kind: session.FocusGroup, Date: "2026-11-12", Place: "Zedroom", Facilitator: "Zedfacilitator", Minutes: 60,
		Organisation: session.Organisation{Name: "Zedcouncil", Type: "county", Region: "Zedregion"},
	}})
	p.do(session.AddSeats{Seats: []session.NewSeat{
		{Code: "Zseat1", Band: "Zedband"}, {Code: "Zseat2", Band: "many"}, {Code: "Zseat3", Band: "many"}, {Code: "Zseat4", Band: "many"}, {Code: "Zseat5", Band: "many"},
	}})
	seat := func(n int) session.ID { return s().Seats[n].ID }
	p.do(session.EnterStage{Stage: s().Agenda[1].ID}, session.SetConsent{Seats: []session.ID{seat(1)}, Item: session.QuoteConsent, Given: true})
	at := s().Agenda[1].ID
	for i, text := range []string{"Ask zedcouncil first", "Zedboss blocks it all", "Zedwithdrawn words", "Plain idea"} {
		p.do(session.AddIdea(text, at, seat(i)))
	}
	ideas := s().Ideas
	p.do(session.WordIdea{Idea: ideas[1].ID, Which: session.WordingTranslation, Text: "Zedboss auf Deutsch"},
		session.WordIdea{Idea: ideas[1].ID, Which: session.WordingRedaction, Text: "[A manager] blocks it all"},
		session.WordIdea{Idea: ideas[3].ID, Which: session.WordingDisplay, Text: "Plainer idea"})
	options := s().IdeaOptions()
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Closed?", Source: session.OnIdeas, Options: options, Rules: poll.SuggestFor(poll.Agree, len(options))}})
	x := s().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	var raw [][]byte
	for i := range 4 {
		raw = append(raw, poll.Ballot{Marks: map[string]int{x.Options[0].ID: 1 + i%3, x.Options[1].ID: 3}}.Encode())
	}
	p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Voters: 5, Ways: session.Ways{Seats: 4}})
	p.do(session.WithdrawIdeas{Ideas: []session.ID{ideas[2].ID}})
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Zedprepared?", Options: []poll.Option{{Text: "one"}, {Text: "two"}}, Rules: poll.SuggestFor(poll.Approval, 2)}})
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Zedopen?", Options: []poll.Option{{Text: "one"}, {Text: "two"}}, Rules: poll.SuggestFor(poll.Approval, 2)}})
	p.do(session.OpenPoll{Poll: s().Polls[2].ID})
	for _, b := range []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "Zednever agreed to this", Seat: seat(2)},
		{Kind: session.Verbatim, Text: "I said yes to this", Seat: seat(1)},
		{Kind: session.Verbatim, Text: "Zedheld words", Seat: seat(1), Hold: true},
		{Kind: session.Verbatim, Text: "Zedquotedname did it", Redaction: "[Somebody] did it", Seat: seat(1)},
		{Kind: session.Observation, Text: "Znote of the room"},
	} {
		p.do(session.NoteEvidence{EvidenceBody: b})
	}
	p.do(session.AgreeAction{ActionBody: session.ActionBody{Who: "Zedowner", What: "Do it"}})
	p.do(session.WriteNotes{Stage: at, Text: "Zedrawnotes of the talk"}, session.WriteDebrief{Debrief: session.Debrief{Top: "Zeddebrief"}})
	return s()
}

// Each edition is asked for what it must never hold. What it may hold is asked for too, so that nothing passes by being empty.
func TestNothingLeavesThatItsEditionForbids(t *testing.T) {
	s := careless(t)
	never := []string{"Zedboss", "Zedwithdrawn", "Zedopen", "Zedprepared", "secretid", "Zedquotedname", "Zedrawnotes", "Zeddebrief"}
	open := []string{"Plainer idea", "[A manager] blocks it all", "Closed?", "Do it"}
	for _, c := range []struct {
		edition     report.Edition
		never, says []string
	}{
		{report.Publication, []string{"Zedcouncil", "ZEDCOUNCIL", "zedcouncil", "Zedregion", "Zedroom", "Zedfacilitator", "Zedowner", "Zseat", "Zedband", "Zednever", "Zedheld", "Znote", "2026-11-12", "14:0", `"ballot":`, "Plain idea"}, []string{"county", "2026-11", "[organisation]", "I said yes to this", "[Somebody] did it"}},
		{report.Participants, []string{"Zseat", "Zedband", "Zednever", "Zedheld", "Znote", `"ballot":`}, []string{"Zedcouncil", "Zedroom", "I said yes to this"}},
		{report.TopLine, []string{"Zseat", "Zednever", "Zedheld", "Znote", "I said yes", `"ballot":`}, []string{"Zedcouncil"}},
		{report.Full, []string{"Zseat", "Zedband\"}", "Zednever", "Zedheld"}, []string{"Zedcouncil", "Zedroom", "Zedfacilitator", "Zedowner", "Znote", "I said yes to this", `"ballot":1`, "Plain idea"}},
		{report.Record, nil, []string{"Zseat1", "Zedband", "Zednever", "Zedheld", "no consent", "held back", `"ballot":1`}},
		{"made up", []string{"Zed", "Zseat", "Znote", "I said yes", `"ballot":`, "county", "2026-11-12", `"voted"`}, nil},
	} {
		t.Run(string(c.edition), func(t *testing.T) {
			text := everything(t, dataset.Build(s, dataset.For(c.edition, nil)))
			for _, word := range append(never, c.never...) {
				if c.edition == report.Record && strings.HasPrefix(word, "Zedheld") {
					continue
				}
				if i := strings.Index(text, word); i >= 0 {
					t.Errorf("%q leaves: %s", word, text[max(0, i-80):min(len(text), i+80)])
				}
			}
			for _, word := range append(open, c.says...) {
				if !strings.Contains(text, word) {
					t.Errorf("%q should be there", word)
				}
			}
		})
	}
}

// Four people voted. An edition for anybody gives no number then.
func TestFewVotersAreNotCountedForAnybody(t *testing.T) {
	s := careless(t)
	d := dataset.Build(s, dataset.For(report.Publication, nil))
	if p := d.Polls[0]; !p.Few || p.Voted != 0 || p.Hash != "" || len(d.Counts) > 0 {
		t.Errorf("%+v %+v", p, d.Counts)
	}
	for _, o := range d.Options {
		if o.Rank != 0 || o.Total != 0 || o.For != 0 || o.Score != 0 {
			t.Errorf("%+v", o)
		}
	}
	if p := dataset.Build(s, dataset.For(report.Full, nil)).Polls[0]; p.Few || p.Voted != 4 {
		t.Errorf("%+v", p)
	}
	if len(d.People) > 0 {
		t.Errorf("five people are told apart: %+v", d.People)
	}
}

func TestTheZeroOptionsAllowTheLeast(t *testing.T) {
	d := dataset.Build(careless(t), dataset.Options{})
	if len(d.Quotes)+len(d.Ballots)+len(d.Counts)+len(d.Seats)+len(d.People) > 0 || d.Session.Type != "" || d.Session.TookPart != 0 {
		t.Errorf("%+v", d)
	}
}

func TestSmallBandsAreCountedTogether(t *testing.T) {
	s := careless(t)
	for _, c := range []struct {
		fewest int
		want   []string
	}{{1, []string{"4 [many]", "1 [Zedband]"}}, {2, []string{"5 [many Zedband]"}}, {6, nil}, {0, nil}} {
		var got []string
		for _, b := range dataset.Build(s, dataset.Options{Fewest: c.fewest, Counted: 1, Singles: true}).People {
			got = append(got, fmt.Sprintf("%d %v", b.People, b.Bands))
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("fewest %d: %v, want %v", c.fewest, got, c.want)
		}
	}
}

// How many people said the same is told where enough of them did.
func TestHowManySaidTheSame(t *testing.T) {
	s := careless(t)
	for _, c := range []struct{ alike, want int }{{0, 0}, {1, 1}, {2, 0}} {
		if got := dataset.Build(s, dataset.Options{Alike: c.alike}).Ideas[0].People; got != c.want {
			t.Errorf("from %d people on: %d, want %d", c.alike, got, c.want)
		}
	}
	for e, want := range map[report.Edition]int{report.TopLine: 2, report.Full: 2, report.Participants: 5, report.Publication: 10, report.Record: 1, "made up": 0} {
		if got := dataset.For(e, nil).Alike; got != want {
			t.Errorf("%s: from %d people on, want %d", e, got, want)
		}
	}
}
