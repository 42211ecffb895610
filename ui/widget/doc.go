// Package widget promises parts for every screen that look alike, can be worked
// by keys alone, and decide nothing: they show what they are given and say what
// a person did.
//
// # Rules that hold for all of them
//
//   - Colours and sizes come from ui/look; nothing here has one of its own.
//   - All words come in as arguments: the screens get them from internal/say.
//   - A setter (SetSelected, SetGiven ...) draws and never calls back. A
//     callback is only called for what a person did.
//   - Whatever can be pressed takes the focus when it is pressed, keeps it after
//     Space or Enter, and shows a ring while it has it.
//   - A key that means nothing to the widget goes on to the window: Fyne gives a
//     key to one of the two only. So Shortcuts.Key(fyne.KeyEscape, ...) works
//     wherever the focus is. Letters (Shortcuts.Rune) are kept by text fields.
//   - Bring results of other goroutines in by a Dispatcher: Main{} in the app, a
//     *Queue in tests.
//
// # Layout
//
// Fyne lays out by least sizes alone. Stack, Row, Pad, Narrow, Columns, Panel,
// Card and Scroll also ask for the height at a given width (Tall), so wrapped
// text is right the first time. Use them instead of container.NewVBox and
// NewHBox wherever text may wrap; container.NewStack and NewBorder are fine for
// the frame of a window.
//
//	widget.Stack(look.L, title, text, widget.Grow(list))     // under one another; Grow takes the rest
//	widget.Row(look.S, icon, widget.Grow(name), button)      // side by side, centred; RowTop hangs them
//	widget.Pad(look.XL, o); widget.PadXY(look.L, look.S, o)  // room around
//	widget.PadEach(top, right, bottom, left, o)
//	widget.Narrow(640, true, text)                           // a readable measure, centred
//	widget.Centre(o); widget.AtLeast(0, 120, o); widget.Spacer()
//	widget.Columns(look.L,
//		widget.Column{Object: rail, Min: 190, Max: 260, Weight: 1},
//		widget.Column{Object: main, Min: 480, Weight: 6})
//
// To show other objects in a container call Replace(c, objects...); after
// hiding or showing one, c.Refresh() and Settle(c). Fyne alone loses some of the
// changes of a frame. Build long lists in one call. A widget of your own that
// holds others says so with Children() []fyne.CanvasObject, so that Scroll and
// Settle find what is in it.
//
// # Text
//
//	widget.Display("What helps you?")  // 34, the one large thing
//	widget.Title("Findings")           // 24
//	widget.Lead("A slot in the team meeting") // 18
//	widget.Body("..."), widget.Soft("..."), widget.Small("...") // 15, 15 soft, 13 soft; all wrap
//	widget.Label("Place")              // 13 bold soft, one line
//	widget.Line("long name")           // 15, one line, cut with an ellipsis
//	widget.Sized("What helps?", look.RoomScale(h).Question, true) // the room
//	widget.Body("late").In(look.Warn).Strong().Middle().AtMost(2)
//	widget.Small("12 Nov").Whole()     // one line that is never cut; OneLine may be cut
//
// # Pressing and choosing
//
//	widget.NewButton("New session", f).As(widget.Primary).WithIcon("plus").WithHint("Ctrl+N")
//	widget.NewButton("Cast my vote", f).As(widget.Primary).ForBooth()
//	widget.NewChoice([]string{"Dots", "Approval"}, 0, func(i int) {})
//	widget.NewCheck("Photographs may be taken", false, func(on bool) {})
//	s := widget.NewStepper(12, 1, 40, func(v int) {}); s.Unit = "min"
//	widget.NewDots("Time that is really ours", given, 3, func(want int) { /* ask the ballot, then SetGiven */ })
//	p := widget.NewPick("Time that is really ours", true)          // an option with its place; then SetPlace(2, 3)
//	a := widget.NewAmount("Links", 5, func(want int, typing bool) {}) // money or votes; then SetGiven(15, "£15", "", true)
//	l := widget.NewLevels("Trust", "", []widget.Level{{Text: "agree", Key: "3"}}, func(i int) {})
//	widget.NewPair("I cannot decide", keys, func(answer int) {})      // then SetPair("Trust", "Time", widget.PairNone)
//	widget.NewRail([]widget.RailItem{{Label: "Welcome", State: widget.Done, Note: "4 of 5 min"}}, func(i int) {})
//
// # Typing
//
//	e := widget.NewEntry("next idea…").Growing(3)
//	e.OnEnter = func(text string) { add(text); e.SetText("") }
//	e.OnEscape = leave
//	a := widget.NewArea("What was said", 4) // Tab leaves it, Ctrl+Enter is OnEnter
//	widget.Field("Place", e, "A note under it")
//
// # Sheets and cards
//
//	widget.NewPanel(content); widget.Ground(look.Paper, content); widget.NewRule()
//	widget.NewCard(content, open)                       // pressed, focused, SetSelected
//	widget.NewListRow("Employee group", "Council A", "12 Nov", open)
//	c := widget.NewIdeaCard(14, "A slot in the team meeting", "P3")
//	c.OnTapped = func(mod fyne.KeyModifier) {} // Space or the pointer: select
//	c.OnOpen = func() {}                       // Enter: edit
//	c.OnKey = func(k *fyne.KeyEvent) bool { return moved(k) }
//	widget.NewScroll(content)                  // shows whatever takes the focus in it
//	widget.Section("Parked", button, content); widget.NewEmpty("idea", "No ideas yet", "Type one below.", nil)
//
// # Telling
//
//	widget.NewBanner(widget.Warning, "The disk is full.", widget.NewButton("Save a copy elsewhere", f))
//	st := widget.NewStatus(); st.SayWith(widget.Info, "Moved 5 ideas.", "Undo", undo)
//	t := widget.NewTimer(); t.Set(left, widget.Soon) // its owner ticks
//	b := widget.NewBars([]widget.Bar{{Label: "Being listened to", Share: 0.75, Value: "9 of 12 people"}}); b.Grow()
//	widget.NewGlyph("lock", look.Soft)
//
// # Keys of a window
//
//	keys := widget.NewShortcuts(w.Canvas())
//	err := keys.On("Ctrl+Z", undo)      // works in text fields too, once the text has nothing to undo
//	err = keys.On("Ctrl+Shift+Z", redo)
//	keys.Key(fyne.KeyF1, help); keys.Rune('/', search); keys.Clear()
//
// # Dragging
//
//	board := widget.NewDragBoard(content)
//	board.Source(&card.Card, func() []string { return selectedOr(card) })
//	board.Target(themeID, themeCard, scroll, themeCard.SetOver)
//	board.GhostText = func(ids []string) string { return sp.N(...) }
//	board.OnDrop = func(ids []string, target string) { send(MoveIdeas{ids, target}) }
//
// Small windows are in ui/widget/modal: modal.Show and modal.ShowPalette.
package widget
