package view

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// VoteTerms is what most votes leave as it is: it stays out of sight until something in it is set.
type VoteTerms struct {
	Set          bool
	Says         string // what is set, in short
	Numbers      []VoteNumber
	TakeCriteria bool
	Criteria     string
	DecidedBy    string
	Status       string
	SameOrder    bool
	OrderNote    string
	Groups       []string // what ballots can be compared by, the first of them by nothing
	GroupBy      int
	GroupNote    string // what it does to secrecy
	TakeUnit     bool
	Unit         string
}

// voteGroups goes with VoteTerms.Groups.
var voteGroups = []session.PollGroup{session.NoGroups, session.ByRole, session.ByTable}

// VoteTermsOf computes the terms of a poll that is being prepared.
func VoteTermsOf(s *session.State, b session.PollBody, sp *say.Speaker) VoteTerms {
	v := VoteTerms{
		Numbers: voteTermNumbers(s, b, sp), TakeCriteria: voteTakesCriteria(b.Rules.Method), Criteria: b.Rules.Criteria,
		DecidedBy: b.DecidedBy, Status: reading.Status(b, sp), SameOrder: b.SameOrder,
		Groups: []string{
			sp.T("vote.group.none", "No groups"), sp.T("vote.group.role", "By role"), sp.T("vote.group.table", "By table"),
		},
		GroupBy: max(0, slices.Index(voteGroups, b.GroupBy)), GroupNote: voteGroupNote(s, b, sp),
		TakeUnit: b.Rules.Method == poll.Budget, Unit: b.Rules.Unit,
	}
	if b.SameOrder {
		v.OrderNote = sp.T("vote.order.note", "What stands first tends to get more votes. Keep this for lists that have an order of their own.")
	}
	v.Says = voteTermsSay(s, b, sp)
	v.Set = v.Says != ""
	return v
}

// voteTermsSay says what is not as every vote has it.
func voteTermsSay(s *session.State, b session.PollBody, sp *say.Speaker) string {
	usual := poll.SuggestFor(b.Rules.Method, len(b.Options))
	var out []string
	if b.Rules.Criteria != "" {
		out = append(out, sp.T("vote.set.criteria", "Judged by {{.Criteria}}.", say.Args{"Criteria": b.Rules.CriteriaList()}))
	}
	if b.Rules.Places != usual.Places {
		out = append(out, sp.N("vote.set.places", b.Rules.Places, "{{.N}} option to take forward.", "{{.N}} options to take forward."))
	}
	if b.Quorum > 0 {
		out = append(out, sp.N("vote.set.quorum", b.Quorum, "Quorum: {{.N}} person.", "Quorum: {{.N}} people."))
	}
	if b.DecidedBy != "" {
		out = append(out, reading.Status(b, sp))
	}
	if b.SameOrder {
		out = append(out, sp.T("vote.set.order", "The same order for everyone."))
	}
	switch b.GroupBy {
	case session.ByRole:
		out = append(out, sp.T("vote.set.role", "Roles are compared."))
	case session.ByTable:
		out = append(out, sp.T("vote.set.table", "Tables are compared."))
	case session.NoGroups:
	}
	if b.People > s.Present() {
		out = append(out, sp.N("vote.set.people", b.People, "{{.N}} person is in the room.", "{{.N}} people are in the room."))
	}
	if b.Rules.Floor != usual.Floor || b.Rules.Step != usual.Step || b.Rules.Unit != usual.Unit {
		out = append(out, reading.Rules(b.Rules, sp)+".")
	}
	return strings.Join(out, " ")
}

func voteTermNumbers(s *session.State, b session.PollBody, sp *say.Speaker) []VoteNumber {
	here := s.Present()
	out := []VoteNumber{
		{
			Field: VotePlaces, Value: b.Rules.Places, Most: max(len(b.Options), b.Rules.Places), Label: sp.T("vote.places", "Options to take forward"),
			Note: sp.T("vote.places.note", "The result says how sure it is which these are. 0 leaves it open."),
		},
		{
			Field: VoteQuorum, Value: b.Quorum, Most: poll.MaxWeight, Label: sp.T("vote.quorum", "People who must vote for it to count"),
			Note: sp.T("vote.quorum.note", "0 asks for no quorum."),
		},
		{
			Field: VotePeople, Value: max(b.People, here), Least: here, Most: poll.MaxWeight, Label: sp.T("vote.people", "People in the room"),
			Note: sp.N("vote.people.note", here, "{{.N}} seat is there. Say so where there are more people than seats, as with paper or hands.",
				"{{.N}} seats are there. Say so where there are more people than seats, as with paper or hands."),
		},
	}
	if b.Rules.Method == poll.FistToFive {
		out = append(out, VoteNumber{
			Field: VoteFloor, Value: b.Rules.Floor, Least: 1, Most: 5, Label: sp.T("vote.floor", "Fingers that everybody must show for consensus"),
			Note: sp.T("vote.floor.note", "2 lets people with doubts go along; 3 asks that it is good enough for everybody."),
		})
	}
	if b.Rules.Method == poll.Budget {
		out = append(out, VoteNumber{
			Field: VoteStep, Value: b.Rules.Step, Least: 1, Most: max(1, b.Rules.Amount), Label: sp.T("vote.step", "Money goes in steps of"),
			Note: sp.T("vote.step.note", "The amount must be a multiple of the step."),
		})
	}
	if b.GroupBy != session.NoGroups {
		out = append(out, VoteNumber{
			Field: VoteGroupFloor, Value: b.GroupFloor(), Least: session.LeastGroupFloor, Most: poll.MaxWeight,
			Label: sp.T("vote.groupfloor", "Least people in a group that is shown"),
			Note:  sp.N("vote.groupfloor.note", session.UsualGroupFloor, "{{.N}} is usual.", "{{.N}} are usual. The fewer they are, the easier it is to guess how one of them voted."),
		})
	}
	return out
}

// VoteGroup lets ballots be compared by something, or by nothing.
func VoteGroup(b session.PollBody, i int) session.PollBody {
	b.GroupBy = voteGroups[min(max(i, 0), len(voteGroups)-1)]
	if b.GroupBy == session.NoGroups {
		b.Floor = 0
	}
	return b
}

// VoteCriteria judges options by several things, one a line.
func VoteCriteria(b session.PollBody, text string) session.PollBody {
	b.Rules.Criteria = strings.Join(RunLines(text), "\n")
	return b
}

// voteGroupNote says what comparing groups does to secrecy, with who is here now.
func voteGroupNote(s *session.State, b session.PollBody, sp *say.Speaker) string {
	switch b.GroupBy {
	case session.ByTable:
		return sp.T("vote.group.bytable", "A table's ballot, and a sheet of paper that is keyed for a table, then carry the table's name: it can be seen what the table voted. Ballots on the screen carry none.")
	case session.ByRole:
	case session.NoGroups:
		return ""
	}
	bands, other := voteBands(s)
	var large, small []string
	for _, x := range bands {
		words := sp.N("vote.group.band", x.people, "{{.N}} {{.Band}}", "{{.N}} {{.Band}}", say.Args{"Band": x.band})
		if x.people >= session.LeastGroupFloor {
			large = append(large, words)
		} else {
			small = append(small, words)
		}
	}
	if len(large) == 0 {
		return sp.T("vote.group.norole", "No role has {{.Least}} people who are here, so no ballot would carry a role and nothing could be compared.", say.Args{"Least": session.LeastGroupFloor})
	}
	out := sp.T("vote.group.byrole", "Each ballot on the screen then carries the person's role: {{.Roles}}. It can be seen what a role voted, and not what a person did, unless the role votes alike.", say.Args{"Roles": large})
	if len(small) > 0 || other > 0 {
		out += " " + sp.T("vote.group.small", "Ballots of fewer than {{.Least}} people carry no role, and a larger group joins them where they could be told by what is left.", say.Args{"Least": session.LeastGroupFloor})
	}
	return out
}

type voteBand struct {
	band   string
	people int
}

// voteBands counts the people who are here by role, the largest role first, and those without one.
func voteBands(s *session.State) (bands []voteBand, without int) {
	count := map[string]int{}
	for _, seat := range s.Seats {
		switch {
		case seat.Absent:
		case seat.Band == "":
			without++
		default:
			count[seat.Band]++
		}
	}
	for band, n := range count {
		bands = append(bands, voteBand{band, n})
	}
	slices.SortFunc(bands, func(x, y voteBand) int {
		return cmp.Or(cmp.Compare(y.people, x.people), cmp.Compare(x.band, y.band))
	})
	return bands, without
}
