package view

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// HomeEntry is a session as the shelf knows it, without opening it for good.
type HomeEntry struct {
	Path, Title, Date, Place, Group, Organisation string
	Phase                                         string // draft, running, sealed
	Trouble                                       string // why it cannot be read, or empty
	Modified                                      time.Time
}

// HomeRow is one line of the list of sessions.
type HomeRow struct {
	Path  string
	Title string
	Note  string // group, organisation, place; or what is wrong
	When  string
	State string
	Bad   bool
}

// Home puts the sessions in order, newest first, and says of each what tells it from the others.
func Home(entries []HomeEntry, now time.Time, sp *say.Speaker) []HomeRow {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b HomeEntry) int {
		return cmp.Or(b.Modified.Compare(a.Modified), cmp.Compare(a.Path, b.Path))
	})
	out := make([]HomeRow, len(entries))
	for i, e := range entries {
		out[i] = homeRow(e, now, sp)
	}
	return out
}

func homeRow(e HomeEntry, now time.Time, sp *say.Speaker) HomeRow {
	r := HomeRow{Path: e.Path, Title: e.Title, When: homeDate(e, now, sp)}
	if r.Title == "" {
		r.Title = path.Base(strings.ReplaceAll(e.Path, `\`, "/"))
	}
	if e.Trouble != "" {
		r.Bad, r.Note, r.State = true, e.Trouble, sp.T("home.unreadable", "cannot be read")
		return r
	}
	r.Note = Joined(e.Group, e.Organisation, e.Place)
	r.State = HomePhase(session.Phase(e.Phase), sp)
	return r
}

func homeDate(e HomeEntry, now time.Time, sp *say.Speaker) string {
	day, err := time.Parse(time.DateOnly, e.Date)
	if err != nil {
		day = e.Modified
	}
	switch {
	case day.IsZero():
		return ""
	case day.Year() == now.Year():
		return sp.ShortDate(day)
	}
	return sp.Date(day)
}

// HomePhase says how far a session is.
func HomePhase(p session.Phase, sp *say.Speaker) string {
	switch p {
	case session.Draft:
		return sp.T("home.draft", "draft")
	case session.Running:
		return sp.T("home.running", "running")
	case session.Closed:
		return sp.T("home.sealed", "sealed")
	}
	return ""
}

// Joined puts the words that are there side by side.
func Joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " · ")
}
