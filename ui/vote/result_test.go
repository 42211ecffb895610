package vote_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

// counted votes by these ballots on typed options o0, o1 ... and closes the vote.
func counted(b *votetest.Bench, r poll.Rules, texts []string, ballots ...map[string]int) session.ID {
	body := session.PollBody{Question: "Which would help most?", Source: session.OnTyped, Rules: r}
	for i, x := range texts {
		body.Options = append(body.Options, poll.Option{ID: fmt.Sprint("o", i), Text: x})
	}
	cast := make([]poll.Ballot, len(ballots))
	for i, m := range ballots {
		cast[i].Marks = m
	}
	id := b.Vote(body, cast...)
	b.Do(session.ClosePoll{Poll: id})
	b.Now = b.Now.Add(time.Minute)
	return id
}

var drinks = []string{"Tea", "Coffee", "Water"}

func TestASecondRoundAfterDiscussion(t *testing.T) {
	b := at(t, 5)
	first := counted(b, poll.Suggest(3), drinks, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o0": 1, "o2": 2}, map[string]int{"o1": 1, "o0": 2})
	show(b)
	b.Click("Second round")
	if !b.Sees("Round 2 of “Which would help most?”") || !b.Sees("3 options") {
		t.Fatalf("the form says %q", b.Texts())
	}
	segment(t, b, "Vote 1")
	b.Click("Second round") // the one that is prepared already
	if len(b.State().Polls) != 2 {
		t.Fatalf("%d polls", len(b.State().Polls))
	}
	b.Click("Open the vote")
	second := b.State().OpenPoll()
	if second == nil || second.Of != first || second.Round != 2 {
		t.Fatalf("open is %+v", second)
	}
	seat := b.State().Seats[0].ID
	b.Desk.Cast(second.ID, seat, poll.Ballot{Marks: map[string]int{"o2": 1, "o0": 2}}, nil)
	b.Settle()
	b.Do(session.ClosePoll{Poll: second.ID})
	b.Click("Beside the vote before it")
	if !b.Sees("“Water” rose.") || !b.Sees("Place before") {
		t.Errorf("the result says %q", b.Texts())
	}
}

func TestVotingAgainOnWhatIsTied(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.Rules{Method: poll.Approval}, drinks, map[string]int{"o0": 1}, map[string]int{"o2": 1})
	show(b)
	if !b.Sees("“Tea” and “Water” are level in place 1. Talk it through, or vote again on these.") || !b.Sees("1=") {
		t.Fatalf("the result says %q", b.Texts())
	}
	b.Click("Vote again on the tied")
	p := b.State().Polls[1]
	if !p.Revote || len(p.Options) != 2 || p.Rules.Method != poll.Choose || p.Rules.Choose != 1 || !b.Sees("Vote again on what was tied in “Which would help most?”") {
		t.Errorf("prepared is %+v, the form says %q", p.PollBody, b.Texts())
	}
	b.Click("Discard")
	if b.Sees("Discard") || len(b.State().Polls) != 1 {
		t.Errorf("it is still there: %q", b.Texts())
	}
}

func TestNobodyIsAskedToVoteAgainWithoutATie(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.Rules{Method: poll.Approval}, drinks, map[string]int{"o0": 1, "o1": 1}, map[string]int{"o0": 1})
	show(b)
	if len(b.Buttons("Vote again on the tied")) != 0 || len(b.Buttons("Second round")) != 1 {
		t.Errorf("offered is %q", b.Texts())
	}
}

func TestPartsOfAResultAreUnfoldedByKeys(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.Suggest(3), drinks, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o2": 2})
	show(b)
	if b.Sees("Counts only what each person put first.") {
		t.Error("the other rules are not folded")
	}
	rules := b.Buttons("The same ballots under other rules")
	if len(rules) == 0 {
		rules = b.Buttons("The same ballots under other rules: not all put the same first")
	}
	b.Window.Canvas().Focus(rules[0])
	b.Press(fyne.KeyReturn)
	if !b.Sees("Counts only what each person put first.") || !b.Sees("points for places (Borda)") {
		t.Fatalf("unfolded it says %q", b.Texts())
	}
	b.Do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Tea"}}) // something else happens meanwhile
	if !b.Sees("Counts only what each person put first.") {
		t.Error("it folded by itself")
	}
	b.Press(fyne.KeyReturn)
	if b.Sees("Counts only what each person put first.") {
		t.Error("the keyboard did not stay on what was unfolded")
	}
}

func TestTheBallotsAreCountedAgain(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.Suggest(3), drinks, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o2": 2})
	show(b)
	b.Click("Count again")
	if !b.Sees("2 ballots were counted again. The check value and every number are the same as when the vote was closed.") {
		t.Errorf("it says %q", b.Texts())
	}
}

func TestAScaleShowsTheWholeDistribution(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.SuggestFor(poll.Likert, 2), drinks[:2], map[string]int{"o0": 5, "o1": 3}, map[string]int{"o0": 1, "o1": 4}, map[string]int{"o0": 5})
	show(b)
	var bars [][]int
	votetest.Each(b, func(s *widget.Stacked) { bars = append(bars, s.People) })
	if !slices.EqualFunc(bars, [][]int{{1, 0, 0, 0, 2}, {0, 0, 1, 1, 0}}, slices.Equal) {
		t.Errorf("the bars are %v", bars)
	}
	for _, want := range []string{"strongly disagree", "strongly agree", "strongly agree: 2 people, agree: 0, neither: 0, disagree: 0, strongly disagree: 1"} {
		if !b.Sees(want) {
			t.Errorf("it does not say %q: %q", want, b.Texts())
		}
	}
}

// A finding is made of an option, its button keeps the keyboard, and a sealed session offers neither that nor another vote.
func TestWhatASealedResultOffers(t *testing.T) {
	b := at(t, 5)
	counted(b, poll.Rules{Method: poll.Approval}, drinks, map[string]int{"o0": 1}, map[string]int{"o0": 1})
	show(b)
	b.Click("Make a finding of this")
	if len(b.State().Findings) != 1 || !b.Sees("Finding 1") {
		t.Fatalf("%d findings: %q", len(b.State().Findings), b.Texts())
	}
	b.Do(session.SealSession{})
	for _, name := range []string{"Second round", "Another vote"} {
		if !b.Buttons(name)[0].Disabled() {
			t.Errorf("%q can be pressed", name)
		}
	}
}

// What most rooms and what difficult rooms look like, to be looked at where FOLKMOOT_GALLERY names a folder; nothing
// reaches over the window or is squeezed.
func TestResultsAtThreeSizes(t *testing.T) {
	many := make([]string, 40)
	for i := range many {
		many[i] = fmt.Sprintf("Option %d of a long list that people read out", i+1)
	}
	ways := map[string]func(b *votetest.Bench){
		"tie": func(b *votetest.Bench) {
			counted(b, poll.Suggest(4), themes, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o0": 2}, map[string]int{"o2": 1, "o3": 2}, map[string]int{"o3": 1, "o2": 2},
				map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o0": 2}, map[string]int{})
		},
		"split": func(b *votetest.Bench) {
			counted(b, poll.SuggestFor(poll.Likert, 4), themes, map[string]int{"o0": 5, "o1": 4, "o2": 3, "o3": 2}, map[string]int{"o0": 5, "o1": 4, "o2": 4, "o3": 1}, map[string]int{"o0": 1, "o1": 5, "o2": 3},
				map[string]int{"o0": 1, "o1": 3, "o2": 2, "o3": 2}, map[string]int{"o0": 5, "o1": 4}, map[string]int{"o0": 1, "o1": 4, "o2": 3, "o3": 1})
		},
		"quadrants": func(b *votetest.Bench) {
			counted(b, poll.SuggestFor(poll.ImpactEffort, 4), themes, map[string]int{"o0/1": 5, "o0/2": 1, "o1/1": 5, "o1/2": 5, "o2/1": 2, "o2/2": 2, "o3/1": 1, "o3/2": 4},
				map[string]int{"o0/1": 4, "o0/2": 2, "o1/1": 4, "o1/2": 4, "o2/1": 2, "o2/2": 2, "o3/1": 2, "o3/2": 5}, map[string]int{"o0/1": 5, "o0/2": 2, "o1/1": 3, "o1/2": 5, "o2/1": 1, "o2/2": 1, "o3/1": 1, "o3/2": 5})
		},
		"many": func(b *votetest.Bench) {
			var ballots []map[string]int
			for i := range 12 {
				ballots = append(ballots, map[string]int{fmt.Sprint("o", i%7): 1, fmt.Sprint("o", i+8): 2, fmt.Sprint("o", 20+i%3): 3})
			}
			counted(b, poll.Suggest(40), many, ballots...)
		},
	}
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366": {1156, 680, look.Options{Mode: look.ModeLight}}, "1920": {1710, 990, look.Options{Mode: look.ModeDark}}, "200": {1025, 640, look.Options{Mode: look.ModeContrast, Scale: 2}},
	}
	for name, way := range ways {
		for size, s := range sizes {
			t.Run(name+"-"+size, func(t *testing.T) {
				b := votetest.InFile(t, 12, s.o)
				b.At(session.StagePoll)
				b.Resize(s.w, s.h)
				way(b)
				show(b)
				b.Click("The numbers")
				place := fyne.CurrentApp().Driver().AbsolutePositionForObject
				votetest.Each(b, func(x *widget.Button) {
					if m := x.MinSize(); x.Size().Width < m.Width || place(x).X+x.Size().Width > s.w {
						t.Errorf("%q has %v of %v at %v", x.Text, x.Size(), m, place(x))
					}
				})
				save(t, b, "result-"+name+"-"+size)
			})
		}
	}
}

// What to be careful with is told in two sentences until somebody asks for the others; none is lost.
func TestWhatToBeCarefulWith(t *testing.T) {
	b := at(t, 5)
	id := counted(b, poll.Suggest(3), drinks, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o0": 2}, map[string]int{"o0": 1, "o1": 2}, map[string]int{"o1": 1, "o0": 2}, map[string]int{"o0": 1, "o1": 2})
	show(b)
	p := b.State().Poll(id)
	all := view.VoteCounted(b.State(), p, p.Result(), nil).Careful
	if len(all) < 4 || !b.Sees(all[0]) || !b.Sees(all[1]) || b.Sees(all[3]) {
		t.Fatalf("of %q it says %q", all, b.Texts())
	}
	b.Click(fmt.Sprintf("%d more", len(all)-2))
	for _, w := range all {
		if !b.Sees(w) {
			t.Errorf("it does not say %q", w)
		}
	}
}

func TestAVoteWithNothingToBeCarefulWithHasNoPanelForIt(t *testing.T) {
	b := at(t, 6)
	fingers := func(n int) map[string]int { return map[string]int{"o0": n + 1} }
	counted(b, poll.SuggestFor(poll.FistToFive, 1), drinks[:1], fingers(4), fingers(3), fingers(0), fingers(5), fingers(4))
	show(b)
	p := b.State().ClosedPolls()[0]
	if all := view.VoteCounted(b.State(), p, p.Result(), nil).Careful; len(all) > 0 || b.Sees("What to be careful with") {
		t.Errorf("of %q it says %q", all, b.Texts())
	}
}
