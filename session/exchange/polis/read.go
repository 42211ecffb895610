package polis

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
)

// Kind is which of the files of a conversation a file is.
type Kind int

// The kinds of file.
const (
	Unknown Kind = iota
	CommentsFile
	VotesFile
	PeopleFile
	SummaryFile
	GroupsFile
)

// KindOf knows a file by its first row.
func KindOf(row []exchange.Cell) Kind {
	h := sheet.NewHead(row)
	switch {
	case h.Has("comment-id", "voter-id", "vote"):
		return VotesFile
	case h.Has("comment-id", "agrees", "disagrees"):
		return CommentsFile
	case h.Has("participant", "group-id"):
		return PeopleFile
	case h.Has("comment-id", "comment", "total-votes"):
		return GroupsFile
	case len(row) == 2 && row[0].Text == "topic":
		return SummaryFile
	}
	return Unknown
}

// Note is something in the files that was not taken as it stands, or that is odd; File and Line are where, 0 for the
// whole file.
type Note struct {
	File    string
	Line    int
	Start   string // the first words of what it is about
	Key     string
	English string
	Args    map[string]any
}

// Message gives the sentence for translation.
func (n Note) Message() (key, english string, args map[string]any) { return n.Key, n.English, n.Args }

// Error gives the sentence in English.
func (n Note) Error() string {
	return (&exchange.Error{File: n.File, Line: n.Line, Key: n.Key, English: n.English, Args: n.Args}).Error()
}

type args = map[string]any

// reader gathers a conversation.
type reader struct {
	c        Conversation
	notes    []Note
	comments map[int]*Comment
	people   map[int]*Person
	authors  map[int]int // how many comments each has
	matrix   []Vote
}

func fail(s sheet.Sheet, line, column int, key, english string, a args) error {
	return &exchange.Error{File: s.Name, Line: line, Column: column, Key: "tally." + key, English: english, Args: a}
}

func note(s sheet.Sheet, key, english string, a args) Note {
	all := args{"File": s.Name, "Line": 0}
	maps.Copy(all, a)
	return Note{File: s.Name, Key: "tally.note." + key, English: english, Args: all}
}

// Read reads the files of one conversation: bytes by name, which may have folders before it. The error is an
// *exchange.Error. What the files hold beside what a Conversation has, and what in them does not agree, is told.
func Read(files map[string][]byte) (Conversation, []Note, error) {
	parts := map[Kind]sheet.Sheet{}
	var other []sheet.Sheet
	for _, name := range slices.Sorted(maps.Keys(files)) {
		s := sheet.Sheet{Name: path.Base(strings.ReplaceAll(name, `\`, "/"))}
		text, _, err := exchange.Text(s.Name, files[name], MaxBytes)
		if err != nil {
			return Conversation{}, nil, err
		}
		s.Text = text
		row, err := s.Head()
		if err != nil {
			return Conversation{}, nil, err
		}
		k := KindOf(row)
		before, twice := parts[k]
		switch {
		case k == Unknown:
			other = append(other, s)
		case twice:
			return Conversation{}, nil, fail(s, 0, 0, "twice", "{{.File}}: It holds the same as {{.Other}}, and nothing is counted twice. Give one of them.", args{"Other": before.Name})
		default:
			parts[k] = s
		}
	}
	c, notes, err := ReadParts(parts)
	if err != nil {
		if len(parts) == 0 && len(other) > 0 {
			err = fail(other[0], 1, 1, "polis.unknown", "{{.File}}, line {{.Line}}, column {{.Column}}: This is not a file of a Polis conversation. These are comments.csv, votes.csv, participants-votes.csv, summary.csv and comment-groups.csv.", nil)
		}
		return Conversation{}, nil, err
	}
	for _, s := range other {
		notes = append(notes, note(s, "polis.other", "{{.File}}: This file is not one of a Polis conversation and was left out.", nil))
	}
	return c, notes, nil
}

// ReadParts reads files whose kinds are known.
func ReadParts(parts map[Kind]sheet.Sheet) (Conversation, []Note, error) {
	r := &reader{comments: map[int]*Comment{}, people: map[int]*Person{}, authors: map[int]int{}}
	for _, part := range []struct {
		kind Kind
		read func(sheet.Sheet) error
	}{{CommentsFile, r.readComments}, {GroupsFile, r.readGroups}, {VotesFile, r.readVotes}, {PeopleFile, r.readPeople}, {SummaryFile, r.readSummary}} {
		if s, ok := parts[part.kind]; ok {
			if err := part.read(s); err != nil {
				return Conversation{}, nil, err
			}
		}
	}
	if len(r.comments) == 0 {
		for _, k := range []Kind{VotesFile, CommentsFile, PeopleFile, GroupsFile, SummaryFile} {
			if s, ok := parts[k]; ok {
				return Conversation{}, nil, fail(s, 0, 0, "polis.none", "{{.File}}: There is no vote and no statement in this file. The files votes.csv, comments.csv and participants-votes.csv of a conversation belong together.", nil)
			}
		}
		return Conversation{}, nil, fail(sheet.Sheet{}, 0, 0, "nofile", "There is no file to count. Name one.", nil)
	}
	r.finish(parts)
	return r.c, r.notes, nil
}

// finish puts what was read in order and holds the log and the matrix against each other.
func (r *reader) finish(parts map[Kind]sheet.Sheet) {
	if !r.c.Seen.Votes {
		r.c.Votes = r.matrix
	}
	sortVotes(r.c.Votes)
	last, _, _ := r.c.Last()
	if r.c.Seen.Votes && r.c.Seen.People {
		if differ := differences(last, r.matrix); differ > 0 {
			r.notes = append(r.notes, note(parts[PeopleFile], "polis.differ", "{{.Have}} votes in {{.File}} differ from the last votes in the log. The log is counted; the groups go by {{.File}}.", args{"Have": differ}))
		}
	}
	for _, x := range r.comments {
		r.c.Comments = append(r.c.Comments, *x)
	}
	slices.SortFunc(r.c.Comments, func(a, b Comment) int { return cmp.Compare(a.ID, b.ID) })
	r.count()
	for _, v := range last {
		r.person(v.Voter)
	}
	for _, p := range r.people {
		r.c.People = append(r.c.People, *p)
	}
	slices.SortFunc(r.c.People, func(a, b Person) int { return cmp.Compare(a.ID, b.ID) })
	if !r.c.Seen.Comments {
		return
	}
	untold := 0
	for _, x := range r.c.Comments {
		if x.Untold {
			untold++
		}
	}
	if untold > 0 {
		from, by := parts[VotesFile], parts[CommentsFile]
		if !r.c.Seen.Votes {
			from = parts[PeopleFile]
		}
		r.notes = append(r.notes, note(from, "polis.untold", "{{.Have}} statements have votes and no row in {{.Other}}, so their words are not known.", args{"Have": untold, "Other": by.Name}))
	}
}

// count fills in what comments.csv would say of comments that have no row there.
func (r *reader) count() {
	tally := map[int]*Tally{}
	for _, v := range r.c.Votes {
		t := tally[v.Comment]
		if t == nil {
			t = &Tally{}
			tally[v.Comment] = t
		}
		t.Add(v.Answer)
	}
	for i := range r.c.Comments {
		x := &r.c.Comments[i]
		if t := tally[x.ID]; t != nil && (x.Untold || !r.c.Seen.Comments) {
			x.Agrees, x.Disagrees = t.Agree, t.Disagree
		}
	}
}

// differences counts the cells of the matrix that are not the last votes of the log.
func differences(last, matrix []Vote) (n int) {
	type key struct{ comment, voter int }
	of := make(map[key]Answer, len(last))
	for _, v := range last {
		of[key{v.Comment, v.Voter}] = v.Answer
	}
	for _, v := range matrix {
		if a, ok := of[key{v.Comment, v.Voter}]; !ok || a != v.Answer {
			n++
		}
	}
	return n
}

// comment finds a comment, or makes one that no row tells of.
func (r *reader) comment(s sheet.Sheet, id, line, column int) (*Comment, error) {
	x := r.comments[id]
	if x == nil {
		if len(r.comments) == MaxComments {
			return nil, fail(s, line, column, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxComments})
		}
		x = &Comment{ID: id, Moderation: NotSaid, Untold: true}
		r.comments[id] = x
	}
	return x, nil
}

// person finds or makes a person.
func (r *reader) person(id int) *Person {
	p := r.people[id]
	if p == nil {
		p = &Person{ID: id, Group: NoGroup}
		r.people[id] = p
		if !r.c.Seen.People {
			p.Comments = r.authors[id]
		}
	}
	return p
}
