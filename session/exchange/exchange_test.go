package exchange_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/exchange"
)

func read(t *testing.T, name, data string, opt exchange.Options) exchange.Import {
	t.Helper()
	in, err := exchange.ReadIdeas(name, []byte(data), opt)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func texts(in exchange.Import) []string {
	out := []string{}
	for _, row := range in.Ideas {
		out = append(out, row.Text)
	}
	return out
}

func TestIdeasAreFound(t *testing.T) {
	for name, c := range map[string]struct {
		file, data string
		opt        exchange.Options
		want       []string
		column     string
		number     int
		comma      rune
		encoding   exchange.Encoding
	}{
		"one a line":              {"a.txt", "Trust\n\nTime, and room\n", exchange.Options{}, []string{"Trust", "Time, and room"}, "", 0, 0, exchange.UTF8},
		"no line end at the end":  {"a.txt", "Trust", exchange.Options{}, []string{"Trust"}, "", 0, 0, exchange.UTF8},
		"CRLF":                    {"a.txt", "Trust\r\nTime\r\n", exchange.Options{}, []string{"Trust", "Time"}, "", 0, 0, exchange.UTF8},
		"CR alone":                {"a.txt", "Trust\rTime", exchange.Options{}, []string{"Trust", "Time"}, "", 0, 0, exchange.UTF8},
		"quotes in a list stay":   {"a.txt", "\"I never have time\"\nTrust", exchange.Options{}, []string{`"I never have time"`, "Trust"}, "", 0, 0, exchange.UTF8},
		"byte order mark":         {"a.csv", "\xef\xbb\xbfidea,who\nTrust,x\n", exchange.Options{}, []string{"Trust"}, "idea", 1, ',', exchange.UTF8BOM},
		"semicolons":              {"a.csv", "who;idea\nx;Trust, and time\n", exchange.Options{}, []string{"Trust, and time"}, "idea", 2, ';', exchange.UTF8},
		"tabs":                    {"a.tsv", "who\tComment\nx\tTrust\n", exchange.Options{}, []string{"Trust"}, "Comment", 2, '\t', exchange.UTF8},
		"sep line":                {"a.csv", "sep=;\r\nwho;text\r\nx;Trust\r\n", exchange.Options{}, []string{"Trust"}, "text", 2, ';', exchange.UTF8},
		"quoted with CRLF inside": {"a.csv", "id,idea\r\n1,\"Trust,\r\nand \"\"time\"\"\"\r\n2,Room\r\n", exchange.Options{}, []string{"Trust,\nand \"time\"", "Room"}, "idea", 2, ',', exchange.UTF8},
		"a quote inside a field":  {"a.csv", "id,idea\n1,Say \"please\" more\n", exchange.Options{}, []string{`Say "please" more`}, "idea", 2, ',', exchange.UTF8},
		"Latin-1":                 {"a.csv", "idea;who\nCaf\xe9 for all;x\n", exchange.Options{}, []string{"Café for all"}, "idea", 1, ';', exchange.Latin1},
		"Windows-1252":            {"a.txt", "We\x92re slow \x96 why?\n", exchange.Options{}, []string{"We’re slow – why?"}, "", 0, 0, exchange.Western},
		"UTF-16, little end":      {"a.csv", "\xff\xfei\x00d\x00e\x00a\x00\n\x00\x77\x01\n\x00", exchange.Options{}, []string{"ŷ"}, "idea", 1, ',', exchange.UTF16},
		"UTF-16, big end":         {"a.txt", "\xfe\xff\x01\x77", exchange.Options{}, []string{"ŷ"}, "", 0, 0, exchange.UTF16},
		"the surest name wins":    {"a.csv", "comment-id,text,comment-body\n1,no,yes\n", exchange.Options{}, []string{"yes"}, "comment-body", 3, ',', exchange.UTF8},
		"a column by its name":    {"a.csv", "n,Worauf\n1,Zeit\n", exchange.Options{Column: "worauf"}, []string{"Zeit"}, "Worauf", 2, ',', exchange.UTF8},
		"a column by its number":  {"a.csv", "1,Zeit\n2,Ruhe\n", exchange.Options{Column: "2"}, []string{"Zeit", "Ruhe"}, "", 2, ',', exchange.UTF8},
		"a number under names":    {"a.csv", "text,more\na,Zeit\nb,Ruhe\n", exchange.Options{Column: "2"}, []string{"Zeit", "Ruhe"}, "more", 2, ',', exchange.UTF8},
		"a table of one column":   {"a.csv", "\"Trust, time\"\nRoom\n", exchange.Options{}, []string{"Trust, time", "Room"}, "", 1, ',', exchange.UTF8},
		"sentences with commas":   {"a.csv", "Good, clear, full\nTime\nTrust, and room\n", exchange.Options{}, []string{"Good, clear, full", "Time", "Trust, and room"}, "", 0, 0, exchange.UTF8},
		"rows of separators":      {"a.csv", "idea,who\nTrust,x\n,\n,\n", exchange.Options{}, []string{"Trust"}, "idea", 1, ',', exchange.UTF8},
		"control characters go":   {"a.txt", "Tr\x07ust\x0b\n", exchange.Options{}, []string{"Trust"}, "", 0, 0, exchange.UTF8},
	} {
		t.Run(name, func(t *testing.T) {
			in := read(t, c.file, c.data, c.opt)
			if diff := cmp.Diff(c.want, texts(in)); diff != "" {
				t.Error(diff)
			}
			if in.Column != c.column || in.Number != c.number || in.Delimiter != c.comma || in.Encoding != c.encoding {
				t.Errorf("column %q (%d), separator %q, encoding %q", in.Column, in.Number, in.Delimiter, in.Encoding)
			}
			if len(in.LeftOut) > 0 {
				t.Errorf("left out: %v", in.LeftOut)
			}
		})
	}
}

func TestNothingIsLostInSilence(t *testing.T) {
	data := "id,idea\n1,Trust\n2,\"" + strings.Repeat("x", 20000) + "\"\n3\n4,Trust\n5,a, b\n6,\n"
	in := read(t, "a.csv", data, exchange.Options{})
	if diff := cmp.Diff([]string{"Trust", "Trust"}, texts(in)); diff != "" {
		t.Error(diff)
	}
	if in.Twice != 1 || in.Ideas[1].Line != 5 {
		t.Errorf("%d the same as an earlier one, the second in line %d", in.Twice, in.Ideas[1].Line)
	}
	var got []string
	for _, l := range in.LeftOut {
		got = append(got, l.Error())
	}
	want := []string{
		"it has 20000 characters; 2000 is the most. Shorten it, or keep the long text as evidence.",
		"the row ends before column 2, which holds the ideas",
		"the row has 3 columns where the table has 2. A text with a separator in it has to stand in quotation marks.",
		"there is no text in it",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, line := range []int{3, 4, 6, 7} {
		if in.LeftOut[i].Line != line {
			t.Errorf("the %d. left out is in line %d, want %d", i+1, in.LeftOut[i].Line, line)
		}
	}
	if s := in.LeftOut[0].Start; len(s) > 50 || !strings.HasPrefix(s, "xxx") {
		t.Errorf("its beginning is %q", s)
	}
}

func TestAnIdeaAsLongAsASessionTakes(t *testing.T) {
	long := strings.Repeat("ŷ", session.MaxIdea)
	in := read(t, "a.txt", long+"\n"+long+"x\n", exchange.Options{})
	if len(in.Ideas) != 1 || len(in.LeftOut) != 1 || in.LeftOut[0].Line != 2 {
		t.Errorf("%d ideas, left out %v", len(in.Ideas), in.LeftOut)
	}
}

func TestPolis(t *testing.T) {
	data, err := os.ReadFile("testdata/polis/london.youth.policing.comments.csv")
	if err != nil {
		t.Fatal(err)
	}
	in := read(t, "comments.csv", string(data), exchange.Options{})
	if len(in.Ideas) != 39 || in.Rejected != 3 || len(in.LeftOut) != 0 || in.Column != "comment-body" || in.Number != 8 {
		t.Errorf("%d ideas, %d of them rejected, left out %v, from column %q (%d)", len(in.Ideas), in.Rejected, in.LeftOut, in.Column, in.Number)
	}
	in = read(t, "comments.csv", string(data), exchange.Options{WithoutRejected: true})
	if len(in.Ideas) != 36 || in.Rejected != 0 || len(in.LeftOut) != 3 {
		t.Errorf("without the rejected ones: %d ideas, left out %v", len(in.Ideas), in.LeftOut)
	}
	for i, line := range []int{37, 38, 40} {
		if in.LeftOut[i].Line != line {
			t.Errorf("left out line %d, want %d", in.LeftOut[i].Line, line)
		}
	}
}

func TestTheOtherShapeOfPolis(t *testing.T) {
	in := read(t, "comments.csv", "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body\n"+
		"1,2,0,5,0,1,false,true,0.5,\"Longer hours, please\"\n1,3,0,5,0,-1,false,true,0.5,Spam\n", exchange.Options{WithoutRejected: true})
	if diff := cmp.Diff([]string{"Longer hours, please"}, texts(in)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct{ file, data, want string }{
		"empty":               {"a.csv", "", "a.csv: The file is empty"},
		"only a mark":         {"a.csv", "\xef\xbb\xbf \n", "a.csv: The file is empty"},
		"only names":          {"a.csv", "idea,who\n", "a.csv: There is no idea in this file"},
		"too large":           {"a.csv", strings.Repeat("x", exchange.MaxBytes+1), "a.csv: The file has 9 megabytes; 8 is the most"},
		"10 MB of junk":       {"a.csv", strings.Repeat("\x00\xff\x13\x37", 10<<18), "a.csv: The file has 10 megabytes; 8 is the most"},
		"junk":                {"a.csv", strings.Repeat("\x01\xff\x13\x37", 1<<18), "a.csv, line 1, column 1: This is not text"},
		"zeros":               {"a.txt", "Trust\nTi\x00me", "a.txt, line 2, column 3: This is not text"},
		"a PDF":               {"a.csv", "%PDF-1.7\n", "a.csv: This is a PDF"},
		"a workbook":          {"a.csv", "PK\x03\x04xyz", "a.csv: This is a workbook"},
		"a picture":           {"a.txt", "\x89PNG\r\n", "a.txt: This is a picture"},
		"a session":           {"a.moot", `{"format":"folkmoot-session","version":1}`, "a.moot: This is a Folkmoot session"},
		"UTF-16 without mark": {"a.txt", "T\x00r\x00u\x00s\x00t\x00", "a.txt, line 1, column 2: The file seems to be saved as UTF-16"},
		"UTF-16 cut":          {"a.txt", "\xff\xfeT\x00r", "a.txt: The file is saved as UTF-16 and ends in the middle"},
		"UTF-8 with a bad byte": {
			"a.csv", "idea\nCafé for all, naïve\nCaf\xe9 for all\n", "a.csv, line 3, column 4: There is a character here that is not UTF-8",
		},
		"a mark and a bad byte": {"a.csv", "\xef\xbb\xbfidea\nCaf\xe9\n", "a.csv, line 2, column 4: There is a character here that is not UTF-8"},
		"an unknown code page":  {"a.txt", "ab\nc\x81\xe9\n", "a.txt, line 2, column 2: The letters of this file are in an encoding that is not known"},
		"an open quote":         {"a.csv", "id,idea\n1,Trust\n2,\"Time\n3,Room\n", "a.csv, line 3, column 3: The quotation mark that opens here is never closed"},
		"text behind a quote":   {"a.csv", "id,idea\n1,\"Trust\" me\n", "a.csv, line 2, column 10: There is text behind a closing quotation mark"},
		"no known column":       {"a.csv", "who,what\nx,y\nz,w\n", "a.csv, line 1, column 1: No column of this table is known to hold ideas. It has: 1 “who”, 2 “what”. Name the column"},
		"too many":              {"a.txt", strings.Repeat("x\n", session.MaxAtATime+1), "a.txt, line 5001, column 1: The file has 5001 ideas; 5000 can be brought in at once"},
	} {
		t.Run(name, func(t *testing.T) {
			in, err := exchange.ReadIdeas(c.file, []byte(c.data), exchange.Options{})
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Fatalf("got %v, want %s", err, c.want)
			}
			if strings.Contains(err.Error(), "{{") {
				t.Errorf("a gap is not filled: %s", err)
			}
			if len(in.Ideas) > 0 {
				t.Error("ideas came with the error")
			}
		})
	}
}

func TestAColumnThatIsNotThere(t *testing.T) {
	for _, column := range []string{"9", "0", "nowhere"} {
		_, err := exchange.ReadIdeas("a.csv", []byte("idea,who\nTrust,x\n"), exchange.Options{Column: column})
		want := "a.csv, line 1, column 1: There is no column “" + column + "”. The file has: 1 “idea”, 2 “who”."
		if err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
