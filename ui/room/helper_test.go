package room_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/room"
	"folkmoot/ui/shell/shelltest"
)

// hall is the room's content in a window, and the sample session to walk through.
type hall struct {
	*shelltest.Bench
	room *room.Room
	win  fyne.Window
}

// enter shows the room of the sample session, reopened at its first stage.
func enter(t *testing.T, o look.Options) *hall {
	t.Helper()
	h := &hall{Bench: shelltest.New(t, o)}
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	h.Use(k)
	h.Order(session.Reopen{Why: "to look at it"})
	h.show()
	return h
}

func (h *hall) show() {
	h.room = room.New(h.Desk)
	h.win = test.NewTempWindow(h.T, h.room)
	h.win.SetPadded(false)
	h.win.Resize(fyne.NewSize(960, 540))
	h.T.(*testing.T).Cleanup(h.room.Close)
}

// scene is one thing that the room can be shown.
type scene struct {
	name string
	set  func(h *hall)
}

// stage goes to the n-th stage of a kind.
func stage(k session.StageKind, n int) func(*hall) {
	return func(h *hall) {
		h.T.Helper()
		for _, x := range h.State().Agenda {
			if x.Kind != k {
				continue
			}
			if n--; n < 0 {
				h.Enter(x.ID)
				h.Settle()
				return
			}
		}
		h.T.Fatalf("there is no such stage: %s", k)
	}
}

func (h *hall) setRoom(change func(*roomState)) {
	r := h.Room()
	change(&r)
	h.SetRoom(r)
	h.Settle()
}

// scenes lists everything the room is shown in a session, in the order in which it happens.
func scenes() []scene {
	draft := func(h *hall) {
		stage(session.StagePoll, 0)(h)
		h.Order(session.DraftPoll{PollBody: session.PollBody{
			Stage: h.State().Current, Question: "Which of these would help most in the next six months?", Options: h.State().ThemeOptions(), Rules: poll.SuggestFor(poll.Dots, len(h.State().ThemeOptions())),
		}})
	}
	line := func(h *hall) {
		stage(session.StageGrouping, 0)(h)
		h.setRoom(func(r *roomState) { r.Strip = true })
	}
	last := func(h *hall) *session.Poll { return h.State().Polls[len(h.State().Polls)-1] }
	out := []scene{
		{"welcome", stage(session.StageWelcome, 0)},
		{"prompt", stage(session.StagePrompt, 1)},
		{"prompt-full", func(h *hall) {
			var most session.ID
			for _, x := range h.State().Agenda {
				if len(h.State().IdeasOf(x.ID)) > len(h.State().IdeasOf(most)) {
					most = x.ID
				}
			}
			h.Enter(most)
			h.Settle()
		}},
		{"board", stage(session.StageGrouping, 0)},
		{"strip", line},
		{"strip-full", func(h *hall) {
			line(h)
			for i, x := range h.State().Shown() {
				h.Do(session.RateIdea{Idea: x.ID, Scale: framework.ScaleContinuum, Value: i * i % 5}, nil) // one that stands there already has nothing to change
			}
			h.Settle()
		}},
		{"poll-draft", draft},
		{"poll-open", func(h *hall) {
			draft(h)
			h.Order(session.OpenPoll{Poll: last(h).ID})
			h.Cast(last(h).ID, h.State().MayVote()[0], poll.Ballot{}, nil)
			h.Settle()
		}},
		{"poll-closed", stage(session.StagePoll, 0)},
		{"reveal", func(h *hall) {
			stage(session.StagePoll, 0)(h)
			h.setRoom(func(r *roomState) { r.Reveal = h.State().Polls[0].ID })
		}},
		{"reveal-2", func(h *hall) {
			stage(session.StagePoll, 0)(h)
			h.setRoom(func(r *roomState) { r.Reveal = h.State().Polls[1].ID })
		}},
		{"findings", stage(session.StageFindings, 0)},
		{"actions", stage(session.StageActions, 0)},
		{"close", stage(session.StageClose, 0)},
		{"blank", func(h *hall) { h.setRoom(func(r *roomState) { r.Blank = true }) }},
	}
	return out
}

// picture writes what the room sees where FOLKMOOT_PICTURES names a folder, to be looked at.
func (h *hall) picture(name string) {
	h.T.Helper()
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, fmt.Sprintf("room-%s-%.0f.png", name, h.win.Canvas().Size().Width)))
	if err != nil {
		h.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, h.win.Canvas().Capture()); err != nil {
		h.T.Fatal(err)
	}
}
