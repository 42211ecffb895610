package main

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
	"folkmoot/session/poll/stat"
)

// tallied prints one election that was counted: words first, numbers in columns under them.
type tallied struct {
	p     *program
	t     tally.Tally
	all   bool
	names map[string]string // of options by their ids
}

func (w *tallied) print() {
	w.names = map[string]string{}
	for _, o := range w.t.Options {
		w.names[o.ID] = oneLine(o.Name)
	}
	w.head()
	w.winner()
	switch {
	case w.t.Conversation != nil:
		w.conversation()
	case w.t.Survey != nil:
		w.pairs()
	default:
		w.approvals()
		w.points()
		w.orders()
		w.runoff()
		w.committees()
		w.budget()
		w.categories()
	}
}

// head says what was read, and what is odd about it.
func (w *tallied) head() {
	title := cmp.Or(oneLine(w.t.Title), strings.Join(w.t.Files, ", "))
	w.line(cutName(title, tableWidth))
	args := say.Args{"Kind": w.kind(), "Files": w.p.say.List(w.t.Files), "Options": w.options(len(w.t.Options))}
	switch {
	case w.t.Conversation != nil && !w.t.Conversation.HasVotes:
		w.sentence(2, w.p.say.T("cli.tally.headstatements", "{{.Kind}} ({{.Files}}): {{.Options}}; who voted is not in this file", args))
	case w.t.Survey != nil && w.t.Survey.Votes == 0:
		w.sentence(2, w.p.say.T("cli.tally.headideas", "{{.Kind}} ({{.Files}}): {{.Options}}; the votes one by one are not in this file", args))
	case w.t.Survey != nil:
		w.sentence(2, w.p.say.T("cli.tally.headsurvey", "{{.Kind}} ({{.Files}}): {{.Options}}", args))
	case w.t.Conversation != nil:
		args["People"] = w.p.say.N("cli.tally.people", w.t.Ballots, "{{.N}} person", "{{.N}} people")
		w.sentence(2, w.p.say.T("cli.tally.headpeople", "{{.Kind}} ({{.Files}}): {{.People}}, {{.Options}}", args))
	default:
		w.sentence(2, w.p.say.N("cli.tally.head", w.t.Ballots, "{{.Kind}} ({{.Files}}): {{.N}} ballot, {{.Options}}", "{{.Kind}} ({{.Files}}): {{.N}} ballots, {{.Options}}", args))
	}
	if w.t.Blank > 0 {
		w.sentence(2, w.p.say.N("cli.tally.blank", w.t.Blank, "{{.N}} of them is blank.", "{{.N}} of them are blank."))
	}
	for _, n := range w.t.Notes {
		key, english, args := n.Message()
		w.sentence(2, w.p.say.T("cli.tally.note", "Note, {{.File}}: {{.Text}}", say.Args{"File": n.File, "Text": w.p.say.T(key, english, args)}))
	}
}

// options counts options, by what they are called where the file comes from.
func (w *tallied) options(n int) string {
	switch w.t.Format {
	case elections.Polis:
		return w.p.say.N("cli.tally.statements", n, "{{.N}} statement", "{{.N}} statements")
	case elections.AllOurIdeas:
		return w.p.say.N("cli.tally.ideascount", n, "{{.N}} idea", "{{.N}} ideas")
	case elections.Pabulib:
		return w.p.say.N("cli.tally.projects", n, "{{.N}} project", "{{.N}} projects")
	case elections.PrefLib:
	}
	return w.p.say.N("cli.tally.options", n, "{{.N}} option", "{{.N}} options")
}

// kind names the ballots in words.
func (w *tallied) kind() string {
	sp := w.p.say
	switch w.t.Format {
	case elections.Polis:
		return sp.T("cli.tally.kind.polis", "Polis conversation")
	case elections.AllOurIdeas:
		return sp.T("cli.tally.kind.ideas", "All Our Ideas survey")
	case elections.PrefLib, elections.Pabulib:
	}
	switch w.t.Type {
	case "soc":
		return sp.T("cli.tally.kind.soc", "PrefLib, complete orders")
	case "soi":
		return sp.T("cli.tally.kind.soi", "PrefLib, orders of some options")
	case "toc":
		return sp.T("cli.tally.kind.toc", "PrefLib, complete orders with ties")
	case "toi":
		return sp.T("cli.tally.kind.toi", "PrefLib, orders with ties")
	case "cat":
		return sp.T("cli.tally.kind.cat", "PrefLib, categories")
	case "ordinal":
		return sp.T("cli.tally.kind.ordinal", "Pabulib, orders of projects")
	case "cumulative":
		return sp.T("cli.tally.kind.cumulative", "Pabulib, points that are shared out")
	case "scoring":
		return sp.T("cli.tally.kind.scoring", "Pabulib, points for each project")
	}
	return sp.T("cli.tally.kind.approval", "Pabulib, approvals")
}

// rule names a rule.
func (w *tallied) rule(name string) string {
	sp := w.p.say
	switch name {
	case tally.Plurality:
		return sp.T("cli.tally.rule.first", "first choices")
	case tally.Borda:
		return sp.T("cli.tally.rule.borda", "Borda")
	case tally.Copeland:
		return sp.T("cli.tally.rule.copeland", "Copeland")
	case tally.Schulze:
		return sp.T("cli.tally.rule.schulze", "Schulze")
	case tally.Runoff:
		return sp.T("cli.tally.rule.runoff", "run-off")
	case tally.ByPoints:
		return sp.T("cli.tally.rule.points", "points")
	case tally.Approve:
		return sp.T("cli.tally.rule.approval", "approvals")
	case tally.PAV:
		return sp.T("cli.tally.rule.pav", "proportional approval")
	case tally.SeqPhragmen:
		return sp.T("cli.tally.rule.phragmen", "Phragmén")
	case tally.EqualShares:
		return sp.T("cli.tally.rule.shares", "equal shares")
	case tally.EqualSharesFilled:
		return sp.T("cli.tally.rule.filled", "equal shares, filled up")
	case tally.GreedyBudget:
		return sp.T("cli.tally.rule.greedy", "most votes that fit")
	case tally.PairScore:
		return sp.T("cli.tally.rule.pairs", "score")
	case tally.KendallW:
		return sp.T("cli.tally.rule.w", "Kendall's W")
	case tally.BradleyTerry:
		return sp.T("cli.tally.rule.strength", "strength")
	}
	return name
}

func (w *tallied) rules(list []string) string {
	var out []string
	for _, name := range list {
		out = append(out, w.rule(name))
	}
	return w.p.say.List(out)
}

func (w *tallied) named(ids []string) []string {
	const longest = 60
	var out []string
	for _, id := range ids {
		out = append(out, cutName(w.names[id], longest))
	}
	return out
}

// winner says who wins, and warns where it depends on the rule.
func (w *tallied) winner() {
	sp := w.p.say
	if len(w.t.Winners) == 0 {
		return
	}
	w.line("")
	if w.t.Depends {
		w.sentence(2, sp.T("cli.tally.depends", "Who wins depends on the rule:"))
		for _, x := range w.t.Winners {
			w.sentence(4, sp.T("cli.tally.winnerby", "{{.Winner}}: {{.Rules}}", say.Args{"Winner": w.tied(x.Winners), "Rules": w.rules(x.Rules)}))
		}
	} else if x := w.t.Winners[0]; len(x.Rules) == 1 {
		w.sentence(2, sp.T("cli.tally.first", "First: {{.Winner}}", say.Args{"Winner": w.tied(x.Winners)}))
	} else {
		w.sentence(2, sp.T("cli.tally.wins", "First by every rule here ({{.Rules}}): {{.Winner}}", say.Args{"Winner": w.tied(x.Winners), "Rules": w.rules(x.Rules)}))
	}
	switch {
	case w.t.Condorcet != nil:
		w.sentence(2, sp.T("cli.tally.condorcet", "{{.Name}} beats each other option in pairs.", say.Args{"Name": w.names[*w.t.Condorcet]}))
	case len(w.t.Smith) > 1 && len(w.t.Smith) < len(w.t.Options):
		w.sentence(2, sp.T("cli.tally.smith", "No option beats each other one in pairs. These beat all the rest: {{.Names}}.", say.Args{"Names": w.some(w.t.Smith)}))
	case len(w.t.Smith) > 1:
		w.sentence(2, sp.T("cli.tally.nocondorcet", "No option beats each other one in pairs."))
	}
	if a := w.t.Alike; a != nil {
		w.sentence(2, sp.T("cli.tally.alike", "How far the ballots agree: {{.Band}} (Kendall's W {{.W}}, on a scale from 0 to 1).", say.Args{"Band": w.band(a.Band), "W": sp.Decimal(a.W, 2)}))
	}
	if len(w.t.LeftOut) > 0 {
		w.sentence(2, sp.T("cli.tally.leftout", "Left out, since so many options and ballots would take too long: {{.Rules}}.", say.Args{"Rules": w.rules(w.t.LeftOut)}))
	}
}

// band names how strongly ballots agree.
func (w *tallied) band(b stat.Band) string {
	switch b {
	case stat.Strong:
		return w.p.say.T("cli.tally.band.strong", "strongly")
	case stat.Good:
		return w.p.say.T("cli.tally.band.good", "well")
	case stat.Fair:
		return w.p.say.T("cli.tally.band.fair", "fairly")
	case stat.Weak:
	}
	return w.p.say.T("cli.tally.band.weak", "weakly")
}

// tied names winners; several are a tie.
func (w *tallied) tied(ids []string) string {
	if len(ids) == 1 {
		return w.named(ids)[0]
	}
	return w.p.say.T("cli.tally.tie", "a tie of {{.Names}}", say.Args{"Names": w.some(ids)})
}

// some names options, and how many more there are of a long list.
func (w *tallied) some(ids []string) string {
	const most = 6
	if w.all || len(ids) <= most+1 {
		return w.p.say.List(w.named(ids))
	}
	return w.p.say.N("cli.tally.some", len(ids)-most, "{{.Names}} and {{.N}} more", "{{.Names}} and {{.N}} more", say.Args{"Names": strings.Join(w.named(ids[:most]), ", ")})
}

// orders prints the place and the score of each option by each rule that orders them.
func (w *tallied) orders() {
	orders := slices.DeleteFunc(slices.Clone(w.t.Orders), func(o tally.Order) bool { return o.Rule == tally.Approve || o.Rule == tally.ByPoints })
	if len(orders) == 0 {
		return
	}
	lead := orders[0]
	if i := slices.IndexFunc(orders, func(o tally.Order) bool { return o.Rule == tally.Schulze }); i >= 0 {
		lead = orders[i]
	}
	head := []string{""}
	cells := map[string][]string{}
	for _, o := range orders {
		head = append(head, w.rule(o.Rule))
		for id, place := range w.places(o) {
			cells[id] = append(cells[id], place)
		}
	}
	var rows [][]string
	for _, tier := range lead.Order {
		for _, id := range tier {
			rows = append(rows, append([]string{w.names[id]}, cells[id]...))
		}
	}
	w.line("")
	w.sentence(2, w.p.say.T("cli.tally.places", "The place of each option by each rule, “=” where it is tied, and what the rule counts"))
	w.table(head, rows)
}

// places writes, by option, its place by a rule, “=” where it is tied, and what the rule counted.
func (w *tallied) places(o tally.Order) map[string]string {
	out := map[string]string{}
	place := 1
	for _, tier := range o.Order {
		for _, id := range tier {
			out[id] = w.number(float64(place))
			if len(tier) > 1 {
				out[id] = "=" + out[id]
			}
		}
		place += len(tier)
	}
	places := decimals(o.Scores...)
	for i, score := range o.Scores {
		id := w.t.Options[i].ID
		out[id] += ": " + w.p.say.Decimal(score, places)
	}
	return out
}
