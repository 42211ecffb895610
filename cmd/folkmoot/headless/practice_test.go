package headless

import (
	"errors"
	"io/fs"
	"testing"

	"folkmoot/session"
	"folkmoot/session/journal/disk"
	"folkmoot/ui/desk"
)

// deaf is a disk that lets nothing be written, and says what was tried.
type deaf struct {
	disk.FS
	tried *[]string
}

var errDeaf = errors.New("nothing may be written in practice")

func (d deaf) refuse(what, path string) error {
	*d.tried = append(*d.tried, what+" "+path)
	return errDeaf
}

func (d deaf) OpenFile(path string, _ int, _ fs.FileMode) (disk.File, error) {
	return nil, d.refuse("open", path)
}
func (d deaf) MkdirAll(path string, _ fs.FileMode) error { return d.refuse("make", path) }
func (d deaf) Rename(from, _ string) error               { return d.refuse("rename", from) }
func (d deaf) Remove(path string) error                  { return d.refuse("remove", path) }
func (d deaf) SyncDir(path string) error                 { return d.refuse("sync", path) }

// A person practises from Home: a session is made, set up, run, grouped and voted on, and the disk is never written to.
func TestPracticeWritesToNothing(t *testing.T) {
	var tried []string
	a := New(Options{FS: deaf{disk.OS(), &tried}, Folder: "sessions", Version: "test"})
	defer func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := a.Press("Practise"); err != nil {
		t.Fatal(err)
	}
	if err := a.Press("Begin to practise"); err != nil {
		t.Fatal(err)
	}
	if a.Desk.Place() != desk.Setup || !a.Desk.State().Exists() {
		t.Fatalf("the window is at %s", a.Desk.Place())
	}
	do := func(c session.Command) {
		t.Helper()
		if err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 5)})
	for _, x := range a.Desk.State().Agenda {
		do(session.EnterStage{Stage: x.ID})
		a.Go(desk.AtStage)
		if x.Kind == session.StagePrompt {
			do(session.AddIdea("said at "+string(x.ID), "", ""))
		}
	}
	do(session.Undo{})
	do(session.Redo{})
	do(session.SealSession{})
	a.Go(desk.Report)
	if !a.Desk.Kept().Practice() {
		t.Error("it was not practice after all")
	}
	a.Tick()
	a.Settle()
	if len(tried) > 0 {
		t.Errorf("practice tried to %q", tried)
	}
}

func TestTheSameSessionNotInPracticeIsRefusedByThatDisk(t *testing.T) {
	var tried []string
	shelf := NewShelf(nil)
	a := New(Options{FS: deaf{disk.OS(), &tried}, Folder: "sessions", Version: "test", Library: shelf})
	defer func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := a.Begin(session.NewSession{Title: "A group", Framework: shelf.Catalogue().List()[0].Framework}); err == nil || len(tried) == 0 {
		t.Errorf("a session that is kept came to be without a disk: %v, %q", err, tried)
	}
}
