package report

import "folkmoot/internal/say"

// EditionName is what an edition is called.
func EditionName(e Edition, sp *say.Speaker) string {
	switch e {
	case TopLine:
		return sp.T("edition.top-line", "Top line")
	case Participants:
		return sp.T("edition.participants", "For those who took part")
	case Publication:
		return sp.T("edition.publication", "For publication")
	case Record:
		return sp.T("edition.record", "Facilitator's record")
	}
	return sp.T("edition.full", "Full report")
}

// EditionAbout says in a sentence whom an edition is for and what is in it.
func EditionAbout(e Edition, sp *say.Speaker) string {
	switch e {
	case TopLine:
		return sp.T("edition.top-line.about", "Two pages for the same day: the summary, the priorities, the votes and what happens next.")
	case Participants:
		return sp.T("edition.participants.about", "What people said, for those who said it, with a form to answer.")
	case Publication:
		return sp.T("edition.publication.about", "For anybody: the organisation by its type, no small numbers, quotes only with consent.")
	case Record:
		return sp.T("edition.record.about", "Everything, for the facilitators only: who said what, what may not be printed, the debrief.")
	}
	return sp.T("edition.full.about", "For those who asked for the meeting: everything that may be printed, with the appendix.")
}
