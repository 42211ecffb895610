package run

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// rules are the ground rules as they are read aloud. Each is a line that can be walked to, worded anew in its place and
// left out; the group can add its own and agree to all of them.
type rules struct {
	d       *desk.Desk
	texts   []string
	sealed  bool
	cards   []*widget.Card
	entry   *widget.Entry
	at      int // of the rule that is being worded; -1 for none, the number of rules for a new one
	more    *widget.Button
	agreed  *widget.Check
	list    *fyne.Container
	content *fyne.Container
	moved   func() // what is around has to move
}

func newRules(d *desk.Desk, moved func()) *rules {
	t := d.Say.T
	r := &rules{d: d, at: -1, list: widget.Stack(0), moved: moved}
	r.entry = widget.NewEntry(t("welcome.rule.hint", "A rule in one sentence, then Enter")).Growing(3)
	r.entry.OnEnter = func(string) { r.keep() }
	r.entry.OnEscape = func() { r.stop(r.at) }
	r.entry.OnFocus = func(on bool) {
		if !on {
			r.leave()
		}
	}
	r.more = widget.NewButton(t("welcome.rule.add", "Add a rule"), func() { r.word(len(r.texts)) }).As(widget.Quiet).WithIcon("plus")
	r.agreed = widget.NewCheck(t("welcome.agreed", "The group agrees to these"), false, func(bool) { r.agree() })
	r.content = widget.Stack(look.S, r.list, widget.Row(look.M, widget.Grow(r.agreed), widget.Small("Alt+G").Whole(), r.more))
	return r
}

func (r *rules) refresh(v view.RunWelcome, sealed bool) {
	r.agreed.SetChecked(v.Agreed)
	r.agreed.SetEnabled(!sealed && len(v.Rules) > 0)
	r.more.SetEnabled(!sealed)
	if slices.Equal(v.Rules, r.texts) && r.sealed == sealed && len(r.list.Objects) > 0 {
		return
	}
	r.texts, r.sealed = v.Rules, sealed
	r.draw()
}

func (r *rules) draw() {
	had := slices.IndexFunc(r.cards, func(c *widget.Card) bool { return c.Focused() })
	r.cards, r.list.Objects = nil, nil
	for i, text := range r.texts {
		c := widget.NewCard(widget.RowTop(look.M, widget.Lead(strconv.Itoa(i+1)).In(look.Accent), widget.Grow(widget.Lead(text))), func() { r.word(i) })
		c.Plain, c.Inset = true, look.XS
		c.OnKey = func(e *fyne.KeyEvent) bool { return r.key(i, e) }
		r.cards = append(r.cards, c)
		if i == r.at {
			r.list.Add(r.entry)
			continue
		}
		r.list.Add(c)
	}
	if r.at == len(r.texts) {
		r.list.Add(r.entry)
	}
	r.list.Refresh()
	r.moved()
	if had >= 0 {
		r.walk(had)
	}
}

func (r *rules) key(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		r.walk(i - 1)
	case fyne.KeyDown:
		r.walk(i + 1)
	case fyne.KeyF2, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.word(i)
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.drop(i)
	case fyne.KeyInsert:
		r.word(len(r.texts))
	default:
		return false
	}
	return true
}

// walk puts the keyboard at a rule; below the last one is "Add a rule".
func (r *rules) walk(to int) {
	switch {
	case to >= len(r.cards):
		parts.FocusOn(r.more)
	case to >= 0:
		parts.FocusOn(r.cards[to])
	}
}

// word opens a rule to be worded anew; the place after the last is a new one.
func (r *rules) word(i int) {
	if r.sealed {
		return
	}
	r.leave()
	text := ""
	if i < len(r.texts) {
		text = r.texts[i]
	}
	r.at = i
	r.draw()
	r.entry.SetText(text)
	parts.FocusOn(r.entry)
}

// stop closes the line and puts the keyboard at a rule.
func (r *rules) stop(to int) {
	if r.at < 0 {
		return
	}
	r.at = -1
	r.draw()
	r.walk(to)
}

// keep takes the words of the line; an empty one leaves the rule out. After a new rule the next can follow at once.
func (r *rules) keep() {
	at, text := r.at, r.entry.Text
	if at < 0 {
		return
	}
	adding := at == len(r.texts)
	if adding && text == "" {
		r.stop(at)
		return
	}
	texts := slices.Clone(r.texts)
	if adding {
		texts = append(texts, text)
	} else {
		texts[at] = text
	}
	r.set(texts, func() {
		r.stop(at)
		if adding {
			r.word(len(r.texts))
		}
	})
}

// leave closes the line where the keyboard has left it, and keeps its words.
func (r *rules) leave() {
	at, text := r.at, r.entry.Text
	if at < 0 {
		return
	}
	r.at = -1
	if text == "" || at < len(r.texts) && r.texts[at] == text {
		r.draw()
		return
	}
	texts := slices.Clone(r.texts)
	if at == len(texts) {
		texts = append(texts, text)
	} else {
		texts[at] = text
	}
	r.set(texts, nil)
}

func (r *rules) drop(i int) {
	if r.sealed || i >= len(r.texts) {
		return
	}
	r.set(slices.Delete(slices.Clone(r.texts), i, i+1), func() {
		r.walk(min(i, len(r.cards)-1))
		r.d.Tell(desk.Plain, r.d.Say.T("welcome.rule.gone", "The rule is left out. Ctrl+Z brings it back."))
	})
}

// set hands over the rules. then, which may be nil, is called once they are in the session and drawn.
func (r *rules) set(texts []string, then func()) {
	r.d.Do(session.SetGroundRules{Rules: texts}, func(err error) {
		if err != nil {
			r.d.Tell(desk.Warn, r.d.Say.Say(err)) // the line keeps what was typed
			return
		}
		r.refresh(view.RunAtWelcome(r.d.State(), r.d.Say), r.sealed)
		if then != nil {
			then()
		}
	})
}

// agree notes that the group agrees to the rules as they stand, or no longer does.
func (r *rules) agree() {
	if !r.sealed && len(r.texts) > 0 {
		r.d.Do(session.AgreeRules{Agreed: !r.d.State().RulesAgreed}, nil)
	}
}
