package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// DifferenceKind says in what the two passes differ.
type DifferenceKind int

// What can differ: a box, whether the sheet is spoilt, its table, and whether it was keyed at all.
const (
	BoxDiffers DifferenceKind = iota
	SpoiltDiffers
	TableDiffers
	OnlyFirst
	OnlySecond
)

// Difference is one thing that was keyed in two ways.
type Difference struct {
	Number        int
	Kind          DifferenceKind
	Box           int
	First, Second string // what is written in the box, or the table
}

// Differences lists all in which the two passes differ, by number and then from the top of the sheet down.
func (k *Keying) Differences() []Difference {
	var out []Difference
	for _, a := range k.passes[0] {
		i := k.find(1, a.Number)
		if i < 0 {
			out = append(out, Difference{Number: a.Number, Kind: OnlyFirst})
			continue
		}
		b := k.passes[1][i]
		if a.Table != b.Table {
			out = append(out, Difference{Number: a.Number, Kind: TableDiffers, First: a.Table, Second: b.Table})
		}
		if a.Spoilt != b.Spoilt {
			out = append(out, Difference{Number: a.Number, Kind: SpoiltDiffers})
			continue
		}
		for box := range a.Boxes {
			if a.Boxes[box] != b.Boxes[box] {
				out = append(out, Difference{Number: a.Number, Box: box, First: a.Boxes[box], Second: b.Boxes[box]})
			}
		}
	}
	for _, b := range k.passes[1] {
		if k.find(0, b.Number) < 0 {
			out = append(out, Difference{Number: b.Number, Kind: OnlySecond})
		}
	}
	slices.SortStableFunc(out, func(a, b Difference) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// Settle says which pass stands where they differ.
func (k *Keying) Settle(d Difference, second bool) {
	from, to := 0, 1
	if second {
		from, to = 1, 0
	}
	i, j := k.find(from, d.Number), k.find(to, d.Number)
	if i < 0 || j < 0 {
		return
	}
	a, b := k.passes[from][i], &k.passes[to][j]
	switch d.Kind {
	case BoxDiffers:
		b.Boxes = slices.Clone(b.Boxes)
		b.Boxes[d.Box] = a.Boxes[d.Box]
	case SpoiltDiffers:
		b.Spoilt, b.Boxes = a.Spoilt, slices.Clone(a.Boxes)
	case TableDiffers:
		b.Table = a.Table
	case OnlyFirst, OnlySecond:
	}
	k.settled++
}

// SettleAs says what stands in a box, whatever was keyed. It reports whether the box can hold that.
func (k *Keying) SettleAs(d Difference, written string) bool {
	s := PaperSheetOf(k.poll, d.Number, k.sp)
	if written = strings.TrimSpace(written); written == "-" { // an empty box, where 0 is an answer
		written = ""
	}
	written = s.written(written)
	n, err := strconv.Atoi(written)
	if d.Kind != BoxDiffers || written != "" && (err != nil || n < 0 || len(written) > mostDigits) || s.beyond(written) {
		return false
	}
	for p := range k.passes {
		if i := k.find(p, d.Number); i >= 0 {
			x := &k.passes[p][i]
			x.Boxes = slices.Clone(x.Boxes)
			x.Boxes[d.Box] = written
		}
	}
	k.settled++
	return true
}

// KeyAgain opens a sheet in the pass that lacks it.
func (k *Keying) KeyAgain(d Difference) {
	switch d.Kind {
	case OnlyFirst:
		k.Go(KeySecond)
	case OnlySecond:
		k.Go(KeyFirst)
	case BoxDiffers, SpoiltDiffers, TableDiffers:
		return
	}
	k.open(d.Number, nil)
}

// Unfit is a sheet that both passes agree on and that breaks the rules, which can come of what was settled.
type Unfit struct {
	Number int
	Why    string
}

// Unfits lists the sheets that agree and break the rules.
func (k *Keying) Unfits() []Unfit {
	var out []Unfit
	for _, x := range k.agreed() {
		if err := k.poll.Rules.CheckBallot(k.poll.Options, x.Ballot); err != nil {
			out = append(out, Unfit{x.Number, k.sp.Say(err)})
		}
	}
	return out
}

// SpoilBoth hands a sheet in as spoilt.
func (k *Keying) SpoilBoth(number int) {
	for p := range k.passes {
		if i := k.find(p, number); i >= 0 {
			x := &k.passes[p][i]
			x.Spoilt, x.Boxes = true, make([]string, len(x.Boxes))
		}
	}
}

// KeyAfresh forgets a sheet in both passes and opens it in the first.
func (k *Keying) KeyAfresh(number int) {
	k.stage = KeySettle
	k.TakeOut(number)
	k.Go(KeyFirst)
	k.open(number, nil)
}

// agreed gives the ballots of the sheets that are the same in both passes, by number.
func (k *Keying) agreed() []PaperBallot {
	differ := map[int]bool{}
	for _, d := range k.Differences() {
		differ[d.Number] = true
	}
	var out []PaperBallot
	for _, x := range k.passes[0] {
		if differ[x.Number] {
			continue
		}
		b := poll.Ballot{Spoilt: true}
		if !x.Spoilt {
			b = PaperSheetOf(k.poll, x.Number, k.sp).Ballot(x.Boxes)
		}
		if k.ByTable() {
			b.Group = x.Table
		}
		out = append(out, PaperBallot{x.Number, b})
	}
	slices.SortFunc(out, func(a, b PaperBallot) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// Ballots gives the ballots of all sheets once both passes agree on every one and each keeps to the rules.
func (k *Keying) Ballots() (ballots []PaperBallot, ok bool) {
	if k.stage != KeySettle || len(k.passes[0]) == 0 || len(k.Differences()) > 0 || len(k.Unfits()) > 0 {
		return nil, false
	}
	return k.agreed(), true
}

// Where says in words where on the sheets something differs.
func (k *Keying) Where(d Difference) string {
	s := PaperSheetOf(k.poll, d.Number, k.sp)
	if d.Kind != BoxDiffers {
		return k.sp.T("keying.sheet", "Ballot {{.N}}", say.Args{"N": d.Number})
	}
	line, column := s.at(d.Box)
	l := s.Lines[line]
	a := say.Args{"N": d.Number, "Line": line + 1, "Text": l.Text, "Other": l.Other, "Head": s.Heads[column]}
	switch {
	case l.Other != "":
		return k.sp.T("keying.where.pair", "Ballot {{.N}}, line {{.Line}}: “{{.Text}}” or “{{.Other}}”", a)
	case len(s.Heads) > 1:
		return k.sp.T("keying.where.column", "Ballot {{.N}}, line {{.Line}}, {{.Head}}: “{{.Text}}”", a)
	}
	return k.sp.T("keying.where", "Ballot {{.N}}, line {{.Line}}: “{{.Text}}”", a)
}

// What says in words what was keyed in a pass where the passes differ.
func (k *Keying) What(d Difference, second bool) string {
	t := k.sp.T
	written := d.First
	if second {
		written = d.Second
	}
	ticked := PaperSheetOf(k.poll, d.Number, k.sp).ticked()
	switch {
	case d.Kind == SpoiltDiffers:
		i := k.find(0, d.Number)
		if spoilt := i >= 0 && k.passes[0][i].Spoilt; spoilt != second {
			return t("keying.what.spoilt", "spoilt")
		}
		return t("keying.what.valid", "filled in")
	case written == "" && d.Kind == TableDiffers:
		return t("keying.what.notable", "no table")
	case written == "" && ticked:
		return t("keying.what.unticked", "not ticked")
	case written == "":
		return t("keying.what.empty", "empty")
	case ticked && d.Kind == BoxDiffers:
		return t("keying.what.ticked", "ticked")
	}
	return written
}

// Written reports whether something is written where the passes differ, so that it can be typed once more.
func (k *Keying) Written(d Difference) bool {
	return d.Kind == BoxDiffers && k.poll.Rules.Method.Kind() != poll.Ticks
}

// Settled is the number of differences that were settled.
func (k *Keying) Settled() int { return k.settled }
