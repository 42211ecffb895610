package press

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"

	"folkmoot/session"
	"folkmoot/session/report"
)

// File is one of several files that are written together. Its name may lead into a folder, with a slash.
type File struct {
	Name string
	Data []byte
}

// Confidential says that an edition is for the facilitators only and is not put together for others.
type Confidential struct{}

// Error gives the sentence in English.
func (Confidential) Error() string {
	_, english, _ := Confidential{}.Message()
	return english
}

// Message gives the sentence for translation.
func (Confidential) Message() (key, english string, args map[string]any) {
	return "press.confidential", "This edition is for the facilitators only. Choose another edition to save the report for everyone.", nil
}

// Everyone is what is handed to others: the report as a PDF, as a page for every browser and every screen reader, its
// tables, and a note that says what lies there. Names are in the language of the speaker.
func Everyone(s *session.State, o report.Options) ([]File, report.Result, error) {
	if o.Edition.Rights().Confidential {
		return nil, report.Result{}, Confidential{}
	}
	t := o.Speaker.T
	pages, result, err := Write(s, o, PDF)
	if err != nil {
		return nil, result, err
	}
	web, _, err := Write(s, o, HTML)
	if err != nil {
		return nil, result, err
	}
	packed, _, err := Write(s, o, CSV)
	if err != nil {
		return nil, result, err
	}
	tables, err := unpack(packed)
	if err != nil {
		return nil, result, err
	}
	name, folder := t("press.name.report", "Report"), t("press.name.tables", "Tables")
	files := []File{
		{t("press.name.note", "Read me first") + ".txt", []byte(report.CoveringNote(s, o, report.Handed{PDF: name + ".pdf", HTML: name + ".html", Tables: folder, Count: len(tables)}))},
		{name + ".pdf", pages},
		{name + ".html", web},
	}
	for _, f := range tables {
		files = append(files, File{folder + "/" + f.Name, f.Data})
	}
	return files, result, nil
}

// FolderName is what the folder of such files is called beside a session's file.
func FolderName(base string, e report.Edition) string { return base + suffix(e) + "-for-everyone" }

// FileName is what a report's file is called beside a session's file: the full report takes its name.
func FileName(base string, e report.Edition, f Format) string { return base + suffix(e) + f.Ending() }

func suffix(e report.Edition) string {
	if e == "" || e == report.Full {
		return ""
	}
	return "-" + string(e)
}

// unpack gives the files of a zip that was just made, in its order.
func unpack(data []byte) ([]File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var out []File
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil {
			return nil, err
		}
		out = append(out, File{entry.Name, content})
	}
	return out, nil
}
