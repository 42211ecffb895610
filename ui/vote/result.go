package vote

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// drawnResult is all that a result shows.
type drawnResult struct {
	view   view.VoteResult
	full   bool
	sealed bool
}

// result reads a poll out: words first, then bars, and what can be done with it.
type result struct {
	s    *Screen
	poll session.ID

	drawn  drawnResult
	rows   []view.VoteRow
	table  *fyne.Container
	words  *fyne.Container
	said   []string
	room   *toRoom
	hash   *widget.Text
	full   bool
	more   *widget.Button
	makers []*widget.Button
	again  *widget.Button
	whole  fyne.CanvasObject
}

func newResult(s *Screen, id session.ID) *result {
	t := s.d.Say.T
	v := view.VoteCounted(s.d.State(), s.d.State().Poll(id), s.d.Say)
	r := &result{s: s, poll: id, table: widget.Stack(look.L), words: widget.Stack(look.S)}
	r.room = newToRoom(s, id)
	r.again = widget.NewButton(t("vote.again", "Another vote"), func() { s.choose(anew) })
	r.hash = widget.Small("")
	r.more = widget.NewButton("", func() {
		r.full = !r.full
		r.refresh()
	}).As(widget.Quiet).AtLeft()
	side := widget.NewPanel(widget.Stack(look.M,
		r.room.content(), r.again, widget.NewRule(),
		widget.Body(v.Turnout).Strong(), widget.Soft(v.Dots),
		widget.Soft(t("vote.sealedballots", "The ballots are in the session's file, sorted, and not linked to names.")),
		widget.Stack(look.XS, widget.Label(t("vote.hash", "Check value of the ballots")), r.hash, r.more)))
	r.whole = beside(widget.Stack(look.L, widget.Lead(v.Question), r.words, widget.NewRule(), r.table), nil, side)
	return r
}

func (r *result) content() fyne.CanvasObject { return r.whole }

func (r *result) refresh() {
	p := r.s.d.State().Poll(r.poll)
	if p == nil {
		return
	}
	t := r.s.d.Say.T
	v := view.VoteCounted(r.s.d.State(), p, r.s.d.Say)
	r.room.refresh()
	now := drawnResult{v, r.full, r.s.d.State().Sealed != nil}
	if reflect.DeepEqual(now, r.drawn) {
		return
	}
	r.drawn = now
	r.hash.SetText(v.Short + "…")
	r.more.SetText(t("vote.hash.more", "Show all of it"))
	if r.full {
		r.hash.SetText(v.Hash)
		r.more.SetText(t("vote.hash.less", "Show less of it"))
	}
	r.again.SetEnabled(!now.sealed)
	if !slices.Equal(r.said, v.Words) {
		r.said = v.Words
		r.words.Objects = nil
		for _, w := range v.Words {
			r.words.Objects = append(r.words.Objects, widget.Lead(w))
		}
	}
	if !slices.Equal(r.rows, v.Rows) {
		r.draw(v)
	}
	r.whole.Refresh()
}

func (r *result) draw(v view.VoteResult) {
	at := slices.IndexFunc(r.makers, func(b *widget.Button) bool { return b.Focused() })
	r.rows, r.makers = v.Rows, nil
	t := r.s.d.Say.T
	objects := make([]fyne.CanvasObject, len(v.Rows))
	for i, row := range v.Rows {
		b := widget.NewButton(t("vote.finding", "Make a finding of this"), func() { r.find(row) }).As(widget.Quiet)
		if row.Finding > 0 {
			b.SetText(t("vote.finding.is", "Finding {{.N}}", say.Args{"N": row.Finding}))
		}
		b.Hidden = row.Share == 0 // what nobody chose is not offered as what the group concluded
		b.SetEnabled(row.Finding == 0 && r.s.d.State().Sealed == nil)
		r.makers = append(r.makers, b)
		bar := newTrack(row.Share)
		objects[i] = widget.RowTop(look.M, widget.AtLeast(2*look.XL, 0, widget.Lead(row.Rank).Strong().OneLine()),
			widget.Grow(widget.Stack(look.XS, widget.Body(row.Text).Strong(), bar,
				widget.Row(look.M, widget.Grow(widget.Soft(row.Value)), b))))
	}
	r.table.Objects = objects
	if at >= 0 && at < len(r.makers) {
		r.room.focus()
	}
}

// find makes a finding of an option.
func (r *result) find(row view.VoteRow) {
	d := r.s.d
	d.Do(session.WriteFinding{FindingBody: view.VoteFinding(r.poll, row)}, func(err error) {
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		d.Tell(desk.Plain, d.Say.T("vote.finding.made", "Finding {{.N}}: “{{.Text}}”. Say who should act under Findings.",
			say.Args{"N": len(d.State().Findings), "Text": row.Text}))
	})
}

func (r *result) focus() { r.room.focus() }

func (r *result) leave() {}

// newCalledOff says that a poll ended without a count.
func newCalledOff(s *Screen, id session.ID) part {
	t := s.d.Say.T
	p := s.d.State().Poll(id)
	why := t("vote.calledoff.noreason", "No reason was noted.")
	if p.Why != "" {
		why = t("vote.calledoff.reason", "The reason: {{.Why}}", say.Args{"Why": p.Why})
	}
	again := widget.NewButton(t("vote.again", "Another vote"), func() { s.choose(anew) }).As(widget.Primary)
	again.SetEnabled(s.d.State().Sealed == nil)
	return offPart{still{widget.NewEmpty("vote", p.Question, t("vote.calledoff", "This vote was called off, and its ballots were destroyed. {{.Why}}", say.Args{"Why": why}), again)}, s, again}
}

type offPart struct {
	still
	s     *Screen
	again *widget.Button
}

func (p offPart) focus() { p.s.canvas.Focus(p.again) }
