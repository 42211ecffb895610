package mapper

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Shape is a kind of file that is known by the names of its columns.
type Shape string

// The shapes that are known for sure.
const (
	NoShape     Shape = ""
	Polis       Shape = "Polis"
	AllOurIdeas Shape = "All Our Ideas"
	Parabol     Shape = "Parabol"
	Taguette    Shape = "Taguette"
)

// Mapping says what each column of a table holds.
type Mapping struct {
	Roles []Role `json:"roles"`
	Shape Shape  `json:"shape,omitempty"` // the file is known, and the roles with it
	// Remembered: a person has used it for a file with the same columns.
	Remembered bool `json:"-"`
	// Guess: which columns hold ideas is not known from their names, and was guessed from what stands in them.
	Guess bool `json:"-"`
}

// Role gives the role of a column; one that the mapping does not know is ignored.
func (m Mapping) Role(column int) Role {
	if column < 0 || column >= len(m.Roles) {
		return Ignore
	}
	return m.Roles[column]
}

// With gives the mapping with another role for a column. A role that one column alone can have is taken from the other.
func (m Mapping) With(column int, r Role) Mapping {
	out := Mapping{Roles: slices.Clone(m.Roles)}
	for i := range out.Roles {
		if i != column && out.Roles[i] == r && !r.several() {
			out.Roles[i] = Ignore
		}
	}
	if column >= 0 && column < len(out.Roles) {
		out.Roles[column] = r
	}
	return out
}

// has reports whether a column has a role.
func (m Mapping) has(roles ...Role) bool {
	return slices.ContainsFunc(m.Roles, func(r Role) bool { return slices.Contains(roles, r) })
}

// Suggest says what the columns of a table seem to hold.
func Suggest(t Table) Mapping {
	m := Mapping{Roles: make([]Role, t.Width())}
	switch {
	case statements(t, &m), parabol(t, &m), taguette(t, &m):
		return m
	case t.Named:
		byName(t, &m)
	}
	if !m.has(Idea, Column) && !onlyThemes(t, &m) && !m.has(Idea) {
		byContent(t, &m)
	}
	if !m.has(Idea, Column) { // themes alone
		for i, r := range m.Roles {
			if !slices.Contains([]Role{Theme, SubTheme, Path, Description}, r) {
				m.Roles[i] = Ignore
			}
		}
	}
	return m
}

func heads(t Table) map[string]int {
	out := map[string]int{}
	for i, h := range t.Head {
		if _, twice := out[plain(h)]; !twice {
			out[plain(h)] = i
		}
	}
	return out
}

// statements knows the comments of a Polis conversation without its votes.
func statements(t Table, m *Mapping) bool {
	h := heads(t)
	for name, r := range map[string]Role{"comment id": Ignore, "agrees": Ignore, "disagrees": Ignore, "comment body": Idea} {
		i, ok := h[name]
		if !ok {
			return false
		}
		m.Roles[i] = r
	}
	if i, ok := h["moderated"]; ok {
		m.Roles[i] = Moderated
	}
	m.Shape = Polis
	return true
}

// parabol knows the file of a retrospective. The votes of a group stand again on each of its rows.
func parabol(t Table, m *Mapping) bool {
	h := heads(t)
	for name, r := range map[string]Role{"reflectiongroup": Theme, "content": Idea, "prompt": Prompt, "votes": Votes, "type": Kind, "discussionthread": Ignore} {
		i, ok := h[name]
		if !ok {
			return false
		}
		m.Roles[i] = r
	}
	m.Shape = Parabol
	return true
}

// taguette knows a codebook: two columns, and the first is named name, tag or path.
func taguette(t Table, m *Mapping) bool {
	if t.Width() != 2 || !t.Named || plain(t.Head[1]) != "description" || !slices.Contains([]string{"name", "tag", "path"}, plain(t.Head[0])) {
		return false
	}
	m.Roles[0], m.Roles[1] = Path, Description
	m.Shape = Taguette
	return true
}

// byName goes by the names of the columns. Of two columns for one role the surer name wins.
func byName(t Table, m *Mapping) {
	best := map[Role]int{} // column
	sure := map[Role]int{}
	for i, h := range t.Head {
		if slices.Contains(private, plain(h)) {
			continue
		}
		r, s, ok := roleOf(h)
		if !ok {
			continue
		}
		if r == Votes && !numeric(t, i) || r.holdsIdeas() && numeric(t, i) {
			continue
		}
		if _, taken := best[r]; taken && sure[r] <= s {
			continue
		}
		best[r], sure[r] = i, s
	}
	for r, i := range best {
		m.Roles[i] = r
	}
	if i, ok := best[Idea]; ok && !m.has(Description) {
		titled(t, m, i)
	}
}

// titled finds the title that stands beside a longer text, as in proposals: the title is the idea, and the text its
// further words.
func titled(t Table, m *Mapping, text int) {
	short := func(i int) bool {
		r, _, ok := roleOf(t.Head[i])
		return ok && r == Idea && slices.Contains([]string{"title", "card title", "card name", "titre", "título", "titulo", "titolo", "titel"}, strings.Split(plain(t.Head[i]), "/")[0])
	}
	if short(text) {
		return
	}
	for j := range t.Head {
		if j != text && m.Roles[j] == Ignore && short(j) && filledCells(t, j) > 0 {
			m.Roles[text], m.Roles[j] = Description, Idea
			return
		}
	}
}

// onlyThemes reports whether the names say that the table has themes and what they mean, and nothing else. Where a theme
// comes again and again, the text beside it is no meaning but an idea.
func onlyThemes(t Table, m *Mapping) bool {
	if m.has(Path) {
		return true
	}
	theme, text := slices.Index(m.Roles, Theme), slices.Index(m.Roles, Description)
	if theme < 0 || text < 0 && t.Width() > 1 {
		return false
	}
	if text >= 0 && repeats(t, theme) {
		m.Roles[text] = Idea
		return false
	}
	return true
}

// byContent goes by what stands in the columns: the one with the most words has the ideas, and one with few texts that come
// again and again has the themes. Where several columns have as many words, each is a heading with its ideas below, as in
// the export of a board.
func byContent(t Table, m *Mapping) {
	words := make([]float64, t.Width())
	most := -1
	for i := range words {
		if m.Roles[i] != Ignore || t.Named && slices.Contains(private, plain(t.Head[i])) || numeric(t, i) || dates(t, i) {
			continue
		}
		if words[i] = meanWords(t, i); words[i] > 0 && (most < 0 || words[i] > words[most]) {
			most = i
		}
	}
	if most < 0 {
		return
	}
	m.Roles[most], m.Guess = Idea, t.Width() > 1
	var like []int
	for i, w := range words {
		if w >= 2 && w*3 >= words[most] && !repeats(t, i) {
			like = append(like, i)
		}
	}
	if t.Named && len(like) > 1 && gaps(t, like) {
		for _, i := range like {
			m.Roles[i] = Column
		}
		return
	}
	for i := range words {
		if i != most && words[i] > 0 && words[i] <= 6 && !m.has(Theme) && repeats(t, i) {
			m.Roles[i] = Theme
		}
	}
}

// gaps reports whether the columns are lists of unequal length side by side, and not answers of the same people.
func gaps(t Table, columns []int) bool {
	for _, i := range columns {
		if filledCells(t, i) < len(t.Rows) {
			return true
		}
	}
	return false
}

func eachCell(t Table, column int, f func(text string)) {
	for _, r := range t.Rows[:min(len(t.Rows), 500)] {
		if text := strings.TrimSpace(r.Cells[column]); text != "" {
			f(text)
		}
	}
}

func filledCells(t Table, column int) (n int) {
	eachCell(t, column, func(string) { n++ })
	return n
}

func meanWords(t Table, column int) float64 {
	words, cells := 0, 0
	eachCell(t, column, func(text string) { words, cells = words+len(strings.Fields(text)), cells+1 })
	if cells == 0 {
		return 0
	}
	return float64(words) / float64(cells)
}

func numeric(t Table, column int) bool {
	numbers, all := 0, 0
	eachCell(t, column, func(text string) {
		all++
		if number(text) {
			numbers++
		}
	})
	return all > 0 && numbers == all
}

// dates reports whether a column has times and the like: more digits than letters.
func dates(t Table, column int) bool {
	odd, all := 0, 0
	eachCell(t, column, func(text string) {
		all++
		digits := len(text) - len(strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return -1
			}
			return r
		}, text))
		if digits*2 >= utf8.RuneCountInString(text) {
			odd++
		}
	})
	return all > 0 && odd*2 > all
}

// repeats reports whether a column has few texts that come again.
func repeats(t Table, column int) bool {
	seen := map[string]bool{}
	all := 0
	eachCell(t, column, func(text string) { seen[plain(text)] = true; all++ })
	return all > 3 && len(seen)*2 <= all
}
