package view

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// KeyingView is what the screen shows of a batch of paper ballots.
type KeyingView struct {
	Stage   KeyingStage
	Code    string // "Sheets of this vote carry the letters ABCD."
	Pass    string // "First time: 7 sheets"
	Number  string // being typed
	Open    int    // the sheet that is being keyed, or 0
	Name    string // "Ballot 17"
	Heads   []string
	Lines   []KeyingLine
	At      int    // the box that is typed into; -1 where lines are ticked
	Typing  string // the number of a line that is being typed
	How     string // which keys do what, now
	Answer  string
	Trouble string // what the sheet breaks
	Rows    []KeyingRow
	ByTable bool
}

// KeyingLine is a line of the sheet that is being keyed.
type KeyingLine struct {
	Text  string
	Boxes []string
}

// KeyingRow is a sheet that was keyed in this pass.
type KeyingRow struct {
	Number int
	Text   string // "3 · 1 2", a point for an empty box
}

// View gives what the screen shows. The second pass shows nothing of the first.
func (k *Keying) View() KeyingView {
	v := KeyingView{
		Stage: k.stage, Number: k.number, At: -1, Typing: k.line, Answer: k.answer, Trouble: k.trouble,
		Code:    k.sp.T("keying.code", "Sheets of this vote carry the code {{.Code}}.", say.Args{"Code": k.poll.PaperCode()}),
		ByTable: k.ByTable(),
	}
	v.Pass = k.sp.N("keying.first", len(k.passes[0]), "First time: {{.N}} sheet keyed", "First time: {{.N}} sheets keyed")
	if k.stage == KeySecond {
		v.Pass = k.sp.N("keying.second", len(k.passes[0]), "Second time: {{.Some}} of {{.N}} sheet keyed", "Second time: {{.Some}} of {{.N}} sheets keyed", say.Args{"Some": len(k.passes[1])})
	}
	if k.stage != KeySettle {
		for _, x := range k.passes[k.pass()] {
			v.Rows = append(v.Rows, KeyingRow{x.Number, k.row(x)})
		}
	}
	v.How = k.sp.T("keying.how.number", "Type the number of a ballot, then Enter.")
	if k.sheet == nil {
		return v
	}
	v.Open, v.Heads = k.sheet.Number, k.sheet.Heads
	v.Name = k.sp.T("keying.sheet", "Ballot {{.N}}", say.Args{"N": k.sheet.Number})
	v.How = k.how()
	if !k.sheet.ticked() {
		v.At = k.at
	}
	for i, l := range k.sheet.Lines {
		words := l.Text
		if l.Other != "" {
			words = k.sp.T("keying.pair", "1: {{.A}}  2: {{.B}}", say.Args{"A": l.Text, "B": l.Other})
		}
		n := len(k.sheet.Heads)
		v.Lines = append(v.Lines, KeyingLine{words, k.boxes[i*n : (i+1)*n]})
	}
	return v
}

func (k *Keying) how() string {
	t := k.sp.T
	r := k.poll.Rules
	switch {
	case k.sheet.ticked() && len(k.sheet.Lines) <= 9:
		return t("keying.how.ticks", "The number of each line that is ticked, then Enter. * for a spoilt sheet.")
	case k.sheet.ticked():
		return t("keying.how.lines", "The number of each ticked line and Enter, then Enter once more. * for a spoilt sheet.")
	case r.Method == poll.Pairwise:
		return t("keying.how.pairs", "1 the first, 2 the second, 0 neither, Enter for no answer. + ends the sheet, * for a spoilt one.")
	case r.Method == poll.Agree:
		return t("keying.how.agree", "1 disagree, 2 pass, 3 agree, Enter for no answer. + ends the sheet, * for a spoilt one.")
	case r.Method.Kind() == poll.Levels && k.sheet.oneDigit():
		return t("keying.how.levels", "The number marked in each place, Enter where none is. + ends the sheet, * for a spoilt one.")
	case k.sheet.oneDigit():
		return t("keying.how.digit", "The digit in each box, Enter for an empty one. + ends the sheet, * for a spoilt one.")
	}
	return t("keying.how.boxes", "What stands in each box and Enter, only Enter for an empty one. + ends the sheet, * for a spoilt one.")
}

func (k *Keying) row(x KeyedSheet) string {
	if x.Spoilt {
		return k.sp.T("keying.row.spoilt", "spoilt")
	}
	ticked := k.poll.Rules.Method.Kind() == poll.Ticks
	var out []string
	blank := true
	for i, s := range x.Boxes {
		blank = blank && s == ""
		switch {
		case ticked && s != "":
			out = append(out, strconv.Itoa(i+1))
		case ticked:
		case s == "":
			out = append(out, "·")
		default:
			out = append(out, s)
		}
	}
	if blank {
		return k.sp.T("keying.row.blank", "blank")
	}
	return strings.Join(out, " ")
}
