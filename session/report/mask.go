package report

import (
	"reflect"
	"strings"
	"time"

	"folkmoot/session/report/document"
)

// masked puts a word in brackets in the place of whatever this edition may not name, in every text of the finished document:
// whoever wrote it, and in whichever section it stands.
func (w *writer) masked(d document.Document) document.Document {
	// First the words before a redaction, twice, since what is put in their place may hold others; then names, which may be in
	// any of it.
	was := w.originals()
	for _, m := range []masker{was, was, w.masker()} {
		if len(m.names) > 0 {
			m.all(reflect.ValueOf(&d).Elem())
		}
	}
	return d
}

// masker knows the names that this edition may not print.
func (w *writer) masker() masker {
	var m masker
	d := w.unedited.Details
	if w.may.Organisation != ByName {
		label := w.T("report.masked.organisation", "[organisation]")
		m.hide(label, d.Organisation.Name, d.Organisation.Type)
		m.hide(w.T("report.masked.region", "[region]"), d.Organisation.Region, d.Organisation.Type)
	}
	if !w.may.Place {
		m.hide(w.T("report.masked.place", "[place]"), d.Place, "")
	}
	if !w.may.Facilitator {
		m.hide(w.T("report.masked.facilitator", "[facilitator]"), d.Facilitator, "")
	}
	return m
}

// fewestLetters is the fewest letters of a wording that is looked for where somebody may have copied it to. A shorter one could be
// anybody's words.
const fewestLetters = 12

// originals hides the words before a redaction and those of withdrawn ideas wherever they were copied to: into a finding,
// the title of a theme, an option, the raw notes.
func (w *writer) originals() masker {
	var m masker
	shown := map[string]bool{}
	for _, x := range w.s.Ideas {
		if !x.Withdrawn {
			shown[lettersOf(printed(x))] = true
		}
	}
	hide := func(label string, texts ...string) {
		for _, text := range texts {
			n := hideName(label, text)
			n.whole = true
			// What stands in the words for print, their brackets aside, would hide these.
			if len(n.plain) >= fewestLetters && !shown[n.letters()] && !strings.Contains(lettersOf(label), n.letters()) {
				m.names = append(m.names, n)
			}
		}
	}
	for _, x := range w.unedited.Ideas {
		switch {
		case x.Withdrawn:
			hide(w.T("report.masked.withdrawn", "[withdrawn]"), x.First, x.Display, x.Translation, x.Redaction)
		case x.Redaction != "":
			hide(x.Redaction, x.First, x.Display, x.Translation)
		}
	}
	for _, x := range w.unedited.Evidence {
		if x.Redaction != "" {
			hide(x.Redaction, x.Text)
		}
	}
	return m
}

type masker struct{ names []hiddenName }

// hide adds a name, and what it is made of: of "Room 4, Town Hall" each part by itself gives the place away. What is
// printed anyway, such as the organisation's type, stays.
func (m *masker) hide(label, text, but string) {
	m.add(label, text, 2)
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;()[]/|", r) }) {
		if part != text && lettersOf(part) != lettersOf(but) {
			m.add(label, part, 4)
		}
	}
}

// add adds a name of at least so many letters; a shorter one is like any word.
func (m *masker) add(label, text string, least int) {
	if n := hideName(label, text); len(n.plain) >= least || n.dense && len(n.plain) > 0 {
		m.names = append(m.names, n)
	}
}

// maskKept are the fields that no person wrote: what ties the document together, and what layout fills in.
var maskKept = map[string]bool{"ID": true, "Lang": true, "Language": true, "Hash": true, "Words": true}

// all goes through every text that can be reached from v, which can be set. So a block or a chart that is thought of later is
// not forgotten here.
func (m masker) all(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(m.text(v.String()))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch {
			case maskKept[f.Name] || !f.IsExported():
			case f.Name == "Link":
				v.Field(i).SetString(m.link(v.Field(i).String()))
			default:
				m.all(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(out, v)
		for i := range out.Len() {
			m.all(out.Index(i))
		}
		v.Set(out)
	case reflect.Array:
		for i := range v.Len() {
			m.all(v.Index(i))
		}
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		in := reflect.New(v.Elem().Type()).Elem()
		in.Set(v.Elem())
		m.all(in)
		if v.Kind() == reflect.Pointer {
			in = in.Addr()
		}
		v.Set(in)
	default: // numbers and yes or no
	}
}

// link leaves links inside the document as they are, and takes away one that leads to what may not be named.
func (m masker) link(to string) string {
	if !strings.HasPrefix(to, "#") && m.text(to) != to {
		return ""
	}
	return to
}
