// Package runtest gives tests a desk with a session that writes to nothing, and pictures of a screen.
package runtest

import (
	"fmt"
	"image"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Bench is a desk in a test.
type Bench struct {
	*desk.Desk
	T     testing.TB
	Queue *widget.Queue
	Clock time.Time
	App   fyne.App
	Win   fyne.Window
}

// New makes a desk with a session of a framework that comes with the app and so many seats.
func New(t testing.TB, file string, seats int) *Bench {
	t.Helper()
	b := &Bench{T: t, Queue: &widget.Queue{}, Clock: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
	b.App = test.NewTempApp(t)
	b.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	b.Desk = desk.New(nil, b.Queue, func() time.Time { return b.Clock })
	t.Cleanup(func() { _ = b.Desk.Close() })
	ids := 0
	k := keeper.Keeper{Now: func() time.Time { return b.Clock }, Seed: func() uint64 { return 42 }, Device: "bench", NewID: func() string {
		ids++
		return fmt.Sprintf("id%05d", ids)
	}}
	kept, err := k.Practice(session.NewSession{Title: "Employee group, Council A", Framework: load(t, file), Details: session.Details{Cohort: "frontline employees", Minutes: 60}})
	if err != nil {
		t.Fatal(err)
	}
	b.Use(kept)
	if seats > 0 {
		b.Must(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	return b
}

func load(t testing.TB, file string) framework.Framework {
	t.Helper()
	data, err := frameworks.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Settle waits until everything asked for is written, applied and drawn.
func (b *Bench) Settle() {
	done := make(chan struct{})
	go func() {
		b.Wait()
		close(done)
	}()
	for {
		b.Queue.Drain()
		select {
		case <-done:
			b.Queue.Drain()
			return
		default:
			runtime.Gosched()
		}
	}
}

// Must carries out commands that a test needs.
func (b *Bench) Must(cs ...session.Command) {
	b.T.Helper()
	for _, c := range cs {
		b.Do(c, func(err error) {
			if err != nil {
				b.T.Errorf("%T: %v", c, err)
			}
		})
		b.Settle()
	}
}

// Stage finds the nth stage of a kind, counted from 1.
func (b *Bench) Stage(k session.StageKind, nth int) session.ID {
	b.T.Helper()
	for _, x := range b.State().Agenda {
		if x.Kind == k {
			if nth--; nth == 0 {
				return x.ID
			}
		}
	}
	b.T.Fatalf("no such stage %s", k)
	return ""
}

// Show puts a screen into a window.
func (b *Bench) Show(s desk.Screen, width, height float32) {
	b.T.Cleanup(s.Close)
	stop := b.Listen(s.Refresh)
	b.T.Cleanup(stop)
	b.Win = test.NewTempWindow(b.T, widget.Ground(look.Paper, s.Content()))
	b.Win.SetPadded(false)
	b.Win.Resize(fyne.NewSize(width, height))
	s.Focus()
	b.Settle()
}

// Focused is what has the keyboard.
func (b *Bench) Focused() fyne.Focusable { return b.Win.Canvas().Focused() }

// Type types text where the keyboard is.
func (b *Bench) Type(text string) {
	b.T.Helper()
	f := b.Focused()
	if f == nil {
		b.T.Fatalf("nothing has the keyboard to type %q", text)
	}
	test.Type(f, text)
	b.Settle()
}

// Press presses keys where the keyboard is.
func (b *Bench) Press(keys ...fyne.KeyName) {
	b.T.Helper()
	for _, k := range keys {
		if f := b.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else if on := b.Win.Canvas().OnTypedKey(); on != nil {
			on(&fyne.KeyEvent{Name: k})
		}
		b.Settle()
	}
}

// Key runs a key of the screen.
func (b *Bench) Key(s desk.Screen, label string) {
	b.T.Helper()
	for _, k := range s.Keys() {
		if k.Label == label {
			k.Run()
			b.Settle()
			return
		}
	}
	b.T.Fatalf("the screen has no key %s", label)
}

// Picture is what the window shows.
func (b *Bench) Picture() image.Image { return b.Win.Canvas().Capture() }

// Ideas adds ideas to a stage.
func (b *Bench) Ideas(stage session.ID, texts ...string) {
	b.T.Helper()
	add := session.AddIdeas{}
	for _, t := range texts {
		add.Ideas = append(add.Ideas, session.NewIdea{Text: t, Stage: stage})
	}
	b.Must(add)
}

// Said is some ideas in the words of people.
func Said() []string {
	return []string{
		"Managers asking, not telling", "A slot in the team meeting that is only for ideas", "Seeing an idea actually tried", "Knowing whom to ask before I start",
		"Time that is really ours, not the end of a long shift", "Nobody laughing when it did not work", "A small pot of money that a team can spend without three signatures",
		"Hearing what became of the suggestion I made last year", "Somebody from the other service who picks up the phone", "My manager trying something new herself",
		"Being asked by the people who draw up the rota", "Thanks that say what for", "Residents telling us in their own words what gets in their way", "One page instead of a business case",
	}
}

// Words lists the texts that can be seen.
func Words(b *Bench) []string {
	var out []string
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		switch o := o.(type) {
		case *widget.Text:
			out = append(out, o.Text)
		case *widget.Button:
			out = append(out, o.Text)
		}
	}
	return out
}
