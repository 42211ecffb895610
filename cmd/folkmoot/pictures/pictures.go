// Package pictures draws every screen of the desk and every page of the room from a session that is played to the right
// moments, without a window.
//
// The same script always gives the same pixels: the clock is the script's, ids are counted, and every letter is drawn with the
// fonts that the app carries.
package pictures

import (
	"image"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/internal/say"
	"folkmoot/session/journal/disk"
	"folkmoot/session/replay"
	"folkmoot/ui/look"
)

// Picture is one screen.
type Picture struct {
	Name  string
	Image image.Image
	Texts []string // that can be read in it
}

// Spec says what is drawn and how.
type Spec struct {
	Now     time.Time // at the beginning
	Script  *replay.Script
	Find    replay.Find
	FS      disk.FS
	Path    string    // of a session, in the place of a script; it is written to
	Size    fyne.Size // of the desk
	Room    fyne.Size // of the room's window; as the desk where it is zero
	Look    look.Options
	Speaker *say.Speaker
	Version string
	Wanted  func(name string) bool // nil: all
}

// tour goes through a session and takes pictures.
type tour struct {
	spec  Spec
	a     *headless.App
	taken map[string]bool
	out   []Picture
	voted int
}

// Draw goes through the session and gives the pictures in its order.
func Draw(s Spec) (_ []Picture, err error) {
	if s.Room.IsZero() {
		s.Room = s.Size
	}
	t := &tour{spec: s, taken: map[string]bool{}}
	if err := t.before(headless.Options{Size: s.Size, Look: s.Look, Speaker: s.Speaker, Version: s.Version, Now: s.Now, FS: s.FS}); err != nil {
		return nil, err
	}
	defer func() {
		if e := t.a.Close(); err == nil {
			err = e
		}
	}()
	if s.Script != nil {
		err = t.a.Play(s.Script, s.Find, headless.Steps{Before: t.beforeStep, After: t.afterStep, Voted: t.afterBallot})
	} else {
		err = t.visit(s.Path)
	}
	if err == nil {
		err = t.end()
	}
	return t.out, err
}

// take takes a picture of the desk, the first time that it is asked for.
func (t *tour) take(name string) { t.keep(name, t.a.Picture) }

// room takes a picture of what the room sees.
func (t *tour) room(name string) {
	t.keep(name, func() (image.Image, []string) { return t.a.RoomPicture(t.spec.Room) })
}

func (t *tour) keep(name string, draw func() (image.Image, []string)) {
	if t.taken[name] || t.spec.Wanted != nil && !t.spec.Wanted(name) {
		return
	}
	t.taken[name] = true
	t.a.Tick() // the clocks of the screen stand where that of the session does
	m, texts := draw()
	t.out = append(t.out, Picture{Name: name, Image: m, Texts: texts})
}

// with presses keys, takes a picture of the desk, and presses others to go back.
func (t *tour) with(name string, keys []string, back ...string) error {
	if err := t.a.Keys(keys...); err != nil {
		return err
	}
	t.take(name)
	return t.a.Keys(back...)
}
