package press

import (
	"bytes"
	"errors"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/demo"
	"folkmoot/session/report"
)

// What is handed to others holds nothing that the edition may not, not even in the note.
func TestWhatIsHandedToEveryone(t *testing.T) {
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range report.Editions() {
		t.Run(string(e), func(t *testing.T) {
			files, _, err := Everyone(k.State(), report.Options{Edition: e})
			if e.Rights().Confidential {
				if !errors.Is(err, Confidential{}) || len(files) > 0 {
					t.Fatalf("%d files, %v", len(files), err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var note string
			for _, f := range files {
				if f.Name != path.Clean(f.Name) || strings.HasPrefix(f.Name, "/") || strings.HasPrefix(f.Name, "..") {
					t.Errorf("a file is called %q", f.Name)
				}
				if strings.HasSuffix(f.Name, ".txt") {
					note = string(f.Data)
				}
				named := bytes.Contains(f.Data, []byte("Council A"))
				if strings.HasSuffix(f.Name, ".html") && named == (e.Rights().Organisation != report.ByName) {
					t.Errorf("%s names the organisation: %v", f.Name, named)
				}
				if e.Rights().Organisation != report.ByName && named {
					t.Errorf("%s names the organisation", f.Name)
				}
			}
			for _, f := range files {
				if name, _, _ := strings.Cut(f.Name, "/"); !strings.HasSuffix(f.Name, ".txt") && !strings.Contains(note, name) {
					t.Errorf("the note does not name %s", f.Name)
				}
			}
			again, _, err := Everyone(k.State(), report.Options{Edition: e})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(files, again); d != "" {
				t.Error("a second time the files are others")
			}
		})
	}
}

func TestFileNames(t *testing.T) {
	for _, c := range []struct {
		e    report.Edition
		f    Format
		want string
	}{{report.Full, PDF, "talk.pdf"}, {"", HTML, "talk.html"}, {report.TopLine, CSV, "talk-top-line.zip"}, {report.Record, Markdown, "talk-record.md"}} {
		if got := FileName("talk", c.e, c.f); got != c.want {
			t.Errorf("%s as %s is called %s, want %s", c.e, c.f, got, c.want)
		}
	}
	for name, want := range map[string]Format{"htm": HTML, "markdown": Markdown, "zip": CSV, "pdf": PDF} {
		if got, ok := FormatOf(name); !ok || got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
	if _, ok := FormatOf("rtf"); ok {
		t.Error("there is a format rtf")
	}
}
