// Package pack puts the parts of a file into a zip so that the same parts always give the same bytes: in the order in which
// they come, with one time for all of them.
package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"
)

// Part is one file of a zip.
type Part struct {
	Name string
	Data []byte
	// Stored leaves it as it is, for pictures, which do not get smaller.
	Stored bool
}

// earliest is the first moment that a zip can name.
var earliest = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Stamp is the time that a zip made at a moment gives to its parts.
func Stamp(at time.Time) time.Time {
	if at = at.UTC().Truncate(2 * time.Second); at.Before(earliest) || at.Year() > 2107 {
		return earliest
	}
	return at
}

// Zip packs parts. The moment should be that of the document, never that of the clock.
func Zip(at time.Time, parts []Part) ([]byte, error) {
	var out bytes.Buffer
	w := NewWriter(&out, at)
	for _, p := range parts {
		method := zip.Deflate
		if p.Stored {
			method = zip.Store
		}
		f, err := w.create(p.Name, method)
		if err == nil {
			_, err = f.Write(p.Data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s cannot be packed: %w", p.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("the parts cannot be packed: %w", err)
	}
	return out.Bytes(), nil
}

// Writer is a zip.Writer whose parts all have one time.
type Writer struct {
	*zip.Writer
	at time.Time
}

// NewWriter begins a zip.
func NewWriter(w io.Writer, at time.Time) *Writer {
	return &Writer{Writer: zip.NewWriter(w), at: Stamp(at)}
}

// Create begins a part, as that of zip.Writer does.
func (w *Writer) Create(name string) (io.Writer, error) { return w.create(name, zip.Deflate) }

func (w *Writer) create(name string, method uint16) (io.Writer, error) {
	return w.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: w.at})
}
