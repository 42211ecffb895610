package lexicon

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"slices"
)

// GlossRow is one line of a table that is to be written.
type GlossRow struct {
	Stem   string
	Weight byte // in steps of 1/24, see WeightByte
	Vector []int8
}

// WeightByte is the weight of a stem that is told in one of so many documents, as a table keeps it.
func WeightByte(logRarity float64) byte {
	return byte(min(max(math.RoundToEven(logRarity/weightUnit), 0), 255))
}

// EncodeGloss writes the table that ReadGloss reads. The rows stand in the order of their stems.
func EncodeGloss(dims int, rows []GlossRow) ([]byte, error) {
	if dims < 1 || dims > MaxDims {
		return nil, fmt.Errorf("vectors of %d numbers; 1 to %d are written", dims, MaxDims)
	}
	text := 0
	for i, r := range rows {
		switch {
		case len(r.Stem) < 1 || len(r.Stem) > maxStemLen:
			return nil, fmt.Errorf("the stem %q is %d bytes long; 1 to %d are written", r.Stem, len(r.Stem), maxStemLen)
		case i > 0 && rows[i-1].Stem >= r.Stem:
			return nil, fmt.Errorf("the stem %q is not behind %q", r.Stem, rows[i-1].Stem)
		case len(r.Vector) != dims:
			return nil, fmt.Errorf("the stem %q has a vector of %d numbers, not %d", r.Stem, len(r.Vector), dims)
		}
		if slices.Contains(r.Vector, -128) {
			return nil, fmt.Errorf("the stem %q has a number below -127", r.Stem)
		}
		text += len(r.Stem)
	}
	out := make([]byte, 0, headLen+len(rows)*(2+dims)+text+sumLen)
	out = append(out, magic...)
	for _, n := range []int{dims, len(rows), text} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	for _, r := range rows {
		out = append(out, byte(len(r.Stem)))
	}
	for _, r := range rows {
		out = append(out, r.Weight)
	}
	for _, r := range rows {
		out = append(out, r.Stem...)
	}
	for _, r := range rows {
		for _, x := range r.Vector {
			out = append(out, byte(x))
		}
	}
	return binary.LittleEndian.AppendUint32(out, crc32.Checksum(out, crc32.MakeTable(crc32.Castagnoli))), nil
}
