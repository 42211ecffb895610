package room_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// matters are options that a group could vote on.
var matters = []string{
	"Managers asking, not telling", "Time that is really ours", "A link to other services", "Seeing ideas actually tried",
	"A slot in the team meeting", "Somebody who answers within a week", "Being allowed to fail", "Ten minutes a day that are only for ideas",
}

// held is a vote: how it is held, on how many of the matters, and what is on the ballots.
type held struct {
	rules  poll.Rules
	n      int
	marks  []map[string]int // by the number of the option
	table  bool             // the first ballot speaks for six people
	hands  []int            // on the first option, where hands were counted too
	ballot bool             // the options stand as on the ballot
}

// hold lets the group vote, and closes the vote.
func (h *hall) hold(x held) *session.Poll {
	h.T.Helper()
	stage(session.StagePoll, 0)(h)
	b := session.PollBody{Stage: h.State().Current, Question: "Which of these would help most in the next six months?", Source: session.OnTyped, Rules: x.rules, People: 40}
	for i := range x.n {
		text := matters[i%len(matters)]
		if i >= len(matters) {
			text = fmt.Sprintf("%s, number %d", text, i/len(matters)+1)
		}
		b.Options = append(b.Options, poll.Option{ID: fmt.Sprintf("o%02d", i), Text: text})
	}
	h.Order(session.DraftPoll{PollBody: b})
	p := h.State().Polls[len(h.State().Polls)-1]
	h.Order(session.OpenPoll{Poll: p.ID})
	told := func(err error) {
		if err != nil {
			h.T.Fatal(err)
		}
	}
	for i, marks := range x.marks {
		if i == 0 && x.table {
			h.CastTable(p.ID, "Table 2", poll.Ballot{Marks: marks, Weight: 6}, told)
			continue
		}
		h.Cast(p.ID, h.State().MayVote()[i], poll.Ballot{Marks: marks}, told)
	}
	if x.hands != nil {
		h.SetHands(p.ID, poll.HandCount{People: 5, Counts: map[string][]int{"o00": x.hands}}, told)
	}
	h.Settle()
	h.Order(session.ClosePoll{Poll: p.ID})
	h.setRoom(func(r *roomState) { r.Reveal = p.ID; r.Show.InBallotOrder = x.ballot })
	return h.State().Poll(p.ID)
}

// answers gives ballots on which option i has the mark that f says for each of n people; 0 is none.
func answers(r poll.Rules, people, options int, f func(person, option int) int) []map[string]int {
	out := make([]map[string]int, people)
	for i := range out {
		out[i] = map[string]int{}
		for o := range options {
			for k := range r.CriteriaList() {
				if m := f(i+5*k, o); m > 0 {
					out[i][r.Key(fmt.Sprintf("o%02d", o), k)] = m
				}
			}
		}
	}
	return out
}

// votes lists a vote of every method, and those that are hard to show.
func votes() map[string]held {
	out := map[string]held{}
	for _, m := range poll.Methods() {
		r := poll.SuggestFor(m, 6)
		f := func(person, option int) int { return min(1, (person*7+option*5)%3) }
		switch m.Kind() {
		case poll.Ranks:
			k := max(r.Choose, 3)
			f = func(person, option int) int {
				if at := (option + person*person) % 6; at < k {
					return at + 1
				}
				return 0
			}
		case poll.Levels:
			f = func(person, option int) int { return 1 + (person*3+option*option)%r.Levels() }
		case poll.Units:
			f = func(person, option int) int {
				if (person+option)%6 == 0 {
					return max(1, r.Step)
				}
				return 0
			}
		case poll.Ticks, poll.Matches:
		}
		x := held{rules: r, n: 6, marks: answers(r, 9, 6, f)}
		switch m {
		case poll.Choose:
			for _, marks := range x.marks {
				for key := range marks {
					if len(marks) > r.Choose {
						delete(marks, key)
					}
				}
			}
		case poll.Pairwise:
			for i := range x.marks {
				x.marks[i] = map[string]int{poll.PairKey(fmt.Sprintf("o%02d", i%3), fmt.Sprintf("o%02d", 3+i%2)): 1, poll.PairKey("o00", "o05"): 1}
			}
		default:
		}
		out[string(m)] = x
	}
	approval, likert := poll.SuggestFor(poll.Approval, 4), poll.SuggestFor(poll.Likert, 4)
	out["tie"] = held{rules: approval, n: 4, marks: answers(approval, 9, 4, func(person, option int) int { return min(1, (person+option)%2+option/2) })}
	out["split"] = held{rules: likert, n: 4, marks: answers(likert, 10, 4, func(person, option int) int {
		if option == 1 {
			return 1 + 4*(person%2)
		}
		return max(1, 5-option-person%2)
	})}
	rank := poll.SuggestFor(poll.ChooseRank, 6)
	out["depends"] = held{rules: rank, n: 6, marks: answers(rank, 9, 6, func(person, option int) int {
		of := [][3]int{{0, 1, 2}, {0, 1, 3}, {4, 2, 1}, {0, 3, 1}, {5, 1, 2}, {4, 1, 2}, {0, 2, 3}, {3, 1, 2}, {5, 1, 0}}[person]
		for i, o := range of {
			if o == option {
				return i + 1
			}
		}
		return 0
	})}
	many := poll.SuggestFor(poll.Dots, 40)
	many.Dots, many.Cap = 10, 2
	out["forty"] = held{rules: many, n: 40, marks: answers(many, 9, 40, func(person, option int) int { return min(1, option*(person+3)%11/9) })}
	agree := poll.SuggestFor(poll.Agree, 40)
	out["forty-scale"] = held{rules: agree, n: 40, marks: answers(agree, 9, 40, func(person, option int) int { return 1 + (person*option+person)%3 })}
	field := poll.SuggestFor(poll.ImpactEffort, 14)
	out["field"] = held{rules: field, n: 14, marks: answers(field, 9, 14, func(person, option int) int { return 1 + (option*7+person/5*option*3+person%2)%5 })}
	fist := poll.SuggestFor(poll.FistToFive, 4)
	out["table-hands"] = held{rules: fist, n: 4, table: true, hands: []int{0, 0, 1, 2, 1, 1}, marks: answers(fist, 5, 4, func(person, option int) int { return 1 + (person+option*2)%6 })}
	score := poll.SuggestFor(poll.Score, 5)
	score.Criteria = "what it gives us\nwhat it takes"
	out["criteria"] = held{rules: score, n: 5, ballot: true, marks: answers(score, 9, 5, func(person, option int) int { return 1 + (person*option+option)%6 })}
	return out
}

func TestEveryResultIsDrawn(t *testing.T) {
	looks := map[string]look.Options{"light": {Mode: look.ModeLight}, "dark": {Mode: look.ModeDark}, "contrast": {Mode: look.ModeContrast}}
	for name, x := range votes() {
		t.Run(name, func(t *testing.T) {
			for as, o := range looks {
				if as != "light" && name != "split" && name != "field" && name != "tie" {
					continue
				}
				h := enter(t, o)
				p := h.hold(x)
				if v := h.room.View(); v.Kind != view.RoomReveal && v.Kind != view.RoomField || len(v.Bars)+len(v.List) != x.n || v.Lead.Text == "" {
					t.Errorf("%q with %d bars and %q", v.Kind, len(v.Bars), v.Lead)
				}
				for _, size := range []fyne.Size{{Width: 960, Height: 540}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
					h.win.Resize(size)
					h.drawn(size)
					h.picture("vote-" + name + "-" + as)
				}
				for _, at := range []int{1, len(p.Ballots), view.RecountSteps(p)} {
					h.setRoom(func(r *roomState) { r.Show.Recount, r.Show.At = true, at })
					h.drawn(h.win.Canvas().Size())
					if as == "light" {
						h.picture(fmt.Sprintf("recount-%s-%d", name, at))
					}
				}
			}
		})
	}
}

// TestACountdownIsSeenFromAfar holds for the hands of the person at the very back.
func TestACountdownIsSeenFromAfar(t *testing.T) {
	for _, o := range []look.Options{{Mode: look.ModeLight}, {Mode: look.ModeContrastDark}} {
		h := enter(t, o)
		stage(session.StagePoll, 0)(h)
		h.Order(session.DraftPoll{PollBody: session.PollBody{Stage: h.State().Current, Question: "Can we go ahead?", Source: session.OnTyped, Rules: poll.SuggestFor(poll.FistToFive, 1), Options: []poll.Option{{ID: "a", Text: matters[4]}}}})
		h.Order(session.OpenPoll{Poll: h.State().Polls[len(h.State().Polls)-1].ID})
		for _, count := range []int{3, 2, 1, -1, 0} {
			h.setRoom(func(r *roomState) { r.Asked, r.Count = "a", count })
			for _, size := range []fyne.Size{{Width: 960, Height: 540}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
				h.win.Resize(size)
				h.drawn(size)
				h.picture(fmt.Sprintf("count-%d-%d", o.Mode, count))
				var largest float32
				for _, o := range test.WidgetRenderer(h.room).Objects() {
					if x, ok := o.(*canvas.Text); ok {
						largest = max(largest, x.TextSize)
					}
				}
				if count != 0 && largest < size.Height/3 {
					t.Errorf("%d is set in %.0f in a window of %v", count, largest, size)
				}
			}
		}
	}
}

// TestNothingJumpsInARecount holds that bars stand where they stood at the step before: only their length and their words change.
func TestNothingJumpsInARecount(t *testing.T) {
	for name, x := range votes() {
		t.Run(name, func(t *testing.T) {
			h := enter(t, look.Options{})
			p := h.hold(x)
			h.win.Resize(fyne.NewSize(1366, 768))
			options := map[string]bool{}
			for _, o := range p.Options {
				options[o.Text] = true
			}
			var before map[string]fyne.Position
			for at := range view.RecountSteps(p) + 1 {
				h.setRoom(func(r *roomState) { r.Show.Recount, r.Show.At = true, at })
				now := map[string]fyne.Position{}
				for _, o := range test.WidgetRenderer(h.room).Objects() {
					if x, ok := o.(*canvas.Text); ok && x.Position().X > 1366*.4 && options[x.Text] {
						now[x.Text] = x.Position()
					}
				}
				for text, pos := range before {
					if now[text] != pos {
						t.Fatalf("step %d moves %q from %v to %v", at, text, pos, now[text])
					}
				}
				before = now
			}
		})
	}
}
