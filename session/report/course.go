package report

import (
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// course is how the hour went beside the agenda: where time was added and where the clock stood still.
func (w *writer) course() string {
	if w.s.Phase() == session.Draft {
		return ""
	}
	stages, added, taken := 0, 0, 0
	for _, x := range w.s.Agenda {
		switch {
		case x.Extended > 0:
			stages++
			added += x.Extended
		case x.Extended < 0:
			taken -= x.Extended
		}
	}
	var out []string
	if stages > 0 {
		out = append(out, w.N("report.course.extended", stages, "{{.Minutes}} more were given to {{.N}} part of the agenda than planned.", "{{.Minutes}} more were given to {{.N}} parts of the agenda than planned.", say.Args{"Minutes": w.minutes(added)}))
	}
	if taken > 0 {
		out = append(out, w.T("report.course.shortened", "Other parts were shortened by {{.Minutes}}.", say.Args{"Minutes": w.minutes(taken)}))
	}
	if still := w.stoodStill(); still > 0 {
		out = append(out, w.T("report.course.paused", "The clock was stopped in between, for {{.Time}} in all.", say.Args{"Time": still}))
	}
	return join(out...)
}

func (w *writer) minutes(n int) string {
	return w.N("duration.minutes", n, "{{.N}} minute", "{{.N}} minutes")
}

// stoodStill is the time from the first stage to the seal in which no stage ran. It is known only of a session that was
// sealed once, and told from a minute on.
func (w *writer) stoodStill() time.Duration {
	var first time.Time
	for _, x := range w.s.Agenda {
		if x.Visited && (first.IsZero() || x.First.Before(first)) {
			first = x.First
		}
		if x.Paused { // whoever stopped the clock at the end did not stop it in between
			return 0
		}
	}
	if w.s.Sealed == nil || len(w.s.Reopened) > 0 || first.IsZero() {
		return 0
	}
	d := w.s.Sealed.At.Sub(first) - w.spent()
	if d < time.Minute {
		return 0
	}
	return d
}

// notesKept says what was noted beside ideas, by kind, and how much of it is printed.
func (w *writer) notesKept() string {
	n := map[session.EvidenceKind]int{}
	for _, x := range w.s.Evidence {
		n[x.Kind]++
	}
	if len(n) == 0 {
		return ""
	}
	var kinds []string
	for _, k := range []struct {
		kind session.EvidenceKind
		text string
	}{
		{session.Verbatim, w.N("report.kept.quotes", n[session.Verbatim], "{{.N}} quote", "{{.N}} quotes")},
		{session.Paraphrase, w.N("report.kept.paraphrases", n[session.Paraphrase], "{{.N}} remark in other words", "{{.N}} remarks in other words")},
		{session.Observation, w.N("report.kept.observations", n[session.Observation], "{{.N}} observation", "{{.N}} observations")},
		{session.Comment, w.N("report.kept.comments", n[session.Comment], "{{.N}} comment of the facilitator", "{{.N}} comments of the facilitator")},
		{session.Decision, w.N("report.kept.decisions", n[session.Decision], "{{.N}} decision", "{{.N}} decisions")},
	} {
		if n[k.kind] > 0 {
			kinds = append(kinds, k.text)
		}
	}
	return w.T("report.kept", "Noted during the session: {{.Kinds}}.", say.Args{"Kinds": kinds})
}

// asIdeasCame says how ideas got into the file.
func (w *writer) asIdeasCame() string {
	typed, groups := 0, 0
	for _, x := range w.s.Shown() {
		for _, m := range w.s.Together(x) {
			if m.Source == "" {
				typed++
			}
			if m.Group != "" {
				groups++
			}
		}
	}
	if typed == 0 || w.s.Phase() == session.Draft {
		return ""
	}
	from := ""
	if groups > 0 {
		from = w.N("report.course.groups", groups, "{{.N}} idea came from people who worked in a small group.", "{{.N}} ideas came from people who worked in small groups.")
	}
	return join(w.T("report.course.typed", "Ideas were typed into one computer in the room."), from)
}

// whoGrouped says who put the ideas into themes, and whether the program offered suggestions.
func (w *writer) whoGrouped() string {
	if themes, _ := w.grouped(); themes == 0 {
		return ""
	}
	who := ""
	switch {
	case w.s.Sorted:
		who = w.T("report.course.sorted", "The group sorted its ideas by itself first.")
	case w.visited(session.StageGrouping):
		who = w.T("report.course.grouped", "The themes were made during the session, in a part of the agenda of their own.")
	}
	return join(who, w.helped())
}

// helped says what the program's suggestions were. Whether one was taken is not kept: the group decides.
func (w *writer) helped() string {
	switch w.s.HelpNow() {
	case session.HelpOff:
		return w.T("report.help.off", "The program's suggestions for themes were switched off.")
	case session.HelpWaits:
		return w.T("report.help.waits", "The program was not to suggest any theme before the group had sorted its ideas.")
	case session.HelpOn:
	}
	if w.s.Help.Embedding != nil {
		return w.T("report.help.model", "The program could suggest which ideas belong together, with the help of the language model “{{.Model}}”; people decided.", say.Args{"Model": w.s.Help.Embedding.Model})
	}
	return w.T("report.help.on", "The program could suggest which ideas belong together; people decided.")
}

func (w *writer) visited(k session.StageKind) bool {
	for _, x := range w.s.Agenda {
		if x.Kind == k && x.Visited {
			return true
		}
	}
	return false
}

// taken says how long a prompt took and how long it was planned for.
func (w *writer) taken(p *prompt) string {
	if !p.stage.Visited || p.fate() == skipped {
		return ""
	}
	return w.N("report.taken.planned", p.stage.Minutes+p.stage.Extended, "It took {{.Time}} of {{.N}} minute planned.", "It took {{.Time}} of {{.N}} minutes planned.", say.Args{"Time": p.stage.Elapsed(w.s.LastAt)})
}

// notAsked names the prompts that the group was not asked, as far as the agenda came.
func (w *writer) notAsked() string {
	if w.s.Phase() == session.Draft {
		return ""
	}
	var texts []string
	for _, p := range w.prompts {
		if f := p.fate(); f == skipped || f == unreached {
			texts = append(texts, w.quoted(oneLine(p.prompt.Text, briefOption)))
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return w.N("report.limits.notasked", len(texts), "{{.N}} prompt was not asked, so the group had no chance to answer it: {{.Texts}}", "{{.N}} prompts were not asked, so the group had no chance to answer them: {{.Texts}}",
		say.Args{"Texts": w.first(texts)})
}

// noted is a list of sentences with a bullet each; nothing where there is none.
func (w *writer) noted(sentences ...string) {
	list := document.List{}
	for _, s := range sentences {
		if s != "" {
			list.Items = append(list.Items, document.Item{Runs: document.Text(s)})
		}
	}
	if len(list.Items) > 0 {
		w.add(list)
	}
}
