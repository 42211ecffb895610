package dataset

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/session/report"
)

// name is what may not be named, and what stands in its place.
type name struct{ text, label string }

// mask puts a word in brackets in the place of whatever may not be named, in every text, whoever wrote it. An edition's names are
// found as in its report; options that were put together by hand have their own way below.
func (b *builder) mask() {
	if b.o.Edition != "" {
		report.Mask(b.unedited, b.o.Edition, b.o.Speaker, &b.d)
	}
	d, sp := b.s.Details, b.o.Speaker
	var names []name
	hide := func(label, text string) {
		if text = strings.TrimSpace(text); utf8.RuneCountInString(text) > 1 && !strings.EqualFold(text, d.Organisation.Type) {
			names = append(names, name{text, label})
		}
	}
	if b.o.Naming != ByName {
		hide(sp.T("report.masked.organisation", "[organisation]"), d.Organisation.Name)
		hide(sp.T("report.masked.region", "[region]"), d.Organisation.Region)
	}
	if !b.o.Place {
		hide(sp.T("report.masked.place", "[place]"), d.Place)
	}
	if !b.o.Person {
		hide(sp.T("report.masked.facilitator", "[facilitator]"), d.Facilitator)
	}
	if len(names) > 0 {
		maskAll(reflect.ValueOf(&b.d).Elem(), names)
	}
}

// maskAll goes through every text of the records, so that a field that is thought of later is not forgotten here.
func maskAll(v reflect.Value, names []name) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(masked(v.String(), names))
	case reflect.Struct:
		for _, f := range v.Fields() {
			maskAll(f, names)
		}
	case reflect.Slice:
		for i := range v.Len() {
			maskAll(v.Index(i), names)
		}
	default: // numbers and yes or no
	}
}

// masked puts labels in the place of names that stand as words of their own, whatever their case.
func masked(text string, names []name) string {
	for _, n := range names {
		for from := 0; from < len(text); {
			at, size := fold(text[from:], n.text)
			if at < 0 {
				break
			}
			start, end := from+at, from+at+size
			before, _ := utf8.DecodeLastRuneInString(text[:start])
			after, _ := utf8.DecodeRuneInString(text[end:])
			if letter(before) || letter(after) {
				_, step := utf8.DecodeRuneInString(text[start:])
				from = start + step
				continue
			}
			text = text[:start] + n.label + text[end:]
			from = start + len(n.label)
		}
	}
	return text
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// fold finds a text whatever its case, and says how many bytes it takes; -1 where it is not there.
func fold(text, want string) (at, size int) {
	n := utf8.RuneCountInString(want)
	first, _ := utf8.DecodeRuneInString(want)
	for i, r := range text {
		if !strings.EqualFold(string(r), string(first)) {
			continue
		}
		end := i
		for range n {
			_, step := utf8.DecodeRuneInString(text[end:])
			end += step
		}
		if strings.EqualFold(text[i:end], want) {
			return i, end - i
		}
	}
	return -1, 0
}
