package session_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
)

func banded(b *bench, bands map[string]int) {
	for _, band := range []string{"", "frontline", "support", "managers", "board"} {
		for range bands[band] {
			b.do(session.AddSeats{Seats: []session.NewSeat{{Band: band}}})
		}
	}
}

func byRole(people int) session.PollBody {
	body := typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta")
	body.GroupBy, body.People = session.ByRole, people
	return body
}

func TestWhichBandsAreTagged(t *testing.T) {
	for _, c := range []struct {
		name   string
		bands  map[string]int
		people int
		want   []string
	}{
		{"two large ones", map[string]int{"frontline": 6, "support": 5}, 0, []string{"frontline", "support"}},
		{"a small one takes another along", map[string]int{"frontline": 8, "support": 6, "managers": 2}, 0, []string{"frontline"}},
		{"small ones that are five together", map[string]int{"frontline": 8, "managers": 3, "board": 2}, 0, []string{"frontline"}},
		{"one seat without a band", map[string]int{"": 1, "frontline": 9}, 0, nil},
		{"people without a seat", map[string]int{"frontline": 9}, 12, nil},
		{"many people without a seat", map[string]int{"frontline": 9}, 14, []string{"frontline"}},
		{"none of five", map[string]int{"frontline": 4, "support": 4}, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, 0)
			banded(b, c.bands)
			b.do(session.DraftPoll{PollBody: byRole(c.people)})
			b.do(session.OpenPoll{Poll: lastPoll(b.state())})
			if diff := cmp.Diff(c.want, newest(b).Groups); diff != "" {
				t.Fatal(diff)
			}
			for _, seat := range b.state().Seats {
				want := ""
				for _, g := range c.want {
					if g == seat.Band {
						want = g
					}
				}
				if got := b.state().Group(newest(b), seat.ID); got != want {
					t.Errorf("%s of %s carries %q", seat.Code, seat.Band, got)
				}
			}
		})
	}
}

// groupsOf counts the people of each group among ballots.
func groupsOf(ballots []poll.Ballot) map[string]int {
	out := map[string]int{}
	for _, b := range ballots {
		out[b.Group] += b.Heads()
	}
	return out
}

// Whoever votes in the end, no group on the ballots of a closed poll is smaller than the floor, and neither are those
// outside all groups: so nobody is found, in a group or by subtraction.
func TestNobodyIsAloneInAGroup(t *testing.T) {
	kept, dropped := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		b := start(t, 0)
		bands := map[string]int{}
		for _, band := range []string{"", "frontline", "support", "managers"} {
			bands[band] = rapid.SampledFrom([]int{0, 1, 2, 4, 5, 6, 9}).Draw(rt, "people of "+band)
		}
		banded(b, bands)
		b.do(session.AddSeats{Seats: make([]session.NewSeat, 1)})
		b.do(session.DraftPoll{PollBody: byRole(60)})
		b.do(session.OpenPoll{Poll: lastPoll(b.state())})
		x := newest(b)
		for _, g := range x.Groups {
			if bands[g] < session.LeastGroupFloor {
				rt.Fatalf("%s has %d people and is tagged", g, bands[g])
			}
		}
		if late := rapid.IntRange(0, 2).Draw(rt, "late"); late > 0 {
			banded(b, map[string]int{"board": late, "managers": late})
		}
		var raw [][]byte
		before := 0
		for _, seat := range b.state().Seats {
			if !rapid.Bool().Draw(rt, "votes") {
				continue
			}
			v := poll.Ballot{Marks: map[string]int{"alpha": 1}, Group: b.state().Group(x, seat.ID)}
			if err := b.state().CheckVote(x.ID, seat.ID, v); err != nil {
				rt.Fatal(err)
			}
			if v.Group != "" {
				before++
			}
			raw = append(raw, v.Encode())
		}
		if len(raw) == 0 {
			return
		}
		b.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Voters: 60})
		x = newest(b)
		for g, n := range groupsOf(x.Ballots) {
			if n < session.LeastGroupFloor && (g != "" || n != len(raw)) {
				rt.Fatalf("%d people are found as the group %q: %v", n, g, groupsOf(x.Ballots))
			}
		}
		if len(x.Ballots) != len(raw) || x.Tally.Rows[0].Supporters != len(raw) || !x.CountAgain().Holds() {
			rt.Fatalf("%d ballots became %d", len(raw), len(x.Ballots))
		}
		after := len(x.Ballots) - groupsOf(x.Ballots)[""]
		kept, dropped = kept+after, dropped+before-after
	})
	t.Logf("%d ballots kept the tag of their group, %d lost it because somebody could have been found", kept, dropped)
	if kept == 0 || dropped == 0 {
		t.Error("the law saw one case alone")
	}
}

func TestTablesAsGroups(t *testing.T) {
	b := start(t, 3)
	body := typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta")
	body.GroupBy, body.People = session.ByTable, 40
	b.do(session.DraftPoll{PollBody: body})
	b.do(session.PrintPapers{Poll: lastPoll(b.state()), Count: 9})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	x, s := newest(b), b.state()
	of := func(table string, heads int) poll.Ballot {
		return poll.Ballot{Marks: map[string]int{"beta": 1}, Group: table, Weight: heads}
	}
	for name, err := range map[string]error{
		"a table under another's name": s.CheckTable(x.ID, "Table 1", of("Table 2", 5)),
		"a table without its tag":      s.CheckTable(x.ID, "Table 1", of("", 5)),
		"a seat with a tag":            s.CheckVote(x.ID, s.Seats[0].ID, of("Table 1", 0)),
		"a seat with a weight":         s.CheckVote(x.ID, s.Seats[0].ID, of("", 2)),
		"a sheet with a weight":        s.CheckPaper(x.ID, 1, of("Table 1", 2)),
	} {
		if !session.Refused(err, "poll.tag") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{" Table 1", "Table\n1", fmt.Sprintf("%041d", 1)} {
		if err := s.CheckPaper(x.ID, 1, of(name, 0)); !session.Refused(err, "poll.table.name") {
			t.Errorf("a sheet of %q: %v", name, err)
		}
		if err := s.CheckTable(x.ID, name, of(name, 5)); !session.Refused(err, "poll.table.name") {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, err := range map[string]error{
		"a table": s.CheckTable(x.ID, "Table 1", of("Table 1", 5)), "a sheet of a table": s.CheckPaper(x.ID, 1, of("Table 2", 0)),
		"a sheet of none": s.CheckPaper(x.ID, 1, of("", 0)), "a seat": s.CheckVote(x.ID, s.Seats[0].ID, of("", 0)),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Table 1 is of five by itself, Table 2 by its ballot and a sheet; Table 3 is too small, and those outside are five with it.
	var raw [][]byte
	for _, v := range []poll.Ballot{of("Table 1", 5), of("Table 2", 4), of("Table 2", 0), of("Table 3", 3), of("", 0), of("", 0)} {
		raw = append(raw, v.Encode())
	}
	b.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Voters: 40})
	if diff := cmp.Diff(map[string]int{"Table 1": 5, "Table 2": 5, "": 5}, groupsOf(newest(b).Ballots)); diff != "" {
		t.Error(diff)
	}
}
