package box

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

// Limits of a box and of what is in it.
const (
	MaxBox    = journal.MaxLine - 256<<10 // what closes the poll must fit into one line, its count beside the ballots
	MaxBallot = 64 << 10
	maxText   = 64  // bytes of a seat and of a session's id
	maxTable  = 160 // bytes of a table's name: forty characters of any writing
	maxDepth  = 16
)

const (
	format  = "folkmoot-box"
	version = 2 // 1 has seats only; a box is written as 1 while that is all it holds
	tail    = `,"crc":"`
	tailLen = len(tail) + 8 + len("\"}\n")
)

// content is all that the file holds. The order of its fields is the order in the file.
type content struct {
	Session     string
	Poll        string
	Voted       []string
	PresentOnly []string
	Papers      []int   // numbers of sheets, sorted
	Tables      []Table // sorted by name
	Hands       []byte  // a count of hands, or nil
	Ballots     [][]byte
}

// Table is a table that has cast one ballot for several people.
type Table struct {
	Name  string `json:"name"`
	Heads int    `json:"heads"`
}

func (c content) version() int {
	if len(c.Papers) > 0 || len(c.Tables) > 0 || c.Hands != nil {
		return version
	}
	return 1
}

type line struct {
	Format      string            `json:"format"`
	Version     int               `json:"version"`
	Session     string            `json:"session"`
	Poll        string            `json:"poll"`
	Voted       []string          `json:"voted"`
	PresentOnly []string          `json:"present_only"`
	Papers      []int             `json:"papers"`
	Tables      []Table           `json:"tables"`
	Hands       json.RawMessage   `json:"hands"`
	Ballots     []json.RawMessage `json:"ballots"`
}

func (c content) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"format":%q,"version":%d,"session":`, format, c.version())
	quote(&b, c.Session)
	b.WriteString(`,"poll":`)
	quote(&b, c.Poll)
	b.WriteString(`,"voted":`)
	quoteAll(&b, c.Voted)
	b.WriteString(`,"present_only":`)
	quoteAll(&b, c.PresentOnly)
	if c.version() > 1 {
		b.WriteString(`,"papers":[`)
		for i, n := range c.Papers {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Itoa(n))
		}
		b.WriteString(`],"tables":[`)
		for i, t := range c.Tables {
			if i > 0 {
				b.WriteByte(',')
			}
			text, _ := json.Marshal(t) // a string and a number always encode
			b.Write(text)
		}
		b.WriteByte(']')
		if c.Hands != nil {
			b.WriteString(`,"hands":`)
			b.Write(c.Hands)
		}
	}
	b.WriteString(`,"ballots":[`)
	for i, ballot := range c.Ballots {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(ballot)
	}
	b.WriteByte(']')
	sum := journal.Checksum(c.Session, b.Bytes())
	b.WriteString(tail + sum + "\"}\n")
	return b.Bytes()
}

func quote(b *bytes.Buffer, s string) {
	text, _ := json.Marshal(s) // a string always encodes
	b.Write(text)
}

func quoteAll(b *bytes.Buffer, all []string) {
	b.WriteByte('[')
	for i, s := range all {
		if i > 0 {
			b.WriteByte(',')
		}
		quote(b, s)
	}
	b.WriteByte(']')
}

// read gives the content of a file that must be the box of the session and the poll in want.
func read(fsys disk.FS, path string, want content) (content, error) {
	data, err := disk.ReadFile(fsys, path, MaxBox)
	if errors.Is(err, fs.ErrNotExist) {
		return content{}, &Problem{Kind: ErrMissing, Path: path, Err: err}
	}
	if err != nil {
		return content{}, &Problem{Kind: ErrUnreadable, Path: path, Err: err}
	}
	c, err := decode(data, want)
	if err != nil {
		return content{}, &Problem{Kind: ErrDamaged, Path: path, Err: err}
	}
	return c, nil
}

func decode(data []byte, want content) (content, error) {
	n := len(data) - tailLen
	if n < 0 {
		return content{}, errors.New("the file is cut off")
	}
	sum := journal.Checksum(want.Session, data[:n])
	if string(data[n:]) != tail+sum+"\"}\n" {
		return content{}, errors.New("the checksum does not fit")
	}
	var l line
	if err := json.Unmarshal(data, &l); err != nil {
		return content{}, err
	}
	c := content{Session: l.Session, Poll: l.Poll, Voted: l.Voted, PresentOnly: l.PresentOnly, Papers: l.Papers, Tables: l.Tables, Hands: l.Hands}
	for _, ballot := range l.Ballots {
		c.Ballots = append(c.Ballots, ballot)
	}
	switch {
	case l.Format == format && l.Version > version:
		return content{}, errors.New("it was written by a newer version")
	case c.Session != want.Session || c.Poll != want.Poll:
		return content{}, errors.New("it belongs to another session or poll")
	case len(c.Voted)+len(c.Papers)+len(c.Tables) != len(c.Ballots):
		return content{}, fmt.Errorf("it holds %d ballots of %d seats, %d sheets and %d tables", len(c.Ballots), len(c.Voted), len(c.Papers), len(c.Tables))
	case !c.sound() || !bytes.Equal(c.encode(), data):
		return content{}, errors.New("it is not in the form that a box has")
	}
	return c, nil
}

// sound checks what the writer keeps to: sorted, each seat once, each ballot one that would be taken.
func (c content) sound() bool {
	seats := slices.Concat(c.Voted, c.PresentOnly)
	for _, s := range seats {
		if !isText(s) {
			return false
		}
	}
	slices.Sort(seats)
	for _, b := range c.Ballots {
		if checkBallot(b) != nil {
			return false
		}
	}
	for i, n := range c.Papers {
		if n < 1 || i > 0 && n <= c.Papers[i-1] {
			return false
		}
	}
	for i, t := range c.Tables {
		if !isTable(t) || i > 0 && t.Name <= c.Tables[i-1].Name {
			return false
		}
	}
	if c.Hands != nil && checkBallot(c.Hands) != nil {
		return false
	}
	return len(slices.Compact(slices.Clone(seats))) == len(seats) && slices.IsSorted(c.Voted) &&
		slices.IsSorted(c.PresentOnly) && slices.IsSortedFunc(c.Ballots, bytes.Compare)
}

func isTable(t Table) bool {
	return t.Name != "" && len(t.Name) <= maxTable && utf8.ValidString(t.Name) && t.Heads > 0
}

func isText(s string) bool { return s != "" && len(s) <= maxText && utf8.ValidString(s) }

// forbidden is what a ballot must not be able to say: who cast it, or when.
var forbidden = []string{"seat", "voter", "by", "at", "time"}

// checkBallot refuses bytes with white space or with a field that could tell the voter, at any depth.
func checkBallot(ballot []byte) error {
	if len(ballot) > MaxBallot {
		return fmt.Errorf("it has %d bytes, and the most that a ballot can have is %d", len(ballot), MaxBallot)
	}
	var compact bytes.Buffer
	if json.Compact(&compact, ballot) != nil || ballot[0] != '{' || !utf8.Valid(ballot) {
		return errors.New("it is not a JSON object")
	}
	if !bytes.Equal(compact.Bytes(), ballot) {
		return errors.New("it has white space, which could tell one ballot from another")
	}
	dec := json.NewDecoder(bytes.NewReader(ballot))
	dec.UseNumber()
	return checkKeys(dec, 0)
}

// checkKeys reads one value from the decoder.
func checkKeys(dec *json.Decoder, depth int) error {
	token, err := dec.Token()
	if err != nil {
		return err
	}
	open, ok := token.(json.Delim)
	if !ok {
		return nil
	}
	if depth == maxDepth {
		return errors.New("it is nested too deep")
	}
	seen := map[string]bool{}
	for dec.More() {
		if open == '{' {
			key, err := dec.Token()
			if err != nil {
				return err
			}
			name, _ := key.(string) // the key of an object is always a string
			if seen[name] {
				return fmt.Errorf("it has the field %q twice", name)
			}
			seen[name] = true
			if slices.ContainsFunc(forbidden, func(f string) bool { return strings.EqualFold(f, name) }) {
				return fmt.Errorf("it has a field %q, and a ballot names neither a seat nor a time", name)
			}
		}
		if err := checkKeys(dec, depth+1); err != nil {
			return err
		}
	}
	_, err = dec.Token()
	return err
}
