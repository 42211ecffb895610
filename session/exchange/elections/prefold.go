package elections

import (
	"slices"
	"strings"
)

// old reads the form that PrefLib used until 2022: the number of options, a line “3,Name” for each, a line “voters, sum
// of counts, different orders”, then “count,3,1,{2,4}” on each line.
func (p *prefLib) old() (Election, error) {
	if !slices.Contains([]string{"soc", "soi", "toc", "toi"}, p.e.Type) {
		return Election{}, p.fail(1, 1, "pref.begin", "{{.File}}, line {{.Line}}, column {{.Column}}: A PrefLib file begins with lines such as “# NUMBER ALTERNATIVES: 4”, and this one does not.", nil)
	}
	m, summed := -1, false
	for n, line := range p.lines {
		var err error
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "":
		case m < 0:
			var ok bool
			if m, ok = parseInt(trimmed); !ok || m == 0 {
				return Election{}, p.fail(n, 1, "pref.oldfirst", "{{.File}}, line {{.Line}}, column {{.Column}}: The first line has to be the number of options, or a head such as “# NUMBER ALTERNATIVES: 4”; “{{.Word}}” is neither.", args{"Word": short(trimmed)})
			}
			p.announced["NUMBER ALTERNATIVES"] = announced{m, n}
			if m > MaxOptions {
				return Election{}, p.fail(n, 1, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
			}
		case len(p.names) < m:
			err = p.oldName(n, line)
		case !summed:
			summed = true
			err = p.oldSum(n, line)
		default:
			err = p.oldBallot(n, line)
		}
		if err != nil {
			return Election{}, err
		}
	}
	return p.done()
}

func (p *prefLib) oldName(n int, line string) error {
	number, name, ok := strings.Cut(line, ",")
	if i, isNumber := parseInt(number); !ok || !isNumber || i != len(p.names)+1 {
		return p.fail(n, 1, "pref.oldname", "{{.File}}, line {{.Line}}, column {{.Column}}: Here the name of option {{.Number}} is expected, as in “{{.Number}},Name”.", args{"Number": len(p.names) + 1})
	}
	return p.named(&p.names, n, number, strings.TrimSpace(name))
}

func (p *prefLib) oldSum(n int, line string) error {
	parts := strings.Split(line, ",")
	var numbers []int
	for _, part := range parts {
		if v, ok := parseInt(part); ok {
			numbers = append(numbers, v)
		}
	}
	if len(parts) != 3 || len(numbers) != 3 {
		return p.fail(n, 1, "pref.oldsum", "{{.File}}, line {{.Line}}, column {{.Column}}: Behind the names a line of three numbers is expected: voters, the sum of the counts, and how many orders are different.", nil)
	}
	p.announced["NUMBER VOTERS"], p.announced["NUMBER UNIQUE ORDERS"] = announced{numbers[1], n}, announced{numbers[2], n}
	return nil
}

func (p *prefLib) oldBallot(n int, line string) error {
	if !p.headed {
		if err := p.head(n); err != nil {
			return err
		}
	}
	comma := strings.IndexByte(line, ',')
	if comma < 0 {
		return p.fail(n, 1, "pref.oldballot", "{{.File}}, line {{.Line}}, column {{.Column}}: A ballot is “count,order”, as in “12,3,1,2”, and there is no comma here.", nil)
	}
	return p.counted(n, line, 0, comma, comma+1)
}
