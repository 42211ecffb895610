package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme/words"
)

// RunNearMost is how many ideas are shown at most that are like what is typed.
const RunNearMost = 3

// RunNear is an idea of the session that is like what is being typed.
type RunNear struct {
	ID   session.ID
	Same bool   // it may say the same
	Not  bool   // it cannot say the same: only one of the two says no, or their numbers differ
	Line string // "Like this: 12 A slot in the team meeting"
}

// RunFindsNear says whether ideas that are like what is typed are looked for: where ideas are taken down from a group that
// is helped. What one person says in an interview is taken down as it is said.
func RunFindsNear(s *session.State, takes RunTakes) bool {
	return takes == RunIdeas && s.Sealed == nil && s.HelpNow() != session.HelpOff && s.Details.Kind != session.Interview
}

// RunNearText gives the words that are compared while a line is typed, or none before there are two of them.
func RunNearText(s *session.State, line string) string {
	_, text := RunSplit(s, strings.TrimSpace(line))
	if len(strings.Fields(text)) < 2 {
		return ""
	}
	return text
}

// RunNearIdea puts an idea that is like a text that is typed in a line, or says that it is no longer shown.
func RunNearIdea(s *session.State, text string, id session.ID, same bool, sp *say.Speaker) (n RunNear, ok bool) {
	x := s.Idea(id)
	if x == nil || x.Out() {
		return n, false
	}
	a := say.Args{"N": x.Number, "Text": strings.Join(strings.Fields(x.Text()), " ")}
	language := words.For(s.Details.Language)
	n = RunNear{ID: id, Same: same, Not: !language.Marks(text).Same(language.Marks(x.Text())), Line: sp.T("run.near", "Like this: {{.N}} {{.Text}}", a)}
	if same {
		n.Line = sp.T("run.near.same", "May be the same: {{.N}} {{.Text}}", a)
	}
	return n, true
}

// RunMerged says what became of a line that was merged into an idea.
func RunMerged(s *session.State, into session.ID, sp *say.Speaker) string {
	x := s.Head(into)
	if x == nil {
		return ""
	}
	n := s.SaidBy(x)
	return sp.N("run.merged", n, "Kept as another wording of idea {{.Number}}, said by {{.N}} person. Ctrl+Z makes it an idea of its own, once more takes it back.",
		"Kept as another wording of idea {{.Number}}, said by {{.N}} people. Ctrl+Z makes it an idea of its own, once more takes it back.", say.Args{"Number": x.Number})
}
