package reading

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// LevelNames gives the names of a scale's levels, lowest first; none for a method without a scale.
func LevelNames(r poll.Rules, sp *say.Speaker) []string {
	n := r.Levels()
	out := make([]string, n)
	for i := range out {
		out[i] = strconv.Itoa(r.Value(i + 1))
	}
	switch r.Method {
	case poll.Likert:
		agreement(out, sp)
	case poll.Agree:
		return []string{
			sp.T("reading.level.agree.no", "disagree"), sp.T("reading.level.agree.pass", "pass"), sp.T("reading.level.agree.yes", "agree"),
		}
	case poll.FistToFive:
		return []string{
			sp.T("reading.level.fist0", "0, I block this"),
			sp.T("reading.level.fist1", "1, I have serious doubts"),
			sp.T("reading.level.fist2", "2, I have doubts and can live with it"),
			sp.T("reading.level.fist3", "3, it is good enough"),
			sp.T("reading.level.fist4", "4, it is good"),
			sp.T("reading.level.fist5", "5, I am all for it"),
		}
	case poll.ImpactEffort:
		out[0] = sp.T("reading.level.low", "{{.N}}, very low", say.Args{"N": r.Value(1)})
		out[n-1] = sp.T("reading.level.high", "{{.N}}, very high", say.Args{"N": r.Value(n)})
	case poll.Score, poll.ChooseRank, poll.Choose, poll.Approval, poll.Dots, poll.TopFive, poll.Ranking, poll.Budget, poll.Pairwise, poll.Quadratic:
	}
	return out
}

// levelSigns are the levels as they stand in front of numbers of people: names that hold a number are cut to it.
func levelSigns(r poll.Rules, sp *say.Speaker) []string {
	out := LevelNames(r, sp)
	if r.Method == poll.Agree || r.Method == poll.Likert && r.Levels() <= fullyNamed {
		return out
	}
	for i := range out {
		out[i] = strconv.Itoa(r.Value(i + 1))
	}
	return out
}

// fullyNamed is the most steps of a scale of agreement that all have a name.
const fullyNamed = 7

// agreement names the levels of a Likert scale: all of them up to seven, and the ends and the middle of a longer one.
func agreement(out []string, sp *say.Speaker) {
	n := len(out)
	if n == 0 {
		return
	}
	low := []string{
		sp.T("reading.level.likert.strongno", "strongly disagree"), sp.T("reading.level.likert.no", "disagree"), sp.T("reading.level.likert.ratherno", "rather disagree"),
	}
	high := []string{
		sp.T("reading.level.likert.strongyes", "strongly agree"), sp.T("reading.level.likert.yes", "agree"), sp.T("reading.level.likert.ratheryes", "rather agree"),
	}
	if n <= 3 { // the strong ends need somewhere weaker to stand
		low, high = low[1:], high[1:]
	}
	for i := range min(n/2, len(low)) {
		if n > fullyNamed && i > 0 {
			break
		}
		out[i], out[n-1-i] = low[i], high[i]
	}
	if n%2 == 1 {
		out[n/2] = sp.T("reading.level.likert.neither", "neither")
	}
	if n > fullyNamed {
		for _, i := range []int{0, n / 2, n - 1} {
			if _, err := strconv.Atoi(out[i]); err != nil {
				out[i] = sp.T("reading.level.numbered", "{{.N}}, {{.Name}}", say.Args{"N": i + 1, "Name": out[i]})
			}
		}
	}
}

// CriterionName is the name of one criterion, from 0; empty where the poll has only one and gave it no words.
func CriterionName(r poll.Rules, i int, sp *say.Speaker) string {
	list := r.CriteriaList()
	switch {
	case i < 0 || i >= len(list):
		return ""
	case r.Method == poll.ImpactEffort && i == 0:
		return sp.T("reading.criterion.impact", "impact")
	case r.Method == poll.ImpactEffort:
		return sp.T("reading.criterion.effort", "effort")
	}
	return list[i]
}

// Mark says what a mark beside an option means.
func Mark(r poll.Rules, mark int, sp *say.Speaker) string {
	if mark <= 0 {
		return noMark(r, sp)
	}
	switch r.Method.Kind() {
	case poll.Ticks:
		return sp.T("reading.mark.chosen", "chosen")
	case poll.Ranks:
		switch {
		case mark > inWords && r.Method == poll.Ranking:
			return sp.T("reading.mark.placen", "place {{.N}}", say.Args{"N": mark})
		case mark > inWords:
			return sp.T("reading.mark.choicen", "choice {{.N}}", say.Args{"N": mark})
		case r.Method == poll.Ranking:
			return sp.T("reading.mark.place", "{{.Nth}} place", say.Args{"Nth": ordinal(mark, sp)})
		}
		return sp.T("reading.mark.choice", "{{.Nth}} choice", say.Args{"Nth": ordinal(mark, sp)})
	case poll.Units:
		return units(r, mark, sp)
	case poll.Levels:
		if names := LevelNames(r, sp); mark <= len(names) {
			return names[mark-1]
		}
	case poll.Matches:
		return sp.T("reading.mark.preferred", "preferred")
	}
	return strconv.Itoa(mark)
}

func noMark(r poll.Rules, sp *say.Speaker) string {
	switch r.Method.Kind() {
	case poll.Ticks:
		return sp.T("reading.mark.unchosen", "not chosen")
	case poll.Ranks:
		return sp.T("reading.mark.unranked", "no place")
	case poll.Units:
		return units(r, 0, sp)
	case poll.Levels, poll.Matches:
	}
	return sp.T("reading.mark.none", "no answer")
}

// units writes dots, money or votes.
func units(r poll.Rules, n int, sp *say.Speaker) string {
	switch r.Method {
	case poll.Dots:
		if n == 0 {
			return sp.T("reading.dots.none", "no dots")
		}
		return sp.N("reading.dots", n, "{{.N}} dot", "{{.N}} dots")
	case poll.Quadratic:
		if n == 0 {
			return sp.T("reading.votes.none", "no votes")
		}
		return sp.N("reading.votes", n, "{{.N}} vote", "{{.N}} votes")
	case poll.Budget:
		return money(r, n, sp)
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive, poll.Ranking, poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort, poll.Pairwise:
	}
	return strconv.Itoa(n)
}
