package report

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// page is one page on the desk: white paper, whatever the theme, for that is what will be printed.
type page struct {
	fw.BaseWidget
	words string // until the page is painted
	ratio float32
	img   image.Image
	wide  float32 // the width that img was painted for
	round int     // of the layout that img shows
}

func newPage() *page {
	p := &page{ratio: 1.414}
	p.ExtendBaseWidget(p)
	return p
}

// show puts a painted page on the paper; nil takes it off.
func (p *page) show(img image.Image, round int, wide float32) {
	if p.img == nil && img == nil {
		return
	}
	p.img, p.round, p.wide = img, round, wide
	p.Refresh()
}

func (p *page) fresh(round int, wide float32) bool {
	return p.img != nil && p.round == round && p.wide == wide
}

// CreateRenderer is part of fyne.Widget.
func (p *page) CreateRenderer() fyne.WidgetRenderer {
	x := &pageRenderer{p: p, paper: canvas.NewRectangle(nil), img: canvas.NewImageFromImage(nil), words: canvas.NewText("", nil)}
	x.img.FillMode, x.img.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleFastest
	x.words.Alignment = fyne.TextAlignCenter
	x.Refresh()
	return x
}

type pageRenderer struct {
	p     *page
	paper *canvas.Rectangle
	img   *canvas.Image
	words *canvas.Text
}

func (x *pageRenderer) Layout(s fyne.Size) {
	x.paper.Move(fyne.NewPos(-1, -1))
	x.paper.Resize(s.AddWidthHeight(2, 2))
	x.img.Resize(s)
	h := x.words.MinSize().Height
	x.words.Move(fyne.NewPos(0, min(s.Height/2, 280)-h))
	x.words.Resize(fyne.NewSize(s.Width, h))
}

func (x *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(40, 40*x.p.ratio) }
func (x *pageRenderer) Destroy()           {}
func (x *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.paper, x.img, x.words}
}

func (x *pageRenderer) Refresh() {
	th, light := x.p.Theme(), look.Light()
	x.paper.FillColor, x.paper.StrokeColor, x.paper.StrokeWidth = light.Sheet, look.Color(th, look.Rule), 1
	x.img.Image, x.img.Hidden = x.p.img, x.p.img == nil
	x.words.Text, x.words.TextSize, x.words.Color, x.words.Hidden = x.p.words, look.Size(th, look.TextBody), light.Soft, x.p.img != nil
	x.paper.Refresh()
	x.img.Refresh()
	x.words.Refresh()
}
