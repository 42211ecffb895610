package session

import "folkmoot/session/poll"

// PaperLine is what a line of a paper ballot asks of: an option, or a pair of them.
type PaperLine struct {
	Option poll.Option
	Other  poll.Option // the second of a pair; without an id on every other sheet
}

// PaperLines gives the lines of the paper ballot of a number, from the top. What is printed and what is keyed both follow
// it, so that line 3 on the sheet is line 3 on the screen.
func (x *Poll) PaperLines(number int) []PaperLine {
	var out []PaperLine
	if x.Rules.Method == poll.Pairwise {
		for _, pair := range x.PaperPairs(number) {
			out = append(out, PaperLine{Option: pair[0], Other: pair[1]})
		}
		return out
	}
	for _, o := range x.PaperOrder(number) {
		out = append(out, PaperLine{Option: o})
	}
	return out
}
