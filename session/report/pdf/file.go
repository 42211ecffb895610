package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// file is a file of gofpdf's that is written anew, with new objects beside the old ones and in the place of some.
type file struct {
	old   []byte
	at    []int          // where the old objects stand
	end   []int          // where what follows them does
	fresh map[int]string // the new objects, and those that replace old ones
	next  int            // the first free number
	root  int
	info  int
	pages []int
}

var errShape = errors.New("the file has not the shape that it should have")

// open reads where things stand in a file of gofpdf's, which is plain: one table, no compressed objects.
func open(src []byte) (*file, error) {
	u := &file{old: src, fresh: map[int]string{}}
	xref, err := find(src, `startxref\n(\d+)\n%%EOF\s*$`)
	if err != nil {
		return nil, err
	}
	if xref >= len(src) {
		return nil, errShape
	}
	table := src[xref:]
	if _, err := fmt.Sscanf(string(table[:min(len(table), 40)]), "xref\n0 %d\n", &u.next); err != nil {
		return nil, errShape
	}
	lines := bytes.Split(table, []byte("\n"))
	if len(lines) < u.next+2 {
		return nil, errShape
	}
	for _, l := range lines[2 : u.next+2] {
		n, err := strconv.Atoi(string(l[:min(10, len(l))]))
		if err != nil || n > len(src) {
			return nil, errShape
		}
		u.at = append(u.at, n)
	}
	u.ends(xref)
	if u.root, err = find(table, `/Root (\d+) 0 R`); err != nil {
		return nil, err
	}
	if u.info, err = find(table, `/Info (\d+) 0 R`); err != nil {
		return nil, err
	}
	tree, err := u.body(1)
	if err != nil {
		return nil, err
	}
	kids := regexp.MustCompile(`/Kids \[([^\]]*)\]`).FindSubmatch(tree)
	if kids == nil {
		return nil, errShape
	}
	for _, k := range regexp.MustCompile(`(\d+) 0 R`).FindAllSubmatch(kids[1], -1) {
		n, _ := strconv.Atoi(string(k[1]))
		u.pages = append(u.pages, n)
	}
	return u, nil
}

// ends finds where each object ends: where the next one begins.
func (u *file) ends(xref int) {
	order := append(slices.Clone(u.at), xref)
	slices.Sort(order)
	u.end = make([]int, len(u.at))
	for n, at := range u.at {
		i, _ := slices.BinarySearch(order, at+1)
		u.end[n] = order[min(i, len(order)-1)]
	}
}

func find(src []byte, pattern string) (int, error) {
	m := regexp.MustCompile(pattern).FindSubmatch(src)
	if m == nil {
		return 0, errShape
	}
	return strconv.Atoi(string(m[1]))
}

// atoi is for digits that an expression has found.
func atoi(digits []byte) int {
	n, _ := strconv.Atoi(string(digits))
	return n
}

// body is what stands in an old object that has no stream.
func (u *file) body(n int) ([]byte, error) {
	if n <= 0 || n >= len(u.at) {
		return nil, errShape
	}
	s := u.old[u.at[n]:]
	a, b := bytes.IndexByte(s, '\n'), bytes.Index(s, []byte("\nendobj"))
	if a < 0 || b < a {
		return nil, errShape
	}
	return s[a+1 : b], nil
}

// number takes a new object number.
func (u *file) number() int {
	u.next++
	return u.next - 1
}

// put writes an object.
func (u *file) put(n int, body string) { u.fresh[n] = body }

// header is how a file begins: with its version, and bytes that tell that it is no text.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// close writes the file; what says is a word for the file's own mark beside its bytes.
func (u *file) close(says string) []byte {
	var out bytes.Buffer
	out.Grow(len(u.old) + 1<<16)
	out.WriteString(header)
	moved := make([]int, u.next)
	for n := 1; n < u.next; n++ {
		moved[n] = out.Len()
		if body, ok := u.fresh[n]; ok {
			fmt.Fprintf(&out, "%d 0 obj\n", n)
			out.WriteString(body)
			out.WriteString("\nendobj\n")
		} else {
			out.Write(bytes.TrimRight(u.old[u.at[n]:u.end[n]], "\n"))
			out.WriteByte('\n')
		}
	}
	sum := sha256.Sum256(append(bytes.Clone(out.Bytes()), says...))
	at := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", u.next)
	for _, m := range moved[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", m)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n", u.next, u.root, u.info, sum[:16], sum[:16], at)
	return out.Bytes()
}

var plainStream = regexp.MustCompile(`^<</Length (\d+)>>\nstream\n`)

// pack compresses a stream. One writer does all: gofpdf takes a new one, with near a megabyte of tables, for each page.
func (u *file) pack(n int, z *zlib.Writer) error {
	if n <= 0 || n >= len(u.at) {
		return errShape
	}
	s := u.old[u.at[n]:u.end[n]]
	s = s[bytes.IndexByte(s, '\n')+1:]
	m := plainStream.FindSubmatch(s)
	if m == nil || len(m[0])+atoi(m[1]) > len(s) {
		return errShape
	}
	var buf bytes.Buffer
	z.Reset(&buf)
	if _, err := z.Write(s[len(m[0]) : len(m[0])+atoi(m[1])]); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	u.put(n, fmt.Sprintf("<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", buf.Len(), buf.String()))
	return nil
}
