package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// KeyingStage says how far the keying of paper ballots has come.
type KeyingStage int

// The stages: every sheet is keyed twice, what differs is settled, and then all ballots go into the box at once.
const (
	KeyFirst KeyingStage = iota
	KeySecond
	KeySettle
)

// mostDigits is the most digits of a box: those of the largest amount of money.
const mostDigits = 7

// Keying is a batch of paper ballots on their way from the sheets into the ballot box. It answers keys; nothing of it is
// on the disk. The two passes know nothing of one another until they are compared.
type Keying struct {
	poll *session.Poll
	in   []int // sheets that are in the box already
	sp   *say.Speaker

	stage  KeyingStage
	passes [2][]KeyedSheet
	table  string // where sheets carry their table: that of the sheets that are keyed now

	number  string      // being typed
	sheet   *PaperSheet // being keyed, or nil
	boxes   []string    // of that sheet
	at      int         // the box that is typed into
	fresh   bool        // what is in it was there before: the first digit takes its place
	line    string      // the number of a line that is being typed
	trouble string      // what the sheet breaks, once it was to be taken over
	answer  string      // what the last key led to, where that has to be said
	leaving bool        // Escape was pressed once on a sheet that is half keyed
	settled int         // differences that were settled
}

// KeyedSheet is a sheet as it was keyed in one pass.
type KeyedSheet struct {
	Number int
	Boxes  []string
	Spoilt bool
	Table  string
}

// NewKeying begins a batch for an open poll.
func NewKeying(p *session.Poll, sp *say.Speaker) *Keying { return &Keying{poll: p, sp: sp} }

// Speak lets the keying speak another language. What was keyed stays; what was answered last is not said again.
func (k *Keying) Speak(sp *say.Speaker) {
	if k.sp == sp {
		return
	}
	k.sp, k.answer, k.trouble = sp, "", ""
	if k.sheet != nil {
		again := PaperSheetOf(k.poll, k.sheet.Number, sp)
		k.sheet = &again
	}
}

// Follow takes over which sheets were printed and are in the box by now.
func (k *Keying) Follow(p *session.Poll, in []int) { k.poll, k.in = p, in }

// Stage says how far the batch has come.
func (k *Keying) Stage() KeyingStage { return k.stage }

// Sheets is the number of sheets that were keyed at least once and are not in the box.
func (k *Keying) Sheets() int {
	n := len(k.passes[0])
	for _, x := range k.passes[1] {
		if k.find(0, x.Number) < 0 {
			n++
		}
	}
	if k.sheet != nil && k.find(0, k.sheet.Number) < 0 && k.find(1, k.sheet.Number) < 0 {
		n++
	}
	return n
}

func (k *Keying) find(pass, number int) int {
	return slices.IndexFunc(k.passes[pass], func(x KeyedSheet) bool { return x.Number == number })
}

func (k *Keying) pass() int {
	if k.stage == KeySecond {
		return 1
	}
	return 0
}

func (k *Keying) keep(x KeyedSheet) {
	p := k.pass()
	if i := k.find(p, x.Number); i >= 0 {
		k.passes[p][i] = x
	} else {
		k.passes[p] = append(k.passes[p], x)
	}
	k.drop()
}

func (k *Keying) drop() {
	k.sheet, k.boxes, k.at, k.line, k.trouble, k.number, k.leaving = nil, nil, 0, "", "", "", false
}

// Reopen opens a sheet of this pass to be changed.
func (k *Keying) Reopen(number int) {
	if i := k.find(k.pass(), number); i >= 0 && k.stage != KeySettle {
		k.answer = ""
		k.open(number, k.passes[k.pass()][i].Boxes)
	}
}

// TakeOut forgets a sheet of this pass or, where the passes are compared, of both.
func (k *Keying) TakeOut(number int) {
	for p := range k.passes {
		if k.stage != KeySettle && p != k.pass() {
			continue
		}
		k.passes[p] = slices.DeleteFunc(k.passes[p], func(x KeyedSheet) bool { return x.Number == number })
	}
	if k.stage != KeySettle && k.sheet != nil && k.sheet.Number == number {
		k.drop()
	}
}

// SetTable says at which table the sheets were filled in that are keyed from now on.
func (k *Keying) SetTable(name string) { k.table = name }

// Table is the table of the sheets that are keyed now.
func (k *Keying) Table() string { return k.table }

// ByTable reports whether sheets carry the table at which they were filled in.
func (k *Keying) ByTable() bool { return k.poll.GroupBy == session.ByTable }

// Go goes to another stage. From a half keyed sheet it does not.
func (k *Keying) Go(to KeyingStage) {
	if k.sheet != nil {
		k.answer = k.sp.T("keying.finish", "Ballot {{.N}} is half keyed. Finish it first, or press Escape to drop it.", say.Args{"N": k.sheet.Number})
		return
	}
	k.answer, k.number, k.stage, k.table = "", "", to, ""
}

// Clear begins a new batch: the ballots of this one are in the box.
func (k *Keying) Clear() { *k = Keying{poll: k.poll, in: k.in, sp: k.sp} }

// PaperBallot is a sheet whose two passes agree.
type PaperBallot struct {
	Number int
	Ballot poll.Ballot
}
