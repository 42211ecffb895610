// Package votetest gives the tests of voting, findings and actions a desk with a group on it and a window to work it in.
package votetest

import (
	"fmt"
	"image"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Bench is a desk, a window and a clock.
type Bench struct {
	T      testing.TB
	Desk   *desk.Desk
	Window fyne.Window
	Now    time.Time

	queue *widget.Queue
	kept  *keeper.Kept
	keep  keeper.Keeper
	ids   int
}

// New starts a group of so many seats in memory, in a window of 1156 by 720: what the desk leaves to a screen.
func New(t testing.TB, seats int) *Bench {
	return begin(t, seats, "", look.Options{Mode: look.ModeLight})
}

// InFile is New with a session in a file, and a look.
func InFile(t testing.TB, seats int, o look.Options) *Bench {
	return begin(t, seats, filepath.Join(t.TempDir(), "a.moot"), o)
}

func begin(t testing.TB, seats int, path string, o look.Options) *Bench {
	t.Helper()
	test.NewTempApp(t)
	tt, ok := t.(*testing.T)
	if !ok {
		tt = &testing.T{} // of a benchmark: it is only used to say that there is no app
	}
	test.ApplyTheme(tt, look.New(o))
	b := &Bench{T: t, queue: &widget.Queue{}, Now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
	b.Window = test.NewTempWindow(t, container.NewStack())
	b.Window.SetPadded(false)
	b.Window.Resize(fyne.NewSize(1156, 720))
	k := keeper.Keeper{
		FS: disk.OS(), Now: func() time.Time { return b.Now }, Seed: func() uint64 { return 42 }, Device: "test", App: "test",
		NewID: func() string {
			b.ids++
			return fmt.Sprintf("00000000-0000-7000-8000-%012d", b.ids)
		},
	}
	b.keep = k
	n := session.NewSession{Title: "Employee group", Framework: small(), Details: session.Details{Cohort: "frontline employees", Minutes: 60}}
	var err error
	if path == "" {
		b.kept, err = k.Practice(n)
	} else {
		b.kept, err = k.Create(path, n)
	}
	if err != nil {
		t.Fatal(err)
	}
	b.Desk = desk.New(nil, b.queue, func() time.Time { return b.Now })
	b.Desk.Use(b.kept)
	t.Cleanup(func() {
		b.Settle()
		if err := b.Desk.Close(); err != nil {
			t.Error(err)
		}
	})
	if seats > 0 {
		b.Do(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	return b
}

// Reopen puts another file on the desk, such as a copy of what lay on the disk when the app was killed.
func (b *Bench) Reopen(path string) {
	b.T.Helper()
	kept, err := b.keep.Open(path)
	if err != nil {
		b.T.Fatal(err)
	}
	b.kept = kept
	b.Desk.Use(kept)
	b.Settle()
}

func small() framework.Framework {
	return framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Consent: []framework.ConsentItem{{ID: session.QuoteConsent, Text: "My words may be quoted without my name."}},
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}
}

// Do carries out a command as the facilitator would elsewhere.
func (b *Bench) Do(c session.Command) {
	b.T.Helper()
	b.Desk.Do(c, func(err error) {
		if err != nil {
			b.T.Errorf("%T: %v", c, err)
		}
	})
	b.Settle()
}

// State is the session as it stands.
func (b *Bench) State() *session.State { return b.Desk.State() }

// Settle runs what waits for the event thread until nothing is under way.
func (b *Bench) Settle() {
	done := make(chan struct{})
	go func() {
		b.Desk.Wait()
		close(done)
	}()
	for {
		b.queue.Drain()
		select {
		case <-done:
			b.queue.Drain()
			return
		default:
			runtime.Gosched()
		}
	}
}

// At makes a stage of this kind the current one.
func (b *Bench) At(kind session.StageKind) {
	b.T.Helper()
	i := slices.IndexFunc(b.State().Agenda, func(x *session.Stage) bool { return x.Kind == kind })
	if i < 0 {
		plan := []session.StagePlan{}
		for _, x := range b.State().Agenda {
			plan = append(plan, x.StagePlan)
		}
		b.Do(session.PlanStages{Plan: append(plan, session.StagePlan{Kind: kind, Minutes: 5})})
		i = len(b.State().Agenda) - 1
	}
	b.Desk.Enter(b.State().Agenda[i].ID)
	b.Settle()
}

// Themes makes named themes of two ideas each.
func (b *Bench) Themes(names ...string) {
	b.T.Helper()
	for _, name := range names {
		n := len(b.State().Ideas)
		b.Do(session.AddIdeas{Ideas: []session.NewIdea{{Text: name + ", one"}, {Text: name + ", two"}}})
		b.Do(session.MakeTheme{Title: name, Ideas: []session.ID{b.State().Ideas[n].ID, b.State().Ideas[n+1].ID}})
	}
}

// Ballots opens a poll on all themes at the current stage, casts a ballot for each list of dots in the order of
// themes, and leaves the poll open.
func (b *Bench) Ballots(dots ...[]int) session.ID {
	b.T.Helper()
	o := b.State().ThemeOptions()
	ballots := make([]poll.Ballot, len(dots))
	for i, marks := range dots {
		ballots[i].Marks = map[string]int{}
		for j, m := range marks {
			if m > 0 {
				ballots[i].Marks[o[j].ID] = m
			}
		}
	}
	return b.Vote(session.PollBody{Question: "Which matter most to you?", Options: o, Rules: poll.SuggestFor(poll.Dots, len(o))}, ballots...)
}

// Vote opens a poll at the current stage, casts ballots in the order of seats, and leaves the poll open.
func (b *Bench) Vote(body session.PollBody, ballots ...poll.Ballot) session.ID {
	b.T.Helper()
	body.Stage = b.State().Current
	b.Do(session.DraftPoll{PollBody: body})
	id := b.State().Polls[len(b.State().Polls)-1].ID
	b.Do(session.OpenPoll{Poll: id})
	for i, p := range ballots {
		if err := b.kept.Cast(id, b.State().Seats[i].ID, p); err != nil {
			b.T.Fatal(err)
		}
	}
	b.Desk.Changed()
	return id
}

// Show puts a screen into the window and follows the desk, as the shell does.
func (b *Bench) Show(s desk.Screen) {
	b.Window.SetContent(widget.Ground(look.Paper, s.Content()))
	b.T.Cleanup(b.Desk.Listen(s.Refresh))
	keys := widget.NewShortcuts(b.Window.Canvas())
	for _, k := range s.Keys() {
		if k.Shortcut == nil {
			keys.Key(k.Name, k.Run)
		}
	}
	s.Focus()
}

// Resize changes the size of the window.
func (b *Bench) Resize(width, height float32) { b.Window.Resize(fyne.NewSize(width, height)) }

// Press types keys as the driver does, where the focus is.
func (b *Bench) Press(keys ...fyne.KeyName) {
	for _, k := range keys {
		c, e := b.Window.Canvas(), &fyne.KeyEvent{Name: k}
		switch f := c.Focused(); {
		case k == fyne.KeyTab && !takesTab(f):
			c.FocusNext()
		case f != nil:
			f.TypedKey(e)
			if f := c.Focused(); f != nil && k == fyne.KeySpace {
				f.TypedRune(' ')
			}
		case c.OnTypedKey() != nil:
			c.OnTypedKey()(e)
		}
		b.Settle()
	}
}

func takesTab(f fyne.Focusable) bool {
	t, ok := f.(fyne.Tabbable)
	return ok && t.AcceptsTab()
}

// Type types letters where the focus is.
func (b *Bench) Type(s string) {
	for _, r := range s {
		if f := b.Window.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		}
	}
	b.Settle()
}

// Click presses the button with this text, which must be seen and not be disabled.
func (b *Bench) Click(text string) {
	b.T.Helper()
	found := b.Buttons(text)
	if len(found) == 0 {
		b.T.Fatalf("no button %q; there is: %s", text, strings.Join(b.Texts(), " | "))
	}
	if found[0].Disabled() {
		b.T.Fatalf("the button %q is disabled", text)
	}
	test.Tap(found[0])
	b.Settle()
}

// ClickCard presses the innermost card that holds this text.
func (b *Bench) ClickCard(text string) {
	b.T.Helper()
	var found *widget.Card
	b.walk(func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Card); ok {
			b.down(c, func(o fyne.CanvasObject) {
				if x, ok := o.(*widget.Text); ok && x.Text == text {
					found = c
				}
			})
		}
	})
	if found == nil {
		b.T.Fatalf("no card %q; there is: %s", text, strings.Join(b.Texts(), " | "))
	}
	test.Tap(found)
	b.Settle()
}

// Buttons finds the buttons with this text that can be seen.
func (b *Bench) Buttons(text string) []*widget.Button {
	var out []*widget.Button
	b.walk(func(o fyne.CanvasObject) {
		if x, ok := o.(*widget.Button); ok && x.Text == text {
			out = append(out, x)
		}
	})
	return out
}

// Texts lists the words that can be seen, in the order of the tree.
func (b *Bench) Texts() []string {
	var out []string
	b.walk(func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widget.Text:
			out = append(out, x.Text)
		case *widget.Button:
			out = append(out, x.Text)
		case *widget.Check:
			out = append(out, x.Text)
		case *widget.Dots:
			out = append(out, x.Text)
		case *widget.Boxes:
			f := x.Form()
			out = append(out, f.Label, f.Field)
			for _, l := range f.Lines {
				out = append(out, l.Text, l.Note)
			}
		case *widget.Choice:
			out = append(out, x.Options...)
		}
	})
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// Sees reports whether any of the words on the screen hold these.
func (b *Bench) Sees(words string) bool {
	return slices.ContainsFunc(b.Texts(), func(s string) bool { return strings.Contains(s, words) })
}

// Each calls f for everything of a type that can be seen.
func Each[T fyne.CanvasObject](b *Bench, f func(T)) {
	b.walk(func(o fyne.CanvasObject) {
		if x, ok := o.(T); ok {
			f(x)
		}
	})
}

func (b *Bench) walk(f func(fyne.CanvasObject)) {
	b.down(b.Window.Canvas().Content(), f)
	for _, o := range b.Window.Canvas().Overlays().List() {
		b.down(o, f)
	}
}

// down visits what can be seen of an object and all in it.
func (b *Bench) down(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	f(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			b.down(c, f)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			b.down(c, f)
		}
	}
}

// Picture is what the window shows.
func (b *Bench) Picture() image.Image { return b.Window.Canvas().Capture() }
