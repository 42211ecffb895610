package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Style is how a cell is drawn.
type Style int

// The styles of a cell.
const (
	Row    Style = iota // words on the ground
	Sheet               // a card
	Head                // a heading: strong words
	Ground              // an area behind other cells
)

// Face is what a cell shows.
type Face struct {
	Style Style
	Lead  string // before the words, small and strong: a number
	Words string
	Note  string // under the words, small
	Trail string // at the right, small
	Mark  string // an icon at the right, before the trail
	Size  fyne.ThemeSizeName
	Lines int  // the words are cut after so many lines; 0 means never
	Soft  bool // the words are an invitation, not content
}

// Cell is one rectangle of an Area.
type Cell struct {
	ID     string
	At     fyne.Position
	Size   fyne.Size
	Face   Face
	Chosen bool
	Over   bool    // something is dragged over it
	Edit   float32 // while it is edited: the height of the line to type in; see Area.Room
}

// Room around and in cells.
const (
	Inset = look.S      // between the edge of a cell and its words
	Edge  = float32(3)  // between the cells and the edge of their area, so that no border is cut
	Bar   = float32(14) // at the right, for the scroll bar
)

// gutter is the room for what leads: a number of three digits.
func gutter(th fyne.Theme) float32 { return 2.15 * small(th) }

// mark says how the cell is drawn at which the cursor is.
type mark int

const (
	none  mark = iota
	quiet      // the keyboard is elsewhere
	loud
)

// drawn is the objects of one cell that can be seen. They are used again for other cells.
type drawn struct {
	fill, ring  *canvas.Rectangle
	lead, trail *canvas.Text
	words, note *widget.Text
	mark        *canvas.Image
	cell        Cell
	cursor      mark
	fresh       bool
}

func newDrawn() *drawn {
	d := &drawn{
		fill: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), lead: canvas.NewText("", nil), trail: canvas.NewText("", nil),
		words: widget.Body(""), note: widget.Small(""), mark: canvas.NewImageFromResource(nil),
	}
	d.lead.TextStyle.Bold = true
	d.lead.Alignment = fyne.TextAlignTrailing
	d.trail.Alignment = fyne.TextAlignTrailing
	return d
}

func (d *drawn) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.fill, d.ring, d.lead, d.words, d.note, d.trail, d.mark}
}

// inner gives where the words begin and how wide they are.
func (f Face) inner(width float32, th fyne.Theme) (x, w float32) {
	trail := trailWidth(th, f.Trail)
	x = Inset
	if f.Lead != "" {
		x += gutter(th)
	}
	w = width - x - Inset
	if f.Trail != "" {
		w -= trail + look.S
	}
	if f.Mark != "" {
		w -= small(th) + look.XS
	}
	return x, max(w, 1)
}

func small(th fyne.Theme) float32 { return look.Size(th, look.TextSmall) }

func lineHeight(points float32) float32 {
	return fyne.MeasureText("M", points, fyne.TextStyle{}).Height
}

func trailWidth(th fyne.Theme, s string) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, small(th), fyne.TextStyle{}).Width
}

// set draws a cell; nothing happens where it is drawn like this already.
func (d *drawn) set(c Cell, cursor mark, th fyne.Theme, force bool) {
	if d.fresh && !force && d.cell == c && d.cursor == cursor {
		return
	}
	moved := d.fresh && !force && d.cell.Face == c.Face && d.cell.Size == c.Size && d.cell.Edit == c.Edit
	d.cell, d.cursor, d.fresh = c, cursor, true
	d.place(c, th)
	d.paint(c, cursor, th)
	if !moved {
		d.write(c, th)
	}
}

func (d *drawn) place(c Cell, th fyne.Theme) {
	d.fill.Move(c.At)
	d.fill.Resize(c.Size)
	gap := look.Size(th, look.Ring)
	d.ring.Move(c.At.SubtractXY(-gap/2, -gap/2))
	d.ring.Resize(c.Size.SubtractWidthHeight(gap, gap))
	x, w := c.Face.inner(c.Size.Width, th)
	top := c.At.AddXY(0, Inset)
	// Small words stand on the same line as the larger ones beside them.
	drop := (lineHeight(look.Size(th, size(c.Face))) - lineHeight(small(th))) * 0.77
	d.lead.Move(top.AddXY(0, drop))
	d.lead.Resize(fyne.NewSize(gutter(th), d.lead.MinSize().Height))
	d.words.Move(top.AddXY(x, 0))
	d.trail.Move(top.AddXY(c.Size.Width-Inset-trailWidth(th, c.Face.Trail), drop))
	d.trail.Resize(fyne.NewSize(trailWidth(th, c.Face.Trail), d.lead.MinSize().Height))
	if c.Face.Mark != "" {
		left := c.Size.Width - Inset - small(th)
		if c.Face.Trail != "" {
			left -= trailWidth(th, c.Face.Trail) + look.S
		}
		d.mark.Move(top.AddXY(left, (lineHeight(look.Size(th, size(c.Face)))-small(th))/2))
		d.mark.Resize(fyne.NewSquareSize(small(th)))
	}
	d.words.Type, d.words.Bold, d.words.Lines = size(c.Face), c.Face.Style == Head, c.Face.Lines
	h := c.Size.Height
	if c.Face.Words != "" {
		d.words.Text = c.Face.Words
		h = d.words.HeightFor(w)
	}
	d.words.Resize(fyne.NewSize(w, h))
	if c.Edit > 0 {
		h = c.Edit - Inset
	}
	d.note.Move(top.AddXY(x, h+1))
	d.note.Resize(fyne.NewSize(w, max(0, c.Size.Height-h-2*Inset)))
}

func size(f Face) fyne.ThemeSizeName {
	if f.Size == "" {
		return look.TextBody
	}
	return f.Size
}

func (d *drawn) paint(c Cell, cursor mark, th fyne.Theme) {
	fill, edge, width := look.Sheet, look.Rule, look.Size(th, look.Line)
	switch c.Face.Style {
	case Row, Head:
		fill, edge = "", ""
	case Ground:
		fill, edge = look.Hover, ""
	case Sheet:
	}
	if cursor == quiet {
		edge = look.Accent
	}
	if c.Chosen || c.Over {
		fill, edge = look.AccentTint, look.Accent
	}
	if c.Over {
		width = look.Size(th, look.Ring)
	}
	d.fill.FillColor, d.fill.StrokeColor, d.fill.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		d.fill.FillColor = look.Color(th, fill)
	}
	if edge != "" {
		d.fill.StrokeColor, d.fill.StrokeWidth = look.Color(th, edge), width
	}
	d.fill.CornerRadius = look.Size(th, look.Corner) - 2
	d.ring.FillColor = color.Transparent
	d.ring.StrokeColor, d.ring.StrokeWidth, d.ring.CornerRadius = look.Color(th, look.Accent), look.Size(th, look.Ring), d.fill.CornerRadius
	d.ring.Hidden = cursor != loud
	d.fill.Refresh()
	d.ring.Refresh()
}

func (d *drawn) write(c Cell, th fyne.Theme) {
	d.lead.Text, d.trail.Text = c.Face.Lead, c.Face.Trail
	d.lead.TextSize, d.trail.TextSize = small(th), small(th)
	d.lead.Color, d.trail.Color = look.Color(th, look.Soft), look.Color(th, look.Soft)
	d.words.Text, d.words.Tone = c.Face.Words, look.Ink
	if c.Face.Soft {
		d.words.Tone = look.Accent
	}
	d.note.Text = c.Face.Note
	d.words.Hidden, d.note.Hidden = c.Face.Words == "" || c.Edit > 0, c.Face.Note == ""
	d.mark.Hidden = c.Face.Mark == ""
	if c.Face.Mark != "" {
		d.mark.Resource = look.Icon(c.Face.Mark, look.Color(th, look.Accent))
		d.mark.Refresh()
	}
	d.lead.Refresh()
	d.trail.Refresh()
	d.words.Refresh()
	d.note.Refresh()
}

// Ruler measures how high cells are. It remembers, because words are slow to measure.
type Ruler struct {
	words, note *widget.Text
	known       map[ruled]float32
	body        float32
}

type ruled struct {
	face  Face
	width float32
}

// NewRuler makes a ruler.
func NewRuler() *Ruler {
	return &Ruler{words: widget.Body(""), note: widget.Small(""), known: map[ruled]float32{}}
}

// Height is how high a face is at a width.
func (r *Ruler) Height(f Face, width float32) float32 {
	th := r.words.Theme()
	if body := look.Size(th, look.TextBody); body != r.body {
		clear(r.known)
		r.body = body
	}
	key := ruled{f, width}
	key.face.Soft = false
	if h, ok := r.known[key]; ok {
		return h
	}
	_, w := f.inner(width, th)
	r.words.Text, r.words.Type, r.words.Bold, r.words.Lines = f.Words, size(f), f.Style == Head, f.Lines
	h := r.words.HeightFor(w)
	if f.Note != "" {
		r.note.Text = f.Note
		h += 1 + r.note.HeightFor(w)
	}
	h += 2 * Inset
	r.known[key] = h
	return h
}

// noteHeight is how much of a face's height its note takes at a width.
func (r *Ruler) noteHeight(f Face, width float32) float32 {
	if f.Note == "" {
		return 0
	}
	_, w := f.inner(width, r.words.Theme())
	r.note.Text = f.Note
	return 1 + r.note.HeightFor(w)
}
