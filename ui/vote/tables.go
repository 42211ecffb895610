package vote

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// tables opens the booth for one ballot of a whole table.
type tables struct {
	o     *open
	name  *widget.Entry
	heads *widget.Stepper
	begin *widget.Button
	line  *widget.Text
	voted *widget.Text
	whole fyne.CanvasObject
}

func newTables(o *open) *tables {
	t := o.s.d.Say.T
	x := &tables{o: o, line: widget.Body("").In(look.Warn), voted: widget.Body("")}
	keep := o.keep()
	if keep.table == "" {
		keep.table = view.NextTable(o.s.d.Turnout(), o.s.d.Say)
	}
	x.name = widget.NewEntry(t("tables.name.hint", "Table 1"))
	x.name.SetText(keep.table)
	x.name.OnChanged = func(s string) { keep.table = s; x.refresh() }
	x.name.OnEnter = func(string) { o.s.canvas.Focus(x.heads) }
	x.name.OnEscape = o.back
	x.heads = widget.NewStepper(max(1, keep.heads), 1, poll.MaxWeight, func(n int) { keep.heads = n; x.refresh() })
	x.begin = widget.NewButton(t("tables.begin", "Open the booth for this table"), x.open).As(widget.Primary).WithIcon("people")
	how := widget.Soft(t("tables.how", "The people at a table agree on one ballot. It counts for as many people as sit there. People who vote with a table do not vote in another way as well."))
	x.whole = onFoot(widget.Stack(look.L, o.head(t("vote.table", "Ballots of tables")), widget.Narrow(720, false, widget.Stack(look.L, how,
		widget.Field(t("tables.name", "Name of the table"), x.name, ""), widget.Field(t("tables.heads", "People at it"), widget.Row(look.M, x.heads, widget.Spacer()), ""), x.line, widget.Row(look.M, x.begin, widget.Spacer()), x.voted))), nil)
	return x
}

func (x *tables) content() fyne.CanvasObject { return x.whole }

func (x *tables) refresh() {
	d := x.o.s.d
	p := x.o.state()
	if p == nil {
		return
	}
	v, _ := x.o.view()
	x.heads.Max = max(1, v.Left)
	x.heads.SetValue(min(max(1, x.o.keep().heads), x.heads.Max))
	problem := view.TableProblem(d.State(), p, d.Turnout(), x.name.Text, x.heads.Value, d.Say)
	x.line.SetText(problem)
	x.line.Hidden = problem == ""
	x.begin.SetEnabled(problem == "")
	x.voted.SetText(v.Tables)
	x.voted.Hidden = len(d.Turnout().Tables) == 0
	x.whole.Refresh()
}

// open opens the booth for the table; the next one is proposed afterwards.
func (x *tables) open() {
	table, heads := strings.TrimSpace(x.name.Text), x.heads.Value
	x.o.keep().table = ""
	x.o.keep().way = allWays
	x.o.s.d.OpenBooth(desk.BoothFor{Table: table, Heads: heads})
}

func (x *tables) focus() { x.o.s.canvas.Focus(x.name) }

func (x *tables) leave() {}

func (x *tables) back() bool { return true }
