package report

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/report/document"
)

// mostNamed is how many options stand in one sentence.
const mostNamed = 5

// agreement puts what people agreed on beside what they did not. Both are found by rule, which the limits of the report
// say. Of one person there is nothing to compare, and a report of a few pages has no room for it.
func (w *writer) agreement() {
	if w.interview() || w.people.took == 1 || w.may.Pages > 0 {
		return
	}
	agreed, apart := w.agreed(), w.apart()
	if len(agreed.Items)+len(apart.Items) == 0 {
		return
	}
	w.h1("agreement", w.T("report.agreement", "Where people agreed, and where they did not"))
	w.h2("", w.T("report.agreement.all", "Where people agreed"))
	if len(agreed.Items) == 0 {
		w.para(w.T("report.agreement.none", "By the rules of this report, nothing was agreed by most people."))
	} else {
		w.add(agreed)
	}
	w.h2("", w.T("report.agreement.however", "However"))
	if len(apart.Items) == 0 {
		w.para(w.T("report.agreement.noapart", "No vote, rating or note shows where people were apart. That does not mean that everybody agreed: somebody may have said nothing."))
	} else {
		w.add(apart)
	}
	if w.has(Reading) {
		how := w.T("report.agreement.how", "How these were chosen is said in")
		w.add(document.Paragraph{Weight: document.Small, Runs: []document.Run{{Text: how + " "}, {Text: w.quoted(w.limitsTitle()), Link: "#limits"}, {Text: "."}}})
	}
}

// limitsTitle is the heading of the limits, which others point to.
func (w *writer) limitsTitle() string { return w.T("report.limits", "How to read this report") }

// points are the items of a list.
type points struct{ document.List }

func (p *points) say(text string) {
	if text != "" {
		p.Items = append(p.Items, document.Item{Runs: document.Text(text)})
	}
}

// agreed lists what most people were for, what orders had in common, what came from many, and what was said more than once.
func (w *writer) agreed() document.List {
	var p points
	for _, c := range w.comparable() {
		p.say(w.mostFor(c))
		p.say(w.sameOrder(c))
	}
	if w.has(Themes) {
		var names []string
		for _, t := range w.raisedWidely() {
			names = append(names, w.T("report.agreement.option", "“{{.Option}}” ({{.People}})", say.Args{"Option": oneLine(w.themeName(t), briefLabel), "People": w.ofThose(w.extent(t).people)}))
		}
		if len(names) > 0 {
			p.say(w.N("report.agreement.themes", len(names), "Ideas from at least half of the people stand under one theme: {{.Themes}}.", "Ideas from at least half of the people stand under {{.N}} themes: {{.Themes}}.", say.Args{"Themes": names}))
		}
	}
	if w.has(Said) || w.has(Ideas) {
		for _, x := range w.s.Shown() {
			if n := w.s.SaidBy(x); len(x.Merged) > 0 && n >= max(usualFewest, w.may.Fewest) {
				p.say(w.T("report.agreement.same", "{{.People}} said the same, each in their own words: {{.Idea}}.", say.Args{"People": w.peopleN(n), "Idea": w.numbered(x)}))
			}
		}
	}
	return p.List
}

// comparable are the closed votes with enough people to say how they stand to each other.
func (w *writer) comparable() (out []counted) {
	if !w.has(Votes) {
		return nil
	}
	for _, p := range w.s.ClosedPolls() {
		if c := w.counted(p); c.Tally.Voted() >= w.enough() {
			out = append(out, c)
		}
	}
	return out
}

// mostFor names the options that at least three of four people were for, and those that as many were against.
func (w *writer) mostFor(c counted) string {
	switch c.Rules.Method {
	case poll.Ranking, poll.Pairwise, poll.ImpactEffort: // there nobody is for an option or not
		return ""
	default:
	}
	most := func(people func(poll.Row) int) (names []string) {
		for _, r := range c.Tally.Rows {
			if n := people(r); n > 0 && 4*n >= 3*c.Voters {
				names = append(names, w.T("report.agreement.option", "“{{.Option}}” ({{.People}})", say.Args{"Option": oneLine(w.option(r.Option), briefLabel), "People": w.Count(n, c.Voters)}))
			}
		}
		return names
	}
	pro, con := most(func(r poll.Row) int { return r.Supporters }), most(func(r poll.Row) int { return r.Against })
	a := say.Args{"Question": oneLine(c.Question, briefLabel)}
	var out []string
	if len(pro) > 0 {
		a["Options"] = w.first(pro)
		switch {
		case c.Tally.BySupport || c.Rules.Method.Kind() == poll.Levels:
			out = append(out, w.T("report.agreement.for", "In the vote on “{{.Question}}”, at least three of four people were for {{.Options}}.", a))
		case c.Rules.Method.Kind() == poll.Units:
			out = append(out, w.T("report.agreement.gave", "In the vote on “{{.Question}}”, at least three of four people gave something to {{.Options}}.", a))
		default:
			out = append(out, w.T("report.agreement.chose", "In the vote on “{{.Question}}”, at least three of four people chose {{.Options}}.", a))
		}
	}
	if len(con) > 0 {
		a["Options"] = w.first(con)
		out = append(out, w.T("report.agreement.against", "In the vote on “{{.Question}}”, at least three of four people were against {{.Options}}.", a))
	}
	return join(out...)
}

// first lists the first few, and how many more there are.
func (w *writer) first(names []string) string {
	if len(names) <= mostNamed {
		return w.List(names)
	}
	more := len(names) - mostNamed
	return w.List(append(names[:mostNamed:mostNamed], w.N("report.agreement.more", more, "{{.N}} more", "{{.N}} more")))
}

// sameOrder says that people put the options in much the same order.
func (w *writer) sameOrder(c counted) string {
	k := c.res.Concordance
	if k == nil || k.Ballots < w.enough() || k.P > byChance {
		return ""
	}
	a := say.Args{"Question": oneLine(c.Question, briefLabel)}
	switch k.Band {
	case analysis.Strong:
		return w.T("report.agreement.strong", "In the vote on “{{.Question}}”, people agreed strongly on the order of the options.", a)
	case analysis.Good:
		return w.T("report.agreement.good", "In the vote on “{{.Question}}”, people agreed fairly well on the order of the options.", a)
	case analysis.Some, analysis.Little:
	}
	return ""
}

// byChance is the usual bound above which an agreement is not told from chance.
const byChance = 0.05

// apart lists the other views noted under priorities, votes that divided the room, groups that voted otherwise, and themes
// that hold unlike ideas.
func (w *writer) apart() document.List {
	var p points
	for i, f := range w.s.Findings {
		if f.However != "" {
			p.say(w.T("report.apart.finding", "On priority {{.N}}, “{{.Statement}}”: {{.However}}", say.Args{"N": i + 1, "Statement": oneLine(f.Statement, briefStatement), "However": full(f.However)}))
		}
	}
	for _, text := range w.splitOn(func(poll.Option) bool { return true }) {
		p.say(text)
	}
	w.orders(&p)
	for _, c := range w.comparable() {
		for _, text := range w.groupsApart(c) {
			p.say(text)
		}
	}
	if w.has(Themes) {
		w.themesApart(&p)
	}
	return p.List
}

// orders names the votes in which people hardly agreed on an order, and those whose first place depends on the rule.
func (w *writer) orders(p *points) {
	var little, rule []string
	for _, c := range w.comparable() {
		name := w.quoted(oneLine(w.voteName(c.Poll), briefLabel))
		if k := c.res.Concordance; k != nil && k.Ballots >= w.enough() && (k.Band == analysis.Little || k.P > byChance) {
			little = append(little, name)
		}
		if c.res.Depends && !oneMark(c.Rules) {
			rule = append(rule, name)
		}
	}
	if len(little) > 0 {
		p.say(w.N("report.apart.order", len(little), "In {{.N}} vote people hardly agreed on the order of the options: {{.Votes}}.", "In {{.N}} votes people hardly agreed on the order of the options: {{.Votes}}.", say.Args{"Votes": w.first(little)}))
	}
	if len(rule) > 0 {
		p.say(w.N("report.apart.rule", len(rule), "In {{.N}} vote it depends on the rule of counting which option comes first: {{.Votes}}.", "In {{.N}} votes it depends on the rule of counting which option comes first: {{.Votes}}.", say.Args{"Votes": w.first(rule)}))
	}
}

// groupsApart names the options that at least two of three were for in one group, and at most one of three in another. All
// groups that are compared have to be as large as the edition asks for.
func (w *writer) groupsApart(c counted) (out []string) {
	g := c.res.Groups
	if g == nil || len(g.Names) < 2 {
		return nil
	}
	for _, n := range g.People {
		if n < max(w.may.Fewest, c.GroupFloor()) {
			return nil
		}
	}
	for i, r := range c.Tally.Rows {
		if i >= len(g.Support) {
			break
		}
		high, low := 0, 0
		for k, n := range g.Support[i] {
			if n*g.People[high] > g.Support[i][high]*g.People[k] {
				high = k
			}
			if n*g.People[low] < g.Support[i][low]*g.People[k] {
				low = k
			}
		}
		if 3*g.Support[i][high] >= 2*g.People[high] && 3*g.Support[i][low] <= g.People[low] {
			out = append(out, w.T("report.apart.groups", "In the vote on “{{.Question}}”, the groups were apart on “{{.Option}}”: {{.Most}} in {{.MostGroup}} were for it, and {{.Least}} in {{.LeastGroup}}.", say.Args{
				"Question": oneLine(c.Question, briefLabel), "Option": oneLine(w.option(r.Option), briefLabel), "Most": w.Count(g.Support[i][high], g.People[high]), "Least": w.Count(g.Support[i][low], g.People[low]),
				"MostGroup": w.groupName(g.Names[high]), "LeastGroup": w.groupName(g.Names[low]),
			}))
		}
	}
	return out
}

func (w *writer) groupName(name string) string {
	if name == "" {
		return w.T("report.groups.others", "the others")
	}
	return w.quoted(name)
}

// themesApart points to the themes that hold ideas from both ends of the line, and ideas that were kept apart.
func (w *writer) themesApart(p *points) {
	var both, kept []document.Run
	more := func(runs []document.Run, t *session.Theme) []document.Run {
		if len(runs) > 0 {
			runs = append(runs, document.Run{Text: w.T("list.comma", ", ")})
		}
		return append(runs, w.place[t.ID].link()...)
	}
	for _, t := range w.s.Themes {
		if w.bothEnds(t) != "" {
			both = more(both, t)
		}
		if len(w.keptApart(t)) > 0 {
			kept = more(kept, t)
		}
	}
	point := func(text string, where []document.Run) {
		if len(where) > 0 {
			p.Items = append(p.Items, document.Item{Runs: append(append([]document.Run{{Text: text + " "}}, where...), document.Run{Text: "."})})
		}
	}
	point(w.T("report.apart.line", "Ideas of one theme stand at both ends of the line from small to radical: see"), both)
	point(w.T("report.apart.kept", "Ideas look alike, and the group said that they differ: see"), kept)
}
