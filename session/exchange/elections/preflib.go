package elections

import (
	"slices"
	"strings"
)

// prefLib is a PrefLib file that is being read: a head of “# KEY: value”, then “count: 3,1,{2,4}” on each line.
type prefLib struct {
	*source
	e         Election
	announced map[string]announced // numbers of the head by their names
	names     []placed             // of alternatives, by their numbers from 1
	cats      []placed
	headed    bool // the head is read and checked
	unique    int
	seen      map[string]int // orders and the lines where they stood first
	twice     int
	twiceAt   int
	imbued    int    // line that says that something was added to the ballots
	from      string // the file that this one was made from
	mark      []int  // line in which each option was named last
}

// announced is a number of the head with its line.
type announced struct{ value, line int }

// placed is a name with its line; line 0 is none.
type placed struct {
	name string
	line int
}

func readPrefLib(s *source) (Election, error) {
	p := &prefLib{source: s, announced: map[string]announced{}, seen: map[string]int{}}
	p.e.Format, p.e.Type = PrefLib, ext(s.name)
	if !strings.HasPrefix(strings.TrimSpace(firstLine(s.text)), "#") {
		return p.old()
	}
	for n, line := range s.lines {
		trimmed := strings.TrimSpace(line)
		var err error
		switch {
		case trimmed == "":
		case strings.HasPrefix(trimmed, "#"):
			err = p.key(n, line)
		default:
			err = p.ballot(n, line)
		}
		if err != nil {
			return Election{}, err
		}
	}
	return p.done()
}

// key takes a line of the head.
func (p *prefLib) key(n int, line string) error {
	if p.headed {
		return p.fail(n, 1, "pref.latehead", "{{.File}}, line {{.Line}}, column {{.Column}}: A line of the head stands among the ballots. Move it up, before the first ballot.", nil)
	}
	name, value, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "#")), ":")
	if !ok {
		return p.fail(n, 1, "pref.key", "{{.File}}, line {{.Line}}, column {{.Column}}: A line of the head is “# NAME: value”, and there is no colon here. Add it, or take the line away.", nil)
	}
	name, value = strings.ToUpper(strings.TrimSpace(name)), strings.TrimSpace(value)
	column := strings.Index(line, ":") + 2
	switch {
	case name == "TITLE":
		p.e.Title = value
	case name == "MODIFICATION TYPE" && strings.EqualFold(value, "imbued"):
		p.imbued = n
	case name == "RELATES TO":
		p.from = value
	case name == "DATA TYPE":
		return p.dataType(n, column, strings.ToLower(value))
	case slices.Contains([]string{"NUMBER ALTERNATIVES", "NUMBER VOTERS", "NUMBER UNIQUE ORDERS", "NUMBER UNIQUE PREFERENCES", "NUMBER CATEGORIES"}, name):
		v, ok := parseInt(value)
		if !ok {
			return p.fail(n, column, "pref.number", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Name}}” takes a whole number; “{{.Word}}” is none.", args{"Name": name, "Word": short(value)})
		}
		if had, twice := p.announced[name]; twice && had.value != v {
			return p.fail(n, column, "pref.twice", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Name}}” stands in line {{.First}} already, with another value. Take one of them away.", args{"Name": name, "First": had.line})
		}
		p.announced[name] = announced{v, n}
	case strings.HasPrefix(name, "ALTERNATIVE NAME "):
		return p.named(&p.names, n, strings.TrimPrefix(name, "ALTERNATIVE NAME "), value)
	case strings.HasPrefix(name, "CATEGORY NAME "):
		return p.named(&p.cats, n, strings.TrimPrefix(name, "CATEGORY NAME "), value)
	}
	return nil
}

func (p *prefLib) dataType(n, column int, value string) error {
	known := []string{"soc", "soi", "toc", "toi", "cat"}
	if !slices.Contains(known, value) {
		return p.fail(n, column, "pref.type", "{{.File}}, line {{.Line}}, column {{.Column}}: The type of data “{{.Word}}” cannot be counted. Known are soc, soi, toc, toi and cat.", args{"Word": short(value)})
	}
	if slices.Contains(known, p.e.Type) && p.e.Type != value {
		p.note(&p.e, n, "pref.type", "The name ends in .{{.Ending}} and line {{.Line}} says {{.Type}}; it is read as {{.Type}}.", args{"Ending": p.e.Type, "Type": value})
	}
	p.e.Type = value
	return nil
}

// named takes “ALTERNATIVE NAME 3: …”.
func (p *prefLib) named(list *[]placed, n int, number, value string) error {
	i, ok := parseInt(number)
	switch {
	case !ok || i < 1:
		return p.fail(n, 1, "pref.which", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no number of an option; they are counted from 1.", args{"Word": short(number)})
	case i > MaxOptions:
		return p.fail(n, 1, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
	}
	for len(*list) < i {
		*list = append(*list, placed{})
	}
	if had := (*list)[i-1]; had.line > 0 {
		return p.fail(n, 1, "pref.again", "{{.File}}, line {{.Line}}, column {{.Column}}: Number {{.Number}} has a name in line {{.First}} already. Give each number one name.", args{"Number": i, "First": had.line})
	}
	(*list)[i-1] = placed{value, n}
	return nil
}

// head checks what stands before the first ballot and makes the options. at is the line of that ballot.
func (p *prefLib) head(at int) error {
	p.headed = true
	m := len(p.names)
	if a, ok := p.announced["NUMBER ALTERNATIVES"]; ok {
		switch {
		case a.value > MaxOptions:
			return p.fail(a.line, 1, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
		case m > a.value:
			return p.fail(p.names[m-1].line, 1, "pref.morenames", "{{.File}}, line {{.Line}}, column {{.Column}}: Option {{.Number}} has a name, and line {{.First}} says that there are {{.Have}}. Correct one of them.", args{"Number": m, "First": a.line, "Have": a.value})
		}
		m = a.value
	}
	if m == 0 {
		return p.fail(at, 1, "pref.nohead", "{{.File}}, line {{.Line}}, column {{.Column}}: The ballots begin here, and nothing before says how many options there are. A head has “# NUMBER ALTERNATIVES: 4”.", nil)
	}
	for i := range m {
		o := Option{ID: itoa(i + 1)}
		if i < len(p.names) {
			o.Name = p.names[i].name
		}
		if o.Name == "" {
			o.Name = itoa(i + 1)
		}
		p.e.Options = append(p.e.Options, o)
	}
	p.mark = make([]int, m)
	switch p.e.Type {
	case "soc", "soi", "toc", "toi":
	case "cat":
		return p.catHead(at)
	default:
		p.e.Type = "toi" // the widest, where nothing says what it is
	}
	return nil
}

// done checks the numbers of the head against what was there.
func (p *prefLib) done() (Election, error) {
	if p.e.Ballots == 0 {
		return Election{}, p.fail(0, 0, "noballots", "{{.File}}: There is no ballot in this file, so there is nothing to count.", nil)
	}
	switch {
	case p.imbued > 0 && p.from != "":
		p.note(&p.e, p.imbued, "pref.imbued", "This file was made from {{.Other}} by adding what the ballots do not say (line {{.Line}}). Count {{.Other}} for what people wrote.", args{"Other": short(p.from)})
	case p.imbued > 0:
		p.note(&p.e, p.imbued, "pref.added", "This file was made from another by adding what the ballots do not say (line {{.Line}}).", nil)
	}
	if a, ok := p.announced["NUMBER VOTERS"]; ok && a.value != p.e.Ballots {
		p.note(&p.e, a.line, "pref.voters", "Line {{.Line}} announces {{.Said}} ballots, and there are {{.Have}}. Those that are there are counted; a part of the file may be missing.", args{"Said": a.value, "Have": p.e.Ballots})
	}
	for _, name := range []string{"NUMBER UNIQUE ORDERS", "NUMBER UNIQUE PREFERENCES"} {
		if a, ok := p.announced[name]; ok && a.value != p.unique {
			p.note(&p.e, a.line, "pref.unique", "Line {{.Line}} announces {{.Said}} different ballots, and there are {{.Have}}.", args{"Said": a.value, "Have": p.unique})
		}
	}
	if p.twice > 0 {
		p.note(&p.e, p.twiceAt, "pref.sameorder", "The same order stands on more than one line ({{.Have}} times, the first in line {{.Line}}). All of them are counted.", args{"Have": p.twice})
	}
	return p.e, nil
}
