package reading

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// Changes tells what changed from one vote to the next: sentences, the titles of a table and its rows.
func Changes(first, second *session.Poll, sp *say.Speaker) (words, head []string, rows [][]string) {
	c := session.Compare(first, second)
	var rose, fell, only, gone []string
	same := 0
	for _, o := range c.Options {
		name := named(second, o.Option, sp)
		switch {
		case !o.InFirst:
			only = append(only, name)
		case !o.InSecond:
			gone = append(gone, named(first, o.Option, sp))
		case o.Rose():
			rose = append(rose, name)
		case o.Fell():
			fell = append(fell, name)
		default:
			same++
		}
	}
	if c.OtherRules {
		words = append(words, sp.T("reading.changes.rules", "The two votes did not ask the same, so only places are compared."))
	}
	if first.Voters != second.Voters {
		words = append(words, sp.T("reading.changes.people", "{{.First}} people could vote in the first and {{.Second}} in the second.", say.Args{"First": first.Voters, "Second": second.Voters}))
	}
	switch {
	case len(rose) == 0 && len(fell) == 0 && same > 0:
		words = append(words, sp.T("reading.changes.none", "The order stayed the same."))
	default:
		if len(rose) > 0 {
			words = append(words, sp.N("reading.changes.rose", len(rose), "{{.Options}} rose.", "{{.Options}} rose.", say.Args{"Options": some(rose, listed, sp)}))
		}
		if len(fell) > 0 {
			words = append(words, sp.N("reading.changes.fell", len(fell), "{{.Options}} fell.", "{{.Options}} fell.", say.Args{"Options": some(fell, listed, sp)}))
		}
	}
	if len(only) > 0 {
		words = append(words, sp.N("reading.changes.new", len(only), "{{.Options}} was only in the second vote.", "{{.Options}} were only in the second vote.", say.Args{"Options": some(only, listed, sp)}))
	}
	if len(gone) > 0 {
		words = append(words, sp.N("reading.changes.gone", len(gone), "{{.Options}} was only in the first vote.", "{{.Options}} were only in the first vote.", say.Args{"Options": some(gone, listed, sp)}))
	}
	head = []string{
		sp.T("reading.changes.option", "Option"), sp.T("reading.changes.before", "Place before"), sp.T("reading.changes.after", "Place after"),
		sp.T("reading.changes.peoplebefore", "Before"), sp.T("reading.changes.peopleafter", "After"),
	}
	dash := sp.T("reading.dash", "–")
	for _, o := range c.Options {
		row := []string{brief(plainOf(first, second, o.Option), briefOption), dash, dash, dash, dash}
		if o.InFirst {
			row[1], row[3] = placed(o.Before, sp), Short(first, o.Before, sp)
		}
		if o.InSecond {
			row[2], row[4] = placed(o.After, sp), Short(second, o.After, sp)
		}
		rows = append(rows, row)
	}
	return words, head, rows
}

func plainOf(first, second *session.Poll, o poll.Option) string {
	if text := plain(second, o); text != o.Text {
		return text
	}
	return plain(first, o)
}

func placed(r poll.Row, sp *say.Speaker) string {
	if r.Tied {
		return sp.T("reading.place.tied", "{{.N}}=", say.Args{"N": r.Rank})
	}
	return strconv.Itoa(r.Rank)
}
