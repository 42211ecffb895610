package report

import (
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// together is the line under an idea that others were merged into: how many people said it, and in which other words.
func (w *writer) together(x *session.Idea) string {
	if len(x.Merged) == 0 {
		return ""
	}
	seen := []string{printed(x)}
	var words []string
	for _, m := range w.s.Together(x) {
		if text := printed(m); !slices.Contains(seen, text) {
			seen = append(seen, text)
			words = append(words, w.quoted(text))
		}
	}
	also := ""
	if len(words) > 0 {
		also = w.T("report.idea.also", "Also in these words: {{.Words}}.", say.Args{"Words": words})
	}
	return join(w.saidBy(x), also)
}

// saidBy says how many people said an idea that others were merged into. Where it was one person it says nothing: that
// several ideas came from the same person is nobody's business.
func (w *writer) saidBy(x *session.Idea) string {
	n := w.s.SaidBy(x)
	if least := w.may.Alike; least == 0 || n < max(2, least) {
		return ""
	}
	return w.T("report.idea.said", "Said by {{.People}}.", say.Args{"People": w.peopleN(n)})
}

// ideaRuns is an idea as it stands in a list.
func (w *writer) ideaRuns(x *session.Idea) []document.Run {
	text := printed(x)
	if more := w.together(x); more != "" {
		text += "\n" + more
	}
	return w.withSecond(document.Text(text), w.s.SecondOfIdea(x))
}

// mergedCount says that some ideas are printed with others.
func (w *writer) mergedCount() string {
	n := 0
	for _, x := range w.s.Shown() {
		n += len(x.Merged)
	}
	if n == 0 {
		return ""
	}
	return w.N("report.done.merged", n, "{{.N}} more says the same as one of them and is printed with it.", "{{.N}} more say the same as one of them and are printed with it.")
}

// saidElsewhere lists the ideas of a stage that are printed with an idea from elsewhere.
func (w *writer) saidElsewhere(stage session.ID) []*session.Idea {
	var out []*session.Idea
	for _, x := range w.s.Ideas {
		if head := w.s.Head(x.ID); x.Stage == stage && !x.Withdrawn && head.Stage != stage {
			out = append(out, x)
		}
	}
	return out
}

// elsewhereCount says with which ideas those of a prompt are printed that do not stand under it.
func (w *writer) elsewhereCount(list []*session.Idea) string {
	if len(list) == 0 {
		return ""
	}
	var with []string
	for _, x := range list {
		if n := strconv.Itoa(w.s.Head(x.ID).Number); !slices.Contains(with, n) {
			with = append(with, n)
		}
	}
	return w.N("report.said.merged", len(list), "{{.N}} idea said here says the same as another and is printed with it: see no. {{.Numbers}}.",
		"{{.N}} ideas said here say the same as others and are printed with them: see no. {{.Numbers}}.", say.Args{"Numbers": with})
}
