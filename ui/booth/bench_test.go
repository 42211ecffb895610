package booth_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
)

// BenchmarkKeyToInk is one press on a ballot of forty options until everything that changes is laid out and drawn anew,
// the painting of the window aside.
func BenchmarkKeyToInk(b *testing.B) {
	for _, method := range []poll.Method{poll.ChooseRank, poll.Score, poll.Budget} {
		b.Run(string(method), func(b *testing.B) {
			bench := votetest.InFile(b, 1, look.Options{Mode: look.ModeLight})
			bench.Resize(1366, 768)
			bench.At(session.StagePoll)
			var forty []string
			for i := range 40 {
				forty = append(forty, many[i%len(many)])
			}
			put(bench, forty, session.PollBody{Rules: poll.SuggestFor(method, 40)})
			bench.Desk.Go(desk.Booth)
			bench.Show(booth.New(bench.Desk, bench.Window.Canvas()))
			bench.Press(fyne.KeyReturn)
			c := bench.Window.Canvas()
			for b.Loop() {
				for _, r := range "12" {
					c.Focused().TypedRune(r)
				}
				c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
				c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			}
		})
	}
}

// BenchmarkCastToShown is the press on "Cast my vote" until the thanks are shown, with the ballot box synced on the real
// file system.
func BenchmarkCastToShown(b *testing.B) {
	bench := votetest.InFile(b, 200, look.Options{Mode: look.ModeLight})
	bench.At(session.StagePoll)
	id := put(bench, many, session.PollBody{Rules: poll.SuggestFor(poll.ChooseRank, len(many))})
	bench.Desk.Go(desk.Booth)
	bench.Show(booth.New(bench.Desk, bench.Window.Canvas()))
	cast := 0
	var took time.Duration
	for b.Loop() {
		if cast == 200 { // everyone has voted: again with an empty box
			bench.Do(session.CallOffPoll{Poll: id})
			id = put(bench, many, session.PollBody{Rules: poll.SuggestFor(poll.ChooseRank, len(many))})
			cast = 0
		}
		bench.Press(fyne.KeyReturn, fyne.KeySpace)
		begin := time.Now()
		test.Tap(bench.Buttons("Cast my vote")[0])
		bench.Settle()
		took += time.Since(begin)
		if !bench.Sees("Thank you.") {
			b.Fatalf("not cast: %q", bench.Texts())
		}
		cast++
		next(bench)
	}
	b.ReportMetric(float64(took.Microseconds())/1000/float64(b.N), "ms/cast")
}
