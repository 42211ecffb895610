package frameworks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// problem says, under the field, why an edit was not made. It takes no room while there is nothing to say.
type problem struct {
	e     *editor
	words *widget.Text
	line  *fyne.Container
	place *fyne.Container
}

func (e *editor) newProblem() *problem {
	p := &problem{e: e, words: widget.Small("").In(look.Stop), place: container.NewStack()}
	p.line = widget.RowTop(look.S, widget.NewGlyph("warn", look.Stop), widget.Grow(p.words))
	p.place.Hide()
	return p
}

// take says the refusal, or that all is well again, and tells which. Where the form is being left, the sentence goes to
// the message line, because nobody would see it here.
func (p *problem) take(err error) bool {
	words := ""
	if err != nil {
		words = p.e.s.d.Say.Say(err)
		if p.e.leaving {
			p.e.s.d.Tell(desk.Warn, words)
			return false
		}
	}
	if words != p.words.Text {
		p.words.SetText(words)
		p.place.Hidden = words == ""
		widget.Replace(p.place, p.line)
	}
	return err == nil
}
