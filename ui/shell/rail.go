package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// rail is the session at the left.
type rail struct {
	s       *Shell
	content *widget.Scroll
	list    *widget.Rail
	entries []view.RailEntry
	shown   int
}

func newRail(s *Shell) *rail {
	r := &rail{s: s, shown: -1}
	r.list = widget.NewRail(nil, func(i int) {
		if i < len(r.entries) {
			s.goTo(r.entries[i])
		}
	})
	r.content = widget.NewScroll(widget.Pad(look.S, r.list))
	return r
}

func (r *rail) refresh() {
	d := r.s.d
	place := d.Place()
	visible := d.State().Exists() && (place == desk.Setup || place == desk.AtStage || place == desk.Report || place == desk.Redaction || place == desk.Paper)
	if visible != r.content.Visible() {
		show(r.content, visible)
		r.s.frame.Refresh()
	}
	if !visible {
		return
	}
	where := view.RailStage
	switch place {
	case desk.Setup:
		where = view.RailSetup
	case desk.Report, desk.Redaction:
		where = view.RailReport
	case desk.Paper:
		where = view.RailElsewhere
	default:
	}
	entries := view.Rail(d.State(), d.Now(), where, d.Say)
	if slices.Equal(entries, r.entries) {
		return
	}
	r.entries = entries
	items := make([]widget.RailItem, len(entries))
	shown := -1
	for i, e := range entries {
		items[i] = widget.RailItem{Label: e.Label, Note: e.Note, Late: e.Late, Skipped: e.Skip}
		switch e.State {
		case view.RailShown:
			items[i].State, shown = widget.Current, i
		case view.RailDone:
			items[i].State = widget.Done
		case view.RailComing:
		}
	}
	r.list.SetItems(items)
	r.content.Refresh()
	if shown != r.shown {
		r.shown = shown
		r.reveal()
	}
}

// reveal scrolls no further than needed to show the entry that the window shows, with one neighbour on each side.
func (r *rail) reveal() {
	if r.shown < 0 || len(r.entries) == 0 || r.content.Size().Height == 0 {
		return
	}
	each := r.list.MinSize().Height / float32(len(r.entries))
	top, bottom := each*float32(r.shown-1), each*float32(r.shown+2)
	view := fyne.NewSize(0, r.content.Size().Height)
	switch y := r.content.Offset(); {
	case top < y:
		r.content.SetOffset(max(0, top))
	case bottom > y+view.Height:
		r.content.SetOffset(bottom - view.Height)
	}
}
