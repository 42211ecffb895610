package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"folkmoot/session/report/document/documenttest"
)

// unpacked is the data of a compressed stream.
func (p parsed) unpacked(t *testing.T, obj int) []byte {
	t.Helper()
	body := p.objs[obj]
	z, err := zlib.NewReader(strings.NewReader(body[strings.Index(body, "stream\n")+len("stream\n"):]))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// embedded is a font of the file, read from what is embedded and nothing else.
type embedded struct {
	name    string
	font    *sfnt.Font
	gid     []byte
	widths  map[int]float64
	unicode map[int]string
}

func (p parsed) font(t *testing.T, obj int) embedded {
	t.Helper()
	cid := p.number(obj, "DescendantFonts \\[")
	f := embedded{name: regexp.MustCompile(`/BaseFont (\S+)`).FindStringSubmatch(p.objs[obj])[1], gid: p.unpacked(t, p.number(cid, "CIDToGIDMap")), widths: map[int]float64{}, unicode: map[int]string{}}
	var err error
	if f.font, err = sfnt.Parse(p.unpacked(t, p.number(p.number(cid, "FontDescriptor"), "FontFile2"))); err != nil {
		t.Fatal(err)
	}
	w := p.objs[cid]
	w = w[strings.Index(w, "/W [")+4:]
	for _, m := range regexp.MustCompile(`(\d+) \[([^\]]*)\]`).FindAllStringSubmatch(w, -1) {
		code, _ := strconv.Atoi(m[1])
		for i, v := range strings.Fields(m[2]) {
			f.widths[code+i], _ = strconv.ParseFloat(v, 64)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`).FindAllStringSubmatch(p.objs[p.number(obj, "ToUnicode")], -1) {
		code, _ := strconv.ParseInt(m[1], 16, 32)
		if m[1] != "0000" || m[2] != "FFFF" {
			f.unicode[int(code)] = m[2]
		}
	}
	return f
}

var (
	fontRef  = regexp.MustCompile(`/F(\w+) (\d+) 0 R`)
	setFont  = regexp.MustCompile(`/F(\w+) [\d.]+ Tf`)
	hexShown = regexp.MustCompile(`<([0-9A-F]+)>`)
)

// Every character that is drawn has a glyph in the embedded font, is as wide there as the file says, and can be copied out.
func TestFontsAreWholeAndTellTheTruth(t *testing.T) {
	docs := examples()
	docs["showcase"] = documenttest.Showcase()
	for _, name := range []string{"showcase", "scripts", "syntax"} {
		t.Run(name, func(t *testing.T) {
			p := parse(t, written(t, docs[name]))
			fonts := map[string]embedded{}
			for n, o := range p.objs {
				if !strings.Contains(o, "/Font <<") && n != 2 {
					continue
				}
				for _, m := range fontRef.FindAllStringSubmatch(o, -1) {
					obj, _ := strconv.Atoi(m[2])
					if strings.Contains(p.objs[obj], "/Type0") {
						fonts[m[1]] = p.font(t, obj)
					}
				}
			}
			if len(fonts) < 2 {
				t.Fatalf("%d fonts", len(fonts))
			}
			for _, f := range fonts {
				if !regexp.MustCompile(`^/[A-Z]{6}\+\w+`).MatchString(f.name) {
					t.Errorf("the subset is called %s", f.name)
				}
			}
			drawn := 0
			for i, page := range p.pages {
				var f embedded
				for line := range strings.SplitSeq(p.stream(t, page), "\n") {
					if m := setFont.FindStringSubmatch(line); m != nil {
						f = fonts[m[1]]
					}
					if !strings.Contains(line, "] TJ ET") {
						continue
					}
					for _, m := range hexShown.FindAllStringSubmatch(line, -1) {
						for k := 0; k+4 <= len(m[1]); k += 4 {
							code, _ := strconv.ParseInt(m[1][k:k+4], 16, 32)
							drawn++
							checkGlyph(t, f, int(code), i+1)
						}
					}
				}
			}
			if drawn < 50 {
				t.Errorf("%d characters are drawn", drawn)
			}
		})
	}
}

func checkGlyph(t *testing.T, f embedded, code, page int) {
	t.Helper()
	if f.font == nil {
		t.Fatalf("page %d draws %04X in no font", page, code)
	}
	gid := sfnt.GlyphIndex(int(f.gid[2*code])<<8 | int(f.gid[2*code+1]))
	if gid == 0 {
		t.Errorf("page %d: %s has no glyph for %04X", page, f.name, code)
		return
	}
	var buf sfnt.Buffer
	upem := fixed.I(int(f.font.UnitsPerEm()))
	adv, err := f.font.GlyphAdvance(&buf, gid, upem, font.HintingNone)
	if err != nil {
		t.Errorf("page %d: %04X: %v", page, code, err)
	}
	if w, ok := f.widths[code]; !ok || math.Abs(w-float64(adv)*1000/float64(upem)) > 1 {
		t.Errorf("page %d: %s says that %04X is %.1f wide, its glyph is %.1f", page, f.name, code, w, float64(adv)*1000/float64(upem))
	}
	if u := f.unicode[code]; u == "" || u == "0000" || u == "FEFF" || u == "FFFE" {
		t.Errorf("page %d: %s has no character for %04X: %q", page, f.name, code, u)
	}
}

// A file may not give numbers of a font as characters that do not exist.
func TestNoCharacterWithoutItsName(t *testing.T) {
	if b := written(t, small(para("x"))); bytes.Contains(b[bytes.LastIndex(b, []byte("begincmap")):], []byte("<0000> <FFFF> <0000>")) {
		t.Error("every number is given as a character")
	}
}
