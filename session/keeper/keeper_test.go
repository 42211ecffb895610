package keeper_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/internal/system"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

func small() framework.Framework {
	return framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}
}

func opening() session.NewSession {
	return session.NewSession{Title: "A group", Framework: small(), Details: session.Details{Minutes: 60}}
}

// create starts a session of four seats, six ideas and an open poll on them.
func create(t *testing.T, k keeper.Keeper, path string) (*keeper.Kept, session.ID) {
	t.Helper()
	kept, err := k.Create(path, opening())
	if err != nil {
		t.Fatal(err)
	}
	do := func(c session.Command) {
		t.Helper()
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 4)})
	for i := range 6 {
		do(session.AddIdea(fmt.Sprint("idea ", i+1), "", ""))
	}
	do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: kept.State().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 6)}})
	id := kept.State().Polls[0].ID
	do(session.OpenPoll{Poll: id})
	return kept, id
}

func dots(s *session.State, marks ...int) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for i, m := range marks {
		if m > 0 {
			b.Marks[string(s.Ideas[i].ID)] = m
		}
	}
	return b
}

func TestASessionIsOnTheDiskAfterEveryAction(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	k := system.Keeper("test")
	kept, id := create(t, k, path)
	seats := kept.State().Seats
	for i := range 3 {
		if err := kept.Cast(id, seats[i].ID, dots(kept.State(), 1, i)); err != nil {
			t.Fatal(err)
		}
	}
	// The process is gone without a word: another one opens the file.
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := k.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(again.Voted()); got != 3 {
		t.Fatalf("%d seats have voted after reopening, want 3", got)
	}
	if err := again.Cast(id, seats[0].ID, dots(again.State(), 1)); !session.Refused(err, "poll.voted") {
		t.Fatalf("a second ballot of one seat: %v", err)
	}
	if err := again.Do(session.ClosePoll{Poll: id}); err != nil {
		t.Fatal(err)
	}
	p := again.State().Poll(id)
	if p.Tally.Ballots != 3 || p.Voters != 4 || p.Tally.Rows[0].Total != 3 {
		t.Fatalf("counted %d ballots of %d people, top row %+v", p.Tally.Ballots, p.Voters, p.Tally.Rows[0])
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*box*")); len(left) > 0 {
		t.Fatalf("after the close there is still %v", left)
	}
}

func TestACrashBetweenTheCloseAndTheBoxCountsNothingTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	k := system.Keeper("test")
	kept, id := create(t, k, path)
	seat := kept.State().Seats[0].ID
	if err := kept.Cast(id, seat, dots(kept.State(), 2)); err != nil {
		t.Fatal(err)
	}
	boxBytes, err := os.ReadFile(box.Path(path, string(id)))
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Do(session.ClosePoll{Poll: id}); err != nil {
		t.Fatal(err)
	}
	_ = kept.Close()
	if err := os.WriteFile(box.Path(path, string(id)), boxBytes, 0o600); err != nil { // as if the crash had come first
		t.Fatal(err)
	}
	again, err := k.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if p := again.State().Poll(id); p.Phase != session.PollClosed || p.Tally.Ballots != 1 {
		t.Fatalf("the poll is %s with %d ballots", p.Phase, p.Tally.Ballots)
	}
	if _, err := os.Stat(box.Path(path, string(id))); !errors.Is(err, os.ErrNotExist) {
		t.Fatal("the box of a closed poll is still there")
	}
}

func TestALostBallotBoxIsToldAndThePollCanBeCalledOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	k := system.Keeper("test")
	kept, id := create(t, k, path)
	_ = kept.Close()
	if err := os.Remove(box.Path(path, string(id))); err != nil {
		t.Fatal(err)
	}
	again, err := k.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := again.Notices(); len(n) != 1 || !n[0].Stop || !strings.Contains(n[0].Error(), "ballot box") {
		t.Fatalf("notices: %v", n)
	}
	if err := again.Do(session.ClosePoll{Poll: id}); err == nil {
		t.Fatal("a poll without its box was counted")
	}
	if err := again.Do(session.CallOffPoll{Poll: id, Why: "The box was lost."}); err != nil {
		t.Fatal(err)
	}
}

func TestASecondWindowReadsOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	k := system.Keeper("test")
	kept, _ := create(t, k, path)
	second, err := k.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if second.ReadOnly() == "" {
		t.Fatal("two windows may write the same file")
	}
	if err := second.Do(session.AddIdea("two", "", "")); !session.Refused(err, "readonly") {
		t.Fatalf("the second window wrote: %v", err)
	}
	if err := kept.Do(session.AddIdea("one", "", "")); err != nil {
		t.Fatal(err)
	}
}

func TestAFullDiskLosesNothingThatIsOnTheScreen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.moot")
	k := system.Keeper("test")
	kept, id := create(t, k, path)
	if err := kept.Cast(id, kept.State().Seats[1].ID, dots(kept.State(), 1)); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, path+".gone"); err != nil { // the stick is pulled
		t.Fatal(err)
	}
	if err := kept.Do(session.AddIdea("said after the stick was pulled", "", "")); err != nil {
		t.Fatalf("the idea was refused: %v", err)
	}
	if kept.Trouble() == nil || kept.Unsaved() != 1 {
		t.Fatalf("trouble %v, unsaved %d", kept.Trouble(), kept.Unsaved())
	}
	elsewhere := filepath.Join(t.TempDir(), "b.moot")
	moved, err := kept.SaveCopy(elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(len(kept.State().Ideas), len(moved.State().Ideas)); diff != "" {
		t.Fatal(diff)
	}
	if len(moved.Voted()) != 1 {
		t.Fatalf("the open poll lost its ballots: %d", len(moved.Voted()))
	}
}

func TestSealHoldsAndReopenIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	k := system.Keeper("test")
	kept, err := k.Create(path, opening())
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Do(session.SealSession{}); err != nil {
		t.Fatal(err)
	}
	if len(kept.Hash()) != 64 {
		t.Fatalf("the hash is %q", kept.Hash())
	}
	if err := kept.Do(session.AddIdea("late", "", "")); !session.Refused(err, "session.sealed") {
		t.Fatalf("a sealed session was changed: %v", err)
	}
	if err := kept.Do(session.Reopen{Why: "a slip of the pen"}); err != nil {
		t.Fatal(err)
	}
	if err := kept.Do(session.AddIdea("late", "", "")); err != nil {
		t.Fatal(err)
	}
	if v := journal.Check(k.FS, path); v.ExitCode() != 0 {
		t.Fatalf("%+v", v)
	}
}

func TestARefusedStartLeavesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.moot")
	if _, err := system.Keeper("test").Create(path, session.NewSession{Framework: small()}); err == nil {
		t.Fatal("a session without a title was made")
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Fatal("there is a file")
	}
}

func TestPracticeWritesToNothing(t *testing.T) {
	k := system.Keeper("test")
	k.FS = nil // any use of the disk ends the test
	kept, err := k.Practice(opening())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []session.Command{session.AddSeats{Seats: make([]session.NewSeat, 2)}, session.AddIdea("one", "", ""), session.AddIdea("two", "", "")} {
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	if err := kept.Do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: kept.State().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 2)}}); err != nil {
		t.Fatal(err)
	}
	id := kept.State().Polls[0].ID
	for _, c := range []session.Command{session.OpenPoll{Poll: id}} {
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	if err := kept.Cast(id, kept.State().Seats[0].ID, dots(kept.State(), 1)); err != nil {
		t.Fatal(err)
	}
	if err := kept.Do(session.ClosePoll{Poll: id}); err != nil {
		t.Fatal(err)
	}
	if got := kept.State().Poll(id).Tally.Ballots; got != 1 {
		t.Fatalf("%d ballots", got)
	}
}

func BenchmarkActionThroughDecideAppendSyncApply(b *testing.B) {
	k := system.Keeper("bench")
	kept, err := k.Create(filepath.Join(b.TempDir(), "a.moot"), opening())
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		if i%9000 == 8999 {
			b.StopTimer()
			if kept, err = k.Create(filepath.Join(b.TempDir(), fmt.Sprint(i, ".moot")), opening()); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
		if err := kept.Do(session.AddIdea("an idea of usual length, as people say them", "", "")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkActionInMemory(b *testing.B) {
	k := system.Keeper("bench")
	k.Now = func() time.Time { return time.Unix(0, 0) }
	kept, _ := k.Practice(opening())
	for i := 0; b.Loop(); i++ {
		if i%9000 == 8999 {
			kept, _ = k.Practice(opening())
		}
		if err := kept.Do(session.AddIdea("an idea of usual length, as people say them", "", "")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen10000(b *testing.B) {
	path, k := tenThousand(b)
	for b.Loop() {
		kept, err := k.Read(path)
		if err != nil {
			b.Fatal(err)
		}
		if len(kept.Records()) != 10000 {
			b.Fatalf("%d records", len(kept.Records()))
		}
	}
}

// tenThousand fills a file with 10,000 records as a long series of meetings might.
func tenThousand(b *testing.B) (string, keeper.Keeper) {
	b.Helper()
	k := system.Keeper("bench")
	path := filepath.Join(b.TempDir(), "a.moot")
	kept, err := k.Create(path, opening())
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; len(kept.Records()) < 10000; i++ {
		var c session.Command = session.AddIdea(fmt.Sprint("idea number ", i, " about time and listening"), "", "")
		switch i % 10 {
		case 9:
			c = session.MakeTheme{Title: fmt.Sprint("Theme ", i), Ideas: []session.ID{kept.State().Ideas[i/2].ID}}
			if len(kept.State().Themes) > 100 {
				c = session.MoveIdeas{Ideas: []session.ID{kept.State().Ideas[i/3].ID}, To: kept.State().Themes[i%100].ID, At: -1}
			}
		case 8:
			c = session.WordIdea{Idea: kept.State().Ideas[i/2].ID, Which: session.WordingDisplay, Text: fmt.Sprint("other words ", i)}
		}
		if err := kept.Do(c); err != nil && !errors.Is(err, session.ErrNothing) {
			b.Fatal(err)
		}
	}
	if err := kept.Close(); err != nil {
		b.Fatal(err)
	}
	return path, k
}

func BenchmarkUndoAt2000(b *testing.B) {
	k := system.Keeper("bench")
	kept, err := k.Practice(opening())
	if err != nil {
		b.Fatal(err)
	}
	for i := range 1999 {
		if err := kept.Do(session.AddIdea(fmt.Sprint("idea number ", i), "", "")); err != nil {
			b.Fatal(err)
		}
	}
	records := kept.Records()
	for b.Loop() {
		b.StopTimer()
		log := session.NewLog(records)
		target := log.State().Undo.Target
		b.StartTimer()
		log.Apply(session.Record{N: 2001, ID: "u", Event: &session.Undone{Target: target}})
	}
}
