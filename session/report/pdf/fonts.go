package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/image/font/sfnt"

	"folkmoot/session/report/layout"
)

// used are the glyphs that the pages draw, by face and character. gofpdf numbers a glyph in the file by its character.
type used map[layout.Face]map[rune]layout.Glyph

func usedBy(r layout.Result) used {
	u := used{}
	for _, p := range r.Pages {
		for _, it := range p.Items {
			if it.Text == nil {
				continue
			}
			set := u[it.Text.Face]
			if set == nil {
				set = map[rune]layout.Glyph{}
				u[it.Text.Face] = set
			}
			for _, g := range it.Text.Glyphs {
				set[g.Rune] = g
			}
		}
	}
	return u
}

var (
	composite  = regexp.MustCompile(`^<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8(\w+)\n/Encoding /Identity-H\n/DescendantFonts \[(\d+) 0 R\]\n/ToUnicode (\d+) 0 R>>`)
	descriptor = regexp.MustCompile(`/FontDescriptor (\d+) 0 R`)
	glyphMap   = regexp.MustCompile(`/CIDToGIDMap (\d+) 0 R`)
	fontName   = regexp.MustCompile(`^<</Type /FontDescriptor /FontName /\w+`)
)

// fonts writes the dictionaries of the fonts anew. gofpdf rounds widths, names a subset as if it were the whole font, and
// gives every number of the font as a character, among them those that stand for none.
func (t *tagger) fonts() error {
	faces := map[string]layout.Face{}
	for f := range t.c.used {
		fam, style := fontStyle(f)
		faces[fam+style] = f
	}
	for n := range t.at {
		body, err := t.body(n)
		if err != nil {
			continue // the first entry of the table is no object
		}
		m := composite.FindSubmatch(body)
		if m == nil {
			continue
		}
		face, ok := faces[string(m[1])]
		if !ok {
			return errShape
		}
		if err := t.font(n, atoi(m[2]), face); err != nil {
			return err
		}
	}
	return nil
}

func (t *tagger) font(obj, cid int, face layout.Face) error {
	old, err := t.body(cid)
	if err != nil {
		return err
	}
	d, g := descriptor.FindSubmatch(old), glyphMap.FindSubmatch(old)
	if d == nil || g == nil {
		return errShape
	}
	desc, err := t.body(atoi(d[1]))
	if err != nil || !fontName.Match(desc) {
		return errShape
	}
	glyphs := t.c.used[face]
	codes := slices.Sorted(maps.Keys(glyphs))
	name := subsetName(t.r.Fonts.Font(face), face, codes)
	unicode := t.number()
	t.put(obj, fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode))
	t.put(cid, fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"+
		" /FontDescriptor %s 0 R /CIDToGIDMap %s 0 R /DW 0 /W [%s]>>", name, d[1], g[1], widths(glyphs, codes)))
	t.put(atoi(d[1]), string(fontName.ReplaceAll(desc, []byte("<</Type /FontDescriptor /FontName /"+name))))
	cmap := toUnicode(codes)
	t.put(unicode, fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(cmap), cmap))
	return nil
}

// subsetName is the font's own name behind six letters that tell this subset from others.
func subsetName(f *sfnt.Font, face layout.Face, codes []rune) string {
	name := ""
	if f != nil {
		var buf sfnt.Buffer
		name, _ = f.Name(&buf, sfnt.NameIDPostScript)
	}
	name = strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, name)
	if name == "" {
		name = face.String()
	}
	sum := sha256.Sum256([]byte(string(codes)))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag) + "+" + name[:min(len(name), 100)]
}

// widths lists the advance of each character, neighbours in one row.
func widths(glyphs map[rune]layout.Glyph, codes []rune) string {
	var b strings.Builder
	for i := 0; i < len(codes); {
		fmt.Fprintf(&b, "%d [", codes[i])
		j := i
		for ; j < len(codes) && codes[j]-codes[i] == rune(j-i); j++ {
			b.WriteString(num(glyphs[codes[j]].W) + " ")
		}
		b.WriteString("] ")
		i = j
	}
	return b.String()
}

// toUnicode says which character each number of the font stands for.
func toUnicode(codes []rune) string {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	// The format allows a hundred at a time.
	for some := range slices.Chunk(codes, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(some))
		for _, c := range some {
			fmt.Fprintf(&b, "<%04X> <%04X>\n", c, c)
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}
