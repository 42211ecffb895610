package framework

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes text fit to keep: valid UTF-8, line ends as LF, no other control characters, no white space around it.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// cleanLine is clean for texts that stand on one line.
func cleanLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

func cleanLines(in []string) []string {
	var out []string
	for _, s := range in {
		if s = cleanLine(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// tidy cleans every text of f in place.
func (f *Framework) tidy() {
	for _, s := range []*string{&f.ID, &f.Name, &f.Summary, &f.Language, &f.Kind, &f.Licence} {
		*s = cleanLine(*s)
	}
	f.Provenance = clean(f.Provenance)
	for i := range f.Factors {
		x := &f.Factors[i]
		x.ID, x.Label = cleanLine(x.ID), cleanLine(x.Label)
		x.Description, x.Provenance = clean(x.Description), clean(x.Provenance)
		for j := range x.Prompts {
			p := &x.Prompts[j]
			p.ID, p.Text, p.Probes = cleanLine(p.ID), cleanLine(p.Text), cleanLines(p.Probes)
		}
	}
	for i := range f.Glossary {
		t := &f.Glossary[i]
		t.ID, t.Word, t.Meaning = cleanLine(t.ID), cleanLine(t.Word), clean(t.Meaning)
	}
	for i := range f.Scales {
		s := &f.Scales[i]
		s.ID, s.Question, s.Low, s.High = cleanLine(s.ID), cleanLine(s.Question), cleanLine(s.Low), cleanLine(s.High)
	}
	f.GroundRules = cleanLines(f.GroundRules)
	for i := range f.Consent {
		c := &f.Consent[i]
		c.ID, c.Text = cleanLine(c.ID), cleanLine(c.Text)
	}
}

// short cuts a text for use inside a sentence.
func short(s string) string {
	s = cleanLine(s)
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:most-1])) + "…"
}

// slug makes an id from words: the first few of them, in small letters and hyphens. It may be empty.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r != '\'' && r != '’' && (r > 'z' || r < '0' || r > '9' && r < 'a')
	})
	out := ""
	for i, w := range words {
		w = strings.NewReplacer("'", "", "’", "").Replace(w)
		if i == 6 || len(out)+len(w) > 48 {
			break
		}
		if w != "" {
			out += "-" + w
		}
	}
	return strings.Trim(out, "-")
}
