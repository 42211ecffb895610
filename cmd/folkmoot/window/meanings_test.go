package window

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"folkmoot/internal/embed/embedtest"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/widget"
)

// From the desk through the network of this computer into the session, and from there into how ideas are compared, the
// server being gone by then.
func TestMeaningsFromAProgramOnThisLaptop(t *testing.T) {
	var asked atomic.Int32
	address := embedtest.Server(t, func(model, text string) []float32 {
		asked.Add(1)
		if model != "small" {
			t.Errorf("the model asked for is %q", model)
		}
		if strings.Contains(text, "bus") || strings.Contains(text, "tram") {
			return []float32{1, 0.1, 0}
		}
		return []float32{0, 0.1, 1}
	})
	queue := &widget.Queue{}
	now := func() time.Time { return time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC) }
	n := 0
	k := keeper.Keeper{Now: now, Seed: func() uint64 { return 1 }, Device: "test", NewID: func() string { n++; return "id" + string(rune('a'+n)) }}
	kept, err := k.Practice(session.NewSession{Title: "A group", Framework: framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d := desk.New(nil, queue, now)
	d.Embed = askProgram
	d.Use(kept)
	settle := func() {
		done := make(chan struct{})
		go func() { d.Wait(); close(done) }()
		for {
			queue.Drain()
			select {
			case <-done:
				queue.Drain()
				return
			default:
				runtime.Gosched()
			}
		}
	}
	do := func(c session.Command) {
		t.Helper()
		d.Do(c, func(err error) {
			if err != nil {
				t.Error(err)
			}
		})
		settle()
	}
	do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "A later bus"}, {Text: "More trams"}, {Text: "Longer library hours"}, {Text: "Warm rooms"}}})
	do(session.SetHelp{Help: session.Help{Embedding: &session.EmbeddingSource{Address: address, Model: "small", Style: session.StyleOllama}}})
	d.AskMeanings()
	settle()
	if m := d.Meanings(); m.Err != nil || m.Asking || m.Done != 4 {
		t.Fatalf("asking ended with %+v", m)
	}
	if got := len(d.State().Vectors("small")); got != 4 || asked.Load() != 4 {
		t.Errorf("%d vectors are kept, %d texts were asked for", got, asked.Load())
	}
	var same, other float64
	d.Alike(func(a desk.Alike) { same, other = a.Space.Alike(0, 1), a.Space.Alike(0, 2) })
	settle()
	if same <= other {
		t.Errorf("bus and tram are alike by %v, bus and library by %v", same, other)
	}
	if err := d.Close(); err != nil {
		t.Error(err)
	}
}
