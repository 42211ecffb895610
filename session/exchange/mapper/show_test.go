package mapper_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/poll/stat"
	"folkmoot/session/reading"
	"folkmoot/session/report"
)

// room is a session without a file.
type room struct {
	t   testing.TB
	log *session.Log
	n   int
}

func newRoom(t testing.TB) *room {
	t.Helper()
	const name = "employee-group.toml"
	data, err := frameworks.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t: t, log: session.NewLog(nil)}
	r.do(session.NewSession{Title: "Brought together", Framework: f})
	return r
}

func (r *room) state() *session.State { return r.log.State() }

func (r *room) do(c session.Command) {
	r.t.Helper()
	e, err := session.Decide(r.state(), c, session.Env{Now: time.Date(2026, 11, 12, 14, 0, r.n, 0, time.UTC), Seed: func() uint64 { return 1 }, NewID: func() session.ID {
		r.n++
		return session.ID(fmt.Sprintf("id%06d", r.n))
	}})
	if err != nil {
		r.t.Fatalf("%T: %v", c, err)
	}
	data, err := json.Marshal(e)
	if err != nil {
		r.t.Fatal(err)
	}
	if e, err = session.Decode(e.Kind(), data); err != nil {
		r.t.Fatal(err)
	}
	r.n++
	r.log.Apply(session.Record{N: r.n, ID: fmt.Sprint("r", r.n), Lam: r.n, At: time.Date(2026, 11, 12, 14, 0, r.n, 0, time.UTC), By: "test", Event: e})
}

// ideasStage is the first stage that asks for ideas.
func (r *room) ideasStage() session.ID {
	for _, x := range r.state().Agenda {
		if p, _, ok := r.state().PromptOf(x.ID); ok && p.Answer == framework.AnswerIdeas {
			return x.ID
		}
	}
	r.t.Fatal("no stage for ideas")
	return ""
}

func snapshot(t testing.TB, s *session.State) []byte {
	t.Helper()
	c := *s
	c.LastAt = c.Created
	out, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func files(t testing.TB, pattern string) []mapper.File {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("..", "elections", "testdata", filepath.FromSlash(pattern)))
	if err != nil || len(found) == 0 {
		t.Fatal(pattern, err)
	}
	var out []mapper.File
	for _, path := range found {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, mapper.File{Name: filepath.Base(path), Data: data})
	}
	return out
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// brought is what the report says of votes that were held elsewhere.
func brought(s *session.State) (out []string) {
	for _, x := range s.Polls {
		out = append(out, oneLine(reading.Brought(x, nil)))
	}
	return out
}

// plus adds up answers: two statements may have the same words.
func plus(a, b elections.Answers) elections.Answers {
	return elections.Answers{Agree: a.Agree + b.Agree, Disagree: a.Disagree + b.Disagree, Pass: a.Pass + b.Pass}
}

// What people said to each statement is what another reader of the same files counts.
func TestTheVoteIsWhatTheFilesSay(t *testing.T) {
	for _, name := range []string{"15-per-hour-seattle", "london.youth.policing", "scoop-hivemind.freshwater"} {
		t.Run(name, func(t *testing.T) {
			chosen := files(t, "polis/"+name+"/*.csv")
			source, err := mapper.Open(chosen, mapper.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			var others []elections.File
			for _, f := range chosen {
				others = append(others, elections.File{Name: name + "/" + f.Name, Data: f.Data})
			}
			e, err := elections.Read(others...)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]elections.Answers{}
			for _, s := range e.Statements {
				if s.People.Seen() > 0 {
					want[oneLine(s.Text)] = plus(want[oneLine(s.Text)], s.People)
				}
			}
			r := newRoom(t)
			r.do(source.Plan(mapper.Mapping{}, mapper.For(r.state(), r.ideasStage())).Command())
			got := map[string]elections.Answers{}
			for _, row := range r.state().Polls[0].Tally.Rows {
				text := oneLine(row.Option.Text)
				got[text] = plus(got[text], elections.Answers{Agree: row.Supporters, Disagree: row.Against, Pass: row.Parts[0].Levels[1]})
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
			if q := r.state().Polls[0].Question; q != e.Title {
				t.Errorf("the question is %q, the topic is %q", q, e.Title)
			}
		})
	}
}

// Every public conversation and survey that is here comes in as one action, is reported, and goes again.
func TestEveryConversationAndSurveyComesInAndGoesAgain(t *testing.T) {
	for _, c := range []struct {
		files                     string
		ideas, rejected, left     int // left: votes that are not valid, and those on a pair that the same person answered again
		ballots, options, answers int
		shape                     mapper.Shape
	}{
		{"polis/15-per-hour-seattle/*.csv", 54, 23, 0, 339, 54, 2872, mapper.Polis},
		{"polis/london.youth.policing/*.csv", 39, 3, 0, 26, 36, 638, mapper.Polis},
		{"polis/scoop-hivemind.freshwater/*.csv", 80, 29, 0, 117, 80, 3972, mapper.Polis},
		{"polis/bg2050-volunteers/*.csv", 371, 55, 0, 0, 0, 0, mapper.Polis},
		{"allourideas/*eviction*.csv", 36, 9, 97, 24, 27, 657, mapper.AllOurIdeas},
		{"allourideas/*gpa*.csv", 46, 15, 42, 17, 31, 322, mapper.AllOurIdeas},
		{"allourideas/*grit*.csv", 32, 5, 25, 5, 27, 247, mapper.AllOurIdeas},
		{"allourideas/*job_training*.csv", 29, 3, 6, 1, 13, 11, mapper.AllOurIdeas},
		{"allourideas/*layoff*.csv", 29, 2, 3, 2, 20, 25, mapper.AllOurIdeas},
		{"allourideas/*material_hardship*.csv", 39, 9, 82, 27, 30, 671, mapper.AllOurIdeas},
	} {
		t.Run(c.files, func(t *testing.T) {
			r := newRoom(t)
			before := snapshot(t, r.state())
			source, err := mapper.Open(files(t, c.files), mapper.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			p := source.Plan(mapper.Suggest(source.Table), mapper.For(r.state(), r.ideasStage()))
			ballots, options, answers := 0, 0, 0
			for _, x := range p.Polls {
				ballots, options, answers = len(x.Ballots), len(x.Options), x.Marks()
			}
			got := []any{len(p.Ideas), p.Rejected, len(p.LeftOut), ballots, options, answers, p.Shape}
			if d := cmp.Diff([]any{c.ideas, c.rejected, c.left, c.ballots, c.options, c.answers, c.shape}, got); d != "" {
				t.Errorf("ideas, rejected, left out, ballots, options, answers:\n%s", d)
			}
			r.do(p.Command())
			if n := len(r.state().Ideas); n != c.ideas {
				t.Errorf("%d ideas in the session", n)
			}
			text := report.Build(r.state(), report.Options{}).Text()
			for _, want := range append(brought(r.state()), oneLine(r.state().Ideas[0].First)) {
				if !strings.Contains(oneLine(text), want) {
					t.Errorf("the report does not say %q", want)
				}
			}
			for _, x := range r.state().Polls {
				if !x.CountAgain().Holds() {
					t.Errorf("%+v", x.CountAgain())
				}
				if x.Rules.Method == poll.Pairwise {
					for _, row := range x.Tally.Rows {
						if want := stat.PairScore(row.Total, row.Against); row.Score != want {
							t.Errorf("%v, want %v", row.Score, want)
						}
					}
				}
			}
			r.do(session.Undo{})
			if !bytes.Equal(before, snapshot(t, r.state())) {
				t.Error("undo does not give the session before")
			}
		})
	}
}
