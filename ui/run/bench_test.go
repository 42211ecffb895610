package run_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
)

// BenchmarkKeyToInk is what the event thread does at the desk with 400 ideas, in a round robin and late, until what a key
// did is drawn: a letter, an idea that is added, a seat that passes, a minute that is given, a second that goes by.
func BenchmarkKeyToInk(b *testing.B) {
	open := func(b *testing.B) (*runtest.Bench, *run.Screen) {
		n := runtest.New(b, "employee-group.toml", 12)
		n.Must(session.EnterStage{Stage: n.Stage(session.StageWelcome, 1)})
		n.Clock = n.Clock.Add(9 * time.Minute)
		at := n.Stage(session.StagePrompt, 3)
		var many []string
		for i := range 400 {
			many = append(many, fmt.Sprintf("%s, and %d more", runtest.Said()[i%len(runtest.Said())], i))
		}
		n.Must(session.EnterStage{Stage: at}, session.SetHelp{Help: session.Help{Mode: session.HelpNever}})
		n.Ideas(at, many...)
		n.Must(session.ChooseTechnique{Stage: at, Technique: session.RoundRobin}, session.GiveTurn{Stage: at, Seat: n.State().Seats[0].ID})
		s := run.New(n.Desk, session.StagePrompt, nil)
		n.Show(s, 1120, 640)
		return n, s
	}
	for name, press := range map[string]func(*runtest.Bench, *run.Screen, int){
		"letter": func(n *runtest.Bench, _ *run.Screen, i int) {
			if i%60 == 59 {
				n.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			}
			n.Focused().TypedRune('a')
		},
		"refresh": func(_ *runtest.Bench, s *run.Screen, _ int) { s.Refresh() },
		"pass":    func(n *runtest.Bench, s *run.Screen, _ int) { n.Key(s, "Alt+P") },
		"minute": func(n *runtest.Bench, s *run.Screen, i int) {
			n.Key(s, []string{"Ctrl+Up", "Ctrl+Down"}[i%2])
		},
		"idea": func(n *runtest.Bench, _ *run.Screen, _ int) {
			n.Type("x")
			n.Press(fyne.KeyReturn)
		},
	} {
		b.Run(name, func(b *testing.B) {
			n, s := open(b)
			i := 0
			for b.Loop() {
				press(n, s, i)
				i++
			}
		})
	}
}
