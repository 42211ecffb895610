package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// headCount says how many people were counted in the room.
func (w *writer) headCount() string {
	n := len(w.s.HeadCounts)
	if n == 0 || !w.may.Singles || w.s.Phase() == session.Draft {
		return ""
	}
	least, most := w.s.HeadCounts[0].N, w.s.HeadCounts[0].N
	for _, h := range w.s.HeadCounts[1:] {
		least, most = min(least, h.N), max(most, h.N)
	}
	a := say.Args{"Least": least, "People": w.peopleN(most)}
	if least == most {
		return w.N("report.heads.same", n, "Heads were counted once: {{.People}} in the room.", "Heads were counted {{.N}} times, each time {{.People}} in the room.", a)
	}
	return w.N("report.heads.between", n, "Heads were counted once: between {{.Least}} and {{.People}} in the room.", "Heads were counted {{.N}} times: between {{.Least}} and {{.People}} in the room.", a)
}

// gathering says how ideas were gathered at each prompt where that was not simply in talk.
func (w *writer) gathering() {
	if w.s.Phase() == session.Draft {
		return
	}
	var out []string
	for _, p := range w.prompts {
		if p.fate() == skipped || p.fate() == unreached {
			continue
		}
		at := say.Args{"Prompt": strconv.Itoa(p.n)}
		switch p.stage.Technique {
		case session.SilentWriting:
			out = append(out, w.T("report.how.silent", "At prompt {{.Prompt}} people wrote in silence first; what was written was then shown all at once.", at))
		case session.RoundRobin:
			out = append(out, w.N("report.how.round", max(1, p.stage.Round), "At prompt {{.Prompt}} everybody spoke in turn, in {{.N}} round; people could pass.", "At prompt {{.Prompt}} everybody spoke in turn, in {{.N}} rounds; people could pass.", at))
		case session.OneTwoFourAll:
			out = append(out, w.T("report.how.1-2-4", "At prompt {{.Prompt}} people thought alone, then in pairs, then in fours, then all together (1-2-4-All).", at))
		case session.OpenTalk:
		}
	}
	w.para(out...)
}

// groundRules lists what the group agreed to.
func (w *writer) groundRules() {
	rules := w.s.GroundRules()
	if !w.s.RulesAgreed || len(rules) == 0 {
		return
	}
	w.h2("", w.T("report.groundrules", "Ground rules"))
	agreed := w.N("report.rules.agreed", len(rules), "The group agreed to this rule at the start.", "The group agreed to these {{.N}} rules at the start.")
	if w.interview() {
		agreed = w.T("report.rules.interview", "This was agreed at the start.")
	}
	w.para(agreed)
	list := document.List{}
	for _, r := range rules {
		list.Items = append(list.Items, document.Item{Runs: w.withSecond(document.Text(r), w.s.Second(session.OfRule, r))})
	}
	w.add(list)
}

func (w *writer) interview() bool { return w.s.Details.Kind == session.Interview }

// took says how many people took part, of how many that were invited where that is known.
func (w *writer) took() string {
	p := w.people
	if w.fewCame() {
		return w.T("report.people.few", "Fewer than {{.N}} people took part.", say.Args{"N": w.may.Counted})
	}
	if away := w.s.Details.Invited - p.took; !w.may.Singles && away > 0 && away < w.may.Fewest { // of those who stayed away nothing is told
		return w.N("report.people.took", p.took, "{{.N}} person took part.", "{{.N}} people took part.")
	}
	if w.s.Details.Invited >= p.took && w.s.Details.Invited > 0 {
		return w.N("report.people.invited", p.took, "{{.N}} person of {{.All}} invited took part.", "{{.N}} people of {{.All}} invited took part.", say.Args{"All": w.s.Details.Invited})
	}
	return w.N("report.people.took", p.took, "{{.N}} person took part.", "{{.N}} people took part.")
}
