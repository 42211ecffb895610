package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"time"
)

// Limits. They are far above what a meeting makes and keep a hostile file from exhausting the app.
const (
	MaxFile  = 128 << 20 // bytes of a file
	MaxLine  = 8 << 20   // bytes of a line with its LF: one import is one line
	MaxDepth = 64        // brackets open at once in the data of a record
	MaxName  = 256       // bytes of an id, a device and a kind
)

// Version is the format version that is written and the newest that is read.
const Version = 1

// Format is the name in the header.
const Format = "folkmoot-session"

const (
	sumLen  = 8
	tail    = `,"crc":"`
	tailLen = len(tail) + sumLen + len(`"}`)
)

// Record is one action as it stands in the file. Data is valid JSON and is kept byte for byte; the package does not look into it.
type Record struct {
	N    int
	ID   string
	Lam  int
	At   time.Time
	By   string
	Kind string
	Data json.RawMessage
}

// encode gives the line of a record with its LF, and the record as a reader of that line will see it.
func (r Record) encode(seed uint32) ([]byte, Record, error) {
	if err := r.check(); err != nil {
		return nil, r, err
	}
	r.At = r.At.UTC().Round(0)
	b := make([]byte, 0, 192+len(r.Data))
	b = append(b, `{"n":`...)
	b = strconv.AppendInt(b, int64(r.N), 10)
	b = append(b, `,"id":`...)
	b = appendString(b, r.ID)
	b = append(b, `,"lam":`...)
	b = strconv.AppendInt(b, int64(r.Lam), 10)
	b = append(b, `,"at":"`...)
	b = r.At.AppendFormat(b, time.RFC3339Nano)
	b = append(b, `","by":`...)
	b = appendString(b, r.By)
	b = append(b, `,"kind":`...)
	b = appendString(b, r.Kind)
	b = append(b, `,"data":`...)
	from := len(b)
	b, err := appendData(b, r.Data)
	if err != nil {
		return nil, r, err
	}
	to := len(b)
	b = finish(b, seed)
	if len(b) > MaxLine {
		return nil, r, fmt.Errorf("it has %d bytes, and the most that one action can have is %d", len(b), MaxLine)
	}
	r.Data = b[from:to:to]
	return b, r, nil
}

func (r Record) check() error {
	switch {
	case r.ID == "" || len(r.ID) > MaxName:
		return errors.New("its id is empty or too long")
	case r.Kind == "" || len(r.Kind) > MaxName:
		return errors.New("its kind is empty or too long")
	case len(r.By) > MaxName:
		return errors.New("the name of the device is too long")
	case r.Lam < 0:
		return errors.New("its order number is below zero")
	case r.At.UTC().Year() < 1 || r.At.UTC().Year() > 9999:
		return errors.New("its time is not between the years 1 and 9999")
	}
	return nil
}

func appendData(b []byte, data json.RawMessage) ([]byte, error) {
	if len(data) == 0 {
		return append(b, "{}"...), nil
	}
	if soundJSON(data) {
		return append(b, data...), nil
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, data); err != nil {
		return nil, fmt.Errorf("its data are not JSON: %w", err)
	}
	if !soundJSON(compact.Bytes()) {
		return nil, fmt.Errorf("its data are nested deeper than %d levels or are not UTF-8", MaxDepth)
	}
	return append(b, compact.Bytes()...), nil
}

// appendString writes a JSON string; bytes that are not UTF-8 become the replacement character.
func appendString(b []byte, s string) []byte {
	if isPlain(s) {
		b = append(b, '"')
		b = append(b, s...)
		return append(b, '"')
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if enc.Encode(s) != nil { // a string always encodes
		return append(b, `""`...)
	}
	return append(b, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}

// isPlain reports whether a string stands in JSON as it is.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 0x20 || c > 0x7e || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// finish adds the checksum of what stands in b and the LF.
func finish(b []byte, seed uint32) []byte {
	sum := crc32.Update(seed, castagnoli, b)
	b = append(b, tail...)
	b = appendSum(b, sum)
	return append(b, "\"}\n"...)
}

// body gives the bytes that a line's checksum covers, and the text of the checksum.
func body(line []byte) (covered, sum []byte, ok bool) {
	n := len(line) - tailLen
	if n < 0 || string(line[n:n+len(tail)]) != tail || string(line[len(line)-2:]) != `"}` {
		return nil, nil, false
	}
	return line[:n], line[n+len(tail) : n+len(tail)+sumLen], true
}
