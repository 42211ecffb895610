package view

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// Step is by how much one press changes what an option is given.
func (m *Marking) Step() int { return max(1, m.Rules.Step) }

// Purse is all that there is to give: dots, money or credits.
func (m *Marking) Purse() int {
	if m.Rules.Method == poll.Dots {
		return m.Rules.Dots
	}
	return m.Rules.Amount
}

// cost is what a mark takes out of the purse.
func (m *Marking) cost(mark int) int {
	if m.Rules.Method == poll.Quadratic {
		return mark * mark
	}
	return mark
}

// Unspent is what is left in the purse.
func (m *Marking) Unspent() int {
	left := m.Purse()
	for _, x := range m.marks {
		left -= m.cost(x)
	}
	return left
}

// Give gives an option so many dots, so much money or so many votes, as far as the rules allow, and says what stopped it.
func (m *Marking) Give(option string, want int) (why string) {
	if m.Rules.Method.Kind() != poll.Units {
		return ""
	}
	room := m.Unspent() + m.cost(m.marks[option]) // for this option
	given := min(max(want, 0), m.Purse())
	switch m.Rules.Method {
	case poll.Dots:
		given = min(given, m.Rules.Cap, room)
	case poll.Quadratic:
		for given > 0 && given*given > room {
			given--
		}
	default:
		given = min(given, room)
		given -= given % m.Step()
	}
	m.put(option, given)
	if want <= given || want <= 0 {
		return ""
	}
	return m.stopped(want, given, room)
}

// stopped says why an option got less than was wanted.
func (m *Marking) stopped(want, given, room int) string {
	switch r := m.Rules; {
	case r.Method == poll.Dots && given == r.Cap:
		return m.sp.N("booth.cap", r.Cap, "{{.N}} dot is the most that one option can have.", "{{.N}} dots are the most that one option can have.")
	case r.Method == poll.Dots:
		return m.sp.T("booth.empty", "All your dots are given. Take one back to give it to another.")
	case r.Method == poll.Quadratic:
		if room == 0 {
			return m.sp.T("marking.credits.none", "All your credits are spent. Take a vote back to give it to another.")
		}
		return m.sp.N("marking.credits.short", room, "{{.Votes}} votes would cost {{.Cost}} credits, and {{.N}} is there for this.",
			"{{.Votes}} votes would cost {{.Cost}} credits, and {{.N}} are there for this.", say.Args{"Votes": min(want, m.Purse()), "Cost": m.cost(min(want, m.Purse()))})
	case want <= room:
		return m.sp.T("marking.step", "Amounts go in steps of {{.Step}}, so this is {{.Given}}.", say.Args{"Step": m.Money(m.Step()), "Given": m.Money(given)})
	case given == 0:
		return m.sp.T("marking.money.none", "All of it is given. Take some back to give it to another.")
	}
	return m.sp.T("marking.money.short", "{{.Given}} is all that is left for this.", say.Args{"Given": m.Money(given)})
}

// Money writes an amount with its sign.
func (m *Marking) Money(n int) string {
	switch unit := []rune(m.Rules.Unit); {
	case len(unit) == 0:
		return m.sp.T("marking.points", "{{.Amount}}", say.Args{"Amount": n})
	case len(unit) == 1:
		return m.sp.T("marking.money", "{{.Unit}}{{.Amount}}", say.Args{"Unit": m.Rules.Unit, "Amount": n})
	}
	return m.sp.T("marking.money.word", "{{.Amount}} {{.Unit}}", say.Args{"Unit": m.Rules.Unit, "Amount": n})
}

// Given writes what an option has.
func (m *Marking) Given(option string) string {
	n := m.marks[option]
	switch m.Rules.Method {
	case poll.Budget:
		return m.Money(n)
	case poll.Quadratic:
		return m.sp.N("marking.votes", n, "{{.N}} vote", "{{.N}} votes")
	default:
		return m.sp.N("marking.dots", n, "{{.N}} dot", "{{.N}} dots")
	}
}

// Price says what the votes of an option cost, and what one more would; it is empty where marks cost what they are.
func (m *Marking) Price(option string) string {
	if m.Rules.Method != poll.Quadratic {
		return ""
	}
	n := m.marks[option]
	more := m.sp.T("marking.price.more", "one more costs {{.More}}", say.Args{"More": m.cost(n+1) - m.cost(n)})
	if n == 0 {
		return more
	}
	return m.sp.N("marking.price", m.cost(n), "costs {{.N}} credit; {{.Then}}", "costs {{.N}} credits; {{.Then}}", say.Args{"Then": more})
}

// CanGive reports whether one step more is there for an option.
func (m *Marking) CanGive(option string) bool {
	n := m.marks[option]
	if m.Rules.Method == poll.Dots && n >= m.Rules.Cap {
		return false
	}
	return m.cost(n+m.Step())-m.cost(n) <= m.Unspent()
}
