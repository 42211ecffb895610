package box_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
)

// Promise 4 for a box with every way in it.
func TestDamageOfAMixedBoxIsTold(t *testing.T) {
	d := faultdisk.New(512)
	mixedBox(t, d, mixed())
	path := box.Path(moot, "p1")
	whole := d.Bytes(path)
	bad := func(what string, data []byte) {
		d.Put(path, data)
		if _, err := box.Open(d, moot, sessionID, "p1"); !errors.Is(err, box.ErrDamaged) {
			t.Fatalf("%s: %v", what, err)
		}
	}
	for bit := range len(whole) * 8 {
		data := bytes.Clone(whole)
		data[bit/8] ^= 1 << (bit % 8)
		bad(fmt.Sprint("bit ", bit), data)
	}
	for cut := range whole {
		bad(fmt.Sprint("cut at ", cut), whole[:cut])
	}
	t.Logf("promise 4: a box of %d bytes with seats, sheets, tables and hands, every bit flipped and every cut told", len(whole))
}

func TestForgedBoxesOfVersion2(t *testing.T) {
	for name, body := range map[string]string{
		"version 2 for seats alone":   `2 "voted":["P1"],"present_only":[],"papers":[],"tables":[],"ballots":[{}]`,
		"version 1 with sheets":       `1 "voted":[],"present_only":[],"papers":[1],"tables":[],"ballots":[{}]`,
		"a newer version":             `3 "voted":[],"present_only":[],"papers":[1],"tables":[],"ballots":[{}]`,
		"a sheet too many":            `2 "voted":[],"present_only":[],"papers":[1,2],"tables":[],"ballots":[{}]`,
		"a ballot too many":           `2 "voted":[],"present_only":[],"papers":[1],"tables":[],"ballots":[{},{}]`,
		"a sheet twice":               `2 "voted":[],"present_only":[],"papers":[1,1],"tables":[],"ballots":[{},{}]`,
		"sheets out of order":         `2 "voted":[],"present_only":[],"papers":[2,1],"tables":[],"ballots":[{},{}]`,
		"a sheet without a number":    `2 "voted":[],"present_only":[],"papers":[0],"tables":[],"ballots":[{}]`,
		"a table twice":               `2 "voted":[],"present_only":[],"papers":[],"tables":[{"name":"A","heads":2},{"name":"A","heads":2}],"ballots":[{},{}]`,
		"tables out of order":         `2 "voted":[],"present_only":[],"papers":[],"tables":[{"name":"B","heads":2},{"name":"A","heads":2}],"ballots":[{},{}]`,
		"a table with nobody":         `2 "voted":[],"present_only":[],"papers":[],"tables":[{"name":"A","heads":0}],"ballots":[{}]`,
		"a table that says more":      `2 "voted":[],"present_only":[],"papers":[],"tables":[{"name":"A","heads":2,"at":1}],"ballots":[{}]`,
		"hands that are a list":       `2 "voted":[],"present_only":[],"papers":[],"tables":[],"hands":[1],"ballots":[]`,
		"hands that are null":         `2 "voted":[],"present_only":[],"papers":[],"tables":[],"hands":null,"ballots":[]`,
		"hands that name a voter":     `2 "voted":[],"present_only":[],"papers":[],"tables":[],"hands":{"voter":"P1"},"ballots":[]`,
		"ballots before what is said": `2 "voted":[],"present_only":[],"ballots":[{}],"papers":[1],"tables":[]`,
	} {
		t.Run(name, func(t *testing.T) {
			text := `{"format":"folkmoot-box","version":` + body[:1] + `,"session":"` + sessionID + `","poll":"p1",` + body[2:]
			d := faultdisk.New(512)
			d.Put(box.Path(moot, "p1"), []byte(text+`,"crc":"`+journal.Checksum(sessionID, []byte(text))+"\"}\n"))
			_, err := box.Open(d, moot, sessionID, "p1")
			wantKind(t, err, box.ErrDamaged)
		})
	}
}

// Promise 8: boxes of both versions open, and what is written today is what was written then. The fixtures never change.
func TestFixturesOfBoxes(t *testing.T) {
	casts := mixed()
	for name, c := range map[string]struct {
		casts []cast1
		want  string
	}{
		"v1": {[]cast1{casts[0], casts[5]}, `[P1 P3] [] [] []  [{"marks":{"a":1}} {"marks":{"b":2}}]`},
		"v2": {casts, `[P1 P3] [] [3 4 17] [{Table 2 6} {Tŷ <b> 1}] {"people":4,"counts":{"a":[1,0,3]}} ` +
			`[{"marks":{"a":1}} {"marks":{"a":1}} {"marks":{"a":2},"weight":6} {"marks":{"b":2}} {"marks":{"b":2}} {"spoilt":true} {}]`},
	} {
		t.Run(name, func(t *testing.T) {
			old, err := os.ReadFile(filepath.Join("testdata", name+".box"))
			if err != nil {
				t.Fatal(err)
			}
			d := faultdisk.New(512)
			d.Put(box.Path(moot, "p1"), old)
			b, err := box.Open(d, moot, sessionID, "p1")
			if err != nil {
				t.Fatal(err)
			}
			if got := contents(b); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			now := faultdisk.New(512)
			mixedBox(t, now, c.casts)
			if diff := cmp.Diff(string(old), string(now.Bytes(box.Path(moot, "p1")))); diff != "" {
				t.Errorf("today's bytes differ: %s", diff)
			}
		})
	}
}
