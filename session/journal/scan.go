package journal

import (
	"bytes"
	"strconv"
)

// Torn is the end of a file that a write left unfinished: nothing in it was ever shown as saved.
type Torn struct {
	Line   int    `json:"line"`
	Offset int64  `json:"offset"`
	Bytes  int64  `json:"bytes"`
	SetTo  string `json:"set_to,omitempty"` // the file that the bytes were copied to; empty if the file was only read
}

// scan is a file taken apart.
type scan struct {
	data    []byte
	head    headerLine
	seed    uint32
	records []Record
	starts  []int // starts[i] is the offset of the line of records[i]
	damage  []Damage
	torn    *Torn
	stray   []Record // sound lines that stand at the wrong place, for Salvage
	seal    Seal
}

// good is the length of the sound part if the file has no damage.
func (s *scan) good() int {
	if s.torn != nil {
		return int(s.torn.Offset)
	}
	return len(s.data)
}

// read takes a file apart. Its error is a *Problem for a file that nothing can be taken from.
func read(path string, data []byte) (*scan, error) {
	s := &scan{data: data}
	from, err := s.readHeader(path)
	if err != nil {
		return nil, err
	}
	s.readRecords(from)
	s.readSeal()
	for i := range s.damage {
		s.damage[i].Why = s.damage[i].why()
	}
	return s, nil
}

func (s *scan) readHeader(path string) (from int, err error) {
	if len(s.data) == 0 {
		return 0, &Problem{Kind: ErrEmpty, Path: path}
	}
	end := bytes.IndexByte(s.data, '\n')
	line := s.data
	if end >= 0 {
		line = s.data[:end]
	}
	head, state := parseHeader(line)
	s.head = head
	switch {
	case state == headNewer:
		return 0, &Problem{Kind: ErrNewerVersion, Path: path, Line: 1, version: head.Version}
	case state == headForeign:
		return 0, &Problem{Kind: ErrNotMoot, Path: path, Line: 1}
	case state == headSound && end >= 0:
		s.seed = seedOf(head.Session)
		return end + 1, nil
	}
	first, found := s.seedFromLines(line)
	if !found {
		return 0, &Problem{Kind: s.hopeless(line), Path: path, Line: 1}
	}
	s.damage = append(s.damage, Damage{
		Line: 1, Lines: bytes.Count(s.data[:first], []byte("\n")), Bytes: int64(first),
		Reason: BadHeader,
	})
	return first, nil
}

// hopeless names the problem of a file without a header and without a sound line.
func (s *scan) hopeless(line []byte) error {
	switch {
	case len(bytes.Trim(s.data, "\x00")) == 0:
		return ErrBlank
	case bytes.Contains(line[:min(len(line), maxHeader)], []byte(Format)):
		return ErrHeader
	}
	return ErrNotMoot
}

// readRecords reads the lines from an offset on. Bad lines with a good one after them are damage; at the end of the
// file they are a torn write, unless they hold more than the one action a torn write can hold.
func (s *scan) readRecords(from int) {
	line, last := 1+bytes.Count(s.data[:from], []byte("\n")), 0
	s.records = make([]Record, 0, len(s.data)/220+1)
	s.starts = make([]int, 0, len(s.data)/220+1)
	rd := &reader{seed: s.seed}
	var bad *Damage
	for at := from; at < len(s.data); line++ {
		end := bytes.IndexByte(s.data[at:], '\n')
		next := at + end + 1
		if end < 0 {
			next = len(s.data)
		}
		r, why := Record{}, NoEnd
		if end >= 0 {
			r, why = rd.line(s.data[at : next-1])
		}
		if why == "" && r.N <= last {
			s.stray = append(s.stray, r)
			why = Misplaced
		}
		if why != "" {
			if bad == nil {
				bad = &Damage{Line: line, Offset: int64(at), Reason: why}
			}
			bad.Lines++
			bad.Bytes += int64(next - at)
			at = next
			continue
		}
		s.addDamage(bad, last, r.N, line, at)
		bad, last = nil, r.N
		s.records = append(s.records, r)
		s.starts = append(s.starts, at)
		at = next
	}
	s.end(bad, last)
}

// addDamage notes what stands before the sound action next, at an offset: bad lines, a gap in the numbers, or both.
func (s *scan) addDamage(bad *Damage, last, next, line, at int) {
	if bad == nil && next == last+1 {
		return
	}
	if len(s.records) == 0 && bad == nil && len(s.damage) > 0 {
		// The damage at the first line reaches up to here.
		if next > 1 {
			s.damage[0].Missing = &Range{1, next - 1}
		}
		return
	}
	if bad == nil {
		bad = &Damage{Line: line, Offset: int64(at), Reason: Gap}
	}
	if next > last+1 {
		bad.Missing = &Range{last + 1, next - 1}
	}
	s.damage = append(s.damage, *bad)
}

func (s *scan) end(bad *Damage, last int) {
	if bad == nil {
		return
	}
	// Each action is synced before the next is written, so a torn write holds one action and never a sound line.
	if newest := s.newestHead(bad.Offset, last+1); newest > last+1 || len(s.stray) > 0 {
		if newest > last+1 {
			bad.Missing = &Range{last + 1, newest}
		}
		s.damage = append(s.damage, *bad)
		return
	}
	s.torn = &Torn{Line: bad.Line, Offset: bad.Offset, Bytes: bad.Bytes}
}

// newestHead looks in the rest of a file for the beginnings of the actions after n, and gives the last one found.
func (s *scan) newestHead(from int64, n int) int {
	rest := s.data[from:]
	for {
		i := bytes.Index(rest, []byte(`{"n":`+strconv.Itoa(n+1)+`,"id":"`))
		if i < 0 {
			return n
		}
		n, rest = n+1, rest[i+1:]
	}
}
