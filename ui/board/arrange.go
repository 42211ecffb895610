package board

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
)

// arrange puts the tray at the left, the themes in the middle and, where one is open, a panel at the right.
type arrange struct{ s *Screen }

func (a arrange) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.s.measure()
	th := fyne.CurrentApp().Settings().Theme()
	body := look.Size(th, look.TextBody)
	tray := min(140+10*body*a.s.zoom, 0.34*size.Width)
	var side float32
	if objects[2].Visible() {
		side = min(120+11*body, 0.34*size.Width)
		objects[2].Move(fyne.NewPos(size.Width-side, 0))
		objects[2].Resize(fyne.NewSize(side, size.Height))
		side += look.L
	}
	objects[0].Resize(fyne.NewSize(tray, size.Height))
	objects[1].Move(fyne.NewPos(tray+look.S, 0))
	objects[1].Resize(fyne.NewSize(size.Width-tray-look.S-side, size.Height))
}

func (arrange) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 120) }

// measure takes the size of the words from the height of the window.
func (s *Screen) measure() {
	height := float32(720)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.board); c != nil {
		height = c.Size().Height
	}
	s.zoom = s.keep.Size.zoom(fyne.CurrentApp().Settings().Theme(), height)
	s.tray.Zoom, s.themes.Zoom = s.zoom, s.zoom
}

// across is how many themes stand side by side. A theme stays in its column however many ideas it takes in, so that
// nothing jumps while the group sorts.
func across(width, body float32) int {
	least := 150 + 7*body
	return max(1, int((width+themeGap)/(least+themeGap)))
}

const (
	cardGap  = float32(6)
	themeGap = look.M
	indent   = look.L // of a theme within a theme
	usable   = parts.Edge + parts.Bar
)
