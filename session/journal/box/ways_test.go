package box_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
)

// contents is all that a box says.
func contents(b *box.Box) string {
	return fmt.Sprintf("%v %v %v %v %s %s", b.Voted(), b.PresentOnly(), b.Papers(), b.Tables(), b.Hands(), b.Ballots())
}

// cast1 is one cast of any way.
type cast1 struct {
	seat   string
	sheets []int
	table  string
	heads  int
	hands  string
	ballot []string
}

func (c cast1) take(b *box.Box) error {
	switch {
	case c.seat != "":
		return b.Cast(c.seat, []byte(c.ballot[0]))
	case c.sheets != nil:
		var raw [][]byte
		for _, x := range c.ballot {
			raw = append(raw, []byte(x))
		}
		return b.CastPapers(c.sheets, raw)
	case c.table != "":
		return b.CastTable(c.table, c.heads, []byte(c.ballot[0]))
	}
	return b.SetHands([]byte(c.hands))
}

// mixed are casts in every way.
func mixed() []cast1 {
	return []cast1{
		{seat: "P3", ballot: []string{`{"marks":{"b":2}}`}},
		{sheets: []int{17, 3}, ballot: []string{`{"marks":{"a":1}}`, `{"spoilt":true}`}},
		{table: "Table 2", heads: 6, ballot: []string{`{"marks":{"a":2},"weight":6}`}},
		{hands: `{"people":4,"counts":{"a":[1,0,3]}}`},
		{table: "Tŷ <b>", heads: 1, ballot: []string{`{}`}},
		{seat: "P1", ballot: []string{`{"marks":{"a":1}}`}},
		{sheets: []int{4}, ballot: []string{`{"marks":{"b":2}}`}},
	}
}

func mixedBox(t fataler, d *faultdisk.Disk, casts []cast1) *box.Box {
	t.Helper()
	b := mustCreate(t, d)
	for _, c := range casts {
		if err := c.take(b); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func TestSheetsTablesAndHandsAreFoundAgain(t *testing.T) {
	d := faultdisk.New(512)
	mixedBox(t, d, mixed()).Forget()
	b, err := box.Open(d, moot, sessionID, "p1")
	if err != nil {
		t.Fatal(err)
	}
	want := `[P1 P3] [] [3 4 17] [{Table 2 6} {Tŷ <b> 1}] {"people":4,"counts":{"a":[1,0,3]}} ` +
		`[{"marks":{"a":1}} {"marks":{"a":1}} {"marks":{"a":2},"weight":6} {"marks":{"b":2}} {"marks":{"b":2}} {"spoilt":true} {}]`
	if got := contents(b); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	before := d.Bytes(box.Path(moot, "p1"))
	for name, c := range map[string]struct {
		cast cast1
		kind error
	}{
		"a sheet that is in the box": {cast1{sheets: []int{5, 3}, ballot: []string{"{}", "{}"}}, box.ErrSheetTwice},
		"a sheet twice in a batch":   {cast1{sheets: []int{5, 6, 5}, ballot: []string{"{}", "{}", "{}"}}, box.ErrSheetTwice},
		"a sheet without its number": {cast1{sheets: []int{0}, ballot: []string{"{}"}}, box.ErrSheet},
		"more sheets than ballots":   {cast1{sheets: []int{5, 6}, ballot: []string{"{}"}}, box.ErrSheet},
		"a bad ballot in a batch":    {cast1{sheets: []int{5, 6}, ballot: []string{"{}", `{"seat":"P1"}`}}, box.ErrBallot},
		"a table that has voted":     {cast1{table: "Table 2", heads: 2, ballot: []string{"{}"}}, box.ErrAlreadyVoted},
		"a table with nobody":        {cast1{table: "Table 3", ballot: []string{"{}"}}, box.ErrTable},
		"a table with a long name":   {cast1{table: strings.Repeat("T", 161), heads: 2, ballot: []string{"{}"}}, box.ErrTable},
		"a bad ballot of a table":    {cast1{table: "Table 3", heads: 2, ballot: []string{`{"at":1}`}}, box.ErrBallot},
		"hands that name a seat":     {cast1{hands: `{"by":"P1"}`}, box.ErrBallot},
	} {
		t.Run(name, func(t *testing.T) {
			wantKind(t, c.cast.take(b), c.kind)
		})
	}
	if !bytes.Equal(d.Bytes(box.Path(moot, "p1")), before) || contents(b) != want {
		t.Error("what was refused changed the box")
	}
	b.Hands()[2], b.Papers()[0], b.Tables()[0].Heads = 'X', 99, 99
	if contents(b) != want {
		t.Error("a caller changed the box from outside")
	}
}

// A name of forty characters fits, whatever writing they are of.
func TestATableMayHaveALongNameInAnyWriting(t *testing.T) {
	d := faultdisk.New(512)
	if err := mustCreate(t, d).CastTable(strings.Repeat("🌍", 40), 2, []byte("{}")); err != nil {
		t.Fatal(err)
	}
	if _, err := box.Open(d, moot, sessionID, "p1"); err != nil {
		t.Fatal(err)
	}
}

// A batch of sheets is on the disk whole or not at all, wherever the disk fails.
func TestABatchOfSheetsIsAllOrNone(t *testing.T) {
	batch := cast1{sheets: []int{1, 2, 3}, ballot: []string{`{"marks":{"a":1}}`, "{}", `{"marks":{"b":1}}`}}
	seen := map[int]bool{}
	for call := 1; ; call++ {
		d := faultdisk.New(64)
		b := mustCreate(t, d)
		first := d.Calls()
		d.Hook = func(c faultdisk.Call) faultdisk.Fault {
			if c.N == first+call {
				return faultdisk.Half
			}
			return faultdisk.None
		}
		err := batch.take(b)
		d.Hook = nil
		if err == nil {
			break
		}
		n := faultdisk.Each(200, func(choose faultdisk.Choose) {
			after := d.Crash(choose)
			again, err := box.Open(after, moot, sessionID, "p1")
			if err != nil {
				t.Fatalf("call %d: %v", call, err)
			}
			if n := again.Count(); n != 0 && n != 3 || n != len(again.Papers()) {
				t.Fatalf("call %d: %d ballots of %d sheets", call, n, len(again.Papers()))
			}
			seen[again.Count()] = true
		})
		if err := batch.take(b); err != nil || b.Count() != 3 {
			t.Fatalf("call %d, %d cuts: the same batch again: %v", call, n, err)
		}
	}
	if !seen[0] || !seen[3] {
		t.Errorf("the cuts left %v, not both ends", seen)
	}
}

// Promise 12 in every way: the order of casts by seats, sheets, tables and hands leaves no trace, and neither does who
// cast which ballot, nor a count of hands that was corrected.
func TestTheOrderOfWaysLeavesNoTrace(t *testing.T) {
	runs, casts := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		ballot := rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom([]string{"{}", `{"spoilt":true}`, `{"marks":{"a":1}}`, `{"marks":{"a":1,"b":2}}`, `{"marks":{"b":3}}`}).Draw(t, "ballot")
		})
		var all []cast1
		for i := range rapid.IntRange(0, 4).Draw(t, "seats") {
			all = append(all, cast1{seat: fmt.Sprint("P", i), ballot: []string{ballot.Draw(t, "seat")}})
		}
		for i := range rapid.IntRange(0, 4).Draw(t, "sheets") {
			all = append(all, cast1{sheets: []int{i*7%23 + 1}, ballot: []string{ballot.Draw(t, "sheet")}})
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "tables") {
			all = append(all, cast1{table: fmt.Sprint("Table ", i), heads: i + 1, ballot: []string{ballot.Draw(t, "table")}})
		}
		second := handAround(rapid.Permutation(all).Draw(t, "order"), rapid.IntRange(0, len(all)).Draw(t, "by"))
		second = inBatches(t, second)
		if rapid.Bool().Draw(t, "hands") {
			right := cast1{hands: `{"people":3}`}
			all = append(all, right)
			second = append(second, cast1{hands: `{"people":2}`}, right)
		}
		one, two := faultdisk.New(512), faultdisk.New(512)
		mixedBox(t, one, all)
		mixedBox(t, two, second)
		if diff := cmp.Diff(files(one), files(two)); diff != "" {
			t.Fatalf("the disk differs: %s", diff)
		}
		runs, casts = runs+1, casts+len(all)
	})
	t.Logf("promise 12: %d sets of casts by seats, sheets, tables and hands in two orders, %d casts, the same bytes", runs, casts)
}

// handAround gives each ballot to another voter, of whatever way.
func handAround(casts []cast1, by int) []cast1 {
	out := slices.Clone(casts)
	for i := range out {
		out[i].ballot = casts[(i+by)%len(casts)].ballot
	}
	return out
}

// inBatches joins sheets that follow one another.
func inBatches(t *rapid.T, casts []cast1) []cast1 {
	var out []cast1
	for _, c := range casts {
		if n := len(out) - 1; n >= 0 && c.sheets != nil && out[n].sheets != nil && rapid.Bool().Draw(t, "join") {
			out[n].sheets = slices.Concat(out[n].sheets, c.sheets)
			out[n].ballot = slices.Concat(out[n].ballot, c.ballot)
			continue
		}
		out = append(out, c)
	}
	return out
}

func files(d *faultdisk.Disk) map[string]string {
	all := map[string]string{}
	for _, name := range d.Names() {
		all[name] = string(d.Bytes(name))
	}
	return all
}

// While only seats vote, the bytes are those of the first version, and they are so again when hands are taken away.
func TestTheVersionSaysWhatIsInTheBox(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	if err := b.Cast("P1", []byte("{}")); err != nil {
		t.Fatal(err)
	}
	seats := d.Bytes(box.Path(moot, "p1"))
	if err := b.SetHands([]byte(`{"people":2}`)); err != nil {
		t.Fatal(err)
	}
	if hands := d.Bytes(box.Path(moot, "p1")); !bytes.Contains(seats, []byte(`"version":1,`)) || !bytes.Contains(hands, []byte(`"version":2,`)) {
		t.Errorf("%s%s", seats, hands)
	}
	if err := b.SetHands(nil); err != nil {
		t.Fatal(err)
	}
	if got := d.Bytes(box.Path(moot, "p1")); !bytes.Equal(got, seats) || b.Hands() != nil {
		t.Errorf("hands that were taken away leave %s", got)
	}
}

// What a crash left of a box goes away with the poll, even where it cannot be read any more.
func TestDiscardTakesAwayWhatIsLeft(t *testing.T) {
	d := faultdisk.New(512)
	mixedBox(t, d, mixed())
	path := box.Path(moot, "p1")
	d.Put(path+".new", d.Bytes(path)[:40])
	d.Put(path, d.Bytes(path)[:50])
	d.Put(box.Path(moot, "p2"), []byte("another poll's"))
	if err := box.Discard(d, moot, "p1"); err != nil {
		t.Fatal(err)
	}
	if err := box.Discard(d, moot, "p1"); err != nil {
		t.Errorf("again: %v", err)
	}
	if diff := cmp.Diff([]string{box.Path(moot, "p2")}, d.Names()); diff != "" {
		t.Error(diff)
	}
	wantKind(t, box.Discard(d, moot, "../p1"), box.ErrName)
	d.Hook = func(faultdisk.Call) faultdisk.Fault { return faultdisk.Before }
	wantKind(t, box.Discard(d, moot, "p2"), box.ErrUnwritable)
}

func TestABoxThatWasTakenAwayTakesNothing(t *testing.T) {
	b := mustCreate(t, faultdisk.New(512))
	if err := b.Remove(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]cast1{
		"sheets": {sheets: []int{1}, ballot: []string{"{}"}}, "a table": {table: "T", heads: 2, ballot: []string{"{}"}}, "hands": {hands: "{}"},
	} {
		t.Run(name, func(t *testing.T) { wantKind(t, c.take(b), box.ErrRemoved) })
	}
}

// A box that grew too large for one line of the journal could never be closed, so it is full before.
func TestABoxFitsIntoTheJournal(t *testing.T) {
	d := faultdisk.New(1 << 20)
	b := mustCreate(t, d)
	long := []byte(`{"a":"` + strings.Repeat("x", box.MaxBallot-9) + `"}`)
	var err error
	for n := 1; err == nil; n++ {
		err = b.CastPapers([]int{n}, [][]byte{long})
	}
	wantKind(t, err, box.ErrFull)
	if n := b.Count() * len(long); n > journal.MaxLine-100<<10 || n < journal.MaxLine*3/4 {
		t.Errorf("%d bytes of ballots fit", n)
	}
}
