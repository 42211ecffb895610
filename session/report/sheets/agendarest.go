package sheets

import (
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/layout"
)

// ends sets what follows the plan: the ground rules and what to bring, side by side where the plan is set close.
func (f *agenda) ends() {
	rules, bring := f.State.GroundRules(), f.bring()
	if !f.tight || len(rules) == 0 {
		f.rules(rules)
		f.things(bring)
		return
	}
	const between = 24
	x, w := f.x, f.w
	f.w = (w - between) / 2
	f.room(max(f.rulesHeight(rules), f.thingsHeight(bring)))
	top, page := f.y, f.Count()
	f.rules(rules)
	end := f.y
	if f.Count() != page { // longer than a page by itself
		f.w = w
		f.things(bring)
		return
	}
	f.x, f.y = x+f.w+between, top
	f.things(bring)
	f.x, f.w = x, w
	if f.Count() == page {
		f.y = max(f.y, end)
	}
}

const (
	endGap    = 14.0 // above the headings of what follows the plan
	endIndent = 24.0
)

func (f *agenda) rulesHeight(rules []string) float64 {
	h := endGap + under().Leading
	for _, r := range rules {
		h += 3 + f.Height(r, f.face(body()), f.w-endIndent)
		if second := f.State.Second(session.OfRule, r); second != "" {
			h += f.Height(second, f.face(soft()), f.w-endIndent)
		}
	}
	return h
}

// rules are the ground rules, to be read out.
func (f *agenda) rules(rules []string) {
	if len(rules) == 0 {
		return
	}
	f.head(2, f.Speaker.T("sheets.rules", "Ground rules"), under(), endGap)
	list := f.Node(f.sect, layout.Node{Role: layout.RoleL, Numbering: "Decimal"})
	for i, r := range rules {
		item := f.node(list, layout.RoleLI)
		lbl, inside := f.node(item, layout.RoleLbl), f.node(item, layout.RoleLBody)
		f.y += 3
		f.room(float64(min(f.Lines(r, f.face(body()), f.w-endIndent), 3)) * f.face(body()).Leading)
		f.Write(lbl, f.Speaker.T("paper.line", "{{.N}}.", say.Args{"N": strconv.Itoa(i + 1)}), f.face(soft()), f.x, f.y, endIndent)
		f.text(inside, r, f.face(body()), f.x+endIndent, f.w-endIndent, 0)
		if second := f.State.Second(session.OfRule, r); second != "" {
			f.text(f.second(inside), second, f.face(soft()), f.x+endIndent, f.w-endIndent, 0)
		}
	}
}

// bring lists what has to be there before people come.
func (f *agenda) bring() []string {
	sp, s := f.Speaker, f.State
	lines := []string{
		sp.T("sheets.bring.laptop", "Laptop, power supply and mouse"),
		sp.T("sheets.bring.screen", "Screen or projector, with its cable"),
		sp.T("sheets.bring.people", "Information and consent sheets, pens"),
		sp.T("sheets.bring.signin", "Sign-in sheet, cards with the codes"),
	}
	if len(Gathering(s)) > 0 {
		lines = append(lines, sp.T("sheets.bring.slips", "Prompt sheets and idea slips"))
	}
	if slices.ContainsFunc(s.Agenda, func(x *session.Stage) bool { return x.Kind == session.StagePoll }) {
		lines = append(lines, sp.T("sheets.bring.ballots", "Paper ballots and a closed box"))
	}
	return append(lines, sp.T("sheets.bring.water", "Water, and a clock all can see"))
}

func (f *agenda) thingsHeight(lines []string) float64 {
	h := endGap + under().Leading
	for _, l := range lines {
		h += 3 + f.Height(l, f.face(body()), f.w-endIndent)
	}
	return h
}

// things are ticked while they are packed.
func (f *agenda) things(lines []string) {
	f.head(2, f.Speaker.T("sheets.bring", "What to bring"), under(), endGap)
	f.list(f.sect, lines, f.face(body()), func(_ int, y float64) { f.box(f.x, y+2.5, tick) }, f.x, f.w, endIndent, 3)
}
