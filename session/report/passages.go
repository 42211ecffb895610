package report

import (
	"strings"

	"folkmoot/session"
)

// evidence lists every note that may be printed somewhere in the report.
func (w *writer) evidence() []*session.Evidence {
	return w.notes(func(*session.Evidence) bool { return true })
}

// notesTaken says that long notes were taken, what of them is printed, and what is left out. Notes are raw: they are
// never printed themselves.
func (w *writer) notesTaken() []string {
	at, words := 0, 0
	for _, x := range w.s.Agenda {
		if n := len(strings.Fields(x.Notes)); n > 0 {
			at++
			words += n
		}
	}
	if at == 0 {
		return nil
	}
	out := []string{w.N("report.notes.taken", at, "Notes were taken at {{.N}} prompt. They are raw material and are not part of this report.", "Notes were taken at {{.N}} prompts. They are raw material and are not part of this report.")}
	marked, left := 0, 0
	for _, x := range w.s.Evidence {
		if x.Passage == nil {
			continue
		}
		marked++
		if !w.prints(x) {
			left++
		}
	}
	if marked == 0 {
		return append(out, w.T("report.notes.unmarked", "No passage of them was marked as evidence."))
	}
	switch left {
	case 0:
		return append(out, w.N("report.notes.all", marked, "{{.N}} passage of them was marked as evidence and is printed.", "{{.N}} passages of them were marked as evidence and are printed."))
	case marked:
		return append(out, w.N("report.notes.none", marked, "{{.N}} passage of them was marked as evidence. It is left out, because it may not be quoted or is held back.", "{{.N}} passages of them were marked as evidence. All are left out, because they may not be quoted or are held back."))
	}
	return append(out, w.N("report.notes.marked", marked, "{{.N}} passage of them was marked as evidence.", "{{.N}} passages of them were marked as evidence."),
		w.N("report.notes.left", left, "{{.N}} of these is left out, because it may not be quoted or is held back.", "{{.N}} of these are left out, because they may not be quoted or are held back."))
}

// prints reports whether a note is printed, among the notes or under a finding.
func (w *writer) prints(x *session.Evidence) bool {
	if w.quoting() == NoQuotes || x.Hold || x.Complete {
		return false
	}
	if w.findings[x.ID] && !w.interview() { // under a finding there are only quotes
		return w.s.MayQuote(x)
	}
	return w.mayPrint(x)
}

// mayPrint reports whether the rule for quotes of this edition lets a note through.
func (w *writer) mayPrint(x *session.Evidence) bool {
	switch w.quoting() {
	case OnlyQuotes:
		return w.s.MayQuote(x)
	case Consented, Everything: // the rest of everything stands in the private section
		return w.s.MayPrint(x)
	case NoQuotes:
	}
	return false
}

// underThemes counts the notes of a stage that are printed under themes.
func (w *writer) underThemes(stage session.ID) int {
	return len(w.notes(func(x *session.Evidence) bool { return x.Stage == stage && w.s.Theme(x.Theme) != nil }))
}

// evidenceUnder counts the notes that are printed under a theme and its sub-themes.
func (w *writer) evidenceUnder(t *session.Theme) int {
	n := len(w.notes(func(x *session.Evidence) bool { return x.Theme == t.ID }))
	for _, sub := range w.s.SubThemes(t.ID) {
		n += w.evidenceUnder(sub)
	}
	return n
}

// themeHolds says what a theme holds: ideas or, where the session has none, passages of the notes and other evidence.
func (w *writer) themeHolds(t *session.Theme) string {
	if len(w.s.Shown()) == 0 {
		return w.N("report.themes.evidence", w.evidenceUnder(t), "{{.N}} piece of evidence", "{{.N}} pieces of evidence")
	}
	return w.themeSize(t)
}

// briefEvidence is what stands in brief where evidence was noted instead of ideas.
func (w *writer) briefEvidence() string {
	n := len(w.evidence())
	themes := 0
	for _, t := range w.s.TopThemes() {
		if w.evidenceUnder(t) > 0 {
			themes++
		}
	}
	if n == 0 {
		return ""
	}
	if themes == 0 {
		return w.N("report.brief.evidence", n, "{{.N}} piece of evidence was noted.", "{{.N}} pieces of evidence were noted.")
	}
	return w.T("report.brief.evidence.themes", "{{.Evidence}} in {{.Themes}} can be read here.", map[string]any{
		"Evidence": w.N("report.themes.evidence", n, "{{.N}} piece of evidence", "{{.N}} pieces of evidence"),
		"Themes":   w.N("report.themes.count", themes, "{{.N}} theme", "{{.N}} themes"),
	})
}
