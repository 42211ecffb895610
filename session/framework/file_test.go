package framework

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFileRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFramework().Draw(t, "framework")
		data, err := Encode(f)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Decode("f.toml", data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if d := cmp.Diff(f, back); d != "" {
			t.Fatalf("%s\n%s", d, data)
		}
		again, err := Encode(back)
		if err != nil || !bytes.Equal(data, again) {
			t.Fatalf("other bytes the second time: %v", err)
		}
		windows, err := Decode("f.toml", append([]byte("\uFEFF"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...))
		if err != nil || !windows.Equal(f) {
			t.Fatalf("saved by an editor with CRLF and a BOM: %v", err)
		}
	})
}

func TestQuotationMarksAndBackslashesSurviveTheFile(t *testing.T) {
	keeps := func(t interface{ Fatalf(string, ...any) }, text string) {
		f := sample()
		f.Provenance, f.GroundRules = text, []string{cleanLine(text)}
		data, err := Encode(f)
		if err != nil {
			t.Fatalf("%v", err)
		}
		back, err := Decode("f.toml", data)
		if err != nil || back.Provenance != text || back.GroundRules[0] != cleanLine(text) {
			t.Fatalf("%q came back as %q: %v", text, back.Provenance, err)
		}
	}
	for _, text := range []string{
		"x\n\"", "x\n\"\"", "x\n\"\"\"", "x\n\"\"\"\"", "x\n\"\"\"\"\"", "x\n\"\"\"\"\"\"", "x\n\"\"\"\"\"\"\"",
		"\"\"\"\nx", "\"\"\"\"\n\"\"\"\"", "x\n\\", "x\n\\\"", "x\n\"\"\\\"\"\"", "x\\\ny", "\"\"\"", "\\\"",
	} {
		t.Run(text, func(t *testing.T) { keeps(t, text) })
	}
	rapid.Check(t, func(t *rapid.T) {
		keeps(t, "x\n"+rapid.StringOfN(rapid.SampledFrom([]rune("\"\"\"\\\nx")), 0, 20, -1).Draw(t, "text")+"\"")
	})
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFramework().Draw(t, "framework")
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		var back Framework
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(f, back); d != "" {
			t.Fatal(d)
		}
	})
}

func TestEncodeRefusesProblems(t *testing.T) {
	f := sample()
	f.Factors[0].Prompts[0].Text = ""
	_, err := Encode(f)
	if !Refused(err, "invalid") || !strings.Contains(err.Error(), "question 1 of “Start”") {
		t.Fatal(err)
	}
}

func TestDecodeSaysWhereAndWhat(t *testing.T) {
	good, err := Encode(sample())
	if err != nil {
		t.Fatal(err)
	}
	swap := func(old, with string) string {
		s := strings.Replace(string(good), old, with, 1)
		if s == string(good) {
			t.Fatalf("%q is not in the file", old)
		}
		return s
	}
	tests := []struct {
		name, data string
		at         string // the text that stands at the place named; empty when the whole file is meant
		phrase     string
	}{
		{"empty", " \n", "", "The file is empty"},
		{"too large", strings.Repeat("# x\n", MaxFile/4+1), "", "bytes; a framework has 524288 at most"},
		{"UTF-16", "\xff\xfei\x00d\x00", "", "Save it as UTF-8"},
		{"Latin-1", swap(`word = "New"`, "word = \"N\xe9w\""), "\xe9w", "not UTF-8"},
		{"another TOML file", "[package]\nname = \"x\"\n", "", "not a framework"},
		{"not TOML", "Dear all,\nplease find attached", "all,", "This line cannot be read"},
		{"text not closed", swap(`name = "A sample"`, `name = "A sample`), "", "Add the missing quotation mark"},
		{"no value", swap(`minutes = 10`, `minutes = `), "", "There is no value here"},
		{"bare text", swap(`word = "New"`, `word = New`), "New\n", "There is no value here"},
		{"key twice", swap(`word = "New"`, "word = \"New\"\nword = \"Old\""), "", "“glossary.word” is there twice"},
		{"backslash", swap(`word = "New"`, `word = "N\qew"`), "", "backslash"},
		{"comma missing", swap(`"Since when?",`, `"Since when?"`), "", "comma"},
		{"rest of line", swap(`minutes = 10`, `minutes = 10 or so`), "", "behind the value"},
		{"cut off", string(good[:bytes.Index(good, []byte("Made up."))+3]), "", "cut off"},
		{"number as text", swap(`minutes = 10`, `minutes = "ten"`), `minutes = "ten"`, "a whole number, without quotation marks"},
		{"huge number", swap(`minutes = 10`, `minutes = 99999999999`), `minutes = 999`, "a whole number"},
		{"text as number", swap(`label = "Work"`, `label = 7`), "label = 7", "a text between quotation marks"},
		{"yes for true", swap(`needed = true`, `needed = "yes"`), `needed = "yes"`, "true or false"},
		{"number among probes", swap(`"Who asked you?"`, `5`), "5,\n", "“probes[1]” has to be a text"},
		{"probes as text", swap("probes = [\n  \"An example?\",\n]", `probes = "An example?"`), `probes = "An`, "a list of texts"},
		{"factors as a text", "id = \"x\"\nfactors = \"none\"\n", "factors = ", "[[factors]]"},
		{"factors as numbers", "id = \"x\"\nfactors = [\n 4]\n", "4]", "a table of keys"},
		{"based on a text", "id = \"x\"\nbased_on = \"y\"\n", "based_on", "[based_on]"},
		{"unknown key", swap(`label = "Work"`, "label = \"Work\"\ncolour = \"red\""), "colour", "“colour” is not a key that is known here. Remove the line, or use one of: description, id, label, prompts, provenance."},
		{"unknown table", string(good) + "\n[[votes]]\nx = 1\n", "[[votes]]", "“votes” is not a key"},
		{"validation", swap(`text = "What helps?"`, `text = ""`), `text = ""`, "The wording of question 1 of “Work” is empty"},
		{"validation of a probe", swap(`"Who asked you?"`, `"`+strings.Repeat("x", MaxProbe+1)+`"`), `"xxx`, "Probe 2 of question 2 of “Start” has 301 characters"},
		{"validation of a missing key", swap("text = \"What helps?\"\n", ""), "[[factors.prompts]]\nid = \"help\"", "The wording of question 1 of “Work” is empty"},
		{"newer format", swap("format = 1", "format = 2"), "format = 2", "newer Folkmoot (format 2; this one reads 1)"},
		{"nested brackets", "id = " + strings.Repeat("[", 100000), "", "nested too deep"},
		{"nested keys", strings.Repeat("a.", 100000) + "a = 1", "", "nested too deep"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Decode("plan.toml", []byte(tt.data))
			var fe *FileError
			if !errors.As(err, &fe) {
				t.Fatalf("got %v", err)
			}
			if !strings.HasPrefix(err.Error(), "plan.toml") || !strings.Contains(err.Error(), tt.phrase) || strings.Contains(err.Error(), "{{") {
				t.Errorf("got %s", err)
			}
			if tt.at == "" {
				return
			}
			want := spotAt(tt.data, strings.Index(tt.data, tt.at))
			if (spot{fe.Line, fe.Column}) != want {
				t.Errorf("place %d:%d, want %d:%d: %s", fe.Line, fe.Column, want.line, want.col, err)
			}
		})
	}
}

func TestDecodeLineOfSyntaxErrors(t *testing.T) {
	tests := []struct {
		name, data string
		line       int
	}{
		{"unclosed", "id = \"x\"\nname = \"y\nkind = \"interview\"\n", 2},
		{"no value", "id = \"x\"\nname =\nkind = \"interview\"\n", 2},
		{"twice", "id = \"x\"\nname = \"y\"\nname = \"z\"\n", 3},
		{"not a line", "id = \"x\"\n\nhello there\n", 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Decode("f", []byte(tt.data))
			var fe *FileError
			if !errors.As(err, &fe) || fe.Line != tt.line || fe.Column < 1 {
				t.Fatalf("want line %d, got %v", tt.line, err)
			}
		})
	}
}

func TestDecodeCountsFurtherProblems(t *testing.T) {
	_, err := Decode("f", []byte("id = \"x\"\nversion = \"1\"\nname = 3\ncolour = 1\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "f, line 2, column 1: “version”") || !strings.Contains(err.Error(), "2 more problems") {
		t.Fatal(err)
	}
}

func TestDecodeTakesWhatAPersonWrites(t *testing.T) {
	const byHand = `id = "mine"
version = 1
name = "  My   questions "
kind = "interview"
factors = [ { id = "all", label = "All", prompts = [ { id = "q1", text = 'What is "new"?', type = "key", minutes = 5, answer = "notes" } ] } ]
`
	f, err := Decode("mine.toml", []byte(byHand))
	if err != nil {
		t.Fatal(err)
	}
	if p, _, ok := f.PromptByID("q1"); !ok || p.Text != `What is "new"?` || f.Name != "My questions" || f.Minutes() != 5 {
		t.Fatalf("%+v", f)
	}
}

func FuzzDecode(f *testing.F) {
	good, err := Encode(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte("id = \"x\"\n[[factors]]\n[factors.prompts]\n"))
	f.Add([]byte("a = '''x\n''''\n\"b.c\".d = {e = [1, {f.g = 2}]}\n"))
	f.Add([]byte("id = \"x\"\nfactors = [[1], {}]\n[based_on.x]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := Decode("f.toml", data)
		if err != nil {
			var fe *FileError
			if !errors.As(err, &fe) || err.Error() == "" {
				t.Fatalf("not a FileError: %v", err)
			}
			if fe.Line > bytes.Count(data, []byte("\n"))+1 {
				t.Fatalf("line %d of %d", fe.Line, bytes.Count(data, []byte("\n"))+1)
			}
			return
		}
		out, err := Encode(x)
		if err != nil {
			t.Fatalf("read but cannot be written: %v", err)
		}
		back, err := Decode("f.toml", out)
		if err != nil || !back.Equal(x) {
			t.Fatalf("changed by a round trip: %v\n%s", err, cmp.Diff(x, back))
		}
	})
}

// Without this a translator would meet each sentence three times: alone, behind a line and behind a file.
func TestTheSentenceKeepsItsKeyBehindAPlace(t *testing.T) {
	f := sample()
	f.Factors[0].Label = ""
	alone := f.Validate()[0]
	data, err := Encode(sample())
	if err != nil {
		t.Fatal(err)
	}
	_, inFile := Decode("f.toml", bytes.Replace(data, []byte(`label = "Start"`), []byte(`label = ""`), 1))
	var fe *FileError
	if !errors.As(inFile, &fe) {
		t.Fatalf("got %v", inFile)
	}
	_, _, with := fe.Message()
	why, ok := with["Why"].(Problem)
	if !ok || why.Key != alone.Key || why.English != alone.English {
		t.Errorf("got %+v, want the key and sentence of %+v", with["Why"], alone)
	}
}

func TestMessagesCarryEverythingForTranslation(t *testing.T) {
	_, inFile := Decode("f.toml", []byte("id = \"x\"\nversion = 1\nname = \"N\"\ncolour = 1\n"))
	_, whole := Decode("f.toml", nil)
	_, refused := SetName(sample(), "")
	f := sample()
	f.Version = 0
	for _, m := range []interface {
		Message() (string, string, map[string]any)
	}{func() *FileError {
		target := &FileError{}
		_ = errors.As(inFile, &target)
		return target
	}(), func() *FileError {
		target := &FileError{}
		_ = errors.As(whole, &target)
		return target
	}(), func() *Refusal {
		target := &Refusal{}
		_ = errors.As(refused, &target)
		return target
	}(), f.Validate()[0]} {
		key, english, args := m.Message()
		said := fill(english, args)
		if key == "" || strings.Contains(said, "{{") {
			t.Errorf("%s: %s", key, said)
		}
		if full, ok := m.(error); ok && full.Error() != said {
			t.Errorf("%s: %s is not %s", key, said, full)
		}
	}
}
