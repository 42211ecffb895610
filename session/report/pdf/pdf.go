// Package pdf writes pages as a PDF that is tagged for screen readers and has the same bytes for the same pages.
//
// It is the only package that knows gofpdf, which embeds the fonts and lays out the file; the text itself is placed
// here, glyph by glyph, because gofpdf's own text calls lose characters and panic on some. What gofpdf cannot write
// (the structure tree, links that a screen reader finds, bookmarks, XMP) is put beside its objects or in their place, and
// the file is written anew from them.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"folkmoot/session/report/layout"
)

// ErrNoPages says that there is nothing to write.
var ErrNoPages = errors.New("the report has no pages")

// Write gives the bytes of the PDF.
func Write(r layout.Result) (out []byte, err error) {
	if len(r.Pages) == 0 || r.Fonts == nil {
		return nil, ErrNoPages
	}
	// gofpdf panics on input that it did not expect; a person who saves a report must get a sentence instead.
	defer func() {
		if p := recover(); p != nil {
			out, err = nil, fmt.Errorf("the report's PDF could not be written: %v", p)
		}
	}()
	c, err := drawPages(r)
	if err != nil {
		return nil, fmt.Errorf("the report's PDF could not be written: %w", err)
	}
	out, err = tag(r, c)
	if err != nil {
		return nil, fmt.Errorf("the report's PDF could not be tagged: %w", err)
	}
	return out, nil
}

// mark is a piece of marked content: the mcid-th of its page, drawn for a span.
type mark struct{ page, mcid int }

// content is the file without its structure, and what the structure needs to know of it.
type content struct {
	file  []byte
	marks map[int][]mark // by span
	pages [][]int        // the span of each mark, by page
	used  used
}

const family = "report"

func fontStyle(f layout.Face) (fam, style string) {
	switch f {
	case layout.Bold:
		return family, "B"
	case layout.Symbols:
		return family + "symbols", ""
	case layout.Other:
		return family + "other", ""
	default:
		return family, ""
	}
}

// created is the moment written into the file: never the clock's.
func created(r layout.Result) time.Time {
	if r.Created.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return r.Created.UTC()
}

func drawPages(r layout.Result) (content, error) {
	first := r.Pages[0]
	doc := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: first.W, Ht: first.H}})
	doc.SetCreationDate(created(r))
	doc.SetModificationDate(created(r))
	doc.SetCatalogSort(true)
	doc.SetCompression(false) // pack does that
	doc.SetAutoPageBreak(false, 0)
	doc.SetMargins(0, 0, 0)
	c := content{marks: map[int][]mark{}, pages: make([][]int, len(r.Pages)), used: usedBy(r)}
	embed(doc, r, c.used)
	rs := roles(r)
	for i := range r.Pages {
		doc.AddPageFormat("P", gofpdf.SizeType{Wd: r.Pages[i].W, Ht: r.Pages[i].H})
		s := stream{doc: doc, height: r.Pages[i].H, roles: rs}
		c.pages[i] = s.page(r.Pages[i])
		for id, span := range c.pages[i] {
			c.marks[span] = append(c.marks[span], mark{page: i, mcid: id})
		}
	}
	var buf bytes.Buffer
	if err := doc.Output(&buf); err != nil {
		return content{}, err
	}
	c.file = buf.Bytes()
	return c, nil
}

// embed loads the faces that the pages use and tells gofpdf which characters of them.
//
// gofpdf learns the characters of its subset from its own text calls only, and those also draw. So they are made on a
// template that no page ever shows.
func embed(doc *gofpdf.Fpdf, r layout.Result, used used) {
	var faces []layout.Face
	for _, f := range []layout.Face{layout.Regular, layout.Bold, layout.Symbols, layout.Other} {
		if len(used[f]) > 0 {
			faces = append(faces, f)
			fam, style := fontStyle(f)
			// A copy: gofpdf writes into the bytes it is given, and these are shared.
			doc.AddUTF8FontFromBytes(fam, style, bytes.Clone(r.Fonts.Data(f)))
		}
	}
	doc.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: 10, Ht: 10}, func(t *gofpdf.Tpl) {
		for _, f := range faces {
			fam, style := fontStyle(f)
			t.SetFont(fam, style, 10)
			for c := range used[f] {
				t.Text(0, 0, string(c))
			}
		}
	})
}

// roles gives the role of each span.
func roles(r layout.Result) map[int]layout.Role {
	m := map[int]layout.Role{}
	for _, n := range r.Nodes {
		for _, k := range n.Kids {
			if k.Span > 0 {
				m[k.Span] = n.Role
			}
		}
	}
	return m
}
