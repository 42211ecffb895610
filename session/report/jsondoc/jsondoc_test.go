package jsondoc_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/jsondoc"
)

var update = flag.Bool("update", false, "write the golden file anew")

func again(t *testing.T, d document.Document) document.Document {
	t.Helper()
	data, err := jsondoc.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	if second, err := jsondoc.Write(d); err != nil || !bytes.Equal(data, second) {
		t.Fatalf("two runs differ, %v", err)
	}
	got, err := jsondoc.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// kitchen has every kind of block and chart once, with every field of it filled.
func kitchen(t *testing.T) document.Document {
	t.Helper()
	d := document.Document{Created: time.Date(2026, 11, 12, 16, 30, 0, 5, time.FixedZone("", 3600))}
	fill(t, reflect.ValueOf(&d).Elem())
	d.Language = "en-GB"
	d.Blocks = nil
	for _, b := range []document.Block{
		&document.Cover{}, &document.Heading{}, &document.Paragraph{}, &document.List{}, &document.Table{}, &document.Quote{}, &document.Card{},
		&document.Facts{}, &document.Note{}, &document.Answer{}, &document.Contents{}, &document.PageBreak{},
	} {
		v := reflect.ValueOf(b).Elem()
		fill(t, v)
		d.Blocks = append(d.Blocks, v.Interface().(document.Block))
	}
	for _, c := range []chart.Chart{&chart.Bars{}, &chart.Stacked{}, &chart.Strip{}, &chart.Quadrants{}} {
		v := reflect.ValueOf(c).Elem()
		fill(t, v)
		d.Blocks = append(d.Blocks, document.Chart{Caption: "caption", Alt: "alt", Chart: v.Interface().(chart.Chart)})
	}
	return document.Document{
		Title: d.Title, Subtitle: d.Subtitle, Language: d.Language, Created: d.Created, Hash: d.Hash, RunningHead: d.RunningHead, Subject: d.Subject,
		Keywords: d.Keywords, Words: d.Words, Blocks: []document.Block{document.Together{Blocks: d.Blocks}, document.Table{Columns: []document.Column{{Title: "n"}}, Rows: []document.Row{document.Cells("12,000.50")}}},
	}
}

// fill puts something into everything that a value holds.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	if _, ok := reflect.TypeAssert[time.Time](v); ok {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("x <&> “ŵ” \u0007")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Float64:
		v.SetFloat(2.25)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	case reflect.Array:
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Struct:
		for _, f := range v.Fields() {
			fill(t, f)
		}
	case reflect.Interface:
	default:
		t.Fatalf("a document holds a %s now: write it", v.Type())
	}
}

func TestReadingBackGivesTheSameDocument(t *testing.T) {
	for name, d := range map[string]document.Document{"showcase": documenttest.Showcase(), "every field": kitchen(t), "empty": {}, "lists": {Blocks: []document.Block{
		document.Note{Paras: [][]document.Run{nil, {}, document.Text("x")}}, document.List{Items: []document.Item{}}, nil,
	}}} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(d, again(t, d)); diff != "" {
				t.Errorf("-written +read\n%s", diff)
			}
		})
	}
}

func TestTheShapeIsWhatItWas(t *testing.T) {
	got, err := jsondoc.Write(kitchen(t))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("testdata", "kitchen.json")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var before, now any
	if err := errors.Join(json.Unmarshal(data, &before), json.Unmarshal(got, &now)); err != nil {
		t.Fatal(err)
	}
	for _, l := range lost("", before, now) {
		t.Errorf("%s: other programs read this; a field more is allowed, anything else needs a new Version", l)
	}
}

// lost lists what was in a value and is not in it now, or not as it was.
func lost(at string, before, now any) (out []string) {
	switch b := before.(type) {
	case map[string]any:
		n, ok := now.(map[string]any)
		if !ok {
			return []string{at}
		}
		for _, name := range slices.Sorted(maps.Keys(b)) {
			out = append(out, lost(at+"."+name, b[name], n[name])...)
		}
	case []any:
		n, ok := now.([]any)
		if !ok || len(n) < len(b) {
			return []string{at}
		}
		for i := range b {
			out = append(out, lost(fmt.Sprintf("%s[%d]", at, i), b[i], n[i])...)
		}
	default:
		if before != now {
			out = []string{at}
		}
	}
	return out
}

func TestALostFieldIsFound(t *testing.T) {
	before := map[string]any{"a": []any{map[string]any{"b": "x", "c": 1.0}}}
	for _, c := range []struct {
		name string
		now  any
		want int
	}{
		{"the same", before, 0},
		{"a field more", map[string]any{"a": []any{map[string]any{"b": "x", "c": 1.0, "d": 2.0}}}, 0},
		{"another name", map[string]any{"a": []any{map[string]any{"b": "x", "C": 1.0}}}, 1},
		{"another type", map[string]any{"a": []any{map[string]any{"b": "x", "c": "1"}}}, 1},
		{"no list", map[string]any{"a": nil}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lost("", before, c.now); len(got) != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

// A new block or chart must be written too: the types that may stand in a document are found in the source.
func TestEveryKindIsKnown(t *testing.T) {
	for dir, method := range map[string]string{"../document": "block", "../chart": "chart"} {
		for _, name := range implementers(t, dir, method) {
			kind := strings.ToLower(name[:1]) + name[1:]
			blocks := `{"kind":"` + kind + `"}`
			if method == "chart" {
				blocks = `{"kind":"chart","chart":` + blocks + `}`
			}
			data := `{"format":"folkmoot-report","version":1,"blocks":[` + blocks + `]}`
			d, err := jsondoc.Read([]byte(data))
			if err != nil || len(d.Blocks) != 1 {
				t.Errorf("%s.%s is not among the kinds of jsondoc: %v", filepath.Base(dir), name, err)
				continue
			}
			if out, err := jsondoc.Write(d); err != nil || !bytes.Contains(out, []byte(`"kind": "`+kind+`"`)) {
				t.Errorf("%s.%s is not written: %v", filepath.Base(dir), name, err)
			}
		}
	}
}

func implementers(t *testing.T, dir, method string) (names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no source in %s: %v", dir, err)
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == method {
				if id, ok := fn.Recv.List[0].Type.(*ast.Ident); ok && id.IsExported() {
					names = append(names, id.Name)
				}
			}
		}
	}
	if len(names) < 4 {
		t.Fatalf("only %q were found in %s", names, dir)
	}
	return names
}

func TestCellsThatAreNumbersSaySo(t *testing.T) {
	d := document.Document{Language: "de", Blocks: []document.Block{document.Table{
		Columns: make([]document.Column, 3), Rows: []document.Row{document.Cells("12.000,5", "9 von 12", "=1+1")},
	}}}
	data, err := jsondoc.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Blocks []struct {
			Kind string
			Rows []struct{ Cells []map[string]any }
		}
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	cells := got.Blocks[0].Rows[0].Cells
	if cells[0]["number"] != 12000.5 || cells[1]["number"] != nil || cells[2]["number"] != nil {
		t.Errorf("got %v", cells)
	}
}

func TestOddValuesAreWritten(t *testing.T) {
	d := document.Document{Title: "a\xffb", Blocks: []document.Block{document.Chart{Chart: chart.Bars{Bars: []chart.Bar{{Value: math.NaN()}, {Value: math.Inf(1)}}}}}}
	got := again(t, d)
	if got.Title != "a\uFFFDb" {
		t.Errorf("the title is %q", got.Title)
	}
	for _, b := range got.Blocks[0].(document.Chart).Chart.(chart.Bars).Bars {
		if !math.IsNaN(b.Value) {
			t.Errorf("a value that is no number became %v", b.Value)
		}
	}
}

func TestWhatIsNoReportIsRefused(t *testing.T) {
	deep := `{"format":"folkmoot-report","version":1,"blocks":[` + strings.Repeat(`{"kind":"together","blocks":[`, 40) + strings.Repeat(`]}`, 40) + `]}`
	for _, c := range []struct{ name, data, want string }{
		{"no JSON", "PK", "no JSON"},
		{"other JSON", `{"title":"x"}`, "no report"},
		{"newer", `{"format":"folkmoot-report","version":2}`, "newer program"},
		{"unknown block", `{"format":"folkmoot-report","version":1,"blocks":[{"kind":"film"}]}`, `no kind "film"`},
		{"chart as block", `{"format":"folkmoot-report","version":1,"blocks":[{"kind":"bars"}]}`, `no kind "bars"`},
		{"unknown side", `{"format":"folkmoot-report","version":1,"blocks":[{"kind":"table","columns":[{"align":"up"}]}]}`, `"up" is none`},
		{"wrong type", `{"format":"folkmoot-report","version":1,"blocks":[{"kind":"heading","level":"one"}]}`, "level"},
		{"too deep", deep, "too deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := jsondoc.Read([]byte(c.data)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	data, err := jsondoc.Write(documenttest.Showcase())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"format":"folkmoot-report","version":1,"created":"x","blocks":[null,{"kind":"chart","chart":{"kind":"quadrants","names":[1]}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := jsondoc.Read(data)
		if err != nil {
			return
		}
		if _, err := jsondoc.Write(d); err != nil {
			t.Errorf("what was read cannot be written: %v", err)
		}
	})
}
