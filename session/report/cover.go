package report

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

func (w *writer) cover() {
	var facts []document.Fact
	fact := func(label, value string) {
		if value != "" {
			facts = append(facts, document.Fact{Label: label, Value: value})
		}
	}
	fact(w.T("report.fact.group", "Group"), capital(w.s.Details.Cohort))
	fact(w.T("report.fact.organisation", "Organisation"), w.organisation())
	fact(w.T("report.fact.date", "Date"), w.date())
	if w.may.Place {
		fact(w.T("report.fact.place", "Place"), w.s.Details.Place)
	}
	if w.people.took > 0 && w.s.Phase() != session.Draft {
		fact(w.T("report.fact.people", "Took part"), capital(w.cameN()))
	}
	fact(w.T("report.fact.state", "State"), w.state())
	fact(w.T("report.fact.file", "File"), shortHash(w.hash()))
	note := join(EditionAbout(w.o.Edition, w.Speaker), w.T("report.cover.note", "What people said and how they voted is not linked to names."))
	if w.may.Seats {
		note = EditionAbout(w.o.Edition, w.Speaker)
	}
	if w.s.Details.Sample {
		note = join(note, w.T("report.cover.sample", "This is a made-up example that comes with Folkmoot. No such meeting took place."))
	}
	w.add(document.Cover{
		Kicker:   editionKicker(w.o.Edition, w.Speaker),
		Title:    w.title(),
		Also:     w.secondRuns(w.s.Second(session.OfTitle, "")),
		Subtitle: w.subtitle(),
		Facts:    facts,
		Note:     note,
	})
}

func (w *writer) subtitle() string {
	if w.s.Details.Cohort == "" {
		return w.kind()
	}
	return w.T("report.kind.with", "{{.Kind}} with {{.Cohort}}", say.Args{"Kind": w.kind(), "Cohort": w.s.Details.Cohort})
}

// organisation is "Council A, county, South East", or its type alone.
func (w *writer) organisation() string {
	o := w.s.Details.Organisation
	switch w.may.Organisation {
	case ByType:
		if o.Type == "" {
			return ""
		}
		return w.T("report.organisation.unnamed", "{{.Type}} (not named)", say.Args{"Type": capital(o.Type)})
	case Unnamed:
		return ""
	case ByName:
	}
	var parts []string
	for _, p := range []string{o.Name, o.Type, o.Region} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if o.Name == "" && len(parts) > 0 {
		parts[0] = capital(parts[0])
	}
	return strings.Join(parts, w.T("list.comma", ", "))
}

// date is the day of the session: as it was set, or else the day on which it began.
func (w *writer) date() string {
	if t, err := time.Parse(time.DateOnly, w.s.Details.Date); err == nil {
		return w.day(t)
	}
	var first time.Time
	for _, x := range w.s.Agenda {
		if x.Visited && (first.IsZero() || x.First.Before(first)) {
			first = x.First
		}
	}
	if first.IsZero() {
		return ""
	}
	return w.day(w.local(first))
}

// day is a day, or its month where the edition may not tell the day.
func (w *writer) day(t time.Time) string {
	if !w.may.Days {
		return w.Month(t)
	}
	return w.Date(t)
}

// state tells whether the session may still change.
func (w *writer) state() string {
	switch {
	case w.s.Sealed != nil && !w.may.Days:
		return w.T("report.state.sealed.month", "Sealed in {{.Month}}", say.Args{"Month": w.Month(w.local(w.s.Sealed.At))})
	case w.s.Sealed != nil:
		return w.T("report.state.sealed", "Sealed on {{.Moment}}", say.Args{"Moment": w.moment(w.s.Sealed.At)})
	case len(w.s.Reopened) > 0:
		return w.T("report.state.reopened", "Reopened after it was sealed, and not yet sealed again")
	case w.s.Phase() == session.Draft:
		return w.T("report.state.draft", "Not begun yet")
	}
	return w.T("report.state.open", "Not yet sealed, so it may still change")
}

// shortHash is the beginning of a hash in groups that can be read aloud.
func shortHash(h string) string {
	if len(h) < 16 {
		return h
	}
	return h[0:4] + " " + h[4:8] + " " + h[8:12] + " " + h[12:16]
}

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
