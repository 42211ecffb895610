package headless

import (
	"errors"
	"io/fs"
	"testing"

	"folkmoot/session"
	"folkmoot/session/journal/disk"
	"folkmoot/ui/desk"
)

// deaf is a disk that lets nothing be written, and says what was tried.
type deaf struct {
	disk.FS
	t *testing.T
}

var errDeaf = errors.New("nothing may be written in practice")

func (d deaf) refuse(what, path string) error {
	d.t.Errorf("practice tried to %s %s", what, path)
	return errDeaf
}
