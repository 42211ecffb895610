package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// VoteField names one number of a poll that is being prepared.
type VoteField int

// The numbers of a poll. Those of the ballot come first, then those of the poll's terms.
const (
	VoteDots VoteField = iota
	VoteCap
	VoteChosen
	VoteTop
	VoteAmount
	VotePairs
	VoteStep
	VoteFloor
	VotePlaces
	VoteQuorum
	VotePeople
	VoteGroupFloor
)

// VoteNumber is a number that can be changed.
type VoteNumber struct {
	Field        VoteField
	Value, Least int
	Most, By     int // By is what + and - change it by
	Sign         string
	Unit         string
	Label, Note  string // of the terms; the numbers of the ballot speak for themselves
}

// VoteNumbers lists the numbers that a ballot of the method goes by.
func VoteNumbers(b session.PollBody, sp *say.Speaker) []VoteNumber {
	r, most := b.Rules, max(1, len(b.Options))
	switch r.Method {
	case poll.Dots:
		return []VoteNumber{
			{Field: VoteDots, Value: r.Dots, Least: poll.MinDots, Most: poll.MaxDots, Unit: sp.N("vote.dots.unit", r.Dots, "dot each", "dots each")},
			{Field: VoteCap, Value: r.Cap, Least: 1, Most: max(1, r.Dots), Unit: sp.T("vote.most.unit", "on one option at most")},
		}
	case poll.Choose, poll.ChooseRank, poll.TopFive:
		return []VoteNumber{{Field: VoteChosen, Value: r.Choose, Least: 1, Most: max(most, r.Choose), Unit: sp.N("vote.choose.unit", r.Choose, "option each", "options each")}}
	case poll.Score:
		return []VoteNumber{{Field: VoteTop, Value: r.Top, Least: 2, Most: poll.MaxTop, Unit: sp.T("vote.score.unit", "points at most")}}
	case poll.Likert, poll.ImpactEffort:
		return []VoteNumber{{Field: VoteTop, Value: r.Top, Least: 2, Most: poll.MaxTop, Unit: sp.T("vote.levels.unit", "levels")}}
	case poll.Budget:
		return []VoteNumber{{Field: VoteAmount, Value: r.Amount, Least: 1, Most: poll.MaxAmount, By: max(1, r.Step), Sign: r.Unit, Unit: sp.T("vote.amount.unit", "each")}}
	case poll.Quadratic:
		return []VoteNumber{{Field: VoteAmount, Value: r.Amount, Least: 1, Most: poll.MaxCredits, Unit: sp.N("vote.credits.unit", r.Amount, "credit each", "credits each")}}
	case poll.Pairwise:
		return []VoteNumber{{Field: VotePairs, Value: r.Pairs, Least: 1, Most: poll.MaxPairs, Unit: sp.N("vote.pairs.unit", r.Pairs, "pair each", "pairs each")}}
	case poll.Approval, poll.Ranking, poll.Agree, poll.FistToFive:
	}
	return nil
}

// VoteSet changes one number. What would no longer fit follows.
func VoteSet(s *session.State, b session.PollBody, f VoteField, v int) session.PollBody {
	switch f {
	case VoteDots:
		b.Rules.Dots, b.Rules.Cap = v, min(b.Rules.Cap, v)
	case VoteCap:
		b.Rules.Cap = v
	case VoteChosen:
		b.Rules.Choose = v
	case VoteTop:
		b.Rules.Top = v
	case VoteAmount:
		b.Rules.Amount = v
	case VotePairs:
		b.Rules.Pairs = v
	case VoteStep:
		b.Rules.Step = v
	case VoteFloor:
		b.Rules.Floor = v
	case VotePlaces:
		b.Rules.Places = v
	case VoteQuorum:
		b.Quorum = v
	case VotePeople:
		b.People = v
		if v <= s.Present() {
			b.People = 0 // the seats say it
		}
	case VoteGroupFloor:
		b.Floor = v
		if v == session.UsualGroupFloor {
			b.Floor = 0
		}
	}
	return b
}

// VoteSuggested reports whether the numbers of the ballot are as they are suggested for these options.
func VoteSuggested(b session.PollBody) bool {
	return voteBallot(b.Rules) == voteBallot(poll.SuggestFor(b.Rules.Method, len(b.Options)))
}

// voteBallot leaves of rules what [VoteNumbers] lists.
func voteBallot(r poll.Rules) poll.Rules {
	return poll.Rules{Method: r.Method, Dots: r.Dots, Cap: r.Cap, Choose: r.Choose, Top: r.Top, Amount: r.Amount, Pairs: r.Pairs}
}

// VoteSuggest brings the suggested numbers of the ballot back and leaves the rest as it is.
func VoteSuggest(b session.PollBody) session.PollBody {
	now := poll.SuggestFor(b.Rules.Method, len(b.Options))
	r := b.Rules
	r.Dots, r.Cap, r.Choose, r.Top, r.Amount, r.Pairs = now.Dots, now.Cap, now.Choose, now.Top, now.Amount, now.Pairs
	if r.Step > 0 && r.Amount%r.Step != 0 {
		r.Step = now.Step
	}
	b.Rules = r
	return b
}

// VoteBy changes how people vote. The options stay, and so does what does not depend on the method.
func VoteBy(b session.PollBody, m poll.Method) session.PollBody {
	if b.Rules.Method == m {
		return b
	}
	was, now := b.Rules, poll.SuggestFor(m, len(b.Options))
	if was.Places != poll.SuggestFor(was.Method, len(b.Options)).Places {
		now.Places = was.Places
	}
	if voteTakesCriteria(m) {
		now.Criteria = was.Criteria
	}
	b.Rules = now
	return b
}

func voteTakesCriteria(m poll.Method) bool {
	return m.Kind() == poll.Levels && m != poll.ImpactEffort
}

// voteOptions changes the options. Numbers that were as suggested stay as suggested.
func voteOptions(b session.PollBody, options []poll.Option) session.PollBody {
	if b.Rules.Method == "" {
		b.Rules = poll.Suggest(len(options))
		b.Options = options
		return b
	}
	suggested := VoteSuggested(b)
	places := b.Rules.Places == poll.SuggestFor(b.Rules.Method, len(b.Options)).Places
	b.Options = options
	if suggested {
		b = VoteSuggest(b)
	}
	if places {
		b.Rules.Places = poll.SuggestFor(b.Rules.Method, len(options)).Places
	}
	return b
}
