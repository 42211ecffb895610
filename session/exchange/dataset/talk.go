package dataset

import (
	"maps"
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// said gives the ideas as they are shown, and the themes.
func (b *builder) said() {
	for _, x := range b.s.Shown() {
		b.d.Ideas = append(b.d.Ideas, b.idea(x))
		for _, scale := range slices.Sorted(maps.Keys(x.Ratings)) {
			b.d.Ratings = append(b.d.Ratings, b.rating(x, scale))
		}
	}
	for i, x := range b.s.Themes {
		n := 0
		for _, id := range x.Ideas {
			if m := b.s.Idea(id); m != nil && !m.Out() {
				n++
			}
		}
		b.d.Themes = append(b.d.Themes, Theme{Theme: i + 1, Title: x.Name(), Description: x.Description, Under: b.themes[x.Parent], Ideas: n, Factors: b.factors(x)})
	}
}

func (b *builder) idea(x *session.Idea) Idea {
	out := Idea{
		Idea: x.Number, Text: x.Text(), Redacted: x.Redaction != "", Stage: b.stages[x.Stage], Theme: b.themes[x.Theme], Merged: []int{}, Innovation: x.Innovation(),
	}
	if out.Redacted {
		out.Text = x.Redaction
	}
	if b.o.Wordings && !out.Redacted {
		out.Translation = x.Translation
		if x.First != out.Text {
			out.First = x.First
		}
	}
	for _, m := range b.s.Together(x)[1:] {
		if !m.Withdrawn {
			out.Merged = append(out.Merged, m.Number)
		}
	}
	if n := b.s.SaidBy(x); b.o.Alike > 0 && n >= b.o.Alike {
		out.People = n
	}
	if b.o.Seats {
		if seat := b.s.Seat(x.Seat); seat != nil {
			out.Seat = seat.Code
		}
		out.Subgroup, out.Source = x.Group, x.Source
	}
	return out
}

func (b *builder) rating(x *session.Idea, scale string) Rating {
	r := Rating{Idea: x.Number, Scale: scale, Value: x.Ratings[scale]}
	i := slices.IndexFunc(b.s.Framework.Scales, func(sc framework.Scale) bool { return sc.ID == scale })
	if i < 0 {
		return r
	}
	sc := b.s.Framework.Scales[i]
	r.Asks = sc.Question
	if sc.Kind == framework.ScalePlace {
		r.Value, _ = x.PlaceOn(sc)
		r.Steps, r.LowIs, r.HighIs = sc.Steps, sc.Low, sc.High
	}
	return r
}

func (b *builder) factors(x *session.Theme) []string {
	out := []string{}
	for _, id := range x.Factors {
		label := id
		if i := slices.IndexFunc(b.s.Framework.Factors, func(f framework.Factor) bool { return f.ID == id }); i >= 0 {
			label = b.s.Framework.Factors[i].Label
		}
		out = append(out, label)
	}
	return out
}

// noted gives the quotes and notes that may leave.
func (b *builder) noted() {
	for _, x := range b.s.Evidence {
		if !b.quotable(x) {
			continue
		}
		q := Quote{Quote: len(b.d.Quotes) + 1, Kind: string(x.Kind), Text: x.Text, Redacted: x.Redaction != "", Stage: b.stages[x.Stage], Theme: b.themes[x.Theme], By: b.signed(x), Held: b.held(x)}
		if q.Redacted {
			q.Text = x.Redaction
		}
		b.quotes[x.ID] = q.Quote
		b.d.Quotes = append(b.d.Quotes, q)
	}
}

func (b *builder) quotable(x *session.Evidence) bool {
	switch b.o.Quotes {
	case OnlyQuotes:
		return b.s.MayQuote(x)
	case WithNotes:
		return b.s.MayPrint(x)
	case Everything:
		return true
	case NoQuotes:
	}
	return false
}

// held says what stands in the way of printing a note.
func (b *builder) held(x *session.Evidence) string {
	switch {
	case b.s.MayPrint(x):
		return ""
	case x.Hold:
		return "held back"
	case x.Complete:
		return "to be completed"
	}
	return "no consent"
}

// signed says who a quote is from, as far as that may be told. Notes are in the facilitators' words and are from nobody.
func (b *builder) signed(x *session.Evidence) string {
	if x.Kind != session.Verbatim {
		return ""
	}
	seat := b.s.Seat(x.Seat)
	switch {
	case seat != nil && b.o.Seats:
		return seat.Code
	case seat != nil && b.o.Bands && seat.Band != "" && b.o.Fewest > 0 && b.people[seat.Band] >= b.o.Fewest:
		return b.o.Speaker.T("report.participant.band", "participant, {{.Band}}", say.Args{"Band": seat.Band})
	}
	return b.o.Speaker.T("report.participant", "participant")
}

// concluded gives what the group concluded, what is to be done, and what was kept for later.
func (b *builder) concluded() {
	for i, x := range b.s.Findings {
		f := Finding{Finding: i + 1, Statement: x.Statement, Who: x.Who, Behaviours: list(x.Behaviours), However: x.However, Theme: b.themes[x.Theme], Quotes: []int{}}
		if n := b.polls[x.Poll]; n > 0 {
			f.Poll, f.Option = n, optionNumber(b.s.Poll(x.Poll), x.Option)
		}
		for _, q := range x.Quotes {
			if n := b.quotes[q]; n > 0 {
				f.Quotes = append(f.Quotes, n)
			}
		}
		b.d.Findings = append(b.d.Findings, f)
	}
	for i, x := range b.s.Actions {
		a := Action{Action: i + 1, What: x.What, ByWhen: x.ByWhen, FirstStep: x.FirstStep}
		if n := slices.IndexFunc(b.s.Findings, func(f *session.Finding) bool { return f.ID == x.Finding }); n >= 0 {
			a.Finding = n + 1
		}
		if b.o.Owners {
			a.Who = x.Who
		}
		b.d.Actions = append(b.d.Actions, a)
	}
	for i, x := range b.s.Parking {
		p := Parked{Item: i + 1, Text: x.Text, Stage: b.stages[x.Stage], Disposition: string(x.Disposition)}
		if b.o.Owners {
			p.Owner, p.Note = x.Owner, x.Note
		}
		b.d.Parking = append(b.d.Parking, p)
	}
}
