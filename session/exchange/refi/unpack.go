package refi

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"

	"folkmoot/session/exchange"
)

// The most that is read of a file.
const (
	MaxBytes    = 64 << 20 // the file itself
	MaxUnpacked = 32 << 20 // all that is taken out of it
	MaxFiles    = 5000
	MaxDepth    = 50 // codes under codes
)

type args = map[string]any

func fail(name, key, english string, a args) error {
	return &exchange.Error{File: name, Key: "refi." + key, English: english, Args: a}
}

// archive is a zip that is safe to read.
type archive struct {
	name string
	at   map[string]*zip.File // by path in small letters
	left int64                // bytes that may still be unpacked
}

func unpack(name string, data []byte) (*archive, error) {
	if len(data) > MaxBytes {
		return nil, fail(name, "large", "{{.File}}: The file is larger than {{.Most}} megabytes. Take the pictures and recordings out of the project and export it again.", args{"Most": MaxBytes >> 20})
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fail(name, "zip", "{{.File}}: This is not a REFI-QDA project: it is no archive, or it is cut off. Export it again.", nil)
	}
	if len(z.File) > MaxFiles {
		return nil, fail(name, "files", "{{.File}}: There are {{.Have}} files in this archive; {{.Most}} is the most.", args{"Have": len(z.File), "Most": MaxFiles})
	}
	a := &archive{name: name, at: map[string]*zip.File{}, left: MaxUnpacked}
	for _, f := range z.File {
		if !within(f.Name) {
			return nil, fail(name, "path", "{{.File}}: The archive has a file whose path leads out of it (“{{.Path}}”). Do not trust this file.", args{"Path": f.Name})
		}
		a.at[strings.ToLower(f.Name)] = f
	}
	return a, nil
}

// within reports whether a path stays in its archive.
func within(p string) bool {
	if p == "" || strings.ContainsAny(p, "\\:\x00") || strings.HasPrefix(p, "/") {
		return false
	}
	clean := path.Clean(p)
	return clean != ".." && !strings.HasPrefix(clean, "../") && !strings.Contains("/"+p+"/", "/../")
}

// read unpacks one file; ok is false where there is none. What the archive says of a file's size is not believed.
func (a *archive) read(p string) (data []byte, ok bool, err error) {
	f := a.at[strings.ToLower(p)]
	if f == nil {
		return nil, false, nil
	}
	r, err := f.Open()
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(r, a.left+1))
		_ = r.Close() // it was only read
	}
	if err != nil {
		return nil, false, fail(a.name, "damaged", "{{.File}}: “{{.Path}}” in this archive is damaged. Export the project again.", args{"Path": p})
	}
	if a.left -= int64(len(data)); a.left < 0 {
		return nil, false, fail(a.name, "bomb", "{{.File}}: This archive unpacks to more than {{.Most}} megabytes, which no project of texts needs.", args{"Most": MaxUnpacked >> 20})
	}
	return data, true, nil
}

// text unpacks a text and gives it as the standard wants it: without a byte order mark and with LF line ends.
func (a *archive) text(p string) (text string, ok bool, err error) {
	data, ok, err := a.read(p)
	if err != nil || !ok || len(data) == 0 {
		return "", ok, err
	}
	text = strings.TrimPrefix(strings.ToValidUTF8(string(data), "\uFFFD"), "\ufeff")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), true, nil
}
