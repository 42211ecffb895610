package bringin

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// Hooks are what the window asks of the program around it. Those that are nil are not offered.
type Hooks struct {
	// Choose asks for a file and hands over where it and those that belong with it can be read; read is called off the
	// event thread.
	Choose func(then func(name string, read func() ([]mapper.File, error)))
	// Memory and Remember keep how files were mapped.
	Memory   func() mapper.Memory
	Remember func(mapper.Memory) error
	// SaveList asks where to save the list of what was left out, and does it.
	SaveList func(name string, data []byte, done func(path string, err error))
	// Begin puts a new session with a title on the desk.
	Begin func(title string, done func(error))
}

// Keep remembers what was left out last, for as long as the app runs.
type Keep struct{ left []mapper.Left }

// NewKeep makes an empty one.
func NewKeep() *Keep { return &Keep{} }

// Any reports whether anything was left out of what was brought in last.
func (k *Keep) Any() bool { return k != nil && len(k.left) > 0 }

// Into asks for a file and shows what it will bring into the session on the desk, at a stage or at the one where the
// group is.
func Into(d *desk.Desk, c fyne.Canvas, h Hooks, k *Keep, stage session.ID) {
	if d.Kept() == nil {
		return
	}
	ask(d, c, h, k, stage, false)
}

// Begin asks for a file and shows what it will bring into a new session.
func Begin(d *desk.Desk, c fyne.Canvas, h Hooks, k *Keep) { ask(d, c, h, k, "", true) }

func ask(d *desk.Desk, c fyne.Canvas, h Hooks, k *Keep, stage session.ID, anew bool) {
	h.Choose(func(name string, read func() ([]mapper.File, error)) {
		w := &window{d: d, canvas: c, hooks: h, keep: k, anew: anew}
		if !anew {
			w.stages, w.stage = view.BringStages(d.State(), stage)
		}
		// The small window that asked for the file closes first, so that each gives back what it was given.
		d.Work(func() error { return nil }, func(error) { w.load(name, read) })
	})
}

// load reads files while a small window says so, which can be left.
func (w *window) load(name string, read func() ([]mapper.File, error)) {
	t := w.d.Say.T
	wait := modal.Show(w.canvas, modal.Spec{
		Title: t("bring.reading", "Reading {{.File}}", say.Args{"File": name}), Text: t("bring.reading.text", "Nothing is brought in before you have seen it."),
		Leave: t("bring.cancel", "Cancel"),
	})
	var src mapper.Source
	var memory mapper.Memory
	w.d.Work(func() (err error) {
		if w.files, err = read(); err == nil {
			src, err = mapper.Open(w.files, w.read)
		}
		if w.hooks.Memory != nil {
			memory = w.hooks.Memory()
		}
		return err
	}, func(err error) {
		if !wait.Open() {
			return // the person thought better of it
		}
		wait.Close()
		if err != nil {
			w.d.Tell(desk.Warn, w.d.Say.Say(err))
			return
		}
		w.memory = memory
		w.take(src)
		w.show()
	})
}

// ShowLeft shows what was left out of what was brought in last.
func ShowLeft(d *desk.Desk, c fyne.Canvas, h Hooks, k *Keep) {
	sp := d.Say
	said := widget.NewStatus()
	save := widget.NewButton(sp.T("bring.save", "Save this list"), func() { saveLeft(d, h, k.left, said) })
	save.Hidden = h.SaveList == nil
	rows := leftList(k.left, sp)
	list := widget.NewScroll(widget.Pad(look.XS, rows))
	modal.Show(c, modal.Spec{
		Title: sp.T("bring.left.title", "What was left out"), Body: widget.Stack(look.M, widget.AtLeast(0, min(room(c), widget.HeightFor(rows, 600*larger())+look.L), list), said, widget.Row(look.S, save, widget.Spacer())),
		Scroll: list, Leave: sp.T("bring.close", "Close"), Width: 760,
	})
}

// room is the height that a list has in a window.
func room(c fyne.Canvas) float32 {
	return max(110, c.Size().Height-190-160*larger())
}

// larger is how much larger than usual the text is.
func larger() float32 { return look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody) / 15 }

func saveLeft(d *desk.Desk, h Hooks, list []mapper.Left, said *widget.Status) {
	sp := d.Say
	data := mapper.LeftCSV(list, view.BringLeftHead(sp), func(l mapper.Left) string { return sp.Say(l) })
	h.SaveList(sp.T("bring.left.name", "Left out.csv"), data, func(_ string, err error) {
		if err != nil {
			said.Say(widget.Stopped, sp.Say(err))
			return
		}
		said.Say(widget.Info, sp.T("bring.saved", "The list is saved."))
	})
}

func leftList(list []mapper.Left, sp *say.Speaker) fyne.CanvasObject {
	shown := list[:min(len(list), view.BringLeftMost)]
	rows := make([]fyne.CanvasObject, 0, len(shown)+1)
	for _, l := range shown {
		row := view.BringLeftOf(l, sp)
		rows = append(rows, leftRow(row))
	}
	if n := len(list) - len(shown); n > 0 {
		rows = append(rows, widget.Small(sp.N("bring.left.more", n, "and {{.N}} more, in the list that can be saved", "and {{.N}} more, in the list that can be saved")))
	}
	return widget.Stack(look.S, rows...)
}

func leftRow(l view.BringLeft) fyne.CanvasObject {
	if l.Start == "" {
		return widget.Stack(0, widget.Small(l.Where), widget.Body(l.Why))
	}
	return widget.Stack(0, widget.Small(l.Where), widget.Body(l.Start), widget.Small(l.Why))
}
