package elections

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/session/poll/rule"
)

func itoa(n int) string { return strconv.Itoa(n) }

// ballot reads “count: 3,1,{2,4}”.
func (p *prefLib) ballot(n int, line string) error {
	if !p.headed {
		if err := p.head(n); err != nil {
			return err
		}
	}
	colon := strings.IndexByte(line, ':')
	if colon < 0 {
		return p.fail(n, 1, "pref.colon", "{{.File}}, line {{.Line}}, column {{.Column}}: A ballot is “count: order”, as in “12: 3,1,2”, and there is no colon here.", nil)
	}
	return p.counted(n, line, 0, colon, colon+1)
}

// counted takes a ballot whose count stands in line[from:to] and whose groups begin at rest.
func (p *prefLib) counted(n int, line string, from, to, rest int) error {
	weight, ok := parseInt(line[from:to])
	switch {
	case !ok || weight == 0:
		return p.fail(n, column(line, from), "pref.count", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no number of ballots. A line begins with a whole number from 1.", args{"Word": short(line[from:to])})
	case weight > MaxBallots-p.e.Ballots:
		return p.fail(n, column(line, from), "ballots", "{{.File}}, line {{.Line}}, column {{.Column}}: With this line there are more than {{.Most}} ballots, which is the most. Check that it is the right file.", args{"Most": MaxBallots})
	}
	groups, err := p.groups(n, line, rest)
	if err != nil {
		return err
	}
	named := 0
	for _, g := range groups {
		named += len(g)
	}
	if p.e.Type == "cat" {
		err = p.sorted(n, line, rest, weight, groups)
	} else {
		err = p.order(n, line, rest, weight, groups, named)
	}
	if err != nil {
		return err
	}
	if named == 0 {
		p.e.Blank += weight
	}
	p.e.Ballots += weight
	key := strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' {
			return -1
		}
		return r
	}, line[rest:])
	if _, again := p.seen[key]; again {
		if p.twice++; p.twice == 1 {
			p.twiceAt = n
		}
	} else {
		p.seen[key] = n
		p.unique++
	}
	return nil
}

// order checks a ballot against what the type of the file promises.
func (p *prefLib) order(n int, line string, rest, weight int, groups [][]int, named int) error {
	strict, complete := p.e.Type[0] == 's', p.e.Type[2] == 'c'
	for _, g := range groups {
		switch {
		case len(g) == 0:
			return p.fail(n, column(line, strings.Index(line, "{")), "pref.hollow", "{{.File}}, line {{.Line}}, column {{.Column}}: There is nothing between these braces. Take them away, or write which options are tied.", nil)
		case strict && len(g) > 1:
			return p.fail(n, column(line, strings.Index(line, "{")), "pref.tie", "{{.File}}, line {{.Line}}, column {{.Column}}: Options are tied here, and a file of the type {{.Type}} has no ties. If they are meant, the type is {{.Other}}.", args{"Type": p.e.Type, "Other": "to" + p.e.Type[2:]})
		}
	}
	if complete && named < len(p.e.Options) {
		return p.fail(n, column(line, rest), "pref.short", "{{.File}}, line {{.Line}}, column {{.Column}}: This order names {{.Have}} of {{.Options}} options, and a file of the type {{.Type}} names all of them. If that is meant, the type is {{.Other}}.",
			args{"Have": named, "Options": len(p.e.Options), "Type": p.e.Type, "Other": p.e.Type[:2] + "i"})
	}
	p.e.Orders = append(p.e.Orders, rule.Ranking{Weight: weight, Tiers: groups})
	return nil
}

// groups reads “3,1,{2,4}” from a place in a line.
func (p *prefLib) groups(n int, line string, at int) ([][]int, error) {
	most := 1 + strings.Count(line[at:], ",")
	var (
		out   [][]int
		items = make([]int, 0, most)
		brace = -1 // where one is open
		begun = 0  // items before it
		want  = false
	)
	skip := func() {
		for at < len(line) && (line[at] == ' ' || line[at] == '\t') {
			at++
		}
	}
	if skip(); at < len(line) {
		out = make([][]int, 0, most)
	}
	for ; at < len(line); skip() {
		switch c := line[at]; {
		case c >= '0' && c <= '9':
			start := at
			for at < len(line) && line[at] >= '0' && line[at] <= '9' {
				at++
			}
			i, ok := parseInt(line[start:at])
			switch {
			case !ok || i < 1 || i > len(p.e.Options):
				return nil, p.fail(n, column(line, start), "pref.option", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no option {{.Word}}; there are {{.Options}}, counted from 1.", args{"Word": short(line[start:at]), "Options": len(p.e.Options)})
			case p.mark[i-1] == n:
				return nil, p.fail(n, column(line, start), "pref.doubled", "{{.File}}, line {{.Line}}, column {{.Column}}: Option {{.Word}} stands in this ballot twice. Take one of them away.", args{"Word": i})
			}
			p.mark[i-1] = n
			items = append(items, i-1)
			if brace < 0 {
				out = append(out, items[len(items)-1:len(items):len(items)])
			}
		case c == '{' && brace < 0:
			brace, begun = at, len(items)
			at++
			if skip(); at < len(line) && line[at] == '}' {
				break // an empty group; what follows closes it
			}
			want = true
			continue
		default:
			return nil, p.strange(n, line, at, brace)
		}
		// Behind an option or an empty group: the end of a group, then a comma or the end of the line.
		if skip(); brace >= 0 && at < len(line) && line[at] == '}' {
			out = append(out, items[begun:len(items):len(items)])
			brace = -1
			at++
			skip()
		}
		want = false
		if at == len(line) {
			break
		}
		if line[at] != ',' {
			return nil, p.strange(n, line, at, brace)
		}
		at++
		want = true
	}
	switch {
	case brace >= 0:
		return nil, p.fail(n, column(line, brace), "pref.open", "{{.File}}, line {{.Line}}, column {{.Column}}: The brace that opens here is never closed. Add “}” behind the last of the options that are tied.", nil)
	case want:
		return nil, p.fail(n, column(line, len(line)), "pref.cut", "{{.File}}, line {{.Line}}, column {{.Column}}: The line ends behind a comma, so an option is missing. Add it, or take the comma away.", nil)
	}
	return out, nil
}

func (p *prefLib) strange(n int, line string, at, brace int) error {
	word, size := utf8.DecodeRuneInString(line[at:])
	switch {
	case word == '{' && brace >= 0:
		return p.fail(n, column(line, at), "pref.nested", "{{.File}}, line {{.Line}}, column {{.Column}}: A brace opens inside another one. Close the first with “}”.", nil)
	case word == '}':
		return p.fail(n, column(line, at), "pref.close", "{{.File}}, line {{.Line}}, column {{.Column}}: A brace closes here that nothing opened. Add “{” before the first of the options that are tied, or take this one away.", nil)
	}
	return p.fail(n, column(line, at), "pref.strange", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” does not belong here. An order is made of numbers, commas and braces, as in “3,1,{2,4}”.", args{"Word": line[at : at+size]})
}

// column turns a place in a line into a column, counted from 1 in characters.
func column(line string, at int) int {
	return utf8.RuneCountInString(line[:min(max(at, 0), len(line))]) + 1
}
