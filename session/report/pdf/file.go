package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// update is an incremental update of a file of gofpdf's: new and replaced objects behind the end of the old ones.
type update struct {
	out   bytes.Buffer
	old   []byte
	at    []int       // where the old objects stand
	moved map[int]int // where the new ones do
	next  int         // the first free number
	xref  int
	root  int
	info  int
	pages []int
}

var errShape = errors.New("the file has not the shape that it should have")

// open reads where things stand in a file of gofpdf's, which is plain: one table, no compressed objects.
func open(src []byte) (*update, error) {
	src = bytes.Replace(src, []byte("%PDF-1.3"), []byte("%PDF-1.7"), 1)
	u := &update{old: src, moved: map[int]int{}}
	var err error
	if u.xref, err = find(src, `startxref\n(\d+)\n%%EOF\s*$`); err != nil {
		return nil, err
	}
	if u.xref >= len(src) {
		return nil, errShape
	}
	table := src[u.xref:]
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
	u.out.Write(src)
	if !bytes.HasSuffix(src, []byte("\n")) {
		u.out.WriteByte('\n')
	}
	return u, nil
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
func (u *update) body(n int) ([]byte, error) {
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
func (u *update) number() int {
	u.next++
	return u.next - 1
}

// put writes an object.
func (u *update) put(n int, body string) {
	u.moved[n] = u.out.Len()
	fmt.Fprintf(&u.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

// close writes the table of the update.
func (u *update) close(id string) []byte {
	at := u.out.Len()
	u.out.WriteString("xref\n")
	keys := make([]int, 0, len(u.moved))
	for k := range u.moved {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for i := 0; i < len(keys); {
		j := i + 1
		for j < len(keys) && keys[j] == keys[j-1]+1 {
			j++
		}
		fmt.Fprintf(&u.out, "%d %d\n", keys[i], j-i)
		for _, k := range keys[i:j] {
			fmt.Fprintf(&u.out, "%010d 00000 n \n", u.moved[k])
		}
		i = j
	}
	fmt.Fprintf(&u.out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		u.next, u.root, u.info, u.xref, id, id, at)
	return u.out.Bytes()
}
