package polis

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
)

// readVotes reads the log.
func (r *reader) readVotes(s sheet.Sheet) error {
	r.c.Seen.Votes = true
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		at, err := moment(s, h, row)
		if err != nil {
			return err
		}
		id, line, column, err := s.Whole(h, row, "comment-id", false)
		if err != nil {
			return err
		}
		voter, _, _, err := s.Whole(h, row, "voter-id", false)
		if err != nil {
			return err
		}
		text, voteLine, voteColumn := h.Of(row, "vote")
		vote, ok := answer(text)
		if !ok {
			return fail(s, voteLine, voteColumn, "polis.vote", "{{.File}}, line {{.Line}}, column {{.Column}}: A vote is 1 (agree), -1 (disagree) or 0 (pass); here stands “{{.Word}}”.", args{"Word": sheet.Short(text)})
		}
		if _, err := r.comment(s, id, line, column); err != nil {
			return err
		}
		r.c.Votes = append(r.c.Votes, Vote{Comment: id, Voter: voter, Answer: vote, At: at})
		return nil
	})
}

// answer reads a vote.
func answer(text string) (Answer, bool) {
	switch text {
	case "1":
		return Agree, true
	case "-1":
		return Disagree, true
	case "0":
		return Pass, true
	}
	return 0, false
}

// readPeople reads participants-votes.csv: a row for each person, with the group and the last vote on each statement.
func (r *reader) readPeople(s sheet.Sheet) error {
	r.c.Seen.People = true
	var columns []numbered
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		voter, line, column, err := s.Whole(h, row, "participant", false)
		switch {
		case err != nil:
			return err
		case r.people[voter] != nil:
			return fail(s, line, column, "polis.sameperson", "{{.File}}, line {{.Line}}, column {{.Column}}: Participant {{.Word}} has a row already, and nobody is counted twice. Take one of them away.", args{"Word": voter})
		}
		p := r.person(voter)
		p.XID, _, _ = h.Of(row, "xid")
		group, line, column := h.Of(row, "group-id")
		if n, ok := digits(group); ok {
			p.Group = n
		} else if group != "" {
			return fail(s, line, column, "polis.group", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no number of a group. Leave it empty for a person without one.", args{"Word": sheet.Short(group)})
		}
		if text, _, _ := h.Of(row, "n-comments"); text != "" {
			p.Comments, _ = digits(text)
		}
		if columns == nil {
			columns = numberedColumns(h)
		}
		return r.cells(s, row, voter, columns)
	})
}

// cells takes the votes of one person.
func (r *reader) cells(s sheet.Sheet, row []exchange.Cell, voter int, columns []numbered) error {
	for _, c := range columns {
		at := row[c.place]
		text := strings.TrimSpace(at.Text)
		if text == "" {
			continue
		}
		vote, ok := answer(text)
		if !ok {
			return fail(s, at.Line, at.Column, "polis.cell", "{{.File}}, line {{.Line}}, column {{.Column}}: A vote is 1 (agree), -1 (disagree), 0 (pass) or empty (not seen); here stands “{{.Word}}”.", args{"Word": sheet.Short(text)})
		}
		if _, err := r.comment(s, c.number, at.Line, at.Column); err != nil {
			return err
		}
		r.matrix = append(r.matrix, Vote{Comment: c.number, Voter: voter, Answer: vote})
	}
	return nil
}

// numbered is a column whose name is a number.
type numbered struct{ place, number int }

// numberedColumns gives the columns whose names are numbers, from left to right.
func numberedColumns(h sheet.Head) []numbered {
	list := []numbered{}
	for name, i := range h {
		if n, ok := digits(name); ok {
			list = append(list, numbered{i, n})
		}
	}
	slices.SortFunc(list, func(a, b numbered) int { return cmp.Compare(a.place, b.place) })
	return list
}

// digits reads a whole number without a sign.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 15 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
