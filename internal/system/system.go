// Package system hands the real disk, clock and random source to a keeper.
package system

import (
	"crypto/rand"
	"encoding/binary"
	"time"

	"github.com/google/uuid"

	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
)

// Keeper keeps sessions on this computer.
func Keeper(app string) keeper.Keeper {
	return keeper.Keeper{
		FS:  disk.OS(),
		Now: time.Now,
		// Ids in version 7 sort by time, which helps whoever reads the file.
		NewID:  func() string { return uuid.Must(uuid.NewV7()).String() },
		Seed:   seed,
		Device: "laptop", // names neither the machine nor its user
		App:    app,
	}
}

// seed is random and small enough to stand in JSON without loss.
func seed() uint64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails: the program would have ended
	return binary.LittleEndian.Uint64(b[:]) >> 12
}
