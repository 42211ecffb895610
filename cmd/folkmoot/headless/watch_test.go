package headless_test

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/assets/sample"
	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/poll"
	"folkmoot/session/replay"
	"folkmoot/ui/desk"
)

// most is the longest that one piece of work may take on the event thread: three frames, which a person begins to feel.
const most = 50 * time.Millisecond

// watch times every piece of work on the event thread, by its own processor time: what other programs do meanwhile is not
// counted.
type watch struct {
	took  map[string]time.Duration // by what it was and how many came before it
	count map[string]int
}

// begin forgets what was timed so far.
func (w *watch) begin() { w.took, w.count = map[string]time.Duration{}, map[string]int{} }

// longest is what took longest.
func (w *watch) longest() (name string, took time.Duration) {
	for what, x := range w.took {
		if x > took {
			name, took = what, x
		}
	}
	return name, took
}

func (w *watch) run(what string, f func()) {
	from := threadTime()
	f()
	took := threadTime() - from
	if w.count == nil {
		w.begin()
	}
	w.count[what]++
	w.took[fmt.Sprintf("%s, the %d.", what, w.count[what])] = took
}

// Nothing on the event thread takes longer than three frames, on any screen: while the sample is played, and with 400 ideas.
// What takes longer is run again, five times at most, and its best time counts: a collection of garbage that falls into it is
// not its own.
func TestNothingHoldsUpTheEventThread(t *testing.T) {
	for name, play := range map[string]func(*testing.T, *headless.App){"the sample": playSample, "400 ideas": playLarge} {
		t.Run(name, func(t *testing.T) {
			// A collector borrows the thread's time, and how often depends on what else the process did: it runs between rounds,
			// and in one only where two gigabytes are not enough.
			defer debug.SetGCPercent(debug.SetGCPercent(-1))
			defer debug.SetMemoryLimit(debug.SetMemoryLimit(2 << 30))
			var best map[string]time.Duration
			for range 5 {
				w := &watch{}
				runtime.GC()
				runtime.LockOSThread()
				a := headless.New(headless.Options{Watch: w.run, Version: "test"})
				play(t, a)
				err := a.Close()
				runtime.UnlockOSThread()
				if err != nil {
					t.Fatal(err)
				}
				if best == nil {
					best = w.took
				}
				for what, took := range w.took {
					if before, ok := best[what]; ok {
						best[what] = min(before, took)
					}
				}
				if slices.Max(slices.Collect(maps.Values(best))) <= most {
					break
				}
			}
			tell(t, best)
			for what, took := range best {
				if took > most {
					t.Errorf("%s takes %v on the event thread", what, took)
				}
			}
		})
	}
}

func tell(t *testing.T, took map[string]time.Duration) {
	t.Helper()
	names := slices.SortedFunc(maps.Keys(took), func(a, b string) int { return cmp.Or(cmp.Compare(took[b], took[a]), strings.Compare(a, b)) })
	n := len(names)
	at := func(share float64) time.Duration {
		return took[names[int(float64(n-1)*(1-share))]].Round(10 * time.Microsecond)
	}
	t.Logf("%d pieces of work: median %v, 99 of 100 within %v, the longest %v", n, at(.5), at(.99), at(1))
	for _, name := range names[:min(8, n)] {
		t.Logf("  %v %s", took[name].Round(10*time.Microsecond), name)
	}
}

// playSample plays the sample with the room's window open and the clocks going, and looks at each stage with the keys.
func playSample(t *testing.T, a *headless.App) {
	t.Helper()
	script, err := replay.Parse(demo.Name, sample.Script)
	if err != nil {
		t.Fatal(err)
	}
	opened := false
	step := func(session.Command) error {
		if !opened {
			opened = true
			a.ToggleRoom()
		}
		a.Tick()
		return nil
	}
	if err := a.Play(script, demo.Builtin, headless.Steps{Before: step}); err != nil {
		t.Fatal(err)
	}
	a.Go(desk.Report)
	keys(t, a, "PageDown", "Next", "Next", "Ctrl+K", "Escape", "F1", "Escape")
	a.Go(desk.Setup)
	keys(t, a, "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+1")
	a.Go(desk.Frameworks)
	a.Go(desk.Home)
	keys(t, a, "Ctrl+N")
	a.Type("A")
}

func keys(t testing.TB, a *headless.App, all ...string) {
	t.Helper()
	if err := a.Keys(all...); err != nil {
		t.Fatal(err)
	}
}

// large is a session with so many ideas, half of them in themes.
func large(t testing.TB, a *headless.App, ideas int) {
	t.Helper()
	do := func(c session.Command) {
		t.Helper()
		if err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	f, ok := demo.Builtin("employee-group")
	if !ok {
		t.Fatal("there is no such framework")
	}
	a.SetNow(time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC))
	if err := a.Begin(session.NewSession{Title: "A large group", Framework: f, Details: session.Details{Minutes: 120}}); err != nil {
		t.Fatal(err)
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 20)})
	prompts := stages(a, session.StagePrompt)
	do(session.EnterStage{Stage: prompts[2]})
	words := strings.Fields("time managers services residents ideas money trust training offices buses libraries parks answers teams depots meetings forms systems small quick shared local open fair")
	add := session.AddIdeas{}
	for i := range ideas {
		w := func(n int) string { return words[(i*n+i/len(words))%len(words)] }
		add.Ideas = append(add.Ideas, session.NewIdea{
			Stage: prompts[2+i%3], Seat: a.Desk.State().Seats[i%20].ID,
			Text: fmt.Sprintf("More %s for %s, and fewer %s where %s are %s already (%d)", w(1), w(5), w(7), w(11), w(13), i+1),
		})
	}
	do(add)
	do(session.EnterStage{Stage: stages(a, session.StageGrouping)[0]})
	for i := range 10 {
		theme := session.MakeTheme{Title: "About " + words[i]}
		for j := range ideas / 20 {
			theme.Ideas = append(theme.Ideas, a.Desk.State().Ideas[i*ideas/20+j].ID)
		}
		do(theme)
	}
}

func stages(a *headless.App, k session.StageKind) (out []session.ID) {
	for _, st := range a.Desk.State().Agenda {
		if st.Kind == k {
			out = append(out, st.ID)
		}
	}
	return out
}

// playLarge works on 400 ideas on every screen.
func playLarge(t *testing.T, a *headless.App) {
	t.Helper()
	large(t, a, 400)
	do := func(c session.Command) {
		t.Helper()
		if err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	a.ToggleRoom()
	a.Type("1")
	keys(t, a, "Down", "Down", "Right", "Left", "Space", "Ctrl+End", "Ctrl+Home", "Ctrl+F")
	a.Type("bus")
	keys(t, a, "Escape", "Ctrl+K")
	a.Type("vote")
	keys(t, a, "Escape")
	do(session.SayGroupSorted{})
	a.Type("g")
	keys(t, a, "Return", "Escape", "Escape", "Ctrl+Z")
	a.Type("c")
	keys(t, a, "Down", "Escape")
	do(session.EnterStage{Stage: stages(a, session.StagePrompt)[2]})
	for range 3 {
		a.Type("One more idea about buses and parks")
		keys(t, a, "Return")
		a.Tick()
	}
	do(session.EnterStage{Stage: stages(a, session.StagePoll)[0]})
	keys(t, a, "Tab", "Tab")
	body := session.PollBody{Stage: a.Desk.State().Current, Question: "Which of these?", Source: session.OnThemes, Rules: poll.SuggestFor(poll.Dots, 10)}
	for _, th := range a.Desk.State().Themes {
		body.Options = append(body.Options, poll.Option{ID: string(th.ID), Text: th.Title})
	}
	do(session.DraftPoll{PollBody: body})
	do(session.OpenPoll{Poll: a.Desk.State().Polls[0].ID})
	a.OpenBooth()
	keys(t, a, "Return", "Space", "Down", "Space", "Return", "Return", "Return", "Ctrl+Shift+B")
	do(session.ClosePoll{Poll: a.Desk.State().Polls[0].ID})
	a.Tick()
	for _, k := range []session.StageKind{session.StageFindings, session.StageActions, session.StageClose, session.StageWelcome} {
		do(session.EnterStage{Stage: stages(a, k)[0]})
		a.Tick()
	}
	a.Go(desk.Setup)
	a.Go(desk.Report)
	keys(t, a, "Next", "Next", "End", "Home")
	a.Tap(fyne.NewPos(700, 400))
}
