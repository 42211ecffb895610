package report

import (
	"strings"

	"folkmoot/internal/say"
)

// coreqDesign are items 9 to 23: how the study was set up, whom it heard and what was kept of it.
func (w *writer) coreqDesign() []coreqItem {
	number := coreqItem{name: w.T("report.coreq.12", "How many took part")}
	if w.people.took > 0 {
		number.answer, number.where = w.took(), w.in("method")
	}
	missing := coreqItem{name: w.T("report.coreq.13", "How many refused or dropped out, and why"), rest: true, where: w.in("method")}
	if missing.answer = join(w.invitedMissing(), w.leftEarly()); missing.answer == "" {
		missing.where = nil
	}
	place := coreqItem{name: w.T("report.coreq.14", "Where it took place")}
	switch {
	case !w.may.Place:
		place.answer = w.withheld()
	case w.s.Details.Place != "":
		place.answer, place.where = full(w.s.Details.Place), w.in("method")
	}
	return []coreqItem{
		{name: w.T("report.coreq.9", "The approach to method behind the study")},
		{name: w.T("report.coreq.10", "How participants were chosen")},
		{name: w.T("report.coreq.11", "How they were approached")},
		number, missing, place,
		{name: w.T("report.coreq.15", "Whether others were present"), answer: w.headCount(), rest: true},
		w.coreqSample(), w.coreqGuide(),
		{name: w.T("report.coreq.18", "Whether sessions were repeated"), answer: w.T("report.coreq.18.answer", "This report is of one session.")},
		w.coreqRecording(), w.coreqNotes(),
		{name: w.T("report.coreq.21", "How long it took"), answer: w.T("report.done.time", "The session took {{.Time}} of {{.Slot}} planned.", say.Args{"Time": w.spent(), "Slot": w.minutes(w.s.Details.Minutes)}), where: w.in("method")},
		{name: w.T("report.coreq.22", "Whether saturation was discussed"), answer: w.T("report.coreq.22.answer", "One session: not assessed. It takes several to see whether another still brings anything new.")},
		{name: w.T("report.coreq.23", "Whether transcripts went back to participants"), answer: w.readOut(), rest: true, where: w.confirmedIn()},
	}
}

// invitedMissing says how many of those invited did not come, whichever way that was noted.
func (w *writer) invitedMissing() string {
	n := max(w.s.Refusals, w.s.Details.Invited-w.people.took)
	if n <= 0 || w.people.took == 0 || !w.may.Singles && n < w.may.Fewest {
		return ""
	}
	return w.N("report.coreq.13.answer", n, "{{.N}} person who was invited did not come.", "{{.N}} people who were invited did not come.")
}

// coreqSample is who took part, in bands no smaller than the edition allows.
func (w *writer) coreqSample() coreqItem {
	it := coreqItem{name: w.T("report.coreq.16", "Who the participants were, and when")}
	var bands []string
	for _, g := range w.people.bandGroups() {
		name := w.T("report.coreq.16.none", "without a role noted")
		if g.rest && !w.may.Singles {
			name = lowerFirst(w.bandName(g))
		} else if len(g.names) > 0 {
			name = strings.Join(g.names, w.T("list.comma", ", "))
		}
		if g.n >= w.may.Fewest {
			bands = append(bands, w.T("report.coreq.16.band", "{{.N}} {{.Role}}", say.Args{"N": g.n, "Role": name}))
		} else {
			bands = nil
			break
		}
	}
	it.rest = len(bands) == 0
	said := strings.Join(bands, "; ")
	if on := w.date(); on != "" {
		said = strings.TrimPrefix(said+"; "+on, "; ")
	}
	if it.answer = full(said); said != "" {
		it.where = w.in("method")
	}
	return it
}

// coreqGuide is the guide of the session: its prompts and its framework.
func (w *writer) coreqGuide() coreqItem {
	it := coreqItem{name: w.T("report.coreq.17", "Whether there was a guide, and whether it was tried out"), rest: true}
	if len(w.prompts) == 0 {
		return it
	}
	probes := 0
	for _, p := range w.prompts {
		probes += len(p.prompt.Probes)
	}
	it.answer = w.N("report.coreq.17.prompts", len(w.prompts), "{{.N}} prompt", "{{.N}} prompts")
	if probes > 0 {
		it.answer = w.N("report.coreq.17.probes", probes, "{{.Prompts}} with {{.N}} further question to ask", "{{.Prompts}} with {{.N}} further questions to ask", say.Args{"Prompts": it.answer})
	}
	it.answer += "."
	it.where = w.in("framework", "prompts")
	return it
}

// recordingConsent is the id of the consent item that lets a session be recorded in sound.
const recordingConsent = "recording"

func (w *writer) coreqRecording() coreqItem {
	it := coreqItem{name: w.T("report.coreq.19", "Whether sound or pictures were recorded"), rest: true}
	agreed := ""
	for _, item := range w.s.Framework.Consent {
		if item.ID == recordingConsent {
			if yes, all := w.agreedTo(item.ID); all > 1 {
				agreed = w.T("report.coreq.19.agreed", "{{.People}} agreed that sound may be recorded.", say.Args{"People": w.countOf(yes, all)})
			}
		}
	}
	it.answer = join(w.T("report.coreq.19.answer", "Folkmoot records neither."), agreed)
	return it
}

func (w *writer) coreqNotes() coreqItem {
	at := 0
	for _, x := range w.s.Agenda {
		if strings.TrimSpace(x.Notes) != "" {
			at++
		}
	}
	long := ""
	if at > 0 {
		long = w.N("report.coreq.20.long", at, "Long notes were taken at {{.N}} part of the agenda.", "Long notes were taken at {{.N}} parts of the agenda.")
	}
	it := coreqItem{name: w.T("report.coreq.20", "Whether notes were made during or after"), answer: join(w.notesKept(), long, w.debriefed())}
	if it.answer != "" {
		it.where = w.in("method")
	}
	return it
}

// debriefed says that the facilitators wrote down what they made of the session, and nothing of what it says.
func (w *writer) debriefed() string {
	if w.s.Debrief == nil || w.has(Private) { // there it is part of the report
		return ""
	}
	return w.T("report.coreq.20.debrief", "The facilitators wrote a debrief afterwards, which is not part of this report.")
}

// readOut is what participants heard of the findings in the room.
func (w *writer) readOut() string {
	c := w.s.Confirmed
	switch {
	case c == nil:
		return ""
	case c.Confirmed && c.Corrections != "" && !w.interview():
		return w.T("report.brief.corrected", "The group confirmed the summary when it was read out, with corrections.")
	case c.Confirmed:
		return w.confirmed()
	}
	return w.T("report.unconfirmed", "The group did not confirm the summary when it was read out.")
}

// confirmed says that those who were there confirmed the summary.
func (w *writer) confirmed() string {
	if w.interview() {
		return w.T("report.confirmed.interview", "The summary was confirmed when it was read out.")
	}
	return w.T("report.confirmed", "The group confirmed the summary when it was read out.")
}

func (w *writer) confirmedIn() []section {
	if w.s.Confirmed == nil {
		return nil
	}
	return w.in("findings")
}
