package report_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

// filled draws a ballot that the rules allow; it may be blank.
func filled(r *rapid.T, rules poll.Rules, options []poll.Option) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	n := func(low, high int) int { return rapid.IntRange(low, high).Draw(r, "n") }
	order := rapid.Permutation(options).Draw(r, "order")
	most := len(options)
	if rules.Choose > 0 {
		most = rules.Choose
	}
	switch rules.Method.Kind() {
	case poll.Ticks:
		for _, o := range order[:n(0, most)] {
			b.Marks[o.ID] = 1
		}
	case poll.Ranks:
		for i, o := range order[:n(0, most)] {
			b.Marks[o.ID] = i + 1
		}
	case poll.Levels:
		for _, o := range options {
			for k := range rules.CriteriaList() {
				b.Marks[rules.Key(o.ID, k)] = n(0, rules.Levels())
			}
		}
	case poll.Units:
		b.Marks[order[0].ID] = map[poll.Method]int{poll.Dots: 2, poll.Budget: 60, poll.Quadratic: 4}[rules.Method]
		b.Marks[order[1].ID] = map[poll.Method]int{poll.Dots: 1, poll.Budget: 35, poll.Quadratic: 3}[rules.Method] * n(0, 1)
	case poll.Matches:
		for _, p := range poll.PairsFor(options, uint64(n(0, 99)), 1, rules.Pairs) {
			b.Marks[[]string{poll.PairKey(p[0].ID, p[1].ID), poll.PairKey(p[1].ID, p[0].ID), poll.EvenKey(p[0].ID, p[1].ID)}[n(0, 2)]] = 1
		}
	}
	return b
}

// counts are what a reader who has only the printed ballots makes of them, by key.
type counts struct {
	people, total, lost map[string]int
	levels              map[string][]int // of the first criterion
}

// readPrinted counts the ballots of the appendix by hand, as somebody would who does not trust the count.
func readPrinted(t document.Table, rules poll.Rules, options int) (c counts, ballots int) {
	c = counts{people: map[string]int{}, total: map[string]int{}, lost: map[string]int{}, levels: map[string][]int{}}
	signs := map[string]int{"disagree": 0, "pass": 1, "agree": 2}
	for _, row := range t.Rows {
		text := document.Plain(row.Cells[0].Runs)
		alike, _ := strconv.Atoi(document.Plain(row.Cells[len(row.Cells)-1].Runs))
		ballots += alike
		if text == "Blank" {
			continue
		}
		marks := strings.Split(text, ", ")
		won := map[string]bool{}
		for i, m := range marks {
			key, given, _ := strings.Cut(m, " ")
			switch rules.Method.Kind() {
			case poll.Ticks:
				c.people[key] += alike
			case poll.Ranks:
				c.people[key] += alike
				if rules.Method == poll.Ranking {
					c.total[key] += 2 * (options - 1 - i) * alike
				} else {
					c.total[key] += 2 * (rules.Choose - i) * alike
				}
			case poll.Units:
				n, _ := strconv.Atoi(given)
				c.people[key] += alike
				c.total[key] += n * alike
			case poll.Levels:
				first, _, _ := strings.Cut(given, "/")
				if c.levels[key] == nil {
					c.levels[key] = make([]int, rules.Levels())
				}
				if first == "–" {
					continue
				}
				at, named := signs[first]
				if !named {
					at, _ = strconv.Atoi(first)
					at -= rules.Low()
				}
				c.levels[key][at] += alike
			case poll.Matches:
				if winner, loser, ok := strings.Cut(m, ">"); ok {
					c.total[winner] += alike
					c.lost[loser] += alike
					won[winner] = true
				}
			}
		}
		if rules.Method == poll.Ranking { // what is left is shared among the rest
			for i := range options {
				key := string(rune('A' + i))
				if !slices.Contains(marks, key) {
					c.total[key] += (options - 1 - len(marks)) * alike
				}
			}
		}
	}
	return c, ballots
}

// Every number of a vote by any method can be counted again from the ballots that the appendix prints.
func TestEveryMethodFollowsFromThePrintedBallots(t *testing.T) {
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				const options = 5
				rules := poll.SuggestFor(m, options)
				p := seated(t)
				p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
				x := p.open("Which?", typed(options), rules)
				var raw [][]byte
				for range rapid.IntRange(1, 13).Draw(r, "ballots") {
					raw = append(raw, filled(r, x.Rules, x.Options).Encode())
				}
				p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: len(raw)}, Voters: 14})
				doc := report.Build(p.state(), report.Options{})
				if err := document.Check(doc); err != nil {
					r.Fatal(err)
				}
				c, ballots := readPrinted(tables(doc, fmt.Sprintf("%d ballot", len(raw)))[0], rules, options)
				if ballots != len(raw) {
					r.Fatalf("%d ballots are printed of %d", ballots, len(raw))
				}
				checkCount(r, tables(doc, "The count")[0], rules, c)
				if m.Kind() == poll.Levels {
					checkLevels(r, tables(doc, "How many people gave each answer")[0], c)
				}
			})
		})
	}
}

func checkCount(r *rapid.T, t document.Table, rules poll.Rules, c counts) {
	at := map[string]int{}
	for i, col := range t.Columns {
		at[col.Title] = i
	}
	for _, row := range t.Rows {
		if row.Strong {
			continue
		}
		cell := func(title string) string { return document.Plain(row.Cells[at[title]].Runs) }
		key := cell("Key")
		want := map[string]string{}
		switch rules.Method.Kind() {
		case poll.Ticks:
			want["People"] = fmt.Sprintf("%d of 14 people", c.people[key])
		case poll.Ranks:
			want["People"] = fmt.Sprintf("%d of 14 people", c.people[key])
			want["Points"] = strings.TrimSuffix(fmt.Sprintf("%.1f", float64(c.total[key])/2), ".0")
			if c.people[key] == 0 {
				want["Points"] = "–"
			}
		case poll.Units:
			want["People"] = fmt.Sprintf("%d of 14 people", c.people[key])
			title := map[poll.Method]string{poll.Dots: "Dots", poll.Budget: "Money", poll.Quadratic: "Votes"}[rules.Method]
			want[title] = strings.Repeat("£", min(1, at["Money"])) + strconv.Itoa(c.total[key])
		case poll.Matches:
			want["Pairs won"], want["Pairs lost"] = strconv.Itoa(c.total[key]), strconv.Itoa(c.lost[key])
		case poll.Levels:
			low, high := 0, 0
			for i, n := range c.levels[key] {
				switch {
				case 2*i < rules.Levels()-1:
					low += n
				case 2*i > rules.Levels()-1:
					high += n
				}
			}
			title := "People for it"
			if rules.Method == poll.ImpactEffort {
				title = "See a high impact"
			}
			want[title] = fmt.Sprintf("%d of 14", high)
			if _, ok := at["Against"]; ok {
				want["Against"] = strconv.Itoa(low)
			} else if rules.Method != poll.ImpactEffort {
				want[title] += " people"
			}
		}
		for _, title := range slices.Sorted(maps.Keys(want)) {
			if got := cell(title); got != want[title] {
				r.Fatalf("%s of %s is %q; the printed ballots make %q", title, key, got, want[title])
			}
		}
	}
}

func checkLevels(r *rapid.T, t document.Table, c counts) {
	for _, row := range t.Rows {
		key, sum := document.Plain(row.Cells[0].Runs), 0
		for i := range len(row.Cells) - 2 {
			want := 0
			if c.levels[key] != nil {
				want = c.levels[key][i]
			}
			sum += want
			if got := document.Plain(row.Cells[i+1].Runs); got != strconv.Itoa(want) {
				r.Fatalf("answer %s of %s was given by %s people; the printed ballots make %d", t.Columns[i+1].Title, key, got, want)
			}
		}
		if got := document.Plain(row.Cells[len(row.Cells)-1].Runs); got != strconv.Itoa(sum) {
			r.Fatalf("%s answers on %s; the printed ballots make %d", got, key, sum)
		}
	}
}

// What a vote can come to at its edges still makes a sound report and sound ballots.
func TestVotesAtTheEdges(t *testing.T) {
	for _, m := range poll.Methods() {
		for name, c := range map[string]struct{ options, blank, spoilt int }{
			"all blank": {3, 4, 0}, "one spoilt": {3, 0, 1}, "as few options as there can be": {2, 3, 1}, "200 options": {200, 2, 1},
		} {
			t.Run(string(m)+", "+name, func(t *testing.T) {
				options := c.options
				if options == 2 && m.Kind() == poll.Levels {
					options = 1
				}
				p := seated(t)
				p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
				x := p.printed(session.PollBody{Question: "Which?", Options: typed(options), Rules: poll.SuggestFor(m, options)}, 1)
				p.do(session.OpenPoll{Poll: x.ID})
				if _, err := report.PaperBallots(p.state(), x, 1, 1, report.Options{}); err != nil {
					t.Error(err)
				}
				var raw [][]byte
				for range c.blank {
					raw = append(raw, poll.Ballot{}.Encode())
				}
				for range c.spoilt {
					raw = append(raw, poll.Ballot{Spoilt: true}.Encode())
				}
				p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: len(raw)}, Voters: 14})
				if err := document.Check(report.Build(p.state(), report.Options{})); err != nil {
					t.Error(err)
				}
				says(t, p.state(), "Nobody ", fmt.Sprintf("%d of 14 people voted.", len(raw)))
			})
		}
	}
}
