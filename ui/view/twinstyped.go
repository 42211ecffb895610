package view

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
)

// TwinTyped gives the typed options of a poll, to be compared with one another.
func TwinTyped(b session.PollBody) []theme.Item {
	out := make([]theme.Item, len(b.Options))
	for i, o := range b.Options {
		out[i] = theme.Item{ID: strconv.Itoa(i), Text: o.Text}
	}
	return out
}

// TwinsTyped names pairs of typed options that may say the same.
func TwinsTyped(items []theme.Item, found []theme.Twin, sp *say.Speaker) []string {
	var out []string
	for _, x := range found {
		out = append(out, sp.T("twins.typed.pair", "“{{.A}}” and “{{.B}}”", say.Args{"A": items[x.A].Text, "B": items[x.B].Text}))
	}
	return out
}

// TwinsAsk says before a vote that what is put to it may say the same: ideas, or typed options.
func TwinsAsk(s *session.State, found []Twin, typed []string, sp *say.Speaker) string {
	if len(typed) == 0 {
		return TwinsGate(len(TwinsLeft(s, found)), sp)
	}
	return sp.N("twins.typed", len(typed), "{{.N}} pair may say the same, and would divide its votes: {{.First}}. Change the list first, or open the vote as it is.",
		"{{.N}} pairs may say the same, and would divide their votes, as do {{.First}}. Change the list first, or open the vote as it is.", say.Args{"First": typed[0]})
}
