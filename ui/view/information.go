package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/sheets"
)

// InformationField is a field of what people are told about their data.
type InformationField struct {
	sheets.Field
	Name, Help string
	// Offer is words that could be taken to begin with; empty where only the organisation can know.
	Offer string
}

// InformationFields lists the fields of the information sheet in its order.
func InformationFields(s *session.State, sp *say.Speaker) []InformationField {
	var out []InformationField
	for _, f := range sheets.Fields() {
		x := InformationField{Field: f, Name: f.Name(sp)}
		x.Help, x.Offer = informationWords(f, s, sp)
		out = append(out, x)
	}
	return out
}

// informationWords are the help and the words to begin with of the field that f leads to.
func informationWords(f sheets.Field, s *session.State, sp *say.Speaker) (help, offer string) {
	var i session.Information
	org := say.Args{"Organisation": s.Details.Organisation.Name}
	switch at := f.Of(&i); at {
	case &i.Purposes:
		offer = s.Details.Aims
		if offer == "" {
			offer = sp.T("information.offer.purposes", "We want to hear what people here think, and write a report from which changes can be made.")
		}
		return sp.T("information.help.purposes", "What the session is for, and what becomes of what is said."), offer
	case &i.Controller:
		if s.Details.Organisation.Name != "" {
			offer = sp.T("information.offer.controller", "{{.Organisation}} is responsible for this session and for what becomes of your answers.", org)
		}
		return sp.T("information.help.controller", "The organisation that decides what is done with the data, and its address."), offer
	case &i.Contact:
		return sp.T("information.help.contact", "A role with an address or a telephone number, rather than a person."), ""
	case &i.DPO:
		return sp.T("information.help.dpo", "The data protection officer of the organisation, or whoever does that work."), ""
	case &i.Basis:
		return sp.T("information.help.basis", "The organisation chooses it. Consent to take part is asked for besides; an employer’s people are seldom free enough for it to be the lawful basis."),
			sp.T("information.offer.basis", "A task in the public interest, Article 6(1)(e) of the UK GDPR. That you agree to take part is asked for besides.")
	case &i.Recipients:
		return sp.T("information.help.recipients", "Everybody who sees notes, ideas or the report."),
			sp.T("information.offer.recipients", "Those who lead the session see the notes. Others see the report, in which words are not linked to names.")
	case &i.Transfers:
		return sp.T("information.help.transfers", "Whether anything is sent or kept outside the country. Folkmoot itself sends nothing anywhere."),
			sp.T("information.offer.transfers", "No. Everything stays on the computers of those who lead the session.")
	case &i.Retention:
		return sp.T("information.help.retention", "When the notes and the session’s file are deleted, and whether the report stays."),
			sp.T("information.offer.retention", "Notes and ideas are deleted twelve months after the session. The report is kept.")
	case &i.Rights:
		return sp.T("information.help.rights", "What people may ask for: to see, correct or delete what is held, to restrict its use, to object."),
			sp.T("information.offer.rights", "You may ask to see what is held under the code of your seat, to have it corrected or deleted, or to have its use restricted. You may object to its use.")
	case &i.Withdrawal:
		return sp.T("information.help.withdrawal", "How, and until when. That a vote cannot be taken back stands on the sheet in any case."),
			sp.T("information.offer.withdrawal", "Tell those who lead the session the code of your seat, within four weeks. What was said under it is then taken out.")
	case &i.Complaint:
		return sp.T("information.help.complaint", "Inside the organisation, and the authority that watches over data protection."),
			sp.T("information.offer.complaint", "Write to the contact above first. You may also complain to the Information Commissioner’s Office, ico.org.uk.")
	}
	return "", ""
}

// InformationMissing says which fields are empty, or that none is.
func InformationMissing(s *session.State, sp *say.Speaker) (text string, none bool) {
	gaps := sheets.MissingFields(s.Information, sp)
	if len(gaps) == 0 {
		return sp.T("information.complete", "Nothing is missing."), true
	}
	return sp.N("information.missing", len(gaps), "{{.N}} field is empty: {{.Gaps}}. It is a gap to write into on the sheet.", "{{.N}} fields are empty: {{.Gaps}}. They are gaps to write into on the sheet.", say.Args{"Gaps": sp.List(gaps)}), false
}
