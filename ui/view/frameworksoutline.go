package view

import (
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
)

// FrameworkAbout is the key of the row that stands for the framework as a whole.
const FrameworkAbout = "about"

// FrameworkFactorKey is the key of a factor's row.
func FrameworkFactorKey(id string) string { return "factor:" + id }

// FrameworkPromptKey is the key of a question's row.
func FrameworkPromptKey(id string) string { return "question:" + id }

// The keys of the rows that stand for the lists of a framework.
const (
	FrameworkGlossary = "glossary"
	FrameworkScales   = "scales"
	FrameworkRules    = "rules"
	FrameworkConsent  = "consent"
)

// FrameworkRow is one row of the outline in which a framework is edited.
type FrameworkRow struct {
	Key    string
	Text   string
	Factor bool // a heading
}

// FrameworkOutline lists the parts of a framework in order.
func FrameworkOutline(f framework.Framework, sp *say.Speaker) []FrameworkRow {
	out := []FrameworkRow{{FrameworkAbout, sp.T("frameworks.about", "About this framework"), true}}
	n := 0
	for _, x := range f.Factors {
		out = append(out, FrameworkRow{FrameworkFactorKey(x.ID), x.Label, true})
		for _, p := range x.Prompts {
			n++
			out = append(out, FrameworkRow{FrameworkPromptKey(p.ID), fmt.Sprintf("%d  %s", n, p.Text), false})
		}
	}
	list := func(key, heading string, n int) {
		if n > 0 {
			heading = Joined(heading, fmt.Sprint(n))
		}
		out = append(out, FrameworkRow{key, heading, true})
	}
	list(FrameworkGlossary, sp.T("frameworks.glossary", "Glossary"), len(f.Glossary))
	list(FrameworkScales, sp.T("frameworks.scales", "Ratings that an idea can carry"), len(f.Scales))
	list(FrameworkRules, sp.T("frameworks.rules", "Ground rules"), len(f.GroundRules))
	list(FrameworkConsent, sp.T("frameworks.consent", "What people agree to"), len(f.Consent))
	return out
}
