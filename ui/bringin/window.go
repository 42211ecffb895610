package bringin

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// window is the mapper while it is open.
type window struct {
	d      *desk.Desk
	canvas fyne.Canvas
	hooks  Hooks
	keep   *Keep
	anew   bool // into a new session
	memory mapper.Memory

	files   []mapper.File
	read    mapper.ReadOptions
	src     mapper.Source
	mapping mapper.Mapping
	stages  []view.BringStage
	stage   int
	once    bool
	allowed bool // leave out what moderators rejected
	preview mapper.Preview
	asked   int // plans that were asked for: an older one is not drawn
	busy    bool

	modal   *modal.Modal
	shape   *widget.Text
	summary *widget.Text
	said    *widget.Status
	picks   []*parts.Pick
	left    *fyne.Container
	right   *fyne.Container
	scroll  *widget.Scroll
	agree   *widget.Button
	save    *widget.Button
}

// take begins with a source: as its columns were mapped before, or as they seem.
func (w *window) take(src mapper.Source) {
	w.src = src
	if !src.Known() {
		w.mapping = w.memory.Suggest(src.Table)
	}
	w.preview = mapper.Preview{}
}

// options say where ideas go. A new session has no questions yet.
func (w *window) options() mapper.Options {
	o := mapper.Options{}
	if !w.anew {
		stage := session.ID("")
		if w.stage < len(w.stages) {
			stage = w.stages[w.stage].ID
		}
		o = mapper.For(w.d.State(), stage)
	}
	o.Once, o.WithoutRejected = w.once, w.allowed
	return o
}

// show opens the window and works out the preview.
func (w *window) show() {
	t := w.d.Say.T
	w.shape, w.summary, w.said = widget.Small(""), widget.Body("").Strong(), widget.NewStatus()
	w.left, w.right = container.NewStack(), container.NewStack()
	w.agree = widget.NewButton(t("bring.in", "Bring in"), w.bring).As(widget.Primary)
	w.save = widget.NewButton(t("bring.save.left", "Save the list of what is left out"), func() { saveLeft(w.d, w.hooks, w.preview.LeftOut, w.said) }).As(widget.Quiet)
	cancel := widget.NewButton(t("bring.cancel", "Cancel"), func() { w.modal.Leave() }).WithHint("Esc")
	body := widget.Stack(look.S, w.shape, w.summary, widget.AtLeast(0, room(w.canvas), w.middle()), w.said, fit.NewFlow(look.S, w.agree, w.save, cancel))
	w.columns()
	w.modal = modal.Show(w.canvas, modal.Spec{
		Title: t("bring.title", "Bring in: {{.File}}", say.Args{"File": w.title()}), Body: body, First: w.first(), Scroll: w.scroll, Width: w.width(),
	})
	w.plan()
}

func (w *window) width() float32 { return min(1180, w.canvas.Size().Width-40) }

// middle is the columns beside the preview, each scrolled by itself, so that what changes is seen. Where there is no room
// for that, all of it is one long page.
func (w *window) middle() fyne.CanvasObject {
	each := (min(w.width()*larger(), w.canvas.Size().Width-2*look.L) - 3*look.XL) / 2
	if each < 30*15*larger()*0.55 {
		w.scroll = widget.NewScroll(widget.Pad(look.XS, widget.Stack(look.L, w.left, w.right)))
		return w.scroll
	}
	w.scroll = widget.NewScroll(widget.Pad(look.XS, w.right))
	return fit.NewBeside(look.XL, 20, widget.NewScroll(widget.Pad(look.XS, w.left)), w.scroll)
}

func (w *window) title() string {
	if n := len(w.src.Files); n > 1 {
		return w.d.Say.N("bring.files", n, "{{.N}} file", "{{.First}} and the files that belong to it", say.Args{"First": w.src.Files[0]})
	}
	return w.src.Name()
}

func (w *window) first() fyne.Focusable {
	if len(w.picks) > 0 {
		return w.picks[0]
	}
	return w.agree
}

// columns draws the left side: what each column holds, and what comes in.
func (w *window) columns() {
	t, sp := w.d.Say.T, w.d.Say
	var rows []fyne.CanvasObject
	w.picks = nil
	v := view.BringIn(w.src, w.mapping, w.preview, sp)
	if len(v.Columns) > 0 {
		rows = append(rows, widget.Label(t("bring.columns", "What the columns hold")))
	}
	names := view.BringRoles(sp)
	for i, c := range v.Columns {
		pick := parts.NewPick("", names, c.Role, func(role int) { w.role(i, mapper.Roles()[role]) })
		pick.OnEscape = func() { w.modal.Leave() }
		w.picks = append(w.picks, pick)
		rows = append(rows, widget.Stack(look.XS, widget.Body(c.Name).Strong(), widget.Small(c.Sample), widget.Row(0, pick, widget.Spacer())))
	}
	rows = append(rows, w.choices()...)
	widget.Replace(w.left, widget.Stack(look.M, rows...))
}

// choices are what is asked besides the columns.
func (w *window) choices() (rows []fyne.CanvasObject) {
	t := w.d.Say.T
	if sheets := w.src.Table.Sheets; len(sheets) > 1 {
		at := max(0, slices.Index(sheets, w.src.Table.Sheet))
		rows = append(rows, widget.Row(0, w.pick(parts.NewPick(t("bring.sheet", "Sheet:"), sheets, at, func(i int) { w.reread(sheets[i], w.read.NoHead) })), widget.Spacer()))
	}
	if !w.src.Known() && (w.src.Table.Width() > 1 || w.src.Table.Named) {
		rows = append(rows, widget.NewCheck(t("bring.head", "One row names the columns"), w.src.Table.Named, func(on bool) { w.reread(w.src.Table.Sheet, !on) }))
	}
	if len(w.stages) > 0 {
		names := make([]string, len(w.stages))
		for i, s := range w.stages {
			names[i] = s.Name
		}
		rows = append(rows, widget.Stack(look.XS, widget.Label(t("bring.stage", "Ideas answer the question")), widget.Row(0, w.pick(parts.NewPick("", names, w.stage, func(i int) {
			w.stage = i
			w.plan()
		})), widget.Spacer())))
	}
	rows = append(rows,
		widget.NewCheck(t("bring.once", "Leave out ideas that are here already or come again"), w.once, func(on bool) {
			w.once = on
			w.plan()
		}),
		widget.NewCheck(t("bring.allowed", "Leave out what moderators rejected"), w.allowed, func(on bool) {
			w.allowed = on
			w.plan()
		}))
	return rows
}

func (w *window) pick(p *parts.Pick) *parts.Pick {
	p.OnEscape = func() { w.modal.Leave() }
	return p
}

// role gives a column another role; another column may lose it.
func (w *window) role(column int, r mapper.Role) {
	w.mapping = w.mapping.With(column, r)
	for i, p := range w.picks {
		if at := slices.Index(mapper.Roles(), w.mapping.Role(i)); p.Selected != at {
			p.SetSelected(at)
		}
	}
	w.plan()
}

// reread reads the file again: another sheet, or with its first row as a row like the others.
func (w *window) reread(sheet string, noHead bool) {
	w.read = mapper.ReadOptions{Sheet: sheet, NoHead: noHead}
	w.asked++
	asked := w.asked
	var src mapper.Source
	w.d.Work(func() (err error) {
		src, err = mapper.Open(w.files, w.read)
		return err
	}, func(err error) {
		switch {
		case asked != w.asked || !w.modal.Open():
		case err != nil:
			w.said.Say(widget.Stopped, w.d.Say.Say(err))
		default:
			w.take(src)
			w.columns()
			w.canvas.Focus(w.first())
			w.plan()
		}
	})
}

// plan works out what will come in, off the event thread: a file may have a hundred thousand rows.
func (w *window) plan() {
	w.asked++
	asked, src, m, o := w.asked, w.src, w.mapping, w.options()
	var p mapper.Preview
	w.d.Work(func() error {
		p = src.Plan(m, o)
		return nil
	}, func(error) {
		if asked == w.asked && w.modal.Open() {
			w.preview = p
			w.draw()
		}
	})
}

// draw shows the preview.
func (w *window) draw() {
	t, sp := w.d.Say.T, w.d.Say
	v := view.BringIn(w.src, w.mapping, w.preview, sp)
	w.shape.SetText(v.Shape)
	w.summary.SetText(v.Summary)
	w.agree.SetText(v.Agree)
	if v.Agree == "" {
		w.agree.SetText(t("bring.in", "Bring in"))
	}
	w.agree.SetEnabled(v.Agree != "" && !w.busy)
	w.save.Hidden = len(w.preview.LeftOut) == 0 || w.hooks.SaveList == nil
	var rows []fyne.CanvasObject
	section := func(head string, lines ...fyne.CanvasObject) {
		if len(lines) > 0 {
			rows = append(rows, widget.Stack(look.S, append([]fyne.CanvasObject{widget.Label(head)}, lines...)...))
		}
	}
	section(t("bring.votes.head", "Votes"), texts(v.Votes)...)
	section(t("bring.notes", "To know before"), texts(v.Notes)...)
	section(t("bring.themes.head", "Themes"), listed(v.Themes, sp)...)
	section(t("bring.ideas.head", "Ideas as they will be"), ideas(v)...)
	if v.LeftAll > 0 {
		section(t("bring.left.head", "Left out"), leftList(w.preview.LeftOut, sp))
	}
	widget.Replace(w.right, widget.Stack(look.L, rows...))
	widget.Settle(w.right)
	widget.Settle(w.agree)
}

func texts(list []string) (out []fyne.CanvasObject) {
	for _, s := range list {
		out = append(out, widget.Body(s))
	}
	return out
}

func listed(list []string, sp *say.Speaker) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	return []fyne.CanvasObject{widget.Body(sp.List(list))}
}

func ideas(v view.Bring) (out []fyne.CanvasObject) {
	for _, x := range v.Ideas {
		if x.Note == "" {
			out = append(out, widget.Body(x.Text).AtMost(3))
			continue
		}
		out = append(out, widget.Stack(0, widget.Body(x.Text).AtMost(3), widget.Small(x.Note)))
	}
	if v.More != "" {
		out = append(out, widget.Small(v.More))
	}
	return out
}

// bring does it.
func (w *window) bring() {
	if w.busy || w.preview.Empty() {
		return
	}
	w.busy = true
	w.agree.SetEnabled(false)
	if w.anew {
		w.hooks.Begin(w.newTitle(), func(err error) {
			if err != nil {
				w.done(err)
				return
			}
			w.send()
		})
		return
	}
	w.send()
}

// send hands the import over. In a session that has just begun, ideas answer its first question that asks for some.
func (w *window) send() {
	c := w.preview.Command()
	if w.anew {
		stage := firstForIdeas(w.d.State())
		for i := range c.Ideas {
			c.Ideas[i].Stage = stage
		}
		w.anew = false // it is there, whatever becomes of the import
	}
	w.d.Do(c, w.done)
}

func (w *window) newTitle() string {
	for _, p := range w.preview.Polls {
		return p.Question
	}
	return w.src.Files[0]
}

func firstForIdeas(s *session.State) session.ID {
	for _, x := range s.Agenda {
		if p, _, ok := s.PromptOf(x.ID); ok && p.Answer == framework.AnswerIdeas {
			return x.ID
		}
	}
	return ""
}

// done closes the window, or says why nothing came in.
func (w *window) done(err error) {
	w.busy = false
	if err != nil {
		w.agree.SetEnabled(true)
		w.said.Say(widget.Stopped, w.d.Say.Say(err))
		return
	}
	w.modal.Close()
	w.d.Tell(desk.Plain, view.BroughtIn(w.preview, w.d.Say))
	if !w.src.Known() && w.hooks.Remember != nil {
		kept := w.memory.With(w.src.Table, w.mapping)
		w.d.Work(func() error { return w.hooks.Remember(kept) }, func(err error) {
			if err != nil {
				w.d.Tell(desk.Warn, w.d.Say.Say(err))
			}
		})
	}
	w.keep.left = w.preview.LeftOut
	if w.keep.Any() {
		ShowLeft(w.d, w.canvas, w.hooks, w.keep)
	}
}
