package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

var void = []string{"meta", "link", "br", "wbr", "col"}

// outline is the elements of a file as they are written, each with its depth, or what is wrong with its tags.
func outline(data []byte) (out []string, err error) {
	var open []string
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				return nil, z.Err()
			}
			if len(open) > 0 {
				return nil, fmt.Errorf("%v are not closed", open)
			}
			return out, nil
		case html.StartTagToken:
			name, _ := z.TagName()
			out = append(out, fmt.Sprint(len(open), " ", string(name)))
			if !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			out = append(out, fmt.Sprint(len(open), " ", string(name)))
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				return nil, fmt.Errorf("</%s> closes nothing in %v", name, open)
			}
			open = open[:len(open)-1]
		case html.CommentToken:
			return nil, fmt.Errorf("a comment: %q", z.Token().Data)
		default: // text, the doctype
		}
	}
}

// seen is the same of the tree that a browser builds.
func seen(n *html.Node, depth int) (out []string) {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			out = append(out, fmt.Sprint(depth, " ", c.Data))
			out = append(out, seen(c, depth+1)...)
		}
	}
	return out
}

// sound says what a browser would have to mend in a file, and what must not be in it.
func sound(data []byte) error {
	want, err := outline(data)
	if err != nil {
		return err
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return err
	}
	if diff := cmp.Diff(want, seen(root, 0)); diff != "" {
		return fmt.Errorf("a browser would build another tree: -written +seen\n%s", diff)
	}
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains([]string{"script", "iframe", "object", "embed", "img", "form", "base"}, n.Data) {
			return fmt.Errorf("there is a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src":
				return fmt.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "id":
				if ids[a.Val] || a.Val == "" || strings.ContainsAny(a.Val, " \n\t") {
					return fmt.Errorf("the id %q stands twice or is none", a.Val)
				}
				ids[a.Val] = true
			}
		}
	}
	return nil
}

func FuzzAnyText(f *testing.F) {
	f.Add("Managers asking, not telling", "said", "https://example.org/?a=1&b=2")
	f.Add("<p>a</p></style><script>x</script>", "main", "javascript:alert(1)")
	f.Add("a\x00\u202E\u2066b\u2069\u202C\xff\r\n", "s1", "#s1")
	f.Add(strings.Repeat("longword👩🏽‍🚒", 200), "\" onclick=\"x", "HTTPS://a\" onclick=\"x")
	f.Add("שלום -- > <!-- ]]>", "table-1", "#table-1")
	f.Fuzz(func(t *testing.T, text, id, link string) {
		runs := []document.Run{{Text: text, Link: link, Lang: id}, {Text: text, Bold: true, Soft: true}}
		card := document.Card{Rank: id, Title: text, Who: text, Measure: text, Theme: text, Text: runs, Behaviours: []string{text}, Quotes: []document.Quote{{Text: text, By: id}}}
		d := document.Document{
			Title: text, Subtitle: text, Language: id, Hash: id, RunningHead: text, Subject: text, Keywords: []string{text},
			Words: document.Words{PageOf: text + "{page}" + text + "{pages}", Skip: text},
			Blocks: []document.Block{
				document.Cover{Kicker: text, Title: text, Also: runs, Facts: []document.Fact{{Label: text, Value: text}}, Note: text},
				document.Contents{Title: text, Depth: 3},
				document.Heading{Level: len(text) % 9, Text: text, Number: text, ID: id},
				document.Heading{Level: len(id) % 9, Text: id, ID: id},
				document.Heading{Level: 2, Text: text, ID: text},
				document.Paragraph{Runs: runs, Label: text, Weight: document.Lead},
				document.List{Items: []document.Item{{Runs: runs, Label: id}, {Runs: runs}}},
				document.Table{
					Caption: text, RowHeads: true, Columns: []document.Column{{Title: text}, {Title: id, Align: document.Right}},
					Rows: []document.Row{document.Cells(text), document.Cells(id, text, text)},
				},
				document.Chart{Caption: text, Alt: text, Chart: chart.Stacked{Parts: []string{text, id}, Rows: []chart.StackedRow{{Label: text, Values: []float64{1, 2, 3}, Note: id}}}},
				card,
				document.Facts{Facts: []document.Fact{{Label: text, Value: id}}},
				document.Note{Title: text, Paras: [][]document.Run{runs}},
				document.Answer{Label: text, Ticks: []string{text, id}, Lines: len(text), Prompt: id},
				document.PageBreak{},
				document.Together{Blocks: []document.Block{card, document.Cover{Title: text}}},
			},
		}
		data, err := Write(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := sound(data); err != nil {
			t.Fatal(err)
		}
	})
}

func TestTheFilesAreSound(t *testing.T) {
	for name, d := range map[string]document.Document{
		"every block": full(),
		"empty":       {},
		"empty parts": {Blocks: []document.Block{
			document.Heading{},
			document.Paragraph{},
			document.List{},
			document.Table{},
			document.Table{Columns: make([]document.Column, 2), Rows: make([]document.Row, 1)},
			document.Chart{},
			document.Quote{},
			document.Card{},
			document.Facts{},
			document.Note{},
			document.Answer{},
			document.Contents{},
			document.Together{},
			document.Cover{},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			data, _ := Write(d)
			if err := sound(data); err != nil {
				t.Error(err)
			}
		})
	}
}

// The checks above are shown files that they must not pass.
func TestUnsoundFilesAreFound(t *testing.T) {
	for name, file := range map[string]string{
		"open":      "<html><head></head><body><p>a</body></html>",
		"mended":    "<html><head></head><body><p><ul></ul></p></body></html>",
		"script":    "<html><head><script></script></head><body></body></html>",
		"twice":     `<html><head></head><body><p id="a"></p><p id="a"></p></body></html>`,
		"handler":   `<html><head></head><body onload="x"></body></html>`,
		"unopened":  "<html><head></head><body></p></body></html>",
		"commented": "<html><head></head><body><!-- a --></body></html>",
	} {
		t.Run(name, func(t *testing.T) {
			if sound([]byte(file)) == nil {
				t.Error("is taken for sound")
			}
		})
	}
}
