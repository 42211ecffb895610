package sheets

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/layout"
)

// agenda sets the plan that the facilitator holds: when, how long, which words, and where to note what became of it. One
// that would take more than two pages is set closer.
func (d *desk) agenda() {
	trial := d.Job.desk("")
	trial.plan(false)
	d.plan(trial.Count() > mostAgenda)
}

// mostAgenda is how many pages a person can turn while a group talks.
const mostAgenda = 2

// plan sets the agenda, close or with room around it.
func (d *desk) plan(tight bool) {
	sp := d.Speaker
	first := d.Count()
	name := Name(Agenda, sp)
	f := &agenda{d.begin(name)}
	f.tight = tight
	f.head(1, d.session(), heading(), 0)
	f.para(name, under(), 2)
	f.para(joined(d.facts(), d.planned()), soft(), 2)
	if focus := d.State.Details.Focus; focus != "" {
		f.para(sp.T("sheets.agenda.focus", "Focus question: {{.Focus}}", say.Args{"Focus": focus}), body(), 4)
		if second := d.State.Second(session.OfFocus, ""); second != "" {
			f.text(f.second(f.sect), second, soft(), f.x, f.w, 0)
		}
	}
	f.y += 8
	at, timed, _ := Clock(d.Choice.Start)
	numbers := map[session.ID]question{}
	for _, q := range questions(d.State) {
		numbers[q.stage.ID] = q
	}
	for _, x := range d.State.Agenda {
		to := at.Add(x.Planned())
		when := ""
		if timed {
			when = sp.Time(at) + "–" + sp.Time(to)
		}
		f.stage(x, numbers[x.ID], when)
		at = to
	}
	f.rule(f.x, f.y, f.w)
	f.ends()
	d.feet(sp.T("sheets.title", "{{.Sheets}}: {{.Session}}", say.Args{"Sheets": name, "Session": d.session()}), first)
}

// facts say whom the session hears, where and when.
func (d *desk) facts() string { return joined(d.State.Details.Cohort, d.State.Details.Place, d.date()) }

// joined puts short facts on one line. A fact of a few words is not parted.
func joined(facts ...string) string {
	const few = 30
	var out []string
	for _, t := range facts {
		if utf8.RuneCountInString(t) <= few {
			t = strings.ReplaceAll(t, " ", "\u00A0")
		}
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " · ")
}

// planned compares the plan with the time there is.
func (d *desk) planned() string {
	n := 0
	for _, x := range d.State.Agenda {
		n += x.Minutes + x.Extended
	}
	return d.Speaker.N("sheets.agenda.planned", n, "{{.N}} minute planned of {{.Slot}}", "{{.N}} minutes planned of {{.Slot}}", say.Args{"Slot": d.State.Details.Minutes})
}

// agenda is the plan while it is set.
type agenda struct{ *flow }

const (
	whenW = 104.0 // the column of times and ticks
	tick  = 11.0
)

// gap is the room above and below a stage.
func (f *agenda) gap() float64 {
	if f.tight {
		return 4
	}
	return 7
}

// stage is one line of the plan: when and what, with boxes to tick and room for remarks.
func (f *agenda) stage(x *session.Stage, q question, when string) {
	sp := f.Speaker
	minutes := sp.N("duration.minutes", x.Minutes+x.Extended, "{{.N}} minute", "{{.N}} minutes")
	f.room(f.stageHeight(x, q))
	f.rule(f.x, f.y, f.w)
	f.y += f.gap()
	sect := f.node(f.sect, layout.RoleSect)
	top, page := f.y, f.Count()
	title := f.Node(sect, layout.Node{Role: layout.HeadingRole(2)})
	left, leftEnd := f.node(sect, layout.RoleP), top
	for _, t := range []string{when, minutes} {
		if t == "" {
			continue
		}
		face := f.face(strong())
		if t == minutes && when != "" {
			face = f.face(soft())
		}
		f.Write(left, t, face, f.x, leftEnd, whenW-10)
		leftEnd += f.Height(t, face, whenW-10)
	}
	textX, textW := f.x+whenW, f.w-whenW
	name := f.stageTitle(x, q)
	if q.n == 0 {
		f.Write(title, name, f.face(strong()), textX, top, textW-f.doneW())
		at := f.doneW()
		f.tick(sect, sp.T("sheets.tick.done", "done"), f.x+f.w-at, top, at)
		f.y = top + f.Height(name, f.face(strong()), textW-at)
		f.remarks(sect, textX, textW, leftEnd)
		return
	}
	for _, t := range []string{sp.T("sheets.tick.worded", "as worded"), sp.T("sheets.tick.adapted", "adapted"), sp.T("sheets.tick.skipped", "skipped")} {
		leftEnd += f.tick(sect, t, f.x, leftEnd, whenW-10)
	}
	how := f.how(x, q)
	nameW := f.Width(name, strong())
	switch {
	case nameW+14+f.Width(how, soft()) <= textW:
		f.Write(title, name, f.face(strong()), textX, f.y, nameW+4)
		f.Write(f.node(sect, layout.RoleP), how, f.face(soft()), textX+nameW+12, f.y, textW-nameW-12+4)
		f.y += f.face(soft()).Leading
	default:
		f.text(title, name, f.face(strong()), textX, textW, 0)
		f.p(sect, how, f.face(soft()), textX, textW, 0)
	}
	f.p(sect, q.Text, f.face(body()), textX, textW, 1)
	if second := f.State.Second(session.OfPrompt, q.ID); second != "" {
		f.text(f.second(sect), second, f.face(soft()), textX, textW, 1)
	}
	f.probes(sect, q, textX, textW)
	if f.Count() != page {
		leftEnd = 0
	}
	f.remarks(sect, textX, textW, leftEnd)
}

// stageHeight is how much room a stage takes, or less where its page would have to break in it anyway.
func (f *agenda) stageHeight(x *session.Stage, q question) float64 {
	leading, textW := f.face(body()).Leading, f.w-whenW
	if q.n == 0 {
		return 2*f.gap() + leading + f.Height(f.stageTitle(x, q), f.face(strong()), textW-f.doneW())
	}
	h := 2*f.gap() + 2*leading + 6 + f.Height(q.Text, f.face(body()), textW)
	if second := f.State.Second(session.OfPrompt, q.ID); second != "" {
		h += f.Height(second, f.face(soft()), textW)
	}
	if f.tight {
		h += f.Height(strings.Join(q.Probes, " · "), f.face(soft()), textW)
	} else {
		for _, p := range q.Probes {
			h += f.Height(p, body(), textW-14) + 1
		}
	}
	return min(max(h, 6*leading), 20*leading)
}

// doneW is the room of the box that is ticked at a stage without a question.
func (f *agenda) doneW() float64 {
	return min(f.Width(f.Speaker.T("sheets.tick.done", "done"), body())+tick+12, 160)
}

// tick is a box with what it stands for.
func (f *agenda) tick(sect int, text string, x, y, w float64) (h float64) {
	t := f.face(body())
	f.box(x, y+(t.Leading-tick)/2, tick)
	f.Write(f.node(sect, layout.RoleP), text, t, x+tick+7, y, w-tick-7)
	return f.Height(text, t, w-tick-7)
}

// probes are asked where an answer is short: below each other, or one after another where the plan is set closer.
func (f *agenda) probes(sect int, q question, x, w float64) {
	switch {
	case len(q.Probes) == 0:
	case f.tight:
		f.p(sect, "·\u00A0"+strings.Join(q.Probes, "  ·\u00A0"), f.face(soft()), x, w, 1)
	default:
		f.list(sect, q.Probes, body(), func(node int, y float64) { f.Write(node, "–", soft(), x, y, 14) }, x, w, 14, 1)
	}
}

// remarks is a line to write on, which also ends the stage: not above the end of its left column.
func (f *agenda) remarks(sect int, x, w, leftEnd float64) {
	t := f.face(soft())
	label := f.Speaker.T("sheets.remarks", "Remarks")
	f.y = max(f.y+3, leftEnd-t.Leading)
	f.room(t.Leading + f.gap())
	f.text(f.node(sect, layout.RoleP), label, t, x, w, 0)
	at := min(f.Width(label, t)+8, w/2)
	f.blank(x+at, f.y-3, w-at)
	f.y = max(f.y, leftEnd) + f.gap()
}

// stageTitle names a stage: by its own name, its number, or what it is for.
func (f *agenda) stageTitle(x *session.Stage, q question) string {
	sp := f.Speaker
	switch {
	case x.Name != "":
		return x.Name
	case q.n > 0:
		return sp.T("run.stage.prompt", "Question {{.At}}", say.Args{"At": strconv.Itoa(q.n)})
	}
	switch x.Kind {
	case session.StageWelcome:
		return sp.T("run.stage.welcome", "Welcome")
	case session.StageGrouping:
		return sp.T("run.stage.grouping", "Group the ideas")
	case session.StagePoll:
		return sp.T("run.stage.poll", "Vote")
	case session.StageFindings:
		return sp.T("run.stage.findings", "Findings")
	case session.StageActions:
		return sp.T("run.stage.actions", "Actions")
	case session.StageClose:
		return sp.T("run.stage.close", "Close")
	case session.StagePrompt: // one whose prompt is gone
	}
	return sp.T("rail.prompt", "Question")
}

// how says what type a question is and how its answers are gathered.
func (f *agenda) how(x *session.Stage, q question) string {
	sp := f.Speaker
	if q.n == 0 {
		return ""
	}
	var out []string
	switch q.Type {
	case framework.Opening:
		out = append(out, sp.T("report.type.opening", "Opening question"))
	case framework.Introductory:
		out = append(out, sp.T("report.type.introductory", "Introductory question"))
	case framework.Transition:
		out = append(out, sp.T("report.type.transition", "Transition question"))
	case framework.Key:
		out = append(out, sp.T("report.type.key", "Key question"))
	case framework.Ending:
		out = append(out, sp.T("report.type.ending", "Ending question"))
	}
	switch {
	case q.Answer == framework.AnswerNone:
		out = append(out, sp.T("sheets.how.none", "nothing is noted"))
	case q.Answer == framework.AnswerNotes:
		out = append(out, sp.T("sheets.how.notes", "notes"))
	case x.Technique == session.SilentWriting:
		out = append(out, sp.T("sheets.how.silent", "ideas by silent writing"))
	case x.Technique == session.RoundRobin:
		out = append(out, sp.T("sheets.how.round", "ideas by round robin"))
	case x.Technique == session.OneTwoFourAll:
		out = append(out, sp.T("sheets.how.steps", "ideas by 1-2-4-All"))
	default:
		out = append(out, sp.T("sheets.how.open", "ideas as they come"))
	}
	return strings.Join(out, " · ")
}
