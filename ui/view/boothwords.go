package view

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// BoothHow says how a ballot is filled in.
func BoothHow(r poll.Rules, sp *say.Speaker) string {
	if r.Method == poll.Pairwise { // on the screen an undecided pair is answered too, so that the next one comes
		return sp.T("booth.how.pairs", "Choose one of the two, pair by pair.")
	}
	return reading.Instruction(r, sp)
}

// BoothKeys says by what presses and keys a ballot is filled in.
func BoothKeys(r poll.Rules, sp *say.Speaker) string {
	switch r.Method.Kind() {
	case poll.Ranks:
		return sp.T("booth.keys.ranks", "Press the most important first. Press again to take it out. Keys: Space, or 1 to 9 for a place, Alt+Up and Alt+Down to move it. Enter goes to the button.")
	case poll.Units:
		if r.Method == poll.Dots {
			return sp.T("booth.keys.dots", "Press an option to give it a dot, the minus to take one back. Keys: + and -, or a number. Enter goes to the button.")
		}
		return sp.T("booth.keys.units", "Press an option to give it more, the minus to take some back. Keys: + and -, or a number. Enter goes to the button.")
	case poll.Levels:
		if r.Value(r.Levels()) == 10 {
			return sp.T("booth.keys.ten", "Press an answer. Press it again to take it back. Keys: a number answers and goes on; 1 and then 0 is ten. Enter goes to the button.")
		}
		return sp.T("booth.keys.levels", "Press an answer. Press it again to take it back. Keys: a number answers and goes on, Left and Right change it. Enter goes to the button.")
	case poll.Matches:
		return sp.T("booth.keys.pairs", "Press one of the two. Keys: Left, Right, Down if you cannot decide, Backspace for the pair before.")
	case poll.Ticks:
	}
	return sp.T("booth.keys.ticks", "Press an option to choose it. Press again to take it back. Keys: Up, Down and Space. Enter goes to the button.")
}

// BoothPromise says at the foot of a ballot what it holds and what becomes of it: exactly what the box does.
func BoothPromise(seat BoothSeat, sp *say.Speaker) string {
	switch {
	case seat.Heads > 0 && seat.Group != "":
		return sp.T("booth.promise.table.group", "This ballot holds your answers, the name of your table and how many people it speaks for, so it can be told from the others. Once cast, it cannot be changed.")
	case seat.Heads > 0:
		return sp.T("booth.promise.table", "This ballot holds your answers and how many people it speaks for, so it can be told from the others. Once cast, it cannot be changed.")
	case seat.Group != "":
		return sp.T("booth.promise.group", "This ballot holds your answers and “{{.Group}}”, because this vote compares groups. It holds no name, no code and no time. Once cast, it cannot be found or changed.", say.Args{"Group": seat.Group})
	}
	return sp.T("booth.promise", "This ballot holds your answers, and no name, no code and no time. Once cast, it cannot be found or changed.")
}

// RankedLine writes the chosen options in their order: "1 Trust, 2 Time".
func RankedLine(m *Marking, sp *say.Speaker) string {
	out := ""
	for i, o := range m.Ranked() {
		one := sp.T("booth.order.one", "{{.Place}} {{.Text}}", say.Args{"Place": i + 1, "Text": o.Text})
		if out == "" {
			out = one
			continue
		}
		out = sp.T("booth.order.more", "{{.Before}}, {{.Next}}", say.Args{"Before": out, "Next": one})
	}
	return out
}
