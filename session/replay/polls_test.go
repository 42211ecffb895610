package replay_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/replay"
)

// results are the polls of testdata/methods.script: method, people who voted of those who may, and each option with its
// place, its score, and the people for and against it.
var results = []string{
	"choose-rank 13/14 closed: 1 Time 8 +8. 2 Mentors 7 +7 -1. 3 Trust 3 +3. 4 Tools 2 +2.", // hands too, so supporters decide
	"choose-rank 2/14 closed: 1 Time 4 +2. 2 Mentors 1 +1. 3 Tools 0 +0. 3 Trust 0 +0.",
	"approval 7/8 closed: 1 People 4 +4. 1 Means 4 +4.",
	"choose 3/8 closed: 1 People 2 +2. 2 Means 1 +1.",
	"choose 3/8 closed: 1 Tools 2 +2. 2 Mentors 1 +1. 3 Time 0 +0.",
	"dots 2/8 closed: 1 Mentors 3 +2. 2 Time 2 +1. 2 Trust 2 +1. 4 Tools 1 +1.",
	"top-five 2/8 closed: 1 Alpha 9 +2. 2 Zeta 5 +1. 3 Beta 4 +1. 4 Gamma 3 +1. 5 Delta 2 +1. 6 Epsilon 1 +1.",
	"ranking 2/8 closed: 1 Gamma 4 +2. 2 Alpha 1.5 +1. 3 Beta 0.5 +1.",
	"score 2/8 closed: 1 Alpha 3 +1 -1. 2 Beta 2 +0 -1.",
	"likert 5/8 closed: 1 Alpha 4 +5. 2 Beta 1 +0 -4.",
	"agree 19/40 closed: 1 Alpha 5 +11 -6. 2 Beta -2 +1 -3.",
	"fist-to-five 4/8 closed: 1 Go ahead 3.25 +3 -1.",
	"budget 2/8 closed: 1 Beta 120 +2. 2 Alpha 60 +1.",
	"impact-effort 2/8 closed: 1 Alpha 4.5 +2. 2 Beta 3.5 +1 -1.",
	"pairwise 2/8 closed: 1 Gamma 66.67 +1. 2 Alpha 60 +2 -1. 3 Beta 25 +0 -2.", // 2/3, 3/5, 1/4
	"quadratic 2/8 closed: 1 Beta 4 +2. 2 Alpha 4 +1.",
	"choose 0/0 called off:",
}

func told(x *session.Poll) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d/%d %s:", x.Rules.Method, x.Tally.Voted(), x.Voters, x.Phase)
	for _, r := range x.Tally.Rows {
		fmt.Fprintf(&b, " %d %s %.4g +%d", r.Rank, r.Option.Text, r.Score, r.Supporters)
		if r.Against > 0 {
			fmt.Fprintf(&b, " -%d", r.Against)
		}
		b.WriteString(".")
	}
	return b.String()
}

func TestEveryMethodAndEveryWay(t *testing.T) {
	script, err := os.ReadFile("testdata/methods.script")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := demo.Script(nil, "methods.script", script, "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	var got []string
	for _, x := range s.Polls {
		got = append(got, told(x))
		if x.Phase == session.PollClosed && !x.CountAgain().Holds() {
			t.Errorf("%s does not hold: %+v", x.Question, x.CountAgain())
		}
	}
	if diff := cmp.Diff(results, got); diff != "" {
		t.Error(diff)
	}
	first, second, revote := s.Polls[0], s.Polls[1], s.Polls[3]
	if first.Quorum != 5 || first.DecidedBy != "The board" || first.Ways != (session.Ways{Seats: 6, Papers: 2, Tables: 1, AtTables: 3, Hands: 2}) {
		t.Errorf("the first poll: %+v, %+v", first.PollBody, first.Ways)
	}
	groups := map[string]int{}
	for _, b := range s.Polls[10].Ballots {
		groups[b.Group] += b.Heads()
	}
	if diff := cmp.Diff(map[string]int{"North": 5, "South": 5, "": 7}, groups); diff != "" { // two seats and West are too few each
		t.Errorf("the groups of the poll by table: %s", diff)
	}
	if second.Of != first.ID || second.Round != 2 || !revote.Revote || revote.Of != s.Polls[2].ID {
		t.Errorf("the second round follows %s, the revote %s", second.Of, revote.Of)
	}
}

func TestFaultsOfPolls(t *testing.T) {
	const seats = "seats 3\n"
	const yes = seats + "poll typed approval: Which? / One / Two / Three\npapers 2\nopen\n"
	at := func(line int) string { return fmt.Sprintf("a.script, line %d, column ", line) }
	for _, c := range []struct{ name, steps, want string }{
		{"no rules", seats + "poll typed: Which? / One / Two", at(4) + `6: the rules of the poll are not clear. Write it as “poll themes choose 4 then rank: Question”`},
		{"rules with too much", seats + "poll typed agree 5: Which? / One / Two", at(4) + `6: the rules “agree 5” are not clear. Write them as “choose 4 then rank”, “5 dots cap 2” or another form of the list`},
		{"half of the dots", seats + "poll typed dots 5: Which? / One / Two", at(4) + `6: the rules “dots 5” are not clear. Write them as “choose 4 then rank”, “5 dots cap 2” or another form of the list`},
		{"numbers of no ideas", seats + "poll typed 1-2 agree: Which? / One / Two", at(4) + `6: "1-2" stands before the rules. Write it as “poll themes choose 4 then rank: Question”`},
		{"on nothing", seats + "poll wishes agree: Which?", at(4) + `6: a poll is on themes, on ideas or on typed options, not on "wishes"`},
		{"a term without a poll", seats + "quorum 8", at(4) + `8: no poll is prepared. Write a poll line first`},
		{"who decides", seats + "poll typed agree: Which? / One\ndecided The board", at(5) + `9: say who decides: decided by The board`},
		{"an order of its own", seats + "poll typed agree: Which? / One\norder mine", at(5) + `7: an order is same or shuffled, not "mine"`},
		{"a term of an open poll", yes + "quorum 2", at(7) + `8: no poll is prepared. Write a poll line first`},
		{"a round of nothing", seats + "round 2", at(4) + `7: no vote is closed yet`},
		{"the wrong round", yes + "vote P1: A\nclose\nround 3", at(9) + `7: the next round of the last vote is 2, not 3`},
		{"a revote without a tie", yes + "vote P1: A\nclose\nrevote", at(9) + `7: the last vote has no tie`},
		{"no such option", yes + "vote P1: D", at(7) + `6: the poll has no option "D"`},
		{"an option marked twice", yes + "vote P1: A 1", at(7) + `6: "1" is marked twice`},
		{"an empty ballot", yes + "vote P1:", at(7) + `6: the ballot has no marks. Write “blank” where nothing was marked`},
		{"a sheet without a number", yes + "paper P1: A", at(7) + `7: "P1" is not a number`},
		{"a sheet never printed", yes + "paper 3: A", at(7) + `7: Ballot 3: Ballot 3 is not one of the 2 that were printed for this poll.`},
		{"a table without people", yes + "table Table 2: A", at(7) + `7: the number of people is missing. Write it as “table Table 2, 6 people: A C”`},
		{"a table of too many", yes + "table Table 2, 6 people: A", at(7) + `7: 6 people would have voted, and 3 are here. Count again, or mark as present whoever came, or voted and then left.`},
		{"hands for what is not asked", yes + "hands 2: A maybe=2", at(7) + `7: hands cannot be counted for the answer "maybe"`},
		{"hands without a count", yes + "hands 2: A for", at(7) + `7: "for" is not a count of hands. Write it as for=3`},
		{"more hands than people", yes + "hands 2: A for=2 against=1", at(7) + `7: “One” has 3 hands, and 2 people vote by hand. Count again.`},
		{"off the scale", seats + "poll typed likert 5: Which? / One\nopen\nvote P1: A=0", at(6) + `6: 0 is not on the scale, which goes from 1 to 5`},
		{"a mark of no pair", seats + "poll typed pairs 1: Which? / One / Two\nopen\nvote P1: A", at(6) + `6: "A" is not a mark of a pair. Write it as A>B, or A=B where neither was preferred`},
		{"dots without a number", seats + "poll typed 3 dots cap 1: Which? / One / Two\nopen\nvote P1: A", at(6) + `6: "A" is not a mark. Write it as A=2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := demo.Script(nil, "a.script", []byte(head+c.steps), "", "test", demo.Builtin)
			var fault *replay.Error
			if !errors.As(err, &fault) || fault.Error() != c.want {
				t.Fatalf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
