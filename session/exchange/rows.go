package exchange

import (
	"path"
	"slices"
	"strconv"
	"strings"
)

// textColumns are the names of columns that hold ideas, the surest first. Hyphens and underscores count as spaces.
var textColumns = []string{
	"comment body", "idea", "ideas", "idea text", "statement", "statements", "text", "body", "content", "comment", "comments",
	"response", "responses", "answer", "answers", "suggestion", "suggestions", "feedback", "contribution", "note", "notes", "message",
}

// separators are tried in this order.
var separators = []rune{',', ';', '\t', '|'}

// rows takes the ideas out of a text: a table with a head that names a known column, a table whose column was named by
// the person, or one idea a line.
func (r *reader) rows(text string) error {
	text = r.separator(text)
	for _, comma := range r.separators {
		head, err := r.table(text, comma).next()
		if err != nil && r.isTable() {
			return err
		}
		if err != nil {
			continue // a list whose first line begins with a quotation mark
		}
		if at := r.column(head); at >= 0 {
			return r.read(text, comma, at, head)
		}
	}
	if r.opt.Column != "" {
		return r.numbered(text)
	}
	if comma, head := r.regular(text); comma != 0 {
		return r.fail(1, 1, "column", "{{.File}}, line {{.Line}}, column {{.Column}}: No column of this table is known to hold ideas. It has: {{.Columns}}. Name the column, by its name or its number.", args{"Columns": columns(head)})
	}
	return r.lines(text)
}

// separator takes away a first line such as “sep=;”, which spreadsheets write to name the separator.
func (r *reader) separator(text string) string {
	r.separators = separators
	line, rest, _ := strings.Cut(text, "\n")
	for _, comma := range separators {
		if strings.EqualFold(strings.TrimRight(line, " "), "sep="+string(comma)) {
			r.separators = []rune{comma}
			return "\n" + rest // the other lines keep their numbers
		}
	}
	return text
}

// isTable reports whether the file's name says that it is a table.
func (r *reader) isTable() bool {
	return slices.Contains([]string{".csv", ".tsv", ".tab"}, strings.ToLower(path.Ext(r.name)))
}

// column finds the column of the ideas in the head of a table, or gives -1.
func (r *reader) column(head []cell) int {
	names := make([]string, len(head))
	for i, c := range head {
		names[i] = plain(c.text)
	}
	if r.opt.Column != "" {
		return slices.Index(names, plain(r.opt.Column))
	}
	for _, want := range textColumns {
		if i := slices.Index(names, want); i >= 0 {
			return i
		}
	}
	return -1
}

func plain(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", "_", " ").Replace(name))), " ")
}

// numbered reads a table by the number of its column. Its first row may be a head that nobody knows, so it is read too.
func (r *reader) numbered(text string) error {
	n, err := strconv.Atoi(strings.TrimSpace(r.opt.Column))
	comma, head := r.regular(text)
	if comma == 0 {
		if n == 1 && err == nil {
			return r.lines(text)
		}
		head, _ = r.table(text, ',').next() // for the sentence only
	}
	if err != nil || n < 1 || n > len(head) || comma == 0 {
		return r.fail(1, 1, "nocolumn", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no column “{{.Asked}}”. The file has: {{.Columns}}.", args{"Asked": r.opt.Column, "Columns": columns(head)})
	}
	if !named(head) {
		head = nil
	}
	return r.read(text, comma, n-1, head)
}

// named reports whether a first row holds the names of columns.
func named(head []cell) bool {
	return slices.ContainsFunc(head, func(c cell) bool { return slices.Contains(textColumns, plain(c.text)) })
}

func columns(head []cell) string {
	names := make([]string, 0, len(head))
	for i, c := range head {
		if i == 12 {
			names = append(names, "…")
			break
		}
		names = append(names, strconv.Itoa(i+1)+" “"+start(c.text)+"”")
	}
	return strings.Join(names, ", ")
}

// read takes the column at from every row of a table. head is nil where the first row is no head.
func (r *reader) read(text string, comma rune, at int, head []cell) error {
	t := r.table(text, comma)
	width, moderated := len(head), -1
	r.out.Delimiter, r.out.Number = comma, at+1
	if head != nil {
		names := make([]string, len(head))
		for i, c := range head {
			names[i] = strings.TrimSpace(c.text)
			if plain(c.text) == "moderated" {
				moderated = i
			}
		}
		r.out.Column, r.out.Others = names[at], except(names, at)
		if _, err := t.next(); err != nil {
			return err
		}
	}
	for {
		row, err := t.next()
		if err != nil {
			return err
		}
		if row == nil {
			return nil
		}
		if width == 0 {
			width = len(row)
		}
		r.takeRow(row, at, width, moderated)
	}
}

func (r *reader) takeRow(row []cell, at, width, moderated int) {
	first := row[0].line
	if len(row) > width && !blank(row[width:]) {
		r.leave(first, row[min(at, len(row)-1)].text, "wide", "the row has {{.Have}} columns where the table has {{.Width}}. A text with a separator in it has to stand in quotation marks.", args{"Have": len(row), "Width": width})
		return
	}
	if at >= len(row) {
		r.leave(first, row[0].text, "narrow", "the row ends before column {{.Column}}, which holds the ideas", args{"Column": at + 1})
		return
	}
	if blank(row) {
		return // a row of separators, as spreadsheets leave at the end
	}
	rejected := moderated >= 0 && moderated < len(row) && strings.TrimSpace(row[moderated].text) == "-1"
	r.take(row[at].text, row[at].line, rejected)
}

func blank(row []cell) bool {
	return !slices.ContainsFunc(row, func(c cell) bool { return strings.TrimSpace(c.text) != "" })
}

// regular finds the separator of a table without a known head: in a file whose name says that it is a table, every row
// has the same number of columns, and more than one. A list of sentences with commas in them does not look like that.
func (r *reader) regular(text string) (rune, []cell) {
	if !r.isTable() && r.opt.Column == "" {
		return 0, nil
	}
	for _, comma := range r.separators {
		if head := r.table(text, comma).even(); len(head) > 1 {
			return comma, head
		}
	}
	return 0, nil
}

// even reads a whole table and gives its first row if all rows are as long as that, else nil.
func (t *table) even() (head []cell) {
	for {
		row, err := t.next()
		switch {
		case err != nil:
			return nil
		case row == nil:
			return head
		case head == nil:
			head = row
		case len(row) != len(head):
			return nil
		}
	}
}

// lines takes one idea a line, or the only column of a table without a head.
func (r *reader) lines(text string) error {
	if r.isTable() && len(r.table(text, r.separators[0]).even()) == 1 {
		return r.read(text, r.separators[0], 0, nil)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if strings.TrimSpace(line) != "" {
			r.take(line, n, false)
		}
	}
	return nil
}
