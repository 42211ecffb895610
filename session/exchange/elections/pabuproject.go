package elections

import "folkmoot/session/exchange"

// project is a row of PROJECTS whose numbers wait for the finest unit of the file.
type project struct {
	cost, votes, score     decimal
	hasVotes, hasScore     bool
	selected               int
	hasSelected            bool
	line, costLine, column int
}

func (p *pabulib) readProjects(s section) error {
	t, h, err := p.table(s, "project_id", "cost")
	if err != nil {
		return err
	}
	var list []project
	for {
		row, err := t.Next()
		if err != nil {
			return err
		}
		if row == nil {
			break
		}
		x, err := p.project(h, row)
		if err != nil {
			return err
		}
		list = append(list, x)
	}
	if len(list) == 0 {
		return p.fail(s.line, 1, "pb.noprojects", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no project in this file, so there is nothing to choose from.", nil)
	}
	if err := p.money(list); err != nil {
		return err
	}
	p.counted = make([]int64, len(list))
	p.given = make([]decimalSum, len(list))
	return p.announcedNumber("num_projects", len(list))
}

func (p *pabulib) project(h columns, row []exchange.Cell) (project, error) {
	id, line, column := h.Of(row, "project_id")
	switch first, twice := p.place[id]; {
	case id == "":
		return project{}, p.fail(line, column, "pb.noid", "{{.File}}, line {{.Line}}, column {{.Column}}: This project has no id. Give it one that no other project has.", nil)
	case twice:
		return project{}, p.fail(line, column, "pb.sameid", "{{.File}}, line {{.Line}}, column {{.Column}}: There is a project {{.Word}} already, “{{.Name}}”. Give each project an id of its own.", args{"Word": short(id), "Name": short(p.e.Options[first].Name)})
	case len(p.e.Options) == MaxOptions:
		return project{}, p.fail(line, column, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
	}
	o := Option{ID: id}
	if o.Name, _, _ = h.Of(row, "name"); o.Name == "" {
		o.Name = id
	}
	x := project{line: line}
	text, at, column := h.Of(row, "cost")
	var ok bool
	if x.cost, ok = parseDecimal(text); !ok || x.cost.value < 0 {
		return project{}, p.fail(at, column, "pb.cost", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no cost. Write it as a number, such as 27000 or 27000.50.", args{"Word": short(text)})
	}
	x.costLine, x.column = at, column
	for _, f := range []struct {
		name string
		into *decimal
		has  *bool
	}{{"votes", &x.votes, &x.hasVotes}, {"score", &x.score, &x.hasScore}} {
		text, at, column := h.Of(row, f.name)
		if text == "" {
			continue
		}
		if *f.into, *f.has = parseDecimal(text); !*f.has {
			return project{}, p.fail(at, column, "pb.number", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “{{.Name}}” is no number. Correct it, or leave it empty.", args{"Word": short(text), "Name": f.name})
		}
	}
	if text, at, column := h.Of(row, "selected"); text != "" {
		if x.selected, x.hasSelected = parseInt(text); !x.hasSelected {
			return project{}, p.fail(at, column, "pb.selected", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “selected” is neither 1, chosen, nor 0, not chosen.", args{"Word": short(text)})
		}
		chosen := x.selected
		o.Recorded.Selected = &chosen
	}
	if x.hasVotes && x.votes.unit == 0 {
		votes := x.votes.value
		o.Recorded.Votes = &votes
	}
	p.place[id] = len(p.e.Options)
	p.e.Options = append(p.e.Options, o)
	return x, nil
}

// money brings the budget and all costs to the finest unit that one of them has.
func (p *pabulib) money(list []project) error {
	var budget decimal
	if b, ok := p.meta["budget"]; ok && b.value != "" {
		var isNumber bool
		if budget, isNumber = parseDecimal(b.value); !isNumber || budget.value < 0 {
			return p.fail(b.line, b.column, "pb.budget", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no budget. Write it as a number, such as 500000.", args{"Word": short(b.value)})
		}
	}
	if budget.value == 0 {
		p.note(&p.e, 0, "pb.nobudget", "{{.File}} names no budget, so nothing is bought.", nil)
	}
	unit := budget.unit
	for _, x := range list {
		unit = max(unit, x.cost.unit)
	}
	p.e.CostUnit, p.e.Budget = unit, budget.in(unit)
	const most = 1 << 40 // sums over all projects and over all voters stay exact
	if p.e.Budget >= most {
		b := p.meta["budget"]
		return p.fail(b.line, b.column, "pb.budget", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no budget. Write it as a number, such as 500000.", args{"Word": short(b.value)})
	}
	for i, x := range list {
		if p.e.Options[i].Cost = x.cost.in(unit); p.e.Options[i].Cost >= most {
			return p.fail(x.costLine, x.column, "pb.cost", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no cost. Write it as a number, such as 27000 or 27000.50.", args{"Word": p.e.CostUnit.Float(p.e.Options[i].Cost)})
		}
	}
	p.projects = list
	return nil
}
