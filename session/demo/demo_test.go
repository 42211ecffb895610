package demo_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

func TestTheSampleIsAWholeSession(t *testing.T) {
	kept, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	type counts struct{ Seats, Ideas, Themes, Tray, Polls, Findings, Actions, Parked, Unsettled, Evidence int }
	want := counts{Seats: 12, Ideas: 46, Themes: 8, Tray: 3, Polls: 2, Findings: 5, Actions: 4, Parked: 4, Evidence: 17}
	got := counts{len(s.Seats), len(s.Shown()), len(s.Themes), len(s.Tray()), len(s.ClosedPolls()), len(s.Findings), len(s.Actions), len(s.Parking), s.Unsettled(), len(s.Evidence)}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
	if s.Phase() != session.Closed {
		t.Errorf("the sample is %s", s.Phase())
	}
	if took := s.Sealed.At.Sub(s.Agenda[0].First); took < 54*time.Minute || took > 60*time.Minute {
		t.Errorf("the sample takes %s", took)
	}
	first := s.ClosedPolls()[0]
	if top := first.Tally.Rows[0]; top.Total != 11 || top.Supporters != 8 || first.Tally.Ballots != 11 || first.Tally.Blank != 1 || first.Voters != 12 {
		t.Errorf("first poll: %+v of %d people", first.Tally, first.Voters)
	}
	tied := 0
	for _, r := range s.ClosedPolls()[1].Tally.Rows {
		if r.Tied {
			tied++
		}
	}
	if tied == 0 {
		t.Error("the second poll has no tie to show")
	}
	for _, f := range s.Findings {
		for _, q := range f.Quotes {
			if s.Note(q).Kind != session.Verbatim {
				t.Errorf("finding %q quotes %q, which is %s", f.Statement, s.Note(q).Text, s.Note(q).Kind)
			}
		}
	}
}

func TestTheSampleIsTheSameBytesEveryTime(t *testing.T) {
	var files [][]byte
	for range 2 {
		path := filepath.Join(t.TempDir(), "sample.moot")
		kept, err := demo.Play(disk.OS(), path, "test")
		if err != nil {
			t.Fatal(err)
		}
		if err := kept.Close(); err != nil {
			t.Fatal(err)
		}
		if v := journal.Check(disk.OS(), path); v.ExitCode() != 0 {
			t.Fatalf("%+v", v)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, data)
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Fatal("two runs differ")
	}
}
