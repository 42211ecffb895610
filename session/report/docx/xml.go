package docx

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"

	"folkmoot/session/report/document"
)

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// esc writes text as XML, whatever is in it.
func esc(text string) string { return escaped(document.Printable(text)) }

// escaped writes printable text as XML.
func escaped(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(text)) // a Builder takes everything
	return out.String()
}

// oneLine is text where a line end has no place: titles, names, descriptions.
func oneLine(text string) string {
	return strings.Join(strings.Fields(document.Printable(text)), " ")
}

// val is an element that holds one value.
func val(name, value string) string { return "<w:" + name + ` w:val="` + value + `"/>` }

// twips is a length as Word measures it, in twentieths of a point.
func twips(points float64) int { return int(math.Round(points * 20)) }

func num(n int) string { return strconv.Itoa(n) }
