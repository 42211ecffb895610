package vote_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

// typedOptions lists what stands in the lines of typed options.
func typedOptions(b *votetest.Bench) (out []string) {
	votetest.Each(b, func(e *widget.Entry) {
		if e.PlaceHolder == "" {
			out = append(out, e.Text)
		}
	})
	return out
}

func TestTypedOptionsByKeysAlone(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	segment(t, b, "Typed")
	add := entry(t, b, "Another option, and Enter…")
	b.Window.Canvas().Focus(add)
	for _, words := range []string{"Tea", "Coffee", "Tea", "Water"} {
		add.SetText(words)
		b.Press(fyne.KeyReturn)
	}
	if got := typedOptions(b); !slices.Equal(got, []string{"Tea", "Coffee", "Water"}) || add.Text != "" {
		t.Fatalf("the list is %q", got)
	}
	votetest.Each(b, func(e *widget.Entry) {
		if e.Text == "Coffee" {
			b.Window.Canvas().Focus(e)
			e.SetText("Strong coffee")
		}
	})
	b.Press(fyne.KeyReturn) // back to adding
	add.SetText("Juice")
	b.Click("Remove") // the first; what was half typed became an option
	p := b.State().Polls[0]
	var got []string
	for _, o := range p.Options {
		got = append(got, o.Text)
	}
	if !slices.Equal(got, []string{"Strong coffee", "Water", "Juice"}) || p.Source != session.OnTyped || len(b.State().Polls) != 1 {
		t.Errorf("%q, %+v", got, p.PollBody)
	}
	segment(t, b, "Themes")
	segment(t, b, "Typed")
	if got := typedOptions(b); !slices.Equal(got, []string{"Strong coffee", "Water", "Juice"}) {
		t.Errorf("after a look at the themes the list is %q", got)
	}
	b.Click("Open the vote")
	if p := b.State().OpenPoll(); p == nil || len(p.Options) != 3 {
		t.Errorf("open is %+v", p)
	}
}

func TestAListIsPasted(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	segment(t, b, "Typed")
	fyne.CurrentApp().Clipboard().SetContent("- Tea\n- Coffee\n\n- tea")
	b.Click("Paste a list")
	if got := typedOptions(b); !slices.Equal(got, []string{"Tea", "Coffee"}) || !strings.Contains(b.Desk.Message().Text, "1 line was left out") {
		t.Errorf("%q, %q", got, b.Desk.Message().Text)
	}
	fyne.CurrentApp().Clipboard().SetContent("Water\nJuice")
	add := entry(t, b, "Another option, and Enter…")
	b.Window.Canvas().Focus(add)
	add.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	b.Settle()
	if got := typedOptions(b); !slices.Equal(got, []string{"Tea", "Coffee", "Water", "Juice"}) || add.Text != "" {
		t.Errorf("%q, and the line holds %q", got, add.Text)
	}
}

func TestTypedOptionsThatSayTheSame(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	segment(t, b, "Typed")
	fyne.CurrentApp().Clipboard().SetContent(strings.Join(alike[:3], "\n"))
	b.Click("Paste a list")
	b.Click("Open the vote")
	if !b.Sees("1 pair may say the same") || !b.Sees("“A slot in the team meeting for ideas” and “A slot in team meetings for ideas”") || b.State().OpenPoll() != nil {
		t.Fatalf("the form says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn) // open it as it is
	if p := b.State().OpenPoll(); p == nil || p.Alike != 1 {
		t.Errorf("open is %+v", p)
	}
}
