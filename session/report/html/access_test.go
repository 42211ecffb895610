package html

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// barriers lists what would stand in somebody's way: what WCAG asks of a page and can be told from its tree.
func barriers(root *html.Node) (found []string) {
	say := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	byID := map[string]*html.Node{}
	for n := range root.Descendants() {
		if id := value(n, "id"); id != "" {
			byID[id] = n
		}
	}
	named := func(n *html.Node) bool {
		if by := value(n, "aria-labelledby"); by != "" {
			return byID[by] != nil && words(said(byID[by])) != ""
		}
		return words(value(n, "aria-label")) != ""
	}
	if pages := all(root, "html"); value(pages[0], "lang") == "" {
		say("the page does not say its language")
	}
	if t := all(root, "title"); len(t) != 1 || t[0].FirstChild == nil || words(t[0].FirstChild.Data) == "" {
		say("the page has no title")
	}
	for _, name := range []string{"header", "main", "footer"} {
		if n := len(all(root, name)); n != 1 {
			say("there are %d <%s>", n, name)
		}
	}
	for _, n := range all(root, "nav", "article") {
		if !named(n) {
			say("a <%s> has no name", n.Data)
		}
	}
	level := 0
	for _, h := range all(root, "h1", "h2", "h3", "h4", "h5", "h6") {
		at := int(h.Data[1] - '0')
		if at > level+1 {
			say("<%s> %q follows a heading of level %d", h.Data, words(said(h)), level)
		}
		if at == 1 && level > 0 {
			say("there is a second <h1>: %q", said(h))
		}
		if words(said(h)) == "" {
			say("a heading says nothing")
		}
		level = at
	}
	for _, s := range all(root, "svg", "img") {
		if value(s, "role") != "img" || !named(s) {
			say("a picture has no words")
		}
	}
	for _, a := range all(root, "a") {
		href := value(a, "href")
		id, inside := strings.CutPrefix(href, "#")
		to, err := url.PathUnescape(id)
		switch {
		case words(said(a)) == "":
			say("the link to %q says nothing", href)
		case inside && (err != nil || byID[to] == nil):
			say("the link %q leads to nothing", said(a))
		case !inside && !document.Opens(href):
			say("the link %q should not be opened", href)
		}
	}
	for _, t := range all(root, "table") {
		found = append(found, tableBarriers(t)...)
		if f := t.Parent; value(f, "tabindex") != "" && !named(f) {
			say("a table scrolls in a frame without a name")
		}
	}
	for _, l := range all(root, "ul", "ol", "dl") {
		for c := range l.ChildNodes() {
			if c.Type == html.ElementNode && c.Data != "li" && (l.Data != "dl" || c.Data != "div") {
				say("<%s> stands in <%s>", c.Data, l.Data)
			}
		}
	}
	return found
}

func tableBarriers(t *html.Node) (found []string) {
	c := all(t, "caption")
	if len(c) != 1 || words(said(c[0])) == "" {
		found = append(found, "a table has no caption")
	}
	heads := all(t, "thead")
	if len(heads) != 1 || len(all(heads[0], "th")) == 0 {
		return append(found, "a table has no head")
	}
	columns := len(all(heads[0], "th"))
	for _, h := range all(t, "th") {
		if s := value(h, "scope"); s != "col" && s != "row" || words(said(h)) == "" {
			found = append(found, "a head of a table says nothing, or not what it is the head of")
		}
	}
	for _, r := range all(t, "tr") {
		if n := len(all(r, "th", "td")); n != columns {
			found = append(found, fmt.Sprintf("a row of %d cells stands under %d heads", n, columns))
		}
	}
	return found
}

func TestNothingStandsInTheWay(t *testing.T) {
	for name, d := range map[string]document.Document{
		"showcase": documenttest.Showcase(), "every block": full(),
		"without a cover": {Title: "Short", Language: "en", Blocks: []document.Block{
			document.Heading{Level: 1, Text: "In brief", ID: "main"}, document.Heading{Level: 1, Text: "Again", ID: "main"}, document.Paragraph{Runs: []document.Run{{Text: "there", Link: "#main"}}},
		}},
		"deep": {Title: "Deep", Language: "en", Blocks: []document.Block{document.Heading{Level: 6, Text: "Six"}, document.Card{Title: "Card"}, document.Heading{Level: 4, Text: "Four"}, document.Card{Title: "Card"}}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, b := range barriers(written(t, d)) {
				t.Error(b)
			}
		})
	}
}

// Each barrier is shown pages that have it.
func TestBarriersAreFound(t *testing.T) {
	page := func(body string) string {
		return `<html lang="en"><head><title>T</title></head><body><header><h1 id="t">T</h1></header><main>` + body + `</main><footer></footer></body></html>`
	}
	for name, file := range map[string]string{
		"no language": strings.Replace(page(""), ` lang="en"`, "", 1), "no title": strings.Replace(page(""), "<title>T</title>", "", 1),
		"no main": strings.ReplaceAll(page(""), "main>", "div>"), "skipped level": page("<h3>A</h3>"), "second title": page("<h1>B</h1>"), "empty heading": page("<h2> </h2>"),
		"picture without words": page(`<svg role="img"></svg>`), "empty link": page(`<a href="#t"></a>`), "dead link": page(`<a href="#x">x</a>`), "link that runs": page(`<a href="javascript:x">x</a>`),
		"table without caption": page(`<div><table><thead><tr><th scope="col">A</th></tr></thead></table></div>`), "table without head": page(`<table><caption>C</caption><tr><td>a</td></tr></table>`),
		"head without scope": page(`<table><caption>C</caption><thead><tr><th>A</th></tr></thead></table>`), "ragged": page(`<table><caption>C</caption><thead><tr><th scope="col">A</th></tr></thead><tr></tr></table>`),
		"frame without name": page(`<div tabindex="0"><table><caption>C</caption><thead><tr><th scope="col">A</th></tr></thead></table></div>`), "list of paragraphs": page("<ul><p>a</p></ul>"), "nav": page("<nav></nav>"),
	} {
		t.Run(name, func(t *testing.T) {
			root, err := html.Parse(strings.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if len(barriers(root)) != 1 {
				t.Errorf("found %q", barriers(root))
			}
		})
	}
}

func TestLanguagesAreSaid(t *testing.T) {
	root := written(t, full())
	for _, p := range all(root, "p", "span") {
		if value(p, "lang") == "cy" {
			if got := said(p); got != "Beth oeddem ni wedi'i golli?" {
				t.Errorf("Welsh is said to be %q", got)
			}
			return
		}
	}
	t.Error("the Welsh paragraph is not marked as Welsh")
}

// Words that run from right to left have their own direction where they stand alone, and are held apart where they do
// not, so that they cannot turn round what stands beside them.
func TestWordsThatTurn(t *testing.T) {
	beside := document.Document{Title: "T", Language: "en", Blocks: []document.Block{document.List{Items: []document.Item{{Label: "7", Runs: document.Text("שלום")}}}}}
	if b := all(written(t, beside), "bdi"); len(b) != 1 || said(b[0]) != "שלום" {
		t.Error("the Hebrew idea is not held apart from its number")
	}
	root := written(t, full())
	for _, q := range all(root, "blockquote") {
		if p := all(q, "p")[0]; strings.Contains(said(p), "שלום") {
			if value(p, "dir") != "auto" {
				t.Error("the Hebrew quote does not run from right to left")
			}
			return
		}
	}
	t.Error("the Hebrew quote is not there")
}

// A form is still understood where its boxes and lines are not seen.
func TestAFormIsUnderstoodWithoutItsBoxes(t *testing.T) {
	for n := range written(t, full()).Descendants() {
		if value(n, "class") != "answer" || !strings.Contains(said(n), "Why?") {
			continue
		}
		if len(all(n, "li")) != 4 || value(n, "role") != "group" || !strings.Contains(said(n), "Lines to write on") {
			t.Errorf("the form says %q", words(said(n)))
		}
		for _, d := range all(n, "div") {
			if value(d, "class") == "lines" && (value(d, "aria-hidden") != "true" || len(all(d, "div")) != 2) {
				t.Error("its lines are read out, or are not two")
			}
		}
		return
	}
	t.Error("there is no form")
}

// The page may do nothing but show its own style: whatever else came into it would not run.
func TestThePageMayDoNothing(t *testing.T) {
	root := written(t, full())
	sum := sha256.Sum256([]byte(all(root, "style")[0].FirstChild.Data))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; base-uri 'none'; form-action 'none'"
	for _, m := range all(root, "meta") {
		if value(m, "http-equiv") == "Content-Security-Policy" {
			if got := value(m, "content"); got != want {
				t.Errorf("the page may do %q", got)
			}
			return
		}
	}
	t.Error("the page has no policy")
}
