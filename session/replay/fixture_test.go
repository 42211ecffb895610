package replay_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/internal/system"
	"folkmoot/session"
)

// Promise 8: files of every version open and count as they did. The fixtures never change; a version that writes polls in
// another way adds one.
func TestFixturesOfPolls(t *testing.T) {
	for _, c := range []struct {
		file     string
		want     []string
		compared bool // a count was written when the poll closed
	}{
		{"dots-0.3.moot", []string{
			"dots 4/4 closed: 1 Means 3 +2. 2 People 2 +1.",
			"dots 3/4 closed: 1 Mentors 2 +2. 2 Time 1 +1. 2 Tools 1 +1. 2 Trust 1 +1.",
			"dots 0/0 called off:",
		}, false},
		{"methods-0.4.moot", results, true},
	} {
		t.Run(c.file, func(t *testing.T) {
			before, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), c.file)
			if err := os.WriteFile(path, before, 0o600); err != nil {
				t.Fatal(err)
			}
			kept, err := system.Keeper("test").Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = kept.Close() }()
			if n := kept.Notices(); len(n) > 0 || kept.ReadOnly() != "" || len(kept.State().Unknown) > 0 {
				t.Errorf("it opens with %v %s, unknown actions %v", n, kept.ReadOnly(), kept.State().Unknown)
			}
			var got []string
			for _, x := range kept.State().Polls {
				got = append(got, told(x))
				if r := x.CountAgain(); x.Phase == session.PollClosed && (!r.Holds() || r.Compared != c.compared) {
					t.Errorf("%s: %+v", x.Question, r)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Errorf("opening changed the file: %v", err)
			}
			for _, c := range []session.Command{session.Reopen{Why: "to go on"}, session.DraftPoll{PollBody: kept.State().Polls[0].SecondRound()}} {
				if err := kept.Do(c); err != nil {
					t.Errorf("the file does not go on: %v", err)
				}
			}
		})
	}
}
