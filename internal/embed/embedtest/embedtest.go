// Package embedtest gives tests an embedding server on this computer.
package embedtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
)

// Server begins a server that answers in the way of Ollama with what answer gives for a text, and ends it with the test.
func Server(t testing.TB, answer func(model, text string) []float32) (address string) {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var asked struct {
			Model string
			Input []string
		}
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil || r.URL.Path != "/api/embed" {
			http.Error(w, "not asked in the way of Ollama", http.StatusBadRequest)
			return
		}
		out := struct {
			Embeddings [][]float32 `json:"embeddings"`
		}{}
		for _, text := range asked.Input {
			out.Embeddings = append(out.Embeddings, answer(asked.Model, text))
		}
		if err := json.NewEncoder(w).Encode(out); err != nil {
			t.Errorf("the answer could not be written: %v", err)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}
