// Package sheet lays a whole framework out to be read, for every screen that shows one.
package sheet

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// New lays a whole framework out to be read; it belongs into a scroll.
func New(f framework.Framework, sp *say.Speaker) fyne.CanvasObject {
	objects := []fyne.CanvasObject{widget.Title(f.Name), widget.Soft(view.FrameworkFacts(f, sp))}
	if f.Summary != "" {
		objects = append(objects, widget.Narrow(720, false, widget.Body(f.Summary)))
	}
	if f.Provenance != "" {
		objects = append(objects, widget.Section(sp.T("frameworks.provenance", "Where it comes from"), nil, widget.Narrow(720, false, widget.Small(f.Provenance))))
	}
	for _, p := range view.FrameworkParts(f, sp) {
		objects = append(objects, widget.Section(p.Heading, nil, part(p)))
	}
	return widget.Stack(look.L, objects...)
}

func part(p view.FrameworkPart) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if p.Note != "" {
		lines = append(lines, widget.Narrow(720, false, widget.Small(p.Note)))
	}
	for _, l := range p.Lines {
		words := []fyne.CanvasObject{widget.Body(l.Text)}
		if l.Note != "" {
			words = append(words, widget.Small(l.Note))
		}
		for _, m := range l.More {
			words = append(words, widget.PadEach(0, 0, 0, look.L, widget.Small(m)))
		}
		lines = append(lines, widget.RowTop(look.S, widget.AtLeast(24, 0, widget.Soft(l.Number)), widget.Grow(widget.Narrow(720, false, widget.Stack(2, words...)))))
	}
	return widget.Stack(look.M, lines...)
}
