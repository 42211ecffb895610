package elections

import (
	"cmp"
	"slices"
	"strconv"

	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/sheet"
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
func (a *Answers) add(x polis.Answer) {
	switch x {
	case polis.Agree:
		a.Agree++
	case polis.Disagree:
		a.Disagree++
	case polis.Pass:
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

// ofPolis are the files of a conversation by what the package polis calls them.
var ofPolis = map[polis.Kind]kind{
	polis.CommentsFile: polisComments, polis.VotesFile: polisVotes, polis.PeopleFile: polisMatrix, polis.SummaryFile: polisSummary, polis.GroupsFile: polisGroups,
}

func readPolis(parts map[kind]*source) (Election, error) {
	sheets := map[polis.Kind]sheet.Sheet{}
	for k, of := range ofPolis {
		if s := parts[of]; s != nil {
			sheets[k] = s.sheet()
		}
	}
	c, notes, err := polis.ReadParts(sheets)
	if err != nil {
		return Election{}, err
	}
	e := Election{Format: Polis, Title: c.Topic}
	for _, n := range notes {
		e.Notes = append(e.Notes, Note{File: n.File, Line: n.Line, Key: n.Key, English: n.English, Args: n.Args})
	}
	p := conversation{Conversation: c}
	e.Log = p.log()
	e.Ballots = e.Log.People
	e.Statements = p.statements()
	for _, s := range e.Statements {
		name := s.Text
		if name == "" {
			name = itoa(s.ID)
		}
		e.Options = append(e.Options, Option{ID: itoa(s.ID), Name: name})
	}
	return e, nil
}

// conversation counts a conversation.
type conversation struct{ polis.Conversation }

func (c conversation) log() *Log {
	last, replaced, changed := c.Last()
	l := &Log{HasVotes: c.Seen.Votes, HasComments: c.Seen.Comments, HasMatrix: c.Seen.People}
	if c.Seen.Votes {
		l.Votes, l.Replaced, l.Changed = len(c.Votes), replaced, changed
	}
	voters := map[int]bool{}
	for _, v := range last {
		voters[v.Voter] = true
	}
	l.People = len(voters)
	if !c.Seen.People {
		return l
	}
	sizes := map[int]int{}
	for _, p := range c.Conversation.People {
		sizes[p.Group]++
	}
	l.Ungrouped = sizes[polis.NoGroup]
	for _, g := range c.Groups() {
		l.Groups = append(l.Groups, strconv.Itoa(g))
		l.Sizes = append(l.Sizes, sizes[g])
	}
	return l
}

func (c conversation) statements() []Statement {
	groups := c.Groups()
	list := make([]Statement, len(c.Comments))
	for i, x := range c.Comments {
		s := &list[i]
		s.ID, s.Text = x.ID, x.Text
		if len(groups) > 0 {
			s.Groups = make([]Answers, len(groups))
		}
		if x.Untold || !c.Seen.Comments {
			continue
		}
		s.RecordedAgrees, s.RecordedDisagrees = &x.Agrees, &x.Disagrees
		if m := int(x.Moderation); x.Moderation != polis.NotSaid {
			s.Moderated = &m
		}
		if x.Newer != nil {
			s.RecordedConsensus = x.Newer.Consensus
		}
	}
	of := func(comment int) *Statement {
		i, _ := slices.BinarySearchFunc(list, comment, func(s Statement, id int) int { return cmp.Compare(s.ID, id) })
		return &list[i]
	}
	if c.Seen.Votes {
		for _, v := range c.Votes {
			of(v.Comment).Events.add(v.Answer)
		}
	}
	in := map[int]int{}
	for _, p := range c.People {
		in[p.ID] = p.Group
	}
	last, _, _ := c.Last()
	for _, v := range last {
		s := of(v.Comment)
		s.People.add(v.Answer)
		if i := slices.Index(groups, in[v.Voter]); i >= 0 {
			s.Groups[i].add(v.Answer)
		}
	}
	return list
}
