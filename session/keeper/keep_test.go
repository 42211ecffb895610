package keeper_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/internal/system"
	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

func practised(t *testing.T, k keeper.Keeper) *keeper.Kept {
	t.Helper()
	kept, err := k.Practice(opening())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []session.Command{session.AddSeats{Seats: make([]session.NewSeat, 2)}, session.AddIdea("one", "", ""), session.AddIdea("two", "", "")} {
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return kept
}

func TestPracticeCanBeKeptAfterAll(t *testing.T) {
	k := system.Keeper("test")
	kept := practised(t, k)
	if err := kept.Do(session.SealSession{}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kept.moot")
	file, err := k.Keep(path, kept.Records())
	if err != nil {
		t.Fatal(err)
	}
	if file.Practice() || file.Path() != path {
		t.Error("what was kept is still practice")
	}
	if diff := cmp.Diff(kept.State().Ideas, file.State().Ideas); diff != "" {
		t.Error(diff)
	}
	if file.State().Sealed == nil {
		t.Error("the seal was lost")
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if v := journal.Check(k.FS, path); v.ExitCode() != 0 {
		t.Errorf("the file is not sound: %+v", v)
	}
}

func TestPracticeWithAnOpenVoteIsNotKept(t *testing.T) {
	k := system.Keeper("test")
	kept := practised(t, k)
	if err := kept.Do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: kept.State().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 2)}}); err != nil {
		t.Fatal(err)
	}
	if err := kept.Do(session.OpenPoll{Poll: kept.State().Polls[0].ID}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kept.moot")
	if _, err := k.Keep(path, kept.Records()); err == nil {
		t.Error("ballots that are in memory only were left behind without a word")
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Error("a refusal left a file")
	}
}
