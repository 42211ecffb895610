package view_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// printed is an open poll of so many options with so many paper ballots.
func printed(r poll.Rules, options, papers int) *session.Poll {
	p := &session.Poll{ID: "p", Phase: session.PollOpen, Seed: 3, Papers: session.Papers{Seed: 11, Printed: papers}}
	p.Question, p.Rules = "Which?", r
	for i := range options {
		p.Options = append(p.Options, poll.Option{ID: fmt.Sprintf("o%02d", i), Text: fmt.Sprintf("option %d", i)})
	}
	return p
}

// written is what a person writes on the sheet of a number, box by box: the test's own reading of a sheet.
func written(p *session.Poll, number int, b poll.Ballot) []string {
	var out []string
	if p.Rules.Method == poll.Pairwise {
		for _, pair := range p.PaperPairs(number) {
			switch {
			case b.Marks[pair[0].ID+">"+pair[1].ID] == 1:
				out = append(out, "1")
			case b.Marks[pair[1].ID+">"+pair[0].ID] == 1:
				out = append(out, "2")
			case b.Marks[min(pair[0].ID, pair[1].ID)+"="+max(pair[0].ID, pair[1].ID)] == 1:
				out = append(out, "0")
			default:
				out = append(out, "")
			}
		}
		return out
	}
	for _, o := range p.PaperOrder(number) {
		for c := range p.Rules.CriteriaList() {
			m := b.Marks[p.Rules.Key(o.ID, c)]
			switch {
			case m == 0:
				out = append(out, "")
			case p.Rules.Method == poll.Score || p.Rules.Method == poll.FistToFive:
				out = append(out, strconv.Itoa(m-1))
			default:
				out = append(out, strconv.Itoa(m))
			}
		}
	}
	return out
}

// key keys a sheet from what is written on it.
func key(k *view.Keying, number int, boxes []string) {
	digits := func(s string) {
		for _, r := range s {
			k.Type(r)
		}
	}
	digits(strconv.Itoa(number))
	k.Enter()
	v := k.View()
	if v.Open != number {
		return
	}
	if v.At < 0 {
		for i, s := range boxes {
			if s != "" {
				digits(strconv.Itoa(i + 1))
				if k.View().Typing != "" {
					k.Enter()
				}
			}
		}
		k.Enter()
		return
	}
	for i, s := range boxes {
		digits(s)
		if v := k.View(); v.Open == number && v.At == i {
			k.Enter()
		}
	}
}

func keyed(p *session.Poll, first, second map[int]poll.Ballot, orders ...[]int) *view.Keying {
	k := view.NewKeying(p, nil)
	for pass, ballots := range []map[int]poll.Ballot{first, second} {
		k.Go(view.KeyingStage(pass))
		for _, n := range orders[pass] {
			key(k, n, written(p, n, ballots[n]))
		}
	}
	k.Go(view.KeySettle)
	return k
}

// anyBallot draws a valid ballot for the sheet of a number.
func anyBallot(t *rapid.T, p *session.Poll, number int) poll.Ballot {
	r, b := p.Rules, poll.Ballot{Marks: map[string]int{}}
	switch r.Method.Kind() {
	case poll.Ticks, poll.Ranks:
		most := r.Choose
		if most == 0 {
			most = len(p.Options)
		}
		chosen := rapid.Permutation(p.Options).Draw(t, "order")[:rapid.IntRange(0, min(most, len(p.Options))).Draw(t, "chosen")]
		for i, o := range chosen {
			b.Marks[o.ID] = 1
			if r.Method.Kind() == poll.Ranks {
				b.Marks[o.ID] = i + 1
			}
		}
	case poll.Units:
		step := max(1, r.Step)
		for _, o := range p.Options {
			b.Marks[o.ID] = step * rapid.IntRange(0, 5).Draw(t, "units")
			if r.CheckBallot(p.Options, b) != nil {
				delete(b.Marks, o.ID)
			}
		}
	case poll.Levels:
		for _, o := range p.Options {
			for c := range r.CriteriaList() {
				if m := rapid.IntRange(0, r.Levels()).Draw(t, "level"); m > 0 {
					b.Marks[r.Key(o.ID, c)] = m
				}
			}
		}
	case poll.Matches:
		for _, pair := range p.PaperPairs(number) {
			switch rapid.IntRange(0, 3).Draw(t, "pair") {
			case 0:
				b.Marks[poll.PairKey(pair[0].ID, pair[1].ID)] = 1
			case 1:
				b.Marks[poll.PairKey(pair[1].ID, pair[0].ID)] = 1
			case 2:
				b.Marks[poll.EvenKey(pair[0].ID, pair[1].ID)] = 1
			}
		}
	}
	return b
}

func anyPrinted(t *rapid.T) *session.Poll {
	options := rapid.IntRange(2, 14).Draw(t, "options")
	r := poll.SuggestFor(rapid.SampledFrom(poll.Methods()).Draw(t, "method"), options)
	if r.Method == poll.Score {
		r.Top = rapid.IntRange(2, poll.MaxTop).Draw(t, "top")
		if rapid.Bool().Draw(t, "several") {
			r.Criteria = "useful\nlikely"
		}
	}
	if r.Method == poll.Dots {
		r.Dots = rapid.IntRange(1, 12).Draw(t, "dots")
		r.Cap = rapid.IntRange(1, r.Dots).Draw(t, "cap")
	}
	return printed(r, options, 40)
}

func same(a, b poll.Ballot) bool { return string(a.Encode()) == string(b.Encode()) }

// Whatever is on the sheets and in whatever order they are keyed: two passes that agree give exactly the ballots.
func TestTwoEqualPassesGiveTheBallotsOfTheSheets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPrinted(t)
		numbers := rapid.Permutation([]int{1, 2, 3, 9, 10, 40}).Draw(t, "sheets")[:rapid.IntRange(1, 6).Draw(t, "count")]
		sheets := map[int]poll.Ballot{}
		for _, n := range numbers {
			sheets[n] = anyBallot(t, p, n)
		}
		k := keyed(p, sheets, sheets, numbers, rapid.Permutation(numbers).Draw(t, "again"))
		if d := k.Differences(); len(d) > 0 {
			t.Fatalf("%s: equal passes differ: %+v", p.Rules.Method, d)
		}
		got, ok := k.Ballots()
		if !ok || len(got) != len(sheets) {
			t.Fatalf("%s: %d of %d ballots, %v; %+v", p.Rules.Method, len(got), len(sheets), ok, k.View())
		}
		for _, x := range got {
			if !same(x.Ballot, sheets[x.Number]) {
				t.Errorf("%s: sheet %d gave %s and holds %s", p.Rules.Method, x.Number, x.Ballot.Encode(), sheets[x.Number].Encode())
			}
		}
	})
}

// Every box that was keyed in two ways is found, and nothing else is; whichever pass stands gives that pass's ballot.
func TestEveryBoxThatDiffersIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPrinted(t)
		wrong := rapid.SampledFrom([]int{4, 5, 6}).Draw(t, "wrong")
		first := map[int]poll.Ballot{}
		for _, n := range []int{4, 5, 6} {
			first[n] = anyBallot(t, p, n)
		}
		second := map[int]poll.Ballot{4: first[4], 5: first[5], 6: first[6]}
		second[wrong] = anyBallot(t, p, wrong)
		var want, got []int
		a, b := written(p, wrong, first[wrong]), written(p, wrong, second[wrong])
		for i := range a {
			if a[i] != b[i] {
				want = append(want, i)
			}
		}
		k := keyed(p, first, second, []int{4, 5, 6}, []int{6, 5, 4})
		for _, d := range k.Differences() {
			if d.Number != wrong || d.Kind != view.BoxDiffers || d.First != a[d.Box] || d.Second != b[d.Box] {
				t.Fatalf("found %+v; the sheet was keyed %q and %q", d, a, b)
			}
			got = append(got, d.Box)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
		stands := rapid.Bool().Draw(t, "the second stands")
		if _, ok := k.Ballots(); ok != (len(want) == 0) {
			t.Fatalf("with %d differences the ballots were given: %v", len(want), ok)
		}
		for _, d := range k.Differences() {
			k.Settle(d, stands)
		}
		ballots, ok := k.Ballots()
		if !ok {
			t.Fatalf("settled, and not given: %+v", k.Unfits())
		}
		settled := map[bool]poll.Ballot{false: first[wrong], true: second[wrong]}[stands]
		if x := ballots[wrong-4]; x.Number != wrong || !same(x.Ballot, settled) {
			t.Errorf("settled is %s, wanted %s", x.Ballot.Encode(), settled.Encode())
		}
	})
}

func choose(n, of, papers int) *session.Poll {
	return printed(poll.Rules{Method: poll.Choose, Choose: n}, of, papers)
}

func press(k *view.Keying, keys string) {
	for _, r := range keys {
		switch r {
		case '\n':
			k.Enter()
		case '<':
			k.Erase()
		case '!':
			k.Cancel()
		default:
			k.Type(r)
		}
	}
}

func TestWhatKeyingAnswers(t *testing.T) {
	ranks := func() *session.Poll { return printed(poll.Rules{Method: poll.ChooseRank, Choose: 3}, 5, 12) }
	tests := map[string]struct {
		poll *session.Poll
		keys string
		says string // part of the answer or of what is wrong with the sheet
		rows string // what was taken over
	}{
		"a number that was not printed":      {ranks(), "13\n", "Ballot 13 is not one of the 12 that were printed for this vote.", ""},
		"a number that is in the box":        {ranks(), "7\n", "Ballot 7 is in the ballot box already.", ""},
		"a number keyed in this pass":        {ranks(), "3\n1\n\n\n\n3\n", "Ballot 3 is keyed already.", "3: 1 · · · ·"},
		"a place given twice":                {ranks(), "3\n11\n\n\n", "The ballot gives place 1 to two options.", ""},
		"a place left out":                   {ranks(), "3\n13\n\n\n", "The ballot gives no option place 2.", ""},
		"a place left out, and put right":    {ranks(), "3\n13\n\n\n\n2+", "", "3: 1 2 · · ·"},
		"more places than there are":         {ranks(), "3\n1234+", "The ballot chooses 4 options; 3 is the most.", ""},
		"a sheet that breaks a rule, spoilt": {ranks(), "3\n11\n\n\n*", "", "3: spoilt"},
		"the rest of a sheet is empty":       {ranks(), "3\n\n1+", "", "3: · 1 · · ·"},
		"a blank sheet":                      {ranks(), "3\n+", "", "3: blank"},
		"noughts are empty boxes":            {ranks(), "3\n10000", "", "3: 1 · · · ·"},
		"a digit taken back":                 {ranks(), "3\n2<1+", "", "3: 1 · · · ·"},
		"ticks by the numbers of lines":      {choose(3, 5, 12), "3\n251\n", "", "3: 1 2 5"},
		"a tick taken back":                  {choose(3, 5, 12), "3\n2552\n", "", "3: blank"},
		"a line that the sheet has not":      {choose(3, 5, 12), "3\n6", "This sheet has lines 1 to 5.", ""},
		"too many ticks":                     {choose(2, 5, 12), "3\n123\n", "The ballot chooses 3 options; 2 is the most.", ""},
		"ticks on a long sheet":              {choose(3, 12, 12), "3\n11\n2 12\n\n", "", "3: 2 11 12"},
		"a level that the scale has not":     {printed(poll.SuggestFor(poll.FistToFive, 3), 3, 12), "3\n6", "No box of this sheet can hold more than 5.", ""},
		"nought is an answer of a fist":      {printed(poll.SuggestFor(poll.FistToFive, 3), 3, 12), "3\n05\n", "", "3: 0 5 ·"},
		"a score of two digits":              {printed(poll.Rules{Method: poll.Score, Top: 10}, 2, 12), "3\n10\n7\n", "", "3: 10 7"},
		"a score that is too high":           {printed(poll.Rules{Method: poll.Score, Top: 10}, 2, 12), "3\n11\n", "No box of this sheet can hold more than 10.", ""},
		"impact and effort":                  {printed(poll.SuggestFor(poll.ImpactEffort, 2), 2, 12), "3\n5214", "", "3: 5 2 1 4"},
		"an amount off the step":             {printed(poll.SuggestFor(poll.Budget, 2), 2, 12), "3\n52\n+", "amounts go in steps of 5", ""},
		"escape drops what is half keyed":    {ranks(), "3\n1!!", "", ""},
		"but only when pressed twice":        {ranks(), "3\n1!", "Ballot 3 is half keyed.", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			k := view.NewKeying(test.poll, nil)
			k.Follow(test.poll, []int{7})
			press(k, test.keys)
			v := k.View()
			if said := v.Answer + v.Trouble; !strings.Contains(said, test.says) || test.says == "" && said != "" {
				t.Errorf("it says %q, wanted %q", said, test.says)
			}
			var rows []string
			for _, x := range v.Rows {
				rows = append(rows, fmt.Sprintf("%d: %s", x.Number, x.Text))
			}
			if got := strings.Join(rows, "; "); got != test.rows {
				t.Errorf("taken over is %q, wanted %q", got, test.rows)
			}
		})
	}
}

func TestTheSecondPassShowsNothingOfTheFirst(t *testing.T) {
	k := view.NewKeying(choose(3, 5, 12), nil)
	press(k, "3\n12\n4\n3\n")
	k.Go(view.KeySecond)
	v := k.View()
	if len(v.Rows) != 0 || v.Open != 0 || v.Pass != "Second time: 0 of 2 sheets keyed" {
		t.Fatalf("%+v", v)
	}
	press(k, "3\n")
	for _, l := range k.View().Lines {
		if l.Boxes[0] != "" {
			t.Errorf("the second pass begins with %+v", l)
		}
	}
}

func TestAHalfKeyedSheetHoldsThePass(t *testing.T) {
	k := view.NewKeying(choose(3, 5, 12), nil)
	press(k, "3\n12")
	k.Go(view.KeySecond)
	if k.Stage() != view.KeyFirst || !strings.Contains(k.View().Answer, "Ballot 3 is half keyed.") || k.Sheets() != 1 {
		t.Errorf("%+v", k.View())
	}
}

func TestSheetsKeyedOnlyOnce(t *testing.T) {
	k := view.NewKeying(choose(3, 5, 12), nil)
	press(k, "3\n12\n4\n3\n")
	k.Go(view.KeySecond)
	press(k, "3\n12\n5\n3\n")
	k.Go(view.KeySettle)
	d := k.Differences()
	if len(d) != 2 || d[0].Kind != view.OnlyFirst || d[0].Number != 4 || d[1].Kind != view.OnlySecond || d[1].Number != 5 || k.Sheets() != 3 {
		t.Fatalf("%+v", d)
	}
	k.TakeOut(5)
	k.KeyAgain(d[0])
	if v := k.View(); v.Stage != view.KeySecond || v.Open != 4 {
		t.Fatalf("%+v", v)
	}
	press(k, "3\n")
	k.Go(view.KeySettle)
	if got, ok := k.Ballots(); !ok || len(got) != 2 || got[1].Number != 4 {
		t.Errorf("%+v, %v, %+v", got, ok, k.Differences())
	}
}

func TestASheetSpoiltInOnePass(t *testing.T) {
	for _, second := range []bool{false, true} {
		k := view.NewKeying(choose(3, 5, 12), nil)
		press(k, "3\n12\n")
		k.Go(view.KeySecond)
		press(k, "3\n*")
		k.Go(view.KeySettle)
		d := k.Differences()
		if len(d) != 1 || d[0].Kind != view.SpoiltDiffers || k.What(d[0], false) != "filled in" || k.What(d[0], true) != "spoilt" {
			t.Fatalf("%+v", d)
		}
		k.Settle(d[0], second)
		got, ok := k.Ballots()
		if !ok || got[0].Ballot.Spoilt != second || second == (len(got[0].Ballot.Marks) == 2) {
			t.Errorf("%+v", got)
		}
	}
}

// Half of one pass and half of the other can break a rule that each kept to.
func TestWhatWasSettledMustKeepToTheRules(t *testing.T) {
	p := printed(poll.Rules{Method: poll.ChooseRank, Choose: 3}, 3, 12)
	begin := func(t *testing.T) *view.Keying {
		k := view.NewKeying(p, nil)
		press(k, "3\n12+")
		k.Go(view.KeySecond)
		press(k, "3\n21+")
		k.Go(view.KeySettle)
		d := k.Differences()
		if len(d) != 2 {
			t.Fatalf("%+v", d)
		}
		k.Settle(d[0], false)
		k.Settle(d[1], true)
		u := k.Unfits()
		if _, ok := k.Ballots(); ok || len(u) != 1 || u[0].Number != 3 || !strings.Contains(u[0].Why, "place 1 to two options") {
			t.Fatalf("%v, %+v", ok, u)
		}
		return k
	}
	t.Run("spoilt", func(t *testing.T) {
		k := begin(t)
		k.SpoilBoth(3)
		if got, ok := k.Ballots(); !ok || !got[0].Ballot.Spoilt {
			t.Errorf("%+v", got)
		}
	})
	t.Run("keyed afresh", func(t *testing.T) {
		k := begin(t)
		k.KeyAfresh(3)
		if v := k.View(); v.Stage != view.KeyFirst || v.Open != 3 || len(v.Rows) != 0 {
			t.Errorf("%+v", v)
		}
	})
	t.Run("neither stands", func(t *testing.T) {
		k := view.NewKeying(p, nil)
		press(k, "3\n1+")
		k.Go(view.KeySecond)
		press(k, "3\n12+")
		k.Go(view.KeySettle)
		d := k.Differences()[0]
		if !k.Written(d) || k.Where(d) != "Ballot 3, line 2: “"+p.PaperOrder(3)[1].Text+"”" || k.What(d, false) != "empty" || k.What(d, true) != "2" {
			t.Errorf("%q %q %q", k.Where(d), k.What(d, false), k.What(d, true))
		}
		for _, no := range []string{"x", "1.5", "12345678"} {
			if k.SettleAs(d, no) {
				t.Errorf("%q was taken for a place", no)
			}
		}
		k.SettleAs(d, "-")
		if got, ok := k.Ballots(); !ok || got[0].Ballot.Used() != 1 {
			t.Errorf("an empty box gave %+v", got)
		}
		k.SettleAs(view.Difference{Number: 3, Box: 1}, "3")
		if u := k.Unfits(); len(u) != 1 {
			t.Errorf("%+v", u)
		}
	})
}

func TestSheetsOfTables(t *testing.T) {
	p := choose(3, 5, 12)
	p.GroupBy = session.ByTable
	k := view.NewKeying(p, nil)
	k.SetTable("Table 1")
	press(k, "3\n12\n")
	k.Go(view.KeySecond)
	k.SetTable("Table 2")
	press(k, "3\n12\n")
	k.Go(view.KeySettle)
	d := k.Differences()
	if len(d) != 1 || d[0].Kind != view.TableDiffers || d[0].First != "Table 1" || d[0].Second != "Table 2" {
		t.Fatalf("%+v", d)
	}
	k.Settle(d[0], true)
	if got, ok := k.Ballots(); !ok || got[0].Ballot.Group != "Table 2" {
		t.Errorf("%+v", got)
	}
}
