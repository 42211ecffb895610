package journal_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

func lines(data []byte) []string {
	all := strings.SplitAfter(string(data), "\n")
	return all[:len(all)-1]
}

func TestDamageIsListed(t *testing.T) {
	whole := lines(file(t, 8))
	join := func(l ...string) string { return strings.Join(l, "") }
	bad := strings.Replace(whole[3], "idea", "idee", 1)
	cut := func(from, to int) []string { return append(append([]string{}, whole[:from]...), whole[to:]...) }
	for name, c := range map[string]struct {
		data string
		want []journal.Damage // without Offset, Bytes and Why
		kept []int
	}{
		"a changed line": {
			join(whole[0], whole[1], whole[2], bad, join(whole[4:]...)),
			[]journal.Damage{{Line: 4, Lines: 1, Reason: journal.BadSum, Missing: &journal.Range{From: 3, To: 3}}},
			[]int{1, 2, 4, 5, 6, 7, 8},
		},
		"a line taken out": {
			join(cut(3, 4)...),
			[]journal.Damage{{Line: 4, Lines: 0, Reason: journal.Gap, Missing: &journal.Range{From: 3, To: 3}}},
			[]int{1, 2, 4, 5, 6, 7, 8},
		},
		"the first actions taken out": {
			join(cut(1, 4)...),
			[]journal.Damage{{Line: 2, Lines: 0, Reason: journal.Gap, Missing: &journal.Range{From: 1, To: 3}}},
			[]int{4, 5, 6, 7, 8},
		},
		"a line twice": {
			join(whole[0], whole[1], whole[1], join(whole[2:]...)),
			[]journal.Damage{{Line: 3, Lines: 1, Reason: journal.Misplaced}},
			[]int{1, 2, 3, 4, 5, 6, 7, 8},
		},
		"an empty line": {
			join(whole[0], "\n", join(whole[1:]...)),
			[]journal.Damage{{Line: 2, Lines: 1, Reason: journal.NotWhole}},
			[]int{1, 2, 3, 4, 5, 6, 7, 8},
		},
		"no first line": {
			join("\n", join(whole[1:]...)),
			[]journal.Damage{{Line: 1, Lines: 1, Reason: journal.BadHeader}},
			[]int{1, 2, 3, 4, 5, 6, 7, 8},
		},
		"the last three lines": {
			join(join(whole[:6]...), "x"+whole[6][1:12], "\n", strings.ReplaceAll(join(whole[7:]...), "laptop", "Laptop")),
			[]journal.Damage{{Line: 7, Lines: 3, Reason: journal.NotWhole, Missing: &journal.Range{From: 6, To: 8}}},
			[]int{1, 2, 3, 4, 5},
		},
		"Windows line ends": {
			strings.Replace(join(whole...), whole[2], strings.Replace(whole[2], "\n", "\r\n", 1), 1),
			[]journal.Damage{{Line: 3, Lines: 1, Reason: journal.NotWhole, Missing: &journal.Range{From: 2, To: 2}}},
			[]int{1, 3, 4, 5, 6, 7, 8},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			d.Put(moot, []byte(c.data))
			_, o := mustOpen(t, d, moot)
			wantKind(t, o.Why, journal.ErrDamaged)
			for i, d := range o.Damage {
				key, english, args := d.Message()
				if !strings.HasPrefix(key, "journal.damage.") || strings.ReplaceAll(english, "{{.Line}}", fmt.Sprint(args["Line"])) != d.Why {
					t.Errorf("the damage is told as %q, %q, and in short %q", key, english, d.Why)
				}
				o.Damage[i].Offset, o.Damage[i].Bytes, o.Damage[i].Why = 0, 0, ""
			}
			if diff := cmp.Diff(c.want, o.Damage); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			var kept []int
			for _, r := range o.Records {
				kept = append(kept, r.N)
			}
			if diff := cmp.Diff(c.kept, kept); diff != "" {
				t.Errorf("the actions shown, -want +got:\n%s", diff)
			}
			if v := journal.Check(d, moot); v.State != journal.Damaged || v.ExitCode() != 1 {
				t.Errorf("the check says %+v", v)
			}
			_, err := journal.Backup(d, moot, begun, 3)
			wantKind(t, err, journal.ErrDamaged)
		})
	}
}

func TestLinesOfAnotherSessionAreBad(t *testing.T) {
	d := faultdisk.New(512)
	h := header()
	h.Session = "0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6072"
	j, err := journal.Create(d, "/other.moot", h)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range actions(1, 4) {
		if _, err := j.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	ours, theirs := lines(file(t, 4)), lines(d.Bytes("/other.moot"))
	d.Put(moot, []byte(ours[0]+ours[1]+theirs[2]+ours[3]))
	_, o := mustOpen(t, d, moot)
	if len(o.Damage) != 1 || o.Damage[0].Line != 3 || o.Damage[0].Reason != journal.BadSum {
		t.Errorf("the damage is %+v", o.Damage)
	}
}

func TestSalvageReport(t *testing.T) {
	whole := lines(file(t, 8))
	data := strings.Join([]string{whole[0], whole[1], whole[5], "junk\n", whole[2], whole[6], whole[8]}, "")
	d := faultdisk.New(512)
	d.Put(moot, []byte(data))
	rep, err := journal.Salvage(d, moot, "/new.moot")
	if err != nil {
		t.Fatal(err)
	}
	wantLost := []journal.Range{{From: 3, To: 4}, {From: 7, To: 7}}
	if diff := cmp.Diff(wantLost, rep.Lost); diff != "" || rep.Saved != 5 {
		t.Errorf("saved %d, lost %s", rep.Saved, diff)
	}
	_, o := mustOpen(t, d, "/new.moot")
	if diff := cmp.Diff(&journal.Origin{SHA256: rep.SHA256, Lost: wantLost}, o.Header.Salvaged); diff != "" {
		t.Error(diff)
	}
	_, err = journal.Salvage(d, moot, "/new.moot")
	wantKind(t, err, journal.ErrExists)
	d.Put("/bare.moot", []byte(whole[0]))
	_, err = journal.Salvage(d, "/bare.moot", "/newer.moot")
	wantKind(t, err, journal.ErrNothing)
}

// The session's uuid cannot be known when the first line is wiped: the new file then gets one of its own.
func TestSalvageWithoutTheFirstLine(t *testing.T) {
	data := file(t, 8)
	end := bytes.IndexByte(data, '\n')
	copy(data, make([]byte, end))
	d := faultdisk.New(512)
	d.Put(moot, data)
	one, err := journal.Salvage(d, moot, "/one.moot")
	if err != nil {
		t.Fatal(err)
	}
	two, err := journal.Salvage(d, moot, "/two.moot")
	if err != nil {
		t.Fatal(err)
	}
	if one.Saved != 8 || one.Session == sessionID || one.Session != two.Session {
		t.Errorf("saved %d into the sessions %s and %s", one.Saved, one.Session, two.Session)
	}
	_, o := mustOpen(t, d, "/one.moot")
	wantRecords(t, "salvaged", o.Records, actions(1, 8))
}
