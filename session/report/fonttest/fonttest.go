// Package fonttest makes fonts for tests: the embedded one, with its glyphs given to other characters.
package fonttest

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"

	"folkmoot/assets/fonts"
)

// Thai, Arabic and Hebrew are some of the letters of scripts that the embedded fonts lack.
const (
	Thai   = "กขคงจชซญดตถทนบปผฝพฟภมยรลวสหอฮ"
	Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
	Hebrew = "אבגדהוזחטיכלמנסעפצקרשת"
)

// Of gives a font that has these letters and the space: each is drawn as a Latin letter of the embedded font.
func Of(t testing.TB, letters string) []byte {
	t.Helper()
	f, err := sfnt.Parse(fonts.Regular)
	if err != nil {
		t.Fatal(err)
	}
	const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	glyphs := map[rune]uint16{}
	var buf sfnt.Buffer
	add := func(r, like rune) {
		id, err := f.GlyphIndex(&buf, like)
		if err != nil || id == 0 {
			t.Fatalf("the embedded font lacks %q: %v", like, err)
		}
		glyphs[r] = uint16(id)
	}
	add(' ', ' ')
	for i, r := range []rune(letters) {
		add(r, rune(latin[i%len(latin)]))
	}
	return With(fonts.Regular, "cmap", cmap(glyphs))
}

// cmap is the table that leads from characters to glyphs, in the form that every reader knows.
func cmap(glyphs map[rune]uint16) []byte {
	var runes []rune
	for r := range glyphs {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	n := len(runes) + 1
	half := 1
	for half*2 <= n {
		half *= 2
	}
	shift := 0
	for 1<<(shift+1) <= n {
		shift++
	}
	words := []uint16{0, 1, 3, 1, 0, 12, 4, uint16(16 + 8*n), 0, uint16(2 * n), uint16(2 * half), uint16(shift), uint16(2*n - 2*half)}
	for _, r := range runes {
		words = append(words, uint16(r))
	}
	words = append(words, 0xFFFF, 0)
	for _, r := range runes {
		words = append(words, uint16(r))
	}
	words = append(words, 0xFFFF)
	for _, r := range runes {
		words = append(words, glyphs[r]-uint16(r))
	}
	words = append(words, 1)
	words = append(words, make([]uint16, n)...)
	var out bytes.Buffer
	for _, w := range words {
		out.Write(binary.BigEndian.AppendUint16(nil, w))
	}
	return out.Bytes()
}

// With gives a font another table in the place of its own; nil takes it out.
func With(font []byte, name string, table []byte) []byte {
	type part struct {
		name string
		data []byte
	}
	var parts []part
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := font[12+16*i:]
		p := part{string(at[:4]), font[binary.BigEndian.Uint32(at[8:]):][:binary.BigEndian.Uint32(at[12:])]}
		if p.name == name {
			p.data = table
		}
		// What shapes and positions glyphs speaks of characters that are not there any more.
		if p.data == nil || p.name == "GSUB" || p.name == "GPOS" || p.name == "GDEF" {
			continue
		}
		parts = append(parts, p)
	}
	out := slices.Clone(font[:12])
	binary.BigEndian.PutUint16(out[4:], uint16(len(parts)))
	at := 12 + 16*len(parts)
	var body []byte
	for _, p := range parts {
		out = append(out, p.name...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(p.data)))
		body = append(body, p.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}
