package dataset

import (
	"maps"
	"slices"
	"time"

	"folkmoot/session"
)

// builder makes the records of a session.
type builder struct {
	unedited *session.State // before anything was put in other words: only to know what must not leave
	s        *session.State
	o        Options
	d        Dataset
	stages   map[session.ID]int
	themes   map[session.ID]int
	quotes   map[session.ID]int
	polls    map[session.ID]int
	people   map[string]int // who took part, by role band
	took     int
}

// Build gives the records that may leave.
func Build(s *session.State, o Options) Dataset {
	unedited := s
	s = s.ForPrint() // from here on nothing can leave that was replaced
	b := &builder{s: s, unedited: unedited, o: o, stages: map[session.ID]int{}, themes: map[session.ID]int{}, quotes: map[session.ID]int{}, polls: map[session.ID]int{}, people: map[string]int{}}
	b.d = Dataset{
		Schema: Schema, Version: Version, Edition: string(o.Edition),
		Agenda: []Stage{}, Prompts: []Prompt{}, People: []Band{}, Seats: []Seat{}, Ideas: []Idea{}, Ratings: []Rating{}, Themes: []Theme{}, Quotes: []Quote{},
		Polls: []Poll{}, Options: []Option{}, Counts: []Count{}, Ballots: []Ballot{}, Findings: []Finding{}, Actions: []Action{}, Parking: []Parked{},
	}
	for i, x := range s.Agenda {
		b.stages[x.ID] = i + 1
	}
	for i, x := range s.Themes {
		b.themes[x.ID] = i + 1
	}
	b.attendance()
	b.session()
	b.agenda()
	b.said()
	b.noted()
	b.voted()
	b.concluded()
	b.mask()
	return b.d
}

func (b *builder) session() {
	d := b.s.Details
	x := Session{
		Title: b.s.Title, Kind: d.Kind, Group: d.Cohort, Date: b.date(), Minutes: d.Minutes, Aims: d.Aims, Focus: d.Focus, Language: d.Language,
		Framework: b.s.Framework.Name, Edition: b.s.Framework.Version, Phase: string(b.s.Phase()),
	}
	switch b.o.Naming {
	case ByName:
		x.Organisation, x.Type, x.Region = d.Organisation.Name, d.Organisation.Type, d.Organisation.Region
	case ByType:
		x.Type = d.Organisation.Type
	case Unnamed:
	}
	if b.o.Place {
		x.Place = d.Place
	}
	if b.o.Person {
		x.Facilitator = d.Facilitator
	}
	if b.counts(b.took) {
		x.TookPart, x.Invited = b.took, d.Invited
	}
	if b.o.Hash && b.s.Sealed != nil {
		x.Hash = b.s.Sealed.SHA256
	}
	b.d.Session = x
}

// counts reports whether numbers of so many people may be given.
func (b *builder) counts(n int) bool { return b.o.Counted > 0 && n >= b.o.Counted }

// date is the day of the session: as it was set, or else the day on which it began.
func (b *builder) date() string {
	day := b.s.Details.Date
	if day == "" {
		if at := b.first(func(*session.Stage) bool { return true }); !at.IsZero() {
			day = at.UTC().Format(time.DateOnly)
		}
	}
	if !b.o.Days && len(day) > 7 {
		day = day[:7]
	}
	return day
}

// first is when the group first came to a stage that fits, or zero.
func (b *builder) first(fits func(*session.Stage) bool) time.Time {
	var first time.Time
	for _, x := range b.s.Agenda {
		if x.Visited && fits(x) && (first.IsZero() || x.First.Before(first)) {
			first = x.First
		}
	}
	return first
}

// at is a time to the minute, where days may be known.
func (b *builder) at(t time.Time) string {
	if !b.o.Days || t.IsZero() {
		return ""
	}
	return t.UTC().Truncate(time.Minute).Format(time.RFC3339)
}

func (b *builder) agenda() {
	for i, x := range b.s.Agenda {
		b.d.Agenda = append(b.d.Agenda, Stage{
			Stage: i + 1, Kind: string(x.Kind), Name: x.Name, Planned: x.Minutes + x.Extended, Spent: int(x.Elapsed(b.s.LastAt).Seconds()), Visited: x.Visited, Started: b.at(x.First),
		})
		p, f, ok := b.s.PromptOf(x.ID)
		if !ok {
			continue
		}
		row := Prompt{
			Stage: i + 1, Factor: f.Label, Type: string(p.Type), Text: p.Text, Asked: string(x.Asked), Probes: list(p.Probes), Technique: string(x.Technique),
			Ideas: len(b.s.IdeasOf(x.ID)),
		}
		if x.Asked == session.AskedAdapted && x.Adapted != "" {
			row.Text = x.Adapted
		}
		b.d.Prompts = append(b.d.Prompts, row)
	}
}

// attendance counts who took part: everybody who is there, and everybody who left once the group had gone on from the
// welcome.
func (b *builder) attendance() {
	begun := b.first(func(x *session.Stage) bool { return x.Kind != session.StageWelcome })
	for _, x := range b.s.Seats {
		took := !x.Absent || !begun.IsZero() && x.Left.After(begun)
		if took {
			b.took++
			b.people[x.Band]++
		}
		if b.o.Seats {
			b.d.Seats = append(b.d.Seats, Seat{Seat: x.Code, Band: x.Band, TookPart: took, Left: took && x.Absent})
		}
	}
	b.bands()
}

// bands counts people by role so that no group is smaller than the least number and none is found by subtraction: what is
// too small is counted together, and with the smallest of the others where that is still too small.
func (b *builder) bands() {
	if b.o.Fewest == 0 || b.took < b.o.Fewest {
		return
	}
	names := slices.Sorted(maps.Keys(b.people))
	slices.SortStableFunc(names, func(x, y string) int { return b.people[y] - b.people[x] })
	rest := Band{Bands: []string{}}
	var groups []Band
	for _, name := range names {
		g := Band{Bands: []string{}, People: b.people[name]}
		if name != "" {
			g.Bands = append(g.Bands, name)
		}
		if g.People >= b.o.Fewest {
			groups = append(groups, g)
			continue
		}
		rest.Bands, rest.People = append(rest.Bands, g.Bands...), rest.People+g.People
	}
	for rest.People > 0 && rest.People < b.o.Fewest && len(groups) > 0 {
		last := groups[len(groups)-1]
		groups = groups[:len(groups)-1]
		rest = Band{Bands: append(last.Bands, rest.Bands...), People: rest.People + last.People}
	}
	if rest.People > 0 {
		if !b.o.Singles {
			rest.Bands = []string{}
		}
		groups = append(groups, rest)
	}
	b.d.People = append(b.d.People, groups...)
}

// list is a copy that is never nil.
func list[T any](in []T) []T { return append([]T{}, in...) }
