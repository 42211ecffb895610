package report

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// briefWhy and briefNext are the most characters of why the group met and of what happens next: two lines each.
const (
	briefWhy  = 125
	briefNext = 105
)

// why says in the summary what the session was for, in runs; none where nobody wrote it down.
func (w *writer) why() []document.Run {
	aims := w.s.Details.Aims
	if aims == "" {
		aims = w.s.Details.Focus
	}
	if aims == "" {
		return nil
	}
	return []document.Run{{Text: w.T("report.brief.why", "Why:") + " ", Bold: true}, {Text: full(oneLine(aims, briefWhy))}}
}

// next says in the summary how many actions were agreed, and the first of them that fit. Who acts is left out where the
// edition does not even name the organisation.
func (w *writer) next() []document.Run {
	if len(w.s.Actions) == 0 {
		return nil
	}
	text := w.N("report.brief.actions", len(w.s.Actions), "{{.N}} action was agreed.", "{{.N}} actions were agreed.")
	room := briefNext
	for i, a := range w.s.Actions {
		said := w.action(a)
		if room -= len([]rune(said)) + 1; room < 0 {
			if i == 0 {
				text = join(text, oneLine(said, briefNext))
			}
			break
		}
		text = join(text, said)
	}
	return []document.Run{{Text: w.T("report.brief.next", "What happens next:") + " ", Bold: true}, {Text: text}}
}

// action is an action in a sentence: who, what and by when, as far as it was settled.
func (w *writer) action(a *session.Action) string {
	text := strings.TrimSuffix(a.What, ".")
	if a.Who != "" && w.may.Owners {
		text = w.T("report.brief.action.who", "{{.Who}}: {{.What}}", say.Args{"Who": a.Who, "What": w.s.Framework.Within(text)})
	}
	if a.ByWhen != "" {
		text = w.T("report.brief.action.when", "{{.What}} ({{.When}})", say.Args{"What": text, "When": w.s.Framework.Within(a.ByWhen)})
	}
	return full(oneLine(text, briefNext))
}

// inRuns adds a paragraph of runs, where there are any.
func (w *writer) inRuns(runs []document.Run) {
	if len(runs) > 0 {
		w.add(document.Paragraph{Runs: runs})
	}
}

// briefVotes gives the first votes that fit into the lines left, a paragraph each, and says how many more there are.
func (w *writer) briefVotes(left int) {
	polls := w.s.ClosedPolls()
	for i, p := range polls[:min(briefVotes, len(polls))] {
		runs := w.briefVote(p, i == 0)
		more := len(polls) - i - 1
		last := more > 0 && (i == briefVotes-1 || lines(runs)+lines(w.briefVote(polls[i+1], false)) > left)
		if last {
			runs = append(runs, document.Run{Text: " " + w.N("report.brief.morevotes", more, "{{.N}} more vote is told further on.", "{{.N}} more votes are told further on.")})
		}
		left -= lines(runs)
		if left < 0 {
			return
		}
		w.inRuns(runs)
		if last {
			return
		}
	}
}

// briefVote is the question of a vote and what came first.
func (w *writer) briefVote(p *session.Poll, first bool) []document.Run {
	runs := document.Text(full(oneLine(p.Question, briefStatement)) + " " + w.topSentence(p))
	if first {
		runs = append([]document.Run{{Text: w.T("report.brief.votes.label", "How people voted:") + " ", Bold: true}}, runs...)
	}
	return runs
}
