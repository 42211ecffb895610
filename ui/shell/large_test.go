package shell_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// flaws finds what cannot be read or reached: a button with less room than its words, something beyond the right edge, a
// word that is broken in two.
func (w *window) flaws() (out []string) {
	size := w.win.Canvas().Size()
	driver := fyne.CurrentApp().Driver()
	var fixed []stop // what can be pressed and does not scroll
	var walk func(o fyne.CanvasObject, scrolled bool)
	walk = func(o fyne.CanvasObject, scrolled bool) {
		if o == nil || !o.Visible() || o.Size().Width == 0 {
			return
		}
		at := driver.AbsolutePositionForObject(o)
		beyond := at.X+o.Size().Width > size.Width+1 || !scrolled && at.Y+o.Size().Height > size.Height+1
		switch o.(type) {
		case *widget.Button, *widget.Choice:
			if s := (stop{o, at, o.Size()}); !scrolled {
				for _, x := range fixed {
					if s.over(x) {
						out = append(out, fmt.Sprintf("%s lies over %s", s, x))
					}
				}
				fixed = append(fixed, s)
			}
		}
		switch x := o.(type) {
		case *widget.Button:
			if least := x.MinSize(); x.Size().Width < least.Width-1 || x.Size().Height < least.Height-1 {
				out = append(out, fmt.Sprintf("the button %q has %.0f of %.0f", x.Text, x.Size().Width, least.Width))
			}
			if beyond {
				out = append(out, fmt.Sprintf("the button %q ends at %.0f, %.0f", x.Text, at.X+x.Size().Width, at.Y+x.Size().Height))
			}
		case *widget.Text:
			if beyond {
				out = append(out, fmt.Sprintf("%q ends at %.0f, %.0f", x.Text, at.X+x.Size().Width, at.Y+x.Size().Height))
			}
			if word := broken(x); word != "" {
				out = append(out, fmt.Sprintf("%q is broken in %q", word, x.Text))
			}
		case *widget.Scroll, *container.Scroll:
			scrolled = true
		}
		for _, child := range widget.Within(o) {
			walk(child, scrolled)
		}
	}
	walk(w.win.Content(), false)
	return out
}

// over tells whether two things cover one another.
func (s stop) over(x stop) bool {
	return s.at.X+1 < x.at.X+x.size.Width && x.at.X+1 < s.at.X+s.size.Width && s.at.Y+1 < x.at.Y+x.size.Height && x.at.Y+1 < s.at.Y+s.size.Height
}

// untitled tells where the head line does not leave the title of the session enough to be known by.
func (w *window) untitled() (out []string) {
	widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
		x, ok := o.(*widget.Text)
		if !ok || x.Text != w.State().Title || x.Type != look.TextLead || !x.Clip {
			return
		}
		whole := fyne.MeasureText(x.Text, look.Size(x.Theme(), x.Type), fyne.TextStyle{Bold: x.Bold}).Width
		if least := min(whole, 15*look.Size(x.Theme(), look.TextBody)); x.Size().Width < least {
			out = append(out, fmt.Sprintf("the title has %.0f of %.0f", x.Size().Width, whole))
		}
	})
	return out
}

// broken gives a word that is wider than the text, or nothing.
func broken(x *widget.Text) string {
	if !x.Wrap {
		return ""
	}
	points := look.Size(x.Theme(), x.Type)
	if x.Points > 0 {
		points = x.Points
	}
	for word := range strings.FieldsSeq(x.Text) {
		if len([]rune(word)) < 24 && fyne.MeasureText(word, points, fyne.TextStyle{Bold: x.Bold}).Width > x.Size().Width+1 {
			return word
		}
	}
	return ""
}

func TestEveryScreenCanBeReadAtEverySizeOfText(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		t.Run(fmt.Sprintf("%.0f %%", 100*scale), func(t *testing.T) { readable(t, scale, "") })
	}
	for _, lang := range say.Languages()[1:] {
		t.Run("200 % "+lang, func(t *testing.T) { readable(t, 2, lang) })
	}
}

func readable(t *testing.T, scale float32, lang string) {
	t.Helper()
	w := furnished(t)
	w.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: scale, Namer: follower{w.Desk}}))
	if lang != "" {
		sp, err := say.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		w.speak(sp)
	}
	w.restart()
	w.Use(w.Kept())
	w.places(func(name string) {
		w.picture(fmt.Sprintf("large-%.0f%s-%s", 100*scale, lang, strings.ReplaceAll(name, " ", "-")))
		for _, flaw := range append(w.flaws(), w.untitled()...) {
			t.Errorf("%s: %s", name, flaw)
		}
	})
}
