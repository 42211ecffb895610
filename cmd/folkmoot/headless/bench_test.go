package headless_test

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
)

// BenchmarkKeyToInk is a key pressed in the whole window of a session of 400 ideas: what the app itself does for it, the same
// with everything in the window given its place anew, and the same with the window painted in software.
func BenchmarkKeyToInk(b *testing.B) {
	for _, where := range []struct {
		name  string
		stage session.StageKind
		press func(a *headless.App, i int)
	}{
		{"a letter in the line", session.StagePrompt, func(a *headless.App, i int) {
			if i%40 == 39 {
				a.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			}
			a.Type(string("one more idea about buses "[i%26]))
		}},
		{"an arrow on the board", session.StageGrouping, func(a *headless.App, i int) {
			_ = a.Key([]string{"Down", "Down", "Right", "Up", "Left"}[i%5]) // a plain key is always pressed
		}},
	} {
		for _, until := range []struct {
			name string
			do   func(a *headless.App)
		}{
			{"the app", func(*headless.App) {}},
			{"all laid out anew", (*headless.App).LayOut}, // a window does so only for what has outgrown its place
			{"painted in software", func(a *headless.App) { a.Picture() }},
		} {
			b.Run(where.name+"/"+until.name, func(b *testing.B) {
				a := headless.New(headless.Options{Version: "bench"})
				large(b, a, 400)
				stage := stages(a, where.stage)[0]
				if where.stage == session.StagePrompt {
					stage = stages(a, where.stage)[2]
				}
				if err := a.Do(session.EnterStage{Stage: stage}); err != nil {
					b.Fatal(err)
				}
				runtime.LockOSThread()
				i, from := 0, threadTime()
				for b.Loop() {
					where.press(a, i)
					until.do(a)
					i++
				}
				b.ReportMetric(float64((threadTime()-from).Microseconds())/1000/float64(i), "own-ms/key") // whatever else the computer does
				runtime.UnlockOSThread()
				b.StopTimer()
				if err := a.Close(); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
}
