package session_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
)

func TestTheAgendaFillsTheSlot(t *testing.T) {
	s := start(t, 0).state()
	var kinds []session.StageKind
	for _, x := range s.Agenda {
		kinds = append(kinds, x.Kind)
	}
	want := []session.StageKind{"welcome", "prompt", "prompt", "grouping", "poll", "findings", "actions", "close"}
	if d := cmp.Diff(want, kinds); d != "" {
		t.Fatal(d)
	}
	if n := s.PlannedMinutes(); n < 55 || n > 60 {
		t.Fatalf("%d of 60 minutes are planned", n)
	}
}

func TestAnInterviewHasNoGroupingAndNoPoll(t *testing.T) {
	b := newBench(t)
	f := smallFramework()
	f.Kind = framework.KindInterview
	b.do(session.NewSession{Title: "Interview", Framework: f, Details: session.Details{Kind: session.Interview}})
	for _, x := range b.state().Agenda {
		if x.Kind == session.StagePoll || x.Kind == session.StageGrouping {
			t.Fatalf("an interview has a stage %s", x.Kind)
		}
	}
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	cases := []struct {
		name string
		c    func(b *bench) session.Command
		want string
	}{
		{"an empty idea", func(*bench) session.Command { return session.AddIdea("  ", "", "") }, "An idea needs some words. Type them and press Enter."},
		{"an idea of 20,000 characters", func(*bench) session.Command { return session.AddIdea(strings.Repeat("word ", 4000), "", "") }, "This idea has 19999 characters; 2000 is the most. Shorten it, or keep the long text as evidence."},
		{"a title without words", func(*bench) session.Command { return session.Describe{Title: " "} }, "The title needs some words. Type them and try again."},
		{"a date that is none", func(*bench) session.Command {
			return session.Describe{Title: "x", Details: session.Details{Date: "12.11.2026"}}
		}, "“12.11.2026” is not a date. Write year, month and day, such as 2026-11-12."},
		{"a theme merged with itself", func(b *bench) session.Command {
			b.do(session.MakeTheme{Title: "One"})
			id := b.state().Themes[0].ID
			return session.MergeThemes{From: id, Into: id}
		}, "A theme cannot be merged with itself. Choose another one."},
		{"a poll on one option", func(b *bench) session.Command {
			b.do(session.AddIdea("one", "", ""))
			b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: b.state().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 1)}})
			return session.OpenPoll{Poll: b.state().Polls[0].ID}
		}, "A poll needs at least two options; this one has 1. Add another."},
		{"a poll closed with no ballots", func(b *bench) session.Command {
			openPoll(b)
			return session.ClosePoll{Poll: b.state().Polls[0].ID, Voters: 3}
		}, "Nobody has voted yet, so there is nothing to count. Let people vote, or call the poll off."},
		{"more ballots than people", func(b *bench) session.Command {
			openPoll(b)
			return session.ClosePoll{Poll: b.state().Polls[0].ID, Voters: 1, Ballots: [][]byte{poll.Ballot{}.Encode(), poll.Ballot{}.Encode()}}
		}, "The ballot box holds 2 ballots for 1 people. The poll cannot be counted; call it off and vote again."},
		{"options changed while the poll is open", func(b *bench) session.Command {
			openPoll(b)
			return session.ChangePoll{Poll: b.state().Polls[0].ID, PollBody: b.state().Polls[0].PollBody}
		}, "The poll is open, so its question and options stay as they are. Close it, or call it off and prepare another one."},
		{"going on while a poll is open", func(b *bench) session.Command {
			openPoll(b)
			return session.EnterStage{Stage: b.stage(session.StageClose)}
		}, "A poll is open. Close it or call it off before you go on."},
		{"undoing an opened poll", func(b *bench) session.Command {
			openPoll(b)
			return session.Undo{}
		}, "A poll is open. Close it or call it off first; what came before an opened poll stays."},
		{"a seat that said something removed", func(b *bench) session.Command {
			seat := b.state().Seats[0].ID
			b.do(session.AddIdea("one", "", seat))
			return session.RemoveSeats{Seats: []session.ID{seat}}
		}, "Ideas are noted under the seat P1. Mark it as having left instead."},
		{"another framework after the start", func(b *bench) session.Command {
			b.do(session.AddIdea("one", "", ""))
			return session.ChooseFramework{Framework: smallFramework()}
		}, "The session has begun, so its framework stays. Start a new session to use another one."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, 3)
			err := b.try(c.c(b))
			if err == nil || err.Error() != c.want {
				t.Fatalf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func openPoll(b *bench) {
	b.do(session.AddIdea("one", "", ""))
	b.do(session.AddIdea("two", "", ""))
	b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: b.state().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 2)}})
	b.do(session.OpenPoll{Poll: b.state().Polls[0].ID})
}

func TestUndoSaysWhatItWillUndo(t *testing.T) {
	b := start(t, 2)
	var ids []session.ID
	for _, text := range []string{"one", "two", "three"} {
		b.do(session.AddIdea(text, "", ""))
	}
	for _, x := range b.state().Ideas {
		ids = append(ids, x.ID)
	}
	steps := []struct {
		c    session.Command
		want string
	}{
		{session.AddIdea("A slot in the team meeting", "", ""), "add “A slot in the team meeting”"},
		{session.MakeTheme{Title: "Time that is really ours", Ideas: ids[:1]}, "make the theme “Time that is really ours”"},
		{session.MoveIdeas{Ideas: ids[1:2], At: 0}, "move 1 idea"},
		{session.MoveIdeas{Ideas: ids, At: 0}, "move 3 ideas"},
		{session.SetPresence{Seat: b.state().Seats[1].ID, Here: false}, "P2 left"},
		{session.ParkItem{Text: "Parking permits"}, "park “Parking permits”"},
	}
	for _, s := range steps {
		b.do(s.c)
		if got := b.state().Undo.Label.String(); got != s.want {
			t.Errorf("Undo says %q, want %q", got, s.want)
		}
	}
	b.do(session.Undo{})
	if got := b.state().Redo.Label.String(); got != "park “Parking permits”" {
		t.Errorf("Redo says %q", got)
	}
}

func TestUndoPassesOverTheClockAndStopsAtASealedPoll(t *testing.T) {
	b := start(t, 2)
	openPoll(b)
	b.do(session.ClosePoll{Poll: b.state().Polls[0].ID, Voters: 2, Ballots: [][]byte{poll.Ballot{}.Encode()}})
	b.do(session.AddIdea("after the poll", "", ""))
	b.do(session.EnterStage{Stage: b.stage(session.StageClose)})
	b.do(session.Undo{})
	if n := len(b.state().Ideas); n != 2 {
		t.Fatalf("%d ideas, want the two before the poll", n)
	}
	if b.state().Current != b.stage(session.StageClose) {
		t.Fatal("undoing an idea moved the group to another stage")
	}
	if err := b.try(session.Undo{}); !session.Refused(err, "undo.none") {
		t.Fatalf("undo went across a sealed poll: %v", err)
	}
}

func TestTheFirstWordingNeverChanges(t *testing.T) {
	b := start(t, 1)
	b.do(session.AddIdea("said like this", "", ""))
	id := b.state().Ideas[0].ID
	b.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: "shown like that"})
	if x := b.state().Idea(id); x.First != "said like this" || x.Text() != "shown like that" {
		t.Fatalf("%+v", x)
	}
	b.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: ""})
	if x := b.state().Idea(id); x.Text() != "said like this" {
		t.Fatalf("%+v", x)
	}
}

func TestTheTimerCountsOnlyWhileItRuns(t *testing.T) {
	b := start(t, 1)
	at := func(d time.Duration) { b.now = b.now.Add(d - 7*time.Second) } // try adds 7 seconds itself
	welcome, poll := b.stage(session.StageWelcome), b.stage(session.StagePoll)
	b.do(session.EnterStage{Stage: welcome})
	at(2 * time.Minute)
	b.do(session.PauseStage{})
	at(30 * time.Minute)
	b.do(session.ResumeStage{})
	at(time.Minute)
	b.do(session.EnterStage{Stage: poll})
	at(10 * time.Minute)
	b.do(session.EnterStage{Stage: welcome})
	at(time.Minute)
	if got := b.state().Stage(welcome).Elapsed(b.now); got != 4*time.Minute-7*time.Second {
		t.Fatalf("%s at the welcome", got)
	}
	if got := b.state().Stage(poll).Elapsed(b.now); got != 10*time.Minute {
		t.Fatalf("%s at the poll", got)
	}
}

func TestATimerCanBeStoppedAsItStoodEarlier(t *testing.T) {
	b := start(t, 1)
	b.do(session.EnterStage{Stage: b.stage(session.StageWelcome)})
	closed := b.now.Add(3 * time.Minute)
	b.now = b.now.Add(20 * time.Hour)
	b.do(session.PauseStage{As: closed})
	if got := b.state().Stage(b.stage(session.StageWelcome)).Elapsed(b.now); got != 3*time.Minute {
		t.Fatalf("%s at the welcome", got)
	}
}

func TestQuotesNeedConsent(t *testing.T) {
	b := start(t, 2)
	yes, no := b.state().Seats[0].ID, b.state().Seats[1].ID
	b.do(session.SetConsent{Seats: []session.ID{yes}, Item: session.QuoteConsent, Given: true})
	for _, x := range []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "yes", Seat: yes},
		{Kind: session.Verbatim, Text: "no", Seat: no},
		{Kind: session.Verbatim, Text: "nobody"},
		{Kind: session.Verbatim, Text: "held", Seat: yes, Hold: true},
		{Kind: session.Verbatim, Text: "half", Seat: yes, Complete: true},
		{Kind: session.Comment, Text: "mine"},
	} {
		b.do(session.NoteEvidence{EvidenceBody: x})
	}
	quoted := func(want ...string) {
		t.Helper()
		var may []string
		for _, x := range b.state().Evidence {
			if b.state().MayQuote(x) {
				may = append(may, x.Text)
			}
		}
		if d := cmp.Diff(want, may); d != "" {
			t.Fatal(d)
		}
	}
	quoted("yes") // what nobody is noted for may be the words of the one who was not asked
	b.do(session.SetConsent{Seats: []session.ID{no}, Item: session.QuoteConsent})
	if given, answered := b.state().Seat(no).Consent[session.QuoteConsent]; given || !answered {
		t.Fatalf("a no that comes first is noted as given %v, answered %v", given, answered)
	}
	quoted("yes")
	b.do(session.SetConsent{Seats: []session.ID{no}, Item: session.QuoteConsent, Given: true})
	quoted("yes", "no", "nobody")
}

func TestThemesMergeSplitAndDissolveWithoutLosingAnIdea(t *testing.T) {
	b := start(t, 1)
	for _, text := range []string{"a", "b", "c", "d", "e"} {
		b.do(session.AddIdea(text, "", ""))
	}
	ids := ideaIDs(b.state())[:5]
	texts := func(list []session.ID) (out []string) {
		for _, id := range list {
			out = append(out, b.state().Idea(id).Text())
		}
		return out
	}
	b.do(session.MakeTheme{Title: "One", Ideas: ids[:2]})
	b.do(session.MakeTheme{Ideas: ids[2:4]})
	one, two := b.state().Themes[0], b.state().Themes[1]
	if two.Name() != "B" {
		t.Fatalf("a theme without a title is called %q", two.Name())
	}
	b.do(session.MergeThemes{From: two.ID, Into: one.ID})
	if d := cmp.Diff([]string{"a", "b", "c", "d"}, texts(b.state().Themes[0].Ideas)); d != "" {
		t.Fatal(d)
	}
	b.do(session.SplitTheme{Theme: one.ID, Ideas: []session.ID{ids[1], ids[3]}, Title: "Two"})
	if d := cmp.Diff([][]string{{"a", "c"}, {"b", "d"}}, [][]string{texts(b.state().Themes[0].Ideas), texts(b.state().Themes[1].Ideas)}); d != "" {
		t.Fatal(d)
	}
	b.do(session.DissolveTheme{Theme: b.state().Themes[1].ID})
	if n := len(b.state().Tray()); n != 3 {
		t.Fatalf("%d ideas in the tray, want 3", n)
	}
}

func TestABallotNeverMeetsASeatInTheFile(t *testing.T) {
	b := start(t, 3)
	openPoll(b)
	id := b.state().Polls[0].ID
	var ballots [][]byte
	for i := range 3 {
		ballots = append(ballots, poll.Ballot{Marks: map[string]int{b.state().Polls[0].Options[i%2].ID: 1}}.Encode())
	}
	e1, err := session.Decide(b.state(), session.ClosePoll{Poll: id, Voters: 3, Ballots: ballots}, b.env())
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(ballots)
	e2, _ := session.Decide(b.state(), session.ClosePoll{Poll: id, Voters: 3, Ballots: ballots}, b.env())
	if d := cmp.Diff(e1, e2); d != "" {
		t.Fatalf("the order of casting is in the event: %s", d)
	}
}

func TestANewerKindIsKeptAndTold(t *testing.T) {
	e, err := session.Decode("idea.sung", []byte(`{"tune":"a"}`))
	if err != nil {
		t.Fatal(err)
	}
	b := start(t, 1)
	b.log.Apply(session.Record{N: 99, ID: "x", Event: e})
	if d := cmp.Diff([]int{99}, b.state().Unknown); d != "" {
		t.Fatal(d)
	}
	if _, err := session.Decode("ideas.added", []byte(`{"ideas":7}`)); err == nil || errors.Is(err, session.ErrNothing) {
		t.Fatalf("data of another shape: %v", err)
	}
}

// The kinds stand in files for ever: a change of this list is a change of the file format.
func TestKindsOfEvents(t *testing.T) {
	want := []string{
		"action.agreed", "action.changed", "action.dropped", "agenda.planned", "debrief.written", "drafts.taken", "evidence.changed", "evidence.dropped", "evidence.noted", "finding.changed",
		"finding.dropped", "finding.ranked", "finding.written", "findings.confirmed", "framework.chosen", "group.sorted", "heads.counted", "help.set", "idea.attributed", "idea.rated",
		"idea.worded", "ideas.added", "ideas.hidden", "ideas.keptapart", "ideas.merged", "ideas.moved", "ideas.unmerged", "ideas.withdrawn", "imported", "information.set", "item.parked",
		"item.settled", "item.unparked", "items.settled", "notes.written", "passage.marked", "poll.called_off", "poll.changed", "poll.closed", "poll.drafted", "poll.dropped", "poll.opened", "poll.papers_printed", "prompt.marked",
		"redone", "refusals.counted", "rules.agreed", "rules.set", "seat.consent", "seat.presence", "seat.recoded", "seats.added", "seats.banded", "seats.removed",
		"session.created", "session.described", "session.reopened", "session.sealed", "stage.entered", "stage.extended", "stage.paused", "stage.resumed", "step.entered", "technique.chosen", "texts.redacted",
		"theme.dissolved", "theme.linked", "theme.made", "theme.moved", "theme.named", "theme.nested", "theme.split", "themes.merged", "translated", "turn.given",
		"turn.passed", "undone", "vectors.kept",
	}
	got := session.Kinds()
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
}

// FuzzDecode: whatever stands in a record, reading and applying it ends in a state.
func FuzzDecode(f *testing.F) {
	for _, k := range session.Kinds() {
		f.Add(k, []byte(`{}`))
	}
	f.Add("ideas.added", []byte(`{"ideas":[{"id":"a","text":"b"}]}`))
	f.Fuzz(func(t *testing.T, kind string, data []byte) {
		b := start(t, 1)
		e, _ := session.Decode(kind, data)
		b.log.Apply(session.Record{N: 99, ID: "x", Event: e})
		_ = b.state().Phase()
	})
}
