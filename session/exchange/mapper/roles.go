package mapper

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"folkmoot/session/exchange"
)

// Role is what a column holds.
type Role string

// The roles, in the order in which they are offered.
const (
	Ignore      Role = ""
	Idea        Role = "idea"        // an idea in each cell
	Column      Role = "column"      // an idea in each cell, under a theme that is named like the column
	Theme       Role = "theme"       // the theme of the idea beside it, or a theme by itself where no column has ideas
	SubTheme    Role = "subtheme"    // its sub-theme
	Path        Role = "path"        // theme and sub-theme in one: “time.meetings”
	Description Role = "description" // more words of the idea, or what a theme means where no column has ideas
	Prompt      Role = "prompt"      // the question that the idea answers
	Group       Role = "group"       // the subgroup that said it, such as a table
	Translation Role = "translation" // the idea in the session's second language
	Votes       Role = "votes"       // a count of another program: shown, and not brought in
	Moderated   Role = "moderated"   // what moderators made of it: -1 or “rejected”
	Kind        Role = "kind"        // what the row is; only rows that are ideas are taken
)

// Roles lists the roles in the order in which they are offered.
func Roles() []Role {
	return []Role{Ignore, Idea, Column, Theme, SubTheme, Path, Description, Prompt, Group, Translation, Votes, Moderated, Kind}
}

// Known reports whether there is such a role.
func (r Role) Known() bool { return slices.Contains(Roles(), r) }

// ColumnOf finds a column of a table by its name or, counted from 1, its number.
func (t Table) ColumnOf(name string) (int, bool) {
	for i, h := range t.Head {
		if h != "" && plain(h) == plain(name) {
			return i, true
		}
	}
	n, err := strconv.Atoi(strings.TrimSpace(name))
	return n - 1, err == nil && n >= 1 && n <= t.Width()
}

// Columns lists the columns by number and name, for a sentence.
func (t Table) Columns() string {
	out := make([]string, 0, t.Width())
	for i, h := range t.Head {
		if i == 12 {
			out = append(out, "…")
			break
		}
		out = append(out, strconv.Itoa(i+1)+" “"+exchange.Start(h)+"”")
	}
	return strings.Join(out, ", ")
}

// holdsIdeas reports whether cells of the role are ideas.
func (r Role) holdsIdeas() bool { return r == Idea || r == Column }

// several reports whether more than one column can have the role.
func (r Role) several() bool { return r == Ignore || r.holdsIdeas() || r == Description }

// plain is a name as it is compared: small letters, one space, no mark of order or language at its end.
func plain(name string) string {
	name = strings.ToLower(strings.NewReplacer("-", " ", "_", " ", "\u00a0", " ", "\ufeff", "", ":", " ", "*", " ", "#", " ").Replace(name))
	return strings.Join(strings.Fields(name), " ")
}

// number reports whether a text is a number, however it is written.
func number(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" || strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return false
	}
	_, err := strconv.ParseFloat(strings.NewReplacer(",", "", " ", "", "'", "", "%", "").Replace(text), 64)
	return err == nil
}

// knownRoles gives the roles of the columns whose names are known, by their places.
func knownRoles(names []string) map[int]Role {
	out := map[int]Role{}
	for i, n := range names {
		if r, _, ok := roleOf(n); ok && r != Ignore {
			out[i] = r
		}
	}
	return out
}

// roleOf finds what a name says. Of several names for one role the earlier one of the list is the surer; sure counts from 0.
func roleOf(name string) (r Role, sure int, ok bool) {
	name = plain(name)
	if name == "" || len(name) > 80 {
		return Ignore, 0, false
	}
	if before, lang, cut := strings.Cut(name, "/"); cut && len(lang) <= 6 && !strings.Contains(lang, " ") { // Decidim: “title/en”
		name = strings.TrimSpace(before)
	}
	for _, l := range names {
		if i := slices.Index(l.names, name); i >= 0 {
			return l.role, i, true
		}
	}
	return Ignore, 0, false
}
