package mapper

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"strconv"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/safe"
)

// Left is something that is not taken, with its place and the reason.
type Left struct {
	File  string
	Sheet string // of a workbook
	Line  int    // in the file, counted from 1; 0 for the file as a whole
	Start string // the first words
	Key   string
	// English is the reason with {{.Name}} gaps; it begins with a small letter and goes behind a colon.
	English string
	Args    map[string]any
}

// Error gives the reason in English.
func (l Left) Error() string { return fill(l.English, l.Args) }

// Message gives the reason for translation.
func (l Left) Message() (key, english string, args map[string]any) { return l.Key, l.English, l.Args }

func left(file string, line int, text, key, english string, a map[string]any) Left {
	return leftAs(file, line, text, Note{Key: "mapper.left." + key, English: english, Args: a})
}

func leftAs(file string, line int, text string, why Note) Left {
	return Left{File: file, Line: line, Start: exchange.Start(text), Key: why.Key, English: why.English, Args: why.Args}
}

// Note is something to know about an import, in one sentence.
type Note struct {
	Key     string
	English string
	Args    map[string]any
}

// Error gives the sentence in English.
func (n Note) Error() string { return fill(n.English, n.Args) }

// Message gives the sentence for translation.
func (n Note) Message() (key, english string, args map[string]any) { return n.Key, n.English, n.Args }

func fill(english string, a map[string]any) string {
	pairs := make([]string, 0, 2*len(a))
	for k, v := range a {
		pairs = append(pairs, "{{."+k+"}}", fmt.Sprint(v))
	}
	return strings.NewReplacer(pairs...).Replace(english)
}

// LeftCSV gives the list of what was left out as a table for a spreadsheet. why says the reason in the person's language,
// and head names the columns file, line, beginning and reason. A cell that a spreadsheet would run as a formula is made text.
func LeftCSV(list []Left, head [4]string, why func(Left) string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff") // spreadsheets take a file without it for another encoding
	w := csv.NewWriter(&b)
	_ = w.Write(head[:]) // a buffer takes everything
	for _, l := range list {
		line := ""
		if l.Line > 0 {
			line = strconv.Itoa(l.Line)
		}
		file := l.File
		if l.Sheet != "" {
			file += " (" + l.Sheet + ")"
		}
		_ = w.Write([]string{safe.Cell(file), line, safe.Cell(l.Start), safe.Cell(why(l))})
	}
	w.Flush()
	return b.Bytes()
}

// noteOf copies a sentence of another reader.
func noteOf(key, english string, args map[string]any) Note {
	a := map[string]any{}
	maps.Copy(a, args)
	return Note{Key: key, English: english, Args: a}
}
