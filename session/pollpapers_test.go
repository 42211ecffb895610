package session_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
)

func TestPrintedSheetsAreNumberedOnAndBecomeVoid(t *testing.T) {
	b := start(t, 3)
	b.do(session.AddIdea("one", "", ""))
	b.do(session.AddIdea("two", "", ""))
	b.do(session.AddIdea("three", "", ""))
	draft := func() *session.Poll { return newest(b) }
	b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Source: session.OnIdeas, Options: b.state().IdeaOptions(), Rules: poll.Rules{Method: poll.Approval}}})
	id := draft().ID
	b.do(session.PrintPapers{Poll: id, Count: 10})
	code, order := draft().PaperCode(), draft().PaperOrder(3)
	b.do(session.PrintPapers{Poll: id, Count: 5})
	if p := draft().Papers; p.Printed != 15 || draft().PaperCode() != code || !cmp.Equal(draft().PaperOrder(3), order) {
		t.Errorf("the next sheets are %+v with the code %s, not %s", p, draft().PaperCode(), code)
	}
	if err := b.try(session.Undo{}); !session.Refused(err, "undo.none") {
		t.Errorf("what is on paper was undone: %v", err)
	}
	for count, want := range map[int]string{
		0:   "Print between 1 and 485 paper ballots; this says 0.",
		-1:  "Print between 1 and 485 paper ballots; this says -1.",
		486: "Print between 1 and 485 paper ballots; this says 486.",
	} {
		if err := b.try(session.PrintPapers{Poll: id, Count: count}); err == nil || err.Error() != want {
			t.Errorf("%d sheets: %v", count, err)
		}
	}

	// What does not change the sheets keeps them; what does makes them void.
	body := draft().PollBody
	body.Quorum, body.DecidedBy, body.People = 2, "The board", 20
	b.do(session.ChangePoll{Poll: id, PollBody: body})
	if draft().Papers.Printed != 15 || draft().PaperCode() != code {
		t.Error("a quorum made the sheets void")
	}
	body.Options = body.Options[:2]
	b.do(session.ChangePoll{Poll: id, PollBody: body})
	if draft().Papers.Printed != 0 || draft().PaperCode() == code {
		t.Errorf("sheets with other options still count: %+v", draft().Papers)
	}
	b.do(session.Undo{})
	if draft().Papers.Printed != 15 || draft().PaperCode() != code {
		t.Error("the change was undone, and the sheets fit again")
	}
	b.do(session.MergeIdeas{Into: b.state().Ideas[0].ID, Ideas: []session.ID{b.state().Ideas[2].ID}})
	if draft().Papers.Printed != 0 || len(draft().Options) != 2 {
		t.Errorf("an option was merged away, and %d sheets still count", draft().Papers.Printed)
	}
	b.do(session.Undo{})

	b.do(session.OpenPoll{Poll: id})
	b.do(session.PrintPapers{Poll: id, Count: 485}) // more people came
	if err := b.try(session.PrintPapers{Poll: id, Count: 1}); err == nil || err.Error() != "500 paper ballots are printed for this poll, and that is the most." {
		t.Errorf("%v", err)
	}
	s := b.state()
	for number, ok := range map[int]bool{0: false, 1: true, 500: true, 501: false} {
		if err := s.CheckPaper(id, number, poll.Ballot{}); (err == nil) != ok {
			t.Errorf("sheet %d: %v", number, err)
		}
	}
	b.do(session.ClosePoll{Poll: id, Ballots: [][]byte{poll.Ballot{}.Encode()}, Voters: 3})
	if err := b.try(session.PrintPapers{Poll: id, Count: 1}); !session.Refused(err, "poll.isclosed") {
		t.Errorf("sheets for a poll that is over: %v", err)
	}
	past := session.History(b.log.Records())
	var got []string
	for _, p := range past {
		if p.Kind == "poll.papers_printed" {
			got = append(got, p.Label.String())
		}
	}
	if diff := cmp.Diff([]string{"print 10 paper ballots for the poll “Which?”", "print 5 paper ballots for the poll “Which?”", "print 485 paper ballots for the poll “Which?”"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestEachBallotHasItsOwnOrder(t *testing.T) {
	b := start(t, 3)
	body := typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta", "Gamma", "Delta")
	b.do(session.DraftPoll{PollBody: body})
	b.do(session.PrintPapers{Poll: lastPoll(b.state()), Count: 400})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	x := newest(b)
	first, both := map[string]int{}, 0
	for n := range 400 {
		screen, paper := x.Order(n), x.PaperOrder(n+1)
		first[screen[0].ID]++
		first["paper "+paper[0].ID]++
		if cmp.Equal(screen, paper) {
			both++
		}
	}
	for id, n := range first {
		if n < 70 || n > 130 {
			t.Errorf("%s stands first on %d of 400", id, n)
		}
	}
	if len(first) != 8 || both > 40 {
		t.Errorf("%d first options; %d sheets are in the order of a ballot on the screen", len(first), both)
	}
	again := session.NewLog(b.log.Records()).State().Polls[0]
	if !cmp.Equal(again.Order(7), x.Order(7)) || !cmp.Equal(again.PaperOrder(7), x.PaperOrder(7)) {
		t.Error("the file does not give the same orders again")
	}
	b.do(session.CallOffPoll{Poll: x.ID})
	body.SameOrder = true
	b.do(session.DraftPoll{PollBody: body})
	if x := newest(b); !cmp.Equal(x.Order(7), x.Options) || !cmp.Equal(x.PaperOrder(7), x.Options) {
		t.Error("a poll in one order has another")
	}
}
