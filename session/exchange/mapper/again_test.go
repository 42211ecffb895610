package mapper_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/refi"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// said is a conversation as far as it has to survive: the statements, and what each voter answered to which. Ids and the order
// may be others, so all is sorted and a statement is known by its words.
type said struct {
	Statements []string
	Ballots    []string
}

func saidIn(c polis.Conversation) said {
	var out said
	at := map[int]string{}
	for _, x := range c.Comments {
		at[x.ID] = oneLine(x.Text)
		out.Statements = append(out.Statements, oneLine(x.Text))
	}
	votes, _, _ := c.Last()
	ballots := map[int][]string{}
	for _, v := range votes {
		ballots[v.Voter] = append(ballots[v.Voter], fmt.Sprintf("%s=%d", at[v.Comment], v.Answer))
	}
	for _, b := range ballots {
		slices.Sort(b)
		out.Ballots = append(out.Ballots, strings.Join(b, " "))
	}
	slices.Sort(out.Statements)
	slices.Sort(out.Ballots)
	return out
}

// Every public conversation and survey that is here goes out again, and what is read back says the same.
func TestWhatCameInGoesOutAndIsReadBackEqual(t *testing.T) {
	for _, c := range everywhere(t) {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t)
			source, err := mapper.Open(c.files, mapper.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			r.do(source.Plan(mapper.Suggest(source.Table), mapper.For(r.state(), r.ideasStage())).Command())
			s := r.state()
			pages := soundPages(t, s)

			f, err := outbox.Write(outbox.Polis, s, outbox.Options{Edition: report.Full})
			if err != nil {
				t.Fatal(err)
			}
			back, notes, err := polis.Read(f.Parts)
			if err != nil || len(notes) > 0 {
				t.Fatal(err, notes)
			}
			was := said{}
			if len(s.Polls) == 0 || s.Polls[0].Rules.Method == poll.Agree {
				parts := map[string][]byte{}
				for _, x := range c.files {
					parts[x.Name] = x.Data
				}
				first, _, err := polis.Read(parts)
				if err != nil {
					t.Fatal(err)
				}
				was = saidIn(first)
			} else { // pairs have no place in these files: the ideas alone go
				for _, x := range s.Ideas {
					was.Statements = append(was.Statements, oneLine(x.First))
				}
				slices.Sort(was.Statements)
			}
			now := saidIn(back)
			if d := cmp.Diff(was, now); d != "" {
				t.Error("as Polis files it says something else:", d)
			}

			q, err := outbox.Write(outbox.QDPX, s, outbox.Options{Edition: report.Full})
			if err != nil {
				t.Fatal(err)
			}
			if faults, err := refi.Validate(q.Name, q.Data); err != nil || len(faults) > 0 {
				t.Error("the project for analysis breaks the rules:", err, faults)
			}
			project, odd, err := refi.Read(q.Name, q.Data)
			if err != nil || len(odd) > 0 {
				t.Fatal(err, odd)
			}
			if d := cmp.Diff(outbox.Project(s, dataset.For(report.Full, nil)), project); d != "" {
				t.Error("the project for analysis comes back otherwise:", d)
			}
			t.Logf("%d ideas and %d ballots in; report of %d pages; %d statements and %d ballots read back equal from the Polis files; %d selections from the .qdpx",
				len(s.Ideas), ballotsOf(s), pages, len(now.Statements), len(now.Ballots), len(project.Sources[0].Selections))
		})
	}
}

func ballotsOf(s *session.State) (n int) {
	for _, p := range s.Polls {
		n += len(p.Ballots)
	}
	return n
}

// soundPages writes the report and lets qpdf look at it, where there is one.
func soundPages(t *testing.T, s *session.State) int {
	t.Helper()
	data, result, err := report.PDF(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tool, err := exec.LookPath("qpdf")
	if err != nil {
		return result.Pages
	}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "--check", path).CombinedOutput(); err != nil || !bytes.Contains(out, []byte("No syntax or stream encoding errors found")) {
		t.Errorf("qpdf: %v: %s", err, out)
	}
	return result.Pages
}

type gathered struct {
	name  string
	files []mapper.File
}

// everywhere lists the conversations and surveys that are here, and those beside the repository, which are the same and may be
// more.
func everywhere(t *testing.T) []gathered {
	t.Helper()
	var out []gathered
	for _, root := range []string{filepath.Join("..", "elections", "testdata"), filepath.Join("..", "..", "..", "..", "shared", "data")} {
		folders, _ := filepath.Glob(filepath.Join(root, "polis", "*"))
		for _, f := range folders {
			out = append(out, gathered{filepath.Base(filepath.Dir(filepath.Dir(f))) + "/" + filepath.Base(f), read(t, filepath.Join(f, "*.csv"))})
		}
		for _, pattern := range []string{"allourideas/*_ideas.csv", "allourideas/experts/*_ideas.csv"} {
			surveys, _ := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
			for _, s := range surveys {
				out = append(out, gathered{filepath.Base(root) + "/" + filepath.Base(s), read(t, strings.TrimSuffix(s, "_ideas.csv")+"_*.csv")})
			}
		}
	}
	if len(out) < 10 {
		t.Fatalf("only %d conversations and surveys were found", len(out))
	}
	return out
}

func read(t *testing.T, pattern string) (out []mapper.File) {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		t.Fatal(pattern, err)
	}
	for _, path := range found {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, mapper.File{Name: filepath.Base(path), Data: data})
	}
	return out
}
