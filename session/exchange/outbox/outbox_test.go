package outbox_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/refi"
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

// methods is a session with a poll of every method.
func methods(t testing.TB) *session.State {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "replay", "testdata", "methods.script"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := demo.Script(nil, "methods", data, "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	return kept.State()
}

func write(t testing.TB, k outbox.Kind, s *session.State, o outbox.Options) outbox.File {
	t.Helper()
	f, err := outbox.Write(k, s, o)
	if err != nil {
		t.Fatal(k, err)
	}
	return f
}

// unzip gives the files of an archive.
func unzip(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestEveryKindIsWrittenTheSameEachTime(t *testing.T) {
	s := sample(t)
	for _, k := range outbox.Kinds() {
		t.Run(string(k), func(t *testing.T) {
			one, two := write(t, k, s, outbox.Options{}), write(t, k, s, outbox.Options{})
			if len(one.Data) == 0 || !bytes.Equal(one.Data, two.Data) || one.Name != two.Name {
				t.Errorf("%d and %d bytes", len(one.Data), len(two.Data))
			}
			if !strings.HasSuffix(one.Name, k.Ending()) || strings.ContainsAny(one.Name, `/\: `) {
				t.Errorf("it would be saved as %q", one.Name)
			}
			if k.Name(nil) == string(k) || !strings.HasSuffix(k.About(nil), ".") {
				t.Errorf("nothing says what it is: %q %q", k.Name(nil), k.About(nil))
			}
		})
	}
	if outbox.Kind("doc").Known() {
		t.Error("there is no kind “doc”")
	}
}

// Every edition is asked for every kind, and no file says the organisation's name or a seat's code where that is forbidden.
func TestNoKindLeaksWhatItsEditionForbids(t *testing.T) {
	s := sample(t)
	for _, k := range outbox.Kinds() {
		for _, e := range report.Editions() {
			t.Run(string(k)+" "+string(e), func(t *testing.T) {
				f, err := outbox.Write(k, s, outbox.Options{Edition: e})
				if err != nil {
					if hasBallots := slices.Contains(e.Rights().Sections, report.Ballots); hasBallots {
						t.Error(err)
					}
					return
				}
				text := string(f.Data)
				if bytes.HasPrefix(f.Data, []byte("PK")) {
					text = ""
					for _, part := range unzip(t, f.Data) {
						text += string(part)
					}
				}
				for _, x := range s.Ideas {
					if x.Withdrawn && strings.Contains(text, x.Text()) {
						t.Errorf("a withdrawn idea leaves: %s", x.Text())
					}
				}
				for _, id := range []string{string(s.Ideas[0].ID), string(s.Seats[0].ID), string(s.Polls[0].ID)} {
					if strings.Contains(text, id) {
						t.Error("an id of the file leaves")
					}
				}
				if e == report.Publication && (strings.Contains(text, s.Details.Organisation.Name) || strings.Contains(text, s.Details.Place)) {
					t.Error("the organisation or the place is named")
				}
				if x := s.Polls[0]; !e.Rights().Seats && slices.ContainsFunc(s.Seats, func(p *session.Seat) bool {
					return strings.Contains(text, `"`+p.Code+`"`) && k != outbox.XLSX || strings.Contains(text, ">"+p.Code+"<")
				}) {
					t.Errorf("a seat leaves: %v", x.ID)
				}
			})
		}
	}
}

func TestAProjectForAnalysis(t *testing.T) {
	s := sample(t)
	f := write(t, outbox.QDPX, s, outbox.Options{Edition: report.Full})
	if faults, err := refi.Validate(f.Name, f.Data); err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	p, notes, err := refi.Read(f.Name, f.Data)
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	if d := cmp.Diff(outbox.Project(s, dataset.For(report.Full, nil)), p); d != "" {
		t.Error("read back it is another project:", d)
	}
	names := map[string]string{}
	var walk func(codes []refi.Code)
	walk = func(codes []refi.Code) {
		for _, c := range codes {
			names[c.GUID] = c.Name
			walk(c.Codes)
		}
	}
	walk(p.Codes)
	if len(names) != len(s.Themes) {
		t.Errorf("%d codes for %d themes", len(names), len(s.Themes))
	}
	// Each idea stands on a line of its own, and is coded with its theme.
	source := p.Sources[0]
	lines := strings.Split(source.Text, "\n")
	coded := map[string]string{}
	for _, x := range source.Selections {
		text, ok := source.Passage(x)
		if !ok || !slices.Contains(lines, text) {
			t.Errorf("%s is %q", x.Name, text)
		}
		for _, c := range x.Codings {
			coded[text] = names[c.Code]
		}
	}
	for _, x := range s.Shown() {
		want := ""
		if th := s.Theme(x.Theme); th != nil {
			want = th.Name()
		}
		if got := coded[strings.Join(strings.Fields(x.Text()), " ")]; got != want {
			t.Errorf("idea %d is coded %q, want %q", x.Number, got, want)
		}
	}
	values := map[string]string{}
	for _, v := range p.Cases[0].Values {
		for _, x := range p.Variables {
			if x.GUID == v.Variable {
				values[x.Name] = v.Text
			}
		}
	}
	if values["Organisation"] != s.Details.Organisation.Name || values["Date"] != s.Details.Date || values["People who took part"] != "12" {
		t.Errorf("%v", values)
	}
}

// What is known again from one export to the next keeps its GUID, whatever the edition.
func TestGUIDsStayTheSame(t *testing.T) {
	s := sample(t)
	full, public := outbox.Project(s, dataset.For(report.Full, nil)), outbox.Project(s, dataset.For(report.Publication, nil))
	if full.Codes[0].GUID != public.Codes[0].GUID || full.Sources[0].Selections[0].GUID != public.Sources[0].Selections[0].GUID || full.Cases[0].GUID != public.Cases[0].GUID {
		t.Error("another edition gave other GUIDs")
	}
	if other := outbox.Project(methods(t), dataset.For(report.Full, nil)); other.Cases[0].GUID == full.Cases[0].GUID || other.Sources[0].GUID == full.Sources[0].GUID {
		t.Error("two sessions have one GUID")
	}
}

func TestACodebook(t *testing.T) {
	f := write(t, outbox.QDC, sample(t), outbox.Options{})
	if faults, err := refi.ValidateCodebook(f.Name, f.Data); err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	_, codes, err := refi.ReadCodebook(f.Name, f.Data)
	if d := cmp.Diff(outbox.Codes(sample(t), dataset.For(report.Publication, nil)), codes); d != "" || err != nil {
		t.Error(d, err)
	}
}

func TestAConversationHoldsTheVotesOnAgreement(t *testing.T) {
	s := methods(t)
	f := write(t, outbox.Polis, s, outbox.Options{})
	files := unzip(t, f.Data)
	if len(files) != 5 {
		t.Fatalf("%d files", len(files))
	}
	back, notes, err := polis.Read(files)
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	c, _ := outbox.Conversation(s, dataset.For(report.Full, nil))
	c.Seen = back.Seen
	if d := cmp.Diff(c, back); d != "" {
		t.Error("read back it is another conversation:", d)
	}
	if !strings.Contains(string(files["summary.csv"]), "one number is one ballot") {
		t.Errorf("the summary does not say what a voter is:\n%s", files["summary.csv"])
	}
	want := map[string][3]int{} // agree, pass, disagree
	for _, p := range s.ClosedPolls() {
		if p.Rules.Method != "agree" {
			continue
		}
		for _, o := range p.Options {
			x := want[o.Text]
			for _, b := range p.Ballots {
				if m := b.Marks[o.ID]; m > 0 {
					x[3-m] += b.Heads()
				}
			}
			want[o.Text] = x
		}
	}
	if len(want) == 0 {
		t.Fatal("the session has no vote on agreement")
	}
	got := map[string][3]int{}
	last, _, _ := back.Last()
	for _, v := range last {
		text := back.Comment(v.Comment).Text
		x := got[text]
		x[1-int(v.Answer)]++
		got[text] = x
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, x := range back.Comments {
		if x.Author != 0 {
			t.Errorf("comment %d has an author: %d", x.ID, x.Author)
		}
	}
}

func TestAWorkbookSaysWhatTheTablesSay(t *testing.T) {
	s := sample(t)
	d := dataset.Build(s, dataset.For(report.Full, nil))
	d.Ideas[0].Text = "=1+1"
	d.Ideas[1].Text = strings.Repeat("long ", 10000)
	d.Ideas[2].Text = "a\x0bb\x00c"
	data, err := d.XLSX(nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	sheets := f.GetSheetList()
	if sheets[0] != "README" || len(sheets) != len(d.Tables(nil))+1 {
		t.Errorf("the sheets are %v", sheets)
	}
	for _, x := range d.Tables(nil) {
		rows, err := f.GetRows(x.Name, excelize.Options{RawCellValue: true})
		if err != nil || len(rows) != len(x.Rows)+1 {
			t.Fatal(x.Name, len(rows), len(x.Rows), err)
		}
		for n, want := range x.Rows {
			for i, w := range want {
				have := ""
				if i < len(rows[n+1]) {
					have = rows[n+1][i]
				}
				switch text := dataset.Text(w); {
				case x.Name == "ideas" && n == 1 && i == 1:
					if !strings.HasSuffix(have, "…") {
						t.Errorf("a text that is too long ends with %q", have[len(have)-10:])
					}
				case x.Name == "ideas" && n == 2 && i == 1:
					if have != "abc" {
						t.Errorf("%q", have)
					}
				case w == true || w == false:
					if (have == "1") != (text == "true") {
						t.Errorf("%s row %d: %q, want %q", x.Name, n, have, text)
					}
				case have != text:
					t.Errorf("%s row %d: %q, want %q", x.Name, n, have, text)
				}
			}
		}
	}
	if formula, err := f.GetCellFormula("ideas", "B2"); err != nil || formula != "" {
		t.Errorf("an idea is the formula %q", formula)
	}
}

func TestSingleTables(t *testing.T) {
	s := sample(t)
	themes := string(write(t, outbox.Themes, s, outbox.Options{}).Data)
	if got := strings.Count(themes, "\r\n") - 1; got < len(s.Shown()) {
		t.Errorf("%d rows for %d ideas", got, len(s.Shown()))
	}
	if !strings.HasPrefix(themes, "\ufefftheme,sub_theme,idea,text\r\n") {
		t.Errorf("the head is %q", themes[:60])
	}
	ballots := string(write(t, outbox.Ballots, s, outbox.Options{}).Data)
	for _, p := range s.ClosedPolls() {
		if !strings.Contains(ballots, p.Question) {
			t.Errorf("the ballots of “%s” are not there", p.Question)
		}
	}
	if !strings.Contains(ballots, ",blank,") {
		t.Error("the blank ballot of the sample is not there")
	}
}

func TestWhatCannotBeGivenIsRefused(t *testing.T) {
	empty := session.NewState()
	for _, c := range []struct {
		name string
		kind outbox.Kind
		s    *session.State
		o    outbox.Options
		want string
	}{
		{"ballots for anybody", outbox.Ballots, sample(t), outbox.Options{Edition: report.Publication}, "The edition “publication” has no ballots in it."},
		{"votes for anybody", outbox.Polis, sample(t), outbox.Options{Edition: report.Publication}, "The edition “publication” has no ballots in it."},
		{"no themes", outbox.QDC, empty, outbox.Options{}, "There are no themes in this session yet."},
		{"no themes in a table", outbox.Themes, empty, outbox.Options{}, "There are no themes in this session yet."},
		{"no votes", outbox.Ballots, empty, outbox.Options{}, "There is no closed vote with ballots in this session yet."},
		{"no ideas", outbox.Polis, empty, outbox.Options{}, "There are no ideas in this session yet"},
		{"no such kind", "doc", empty, outbox.Options{}, "there is no such kind of file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := outbox.Write(c.kind, c.s, c.o)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Fatalf("the error is %v", err)
			}
			if e := say.Explainer(nil); c.kind != "doc" && !errors.As(err, &e) {
				t.Error("nobody can translate it")
			}
		})
	}
}

// A session in which nothing has happened yet gives files all the same.
func TestAnEmptySession(t *testing.T) {
	for _, k := range []outbox.Kind{outbox.CSV, outbox.XLSX, outbox.JSON, outbox.QDPX} {
		f := write(t, k, session.NewState(), outbox.Options{})
		if k == outbox.QDPX {
			if faults, err := refi.Validate(f.Name, f.Data); err != nil || len(faults) > 0 {
				t.Error(err, faults)
			}
		}
	}
}
