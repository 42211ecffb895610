package report

import (
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/theme"
	"folkmoot/session/theme/help"
)

// leastForTypical is how many ideas there must be before one stands for the others.
const leastForTypical = 4

// typicalIdeas finds, for each theme of enough ideas, the idea whose words are nearest to those of all the others. It is
// the same comparison that suggests themes, by words alone, so nothing is found where the facilitators switched that off.
// What is compared is what is printed.
func (w *writer) typicalIdeas() map[session.ID]*session.Idea {
	large := func(t *session.Theme) bool { return len(w.s.IdeasUnder(t.ID)) >= leastForTypical }
	some := false
	for _, t := range w.s.Themes {
		some = some || large(t)
	}
	if !some || w.s.HelpNow() == session.HelpOff {
		return nil
	}
	src := help.Of(w.s)
	src.Options.Vectors = nil
	for i, id := range src.Ideas {
		src.Items[i].Text = printed(w.s.Idea(id))
	}
	space := theme.New(src.Items, src.Options)
	out := map[session.ID]*session.Idea{}
	for _, t := range w.s.Themes {
		if !large(t) {
			continue
		}
		var places []int
		for _, id := range w.s.IdeasUnder(t.ID) {
			if at, ok := src.At(id); ok {
				places = append(places, at)
			}
		}
		if _, typical := space.About(places); len(typical) > 0 {
			out[t.ID] = w.s.Idea(src.Ideas[typical[0]])
		}
	}
	return out
}

// typical points to the idea that stands for the others of a theme.
func (w *writer) typical(t *session.Theme) {
	if x := w.typicals[t.ID]; x != nil {
		w.labelled(w.T("report.typical", "A typical idea:"), document.Run{Text: w.numbered(x)})
	}
}

// labelled is a paragraph that begins with a word in bold.
func (w *writer) labelled(label string, runs ...document.Run) {
	w.add(document.Paragraph{Runs: append([]document.Run{{Text: label + " ", Bold: true}}, runs...)})
}
