package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunKinds lists what a line can be typed as, the usual one first: an idea, which is no kind of evidence, or a note.
func RunKinds(takes RunTakes, sp *say.Speaker) (kinds []session.EvidenceKind, names []string) {
	if takes == RunNotes {
		kinds = []session.EvidenceKind{session.Paraphrase, session.Verbatim, session.Observation, session.Comment, session.Decision}
	} else {
		kinds = slices.Concat([]session.EvidenceKind{""}, session.EvidenceKinds())
	}
	for _, k := range kinds {
		name := RunEvidenceName(k, sp)
		if k == "" {
			name = sp.T("run.kind.idea", "Idea")
		}
		names = append(names, name)
	}
	return kinds, names
}

// RunPlaceholder is what an empty line asks for.
func RunPlaceholder(k session.EvidenceKind, takes RunTakes, sealed bool, sp *say.Speaker) string {
	switch {
	case sealed:
		return sp.T("run.capture.sealed", "The session is sealed")
	case k == "":
		return sp.T("run.capture.idea", "Next idea, then Enter")
	case k == session.Paraphrase && takes == RunNotes:
		return sp.T("run.capture.note", "Next note, then Enter")
	}
	switch k {
	case session.Verbatim:
		return sp.T("run.capture.verbatim", "Their words exactly")
	case session.Paraphrase:
		return sp.T("run.capture.paraphrase", "What was meant, in your words")
	case session.Observation:
		return sp.T("run.capture.observation", "What you see or hear in the room")
	case session.Comment:
		return sp.T("run.capture.comment", "What you think of it yourself")
	case session.Decision:
		return sp.T("run.capture.decision", "What the group decided")
	}
	return ""
}

// RunNoteHint says under the line what becomes of a note that is typed, or nothing while an idea is typed.
func RunNoteHint(k session.EvidenceKind, sp *say.Speaker) string {
	if k == "" {
		return ""
	}
	return sp.T("run.capture.hint", "{{.Kind}}, kept apart from the ideas. Enter keeps it, Escape goes back to ideas.", say.Args{"Kind": RunEvidenceName(k, sp)})
}

// RunUnfinished is a note of which only the first words are written down.
type RunUnfinished struct {
	ID   session.ID
	Text string
	Line string // "Verbatim · P4 · Question 3"
}

// RunToComplete lists the unfinished notes, oldest first.
func RunToComplete(s *session.State, sp *say.Speaker) []RunUnfinished {
	var out []RunUnfinished
	for _, x := range s.Evidence {
		if !x.Complete {
			continue
		}
		parts := []string{RunEvidenceName(x.Kind, sp)}
		if code := runCode(s, x.Seat); code != "" {
			parts = append(parts, code)
		}
		if st := s.Stage(x.Stage); st != nil {
			parts = append(parts, RunStageName(s, st, sp))
		}
		out = append(out, RunUnfinished{ID: x.ID, Text: x.Text, Line: strings.Join(parts, " · ")})
	}
	return out
}

// RunToCompleteCount says how many notes are unfinished, or nothing.
func RunToCompleteCount(s *session.State, sp *say.Speaker) string {
	n := 0
	for _, x := range s.Evidence {
		if x.Complete {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return sp.N("run.tocomplete", n, "{{.N}} to complete", "{{.N}} to complete")
}

// runNoteName is what kind of note it is, and whether it is unfinished.
func runNoteName(x *session.Evidence, sp *say.Speaker) string {
	name := RunEvidenceName(x.Kind, sp)
	if x.Complete {
		name = sp.T("run.open", "{{.Kind}}, to complete", say.Args{"Kind": name})
	}
	return name
}

func runCodes(seats []*session.Seat) []string {
	codes := make([]string, len(seats))
	for i, x := range seats {
		codes[i] = x.Code
	}
	return codes
}
