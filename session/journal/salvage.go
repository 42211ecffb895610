package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"

	"folkmoot/session/journal/disk"
)

// SalvageReport tells what [Salvage] saved.
type SalvageReport struct {
	From    string   `json:"from"`
	To      string   `json:"to"`
	Saved   int      `json:"saved"`          // actions in the new file
	Lost    []Range  `json:"lost,omitempty"` // numbers, in the old file, of those that are not
	Damage  []Damage `json:"damage,omitempty"`
	Torn    *Torn    `json:"torn,omitempty"`
	SHA256  string   `json:"sha256"`  // of the old file
	Session string   `json:"session"` // of the new file; a new one if the old one could not be read any more
}

// Salvage writes what is whole in a damaged file into a new one and leaves the old one as it is. Actions keep their
// ids and their order and are numbered anew, so that the new file is sound; its header says what it was made from. A
// seal of the old file does not hold in the new one, which is no longer what was sealed.
func Salvage(fsys disk.FS, src, dst string) (SalvageReport, error) {
	if err := readable(fsys, src); err != nil {
		return SalvageReport{}, err
	}
	s, err := load(fsys, src)
	if err != nil {
		return SalvageReport{}, err
	}
	records := s.rescue()
	if len(records) == 0 {
		return SalvageReport{}, &Problem{Kind: ErrNothing, Path: src}
	}
	if _, err := fsys.Stat(dst); !errors.Is(err, fs.ErrNotExist) {
		return SalvageReport{}, &Problem{Kind: ErrExists, Path: dst, Err: err}
	}
	sum := sha256.Sum256(s.data)
	rep := SalvageReport{
		From: src, To: dst, Saved: len(records), Damage: s.damage, Torn: s.torn, SHA256: hex.EncodeToString(sum[:]),
		Session: s.head.Session, Lost: s.lost(records),
	}
	h := s.head.header()
	if rep.Session == "" {
		rep.Session = uuidFrom(sum)
	}
	h.Session, h.Salvaged = rep.Session, &Origin{SHA256: rep.SHA256, Lost: rep.Lost}
	if h.Created.IsZero() {
		h.Created = records[0].At
	}
	out, err := renumbered(h, records)
	if err != nil {
		return SalvageReport{}, &Problem{Kind: ErrRecord, Path: src, Err: err}
	}
	if err := disk.Replace(fsys, dst, out); err != nil {
		return SalvageReport{}, &Problem{Kind: ErrUnwritable, Path: dst, Err: err}
	}
	return rep, nil
}

func renumbered(h Header, records []Record) ([]byte, error) {
	out, err := h.encode()
	if err != nil {
		return nil, err
	}
	seed := seedOf(h.Session)
	for i, r := range records {
		r.N = i + 1
		line, _, err := r.encode(seed)
		if err != nil {
			return nil, err
		}
		out = append(out, line...)
	}
	return out, nil
}

// rescue gives every sound action of the file once, by number: those that were read, those at a wrong place, and
// those inside bad lines, as where the LF between two lines is gone.
func (s *scan) rescue() []Record {
	all := slices.Concat(s.records, s.stray)
	for _, d := range s.damage {
		all = append(all, s.inside(s.data[d.Offset:d.Offset+d.Bytes])...)
	}
	if s.torn != nil {
		all = append(all, s.inside(s.data[s.torn.Offset:])...)
	}
	slices.SortStableFunc(all, func(a, b Record) int { return a.N - b.N })
	return slices.CompactFunc(all, func(a, b Record) bool { return a.N == b.N })
}

// inside looks for actions in bytes that are not whole lines: each ends in a checksum, and begins at the first or
// the last beginning of a line between the one before and it.
func (s *scan) inside(region []byte) (found []Record) {
	start := []byte(`{"n":`)
	rd := reader{seed: s.seed}
	for len(region) > 0 {
		i := bytes.Index(region, []byte(tail))
		if i < 0 || i+tailLen > len(region) {
			return found
		}
		piece := region[:i+tailLen]
		for _, from := range []int{bytes.Index(piece, start), bytes.LastIndex(piece, start)} {
			if from < 0 {
				break
			}
			if r, why := rd.line(piece[from:]); why == "" {
				found = append(found, r)
				break
			}
		}
		region = region[i+len(tail):]
	}
	return found
}

// lost gives the numbers that no saved action has, up to the newest number that the file shows.
func (s *scan) lost(saved []Record) (lost []Range) {
	next := 1
	for _, r := range saved {
		if r.N > next {
			lost = append(lost, Range{next, r.N - 1})
		}
		next = r.N + 1
	}
	newest := 0
	for _, d := range s.damage {
		if d.Missing != nil {
			newest = max(newest, d.Missing.To)
		}
	}
	if newest >= next {
		lost = append(lost, Range{next, newest})
	}
	return lost
}

// uuidFrom makes a uuid of version 8 from a hash: the same damaged file always gives the same new session.
func uuidFrom(sum [sha256.Size]byte) string {
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x80, u[8]&0x3f|0x80
	h := hex.EncodeToString(u)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
