package keeper_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

// vote is one cast: of a seat, a sheet or a table, which mark a set of options.
type vote struct {
	seat, sheet int // from 1
	table       string
	heads       int
	options     []int
}

func (v vote) cast(k *keeper.Kept) error {
	b := mark(k, v.heads, v.options...)
	switch {
	case v.seat > 0:
		return k.Cast(thePoll(k).ID, k.State().Seats[v.seat-1].ID, b)
	case v.sheet > 0:
		return k.CastPapers(thePoll(k).ID, []keeper.PaperBallot{{Number: v.sheet, Ballot: b}})
	}
	return k.CastTable(thePoll(k).ID, v.table, b)
}

// Promise 12: two orders of the same casts, and the same ballots in other hands, leave the same bytes in the whole folder:
// with the box while the poll is open, and without it once it is closed.
func TestTheWholeFolderIsTheSameInEveryOrder(t *testing.T) {
	runs, casts := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		options := rapid.SliceOfNDistinct(rapid.IntRange(0, 2), 0, 3, rapid.ID[int])
		var votes []vote
		for i := range rapid.IntRange(1, 6).Draw(rt, "seats") {
			votes = append(votes, vote{seat: i + 1, options: options.Draw(rt, "marks")})
		}
		for i := range rapid.IntRange(0, 4).Draw(rt, "sheets") {
			votes = append(votes, vote{sheet: 10 - i*2, options: options.Draw(rt, "marks")})
		}
		single := len(votes)
		for i := range rapid.IntRange(0, 2).Draw(rt, "tables") {
			votes = append(votes, vote{table: fmt.Sprint("Table ", 9-i), heads: 4, options: options.Draw(rt, "marks")})
		}
		// Seats and sheets exchange their ballots, then everything is cast in another order.
		other := slices.Clone(votes)
		by := rapid.IntRange(0, single).Draw(rt, "by")
		for i := range single {
			other[i].options = votes[(i+by)%single].options
		}
		other = rapid.Permutation(other).Draw(rt, "order")
		count := rapid.IntRange(0, 3).Draw(rt, "hands")

		folder := func(votes []vote, corrected bool) (open, closed map[string]string) {
			d := faultdisk.New(512)
			k := room(t, d, 6, func(b *session.PollBody) { b.People = 40 })
			if corrected {
				must(t, hands(k, 3))
			}
			for _, v := range votes {
				must(t, v.cast(k))
			}
			must(t, hands(k, count))
			must(t, k.Backup())
			open = allFiles(d)
			must(t, closePoll(k))
			must(t, k.Backup())
			return open, allFiles(d)
		}
		open1, closed1 := folder(votes, false)
		open2, closed2 := folder(other, true)
		if diff := cmp.Diff(open1, open2); diff != "" {
			rt.Fatalf("while the poll is open the folder differs: %s", diff)
		}
		if diff := cmp.Diff(closed1, closed2); diff != "" {
			rt.Fatalf("once the poll is closed the folder differs: %s", diff)
		}
		runs, casts = runs+1, casts+len(votes)
	})
	t.Logf("promise 12: %d polls with seats, sheets, tables and hands in two orders, %d casts; every byte of the folder the same, open and closed", runs, casts)
}

func allFiles(d *faultdisk.Disk) map[string]string {
	all := map[string]string{}
	for _, name := range d.Names() {
		all[name] = string(d.Bytes(name))
	}
	return all
}

// Every byte that a poll ever writes, into files that are there at the end and into those that were taken away, is
// searched for what links a seat to a ballot.
func TestNoByteLinksASeatToABallot(t *testing.T) {
	d := faultdisk.New(512)
	written := map[string]map[string]bool{} // by name: all that ever stood in the file
	look := func() {
		for _, name := range d.Names() {
			if written[name] == nil {
				written[name] = map[string]bool{}
			}
			written[name][string(d.Bytes(name))] = true
		}
	}
	k := room(t, d, 6, func(b *session.PollBody) { b.People = 40 })
	d.Hook = func(faultdisk.Call) faultdisk.Fault { look(); return faultdisk.None }
	votes := []vote{
		{seat: 4, options: []int{0}},
		{sheet: 7, options: []int{1, 2}},
		{seat: 1, options: []int{0, 2}},
		{table: "Table 2", heads: 5, options: []int{1}},
		{seat: 6, options: []int{0, 1}},
		{sheet: 2},
		{seat: 3, options: []int{0, 1, 2}},
	}
	var ballots []string // no two are equal, so each could be told
	for i, v := range votes {
		must(t, v.cast(k))
		ballots = append(ballots, string(mark(k, v.heads, v.options...).Encode()))
		must(t, k.Do(session.SetPresence{Seat: k.State().Seats[1].ID, Here: i%2 == 1})) // life goes on between the casts
		must(t, k.Backup())
	}
	must(t, hands(k, 3))
	must(t, closePoll(k))
	must(t, k.Backup())
	look()
	must(t, k.Close())

	boxName := box.Path(crashPath, string(thePoll(k).ID))
	lines, boxes, sum := 0, 0, 0
	for name, contents := range written {
		for _, seat := range k.State().Seats {
			if strings.Contains(name, string(seat.ID)) {
				t.Errorf("a file is called %s", name)
			}
		}
		for text := range contents {
			sum += len(text)
			if strings.HasPrefix(name, boxName) {
				boxes++
				boxTellsNothing(t, text, votes)
				continue
			}
			for line := range strings.Lines(text) {
				lines++
				lineLinksNothing(t, name, line, k.State().Seats, ballots)
			}
		}
	}
	live := 0
	for _, name := range d.Names() {
		if strings.Contains(name, ".box-") || strings.HasSuffix(name, ".new") {
			t.Errorf("%s is left", name)
		}
		live += len(d.Bytes(name))
	}
	if boxes < len(votes) || len(written) < 4 {
		t.Fatalf("only %d boxes in %d files were seen", boxes, len(written))
	}
	t.Logf("promise 12: %d bytes of %d files as they ever were, %d of them there at the end; %d lines and %d boxes searched, no seat beside a ballot", sum, len(written), live, lines, boxes)
}

// lineLinksNothing looks at a line of the journal or of a backup: marks stand in the close alone, and no seat beside them.
func lineLinksNothing(t *testing.T, name, line string, seats []*session.Seat, ballots []string) {
	t.Helper()
	closing := strings.Contains(line, `"kind":"poll.closed"`)
	if !closing && (strings.Contains(line, `"marks"`) || strings.Contains(line, `"hands":{`)) {
		t.Errorf("%s tells a ballot outside the close: %s", name, line)
	}
	if !closing || !strings.HasSuffix(line, "\n") {
		return
	}
	for _, b := range ballots {
		if !strings.Contains(line, b) {
			t.Errorf("the close lacks the ballot %s", b)
		}
	}
	for _, seat := range seats {
		for _, sign := range []string{string(seat.ID), `"` + seat.Code + `"`, "Table 2"} {
			if strings.Contains(line, sign) {
				t.Errorf("the close names %s", sign)
			}
		}
	}
}

// boxTellsNothing casts the same ballots by the same voters again, each by another one and the last first: the box must
// have the same bytes, so they cannot tell who cast which.
func boxTellsNothing(t *testing.T, text string, votes []vote) {
	t.Helper()
	if !strings.HasSuffix(text, "\n") {
		return // half of one that is being written
	}
	d := faultdisk.New(512)
	k := room(t, d, 6, func(b *session.PollBody) { b.People = 40 })
	var in []vote
	for _, v := range votes {
		switch {
		case v.seat > 0 && strings.Contains(text, fmt.Sprintf(`"seat-%d"`, v.seat)), v.table != "" && strings.Contains(text, v.table),
			v.sheet > 0 && strings.Contains(text, `"papers":[`) && slices.Contains(papersIn(text), fmt.Sprint(v.sheet)):
			in = append(in, v)
		}
	}
	single := slices.DeleteFunc(slices.Clone(in), func(v vote) bool { return v.table != "" })
	n := 0
	for i := range in {
		if in[i].table == "" {
			n++
			in[i].options = single[n%len(single)].options
		}
	}
	slices.Reverse(in)
	for _, v := range in {
		must(t, v.cast(k))
	}
	if strings.Contains(text, `"hands":`) {
		must(t, hands(k, 3))
	}
	if got := d.Bytes(box.Path(crashPath, string(thePoll(k).ID))); !bytes.Equal(got, []byte(text)) {
		t.Errorf("another order leaves other bytes:\n%s%s", text, got)
	}
}

func papersIn(text string) []string {
	_, list, _ := strings.Cut(text, `"papers":[`)
	list, _, _ = strings.Cut(list, "]")
	return strings.Split(list, ",")
}

// A poll by role keeps its groups as large as the floor in the file, and during the poll the box has no more than the tag.
func TestAPersonAloneInABandIsNotFoundInTheFile(t *testing.T) {
	d := faultdisk.New(512)
	ids := 0
	k := prepare(t, counted(d, &ids))
	seats := make([]session.NewSeat, 6)
	for i := range seats {
		seats[i].Band = "frontline"
	}
	must(t, k.Do(session.AddSeats{Seats: seats}))
	must(t, k.Do(session.SetBand{Seats: []session.ID{k.State().Seats[0].ID, k.State().Seats[1].ID, k.State().Seats[2].ID, k.State().Seats[3].ID}, Band: "frontline"}))
	body := thePoll(k).PollBody
	body.GroupBy, body.People = session.ByRole, 0
	must(t, k.Do(session.ChangePoll{Poll: thePoll(k).ID, PollBody: body}))
	must(t, k.Do(session.OpenPoll{Poll: thePoll(k).ID}))
	if got := thePoll(k).Groups; !slices.Equal(got, []string{"frontline"}) {
		t.Fatalf("tagged are %v", got)
	}
	must(t, k.Do(session.AddSeats{Seats: []session.NewSeat{{Band: "board"}}})) // comes late
	for _, seat := range k.State().Seats {
		b := poll.Ballot{Marks: map[string]int{thePoll(k).Options[0].ID: 1}, Group: k.State().Group(thePoll(k), seat.ID)}
		must(t, k.Cast(thePoll(k).ID, seat.ID, b))
	}
	must(t, closePoll(k))
	if x := thePoll(k); len(x.Ballots) != 11 || x.Ballots[0].Group != "" || x.Ballots[10].Group != "" || !x.CountAgain().Holds() {
		t.Errorf("the ballot of the one from the board can be told: %v", x.Ballots)
	}
	if data := d.Bytes(filepath.Clean(crashPath)); bytes.Contains(data, []byte(`"group":"frontline"`)) {
		t.Error("the file has a tag on a ballot")
	}
}
