package view

import (
	"math"
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// RoomBar is one option of a revealed poll.
type RoomBar struct {
	Rank string // "1", or "3=" for a tie
	RoomText
	Share float64    // of a bar of full length; 0 for a scale
	Parts []RoomPart // of a scale, one for each criterion
	Words string
	Last  string // what the words say at the end of a recount, so that room is left for them
}

// RoomPart is the answers on an option by one criterion.
type RoomPart struct {
	Name   string // of the criterion, or empty
	People []int  // on each level, lowest first
}

// RoomScale is what the bars of a scale have in common, so that they can be compared.
type RoomScale struct {
	Levels []string // their names, lowest first
	Middle bool     // the middle of the scale stands at the same place in all bars
	// Below and Above are people, twice over, that find room before the place where the middle stands and after it. Where no
	// middle stands in the bars, nothing is below.
	Below, Above int
}

// roomReveal is a result: the most important sentence, the most important care, and every option with its bar.
func roomReveal(s *session.State, closed *session.Poll, r RoomState, sp *say.Speaker) RoomView {
	p := reading.Shown(s, closed, sp)
	v := RoomView{Kind: RoomReveal, Title: roomQuestion(s, p), Foot: roomFoot(p, sp)}
	said := roomBriefly(p)
	if words := reading.Headline(said, r.Result, sp); len(words) > 0 {
		v.Lead = only(words[0])
	}
	if words := reading.Careful(said, r.Result, sp); len(words) > 0 {
		v.Care = words[0]
	}
	order := roomOrder(p, r.InBallotOrder)
	if p.Rules.Method == poll.ImpactEffort {
		v.Kind = RoomField
		roomField(s, &v, p, order, sp)
		return v
	}
	v.Bars, v.Scale = roomBars(s, p, p, order, sp), roomScale(p, sp)
	return v
}

// roomFoot is how many voted, and the beginning of the check value.
func roomFoot(p *session.Poll, sp *say.Speaker) string {
	a := say.Args{"Turnout": reading.Turnout(p, sp), "Value": p.Hash[:min(12, len(p.Hash))]}
	if p.Rules.Method != poll.ImpactEffort && slices.ContainsFunc(p.Tally.Rows, func(r poll.Row) bool { return r.Tied && reading.Place(p, r, sp) != "" }) {
		return sp.T("room.reveal.foot.tied", "{{.Turnout}} Options with “=” share their place. Check value: {{.Value}}", a)
	}
	return sp.T("room.reveal.foot", "{{.Turnout}} Check value: {{.Value}}", a)
}

// roomBriefly gives the poll with options so short that a sentence of several can be read from a wall; the bars have all
// of their words.
func roomBriefly(p *session.Poll) *session.Poll {
	out := *p
	out.Options = slices.Clone(p.Options)
	for i := range out.Options {
		out.Options[i].Text = shortened(out.Options[i].Text, 64)
	}
	return &out
}

// roomOrder gives the options by place or as they stand in the poll.
func roomOrder(p *session.Poll, asInPoll bool) []string {
	var out []string
	if asInPoll {
		for _, o := range p.Options {
			out = append(out, o.ID)
		}
		return out
	}
	for _, r := range p.Tally.Rows {
		out = append(out, r.Option.ID)
	}
	return out
}

// roomBars gives a bar for each option. now is the poll with the count that is shown, and end the same at the end of the
// count: bars are as long as they are in comparison with that.
func roomBars(s *session.State, now, end *session.Poll, order []string, sp *say.Speaker) []RoomBar {
	rows, last := roomRows(now.Tally), roomRows(end.Tally)
	top := voteTop(end)
	var out []RoomBar
	for _, id := range order {
		r := rows[id]
		b := RoomBar{Rank: reading.Place(now, r, sp), RoomText: RoomText{roomShort(r.Option.Text), roomOptionSecond(s, id)}, Words: roomWords(now, r, sp), Last: roomWords(end, last[id], sp)}
		switch {
		case now.Rules.Method.Kind() == poll.Levels:
			for i, part := range r.Parts {
				b.Parts = append(b.Parts, RoomPart{Name: reading.CriterionName(now.Rules, i, sp), People: part.Levels})
			}
		case top > 0 && b.Rank != "":
			b.Share = min(1, max(0, voteLength(end.Tally.BySupport, r)/top))
		}
		out = append(out, b)
	}
	return out
}

// roomWords is what stands beside a bar. Where agreement has steps, the order goes by the middle answer, so that is said.
func roomWords(p *session.Poll, r poll.Row, sp *say.Speaker) string {
	short := reading.Short(p, r, sp)
	if p.Rules.Method != poll.Likert || len(r.Parts) != 1 || r.Parts[0].Answers == 0 {
		return short
	}
	a := say.Args{"Short": short, "N": int(r.Parts[0].Median), "Top": p.Rules.Top}
	if r.Parts[0].Median != math.Trunc(r.Parts[0].Median) { // between two levels
		return sp.T("room.bar.median.half", "{{.Short}}; middle answer {{.N}}.5 of {{.Top}}", a)
	}
	return sp.T("room.bar.median", "{{.Short}}; middle answer {{.N}} of {{.Top}}", a)
}

func roomRows(t poll.Tally) map[string]poll.Row {
	out := make(map[string]poll.Row, len(t.Rows))
	for _, r := range t.Rows {
		out[r.Option.ID] = r
	}
	return out
}

// roomScale finds room for the longest bar on each side.
func roomScale(p *session.Poll, sp *say.Speaker) RoomScale {
	x := RoomScale{}
	if p.Rules.Method.Kind() != poll.Levels {
		return x
	}
	x.Levels, x.Middle = reading.LevelNames(p.Rules, sp), p.Rules.Method == poll.Likert || p.Rules.Method == poll.Agree
	for _, r := range p.Tally.Rows {
		for _, part := range r.Parts {
			below, above := VoteSides(part.Levels)
			if !x.Middle {
				below, above = 0, below+above
			}
			x.Below, x.Above = max(x.Below, below), max(x.Above, above)
		}
	}
	return x
}

// roomField places the options by impact and effort, and lists them by their numbers.
func roomField(s *session.State, v *RoomView, p *session.Poll, order []string, sp *say.Speaker) {
	rows := roomRows(p.Tally)
	shown := *p
	shown.Tally.Rows = nil
	for i, id := range order {
		r := rows[id]
		shown.Tally.Rows = append(shown.Tally.Rows, r)
		v.List = append(v.List, RoomItem{Mark: sp.T("room.field.number", "{{.N}}", say.Args{"N": i + 1}), RoomText: RoomText{roomShort(r.Option.Text), roomOptionSecond(s, id)}, Note: reading.Short(p, r, sp)})
	}
	v.Field = *voteQuadrants(&shown, analysis.Result{}, sp)
}
