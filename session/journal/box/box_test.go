package box_test

import (
	"bytes"
	"errors"
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

const (
	sessionID = "0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6071"
	moot      = "/group.moot"
)

type fataler interface {
	Helper()
	Fatal(args ...any)
}

func mustCreate(t fataler, d *faultdisk.Disk) *box.Box {
	t.Helper()
	b, err := box.Create(d, moot, sessionID, "p1")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wantKind(t *testing.T, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("the error is %v, want one of the kind %q", err, kind)
	}
	var p *box.Problem
	if !errors.As(err, &p) {
		t.Fatalf("%v is no problem with a sentence", err)
	}
	key, english, args := p.Message()
	for k, v := range args {
		english = strings.ReplaceAll(english, "{{."+k+"}}", fmt.Sprint(v))
	}
	if key == "box." || !strings.HasSuffix(english, ".") || strings.Contains(english, "{{") {
		t.Errorf("%v is told as %q, %q", err, key, english)
	}
}

type turn struct {
	seat   string
	ballot string // empty: present only
}

func (tn turn) take(b *box.Box) error {
	if tn.ballot == "" {
		return b.MarkPresentOnly(tn.seat)
	}
	return b.Cast(tn.seat, []byte(tn.ballot))
}

// Promise 12: the same ballots in two casting orders leave the same bytes, and no other file.
func TestTheOrderOfCastingLeavesNoTrace(t *testing.T) {
	runs, turnsTaken := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		seats := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z][0-9]{1,3}|ŵ<"[a-z]`), 1, 12, rapid.ID[string]).Draw(t, "seats")
		var ballots []string
		for range seats {
			ballots = append(ballots, rapid.OneOf(
				rapid.Just(""), rapid.Just("{}"), rapid.Just(`{"spoilt":true}`),
				rapid.Custom(func(t *rapid.T) string {
					return fmt.Sprintf(`{"marks":{"a":%d,"b":%d}}`, rapid.IntRange(0, 3).Draw(t, "a"), rapid.IntRange(0, 3).Draw(t, "b"))
				})).Draw(t, "ballot"))
		}
		// Both the order of the seats and who casts which ballot differ, as long as the same seats vote.
		var first []turn
		for i, s := range seats {
			first = append(first, turn{s, ballots[i]})
		}
		second := rapid.Permutation(first).Draw(t, "second order")
		second = handRound(second, rapid.IntRange(0, len(second)).Draw(t, "hand round"))
		runs, turnsTaken = runs+1, turnsTaken+len(first)
		one, two := cast(t, first), cast(t, second)
		if diff := cmp.Diff(one, two); diff != "" {
			t.Fatalf("the disk differs: %s", diff)
		}
	})
	t.Logf("promise 12: %d sets of ballots in two orders and by other seats, %d turns each way, the same bytes", runs, turnsTaken)
}

// handRound gives each ballot to another seat of those that cast one.
func handRound(turns []turn, by int) []turn {
	var at []int
	for i, tn := range turns {
		if tn.ballot != "" {
			at = append(at, i)
		}
	}
	out := slices.Clone(turns)
	for i := range at {
		out[at[i]].ballot = turns[at[(i+by)%len(at)]].ballot
	}
	return out
}

// cast gives all files of a disk on which turns were taken.
func cast(t fataler, turns []turn) map[string]string {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	for _, tn := range turns {
		if err := tn.take(b); err != nil {
			t.Fatal(err)
		}
	}
	files := map[string]string{}
	for _, name := range d.Names() {
		files[name] = string(d.Bytes(name))
	}
	if len(files) != 1 {
		t.Fatal("files are left", d.Names())
	}
	return files
}

func TestABoxIsFoundAgain(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	for _, tn := range []turn{{"P3", `{"marks":{"b":2}}`}, {"P1", `{"marks":{"a":1}}`}, {"P2", ""}, {"P4", `{"marks":{"a":1}}`}} {
		if err := tn.take(b); err != nil {
			t.Fatal(err)
		}
	}
	b.Forget()
	b, err := box.Open(d, moot, sessionID, "p1")
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%v %v %d %s", b.Voted(), b.PresentOnly(), b.Count(), b.Ballots())
	if want := `[P1 P3 P4] [P2] 3 [{"marks":{"a":1}} {"marks":{"a":1}} {"marks":{"b":2}}]`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, tn := range []turn{{"P1", "{}"}, {"P2", "{}"}, {"P1", ""}} {
		wantKind(t, tn.take(b), box.ErrAlreadyVoted)
	}
	b.Ballots()[0][2] = 'X'
	if s := string(b.Ballots()[0]); s != `{"marks":{"a":1}}` {
		t.Errorf("a caller changed the ballot in the box to %s", s)
	}
}

func TestBallotsThatAreRefused(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	before := d.Bytes(box.Path(moot, "p1"))
	for name, text := range map[string]string{
		"nothing":             "",
		"half":                `{"marks":`,
		"two values":          `{}{}`,
		"a list":              `[1]`,
		"null":                `null`,
		"white space":         `{"marks": {}}`,
		"not UTF-8":           "{\"a\":\"\xff\"}",
		"a seat":              `{"seat":"P1"}`,
		"a seat inside":       `{"marks":[{"Seat":"P1"}]}`,
		"a seat in disguise":  `{"\u0073eat":"P1"}`,
		"a voter":             `{"voter":"P1"}`,
		"a time":              `{"at":"2026-11-23T09:15:00Z"}`,
		"a field twice":       `{"a":1,"a":2}`,
		"nested too deep":     strings.Repeat(`{"a":`, 20) + "1" + strings.Repeat("}", 20),
		"longer than allowed": `{"a":"` + strings.Repeat("x", box.MaxBallot) + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			wantKind(t, b.Cast("P1", []byte(text)), box.ErrBallot)
		})
	}
	for name, seat := range map[string]string{"no seat": "", "a seat that is not UTF-8": "P\xff", "a long seat": strings.Repeat("P", 65)} {
		t.Run(name, func(t *testing.T) {
			wantKind(t, b.Cast(seat, []byte("{}")), box.ErrSeat)
		})
	}
	if !bytes.Equal(d.Bytes(box.Path(moot, "p1")), before) || b.Count() != 0 {
		t.Error("a refused ballot changed the box")
	}
}

func TestBoxesThatCannotBeOpened(t *testing.T) {
	d := faultdisk.New(512)
	_, err := box.Open(d, moot, sessionID, "p1")
	wantKind(t, err, box.ErrMissing)
	for _, id := range []string{"", "../p1", "a b", strings.Repeat("a", 65)} {
		_, err = box.Create(d, moot, sessionID, id)
		wantKind(t, err, box.ErrName)
	}
	b := mustCreate(t, d)
	if err := b.Cast("P1", []byte(`{"marks":{"a":1}}`)); err != nil {
		t.Fatal(err)
	}
	_, err = box.Create(d, moot, sessionID, "p1")
	wantKind(t, err, box.ErrExists)
	_, err = box.Open(d, moot, "0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6072", "p1")
	wantKind(t, err, box.ErrDamaged)
	whole := d.Bytes(box.Path(moot, "p1"))
	d.Put(box.Path(moot, "p2"), whole)
	_, err = box.Open(d, moot, sessionID, "p2")
	wantKind(t, err, box.ErrDamaged)
	for bit := range len(whole) * 8 {
		data := bytes.Clone(whole)
		data[bit/8] ^= 1 << (bit % 8)
		d.Put(box.Path(moot, "p1"), data)
		if _, err := box.Open(d, moot, sessionID, "p1"); !errors.Is(err, box.ErrDamaged) {
			t.Fatalf("bit %d flipped: %v", bit, err)
		}
	}
	for cut := range whole {
		d.Put(box.Path(moot, "p1"), whole[:cut])
		if _, err := box.Open(d, moot, sessionID, "p1"); !errors.Is(err, box.ErrDamaged) {
			t.Fatalf("cut at %d: %v", cut, err)
		}
	}
	t.Logf("promise 4: a box of %d bytes, every bit flipped and every cut told", len(whole))
}

// A box whose content contradicts itself is refused even with a right checksum.
func TestForgedBoxes(t *testing.T) {
	head := `{"format":"folkmoot-box","version":1,"session":"` + sessionID + `","poll":"p1",`
	for name, body := range map[string]string{
		"a ballot too many":   `"voted":["P1"],"present_only":[],"ballots":[{},{}]`,
		"a ballot too few":    `"voted":["P1","P2"],"present_only":[],"ballots":[{}]`,
		"a seat twice":        `"voted":["P1","P1"],"present_only":[],"ballots":[{},{}]`,
		"a seat in two lists": `"voted":["P1"],"present_only":["P1"],"ballots":[{}]`,
		"seats out of order":  `"voted":["P2","P1"],"present_only":[],"ballots":[{},{}]`,
		"ballots by order":    `"voted":["P1","P2"],"present_only":[],"ballots":[{"b":1},{"a":1}]`,
		"a ballot with seat":  `"voted":["P1"],"present_only":[],"ballots":[{"seat":"P1"}]`,
		"white space":         `"voted":["P1"], "present_only":[],"ballots":[{}]`,
		"another field":       `"voted":["P1"],"present_only":[],"ballots":[{}],"order":[1]`,
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			text := head + body
			text += `,"crc":"` + journal.Checksum(sessionID, []byte(text)) + "\"}\n"
			d.Put(box.Path(moot, "p1"), []byte(text))
			_, err := box.Open(d, moot, sessionID, "p1")
			wantKind(t, err, box.ErrDamaged)
		})
	}
}

// A power cut in a rename may lose the old name on a stick without a log: the prepared file is then the box.
func TestThePreparedFileStandsIn(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	if err := b.Cast("P1", []byte("{}")); err != nil {
		t.Fatal(err)
	}
	path := box.Path(moot, "p1")
	for name, old := range map[string][]byte{"lost": nil, "cut": d.Bytes(path)[:50]} {
		t.Run(name, func(t *testing.T) {
			d2 := faultdisk.New(512)
			d2.Put(path+".new", d.Bytes(path))
			if old != nil {
				d2.Put(path, old)
			}
			got, err := box.Open(d2, moot, sessionID, "p1")
			if err != nil || got.Count() != 1 {
				t.Fatalf("%v, %v", got, err)
			}
			if diff := cmp.Diff([]string{path}, d2.Names()); diff != "" || !bytes.Equal(d2.Bytes(path), d.Bytes(path)) {
				t.Errorf("the disk: %s", diff)
			}
		})
	}
}

func TestListAndRemove(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	if _, err := box.Create(d, moot, sessionID, "p2"); err != nil {
		t.Fatal(err)
	}
	d.Put(moot, []byte("the session"))
	d.Put(box.Path(moot, "p3")+".new", []byte("left by a crash"))
	d.Put("/other.moot.box-p9", []byte("of another session"))
	ids, err := box.List(d, moot)
	if diff := cmp.Diff([]string{"p1", "p2", "p3"}, ids); diff != "" || err != nil {
		t.Errorf("%s %v", diff, err)
	}
	d.Put(box.Path(moot, "p1")+".new", []byte("left by a crash"))
	for range 2 {
		if err := b.Remove(); err != nil {
			t.Fatal(err)
		}
	}
	if b.Count() != 0 || b.Voted() != nil {
		t.Error("the box is remembered")
	}
	wantKind(t, b.Cast("P9", []byte("{}")), box.ErrRemoved)
	wantKind(t, b.SaveBeside("/x.moot"), box.ErrRemoved)
	if ids, _ := box.List(d, moot); !slices.Equal(ids, []string{"p2", "p3"}) {
		t.Errorf("left are %v", ids)
	}
}

func TestABoxThatCannotBeWritten(t *testing.T) {
	d := faultdisk.New(512)
	b := mustCreate(t, d)
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		if c.Op == "sync" {
			return faultdisk.Before
		}
		return faultdisk.None
	}
	wantKind(t, b.Cast("P1", []byte("{}")), box.ErrUnwritable)
	if b.Count() != 0 || len(d.Names()) != 1 {
		t.Errorf("the box holds %d, the disk %v", b.Count(), d.Names())
	}
	d.Hook = nil
	if err := b.Cast("P1", []byte("{}")); err != nil || b.Count() != 1 {
		t.Errorf("casting again: %v", err)
	}
}

func TestEveryKindHasASentence(t *testing.T) {
	for _, kind := range []error{
		box.ErrAlreadyVoted, box.ErrExists, box.ErrMissing, box.ErrDamaged, box.ErrUnreadable, box.ErrUnwritable,
		box.ErrBallot, box.ErrSeat, box.ErrSheet, box.ErrSheetTwice, box.ErrTable, box.ErrName, box.ErrFull, box.ErrRemoved,
	} {
		wantKind(t, &box.Problem{Kind: kind, Path: "/a/b.moot.box-p1", Seat: "P1", Err: errors.New("cause")}, kind)
	}
}

func FuzzOpen(f *testing.F) {
	d := faultdisk.New(512)
	b, err := box.Create(d, moot, sessionID, "p1")
	if err != nil {
		f.Fatal(err)
	}
	for i, text := range []string{`{"marks":{"a":1,"b":2}}`, `{}`, `{"spoilt":true}`} {
		if err := b.Cast(fmt.Sprint("P", i), []byte(text)); err != nil {
			f.Fatal(err)
		}
	}
	whole := d.Bytes(box.Path(moot, "p1"))
	f.Add(whole[:len(whole)-19], true)
	f.Add(whole, false)
	two := faultdisk.New(512)
	mixedBox(f, two, mixed())
	whole = two.Bytes(box.Path(moot, "p1"))
	f.Add(whole[:len(whole)-19], true)
	f.Add(whole, false)
	f.Add([]byte(`{"ballots":[[[[`), true)
	f.Fuzz(func(t *testing.T, data []byte, seal bool) {
		if seal { // so that the fuzzer gets behind the checksum
			data = append(bytes.Clone(data), `,"crc":"`+journal.Checksum(sessionID, data)+"\"}\n"...)
		}
		d := faultdisk.New(512)
		d.Put(box.Path(moot, "p1"), data)
		b, err := box.Open(d, moot, sessionID, "p1")
		if err != nil {
			wantKind(t, err, box.ErrDamaged)
			return
		}
		if b.Count() != len(b.Voted())+len(b.Papers())+len(b.Tables()) {
			t.Errorf("%d ballots of %d seats, %d sheets and %d tables", b.Count(), len(b.Voted()), len(b.Papers()), len(b.Tables()))
		}
		if err := b.SaveBeside("/copy.moot"); err != nil || !bytes.Equal(d.Bytes(box.Path("/copy.moot", "p1")), data) {
			t.Errorf("what is written is not what was read: %v", err)
		}
	})
}
