package report

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"folkmoot/assets/fonts"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/pdf"
)

// Font is a font of a person's own, for characters that the embedded fonts lack. It was looked at and can be used on
// the screen and in a PDF.
type Font struct {
	Name    string // as the font calls itself
	Data    []byte
	Added   int      // characters that the embedded fonts lack
	Scripts []string // that they belong to, by their names in Unicode, the one with most of them first
	// Joining are those of the scripts whose letters join or change places. The window draws them so, the report does not.
	Joining []string
}

// MaxFont is the most bytes of a font's file: larger than any single font with outlines of TrueType that is in use.
const MaxFont = 40 << 20

// fewestNamed is how many characters of a script a font has to add for the script to be named.
const fewestNamed = 10

// ReadFont looks at the bytes of a font's file. An error says in a sentence why the font cannot be used.
func ReadFont(data []byte) (*Font, error) {
	if err := kindOf(data); err != nil {
		return nil, err
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return nil, noFont("broken", "This file cannot be read as a font. It may be damaged, or something else with the name of a font.")
	}
	if restricted(data) {
		return nil, noFont("restricted", "Whoever made this font does not allow it to be put into documents, so the report could not use it. Choose another.")
	}
	out := &Font{Data: data}
	var buf sfnt.Buffer
	if out.Name, err = f.Name(&buf, sfnt.NameIDFull); err != nil || out.Name == "" {
		out.Name, _ = f.Name(&buf, sfnt.NameIDFamily)
	}
	added, err := out.adds(f, &buf)
	if err != nil {
		return nil, err
	}
	if len(added) == 0 {
		return nil, noFont("nothing", "This font has no character that Folkmoot lacks. It has Latin, Greek and Cyrillic of its own.")
	}
	out.Added = len(added)
	if err := out.try(added); err != nil {
		return nil, noFont("pdf", "This font cannot be put into a PDF, so the report could not use it. Choose another.")
	}
	return out, nil
}

func noFont(key, english string) error {
	return &session.Refusal{Key: "font." + key, English: english}
}

// kindOf tells other files from TrueType fonts by how they begin and which tables they have.
func kindOf(data []byte) error {
	if len(data) > MaxFont {
		return noFont("large", "This file is larger than any single font. Choose the font's own .ttf file.")
	}
	switch {
	case bytes.HasPrefix(data, []byte("ttcf")):
		return noFont("collection", "This file is a collection of several fonts. Choose a .ttf file with one font in it.")
	case bytes.HasPrefix(data, []byte("OTTO")):
		return noFont("cff", "This font is of the OpenType kind with PostScript outlines, which the report cannot draw. Choose a .ttf file with TrueType outlines.")
	case bytes.HasPrefix(data, []byte("wOF")):
		return noFont("web", "This font is packed for web pages. Choose a .ttf file.")
	case bytes.HasPrefix(data, []byte{0, 1, 0, 0}), bytes.HasPrefix(data, []byte("true")):
	default:
		return noFont("broken", "This file cannot be read as a font. It may be damaged, or something else with the name of a font.")
	}
	for _, name := range []string{"glyf", "loca", "cmap", "head", "hhea", "hmtx", "maxp"} {
		if len(table(data, name)) == 0 {
			return noFont("outlines", "This font has no TrueType outlines, which the report needs. Choose another .ttf file.")
		}
	}
	return nil
}

// table gives a table of a font's file, or nothing where it is not there as a whole.
func table(data []byte, name string) []byte {
	if len(data) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		if string(data[at:at+4]) != name {
			continue
		}
		from, size := uint64(binary.BigEndian.Uint32(data[at+8:])), uint64(binary.BigEndian.Uint32(data[at+12:]))
		if from+size > uint64(len(data)) {
			return nil
		}
		return data[from : from+size]
	}
	return nil
}

// restricted reads the one licence that forbids to embed a font at all.
func restricted(data []byte) bool {
	os2 := table(data, "OS/2")
	return len(os2) >= 10 && binary.BigEndian.Uint16(os2[8:])&0xF == 2
}

// adds lists the characters that the embedded fonts lack, and notes their scripts.
func (f *Font) adds(of *sfnt.Font, buf *sfnt.Buffer) ([]rune, error) {
	var own []*sfnt.Font
	for _, data := range [][]byte{fonts.Regular, fonts.Symbols} {
		x, err := sfnt.Parse(data)
		if err != nil {
			return nil, err
		}
		own = append(own, x)
	}
	var added []rune
	counts := make([]int, len(scripts))
	for r := rune(0x21); r <= 0xFFFF; r++ { // a PDF numbers no character beyond
		if id, err := of.GlyphIndex(buf, r); err != nil || id == 0 || unicode.IsControl(r) || unicode.Is(unicode.Co, r) {
			continue
		}
		if slices.ContainsFunc(own, func(x *sfnt.Font) bool { id, err := x.GlyphIndex(buf, r); return err == nil && id != 0 }) {
			continue
		}
		added = append(added, r)
		for i, s := range scripts {
			if unicode.Is(unicode.Scripts[s.unicode], r) {
				counts[i]++
				break
			}
		}
	}
	var order []int
	for i, n := range counts {
		if n >= fewestNamed {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return counts[b] - counts[a] })
	for _, i := range order {
		f.Scripts = append(f.Scripts, scripts[i].unicode)
		if layout.Joins(scripts[i].unicode) {
			f.Joining = append(f.Joining, scripts[i].unicode)
		}
	}
	return added, nil
}

// try writes a PDF with some of the characters: what a library makes of a file is known only then.
func (f *Font) try(added []rune) error {
	step := max(1, len(added)/200)
	var some []rune
	for i := 0; i < len(added); i += step {
		some = append(some, added[i], ' ')
	}
	fs, err := faces(f)
	if err != nil {
		return err
	}
	doc := document.Document{Title: "Font", Blocks: []document.Block{document.Paragraph{Runs: document.Text(string(some))}}}
	_, err = pdf.Write(layout.Lay(doc, fs))
	return err
}

// faces loads the fonts of a report. Without f they are the embedded ones.
func faces(f *Font) (*layout.Fonts, error) {
	files := layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols}
	if f != nil {
		files.Other = f.Data
	}
	return layout.LoadFonts(files)
}
