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

// CheckPapers says whether the ballots with these numbers can be printed: those that were noted, and no others.
func (x *Poll) CheckPapers(first, last int) error {
	if first < 1 || last < first || last > x.Papers.Printed {
		return refuse("poll.papers.range", "Ballots {{.First}} to {{.Last}} cannot be printed: this poll has the numbers 1 to {{.Most}}.", args{"First": first, "Last": last, "Most": x.Papers.Printed})
	}
	return nil
}

// CheckHandsSheet says whether there can be a sheet on which a show of hands is written down. Its lines stand as the open
// poll asks for them, so there is none before the poll opens.
func (x *Poll) CheckHandsSheet() error {
	switch {
	case x.Rules.HandsAsk() == poll.NoHands:
		return x.Rules.CheckHands(x.Options, poll.HandCount{People: 1})
	case x.Phase == PollDraft:
		return refuse("poll.hands.notopen", "The sheet for a show of hands lists the options as the open vote asks for them. Open the vote first.")
	}
	return nil
}
