package box

import (
	"errors"
	"path/filepath"

	"folkmoot/session/journal"
)

// The kinds of problem that a caller may decide by, with errors.Is.
var (
	ErrAlreadyVoted = errors.New("the seat has had its turn")
	ErrSheetTwice   = errors.New("the sheet is in the box already")
	ErrExists       = errors.New("the poll has a ballot box already")
	ErrMissing      = errors.New("the ballot box is not there")
	ErrDamaged      = errors.New("the ballot box is damaged")
	ErrUnreadable   = errors.New("the ballot box cannot be read")
	ErrUnwritable   = errors.New("the ballot box cannot be written")
	ErrBallot       = errors.New("not a ballot that the box takes")
	ErrSeat         = errors.New("not a seat")
	ErrSheet        = errors.New("not a numbered sheet")
	ErrTable        = errors.New("not a table")
	ErrName         = errors.New("not the id of a poll")
	ErrFull         = errors.New("the ballot box is full")
	ErrRemoved      = errors.New("the ballot box was taken away")
)

// sentences is what a person is told for each kind.
var sentences = map[error]struct{ key, english string }{
	ErrAlreadyVoted: {"already-voted", "{{.Seat}} has voted already. A ballot that was cast cannot be found again, so it cannot be changed."},
	ErrSheetTwice:   {"sheet", "Ballot {{.Sheet}} is in the box already. A sheet is counted once; look at its number again."},
	ErrExists:       {"exists", "There is already a ballot box {{.File}}. Open the session again: its ballots may belong to a poll that is still open."},
	ErrMissing:      {"missing", "The ballot box {{.File}} is not beside the session. If the session was moved, move this file to it; otherwise the poll has to be held again."},
	ErrDamaged:      {"damaged", "The ballot box {{.File}} is damaged, so its ballots cannot be counted: {{.Cause}}. The poll has to be held again."},
	ErrUnreadable:   {"unreadable", "The ballot box {{.File}} could not be read: {{.Cause}}. Check that the disk is still there, then try again."},
	ErrUnwritable:   {"unwritable", "The ballot was not taken: {{.File}} could not be written ({{.Cause}}). Make room on the disk and cast again, or save a copy elsewhere."},
	ErrBallot:       {"ballot", "The ballot was not taken: {{.Cause}}."},
	ErrSeat:         {"seat", "The ballot was not taken: it came without a seat."},
	ErrSheet:        {"number", "The ballots were not taken: one of them came without the number of its sheet. Key the number that stands on it."},
	ErrTable:        {"table", "The ballot was not taken: it came without the name of a table or the number of people at it. Give both."},
	ErrName:         {"name", "This poll cannot have a ballot box: its id holds other signs than letters, figures and hyphens."},
	ErrFull:         {"full", "The ballot was not taken: the ballot box {{.File}} is full. Close the poll with the ballots that it holds."},
	ErrRemoved:      {"removed", "The poll is over and its ballot box was taken away."},
}

// Problem is an error of this package. Kind is one of the errors above; Err, where there is one, is the cause.
type Problem struct {
	Kind  error
	Path  string
	Seat  string
	Sheet int
	Err   error
}

// Error is the sentence for a log; [Problem.Message] is the one for a person.
func (p *Problem) Error() string {
	text := p.Kind.Error()
	if p.Path != "" {
		text = p.Path + ": " + text
	}
	if p.Err != nil {
		text += ": " + p.Err.Error()
	}
	return text
}

// Unwrap gives the kind and the cause.
func (p *Problem) Unwrap() []error {
	if p.Err == nil {
		return []error{p.Kind}
	}
	return []error{p.Kind, p.Err}
}

// Message gives the parts of the sentence for a person.
func (p *Problem) Message() (key, english string, args map[string]any) {
	s := sentences[p.Kind]
	return "box." + s.key, s.english, map[string]any{
		"File": filepath.Base(p.Path), "Seat": p.Seat, "Sheet": p.Sheet, "Cause": journal.Cause(p.Err),
	}
}
