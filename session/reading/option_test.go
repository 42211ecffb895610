package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// shown is a session with three ideas, of which the second is redacted and the third withdrawn.
func shown(t *testing.T) (*session.State, []poll.Option) {
	t.Helper()
	log, ids, n := session.NewLog(nil), 0, 0
	do := func(c session.Command) {
		t.Helper()
		e, err := session.Decide(log.State(), c, session.Env{Seed: func() uint64 { return 1 }, NewID: func() session.ID { ids++; return session.ID(fmt.Sprint("i", ids)) }})
		if err != nil {
			t.Fatal(err)
		}
		n++
		log.Apply(session.Record{N: n, ID: fmt.Sprint("r", n), Lam: n, By: "test", Event: e})
	}
	data, err := frameworks.FS.ReadFile("open-discussion.toml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode("open-discussion.toml", data)
	if err != nil {
		t.Fatal(err)
	}
	do(session.NewSession{Title: "Employee group", Framework: f})
	do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "A front desk"}, {Text: "The boss of the library must go"}, {Text: "A bell"}}})
	options := log.State().IdeaOptions()
	do(session.WordIdea{Idea: session.ID(options[1].ID), Which: session.WordingRedaction, Text: "Somebody must go"})
	do(session.WithdrawIdeas{Ideas: []session.ID{session.ID(options[2].ID)}})
	return log.State(), append(options, poll.Option{ID: "typed", Text: "Typed by hand"})
}

func TestWhatWasRedactedOrWithdrawnDoesNotComeBack(t *testing.T) {
	s, options := shown(t)
	want := []string{"A front desk", "Somebody must go", "An idea that was withdrawn", "Typed by hand"}
	var got []string
	for _, o := range options {
		got = append(got, reading.Option(s, o, nil))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	p := &session.Poll{Voters: 3, PollBody: session.PollBody{Options: options, Rules: poll.Rules{Method: poll.Approval}}}
	for _, o := range options {
		p.Ballots = append(p.Ballots, poll.Ballot{Marks: map[string]int{o.ID: 1}})
	}
	counted(p)
	res := result(p)
	res.Depends = true
	res.Swap = &analysis.Swap{Upper: 1, Lower: 2}
	res.Other = []analysis.OtherRule{{Name: analysis.ByApproval, Order: [][]int{{0}, {1, 2, 3}}}, {Name: analysis.ByBorda, Order: [][]int{{1}, {0, 2, 3}}}}
	res.Groups = &analysis.Groups{Names: []string{"Staff"}, People: []int{3}, Support: [][]int{{1}, {1}, {1}, {1}}}
	safe := reading.Shown(s, p, nil)
	_, rows, note := reading.Groups(safe, res, nil)
	words, _, table := reading.Changes(safe, safe, nil)
	everything := fmt.Sprint(reading.Headline(safe, res, nil), reading.Careful(safe, res, nil), reading.OtherRules(safe, res, nil), rows, note, words, table, safe.Options, safe.Tally.Rows)
	for _, secret := range []string{"boss", "A bell"} {
		if strings.Contains(everything, secret) {
			t.Errorf("%q came back in %s", secret, everything)
		}
	}
	if p.Options[1].Text != "The boss of the library must go" || p.Tally.Rows[1].Option.Text != "The boss of the library must go" {
		t.Error("the session's own poll was changed")
	}
}

func TestALongOptionIsCutInsideASentence(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.Approval}, "ab", 2, "a=1")
	p.Options[0].Text = strings.Repeat("many\nwords ", 30)
	got := reading.Headline(p, analysis.Result{}, nil)[0]
	if len([]rune(got)) > 150 || !strings.Contains(got, "many words…” comes first") {
		t.Errorf("got %q", got)
	}
}
