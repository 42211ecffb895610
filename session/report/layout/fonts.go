package layout

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one of the fonts of a report.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Symbols
	Other // a font of the person's own, for what the others lack
	faceCount
)

func (f Face) String() string {
	return [...]string{"regular", "bold", "symbols", "other"}[f]
}

// Files are TrueType fonts as they stand in their files.
type Files struct{ Regular, Bold, Symbols, Other []byte }

// Fonts are the fonts of a report. They never change once loaded, and many layouts may use them at once.
type Fonts struct {
	data  [faceCount][]byte
	fonts [faceCount]*sfnt.Font
	upem  [faceCount]fixed.Int26_6
}

// LoadFonts reads the fonts. Symbols and Other may be left out.
func LoadFonts(f Files) (*Fonts, error) {
	fs := &Fonts{data: [faceCount][]byte{f.Regular, f.Bold, f.Symbols, f.Other}}
	for i, data := range fs.data {
		face := Face(i)
		if face >= Symbols && len(data) == 0 {
			continue
		}
		ft, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("the %s font of the report cannot be read: %w", face, err)
		}
		fs.fonts[i] = ft
		fs.upem[i] = fixed.I(int(ft.UnitsPerEm()))
	}
	return fs, nil
}

// Data is the file of a face.
func (f *Fonts) Data(face Face) []byte { return f.data[face] }

// Font is the parsed font of a face, nil where there is none.
func (f *Fonts) Font(face Face) *sfnt.Font { return f.fonts[face] }

// meter looks up glyphs and their measures and remembers them. It belongs to one layout.
type meter struct {
	*Fonts
	buf   sfnt.Buffer
	glyph [faceCount]map[rune]Glyph
	kern  [faceCount]map[[2]sfnt.GlyphIndex]float64
}

func newMeter(f *Fonts) *meter {
	m := &meter{Fonts: f}
	for i := range m.glyph {
		m.glyph[i] = map[rune]Glyph{}
		m.kern[i] = map[[2]sfnt.GlyphIndex]float64{}
	}
	return m
}

// lookup gives the glyph of a character in a face; ok is false where the face lacks it.
func (m *meter) lookup(face Face, r rune) (g Glyph, ok bool) {
	if g, ok = m.glyph[face][r]; ok {
		return g, g.ID != 0
	}
	g = Glyph{Rune: r}
	// Beyond the first 65,536 characters the PDF's fonts cannot number a glyph by its character.
	if ft := m.fonts[face]; ft != nil && r <= 0xFFFF {
		if id, err := ft.GlyphIndex(&m.buf, r); err == nil && id != 0 {
			if adv, err := ft.GlyphAdvance(&m.buf, id, m.upem[face], font.HintingNone); err == nil {
				g.ID = id
				g.W = float64(adv) * 1000 / float64(m.upem[face])
			}
		}
	}
	m.glyph[face][r] = g
	return g, g.ID != 0
}

func (m *meter) kerning(face Face, a, b sfnt.GlyphIndex) float64 {
	key := [2]sfnt.GlyphIndex{a, b}
	if k, ok := m.kern[face][key]; ok {
		return k
	}
	v := 0.0
	if k, err := m.fonts[face].Kern(&m.buf, a, b, m.upem[face], font.HintingNone); err == nil {
		v = float64(k) * 1000 / float64(m.upem[face])
	}
	m.kern[face][key] = v
	return v
}
