package exchange

import (
	"strings"
	"unicode/utf8"
)

// cell is a field of a table with the place where it begins.
type cell struct {
	text         string
	line, column int
	quoted       bool
}

// table reads CSV after RFC 4180, with any separator. A quotation mark inside a field that does not begin with one is
// taken as it stands, which many programs write; one that is never closed is an error, because it would swallow all that
// follows.
type table struct {
	r     *reader
	text  string
	comma rune
	at    int
	line  int
	col   int
}

func (r *reader) table(text string, comma rune) *table {
	return &table{r: r, text: text, comma: comma, line: 1, col: 1}
}

// next gives the next row that has anything in it, or nil at the end.
func (t *table) next() ([]cell, error) {
	for t.at < len(t.text) {
		if t.text[t.at] == '\n' {
			t.step()
			continue
		}
		return t.row()
	}
	return nil, nil
}

func (t *table) row() (row []cell, err error) {
	for {
		c, err := t.cell()
		if err != nil {
			return nil, err
		}
		row = append(row, c)
		if t.at >= len(t.text) {
			return row, nil
		}
		if t.step() == '\n' {
			return row, nil
		}
	}
}

// cell reads one field and stops before the separator, the line end or the end of the text.
func (t *table) cell() (cell, error) {
	c := cell{line: t.line, column: t.col}
	if !strings.HasPrefix(t.text[t.at:], `"`) {
		rest := t.text[t.at:]
		end := strings.IndexFunc(rest, func(x rune) bool { return x == t.comma || x == '\n' })
		if end < 0 {
			end = len(rest)
		}
		c.text = rest[:end]
		t.at += end
		t.col += utf8.RuneCountInString(c.text)
		return c, nil
	}
	c.quoted = true
	t.step()
	var b strings.Builder
	for t.at < len(t.text) {
		x := t.step()
		if x != '"' {
			b.WriteRune(x)
			continue
		}
		rest := t.text[t.at:]
		if strings.HasPrefix(rest, `"`) {
			b.WriteByte('"')
			t.step()
			continue
		}
		if next, _ := utf8.DecodeRuneInString(rest); rest != "" && next != t.comma && next != '\n' {
			return c, t.r.fail(t.line, t.col, "quote", "{{.File}}, line {{.Line}}, column {{.Column}}: There is text behind a closing quotation mark. Write a quotation mark inside a text twice, or put the separator here.", nil)
		}
		c.text = b.String()
		return c, nil
	}
	return c, t.r.fail(c.line, c.column, "unclosed", "{{.File}}, line {{.Line}}, column {{.Column}}: The quotation mark that opens here is never closed. Add the missing one, or take this one away.", nil)
}

// step passes one letter.
func (t *table) step() rune {
	x, n := utf8.DecodeRuneInString(t.text[t.at:])
	t.at += n
	if x == '\n' {
		t.line, t.col = t.line+1, 1
	} else {
		t.col++
	}
	return x
}
