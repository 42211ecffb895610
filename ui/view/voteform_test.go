package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func TestTheProposedPoll(t *testing.T) {
	t.Run("themes before ideas", func(t *testing.T) {
		b := voters(t, 2, "time", "trust")
		b.do(session.AddIdea("left in the tray", "", ""))
		p := view.VoteProposal(b.state(), "", nil)
		if len(p.Options) != 2 || p.Options[0].Text != "time" || p.Question != "Which matter most to you?" || p.Rules != poll.Suggest(2) || p.Source != session.OnThemes {
			t.Errorf("%+v", p)
		}
	})
	t.Run("ideas without themes", func(t *testing.T) {
		b := voters(t, 2)
		b.do(session.AddIdea("tea", "", ""))
		p := view.VoteProposal(b.state(), "", nil)
		if len(p.Options) != 1 || p.Options[0].Text != "tea" || p.Source != session.OnIdeas {
			t.Errorf("%+v", p)
		}
	})
	t.Run("the focus question comes first", func(t *testing.T) {
		b := voters(t, 2, "time", "trust")
		d := b.state().Details
		d.Focus = "What would help us try new ideas?"
		b.do(session.Describe{Title: "A group", Details: d})
		if p := view.VoteProposal(b.state(), "", nil); p.Question != "What would help us try new ideas? Which matter most to you?" {
			t.Errorf("%q", p.Question)
		}
	})
}

// The number that is proposed, its reason, and the warning of a long list, for each of the ways that have a number.
func TestANumberIsSuggestedWithItsReason(t *testing.T) {
	tests := []struct {
		method  poll.Method
		options int
		why     string
		warns   int
	}{
		{poll.Dots, 2, "2 options: a dot for every four would leave too little to choose with, so 3.", 0},
		{poll.Dots, 12, "12 options: a dot for every four options, so 3.", 0},
		{poll.Dots, 45, "45 options: a dot for every four would be more than people can place well, so 10.", 1},
		{poll.ChooseRank, 12, "12 options: about a third of them, so 4.", 0},
		{poll.ChooseRank, 19, "19 options: a third of them would be more than people can weigh well, so 5.", 0},
		{poll.ChooseRank, 20, "20 options: a third of them would be more than people can weigh well, so 5.", 1},
		{poll.Choose, 200, "200 options: a third of them would be more than people can weigh well, so 5.", 1},
		{poll.Quadratic, 9, "25 credits buy 5 votes for one option, or one vote for each of 25.", 1},
		{poll.Approval, 12, "", 0},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.method, test.options), func(t *testing.T) {
			b := voters(t, 3)
			ideas := session.AddIdeas{}
			for i := range test.options {
				ideas.Ideas = append(ideas.Ideas, session.NewIdea{Text: fmt.Sprint("idea ", i)})
			}
			b.do(ideas)
			p := view.VoteBy(view.VoteProposal(b.state(), "", nil), test.method)
			v := view.VotePrepared(b.state(), p, nil)
			if v.Why != test.why || !v.Suggested || v.Problem != "" || p.Rules != poll.SuggestFor(test.method, test.options) || len(p.Options) != test.options {
				t.Errorf("%q, %q, %+v", v.Why, v.Problem, p.Rules)
			}
			if len(v.Warn) != test.warns {
				t.Errorf("it warns %q", v.Warn)
			}
		})
	}
}

// Whatever is chosen and however people vote, numbers that were as suggested stay as suggested, the options are those that
// were chosen, and coming back to "As suggested" can always be opened where there are options enough.
func TestThePreparedPollHoldsTogether(t *testing.T) {
	b := voters(t, 3, "a", "b", "c", "d", "e", "f")
	offer := b.state().ThemeOptions()
	rapid.Check(t, func(t *rapid.T) {
		p := view.VoteProposal(b.state(), "", nil)
		chosen := map[string]bool{}
		for _, o := range offer {
			chosen[o.ID] = true
		}
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			suggested := view.VoteSuggested(p)
			switch rapid.IntRange(0, 3).Draw(t, "change") {
			case 0:
				m := rapid.SampledFrom(poll.Methods()).Draw(t, "method")
				suggested = suggested || m != p.Rules.Method
				p = view.VoteBy(p, m)
			case 1:
				o := rapid.SampledFrom(offer).Draw(t, "option").ID
				chosen[o] = rapid.Bool().Draw(t, "on")
				p = view.VoteChoose(b.state(), p, o, chosen[o])
			case 2:
				if n := view.VoteNumbers(p, nil); len(n) > 0 {
					x := rapid.SampledFrom(n).Draw(t, "number")
					p = view.VoteSet(b.state(), p, x.Field, rapid.IntRange(x.Least, min(x.Most, 60)).Draw(t, "value"))
				}
				suggested = false
			case 3:
				p = view.VoteSuggest(p)
				suggested = true
			}
			if suggested && !view.VoteSuggested(p) {
				t.Fatalf("no longer as suggested: %+v for %d options", p.Rules, len(p.Options))
			}
		}
		for _, o := range offer {
			if slices.Contains(p.Options, o) != chosen[o.ID] {
				t.Fatalf("chosen %v, put to the vote %v", chosen, p.Options)
			}
		}
		if p = view.VoteSuggest(p); len(p.Options) >= 2 {
			if err := p.Rules.Check(len(p.Options)); err != nil {
				t.Fatalf("%+v: %v", p.Rules, err)
			}
		}
	})
}

func TestOwnNumbersStayWhenOptionsChange(t *testing.T) {
	b := voters(t, 3, "a", "b", "c", "d")
	p := view.VoteBy(view.VoteProposal(b.state(), "", nil), poll.Dots)
	p = view.VoteSet(b.state(), p, view.VoteDots, 8)
	p = view.VoteSet(b.state(), p, view.VotePlaces, 1)
	p = view.VoteChoose(b.state(), p, p.Options[1].ID, false)
	if len(p.Options) != 3 || p.Rules.Dots != 8 || p.Rules.Places != 1 {
		t.Errorf("%+v", p)
	}
	if p = view.VoteBy(p, poll.Score); p.Rules.Top != 5 || p.Rules.Places != 1 || len(p.Options) != 3 {
		t.Errorf("by scores %+v", p)
	}
}

func TestEveryWayOfVotingIsOfferedWithItsUse(t *testing.T) {
	b := voters(t, 3, "a", "b", "c", "d", "e", "f", "g", "h", "i")
	p := view.VoteProposal(b.state(), "", nil)
	var methods, warned []poll.Method
	for _, x := range view.VoteMethods(p, nil) {
		methods = append(methods, x.Method)
		if x.Name == "" || x.Use == "" || x.Here != (x.Method == poll.ChooseRank) {
			t.Errorf("%+v", x)
		}
		if x.Warn != "" {
			warned = append(warned, x.Method)
		}
	}
	if d := cmp.Diff(poll.Methods(), methods); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]poll.Method{poll.Ranking, poll.Quadratic}, warned); d != "" {
		t.Errorf("warned of for nine options: %s", d)
	}
}

// A poll that was prepared before the session went on: what is gone is named, keeps the poll from opening, and one press
// brings the list up to date.
func TestAPreparedPollFollowsTheSession(t *testing.T) {
	tests := map[string]struct {
		ideas bool
		then  func(b *ballot)
		gone  []view.VoteGone
		after []string
	}{
		"a theme is renamed": {
			then:  func(b *ballot) { b.do(session.NameTheme{Theme: b.state().Themes[0].ID, Title: "hours"}) },
			after: []string{"hours", "trust", "links"},
		},
		"a theme becomes a part of another": {
			then:  func(b *ballot) { b.do(session.NestTheme{Theme: b.state().Themes[0].ID, Under: b.state().Themes[1].ID}) },
			gone:  []view.VoteGone{{Text: "time", Why: "It is now a part of “trust”."}},
			after: []string{"trust", "links"},
		},
		"a theme is dissolved": {
			then:  func(b *ballot) { b.do(session.DissolveTheme{Theme: b.state().Themes[2].ID}) },
			gone:  []view.VoteGone{{Text: "links", Why: "The theme is no longer in the session."}},
			after: []string{"time", "trust"},
		},
		"a theme is emptied": {
			then:  func(b *ballot) { b.do(session.MoveIdeas{Ideas: b.state().Themes[0].Ideas}) },
			gone:  []view.VoteGone{{Text: "time", Why: "No idea is left in the theme."}},
			after: []string{"trust", "links"},
		},
		"an idea is withdrawn": {
			ideas: true,
			then:  func(b *ballot) { b.do(session.WithdrawIdeas{Ideas: []session.ID{b.state().Ideas[1].ID}}) },
			gone:  []view.VoteGone{{Text: "An idea that was withdrawn", Why: "The idea was withdrawn."}},
			after: []string{"an idea about time", "an idea about links"},
		},
		"ideas are merged": {
			ideas: true,
			then: func(b *ballot) {
				b.do(session.MergeIdeas{Into: b.state().Ideas[0].ID, Ideas: []session.ID{b.state().Ideas[1].ID}})
			},
			after: []string{"an idea about time", "an idea about links"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := voters(t, 3, "time", "trust", "links")
			p := view.VoteProposal(b.state(), "", nil)
			if test.ideas {
				p = view.VoteOn(b.state(), p, session.OnIdeas, nil)
			}
			b.do(session.DraftPoll{PollBody: p})
			test.then(b)
			p = view.VoteFresh(b.state(), b.state().Polls[0].PollBody)
			v := view.VotePrepared(b.state(), p, nil)
			if d := cmp.Diff(test.gone, v.Gone); d != "" {
				t.Error(d)
			}
			if (v.Problem != "") != (len(test.gone) > 0) {
				t.Errorf("what keeps it from opening: %q", v.Problem)
			}
			var after []string
			up := view.VoteUpToDate(b.state(), p)
			for _, o := range up.Options {
				after = append(after, o.Text)
			}
			if d := cmp.Diff(test.after, after); d != "" {
				t.Error(d)
			}
			if len(view.VoteGoneOf(b.state(), up, nil)) != 0 {
				t.Error("something is still gone")
			}
			b.do(session.ChangePoll{Poll: b.state().Polls[0].ID, PollBody: withQuestion(up)})
			b.do(session.OpenPoll{Poll: b.state().Polls[0].ID})
		})
	}
}

// withQuestion makes sure that something changes.
func withQuestion(b session.PollBody) session.PollBody {
	b.Question = "Which now?"
	return b
}

func TestTypedOptions(t *testing.T) {
	b := voters(t, 3)
	p := view.VoteOn(b.state(), view.VoteProposal(b.state(), "", nil), session.OnTyped, nil)
	if v := view.VotePrepared(b.state(), p, nil); !strings.Contains(v.Problem, "at least two options") {
		t.Errorf("without options it says %q", v.Problem)
	}
	p, left := view.VoteType(p, "- Tea\r\n\r\n* Coffee\n  tea \nWater")
	texts := func() (out []string) {
		for _, c := range view.VotePrepared(b.state(), p, nil).Choices {
			out = append(out, c.Text)
		}
		return out
	}
	if d := cmp.Diff([]string{"Tea", "Coffee", "Water"}, texts()); d != "" || left != 1 {
		t.Errorf("%d left out, %s", left, d)
	}
	b.do(session.DraftPoll{PollBody: p})
	p = b.state().Polls[0].PollBody
	id := p.Options[1].ID
	p = view.VoteRetype(p, 1, "Strong coffee")
	p = view.VoteRetype(p, 0, " ")
	if d := cmp.Diff([]string{"Strong coffee", "Water"}, texts()); d != "" || p.Options[0].ID != id {
		t.Errorf("%+v %s", p.Options, d)
	}
	var many strings.Builder
	for i := range 300 {
		fmt.Fprintln(&many, "option", i)
	}
	if p, left = view.VoteType(p, many.String()); len(p.Options) != session.MaxOptions || left != 102 {
		t.Errorf("%d options, %d left out", len(p.Options), left)
	}
}
