package exchange

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Encoding is how the letters of a file are written.
type Encoding string

// The encodings that are read.
const (
	UTF8     Encoding = "UTF-8"
	UTF8BOM  Encoding = "UTF-8 with a byte order mark"
	UTF16    Encoding = "UTF-16"
	Western  Encoding = "Windows-1252"
	Latin1   Encoding = "Latin-1"
	utf8Mark          = "\xef\xbb\xbf"
)

// decode gives the text of a file with LF line ends.
func (r *reader) decode(data []byte) (string, Encoding, error) {
	switch {
	case len(data) > MaxBytes:
		return "", "", r.tooLarge(len(data), MaxBytes)
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(utf8Mark)))) == 0:
		return "", "", r.empty()
	}
	if err := r.foreign(data); err != nil {
		return "", "", err
	}
	return r.text(data)
}

func (r *reader) tooLarge(have, most int) error {
	return r.fail(0, 0, "large", "{{.File}}: The file has {{.Have}} megabytes; {{.Most}} is the most. Check that it is the right file, or split it.", args{"Have": (have + 1<<20 - 1) >> 20, "Most": most >> 20})
}

func (r *reader) empty() error {
	return r.fail(0, 0, "nothing", "{{.File}}: The file is empty. Choose another file, or save this one again from the program that made it.", nil)
}

// text finds out the encoding and turns the line ends into LF.
func (r *reader) text(data []byte) (string, Encoding, error) {
	text, enc, err := r.letters(data)
	if err != nil {
		return "", "", err
	}
	if err := r.readable(text); err != nil {
		return "", "", err
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n"), enc, nil
}

// foreign knows files of other kinds by how they begin.
func (r *reader) foreign(data []byte) error {
	begins := func(with ...string) bool {
		for _, w := range with {
			if bytes.HasPrefix(data, []byte(w)) {
				return true
			}
		}
		return false
	}
	switch {
	case begins("%PDF-"):
		return r.fail(0, 0, "pdf", "{{.File}}: This is a PDF. Copy the ideas into a text file, one a line, and bring that in.", nil)
	case begins("PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return r.fail(0, 0, "office", "{{.File}}: This is a workbook, an Office document or an archive. Open it in its own program, save the sheet as CSV (UTF-8), and bring that in.", nil)
	case begins("\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF"):
		return r.fail(0, 0, "picture", "{{.File}}: This is a picture. Type the ideas that it shows into a text file, one a line, and bring that in.", nil)
	case begins(`{\rtf`):
		return r.fail(0, 0, "rtf", "{{.File}}: This is a document with formatting (RTF). Save it as plain text and bring that in.", nil)
	case begins(`{"format":"folkmoot-session"`):
		return r.fail(0, 0, "moot", "{{.File}}: This is a Folkmoot session, not a list of ideas. Open it instead.", nil)
	case begins("\xff\xfe\x00\x00", "\x00\x00\xfe\xff"):
		return r.fail(0, 0, "utf32", "{{.File}}: The file is saved as UTF-32. Save it as UTF-8 and bring it in again.", nil)
	}
	return nil
}

// letters finds out the encoding: by the mark at the beginning, else UTF-8 where every byte fits it, else the Western
// code page that older programs use.
func (r *reader) letters(data []byte) (string, Encoding, error) {
	switch {
	case bytes.HasPrefix(data, []byte(utf8Mark)):
		data = data[len(utf8Mark):]
		if !utf8.Valid(data) {
			return "", "", r.notUTF8(data)
		}
		return string(data), UTF8BOM, nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return r.utf16(data)
	case bytes.IndexByte(data, 0) >= 0:
		line, column := place(string(data), bytes.IndexByte(data, 0))
		if pairs(data) {
			return "", "", r.fail(line, column, "utf16", "{{.File}}, line {{.Line}}, column {{.Column}}: The file seems to be saved as UTF-16 without its mark. Save it as UTF-8 and bring it in again.", nil)
		}
		return "", "", r.binary(line, column)
	case utf8.Valid(data):
		return string(data), UTF8, nil
	}
	good, bad := count(data)
	if good > bad {
		return "", "", r.notUTF8(data)
	}
	for i, b := range data {
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d: // not in the code page
			line, column := placeOfBytes(data, i)
			return "", "", r.fail(line, column, "letters", "{{.File}}, line {{.Line}}, column {{.Column}}: The letters of this file are in an encoding that is not known. Save it as UTF-8 and bring it in again.", nil)
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", r.fail(0, 0, "coding", "{{.File}}: The letters of this file are in an encoding that is not known. Save it as UTF-8 and bring it in again.", nil)
	}
	if !western(data) {
		return string(text), Latin1, nil
	}
	return string(text), Western, nil
}

func (r *reader) utf16(data []byte) (string, Encoding, error) {
	if len(data)%2 != 0 {
		return "", "", r.fail(0, 0, "cut", "{{.File}}: The file is saved as UTF-16 and ends in the middle of a letter, so a part of it may be missing. Save it again, as UTF-8, and bring that in.", nil)
	}
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
	if err != nil {
		return "", "", r.fail(0, 0, "coding", "{{.File}}: The letters of this file are in an encoding that is not known. Save it as UTF-8 and bring it in again.", nil)
	}
	return string(text), UTF16, nil
}

// readable turns away bytes that are no text: a few stray control characters are dropped later, many mean something else.
func (r *reader) readable(text string) error {
	odd, first := 0, -1
	for i, c := range text {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\v' && c != '\f' || c == 0x7f || c >= 0x80 && c < 0xa0 && c != 0x85 {
			odd++
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 && (odd > 8 && odd > len(text)/200 || strings.IndexByte(text, 0) >= 0) {
		line, column := place(text, first)
		return r.binary(line, column)
	}
	return nil
}

func (r *reader) binary(line, column int) error {
	return r.fail(line, column, "binary", "{{.File}}, line {{.Line}}, column {{.Column}}: This is not text: there are bytes here that no text has. Choose a file with one idea a line, or a CSV table.", nil)
}

func (r *reader) notUTF8(data []byte) error {
	at := 0
	for at < len(data) {
		c, n := utf8.DecodeRune(data[at:])
		if c == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	line, column := place(string(data), at)
	return r.fail(line, column, "mixed", "{{.File}}, line {{.Line}}, column {{.Column}}: There is a character here that is not UTF-8, while the rest of the file is. Correct it, save the file as UTF-8 and bring it in again.", nil)
}

// count tells how many letters beyond ASCII are UTF-8 and how many bytes are not.
func count(data []byte) (good, bad int) {
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good, bad
}

// western reports whether bytes are used that the Windows code page has and Latin-1 has not, such as curly quotes.
func western(data []byte) bool {
	for _, b := range data {
		if b >= 0x80 && b < 0xa0 {
			return true
		}
	}
	return false
}

// pairs reports whether nearly every second byte is zero, as in UTF-16.
func pairs(data []byte) bool {
	var zeros [2]int
	sample := data[:min(len(data), 1<<12)]
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	return half > 1 && (zeros[0] > half*3/4 && zeros[1] == 0 || zeros[1] > half*3/4 && zeros[0] == 0)
}

// placeOfBytes is place for an encoding in which each byte is a letter.
func placeOfBytes(data []byte, at int) (line, column int) {
	before := data[:at]
	return bytes.Count(before, []byte("\n")) + 1, at - bytes.LastIndexByte(before, '\n')
}
