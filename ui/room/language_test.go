package room

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// walk is the sample session, reopened, and every page that it can show in a language, in the order of a session.
type walk struct {
	t    *testing.T
	kept *keeper.Kept
	say  *say.Speaker
	each func(name string, v view.RoomView)
}

func (w *walk) do(c session.Command) {
	w.t.Helper()
	if err := w.kept.Do(c); err != nil && !errors.Is(err, session.ErrNothing) {
		w.t.Fatalf("%T: %v", c, err)
	}
}

func (w *walk) show(name string, r view.RoomState) {
	w.each(name, view.Room(w.kept.State(), r, w.say))
}

// enter goes to the n-th stage of a kind.
func (w *walk) enter(k session.StageKind, n int) session.ID {
	w.t.Helper()
	for _, x := range w.kept.State().Agenda {
		if x.Kind != k {
			continue
		}
		if n--; n < 0 {
			w.do(session.EnterStage{Stage: x.ID})
			return x.ID
		}
	}
	w.t.Fatalf("there is no stage %s", k)
	return ""
}

func (w *walk) all() {
	w.show("title", view.RoomState{})
	w.enter(session.StageWelcome, 0)
	w.show("welcome", view.RoomState{})
	w.do(session.AgreeRules{Agreed: true})
	w.show("welcome-agreed", view.RoomState{})
	w.techniques(w.enter(session.StagePrompt, 2))
	w.show("sofar", view.RoomState{SoFar: true})
	w.enter(session.StageGrouping, 0)
	w.show("board", view.RoomState{})
	w.show("line", view.RoomState{Strip: true})
	w.votes(w.enter(session.StagePoll, 0))
	w.enter(session.StageFindings, 0)
	w.show("findings", view.RoomState{})
	w.enter(session.StageActions, 0)
	w.show("actions", view.RoomState{})
	w.enter(session.StageClose, 0)
	w.show("close", view.RoomState{})
}

// techniques shows a question in each way in which ideas can be gathered.
func (w *walk) techniques(stage session.ID) {
	w.show("question", view.RoomState{})
	w.do(session.ChooseTechnique{Stage: stage, Technique: session.SilentWriting})
	w.show("hidden", view.RoomState{})
	w.do(session.HideIdeas{Stage: stage, Hidden: false})
	w.do(session.ChooseTechnique{Stage: stage, Technique: session.RoundRobin})
	w.show("round-before", view.RoomState{})
	w.do(session.GiveTurn{Stage: stage, Seat: w.kept.State().Seats[0].ID})
	w.show("round", view.RoomState{})
	w.do(session.GiveTurn{Stage: stage})
	w.show("round-over", view.RoomState{})
	w.do(session.ChooseTechnique{Stage: stage, Technique: session.OneTwoFourAll})
	for step := range session.StepAll + 1 {
		w.do(session.GoToStep{Stage: stage, Step: step})
		w.show(fmt.Sprint("step-", step), view.RoomState{Now: w.kept.State().Stage(stage).StepSince.Add(25 * time.Second)})
	}
	w.do(session.ChooseTechnique{Stage: stage, Technique: session.OpenTalk})
}

// votes shows a vote before, while and after people vote, its results, and how they are counted again.
func (w *walk) votes(stage session.ID) {
	w.show("poll-closed", view.RoomState{})
	for i, p := range w.kept.State().Polls {
		r := view.RoomState{Reveal: p.ID, Result: p.Result(), Known: true}
		w.show(fmt.Sprint("result-", i+1), r)
		r.Recount, r.At = true, 3
		w.show(fmt.Sprint("recount-", i+1), r)
	}
	options := w.kept.State().ThemeOptions()
	w.do(session.DraftPoll{PollBody: session.PollBody{Stage: stage, Question: "Which of these would help most in the next six months?", Options: options, Rules: poll.SuggestFor(poll.Dots, len(options))}})
	w.show("poll-draft", view.RoomState{})
	polls := w.kept.State().Polls
	id := polls[len(polls)-1].ID
	w.do(session.OpenPoll{Poll: id})
	w.show("poll-open", view.RoomState{Turnout: w.kept.Turnout()})
	w.show("hands", view.RoomState{Asked: options[0].ID, Count: 3})
	w.show("hands-show", view.RoomState{Asked: options[0].ID, Count: -1})
	w.do(session.CallOffPoll{Poll: id})
}

// pagesIn gives every page of the sample session in a language.
func pagesIn(t *testing.T, sp *say.Speaker, each func(name string, v view.RoomView)) {
	t.Helper()
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() })
	w := &walk{t: t, kept: k, say: sp, each: each}
	w.do(session.Reopen{Why: "to look at it"})
	w.all()
}

// Every page of the sample session is whole in every language of the app, in every window that it is promised for.
func TestEveryPageFitsInEveryLanguage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, lang := range say.Languages() {
		t.Run(lang, func(t *testing.T) {
			sp, err := say.New(lang)
			if err != nil {
				t.Fatal(err)
			}
			pages := 0
			pagesIn(t, sp, func(name string, v view.RoomView) {
				pages++
				for _, size := range sizes[2:] {
					t.Run(fmt.Sprintf("%s %.0fx%.0f", name, size.Width, size.Height), func(t *testing.T) {
						fits(t, v, size, sp)
						largeEnough(t, v, size, sp)
					})
				}
			})
			if pages < 25 {
				t.Errorf("only %d pages were looked at", pages)
			}
		})
	}
}

// largeEnough fails the test where words are smaller than what can be read from afar.
func largeEnough(t *testing.T, v view.RoomView, size fyne.Size, sp *say.Speaker) {
	t.Helper()
	body := min(size.Height, size.Width*.8) / 28
	for _, x := range compose(v, size, sp).texts {
		if x.size < body*.55 { // numbers inside bars and the notes of a full page are smaller than words
			t.Errorf("%q is set in %.1f, and body is %.1f", x.text, x.size, body)
		}
	}
}
