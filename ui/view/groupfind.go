package view

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupFind lists the themes that typed letters can mean, the likeliest first: what a theme is called by ("3b"), then
// titles that begin so, then titles with a word that begins so.
func GroupFind(v *GroupView, typed string) []session.ID {
	typed = groupFold(typed)
	if typed == "" {
		return nil
	}
	var ranked [3][]session.ID
	for _, t := range v.Themes {
		name := groupFold(t.Title)
		if name == "" {
			name = groupFold(t.Tag)
		}
		switch {
		case t.Label == typed:
			ranked[0] = append(ranked[0], t.ID)
		case strings.HasPrefix(name, typed):
			ranked[1] = append(ranked[1], t.ID)
		case strings.Contains(" "+name, " "+typed):
			ranked[2] = append(ranked[2], t.ID)
		}
	}
	return slices.Concat(ranked[0], ranked[1], ranked[2])
}

// GroupBegins reports whether the name of a theme begins with typed letters.
func GroupBegins(v *GroupView, typed string) bool {
	typed = groupFold(typed)
	return typed != "" && slices.ContainsFunc(v.Themes, func(t GroupTheme) bool { return strings.HasPrefix(groupFold(cmp.Or(t.Title, t.Tag)), typed) })
}

// groupFold makes words alike that differ in case, spaces or marks only, so that "Ängste" is found by "a" too.
func groupFold(s string) string {
	s = strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
	return groupPlain.Replace(s)
}

var groupPlain = strings.NewReplacer(
	"à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ą", "a", "ç", "c", "ć", "c", "č", "c", "è", "e", "é", "e", "ê", "e", "ë", "e", "ę", "e",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ł", "l", "ñ", "n", "ń", "n", "ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ś", "s", "š", "s", "ß", "ss",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ŵ", "w", "ŷ", "y", "ý", "y", "ÿ", "y", "ź", "z", "ż", "z", "ž", "z")

// GroupTyped says what typed letters mean: which theme Enter takes, and which others they could mean. at is the place
// among those found.
func GroupTyped(v *GroupView, typed string, found []session.ID, at, ideas int, sp *say.Speaker) string {
	name := func(id session.ID) string {
		t := v.Theme(id)
		return sp.T("group.to.theme", "{{.N}}  {{.Name}}", say.Args{"N": t.Label, "Name": t.Name})
	}
	if typed == "0" || typed == "" {
		return sp.T("group.typed.number", "Type the number of a theme in two digits, or its first letters.")
	}
	if len(found) == 0 {
		return sp.T("group.typed.none", "“{{.Typed}}”: no theme begins so. Enter makes one with this title, Backspace takes a letter back, Esc leaves.", say.Args{"Typed": typed})
	}
	out := sp.N("group.typed", ideas, "“{{.Typed}}”: Enter moves {{.N}} idea to {{.Theme}}", "“{{.Typed}}”: Enter moves {{.N}} ideas to {{.Theme}}", say.Args{"Typed": typed, "Theme": name(found[at])})
	if more := len(found) - 1; more > 0 {
		out += sp.N("group.typed.more", more, "; {{.N}} more fits, Down goes to it", "; {{.N}} more fit, Down goes to the next")
	}
	return out
}
