// Package screens wires every screen of the app to a desk, once for the window and for all that runs without one.
//
// What the window shows, what the pictures show and what the random driver presses are therefore the same screens.
package screens

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/actions"
	"folkmoot/ui/board"
	"folkmoot/ui/booth"
	"folkmoot/ui/bringin"
	"folkmoot/ui/desk"
	"folkmoot/ui/findings"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/home"
	"folkmoot/ui/paper"
	"folkmoot/ui/redact"
	"folkmoot/ui/report"
	"folkmoot/ui/run"
	"folkmoot/ui/setup"
	"folkmoot/ui/shell"
	"folkmoot/ui/strip"
	"folkmoot/ui/vote"
)

// Library is what the screens read of a person's sessions and frameworks.
type Library interface {
	frameworks.Store
	Recent() []home.Entry
}

// Hooks are what the screens ask of the program around them.
type Hooks struct {
	Home       home.Hooks
	Frameworks frameworks.Hooks
	Report     report.Hooks
	// Sheets saves and opens the PDF of sheets. Its ballots are those of Papers.
	Sheets paper.Hooks
	// Redaction saves the log of replacements.
	Redaction redact.Hooks
	// Papers makes and saves the PDF of the paper ballots of a poll.
	Papers func(p session.ID, first, last int, done func(error))
	// BringIn asks for files, reads them, and remembers how they were mapped. Without Choose nothing is brought in.
	BringIn bringin.Hooks
	// Every calls f on the event thread again and again until stop is called.
	Every func(each time.Duration, f func()) (stop func())
}

// Set makes the screens of one window. It keeps what must outlive a screen: half-typed lines, the size of the cards.
type Set struct {
	d       *desk.Desk
	canvas  fyne.Canvas
	lib     Library
	hooks   Hooks
	drafts  *run.Drafts
	board   *board.Keep
	voting  *vote.Keep
	sheets  *paper.Keep
	names   *redact.Keep
	brought *bringin.Keep
}

// New makes a set for a desk and the canvas of its window.
func New(d *desk.Desk, c fyne.Canvas, lib Library, h Hooks) *Set {
	return &Set{d: d, canvas: c, lib: lib, hooks: h, drafts: run.NewDrafts(), board: board.NewKeep(), voting: vote.NewKeep(), sheets: paper.NewKeep(), names: redact.NewKeep(), brought: bringin.NewKeep()}
}

// Makers are what the shell wants.
func (s *Set) Makers() shell.Makers {
	d := s.d
	onPaper := s.hooks.Sheets
	onPaper.Ballots = s.hooks.Papers
	return shell.Makers{
		Home:       func() desk.Screen { return home.New(d, s.lib, s.hooks.Home) },
		Frameworks: func() desk.Screen { return frameworks.New(d, s.lib, s.hooks.Frameworks) },
		Setup:      s.setup,
		Report:     func() desk.Screen { return report.New(d, s.hooks.Report) },
		Paper:      func() desk.Screen { return paper.New(d, onPaper, s.sheets) },
		Redaction:  func() desk.Screen { return redact.New(d, s.hooks.Redaction, s.names) },
		Booth:      func() desk.Screen { return booth.New(d, s.canvas).WithClock(s.hooks.Every) },
		Stage: map[session.StageKind]func() desk.Screen{
			session.StageWelcome:  s.prompt(session.StageWelcome),
			session.StagePrompt:   s.prompt(session.StagePrompt),
			session.StageGrouping: func() desk.Screen { return board.New(d, s.board) },
			session.StagePoll: func() desk.Screen {
				return run.Framed(d, vote.NewWith(d, s.canvas, vote.Hooks{Papers: s.hooks.Papers, Every: s.hooks.Every, Keep: s.voting}))
			},
			session.StageFindings: func() desk.Screen { return run.Framed(d, findings.New(d, s.canvas)) },
			session.StageActions:  func() desk.Screen { return run.Framed(d, actions.New(d, s.canvas)) },
			session.StageClose:    s.prompt(session.StageClose),
		},
		Part: map[desk.Part]func() desk.Screen{
			desk.Debrief: func() desk.Screen { return run.Within(d, run.NewDebrief(d)) },
			desk.Line: func() desk.Screen {
				return run.Within(d, strip.New(d, func() { d.ShowPart(desk.WholeStage) }))
			},
		},
	}
}

func (s *Set) prompt(k session.StageKind) func() desk.Screen {
	return func() desk.Screen {
		x := run.New(s.d, k, s.drafts)
		if s.files() {
			x.WithFiles(func(stage session.ID) { bringin.Into(s.d, s.canvas, s.hooks.BringIn, s.brought, stage) })
		}
		return x
	}
}

func (s *Set) setup() desk.Screen {
	x := setup.New(s.d, s.lib)
	if s.files() {
		x.WithFiles(s.BringIn)
	}
	return x
}

func (s *Set) files() bool { return s.hooks.BringIn.Choose != nil }

// BringIn asks for a file and shows what it brings into the session on the desk.
func (s *Set) BringIn() { bringin.Into(s.d, s.canvas, s.hooks.BringIn, s.brought, "") }

// BeginFrom asks for a file and shows what it brings into a session of its own.
func (s *Set) BeginFrom() { bringin.Begin(s.d, s.canvas, s.hooks.BringIn, s.brought) }

// ShowLeft shows what was left out of what was brought in last.
func (s *Set) ShowLeft() {
	if !s.brought.Any() {
		s.d.Tell(desk.Plain, s.d.Say.T("bring.left.nothing", "Nothing was left out of what was brought in since the app began."))
		return
	}
	bringin.ShowLeft(s.d, s.canvas, s.hooks.BringIn, s.brought)
}
