// Package settings is the small window in which a person says how the app should speak and look.
//
// Whatever is chosen shows at once and is kept; there is nothing to agree to. Each setting has a line that explains it.
package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/report"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// Values are the settings.
type Values struct {
	Language      string // code; empty for that of the computer
	Look          string // one of Looks
	TextScale     float64
	ReducedMotion bool
}

// Looks are the looks in the order in which they are offered and in which package look has them; the names stand in the
// file of settings.
var Looks = [...]string{"system", "light", "dark", "contrast", "contrast-dark"}

// Hooks are what the window asks of the program around it.
type Hooks struct {
	Values func() Values
	// Keep keeps the settings and shows them.
	Keep func(Values)
	// System is the language of the computer.
	System string
	// File is where the settings are kept.
	File string
	// AskFont asks for a file and calls then with its path.
	AskFont func(then func(path string))
	// TakeFont copies a font and draws with it. done is called on the event thread, with the reason why not.
	TakeFont func(path string, done func(error))
	// DropFont does without it.
	DropFont func() error
}

// window is the small window while it is open.
type window struct {
	canvas fyne.Canvas
	d      *desk.Desk
	hooks  Hooks
	modal  *modal.Modal
	fields [rows]fyne.Focusable
	refuse string // why a font was not taken
}

// row is a setting.
type row int

const (
	language row = iota
	colours
	size
	motion
	font
	rows
)

// Show opens the window.
func Show(c fyne.Canvas, d *desk.Desk, h Hooks) {
	w := &window{canvas: c, d: d, hooks: h}
	w.open(language)
}

// open draws the window with the keyboard at a setting.
func (w *window) open(at row) {
	t := w.d.Say.T
	body := widget.Stack(look.L, w.language(), w.colours(), w.size(), w.motion(), w.font(),
		widget.Field(t("settings.where", "Where the settings are kept"), widget.Body(w.hooks.File), t("settings.where.note", "Copy this file to have the same settings on another computer. Sessions lie elsewhere.")))
	const width, around = 760, 190
	scroll := widget.NewScroll(widget.PadEach(0, look.M, 0, look.XS, body))
	tall := min(w.canvas.Size().Height-around, widget.HeightFor(body, width-2*look.XL-look.M)+look.M)
	w.modal = modal.Show(w.canvas, modal.Spec{
		Title: t("settings.title", "Settings"), Leave: t("look.done", "Done"), Width: width, First: w.fields[at], Body: widget.AtLeast(0, max(tall, 160), scroll),
	})
}

// again draws the window anew, where the words or their size changed.
func (w *window) again(at row, change func()) {
	w.modal.Close()
	change()
	w.open(at)
}

// change keeps settings.
func (w *window) change(f func(v *Values)) {
	v := w.hooks.Values()
	f(&v)
	w.hooks.Keep(v)
}

func (w *window) language() fyne.CanvasObject {
	t, codes := w.d.Say.T, append([]string{""}, say.Languages()...)
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = say.NameOf(code)
	}
	names[0] = t("settings.language.system", "As this computer ({{.Name}})", say.Args{"Name": say.NameOf(w.hooks.System)})
	at := max(slices.Index(codes, w.hooks.Values().Language), 0)
	p := parts.NewPick("", names, at, func(i int) {
		w.again(language, func() { w.change(func(v *Values) { v.Language = codes[i] }) })
	})
	w.fields[language] = p
	return widget.Field(t("settings.language", "Language"), widget.Row(0, p, widget.Spacer()),
		t("settings.language.note", "The window, the room's screen, the report and what is printed speak it. What people wrote stays as it is."))
}

func (w *window) colours() fyne.CanvasObject {
	t := w.d.Say.T
	names := []string{t("look.system", "As the system"), t("look.light", "Light"), t("look.dark", "Dark"), t("look.contrast", "High contrast"), t("look.contrastdark", "High contrast, dark")}
	p := parts.NewPick("", names, max(slices.Index(Looks[:], w.hooks.Values().Look), 0), func(i int) {
		w.change(func(v *Values) { v.Look = Looks[i] })
	})
	w.fields[colours] = p
	return widget.Field(t("look.colours", "Colours"), widget.Row(0, p, widget.Spacer()), t("settings.colours.note", "High contrast is easier to read with low sight, and on a pale projector."))
}

func (w *window) size() fyne.CanvasObject {
	t, sizes, at := w.d.Say.T, []int{100, 125, 150, 175, 200}, 0
	names := make([]string, len(sizes))
	for i, n := range sizes {
		names[i] = t("look.percent", "{{.N}} %", say.Args{"N": n})
		if w.hooks.Values().TextScale*100 >= float64(n)-.5 {
			at = i
		}
	}
	c := widget.NewChoice(names, at, func(i int) {
		w.again(size, func() { w.change(func(v *Values) { v.TextScale = float64(sizes[i]) / 100 }) })
	})
	w.fields[size] = c
	return widget.Field(t("look.size", "Size of the text"), c, t("settings.size.note", "Of this window. The room's screen takes the size that can be read from the back."))
}

func (w *window) motion() fyne.CanvasObject {
	t := w.d.Say.T
	c := widget.NewCheck(t("look.motion", "No movement: bars and pages change at once"), w.hooks.Values().ReducedMotion, func(on bool) {
		w.change(func(v *Values) { v.ReducedMotion = on })
	})
	w.fields[motion] = c
	return widget.Stack(look.XS, c, widget.Small(t("settings.motion.note", "For people whom movement on a screen makes unwell or distracts.")))
}

func (w *window) font() fyne.CanvasObject {
	t, sp := w.d.Say.T, w.d.Say
	choose := widget.NewButton(t("settings.font.choose", "Choose a font file"), func() { w.hooks.AskFont(w.take) }).WithIcon("open")
	w.fields[font] = choose
	lines := []fyne.CanvasObject{widget.Label(t("settings.font", "Font for other scripts"))}
	buttons := []fyne.CanvasObject{choose}
	note := t("settings.font.note", "Latin, Greek and Cyrillic are there. For other scripts choose a .ttf file, such as one of the Noto Sans fonts. It is copied beside the settings.")
	if f := w.d.Font; f != nil {
		lines = append(lines, widget.Body(f.Name).Strong())
		adds, but := report.FontWords(f, sp)
		lines = append(lines, widget.Body(adds))
		if but != "" {
			lines = append(lines, widget.Small(but).In(look.Warn))
		}
		buttons = append(buttons, widget.NewButton(t("settings.font.drop", "Do without it"), w.drop).As(widget.Quiet))
	}
	if w.refuse != "" {
		lines = append(lines, widget.Body(w.refuse).In(look.Stop))
	}
	return widget.Stack(look.XS, append(lines, parts.NewFlow(look.S, buttons...), widget.Small(note))...)
}

// take tries a font that was chosen.
func (w *window) take(path string) {
	w.hooks.TakeFont(path, func(err error) {
		if !w.modal.Open() {
			if err != nil {
				w.d.Tell(desk.Warn, w.d.Say.Say(err))
			}
			return
		}
		w.again(font, func() { w.refuse = w.d.Say.Say(err) })
	})
}

func (w *window) drop() {
	w.again(font, func() { w.refuse = w.d.Say.Say(w.hooks.DropFont()) })
}
