package report

import (
	"slices"

	"folkmoot/session/report/document"
)

// part writes one section.
type part struct {
	section  Section
	appendix bool
	write    func(*writer)
}

// parts are the sections in the order in which they are printed.
func parts() []part {
	return []part{
		{section: Cover, write: (*writer).cover},
		{section: Brief, write: (*writer).inBrief},
		{section: Contents, write: (*writer).contents},
		{section: Method, write: (*writer).whatWasDone},
		{section: Said, write: (*writer).whatPeopleSaid},
		{section: Themes, write: (*writer).themes},
		{section: Ratings, write: (*writer).ratings},
		{section: Votes, write: (*writer).votes},
		{section: Findings, write: (*writer).conclusions},
		{section: Findings, write: (*writer).agreement},
		{section: Actions, write: (*writer).actions},
		{section: Parking, write: (*writer).parkingLot},
		{section: Private, write: (*writer).private},
		{section: Reading, write: (*writer).howToRead},
		{section: Reply, write: (*writer).replyForm},
		{section: Asked, appendix: true, write: (*writer).allPrompts},
		{section: Ideas, appendix: true, write: (*writer).allIdeas},
		{section: Ballots, appendix: true, write: (*writer).allBallots},
		{section: Coreq, appendix: true, write: (*writer).coreq},
		{section: Glossary, appendix: true, write: (*writer).glossary},
		{section: File, appendix: true, write: (*writer).file},
	}
}

// sections writes those that the edition may contain and that were not left out.
func (w *writer) sections() {
	for _, p := range parts() {
		if !w.has(p.section) {
			continue
		}
		if p.appendix {
			w.appendixHead()
		}
		p.write(w)
	}
}

// has reports whether a section goes into this report: the edition allows it, and nobody left it out.
func (w *writer) has(s Section) bool {
	out := map[Section]bool{Asked: w.o.Without.Prompts, Ideas: w.o.Without.Ideas, Ballots: w.o.Without.Ballots, Glossary: w.o.Without.Words}
	if s == Said && w.may.Once && w.underThemesOnly() {
		return false
	}
	return slices.Contains(w.may.Sections, s) && !out[s]
}

// quoting says which quotes and notes go into this report.
func (w *writer) quoting() Quoting {
	if w.o.Without.Quotes {
		return NoQuotes
	}
	return w.may.Quotes
}

func (w *writer) contents() { w.add(document.PageBreak{}, document.Contents{Depth: 1}) }
