package desk_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"folkmoot/session"
	"folkmoot/ui/desk"
)

// asked is a desk with so many ideas and a program that answers them as it is told to.
func asked(t *testing.T, ideas int, program desk.Embedder) (*desk.Desk, *thread) {
	t.Helper()
	d, th := bench(t)
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	add := session.AddIdeas{}
	for i := range ideas {
		add.Ideas = append(add.Ideas, session.NewIdea{Text: fmt.Sprint("idea ", i)})
	}
	if ideas > 0 {
		order(t, d, th, add)
	}
	order(t, d, th, session.SetHelp{Help: session.Help{Embedding: &session.EmbeddingSource{Address: "http://127.0.0.1:11434", Model: "small", Style: session.StyleOllama}}})
	th.on(func() { d.Embed = program })
	return d, th
}

func order(t *testing.T, d *desk.Desk, th *thread, c session.Command) {
	t.Helper()
	th.on(func() {
		d.Do(c, func(err error) {
			if err != nil {
				t.Errorf("%T: %v", c, err)
			}
		})
	})
	d.Wait()
}

// answers gives every text a vector of two numbers.
func answers(_ context.Context, _ session.EmbeddingSource, texts []string, told func(int)) ([][]int8, error) {
	out := make([][]int8, len(texts))
	for i := range texts {
		out[i] = []int8{int8(i % 100), -128}
	}
	told(len(texts))
	return out, nil
}

func kept(d *desk.Desk, th *thread) (n int, m desk.Meanings) {
	th.on(func() { n, m = len(d.State().Vectors("small")), d.Meanings() })
	return n, m
}

func TestAskingKeepsWhatIsSaid(t *testing.T) {
	d, th := asked(t, 300, answers)
	most := 0
	th.on(func() {
		d.Listen(func() {
			if m := d.Meanings(); m.Asking {
				if m.Done < most || m.Done > m.All {
					t.Errorf("after %d of %d came %d", most, m.All, m.Done)
				}
				most = m.Done
			}
		})
		d.AskMeanings()
	})
	d.Wait()
	if n, m := kept(d, th); n != 300 || m.Asking || m.Err != nil || m.Done != 300 {
		t.Errorf("%d are kept, and asking ended with %+v", n, m)
	}
	if most == 0 {
		t.Error("nothing was told on the way")
	}
	th.on(func() {
		v := d.State().Vectors("small")[session.TextHash("idea 7")]
		if len(v) != 2 || v[0] != 7 || v[1] != -128 {
			t.Errorf("of idea 7 is kept %v", v)
		}
	})
}

func TestOnlyWhatIsNotKnownIsAsked(t *testing.T) {
	var texts []string
	d, th := asked(t, 3, func(ctx context.Context, from session.EmbeddingSource, part []string, told func(int)) ([][]int8, error) {
		texts = append(texts, part...)
		return answers(ctx, from, part, told)
	})
	for range 2 {
		th.on(d.AskMeanings)
		d.Wait()
	}
	order(t, d, th, session.AddIdeas{Ideas: []session.NewIdea{{Text: "one more"}, {Text: "one more"}}})
	th.on(d.AskMeanings)
	d.Wait()
	if got, want := fmt.Sprint(texts), "[idea 0 idea 1 idea 2 one more]"; got != want {
		t.Errorf("asked were %s, want %s", got, want)
	}
}

func TestAskingCanBeStopped(t *testing.T) {
	begun := make(chan struct{}, 1)
	parts := 0
	d, th := asked(t, 300, func(ctx context.Context, from session.EmbeddingSource, part []string, told func(int)) ([][]int8, error) {
		if parts++; parts == 1 {
			return answers(ctx, from, part, told)
		}
		begun <- struct{}{}
		<-ctx.Done()
		return nil, fmt.Errorf("the program: %w", ctx.Err())
	})
	th.on(d.AskMeanings)
	<-begun
	th.on(d.StopAsking)
	d.Wait()
	if n, m := kept(d, th); n == 0 || n == 300 || m.Asking || m.Err != nil {
		t.Errorf("%d are kept, and asking ended with %+v", n, m)
	}
}

func TestWhatGoesWrongIsTold(t *testing.T) {
	wrong := errors.New("nobody is there")
	cases := map[string]desk.Embedder{
		"nobody answers": func(context.Context, session.EmbeddingSource, []string, func(int)) ([][]int8, error) {
			return nil, wrong
		},
		"too few answers": func(context.Context, session.EmbeddingSource, []string, func(int)) ([][]int8, error) {
			return [][]int8{{1}}, nil
		},
		"answers of no length": func(_ context.Context, _ session.EmbeddingSource, texts []string, _ func(int)) ([][]int8, error) {
			return make([][]int8, len(texts)), nil
		},
	}
	for name, program := range cases {
		t.Run(name, func(t *testing.T) {
			d, th := asked(t, 5, program)
			th.on(d.AskMeanings)
			d.Wait()
			if n, m := kept(d, th); n != 0 || m.Asking || m.Err == nil {
				t.Errorf("%d are kept, and asking ended with %+v", n, m)
			}
			th.on(func() { d.Embed = answers; d.AskMeanings() })
			d.Wait()
			if n, m := kept(d, th); n != 5 || m.Err != nil {
				t.Errorf("asked again, %d are kept, and asking ended with %+v", n, m)
			}
		})
	}
}

// A window that is closed while the program thinks does not wait for it.
func TestClosingDoesNotWaitForTheProgram(t *testing.T) {
	begun := make(chan struct{})
	d, th := asked(t, 5, func(ctx context.Context, _ session.EmbeddingSource, _ []string, _ func(int)) ([][]int8, error) {
		close(begun)
		<-ctx.Done()
		return nil, ctx.Err()
	})
	th.on(d.AskMeanings)
	<-begun // the desk is closed at the end of the test
}

// What the program said is used once it is known of every idea, and an idea that comes later is compared by words until then.
func TestIdeasAreComparedByWhatTheProgramSaid(t *testing.T) {
	say := map[string][]int8{"a later bus": {100, 10}, "more trams": {100, 11}, "library hours": {-100, 12}, "bus hours": {100, 9}}
	d, th := asked(t, 0, func(_ context.Context, _ session.EmbeddingSource, texts []string, _ func(int)) (out [][]int8, err error) {
		for _, x := range texts {
			out = append(out, say[x])
		}
		return out, nil
	})
	order(t, d, th, session.AddIdeas{Ideas: []session.NewIdea{{Text: "a later bus"}, {Text: "more trams"}, {Text: "library hours"}}})
	alike := func(a, b int) (got float64) {
		t.Helper()
		th.on(func() { d.Alike(func(x desk.Alike) { got = x.Space.Alike(a, b) }) })
		d.Wait()
		return got
	}
	byWords := alike(0, 1)
	th.on(d.AskMeanings)
	d.Wait()
	if got := alike(0, 1); got <= byWords {
		t.Errorf("bus and trams are alike by %v, and by words alone by %v", got, byWords)
	}
	order(t, d, th, session.AddIdeas{Ideas: []session.NewIdea{{Text: "bus hours"}}})
	if got := alike(0, 1); got != byWords {
		t.Errorf("with an idea that is not known, bus and trams are alike by %v, want %v", got, byWords)
	}
	th.on(d.AskMeanings)
	d.Wait()
	if got := alike(0, 1); got <= byWords {
		t.Errorf("asked again, bus and trams are alike by %v", got)
	}
}
