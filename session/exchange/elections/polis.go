package elections

import (
	"cmp"
	"slices"
	"strconv"

	"folkmoot/session/exchange"
)

// Log is what a conversation has beside its statements.
type Log struct {
	Votes    int // rows of votes.csv
	Replaced int // of them, rows that a later one of the same person on the same statement takes the place of
	Changed  int // of these, how many are followed by another answer
	People   int // who voted at least once

	Groups    []string // ids of the groups that Polis found, in ascending order
	Sizes     []int
	Ungrouped int

	HasVotes, HasComments, HasMatrix bool
}

// Answers count people or votes.
type Answers struct{ Agree, Disagree, Pass int }

// Seen is how many answered, passes included.
func (a Answers) Seen() int { return a.Agree + a.Disagree + a.Pass }

// add counts one answer.
func (a *Answers) add(vote int8) {
	switch vote {
	case 1:
		a.Agree++
	case -1:
		a.Disagree++
	default:
		a.Pass++
	}
}

// Statement is one comment of a conversation.
type Statement struct {
	ID        int
	Text      string
	Moderated *int      // -1 rejected, 0 not moderated, 1 accepted
	People    Answers   // by the last vote of each person
	Events    Answers   // all rows of votes.csv, as comments.csv counts them
	Groups    []Answers // by the groups of Log

	RecordedAgrees, RecordedDisagrees *int // of comments.csv
	RecordedConsensus                 *float64
}

type polis struct {
	e          Election
	log        Log
	statements map[int]*Statement
	voters     map[int]struct{}
	fromVotes  map[ballotKey]int8
	untold     int // statements with votes and no row in comments.csv
}

// ballotKey is one person's answer to one statement.
type ballotKey struct{ statement, voter int }

func readPolis(parts map[kind]*source) (Election, error) {
	p := &polis{statements: map[int]*Statement{}, voters: map[int]struct{}{}, fromVotes: map[ballotKey]int8{}}
	p.e.Format = Polis
	for _, part := range []struct {
		kind kind
		read func(*source) error
	}{{polisComments, p.readComments}, {polisVotes, p.readVotes}, {polisMatrix, p.readMatrix}, {polisSummary, p.readSummary}} {
		if s := parts[part.kind]; s != nil {
			if err := part.read(s); err != nil {
				return Election{}, err
			}
		}
	}
	for _, s := range p.statements {
		p.e.Statements = append(p.e.Statements, *s)
	}
	slices.SortFunc(p.e.Statements, func(a, b Statement) int { return cmp.Compare(a.ID, b.ID) })
	for i := range p.e.Statements {
		s := &p.e.Statements[i]
		name := s.Text
		if name == "" {
			name = itoa(s.ID)
		}
		p.e.Options = append(p.e.Options, Option{ID: itoa(s.ID), Name: name})
	}
	if p.untold > 0 {
		parts[polisVotes].note(&p.e, 0, "polis.untold", "{{.Have}} statements have votes and no row in {{.Other}}, so their words are not known.", args{"Have": p.untold, "Other": parts[polisComments].name})
	}
	p.log.People = len(p.voters)
	p.e.Ballots = p.log.People
	p.e.Log = &p.log
	if len(p.e.Statements) == 0 {
		for _, k := range []kind{polisVotes, polisComments, polisMatrix, polisSummary} {
			if s := parts[k]; s != nil {
				return Election{}, s.fail(0, 0, "polis.none", "{{.File}}: There is no vote and no statement in this file. The files votes.csv, comments.csv and participants-votes.csv of a conversation belong together.", nil)
			}
		}
	}
	return p.e, nil
}

// statement finds or makes a statement.
func (p *polis) statement(s *source, id, line, column int) (*Statement, error) {
	x := p.statements[id]
	if x == nil {
		if len(p.statements) == MaxOptions {
			return nil, s.fail(line, column, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
		}
		x = &Statement{ID: id}
		p.statements[id] = x
	}
	return x, nil
}

// whole reads a named column that holds a whole number.
func (s *source) whole(h columns, row []exchange.Cell, name string) (n, line, column int, err error) {
	text, line, column := h.of(row, name)
	n, e := strconv.Atoi(text)
	if e != nil || len(text) > 15 || n < 0 && name != "moderated" {
		return 0, line, column, s.fail(line, column, "cell", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “{{.Name}}” is no whole number. Correct it, or save the file again from where it comes.", args{"Word": short(text), "Name": name})
	}
	return n, line, column, nil
}

// rows hands each row of a CSV file to a function, with its head.
func (s *source) rows(take func(h columns, row []exchange.Cell) error) error {
	t := exchange.NewTable(s.name, s.text, ',')
	first, err := t.Next()
	if err != nil || first == nil {
		return err
	}
	h, width := head(first), len(first)
	for {
		row, err := t.Next()
		switch {
		case err != nil:
			return err
		case row == nil:
			return nil
		case len(row) != width:
			return s.fail(row[0].Line, 1, "width", "{{.File}}, line {{.Line}}, column {{.Column}}: This row has {{.Have}} columns where the head has {{.Width}}. A text with a comma in it has to stand in quotation marks.", args{"Have": len(row), "Width": width})
		}
		if err := take(h, row); err != nil {
			return err
		}
	}
}

func (p *polis) readComments(s *source) error {
	p.log.HasComments = true
	return s.rows(func(h columns, row []exchange.Cell) error {
		id, line, column, err := s.whole(h, row, "comment-id")
		if err != nil {
			return err
		}
		if p.statements[id] != nil {
			return s.fail(line, column, "polis.sameid", "{{.File}}, line {{.Line}}, column {{.Column}}: There is a statement {{.Word}} already. Take one of them away.", args{"Word": id})
		}
		x, err := p.statement(s, id, line, column)
		if err != nil {
			return err
		}
		agrees, _, _, err := s.whole(h, row, "agrees")
		if err != nil {
			return err
		}
		disagrees, _, _, err := s.whole(h, row, "disagrees")
		if err != nil {
			return err
		}
		x.RecordedAgrees, x.RecordedDisagrees = &agrees, &disagrees
		if h.has("moderated") {
			m, line, column, err := s.whole(h, row, "moderated")
			if err != nil {
				return err
			}
			if m < -1 || m > 1 {
				return s.fail(line, column, "polis.moderated", "{{.File}}, line {{.Line}}, column {{.Column}}: “moderated” is -1, 0 or 1; here it is {{.Word}}.", args{"Word": m})
			}
			x.Moderated = &m
		}
		x.Text, _, _ = h.of(row, "comment-body")
		return p.consensus(s, h, row, x)
	})
}

// consensus reads the group-informed consensus that newer files bring.
func (p *polis) consensus(s *source, h columns, row []exchange.Cell, x *Statement) error {
	text, line, column := h.of(row, "group-informed-consensus")
	if text == "" {
		return nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < 0 || v > 1 || v != v {
		return s.fail(line, column, "polis.consensus", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “group-informed-consensus” is no number from 0 to 1.", args{"Word": short(text)})
	}
	x.RecordedConsensus = &v
	return nil
}

func (p *polis) readSummary(s *source) error {
	t := exchange.NewTable(s.name, s.text, ',')
	for {
		row, err := t.Next()
		if row == nil || err != nil {
			return err
		}
		if len(row) > 1 && row[0].Text == "topic" {
			p.e.Title = row[1].Text
		}
	}
}
