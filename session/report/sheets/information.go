package sheets

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/layout"
)

// Field is one thing that people are told about their data.
type Field struct {
	Of       func(*session.Information) *string
	name     say.Text // what it is called in the app
	question say.Text // the heading on the sheet
}

// Name is what the field is called in the app.
func (f Field) Name(sp *say.Speaker) string { return sp.Text(f.name) }

// Question is the heading under which it stands on the sheet.
func (f Field) Question(sp *say.Speaker) string { return sp.Text(f.question) }

// Fields lists them in the order of the sheet.
func Fields() []Field {
	return []Field{
		{func(i *session.Information) *string { return &i.Purposes }, say.Text{Key: "information.purposes", English: "Purposes"}, say.Text{Key: "sheets.ask.purposes", English: "Why do we ask?"}},
		{func(i *session.Information) *string { return &i.Controller }, say.Text{Key: "information.controller", English: "Who is responsible"}, say.Text{Key: "sheets.ask.controller", English: "Who is responsible?"}},
		{func(i *session.Information) *string { return &i.Contact }, say.Text{Key: "information.contact", English: "Contact"}, say.Text{Key: "sheets.ask.contact", English: "Whom can you ask?"}},
		{func(i *session.Information) *string { return &i.DPO }, say.Text{Key: "information.dpo", English: "Data protection officer"}, say.Text{Key: "sheets.ask.dpo", English: "Who looks after data protection?"}},
		{func(i *session.Information) *string { return &i.Basis }, say.Text{Key: "information.basis", English: "Lawful basis"}, say.Text{Key: "sheets.ask.basis", English: "What allows us to use it?"}},
		{func(i *session.Information) *string { return &i.Recipients }, say.Text{Key: "information.recipients", English: "Recipients"}, say.Text{Key: "sheets.ask.recipients", English: "Who gets to see it?"}},
		{func(i *session.Information) *string { return &i.Transfers }, say.Text{Key: "information.transfers", English: "Transfers to other countries"}, say.Text{Key: "sheets.ask.transfers", English: "Does it leave the country?"}},
		{func(i *session.Information) *string { return &i.Retention }, say.Text{Key: "information.retention", English: "How long it is kept"}, say.Text{Key: "sheets.ask.retention", English: "How long is it kept?"}},
		{func(i *session.Information) *string { return &i.Rights }, say.Text{Key: "information.rights", English: "Rights"}, say.Text{Key: "sheets.ask.rights", English: "What are your rights?"}},
		{func(i *session.Information) *string { return &i.Withdrawal }, say.Text{Key: "information.withdrawal", English: "Changing one’s mind"}, say.Text{Key: "sheets.ask.withdrawal", English: "Can you change your mind?"}},
		{func(i *session.Information) *string { return &i.Complaint }, say.Text{Key: "information.complaint", English: "Complaints"}, say.Text{Key: "sheets.ask.complaint", English: "How can you complain?"}},
	}
}

// MissingFields names the fields that nobody has filled in. On the sheet each of them is a gap to be written into.
func MissingFields(i session.Information, sp *say.Speaker) []string {
	var out []string
	for _, f := range Fields() {
		if *f.Of(&i) == "" {
			out = append(out, f.Name(sp))
		}
	}
	return out
}

// MostInformation is how many pages people can be expected to read before they take part.
const MostInformation = 2

const (
	askW = 148.0
	// gapPitch is how far apart lines stand that are written on by hand.
	gapPitch = 24.0
)

// information sets what people read before they take part.
func (d *desk) information() {
	sp := d.Speaker
	first := d.Count()
	name := Name(Information, sp)
	f := d.begin(name)
	f.head(1, sp.T("sheets.information.title", "Information for those who take part"), heading(), 0)
	f.para(d.session(), under(), 2)
	if second := d.State.Second(session.OfTitle, ""); second != "" {
		f.text(f.second(f.sect), second, soft(), f.x, f.w, 0)
	}
	f.para(d.facts(), soft(), 2)
	f.para(sp.T("sheets.information.lead", "Please read this before you take part, or have it read to you. Ask whatever you like. Taking part is your own choice."), body(), 8)
	f.y += 6
	info := d.State.Information
	for _, x := range Fields() {
		fixed := ""
		if x.question.Key == "sheets.ask.withdrawal" {
			fixed = sp.T("sheets.information.votes", "You may leave at any time and need give no reason. What you said can be taken out by the code of your seat for as long as it is kept with it. A vote cannot be taken back once it is cast: ballots carry no code, so nobody can tell which one is yours.")
		}
		f.answer(x.Question(sp), fixed, *x.Of(&info), true)
		if x.question.Key == "sheets.ask.recipients" {
			f.answer(sp.T("sheets.ask.names", "Is your name written down?"),
				sp.T("sheets.information.names", "No. You have the code of a seat, and what you say is not linked to names. Somebody who was there may still know your words again. We ask everybody to keep to themselves what others say, but others who take part may break that confidence, and we cannot promise that they will not."), "", false)
		}
	}
	f.rule(f.x, f.y+8, f.w)
	d.feet(sp.T("sheets.title", "{{.Sheets}}: {{.Session}}", say.Args{"Sheets": name, "Session": d.session()}), first)
}

// answer sets a question with its answer beside it: what always holds, and what this session says. Where the session
// has to say it and does not, there is room to write.
func (f *flow) answer(question, fixed, text string, said bool) {
	x, w := f.x+askW+16, f.w-askW-16
	h := max(f.Height(question, strong(), askW), f.Height(fixed, body(), w)*float64(min(1, len(fixed)))+f.Height(text, body(), w))
	if said && text == "" {
		h += 2*gapPitch - body().Leading
	}
	f.y += 8
	f.room(min(h, 14*body().Leading) + 8)
	f.rule(f.x, f.y, f.w)
	f.y += 7
	top, page := f.y, f.Count()
	head := f.Node(f.sect, layout.Node{Role: layout.HeadingRole(2)})
	f.Write(head, question, strong(), f.x, f.y, askW)
	f.p(f.sect, fixed, body(), x, w, 0)
	f.p(f.sect, text, body(), x, w, 0)
	if said && text == "" {
		for range 2 {
			f.room(gapPitch)
			f.y += gapPitch - 5
			f.blank(x, f.y, w)
			f.y += 5
		}
		f.y -= 5
	}
	if f.Count() == page {
		f.y = max(f.y, top+f.Height(question, strong(), askW))
	}
}
