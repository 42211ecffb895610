package vote

import (
	"reflect"

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
	sealed bool
}

// result reads a poll out: words first, then what to be careful with, the bars, and what can be asked for besides.
type result struct {
	s    *Screen
	poll session.ID

	drawn   drawnResult
	room    *toRoom
	follows *widget.Text
	words   *said
	care    *care
	rows    *rows
	more    *sections
	check   *check
	again   *again
	turnout *widget.Text
	rules   *widget.Text
	status  *widget.Text
	whole   fyne.CanvasObject
}

func newResult(s *Screen, id session.ID) *result {
	t := s.d.Say.T
	r := &result{s: s, poll: id, room: newToRoom(s, id), follows: widget.Soft(""), more: newSections(), check: newCheck(s, id), again: newAgain(s, id)}
	r.rows = newRows(r)
	r.words, r.care = newSaid(look.S), newCare(s)
	r.turnout, r.rules, r.status = widget.Body("").Strong(), widget.Soft(""), widget.Soft("")
	side := widget.NewPanel(widget.Stack(look.M,
		r.room.content(), r.again.whole, widget.NewRule(),
		r.turnout, r.rules, r.status,
		widget.Soft(t("vote.sealedballots", "The ballots are in the session's file, sorted, and not linked to names.")),
		r.check.whole))
	question := widget.Soft(s.d.State().Poll(id).Question)
	r.whole = beside(widget.Stack(look.L, widget.Stack(look.XS, question, r.follows), r.words.content, r.care.content,
		r.rows.field, r.rows.legend, r.rows.list, widget.NewRule(), r.more.content), nil, side)
	return r
}

func (r *result) content() fyne.CanvasObject { return r.whole }

func (r *result) refresh() {
	s := r.s.d.State()
	p := s.Poll(r.poll)
	if p == nil {
		return
	}
	r.room.refresh()
	res, _ := r.s.d.Counted(p) // the tally at once, the rest when it is there
	v := view.VoteCounted(s, p, res, r.s.d.Say)
	now := drawnResult{v, s.Sealed != nil}
	if reflect.DeepEqual(now, r.drawn) {
		return
	}
	r.drawn = now
	r.follows.SetText(v.Follows)
	r.follows.Hidden = v.Follows == ""
	r.words.show(v.Words)
	r.care.show(v.Careful)
	r.turnout.SetText(v.Turnout)
	r.rules.SetText(v.Rules)
	r.status.SetText(v.Status)
	r.rows.show(v, now.sealed)
	r.more.show(v.Sections)
	r.check.show(v)
	r.again.show(v, now.sealed)
	r.whole.Refresh()
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

func (r *result) leave() { r.room.leave() }
