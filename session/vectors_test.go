package session_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
)

func vector(text string, v ...int8) session.TextVector {
	out := session.TextVector{Hash: session.TextHash(text)}
	for _, x := range v {
		out.V = append(out.V, byte(x))
	}
	return out
}

func TestVectorsAreKept(t *testing.T) {
	h := start(t, 0)
	h.do(session.AddIdea("Buses", "", ""))
	keep := func(model string, v ...session.TextVector) { h.do(session.KeepVectors{Model: model, Vectors: v}) }
	keep("small", vector("Buses", 1, -128), vector("Trees", 127, 0))
	keep("small", vector("Buses", 2, 3), vector("Trees", 127, 0))
	keep("large", vector("Buses", 1, 2, 3))
	want := map[string][]int8{session.TextHash("Buses"): {2, 3}, session.TextHash("Trees"): {127, 0}}
	if d := cmp.Diff(want, h.state().Vectors("small")); d != "" {
		t.Error(d)
	}
	if err := h.try(session.KeepVectors{Model: "small", Vectors: []session.TextVector{vector("Buses", 2, 3)}}); !session.Refused(err, "nothing") {
		t.Errorf("what is kept already was kept again: %v", err)
	}
	keep("small", vector("Buses", 4, 5, 6)) // another model of this name
	if d := cmp.Diff(map[string][]int8{session.TextHash("Buses"): {4, 5, 6}}, h.state().Vectors("small")); d != "" {
		t.Error(d)
	}
	h.do(session.Undo{}) // takes the idea back and no vector
	if s := h.state(); len(s.Ideas) != 0 || len(s.Vectors("small")) != 1 || len(s.Vectors("large")) != 1 {
		t.Errorf("after undo there are %d ideas and %d and %d vectors", len(s.Ideas), len(s.Vectors("small")), len(s.Vectors("large")))
	}
	h.do(session.Redo{})
}

// A line of the file and the file itself have a limit; what people say must always find room.
func TestVectorsLeaveRoomInTheFile(t *testing.T) {
	h := start(t, 0)
	many := func(n int, first int8) session.KeepVectors {
		c := session.KeepVectors{Model: "m"}
		for i := range n {
			c.Vectors = append(c.Vectors, vector(strings.Repeat("x", i), append([]int8{first}, make([]int8, session.MaxDimensions-1)...)...))
		}
		return c
	}
	most := session.MaxAtOnce / session.MaxDimensions
	if err := h.try(many(most+1, 0)); !session.Refused(err, "vectors.batch") {
		t.Errorf("more than a line holds: %v", err)
	}
	for i := range session.MaxNumbers / session.MaxAtOnce {
		h.do(many(most, int8(i)))
	}
	if err := h.try(many(1, 100)); !session.Refused(err, "vectors.full") {
		t.Errorf("more than the file holds: %v", err)
	}
}

func TestVectorsThatAreNone(t *testing.T) {
	h := start(t, 0)
	for _, c := range []struct {
		name, want string
		c          session.KeepVectors
	}{
		{"no model", "title.empty", session.KeepVectors{Vectors: []session.TextVector{vector("a", 1)}}},
		{"none", "nothing", session.KeepVectors{Model: "m"}},
		{"of no text", "vectors.hash", session.KeepVectors{Model: "m", Vectors: []session.TextVector{{Hash: "ABC", V: []byte{1}}}}},
		{"empty", "vectors.length", session.KeepVectors{Model: "m", Vectors: []session.TextVector{vector("a")}}},
		{"of two lengths", "vectors.length", session.KeepVectors{Model: "m", Vectors: []session.TextVector{vector("a", 1), vector("b", 1, 2)}}},
		{"too long", "vectors.length", session.KeepVectors{Model: "m", Vectors: []session.TextVector{vector("a", make([]int8, session.MaxDimensions+1)...)}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := h.try(c.c); !session.Refused(err, c.want) {
				t.Errorf("got %v, want the refusal %s", err, c.want)
			}
		})
	}
}

func TestOnlyThisLaptopIsAskedForMeanings(t *testing.T) {
	for _, ok := range []string{"http://127.0.0.1:11434", "http://localhost:1", "http://[::1]:65535"} {
		if err := session.CheckLoopback(ok); err != nil {
			t.Errorf("%s: %v", ok, err)
		}
	}
	for _, no := range []string{
		"", "127.0.0.1:11434", "http://127.0.0.1", "http://127.0.0.1:", "http://127.0.0.1:0", "http://127.0.0.1:65536", "https://127.0.0.1:11434", "http://127.0.0.2:11434",
		"http://0.0.0.0:11434", "http://[::]:11434", "http://192.168.1.2:11434", "http://example.org:11434", "http://localhost.example.org:80", "http://localhost.:80", "http://LOCALHOST:80",
		"http://me@127.0.0.1:80", "http://127.0.0.1:80@example.org:80", "http://127.0.0.1:80/v1", "http://127.0.0.1:80?x=1", "http://127.0.0.1:80#x", "http://127.0.0.1:80/", "http://127.1:80",
		"http://2130706433:80", "http://[::1%25lo]:80", "http://[::ffff:127.0.0.1]:80", "http:127.0.0.1:80", "file:///etc/hosts", "http://127.0.0.1:80\n", "http://127.0.0.1\\@example.org:80",
	} {
		if err := session.CheckLoopback(no); !session.Refused(err, "help.address") {
			t.Errorf("%q: %v", no, err)
		}
	}
}

func TestTheSourceOfMeanings(t *testing.T) {
	h := start(t, 0)
	source := session.EmbeddingSource{Address: " http://127.0.0.1:11434/ ", Model: "nomic", Style: session.StyleOllama}
	h.do(session.SetHelp{Help: session.Help{Embedding: &source}})
	want := session.Help{Embedding: &session.EmbeddingSource{Address: "http://127.0.0.1:11434", Model: "nomic", Style: session.StyleOllama}}
	if d := cmp.Diff(want, h.state().Help); d != "" {
		t.Error(d)
	}
	if err := h.try(session.SetHelp{Help: want}); !session.Refused(err, "nothing") {
		t.Errorf("the same again: %v", err)
	}
	for _, c := range []struct {
		want   string
		change func(x *session.EmbeddingSource)
	}{
		{"must not leave the laptop", func(x *session.EmbeddingSource) { x.Address = "http://example.org:80" }},
		{"The model's name needs some words", func(x *session.EmbeddingSource) { x.Model = " " }},
		{"“psychic” is neither", func(x *session.EmbeddingSource) { x.Style = "psychic" }},
	} {
		x := source
		c.change(&x)
		if err := h.try(session.SetHelp{Help: session.Help{Embedding: &x}}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want a sentence with %q", err, c.want)
		}
	}
}
