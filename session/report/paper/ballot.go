package paper

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// Ballots sets the ballots from the first number to the last: two small sheets on a page where every one of them fits, or
// else large ones over as many pages as they need.
func Ballots(j Job, first, last int) layout.Result {
	title := j.Speaker.T("paper.title", "Ballots: {{.Question}}", say.Args{"Question": j.Poll.Question})
	d := j.desk(half(), title)
	var all [][][]row
	for n := first; n <= last; n++ {
		pages := d.split(n)
		if len(pages) > 1 && d.sheets > 1 {
			d, all, n = j.desk(whole(len(j.Poll.Options)), title), nil, first-1
			continue
		}
		all = append(all, pages)
	}
	slot := d.sheets
	for i, pages := range all {
		for k, rows := range pages {
			if slot == d.sheets {
				d.NewPage()
				d.cutLine()
				slot = 0
			}
			d.sheet(first+i, k, len(pages), rows, float64(slot)*d.w)
			slot++
		}
	}
	return d.Result()
}

// cutLine shows where two sheets are cut apart.
func (d *desk) cutLine() {
	if d.sheets > 1 {
		d.Draw(draw.Line{X1: d.w, X2: d.w, Y1: 12, Y2: d.pageH - 12, Stroke: draw.RGB(draw.InkSoft), Width: 0.7, Dash: 5})
	}
}

// split gives the rows of each page of a sheet.
func (d *desk) split(number int) [][]row {
	var pages [][]row
	var rows []row
	y := d.head(0).h
	room := d.pageH - 2*d.margin - d.foot(number, 0, 1).h
	for i, l := range d.lines(number) {
		r := d.row(i, l)
		if len(rows) > 0 && y+r.h > room {
			pages = append(pages, rows)
			rows, y = nil, d.head(len(pages)).h
		}
		rows = append(rows, r)
		y += r.h
	}
	return append(pages, rows)
}

// lines are those of [session.Poll.PaperLines] in the wordings that may be printed.
func (d *desk) lines(number int) []session.PaperLine {
	text := map[string]string{}
	for _, o := range d.Shown.Options {
		text[o.ID] = o.Text
	}
	out := d.Poll.PaperLines(number)
	for i := range out {
		out[i].Option.Text, out[i].Other.Text = text[out[i].Option.ID], text[out[i].Other.ID]
	}
	return out
}

func (d *desk) sheet(number, page, pages int, rows []row, x float64) {
	sect := d.Node(0, layout.Node{Role: layout.RoleSect})
	if page == 0 {
		d.Bookmark(d.name(number), 0)
	}
	x += d.margin
	y := d.margin
	head := d.head(page)
	for i, b := range head.bits {
		role := layout.RoleP
		if i == 0 {
			role = layout.HeadingRole(1)
		}
		node := 0
		if b.shape == nil {
			node = d.Node(sect, layout.Node{Role: role})
		}
		d.place(row{bits: []bit{b}}, x, y, node, node)
	}
	y += head.h
	list := d.Node(sect, layout.Node{Role: layout.RoleL, Numbering: "Decimal"})
	for _, r := range rows {
		item := d.Node(list, layout.Node{Role: layout.RoleLI})
		label := d.Node(item, layout.Node{Role: layout.RoleLbl})
		d.place(r, x, y, label, d.Node(item, layout.Node{Role: layout.RoleLBody}))
		y += r.h
	}
	foot := d.foot(number, page, pages)
	node := d.Node(sect, layout.Node{Role: layout.RoleP})
	d.place(foot, x, d.pageH-d.margin-foot.h, node, node)
}

func (d *desk) name(number int) string {
	return d.Speaker.T("paper.ballot", "Ballot {{.N}}", say.Args{"N": strconv.Itoa(number)})
}

// head is what stands above the lines: the question and how to answer it.
func (d *desk) head(page int) row {
	var r row
	w := d.inner()
	add := func(text string, t layout.Type, gap float64) {
		if text != "" {
			r.text(text, t, 0, r.h+gap, w)
			r.h += gap + d.Height(text, t, w)
		}
	}
	add(d.Poll.Question, d.question, 0)
	add(reading.Instruction(d.Poll.Rules, d.Speaker), d.ask, 4)
	add(d.pen(), d.ask, 0)
	add(d.scale(), d.soft, 4)
	if d.Poll.GroupBy == session.ByTable && page == 0 {
		table := d.Speaker.T("paper.table", "Your table:")
		at := d.Width(table, d.strong) + 8
		add(table, d.strong, 8)
		r.draw(draw.Line{X1: at, X2: min(w, at+150), Y1: r.h - 2, Y2: r.h - 2, Stroke: draw.RGB(draw.Ink), Width: 0.9})
	}
	r.h += 8
	r.rule(r.h, w)
	return r
}

// pen says what to do with the pen.
func (d *desk) pen() string {
	sp := d.Speaker
	switch d.Poll.Rules.Method {
	case poll.Choose, poll.Approval:
		return sp.T("paper.pen.tick", "Put a tick in the box of each one you choose.")
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		return sp.T("paper.pen.rank", "Write the number in the box.")
	case poll.Dots:
		return sp.T("paper.pen.dots", "Write in the box how many dots you give.")
	case poll.Budget:
		return sp.T("paper.pen.budget", "Write the amount in the box.")
	case poll.Quadratic:
		return sp.T("paper.pen.votes", "Write in the box how many votes you give.")
	case poll.Pairwise:
		return sp.T("paper.pen.pairs", "Put a tick in the box of the one you choose.")
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
	}
	return sp.T("paper.pen.level", "Put a cross through one circle in each row.")
}

// foot is what a sheet is known by.
func (d *desk) foot(number, page, pages int) row {
	sp, w := d.Speaker, d.inner()
	var r row
	r.rule(4, w)
	r.text(sp.T("paper.foot", "{{.Ballot}} · vote code {{.Code}}", say.Args{"Ballot": d.name(number), "Code": d.Poll.PaperCode()}), d.strong, 0, 10, w)
	if pages > 1 {
		text := sp.T("report.page-of", "Page {{.Page}} of {{.Pages}}", say.Args{"Page": strconv.Itoa(page + 1), "Pages": strconv.Itoa(pages)})
		at := d.Width(text, d.soft)
		r.text(text, d.soft, w-at-1, 10, at+6)
	}
	note := sp.T("paper.note", "The number belongs to this sheet and not to a person.")
	r.text(note, d.soft, 0, 10+d.strong.Leading, w)
	r.h = 10 + d.strong.Leading + d.Height(note, d.soft, w)
	return r
}
