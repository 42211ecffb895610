package tables

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// look is how a cell is set.
type look struct {
	head, title, strong, link bool
	right, wrap               bool
	format                    string // of a number
}

// format writes a number with the digits that the report gives it.
func format(f document.Figure) string {
	out := "0"
	if f.Parted {
		out = "#,##0"
	}
	if f.Decimals > 0 {
		out += "." + strings.Repeat("0", f.Decimals)
	}
	if f.Signed {
		out = "+" + out + ";-" + out
	}
	return out
}

// dress gives a cell its look; each look is kept once in the file.
func (b *book) dress(sheet, at string, l look) {
	id, ok := b.styles[l]
	if !ok {
		var err error
		id, err = b.NewStyle(l.style())
		b.try(err)
		b.styles[l] = id
	}
	b.try(b.SetCellStyle(sheet, at, at, id))
}

func (l look) style() *excelize.Style {
	font := &excelize.Font{Size: 11, Bold: l.head || l.strong || l.title, Color: colour(draw.Ink)}
	st := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap || l.head}}
	if l.right {
		st.Alignment.Horizontal = "right"
	}
	switch {
	case l.title:
		font.Size = 16
	case l.link:
		font.Color, font.Underline = colour(draw.Accent), "single"
	case l.head:
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EFEBE2"}}
		st.Border = []excelize.Border{{Type: "bottom", Color: colour(draw.InkSoft), Style: 1}}
	}
	if l.format != "" {
		st.CustomNumFmt = &l.format
	}
	return st
}

func colour(rgb uint32) string { return fmt.Sprintf("%06X", rgb) }
