package analysis

import (
	"cmp"
	"maps"
	"slices"

	"folkmoot/session/poll"
	"folkmoot/session/poll/stat"
)

// groups compares the tags on the ballots. A group is shown where it has at least floor people, and what is not shown (the
// hidden groups, ballots without a tag and hands, all together) has nobody or at least floor people too: whoever subtracts
// what is shown from the total learns of no fewer.
func (s *sheet) groups(ballots []poll.Ballot, floor int) *Groups {
	people := map[string]int{}
	rest := s.tally.Hands
	for _, b := range ballots {
		if b.Group == "" {
			rest += b.Heads()
			continue
		}
		people[b.Group] += b.Heads()
	}
	if len(people) == 0 {
		return nil
	}
	// The smallest first; of equal ones the name decides, which says nothing of the votes.
	names := slices.SortedFunc(maps.Keys(people), func(a, b string) int { return cmp.Or(people[a]-people[b], cmp.Compare(a, b)) })
	g := &Groups{}
	for len(names) > 0 && (people[names[0]] < floor || rest > 0 && rest < floor) {
		rest += people[names[0]]
		names = names[1:]
		g.Hidden++
	}
	slices.Sort(names)
	g.Names = names
	for _, name := range names {
		g.People = append(g.People, people[name])
	}
	s.support(g)
	return g
}

func (s *sheet) support(g *Groups) {
	at := make([]int, len(s.papers)) // which group a paper is of; -1 for none that is shown
	for n, p := range s.papers {
		at[n] = slices.Index(g.Names, p.group)
	}
	for row := range s.rows {
		agree, said := make([]int, len(g.Names)), make([]int, len(g.Names))
		for n, p := range s.papers {
			i := at[n]
			if i < 0 {
				continue
			}
			side, answered := s.inFavour(s.of(p, row))
			if side > 0 {
				agree[i] += p.heads
			}
			if answered {
				said[i] += p.heads
			}
		}
		g.Support = append(g.Support, agree)
		if len(g.Names) > 1 {
			g.Consensus = append(g.Consensus, stat.GroupInformed(agree, said))
		}
	}
}
