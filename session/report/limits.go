package report

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// limits are what this session in particular cannot tell, each found in its own data.
func (w *writer) limits() {
	start := len(w.blocks)
	w.para(w.T("report.limits.own", "This session in particular:"))
	w.noted(w.fewPeople(), w.selfSelected(), w.host(), w.typed(), w.noSeats(), w.ofOneMind(), w.notAsked())
	if len(w.blocks) == start+1 {
		w.blocks = w.blocks[:start]
	}
}

// smallGroup is how many people a discussion needs at least by common advice.
const smallGroup = 5

func (w *writer) fewPeople() string {
	n := w.people.took
	if n < 2 || n >= smallGroup {
		return ""
	}
	if w.fewCame() {
		return w.T("report.limits.fewer", "Fewer than {{.N}} people took part. In so small a group one person's view weighs much.", say.Args{"N": w.may.Counted})
	}
	return w.N("report.limits.few", n, "{{.N}} person took part. In so small a group one person's view weighs much.", "{{.N}} people took part. In so small a group one person's view weighs much.")
}

// selfSelected says who is missing, as far as that is known.
func (w *writer) selfSelected() string {
	if w.people.took < 2 {
		return ""
	}
	switch invited := w.s.Details.Invited; {
	case invited > w.people.took || invited == 0 && w.s.Refusals > 0:
		return w.T("report.limits.missing", "What those think who were invited and did not come is not known.")
	case invited > 0:
		return ""
	}
	return w.T("report.limits.uninvited", "How many people were invited was not noted, so nobody can tell who is missing.")
}

// host says what is not known of the facilitator, whom people may have known.
func (w *writer) host() string {
	if w.s.Details.Organisation.Name == "" || w.people.took == 0 {
		return ""
	}
	return w.T("report.limits.host", "The file does not say whether the facilitator works for the organisation. People may speak otherwise to a colleague than to somebody from outside.")
}

func (w *writer) typed() string {
	typed := slices.ContainsFunc(w.s.Shown(), func(x *session.Idea) bool { return x.Source == "" })
	if !typed {
		return ""
	}
	return w.T("report.limits.typed", "Ideas were typed as people spoke or from what they wrote. A wording can be shorter than what was meant.")
}

// noSeats says why the number of people behind a theme may be missing.
func (w *writer) noSeats() string {
	n, all := 0, 0
	for _, x := range w.s.Shown() {
		for _, m := range w.s.Together(x) {
			all++
			if m.Seat == "" {
				n++
			}
		}
	}
	if n == 0 || w.people.took < 2 {
		return ""
	}
	a := say.Args{"All": w.ideas(all)}
	if n == all {
		return w.T("report.limits.noseats.all", "It was not noted whose idea is whose, so how many people stand behind a theme is not known.")
	}
	return w.N("report.limits.noseats", n, "Of {{.N}} of {{.All}} it was not noted whose it is.", "Of {{.N}} of {{.All}} it was not noted whose they are.", a)
}

// ofOneMind warns that a vote of one mind tells what each person thinks.
func (w *writer) ofOneMind() string {
	n := 0
	for _, p := range w.s.ClosedPolls() {
		for _, r := range w.counted(p).res.Rows {
			if r.Unanimous {
				n++
				break
			}
		}
	}
	if n == 0 || !w.has(Votes) {
		return ""
	}
	return w.N("report.limits.unanimous", n, "In {{.N}} vote everybody who voted was of one mind on an option. There, each person's view is known.", "In {{.N}} votes everybody who voted was of one mind on an option. There, each person's view is known.")
}

// mayQuote says how many agreed to be quoted. An edition for strangers does not say how few did not.
func (w *writer) mayQuote() string {
	yes, all := w.agreedTo(session.QuoteConsent)
	switch {
	case all < 2 || w.s.Phase() == session.Draft:
		return ""
	case yes == all:
		return w.T("report.limits.consent.all", "All {{.N}} people agreed to it.", say.Args{"N": all})
	case yes == 0:
		return w.T("report.limits.consent.none", "Nobody did.")
	case w.may.Fewest > usualFewest && (yes < w.may.Fewest || all-yes < w.may.Fewest):
		return w.T("report.limits.consent.some", "Not everybody did.")
	}
	return w.T("report.limits.consent", "{{.People}} did.", say.Args{"People": w.Count(yes, all)})
}

// agreedTo counts the people who took part and said yes to an item of consent.
func (w *writer) agreedTo(item string) (yes, all int) {
	for _, x := range w.s.Seats {
		if !w.tookPartAt(x) {
			continue
		}
		all++
		if x.Consent[item] {
			yes++
		}
	}
	return yes, all
}

// tookPartAt reports whether the person of a seat took part: it is there, or left once the group had begun.
func (w *writer) tookPartAt(x *session.Seat) bool {
	start := begun(w.s)
	return !x.Absent || !start.IsZero() && x.Left.After(start)
}

// rulesOfChoice says by which rules the report chose what stands for more.
func (w *writer) rulesOfChoice() []string {
	var out []string
	if themes, _ := w.grouped(); w.has(Themes) && themes > 0 && w.extents() != nil {
		out = append(out, w.T("report.extent.note", "Where people are counted beside a theme, they are those whose ideas stand in it. One person can have ideas in several themes, so these numbers have no sum."))
	}
	if len(w.typicals) > 0 {
		out = append(out, w.N("report.limits.typical", leastForTypical, "A typical idea is the one whose words are nearest to those of all others in its theme, where that holds {{.N}} idea or more. Words are compared, not what was meant.",
			"A typical idea is the one whose words are nearest to those of all others in its theme, where that holds {{.N}} ideas or more. Words are compared, not what was meant."))
	}
	if w.headed("agreement") {
		out = append(out, w.N("report.limits.agreement", w.enough(), "Agreement is told of votes of {{.N}} person or more. It is an option that at least three of four were for, or an order that most ballots share.",
			"Agreement is told of votes of {{.N}} people or more. It is an option that at least three of four were for, or an order that most ballots share."),
			w.T("report.limits.however", "“However” has what somebody noted as another view, votes whose answers gather at both ends, and orders that people hardly share. It also has themes whose ideas reach from one end of the line to the other, and ideas knowingly kept apart. What nobody noted is not there."))
	}
	return out
}

// headed reports whether the report has a heading with this id so far.
func (w *writer) headed(id string) bool { return w.whereIs(id).id != "" }

// whereIs finds the place of a heading written so far.
func (w *writer) whereIs(id string) (at section) {
	document.Walk(w.blocks, func(b document.Block) {
		if h, ok := b.(document.Heading); ok && h.ID == id {
			at = section{number: h.Number, id: id}
		}
	})
	return at
}
