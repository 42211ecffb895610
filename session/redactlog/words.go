package redactlog

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/redact"
)

// Where says which text is meant, such as "Idea 12" or "Priority 2, who should act".
func Where(s *session.State, k session.TextKey, sp *say.Speaker) string {
	n := number(s, k)
	a := say.Args{"N": n}
	switch k.Of {
	case session.TextTitle:
		return sp.T("redact.where.title", "The title")
	case session.TextAims:
		return sp.T("redact.where.aims", "The aims")
	case session.TextFocus:
		return sp.T("redact.where.focus", "The focus question")
	case session.TextAdapted:
		return sp.T("redact.where.adapted", "A prompt as it was put")
	case session.TextRule:
		return sp.T("redact.where.rule", "Ground rule {{.N}}", say.Args{"N": k.N + 1})
	case session.TextIdea:
		return sp.T("redact.where.idea", "Idea {{.N}}", a)
	case session.TextFirst:
		return sp.T("redact.where.first", "Idea {{.N}}, as it was first worded", a)
	case session.TextTranslation:
		return sp.T("redact.where.translation", "Idea {{.N}}, in the second language", a)
	case session.TextEvidence:
		return sp.T("redact.where.evidence", "Quote or note {{.N}}", a)
	case session.TextTheme:
		return sp.T("redact.where.theme", "Theme {{.N}}", a)
	case session.TextQuestion:
		return sp.T("redact.where.question", "The question of vote {{.N}}", a)
	case session.TextOption:
		return sp.T("redact.where.option", "An option of vote {{.N}}", a)
	case session.TextCriteria:
		return sp.T("redact.where.criteria", "The criteria of vote {{.N}}", a)
	case session.TextDecidedBy:
		return sp.T("redact.where.decidedby", "Who decides after vote {{.N}}", a)
	case session.TextCalledOff:
		return sp.T("redact.where.calledoff", "Why vote {{.N}} was called off", a)
	case session.TextFinding, session.TextWho, session.TextBehaviour, session.TextHowever, session.TextCorrections, session.TextAction, session.TextActor,
		session.TextByWhen, session.TextFirstStep, session.TextParked, session.TextOwner, session.TextAnswer, session.TextReopened, session.TextDebrief, session.TextSecond:
	}
	return whereClosing(k, n, sp)
}

// whereClosing is [Where] for what the group settled at the end.
func whereClosing(k session.TextKey, n string, sp *say.Speaker) string {
	a := say.Args{"N": n}
	switch k.Of {
	case session.TextFinding:
		return sp.T("redact.where.finding", "Priority {{.N}}", a)
	case session.TextWho:
		return sp.T("redact.where.who", "Priority {{.N}}, who should act", a)
	case session.TextBehaviour:
		return sp.T("redact.where.behaviour", "Priority {{.N}}, what people would see", a)
	case session.TextHowever:
		return sp.T("redact.where.however", "Priority {{.N}}, however", a)
	case session.TextCorrections:
		return sp.T("redact.where.corrections", "What the group corrected")
	case session.TextAction:
		return sp.T("redact.where.action", "Action {{.N}}", a)
	case session.TextActor:
		return sp.T("redact.where.actor", "Action {{.N}}, who", a)
	case session.TextByWhen:
		return sp.T("redact.where.bywhen", "Action {{.N}}, by when", a)
	case session.TextFirstStep:
		return sp.T("redact.where.firststep", "Action {{.N}}, first step", a)
	case session.TextParked:
		return sp.T("redact.where.parked", "Parking lot, item {{.N}}", a)
	case session.TextOwner:
		return sp.T("redact.where.owner", "Parking lot, item {{.N}}: to whom it went", a)
	case session.TextAnswer:
		return sp.T("redact.where.answer", "Parking lot, item {{.N}}: the answer", a)
	case session.TextReopened:
		return sp.T("redact.where.reopened", "Why the session was reopened")
	case session.TextDebrief:
		return sp.T("redact.where.debrief", "The debrief")
	case session.TextTitle, session.TextAims, session.TextFocus, session.TextAdapted, session.TextRule, session.TextIdea, session.TextFirst, session.TextTranslation,
		session.TextEvidence, session.TextTheme, session.TextQuestion, session.TextOption, session.TextCriteria, session.TextDecidedBy, session.TextCalledOff, session.TextSecond:
	}
	return sp.T("redact.where.second", "A wording in the second language")
}

// number is the number by which a person finds a text, or a dash where it is gone.
func number(s *session.State, k session.TextKey) string {
	id := session.ID(k.ID)
	at := -1
	switch k.Of {
	case session.TextIdea, session.TextFirst, session.TextTranslation:
		if x := s.Idea(id); x != nil {
			at = x.Number - 1
		}
	case session.TextEvidence:
		at = slices.IndexFunc(s.Evidence, func(x *session.Evidence) bool { return x.ID == id })
	case session.TextTheme:
		if x := s.Theme(id); x != nil {
			return x.Tag
		}
	case session.TextQuestion, session.TextCriteria, session.TextDecidedBy, session.TextCalledOff, session.TextOption:
		poll, _, _ := strings.Cut(k.ID, "/")
		at = slices.IndexFunc(s.Polls, func(x *session.Poll) bool { return string(x.ID) == poll })
	case session.TextFinding, session.TextWho, session.TextBehaviour, session.TextHowever:
		at = slices.IndexFunc(s.Findings, func(x *session.Finding) bool { return x.ID == id })
	case session.TextAction, session.TextActor, session.TextByWhen, session.TextFirstStep:
		at = slices.IndexFunc(s.Actions, func(x *session.Action) bool { return x.ID == id })
	case session.TextParked, session.TextOwner, session.TextAnswer:
		at = slices.IndexFunc(s.Parking, func(x *session.ParkedItem) bool { return x.ID == id })
	default: // the others need no number
		return ""
	}
	if at < 0 {
		return "–"
	}
	return strconv.Itoa(at + 1)
}

// KindName names a kind of place.
func KindName(k redact.Kind, sp *say.Speaker) string {
	switch k {
	case redact.Name:
		return sp.T("redact.kind.name", "Name")
	case redact.JobTitle:
		return sp.T("redact.kind.post", "Job title")
	case redact.Place:
		return sp.T("redact.kind.place", "Place")
	case redact.Organisation:
		return sp.T("redact.kind.organisation", "Organisation")
	case redact.Address:
		return sp.T("redact.kind.address", "Address")
	case redact.Postcode:
		return sp.T("redact.kind.postcode", "Postcode")
	case redact.Phone:
		return sp.T("redact.kind.phone", "Phone number")
	case redact.Email:
		return sp.T("redact.kind.email", "E-mail address")
	case redact.Web:
		return sp.T("redact.kind.web", "Web address")
	case redact.Number:
		return sp.T("redact.kind.number", "Number")
	case redact.Date:
		return sp.T("redact.kind.date", "Date")
	case redact.Detail:
	}
	return sp.T("redact.kind.detail", "Detail of one person")
}

// Why says why a place was found.
func Why(x redact.Why, sp *say.Speaker) string {
	switch x {
	case redact.WhyKnown:
		return sp.T("redact.why.known", "The session names it as its organisation, its place or its facilitator.")
	case redact.WhyTitle:
		return sp.T("redact.why.title", "It begins like a form of address.")
	case redact.WhyFirst:
		return sp.T("redact.why.first", "It is a first name that many people have.")
	case redact.WhyCapital:
		return sp.T("redact.why.capital", "It has a capital letter where ordinary words have none.")
	case redact.WhyCapitals:
		return sp.T("redact.why.capitals", "It is in capitals, as short names of organisations are.")
	case redact.WhyPost:
		return sp.T("redact.why.post", "One person holds such a post.")
	case redact.WhyGazetteer:
		return sp.T("redact.why.place", "It is a place that many people know.")
	case redact.WhyBody:
		return sp.T("redact.why.body", "It is named as organisations are.")
	case redact.WhyShape:
		return sp.T("redact.why.shape", "It is written as such things are.")
	case redact.WhyOnly:
		return sp.T("redact.why.only", "It may be true of one person only.")
	}
	return ""
}

// ChoiceName says what was decided.
func ChoiceName(c session.Choice, sp *say.Speaker) string {
	switch c {
	case session.Kept:
		return sp.T("redact.choice.kept", "Kept")
	case session.Replaced:
		return sp.T("redact.choice.replaced", "Replaced")
	case session.Reworded:
		return sp.T("redact.choice.reworded", "Reworded")
	}
	return sp.T("redact.choice.open", "Not decided")
}
