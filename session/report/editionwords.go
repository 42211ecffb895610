package report

import "folkmoot/internal/say"

// editionWords are an edition as people are told of it.
type editionWords struct {
	name, about, kicker say.Text
}

// wordsOf are the words for an edition. They say nothing of a session.
func wordsOf(e Edition) editionWords {
	switch e {
	case TopLine:
		return editionWords{
			name:   say.Text{Key: "edition.top-line", English: "Top line"},
			about:  say.Text{Key: "edition.top-line.about", English: "Two pages for those who need the result on the same day."},
			kicker: say.Text{Key: "edition.top-line.kicker", English: "Session report: top line"},
		}
	case Full, "":
		return editionWords{
			name:   say.Text{Key: "edition.full", English: "Full report"},
			about:  say.Text{Key: "edition.full.about", English: "For those who asked for the session. It names the organisation; pass it on with care."},
			kicker: say.Text{Key: "edition.full.kicker", English: "Session report: full report"},
		}
	case Participants:
		return editionWords{
			name:   say.Text{Key: "edition.participants", English: "What you said"},
			about:  say.Text{Key: "edition.participants.about", English: "For the people who took part, with a form to say what fits and what was missed."},
			kicker: say.Text{Key: "edition.participants.kicker", English: "What you said: report to the people who took part"},
		}
	case Publication:
		return editionWords{
			name:   say.Text{Key: "edition.publication", English: "For publication"},
			about:  say.Text{Key: "edition.publication.about", English: "For anybody. The names of the organisation, the place and the facilitator are left out, and so are the numbers of small groups."},
			kicker: say.Text{Key: "edition.publication.kicker", English: "Session report: for publication"},
		}
	case Record:
		return editionWords{
			name:   say.Text{Key: "edition.record", English: "Facilitator’s record"},
			about:  say.Text{Key: "edition.record.about", English: "Everything, marked confidential. Only for the facilitators: it says which seat said what."},
			kicker: say.Text{Key: "edition.record.kicker", English: "Confidential: facilitator’s record"},
		}
	}
	return editionWords{name: say.Text{Key: "edition.none", English: "Unknown edition"}}
}

// EditionName is what an edition is called.
func EditionName(e Edition, sp *say.Speaker) string { return sp.Text(wordsOf(e).name) }

// EditionAbout says in a sentence or two for whom an edition is.
func EditionAbout(e Edition, sp *say.Speaker) string { return sp.Text(wordsOf(e).about) }

func editionKicker(e Edition, sp *say.Speaker) string { return sp.Text(wordsOf(e).kicker) }
