package view

import (
	"strings"
	"time"
	"unicode"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// ReportPart is a part of the report that can be left out.
type ReportPart string

// The parts that can be left out, in the order in which they are offered.
const (
	ReportQuotes  ReportPart = "quotes"
	ReportPrompts ReportPart = "prompts"
	ReportIdeas   ReportPart = "ideas"
	ReportBallots ReportPart = "ballots"
	ReportWords   ReportPart = "words"
)

// ReportOption offers a part.
type ReportOption struct {
	Part  ReportPart
	Label string
	Count string // how much there is of it
	There bool   // the session has something for it
}

// ReportView is what the report's screen shows besides the pages.
type ReportView struct {
	Title   string
	State   string // sealed, or what the report says about not being so
	Sealed  bool
	Name    string // suggested for the file
	Options []ReportOption
}

// Report says what the report's screen shows besides the pages.
func Report(s *session.State, sp *say.Speaker) ReportView {
	v := ReportView{Title: s.Title, Sealed: s.Sealed != nil, State: reportState(s, sp), Name: ReportName(s.PrintedTitle(), s.Details.Date, sp)}
	if v.Title == "" {
		v.Title = sp.T("preview.untitled", "Session without a title")
	}
	v.Options = []ReportOption{
		reportOption(ReportQuotes, sp.T("preview.quotes", "Quotes and notes"), len(s.Evidence), sp),
		reportOption(ReportPrompts, sp.T("preview.prompts", "The prompts as worded"), reportPrompts(s), sp),
		reportOption(ReportIdeas, sp.T("preview.ideas", "Every idea"), len(s.Shown()), sp),
		reportOption(ReportBallots, sp.T("preview.ballots", "The sealed ballots"), reportBallots(s), sp),
		reportOption(ReportWords, sp.T("preview.words", "What the words mean"), len(s.Framework.Glossary), sp),
	}
	return v
}

func reportOption(p ReportPart, label string, n int, sp *say.Speaker) ReportOption {
	o := ReportOption{Part: p, Label: label, There: n > 0, Count: sp.T("preview.none", "none")}
	if o.There {
		o.Count = sp.T("preview.count", "{{.N}}", say.Args{"N": n})
	}
	return o
}

func reportPrompts(s *session.State) (n int) {
	for _, x := range s.Agenda {
		if x.Kind == session.StagePrompt {
			n++
		}
	}
	return n
}

func reportBallots(s *session.State) (n int) {
	for _, p := range s.Polls {
		if p.Phase == session.PollClosed {
			n += p.Tally.Ballots
		}
	}
	return n
}

func reportState(s *session.State, sp *say.Speaker) string {
	switch {
	case s.Sealed != nil:
		return sp.T("preview.state.sealed", "The session was closed on {{.Date}}. The report carries its seal.", say.Args{"Date": sp.Date(s.Sealed.At)})
	case s.OpenPoll() != nil:
		return sp.T("preview.state.poll", "A vote is open. Nothing of it is in the report until it is closed.")
	case s.Phase() == session.Draft:
		return sp.T("preview.state.draft", "The session has not begun. The report shows what is planned.")
	}
	return sp.T("preview.state.open", "The session is not closed yet, and the report says so.")
}

// ReportName is the name that is suggested for a report's file: its date and its title, in letters that every system takes.
func ReportName(title, date string, sp *say.Speaker) string {
	const most = 80
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>"|?*`, r), unicode.IsControl(r), unicode.In(r, unicode.Cf):
			return -1
		case strings.ContainsRune(`/\:`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(strings.Join(strings.Fields(title), " "), ""))
	runes := []rune(clean)
	clean = strings.Trim(string(runes[:min(len(runes), most)]), ". ")
	if clean == "" {
		clean = sp.T("preview.name", "Report")
	}
	if _, err := time.Parse(time.DateOnly, date); err == nil {
		return date + " " + clean + ".pdf"
	}
	// Windows keeps some short names for devices; this way no title can be one of them.
	return sp.T("preview.name.undated", "Report {{.Title}}", say.Args{"Title": clean}) + ".pdf"
}

// ReportMissing says that the fonts lack some of the characters.
func ReportMissing(n int, sp *say.Speaker) string {
	if n == 0 {
		return ""
	}
	return sp.N("preview.missing", n, "The fonts lack {{.N}} character of this session. The report says which, under “How to read this report”.",
		"The fonts lack {{.N}} characters of this session. The report says which, under “How to read this report”.")
}

// ReportPage says which page is looked at, counted from 0.
func ReportPage(page, pages int, sp *say.Speaker) string {
	if pages == 0 {
		return ""
	}
	return sp.T("preview.page", "Page {{.Page}} of {{.Pages}}", say.Args{"Page": page + 1, "Pages": pages})
}
