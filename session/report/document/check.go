package document

import (
	"errors"
	"fmt"
	"strings"
)

// Check lists what would make the document hard to read or to hear: levels of headings that are skipped, figures
// without words, links that lead nowhere, rows that do not fit their table. It is nil for a sound document.
func Check(d Document) error {
	c := checker{ids: map[string]bool{}}
	if strings.TrimSpace(d.Title) == "" {
		c.say("the document has no title")
	}
	if d.Language == "" {
		c.say("the document does not say its language")
	}
	Walk(d.Blocks, func(b Block) {
		if h, ok := b.(Heading); ok && h.ID != "" {
			if c.ids[h.ID] {
				c.say("two headings have the id %q", h.ID)
			}
			c.ids[h.ID] = true
		}
	})
	Walk(d.Blocks, c.block)
	return errors.Join(c.faults...)
}

// Walk visits every block in reading order, those inside a Together too.
func Walk(blocks []Block, visit func(Block)) {
	for _, b := range blocks {
		visit(b)
		if t, ok := b.(Together); ok {
			Walk(t.Blocks, visit)
		}
	}
}

type checker struct {
	faults []error
	ids    map[string]bool
	level  int
}

func (c *checker) say(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf(format, args...))
}

func (c *checker) block(b Block) {
	switch v := b.(type) {
	case Heading:
		if v.Level < 1 || v.Level > 6 || v.Level > c.level+1 {
			c.say("the heading %q is of level %d and follows level %d", v.Text, v.Level, c.level)
		}
		if strings.TrimSpace(v.Text) == "" {
			c.say("a heading has no text")
		}
		c.level = v.Level
	case Paragraph:
		c.links(v.Runs)
	case List:
		for _, it := range v.Items {
			c.links(it.Runs)
		}
	case Table:
		for i, r := range v.Rows {
			if len(r.Cells) != len(v.Columns) {
				c.say("row %d of the table %q has %d cells for %d columns", i+1, v.Caption, len(r.Cells), len(v.Columns))
			}
			for _, cell := range r.Cells {
				c.links(cell.Runs)
			}
		}
		for i, col := range v.Columns {
			if strings.TrimSpace(col.Title) == "" {
				c.say("column %d of the table %q has no title", i+1, v.Caption)
			}
		}
	case Chart:
		if v.Chart == nil {
			c.say("the chart %q has nothing in it", v.Caption)
		}
		if strings.TrimSpace(v.Alt) == "" {
			c.say("the chart %q is not described in words", v.Caption)
		}
	case Card:
		c.links(v.Text)
	case Note:
		for _, p := range v.Paras {
			c.links(p)
		}
	}
}

func (c *checker) links(runs []Run) {
	for _, r := range runs {
		if id, ok := strings.CutPrefix(r.Link, "#"); ok {
			if !c.ids[id] {
				c.say("the link %q leads to %q, which no heading is called", r.Text, id)
			}
		} else if r.Link != "" && !Opens(r.Link) {
			c.say("the link %q leads to %q, which a reader should not open", r.Text, r.Link)
		}
	}
}

// Opens says that an address outside the document may be made a link: pages and mail, and nothing that runs.
func Opens(link string) bool {
	low := strings.ToLower(link)
	return strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "mailto:")
}
