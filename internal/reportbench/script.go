package main

import (
	"fmt"
	"strings"
)

// Words of ideas; put together they make as many different ideas as are asked for, of 12 to 25 words each.
var (
	who  = []string{"Team leaders", "The depot", "People at the front desk", "Our managers", "The night shift", "New starters", "Those who drive the vans", "The planning office", "Every service", "Colleagues who work from home", "The call centre"}
	what = []string{
		"should have an hour a week to try out something new", "need to hear what became of what they proposed", "could show each other what works and what does not",
		"want to decide small things without asking three times", "have to wait too long for an answer", "ought to meet residents before a plan is drawn",
		"share one calendar so that visits can be combined", "lose time with forms that nobody reads", "would rather test a small change than write a long paper",
		"should be thanked in public when an idea is used", "keep good ideas to themselves because the last ones were ignored", "can borrow tools from the next town", "need training at a time when they can come",
	}
	why = []string{
		"because otherwise people stop asking", "as it costs nothing and helps at once", "so that the same mistake is not made twice", "while the budget is still being made",
		"which residents would notice within a week", "even if it goes wrong now and then", "and the board should say so clearly",
	}
)

// script is a session of 12 people with so many ideas in ten themes and six votes in six ways.
func script(ideas int) []byte {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("session: What helps new ideas here")
	line("framework: open-discussion\nkind: focus group\ncohort: frontline employees\norganisation: Council A | county | South East\nplace: Training room\ndate: 2026-11-12\nclock: 2026-11-12 14:00\nslot: 90\ninvited: 14")
	line("seats 7 frontline\nseats 5 support\nrefusals 2\nconsent quotes: all\ngo welcome\n+ 4m\ngo prompt works-well")
	for i := range ideas {
		line("idea P%d: %s %s %s (%d).", i%12+1, who[i%len(who)], what[i%len(what)], why[i%len(why)], i+1)
		if i%10 == 0 {
			line("verbatim P%d: We tried that %d times and %s, %s", i%12+1, i%4+2, strings.ToLower(who[i%len(who)])+" "+what[(i+1)%len(what)], why[(i+2)%len(why)])
		}
	}
	line("go grouping")
	const themes = 10
	for t := range themes {
		var in []string
		for i := t; i < ideas-ideas/20; i += themes {
			in = append(in, fmt.Sprint(i+1))
		}
		line("theme %s: %s", what[t], strings.Join(in, " "))
	}
	line("go poll")
	for _, p := range []struct {
		rules string
		marks func(seat, option int) string
	}{
		{"5 dots cap 2", nil},
		{"approval", nil},
		{"ranking", nil},
		{"likert 5", func(s, o int) string { return fmt.Sprintf("%c=%d", 'A'+o, (s+o*3)%5+1) }},
		{"agree", func(s, o int) string {
			return fmt.Sprintf("%c=%s", 'A'+o, []string{"agree", "pass", "disagree"}[(s*2+o)%3])
		}},
		{"choose 4 then rank", nil},
	} {
		line("poll themes %s: Which of these matters most, voted on by %s?", p.rules, p.rules)
		line("open")
		for s := range 12 {
			var marks []string
			switch {
			case p.marks != nil:
				for o := range themes {
					marks = append(marks, p.marks(s, o))
				}
			case p.rules == "5 dots cap 2":
				marks = []string{fmt.Sprintf("%c=2", 'A'+s%themes), fmt.Sprintf("%c=2", 'A'+(s+3)%themes), fmt.Sprintf("%c=1", 'A'+(s+5)%themes)}
			case p.rules == "ranking":
				for o := range themes {
					marks = append(marks, fmt.Sprintf("%c", 'A'+(s*3+o)%themes))
				}
			default:
				for o := range 4 {
					marks = append(marks, fmt.Sprintf("%c", 'A'+(s+o*2)%themes))
				}
			}
			line("vote P%d: %s", s+1, strings.Join(marks, " "))
		}
		line("close")
	}
	line("go findings")
	for t := range 5 {
		line("finding %s | %s %s", who[t], who[t+1], what[t])
		line("does: ask before deciding\ndoes: say what became of it\nquote: %d\nof: %c\nfrom: 1 %c\nhowever: some fear that it takes time from the work at hand", t+1, 'A'+t, 'A'+t)
	}
	line("go actions\naction The board | answers the first three ideas | by March | puts them on the agenda")
	line("go close\nconfirm\nseal")
	return []byte(b.String())
}
