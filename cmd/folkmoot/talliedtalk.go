package main

import (
	"cmp"
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/elections/tally"
)

// conversation prints a Polis conversation.
func (w *tallied) conversation() {
	c, sp := w.t.Conversation, w.p.say
	if c.Votes > 0 || c.Recorded != nil || len(c.Groups) > 0 {
		w.line("")
	}
	if c.Votes > 0 {
		text := sp.N("cli.tally.votes", c.Votes, "{{.N}} vote.", "{{.N}} votes.")
		if c.Replaced > 0 {
			text += " " + sp.N("cli.tally.replaced", c.Replaced, "{{.N}} of them takes the place of an earlier vote of the same person on the same statement ({{.Changed}} with another answer); the last one counts.",
				"{{.N}} of them take the place of an earlier vote of the same person on the same statement ({{.Changed}} with another answer); the last one counts.", say.Args{"Changed": c.Changed})
		}
		w.sentence(2, text)
	}
	if r := c.Recorded; r != nil {
		w.compared(r, sp.T("cli.tally.comments", "comments.csv counts all votes, changed ones too: agrees and disagrees came out the same for {{.Same}} of {{.Of}} statements.", say.Args{"Same": r.Same, "Of": r.Of}))
	}
	if len(c.Groups) > 0 {
		var groups []string
		for _, g := range c.Groups {
			groups = append(groups, sp.N("cli.tally.group", g.People, "group {{.ID}} with {{.N}} person", "group {{.ID}} with {{.N}} people", say.Args{"ID": g.ID}))
		}
		text := sp.T("cli.tally.groups", "Polis found {{.Groups}}.", say.Args{"Groups": sp.List(groups)})
		if c.Ungrouped > 0 {
			text += " " + sp.N("cli.tally.ungrouped", c.Ungrouped, "{{.N}} person is in no group.", "{{.N}} people are in no group.")
		}
		w.sentence(2, text+" "+sp.T("cli.tally.consensuswords", "Consensus is high only where every group agrees."))
	}
	shown := slices.DeleteFunc(slices.Clone(c.Statements), func(s tally.Statement) bool { return s.Rejected })
	if n := len(c.Statements) - len(shown); n > 0 {
		w.sentence(2, sp.N("cli.tally.rejected", n, "{{.N}} statement was rejected by the moderators and is not in these lists; --json has it.", "{{.N}} statements were rejected by the moderators and are not in these lists; --json has them."))
	}
	w.line("")
	w.statements(sp.T("cli.tally.together", "What people agree on most"), shown, len(shown))
	divided := slices.Clone(shown)
	slices.SortStableFunc(divided, func(a, b tally.Statement) int { return cmp.Compare(b.Divided(), a.Divided()) })
	divided = slices.DeleteFunc(divided, func(s tally.Statement) bool { return s.Agree+s.Disagree+s.Pass < 5 || s.Divided() < 0.5 })
	if len(divided) > 0 {
		w.line("")
		w.statements(sp.T("cli.tally.divided", "What divides them most"), divided, min(5, len(divided)))
	}
}

func (w *tallied) statements(title string, list []tally.Statement, most int) {
	sp := w.p.say
	head := []string{title, sp.T("cli.tally.agree", "agree"), sp.T("cli.tally.disagree", "against"), sp.T("cli.tally.pass", "pass"), ""}
	if slices.ContainsFunc(list, func(s tally.Statement) bool { return s.Consensus != nil || s.Said != nil }) {
		head[4] = sp.T("cli.tally.consensus", "consensus")
	}
	var rows [][]string
	for _, s := range list[:most] {
		row := []string{w.names[s.Option], w.number(float64(s.Agree)), w.number(float64(s.Disagree)), w.number(float64(s.Pass)), ""}
		if !w.t.Conversation.HasVotes {
			row[3] = "?"
		}
		if v := cmp.Or(s.Consensus, s.Said); v != nil {
			row[4] = w.p.say.Decimal(*v, 3)
		}
		rows = append(rows, row)
	}
	w.table(head, rows)
}

// compared says how many recorded values came out the same, and which did not.
func (w *tallied) compared(r *tally.Compared, text string) {
	if len(r.Differs) > 0 {
		text += " " + w.p.say.T("cli.tally.differs", "Not the same: {{.Names}}.", say.Args{"Names": w.some(r.Differs)})
	}
	w.sentence(2, text)
}

// pairs prints a pairwise survey.
func (w *tallied) pairs() {
	s, sp := w.t.Survey, w.p.say
	if s.Votes > 0 {
		w.line("")
		text := sp.N("cli.tally.choices", s.Votes, "{{.N}} choice between two ideas.", "{{.N}} choices between two ideas.")
		if s.Invalid > 0 {
			text += " " + sp.N("cli.tally.invalid", s.Invalid, "{{.N}} is marked as not valid and left out.", "{{.N}} are marked as not valid and left out.")
		}
		w.sentence(2, text)
	}
	if r := s.Recorded; r != nil {
		w.compared(r, sp.T("cli.tally.scores", "Wins, losses and scores are as the file of ideas has them for {{.Same}} of {{.Of}} ideas.", say.Args{"Same": r.Same, "Of": r.Of}))
	}
	w.sentence(2, sp.T("cli.tally.scorewords", "The score is the chance in a hundred to win against another idea drawn at random."))
	head := []string{sp.T("cli.tally.ideas", "Ideas"), sp.T("cli.tally.score", "score"), sp.T("cli.tally.winscolumn", "won"), sp.T("cli.tally.lossescolumn", "lost"), sp.T("cli.tally.strength", "strength")}
	var rows [][]string
	for _, x := range s.Ideas {
		row := []string{w.names[x.Option], w.p.say.Decimal(x.Score, 1), w.number(float64(x.Wins)), w.number(float64(x.Losses)), ""}
		if x.Strength != nil {
			row[4] = w.p.say.Signed(*x.Strength, 2)
		}
		rows = append(rows, row)
	}
	w.line("")
	w.table(head, rows)
}
