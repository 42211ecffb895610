package pdf

import (
	"fmt"
	"strings"

	"folkmoot/session/report/layout"
)

// outline writes the bookmarks and gives their root, or 0 where there are none.
func (t *tagger) outline() int {
	marks := t.r.Outline
	if len(marks) == 0 {
		return 0
	}
	root := t.number()
	objs := make([]int, len(marks))
	for i := range marks {
		objs[i] = t.number()
	}
	parent := make([]int, len(marks))
	for i := range marks {
		parent[i] = -1
		for j := i - 1; j >= 0; j-- {
			if marks[j].Level < marks[i].Level {
				parent[i] = j
				break
			}
		}
	}
	kids := map[int][]int{}
	for i, p := range parent {
		kids[p] = append(kids[p], i)
	}
	for i, m := range marks {
		up := root
		if parent[i] >= 0 {
			up = objs[parent[i]]
		}
		var b strings.Builder
		fmt.Fprintf(&b, "<</Title %s /Parent %d 0 R /Dest %s", text16(m.Title), up, t.dest(m.Page, m.Y))
		siblings := kids[parent[i]]
		for k, s := range siblings {
			if s != i {
				continue
			}
			if k > 0 {
				fmt.Fprintf(&b, " /Prev %d 0 R", objs[siblings[k-1]])
			}
			if k < len(siblings)-1 {
				fmt.Fprintf(&b, " /Next %d 0 R", objs[siblings[k+1]])
			}
		}
		if own := kids[i]; len(own) > 0 {
			// A negative count: the entry is closed until somebody opens it.
			fmt.Fprintf(&b, " /First %d 0 R /Last %d 0 R /Count %d", objs[own[0]], objs[own[len(own)-1]], -len(own))
		}
		b.WriteString(">>")
		t.put(objs[i], b.String())
	}
	top := kids[-1]
	t.put(root, fmt.Sprintf("<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>", objs[top[0]], objs[top[len(top)-1]], len(top)))
	return root
}

func keywords(r layout.Result) string { return strings.Join(r.Keywords, ", ") }
