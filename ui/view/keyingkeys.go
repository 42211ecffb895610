package view

import (
	"slices"
	"strconv"
	"unicode"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// Type takes a letter: a digit, a sign that ends something, or the sign of a spoilt sheet.
func (k *Keying) Type(r rune) {
	k.answer = ""
	switch {
	case k.stage == KeySettle:
	case unicode.IsDigit(r) && r < 128:
		k.digit(string(r))
	case r == '*' || r == 's' || r == 'S':
		k.Spoil()
	case r == '+':
		k.Finish()
	case k.sheet != nil && (r == ' ' || r == ',' || r == '.' || r == '-' || r == '/'):
		if k.sheet.ticked() {
			k.tick()
			return
		}
		k.Enter()
	}
}

func (k *Keying) digit(d string) {
	k.leaving = false
	switch {
	case k.sheet == nil:
		if len(k.number) < len(strconv.Itoa(session.MaxPapers)) {
			k.number += d
		}
	case k.sheet.ticked():
		if len(k.line) < len(strconv.Itoa(session.MaxOptions)) {
			k.line += d
		}
		if len(k.sheet.Lines) <= 9 {
			k.tick()
		}
	default:
		k.into(d)
	}
}

// into puts a digit into the box.
func (k *Keying) into(d string) {
	now := k.boxes[k.at]
	if k.fresh {
		now = ""
	}
	if len(now) >= mostDigits {
		return
	}
	if k.sheet.oneDigit() && k.sheet.beyond(d) {
		k.answer = k.tooHigh()
		return
	}
	k.boxes[k.at], k.fresh = now+d, false
	if k.sheet.oneDigit() {
		k.on()
	}
}

func (k *Keying) tooHigh() string {
	return k.sp.T("keying.high", "No box of this sheet can hold more than {{.Most}}. Where something else is written, leave the box empty or hand the sheet in as spoilt.",
		say.Args{"Most": k.sheet.most()})
}

// tick ticks the line whose number was typed, or takes the tick back.
func (k *Keying) tick() {
	if k.line == "" {
		return
	}
	n, err := strconv.Atoi(k.line)
	k.line = ""
	if err != nil || n < 1 || n > len(k.sheet.Lines) {
		k.answer = k.sp.T("keying.line", "This sheet has lines 1 to {{.Most}}.", say.Args{"Most": len(k.sheet.Lines)})
		return
	}
	k.at = n - 1
	if k.boxes[k.at] == "" {
		k.boxes[k.at] = "1"
		return
	}
	k.boxes[k.at] = ""
}

// Enter goes on: from the number to the sheet, from box to box, and from the last to the next sheet. It reports whether
// there was nothing to go on with.
func (k *Keying) Enter() (idle bool) {
	k.answer, k.leaving = "", false
	switch {
	case k.stage == KeySettle:
		return true
	case k.sheet == nil:
		return k.begin()
	case k.sheet.ticked():
		if k.line != "" {
			k.tick()
			return false
		}
		k.end()
	default:
		k.on()
	}
	return false
}

// begin opens the sheet whose number was typed.
func (k *Keying) begin() (idle bool) {
	if k.number == "" {
		return true
	}
	n, err := strconv.Atoi(k.number)
	k.number = ""
	a := say.Args{"N": n, "Most": k.poll.Papers.Printed, "Code": k.poll.PaperCode()}
	switch {
	case err != nil || n < 1 || n > k.poll.Papers.Printed:
		k.answer = k.sp.T("keying.stranger", "Ballot {{.N}} is not one of the {{.Most}} that were printed for this vote. The code {{.Code}} must stand on the sheet.", a)
	case slices.Contains(k.in, n):
		k.answer = k.sp.T("keying.inbox", "Ballot {{.N}} is in the ballot box already.", a)
	case k.find(k.pass(), n) >= 0:
		k.answer = k.sp.T("keying.twice", "Ballot {{.N}} is keyed already. Check the number on the sheet, or press its row to change it.", a)
	default:
		k.open(n, nil)
	}
	return false
}

func (k *Keying) open(n int, boxes []string) {
	s := PaperSheetOf(k.poll, n, k.sp)
	k.sheet, k.boxes, k.at, k.fresh, k.line, k.trouble = &s, make([]string, s.Boxes()), 0, true, "", ""
	copy(k.boxes, boxes)
}

// on goes to the next box, or to the next sheet.
func (k *Keying) on() {
	k.boxes[k.at] = k.sheet.written(k.boxes[k.at])
	if k.sheet.beyond(k.boxes[k.at]) {
		k.boxes[k.at], k.fresh = "", true
		k.answer = k.tooHigh()
		return
	}
	if k.at+1 == len(k.boxes) {
		k.end()
		return
	}
	k.at, k.fresh = k.at+1, true
}

// Finish leaves the rest of the boxes as they are and takes the sheet over.
func (k *Keying) Finish() {
	if k.sheet == nil {
		return
	}
	if k.sheet.ticked() {
		k.tick()
		if k.answer != "" {
			return
		}
	} else {
		k.boxes[k.at] = k.sheet.written(k.boxes[k.at])
		if k.sheet.beyond(k.boxes[k.at]) {
			k.on()
			return
		}
	}
	k.end()
}

// end takes a sheet over that keeps to the rules. One that does not stays, with what is wrong.
func (k *Keying) end() {
	if err := k.poll.Rules.CheckBallot(k.poll.Options, k.sheet.Ballot(k.boxes)); err != nil {
		k.trouble = k.sp.Say(err)
		k.at, k.fresh = 0, true
		return
	}
	k.keep(KeyedSheet{Number: k.sheet.Number, Boxes: k.boxes, Table: k.table})
}

// Spoil takes the sheet over as spoilt.
func (k *Keying) Spoil() {
	if k.sheet != nil {
		k.keep(KeyedSheet{Number: k.sheet.Number, Boxes: make([]string, k.sheet.Boxes()), Spoilt: true, Table: k.table})
	}
}

// Erase takes back what was typed last.
func (k *Keying) Erase() {
	k.answer, k.leaving = "", false
	switch {
	case k.sheet == nil:
		k.number = k.number[:max(0, len(k.number)-1)]
	case k.sheet.ticked():
		k.line = k.line[:max(0, len(k.line)-1)]
	case k.boxes[k.at] == "" && k.at > 0:
		k.at, k.fresh = k.at-1, true
	default:
		k.boxes[k.at], k.fresh = "", true
	}
}

// Move goes to another box without changing one.
func (k *Keying) Move(by int) {
	if k.sheet != nil && !k.sheet.ticked() {
		k.answer, k.leaving = "", false
		k.boxes[k.at] = k.sheet.written(k.boxes[k.at])
		k.at, k.fresh = min(max(k.at+by, 0), len(k.boxes)-1), true
	}
}

// To goes to a box, or ticks a line.
func (k *Keying) To(box int) {
	switch {
	case k.sheet == nil || box < 0 || box >= len(k.boxes):
	case k.sheet.ticked():
		k.answer, k.line = "", strconv.Itoa(box+1)
		k.tick()
	default:
		k.Move(box - k.at)
	}
}

// Cancel drops the sheet that is being keyed; where something of it was typed, only when it is pressed twice. It reports
// whether there was nothing to drop.
func (k *Keying) Cancel() (idle bool) {
	k.answer = ""
	switch {
	case k.sheet == nil && k.number == "":
		return true
	case k.sheet == nil:
		k.number = ""
	case !k.leaving && (k.line != "" || slices.ContainsFunc(k.boxes, func(s string) bool { return s != "" })):
		k.leaving = true
		k.answer = k.sp.T("keying.half", "Ballot {{.N}} is half keyed. Press Escape once more to drop it.", say.Args{"N": k.sheet.Number})
	default:
		k.drop()
	}
	return false
}
