package outbox

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"folkmoot/session"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/poll"
)

// room is the author of every comment: no seat is.
const room = 0

// Conversation makes a Polis conversation of a session: the ideas are its comments, under their numbers, and the closed
// polls on agreement its votes. What was voted on and is no idea becomes a comment with a number after those of the ideas.
//
// A ballot names no voter, so voters are numbered from 1 in the sorted order of the ballots, poll after poll. One number is
// one ballot: who voted in two polls has two. What a later poll asks again counts there alone, since the same people were
// asked. All votes of a poll have the time at which it closed, and all ideas that at which their stage
// began. Notes say what could not be given.
func Conversation(s *session.State, o dataset.Options) (polis.Conversation, []polis.Note) {
	d := dataset.Build(s, o)
	c := polis.Conversation{Topic: d.Session.Title, Description: d.Session.Focus, Numbers: map[string]int{}}
	var notes []polis.Note
	stages := map[int]int64{}
	for _, x := range d.Agenda {
		stages[x.Stage] = milliseconds(x.Started)
	}
	next := 1
	for _, x := range d.Ideas {
		c.Comments = append(c.Comments, polis.Comment{ID: x.Idea, Author: room, Text: x.Text, Created: stages[x.Stage], Moderation: polis.Accepted})
		next = max(next, x.Idea+1)
	}
	voters := 0
	for _, p := range d.Polls {
		if !onAgreement(p) {
			continue
		}
		if p.ByHand > 0 {
			notes = append(notes, note("hands", "Votes by a show of hands are not in the file ({{.N}} on “{{.Question}}”): a show of hands tells nobody’s whole answer.", map[string]any{"N": p.ByHand, "Question": p.Question}))
		}
		of := map[mark]int{}
		for _, x := range d.Options {
			if x.Poll != p.Poll || askedAgain(d, x) {
				continue
			}
			for k := range max(1, len(p.Criteria)) {
				text, m := x.Text, mark{x.Option, 0}
				if len(p.Criteria) > 0 {
					text, m.criterion = x.Text+" ("+p.Criteria[k]+")", k+1
				}
				isIdea := m.criterion == 0 && slices.ContainsFunc(d.Ideas, func(i dataset.Idea) bool { return i.Idea == x.Idea })
				if of[m] = x.Idea; !isIdea {
					of[m] = next
					next++
					c.Comments = append(c.Comments, polis.Comment{ID: of[m], Author: room, Text: text, Created: milliseconds(p.Closed), Moderation: polis.Accepted})
				}
			}
		}
		voters = vote(&c, d, p, of, voters)
	}
	finish(&c)
	if n := len(c.People); n > 0 {
		c.Description = strings.TrimSpace(c.Description + "\n\n" + o.Speaker.N("export.polis.summary", n,
			"The votes are those of {{.N}} ballot of a session. Ballots are not linked to names: voters are numbered in the sorted order of the ballots, and one number is one ballot.",
			"The votes are those of {{.N}} ballots of a session. Ballots are not linked to names: voters are numbered in the sorted order of the ballots, and one number is one ballot."))
	}
	return c, notes
}

// mark is what a mark of a ballot is for.
type mark struct{ option, criterion int }

func onAgreement(p dataset.Poll) bool { return p.State == "closed" && p.Method == string(poll.Agree) }

// askedAgain reports whether a later poll on agreement, which follows the option's poll, has the option again.
func askedAgain(d dataset.Dataset, o dataset.Option) bool {
	for _, q := range d.Polls {
		if !onAgreement(q) || !follows(d, q, o.Poll) {
			continue
		}
		if slices.ContainsFunc(d.Options, func(x dataset.Option) bool {
			return x.Poll == q.Poll && x.Text == o.Text && x.Idea == o.Idea && x.Theme == o.Theme
		}) {
			return true
		}
	}
	return false
}

// follows reports whether a poll follows another one, by itself or by way of others.
func follows(d dataset.Dataset, q dataset.Poll, first int) bool {
	for q.Of > 0 && q.Of < q.Poll {
		if q.Of == first {
			return true
		}
		q = d.Polls[q.Of-1]
	}
	return false
}

// vote adds the votes of a poll and gives the last number of a voter. A ballot that speaks for several people is one voter
// for each.
func vote(c *polis.Conversation, d dataset.Dataset, p dataset.Poll, of map[mark]int, voters int) int {
	ballot, first, last := 0, 0, voters
	for _, b := range d.Ballots {
		if b.Poll != p.Poll || b.State != "valid" {
			continue
		}
		if b.Ballot != ballot {
			ballot, first, last = b.Ballot, last+1, last+b.People
		}
		id, ok := of[mark{b.Option, b.Criterion}]
		if !ok {
			continue
		}
		for voter := first; voter <= last; voter++ {
			c.Votes = append(c.Votes, polis.Vote{Comment: id, Voter: voter, Answer: polis.Answer(b.Answer), At: milliseconds(p.Closed)})
		}
	}
	return last
}

// finish puts a conversation in order and counts it.
func finish(c *polis.Conversation) {
	slices.SortFunc(c.Comments, func(a, b polis.Comment) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortStableFunc(c.Votes, func(a, b polis.Vote) int {
		return cmp.Or(cmp.Compare(a.Comment, b.Comment), cmp.Compare(a.Voter, b.Voter))
	})
	for _, v := range c.Votes {
		if at, known := slices.BinarySearchFunc(c.People, v.Voter, func(p polis.Person, id int) int { return cmp.Compare(p.ID, id) }); !known {
			c.People = slices.Insert(c.People, at, polis.Person{ID: v.Voter, Group: polis.NoGroup})
		}
		x := c.Comment(v.Comment)
		switch v.Answer {
		case polis.Agree:
			x.Agrees++
		case polis.Disagree:
			x.Disagrees++
		case polis.Pass:
		}
	}
	c.Numbers = map[string]int{"voters": len(c.People), "voters-in-conv": len(c.People), "commenters": 1, "comments": len(c.Comments), "groups": 0}
}

// milliseconds is a time of the data as Polis has it; 0 where there is none.
func milliseconds(at string) int64 {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return 0
	}
	return t.UnixMilli()
}

func note(key, english string, args map[string]any) polis.Note {
	return polis.Note{Key: "export.note." + key, English: english, Args: args}
}
