package report_test

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session/demo"
	"folkmoot/session/report/press"
	"folkmoot/ui/look"
	"folkmoot/ui/report"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// reader is the report's screen in a window, with a shelf that keeps what is saved.
type reader struct {
	*shelltest.Window
	saved   map[string][]byte
	folders map[string][]press.File
	printed map[string][]byte
	opened  []string
	refuse  error // saving fails
	cancel  bool  // the person thinks better of it
}

func (r *reader) hooks() report.Hooks {
	return report.Hooks{
		Save: func(name string, data []byte, done func(string, error)) {
			switch {
			case r.cancel:
			case r.refuse != nil:
				done("", r.refuse)
			default:
				r.saved[name] = data
				done("shelf/"+name, nil)
			}
		},
		SaveFolder: func(name string, files []press.File, done func(string, error)) {
			if r.refuse != nil {
				done("", r.refuse)
				return
			}
			r.folders[name] = files
			done("shelf/"+name, nil)
		},
		OpenFile: func(path string) { r.opened = append(r.opened, path) },
		Print: func(name string, pages int, pdf []byte, done func(string, error)) {
			if r.refuse != nil {
				done("", r.refuse)
				return
			}
			r.printed[name] = pdf
			done("Office", nil)
		},
	}
}

// read opens the report of the session on a bench.
func read(b *shelltest.Bench) *reader {
	r := &reader{saved: map[string][]byte{}, folders: map[string][]press.File{}, printed: map[string][]byte{}}
	s := report.New(b.Desk, r.hooks())
	r.Window = b.Show(s)
	b.T.Cleanup(s.Close)
	return r
}

// sample opens the report of the sample session.
func sample(t testing.TB, o look.Options) *reader {
	t.Helper()
	b := shelltest.New(t, o)
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	b.Use(k)
	return read(b)
}

// picture writes what the window shows where FOLKMOOT_PICTURES names a folder, to be looked at.
func (r *reader) picture(name string) {
	r.T.Helper()
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, "report-"+name+".png"))
	if err != nil {
		r.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, r.Win.Canvas().Capture()); err != nil {
		r.T.Fatal(err)
	}
}

func (r *reader) resize(w, h float32) {
	r.Win.Resize(fyne.NewSize(w, h))
	r.Settle()
}

func (r *reader) check(text string) *widget.Check {
	r.T.Helper()
	c, ok := shelltest.Find(r.Win.Content(), func(c *widget.Check) bool { return c.Text == text })
	if !ok {
		r.T.Fatalf("there is no check %q", text)
	}
	return c
}

func (r *reader) toggle(text string) {
	r.T.Helper()
	r.check(text).TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	r.Settle()
}

// whole shows whole pages.
func (r *reader) whole() {
	r.T.Helper()
	c, ok := shelltest.Find(r.Win.Content(), func(*widget.Choice) bool { return true })
	if !ok {
		r.T.Fatal("there is no choice of size")
	}
	c.TypedRune('2')
	r.Settle()
}

// inside fails the test for whatever can be worked and reaches over the edge of the window.
func (r *reader) inside() {
	r.T.Helper()
	width := r.Win.Canvas().Size().Width
	for _, o := range test.LaidOutObjects(r.Win.Content()) {
		if _, can := o.(fyne.Focusable); !can || !o.Visible() || o.Size().Width == 0 {
			continue
		}
		if x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X; x < 0 || x+o.Size().Width > width+1 {
			r.T.Errorf("a %T runs from %.0f to %.0f in a window of %.0f", o, x, x+o.Size().Width, width)
		}
	}
}

// reads tells whether a text in o holds these words.
func reads(o fyne.CanvasObject, words string) bool {
	_, ok := shelltest.Find(o, func(x *widget.Text) bool { return strings.Contains(x.Text, words) })
	return ok
}
