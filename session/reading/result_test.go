package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// fiveLevels has 6 people strongly for Trust, 5 strongly against, and everybody in the middle on Time.
func fiveLevels(t *testing.T) *session.Poll {
	return voted(t, poll.Rules{Method: poll.Likert, Top: 5, Places: 1}, "ab", 12, all(times(6, "a=5 b=3"), times(5, "a=1 b=3"))...)
}

func TestTheResultOfEachMethodInWords(t *testing.T) {
	for _, c := range []struct {
		name     string
		poll     *session.Poll
		headline []string
		short    []string // by row
	}{
		{
			"choose, then rank", voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 2}, "abcd", 7, "a=1 b=2", "a=1 c=2", "b=1 a=2", "a=1", "c=1 b=2"),
			[]string{
				"“Trust” comes first: 4 of 7 people chose it, 3 of them first, which makes 7 points.",
				"“Time” comes second: 3 of 7 people, 4 points.", "“Tea” comes third: 2 of 7 people, 3 points.", "1 option was chosen by nobody.",
			},
			[]string{"4 of 7 people, 7 points", "3 of 7 people, 4 points", "2 of 7 people, 3 points", "chosen by nobody"},
		},
		{
			"choose", voted(t, poll.Rules{Method: poll.Choose, Choose: 2}, "abc", 5, "a=1 b=1", "a=1", "a=1 b=1", "blank"),
			[]string{"“Trust” comes first: 3 of 5 people chose it.", "“Time” comes second: 2 of 5 people.", "1 option was chosen by nobody."},
			[]string{"3 of 5 people", "2 of 5 people", "chosen by nobody"},
		},
		{
			"dots", voted(t, poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}, "abc", 4, "a=2 b=1", "a=2", "b=1 a=1"),
			[]string{"“Trust” comes first: 3 of 4 people gave it at least one dot, 5 of 7 in all.", "“Time” comes second: 2 of 4 people, 2 dots.", "1 option got no dot."},
			[]string{"3 of 4 people, 5 dots", "2 of 4 people, 2 dots", "no dots"},
		},
		{
			"one dot", voted(t, poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}, "ab", 4, "a=1"),
			[]string{"“Trust” comes first: 1 of 4 people gave it at least one dot, 1 of 1 in all.", "1 option got no dot."},
			[]string{"1 of 4 people, 1 dot", "no dots"},
		},
		{
			"full ranking with a shared rest", voted(t, poll.Rules{Method: poll.Ranking}, "abcd", 2, "a=1", "b=1 a=2 c=3 d=4"),
			[]string{
				"“Trust” comes first: 2 of 2 people gave it a place, 1 of them the first, which makes 5 points.",
				"“Time” comes second: 1 of 2 people, 4 points.", "“Tea” comes third: 1 of 2 people, 2 points.",
			},
			[]string{"2 of 2 people, 5 points", "1 of 2 people, 4 points", "1 of 2 people, 2 points", "1 of 2 people, 1 point"},
		},
		{
			"score", voted(t, poll.Rules{Method: poll.Score, Top: 5}, "abc", 3, "a=6 b=4", "a=5 b=3", "a=6"),
			[]string{"“Trust” comes first: a mean of 4.7 of 5 from 3 people.", "“Time” comes second: mean 2.5 of 5 from 2 people.", "1 option got no answer."},
			[]string{"mean 4.7 of 5 from 3 people", "mean 2.5 of 5 from 2 people", "answered by nobody"},
		},
		{
			"scale of agreement", fiveLevels(t),
			[]string{"“Trust” comes first: 6 of 12 people agree and 5 disagree.", "“Time” comes second: 0 of 12 agree."},
			[]string{"6 of 12 agree, 5 disagree", "0 of 12 agree"},
		},
		{
			"agreement", voted(t, poll.Rules{Method: poll.Agree}, "ab", 4, "a=3 b=1", "a=3 b=2", "a=3 b=3"),
			[]string{"“Trust” comes first: 3 of 4 people agree and nobody disagrees.", "“Time” comes second: 1 of 4 agree, 1 disagrees."},
			[]string{"3 of 4 agree", "1 of 4 agree, 1 disagrees"},
		},
		{
			"a single statement", voted(t, poll.Rules{Method: poll.Agree}, "a", 4, "a=3", "a=3", "a=1"),
			[]string{"“Trust”: 2 of 4 people agree and 1 disagrees."},
			[]string{"2 of 4 agree, 1 disagrees"},
		},
		{
			"fist to five", voted(t, poll.Rules{Method: poll.FistToFive, Floor: 2}, "ab", 3, "a=6 b=1", "a=4 b=6", "a=5 b=6"),
			[]string{
				"“Trust” comes first: a mean of 4.0 of 5 from 3 people.", "“Time” comes second: mean 3.3 of 5 from 3 people; 1 blocks it.",
				"1 person blocks “Time”. Hear the reason before going on.",
			},
			[]string{"mean 4.0 of 5 from 3 people", "mean 3.3 of 5 from 3 people; 1 blocks it"},
		},
		{
			"several blocks", voted(t, poll.Rules{Method: poll.FistToFive, Floor: 2}, "ab", 3, "a=6 b=1", "a=1 b=1", "a=5 b=6"),
			[]string{
				"“Trust” comes first: a mean of 3.0 of 5 from 3 people.", "“Time” comes second: mean 1.7 of 5 from 3 people; 2 block it.",
				"Somebody blocks “Trust” (1 person) and “Time” (2 people). Hear the reasons before going on.",
			},
			[]string{"mean 3.0 of 5 from 3 people; 1 blocks it", "mean 1.7 of 5 from 3 people; 2 block it"},
		},
		{
			"money", voted(t, poll.Rules{Method: poll.Budget, Amount: 100, Step: 5, Unit: "£"}, "abc", 3, "a=80 b=20", "a=60"),
			[]string{"“Trust” comes first: 2 of 3 people gave it £140 of £160 in all.", "“Time” comes second: £20 from 1 of 3 people.", "1 option got no money."},
			[]string{"£140 from 2 of 3 people", "£20 from 1 of 3 people", "no money"},
		},
		{
			"impact and effort", voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 5}, "ab", 3, "a/1=5 a/2=2 b/1=2 b/2=4", "a/1=4 a/2=1 b/1=2"),
			[]string{"“Trust” comes first: impact 4.5 of 5 and effort 1.5 of 5, in the middle of the answers.", "“Time” comes second: impact 2, effort 4, from 2 people."},
			[]string{"impact 4.5, effort 1.5, from 2 people", "impact 2, effort 4, from 2 people"},
		},
		{
			"pairs", voted(t, poll.Rules{Method: poll.Pairwise, Pairs: 3}, "abcd", 3, "a>b=1 a>c=1", "a>b=1 b>c=1", "b>a=1 a=c=1"),
			[]string{
				"“Trust” comes first: it was preferred in 3 of 4 pairs.", "“Time” comes second: preferred in 2 of 4 pairs.",
				"1 option was in no pair that was decided.",
			},
			[]string{"preferred in 3 of 4 pairs", "preferred in 2 of 4 pairs", "in no pair that was decided", "preferred in 0 of 2 pairs"},
		},
		{
			"credits", voted(t, poll.Rules{Method: poll.Quadratic, Amount: 25}, "abc", 3, "a=4 b=3", "a=5"),
			[]string{"“Trust” comes first: 2 of 3 people gave it 9 votes.", "“Time” comes second: 3 votes from 1 of 3 people.", "1 option got no vote."},
			[]string{"9 votes from 2 of 3 people", "3 votes from 1 of 3 people", "no votes"},
		},
		{
			"several criteria", voted(t, poll.Rules{Method: poll.Score, Top: 5, Criteria: "cost\nfairness"}, "ab", 2, "a/1=6 a/2=4 b/1=1", "a/1=5 b/1=1 b/2=2"),
			[]string{"“Trust” comes first: a mean of 4.0 of 5 from 2 people.", "“Time” comes second: mean 0.3 of 5 from 2 people."},
			[]string{"mean 4.0 of 5 from 2 people", "mean 0.3 of 5 from 2 people"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.headline, reading.Headline(c.poll, analysis.Result{}, nil)); d != "" {
				t.Error(d)
			}
			var short []string
			for _, r := range c.poll.Tally.Rows {
				short = append(short, reading.Short(c.poll, r, nil))
			}
			if d := cmp.Diff(c.short, short); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestNothingGivenIsSaidOnce(t *testing.T) {
	for _, c := range []struct {
		rules poll.Rules
		want  string
	}{
		{poll.Rules{Method: poll.ChooseRank, Choose: 2}, "Nobody chose anything."},
		{poll.Rules{Method: poll.Approval}, "Nobody chose anything."},
		{poll.Rules{Method: poll.Dots, Dots: 3, Cap: 1}, "Nobody gave a dot to anything."},
		{poll.Rules{Method: poll.Budget, Amount: 100, Step: 5}, "Nobody gave money to anything."},
		{poll.Rules{Method: poll.Quadratic, Amount: 25}, "Nobody gave a vote to anything."},
		{poll.Rules{Method: poll.Likert, Top: 5}, "Nobody gave an answer to anything."},
		{poll.Rules{Method: poll.ImpactEffort, Top: 5}, "Nobody gave an answer to anything."},
		{poll.Rules{Method: poll.Pairwise, Pairs: 3}, "Nobody decided a pair."},
	} {
		t.Run(string(c.rules.Method), func(t *testing.T) {
			p := voted(t, c.rules, "abc", 3, "blank", "blank", "spoilt")
			if d := cmp.Diff([]string{c.want}, reading.Headline(p, result(p), nil)); d != "" {
				t.Error(d)
			}
			if got := reading.Careful(p, result(p), nil); len(got) > 0 {
				t.Errorf("care is asked for where nothing was said: %q", got)
			}
			if got := reading.Place(p, p.Tally.Rows[0], nil); got != "" {
				t.Errorf("what nobody chose has place %q", got)
			}
		})
	}
}

func TestFirstPlaceIsSharedAloud(t *testing.T) {
	for _, c := range []struct {
		name string
		poll *session.Poll
		want string
	}{
		{"chosen", voted(t, poll.Rules{Method: poll.Choose, Choose: 2}, "abc", 3, "a=1 b=1", "a=1 b=1", "c=1"), "“Trust” and “Time” share first place: 2 of 3 people chose each."},
		{"points", voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 2}, "abc", 3, "a=1 b=2", "b=1 a=2", "c=1"), "“Trust” and “Time” share first place: each has 2 of 3 people, 3 points."},
		{"dots", voted(t, poll.Rules{Method: poll.Dots, Dots: 2, Cap: 2}, "abc", 3, "a=1 b=1"), "“Trust” and “Time” share first place: each has 1 of 3 people, 1 dot."},
		{"money", voted(t, poll.Rules{Method: poll.Budget, Amount: 10, Step: 1, Unit: "€"}, "abc", 3, "a=5 b=5"), "“Trust” and “Time” share first place: each has €5 from 1 of 3 people."},
		{"the same mean from unlike numbers", voted(t, poll.Rules{Method: poll.Score, Top: 5}, "abc", 3, "a=5 b=5 c=2", "a=5"), "“Trust” and “Time” share first place: each has a mean of 4.0 of 5."},
		{"agreement", voted(t, poll.Rules{Method: poll.Agree}, "abc", 3, "a=3 b=3 c=1"), "“Trust” and “Time” share first place: of each, 1 of 3 agree."},
		{"a scale", voted(t, poll.Rules{Method: poll.Likert, Top: 5}, "abc", 3, "a=5 b=5 c=1"), "“Trust” and “Time” share first place: the middle answer and the mean are the same."},
		{"impact", voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 5}, "abc", 3, "a/1=5 a/2=1 b/1=5 b/2=1 c/1=1"), "“Trust” and “Time” share first place: impact and effort come out the same."},
		{"pairs", voted(t, poll.Rules{Method: poll.Pairwise, Pairs: 3}, "abc", 3, "a>c=1 b>c=1"), "“Trust” and “Time” share first place: they won the same share of their pairs."},
		{"all of them", voted(t, poll.Rules{Method: poll.Approval}, "abc", 3, "a=1 b=1 c=1"), "All 3 options are level: 1 of 3 people chose each."},
		{"many", voted(t, poll.Rules{Method: poll.Approval}, "abcdef", 3, "a=1 b=1 c=1 d=1 e=1"), "“Trust”, “Time”, “Tea” and 2 more share first place: 1 of 3 people chose each."},
		{"one too many is named", voted(t, poll.Rules{Method: poll.Approval}, "abcdef", 3, "a=1 b=1 c=1 d=1"), "“Trust”, “Time”, “Tea” and “Trains” share first place: 1 of 3 people chose each."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reading.Headline(c.poll, result(c.poll), nil)[0]; got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if got, want := reading.Place(c.poll, c.poll.Tally.Rows[1], nil), "1="; got != want {
				t.Errorf("the second row has place %q", got)
			}
		})
	}
}

func TestHandsCountForAndAgainst(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 1}, "abc", 9, "a=1 b=2", "b=1")
	p.Hands = poll.HandCount{People: 6, Counts: map[string][]int{"a": {1, 0, 4}, "b": {0, 5, 1}, "c": {3, 3, 0}}}
	counted(p)
	res := result(p)
	res.Without = []analysis.Missing{analysis.NeedsOrder, analysis.NeedsAgreement, analysis.NeedsStability, analysis.NeedsOtherRules, analysis.NeedsGroups}
	want := []string{
		"“Trust” comes first: 5 of 9 people are for it and 1 against.", "“Time” comes second: 3 of 9 people for.", "“Tea” comes third: 0 of 9 people for, 3 against.",
	}
	if d := cmp.Diff(want, reading.Headline(p, res, nil)); d != "" {
		t.Error(d)
	}
	want = []string{
		"Hands give no order, so places follow the number of people who are for an option.",
		"6 people voted by hand. These need whole ballots and leave those people out: how far people agree, how firm the order is, the other rules and the comparison of groups.",
	}
	if d := cmp.Diff(want, reading.Without(res, nil)); d != "" {
		t.Error(d)
	}
	if got := reading.Without(result(fiveLevels(t)), nil); got != nil {
		t.Errorf("no hands, and yet %q", got)
	}
	if got, want := reading.Turnout(p, nil), "8 of 9 people voted: 2 on the screen and 6 by hand."; got != want {
		t.Errorf("got %q", got)
	}
}

func TestPlacesBelowTheThirdAreNamedWhereTheyAreTakenForward(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.Approval, Places: 5}, "abcdef", 9, "a=1 b=1 c=1 d=1 e=1", "a=1 b=1 c=1 d=1", "a=1 b=1 c=1", "a=1 b=1", "a=1")
	got := reading.Headline(p, result(p), nil)
	if want := "“Trains” and “Tools” are among the first 5 too."; got[3] != want {
		t.Errorf("got %q", got)
	}
}

func TestQuadrantsAndConsensusAreNamed(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 5}, "ab", 3, "a/1=5 a/2=1 b/1=2 b/2=4")
	res := result(p)
	if got := reading.Headline(p, res, nil)[2]; got != "No option has high impact with low effort." {
		t.Error(got)
	}
	res.Rows[0].Quadrant, res.Rows[1].Quadrant = analysis.QuickWin, analysis.Thankless
	if got := reading.Headline(p, res, nil)[2]; got != "High impact with low effort: “Trust”." {
		t.Error(got)
	}
	if got, want := reading.Value(p, res, 1, nil), "impact 2, effort 4, from 1 person; Rather not: low impact, high effort"; got != want {
		t.Errorf("got %q", got)
	}
	f := voted(t, poll.Rules{Method: poll.FistToFive, Floor: 3}, "ab", 3, "a=6 b=1", "a=4 b=6")
	res = result(f)
	res.Rows[0].Consensus = true
	if got := reading.Headline(f, res, nil); got[len(got)-1] != "Everybody who answered shows at least 3 fingers for “Trust”." {
		t.Errorf("got %q", got)
	}
}

func TestASplitRoomIsTold(t *testing.T) {
	p := fiveLevels(t)
	res := result(p)
	res.Rows[0] = analysis.Reading{Split: true, For: 6, Against: 5, Low: .21, High: .72, Parts: []analysis.Spread{{Mean: 3.18, SD: 2.09, Median: 5, Q1: 1, Q3: 5, Agreement: -.98, HasAgreement: true}}}
	got := reading.Headline(p, res, nil)
	if want := "The room is split on “Trust”: 6 people strongly for it and 5 people strongly against."; got[2] != want {
		t.Errorf("got %q", got)
	}
	if d := cmp.Diff([]string{"The order hides that the room is split on “Trust”. Hear both sides before going on."}, reading.Careful(p, res, nil)); d != "" {
		t.Error(d)
	}
	if got, want := reading.Value(p, res, 0, nil), "6 of 12 agree, 5 disagree; half between 1 and 5 of 5; 5 strongly against; the room is split"; got != want {
		t.Errorf("got %q", got)
	}
	if d := cmp.Diff([]string{"The middle answer is 5, and half of the answers are between 1 and 5. Mean 3.2, standard deviation 2.1. " +
		"Answers are split: van der Eijk's A is −0.98, where 1 is all the same, 0 evenly spread and −1 half at each end."}, reading.Spread(p, res, 0, nil)); d != "" {
		t.Error(d)
	}
	if got, want := reading.Interval(p.Rules, res.Rows[0], nil), "Among many people like these, between 21 and 72 in 100 would be for it."; got != want {
		t.Errorf("got %q", got)
	}
	res.Rows[1].Split = true
	if got, want := reading.Headline(p, res, nil)[2], "The room is split on “Trust” and “Time”."; got != want {
		t.Errorf("got %q", got)
	}
}

func TestSpreadIsNotToldOfAFewAnswers(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.Score, Top: 5}, "ab", 4, times(4, "a=6 b=1")...)
	res := result(p)
	for i := range res.Rows {
		res.Rows[i].Parts = []analysis.Spread{{Mean: 5, Median: 5, Q1: 5, Q3: 5, Agreement: 1, HasAgreement: true}}
	}
	if got := reading.Spread(p, res, 0, nil); got != nil {
		t.Errorf("four answers have the spread %q", got)
	}
	if got := reading.Value(p, res, 0, nil); got != "mean 5.0 of 5 from 4 people" {
		t.Error(got)
	}
	p = voted(t, p.Rules, "ab", 5, times(5, "a=6 b=1")...)
	res.Tally = p.Tally
	if got := reading.Value(p, res, 0, nil); got != "mean 5.0 of 5 from 5 people; at least half say 5" {
		t.Error(got)
	}
}

func TestTheWholeDistribution(t *testing.T) {
	for _, c := range []struct {
		name string
		poll *session.Poll
		want string
	}{
		{"score", voted(t, poll.Rules{Method: poll.Score, Top: 2}, "ab", 4, "a=3", "a=3", "a=1", "b=1"), "2: 2 people, 1: 0, 0: 1"},
		{"agreement", voted(t, poll.Rules{Method: poll.Agree}, "ab", 4, "a=3", "a=2"), "agree: 1 person, pass: 1, disagree: 0"},
		{"fist", voted(t, poll.Rules{Method: poll.FistToFive}, "ab", 4, "a=6", "a=1"), "5: 1 person, 4: 0, 3: 0, 2: 0, 1: 0, 0: 1"},
		{"scale", fiveLevels(t), "strongly agree: 6 people, agree: 0, neither: 0, disagree: 0, strongly disagree: 5"},
		{"ranks", voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 3}, "abc", 4, "a=1", "a=1 b=2", "b=1 c=2 a=3", "c=1", "blank"), "first choice: 2 people, third choice: 1, no place: 1"},
		{"ranked by all", voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 3}, "abc", 4, "a=1"), "first choice: 1 person"},
		{"dots", voted(t, poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}, "abc", 4, "a=2", "a=2", "a=1 b=1", "b=1", "spoilt"), "2 dots: 2 people, 1 dot: 1, no dots: 1"},
		{"impact", voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 2}, "ab", 4, "a/1=2 a/2=1", "a/1=2"), "impact: 2: 2 people, 1: 0; effort: 2: 0 people, 1: 1"},
		{"ticks have none", voted(t, poll.Rules{Method: poll.Approval}, "ab", 4, "a=1"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reading.Distribution(c.poll, c.poll.Tally.Rows[0], nil); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
