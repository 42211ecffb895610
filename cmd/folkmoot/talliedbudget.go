package main

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/elections/tally"
)

// budget prints what each rule buys, and what the file says was chosen.
func (w *tallied) budget() {
	b := w.t.Budget
	if b == nil {
		return
	}
	sp := w.p.say
	w.line("")
	w.sentence(2, sp.T("cli.tally.budget", "What {{.Money}} would buy", say.Args{"Money": w.money(b.Limit)}))
	for i, x := range b.Bought {
		args := say.Args{"Rule": w.rule(x.Rule), "Names": w.some(x.Sets[0]), "Cost": w.money(x.Costs[0]), "Projects": sp.N("cli.tally.projects", len(x.Sets[0]), "{{.N}} project", "{{.N}} projects")}
		text := sp.T("cli.tally.bought", "{{.Rule}}: {{.Projects}} for {{.Cost}}: {{.Names}}", args)
		switch {
		case len(x.Sets[0]) == 0:
			text = sp.T("cli.tally.nothing", "{{.Rule}}: nothing", args)
		case i > 0 && len(x.Sets) == 1 && same(x, b.Bought[:i]) != nil:
			text = sp.T("cli.tally.sameas", "{{.Rule}}: the same as {{.Other}}", args, say.Args{"Other": w.rule(same(x, b.Bought[:i]).Rule)})
		}
		if n := len(x.Sets) - 1; n > 0 {
			text += " " + sp.N("cli.tally.othersets", n, "({{.N}} other set ties with it)", "({{.N}} other sets tie with it)")
		}
		if x.More {
			text += " " + sp.T("cli.tally.moresets", "(there are more ties than are listed)")
		}
		w.sentence(4, text)
	}
	w.recorded(b)
}

// same finds an earlier rule that buys the same.
func same(x tally.Purchase, earlier []tally.Purchase) *tally.Purchase {
	for i, y := range earlier {
		if len(y.Sets) == 1 && strings.Join(y.Sets[0], "\n") == strings.Join(x.Sets[0], "\n") {
			return &earlier[i]
		}
	}
	return nil
}

func (w *tallied) recorded(b *tally.Budget) {
	r := b.Recorded
	if r == nil {
		return
	}
	sp := w.p.say
	args := say.Args{"Names": w.some(r.Selected), "Cost": w.money(r.Cost), "Rules": w.rules(r.SameAs)}
	switch {
	case len(r.Selected) == 0:
		w.sentence(4, sp.T("cli.tally.recordednone", "The file marks no project as chosen.", args))
	case len(r.SameAs) > 0:
		w.sentence(4, sp.N("cli.tally.recordedsame", len(r.Selected), "The file marks {{.N}} project as chosen, the same as {{.Rules}}.", "The file marks {{.N}} projects as chosen, the same as {{.Rules}}.", args))
	default:
		w.sentence(4, sp.N("cli.tally.recorded", len(r.Selected), "The file marks {{.N}} project as chosen, for {{.Cost}}, which no rule here gives: {{.Names}}", "The file marks {{.N}} projects as chosen, for {{.Cost}}, which no rule here gives: {{.Names}}", args))
	}
	if len(r.Others) > 0 {
		w.sentence(4, sp.N("cli.tally.recordedother", len(r.Others), "{{.N}} project has another mark, which is not compared.", "{{.N}} projects have another mark, which is not compared."))
	}
}

// money writes an amount.
func (w *tallied) money(v float64) string {
	return strings.TrimSpace(w.p.say.Decimal(v, 2*min(decimals(v), 1)) + " " + w.t.Budget.Currency)
}
