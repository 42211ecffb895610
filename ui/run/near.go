package run

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// near shows which ideas of the session are like the line that is being typed. It looks for them off the event thread, for
// one text at a time and always the newest, and what it finds for a text that no longer stands in the line is dropped. Its
// lines have their room from the start, so that nothing moves under what is typed.
type near struct {
	c       *capture
	lines   [view.RunNearMost]*widget.Text
	merge   *widget.Button
	content *fyne.Container

	on      bool
	want    string      // what stands in the line, or empty
	looking bool        // something is being looked for
	alike   *desk.Alike // of the session as it stands, or nil
	text    string      // what the ideas shown were found for
	found   []view.RunNear
	note    string // stands in their place while a note is typed
}

func newNear(c *capture) *near {
	n := &near{c: c}
	objects := make([]fyne.CanvasObject, len(n.lines))
	for i := range n.lines {
		n.lines[i] = widget.Small("").OneLine()
		objects[i] = n.lines[i]
	}
	if veryLarge(c.entry) { // there is room for the nearest alone
		objects = objects[:1]
	}
	n.merge = widget.NewButton(c.d.Say.T("run.near.merge", "Says the same"), n.mergeTyped).As(widget.Quiet).WithHint("Alt+M")
	n.merge.Hide()
	n.content = widget.Row(look.S, widget.Grow(widget.AtLeast(0, n.merge.MinSize().Height, widget.Stack(0, objects...))), n.merge)
	n.content.Hide()
	return n
}

// refresh follows the session and reports whether what is below has to move.
func (n *near) refresh(takes view.RunTakes) bool {
	n.alike = nil
	on := view.RunFindsNear(n.c.d.State(), takes)
	if on == n.on {
		n.show() // an idea that is shown may have been withdrawn
		return false
	}
	n.on, n.content.Hidden = on, !on
	n.typed(n.c.entry.Text)
	return true
}

// typed is told what stands in the line.
func (n *near) typed(line string) {
	n.want = ""
	if n.on && !n.c.veiled && n.note == "" {
		n.want = view.RunNearText(n.c.d.State(), line)
	}
	if n.want == "" {
		n.text, n.found = "", nil
		n.show()
		return
	}
	if n.want != n.text {
		n.look()
	}
}

func (n *near) look() {
	if n.looking {
		return
	}
	n.looking = true
	if n.alike != nil {
		n.ask(*n.alike)
		return
	}
	n.c.d.Alike(func(a desk.Alike) {
		n.alike = &a
		n.ask(a)
	})
}

func (n *near) ask(a desk.Alike) {
	text := n.want
	var got []theme.Near
	n.c.d.Work(func() error {
		if text != "" {
			got = a.Space.Nearest(text, view.RunNearMost)
		}
		return nil
	}, func(error) {
		n.looking = false
		switch {
		case n.want == "":
			return
		case n.want != text:
			n.look()
			return
		}
		n.text, n.found = text, nil
		for _, x := range got {
			n.found = append(n.found, view.RunNear{ID: a.Ideas[x.Idea], Same: x.Same})
		}
		n.show()
	})
}

// show draws what was found, without what is no longer there.
func (n *near) show() {
	s, sp := n.c.d.State(), n.c.d.Say
	kept := n.found[:0]
	for _, x := range n.found {
		if now, ok := view.RunNearIdea(s, n.text, x.ID, x.Same, sp); ok {
			kept = append(kept, now)
		}
	}
	n.found = kept
	for i, l := range n.lines {
		text, tone := "", look.Soft
		if i == 0 {
			text = n.note
		}
		if i < len(n.found) {
			text = n.found[i].Line
			if n.found[i].Same {
				tone = look.Ink
			}
		}
		if l.Text != text || l.Tone != tone {
			l.SetTone(tone)
			l.SetText(text)
		}
	}
	if some := len(n.found) > 0 && !n.found[0].Not; some != n.merge.Visible() {
		n.merge.Hidden = !some
		n.content.Refresh()
	}
	// In very large type no room is kept for what may be found: it stands above the line, which does not move.
	if some := len(n.found) > 0; n.on && veryLarge(n.c.entry) && n.content.Visible() != some {
		n.content.Hidden = !some
		n.c.moved()
	}
}

// mergeTyped adds what is typed and merges it into the nearest idea, as two actions: undone once it is an idea of its own,
// undone twice it is gone. Only an idea that is seen to be near is merged into.
func (n *near) mergeTyped() {
	d := n.c.d
	switch {
	case !n.on:
		d.Tell(desk.Plain, d.Say.T("run.near.off", "Help with grouping is switched off in the set-up, so nothing was merged. Enter adds what is typed."))
		return
	case n.note != "":
		d.Tell(desk.Plain, d.Say.T("run.near.note", "This line is a note, so nothing was merged. Escape makes it an idea; then Alt+M keeps it as another wording."))
		return
	case n.want == "":
		d.Tell(desk.Plain, d.Say.T("run.near.type", "Type at least two words first. Then Alt+M keeps them as another wording of the idea that is most like them."))
		return
	case n.text != n.want:
		d.Tell(desk.Plain, d.Say.T("run.near.wait", "Still looking for ideas like this. Press Alt+M again, or Enter to add it as an idea of its own."))
		return
	case len(n.found) == 0:
		d.Tell(desk.Plain, d.Say.T("run.near.none", "No idea is like this one. Enter adds it."))
		return
	case n.found[0].Not:
		d.Tell(desk.Plain, d.Say.T("run.near.differs", "A number differs from the idea that is most like this, or only one of the two says no, so nothing was merged. Enter adds it."))
		return
	}
	into := n.found[0].ID
	n.c.add(false, func() {
		ideas := d.State().Ideas
		added := ideas[len(ideas)-1] // commands are carried out one after another
		d.Do(session.MergeIdeas{Into: into, Ideas: []session.ID{added.ID}}, func(err error) {
			if err != nil {
				d.Tell(desk.Warn, d.Say.T("run.near.not", "Added as idea {{.N}} of its own. {{.Why}}", say.Args{"N": added.Number, "Why": d.Say.Say(err)}))
				return
			}
			d.Tell(desk.Plain, view.RunMerged(d.State(), into, d.Say))
		})
	})
	n.c.focus()
}
