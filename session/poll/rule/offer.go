package rule

import (
	"math"
	"math/big"
)

// offer is the price at which an option's supporters can buy it: the least price r for each unit of worth such that
// everybody paying r times what it is worth to them, or all they have left, pays its cost.
type offer struct {
	option  int
	approx  float64
	doubt   float64 // approx is nearer than this to the price
	exact   *big.Rat
	emptied map[owner]bool // supporters who have nothing left after paying
}

// offer prices an option in floating point; it says no if the supporters have too little money left, which is decided
// exactly where it is close.
//
// Tolerances: a purse is the share less up to some hundred payments and so is off by less than 10^-13 of the share, and
// sums of a million of them by less than 10^-11 of all the money. What is nearer than 100 times that is computed exactly.
func (m *market) offer(held []int32, option int) (offer, bool) {
	fans := m.votes.fans[option]
	m.visits += 3 * len(fans)
	cost := float64(m.cost[option])
	money, worth := 0.0, 0.0
	for i, v := range fans {
		n := float64(m.votes.weight[v])
		if held[v] != emptyPurse {
			money += n * m.purses[held[v]].approx
			worth += n * float64(m.worthTo(option, i))
		}
	}
	slack := 1e-9 * m.limit
	if len(fans) == 0 || money < cost-slack || (money < cost+slack && !m.enough(held, option)) {
		return offer{}, false
	}
	// Suppose that nobody runs out; whoever then would have to pay more than they have pays what they have, and the others
	// pay more. The price only rises, so whoever has run out stays so.
	price, out := cost/max(worth, math.SmallestNonzeroFloat64), -1
	for {
		poor, rich, count := 0.0, 0.0, 0
		for i, v := range fans {
			left, n := m.purses[held[v]].approx, float64(m.votes.weight[v])
			u := float64(m.worthTo(option, i))
			switch {
			case held[v] == emptyPurse:
			case left < price*u*(1-1e-12):
				poor += n * left
				count++
			default:
				rich += n * u
			}
		}
		if count == out || rich == 0 {
			break
		}
		out, worth = count, rich
		price = (cost - poor) / rich
	}
	return offer{option: option, approx: price, doubt: 1e-11 * m.limit / max(worth, 1)}, true
}

// enough decides whether the supporters together have the cost.
func (m *market) enough(held []int32, option int) bool {
	owners := map[int32]int{}
	for _, v := range m.votes.fans[option] {
		owners[held[v]] += m.votes.weight[v]
	}
	return m.sum(owners).Cmp(new(big.Rat).SetInt64(int64(m.cost[option]))) >= 0
}

// settle works out the price exactly, and who is left with nothing.
func (m *market) settle(held []int32, o *offer) {
	if m.cost[o.option] == 0 {
		o.exact = new(big.Rat)
		return
	}
	people := map[owner]int{}
	for i, v := range m.votes.fans[o.option] {
		if held[v] != emptyPurse {
			people[owner{held[v], m.worthTo(o.option, i)}] += m.votes.weight[v]
		}
	}
	if !m.settleAmong(people, o, 1e-9) {
		m.settleAmong(people, o, math.Inf(1))
	}
}

// settleAmong decides exactly who runs out among those whom floating point puts within a tolerance of it.
func (m *market) settleAmong(people map[owner]int, o *offer, tolerance float64) bool {
	share := m.purses[fullPurse].approx
	poor := map[int32]int{}
	o.emptied = map[owner]bool{}
	var near []owner
	worth := 0
	for who, n := range people {
		asked := o.approx * float64(who.worth)
		margin := tolerance*max(asked, share) + o.doubt*float64(who.worth)
		switch left := m.purses[who.purse].approx; {
		case left < asked-margin:
			poor[who.purse] += n
			o.emptied[who] = true
		case left > asked+margin:
			worth += n * who.worth
		default:
			near = append(near, who)
			worth += n * who.worth
		}
	}
	var asked big.Rat
	for again := true; again; {
		if worth == 0 {
			return false
		}
		rest := new(big.Rat).SetInt64(int64(m.cost[o.option]))
		rest.Sub(rest, m.sum(poor))
		o.exact = rest.Quo(rest, new(big.Rat).SetInt64(int64(worth)))
		again = false
		for _, who := range near {
			asked.Mul(o.exact, new(big.Rat).SetInt64(int64(who.worth)))
			order := m.value(who.purse).Cmp(&asked)
			if order < 0 && !o.emptied[who] {
				poor[who.purse] += people[who]
				worth -= people[who] * who.worth
				o.emptied[who] = true
				again = true
			}
		}
	}
	for _, who := range near { // who has exactly what is asked is left with nothing too
		asked.Mul(o.exact, new(big.Rat).SetInt64(int64(who.worth)))
		if m.value(who.purse).Cmp(&asked) <= 0 {
			o.emptied[who] = true
		}
	}
	return true
}
