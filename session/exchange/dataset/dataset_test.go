package dataset_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/exchange"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/safe"
	"folkmoot/session/report"
)

var sampled = sync.OnceValues(func() (*session.State, error) {
	kept, err := demo.Practice("test")
	if err != nil {
		return nil, err
	}
	return kept.State(), nil
})

// sample is the session that comes with the app.
func sample(t testing.TB) *session.State {
	t.Helper()
	s, err := sampled()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// script plays a script of the package replay.
func script(t testing.TB, name string) *session.State {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "replay", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := demo.Script(nil, name, data, "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	return kept.State()
}

func sessions(t testing.TB) map[string]*session.State {
	return map[string]*session.State{"sample": sample(t), "methods": script(t, "methods.script"), "interview": script(t, "interview.script"), "bilingual": script(t, "bilingual.script")}
}

func TestTheDataHoldWhatTheSessionHolds(t *testing.T) {
	s := sample(t)
	d := dataset.Build(s, dataset.For(report.Full, nil))
	type counts struct{ Agenda, Prompts, Ideas, Themes, Polls, Findings, Actions, Parking, Took int }
	prompts := 0
	for _, x := range s.Agenda {
		if x.Kind == session.StagePrompt {
			prompts++
		}
	}
	want := counts{len(s.Agenda), prompts, len(s.Shown()), len(s.Themes), len(s.Polls), len(s.Findings), len(s.Actions), len(s.Parking), 12}
	got := counts{len(d.Agenda), len(d.Prompts), len(d.Ideas), len(d.Themes), len(d.Polls), len(d.Findings), len(d.Actions), len(d.Parking), d.Session.TookPart}
	if x := cmp.Diff(want, got); x != "" {
		t.Error(x)
	}
	for _, x := range d.Ideas {
		if x.Theme > 0 && s.Themes[x.Theme-1].ID != s.Shown()[slices.IndexFunc(s.Shown(), func(i *session.Idea) bool { return i.Number == x.Idea })].Theme {
			t.Errorf("idea %d is in theme %d", x.Idea, x.Theme)
		}
	}
	people := 0
	for _, b := range d.People {
		people += b.People
		if b.People < 3 {
			t.Errorf("%d people of %v stand by themselves", b.People, b.Bands)
		}
	}
	if people != 12 {
		t.Errorf("%d people in bands", people)
	}
}

// What is counted from the ballots of the data is what the poll was counted as.
func TestBallotsAddUpToTheCounts(t *testing.T) {
	for name, s := range sessions(t) {
		d := dataset.Build(s, dataset.For(report.Full, nil))
		type key struct{ poll, option int }
		people := map[int]int{}
		given := map[key]map[int]bool{}
		heads := map[key]int{}
		seen := map[key]bool{}
		for _, b := range d.Ballots {
			if at := (key{b.Poll, b.Ballot}); !seen[at] {
				seen[at] = true
				people[b.Poll] += b.People
			}
			at := key{b.Poll, b.Option}
			if given[at] == nil {
				given[at] = map[int]bool{}
			}
			if b.Option > 0 && !given[at][b.Ballot] {
				given[at][b.Ballot] = true
				heads[at] += b.People
			}
		}
		for _, p := range d.Polls {
			if p.State == "closed" && people[p.Poll] != p.Voted-p.ByHand {
				t.Errorf("%s, poll %d (%s): %d people in the ballots, %d voted, %d by hand", name, p.Poll, p.Method, people[p.Poll], p.Voted, p.ByHand)
			}
		}
		for _, o := range d.Options {
			p := d.Polls[o.Poll-1]
			if ticked := p.Method != "agree" && p.Method != "score" && p.Method != "likert" && p.Method != "fist-to-five" && p.Method != "impact-effort" && p.Method != "pairwise"; ticked && p.ByHand == 0 && heads[key{o.Poll, o.Option}] != o.For {
				t.Errorf("%s, poll %d (%s), option %d: %d people in the ballots, %d in favour", name, p.Poll, p.Method, o.Option, heads[key{o.Poll, o.Option}], o.For)
			}
		}
	}
}

func TestEveryColumnSaysWhatItMeans(t *testing.T) {
	d := dataset.Build(script(t, "methods.script"), dataset.For(report.Record, nil))
	fill(reflect.ValueOf(&d).Elem())
	tables := d.Tables(nil)
	if len(tables) != 16 {
		t.Errorf("%d tables", len(tables))
	}
	for _, x := range tables {
		if x.About == "" {
			t.Errorf("nothing says what the table %s is", x.Name)
		}
		for _, c := range x.Columns {
			if !strings.HasSuffix(c.About, ".") {
				t.Errorf("%s.%s: %q", x.Name, c.Name, c.About)
			}
		}
	}
}

// fill puts a record into every list that has none.
func fill(v reflect.Value) {
	for _, f := range v.Fields() {
		if f.Kind() == reflect.Slice && f.Len() == 0 {
			f.Set(reflect.Append(f, reflect.New(f.Type().Elem()).Elem()))
		}
	}
}

func TestJSONComesBackEqual(t *testing.T) {
	for name, s := range sessions(t) {
		for _, e := range report.Editions() {
			t.Run(name+" "+string(e), func(t *testing.T) {
				d := dataset.Build(s, dataset.For(e, nil))
				data, err := d.JSON()
				if err != nil {
					t.Fatal(err)
				}
				back, err := dataset.ReadJSON("x.json", data)
				if err != nil {
					t.Fatal(err)
				}
				if x := cmp.Diff(d, back); x != "" {
					t.Error(x)
				}
				again, err := back.JSON()
				if err != nil || string(again) != string(data) {
					t.Error("the same data were written differently", err)
				}
				if strings.Contains(string(data), "null") && strings.Contains(string(data), ": null") {
					t.Error("a list is null")
				}
			})
		}
	}
}

func TestJSONThatIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"no JSON":    {"hello", "x.json: This is not the data of a session as Folkmoot writes it."},
		"other JSON": {`{"a":1}`, "x.json: This is not the data of a session as Folkmoot writes it."},
		"newer":      {`{"schema":"folkmoot-dataset","version":99}`, "x.json: The file was written by a newer version of Folkmoot (shape 99; this one knows 1)."},
		"broken":     {`{"schema":"folkmoot-dataset","version":1,"ideas":3}`, "x.json: The data cannot be read:"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := dataset.ReadJSON("x.json", []byte(c.data))
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("the error is %v", err)
			}
		})
	}
	d, err := dataset.ReadJSON("x.json", []byte(`{"schema":"folkmoot-dataset","version":1,"ideas":[{"idea":1}]}`))
	if err != nil || d.Ballots == nil || d.Ideas[0].Merged == nil {
		t.Errorf("lists that are not there should be empty: %+v %v", d, err)
	}
}

// A cell of the CSV files says what the record says, and no spreadsheet runs it.
func TestTheCSVFilesSayWhatTheRecordsSay(t *testing.T) {
	d := dataset.Build(sample(t), dataset.For(report.Full, nil))
	d.Ideas[0].Text = "=HYPERLINK(\"http://x.example\")"
	d.Ideas[1].Text = "- two\nlines, \"quoted\""
	files, err := d.CSV(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range d.Tables(nil) {
		data := files[x.Name+".csv"]
		if !strings.HasPrefix(string(data), "\ufeff") || !strings.Contains(string(data), "\r\n") {
			t.Errorf("%s is not written for a spreadsheet", x.Name)
		}
		text, _, err := exchange.Text(x.Name, data, 1<<26)
		if err != nil {
			t.Fatal(err)
		}
		table := exchange.NewTable(x.Name, text, ',')
		if row, _ := table.Next(); len(row) != len(x.Columns) || row[0].Text != x.Columns[0].Name {
			t.Errorf("%s: the head is %v", x.Name, row)
		}
		for _, want := range x.Rows {
			row, err := table.Next()
			if err != nil || len(row) != len(want) {
				t.Fatal(x.Name, row, err)
			}
			for i, c := range row {
				if safe.Plain(c.Text) != dataset.Text(want[i]) || strings.HasPrefix(c.Text, "=") {
					t.Errorf("%s: %q, want %q", x.Name, c.Text, want[i])
				}
			}
		}
	}
	for name := range files {
		if stem := strings.TrimSuffix(name, ".csv"); stem != "README" && !strings.Contains(string(files["README.csv"]), name+",") {
			t.Errorf("README.csv does not speak of %s", name)
		}
	}
}

func TestTheSameSessionGivesTheSameArchive(t *testing.T) {
	var before string
	for range 2 {
		files, err := dataset.Build(sample(t), dataset.For(report.Publication, nil)).CSV(nil)
		if err != nil {
			t.Fatal(err)
		}
		data, err := dataset.Zip(files)
		if err != nil {
			t.Fatal(err)
		}
		if before != "" && before != string(data) {
			t.Error("the bytes differ")
		}
		before = string(data)
	}
}

// everything is all text of the data.
func everything(t testing.TB, d dataset.Dataset) string {
	t.Helper()
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
