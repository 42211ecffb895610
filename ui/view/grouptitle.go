package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupTitleHint says quietly how a title could say more: three to seven words say most.
func GroupTitleHint(title string, sp *say.Speaker) string {
	n := len(strings.Fields(title))
	switch {
	case n == 0:
		return sp.T("group.hint.empty", "3 to 7 words that answer the question")
	case n < 3:
		return sp.N("group.hint.short", n, "{{.N}} word so far; 3 to 7 say most", "{{.N}} words so far; 3 to 7 say most")
	case n > 7:
		return sp.N("group.hint.long", n, "{{.N}} words; 3 to 7 are easier to read out", "{{.N}} words; 3 to 7 are easier to read out")
	}
	return sp.T("group.hint.good", "A good length. Enter keeps it.")
}

// GroupQuestion is the question that the title of a theme answers: the one that most of its ideas were said to, or
// empty where they answer none.
func GroupQuestion(s *session.State, theme session.ID) string {
	t := s.Theme(theme)
	if t == nil {
		return ""
	}
	count, best := map[session.ID]int{}, session.ID("")
	for _, id := range t.Ideas {
		x := s.Idea(id)
		if x == nil || x.Stage == "" {
			continue
		}
		if count[x.Stage]++; count[x.Stage] > count[best] {
			best = x.Stage
		}
	}
	p, _, _ := s.PromptOf(best)
	return p.Text
}

// GroupTitleNote is what stands under the line for a title: the hint, and the question that the title answers.
func GroupTitleNote(title, question string, sp *say.Speaker) string {
	hint := GroupTitleHint(title, sp)
	if question == "" {
		return hint
	}
	return hint + "\n" + sp.T("group.hint.question", "The question: {{.Question}}", say.Args{"Question": question})
}
