package sheets

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// consent sets a sheet for each seat, and those without a code: every item on its own, and what is not ticked is no.
func (d *desk) consent() {
	trial := d.Job.desk("")
	trial.consentOf("", false)
	tight := trial.Count() > 1
	for _, x := range d.State.Seats {
		d.consentOf(x.Code, tight)
	}
	for range ConsentSheets(d.State, d.Choice) - len(d.State.Seats) {
		d.consentOf("", tight)
	}
}

const (
	codeW   = 132.0
	codeH   = 72.0
	answerW = 54.0
	square  = 18.0
)

func (d *desk) consentOf(code string, tight bool) {
	sp := d.Speaker
	first := d.Count()
	name := sp.T("sheets.consent.one", "Consent to take part")
	mark := name
	if code != "" {
		mark = sp.T("sheets.consent.mark", "{{.Sheet}}: {{.Code}}", say.Args{"Sheet": name, "Code": code})
	}
	f := d.begin(mark)
	f.tight = tight
	f.code(code)
	whole := f.w
	f.w -= codeW + 20
	f.head(1, name, heading(), 0)
	f.para(d.session(), under(), 2)
	f.para(d.facts(), f.face(soft()), 2)
	f.w = whole
	f.y = max(f.y, margin+codeH+f.face(body()).Leading)
	f.para(sp.T("sheets.consent.how", "Please read the information sheet first, or have it read to you, and ask whatever you like. Answer each line on its own. A line without a tick counts as no."), f.face(body()), 10)
	f.y += 8
	f.items()
	f.para(sp.T("sheets.consent.back", "You may stop, or take any of this back, at any time. You need give no reason, and nobody will hold it against you."), f.face(body()), 12)
	f.para(sp.T("sheets.consent.votes", "What you said can be taken out by the code of your seat for as long as it is kept with it. A vote cannot be taken back once it is cast: ballots carry no code, so nobody can tell which one is yours."), f.face(body()), 6)
	f.keeper()
	f.sign()
	d.feet(mark, first)
}

// code sets the code of the seat, or a place for it, in the corner.
func (f *flow) code(code string) {
	x := f.x + f.w - codeW
	label := f.Speaker.T("sheets.consent.code", "Code of the seat")
	node := f.node(f.sect, layout.RoleP)
	f.Write(node, label, f.face(soft()), x, margin, codeW)
	y := margin + f.Height(label, f.face(soft()), codeW) + 2
	f.Draw(draw.Rect{X: x, Y: y, W: codeW, H: codeH - 18, Radius: 2, Style: outline()})
	if code == "" {
		return
	}
	for size := 34.0; ; size -= 2 {
		t := letters(size, size*1.2, true, draw.Ink)
		if f.Width(code, t) <= codeW-12 || size <= 12 {
			f.Write(node, code, t, x+max(6, (codeW-f.Width(code, t))/2), y+(codeH-18-t.Leading)/2, codeW-6)
			return
		}
	}
}

// pad is the room above and below an item.
func (f *flow) pad() float64 {
	if f.tight {
		return 4
	}
	return 8
}

// items asks each item of the framework.
func (f *flow) items() {
	sp := f.Speaker
	yes, no := sp.T("sheets.yes", "Yes"), sp.T("sheets.no", "No")
	col := max(answerW, f.wide(f.face(strong()), yes, no)+12)
	textW := f.w - 2*col - 26
	table := f.node(f.sect, layout.RoleTable)
	head := func(structure bool) {
		row := 0
		cell := func() int { return 0 }
		if structure {
			row = f.node(f.node(table, layout.RoleTHead), layout.RoleTR)
			cell = func() int { return f.Node(row, layout.Node{Role: layout.RoleTH, Scope: "Column"}) }
		}
		f.Write(cell(), sp.T("sheets.consent.item", "What is asked"), f.face(soft()), f.x, f.y, textW)
		for i, t := range []string{yes, no} {
			f.Write(cell(), t, f.face(strong()), f.x+f.w-float64(2-i)*col+(col-f.Width(t, f.face(strong())))/2, f.y, col)
		}
		f.y += f.face(strong()).Leading + 3
		f.rule(f.x, f.y, f.w)
	}
	head(true)
	f.over = func() { head(false) }
	rows := f.node(table, layout.RoleTBody)
	for i, item := range f.State.Framework.Consent {
		note := ""
		if item.Needed {
			note = sp.T("sheets.consent.needed", "Without a yes here you cannot take part.")
		}
		h := f.Height(item.Text, f.face(body()), textW)
		if note != "" {
			h += f.Height(note, f.face(soft()), textW)
		}
		f.room(min(max(h, square)+2*f.pad(), 10*f.face(body()).Leading))
		row := f.node(rows, layout.RoleTR)
		words := f.Node(row, layout.Node{Role: layout.RoleTH, Scope: "Row"})
		f.y += f.pad()
		top, page := f.y, f.Count()
		f.Write(words, sp.T("paper.line", "{{.N}}.", say.Args{"N": strconv.Itoa(i + 1)}), f.face(soft()), f.x, f.y, 26)
		for k := range 2 {
			f.box(f.x+f.w-float64(2-k)*col+(col-square)/2, top, square)
			f.node(row, layout.RoleTD)
		}
		f.text(words, item.Text, f.face(body()), f.x+26, textW-8, 0)
		f.text(words, note, f.face(soft()), f.x+26, textW-8, 0)
		if f.Count() == page {
			f.y = max(f.y, top+square)
		}
		f.y += f.pad()
		f.rule(f.x, f.y, f.w)
	}
	f.over = nil
}

// keeper says who keeps the sheet, or leaves room to say it.
func (f *flow) keeper() {
	sp := f.Speaker
	note := sp.T("sheets.consent.apart", "It is kept apart from what was said, and is thrown away when that is no longer needed.")
	if who := f.State.Information.Controller; who != "" {
		f.para(sp.T("sheets.consent.keeper", "This sheet is kept by: {{.Who}}", say.Args{"Who": f.Cut(who, f.face(body()), f.w, 2)}), f.face(body()), 6)
		f.para(note, f.face(body()), 0)
		return
	}
	label := sp.T("sheets.consent.keeper.blank", "This sheet is kept by:")
	f.y += 10
	f.room(f.face(body()).Leading + 4)
	f.Write(f.node(f.sect, layout.RoleP), label, f.face(body()), f.x, f.y, f.w)
	at := f.Width(label, f.face(body())) + 10
	f.blank(f.x+at, f.y+f.face(body()).Leading-2, f.w-at)
	f.y += f.face(body()).Leading + 4
	f.para(note, f.face(body()), 0)
}

// sign is where the person says so: with initials or a mark, never with a name.
func (f *flow) sign() {
	sp := f.Speaker
	date, mark := sp.T("sheets.date", "Date"), sp.T("sheets.mark", "Initials or a mark")
	note := sp.T("sheets.noname", "Please do not write your name anywhere on this sheet.")
	f.room(f.Height(note, f.face(strong()), f.w) + 66)
	f.para(note, f.face(strong()), 12)
	f.y += 30
	half := (f.w - 30) / 2
	for i, t := range []string{date, mark} {
		x := f.x + float64(i)*(half+30)
		at := min(f.Width(t, f.face(body()))+10, half*0.7)
		f.Write(f.node(f.sect, layout.RoleP), t, f.face(body()), x, f.y-f.face(body()).Leading+2, at)
		f.blank(x+at, f.y, half-at)
	}
	f.y += 6
}
