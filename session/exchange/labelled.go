package exchange

import (
	"strings"

	"folkmoot/session"
	"folkmoot/session/theme"
)

// ReadLabelled reads ideas that somebody has grouped already: a label, a tab and an idea on each line. The error is an
// *Error with the line that does not fit.
func ReadLabelled(name string, data []byte) (items []theme.Item, labels []string, err error) {
	r := &reader{name: name}
	text, _, err := r.decode(data)
	if err != nil {
		return nil, nil, err
	}
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" {
			continue
		}
		label, idea, ok := strings.Cut(line, "\t")
		label, idea = strings.TrimSpace(label), tidy(idea)
		switch {
		case !ok:
			return nil, nil, r.fail(n+1, 1, "labelled.tab", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no tab in this line. Write a label, a tab and an idea on each line.", nil)
		case label == "":
			return nil, nil, r.fail(n+1, 1, "labelled.label", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no label before the tab. Write a label, a tab and an idea on each line.", nil)
		case idea == "":
			return nil, nil, r.fail(n+1, len([]rune(label))+2, "labelled.idea", "{{.File}}, line {{.Line}}, column {{.Column}}: There is no idea after the tab. Write a label, a tab and an idea on each line.", nil)
		case len(items) == session.MaxIdeas:
			return nil, nil, r.fail(n+1, 1, "labelled.many", "{{.File}}, line {{.Line}}, column {{.Column}}: The file has more than {{.Most}} ideas. Split it here.", args{"Most": session.MaxIdeas})
		}
		items = append(items, theme.Item{Text: idea})
		labels = append(labels, label)
	}
	if len(items) == 0 {
		return nil, nil, r.fail(0, 0, "labelled.none", "{{.File}}: There is no idea in this file. Write a label, a tab and an idea on each line.", nil)
	}
	return items, labels, nil
}
