package widget

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// noteBar is the room for the bar at the right that shows where in the text one is.
const noteBar = look.S

// noteDraw is what of a notepad is drawn. Its objects are made once and used again, so that a key paints one line anew and
// not all of them.
type noteDraw struct {
	objects []fyne.CanvasObject
	box     box
	hint    *canvas.Text
	cursor  *canvas.Rectangle
	bar     *canvas.Rectangle
	wheel   *noteWheel
	grounds []*canvas.Rectangle // of marks and of the selection
	rails   []*canvas.Rectangle // in the margin beside marks
	signs   []*canvas.Text
	words   []*canvas.Text
	used    struct{ grounds, rails, signs int }
	worn    noteWorn
	painted int // how often words were painted
}

// noteWorn is what of the theme can be seen.
type noteWorn struct {
	points     float32
	ink, paper color.NRGBA
	focused    bool
	size       fyne.Size
}

func (d *noteDraw) start(n *Notepad) {
	d.wheel = newNoteWheel(n)
	d.box = newBox()
	d.hint, d.cursor, d.bar = canvas.NewText("", nil), canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	d.grounds, d.rails, d.signs, d.words = nil, nil, nil, nil
	d.gather()
}

// gather lists the objects: what lies below first.
func (d *noteDraw) gather() {
	d.objects = d.box.objects()
	for _, o := range d.grounds {
		d.objects = append(d.objects, o)
	}
	for _, o := range d.rails {
		d.objects = append(d.objects, o)
	}
	for _, o := range d.signs {
		d.objects = append(d.objects, o)
	}
	for _, o := range d.words {
		d.objects = append(d.objects, o)
	}
	d.objects = append(d.objects, d.hint, d.cursor, d.bar, d.wheel)
}

// show draws what can be seen.
func (n *Notepad) show() {
	d := &n.draw
	if d.cursor == nil || n.Size().Height <= 0 { // not on a window yet
		return
	}
	th := n.Theme()
	now := noteWorn{n.points(), look.Color(th, look.Ink), look.Color(th, look.Sheet), n.focused, n.Size()}
	fresh := now != d.worn
	d.worn = now
	if fresh {
		d.box.place(fyne.NewPos(0, 0), n.Size(), th)
		d.box.paint(th, look.Sheet, look.Edge, n.focused)
		d.wheel.Resize(n.Size())
	}
	rows := n.rows()
	more := d.room(rows)
	d.used.grounds, d.used.rails, d.used.signs = 0, 0, 0
	from, to := n.text.selection()
	for row := range d.words {
		line, ok := noteLine{}, false
		if i := n.top + row; row < rows && i < len(n.text.lines) {
			line, ok = n.text.lines[i], true
		}
		n.showLine(row, line, ok, fresh)
		if !ok {
			continue
		}
		n.showMarks(row, line, th)
		if from < to {
			n.ground(row, line, from, to, look.Color(th, look.Pressed))
		}
	}
	d.rest(&more)
	n.showCursor(th)
	if more {
		d.gather()
		canvas.Refresh(n)
	}
}

// room makes objects for so many lines and reports whether it had to.
func (d *noteDraw) room(rows int) (more bool) {
	for len(d.words) < rows {
		d.words = append(d.words, canvas.NewText("", nil))
		more = true
	}
	return more
}

func (n *Notepad) y(row int) float32 { return look.S + float32(row)*n.lineHeight() }

func (n *Notepad) showLine(row int, line noteLine, ok, fresh bool) {
	o, text := n.draw.words[row], ""
	if ok {
		text = strings.ReplaceAll(string(n.text.text[line.from:line.to]), "\t", " ")
	}
	if o.Text == text && !fresh {
		return
	}
	n.draw.painted++
	o.Text, o.TextSize, o.Color, o.Hidden = text, n.points(), look.Color(n.Theme(), look.Ink), text == ""
	o.Move(fyne.NewPos(n.gutter(), n.y(row)))
	o.Resize(fyne.NewSize(max(1, n.Size().Width-n.gutter()-noteBar), n.lineHeight()))
	o.Refresh()
}

// x is how far from the left of the notepad a place of a line is.
func (n *Notepad) x(line noteLine, at int) float32 {
	at = min(max(at, line.from), line.to)
	text := strings.ReplaceAll(string(n.text.text[line.from:at]), "\t", " ")
	if text == "" {
		return n.gutter()
	}
	return n.gutter() + fyne.MeasureText(text, n.points(), fyne.TextStyle{}).Width
}

func (n *Notepad) showMarks(row int, line noteLine, th fyne.Theme) {
	d := &n.draw
	taken := false
	for _, m := range n.marks {
		if m.To <= line.from || m.From >= max(line.to, line.from+1) || m.From >= m.To {
			continue
		}
		n.ground(row, line, m.From, m.To, look.Color(th, look.AccentTint))
		d.put(&d.rails, &d.used.rails, fyne.NewPos(n.gutter()-look.S, n.y(row)), fyne.NewSize(3, n.lineHeight()), look.Color(th, look.Accent))
		if !taken && m.Sign != "" && (m.From >= line.from || row == 0) {
			taken = true
			n.sign(row, m.Sign, th)
		}
	}
}

// ground colours what of a passage stands in a line.
func (n *Notepad) ground(row int, line noteLine, from, to int, c color.NRGBA) {
	from, to = max(from, line.from), min(to, line.to)
	if from >= to {
		return
	}
	left := n.x(line, from)
	n.draw.put(&n.draw.grounds, &n.draw.used.grounds, fyne.NewPos(left, n.y(row)), fyne.NewSize(max(2, n.x(line, to)-left), n.lineHeight()), c)
}

func (d *noteDraw) put(pool *[]*canvas.Rectangle, used *int, at fyne.Position, s fyne.Size, c color.NRGBA) {
	if *used == len(*pool) {
		*pool = append(*pool, canvas.NewRectangle(color.Transparent))
	}
	r := (*pool)[*used]
	*used++
	if r.Position() == at && r.Size() == s && r.FillColor == color.Color(c) && !r.Hidden {
		return
	}
	r.FillColor, r.Hidden = c, false
	r.Move(at)
	r.Resize(s)
	r.Refresh()
}

func (n *Notepad) sign(row int, text string, th fyne.Theme) {
	d := &n.draw
	if d.used.signs == len(d.signs) {
		d.signs = append(d.signs, canvas.NewText("", nil))
	}
	o := d.signs[d.used.signs]
	d.used.signs++
	at, size := fyne.NewPos(0, n.y(row)), fyne.NewSize(n.gutter()-look.S-look.XS, n.lineHeight())
	if o.Text == text && o.Position() == at && o.Size() == size && !o.Hidden && o.TextSize == look.Size(th, look.TextSmall) && o.Color == color.Color(look.Color(th, look.Accent)) {
		return
	}
	o.Text, o.TextSize, o.TextStyle.Bold, o.Alignment, o.Hidden = text, look.Size(th, look.TextSmall), true, fyne.TextAlignTrailing, false
	o.Color = look.Color(th, look.Accent)
	o.Move(at)
	o.Resize(size)
	o.Refresh()
}

// rest hides the objects that are not needed now, and reports where there are more than before.
func (d *noteDraw) rest(more *bool) {
	for _, r := range d.grounds[d.used.grounds:] {
		r.Hide()
	}
	for _, r := range d.rails[d.used.rails:] {
		r.Hide()
	}
	for _, o := range d.signs[d.used.signs:] {
		o.Hide()
	}
	if n := len(d.grounds) + len(d.rails) + len(d.signs) + len(d.words) + 6; n != len(d.objects) {
		*more = true
	}
}

func (n *Notepad) showCursor(th fyne.Theme) {
	d := &n.draw
	hint := ""
	if len(n.text.text) == 0 {
		hint = n.hint
	}
	if d.hint.Text != hint || d.hint.TextSize != n.points() || d.hint.Color != color.Color(look.Color(th, look.Soft)) {
		d.hint.Text, d.hint.TextSize, d.hint.Color, d.hint.Hidden = hint, n.points(), look.Color(th, look.Soft), hint == ""
		d.hint.Move(fyne.NewPos(n.gutter(), n.y(0)))
		d.hint.Resize(fyne.NewSize(max(1, n.Size().Width-n.gutter()), n.lineHeight()))
		d.hint.Refresh()
	}
	at := n.text.lineOf(n.text.at)
	row := at - n.top
	d.cursor.Hidden = !n.focused || row < 0 || row >= n.rows() || at >= len(n.text.lines)
	if !d.cursor.Hidden {
		d.cursor.FillColor = look.Color(th, look.Accent)
		d.cursor.Move(fyne.NewPos(n.x(n.text.lines[at], n.text.at)-1, n.y(row)))
		d.cursor.Resize(fyne.NewSize(2, n.lineHeight()))
	}
	d.cursor.Refresh()
	all, rows := len(n.text.lines), n.rows()
	d.bar.Hidden = all <= rows
	if !d.bar.Hidden {
		height := n.Size().Height - 2*look.XS
		d.bar.FillColor, d.bar.CornerRadius = look.Color(th, look.Edge), 2
		d.bar.Resize(fyne.NewSize(4, max(16, height*float32(rows)/float32(all))))
		d.bar.Move(fyne.NewPos(n.Size().Width-6, look.XS+(height-d.bar.Size().Height)*float32(n.top)/float32(max(1, all-rows))))
	}
	d.bar.Refresh()
}
