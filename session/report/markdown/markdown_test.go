package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	render "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/markdown"
)

// shown is a document as a wiki shows it.
func shown(t testing.TB, d document.Document) (source string, root *html.Node) {
	t.Helper()
	data, err := markdown.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(render.WithUnsafe())).Convert(data, &page); err != nil {
		t.Fatal(err)
	}
	root, err = html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	return string(data), root
}

// words gives the text of a page, a line for each block, and how often each element is there.
func words(root *html.Node) (lines []string, count map[string]int) {
	var text strings.Builder
	count = map[string]int{}
	flush := func() {
		for l := range strings.SplitSeq(text.String(), "\n") {
			if l = strings.Join(strings.Fields(l), " "); l != "" {
				lines = append(lines, l)
			}
		}
		text.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			text.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
			return
		case html.ElementNode:
			count[n.Data]++
			switch n.Data {
			case "br":
				text.WriteByte('\n')
			case "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote":
				flush()
				defer flush()
			}
		default:
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	flush()
	return lines, count
}

func paragraph(runs ...document.Run) document.Document {
	return document.Document{Language: "en-GB", Blocks: []document.Block{document.Paragraph{Runs: runs}}}
}

// hostile are texts that look like markup.
var hostile = []string{
	"# no heading", "- no item", "+ no item", "* no item", "1. no item", "12) no item", "> no quote", "    no code", "\tno code", "```\nno fence", "~~~", "---", "===", "***",
	"*no* **bold** _here_ ~~or~~ `code`", "[no](http://link.example)", "![no](picture.png)", "[no]: http://definition.example", "<b>no</b> <script>alert(1)</script> <!-- no -->",
	"a | b | c", "|---|", "| a |\n|---|\n| b |", ":---", "&amp; &#65; &lt;b&gt; R&D", "back\\slash \\* \\", "line one\nline two\n\nline three", "  spaces  ", "trailing  \nbreak", "http://address.example and www.address.example",
	"{{ template }} {% x %} $math$ $$", "=1+1", "@mention #12 :tag:", "ends with \\", "a\u00a0b", "שלום עולם abc", "😀👩‍👩‍👧 \uFE0F", "*", "**", "_", "a**b**c", "1.", "2)", "snake_case_word", "\u2028x", "…", "\"quoted\"",
}

func TestWhatLooksLikeMarkupStaysText(t *testing.T) {
	for _, text := range hostile {
		t.Run(text, func(t *testing.T) {
			var want []string
			for l := range strings.SplitSeq(document.Printable(text), "\n") {
				if l = strings.Join(strings.Fields(l), " "); l != "" {
					want = append(want, l)
				}
			}
			for name, d := range map[string]document.Document{
				"paragraph": paragraph(document.Run{Text: text}),
				"bold":      paragraph(document.Run{Text: text, Bold: true}),
				"quiet":     paragraph(document.Run{Text: text, Soft: true}),
				"item":      {Blocks: []document.Block{document.List{Items: document.Items(text)}}},
				"number":    {Blocks: []document.Block{document.List{Numbered: true, Start: 3, Items: document.Items(text)}}},
				"cell":      {Blocks: []document.Block{document.Table{Columns: []document.Column{{Title: "h"}, {Title: "i"}}, Rows: []document.Row{document.Cells(text, "z")}}}},
				"heading":   {Blocks: []document.Block{document.Heading{Level: 2, Text: text}}},
				"note":      {Blocks: []document.Block{document.Note{Paras: [][]document.Run{document.Text(text)}}}},
				"fact":      {Blocks: []document.Block{document.Facts{Facts: []document.Fact{{Value: text}}}}},
				"by":        {Blocks: []document.Block{document.Quote{Text: "q", By: text}}},
			} {
				source, root := shown(t, d)
				got, count := words(root)
				want := strings.Join(want, " ")
				switch name {
				case "cell":
					want = "h i " + want + " z"
				case "by":
					want = "“q” " + want
				}
				if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
					t.Errorf("%s, written as %q: -want +got\n%s", name, source, diff)
				}
				for _, tag := range []string{"a", "img", "code", "pre", "hr", "em", "del", "script", "b", "h1"} {
					if count[tag] > 0 {
						t.Errorf("%s, written as %q, has a <%s>", name, source, tag)
					}
				}
			}
		})
	}
}

func TestEveryBlockIsWhatItIs(t *testing.T) {
	source, root := shown(t, documenttest.Showcase())
	_, count := words(root)
	want := map[string]int{"h1": 1, "img": 0, "code": 0, "em": 0, "pre": 0}
	document.Walk(documenttest.Showcase().Blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.Table:
			want["table"]++
			want["th"] += len(v.Columns)
		case document.Quote, document.Note:
			want["blockquote"]++
		case document.Card:
			want["blockquote"] += len(v.Quotes)
		}
	})
	for tag, n := range want {
		if count[tag] != n {
			t.Errorf("%d <%s>, want %d", count[tag], tag, n)
		}
	}
	for _, s := range []string{
		"# What helps new ideas happen here\n", "## <a id=\"short\"></a>1 In short\n", "[section 2](<#method>)", "[example.org/guide](<https://example.org/guide?a=(1)>)",
		"| Role band | Invited | Present |\n| --- | ---: | ---: |\n| **Frontline** | 8 | 7 |", "| **All** | **14** | **12** |", "- **103** £500", "- **Date**: 12 November 2026",
		"### 1 Genuinely listen to us and involve us\n\n**Senior and middle managers**, 9 of 12 people\n", "> “They ask us when it is already printed.”\n> \n> participant, frontline\n",
	} {
		if !strings.Contains(source, s) {
			t.Errorf("%q is not there", s)
		}
	}
}

func TestListsThatFollowEachOtherStayTwo(t *testing.T) {
	l := document.List{Items: document.Items("a", "b")}
	n := document.List{Numbered: true, Items: document.Items("c", "d")}
	_, root := shown(t, document.Document{Blocks: []document.Block{l, l, n, n, l}})
	_, count := words(root)
	if count["ul"] != 3 || count["ol"] != 2 || count["li"] != 10 {
		t.Errorf("got %v", count)
	}
}

func TestLinksLeadWhereTheyMay(t *testing.T) {
	d := paragraph(document.Run{Text: "a [b]", Link: "https://x.example/a b?<c>\u00e9\n"}, document.Run{Text: " run", Link: "javascript:alert(1)"}, document.Run{Text: " gone", Link: "#gone"})
	source, root := shown(t, d)
	got, count := words(root)
	if count["a"] != 1 || strings.Join(got, " ") != "a [b] run gone" || !strings.Contains(source, "https://x.example/a%20b?%3Cc%3E%C3%A9%0A") {
		t.Errorf("%q shows %q with %d links", source, got, count["a"])
	}
}

func TestAnAnswerHasItsBoxesAndLines(t *testing.T) {
	_, root := shown(t, document.Document{Blocks: []document.Block{document.Answer{Label: "Is this right?", Ticks: []string{"Yes", "No"}, Prompt: "What did we miss?", Lines: 2}}})
	got, count := words(root)
	if diff := cmp.Diff([]string{"Is this right?", "☐ Yes", "☐ No", "What did we miss?", strings.Repeat("_", 60), strings.Repeat("_", 60)}, got); diff != "" || count["input"] > 0 {
		t.Error(diff)
	}
}

func FuzzAnyText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s)
	}
	f.Add("a ", "*b")
	f.Add(strings.Repeat("longword", 700), "|")
	f.Fuzz(func(t *testing.T, a, b string) {
		d := document.Document{Blocks: []document.Block{
			document.Paragraph{Label: a, Runs: []document.Run{{Text: a}, {Text: b, Bold: true}, {Text: a}}},
			document.Table{Caption: b, Columns: []document.Column{{Title: a}, {Title: b}}, Rows: []document.Row{{Cells: []document.Cell{{Runs: document.Text(b)}, {Runs: document.Bold(a)}}}}},
			document.Paragraph{Runs: document.Text("end")},
		}}
		_, root := shown(t, d)
		got, count := words(root)
		squeezed := func(s string) string { return strings.Join(strings.Fields(s), "") }
		var want string
		for _, s := range []string{a, a, b, a, b, a, b, b, a, "end"} {
			want += squeezed(document.Printable(s))
		}
		if have := squeezed(strings.Join(got, "")); have != want {
			t.Errorf("got %q, want %q", have, want)
		}
		if count["table"] != 1 || count["td"] != 2 || count["script"] > 0 {
			t.Errorf("the table is %v", count)
		}
	})
}
