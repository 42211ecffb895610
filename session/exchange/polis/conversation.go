package polis

import (
	"cmp"
	"slices"
)

// The most of each that a conversation may have.
const (
	MaxBytes    = 64 << 20 // in one file
	MaxComments = 5000
)

// Conversation is what the files of a conversation hold.
type Conversation struct {
	Topic       string
	URL         string
	Description string
	Numbers     map[string]int // of summary.csv, by its words: views, voters, commenters ...
	Comments    []Comment      // by their ids
	Votes       []Vote         // all rows of votes.csv, by comment, voter and time; without that file the votes of the matrix
	People      []Person       // by their ids: who voted, and who has a row in participants-votes.csv
	Seen        Files          // what was read
}

// Files say which of the five files there were.
type Files struct{ Comments, Votes, People, Summary, Groups bool }

// Moderation is what the moderators made of a comment.
type Moderation int

// The words of the moderators.
const (
	Rejected    Moderation = -1
	Unmoderated Moderation = 0
	Accepted    Moderation = 1
	NotSaid     Moderation = 2 // the file has no word on it
)

// Comment is one statement.
type Comment struct {
	ID         int
	Author     int
	Text       string
	Created    int64 // milliseconds since 1970; 0 is not known
	Moderation Moderation
	Agrees     int // votes, changed ones among them, as comments.csv has them
	Disagrees  int
	Newer      *Newer // columns that newer files have
	Untold     bool   // there are votes on it, and no row in comments.csv
}

// Newer are the columns that newer files have.
type Newer struct {
	Meta      bool // about the people, not about the topic
	Seed      bool // put in by the moderators
	Consensus *float64
}

// Answer is what somebody voted.
type Answer int8

// The answers.
const (
	Disagree Answer = -1
	Pass     Answer = 0
	Agree    Answer = 1
)

// Vote is one row of the log.
type Vote struct {
	Comment, Voter int
	Answer         Answer
	At             int64 // milliseconds since 1970
}

// Person is one who took part.
type Person struct {
	ID       int
	XID      string // another program's id of the person
	Group    int    // the group that Polis found, from 0; NoGroup for those who voted too little
	Comments int    // how many of the comments are from this person
}

// NoGroup is the group of those who voted too little to be grouped.
const NoGroup = -1

// Last gives the votes that stand: of each person on each comment the latest, and of two at the same time the later row.
// replaced counts the rows that a later one takes the place of, and changed those of them that another answer follows.
func (c Conversation) Last() (votes []Vote, replaced, changed int) {
	for i, v := range c.Votes {
		if i > 0 && same(c.Votes[i-1], v) {
			replaced++
			if c.Votes[i-1].Answer != v.Answer {
				changed++
			}
			votes[len(votes)-1] = v
			continue
		}
		votes = append(votes, v)
	}
	return votes, replaced, changed
}

func same(a, b Vote) bool { return a.Comment == b.Comment && a.Voter == b.Voter }

// sortVotes puts votes in the order of Conversation.Votes and keeps rows of the same time as they stood.
func sortVotes(votes []Vote) {
	slices.SortStableFunc(votes, func(a, b Vote) int {
		return cmp.Or(cmp.Compare(a.Comment, b.Comment), cmp.Compare(a.Voter, b.Voter), cmp.Compare(a.At, b.At))
	})
}

// Groups lists the groups that people are in.
func (c Conversation) Groups() []int {
	var out []int
	for _, p := range c.People {
		if p.Group != NoGroup && !slices.Contains(out, p.Group) {
			out = append(out, p.Group)
		}
	}
	slices.Sort(out)
	return out
}

// Comment finds a comment by its id, or gives nil.
func (c Conversation) Comment(id int) *Comment {
	i, ok := slices.BinarySearchFunc(c.Comments, id, func(x Comment, id int) int { return cmp.Compare(x.ID, id) })
	if !ok {
		return nil
	}
	return &c.Comments[i]
}

// Tally counts answers.
type Tally struct{ Agree, Disagree, Pass int }

// Seen is how many answered, passes included.
func (t Tally) Seen() int { return t.Agree + t.Disagree + t.Pass }

// Add counts one answer.
func (t *Tally) Add(a Answer) {
	switch a {
	case Agree:
		t.Agree++
	case Disagree:
		t.Disagree++
	case Pass:
		t.Pass++
	}
}
