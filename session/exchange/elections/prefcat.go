package elections

// catHead checks the categories.
func (p *prefLib) catHead(at int) error {
	k := len(p.cats)
	if a, ok := p.announced["NUMBER CATEGORIES"]; ok {
		if k > a.value {
			return p.fail(p.cats[k-1].line, 1, "pref.morecats", "{{.File}}, line {{.Line}}, column {{.Column}}: Category {{.Number}} has a name, and line {{.First}} says that there are {{.Have}}. Correct one of them.", args{"Number": k, "First": a.line, "Have": a.value})
		}
		if a.value > MaxOptions {
			return p.fail(a.line, 1, "pref.manycats", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} categories, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
		}
		k = a.value
	}
	if k == 0 {
		return p.fail(at, 1, "pref.nocats", "{{.File}}, line {{.Line}}, column {{.Column}}: The ballots begin here, and nothing before names the categories. A head has “# CATEGORY NAME 1: Yes”.", nil)
	}
	for i := range k {
		name := itoa(i + 1)
		if i < len(p.cats) && p.cats[i].name != "" {
			name = p.cats[i].name
		}
		p.e.Categories = append(p.e.Categories, name)
	}
	return nil
}

// sorted takes a ballot that puts options into categories. Empty categories at the end may be left out.
func (p *prefLib) sorted(n int, line string, rest, weight int, groups [][]int) error {
	if len(groups) > len(p.e.Categories) {
		return p.fail(n, column(line, rest), "pref.toomanycats", "{{.File}}, line {{.Line}}, column {{.Column}}: This ballot has {{.Have}} categories, and there are {{.Categories}}. Options of one category stand in braces: “{1,2},3”.", args{"Have": len(groups), "Categories": len(p.e.Categories)})
	}
	p.e.Sorted = append(p.e.Sorted, Sorted{weight, groups})
	return nil
}
