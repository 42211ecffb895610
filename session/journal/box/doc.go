// Package box keeps the ballots of an open poll so that none is lost and none can be linked to its voter.
//
// A journal has an order, and an order tells who voted what. So a ballot never enters it alone. While a poll is
// open its box is a small file beside the session's, which holds who had their turn, and the ballots, both sorted.
// The caller closes a poll by appending one action with all ballots to the journal, and then calls [Box.Remove].
//
// # The file
//
// `<session file>.box-<poll>`; the poll's id is 1 to 64 letters, digits and hyphens. One line, UTF-8, LF at its
// end, no white space. While only seats have voted it is of version 1:
//
//	{"format":"folkmoot-box","version":1,"session":"<uuid>","poll":"<id>","voted":["P1","P2"],"present_only":["P3"],
//	 "ballots":[<ballot>,<ballot>],"crc":"<sum>"}
//
// (here in two). voted and present_only are sorted by bytes and share no seat. present_only are the seats that
// had their turn and handed in nothing. ballots are sorted by bytes and are as many as voted. The checksum is
// that of the journal: CRC-32C over all bytes before `,"crc"`, started from that of the session's uuid.
//
// Once a sheet of paper, a table or a count of hands is in the box, it is of version 2, with up to three fields
// between present_only and ballots:
//
//	"papers":[3,17],"tables":[{"name":"Table 2","heads":6}],"hands":<count>,
//
// papers are the numbers of the sheets that were keyed, from 1 on and in order. tables are sorted by the bytes of
// their names, of which each stands once, with at least one head. papers and tables are there even when empty.
// hands is a JSON object like a ballot and is left out where no hands were counted. ballots are as many as voted,
// papers and tables together. Where hands are taken away again and nothing else is new, the box is of version 1
// again: each content has one form and one version. This version opens both; one that knows version 1 alone says
// that the box is damaged and leaves it as it is.
//
// The content is a function of the sets of seats, sheets and tables, of the last count of hands and of the multiset
// of ballots, and of nothing else: no time, no counter, no padding, no trace of an order. The same ballots cast in
// two orders leave the same bytes. A ballot is kept as it is handed in, so the caller must have one form for equal
// ballots; white space, a field given twice, and the fields seat, voter, by, at and time are refused at any depth.
//
// A box has at most [MaxBox] bytes, so that the action that closes the poll fits into one line of the journal.
//
// # What is linked to what
//
// Nothing in the box links a ballot to a seat, to a sheet or to a table; nor does it tell which ballots came on the
// screen and which on paper. What a ballot says of itself is another matter: a ballot with a weight is that of a
// table with so many heads, a ballot with a tag comes from the group of that name, and who votes with a mark that
// nobody else would make can be known by it. A count of hands is a sum and holds nobody's answer.
//
// # Casting
//
// Each turn writes the whole box to `<box>.new`, syncs it, renames it over the box and syncs the folder. A batch of
// sheets is one turn: all of them are in the box or none. The name of the temporary file never changes, and the
// next turn or [Open] takes away one that a crash left. A crash leaves the box before the turn or after it. If
// [Box.Cast] and its like gave no error it is the one after. If they gave an error it may be either, and the voter
// may cast again in this process: the box is then rewritten from memory, so that no ballot is counted twice.
//
// # Order of steps around the journal
//
//   - Opening a poll: [Create], then append the poll's opening. A box without an open poll is left from a crash
//     and is removed.
//   - Closing: append the closing with [Box.Ballots], then [Box.Remove]. A box whose poll is closed is removed, even
//     one that cannot be opened ([Discard]).
//   - An open poll without a box means that the file was moved without it; [Open] gives [ErrMissing].
//
// # What this does not hide
//
// Who has voted is in the file; the person who passes the laptop sees that anyway. Somebody who can read the
// disk between two casts, from another window or by taking snapshots, can compare the two versions: they differ
// by one seat and one ballot, and that is a link. So a copy of an open session takes the box with it, and none stays
// behind. Padding would not help against it, so there is none. A box with one ballot shows whose it is. The file's
// modification time is that of the newest turn. Earlier versions, though removed, may stay in free space of the
// disk until it is written over, in a log of the file system, in a folder that is kept in step with a server, and
// in backups that the system makes by itself; overwriting them first would not reach those places, least of all on
// flash. So: hold secret votes on a laptop whose disk is encrypted, in a folder that no service watches. Our own
// backups never copy a box. Once a poll is closed, the journal has the sorted ballots, the count of hands and how
// many people voted in each way, and the box is gone.
package box
