package faultdisk

import (
	"bytes"
	"maps"
	"slices"
)

// Choose gives a number from 0 to n-1. It decides what has arrived at a power cut.
type Choose func(n int) int

// Crash gives the disk as it may be after a power cut now. The disk itself goes on as it is.
func (d *Disk) Crash(choose Choose) *Disk {
	after := New(d.sector)
	names := maps.Clone(d.durable)
	for _, c := range d.pending[:choose(len(d.pending)+1)] {
		c.applyTo(names)
	}
	maps.Copy(after.dirs, d.dirs)
	copies := map[*inode]*inode{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		n := names[name]
		if copies[n] == nil {
			data := n.crash(d.sector, choose)
			copies[n] = &inode{live: data, synced: bytes.Clone(data)}
		}
		after.names[name], after.durable[name] = copies[n], copies[n]
	}
	return after
}

// crash gives what of a file is on the medium.
func (n *inode) crash(sector int, choose Choose) []byte {
	if bytes.Equal(n.live, n.synced) {
		return bytes.Clone(n.synced)
	}
	size := n.crashSize(sector, choose)
	out := make([]byte, size)
	copy(out, n.synced)
	// What lies between the old end and the new one was never written unless its sector arrives.
	filler := byte(0)
	if size > len(n.synced) && choose(2) == 1 {
		filler = 0xa5
	}
	for i := len(n.synced); i < size; i++ {
		out[i] = filler
	}
	for at := 0; at < size; at += sector {
		end := min(at+sector, size)
		now := n.live[min(at, len(n.live)):min(end, len(n.live))]
		if bytes.Equal(out[at:at+len(now)], now) {
			continue
		}
		if choose(2) == 1 {
			copy(out[at:end], now)
		}
	}
	return out
}

// crashSize chooses the length: the old one, the new one, or a border of a sector between.
func (n *inode) crashSize(sector int, choose Choose) int {
	low, high := len(n.synced), len(n.live)
	if low > high {
		low, high = high, low
	}
	sizes := []int{len(n.live)}
	if low != high {
		sizes = append(sizes, len(n.synced))
	}
	for s := (low/sector + 1) * sector; s < high; s += sector {
		sizes = append(sizes, s)
	}
	return sizes[choose(len(sizes))]
}

// Each calls try with a Choose for every sequence of choices, until there are no more or limit is reached, and gives how often it called.
// try must ask for the same choices after the same answers.
func Each(limit int, try func(Choose)) int {
	var answers, ranges []int
	for count := 0; ; {
		if count == limit {
			return count
		}
		asked := 0
		try(func(n int) int {
			if asked == len(answers) {
				answers, ranges = append(answers, 0), append(ranges, n)
			}
			asked++
			return answers[asked-1]
		})
		count++
		for len(answers) > 0 && answers[len(answers)-1] == ranges[len(answers)-1]-1 {
			answers, ranges = answers[:len(answers)-1], ranges[:len(ranges)-1]
		}
		if len(answers) == 0 {
			return count
		}
		answers[len(answers)-1]++
	}
}
