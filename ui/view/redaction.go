package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/redact"
	"folkmoot/session/redactlog"
)

// Spots finds the places in printed texts that may tell who is meant, and remembers what it found in each text: a screen asks
// after every action, and nearly every text is as it was.
type Spots struct {
	known redact.Known
	found map[[2]string][]redact.Span
}

// Of lists the places of a state.
func (m *Spots) Of(s *session.State) []session.RedactionSpot {
	known := redact.Known{Organisation: s.Details.Organisation.Name, Place: s.Details.Place, Facilitator: s.Details.Facilitator}
	if m.found == nil || m.known != known {
		m.known, m.found = known, map[[2]string][]redact.Span{}
	}
	find := s.Finder()
	now := make(map[[2]string][]redact.Span, len(m.found))
	spots := s.RedactionSpots(func(text, lang string) []redact.Span {
		key := [2]string{lang, text}
		spans, there := m.found[key]
		if !there {
			spans = find(text, lang)
		}
		now[key] = spans
		return spans
	})
	m.found = now
	return spots
}

// RedactionCounts says how far the looking has come.
type RedactionCounts struct {
	Open, All int
	Progress  string // "12 of 40 looked at"
	Warning   string // what to know before the report goes out
}

// RedactionCount counts the places that somebody looked at.
func RedactionCount(spots []session.RedactionSpot, sp *say.Speaker) RedactionCounts {
	v := RedactionCounts{All: len(spots)}
	for _, x := range spots {
		if x.Decision == nil {
			v.Open++
		}
	}
	a := say.Args{"N": v.All, "Done": v.All - v.Open}
	v.Progress = sp.T("redact.progress", "{{.Done}} of {{.N}} looked at", a)
	switch {
	case v.All == 0:
		v.Warning = sp.T("redact.warning.nothing", "No likely names or places were found.")
	case v.Open == 0:
		v.Warning = sp.N("redact.warning.all", v.All, "The {{.N}} place that may tell who is meant has been looked at.", "All {{.N}} places that may tell who is meant have been looked at.")
	default:
		v.Warning = sp.N("redact.warning.open", v.Open, "{{.N}} place that may tell who is meant has not been looked at.", "{{.N}} places that may tell who is meant have not been looked at.")
	}
	return v
}

// RedactionKinds lists the kinds that there are among places, with how many of each, for a filter. The first is all of them.
func RedactionKinds(spots []session.RedactionSpot, sp *say.Speaker) (names []string, kinds []redact.Kind) {
	count := map[redact.Kind]int{}
	for _, x := range spots {
		count[x.Kind]++
	}
	names, kinds = []string{sp.T("redact.filter.all", "All kinds ({{.N}})", say.Args{"N": len(spots)})}, []redact.Kind{""}
	for _, k := range redact.Kinds() {
		if count[k] > 0 {
			names = append(names, sp.T("redact.filter.kind", "{{.Kind}} ({{.N}})", say.Args{"Kind": redactlog.KindName(k, sp), "N": count[k]}))
			kinds = append(kinds, k)
		}
	}
	return names, kinds
}

// RedactionRow is a place as a list shows it.
type RedactionRow struct {
	Words string
	Where string // and of which kind
	State string
}

// RedactionRowOf says a place in a line.
func RedactionRowOf(s *session.State, x session.RedactionSpot, sp *say.Speaker) RedactionRow {
	return RedactionRow{
		Words: oneRow(x.Words),
		Where: sp.T("redact.row", "{{.Kind}} · {{.Where}}", say.Args{"Kind": redactlog.KindName(x.Kind, sp), "Where": redactlog.Where(s, x.Text.TextKey, sp)}),
		State: redactionState(x, sp),
	}
}

func redactionState(x session.RedactionSpot, sp *say.Speaker) string {
	if x.Decision != nil && x.Decision.With != "" {
		return oneRow(x.Decision.With)
	}
	if x.Decision != nil {
		return redactlog.ChoiceName(x.Decision.Choice, sp)
	}
	return sp.T("redact.row.open", "open")
}

func oneRow(text string) string { return strings.Join(strings.Fields(text), " ") }

// RedactionSpotView is the place that is being looked at.
type RedactionSpotView struct {
	Where, Kind, Why string
	Before, After    string // the text around it, cut where it is long
	Words            string
	Printed          string // the text as reports print it now; empty where that is what was said
	Replace          string // on the button that replaces it
	Same             string // how many places name the same; empty where it is the only one
}

// around is the most characters of a text that are shown before a place, and behind it.
const around = 160

// RedactionSpotOf says a place with the text it stands in.
func RedactionSpotOf(s *session.State, all []session.RedactionSpot, x session.RedactionSpot, sp *say.Speaker) RedactionSpotView {
	points := []rune(x.Text.Text)
	v := RedactionSpotView{
		Where: redactlog.Where(s, x.Text.TextKey, sp), Kind: redactlog.KindName(x.Kind, sp), Why: redactlog.Why(x.Why, sp), Words: x.Words,
		Before: string(points[max(0, x.From-around):x.From]), After: string(points[x.To:min(len(points), x.To+around)]),
		Replace: sp.T("redact.do.replace", "Replace by {{.Words}}", say.Args{"Words": s.Brackets(x)}),
	}
	if x.From > around {
		v.Before = "… " + v.Before
	}
	if x.To+around < len(points) {
		v.After += " …"
	}
	if x.Text.Printed != x.Text.Text {
		text := oneRow(x.Text.Printed)
		if p := []rune(text); len(p) > 2*around {
			text = string(p[:2*around]) + " …"
		}
		v.Printed = sp.T("redact.printed", "Printed: {{.Text}}", say.Args{"Text": text})
	}
	if n := len(session.Alike(all, x)); n > 1 {
		v.Same = sp.N("redact.same", n, "The same for the {{.N}} place with these words", "The same for all {{.N}} places with these words")
	}
	return v
}

// RedactionLogName is the name suggested for the file of the log.
func RedactionLogName(s *session.State, sp *say.Speaker) string {
	return strings.TrimSuffix(ReportName(s.PrintedTitle(), s.Details.Date, sp), ".pdf") + " - " + sp.T("redact.log.file", "Log of replacements, confidential") + ".csv"
}

// RedactionLogLine says what the log holds.
func RedactionLogLine(n int, sp *say.Speaker) string {
	if n == 0 {
		return sp.T("redact.log.none", "Nothing has been replaced yet, so the log is empty.")
	}
	return sp.N("redact.log.count", n, "The log has {{.N}} replacement with its original. Keep it apart from the report: whoever has both knows who was meant.",
		"The log has {{.N}} replacements with their originals. Keep it apart from the report: whoever has both knows who was meant.")
}
