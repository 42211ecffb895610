package rule

import (
	"maps"
	"math/big"
	"slices"
)

// market is where voters with equal shares of the money buy options.
type market struct {
	votes  electorate
	cost   []int
	worth  [][]int // by option, beside votes.fans: what the option is worth to each supporter; a nil row: each[option]
	each   []int
	share  *big.Rat // what every person begins with
	purses []purse
	prices []*big.Rat // by purchase, over all ways to break ties
	known  map[string]int32
	limit  float64 // all the money, for tolerances
	patience
}

// purse is what a person has left. People who bought the same have the same purse, so there are fewer purses than people;
// what is in one is known from what was paid out of it, exactly, and worked out only when it is asked for.
type purse struct {
	before   int32 // the purse before the last purchase
	purchase int32 // an index in prices
	worth    int   // what the bought option was worth to the owners; they paid worth times the price
	approx   float64
	value    *big.Rat
	same     int32 // 1 + the number of the first purse of equal value, once that is known
}

const (
	fullPurse  int32 = 0
	emptyPurse int32 = 1
)

func newMarket(votes electorate, share *big.Rat, cost []int) *market {
	approx, _ := share.Float64()
	return &market{
		votes: votes, cost: cost, share: share, known: map[string]int32{}, limit: approx * float64(votes.voters),
		purses: []purse{{approx: approx, value: share}, {value: new(big.Rat)}},
	}
}

func (m *market) worthTo(option, fan int) int {
	if row := m.worth[option]; row != nil {
		return row[fan]
	}
	return m.each[option]
}

// value is what is in a purse.
func (m *market) value(id int32) *big.Rat {
	p := &m.purses[id]
	if p.value == nil {
		p.value = m.sum(map[int32]int{id: 1})
	}
	return p.value
}

// sum is the money in so many purses of each kind. Purchases are added up in integers first: long fractions are slow.
func (m *market) sum(owners map[int32]int) *big.Rat {
	full := 0
	paid := map[int32]int{}
	for id, n := range owners {
		if id == emptyPurse {
			continue
		}
		full += n
		for at := id; at != fullPurse; at = m.purses[at].before {
			paid[m.purses[at].purchase] += n * m.purses[at].worth
		}
	}
	total := new(big.Rat).SetInt64(int64(full))
	total.Mul(total, m.share)
	var part big.Rat
	for _, purchase := range slices.Sorted(maps.Keys(paid)) {
		total.Sub(total, part.Mul(new(big.Rat).SetInt64(int64(paid[purchase])), m.prices[purchase]))
	}
	return total
}

// canonical gives equal purses equal numbers, for telling whether two situations are the same.
func (m *market) canonical(held []int32) []int32 {
	out := make([]int32, len(held))
	for v, id := range held {
		if m.purses[id].same == 0 {
			key := m.value(id).RatString()
			if _, ok := m.known[key]; !ok {
				m.known[key] = id
			}
			m.purses[id].same = m.known[key] + 1
		}
		out[v] = m.purses[id].same - 1
	}
	return out
}

// owner is a kind of supporter: who holds the same purse and finds the option worth the same.
type owner struct {
	purse int32
	worth int
}

// buy takes the price of option out of the purses of its supporters; held changes.
func (m *market) buy(held []int32, o offer) {
	purchase := int32(len(m.prices))
	m.prices = append(m.prices, o.exact)
	approx, _ := o.exact.Float64()
	after := map[owner]int32{}
	for i, v := range m.votes.fans[o.option] {
		who := owner{held[v], m.worthTo(o.option, i)}
		id, ok := after[who]
		switch {
		case ok:
		case who.purse == emptyPurse || o.emptied[who]:
			id = emptyPurse
		default:
			id = int32(len(m.purses))
			m.purses = append(m.purses, purse{
				before: who.purse, purchase: purchase, worth: who.worth,
				approx: m.purses[who.purse].approx - approx*float64(who.worth),
			})
		}
		after[who] = id
		held[v] = id
	}
}
