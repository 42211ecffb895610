package view_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func count(h *view.HandCounting, keys string) {
	for _, r := range keys {
		switch r {
		case '\n':
			h.Enter()
		case '<':
			h.Erase()
		default:
			h.Type(r)
		}
	}
}

// Whatever hands go up, and whatever was kept before: what is typed is what is kept, and it keeps to the rules.
func TestHandsAreKeptAsTheyWereCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		method := rapid.SampledFrom([]poll.Method{poll.ChooseRank, poll.Choose, poll.Approval, poll.Dots, poll.TopFive, poll.Score, poll.Likert, poll.Agree, poll.FistToFive}).Draw(t, "method")
		options := rapid.IntRange(2, 9).Draw(t, "options")
		p := printed(poll.SuggestFor(method, options), options, 0)
		people := rapid.IntRange(1, 40).Draw(t, "people")
		want := poll.HandCount{People: people, Counts: map[string][]int{}}
		n := p.Rules.HandLevels()
		h := view.NewHandCounting(p, poll.HandCount{}, nil)
		if rapid.Bool().Draw(t, "counted before") {
			before := poll.HandCount{People: people, Counts: map[string][]int{}}
			for _, o := range p.Options {
				before.Counts[o.ID] = make([]int, n)
			}
			h = view.NewHandCounting(p, before, nil)
		}
		h.Follow(people)
		for _, o := range p.Order(0) {
			counts, left := make([]int, n), people
			for i := range counts {
				counts[i] = rapid.IntRange(0, left).Draw(t, "hands")
				left -= counts[i]
			}
			want.Counts[o.ID] = counts
			typed := counts
			if p.Rules.HandsAsk() == poll.ForAgainst { // asked for in the order for, against, abstain
				typed = []int{counts[poll.HandsFor], counts[poll.HandsAgainst], counts[poll.HandsAbstain]}
			}
			if h.Asked() != o.ID {
				t.Fatalf("%q is asked for, not %q", h.Asked(), o.ID)
			}
			for _, c := range typed {
				count(h, strconv.Itoa(c)+"\n")
			}
		}
		got, ok := h.Count()
		if d := cmp.Diff(want, got); d != "" || !ok {
			t.Fatalf("%v %s\n%+v", ok, d, h.View())
		}
		if err := p.Rules.CheckHands(p.Options, got); err != nil {
			t.Error(err)
		}
	})
}

func TestWhatIsMissingOrTooManyAtAShowOfHands(t *testing.T) {
	tests := map[string]struct {
		room, people int
		keys, still  string
		note         string // of the first option
		ready        bool
	}{
		"nothing yet":             {room: 12, keys: "", still: "2 options are still to be counted."},
		"one option":              {room: 12, keys: "8\n4\n0\n", still: "1 option is still to be counted."},
		"too many hands":          {room: 12, keys: "8\n6\n0\n12\n0\n0\n", still: "1 option has more hands than people. Count again.", note: "14 hands, 12 people"},
		"all":                     {room: 12, keys: "8\n4\n0\n12\n\n\n", ready: true},
		"some showed no hand":     {room: 12, keys: "8\n1\n0\n12\n\n\n", note: "3 showed no hand", ready: true},
		"fewer people by hand":    {room: 12, people: 5, keys: "5\n\n\n4\n1\n\n", ready: true},
		"more people than are":    {room: 4, people: 5, keys: "5\n\n\n4\n1\n\n", still: "Only 4 people have not voted in another way."},
		"nobody is left":          {room: 0, keys: "\n\n\n\n\n\n", still: "Everyone who is here has voted in another way. Mark those who came as present first."},
		"a digit too many, taken": {room: 12, keys: "88<8\n4\n\n12\n\n\n", ready: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			h := view.NewHandCounting(printed(poll.Rules{Method: poll.Approval}, 2, 0), poll.HandCount{}, nil)
			h.Follow(test.room)
			if test.people > 0 {
				h.SetPeople(test.people)
			}
			count(h, test.keys)
			v := h.View()
			if v.Still != test.still || v.Ready != test.ready || v.Lines[0].Note != test.note {
				t.Errorf("%q, %v, %q", v.Still, v.Ready, v.Lines[0].Note)
			}
		})
	}
}
