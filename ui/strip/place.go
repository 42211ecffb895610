package strip

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// rating is an answer to one scale for one idea.
type rating struct {
	idea  session.ID
	scale string
}

// sent holds what was asked for and is not on the disk yet, so that keys typed faster than it writes go on from there.
// The line is scale "".
type sent map[rating]struct{ value, times int }

func (m sent) placed(id session.ID) bool { return m[rating{idea: id}].value > 0 }

// rate carries out one rating. value is what the scale will say, in the terms of the caller.
func (s *Strip) rate(at rating, c session.RateIdea, value int) {
	now := s.sent[at]
	now.value, now.times = value, now.times+1
	s.sent[at] = now
	s.d.Do(c, func(err error) {
		now := s.sent[at]
		if now.times--; now.times > 0 {
			s.sent[at] = now
		} else {
			delete(s.sent, at)
		}
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		}
	})
}

// place is where an idea stands or is about to stand; 0 is not on the line.
func (s *Strip) place(id session.ID) int {
	if x, ok := s.sent[rating{idea: id}]; ok {
		return x.value
	}
	x, _ := s.seen.Find(id)
	return x.Place
}

func (s *Strip) answer(id session.ID, i int) view.StripAnswer {
	if x, ok := s.sent[rating{id, s.seen.Asks[i].Scale}]; ok {
		return view.StripAnswer(x.value)
	}
	if x, ok := s.seen.Find(id); ok {
		return x.Answers[i]
	}
	return view.StripNotSaid
}

// put puts an idea on a place, or takes it off the line with 0.
func (s *Strip) put(id session.ID, place int) {
	switch {
	case id == "" || place == s.place(id):
	case s.seen.Missing != "":
		s.d.Tell(desk.Plain, s.seen.Missing)
	case place > len(s.seen.Steps):
		s.d.Tell(desk.Plain, s.d.Say.T("strip.nostep", "The line has {{.N}} steps.", say.Args{"N": len(s.seen.Steps)}))
	default:
		s.rate(rating{idea: id}, s.seen.Put(id, place), place)
	}
}

// shift moves the idea in hand along the line. From outside it comes in at the end that the key points away from.
func (s *Strip) shift(by int) {
	at := s.place(s.hand)
	switch {
	case at > 0:
		at = min(max(at+by, 1), max(len(s.seen.Steps), 1))
	case by < 0:
		at = max(len(s.seen.Steps), 1)
	default:
		at = 1
	}
	s.put(s.hand, at)
}

// ask gives the next answer to a question about the idea in hand: yes, no, not said.
func (s *Strip) ask(scale string) {
	for i, a := range s.seen.Asks {
		if a.Scale == scale && s.hand != "" {
			s.say(i, s.answer(s.hand, i).Next())
			return
		}
	}
	if s.hand != "" {
		s.d.Tell(desk.Plain, s.d.Say.T("strip.noask", "This framework does not ask that about an idea."))
	}
}

func (s *Strip) say(i int, a view.StripAnswer) {
	scale := s.seen.Asks[i].Scale
	s.rate(rating{s.hand, scale}, view.StripSay(s.hand, scale, a), int(a))
}

// next takes the next idea that waits in hand.
func (s *Strip) next() {
	id, waits := s.seen.Next(s.hand, s.sent.placed)
	if !waits && s.seen.Missing == "" && len(s.seen.Ideas) > 0 && s.place(s.hand) > 0 {
		s.d.Tell(desk.Plain, s.d.Say.T("strip.done", "Every idea is on the line."))
	}
	s.take(id)
}

func (s *Strip) walk(by int) { s.take(s.seen.Walk(s.hand, by)) }

// escape ends a drag, or else goes back to the themes.
func (s *Strip) escape() {
	if s.Dragging() {
		s.cancel()
		return
	}
	s.Close()
	if s.leave != nil {
		s.leave()
	}
}

// tap is a press of the pointer: on an idea it is taken in hand, on a step the one in hand is put there.
func (s *Strip) tap(cell string, _ fyne.KeyModifier) {
	switch idea, place := meant(cell); {
	case idea != "":
		s.take(idea)
	case place > 0:
		s.put(s.hand, place)
	}
}

func (s *Strip) pressMenu(cell string, at fyne.Position) {
	if idea, _ := meant(cell); idea != "" {
		s.take(idea)
		s.menu(at)
	}
}

// menu offers all that can be said about the idea in hand.
func (s *Strip) menu(at fyne.Position) {
	c := parts.CanvasOf(s.content)
	if c == nil || s.hand == "" {
		return
	}
	sp := s.d.Say
	var items []*fyne.MenuItem
	add := func(text string, chosen bool, do func()) {
		x := fyne.NewMenuItem(text, func() {
			s.Focus()
			do()
		})
		x.Checked = chosen
		items = append(items, x)
	}
	for _, step := range s.seen.Steps {
		add(sp.T("strip.to", "On {{.Name}}", say.Args{"Name": step.Name}), s.place(s.hand) == step.Place, func() { s.put(s.hand, step.Place) })
	}
	if len(s.seen.Steps) > 0 {
		add(sp.T("strip.off", "Off the line"), s.place(s.hand) == 0, func() { s.put(s.hand, 0) })
	}
	for i, ask := range s.seen.Asks {
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		for _, a := range []view.StripAnswer{view.StripYes, view.StripNo, view.StripNotSaid} {
			add(s.answered(ask.Short, a), s.answer(s.hand, i) == a, func() { s.say(i, a) })
		}
	}
	if len(items) > 0 {
		fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}

// answered is a question with its answer.
func (s *Strip) answered(question string, a view.StripAnswer) string {
	sp := s.d.Say
	switch a {
	case view.StripYes:
		return sp.T("strip.yes", "{{.Question}} Yes", say.Args{"Question": question})
	case view.StripNo:
		return sp.T("strip.no", "{{.Question}} No", say.Args{"Question": question})
	case view.StripNotSaid:
	}
	return sp.T("strip.notsaid", "{{.Question}} Not said", say.Args{"Question": question})
}
