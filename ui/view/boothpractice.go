package view

import (
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// PracticeBooth is the booth of a practice ballot: the same method on made-up options. It names no poll, so that there is
// nothing to cast it into. try shuffles the options anew for each practice.
func PracticeBooth(v BoothView, try int, sp *say.Speaker) BoothView {
	var options []poll.Option
	for i, text := range []string{
		sp.T("booth.fruit.apples", "Apples"), sp.T("booth.fruit.pears", "Pears"), sp.T("booth.fruit.plums", "Plums"),
		sp.T("booth.fruit.cherries", "Cherries"), sp.T("booth.fruit.oranges", "Oranges"), sp.T("booth.fruit.grapes", "Grapes"),
		sp.T("booth.fruit.peaches", "Peaches"), sp.T("booth.fruit.lemons", "Lemons"),
	} {
		options = append(options, poll.Option{ID: fmt.Sprint("practice-", i+1), Text: text})
	}
	options = options[:min(len(options), max(2, len(v.Order)))]
	r := v.Rules
	r.Places = 0
	r.Choose = min(r.Choose, max(1, len(options)-1))
	if r.Method == poll.TopFive {
		r.Choose = min(v.Rules.Choose, len(options))
	}
	r.Pairs = min(r.Pairs, len(options)*(len(options)-1)/2)
	out := BoothView{seed: practiceSeed, Rules: r, Order: poll.Order(options, practiceSeed, try), Question: sp.T("booth.practice.question", "For practice: what do you think of these fruits?")}
	out.Body.Options = options
	return out.Drawn(uint64(try) << 33)
}

const practiceSeed = 7 // any: no ballot that counts is shuffled by it
