package report

import (
	"fmt"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/pdf"
	"folkmoot/session/report/sheets"
)

// SheetSet is sheets as a PDF to be printed, with what whoever prints them should know.
type SheetSet struct {
	sheets.Made
	PDF []byte
	// Gaps names what the information sheet does not say; each is a gap to be written into.
	Gaps []string
}

// Sheets sets the kinds of sheet that are asked for into one PDF.
func Sheets(s *session.State, c sheets.Choice, o Options, kinds ...sheets.Kind) (SheetSet, error) {
	fonts, err := faces(o.Font)
	if err != nil {
		return SheetSet{}, fmt.Errorf("the sheets cannot be laid out: %w", err)
	}
	made, err := sheets.Set(sheets.Job{State: s, Speaker: o.Speaker, Fonts: fonts, Created: made(s, o), Choice: c}, kinds...)
	if err != nil {
		return SheetSet{}, err
	}
	set := SheetSet{Made: made}
	if made.Pages[sheets.Information] > 0 {
		set.Gaps = sheets.MissingFields(s.Information, o.Speaker)
	}
	set.PDF, err = pdf.Write(made.Result)
	return set, err
}

// Notes are sentences for whoever prints the sheets: what is missing on them, and what is too long.
func (x SheetSet) Notes(sp *say.Speaker) []string {
	var out []string
	if len(x.Gaps) > 0 {
		out = append(out, sp.T("sheets.note.gaps", "The information sheet has gaps to fill in by hand: {{.Gaps}}. Set-up has a form for them.", say.Args{"Gaps": sp.List(x.Gaps)}))
	}
	if n := x.Pages[sheets.Information]; n > sheets.MostInformation {
		out = append(out, sp.N("sheets.note.long", n, "The information sheet takes {{.N}} page. Few people read more than two before they begin.", "The information sheet takes {{.N}} pages. Few people read more than two before they begin."))
	}
	if len(x.Unread) > 0 {
		numbers := make([]string, len(x.Unread))
		for i, n := range x.Unread {
			numbers[i] = strconv.Itoa(n)
		}
		out = append(out, sp.N("sheets.note.small", len(numbers), "Question {{.Numbers}} is too long to be read from 3 metres.", "Questions {{.Numbers}} are too long to be read from 3 metres.", say.Args{"Numbers": sp.List(numbers)}))
	}
	if len(x.Missing) > 0 {
		var runes []rune
		for _, m := range x.Missing {
			runes = append(runes, m.Rune)
		}
		out = append(out, sp.T("sheets.note.missing", "The fonts lack characters of these sheets: {{.Runes}}. A box or a number stands in their place.", say.Args{"Runes": string(runes)}))
	}
	return out
}
