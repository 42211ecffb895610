package run

import (
	"reflect"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// welcome is what is read and asked while people arrive.
type welcome struct {
	d       *desk.Desk
	seen    view.RunWelcome
	left    *fyne.Container
	right   *fyne.Container
	present *widget.Text
	away    *widget.Text
	consent *fyne.Container
	setup   *widget.Button
	scrolls []*widget.Scroll
	content fyne.CanvasObject
}

func newWelcome(d *desk.Desk) *welcome {
	w := &welcome{d: d, left: widget.Stack(look.L), present: widget.Lead(""), away: widget.Soft(""), consent: widget.Stack(look.L)}
	w.setup = widget.NewButton(d.Say.T("welcome.setup", "Seats and consent in Set-up"), func() { d.Go(desk.Setup) }).As(widget.Quiet)
	w.right = widget.Stack(look.M, widget.Section(d.Say.T("welcome.people", "People"), nil, widget.Stack(look.XS, w.present, w.away)),
		widget.Section(d.Say.T("welcome.consent", "Consent"), nil, w.consent), widget.Row(0, w.setup))
	main, side := widget.NewScroll(widget.PadEach(0, look.L, look.L, 0, widget.Narrow(760, false, w.left))), widget.NewScroll(widget.PadEach(0, look.XS, look.L, look.XS, w.right))
	w.scrolls = []*widget.Scroll{main, side}
	w.content = widget.Columns(look.XL, widget.Column{Object: main, Min: 480, Weight: 3}, widget.Column{Object: side, Min: min(520, 320*look.Scale()), Max: 520, Weight: 2})
	return w
}

func (w *welcome) object() fyne.CanvasObject { return w.content }

func (w *welcome) refresh() {
	v := view.RunAtWelcome(w.d.State(), w.d.Say)
	if reflect.DeepEqual(v, w.seen) {
		return
	}
	first := w.seen.Title == ""
	if first || !reflect.DeepEqual(v.Rules, w.seen.Rules) || v.Purpose != w.seen.Purpose || v.Title != w.seen.Title || v.Focus != w.seen.Focus {
		w.read(v)
	}
	w.present.SetText(v.Present)
	w.away.SetText(v.Away)
	w.away.Hidden = v.Away == ""
	if first || !reflect.DeepEqual(v.Consent, w.seen.Consent) {
		w.ask(v)
	}
	w.seen = v
	for _, s := range w.scrolls {
		s.Refresh()
	}
}

// read shows what is read aloud.
func (w *welcome) read(v view.RunWelcome) {
	sp := w.d.Say
	objects := []fyne.CanvasObject{widget.Display(v.Title)}
	if v.Purpose != "" {
		objects = append(objects, widget.Lead(v.Purpose))
	}
	if v.Focus != "" {
		objects = append(objects, widget.Section(sp.T("welcome.focus", "The question behind it all"), nil, widget.Lead(v.Focus)))
	}
	if len(v.Rules) > 0 {
		rules := widget.Stack(look.S)
		for _, r := range v.Rules {
			rules.Objects = append(rules.Objects, bullet(widget.Lead(r)))
		}
		objects = append(objects, widget.Section(sp.T("welcome.rules", "How we talk with one another"), nil, rules))
	}
	if len(v.Glossary) > 0 {
		terms := widget.Stack(look.M)
		for _, t := range v.Glossary {
			terms.Objects = append(terms.Objects, widget.Stack(2, widget.Lead(t.Word).Strong(), widget.Body(t.Meaning)))
		}
		objects = append(objects, widget.Section(sp.T("welcome.words", "What we mean by"), nil, terms))
	}
	w.left.Objects = objects
}

func bullet(o fyne.CanvasObject) *fyne.Container {
	return widget.RowTop(look.M, widget.Lead("·").In(look.Accent), widget.Grow(o))
}

// ask shows the consent items, with a button for those whose answers are still open.
func (w *welcome) ask(v view.RunWelcome) {
	sp := w.d.Say
	had := -1
	if c := parts.CanvasOf(w.content); c != nil {
		for i, o := range w.buttons() {
			if c.Focused() == o {
				had = i
			}
		}
	}
	w.consent.Objects = nil
	for _, item := range v.Consent {
		text := item.Text
		if item.Needed {
			text = sp.T("welcome.needed", "{{.Text}} (needed to take part)", say.Args{"Text": item.Text})
		}
		words := widget.Small(item.Words)
		if len(item.Open) > 0 {
			words.Tone = look.Warn
		}
		block := widget.Stack(look.XS, widget.Body(text), words)
		if len(item.Open) > 0 {
			block.Add(widget.Row(0, widget.NewButton(sp.T("welcome.allyes", "They all say yes"), func() {
				w.d.Do(session.SetConsent{Seats: item.Open, Item: item.Item, Given: true}, nil)
			})))
		}
		w.consent.Objects = append(w.consent.Objects, block)
	}
	if len(v.Consent) == 0 {
		w.consent.Objects = append(w.consent.Objects, widget.Soft(sp.T("welcome.noconsent", "This framework asks for no consent. Say that taking part is voluntary.")))
	}
	if left := w.buttons(); had >= 0 {
		if len(left) > 0 {
			parts.FocusOn(left[min(had, len(left)-1)])
		} else {
			parts.FocusOn(w.setup)
		}
	}
}

func (w *welcome) buttons() []*widget.Button {
	var out []*widget.Button
	for _, o := range w.consent.Objects {
		block, ok := o.(*fyne.Container)
		if !ok || len(block.Objects) < 3 {
			continue
		}
		if row, ok := block.Objects[2].(*fyne.Container); ok {
			if b, ok := row.Objects[0].(*widget.Button); ok {
				out = append(out, b)
			}
		}
	}
	return out
}

func (w *welcome) focus() {
	if b := w.buttons(); len(b) > 0 {
		parts.FocusOn(b[0])
	}
}

func (w *welcome) keys() []desk.Key { return nil }

func (w *welcome) close() {}
