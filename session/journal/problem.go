package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The kinds of problem that a caller may decide by, with errors.Is.
var (
	ErrMissing      = errors.New("no such file")
	ErrExists       = errors.New("the file exists already")
	ErrNotMoot      = errors.New("not a session file")
	ErrEmpty        = errors.New("the file is empty")
	ErrBlank        = errors.New("the file holds only zeros")
	ErrHeader       = errors.New("the first line is damaged and nothing after it can be read")
	ErrNewerVersion = errors.New("written by a newer version")
	ErrTooLarge     = errors.New("beyond the limit")
	ErrUnreadable   = errors.New("the file cannot be read")
	ErrUnwritable   = errors.New("the file cannot be written")
	ErrLocked       = errors.New("open in another window")
	ErrNoLocks      = errors.New("the place keeps no locks")
	ErrDamaged      = errors.New("the file is damaged")
	ErrReadOnly     = errors.New("opened read-only")
	ErrReadOnlyDir  = errors.New("the folder or the file is read-only")
	ErrStopped      = errors.New("saving has stopped")
	ErrClosed       = errors.New("the session file is closed")
	ErrRecord       = errors.New("the action cannot be written")
	ErrNothing      = errors.New("nothing can be saved from the file")
)

// sentences is what a person is told for each kind: what is wrong, where, and what to do.
var sentences = map[error]struct{ key, english string }{
	ErrMissing:      {"missing", "There is no file {{.Path}}. It may have been moved or renamed: look for it, or open another."},
	ErrExists:       {"exists", "There is already a file {{.Path}}. Choose another name; nothing was written."},
	ErrNotMoot:      {"not-moot", "{{.File}} is not a Folkmoot session: its first line is not that of one. Choose a file that ends in .moot."},
	ErrEmpty:        {"empty", "{{.File}} is empty: nothing was ever saved in it. Look for a copy in {{.File}}.backups beside it, or begin a new session."},
	ErrBlank:        {"blank", "{{.File}} holds nothing but zeros, as a file may after a power cut. Look for a copy in {{.File}}.backups beside it."},
	ErrHeader:       {"header", "The first line of {{.File}} is damaged and no action after it can be read. Look for a copy in {{.File}}.backups beside it."},
	ErrNewerVersion: {"newer", "{{.File}} was written by a newer Folkmoot (file format {{.Version}}, this one reads up to {{.Known}}). Open it with that version; it was left as it is."},
	ErrTooLarge:     {"too-large", "{{.File}} is larger than a session can be ({{.Limit}} megabytes at most). It was left as it is; check that it is the right file."},
	ErrUnreadable:   {"unreadable", "{{.File}} could not be read from the disk: {{.Cause}}. Check that the disk is still there, then try again."},
	ErrUnwritable:   {"unwritable", "{{.Path}} could not be written: {{.Cause}}. Choose another place, or make room on the disk."},
	ErrLocked:       {"locked", "{{.File}} is open in another window, so here it can only be read. Close the other window to work on it here."},
	ErrNoLocks:      {"no-locks", "The place where {{.File}} lies cannot keep two windows apart, so it can only be read. Copy it to a folder on this computer to work on it."},
	ErrDamaged:      {"damaged", "{{.File}} is damaged at line {{.Line}}, so it can only be read. Save what is whole into a new file to go on working."},
	ErrReadOnly:     {"read-only", "{{.File}} was opened to be read only. Nothing was written."},
	ErrReadOnlyDir:  {"read-only-folder", "{{.File}} or its folder cannot be written to, so it can only be read. Copy it to a folder of your own to work on it."},
	ErrStopped:      {"stopped", "Saving to {{.File}} has stopped: {{.Cause}}. Everything is still on the screen. Save a copy elsewhere now."},
	ErrClosed:       {"closed", "{{.File}} is closed already. Open it again to go on."},
	ErrRecord:       {"record", "This action could not be written to {{.File}}: {{.Cause}}. Nothing was changed."},
	ErrNothing:      {"nothing", "No whole action was found in {{.File}}, so there is nothing to save from it. Look for a copy in {{.File}}.backups beside it."},
}

// Problem is an error of this package. Kind is one of the errors above; Err, where there is one, is the cause.
type Problem struct {
	Kind error
	Path string
	Line int // counted from 1; 0 if no line is meant
	Err  error

	version int
}

// Error is the sentence for a log; [Problem.Message] is the one for a person.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.Path)
	if p.Line > 0 {
		b.WriteString(": line " + strconv.Itoa(p.Line))
	}
	b.WriteString(": " + p.Kind.Error())
	if p.Err != nil {
		b.WriteString(": " + p.Err.Error())
	}
	return b.String()
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
	return "journal." + s.key, s.english, map[string]any{
		"Path": p.Path, "File": filepath.Base(p.Path), "Line": p.Line, "Cause": Cause(p.Err),
		"Version": p.version, "Known": Version, "Limit": MaxFile >> 20,
	}
}

// Cause is the message of an error for a person. It leaves out the path and the name of the call, which mean nothing to a person.
func Cause(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}
