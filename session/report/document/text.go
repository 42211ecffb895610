package document

import "strings"

// Text gives the words of the document in reading order, a line for each piece. It is what every writer has to say,
// so a test can hold a written file against it. Labels of charts are in their description.
func (d Document) Text() string {
	w := words{doc: d}
	Walk(d.Blocks, w.block)
	return strings.Join(w.lines, "\n")
}

type words struct {
	doc   Document
	lines []string
}

func (w *words) add(texts ...string) {
	for _, t := range texts {
		if t != "" {
			w.lines = append(w.lines, t)
		}
	}
}

func (w *words) block(b Block) {
	switch v := b.(type) {
	case Cover:
		if v.Title == "" {
			v.Title, v.Subtitle = w.doc.Title, w.doc.Subtitle
		}
		w.add(v.Kicker, v.Title, Plain(v.Also), v.Subtitle)
		w.facts(v.Facts)
		w.add(v.Note)
	case Heading:
		w.add(v.Number, v.Text)
	case Paragraph:
		w.add(v.Label, Plain(v.Runs))
	case List:
		for _, it := range v.Items {
			w.add(it.Label, Plain(it.Runs))
		}
	case Table:
		w.add(v.Caption)
		for _, c := range v.Columns {
			w.add(c.Title)
		}
		for _, r := range v.Rows {
			for _, c := range r.Cells {
				w.add(Plain(c.Runs))
			}
		}
	case Chart:
		w.add(v.Caption)
	case Answer:
		w.add(v.Label)
		w.add(v.Ticks...)
		w.add(v.Prompt)
	case Quote:
		w.quote(v)
	case Card:
		w.add(v.Rank, v.Title, v.Who, v.Measure, Plain(v.Text), v.Theme)
		w.add(v.Behaviours...)
		for _, q := range v.Quotes {
			w.quote(q)
		}
	case Facts:
		w.facts(v.Facts)
	case Note:
		w.add(v.Title)
		for _, p := range v.Paras {
			w.add(Plain(p))
		}
	}
}

func (w *words) quote(q Quote) { w.add(q.Text, q.By) }

func (w *words) facts(fs []Fact) {
	for _, f := range fs {
		w.add(f.Label, f.Value)
	}
}
