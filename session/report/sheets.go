package report

import (
	"fmt"

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
	f, err := faces(o.Font)
	if err != nil {
		return SheetSet{}, fmt.Errorf("the sheets cannot be laid out: %w", err)
	}
	made, err := sheets.Set(sheets.Job{State: s, Speaker: o.Speaker, Fonts: f, Created: made(s, o), Choice: c}, kinds...)
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
