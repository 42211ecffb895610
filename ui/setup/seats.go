package setup

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// seats is who is there: a code, a role band, present or absent.
type seats struct {
	d       *desk.Desk
	whole   fyne.CanvasObject
	count   *widget.Stepper
	band    *widget.Entry
	codes   *widget.Entry
	people  *widget.Text
	of      *draft
	invited *widget.Stepper
	refused *widget.Stepper
	sums    *widget.Text
	list    *fyne.Container
	rows    map[session.ID]*seatRow
	order   []session.ID
	place   *fyne.Container
}

type seatRow struct {
	object fyne.CanvasObject
	code   *inline
	band   *inline
	here   *widget.Check
}

func newSeats(d *desk.Desk) *seats {
	t := d.Say.T
	s := &seats{d: d, of: &draft{d: d}, sums: widget.Small(""), rows: map[session.ID]*seatRow{}, list: widget.Stack(look.XS), place: container.NewStack(), people: widget.Body("").Strong()}
	s.count = widget.NewStepper(8, 1, session.MaxSeats, nil)
	s.band = widget.NewEntry(t("setup.band.hint", "Such as: frontline"))
	s.codes = widget.NewEntry(t("setup.codes.hint", "P1, P2 and so on"))
	for _, e := range []*widget.Entry{s.band, s.codes} {
		e.OnEnter = func(string) { s.add() }
	}
	s.invited = widget.NewStepper(0, 0, 10000, func(v int) {
		s.of.change(func(_ *string, d *session.Details) { d.Invited = v }, nil)
	})
	s.refused = widget.NewStepper(0, 0, 10000, func(v int) { d.Do(session.CountRefusals{N: v}, nil) })
	add := widget.NewButton(t("setup.add.seats", "Add seats"), s.add).WithIcon("plus")
	left := widget.Stack(look.M,
		widget.Section(t("setup.add.head", "Add seats"), nil, widget.Small(t("setup.add.note", "A seat is a person without a name. Leave the codes empty for P1, P2 and so on, or write your own with commas."))),
		widget.Field(t("setup.count", "How many"), widget.Row(0, s.count, widget.Spacer()), ""),
		widget.Field(t("setup.band", "Role band"), s.band, ""),
		widget.Field(t("setup.codes", "Codes"), s.codes, ""),
		widget.Row(0, add, widget.Spacer()),
		widget.PadEach(look.L, 0, 0, 0, widget.Field(t("setup.invited", "People invited"), widget.Row(0, s.invited, widget.Spacer()), "")),
		widget.Field(t("setup.refused", "Invited, but did not take part"), widget.Row(0, s.refused, widget.Spacer()),
			t("setup.refused.note", "The report says how many, not who.")),
		s.sums)
	right := widget.Stack(look.S, s.people, widget.NewRule(), widget.Grow(s.place))
	s.whole = widget.Columns(look.XL,
		widget.Column{Object: widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, left)), Min: 290, Max: 340, Weight: 1},
		widget.Column{Object: right, Min: 480, Max: 860, Weight: 3})
	return s
}

func (s *seats) content() fyne.CanvasObject { return s.whole }

func (s *seats) add() {
	var n session.AddSeats
	for code := range strings.SplitSeq(s.codes.Text, ",") {
		if code = strings.TrimSpace(code); code != "" {
			n.Seats = append(n.Seats, session.NewSeat{Code: code, Band: s.band.Text})
		}
	}
	if len(n.Seats) == 0 {
		n.Seats = slices.Repeat([]session.NewSeat{{Band: s.band.Text}}, s.count.Value)
	}
	s.d.Do(n, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.codes.SetText("")
	})
}

func (s *seats) refresh(v view.SetupView) {
	s.people.SetText(v.People)
	s.of.sync()
	s.invited.SetValue(s.of.details.Invited)
	s.refused.SetValue(v.Refusals)
	s.sums.SetText(v.Invited)
	s.sums.Hidden = v.Invited == ""
	order := make([]session.ID, len(v.Seats))
	for i, x := range v.Seats {
		order[i] = x.ID
		row := s.rows[x.ID]
		if row == nil {
			row = s.row(x.ID)
			s.rows[x.ID] = row
		}
		row.show(x)
	}
	if slices.Equal(order, s.order) && len(s.place.Objects) > 0 {
		return
	}
	s.order = order
	for id := range s.rows {
		if !slices.Contains(order, id) {
			delete(s.rows, id)
		}
	}
	s.list.Objects = make([]fyne.CanvasObject, len(order))
	for i, id := range order {
		s.list.Objects[i] = s.rows[id].object
	}
	t := s.d.Say.T
	switch {
	case len(order) == 0:
		s.place.Objects = []fyne.CanvasObject{widget.NewEmpty("people", t("setup.noseats", "No seats yet"),
			t("setup.noseats.how", "Add as many seats as people are expected. More can come, and some may leave, at any time."), nil)}
	case len(s.place.Objects) == 0 || len(s.list.Objects) > 0:
		if _, ok := first(s.place).(*widget.Scroll); !ok {
			s.place.Objects = []fyne.CanvasObject{widget.NewScroll(widget.Pad(look.XS, s.list))}
		}
	}
	s.place.Refresh()
	widget.Settle(s.list)
}

func first(c *fyne.Container) fyne.CanvasObject {
	if len(c.Objects) == 0 {
		return nil
	}
	return c.Objects[0]
}

func (r *seatRow) show(x view.SetupSeat) {
	r.code.show(x.Code)
	r.band.show(x.Band)
	r.here.SetChecked(x.Here)
}

func (s *seats) row(id session.ID) *seatRow {
	t := s.d.Say.T
	r := &seatRow{}
	r.code = newInline(s.d, t("setup.code.hint", "Code"), func(code string) session.Command { return session.RecodeSeat{Seat: id, Code: code} })
	r.band = newInline(s.d, t("setup.band.none", "No role band"), func(band string) session.Command {
		return session.SetBand{Seats: []session.ID{id}, Band: band}
	})
	r.here = widget.NewCheck(t("setup.here", "Present"), true, func(on bool) {
		s.d.Do(session.SetPresence{Seat: id, Here: on}, nil)
	})
	gone := widget.NewButton(t("setup.remove", "Remove"), func() { s.d.Do(session.RemoveSeats{Seats: []session.ID{id}}, nil) }).As(widget.Quiet).WithIcon("bin")
	if body := look.Size(r.code.entry.Theme(), look.TextBody); body > 20 { // what a person can do with a seat stands below it
		r.object = widget.Stack(look.XS, widget.Columns(look.M, widget.Column{Object: r.code.entry, Min: 132}, widget.Column{Object: r.band.entry, Min: 160, Weight: 1}),
			widget.Row(look.M, widget.Grow(r.here), gone))
		return r
	}
	r.object = widget.Columns(look.M,
		widget.Column{Object: r.code.entry, Min: 132},
		widget.Column{Object: r.band.entry, Min: 160, Weight: 1},
		widget.Column{Object: r.here, Min: 110},
		widget.Column{Object: gone, Min: 120})
	return r
}

func (s *seats) focus() { fit.Focus(s.count) }

func (s *seats) leave() {
	for _, r := range s.rows {
		r.code.commit()
		r.band.commit()
	}
}
