package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"
)

// Header is the first line of a file.
type Header struct {
	Session string    // uuid of the session, lower case
	Created time.Time // when the file was begun
	App     string    // version of the app that began it
	// Salvaged tells, in a file that [Salvage] wrote, what it was made from.
	Salvaged *Origin
}

// Origin is the damaged file that a salvaged one was made from.
type Origin struct {
	SHA256 string  `json:"sha256"`         // of the damaged file
	Lost   []Range `json:"lost,omitempty"` // numbers of the actions that could not be saved
}

// Range is the numbers From to To, both included.
type Range struct {
	From int `json:"from"`
	To   int `json:"to"`
}

type headerLine struct {
	Format   string  `json:"format"`
	Version  int     `json:"version"`
	Session  string  `json:"session"`
	Created  string  `json:"created"`
	App      string  `json:"app"`
	Salvaged *Origin `json:"salvaged,omitempty"`
}

// maxHeader is far more than a header needs; a first line beyond it is not one.
const maxHeader = 1 << 20

func (h Header) encode() ([]byte, error) {
	if !isUUID(h.Session) {
		return nil, fmt.Errorf("the session's id %q is not a uuid in lower case", h.Session)
	}
	if y := h.Created.UTC().Year(); y < 1 || y > 9999 {
		return nil, errors.New("the time of its making is not between the years 1 and 9999")
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(headerLine{
		Format, Version, h.Session, h.Created.UTC().Format(time.RFC3339Nano), h.App, h.Salvaged,
	})
	if err != nil {
		return nil, err
	}
	if out.Len() > maxHeader/2 {
		return nil, errors.New("the first line would be too long")
	}
	return finish(bytes.TrimSuffix(out.Bytes(), []byte("}\n")), seedOf(h.Session)), nil
}

// headState is what the first line turned out to be.
type headState int

const (
	headSound   headState = iota
	headDamaged           // perhaps ours, but its checksum does not fit
	headForeign           // whole JSON of another kind, or nothing like a header
	headNewer
)

// parseHeader reads the first line without its LF. A header whose checksum fits is judged by what it says; else by
// its looks.
func parseHeader(line []byte) (headerLine, headState) {
	var h headerLine
	if len(line) > maxHeader || json.Unmarshal(line, &h) != nil {
		return guessHeader(line), headDamaged
	}
	covered, sum, ok := body(line)
	if !ok || !sumIs(sum, crc32.Update(seedOf(h.Session), castagnoli, covered)) {
		return h, headDamaged
	}
	switch {
	case h.Format != Format:
		return h, headForeign
	case h.Version > Version:
		return h, headNewer
	case h.Version < 1 || !isUUID(h.Session):
		return h, headDamaged
	}
	if _, err := time.Parse(time.RFC3339Nano, h.Created); err != nil {
		return h, headDamaged
	}
	return h, headSound
}

// guessHeader takes what it can from a header that is no longer JSON.
func guessHeader(line []byte) (h headerLine) {
	line = line[:min(len(line), maxHeader)]
	field := func(name string, n int) string {
		_, after, ok := bytes.Cut(line, []byte(`"`+name+`":"`))
		if !ok {
			return ""
		}
		if n > 0 {
			return string(after[:min(n, len(after))])
		}
		value, _, _ := bytes.Cut(after, []byte(`"`))
		return string(value)
	}
	h.Format, h.Session = field("format", 0), field("session", 36)
	h.Created, h.App = field("created", 0), field("app", 0)
	return h
}

func (h headerLine) header() Header {
	created, _ := time.Parse(time.RFC3339Nano, h.Created) // a damaged header may have no time; zero says so
	return Header{Session: h.Session, Created: created, App: h.App, Salvaged: h.Salvaged}
}
