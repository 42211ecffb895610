package session

import (
	"cmp"
	"maps"
	"slices"

	"folkmoot/session/poll"
)

// Group gives the tag that a seat's ballot carries in a poll: its role band where the poll asks for it and the band is
// large enough, else nothing.
func (s *State) Group(x *Poll, seat ID) string {
	if p := s.Seat(seat); p != nil && x.GroupBy == ByRole && slices.Contains(x.Groups, p.Band) {
		return p.Band
	}
	return ""
}

// tagged lists the role bands that ballots of a poll by role may carry, by who is there as it opens.
func (s *State) tagged(x *Poll) []string {
	if x.GroupBy != ByRole {
		return nil
	}
	people := map[string]int{}
	for _, seat := range s.Seats {
		if !seat.Absent {
			people[seat.Band]++
		}
	}
	people[""] += max(0, x.People-s.Present()) // people without a seat have no band
	return largeGroups(people)
}

// largeGroups lists the groups that may be told apart. One of fewer people than the least floor never is; and where the
// people outside all groups, counted under no name, would be fewer than that, the smallest group joins them, so that
// nobody is found by subtraction.
func largeGroups(people map[string]int) []string {
	rest := people[""]
	var groups []string
	for _, g := range slices.Sorted(maps.Keys(people)) {
		if g != "" && people[g] > 0 {
			groups = append(groups, g)
		}
	}
	slices.SortStableFunc(groups, func(a, b string) int { return cmp.Compare(people[b], people[a]) })
	for len(groups) > 0 {
		smallest := groups[len(groups)-1]
		if people[smallest] >= LeastGroupFloor && (rest == 0 || rest >= LeastGroupFloor) {
			break
		}
		rest += people[smallest]
		groups = groups[:len(groups)-1]
	}
	slices.Sort(groups)
	return groups
}

// untag takes the tags of small groups off the ballots of a poll that closes. Who voted in the end decides: of a band of
// ten one may have voted, and somebody of another band may have come late.
func untag(ballots []poll.Ballot) {
	people := map[string]int{}
	for _, b := range ballots {
		people[b.Group] += b.Heads()
	}
	large := largeGroups(people)
	for i := range ballots {
		if !slices.Contains(large, ballots[i].Group) {
			ballots[i].Group = ""
		}
	}
}
