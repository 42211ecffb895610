package view

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
)

// HelpCount is how many suggestions there are, for how many ideas.
type HelpCount struct {
	Drafts int
	In     int // ideas in them
	Tray   int // ideas in the tray
	Left   int // of them, those that fit nowhere clearly
	Pairs  bool
}

// HelpSummary says how much is suggested.
func HelpSummary(c HelpCount, sp *say.Speaker) string {
	tray := sp.N("group.ideas", c.Tray, "{{.N}} idea", "{{.N}} ideas")
	switch {
	case c.Drafts == 0 && c.Pairs:
		return sp.T("help.nopairs", "No two ideas in the tray are clearly alike.")
	case c.Drafts == 0:
		return sp.T("help.nothing", "Nothing in the tray clearly belongs together. “Everything” shows more.")
	case c.Pairs:
		return sp.N("help.pairs", c.Drafts, "{{.N}} clear pair among {{.Tray}} in the tray", "{{.N}} clear pairs among {{.Tray}} in the tray", say.Args{"Tray": tray})
	}
	out := sp.N("help.count", c.Drafts, "{{.N}} suggestion for {{.In}} of {{.Tray}} in the tray", "{{.N}} suggestions for {{.In}} of {{.Tray}} in the tray",
		say.Args{"In": c.In, "Tray": tray})
	if c.Left > 0 {
		out += sp.N("help.left", c.Left, "; {{.N}} fits nowhere clearly", "; {{.N}} fit nowhere clearly")
	}
	if away := c.Tray - c.In - c.Left; away > 0 {
		out += sp.N("help.putaway", away, "; {{.N}} put away", "; {{.N}} put away")
	}
	return out
}

// HelpStrength names a strength.
func HelpStrength(x theme.Strength, sp *say.Speaker) string {
	switch x {
	case theme.Careful:
		return sp.T("help.careful", "Careful")
	case theme.Everything:
		return sp.T("help.everything", "Everything")
	case theme.Usual:
	}
	return sp.T("help.usual", "Usual")
}

// HelpChip is a theme into which the idea at hand may go.
type HelpChip struct {
	Theme session.ID
	Words string // on the chip: "3 Being listened to"
	Why   string
}

// HelpChips names likely themes. themes gives the id of each theme that the help knows; those that are gone are left out.
func HelpChips(v *GroupView, list []theme.Likely, themes []session.ID, sp *say.Speaker) []HelpChip {
	var out []HelpChip
	for _, x := range list {
		t := v.Theme(themes[x.Theme])
		if t == nil {
			continue
		}
		out = append(out, HelpChip{Theme: t.ID, Why: HelpReasons(x.Why, sp), Words: sp.T("help.chip", "{{.Label}} {{.Name}}", say.Args{"Label": t.Label, "Name": helpShort(t.Name)})})
	}
	return out
}

// HelpLikely says what speaks for the chips of an idea. Those that cannot be seen are named too.
func HelpLikely(number int, chips []HelpChip, seen int, sp *say.Speaker) string {
	var parts []string
	for i, c := range chips {
		args := say.Args{"Key": "F" + strconv.Itoa(6+i), "Theme": c.Words, "Why": c.Why}
		switch {
		case i >= seen && c.Why == "":
			parts = append(parts, sp.T("help.likely.name", "{{.Key}} {{.Theme}}", args))
		case i >= seen:
			parts = append(parts, sp.T("help.likely.namewhy", "{{.Key}} {{.Theme}} ({{.Why}})", args))
		case c.Why != "":
			parts = append(parts, sp.T("help.likely.why", "{{.Key}} by {{.Why}}", args))
		}
	}
	if len(parts) == 0 {
		return sp.T("help.likely.plain", "Likely for idea {{.N}}", say.Args{"N": number})
	}
	return sp.T("help.likely", "Likely for idea {{.N}}: {{.Themes}}", say.Args{"N": number, "Themes": strings.Join(parts, "; ")})
}
