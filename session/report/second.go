package report

import (
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// secondRuns is a wording in the session's second language, quieter than the first and marked with its language. Nothing
// to say gives no runs.
func (w *writer) secondRuns(text string) []document.Run {
	if text == "" {
		return nil
	}
	return []document.Run{{Text: text, Soft: true, Lang: w.s.Details.Second}}
}

// also says again, right below, what was said last in the document: in the second language.
func (w *writer) also(what session.Translatable, id string) {
	if runs := w.secondRuns(w.s.Second(what, id)); runs != nil {
		w.add(document.Paragraph{Runs: runs})
	}
}

// withSecond puts a wording in the second language on a line of its own under a text.
func (w *writer) withSecond(runs []document.Run, text string) []document.Run {
	second := w.secondRuns(text)
	if second == nil {
		return runs
	}
	second[0].Text = "\n" + second[0].Text
	return append(runs, second...)
}
