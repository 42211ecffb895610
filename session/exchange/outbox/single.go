package outbox

import "folkmoot/session/exchange/dataset"

// themes is one table of the ideas by theme. A theme without an idea has a row too, and ideas outside all themes come last.
func themes(d dataset.Dataset) ([]byte, error) {
	if len(d.Themes) == 0 {
		return nil, noThemes()
	}
	t := dataset.Table{Name: "themes"}
	for _, name := range []string{"theme", "sub_theme", "idea", "text"} {
		t.Columns = append(t.Columns, dataset.Column{Name: name})
	}
	add := func(theme, sub string, number int) {
		empty := true
		for _, x := range d.Ideas {
			if x.Theme == number {
				t.Rows = append(t.Rows, []any{theme, sub, x.Idea, x.Text})
				empty = false
			}
		}
		if empty && number > 0 {
			t.Rows = append(t.Rows, []any{theme, sub, nil, nil})
		}
	}
	for _, top := range d.Themes {
		if top.Under > 0 {
			continue
		}
		add(top.Title, "", top.Theme)
		for _, sub := range d.Themes {
			if sub.Under == top.Theme {
				add(top.Title, sub.Title, sub.Theme)
			}
		}
	}
	add("", "", 0)
	return t.CSV()
}

// ballots is one table of the marks of the closed votes, with the words of what was voted on.
func ballots(d dataset.Dataset, o dataset.Options) ([]byte, error) {
	if !o.Ballots {
		return nil, noBallots(o)
	}
	if len(d.Ballots) == 0 {
		return nil, refuse("novote", "There is no closed vote with ballots in this session yet.", nil)
	}
	t := dataset.Table{Name: "ballots"}
	for _, name := range []string{"poll", "question", "method", "ballot", "people", "state", "option", "other", "even", "criterion", "answer"} {
		t.Columns = append(t.Columns, dataset.Column{Name: name})
	}
	options := map[[2]int]string{}
	for _, x := range d.Options {
		options[[2]int{x.Poll, x.Option}] = x.Text
	}
	for _, b := range d.Ballots {
		p := d.Polls[b.Poll-1]
		criterion, other := "", ""
		if b.Criterion > 0 && b.Criterion <= len(p.Criteria) {
			criterion = p.Criteria[b.Criterion-1]
		}
		if b.Other > 0 {
			other = options[[2]int{b.Poll, b.Other}]
		}
		row := []any{p.Poll, p.Question, p.Method, b.Ballot, b.People, b.State, options[[2]int{b.Poll, b.Option}], other, nil, criterion, nil}
		if b.State == "valid" {
			row[8], row[10] = b.Even, b.Answer
		}
		t.Rows = append(t.Rows, row)
	}
	return t.CSV()
}
