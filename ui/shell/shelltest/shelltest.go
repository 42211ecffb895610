// Package shelltest gives the tests of screens a desk whose work is done at once, the frameworks that come with the app, and a window.
package shelltest

import (
	"fmt"
	"runtime"
	"strings"
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

// Bench is a desk with its queue and clock.
type Bench struct {
	*desk.Desk
	T     testing.TB
	Queue *widget.Queue
	Clock time.Time
	App   fyne.App
	ids   int
}

// New makes a desk in an app that wears our theme. It has no session yet.
func New(t testing.TB, o look.Options) *Bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(o))
	b := &Bench{T: t, Queue: &widget.Queue{}, Clock: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC), App: app}
	b.Desk = desk.New(nil, b.Queue, func() time.Time { return b.Clock })
	t.Cleanup(func() {
		b.Settle()
		if err := b.Close(); err != nil {
			t.Errorf("closing the desk: %v", err)
		}
	})
	return b
}

// Keeper keeps sessions in memory, with ids that count.
func (b *Bench) Keeper() keeper.Keeper {
	return keeper.Keeper{
		Now: func() time.Time { return b.Clock }, Seed: func() uint64 { return 42 }, Device: "bench", App: "test",
		NewID: func() string { b.ids++; return fmt.Sprintf("00000000-0000-7000-8000-%012x", b.ids) },
	}
}

// Begin puts a practice session from the employee template on the desk.
func (b *Bench) Begin(title string) {
	b.T.Helper()
	e := Catalogue(b.T).List()[0]
	k, err := b.Keeper().Practice(session.NewSession{Title: title, Framework: e.Framework, Details: session.Details{Kind: e.Kind, Date: "2026-11-12", Minutes: 60}})
	if err != nil {
		b.T.Fatal(err)
	}
	b.Use(k)
}

// Order gives a command and fails the test where it is refused.
func (b *Bench) Order(c session.Command) {
	b.T.Helper()
	b.Do(c, func(err error) {
		if err != nil {
			b.T.Errorf("%T: %v", c, err)
		}
	})
	b.Settle()
}

// Settle lets everything that was asked for happen.
func (b *Bench) Settle() {
	for {
		done := make(chan struct{})
		go func() {
			b.Wait()
			close(done)
		}()
		for waiting := true; waiting; {
			select {
			case <-done:
				waiting = false
			default:
				b.Queue.Drain()
				runtime.Gosched()
			}
		}
		if b.Queue.Drain() == 0 {
			return
		}
	}
}

// Catalogue is what comes with the app.
func Catalogue(t testing.TB) framework.Catalogue {
	t.Helper()
	var all []framework.Framework
	for _, name := range frameworks.Order() {
		data, err := frameworks.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := framework.Decode(name, data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	c, err := framework.NewCatalogue(all...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Find gives the first object in a window that fits.
func Find[T fyne.CanvasObject](root fyne.CanvasObject, fits func(T) bool) (T, bool) {
	for _, o := range test.LaidOutObjects(root) {
		if x, ok := o.(T); ok && fits(x) {
			return x, true
		}
	}
	var none T
	return none, false
}

// Press presses the button of this text.
func Press(t testing.TB, root fyne.CanvasObject, text string) {
	t.Helper()
	b, ok := Find(root, func(b *widget.Button) bool { return b.Text == text && b.Visible() })
	if !ok {
		t.Fatalf("there is no button %q; there are %q", text, Buttons(root))
	}
	test.Tap(b)
}

// Buttons lists the texts of the buttons that can be seen.
func Buttons(root fyne.CanvasObject) []string {
	var out []string
	for _, o := range test.LaidOutObjects(root) {
		if b, ok := o.(*widget.Button); ok && b.Visible() {
			out = append(out, b.Text)
		}
	}
	return out
}

// Window shows one screen without the shell around it.
type Window struct {
	*Bench
	Win    fyne.Window
	Screen desk.Screen
}

// Show puts a screen into a window of the smallest size and lets it follow the desk.
func (b *Bench) Show(s desk.Screen) *Window {
	b.T.Helper()
	w := &Window{Bench: b, Screen: s, Win: test.NewTempWindow(b.T, s.Content())}
	w.Win.SetPadded(false)
	w.Win.Resize(fyne.NewSize(1156, 680))
	b.T.Cleanup(b.Listen(s.Refresh))
	s.Refresh()
	s.Focus()
	b.Settle()
	return w
}

// Type writes where the keyboard is.
func (w *Window) Type(text string) {
	w.T.Helper()
	f := w.Win.Canvas().Focused()
	if f == nil {
		w.T.Fatal("nothing has the keyboard")
	}
	test.Type(f, text)
}

// Key presses a plain key where the keyboard is.
func (w *Window) Key(keys ...fyne.KeyName) {
	w.T.Helper()
	for _, k := range keys {
		switch f := w.Win.Canvas().Focused(); {
		case f == nil:
			w.Bare(k)
		case k == fyne.KeyTab:
			w.Win.Canvas().FocusNext()
		default:
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
		w.Settle()
	}
}

// Bare presses a plain key of the screen.
func (w *Window) Bare(k fyne.KeyName) {
	for _, key := range w.Screen.Keys() {
		if key.Shortcut == nil && key.Name == k {
			key.Run()
		}
	}
	w.Settle()
}

// Combination presses a key of the screen by its label.
func (w *Window) Combination(label string) {
	w.T.Helper()
	for _, key := range w.Screen.Keys() {
		if key.Label == label {
			key.Run()
			w.Settle()
			return
		}
	}
	w.T.Fatalf("the screen has no key %s", label)
}

// Press presses the button of this text.
func (w *Window) Press(text string) {
	w.T.Helper()
	Press(w.T, w.Win.Content(), text)
	w.Settle()
}

// Reads tells whether a text or a button on the screen holds these words.
func (w *Window) Reads(words string) bool {
	for _, o := range test.LaidOutObjects(w.Win.Content()) {
		switch x := o.(type) {
		case *widget.Text:
			if x.Visible() && strings.Contains(x.Text, words) {
				return true
			}
		case *widget.Button:
			if x.Visible() && strings.Contains(x.Text, words) {
				return true
			}
		}
	}
	return false
}

// Field gives the entry that holds these words, or invites with them.
func (w *Window) Field(holds string) *widget.Entry {
	w.T.Helper()
	e, ok := Find(w.Win.Content(), func(e *widget.Entry) bool { return e.Visible() && (e.Text == holds || e.PlaceHolder == holds) })
	if !ok {
		w.T.Fatalf("there is no field that holds %q", holds)
	}
	return e
}
