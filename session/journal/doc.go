// Package journal keeps the actions of one session in one append-only file, and promises that an action it acknowledged is on the disk.
//
// It knows bytes and records, not what they mean: the domain stands above it. This comment is the specification
// of the file, byte by byte; a program in another language can be written from it.
//
// # What is promised
//
//   - When [Journal.Append] gives no error, the action is on the disk and every later [Open] gives it.
//   - After a crash or a power cut at any moment, Open gives every acknowledged action, in order, and at most
//     the one that was being written besides.
//   - A file cut at any byte opens to its last whole line. A changed bit is told. Nothing is ever written into
//     a file that is damaged.
//   - One opener writes; others read.
//   - A file written by a released version is read by every later one. A fixture of each stays in testdata.
//
// # The file
//
// UTF-8, lines that end in LF (0x0A), no byte order mark, no white space between the parts of a line, no empty
// line. The first line is the header, each other line is one action. Lines are only ever added at the end.
//
// The header:
//
//	{"format":"folkmoot-session","version":1,"session":"<uuid>","created":"<time>","app":"<text>","crc":"<sum>"}
//
// The uuid is 36 characters, lower case. A time is RFC 3339 in UTC with Z and up to nine digits of a second. A
// header may have more fields before "crc"; this version knows one, "salvaged", see below. Later versions of
// the format keep the first three fields and the rule of the checksum, so that an older app can say that a file
// is newer and not call it damaged.
//
// An action:
//
//	{"n":17,"id":"<text>","lam":17,"at":"<time>","by":"<text>","kind":"<text>","data":<value>,"crc":"<sum>"}
//
// The fields stand in this order. n counts from 1 without a gap. id names the action everywhere, lam is its
// Lamport clock, by is the device, kind says what data is. Numbers have no sign, no leading zero and at most 18
// digits. Texts are JSON strings; id, by and kind have at most [MaxName] bytes, and id and kind are not empty.
// data is any JSON value, kept byte for byte, nested at most [MaxDepth] deep. A kind that nobody knows is an
// action like any other here.
//
// A line with its LF has at most [MaxLine] bytes and a file at most [MaxFile].
//
// # The checksum
//
// "crc" is always the last field: the last 18 bytes of a line before its LF are `,"crc":"`, eight hex digits in
// lower case, and `"}`. The digits are the CRC-32C (Castagnoli) over all bytes of the line before `,"crc"`,
// started from the CRC-32C of the 36 bytes of the session's uuid, which is the same as the CRC-32C over the
// uuid followed by those bytes. So a line cannot be carried to another session unseen. A reader compares the
// eight digits as text. CRC-32C finds every change of up to three bits in a line, and of any 32 bits that stand
// together; it is no proof against somebody who means to deceive. The seal and the hash printed in the report
// are for that.
//
// # The end of a file
//
// What stands behind the last sound line and holds no more than the one action that could have been in flight
// is a torn write: also a whole line with a bad checksum, and a line without LF even if its checksum fits. An
// opener with the lock copies these bytes to `<name>.torn-<n>` (n counts from 1, the first free name), syncs
// the copy and its folder, cuts the file and syncs it. An opener without the lock reads what stands before.
//
// # Damage
//
// A bad line with a sound one after it, a gap or a step back in n, a bad first line, and an end that holds the
// beginning of more than one action are damage. Such a file is opened for reading only, and what is missing is
// listed. If the first line is lost, the checksums of the others are run backwards: the start value that two
// lines agree on is that of the session. What cannot be seen is a file that was cut at the end of a line; only
// a seal tells that.
//
// [Salvage] writes what is whole into a new file: sound lines, lines that stand at a wrong place, and lines
// whose LF is gone. Actions keep everything but n, which is counted anew. The header of the new file has
// "salvaged":{"sha256":"<hash of the old file>","lost":[{"from":3,"to":4}]}. The session's uuid is kept; if it
// cannot be known any more, a new one is made from the hash of the old file.
//
// # The seal
//
// An action of the kind "session.sealed" whose data have "count", the number of actions before it, and
// "sha256", the SHA-256 in hex of all bytes of the file before its line. A session that is opened again goes on
// behind the seal, and the seal still proves what stands before it. The newest one counts.
//
// # The lock
//
// Whoever writes holds an exclusive lock on the file itself: flock on Unix, on Windows LockFileEx on the one
// byte at 0x7fffffff00000000, far behind the end, so that others can read. The system lets go of it when the
// process ends, however it ends, so there is no stale lock. Where there are no locks, the file is read only.
// Before each write the file is looked at: if its name leads elsewhere or its length is not the one left by the
// last write, another program changed it, and saving stops.
//
// # When the disk fails
//
// After a write or a sync that failed, the state of the file is not known, and a second sync on the same
// descriptor may give success for pages that were dropped. So nothing is written through it again:
// [ErrStopped]. The log is held in memory, with the actions that come after, and [Journal.SaveCopy] writes it
// elsewhere.
//
// # Backups
//
// [Backup] keeps copies in `<name>.backups/<stem>-<time><ext>`, time as in 20261123T091500.000Z. It copies the
// session's file only. It never copies a ballot box: two versions of a box differ by one person's ballot.
//
// # The ballot box
//
// Ballots of an open poll lie in `<name>.box-<poll>`; see package box.
//
// # What is assumed of the disk
//
//   - After a sync that gave no error the content and the length of a file are on the medium; the same for the
//     names in a folder. (On macOS Go's Sync is F_FULLFSYNC. Windows has no sync of a folder; NTFS keeps its
//     names in a log.)
//   - Without a sync, any subset of the sectors written may be there and the length may be the old one, the new
//     one or between. A sector that is written again with some of its bytes unchanged keeps those, whether or
//     not it arrives. A new sector that did not arrive holds zeros or anything else; should that be a whole old
//     line of the same session, the file is taken for damaged and opens read-only, with nothing lost.
//   - Changes of names that were not synced arrive in the order they were made, up to some point. A rename over
//     an old name leaves the old file or the new one. (FAT and exFAT do not promise this; the box can be found
//     again even there.)
//   - What was read back is what the medium holds, or is noticed by a checksum.
package journal
