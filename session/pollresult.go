package session

import (
	"hash/fnv"

	"folkmoot/session/poll/analysis"
)

// Result works out what the count of a closed poll says. The seed of its resampling comes from the hash of the ballots,
// so the same ballots always give the same result.
func (x *Poll) Result() analysis.Result {
	h := fnv.New64a()
	_, _ = h.Write([]byte(x.Hash))
	return analysis.Analyse(analysis.Input{
		Rules: x.Rules, Options: x.Options, Ballots: x.Ballots, Hands: x.Hands, Voters: x.Voters, Seed: h.Sum64(), Floor: x.GroupFloor(), Quorum: x.Quorum,
	})
}
