package reading_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

func TestEachMethodSaysWhatItAsks(t *testing.T) {
	for _, c := range []struct {
		rules             poll.Rules
		name, phrase, ask string
	}{
		{
			poll.Rules{Method: poll.ChooseRank, Choose: 4},
			"Choose, then rank", "Choose up to 4, then put them in order",
			"Choose up to 4 options and put them in order: 1 for what matters most, then 2 and so on.",
		},
		{poll.Rules{Method: poll.ChooseRank, Choose: 1}, "Choose, then rank", "Choose 1 option", "Choose the option that matters most to you."},
		{poll.Rules{Method: poll.Choose, Choose: 3}, "Choose a few", "Choose up to 3 options", "Choose up to 3 options."},
		{poll.Rules{Method: poll.Choose, Choose: 1}, "Choose a few", "Choose 1 option", "Choose 1 option."},
		{poll.Rules{Method: poll.Approval}, "Choose any number", "Choose as many options as you like", "Choose every option that is good enough for you."},
		{poll.Rules{Method: poll.Dots, Dots: 5, Cap: 2}, "Dots", "5 dots each, at most 2 on one option", "Spread up to 5 dots. Put at most 2 on one option."},
		{poll.Rules{Method: poll.Dots, Dots: 1, Cap: 1}, "Dots", "1 dot each", "Put your 1 dot on one option."},
		{
			poll.Rules{Method: poll.TopFive, Choose: 5},
			"Top five", "The 5 most important options, in order",
			"Choose up to 5 options and put them in order: 1 for what matters most, then 2 and so on.",
		},
		{poll.Rules{Method: poll.Ranking}, "Rank all", "Put the options in order, as far as you like", "Put the options in order, as far as you like: 1 for the best, then 2 and so on."},
		{poll.Rules{Method: poll.Score, Top: 5}, "Score", "A score from 0 to 5 for each option", "Give each option a score from 0, the lowest, to 5, the highest."},
		{
			poll.Rules{Method: poll.Score, Top: 5, Criteria: "cost\nfairness"},
			"Score", "A score from 0 to 5 for each option, for cost and fairness",
			"Give each option a score from 0, the lowest, to 5, the highest. Answer once for each of these: cost and fairness.",
		},
		{poll.Rules{Method: poll.Likert, Top: 5}, "Scale of agreement", "Agree or disagree with each option, in 5 steps", "Say for each option how far you agree."},
		{poll.Rules{Method: poll.Agree}, "Agree, pass or disagree", "Agree, pass or disagree, option by option", "Say for each option whether you agree, pass or disagree."},
		{
			poll.Rules{Method: poll.FistToFive, Floor: 2},
			"Fist to five", "0 to 5 fingers for each option, and 0 blocks it",
			"Give each option 0 to 5 fingers: 5 if you are all for it, 0 if you cannot live with it.",
		},
		{poll.Rules{Method: poll.Budget, Amount: 100, Step: 5, Unit: "£"}, "Spread money", "£100 each to spread, in steps of £5", "Spread up to £100 over the options, in steps of £5."},
		{poll.Rules{Method: poll.Budget, Amount: 20, Step: 1, Unit: "EUR"}, "Spread money", "20 EUR each to spread", "Spread up to 20 EUR over the options."},
		{
			poll.Rules{Method: poll.ImpactEffort, Top: 5},
			"Impact and effort", "Impact and effort from 1 to 5 for each option",
			"Judge each option twice, from 1 to 5: how much it would change, and how much work it would be.",
		},
		{poll.Rules{Method: poll.Pairwise, Pairs: 10}, "Two at a time", "10 pairs each: which of the two?", "Choose one of the two, pair by pair. Leave a pair that you cannot decide."},
		{
			poll.Rules{Method: poll.Quadratic, Amount: 25},
			"Credits (quadratic voting)", "25 credits each; 2 votes for one option cost 4, 3 cost 9",
			"Spend up to 25 credits on votes. For one option, 1 vote costs 1 credit, 2 cost 4, 3 cost 9 and so on.",
		},
	} {
		t.Run(c.phrase, func(t *testing.T) {
			want := []string{c.name, c.phrase, c.ask}
			got := []string{reading.MethodName(c.rules.Method, nil), reading.Rules(c.rules, nil), reading.Instruction(c.rules, nil)}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestEveryMethodHasItsUseAndItsTime(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range poll.Methods() {
		use := reading.MethodUse(m, nil)
		if !strings.HasPrefix(use, "Each person ") || !strings.Contains(use, "Good for") && !strings.Contains(use, "Good where") || !strings.HasSuffix(use, " for 12 people.") {
			t.Errorf("%s: %q", m, use)
		}
		if seen[use] || seen[reading.MethodName(m, nil)] {
			t.Errorf("%s says what another method says", m)
		}
		seen[use], seen[reading.MethodName(m, nil)] = true, true
	}
	if got, want := reading.MethodUse(poll.ChooseRank, nil), "Each person chooses a few options and puts those in order. Good for most votes: it is quick, and it shows what matters most. About 40 seconds each: 8 minutes for 12 people."; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheSuggestedNumberHasItsReason(t *testing.T) {
	for _, c := range []struct {
		method  poll.Method
		options int
		want    string
	}{
		{poll.ChooseRank, 0, ""},
		{poll.ChooseRank, 3, "3 options: fewer than all of them, so 2."},
		{poll.ChooseRank, 6, "6 options: a third of them would leave too little to choose with, so 3."},
		{poll.ChooseRank, 12, "12 options: about a third of them, so 4."},
		{poll.Choose, 30, "30 options: a third of them would be more than people can weigh well, so 5."},
		{poll.Dots, 6, "6 options: a dot for every four would leave too little to choose with, so 3."},
		{poll.Dots, 20, "20 options: a dot for every four options, so 5."},
		{poll.Dots, 60, "60 options: a dot for every four would be more than people can place well, so 10."},
		{poll.TopFive, 9, "Five, as the method has it: 5 points for the first, 1 for the fifth."},
		{poll.TopFive, 3, "There are only 3 options, so 3."},
		{poll.Pairwise, 4, "6 pairs are all that there are, so each person can answer all."},
		{poll.Pairwise, 10, "There are 45 pairs. 10 are enough for one person, and others get other pairs."},
		{poll.Quadratic, 6, "25 credits buy 5 votes for one option, or one vote for each of 25."},
		{poll.Approval, 6, ""},
	} {
		if got := reading.Why(poll.SuggestFor(c.method, c.options), c.options, nil); got != c.want {
			t.Errorf("%s of %d: got %q, want %q", c.method, c.options, got, c.want)
		}
	}
}

func TestRulesThatAskTooMuchAreWarnedOf(t *testing.T) {
	for _, c := range []struct {
		name    string
		rules   poll.Rules
		options int
		want    []string
	}{
		{"as suggested", poll.Suggest(19), 19, nil},
		{"many", poll.Suggest(20), 20, []string{"20 options: with 20 or more, people no longer weigh them all. Vote on themes, or vote twice: first for a short list."}},
		{"as many as there can be", poll.Suggest(200), 200, []string{"200 options: nobody can read them all in a few minutes. Vote on themes, or shorten the list first."}},
		{"credits over many", poll.SuggestFor(poll.Quadratic, 9), 9, []string{"Credits are hard to spread over more than 8 options. Choose another way of voting, or fewer options."}},
		{"credits over few", poll.SuggestFor(poll.Quadratic, 8), 8, nil},
		{"ranking many", poll.SuggestFor(poll.Ranking, 9), 9, []string{"Few people can put 9 options in order. “Choose, then rank” asks for less."}},
		{"choosing all", poll.Rules{Method: poll.Choose, Choose: 4}, 4, []string{"Who may choose all options has nothing to choose. Let people choose fewer."}},
		{"many answers", poll.Rules{Method: poll.Score, Top: 5, Criteria: "cost\ntime\nfairness"}, 8, []string{"8 options by 3 criteria make 24 answers from each person."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, reading.Warn(c.rules, c.options, nil)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLevelsHaveNames(t *testing.T) {
	for _, c := range []struct {
		name  string
		rules poll.Rules
		want  []string
	}{
		{"no scale", poll.Rules{Method: poll.Dots, Dots: 3, Cap: 1}, []string{}},
		{"score", poll.Rules{Method: poll.Score, Top: 3}, []string{"0", "1", "2", "3"}},
		{"agreement in 2", poll.Rules{Method: poll.Likert, Top: 2}, []string{"disagree", "agree"}},
		{"agreement in 3", poll.Rules{Method: poll.Likert, Top: 3}, []string{"disagree", "neither", "agree"}},
		{"agreement in 4", poll.Rules{Method: poll.Likert, Top: 4}, []string{"strongly disagree", "disagree", "agree", "strongly agree"}},
		{"agreement in 5", poll.Rules{Method: poll.Likert, Top: 5}, []string{"strongly disagree", "disagree", "neither", "agree", "strongly agree"}},
		{"agreement in 7", poll.Rules{Method: poll.Likert, Top: 7}, []string{"strongly disagree", "disagree", "rather disagree", "neither", "rather agree", "agree", "strongly agree"}},
		{"agreement in 9", poll.Rules{Method: poll.Likert, Top: 9}, []string{"1, strongly disagree", "2", "3", "4", "5, neither", "6", "7", "8", "9, strongly agree"}},
		{"agreement in 10", poll.Rules{Method: poll.Likert, Top: 10}, []string{"1, strongly disagree", "2", "3", "4", "5", "6", "7", "8", "9", "10, strongly agree"}},
		{"agree", poll.Rules{Method: poll.Agree}, []string{"disagree", "pass", "agree"}},
		{"impact", poll.Rules{Method: poll.ImpactEffort, Top: 4}, []string{"1, very low", "2", "3", "4, very high"}},
		{"fist", poll.Rules{Method: poll.FistToFive}, []string{
			"0, I block this", "1, I have serious doubts", "2, I have doubts and can live with it", "3, it is good enough", "4, it is good", "5, I am all for it",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, reading.LevelNames(c.rules, nil)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestCriteriaHaveNames(t *testing.T) {
	impact, own, one := poll.Rules{Method: poll.ImpactEffort, Top: 5}, poll.Rules{Method: poll.Score, Top: 5, Criteria: "cost\nfairness"}, poll.Rules{Method: poll.Score, Top: 5}
	got := []string{
		reading.CriterionName(impact, 0, nil), reading.CriterionName(impact, 1, nil), reading.CriterionName(own, 1, nil),
		reading.CriterionName(one, 0, nil), reading.CriterionName(own, 2, nil),
	}
	if d := cmp.Diff([]string{"impact", "effort", "fairness", "", ""}, got); d != "" {
		t.Error(d)
	}
}

func TestMarksSayWhatTheyMean(t *testing.T) {
	for _, c := range []struct {
		rules poll.Rules
		mark  int
		want  string
	}{
		{poll.Rules{Method: poll.Approval}, 1, "chosen"},
		{poll.Rules{Method: poll.Approval}, 0, "not chosen"},
		{poll.Rules{Method: poll.ChooseRank, Choose: 3}, 2, "second choice"},
		{poll.Rules{Method: poll.ChooseRank, Choose: 3}, 0, "no place"},
		{poll.Rules{Method: poll.Ranking}, 1, "first place"},
		{poll.Rules{Method: poll.Ranking}, 11, "place 11"},
		{poll.Rules{Method: poll.Dots, Dots: 5, Cap: 3}, 1, "1 dot"},
		{poll.Rules{Method: poll.Dots, Dots: 5, Cap: 3}, 3, "3 dots"},
		{poll.Rules{Method: poll.Dots, Dots: 5, Cap: 3}, 0, "no dots"},
		{poll.Rules{Method: poll.Budget, Amount: 100, Step: 5, Unit: "£"}, 15, "£15"},
		{poll.Rules{Method: poll.Quadratic, Amount: 25}, 3, "3 votes"},
		{poll.Rules{Method: poll.Score, Top: 5}, 1, "0"},
		{poll.Rules{Method: poll.Score, Top: 5}, 0, "no answer"},
		{poll.Rules{Method: poll.Likert, Top: 5}, 4, "agree"},
		{poll.Rules{Method: poll.Agree}, 2, "pass"},
		{poll.Rules{Method: poll.FistToFive}, 1, "0, I block this"},
		{poll.Rules{Method: poll.Pairwise, Pairs: 5}, 1, "preferred"},
	} {
		if got := reading.Mark(c.rules, c.mark, nil); got != c.want {
			t.Errorf("%s, mark %d: got %q, want %q", c.rules.Method, c.mark, got, c.want)
		}
	}
}

func TestStatusSaysWhetherTheResultBinds(t *testing.T) {
	if got := reading.Status(session.PollBody{}, nil); got != "Indicative: the discussion decides." {
		t.Error(got)
	}
	if got := reading.Status(session.PollBody{DecidedBy: "the board"}, nil); got != "Decided by the board." {
		t.Error(got)
	}
}
