package mapper

import (
	"fmt"
	"strconv"
	"strings"

	"folkmoot/session"
	"folkmoot/session/exchange"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/poll"
)

func openPolis(files []File, parts map[polis.Kind]int) (Source, error) {
	s := Source{Shape: Polis}
	used := map[int]bool{}
	for _, i := range parts {
		used[i] = true
	}
	all := map[string][]byte{}
	for i, f := range files {
		if _, twice := all[f.Name]; used[i] && !twice {
			all[f.Name] = f.Data
			s.Files = append(s.Files, base(f.Name))
		} else {
			s.leaveFile(f.Name)
		}
	}
	var notes []polis.Note
	var err error
	if s.talk, notes, err = polis.Read(all); err != nil {
		return Source{}, err
	}
	for _, n := range notes {
		s.notes = append(s.notes, noteOf(n.Key, n.English, n.Args))
	}
	return s, nil
}

// planPolis brings in the statements as ideas, and what people said to them as a vote: agree, pass or disagree. Of a vote
// that somebody changed, the last one stands.
func (s Source) planPolis(o Options) (p Preview) {
	file := s.Files[0]
	seen, taken := map[string]bool{}, map[int]bool{}
	for _, c := range s.talk.Comments {
		x := Planned{Key: commentKey(c.ID), File: file, Text: exchange.Tidy(c.Text), Stage: o.Stage, Rejected: c.Moderation == polis.Rejected}
		at := map[string]any{"ID": c.ID}
		switch n := len([]rune(x.Text)); {
		case x.Text == "" && c.Untold:
			p.leaveComment(x, c.ID, "untold", "statement {{.ID}} has votes and no row with its words", at)
		case x.Text == "":
			p.leaveComment(x, c.ID, "noword", "statement {{.ID}} has no words", at)
		case n > session.MaxIdea:
			at["Have"], at["Most"] = n, session.MaxIdea
			p.leaveComment(x, c.ID, "longstatement", "statement {{.ID}} has {{.Have}} characters; {{.Most}} is the most", at)
		default:
			taken[c.ID] = p.add(x, o, seen)
		}
	}
	votes, replaced, changed := s.talk.Last()
	if replaced > 0 {
		p.Notes = append(p.Notes, Note{"mapper.note.replaced", "Votes that a person cast again on the same statement: {{.N}}, and with another answer: {{.Changed}}. The last one counts.", map[string]any{"N": replaced, "Changed": changed}})
	}
	if len(votes) > 0 {
		p.polisVote(s, votes, taken, o)
	}
	return p
}

func commentKey(id int) string { return "c" + strconv.Itoa(id) }

func (p *Preview) leaveComment(x Planned, id int, key, english string, a map[string]any) {
	l := leftAs(x.File, 0, x.Text, Note{Key: "mapper.left." + key, English: english, Args: a})
	if l.Start == "" {
		l.Start = fmt.Sprint(id)
	}
	p.LeftOut = append(p.LeftOut, l)
}

// polisVote makes one ballot of the votes of each person.
func (p *Preview) polisVote(s Source, votes []polis.Vote, taken map[int]bool, o Options) {
	n := session.ImportPoll{Question: question(o.Question, s.talk.Topic, s.Name()), Program: string(Polis), File: s.Name(), Rules: poll.SuggestFor(poll.Agree, len(taken))}
	people, answers := map[int]poll.Ballot{}, map[string]int{}
	lost := 0
	for _, v := range votes {
		if !taken[v.Comment] {
			lost++
			continue
		}
		b, ok := people[v.Voter]
		if !ok {
			b = poll.Ballot{Marks: map[string]int{}}
			people[v.Voter] = b
			n.Ballots = append(n.Ballots, b)
		}
		b.Marks[commentKey(v.Comment)] = agree - int(polis.Agree-v.Answer)
		answers[commentKey(v.Comment)]++
	}
	for _, c := range s.talk.Comments {
		if key := commentKey(c.ID); taken[c.ID] && answers[key] > 0 {
			n.Options = append(n.Options, session.ImportOption{Key: key})
		}
	}
	if lost > 0 {
		p.Notes = append(p.Notes, Note{"mapper.note.lostvotes", "Votes on statements that do not come in, and so do not come in either: {{.N}}.", map[string]any{"N": lost}})
	}
	p.vote(n, answers)
}

// vote takes a vote, with as many options as one can have.
func (p *Preview) vote(n session.ImportPoll, answers map[string]int) {
	var out []session.ImportOption
	n.Options, out = mostAnswered(n.Options, answers)
	if len(out) > 0 {
		without(n.Ballots, n.Options)
		p.Notes = append(p.Notes, Note{"mapper.note.options", "A vote has at most {{.Most}} options. Ideas that fewest people answered on, and that come in without their votes: {{.N}}.", map[string]any{"Most": session.MaxOptions, "N": len(out)}})
	}
	if len(n.Ballots) > session.MaxImportBallots {
		p.Notes = append(p.Notes, Note{"mapper.note.ballots", "{{.N}} people voted, and at most {{.Most}} ballots come in. The ideas come in without the vote.", map[string]any{"N": len(n.Ballots), "Most": session.MaxImportBallots}})
		return
	}
	if n.Rules.Check(len(n.Options)) != nil && n.Rules.Method != poll.Pairwise || len(n.Options) < 2 || len(n.Ballots) == 0 {
		return
	}
	n.Voters = len(n.Ballots)
	p.Polls = append(p.Polls, PlannedPoll{n})
}

// question is the first text that there is, as long as a question can be.
func question(texts ...string) string {
	for _, t := range texts {
		if r := []rune(strings.Join(strings.Fields(t), " ")); len(r) > session.MaxTitle {
			return string(r[:session.MaxTitle-1]) + "…"
		} else if len(r) > 0 {
			return string(r)
		}
	}
	return "?"
}
