package journal

import (
	"hash/crc32"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const hexDigits = "0123456789abcdef"

// seedOf is the state that the checksums of a session start from.
func seedOf(session string) uint32 { return crc32.Checksum([]byte(session), castagnoli) }

// Checksum is the eight hex digits that stand in a line: CRC-32C over data, started from the CRC-32C of the
// session's uuid, so that a line cannot pass for one of another session.
func Checksum(session string, data []byte) string {
	return string(appendSum(nil, crc32.Update(seedOf(session), castagnoli, data)))
}

func appendSum(dst []byte, sum uint32) []byte {
	for shift := 28; shift >= 0; shift -= 4 {
		dst = append(dst, hexDigits[sum>>shift&15])
	}
	return dst
}

// sumIs compares the text of a checksum and not its value, so that a changed digit cannot pass.
func sumIs(text []byte, sum uint32) bool {
	var want [sumLen]byte
	return string(appendSum(want[:0], sum)) == string(text)
}

func parseSum(text []byte) (uint32, bool) {
	var v uint32
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			v = v<<4 | uint32(c-'0')
		case c >= 'a' && c <= 'f':
			v = v<<4 | uint32(c-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i, c := range []byte(s) {
		if i == 8 || i == 13 || i == 18 || i == 23 {
			if c != '-' {
				return false
			}
		} else if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
