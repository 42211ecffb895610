package mapper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/session"
	"folkmoot/session/exchange"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/sheet"
	"folkmoot/session/poll"
)

// surveyFiles are the places of the two files of an All Our Ideas survey among those that were chosen.
type surveyFiles struct{ ideas, votes int }

func (f surveyFiles) known() bool { return f.ideas >= 0 || f.votes >= 0 }

func (f *surveyFiles) see(i int, h sheet.Head) {
	switch {
	case f.ideas < 0 && h.Has("idea id", "idea text", "wins", "losses"):
		f.ideas = i
	case f.votes < 0 && h.Has("winner id", "loser id"):
		f.votes = i
	}
}

type survey struct {
	ideas   []surveyIdea
	votes   []surveyVote
	leftOut []Left
	people  bool // the file says which votes are of one person
}

type surveyIdea struct {
	id       int
	file     string
	line     int
	text     string
	inactive bool
}

type surveyVote struct {
	line, winner, loser int
	person              string
}

func openSurvey(files []File, at surveyFiles) (Source, error) {
	s := Source{Shape: AllOurIdeas}
	for i, f := range files {
		if i != at.ideas && i != at.votes {
			s.leaveFile(f.Name)
		} else {
			s.Files = append(s.Files, base(f.Name))
		}
	}
	known := map[int]bool{}
	for _, part := range []struct {
		at   int
		read func(sheet.Sheet, map[int]bool) error
	}{{at.ideas, s.survey.readIdeas}, {at.votes, s.survey.readVotes}} {
		if part.at < 0 {
			continue
		}
		f := files[part.at]
		text, _, err := exchange.Plain(base(f.Name), f.Data, polis.MaxBytes)
		if err == nil {
			err = part.read(sheet.Sheet{Name: base(f.Name), Text: text}, known)
		}
		if err != nil {
			return Source{}, err
		}
	}
	slices.SortStableFunc(s.survey.ideas, func(a, b surveyIdea) int { return cmp.Compare(a.id, b.id) })
	return s, nil
}

func (v *survey) readIdeas(s sheet.Sheet, known map[int]bool) error {
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		id, line, _, err := s.Whole(h, row, "idea id", false)
		if err != nil {
			return err
		}
		text, _, _ := h.Of(row, "idea text")
		if known[id] {
			v.leftOut = append(v.leftOut, left(s.Name, line, text, "sameid", "there is an idea {{.ID}} further up already", map[string]any{"ID": id}))
			return nil
		}
		known[id] = true
		active, _, _ := h.Of(row, "active")
		v.ideas = append(v.ideas, surveyIdea{id: id, file: s.Name, line: line, text: exchange.Tidy(text), inactive: strings.EqualFold(active, "false") || strings.EqualFold(active, "f")})
		return nil
	})
}

func (v *survey) readVotes(s sheet.Sheet, known map[int]bool) error {
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		var pair [2]int
		texts := [2]string{}
		line := row[0].Line
		for i, name := range []string{"winner", "loser"} {
			id, _, _, err := s.Whole(h, row, name+" id", false)
			if err != nil {
				return err
			}
			pair[i] = id
			texts[i], _, _ = h.Of(row, name+" text")
		}
		what := texts[0] + " > " + texts[1]
		if valid, _, _ := h.Of(row, "valid"); strings.EqualFold(valid, "false") || strings.EqualFold(valid, "f") {
			v.leftOut = append(v.leftOut, left(s.Name, line, what, "invalid", "the survey marks this vote as not valid", nil))
			return nil
		}
		if pair[0] == pair[1] {
			v.leftOut = append(v.leftOut, left(s.Name, line, what, "itself", "an idea is said to win against itself", nil))
			return nil
		}
		for i, id := range pair {
			if text := exchange.Tidy(texts[i]); !known[id] {
				known[id] = true
				v.ideas = append(v.ideas, surveyIdea{id: id, file: s.Name, line: line, text: text})
			}
		}
		person, _, _ := h.Of(row, "session id")
		v.people = v.people || person != ""
		v.votes = append(v.votes, surveyVote{line: line, winner: pair[0], loser: pair[1], person: person})
		return nil
	})
}

func ideaKey(id int) string { return "s" + strconv.Itoa(id) }

// planSurvey brings in the ideas, and the votes as one on pairs: a ballot for each person.
func (s Source) planSurvey(o Options) (p Preview) {
	p.LeftOut = slices.Clone(s.survey.leftOut)
	seen, taken := map[string]bool{}, map[int]bool{}
	for _, i := range s.survey.ideas {
		x := Planned{Key: ideaKey(i.id), File: i.file, Line: i.line, Text: i.text, Stage: o.Stage, Rejected: i.inactive}
		switch n := len([]rune(i.text)); {
		case i.text == "":
			p.leaveIdea(x, "empty", "there is no text in it", nil)
		case n > session.MaxIdea:
			p.leaveIdea(x, "long", "it has {{.Have}} characters; {{.Most}} is the most. Shorten it, or keep the long text as evidence.", map[string]any{"Have": n, "Most": session.MaxIdea})
		default:
			taken[i.id] = p.add(x, o, seen)
		}
	}
	if len(s.survey.votes) > 0 {
		p.surveyVote(s, taken, o)
	}
	return p
}

// surveyVote makes one ballot of the votes of each person. A ballot answers a pair once, so of two answers of one person
// to one pair the last stands.
func (p *Preview) surveyVote(s Source, taken map[int]bool, o Options) {
	file := s.Files[len(s.Files)-1]
	n := session.ImportPoll{Question: question(o.Question, s.Name()), Program: string(AllOurIdeas), File: file, Rules: poll.Rules{Method: poll.Pairwise, Places: 1}}
	people, answers := map[string]poll.Ballot{}, map[string]int{}
	lost := 0
	for i, v := range s.survey.votes {
		if !taken[v.winner] || !taken[v.loser] {
			lost++
			continue
		}
		person := v.person
		if person == "" {
			person = "vote " + strconv.Itoa(i)
		}
		b, ok := people[person]
		if !ok {
			b = poll.Ballot{Marks: map[string]int{}}
			people[person] = b
			n.Ballots = append(n.Ballots, b)
		}
		for _, before := range []string{poll.PairKey(ideaKey(v.winner), ideaKey(v.loser)), poll.PairKey(ideaKey(v.loser), ideaKey(v.winner))} {
			if b.Marks[before] > 0 {
				p.LeftOut = append(p.LeftOut, left(file, v.line, "", "again", "the same person had answered this pair before; the later answer counts", nil))
				delete(b.Marks, before)
			}
		}
		b.Marks[poll.PairKey(ideaKey(v.winner), ideaKey(v.loser))] = 1
		answers[ideaKey(v.winner)]++
		answers[ideaKey(v.loser)]++
		n.Rules.Pairs = max(n.Rules.Pairs, len(b.Marks))
	}
	for _, i := range s.survey.ideas {
		if key := ideaKey(i.id); taken[i.id] && answers[key] > 0 {
			n.Options = append(n.Options, session.ImportOption{Key: key})
		}
	}
	if lost > 0 {
		p.Notes = append(p.Notes, Note{"mapper.note.lostpairs", "Votes on ideas that do not come in, and so do not come in either: {{.N}}.", map[string]any{"N": lost}})
	}
	if !s.survey.people {
		p.Notes = append(p.Notes, Note{"mapper.note.nopeople", "The file does not say which votes are of one person, so each vote counts as one person.", nil})
	}
	p.vote(n, answers)
}
