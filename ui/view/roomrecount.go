package view

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// RecountOrder gives the ballots in the order in which they are counted again. It follows from the check value, so it is
// the same each time, and it is neither the order in which they are kept nor that in which they were cast.
func RecountOrder(p *session.Poll) []poll.Ballot {
	sum := sha256.Sum256([]byte(p.Hash))
	out := slices.Clone(p.Ballots)
	rand.New(rand.NewPCG(binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16]))).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// RecountSteps is how many steps a recount has: each ballot, the hands where any were counted, and what came of it.
func RecountSteps(p *session.Poll) int { return recountCounted(p) + 1 }

// RecountTo gives the step that is so many from another, inside the recount.
func RecountTo(p *session.Poll, at, by int) int { return max(0, min(at+by, RecountSteps(p))) }

// recountCounted is the steps in which something is counted.
func recountCounted(p *session.Poll) int {
	if p.Hands.People > 0 {
		return len(p.Ballots) + 1
	}
	return len(p.Ballots)
}

// RecountTally counts what was shown in the first steps of a recount.
func RecountTally(p *session.Poll, steps int) poll.Tally {
	if steps > len(p.Ballots) && p.Hands.People > 0 {
		return poll.CountAll(p.Rules, p.Options, RecountOrder(p), p.Hands)
	}
	return poll.Count(p.Rules, p.Options, RecountOrder(p)[:max(0, min(steps, len(p.Ballots)))])
}

// RecountSame reports whether the ballots that were shown give the result, and the result is what was written when the
// poll was closed.
func RecountSame(p *session.Poll) bool {
	return reflect.DeepEqual(RecountTally(p, RecountSteps(p)), p.Tally) && p.CountAgain().Holds()
}

// RecountStep says on the desk where a recount stands.
func RecountStep(p *session.Poll, at int, sp *say.Speaker) string {
	n := len(p.Ballots)
	switch {
	case at <= 0:
		return sp.N("room.recount.before", n, "{{.N}} ballot, and none is counted yet", "{{.N}} ballots, and none is counted yet")
	case at <= n:
		return sp.N("room.recount.ballot", n, "Ballot {{.At}} of {{.N}}", "Ballot {{.At}} of {{.N}}", say.Args{"At": at})
	case at <= recountCounted(p):
		return sp.T("room.recount.hands", "The show of hands")
	case RecountSame(p):
		return sp.N("room.recount.same", n, "{{.N}} ballot was counted again: the result is the same.", "All {{.N}} ballots were counted again: the result is the same.")
	}
	return sp.N("room.recount.differs", n, "{{.N}} ballot was counted again: the result is not the one that was written when the vote was closed.",
		"All {{.N}} ballots were counted again: the result is not the one that was written when the vote was closed.")
}

// recountEnough is the fewest ballots of which one is not easily told whose it is.
const recountEnough = 5

// RecountWarning says on the desk, before a recount begins, why a ballot on the wall may be recognised; empty where
// nothing speaks against it.
func RecountWarning(p *session.Poll, sp *say.Speaker) string {
	tables := slices.ContainsFunc(p.Ballots, func(b poll.Ballot) bool { return b.Heads() > 1 })
	groups := slices.ContainsFunc(p.Ballots, func(b poll.Ballot) bool { return b.Group != "" })
	switch {
	case len(p.Ballots) < recountEnough:
		return sp.N("room.recount.few", len(p.Ballots), "There is only {{.N}} ballot. Whoever sees it on the wall may know whose it is.",
			"There are only {{.N}} ballots. Whoever sees one on the wall may know whose it is.")
	case tables:
		return sp.T("room.recount.tables", "Some ballots speak for a table, and the wall shows for how many people. Whoever sees one may know which table it is.")
	case groups:
		return sp.T("room.recount.groups", "Ballots of this vote belong to groups. The wall does not show which, but whoever knows how a small group thinks may recognise a ballot.")
	case p.Rules.Method == poll.Pairwise:
		return sp.T("room.recount.pairs", "A ballot shows which pairs it was asked about. Whoever remembers their own pairs, or saw them, may recognise it.")
	}
	return ""
}

// roomRecount is a step of a recount: one ballot, and the count of all that were shown up to it.
func roomRecount(s *session.State, closed *session.Poll, r RoomState, sp *say.Speaker) RoomView {
	end := reading.Shown(s, closed, sp)
	at := max(0, min(r.At, RecountSteps(closed)))
	v := RoomView{
		Kind: RoomBallot, Title: roomQuestion(s, end), Head: RecountStep(closed, at, sp), Scale: roomScale(end, sp),
		Foot: sp.T("room.recount.order", "The ballots come in an order of their own. It is not the order in which they were cast."),
	}
	now := *end
	now.Tally = RecountTally(closed, at)
	now.Tally.BySupport = end.Tally.BySupport // hands come last, and what the bars mean is not to change under them
	for i, row := range now.Tally.Rows {
		now.Tally.Rows[i].Option.Text = reading.Option(s, row.Option, sp)
	}
	v.Bars = roomBars(s, &now, end, roomOrder(end, r.InBallotOrder), sp)
	for i := range v.Bars {
		v.Bars[i].Rank = "" // places are given at the end of a count
	}
	switch n := len(closed.Ballots); {
	case at >= 1 && at <= n:
		roomBallot(&v, end, RecountOrder(closed)[at-1], sp)
	case at == n+1 && end.Hands.People > 0:
		v.Lead = only(sp.N("room.recount.hands.people", end.Hands.People, "{{.N}} person voted by hand.", "{{.N}} people voted by hand."))
		v.List = roomHands(end, sp)
	}
	return v
}

// roomBallot tells what is on a ballot, and for how many people it speaks. Whose group it belongs to is not told.
func roomBallot(v *RoomView, p *session.Poll, b poll.Ballot, sp *say.Speaker) {
	switch {
	case b.Spoilt:
		v.Lead = only(sp.T("room.ballot.spoilt", "It was handed in without a valid answer."))
	case b.Blank():
		v.Lead = only(sp.T("room.ballot.blank", "It is blank."))
	}
	if n := b.Heads(); n > 1 {
		v.Lead = only(strings.TrimSpace(v.Lead.Text + " " + sp.N("room.ballot.heads", n, "It speaks for {{.N}} person.", "It speaks for {{.N}} people.")))
	}
	if b.Spoilt {
		return
	}
	if p.Rules.Method.Kind() == poll.Matches {
		v.List = roomPairs(p, b, sp)
		return
	}
	type marked struct {
		item RoomItem
		mark int
	}
	var list []marked
	for _, o := range p.Options {
		x := marked{item: RoomItem{RoomText: only(roomShort(o.Text))}}
		for i := range p.Rules.CriteriaList() {
			m := b.Marks[p.Rules.Key(o.ID, i)]
			if m <= 0 {
				continue
			}
			x.mark = m
			words := reading.Mark(p.Rules, m, sp)
			if name := reading.CriterionName(p.Rules, i, sp); name != "" {
				words = sp.T("room.ballot.criterion", "{{.Criterion}}: {{.Mark}}", say.Args{"Criterion": name, "Mark": words})
			}
			x.item.Note = Joined(x.item.Note, words)
		}
		if x.mark > 0 {
			list = append(list, x)
		}
	}
	switch p.Rules.Method.Kind() {
	case poll.Ranks:
		slices.SortStableFunc(list, func(a, b marked) int { return cmp.Compare(a.mark, b.mark) })
	case poll.Units:
		slices.SortStableFunc(list, func(a, b marked) int { return cmp.Compare(b.mark, a.mark) })
	case poll.Ticks, poll.Levels, poll.Matches:
	}
	for _, x := range list {
		switch p.Rules.Method.Kind() {
		case poll.Ranks:
			x.item.Mark, x.item.Note = strconv.Itoa(x.mark), ""
		case poll.Ticks:
			x.item.Note = ""
		case poll.Units, poll.Levels, poll.Matches:
		}
		v.List = append(v.List, x.item)
	}
}

// roomPairs tells how the pairs on a ballot were decided.
func roomPairs(p *session.Poll, b poll.Ballot, sp *say.Speaker) []RoomItem {
	texts := map[string]string{}
	for _, o := range p.Options {
		texts[o.ID] = roomShort(o.Text)
	}
	var out []RoomItem
	for _, key := range slices.Sorted(maps.Keys(b.Marks)) {
		if b.Marks[key] <= 0 {
			continue
		}
		if one, other, ok := strings.Cut(key, ">"); ok {
			out = append(out, RoomItem{RoomText: only(texts[one]), Note: sp.T("room.ballot.rather", "rather than “{{.Other}}”", say.Args{"Other": texts[other]})})
		} else if one, other, ok := strings.Cut(key, "="); ok {
			out = append(out, RoomItem{RoomText: only(texts[one]), Note: sp.T("room.ballot.even", "or “{{.Other}}”: not decided", say.Args{"Other": texts[other]})})
		}
	}
	return out
}

// roomHands tells the counts of a show of hands.
func roomHands(p *session.Poll, sp *say.Speaker) []RoomItem {
	names := reading.LevelNames(p.Rules, sp)
	if p.Rules.HandsAsk() == poll.ForAgainst {
		names = []string{sp.T("room.hands.against", "against"), sp.T("room.hands.abstain", "abstaining"), sp.T("room.hands.for", "for")}
	}
	var out []RoomItem
	for _, o := range p.Options {
		x := RoomItem{RoomText: only(roomShort(o.Text))}
		for level, n := range slices.Backward(p.Hands.Counts[o.ID]) {
			if n > 0 && level < len(names) {
				x.Note = Joined(x.Note, sp.T("room.hands.level", "{{.Name}}: {{.N}}", say.Args{"Name": names[level], "N": n}))
			}
		}
		if x.Note != "" {
			out = append(out, x)
		}
	}
	return out
}
