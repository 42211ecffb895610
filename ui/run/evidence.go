package run

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// usualKind is what a line is unless another kind is asked for: an idea, or a paraphrase where notes are the answer.
func (c *capture) usualKind() session.EvidenceKind {
	if c.takes == view.RunNotes {
		return session.Paraphrase
	}
	return ""
}

// noteKind is the kind of what is typed where it is kept as a note. The first words of something are somebody's own.
func (c *capture) noteKind(first bool) session.EvidenceKind {
	if first && c.kind == c.usualKind() {
		return session.Verbatim
	}
	return c.kind
}

// become turns the line into a kind of note, whatever is typed in it; the same once more turns it back.
func (c *capture) become(k session.EvidenceKind) {
	if c.sealed {
		return
	}
	if c.takes == view.RunNothing {
		if c.aside != nil && k != "" {
			c.aside(k)
		}
		return
	}
	if k == c.kind {
		k = c.usualKind()
	}
	c.wear(k)
	c.focus()
}

func (c *capture) wear(k session.EvidenceKind) {
	if c.kind != k {
		c.kind = k
		c.dress()
	}
}

// dress shows what is being typed: before the line, in the empty line and under it, where nothing moves.
func (c *capture) dress() {
	c.tag.show(c.kind)
	c.entry.SetPlaceHolder(view.RunPlaceholder(c.kind, c.takes, c.sealed, c.d.Say))
	c.near.note = view.RunNoteHint(c.kind, c.d.Say)
	c.near.typed(c.entry.Text)
}

// firstWords keeps what is typed as the beginning of something, to be completed when there is time.
func (c *capture) firstWords() {
	if c.sealed || c.takes == view.RunNothing {
		return
	}
	sp := c.d.Say
	if c.entry.Text == "" {
		c.d.Tell(desk.Plain, sp.T("run.first.type", "Type the first words of what is said. Alt+L keeps them, to be completed later."))
		c.focus()
		return
	}
	c.add(true, func() {
		n := len(view.RunToComplete(c.d.State(), sp))
		c.d.Tell(desk.Plain, sp.T("run.first.kept", "The first words are kept: {{.Count}}. Alt+U goes through them.", say.Args{"Count": sp.N("run.tocomplete", n, "{{.N}} to complete", "{{.N}} to complete")}))
	})
	c.focus()
}
