package vote

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// rows is the options by place, each with its bar or bars, the same in words, and the way to a finding.
type rows struct {
	r      *result
	shown  []view.VoteRow
	makers []*widget.Button
	list   *fyne.Container
	legend *fyne.Container
	field  *fyne.Container
	levels []string
}

func newRows(r *result) *rows {
	return &rows{r: r, list: widget.Stack(look.L), legend: widget.Stack(0), field: widget.Stack(0)}
}

func (x *rows) show(v view.VoteResult, sealed bool) {
	if !slices.Equal(x.levels, v.Levels) {
		x.levels = v.Levels
		x.legend.Objects = []fyne.CanvasObject{legend(v.Levels)}
	}
	x.legend.Hidden = len(v.Levels) == 0
	x.field.Hidden = v.Quadrants == nil
	if v.Quadrants != nil {
		x.field.Objects = []fyne.CanvasObject{quadrants(*v.Quadrants)}
	}
	if slices.EqualFunc(x.shown, v.Rows, sameRow) && len(x.makers) == len(v.Rows) {
		for i, row := range v.Rows {
			x.maker(x.makers[i], row, sealed)
		}
		x.shown = v.Rows
		return
	}
	at := slices.IndexFunc(x.makers, func(b *widget.Button) bool { return b.Focused() })
	x.shown, x.makers = v.Rows, nil
	objects := make([]fyne.CanvasObject, len(v.Rows))
	for i, row := range v.Rows {
		b := widget.NewButton("", nil).As(widget.Quiet)
		x.maker(b, row, sealed)
		x.makers = append(x.makers, b)
		objects[i] = x.row(v, i, b)
	}
	x.list.Objects = objects
	if at >= 0 {
		x.r.focus()
	}
}

// sameRow leaves out what a row's button says.
func sameRow(a, b view.VoteRow) bool {
	return a.Option == b.Option && a.Text == b.Text && a.Rank == b.Rank && a.Value == b.Value && a.More == b.More && a.Share == b.Share
}

func (x *rows) maker(b *widget.Button, row view.VoteRow, sealed bool) {
	t := x.r.s.d.Say.T
	b.OnTapped = func() { x.r.find(row) }
	b.SetText(t("vote.finding", "Make a finding of this"))
	if row.Finding > 0 {
		b.SetText(t("vote.finding.is", "Finding {{.N}}", say.Args{"N": row.Finding}))
	}
	b.Hidden = !row.Some // what nobody is for is not offered as what the group concluded
	b.SetEnabled(row.Finding == 0 && !sealed)
}

func (x *rows) row(v view.VoteResult, i int, b *widget.Button) fyne.CanvasObject {
	row := v.Rows[i]
	lines := []fyne.CanvasObject{widget.Body(row.Text).Strong()}
	switch {
	case len(row.Bars) > 0:
		for _, bar := range row.Bars {
			if bar.Name != "" {
				lines = append(lines, widget.Small(bar.Name))
			}
			lines = append(lines, widget.NewStacked(bar.People, bar.Of, v.Middle))
		}
	case v.Quadrants == nil:
		lines = append(lines, newTrack(row.Share))
	}
	words := []fyne.CanvasObject{widget.Soft(row.Value)}
	if row.More != "" {
		words = append(words, widget.Small(row.More))
	}
	lines = append(lines, widget.RowTop(look.M, widget.Grow(widget.Stack(0, words...)), b))
	place := row.Rank
	if v.Quadrants != nil { // the number that stands in the field
		place = x.r.s.d.Say.T("vote.rank", "{{.N}}", say.Args{"N": i + 1})
	}
	return widget.RowTop(look.M, widget.AtLeast(2*look.XL, 0, widget.Lead(place).Strong().OneLine()), widget.Grow(widget.Stack(look.XS, lines...)))
}

// legend names the levels of a scale in their colours, in the order in which they stand in the bars.
func legend(levels []string) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(levels))
	for i, name := range levels {
		objects[i] = widget.Row(look.XS, widget.NewSwatch(i, len(levels)), widget.Small(name).Whole())
	}
	return fit.NewFlow(look.M, objects...)
}

func quadrants(v view.VoteQuadrants) fyne.CanvasObject {
	points := make([]widget.QuadrantPoint, len(v.Points))
	for i, p := range v.Points {
		points[i] = widget.QuadrantPoint(p)
	}
	return widget.NewQuadrants(points, v.Names)
}
