package tables

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// mostName is how long the name of a sheet may be, in units of UTF-16.
const mostName = 31

func numbered(word string, n int) string { return fmt.Sprintf("%s %d", word, n) }

// names gives each sheet a name that a spreadsheet allows, as near to what it was called as can be.
type names struct{ taken map[string]bool }

func (n *names) give(wanted, otherwise string) string {
	base := allowed(wanted)
	if base == "" || strings.EqualFold(base, "History") { // which Excel keeps to itself
		base = allowed(otherwise)
	}
	name := base
	for i := 2; n.taken[strings.ToLower(name)]; i++ {
		end := fmt.Sprintf(" (%d)", i)
		name = cut(base, mostName-len(end)) + end
	}
	n.taken[strings.ToLower(name)] = true
	return name
}

// allowed takes out of a name what the name of a sheet may not have.
func allowed(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || unicode.IsControl(r) {
			return ' '
		}
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, name)
	return cut(strings.Join(strings.Fields(name), " "), mostName)
}

// cut shortens a name to so many units of UTF-16, at a space where that loses little.
func cut(name string, most int) string {
	n, space := 0, 0
	for i, r := range name {
		if n += utf16.RuneLen(r); n > most {
			if name = name[:i]; space > 0 && len(name)-space < 10 {
				name = name[:space]
			}
			break
		}
		if r == ' ' {
			space = i
		}
	}
	return strings.Trim(name, "' ")
}

// slug is the part of a file's name that says what is in it: plain letters and digits, and nothing where a title has none.
func slug(title string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(title)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '\u2019':
		case out.Len() > 0 && !strings.HasSuffix(out.String(), "-"):
			out.WriteByte('-')
		}
		if out.Len() >= 40 {
			break
		}
	}
	return strings.Trim(out.String(), "-")
}

// fileName is the name of the n-th file of so many.
func fileName(n, of int, title string) string {
	digits := max(2, len(fmt.Sprint(of)))
	name := fmt.Sprintf("%0*d", digits, n)
	if s := slug(title); s != "" {
		name += "-" + s
	}
	return name + ".csv"
}
