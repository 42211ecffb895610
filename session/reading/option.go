package reading

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// Option is the wording of an option for showing: an idea that was redacted or withdrawn since must not come back by way
// of an old vote.
func Option(s *session.State, o poll.Option, sp *say.Speaker) string {
	if s == nil {
		return o.Text
	}
	switch x := s.Idea(session.ID(o.ID)); {
	case x == nil:
		return o.Text
	case x.Withdrawn:
		return sp.T("reading.option.withdrawn", "An idea that was withdrawn")
	case x.Redaction != "":
		return x.Redaction
	}
	return o.Text
}

// Shown gives a copy of the poll in which every option has the wording that may be shown.
func Shown(s *session.State, p *session.Poll, sp *say.Speaker) *session.Poll {
	out := *p
	out.Options = slices.Clone(p.Options)
	for i, o := range out.Options {
		out.Options[i].Text = Option(s, o, sp)
	}
	out.Tally.Rows = slices.Clone(p.Tally.Rows)
	for i, r := range out.Tally.Rows {
		out.Tally.Rows[i].Option.Text = Option(s, r.Option, sp)
	}
	return &out
}

// briefOption is the most characters of an option inside a sentence.
const briefOption = 100

// brief gives a text in one line of at most so many characters, cut between words where it can be.
func brief(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	cut := most - 1
	for back := cut; back > cut-20 && back > 0; back-- {
		if r[back] == ' ' {
			cut = back
			break
		}
	}
	return strings.TrimRight(string(r[:cut]), " ,;:.") + "…"
}

// named gives an option of the poll in quotation marks.
func named(p *session.Poll, o poll.Option, sp *say.Speaker) string {
	if i := slices.IndexFunc(p.Options, func(x poll.Option) bool { return x.ID == o.ID }); i >= 0 {
		o = p.Options[i]
	}
	return sp.T("reading.quoted", "“{{.Text}}”", say.Args{"Text": brief(o.Text, briefOption)})
}

// names gives the options of rows, as a list for a sentence.
func names(p *session.Poll, rows []poll.Row, sp *say.Speaker) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = named(p, r.Option, sp)
	}
	return out
}

// at gives the names of options by their places in the result's rows.
func at(p *session.Poll, t poll.Tally, rows []int, sp *say.Speaker) []string {
	out := make([]string, 0, len(rows))
	for _, i := range rows {
		if i >= 0 && i < len(t.Rows) {
			out = append(out, named(p, t.Rows[i].Option, sp))
		}
	}
	return out
}

// some lists names, and counts what would make the sentence too long.
func some(list []string, most int, sp *say.Speaker) string {
	if len(list) <= most+1 { // "and 1 more" says less than the one
		return sp.List(list)
	}
	return sp.List(append(slices.Clone(list[:most]), sp.N("reading.more", len(list)-most, "{{.N}} more", "{{.N}} more")))
}

// tallied is the result's count, or the poll's own while there is no result yet.
func tallied(p *session.Poll, res analysis.Result) poll.Tally {
	if len(res.Tally.Rows) == 0 {
		return p.Tally
	}
	return res.Tally
}

// readings gives a reading for each row; empty ones while there is no result yet.
func readings(p *session.Poll, res analysis.Result) []analysis.Reading {
	if n := len(tallied(p, res).Rows); len(res.Rows) != n {
		return make([]analysis.Reading, n)
	}
	return res.Rows
}

// plain is the wording of an option as the poll has it.
func plain(p *session.Poll, o poll.Option) string {
	if i := slices.IndexFunc(p.Options, func(x poll.Option) bool { return x.ID == o.ID }); i >= 0 {
		return p.Options[i].Text
	}
	return o.Text
}
