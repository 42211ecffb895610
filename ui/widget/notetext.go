package widget

import (
	"slices"
	"strings"
	"unicode"
)

// noteText is a long text with a cursor, a selection and its own undo, wrapped to lines. Only the paragraph that changed is
// wrapped anew.
type noteText struct {
	text   []rune
	at     int // the cursor
	anchor int // the other end of what is selected
	lines  []noteLine
	width  float32
	step   func(before, r rune) float32 // how much wider a line becomes by r; before is 0 at its start
	undo   []noteEdit
	redo   []noteEdit
	typing bool // the next letter belongs to the edit before
}

// noteLine is one line on the screen. A hard one ends with a paragraph, and its end is not part of it.
type noteLine struct {
	from, to int
	hard     bool
}

// noteEdit says that at a place some text was replaced by other text.
type noteEdit struct {
	at       int
	cut, put []rune
}

// mostEdits is how many edits can be taken back.
const mostEdits = 500

// noteRunes is what can stand in notes: the same that the session keeps, so that places in both agree.
func noteRunes(s string) []rune {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return []rune(strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r == '\r':
			return '\n'
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s))
}

func (t *noteText) set(s string) {
	t.text = noteRunes(s)
	t.at = min(t.at, len(t.text))
	t.anchor = min(t.anchor, len(t.text))
	t.forget()
	t.lines = t.wrap(0, len(t.text))
}

// forget leaves nothing to take back.
func (t *noteText) forget() { t.undo, t.redo, t.typing = nil, nil, false }

func (t *noteText) selection() (from, to int) { return min(t.at, t.anchor), max(t.at, t.anchor) }

func (t *noteText) resize(width float32) {
	if width != t.width {
		t.width = width
		t.lines = t.wrap(0, len(t.text))
	}
}

// wrap breaks whole paragraphs from one place to another into lines.
func (t *noteText) wrap(from, to int) []noteLine {
	var lines []noteLine
	start, space, before := from, -1, rune(0) // space: behind the last blank of the line
	var width, sinceSpace float32
	for i := from; i < to; i++ {
		r := t.text[i]
		if r == '\n' {
			lines = append(lines, noteLine{start, i, true})
			start, space, before, width, sinceSpace = i+1, -1, 0, 0, 0
			continue
		}
		w := float32(0)
		if t.step != nil && t.width > 0 {
			w = t.step(before, r)
		}
		before = r
		if unicode.IsSpace(r) { // a blank may hang over the end
			width += w
			space, sinceSpace = i+1, 0
			continue
		}
		if width+w > t.width && i > start && t.width > 0 {
			if space > start {
				lines = append(lines, noteLine{start, space, false})
				start, width = space, sinceSpace
			} else {
				lines = append(lines, noteLine{start, i, false})
				start, width, sinceSpace = i, 0, 0
			}
			space = -1
		}
		width += w
		sinceSpace += w
	}
	return append(lines, noteLine{start, to, true})
}

// replace puts text in place of what stands from one place to another, and the cursor behind it.
func (t *noteText) replace(from, to int, put []rune) noteEdit {
	e := noteEdit{from, slices.Clone(t.text[from:to]), slices.Clone(put)}
	t.swap(e)
	return e
}

func (t *noteText) swap(e noteEdit) {
	first, last := t.lineOf(e.at), t.lineOf(e.at+len(e.cut))
	for first > 0 && !t.lines[first-1].hard {
		first--
	}
	for !t.lines[last].hard {
		last++
	}
	start, end, by := t.lines[first].from, t.lines[last].to, len(e.put)-len(e.cut)
	t.text = slices.Replace(t.text, e.at, e.at+len(e.cut), e.put...)
	fresh := t.wrap(start, end+by)
	for i := last + 1; i < len(t.lines); i++ {
		t.lines[i].from += by
		t.lines[i].to += by
	}
	t.lines = slices.Replace(t.lines, first, last+1, fresh...)
	t.at = e.at + len(e.put)
	t.anchor = t.at
}

// insert puts text in place of what is selected. Letters that are typed one after another are taken back together.
func (t *noteText) insert(put []rune, typed bool) {
	from, to := t.selection()
	if from == to && len(put) == 0 {
		return
	}
	e := t.replace(from, to, put)
	t.redo = nil
	word := typed && len(put) == 1 && !unicode.IsSpace(put[0])
	if n := len(t.undo); n > 0 && t.typing && typed && len(e.cut) == 0 && t.undo[n-1].at+len(t.undo[n-1].put) == e.at {
		t.undo[n-1].put = append(t.undo[n-1].put, e.put...)
	} else {
		t.undo = append(t.undo, e)
		if len(t.undo) > mostEdits {
			t.undo = slices.Delete(t.undo, 0, 1)
		}
	}
	t.typing = word
}

// back takes the last edit back, and forth does it again; they say whether there was one.
func (t *noteText) back() bool { return t.turn(&t.undo, &t.redo) }

func (t *noteText) forth() bool { return t.turn(&t.redo, &t.undo) }

func (t *noteText) turn(from, to *[]noteEdit) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	e := (*from)[n-1]
	*from = (*from)[:n-1]
	turned := noteEdit{e.at, e.put, e.cut}
	t.swap(turned)
	*to = append(*to, turned)
	t.typing = false
	return true
}

// cut takes away what is selected or, where nothing is, what stands from the cursor to a place.
func (t *noteText) cut(to int) {
	if t.at == t.anchor {
		t.anchor = min(max(to, 0), len(t.text))
	}
	t.insert(nil, false)
}

// move puts the cursor at a place; with keep the other end of the selection stays.
func (t *noteText) move(to int, keep bool) {
	t.at = min(max(to, 0), len(t.text))
	if !keep {
		t.anchor = t.at
	}
	t.typing = false
}

// lineOf is the line in which a place stands.
func (t *noteText) lineOf(at int) int {
	i, found := slices.BinarySearchFunc(t.lines, at, func(l noteLine, at int) int { return l.from - at })
	if !found {
		i--
	}
	return max(i, 0)
}

func (t *noteText) word(by int) int {
	i := t.at
	blank := func(at int) bool { return unicode.IsSpace(t.text[at]) }
	if by > 0 {
		for i < len(t.text) && !blank(i) {
			i++
		}
		for i < len(t.text) && blank(i) {
			i++
		}
		return i
	}
	for i > 0 && blank(i-1) {
		i--
	}
	for i > 0 && !blank(i-1) {
		i--
	}
	return i
}

// around selects the word at the cursor.
func (t *noteText) around() {
	from, to := t.at, t.at
	for from > 0 && !unicode.IsSpace(t.text[from-1]) {
		from--
	}
	for to < len(t.text) && !unicode.IsSpace(t.text[to]) {
		to++
	}
	t.anchor, t.at, t.typing = from, to, false
}

// sentence is where the sentence begins and ends in which the cursor is, or the one just before it.
func (t *noteText) sentence() (from, to int) {
	ends := func(i int) bool { // a sentence ends with the letter at i
		if t.text[i] == '\n' {
			return true
		}
		return strings.ContainsRune(".!?…", t.text[i]) && (i+1 == len(t.text) || unicode.IsSpace(t.text[i+1]))
	}
	at := t.at
	for at > 0 && unicode.IsSpace(t.text[at-1]) && (at == len(t.text) || unicode.IsSpace(t.text[at])) {
		at--
	}
	if at > 0 && (at == len(t.text) || unicode.IsSpace(t.text[at])) && ends(at-1) { // just behind a sentence: that one
		at--
	}
	from, to = at, at
	for from > 0 && !ends(from-1) {
		from--
	}
	for to < len(t.text) && !ends(to) {
		to++
	}
	if to < len(t.text) && t.text[to] != '\n' {
		to++
	}
	for from < to && unicode.IsSpace(t.text[from]) {
		from++
	}
	return from, to
}
