package journal

import (
	"bytes"
	"slices"
)

// seedBehind runs the checksum backwards: it gives the seed with which data has this sum. Where the first line of a
// file is lost, the seed that many lines agree on stands in for the uuid.
func seedBehind(data []byte, sum uint32) uint32 {
	crc := ^sum
	for _, b := range slices.Backward(data) {
		n := unstep[crc>>24]
		crc = (crc^castagnoli[n])<<8 | uint32(n^b)
	}
	return ^crc
}

// unstep finds the table entry by its top byte, which differs for each of the 256.
var unstep = func() (t [256]byte) {
	for i, v := range castagnoli {
		t[v>>24] = byte(i)
	}
	return t
}()

// seedFromLines finds the seed that the lines of a file without a sound header were written with, by running their
// checksums backwards. A seed is believed if two lines agree on it, or if it is that of a uuid in the first line,
// give or take one character. first is the offset of the first line that agrees.
func (s *scan) seedFromLines(header []byte) (first int, found bool) {
	votes := map[uint32]int{}
	best, lines := uint32(0), 0
	var rd reader
	for line := range bytes.Lines(s.data) {
		covered, sum, ok := body(bytes.TrimSuffix(line, []byte("\n")))
		if !ok || len(line) > MaxLine {
			continue
		}
		value, ok := parseSum(sum)
		if !ok {
			continue
		}
		if _, ok = rd.body(covered); !ok {
			continue
		}
		seed := seedBehind(covered, value)
		if votes[seed]++; votes[seed] > votes[best] {
			best = seed
		}
		if lines++; lines == 1000 {
			break // enough to be sure, and a bound for a hostile file
		}
	}
	if lines == 0 {
		return 0, false
	}
	uuid, ok := uuidWith(best, header)
	if votes[best] < 2 && !ok {
		return 0, false
	}
	s.seed, s.head.Session = best, uuid
	return s.firstWith(best)
}

func (s *scan) firstWith(seed uint32) (int, bool) {
	at := 0
	rd := reader{seed: seed}
	for line := range bytes.Lines(s.data) {
		whole := line[len(line)-1] == '\n'
		if _, why := rd.line(bytes.TrimSuffix(line, []byte("\n"))); why == "" && whole {
			return at, true
		}
		at += len(line)
	}
	return 0, false
}

// uuidWith finds a uuid with this seed in what is left of the first line, or one that is a character away from it.
func uuidWith(seed uint32, header []byte) (string, bool) {
	const size = 36
	header = header[:min(len(header), 4096)]
	for i := 0; i+size <= len(header); i++ {
		if text := string(header[i : i+size]); isUUID(text) && seedOf(text) == seed {
			return text, true
		}
	}
	for i := 0; i+size <= len(header); i++ {
		if text, ok := repairUUID(header[i:i+size], seed); ok {
			return text, true
		}
	}
	return "", false
}

// repairUUID finds the one change of one character that makes a damaged uuid fit a seed.
func repairUUID(damaged []byte, seed uint32) (string, bool) {
	text := bytes.Clone(damaged)
	for i := range text {
		was := text[i]
		for _, c := range []byte(hexDigits + "-") {
			text[i] = c
			if isUUID(string(text)) && seedOf(string(text)) == seed {
				return string(text), true
			}
		}
		text[i] = was
	}
	return "", false
}
