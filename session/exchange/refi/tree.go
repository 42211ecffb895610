package refi

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// node is an element of a file.
type node struct {
	name, space string
	attrs       map[string]string
	children    []*node
	text        string
	line        int
}

// walk visits a node and all below it.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		c.walk(visit)
	}
}

// parse reads XML into a tree. It bears no deeper nesting than a codebook needs.
func parse(name string, data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var stack []*node
	var root *node
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fail(name, "xml", "{{.File}}: The project cannot be read: {{.Why}}. Export it again.", args{"Why": err.Error()})
		}
		switch t := token.(type) {
		case xml.StartElement:
			line, _ := d.InputPos()
			n := &node{name: t.Name.Local, space: t.Name.Space, attrs: map[string]string{}, line: line}
			for _, a := range t.Attr {
				if a.Name.Space == "" && a.Name.Local != "xmlns" {
					n.attrs[a.Name.Local] = a.Value
				}
			}
			if len(stack) > 0 {
				up := stack[len(stack)-1]
				up.children = append(up.children, n)
			} else if root == nil {
				root = n
			}
			if stack = append(stack, n); len(stack) > MaxDepth+10 {
				return nil, fail(name, "deep", "{{.File}}: Codes stand under codes more than {{.Most}} deep in this file.", args{"Most": MaxDepth})
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 && len(strings.TrimSpace(string(t))) > 0 {
				stack[len(stack)-1].text += string(t)
			}
		}
	}
	if root == nil {
		return nil, fail(name, "empty", "{{.File}}: There is nothing in this project. Export it again.", nil)
	}
	return root, nil
}
