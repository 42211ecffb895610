package embed

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"time"
)

// Style is how a server wants to be asked.
type Style string

// The styles.
const (
	Ollama Style = "ollama" // POST /api/embed
	OpenAI Style = "openai" // POST /v1/embeddings; llama.cpp and others answer it too
)

// Client asks one server for one model.
type Client struct {
	url   string
	model string
	style Style
	http  *http.Client
}

const (
	batch      = 32
	mostAnswer = 64 << 20
	// MostDims is the longest vector that is taken.
	MostDims = 4096
)

// New gives a client for a server on this computer. The error for another address is the session's refusal.
func New(address, model string, style Style) (*Client, error) {
	u, dial, err := local(address)
	if err != nil {
		return nil, err
	}
	path := "/api/embed"
	if style == OpenAI {
		path = "/v1/embeddings"
	}
	dialer := &net.Dialer{Timeout: 5 * time.Second}
	return &Client{
		url: u.JoinPath(path).String(), model: model, style: style,
		http: &http.Client{
			Transport: &http.Transport{
				Proxy: nil,
				DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
					return dialer.DialContext(ctx, network, dial)
				},
				ResponseHeaderTimeout: 2 * time.Minute,
			},
			CheckRedirect: func(*http.Request, []*http.Request) error {
				return errors.New("the server sent elsewhere, which is not followed")
			},
		},
	}, nil
}

// Embed gives a vector for each text, in order, scaled to whole numbers from -127 to 127. told, which may be nil, is told how
// many are done after each batch.
func (c *Client) Embed(ctx context.Context, texts []string, told func(done int)) ([][]int8, error) {
	out := make([][]int8, 0, len(texts))
	for from := 0; from < len(texts); from += batch {
		part := texts[from:min(from+batch, len(texts))]
		got, err := c.ask(ctx, part)
		if err != nil {
			return nil, fmt.Errorf("the embedding server at %s: %w", c.url, err)
		}
		for _, v := range got {
			if len(out) > 0 && len(v) != len(out[0]) {
				return nil, fmt.Errorf("the embedding server at %s gave vectors of %d and of %d numbers", c.url, len(out[0]), len(v))
			}
			out = append(out, whole(v))
		}
		if told != nil {
			told(len(out))
		}
	}
	return out, nil
}

func (c *Client) ask(ctx context.Context, texts []string) ([][]float32, error) {
	body, err := json.Marshal(map[string]any{"model": c.model, "input": texts})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = res.Body.Close() }() // everything of use was read
	raw, err := io.ReadAll(io.LimitReader(res.Body, mostAnswer+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > mostAnswer:
		return nil, errors.New("its answer is larger than can be")
	case res.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("it answered %s: %.200s", res.Status, bytes.TrimSpace(raw))
	}
	return c.read(raw, len(texts))
}

func (c *Client) read(raw []byte, want int) ([][]float32, error) {
	var answer struct {
		Embeddings [][]float32 `json:"embeddings"`
		Data       []struct {
			Index     int       `json:"index"`
			Embedding []float32 `json:"embedding"`
		} `json:"data"`
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		return nil, fmt.Errorf("its answer is not what was asked for: %w", err)
	}
	out := answer.Embeddings
	if c.style == OpenAI {
		out = make([][]float32, want)
		for _, d := range answer.Data {
			if d.Index < 0 || d.Index >= want {
				return nil, fmt.Errorf("its answer has a vector for text %d of %d", d.Index+1, want)
			}
			out[d.Index] = d.Embedding
		}
	}
	if len(out) != want {
		return nil, fmt.Errorf("it gave %d vectors for %d texts", len(out), want)
	}
	for i, v := range out {
		if len(v) == 0 || len(v) > MostDims {
			return nil, fmt.Errorf("the vector of text %d has %d numbers; between 1 and %d can be used", i+1, len(v), MostDims)
		}
	}
	return out, nil
}

// whole scales a vector so that its largest number becomes 127.
func whole(v []float32) []int8 {
	var most float64
	for _, x := range v {
		if a := math.Abs(float64(x)); a > most && !math.IsInf(a, 0) {
			most = a
		}
	}
	out := make([]int8, len(v))
	if most == 0 {
		return out
	}
	for d, x := range v {
		y := math.Round(float64(x) / most * 127)
		if y >= -127 && y <= 127 { // not for what is not a number
			out[d] = int8(y)
		}
	}
	return out
}
