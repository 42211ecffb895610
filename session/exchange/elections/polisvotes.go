package elections

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/exchange"
)

// last is a person's latest answer to a statement. Where two rows have the same time, the later row counts.
type last struct {
	time int
	vote int8
}

// readVotes reads the log: the last vote of each person is kept, and all rows are tallied as well.
func (p *polis) readVotes(s *source) error {
	p.log.HasVotes = true
	kept := map[ballotKey]last{}
	err := s.rows(func(h columns, row []exchange.Cell) error {
		time := 0
		if h.has("timestamp") {
			var err error
			if time, _, _, err = s.whole(h, row, "timestamp"); err != nil {
				return err
			}
		}
		id, line, column, err := s.whole(h, row, "comment-id")
		if err != nil {
			return err
		}
		voter, _, _, err := s.whole(h, row, "voter-id")
		if err != nil {
			return err
		}
		text, voteLine, voteColumn := h.of(row, "vote")
		vote, ok := answer(text)
		if !ok {
			return s.fail(voteLine, voteColumn, "polis.vote", "{{.File}}, line {{.Line}}, column {{.Column}}: A vote is 1 (agree), -1 (disagree) or 0 (pass); here stands “{{.Word}}”.", args{"Word": short(text)})
		}
		if p.statements[id] == nil && p.log.HasComments {
			p.untold++
		}
		x, err := p.statement(s, id, line, column)
		if err != nil {
			return err
		}
		p.log.Votes++
		x.Events.add(vote)
		p.voters[voter] = struct{}{}
		key := ballotKey{id, voter}
		before, again := kept[key]
		if again {
			p.log.Replaced++
			if before.vote != vote {
				p.log.Changed++
			}
			if before.time > time {
				return nil // the log is not in the order of time
			}
		}
		kept[key] = last{time, vote}
		return nil
	})
	for key, l := range kept {
		p.statements[key.statement].People.add(l.vote)
		p.fromVotes[key] = l.vote
	}
	return err
}

// answer reads a vote.
func answer(text string) (int8, bool) {
	switch text {
	case "1":
		return 1, true
	case "-1":
		return -1, true
	case "0":
		return 0, true
	}
	return 0, false
}

// readMatrix reads participants-votes.csv: a row for each person, with the group and the last vote on each statement.
func (p *polis) readMatrix(s *source) error {
	p.log.HasMatrix = true
	groups := map[string]map[int]Answers{}
	sizes := map[string]int{}
	people := map[int]bool{}
	differ := 0
	var shown []numbered
	err := s.rows(func(h columns, row []exchange.Cell) error {
		voter, line, column, err := s.whole(h, row, "participant")
		switch {
		case err != nil:
			return err
		case people[voter]:
			return s.fail(line, column, "polis.sameperson", "{{.File}}, line {{.Line}}, column {{.Column}}: Participant {{.Word}} has a row already, and nobody is counted twice. Take one of them away.", args{"Word": voter})
		}
		people[voter] = true
		group, line, column := h.of(row, "group-id")
		if _, ok := parseInt(group); !ok && group != "" {
			return s.fail(line, column, "polis.group", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no number of a group. Leave it empty for a person without one.", args{"Word": short(group)})
		}
		if group == "" {
			p.log.Ungrouped++
		} else if sizes[group]++; groups[group] == nil {
			groups[group] = map[int]Answers{}
		}
		if shown == nil {
			shown = h.numbered()
		}
		for _, c := range shown {
			i, id := c.place, c.number
			text := strings.TrimSpace(row[i].Text)
			if text == "" {
				continue
			}
			vote, ok := answer(text)
			if !ok {
				return s.fail(row[i].Line, row[i].Column, "polis.cell", "{{.File}}, line {{.Line}}, column {{.Column}}: A vote is 1 (agree), -1 (disagree), 0 (pass) or empty (not seen); here stands “{{.Word}}”.", args{"Word": short(text)})
			}
			x, err := p.statement(s, id, row[i].Line, row[i].Column)
			if err != nil {
				return err
			}
			if !p.log.HasVotes {
				x.People.add(vote)
				p.voters[voter] = struct{}{}
			} else if v, ok := p.fromVotes[ballotKey{id, voter}]; !ok || v != vote {
				differ++
			}
			if group != "" {
				a := groups[group][id]
				a.add(vote)
				groups[group][id] = a
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if differ > 0 {
		s.note(&p.e, 0, "polis.differ", "{{.Have}} votes in {{.File}} differ from the last votes in the log. The log is counted; the groups go by {{.File}}.", args{"Have": differ})
	}
	p.group(groups, sizes)
	return nil
}

// numbered is a column whose name is a number.
type numbered struct{ place, number int }

// numbered gives the columns whose names are numbers, from left to right.
func (h columns) numbered() []numbered {
	list := []numbered{}
	for name, i := range h {
		if n, ok := parseInt(name); ok {
			list = append(list, numbered{i, n})
		}
	}
	slices.SortFunc(list, func(a, b numbered) int { return a.place - b.place })
	return list
}

// group puts the counts of each group into the statements.
func (p *polis) group(groups map[string]map[int]Answers, sizes map[string]int) {
	for name := range groups {
		p.log.Groups = append(p.log.Groups, name)
	}
	slices.SortFunc(p.log.Groups, func(a, b string) int {
		x, _ := strconv.Atoi(a)
		y, _ := strconv.Atoi(b)
		return x - y
	})
	for _, name := range p.log.Groups {
		p.log.Sizes = append(p.log.Sizes, sizes[name])
		for id, x := range p.statements {
			x.Groups = append(x.Groups, groups[name][id])
		}
	}
}
