package view

import (
	"fmt"
	"strings"

	"folkmoot/internal/say"
)

// runGroupName names a group in the file, in every language alike.
func runGroupName(size, n int) string {
	if size == 2 {
		return fmt.Sprintf("Pair %d", n)
	}
	return fmt.Sprintf("Four %d", n)
}

// RunGroupLabel is what a group that said an idea is called. A name that is not ours is shown as it is.
func RunGroupLabel(name string, sp *say.Speaker) string {
	kind, n, _ := strings.Cut(name, " ")
	switch kind {
	case "Pair":
		return sp.T("run.group.pair", "Pair {{.N}}", say.Args{"N": n})
	case "Four":
		return sp.T("run.group.four", "Four {{.N}}", say.Args{"N": n})
	}
	return name
}

// number is what a group is called for short.
func (g RunGroup) number() string {
	_, n, _ := strings.Cut(g.Name, " ")
	return n
}

// cutHead splits "2: words" at the colon.
func cutHead(line string) (head, rest string, ok bool) {
	head, rest, ok = strings.Cut(line, ":")
	head, rest = strings.TrimSpace(head), strings.TrimSpace(rest)
	return head, rest, ok && head != "" && rest != ""
}
