package sheets

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

const (
	signRow = 30.0
	// spare is how many rows without a code follow those of the seats; bare is how many there are without seats.
	spare, bare = 3, 12
)

// SignInRows is how many lines a sign-in sheet has: one for each seat, and some for whoever comes besides.
func SignInRows(s *session.State) int {
	if len(s.Seats) == 0 {
		return bare
	}
	return len(s.Seats) + spare
}

// signIn sets the list on which arrivals and departures are noted by code.
func (d *desk) signIn() {
	sp := d.Speaker
	first := d.Count()
	name := Name(SignIn, sp)
	f := d.begin(name)
	f.head(1, name, heading(), 0)
	f.para(d.session(), under(), 2)
	f.para(d.facts(), soft(), 2)
	f.warn(sp.T("sheets.signin.warning", "Codes only: please do not write names on this list. A code stands for a seat, and nobody notes who sat there."))
	f.table()
	d.feet(sp.T("sheets.title", "{{.Sheets}}: {{.Session}}", say.Args{"Sheets": name, "Session": d.session()}), first)
}

// warn is a remark with a bar at its left.
func (f *flow) warn(text string) {
	f.y += 12
	h := f.Height(text, strong(), f.w-16)
	f.Draw(draw.Rect{X: f.x, Y: f.y, W: 3, H: h, Style: draw.Style{Fill: draw.RGB(draw.Warn)}})
	f.p(f.sect, text, strong(), f.x+16, f.w-16, 0)
	f.y += 10
}

type column struct {
	title string
	w     float64
}

func (f *flow) table() {
	sp := f.Speaker
	columns := []column{
		{sp.T("sheets.signin.code", "Code"), 70},
		{sp.T("sheets.signin.band", "Role band"), 0},
		{sp.T("sheets.signin.arrived", "Arrived"), 74},
		{sp.T("sheets.signin.left", "Left"), 74},
		{sp.T("sheets.signin.initials", "Initials, if wished"), 96},
	}
	used := 0.0
	for i := range columns {
		if columns[i].w > 0 {
			columns[i].w = max(columns[i].w, min(f.Widest(columns[i].title, strong())+14, 110))
			used += columns[i].w
		}
	}
	columns[1].w = max(80, f.w-used)
	table := f.node(f.sect, layout.RoleTable)
	head := func(cell func() int) {
		h := 0.0
		for _, c := range columns {
			h = max(h, f.Height(c.title, strong(), c.w-8))
		}
		x := f.x
		for _, c := range columns {
			f.Write(cell(), c.title, strong(), x+4, f.y+h-f.Height(c.title, strong(), c.w-8), c.w-8)
			x += c.w
		}
		f.y += h + 4
		f.Draw(draw.Line{X1: f.x, X2: f.x + f.w, Y1: f.y, Y2: f.y, Stroke: draw.RGB(draw.Ink), Width: 1.1})
	}
	row := f.node(f.node(table, layout.RoleTHead), layout.RoleTR)
	head(func() int { return f.Node(row, layout.Node{Role: layout.RoleTH, Scope: "Column"}) })
	f.over = func() { head(func() int { return 0 }) }
	rows := f.node(table, layout.RoleTBody)
	for _, x := range f.State.Seats {
		f.row(rows, columns, x.Code, x.Band)
	}
	for range SignInRows(f.State) - len(f.State.Seats) {
		f.row(rows, columns, "", "")
	}
	f.over = nil
}

// row is the line of a seat.
func (f *flow) row(parent int, columns []column, code, band string) {
	h := max(signRow, f.Height(band, body(), columns[1].w-8)+8, f.Height(code, strong(), columns[0].w-8)+8)
	f.room(h)
	row := f.node(parent, layout.RoleTR)
	x := f.x
	for i, c := range columns {
		role, text, t := layout.Node{Role: layout.RoleTD}, "", body()
		switch i {
		case 0:
			role, text, t = layout.Node{Role: layout.RoleTH, Scope: "Row"}, code, strong()
		case 1:
			text = band
		}
		cell := f.Node(row, role)
		if text != "" {
			f.Write(cell, text, t, x+4, f.y+(h-f.Height(text, t, c.w-8))/2, c.w-8)
		}
		if i > 0 {
			f.Draw(draw.Line{X1: x, X2: x, Y1: f.y, Y2: f.y + h, Stroke: draw.RGB(draw.Rule), Width: 0.8})
		}
		x += c.w
	}
	f.y += h
	f.rule(f.x, f.y, f.w)
}
