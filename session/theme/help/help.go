// Package help turns a session into what package theme asks for, and its answers back into ideas and themes of the session.
//
// It is where "words of the question and the organisation's name never decide a theme" is decided, and what people arranged.
package help

import (
	"slices"
	"strconv"

	"folkmoot/session"
	"folkmoot/session/theme"
)

// Source is a session as package theme sees it: Items[i] is the idea Ideas[i], Board.Themes[t] the theme Themes[t].
type Source struct {
	Items   []theme.Item
	Ideas   []session.ID
	Board   theme.Board
	Themes  []session.ID
	Options theme.Options
	// Model tells the vectors that a model gave from those of another; empty where none are used.
	Model string
	at    map[session.ID]int
}

// Of reads a session. The lexicon is the caller's to add to Options.
func Of(s *session.State) Source {
	src := Source{at: map[session.ID]int{}, Options: theme.Options{Language: s.Details.Language, Ignore: ignored(s), Technical: s.Help.Technical}}
	for i, x := range s.Shown() {
		src.Items = append(src.Items, theme.Item{ID: string(x.ID), Text: x.Text()})
		src.Ideas = append(src.Ideas, x.ID)
		src.at[x.ID] = i
	}
	for _, t := range s.Themes {
		var list []int
		for _, id := range t.Ideas {
			if i, ok := src.at[id]; ok {
				list = append(list, i)
			}
		}
		src.Board.Themes = append(src.Board.Themes, list)
		src.Themes = append(src.Themes, t.ID)
	}
	if of, model := vectors(s); of != nil {
		src.Options.Vectors, src.Model = func(text string) []int8 { return of[text] }, model
	}
	return src
}

// vectors gives what the session's model said of each text, or nil where one is missing, with what tells it from another
// model. What it gives does not change any more, so that it can be read off the event thread.
func vectors(s *session.State) (of map[string][]int8, model string) {
	if s.Help.Embedding == nil {
		return nil, ""
	}
	known := s.Vectors(s.Help.Embedding.Model)
	of = map[string][]int8{}
	long := 0
	for _, x := range s.Shown() {
		v := known[session.TextHash(x.Text())]
		if v == nil {
			return nil, ""
		}
		of[x.Text()], long = v, len(v)
	}
	return of, s.Help.Embedding.Model + " " + strconv.Itoa(long)
}

// At gives the place of an idea in Items.
func (src *Source) At(id session.ID) (int, bool) {
	i, ok := src.at[id]
	return i, ok
}

// IDs turns places into ids of ideas.
func (src *Source) IDs(places []int) []session.ID {
	out := make([]session.ID, len(places))
	for k, i := range places {
		out[k] = src.Ideas[i]
	}
	return out
}

// ignored lists the texts whose words never decide a theme: the questions that ideas answer, the focus question, and the
// names of the organisation and the place.
func ignored(s *session.State) []string {
	out := []string{s.Details.Organisation.Name, s.Details.Place, s.Details.Focus}
	for _, x := range s.Shown() {
		if p, _, ok := s.PromptOf(x.Stage); ok && !slices.Contains(out, p.Text) {
			out = append(out, p.Text)
		}
	}
	return slices.DeleteFunc(out, func(t string) bool { return t == "" })
}
