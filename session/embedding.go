package session

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// EmbeddingStyle says how a program on this laptop is asked for the meaning of a text.
type EmbeddingStyle string

// The styles that are known.
const (
	StyleOllama EmbeddingStyle = "ollama"
	StyleOpenAI EmbeddingStyle = "openai"
)

// EmbeddingSource is a program on this laptop that the facilitator runs and that knows what texts mean.
type EmbeddingSource struct {
	Address string         `json:"address"` // such as http://127.0.0.1:11434
	Model   string         `json:"model"`
	Style   EmbeddingStyle `json:"style"`
}

// CheckLoopback refuses every address but http://127.0.0.1:PORT, http://localhost:PORT and http://[::1]:PORT: nothing that
// was said may leave the laptop.
func CheckLoopback(address string) error {
	no := refuse("help.address", "The program has to run on this laptop, at an address such as http://127.0.0.1:11434. “{{.Address}}” is none, and what people say must not leave the laptop.",
		args{"Address": short(address)})
	u, err := url.Parse(address)
	if err != nil {
		return no
	}
	port, err := strconv.Atoi(u.Port())
	if err != nil || port < 1 || port > 65535 {
		return no
	}
	host := u.Hostname()
	if !slices.Contains([]string{"127.0.0.1", "localhost", "::1"}, host) {
		return no
	}
	if host == "::1" {
		host = "[::1]"
	}
	// What is written must be that and nothing else: no user, no path, no other way of writing a host.
	if address != "http://"+host+":"+u.Port() {
		return no
	}
	return nil
}

func checkEmbedding(x EmbeddingSource) (EmbeddingSource, error) {
	x.Address = strings.TrimSuffix(cleanLine(x.Address), "/")
	x.Model = cleanLine(x.Model)
	if err := CheckLoopback(x.Address); err != nil {
		return x, err
	}
	if err := checkTitle(word("model.name", "The model's name"), x.Model); err != nil {
		return x, err
	}
	switch x.Style {
	case StyleOllama, StyleOpenAI:
	default:
		return x, refuse("help.style", "A program is asked in the way of Ollama or of OpenAI; “{{.Style}}” is neither.", args{"Style": short(string(x.Style))})
	}
	return x, nil
}
