// Package box keeps the ballots of an open poll so that none is lost and none can be linked to its voter.
//
// A journal has an order, and an order tells who voted what. So a ballot never enters it alone. While a poll is
// open its box is a small file beside the session's, which holds which seats had their turn, and the ballots,
// both sorted. The caller closes a poll by appending one action with all ballots to the journal, and then calls
// [Box.Remove].
//
// # The file
//
// `<session file>.box-<poll>`; the poll's id is 1 to 64 letters, digits and hyphens. One line, UTF-8, LF at its
// end, no white space:
//
//	{"format":"folkmoot-box","version":1,"session":"<uuid>","poll":"<id>","voted":["P1","P2"],"present_only":["P3"],
//	 "ballots":[<ballot>,<ballot>],"crc":"<sum>"}
//
// (here in two). voted and present_only are sorted by bytes and share no seat. present_only are the seats that
// had their turn and handed in nothing. ballots are sorted by bytes and are as many as voted. The checksum is
// that of the journal: CRC-32C over all bytes before `,"crc"`, started from that of the session's uuid.
//
// The content is a function of the two sets and the multiset of ballots, and of nothing else: no time, no
// counter, no padding, no trace of an order. The same ballots cast in two orders leave the same bytes. A ballot
// is kept as it is handed in, so the caller must have one form for equal ballots; white space, a field given
// twice, and the fields seat, voter, by, at and time are refused at any depth.
//
// # Casting
//
// Each turn writes the whole box to `<box>.new`, syncs it, renames it over the box and syncs the folder. The
// name of the temporary file never changes, and the next turn or [Open] takes away one that a crash left. A
// crash leaves the box before the turn or after it. If [Box.Cast] gave no error it is the one after. If it gave
// an error it may be either, and the seat may cast again in this process: the box is then rewritten from
// memory, so that no ballot is counted twice.
//
// # Order of steps around the journal
//
//   - Opening a poll: [Create], then append the poll's opening. A box without an open poll is left from a crash
//     and is removed.
//   - Closing: append the closing with [Box.Ballots], then [Box.Remove]. A box whose poll is closed is removed.
//   - An open poll without a box means that the file was moved without it; [Open] gives [ErrMissing].
//
// # What this does not hide
//
// Who has voted is in the file; the person who passes the laptop sees that anyway. Somebody who can read the
// disk between two casts, from another window or by taking snapshots, can compare the two versions: they differ
// by one seat and one ballot, and that is a link. Padding would not help against it, so there is none. The
// file's modification time is that of the newest turn. Earlier versions, though removed, may stay in free space
// of the disk until it is written over, in a log of the file system, in a folder that is kept in step with a
// server, and in backups that the system makes by itself; overwriting them first would not reach those places,
// least of all on flash. So: hold secret votes on a laptop whose disk is encrypted, in a folder that no service
// watches. Our own backups never copy a box. Once a poll is closed only the sorted ballots are left, in the
// journal.
package box
