package view

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunMark is a passage of a stage's notes that was marked as evidence.
type RunMark struct {
	ID       session.ID
	From, To int
	Text     string
	Of       session.EvidenceKind
	Kind     string // "Verbatim"
	Theme    session.ID
	Sign     string // the tag of its theme, or a dot
	About    string // "Verbatim · Time that is ours"
	Seat     session.ID
}

// RunMarks lists the passages that are marked in the notes of a stage, in the order of the notes.
func RunMarks(s *session.State, stage session.ID, sp *say.Speaker) []RunMark {
	var out []RunMark
	for _, x := range s.Evidence {
		if x.Stage != stage || x.Passage == nil {
			continue
		}
		m := RunMark{ID: x.ID, From: x.Passage.From, To: x.Passage.To, Text: x.Text, Of: x.Kind, Kind: RunEvidenceName(x.Kind, sp), Theme: x.Theme, Sign: "•", Seat: x.Seat}
		m.About = m.Kind
		if len(s.Seats) > 1 && x.Seat != "" {
			m.About += " · " + runCode(s, x.Seat)
		}
		if t := s.Theme(x.Theme); t != nil {
			m.Sign = t.Tag
			m.About += " · " + t.Name()
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b RunMark) int { return cmp.Compare(a.From, b.From) })
	return out
}

// RunTheme is a theme that a passage can be put under. One without an ID is still to be made.
type RunTheme struct {
	ID    session.ID
	Tag   string
	Title string
}

// RunThemes lists the themes that fit what is typed, those that begin so first, and last the one that would be made of it.
// Nothing typed fits them all and makes none.
func RunThemes(s *session.State, typed string) []RunTheme {
	typed = strings.ToLower(strings.TrimSpace(typed))
	var first, rest []RunTheme
	exact := false
	for _, t := range s.Themes {
		x, title := RunTheme{ID: t.ID, Tag: t.Tag, Title: t.Title}, strings.ToLower(t.Title)
		switch {
		case typed == strings.ToLower(t.Tag), typed != "" && typed == title:
			first, exact = slices.Insert(first, 0, x), exact || typed == title
		case strings.HasPrefix(title, typed):
			first = append(first, x)
		case strings.Contains(title, typed):
			rest = append(rest, x)
		}
	}
	out := append(first, rest...)
	if typed != "" && !exact {
		out = append(out, RunTheme{})
	}
	return out
}
