package html

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// written parses what Write gives for a document.
func written(t testing.TB, d document.Document) *html.Node {
	t.Helper()
	data, err := Write(d)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// all gives the elements of a name in order.
func all(root *html.Node, names ...string) (found []*html.Node) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, name := range names {
			if n.Data == name {
				found = append(found, n)
			}
		}
	}
	return found
}

func value(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// said is the text in a part of the page, its elements that stand apart on lines of their own.
func said(root *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && (n.Data == "style" || n.Data == "title"):
			return
		case n.Type == html.ElementNode && n.Data == "br":
			b.WriteByte('\n')
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(root)
	return b.String()
}

// words is a text without regard to how its space is cut.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// inOrder says which line of a text is not found in another after those before it.
func inOrder(text, in string) (missing string, ok bool) {
	in = words(in)
	for line := range strings.Lines(text) {
		line = words(line)
		_, after, found := strings.Cut(in, line)
		if !found {
			return line, false
		}
		in = after
	}
	return "", true
}

// full is a document with every block and with what is hard about them.
func full() document.Document {
	d := documenttest.Showcase()
	d.Blocks = append(d.Blocks,
		document.Heading{Level: 1, Text: "What did we miss?", ID: "reply"},
		document.Paragraph{Runs: []document.Run{{Text: "Beth oeddem ni wedi'i golli?", Lang: "cy"}}},
		document.Answer{Label: "Is this what you said?", Ticks: []string{"Yes", "Partly", "No"}, Lines: 3, Prompt: "If not, what did we get wrong?"},
		document.Answer{Label: "Anything else?", Lines: 5},
		document.List{Numbered: true, Start: 4, Items: document.Items("four", "five")},
		document.Together{Blocks: []document.Block{document.Heading{Level: 2, Text: "Kept together"}, document.Facts{Facts: []document.Fact{{Label: "Place", Value: "Room 2"}}}}},
		document.Chart{Caption: "What to do first", Chart: quadrants(), Alt: chart.AltText(quadrants(), nil)},
		document.Quote{Text: "שלום, and good bye", By: "participant"},
	)
	return d
}

func quadrants() chart.Chart {
	return chart.Quadrants{Up: "impact", Across: "effort", Names: [4]string{"Quick win", "Big project", "Can wait", "Rather not"}, Points: []chart.Point{{Sign: "A", X: 0, Y: 1, Says: "impact 5, effort 1"}}}
}

func TestThePageSaysTheDocumentInItsOrder(t *testing.T) {
	for name, d := range map[string]document.Document{"showcase": documenttest.Showcase(), "every block": full()} {
		t.Run(name, func(t *testing.T) {
			if err := document.Check(d); err != nil {
				t.Fatal(err)
			}
			root := written(t, d)
			for _, nav := range all(root, "nav") { // says the headings once more
				nav.Parent.RemoveChild(nav)
			}
			if line, ok := inOrder(d.Text(), said(root)); !ok {
				t.Errorf("%q is not on the page, or not in its place", line)
			}
		})
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	a, _ := Write(full())
	b, _ := Write(full())
	if !bytes.Equal(a, b) {
		t.Error("two files of one document differ")
	}
}

// What a person typed comes out as it was, whatever a browser would make of it.
func TestAnyTextStandsAsItWasTyped(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"markup", `<script>alert("1 & 2")</script><!-- ]]> -->`, ""},
		{"character references", "&amp; &lt; &#x3c; &nbsp;", ""},
		{"emoji and other scripts", "👩🏽‍🚒 £ → ŵ ŷ ł ő Ελλάδα Кирилл 中文", ""},
		{"one word of 5,000 characters", strings.Repeat("ab👍🏽c", 1000), ""},
		{"right to left", "שלום עולם 12", ""},
		{"control characters", "a\x00b\x07c\x1bd\u0085e\ufffe", "a[U+0000]b[U+0007]c[U+001B]d\ne[U+FFFE]"},
		{"broken characters", "a\xff\xc3b", "a\uFFFD\uFFFDb"},
		{"line ends", "one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"},
		{"a turn that is not ended", "\u202Eabc", "\u202Eabc\u202C"},
		{"ends of turns that were not begun", "abc\u2069\u202C", "abc"},
		{"style", `</style><b>" } body { display: none } \0000 /* `, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.want
			if want == "" {
				want = c.typed
			}
			d := document.Document{Title: c.typed, RunningHead: c.typed, Language: "en", Blocks: []document.Block{
				document.Cover{Title: "T", Note: c.typed},
				document.Heading{Level: 1, Text: "H", ID: c.typed},
				document.Paragraph{Runs: []document.Run{{Text: c.typed, Bold: true, Link: "#" + c.typed, Soft: true}}},
				document.List{Items: []document.Item{{Runs: document.Text(c.typed), Label: c.typed}}},
				document.Table{Caption: c.typed, Columns: []document.Column{{Title: c.typed}}, Rows: []document.Row{document.Cells(c.typed)}},
				document.Quote{Text: c.typed, By: c.typed},
				document.Chart{Caption: "C", Alt: c.typed, Chart: chart.Bars{Bars: []chart.Bar{{Label: "L"}}}},
				document.Answer{Label: c.typed, Ticks: []string{c.typed}},
			}}
			root := written(t, d)
			if len(all(root, "script")) > 0 || len(all(root, "b")) > 0 || len(all(root, "style")) != 1 {
				t.Error("what was typed became markup")
			}
			for _, name := range []string{"strong", "li", "caption", "th", "td", "blockquote", "figcaption"} {
				n := all(root, name)[0]
				got := said(n)
				switch name {
				case "li": // the label stands before it
					got = strings.TrimPrefix(got, want+" ")
				case "blockquote":
					got = strings.Trim(got, "“”")
				}
				if got != want {
					t.Errorf("<%s> says %.80q, want %.80q", name, got, want)
				}
			}
		})
	}
}
