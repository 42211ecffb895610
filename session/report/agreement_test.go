package report_test

import (
	"slices"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// voted is a session of these people in which a vote was closed; each ballot is the mark by place of the option.
func voted(t *testing.T, people int, rules poll.Rules, options []string, ballots ...map[int]int) *play {
	p := begun(t, frontline(people)...)
	var opts []poll.Option
	for _, o := range options {
		opts = append(opts, poll.Option{Text: o})
	}
	p.close(p.open("Which of these?", opts, rules), ballots...)
	return p
}

func many3(n int, b map[int]int) []map[int]int { return slices.Repeat([]map[int]int{b}, n) }

const agreedHead, howeverHead, bothHead = "Where people agreed", "However", "Where people agreed, and where they did not"

func TestAgreementAndWhatIsNotAgreedStandSideBySide(t *testing.T) {
	choose := poll.Rules{Method: poll.Choose, Choose: 2}
	agree := poll.SuggestFor(poll.Agree, 2)
	for name, c := range map[string]struct {
		p                *play
		edition          report.Edition
		agreed, however  []string
		neither, nowhere []string
	}{
		"three of four chose it": {
			p:      voted(t, 8, choose, []string{"Time", "Money", "Tea"}, append(many3(6, map[int]int{0: 1, 1: 1}), many3(2, map[int]int{1: 1, 2: 1})...)...),
			agreed: []string{"In the vote on “Which of these?”, at least three of four people chose “Money” (8 of 8 people) and “Time” (6 of 8 people)."}, neither: []string{"“Tea” ("},
		},
		"fewer did not": {p: voted(t, 8, choose, []string{"Time", "Money", "Tea"}, append(many3(5, map[int]int{0: 1, 1: 1}), many3(3, map[int]int{2: 1})...)...), neither: []string{"at least three of four"}},
		"most are against": {
			p:      voted(t, 8, agree, []string{"A levy", "A fee"}, many3(7, map[int]int{0: 1})...),
			agreed: []string{"at least three of four people were against “A levy” (7 of 8 people)."},
		},
		"the room is split": {
			p:       voted(t, 8, agree, []string{"A levy", "A fee"}, append(many3(4, map[int]int{0: 3}), many3(4, map[int]int{0: 1})...)...),
			however: []string{"In the vote on “Which of these?”, the room was split on “A levy”: 4 of 8 agree, 4 disagree."},
		},
		"too few to say": {p: voted(t, 4, agree, []string{"A levy", "A fee"}, append(many3(2, map[int]int{0: 3}), many3(2, map[int]int{0: 1})...)...), neither: []string{"the room was split on", bothHead}},
		"too few to say in what is published": {
			p:       voted(t, 8, agree, []string{"A levy", "A fee"}, append(many3(4, map[int]int{0: 3}), many3(4, map[int]int{0: 1})...)...),
			edition: report.Publication, neither: []string{"the room was split on"},
		},
		"a few pages have no room for it": {
			p:       voted(t, 8, choose, []string{"Time", "Money", "Tea"}, many3(8, map[int]int{0: 1})...),
			edition: report.TopLine, neither: []string{bothHead},
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc := report.Build(c.p.state(), report.Options{Edition: c.edition})
			for _, want := range c.agreed {
				if !strings.Contains(below(doc, agreedHead), want) {
					t.Errorf("what was agreed does not have %q:\n%s", want, below(doc, agreedHead))
				}
			}
			for _, want := range c.however {
				if !strings.Contains(below(doc, howeverHead), want) {
					t.Errorf("what was not agreed does not have %q:\n%s", want, below(doc, howeverHead))
				}
			}
			for _, no := range c.neither {
				if strings.Contains(doc.Text(), no) {
					t.Errorf("the report says %q", no)
				}
			}
		})
	}
}

func TestOtherViewsStandBesideThePriorities(t *testing.T) {
	p := begun(t, frontline(8)...)
	p.say(map[string]int{"Time": 1, "Money": 2})
	th := p.theme("Means", 1, 2)
	p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Keep time free", Theme: th, However: "Two people did not want that"}},
		session.KeepApart{A: p.state().Ideas[0].ID, B: p.state().Ideas[1].ID})
	for i, step := range []int{0, 4} {
		p.do(session.RateIdea{Idea: p.state().Ideas[i].ID, Scale: framework.ScaleContinuum, Value: step})
	}
	doc := report.Build(p.state(), report.Options{})
	themes := below(doc, "Means")
	for _, want := range []string{
		"However: Another view is noted under priority 1 in “What the group concluded”.",
		"Its ideas reach from one end of the line to the other: no. 1 at “small-scale improvement”, no. 2 at “radical change”.",
		"“Money” (no. 1) and “Time” (no. 2) look alike, and the group kept them apart.",
	} {
		if !strings.Contains(themes, want) {
			t.Errorf("the theme does not say %q:\n%s", want, themes)
		}
	}
	for _, want := range []string{"On priority 1, “Keep time free”: Two people did not want that.", "both ends of the line from small to radical: see 4.1.", "the group said that they differ: see 4.1."} {
		if !strings.Contains(below(doc, howeverHead), want) {
			t.Errorf("the section does not say %q:\n%s", want, below(doc, howeverHead))
		}
	}
	if !strings.Contains(below(doc, agreedHead), "By the rules of this report, nothing was agreed by most people.") {
		t.Error("it does not own up to nothing having been agreed")
	}
}

// Bands are held against each other only where all of them are as large as the edition asks for.
func TestGroupsThatVotedOtherwiseAreTold(t *testing.T) {
	tagged := func(t *testing.T, office, depot int) *session.State {
		p := begun(t, append(slices.Repeat([]string{"office"}, office), slices.Repeat([]string{"depot"}, depot)...)...)
		p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: []poll.Option{{Text: "Desks"}, {Text: "Vans"}}, Rules: poll.Rules{Method: poll.Choose, Choose: 1}, GroupBy: session.ByRole}})
		x := p.state().Polls[0]
		p.do(session.OpenPoll{Poll: x.ID})
		var raw [][]byte
		for i := range office + depot {
			b := poll.Ballot{Marks: map[string]int{x.Options[0].ID: 1}, Group: "office"}
			if i >= office {
				b = poll.Ballot{Marks: map[string]int{x.Options[1].ID: 1}, Group: "depot"}
			}
			raw = append(raw, b.Encode())
		}
		p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Voters: office + depot})
		return p.state()
	}
	const apart = "In the vote on “Which?”, the groups were apart on “Vans”: 12 of 12 people in “depot” were for it, and 0 of 11 people in “office”."
	tells(t, tagged(t, 11, 12), []string{apart}, nil)
	tells(t, tagged(t, 11, 4), nil, []string{"groups were apart"})
}

func TestAnInterviewAndADraftCompareNobody(t *testing.T) {
	for name, s := range map[string]*session.State{"interview": played(t, "interview.script", nil), "draft": seated(t).state(), "one person": voted(t, 1, poll.Rules{Method: poll.Choose, Choose: 1}, []string{"A", "B"}, map[int]int{0: 1}).state()} {
		t.Run(name, func(t *testing.T) { tells(t, s, nil, []string{bothHead, "They came from", "is noted under priority"}) })
	}
}
