package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/reading"
)

// FindingQuote is a verbatim note that may stand under a finding.
type FindingQuote struct {
	ID     session.ID
	Text   string // as it would be printed
	Code   string
	Chosen bool
	Why    string // it may not be quoted, or empty
}

// FindingPick is one thing that a finding can be linked to. The first of a list is always none.
type FindingPick struct {
	ID     session.ID // of the theme, the poll or the finding
	Option string     // of the poll
	Text   string
	Note   string
}

// FindingQuotes lists the verbatim notes of a session, those of the finding's theme first. What is not verbatim is no
// quote and is left out, unless the finding has it already.
func FindingQuotes(s *session.State, b session.FindingBody, sp *say.Speaker) []FindingQuote {
	var near, rest []FindingQuote
	for _, x := range s.Evidence {
		chosen := slices.Contains(b.Quotes, x.ID)
		if x.Kind != session.Verbatim && !chosen {
			continue
		}
		q := FindingQuote{ID: x.ID, Text: x.Text, Chosen: chosen, Code: runCode(s, x.Seat), Why: findingWhyNot(s, x, sp)}
		if x.Redaction != "" {
			q.Text = x.Redaction
		}
		if b.Theme != "" && x.Theme == b.Theme {
			near = append(near, q)
		} else {
			rest = append(rest, q)
		}
	}
	return append(near, rest...)
}

// findingWhyNot says why a note may not be quoted in the report.
func findingWhyNot(s *session.State, x *session.Evidence, sp *say.Speaker) string {
	switch {
	case s.MayQuote(x):
		return ""
	case x.Kind != session.Verbatim:
		return sp.T("findings.quote.kind", "Not the person's own words, so not a quote.")
	case x.Hold:
		return sp.T("findings.quote.hold", "Held back from the report.")
	case x.Complete:
		return sp.T("findings.quote.complete", "Only the first words were noted. Complete it first.")
	}
	if x.Seat == "" {
		return sp.T("findings.quote.whose", "Nobody is noted for it, and it may be the words of somebody who has not agreed to be quoted: {{.Codes}}. Note who said it.", say.Args{"Codes": runCodes(s.NotQuoted())})
	}
	return sp.T("findings.quote.consent", "{{.Code}} has not agreed to be quoted.", say.Args{"Code": runCode(s, x.Seat)})
}

// FindingThemes lists the themes that a finding can be about.
func FindingThemes(s *session.State, sp *say.Speaker) []FindingPick {
	out := []FindingPick{{Text: sp.T("findings.theme.none", "No theme")}}
	for _, t := range s.Themes {
		note := sp.N("findings.theme.ideas", len(s.IdeasUnder(t.ID)), "{{.N}} idea", "{{.N}} ideas")
		if n := evidenceOf(s, t.ID); len(s.IdeasUnder(t.ID)) == 0 && n > 0 {
			note = sp.N("findings.theme.evidence", n, "{{.N}} piece of evidence", "{{.N}} pieces of evidence")
		}
		out = append(out, FindingPick{ID: t.ID, Text: t.Name(), Note: note})
	}
	return out
}

// evidenceOf counts the notes under a theme.
func evidenceOf(s *session.State, theme session.ID) int {
	n := 0
	for _, x := range s.Evidence {
		if x.Theme == theme {
			n++
		}
	}
	return n
}

// FindingCounts lists the options of all closed polls, with their numbers.
func FindingCounts(s *session.State, sp *say.Speaker) []FindingPick {
	out := []FindingPick{{Text: sp.T("findings.numbers.none", "No numbers")}}
	for _, p := range s.ClosedPolls() {
		for _, r := range p.Tally.Rows {
			out = append(out, FindingPick{
				ID: p.ID, Option: r.Option.ID, Text: reading.Option(s, r.Option, sp),
				Note: sp.T("findings.numbers.note", "{{.People}}, {{.Question}}", say.Args{"People": reading.Short(p, r, sp), "Question": p.Question}),
			})
		}
	}
	return out
}

// FindingPicked gives the place in a list of what a finding is linked to, or 0.
func FindingPicked(list []FindingPick, id session.ID, option string) int {
	return max(0, slices.IndexFunc(list, func(p FindingPick) bool { return p.ID == id && p.Option == option }))
}
