package run_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
)

// TestPicturesOfEvidenceAndTheEnd draws a line that is a note, with an unfinished one open under it; the close after the
// seal; and the debrief, which is shown in the place of a stage.
func TestPicturesOfEvidenceAndTheEnd(t *testing.T) {
	unfinished := session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "We were told to", Complete: true}}
	for _, l := range looks {
		for name, draw := range map[string]func(*runtest.Bench) desk.Screen{
			"evidence": func(b *runtest.Bench) desk.Screen {
				b.Must(session.EnterStage{Stage: b.Stage(session.StagePrompt, 3)})
				return run.New(b.Desk, session.StagePrompt, nil)
			},
			"sealed": func(b *runtest.Bench) desk.Screen {
				b.Must(session.EnterStage{Stage: b.Stage(session.StageClose, 1)}, session.SettleRest{Disposition: session.Later}, session.SealSession{})
				return run.New(b.Desk, session.StageClose, nil)
			},
			"debrief": func(b *runtest.Bench) desk.Screen {
				b.Must(session.EnterStage{Stage: b.Stage(session.StageClose, 1)}, session.WriteDebrief{Debrief: session.Debrief{Top: "The silence after the question about trust.", Quality: 4}})
				return run.Within(b.Desk, run.NewDebrief(b.Desk))
			},
		} {
			t.Run(name+l.name, func(t *testing.T) {
				b := runtest.New(t, "employee-group.toml", 12)
				b.App.Settings().SetTheme(look.New(l.o))
				fill(b)
				b.Must(unfinished)
				s := draw(b)
				b.Show(s, l.width, l.height)
				if name == "evidence" {
					b.Type("People laugh at the word")
					b.Key(s, "Alt+O")
					b.Key(s, "Alt+U")
				}
				save(t, b, name+"-"+l.name)
				if got := b.Win.Canvas().Size(); got.Width > l.width || got.Height > l.height {
					t.Errorf("the window had to grow from %vx%v to %v", l.width, l.height, got)
				}
			})
		}
	}
}
