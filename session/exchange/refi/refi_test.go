package refi_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/refi"
)

// small is a project with one of everything.
func small() refi.Project {
	g := func(words ...string) string { return refi.GUID(append([]string{"test"}, words...)...) }
	return refi.Project{
		Name: "Café <talk> & more", Description: "What helps?", Origin: "Folkmoot", Created: "2026-11-12T15:00:00Z", User: &refi.User{GUID: g("user"), Name: "Folkmoot"},
		Codes: []refi.Code{
			{GUID: g("code", "1"), Name: "Time", Description: "a\nb", Colour: "#0072B2", Codable: true, Codes: []refi.Code{{GUID: g("code", "2"), Name: "Quiet time", Codable: true}}},
			{GUID: g("code", "3"), Name: "Only a heading"},
		},
		Variables: []refi.Variable{{GUID: g("v", "1"), Name: "Date", Type: refi.DateType}, {GUID: g("v", "2"), Name: "Size", Description: "people", Type: refi.IntegerType}},
		Cases:     []refi.Case{{GUID: g("case"), Name: "Session", Values: []refi.Value{{Variable: g("v", "1"), Text: "2026-11-12"}, {Variable: g("v", "2"), Text: "12"}}, Sources: []string{g("source")}}},
		Sources: []refi.Source{{
			GUID: g("source"), Name: "What was said", Created: "2026-11-12T15:00:00Z", Text: "Café 🙂 first\nsecond £\n",
			Selections: []refi.Selection{
				{GUID: g("s", "1"), Name: "Idea 1", Start: 5, End: 12, Codings: []refi.Coding{{GUID: g("c", "1"), Code: g("code", "2")}}},
				{GUID: g("s", "2"), Start: 13, End: 21},
			},
		}},
	}
}

func write(t testing.TB, p refi.Project) []byte {
	t.Helper()
	data, err := refi.Write(p)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAProjectComesBackEqualAndKeepsTheRules(t *testing.T) {
	p := small()
	data := write(t, p)
	back, notes, err := refi.Read("x.qdpx", data)
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	if d := cmp.Diff(p, back); d != "" {
		t.Error(d)
	}
	if faults, err := refi.Validate("x.qdpx", data); err != nil || len(faults) > 0 {
		t.Error(err, faults)
	}
	if text, ok := back.Sources[0].Passage(back.Sources[0].Selections[0]); !ok || text != "🙂 first" {
		t.Errorf("the passage is %q", text)
	}
	if !bytes.Equal(data, write(t, p)) {
		t.Error("the same project gave other bytes")
	}
}

func TestACodebookComesBackEqualAndKeepsTheRules(t *testing.T) {
	data, err := refi.WriteCodebook("Folkmoot", small().Codes)
	if err != nil {
		t.Fatal(err)
	}
	origin, codes, err := refi.ReadCodebook("x.qdc", data)
	if err != nil || origin != "Folkmoot" {
		t.Fatal(origin, err)
	}
	if d := cmp.Diff(small().Codes, codes); d != "" {
		t.Error(d)
	}
	if faults, err := refi.ValidateCodebook("x.qdc", data); err != nil || len(faults) > 0 {
		t.Error(err, faults)
	}
}

// remake writes a project anew with its project.qde changed, and with other files.
func remake(t testing.TB, data []byte, change func(qde string) string, others map[string]string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name, text string) {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		if f.Name == "project.qde" {
			text = change(text)
		} else if other, ok := others[f.Name]; ok {
			text = other
		}
		put(f.Name, text)
	}
	for name, text := range others {
		if !strings.HasPrefix(name, "Sources/"+refi.GUID("test", "source")) {
			put(name, text)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Each rule of the schema and of the standard is broken in turn, and the validator says so.
func TestTheValidatorCanFail(t *testing.T) {
	data := write(t, small())
	code, source := refi.GUID("test", "code", "2"), refi.GUID("test", "source")
	swap := func(old, now string) func(string) string {
		return func(s string) string {
			if !strings.Contains(s, old) {
				t.Fatalf("there is no %s in\n%s", old, s)
			}
			return strings.Replace(s, old, now, 1)
		}
	}
	for name, c := range map[string]struct {
		change func(string) string
		others map[string]string
		want   string
	}{
		"another root":           {func(string) string { return `<CodeBook xmlns="urn:QDA-XML:project:1.0"/>` }, nil, "has no place here"},
		"another namespace":      {swap("urn:QDA-XML:project:1.0", "urn:QDA-XML:project:2.0"), nil, "is in the namespace"},
		"no name":                {swap(`<Project xmlns="urn:QDA-XML:project:1.0" name=`, `<Project xmlns="urn:QDA-XML:project:1.0" basePath=`), nil, `has no attribute "name"`},
		"an unknown attribute":   {swap(`isCodable="true"`, `isCodable="true" mood="good"`), nil, `an attribute "mood"`},
		"no truth value":         {swap(`isCodable="true"`, `isCodable="yes"`), nil, "is no boolean"},
		"no colour":              {swap(`#0072B2`, `blue`), nil, "is no rgb"},
		"no GUID":                {swap(`guid="`+code, `guid="x`+code), nil, "is no guid"},
		"no time":                {swap(`creationDateTime="2026-11-12T15:00:00Z"`, `creationDateTime="today"`), nil, "is no dateTime"},
		"elements out of order":  {func(s string) string { return move(s, "Cases", "Variables") }, nil, "in a place where it may not stand"},
		"an unknown element":     {swap("<Cases>", "<Mood></Mood><Cases>"), nil, "has no place here"},
		"an empty list":          {func(s string) string { return cut(s, "<Variables>", "</Variables>") }, nil, "has no Variable where it has to stand"},
		"two where one may be":   {swap("<Description>What helps?</Description>", "<Description>a</Description><Description>b</Description>"), nil, "Description in a place"},
		"text between elements":  {swap("<Cases>", "<Cases>hello"), nil, "has text between its elements"},
		"a code that is nowhere": {swap(`<CodeRef targetGUID="`+code, `<CodeRef targetGUID="`+refi.GUID("nowhere")), nil, "which is no Code of this project"},
		"a source for a code":    {swap(`<CodeRef targetGUID="`+code, `<CodeRef targetGUID="`+source), nil, "which is no Code of this project"},
		"a user that is nowhere": {swap(`creatingUser="`, `creatingUser="`+refi.GUID("nobody")+`" name2="`), nil, "leads to no user"},
		"a GUID twice":           {swap(refi.GUID("test", "v", "2"), refi.GUID("test", "v", "1")), nil, "a GUID that is given already"},
		"a value of another type": {func(s string) string {
			return strings.ReplaceAll(strings.ReplaceAll(s, "<DateValue>", "<TextValue>"), "</DateValue>", "</TextValue>")
		}, nil, "has a TextValue for a variable of the type Date"},
		"no number":         {swap("<IntegerValue>12<", "<IntegerValue>many<"), nil, "is no integer"},
		"beyond the text":   {swap(`endPosition="21"`, `endPosition="99"`), nil, "in a text of 22 characters"},
		"backwards":         {swap(`endPosition="21"`, `endPosition="2"`), nil, "goes from 13 to 2"},
		"no text":           {swap(`internal://`, `internal://x`), nil, "which is not in the archive"},
		"two texts":         {swap(`<PlainTextSelection`, `<PlainTextContent>x</PlainTextContent><PlainTextSelection`), nil, "its text in one place"},
		"a byte order mark": {swap("", ""), map[string]string{"Sources/" + source + ".txt": "\ufeffCafé 🙂 first\nsecond £\n"}, "a byte order mark"},
		"other line ends":   {swap("", ""), map[string]string{"Sources/" + source + ".txt": "Café 🙂 first\r\nsecond £\r\n"}, "other line ends"},
		"not UTF-8":         {swap("", ""), map[string]string{"Sources/" + source + ".txt": "Caf\xe9 xxxxxxxxxxxxxxxxxxxxxxxxxxxx"}, "not UTF-8"},
		"no project in it":  {nil, nil, "is not in the archive"},
	} {
		t.Run(name, func(t *testing.T) {
			var broken []byte
			if c.change == nil {
				broken = remake(t, emptyZip(t), nil, map[string]string{"readme.txt": "x"})
			} else {
				broken = remake(t, data, c.change, c.others)
			}
			faults, err := refi.Validate("x.qdpx", broken)
			if err != nil {
				t.Fatal(err)
			}
			if all := fmt.Sprint(faults); !strings.Contains(all, c.want) {
				t.Errorf("the faults are %s, want %q", all, c.want)
			}
		})
	}
}

func emptyZip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := zip.NewWriter(&b).Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// move puts one element of the project before another.
func move(s, element, before string) string {
	from, to := strings.Index(s, "<"+element+">"), strings.Index(s, "</"+element+">")+len(element)+3
	moved := s[from:to]
	s = s[:from] + s[to:]
	return strings.Replace(s, "<"+before+">", moved+"<"+before+">", 1)
}

// cut empties an element.
func cut(s, from, to string) string {
	i, j := strings.Index(s, from)+len(from), strings.Index(s, to)
	return s[:i] + s[j:]
}

func TestTheValidatorOfCodebooksCanFail(t *testing.T) {
	data, err := refi.WriteCodebook("Folkmoot", small().Codes)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ old, new, want string }{
		"the namespace of a project":       {"urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0", "is in the namespace"},
		"no name":                          {`name="Time" `, "", `has no attribute "name"`},
		"a note, which only projects have": {"</Codes>", `<NoteRef targetGUID="` + refi.GUID("x") + `"/></Codes>`, "has NoteRef in a place"},
		"a set of nothing":                 {"</CodeBook>", `<Sets><Set guid="` + refi.GUID("set") + `" name="s"><MemberCode guid="` + refi.GUID("no") + `"/></Set></Sets></CodeBook>`, "leads to no code"},
	} {
		t.Run(name, func(t *testing.T) {
			faults, err := refi.ValidateCodebook("x.qdc", []byte(strings.Replace(string(data), c.old, c.new, 1)))
			if err != nil || !strings.Contains(fmt.Sprint(faults), c.want) {
				t.Errorf("%v %v", faults, err)
			}
		})
	}
}

func TestWhatIsNotTakenIsTold(t *testing.T) {
	data := remake(t, write(t, small()), func(s string) string {
		s = strings.Replace(s, `endPosition="21"`, `endPosition="99"`, 1)
		return strings.Replace(s, "</Sources>", `<TextSource guid="`+refi.GUID("far")+`" name="Far away" plainTextPath="relative://far.txt"/><PDFSource guid="`+refi.GUID("pdf")+`"/></Sources><Notes><Note guid="`+refi.GUID("note")+`"><PlainTextContent>x</PlainTextContent></Note></Notes>`, 1)
	}, nil)
	p, notes, err := refi.Read("x.qdpx", data)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, n := range notes {
		all = append(all, n.Error())
	}
	want := []string{
		"x.qdpx: A passage of “What was said” goes from character 13 to 99, while the text has 22. It was left out.",
		"x.qdpx: The text “Far away” is not in the archive and was left out.",
		"x.qdpx: PDF files were left out (1).",
		"x.qdpx: Notes were left out (1).",
	}
	if d := cmp.Diff(want, all); d != "" {
		t.Error(d)
	}
	if len(p.Sources) != 1 || len(p.Sources[0].Selections) != 1 {
		t.Errorf("%+v", p.Sources)
	}
}

// Programs write GUIDs in braces and large letters, texts with a mark and other line ends, and the text inside the project.
func TestWhatOtherProgramsWriteIsRead(t *testing.T) {
	id := strings.ToUpper(refi.GUID("code"))
	qde := `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" name="Theirs">
<CodeBook><Codes><Code guid="{` + id + `}" name="Time" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="` + refi.GUID("a") + `" name="A" plainTextPath="internal://a.txt"><PlainTextSelection guid="` + refi.GUID("s") + `" startPosition="4" endPosition="7"><Coding guid="` + refi.GUID("c") + `"><CodeRef targetGUID="` + id + `"/></Coding></PlainTextSelection></TextSource>
<TextSource guid="` + refi.GUID("b") + `" name="B"><PlainTextContent>inside</PlainTextContent><Coding guid="` + refi.GUID("d") + `"><CodeRef targetGUID="{` + id + `}"/></Coding></TextSource></Sources></Project>`
	p, notes, err := refi.Read("x.qdpx", remake(t, emptyZip(t), nil, map[string]string{"project.qde": qde, "sources/a.txt": "\ufeffone\r\ntwo\r\n"}))
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	a, b := p.Sources[0], p.Sources[1]
	if text, _ := a.Passage(a.Selections[0]); text != "two" || a.Selections[0].Codings[0].Code != p.Codes[0].GUID {
		t.Errorf("%q %+v", text, a)
	}
	if text, _ := b.Passage(b.Selections[0]); text != "inside" || b.Selections[0].Codings[0].Code != p.Codes[0].GUID {
		t.Errorf("%q %+v", text, b)
	}
}

func TestRefused(t *testing.T) {
	deep := `<Project xmlns="urn:QDA-XML:project:1.0" name="x"><CodeBook><Codes>` + strings.Repeat(`<Code guid="g" name="n" isCodable="true">`, 100) + strings.Repeat("</Code>", 100) + `</Codes></CodeBook></Project>`
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no archive":             {[]byte("hello"), "x.qdpx: This is not a REFI-QDA project"},
		"an archive of others":   {remake(t, emptyZip(t), nil, map[string]string{"a.txt": "x"}), "x.qdpx: There is no project.qde in this archive"},
		"a path up":              {remake(t, emptyZip(t), nil, map[string]string{"Sources/../../evil.txt": "x"}), "x.qdpx: The archive has a file whose path leads out of it (“Sources/../../evil.txt”)."},
		"a path from the top":    {remake(t, emptyZip(t), nil, map[string]string{"/etc/evil": "x"}), "x.qdpx: The archive has a file whose path leads out of it"},
		"a path of Windows":      {remake(t, emptyZip(t), nil, map[string]string{`C:\evil`: "x"}), "x.qdpx: The archive has a file whose path leads out of it"},
		"an archive that swells": {remake(t, emptyZip(t), nil, map[string]string{"project.qde": strings.Repeat("\x00", refi.MaxUnpacked+1)}), "x.qdpx: This archive unpacks to more than 32 megabytes"},
		"no XML":                 {remake(t, emptyZip(t), nil, map[string]string{"project.qde": "hello"}), "x.qdpx: There is nothing in this project."},
		"broken XML":             {remake(t, emptyZip(t), nil, map[string]string{"project.qde": "<Project><a></b></Project>"}), "x.qdpx: The project cannot be read:"},
		"too deep":               {remake(t, emptyZip(t), nil, map[string]string{"project.qde": deep}), "x.qdpx: Codes stand under codes more than 50 deep"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := refi.Read("x.qdpx", c.data)
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

// Whatever the words are, a project comes back equal and keeps the rules.
func TestEveryProjectComesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.StringMatching(`[a-z<>&"'=]([a-z <>&"'=\]é漢🙂]{0,10}[a-z>\]])?`)
		id := 0
		guid := func() string { id++; return refi.GUID("rapid", fmt.Sprint(id)) }
		p := refi.Project{Name: words.Draw(rt, "name")}
		var codes []string
		for range rapid.IntRange(0, 3).Draw(rt, "codes") {
			c := refi.Code{GUID: guid(), Name: words.Draw(rt, "code"), Codable: rapid.Bool().Draw(rt, "codable")}
			codes = append(codes, c.GUID)
			if rapid.Bool().Draw(rt, "sub") {
				c.Codes = []refi.Code{{GUID: guid(), Name: words.Draw(rt, "sub"), Codable: true, Description: words.Draw(rt, "about")}}
			}
			p.Codes = append(p.Codes, c)
		}
		for range rapid.IntRange(0, 2).Draw(rt, "sources") {
			s := refi.Source{GUID: guid(), Name: words.Draw(rt, "source"), Text: rapid.StringMatching(`[a-z é漢🙂\n\t]{0,30}`).Draw(rt, "text")}
			n := len([]rune(s.Text))
			for range rapid.IntRange(0, 3).Draw(rt, "selections") {
				from := rapid.IntRange(0, n).Draw(rt, "from")
				x := refi.Selection{GUID: guid(), Start: from, End: rapid.IntRange(from, n).Draw(rt, "to")}
				if len(codes) > 0 {
					x.Codings = []refi.Coding{{GUID: guid(), Code: rapid.SampledFrom(codes).Draw(rt, "coded")}}
				}
				s.Selections = append(s.Selections, x)
			}
			p.Sources = append(p.Sources, s)
		}
		data, err := refi.Write(p)
		if err != nil {
			rt.Fatal(err)
		}
		back, notes, err := refi.Read("x", data)
		if err != nil || len(notes) > 0 {
			rt.Fatal(err, notes)
		}
		if d := cmp.Diff(p, back); d != "" {
			rt.Fatal(d)
		}
		if faults, err := refi.Validate("x", data); err != nil || len(faults) > 0 {
			rt.Fatal(err, faults)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(write(f, small()))
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := refi.Read("x", data)
		if err != nil {
			return
		}
		for _, s := range p.Sources {
			for _, x := range s.Selections {
				if _, ok := s.Passage(x); !ok {
					t.Errorf("a selection goes beyond its text: %+v", x)
				}
			}
		}
		if _, err := refi.Validate("x", data); err != nil {
			t.Error(err)
		}
	})
}
