package headless_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"
	"time"

	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
	"folkmoot/ui/desk"
)

// BenchmarkThreeHours plays 9,000 actions, such as a group and its facilitator do in three hours, while the screens follow. At
// each half hour it says how much memory is in use with and without the session, and what the event thread does. The app may
// not grow: the toolkit holds on to closed screens for a minute, so what it takes is level once a minute of work has gone by.
func BenchmarkThreeHours(b *testing.B) {
	actions := number(b, "FOLKMOOT_ACTIONS", 9000)
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for range b.N {
		w := &watch{}
		a := headless.New(headless.Options{Version: "bench", Watch: func(what string, f func()) { w.run(what, f) }})
		w.begin()
		large(b, a, 200)
		d := &day{t: b, a: a, prompts: stages(a, session.StagePrompt), grouping: stages(a, session.StageGrouping)[0]}
		begin := a.Now()
		var alone []float64
		for half := range 6 {
			w.begin()
			from := time.Now()
			for range actions / 6 {
				d.step()
				a.SetNow(begin.Add(time.Duration(d.n) * 3 * time.Hour / time.Duration(actions)))
				if d.n%10 == 0 {
					a.Frame()
				}
			}
			took := time.Since(from)
			d.enter(d.prompts[2]) // measured on the same screen each time
			whole, state := memory(a)
			alone = append(alone, whole-state)
			name, longest := w.longest()
			b.Logf("%d min: %d actions in the file, %v for %d of them; %.1f MB, of which the session %.1f MB; the longest on the event thread %v (%s)",
				30*(half+1), len(a.Desk.Kept().Records()), took.Round(10*time.Millisecond), actions/6, whole, state, longest.Round(10*time.Microsecond), name)
		}
		if middle, last := max(alone[1], alone[2], alone[3]), alone[5]; last > middle*1.25 {
			b.Errorf("without the session the app took %.1f MB after two hours and %.1f MB after three", middle, last)
		}
		if err := a.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// memory is what is in use after a collection, and how much of it is the session: folded once more, it takes so much again.
func memory(a *headless.App) (whole, state float64) {
	inUse := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / (1 << 20)
	}
	whole = inUse()
	records := make([]session.Record, 0, len(a.Desk.Kept().Records()))
	for _, r := range a.Desk.Kept().Records() {
		data, err := json.Marshal(r.Event)
		if err != nil {
			continue // it was written, so it can be
		}
		r.Event, _ = session.Decode(r.Event.Kind(), data)
		records = append(records, r)
	}
	log := session.NewLog(records)
	state = inUse() - whole
	runtime.KeepAlive(log)
	return whole, state
}

// day is a long meeting: what people do again and again.
type day struct {
	t        testing.TB
	a        *headless.App
	n        int
	prompts  []session.ID
	grouping session.ID
}

func (d *day) do(c session.Command) {
	d.t.Helper()
	if err := d.a.Do(c); err != nil {
		d.t.Fatalf("action %d, %T: %v", d.n, c, err)
	}
}

func (d *day) enter(id session.ID) {
	if d.a.Desk.State().Current != id {
		d.do(session.EnterStage{Stage: id})
	}
	d.a.Go(desk.AtStage)
}

// step does one action, and looks around now and then.
func (d *day) step() {
	d.n++
	s := d.a.Desk.State()
	ideas, themes := s.Ideas, s.Themes
	idea := ideas[d.n*7%len(ideas)]
	switch n := d.n % 40; {
	case n == 0:
		d.enter(d.prompts[2+d.n/40%3])
	case n < 14 && len(ideas) < 400:
		d.do(session.AddIdea(fmt.Sprintf("What somebody said in action %d about time and money", d.n), s.Current, s.Seats[d.n%len(s.Seats)].ID))
	case n < 14:
		d.do(session.WordIdea{Idea: idea.ID, Which: session.WordingDisplay, Text: fmt.Sprintf("Worded anew in action %d", d.n)})
	case n < 17:
		d.do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Observation, Text: fmt.Sprintf("What was seen in action %d", d.n), Stage: s.Current}})
	case n < 18:
		d.do(session.ParkItem{Text: fmt.Sprintf("Parked in action %d", d.n), Stage: s.Current})
	case n < 19:
		d.do(session.ExtendStage{Minutes: 1})
	case n == 20:
		d.enter(d.grouping)
	case n < 34 && len(themes) > 0:
		d.do(session.MoveIdeas{Ideas: []session.ID{idea.ID}, To: themes[d.n%len(themes)].ID})
	case n == 34:
		d.do(session.Undo{})
	case n == 35:
		d.do(session.Redo{})
	case n == 36:
		d.a.Tick()
		d.press("Down", "Ctrl+K", "Escape", "F1", "Escape")
		d.do(session.RateIdea{Idea: idea.ID, Scale: "new_here", Value: d.n / 40 % 2})
	case n == 38:
		d.a.Go(desk.Setup)
		d.a.Go(desk.Report)
		d.a.Go(desk.AtStage)
		d.do(session.ExtendStage{Minutes: 1})
	default:
		d.do(session.WordIdea{Idea: idea.ID, Which: session.WordingDisplay, Text: fmt.Sprintf("Worded again in action %d", d.n)})
	}
}

func (d *day) press(all ...string) {
	d.t.Helper()
	keys(d.t, d.a, all...)
}
