package session_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/redact"
)

func pick[T any](t *rapid.T, list []T, what string) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, what)]
}

func ideaIDs(s *session.State) []session.ID {
	var out []session.ID
	for _, x := range s.Ideas {
		out = append(out, x.ID)
	}
	return append(out, "no-such-idea")
}

func themeIDs(s *session.State) []session.ID {
	var out []session.ID
	for _, x := range s.Themes {
		out = append(out, x.ID)
	}
	return append(out, "", "no-such-theme")
}

func stageIDs(s *session.State) []session.ID {
	var out []session.ID
	for _, x := range s.Agenda {
		out = append(out, x.ID)
	}
	return append(out, "", "no-such-stage")
}

func seatIDs(s *session.State) []session.ID {
	var out []session.ID
	for _, x := range s.Seats {
		out = append(out, x.ID)
	}
	return append(out, "", "no-such-seat")
}

func some(t *rapid.T, ids []session.ID) []session.ID {
	n := rapid.IntRange(1, 3).Draw(t, "how many")
	var out []session.ID
	for range n {
		if id := pick(t, ids, "id"); !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// anyCapital takes the first letter of every text for a place that tells who is meant.
func anyCapital(text, _ string) []redact.Span {
	first := []rune(text)[0]
	return []redact.Span{{From: 0, To: 1, Kind: redact.Name, Text: string(first), Why: redact.WhyCapital}}
}

// anyCommand draws a command, sensible or not, for a state. Polls are left out where undoAll must be able to go all the way back.
func anyCommand(t *rapid.T, s *session.State, polls bool) session.Command {
	words := rapid.StringN(0, 12, 60)
	n := 48
	if polls {
		n = 59
	}
	switch rapid.IntRange(-2, n-2).Draw(t, "command") {
	case -2, -1:
		return anyImport(t, s)
	case 0, 1, 2:
		return session.AddIdea(words.Draw(t, "text"), pick(t, stageIDs(s), "stage"), pick(t, seatIDs(s), "seat"))
	case 3:
		return session.RecodeSeat{Seat: pick(t, seatIDs(s), "seat"), Code: words.Draw(t, "code")}
	case 4:
		return session.MakeTheme{Title: words.Draw(t, "title"), Ideas: some(t, ideaIDs(s))}
	case 5, 6:
		return session.MoveIdeas{Ideas: some(t, ideaIDs(s)), To: pick(t, themeIDs(s), "to"), At: rapid.IntRange(-1, 4).Draw(t, "at")}
	case 7:
		return session.MergeThemes{From: pick(t, themeIDs(s), "from"), Into: pick(t, themeIDs(s), "into")}
	case 8:
		return session.SplitTheme{Theme: pick(t, themeIDs(s), "theme"), Ideas: some(t, ideaIDs(s))}
	case 9:
		return session.NameTheme{Theme: pick(t, themeIDs(s), "theme"), Title: words.Draw(t, "title")}
	case 10:
		return session.DissolveTheme{Theme: pick(t, themeIDs(s), "theme")}
	case 11:
		return session.MoveTheme{Theme: pick(t, themeIDs(s), "theme"), To: rapid.IntRange(-1, 5).Draw(t, "to")}
	case 12:
		return session.WithdrawIdeas{Ideas: some(t, ideaIDs(s))}
	case 13:
		if spots := s.RedactionSpots(anyCapital); len(spots) > 0 && rapid.Bool().Draw(t, "redact") {
			choice := pick(t, []session.Choice{"", session.Kept, session.Replaced, session.Reworded, "x"}, "choice")
			return session.DecideSpots(session.Alike(spots, pick(t, spots, "spot")), choice, words.Draw(t, "with"))
		}
		return session.WordIdea{Idea: pick(t, ideaIDs(s), "idea"), Which: pick(t, []session.Wording{session.WordingDisplay, session.WordingRedaction, "x"}, "which"), Text: words.Draw(t, "text")}
	case 14:
		return session.RateIdea{Idea: pick(t, ideaIDs(s), "idea"), Scale: pick(t, []string{"new_here", "continuum", "x"}, "scale"), Value: rapid.IntRange(-1, 6).Draw(t, "value"), Clear: rapid.Bool().Draw(t, "clear")}
	case 15:
		return session.AddSeats{Seats: make([]session.NewSeat, rapid.IntRange(0, 3).Draw(t, "seats"))}
	case 16:
		return session.SetPresence{Seat: pick(t, seatIDs(s), "seat"), Here: rapid.Bool().Draw(t, "here")}
	case 17:
		return session.ParkItem{Text: words.Draw(t, "text"), Stage: pick(t, stageIDs(s), "stage")}
	case 18:
		return session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: pick(t, session.EvidenceKinds(), "kind"), Text: words.Draw(t, "text"), Seat: pick(t, seatIDs(s), "seat"), Theme: pick(t, themeIDs(s), "theme")}}
	case 19:
		return session.WriteFinding{FindingBody: session.FindingBody{Who: "managers", Statement: words.Draw(t, "text"), Theme: pick(t, themeIDs(s), "theme")}}
	case 20:
		return session.AgreeAction{ActionBody: session.ActionBody{Who: "P1", What: words.Draw(t, "what")}}
	case 21:
		return session.EnterStage{Stage: pick(t, stageIDs(s), "stage")}
	case 22:
		return session.Undo{}
	case 23:
		return session.Redo{}
	case 24:
		return session.SetConsent{Seats: some(t, seatIDs(s)), Item: session.QuoteConsent, Given: rapid.Bool().Draw(t, "given")}
	case 25, 26:
		return session.NestTheme{Theme: pick(t, themeIDs(s), "theme"), Under: pick(t, themeIDs(s), "under")}
	case 27:
		return session.MakeTheme{Title: words.Draw(t, "title"), Ideas: some(t, ideaIDs(s)), Under: pick(t, themeIDs(s), "under")}
	case 28, 29:
		return session.MergeIdeas{Into: pick(t, ideaIDs(s), "into"), Ideas: some(t, ideaIDs(s))}
	case 30:
		return session.UnmergeIdeas{Idea: pick(t, ideaIDs(s), "idea")}
	case 31:
		return session.KeepApart{A: pick(t, ideaIDs(s), "a"), B: pick(t, ideaIDs(s), "b")}
	case 32:
		mode := pick(t, []session.HelpMode{session.HelpByTemplate, session.HelpAlways, session.HelpNever, "x"}, "mode")
		return session.SetHelp{Help: session.Help{Mode: mode, Technical: rapid.Bool().Draw(t, "technical")}}
	case 33:
		if rapid.Bool().Draw(t, "vectors") {
			v := []session.TextVector{{Hash: session.TextHash(words.Draw(t, "text")), V: rapid.SliceOfN(rapid.Byte(), 0, 3).Draw(t, "v")}}
			return session.KeepVectors{Model: pick(t, []string{"", "a", "b"}, "model"), Vectors: v}
		}
		return session.SayGroupSorted{}
	case 34:
		return session.ChooseTechnique{Stage: pick(t, stageIDs(s), "stage"), Technique: pick(t, append(session.Techniques(), "x"), "technique")}
	case 35:
		return session.HideIdeas{Stage: pick(t, stageIDs(s), "stage"), Hidden: rapid.Bool().Draw(t, "hidden")}
	case 36:
		return session.GiveTurn{Stage: pick(t, stageIDs(s), "stage"), Seat: pick(t, seatIDs(s), "seat")}
	case 37:
		return session.PassTurn{Stage: pick(t, stageIDs(s), "stage")}
	case 38:
		return session.GoToStep{Stage: pick(t, stageIDs(s), "stage"), Step: rapid.IntRange(-1, 5).Draw(t, "step")}
	case 39:
		return session.CountHeads{N: rapid.IntRange(-1, 30).Draw(t, "heads")}
	case 40:
		return session.SetGroundRules{Rules: rapid.SliceOfN(words, 0, 3).Draw(t, "rules")}
	case 41:
		return session.AgreeRules{Agreed: rapid.Bool().Draw(t, "agreed")}
	case 42:
		return session.SetInformation{Information: session.Information{Controller: words.Draw(t, "controller"), Rights: words.Draw(t, "rights")}}
	case 43:
		d := s.Details
		d.Second, d.Invited = pick(t, []string{"", "cy", "fr"}, "second"), rapid.IntRange(-1, 30).Draw(t, "invited")
		return session.Describe{Title: s.Title, Details: d}
	case 44:
		what := pick(t, []session.Translatable{session.OfTitle, session.OfPrompt, session.OfRule, session.OfTheme, session.OfQuestion, "x"}, "what")
		id := ""
		if what == session.OfTheme {
			id = string(pick(t, themeIDs(s), "theme"))
		} else if rules := s.GroundRules(); what == session.OfRule && len(rules) > 0 {
			id = pick(t, rules, "rule")
		}
		return session.Translate{What: what, ID: id, Text: words.Draw(t, "text")}
	case 45:
		return session.WriteNotes{Stage: pick(t, stageIDs(s), "stage"), Text: words.Draw(t, "notes")}
	case 46:
		return session.MarkPassage{Stage: pick(t, stageIDs(s), "stage"), From: rapid.IntRange(-1, 8).Draw(t, "from"), To: rapid.IntRange(0, 12).Draw(t, "to"), Kind: pick(t, session.EvidenceKinds(), "kind"), Theme: pick(t, themeIDs(s), "theme")}
	case 47:
		return session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: s.IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, len(s.Ideas))}}
	case 48:
		return session.OpenPoll{Poll: lastPoll(s)}
	case 49:
		return session.ClosePoll{Poll: lastPoll(s), Ballots: [][]byte{poll.Ballot{}.Encode()}, Voters: 3}
	case 50:
		return session.CallOffPoll{Poll: lastPoll(s)}
	case 51:
		return session.PrintPapers{Poll: lastPoll(s), Count: rapid.IntRange(0, 300).Draw(t, "sheets")}
	case 52:
		body := session.PollBody{Question: words.Draw(t, "question"), Options: s.IdeaOptions(), GroupBy: session.ByRole, Quorum: rapid.IntRange(-1, 4).Draw(t, "quorum")}
		body.Rules = poll.SuggestFor(pick(t, poll.Methods(), "method"), len(body.Options))
		return session.ChangePoll{Poll: lastPoll(s), PollBody: body}
	case 53, 54:
		closed := s.ClosedPolls()
		if len(closed) == 0 {
			return session.OpenPoll{Poll: lastPoll(s)}
		}
		if x := pick(t, closed, "poll"); rapid.Bool().Draw(t, "revote") {
			return session.DraftPoll{PollBody: x.RevoteTied(x.FirstTie())}
		} else {
			return session.DraftPoll{PollBody: x.SecondRound()}
		}
	case 55:
		c := session.ClosePoll{Poll: lastPoll(s), Voters: rapid.IntRange(0, 9).Draw(t, "voters"), Hands: poll.HandCount{People: rapid.IntRange(0, 3).Draw(t, "hands")}}
		c.Ballots = [][]byte{poll.Ballot{Spoilt: true, Weight: 2}.Encode(), poll.Ballot{Group: "a"}.Encode()}
		c.Ways = session.Ways{Seats: 1, Tables: 1, AtTables: 2, Hands: c.Hands.People}
		return c
	case 56:
		return session.SealSession{}
	default:
		return session.Reopen{}
	}
}

func lastPoll(s *session.State) session.ID {
	if len(s.Polls) == 0 {
		return "no-such-poll"
	}
	return s.Polls[len(s.Polls)-1].ID
}

// Promise 6: undo everything, redo everything, fold anew: the same state.
func TestUndoRedoAndRefoldGiveTheSameState(t *testing.T) {
	atLeast(t, 20000)
	sequences, commands := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		b := start(t, 2)
		steps := rapid.IntRange(1, 25).Draw(rt, "steps")
		for range steps {
			_ = b.try(anyCommand(rt, b.state(), false)) // a refusal changes nothing
			commands++
		}
		everything(rt, b.state())
		before := snapshot(t, b.state())
		if again := snapshot(t, session.NewLog(b.log.Records()).State()); again != before {
			rt.Fatalf("folding the same records again gives another state:\n%s\n%s", before, again)
		}
		var undone int
		for b.try(session.Undo{}) == nil {
			undone++
			everything(rt, b.state())
		}
		for range undone {
			if err := b.try(session.Redo{}); err != nil {
				rt.Fatalf("redo: %v", err)
			}
		}
		if got := snapshot(t, b.state()); got != before {
			rt.Fatalf("undoing and redoing %d actions gives another state:\n%s\n%s", undone, before, got)
		}
		sequences++
	})
	t.Logf("%d sequences, %d commands", sequences, commands)
}

func TestNoSequenceOfCommandsBreaksAState(t *testing.T) {
	atLeast(t, 2000)
	rapid.Check(t, func(rt *rapid.T) {
		b := start(t, 3)
		for range rapid.IntRange(1, 40).Draw(rt, "steps") {
			before := b.state()
			was := snapshot(t, before)
			c := anyCommand(rt, before, true)
			if err := b.try(c); err != nil && snapshot(t, before) != was {
				rt.Fatalf("%T was refused and changed the state", c)
			}
			everything(rt, b.state())
			pollsHold(rt, b.state())
		}
		if a, c := snapshot(t, b.state()), snapshot(t, session.NewLog(b.log.Records()).State()); a != c {
			rt.Fatalf("folding the same records again gives another state:\n%s\n%s", a, c)
		}
	})
}

// Any record in any order gives a state: Apply is total.
func TestApplyTakesRecordsInAnyOrder(t *testing.T) {
	b := start(t, 2)
	for i := range 60 {
		_ = b.try(session.AddIdea(fmt.Sprint("idea ", i), "", ""))
	}
	ids := ideaIDs(b.state())
	b.do(session.MakeTheme{Title: "One", Ideas: ids[:5]})
	b.do(session.MakeTheme{Title: "Two", Ideas: ids[5:9]})
	b.do(session.MergeThemes{From: b.state().Themes[0].ID, Into: b.state().Themes[1].ID})
	b.do(session.MakeTheme{Title: "Under", Ideas: ids[20:24], Under: b.state().Themes[0].ID})
	b.do(session.MakeTheme{Title: "Top", Ideas: ids[24:28]})
	b.do(session.NestTheme{Theme: b.state().Themes[2].ID, Under: b.state().Themes[0].ID})
	b.do(session.KeepApart{A: ids[30], B: ids[31]})
	b.do(session.MergeIdeas{Into: ids[30], Ideas: ids[24:26]})
	b.do(session.MergeIdeas{Into: ids[32], Ideas: []session.ID{ids[30], ids[31]}})
	b.do(session.UnmergeIdeas{Idea: ids[32]})
	b.do(session.MergeIdeas{Into: ids[33], Ideas: []session.ID{ids[34]}})
	b.do(session.WithdrawIdeas{Ideas: ids[31:33]})
	b.do(session.DissolveTheme{Theme: b.state().Themes[0].ID})
	b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: b.state().IdeaOptions(ids[10:20]...), Rules: poll.SuggestFor(poll.Dots, 10)}})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	b.do(session.ClosePoll{Poll: lastPoll(b.state()), Ballots: [][]byte{poll.Ballot{}.Encode()}, Voters: 2})
	records := b.log.Records()
	rapid.Check(t, func(rt *rapid.T) {
		everything(rt, session.NewLog(rapid.Permutation(records).Draw(rt, "order")).State())
	})
}

// atLeast raises rapid's number of checks for one test.
func atLeast(t *testing.T, n int) {
	t.Helper()
	if testing.Short() {
		n /= 20
	}
	f := flag.Lookup("rapid.checks")
	old := f.Value.String()
	if err := flag.Set("rapid.checks", fmt.Sprint(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = flag.Set("rapid.checks", old) })
}
