package session

// Information is what people are told about their data before they take part, as data protection law asks for it.
type Information struct {
	Controller string `json:"controller,omitempty"` // the organisation that is responsible
	Contact    string `json:"contact,omitempty"`    // whom to ask
	DPO        string `json:"dpo,omitempty"`        // the data protection officer
	Purposes   string `json:"purposes,omitempty"`
	Basis      string `json:"basis,omitempty"` // the lawful basis that the organisation chose
	Recipients string `json:"recipients,omitempty"`
	Transfers  string `json:"transfers,omitempty"` // to other countries
	Retention  string `json:"retention,omitempty"` // how long what is kept
	Rights     string `json:"rights,omitempty"`
	Withdrawal string `json:"withdrawal,omitempty"`
	Complaint  string `json:"complaint,omitempty"`
}

// fields gives the texts in the order in which they are printed.
func (i *Information) fields() []*string {
	return []*string{&i.Controller, &i.Contact, &i.DPO, &i.Purposes, &i.Basis, &i.Recipients, &i.Transfers, &i.Retention, &i.Rights, &i.Withdrawal, &i.Complaint}
}

// SetInformation keeps what people are told about their data.
type SetInformation struct{ Information }

// InformationSet holds what people are told about their data.
type InformationSet struct{ Information }

// Kind is the event's kind in the file.
func (*InformationSet) Kind() string { return "information.set" }

func (e *InformationSet) apply(s *State, _ Record) { s.Information = e.Information }

func (e *InformationSet) label(*State) Label {
	return say("information", "change the information for participants")
}

func (c SetInformation) decide(s *State, _ Env) (Event, error) {
	i := c.Information
	for _, t := range i.fields() {
		*t = clean(*t)
		if tooLong(*t, MaxIdea) {
			return nil, checkIdea(*t)
		}
	}
	if i == s.Information {
		return nil, ErrNothing
	}
	return &InformationSet{Information: i}, nil
}

func init() { register(func() Event { return &InformationSet{} }) }
