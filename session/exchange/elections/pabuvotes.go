package elections

import (
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/poll/rule"
)

// maxPoints keeps every sum of points exact; it is a million.
const maxPoints = 1_000_000 * 1_000_000

// decimalSum adds numbers of different units.
type decimalSum struct {
	value int64
	unit  Unit
}

func (s *decimalSum) add(d decimal) {
	u := max(s.unit, d.unit)
	s.value = decimal{s.value, s.unit}.in(u) + d.in(u)
	s.unit = u
}

// rawPoints is a ballot whose numbers wait for the finest unit of the file.
type rawPoints struct {
	options []int
	given   []decimal
}

func (p *pabulib) readVotes(s section) error {
	need := []string{"voter_id", "vote"}
	if p.withPoints() {
		need = append(need, "points")
	}
	t, h, err := p.table(s, need...)
	if err != nil {
		return err
	}
	mark := make([]int, len(p.e.Options))
	rows := 0
	for {
		row, err := t.Next()
		if err != nil {
			return err
		}
		if row == nil {
			break
		}
		rows++
		if err := p.vote(h, row, mark, rows); err != nil {
			return err
		}
	}
	if rows == 0 {
		return p.fail(s.line, 1, "pb.novotes", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no ballot in this file, so there is nothing to count.", nil)
	}
	p.e.Ballots = rows
	return p.announcedNumber("num_votes", rows)
}

func (p *pabulib) withPoints() bool { return p.e.Type == "cumulative" || p.e.Type == "scoring" }

// vote reads one ballot. row is also what marks the projects that it names.
func (p *pabulib) vote(h columns, row []exchange.Cell, mark []int, number int) error {
	if i := h["vote"]; i >= len(row) {
		return p.fail(row[0].Line, 1, "pb.narrow", "{{.File}}, line {{.Line}}, column {{.Column}}: This row ends before the column “vote”. The columns are separated by semicolons.", nil)
	}
	id, line, column := h.Of(row, "voter_id")
	if id == "" {
		return p.fail(line, column, "pb.novoter", "{{.File}}, line {{.Line}}, column {{.Column}}: This ballot has no number of a voter. Give it one that no other ballot has.", nil)
	}
	if p.voters[id] {
		if p.twice++; p.twice == 1 {
			p.twiceAt = line
		}
	}
	p.voters[id] = true
	set, err := p.named(h, row, mark, number)
	if err != nil {
		return err
	}
	if len(set) < p.least || p.most > 0 && len(set) > p.most {
		if p.outside++; p.outside == 1 {
			p.outsideAt = line
		}
	}
	for _, i := range set {
		p.counted[i]++
	}
	if len(set) == 0 {
		p.e.Blank++
	}
	switch p.e.Type {
	case "ordinal":
		tiers := make([][]int, len(set))
		for i := range set {
			tiers[i] = set[i : i+1 : i+1]
		}
		p.e.Orders = append(p.e.Orders, rule.Ranking{Weight: 1, Tiers: tiers})
	case "approval":
		slices.Sort(set)
		p.e.Approvals = append(p.e.Approvals, rule.ApprovalBallot{Weight: 1, Set: set})
	default:
		return p.points(h, row, set)
	}
	return nil
}

// named reads the projects that a ballot names, in its order.
func (p *pabulib) named(h columns, row []exchange.Cell, mark []int, number int) ([]int, error) {
	text, line, column := h.Of(row, "vote")
	if text == "" {
		return nil, nil
	}
	set := make([]int, 0, 1+strings.Count(text, ","))
	for id := range strings.SplitSeq(text, ",") {
		id = strings.TrimSpace(id)
		i, ok := p.place[id]
		switch {
		case id == "":
			return nil, p.fail(line, column, "pb.gap", "{{.File}}, line {{.Line}}, column {{.Column}}: There is nothing between two commas of this ballot, or behind the last one. Write an id of a project there, or take the comma away.", nil)
		case !ok:
			return nil, p.fail(line, column, "pb.project", "{{.File}}, line {{.Line}}, column {{.Column}}: This ballot names the project “{{.Word}}”, and there is none with this id under PROJECTS.", args{"Word": short(id)})
		case mark[i] == number:
			return nil, p.fail(line, column, "pb.doubled", "{{.File}}, line {{.Line}}, column {{.Column}}: This ballot names the project “{{.Word}}” twice. Take one of them away.", args{"Word": short(id)})
		}
		mark[i] = number
		set = append(set, i)
	}
	return set, nil
}

// points reads the numbers that belong to the projects of a ballot.
func (p *pabulib) points(h columns, row []exchange.Cell, set []int) error {
	text, line, column := h.Of(row, "points")
	x := rawPoints{options: set}
	if text != "" {
		for word := range strings.SplitSeq(text, ",") {
			d, ok := parseDecimal(word)
			if v := d.in(maxDecimals); !ok || v > maxPoints || v < -maxPoints {
				return p.fail(line, column, "pb.points", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” among the points of this ballot is no number that can be counted.", args{"Word": short(word)})
			}
			x.given = append(x.given, d)
		}
	}
	if len(x.given) != len(set) {
		return p.fail(line, column, "pb.pointcount", "{{.File}}, line {{.Line}}, column {{.Column}}: This ballot names {{.Have}} projects and gives {{.Points}} numbers of points. Write one number for each project, with commas between.", args{"Have": len(set), "Points": len(x.given)})
	}
	for i, d := range x.given {
		p.given[set[i]].add(d)
		p.finest = max(p.finest, d.unit)
	}
	p.raw = append(p.raw, x)
	return nil
}

// done brings points to one unit and checks what the file says of its own outcome.
func (p *pabulib) done() (Election, error) {
	p.e.PointUnit = p.finest
	for _, x := range p.raw {
		b := Points{Weight: 1, Options: x.options}
		for _, d := range x.given {
			b.Given = append(b.Given, d.in(p.finest))
		}
		p.e.Points = append(p.e.Points, b)
	}
	if p.twice > 0 {
		p.note(&p.e, p.twiceAt, "pb.samevoter", "{{.Have}} rows have the number of a voter that an earlier row has (the first in line {{.Line}}). Each row is counted as a ballot.", args{"Have": p.twice})
	}
	if p.outside > 0 {
		p.note(&p.e, p.outsideAt, "pb.length", "{{.Have}} ballots name fewer or more projects than META allows (the first in line {{.Line}}). They are counted as they stand.", args{"Have": p.outside})
	}
	votes, scores, first := 0, 0, 0
	for i, x := range p.projects {
		wrong := false
		if x.hasVotes && (x.votes.unit > 0 || x.votes.value != p.counted[i]) {
			votes++
			wrong = true
		}
		if x.hasScore && p.withPoints() {
			score := decimal(p.given[i])
			u := max(score.unit, x.score.unit)
			if score.in(u) != x.score.in(u) {
				scores++
				wrong = true
			}
			if x.score.unit <= p.finest {
				v := x.score.in(p.finest)
				p.e.Options[i].Recorded.Points = &v
			}
		}
		if wrong && first == 0 {
			first = x.line
		}
	}
	if votes > 0 {
		p.note(&p.e, first, "pb.votes", "The column “votes” of {{.Have}} projects differs from the ballots (the first in line {{.Line}}). The ballots are counted.", args{"Have": votes})
	}
	if scores > 0 {
		p.note(&p.e, first, "pb.scores", "The column “score” of {{.Have}} projects differs from the points on the ballots (the first in line {{.Line}}). The ballots are counted.", args{"Have": scores})
	}
	return p.e, nil
}
