// Package report turns a session's state into the document that people take home, and that document into pages.
//
// Build is a pure function: the same state and options give the same document, and the same document gives the same
// bytes. What must not go out never reaches the document: who said an idea or cast a ballot, the words of a withdrawn
// idea, a quote without consent, anything of a poll that is still open. Every number in a sentence is also in a table.
package report

import (
	"fmt"
	"image"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/pdf"
	"folkmoot/session/report/raster"
)

// Options say how a report is made. The zero value gives the whole report in English.
type Options struct {
	Edition Edition
	Speaker *say.Speaker
	// Generated is printed as the time the report was made, and its zone is used for every time in the report. Zero
	// takes the time of the session's last record, so that the same session gives the same bytes on any day.
	Generated time.Time
	// Hash is the SHA-256 in hex of the file's records so far. A sealed session brings its own.
	Hash       string
	AppVersion string
	Without    Parts
	// Font draws what the embedded fonts lack; nil where there is none.
	Font *Font
}

// Parts are the sections that a report can do without.
type Parts struct {
	Quotes  bool // quotes and other notes of what was said
	Prompts bool // the appendix of prompts with their probes
	Ideas   bool // the appendix of every idea
	Ballots bool // the appendix of sealed ballots
	Words   bool // the glossary
}

// Result tells what became of a report on paper.
type Result struct {
	Pages    int
	Bytes    int
	Missing  []layout.Missing // characters that could not be printed; the report says so itself
	Unshaped []string         // scripts that are printed letter by letter
}

// Build writes the report as a document.
func Build(s *session.State, o Options) document.Document {
	return build(s, o, o.Edition.Rights(), layout.Result{})
}

// PDF gives the report as the bytes of a PDF.
func PDF(s *session.State, o Options) ([]byte, Result, error) {
	p, err := Pages(s, o)
	if err != nil {
		return nil, Result{}, err
	}
	data, err := pdf.Write(p.Result)
	if err != nil {
		return nil, Result{}, err
	}
	return data, Result{Pages: p.Count(), Bytes: len(data), Missing: p.Missing, Unshaped: p.Unshaped}, nil
}

// Preview is the report on its pages, exactly as the PDF has them.
type Preview struct{ layout.Result }

// Pages lays out the report for a preview.
func Pages(s *session.State, o Options) (Preview, error) {
	f, err := faces(o.Font)
	if err != nil {
		return Preview{}, fmt.Errorf("the report cannot be laid out: %w", err)
	}
	r := layout.Lay(Build(s, o), f)
	if len(r.Missing) > 0 || len(r.Unshaped) > 0 {
		// What the fonts lack is known only now, and the report has to say so.
		r = layout.Lay(build(s, o, o.Edition.Rights(), r), f)
	}
	return Preview{r}, nil
}

// Count is the number of pages.
func (p Preview) Count() int { return len(p.Pages) }

// Image paints a page, counted from 0; scale is pixels for each point. A page that is not there is a white dot.
func (p Preview) Image(page int, scale float64) *image.RGBA {
	painter := raster.New(p.Fonts, scale)
	if page < 0 || page >= len(p.Pages) {
		return painter.Page(layout.Page{})
	}
	return painter.Page(p.Pages[page])
}
