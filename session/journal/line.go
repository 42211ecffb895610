package journal

import (
	"bytes"
	"encoding/json"
	"hash/crc32"
	"slices"
	"time"
)

// reader reads lines of one session. It remembers the last device and kind, which many lines share.
type reader struct {
	seed     uint32
	by, kind memo
}

// line reads a record from a line without its LF. why is empty if it is sound.
func (rd *reader) line(line []byte) (r Record, why Reason) {
	if len(line) >= MaxLine {
		return r, TooLong
	}
	covered, sum, ok := body(line)
	if !ok {
		return r, NotWhole
	}
	if !sumIs(sum, crc32.Update(rd.seed, castagnoli, covered)) {
		return r, BadSum
	}
	if r, ok = rd.body(covered); !ok {
		return r, NotAction
	}
	return r, ""
}

// body takes apart what encode put together: the fields in their order, without white space.
func (rd *reader) body(b []byte) (r Record, ok bool) {
	p := fields{rest: b, ok: true}
	r.N = p.number(`{"n":`)
	r.ID = p.text(`,"id":`, nil)
	r.Lam = p.number(`,"lam":`)
	at := p.text(`,"at":`, nil)
	r.By = p.text(`,"by":`, &rd.by)
	r.Kind = p.text(`,"kind":`, &rd.kind)
	p.key(`,"data":`)
	if !p.ok || r.N < 1 || !soundJSON(p.rest) {
		return r, false
	}
	var err error
	if r.At, err = time.Parse(time.RFC3339Nano, at); err != nil {
		return r, false
	}
	r.At = r.At.UTC()
	r.Data = json.RawMessage(slices.Clip(p.rest))
	return r, r.check() == nil
}

// fields reads a line from the left; after the first failure it stays failed.
type fields struct {
	rest []byte
	ok   bool
}

func (p *fields) key(k string) {
	if p.ok = p.ok && len(p.rest) >= len(k) && string(p.rest[:len(k)]) == k; p.ok {
		p.rest = p.rest[len(k):]
	}
}

func (p *fields) number(key string) int {
	p.key(key)
	n, i := 0, 0
	for p.ok && i < len(p.rest) && p.rest[i] >= '0' && p.rest[i] <= '9' {
		if i == 18 {
			p.ok = false
			return 0
		}
		n = n*10 + int(p.rest[i]-'0')
		i++
	}
	if p.ok = p.ok && i > 0 && (i == 1 || p.rest[0] != '0'); p.ok {
		p.rest = p.rest[i:]
	}
	return n
}

// memo is a text as it stood in the line before, and what it means.
type memo struct {
	quoted []byte
	text   string
}

func (p *fields) text(key string, last *memo) string {
	p.key(key)
	if !p.ok || len(p.rest) == 0 || p.rest[0] != '"' {
		p.ok = false
		return ""
	}
	end := skipString(p.rest, 0)
	if end < 0 {
		p.ok = false
		return ""
	}
	quoted := p.rest[:end]
	p.rest = p.rest[end:]
	if last != nil && bytes.Equal(last.quoted, quoted) {
		return last.text
	}
	text := string(quoted[1 : end-1])
	if bytes.IndexByte(quoted, '\\') >= 0 {
		p.ok = json.Unmarshal(quoted, &text) == nil
	}
	if last != nil && p.ok {
		*last = memo{quoted, text}
	}
	return text
}
