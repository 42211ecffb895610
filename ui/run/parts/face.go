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
	Row     Style = iota // words on the ground
	Sheet                // a card
	Head                 // a heading: strong words
	Ground               // an area behind other cells
	Inner                // an area within such an area
	Faint                // a card that is only proposed: an outline, and soft words
	Outline              // an area behind other cells that is only proposed
	Gone                 // soft words on the ground: somebody who is not here
	Press                // words that do something when they are pressed
)

// Face is what a cell shows.
type Face struct {
	Style Style
	Lead  string // before the words, small and strong: a number
	Words string
	Note  string // under the words, small
	Trail string // at the right, small
	Mark  string // an icon at the right, before the trail
	Hush  bool   // the icon is soft, not in the accent
	Size  fyne.ThemeSizeName
	Lines int     // the words are cut after so many lines; 0 means never
	Soft  bool    // the words are an invitation, not content
	Zoom  float32 // how much larger than at the desk the words are; 0 means 1
}

// Scale is how much larger than at the desk the words are.
func (f Face) Scale() float32 {
	if f.Zoom > 0 {
		return f.Zoom
	}
	return 1
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
func (f Face) gutter(th fyne.Theme) float32 { return 2.15 * f.small(th) }

func (f Face) small(th fyne.Theme) float32 { return f.Scale() * look.Size(th, look.TextSmall) }

func (f Face) points(th fyne.Theme) float32 { return f.Scale() * look.Size(th, size(f)) }

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
	fresh       bool // what is drawn is of this cell
	written     bool // the words too
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
	trail := f.trailWidth(th)
	x = Inset
	if f.Lead != "" {
		x += f.gutter(th)
	}
	w = width - x - Inset
	if f.Trail != "" {
		w -= trail + look.S
	}
	if f.Mark != "" {
		w -= f.small(th) + look.XS
	}
	return x, max(w, 1)
}

func lineHeight(points float32) float32 {
	return fyne.MeasureText("M", points, fyne.TextStyle{}).Height
}

func (f Face) trailWidth(th fyne.Theme) float32 {
	if f.Trail == "" {
		return 0
	}
	return fyne.MeasureText(f.Trail, f.small(th), fyne.TextStyle{}).Width
}

// set draws a cell; nothing happens where it is drawn like this already, and one that only went elsewhere is only moved.
// It says whether the cell was painted anew.
func (d *drawn) set(c Cell, cursor mark, th fyne.Theme, force bool) (painted bool) {
	before, same := d.cell, d.fresh && !force && d.cursor == cursor
	if same && before == c {
		return false
	}
	d.cell, d.cursor, d.fresh = c, cursor, true
	before.At = c.At
	if same && before == c {
		d.place(c, th)
		return false
	}
	before.Chosen, before.Over = c.Chosen, c.Over
	d.place(c, th)
	d.paint(c, cursor, th)
	if force || before != c || !d.written {
		d.write(c, th)
		d.written = true
	}
	return true
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
	drop := (lineHeight(c.Face.points(th)) - lineHeight(c.Face.small(th))) * 0.77
	line := lineHeight(c.Face.small(th))
	d.lead.Move(top.AddXY(0, drop))
	d.lead.Resize(fyne.NewSize(c.Face.gutter(th), line))
	d.words.Move(top.AddXY(x, 0))
	trail := c.Face.trailWidth(th)
	d.trail.Move(top.AddXY(c.Size.Width-Inset-trail, drop))
	d.trail.Resize(fyne.NewSize(trail, line))
	if side := c.Face.small(th); c.Face.Mark != "" {
		left := c.Size.Width - Inset - side
		if c.Face.Trail != "" {
			left -= trail + look.S
		}
		d.mark.Move(top.AddXY(left, (lineHeight(c.Face.points(th))-side)/2))
		d.mark.Resize(fyne.NewSquareSize(side))
	}
	d.words.Points, d.words.Bold, d.words.Lines = c.Face.points(th), c.Face.Style == Head, c.Face.Lines
	h := c.Size.Height
	if c.Face.Words != "" {
		d.words.Text = c.Face.Words
		h = d.words.HeightFor(w)
	}
	d.words.Resize(fyne.NewSize(w, h))
	if c.Edit > 0 {
		h = c.Edit - Inset
	}
	d.note.Points = c.Face.small(th)
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
	case Row, Head, Gone:
		fill, edge = "", ""
	case Ground:
		fill, edge = look.Hover, ""
	case Inner:
		fill, edge = look.Hover, look.Rule
	case Faint:
		fill = ""
	case Outline:
		fill, edge = "", look.Edge
	case Press:
		edge = look.Edge
	case Sheet:
	}
	if cursor == quiet {
		edge = look.Accent
	}
	if c.Chosen || c.Over {
		fill, edge = look.AccentTint, look.Accent
	}
	if c.Over || c.Chosen { // a thicker edge too, for those who do not see the colour
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
	d.lead.TextSize, d.trail.TextSize = c.Face.small(th), c.Face.small(th)
	d.lead.Color, d.trail.Color = look.Color(th, look.Soft), look.Color(th, look.Soft)
	d.words.Text, d.words.Tone = c.Face.Words, look.Ink
	switch {
	case c.Face.Soft:
		d.words.Tone = look.Accent
	case c.Face.Style == Faint, c.Face.Style == Gone:
		d.words.Tone = look.Soft
	}
	d.note.Text = c.Face.Note
	d.words.Hidden, d.note.Hidden = c.Face.Words == "" || c.Edit > 0, c.Face.Note == ""
	d.mark.Hidden = c.Face.Mark == ""
	if c.Face.Mark != "" {
		tone := look.Accent
		if c.Face.Hush {
			tone = look.Soft
		}
		d.mark.Resource = look.Icon(c.Face.Mark, look.Color(th, tone))
		d.mark.Refresh()
	}
	d.lead.Refresh()
	d.trail.Refresh()
	d.words.Refresh()
	d.note.Refresh()
}
