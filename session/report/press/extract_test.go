package press

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	render "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"folkmoot/assets/fonts"
	"folkmoot/session/exchange/safe"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/jsondoc"
	"folkmoot/session/report/layout"
)

// extractors read the text out of a file, by format.
var extractors = map[Format]func(t *testing.T, d document.Document, data []byte) string{
	PDF:      pdfText,
	HTML:     htmlText,
	DOCX:     docxText,
	Markdown: markdownText,
	XLSX:     xlsxText,
	CSV:      csvText,
	JSON:     jsonText,
}

func laid(t *testing.T, d document.Document) layout.Result {
	t.Helper()
	f, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	return layout.Lay(d, f)
}

// pdfText reads in the order that a screen reader follows: the showcase, which has every block, by the structure of the file
// where poppler is there; and reports by that of their pages, because poppler takes seconds for one.
func pdfText(t *testing.T, d document.Document, data []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdfinfo")
	if err != nil || d.Hash != documenttest.Hash {
		return structured(laid(t, d))
	}
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(tool, "-struct-text", "-enc", "UTF-8", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for l := range strings.SplitSeq(string(said), "\n") {
		if l = strings.TrimSpace(l); strings.HasPrefix(l, `"`) {
			text.WriteString(strings.TrimSuffix(l[1:], `"`) + "\n")
		}
	}
	return text.String()
}

// structured is the text of pages by their structure tree.
func structured(r layout.Result) string {
	spans := map[int]string{}
	for _, p := range r.Pages {
		for _, it := range p.Items {
			if it.Text != nil && it.Span > 0 {
				spans[it.Span] += it.Text.String()
			}
		}
	}
	var text strings.Builder
	var walk func(int)
	walk = func(n int) {
		for _, k := range r.Nodes[n].Kids {
			switch {
			case k.Span > 0:
				text.WriteString(spans[k.Span] + "\n")
			case k.Node > 0:
				walk(k.Node)
			}
		}
	}
	walk(0)
	return text.String()
}

// htmlText leaves out what is not read: the head, pictures (their description is none of the words), navigation.
func htmlText(t *testing.T, _ document.Document, data []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
		if n.Type == html.ElementNode {
			switch n.Data {
			case "head", "style", "script", "svg", "nav":
				return
			}
			for _, a := range n.Attr {
				if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" {
					return
				}
			}
			text.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return text.String()
}

func markdownText(t *testing.T, d document.Document, data []byte) string {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(render.WithUnsafe())).Convert(data, &page); err != nil {
		t.Fatal(err)
	}
	return htmlText(t, d, page.Bytes())
}

func jsonText(t *testing.T, _ document.Document, data []byte) string {
	t.Helper()
	d, err := jsondoc.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return d.Text()
}

func unzip(t *testing.T, data []byte) (names []string, parts map[string][]byte) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string][]byte{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
	}
	return names, parts
}

// docxText reads the body without the table of contents, as Word's own search does.
func docxText(t *testing.T, _ document.Document, data []byte) string {
	t.Helper()
	_, parts := unzip(t, data)
	d := xml.NewDecoder(bytes.NewReader(parts["word/document.xml"]))
	var text strings.Builder
	inText, contents, depth := false, 0, 0 // contents is how deep the table of contents stands
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch v := tok.(type) {
		case xml.StartElement:
			depth++
			inText = v.Name.Local == "t"
			switch v.Name.Local {
			case "docPartObj":
				contents = depth - 2 // sdt, sdtPr, docPartObj
			case "p", "tab", "br":
				text.WriteByte(' ')
			}
		case xml.EndElement:
			if depth == contents {
				contents = 0
			}
			depth--
			inText = false
		case xml.CharData:
			if inText && contents == 0 {
				text.Write(v)
			}
		}
	}
}

// xlsxText reads the tables in the order in which the first sheet lists them, with their captions from there.
func xlsxText(t *testing.T, d document.Document, data []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	sheets := f.GetSheetList()
	list, err := f.GetRows(sheets[0])
	if err != nil {
		t.Fatal(err)
	}
	list = list[len(list)-len(sheets)+1:]
	var text strings.Builder
	for i, sheet := range sheets[1:] {
		text.WriteString(list[i][1] + " ")
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			text.WriteString(strings.Join(r, " ") + "\n")
		}
	}
	return text.String()
}

func csvText(t *testing.T, _ document.Document, data []byte) string {
	t.Helper()
	names, parts := unzip(t, data)
	read := func(name string) [][]string {
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(parts[name], []byte("\ufeff")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	var text strings.Builder
	for _, entry := range read(names[0])[1:] {
		text.WriteString(safe.Plain(entry[1]) + " ")
		for _, r := range read(entry[0]) {
			for _, c := range r {
				text.WriteString(safe.Plain(c) + " ")
			}
		}
	}
	return text.String()
}
