// Package press makes the files of a report: one document, written in the format that was asked for.
//
// Every format is written from the same document, so that each says the same words and numbers in the same order. The
// same session, edition and format give the same bytes.
package press

import (
	"errors"
	"slices"

	"folkmoot/session"
	"folkmoot/session/report"
)

// Format is a kind of file that a report is written as.
type Format string

// The formats, named as on the command line; each is also the ending of its file.
const (
	PDF      Format = "pdf"
	HTML     Format = "html"
	DOCX     Format = "docx"
	Markdown Format = "md"
	XLSX     Format = "xlsx" // the tables, a sheet each
	CSV      Format = "csv"  // the tables, a file each, in a zip
	JSON     Format = "json" // the document as data
)

// Formats lists the formats in the order in which a person is offered them.
func Formats() []Format { return []Format{PDF, HTML, DOCX, Markdown, XLSX, CSV, JSON} }

// Ending is what the name of a file of this format ends with.
func (f Format) Ending() string {
	if f == CSV {
		return ".zip"
	}
	return "." + string(f)
}

// FormatOf finds a format by its name, or by the ending of a file.
func FormatOf(name string) (Format, bool) {
	switch name {
	case "markdown":
		name = "md"
	case "htm":
		name = "html"
	case "zip":
		name = "csv"
	}
	f := Format(name)
	return f, slices.Contains(Formats(), f)
}

// ErrFormat says that there is no such format.
var ErrFormat = errors.New("there is no such format")

// Write gives the bytes of a report in a format.
func Write(s *session.State, o report.Options, f Format) ([]byte, report.Result, error) {
	if f == PDF {
		return report.PDF(s, o)
	}
	write, ok := writers[f]
	if !ok {
		return nil, report.Result{}, ErrFormat
	}
	data, err := write(report.Build(s, o))
	return data, report.Result{Bytes: len(data)}, err
}
