package words

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// said gives the stems of a text, with the words that say nothing in brackets.
func said(l *Language, text string) string {
	var out []string
	for _, w := range l.Words(text) {
		if w.Stop {
			out = append(out, "("+w.Folded+")")
		} else {
			out = append(out, w.Stem)
		}
	}
	return strings.Join(out, " ")
}

func TestEnglishIsCut(t *testing.T) {
	for text, want := range map[string]string{
		"The council's buses don't stop here":      "(the) council bus (don't) stop (here)",
		"We need more benches":                     "(we) (need) (more) bench",
		"Children’s centre, children's centers":    "child center child center",
		"20mph, 20 mph and 1,500 homes by 2.5 km":  "20 mph 20 mph (and) 1500 home (by) 2.5 km",
		"A&E, N.H.S. and e-mail or email":          "a&e nhs (and) email (or) email",
		"co-operate, cooperate; drop-in":           "cooper cooper drop (in)",
		"neighbourhoods neighborhood":              "neighborhood neighborhood",
		"organise organizing":                      "organis organis",
		"see https://example.org/a?b=c or www.a.b": "(see) (or)",
		"mail me@example.org. Thanks x":            "mail (thanks)",
		"4x4 1st 5k B12":                           "4x4 1st 5k b12",
		"":                                         "",
		"… — !":                                    "",
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, said(For("en-GB"), text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
