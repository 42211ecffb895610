package embed_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/internal/embed"
	"folkmoot/session"
)

// Only this computer can be asked, however the address is dressed up.
func TestAddressesElsewhereAreRefused(t *testing.T) {
	for _, a := range []string{
		"", "127.0.0.1:11434", "http://", "http://example.org:11434", "http://192.168.1.2:11434", "http://10.0.0.1", "http://0.0.0.0:11434",
		"https://127.0.0.1:11434", "http://127.0.0.1.example.org:80", "http://localhost.example.org", "http://user@127.0.0.1:11434",
		"http://127.0.0.1@example.org", "http://127.0.0.1:99999", "http://127.0.0.1:0", "file:///etc/passwd", "http://[fe80::1]:80",
		"http://127.0.0.1:1/?to=elsewhere", "http://2130706433:80", "http://127.1:80", "http://[::ffff:10.0.0.1]:80",
	} {
		t.Run(a, func(t *testing.T) {
			if _, err := embed.New(a, "m", embed.Ollama); !session.Refused(err, "help.address") {
				t.Errorf("%q was not refused: %v", a, err)
			}
		})
	}
	for _, a := range []string{"http://127.0.0.1:11434", "http://localhost:8080", "http://[::1]:8080", "http://127.0.0.1:11434/"} {
		if _, err := embed.New(a, "m", embed.Ollama); err != nil {
			t.Errorf("%q was refused: %v", a, err)
		}
	}
}

// server answers in both styles with vectors that tell the texts apart.
func server(t *testing.T) (address string, asked *[]string) {
	asked = &[]string{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var q struct {
			Model string
			Input []string
		}
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			t.Error(err)
		}
		*asked = append(*asked, fmt.Sprintf("%s %s %d", r.URL.Path, q.Model, len(q.Input)))
		var lists [][]float32
		var data []map[string]any
		for i, text := range q.Input {
			v := []float32{float32(len(text)), -1, 0}
			lists = append(lists, v)
			data = append([]map[string]any{{"index": i, "embedding": v}}, data...) // last first
		}
		if strings.HasPrefix(r.URL.Path, "/v1") {
			_ = json.NewEncoder(w).Encode(map[string]any{"data": data})
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"embeddings": lists})
	}))
	t.Cleanup(s.Close)
	return s.URL, asked
}

func TestVectorsComeBackInOrderInBothStyles(t *testing.T) {
	for _, style := range []embed.Style{embed.Ollama, embed.OpenAI} {
		t.Run(string(style), func(t *testing.T) {
			address, asked := server(t)
			c, err := embed.New(address, "small", style)
			if err != nil {
				t.Fatal(err)
			}
			texts := make([]string, 40)
			for i := range texts {
				texts[i] = strings.Repeat("x", i+1)
			}
			var done []int
			got, err := c.Embed(context.Background(), texts, func(n int) { done = append(done, n) })
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff([]int{32, 40}, done); d != "" {
				t.Error(d)
			}
			if len(*asked) != 2 {
				t.Errorf("asked %v", *asked)
			}
			if d := cmp.Diff([]int8{127, -127, 0}, got[0]); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]int8{127, -3, 0}, got[39]); d != "" {
				t.Error(d)
			}
		})
	}
}

// What a server should not answer becomes a sentence, never a panic and never half an answer.
func TestBadAnswers(t *testing.T) {
	for name, answer := range map[string]func(w http.ResponseWriter, r *http.Request){
		"not JSON":      func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) },
		"too few":       func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"embeddings":[[1]]}`)) },
		"empty vector":  func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"embeddings":[[1],[]]}`)) },
		"other lengths": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"embeddings":[[1],[1,2]]}`)) },
		"an error":      func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no such model", http.StatusNotFound) },
		"elsewhere": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://192.0.2.1/", http.StatusFound)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := httptest.NewServer(http.HandlerFunc(answer))
			defer s.Close()
			c, err := embed.New(s.URL, "m", embed.Ollama)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := c.Embed(context.Background(), []string{"a", "b"}, nil); err == nil {
				t.Errorf("taken: %v", got)
			}
		})
	}
}

func TestAskingCanBeStopped(t *testing.T) {
	begun, end := make(chan struct{}), make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		close(begun)
		<-end
	}))
	defer s.Close()
	defer close(end)
	c, err := embed.New(s.URL, "m", embed.Ollama)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-begun
		cancel()
	}()
	if _, err := c.Embed(ctx, []string{"a"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
}
