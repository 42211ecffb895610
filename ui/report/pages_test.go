package report

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/report"
	"folkmoot/session/report/layout"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
)

// blank gives so many empty pages.
func blank(n int) report.Preview {
	return report.Preview{Result: layout.Result{Pages: slices.Repeat([]layout.Page{{W: 595, H: 842}}, n)}}
}

// alone is the pages alone in a window, with what they asked to be painted last.
func alone(t *testing.T) (*pages, *[]order, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	p, asked := newPages(nil), &[]order{}
	p.order = func(o []order) { *asked = o }
	p.onPlace = func(int) {}
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 600))
	return p, asked, w
}

func numbers(orders []order) (out []int) {
	for _, o := range orders {
		out = append(out, o.page)
	}
	return out
}

func TestOnlyPagesThatCanBeSeenAndTheirNeighboursArePainted(t *testing.T) {
	p, asked, _ := alone(t)
	p.set(blank(300), 1)
	if got := numbers(*asked); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("at the start: %v", got)
	}
	p.goTo(150)
	if got := numbers(*asked); !slices.Equal(got, []int{150, 151, 149}) {
		t.Errorf("in the middle: %v", got)
	}
	for n := range 300 {
		p.goTo(n)
		for _, o := range *asked {
			p.painted(1, o.page, o.wide, image.NewRGBA(image.Rect(0, 0, 1, 1)))
		}
	}
	held := 0
	for _, s := range p.sheets {
		if s.img != nil {
			held++
		}
	}
	if held > 6 {
		t.Errorf("%d pictures are held", held)
	}
}

func TestTheReaderStaysAtTheSamePlace(t *testing.T) {
	p, asked, w := alone(t)
	p.set(blank(20), 1)
	p.goTo(9)
	p.scrollTo(p.scroll.Offset.Y + 300)
	for _, o := range *asked {
		p.painted(1, o.page, o.wide, image.NewRGBA(image.Rect(0, 0, 1, 1)))
	}
	before, at := p.scroll.Offset.Y, p.at
	p.set(blank(24), 2)
	if p.scroll.Offset.Y != before || p.place != 9 {
		t.Errorf("after new pages: page %d at %.0f, was at %.0f", p.place, p.scroll.Offset.Y, before)
	}
	if p.sheets[9].img == nil {
		t.Error("the old picture is gone before the new one has come")
	}
	if got := numbers(*asked); !slices.Contains(got, 9) {
		t.Errorf("the page that is read is not painted anew: %v", got)
	}
	w.Resize(fyne.NewSize(500, 420))
	if p.place != 9 || p.at < at-.02 || p.at > at+.02 {
		t.Errorf("after a change of size: page %d at %.3f, was %.3f", p.place, p.at, at)
	}
	p.set(blank(3), 3)
	if p.place != 2 {
		t.Errorf("after the page was gone: page %d", p.place)
	}
	p.painted(2, 1, p.sheetWidth(), image.NewRGBA(image.Rect(0, 0, 2, 2)))
	if p.sheets[1].round == 2 {
		t.Error("a page of an older round is shown")
	}
}

func TestPagesAnswerTheirKeys(t *testing.T) {
	p, _, w := alone(t)
	p.set(blank(5), 1)
	w.Canvas().Focus(p)
	for _, c := range []struct {
		key  fyne.KeyName
		page int
	}{{fyne.KeyRight, 1}, {fyne.KeyRight, 2}, {fyne.KeyLeft, 1}, {fyne.KeyEnd, 4}, {fyne.KeyHome, 0}, {fyne.KeySpace, 0}, {fyne.KeyPageDown, 1}, {fyne.KeyPageUp, 0}} {
		p.TypedKey(&fyne.KeyEvent{Name: c.key})
		if p.place != c.page {
			t.Errorf("%s leads to page %d, want %d", c.key, p.place, c.page)
		}
	}
	other := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { other = e.Name })
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if other != fyne.KeyEscape {
		t.Error("Escape does not go on to the window")
	}
}

func TestChangesWhileLayingOutWaitForOneMoreRound(t *testing.T) {
	b := shelltest.New(t, look.Options{})
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	b.Use(k)
	b.Order(session.Reopen{})
	s := New(b.Desk, Hooks{})
	b.Listen(s.Refresh)
	for range 20 { // the first round is under way: it cannot end before the queue is emptied
		if err := k.Do(session.AddIdea("said in passing", "", "")); err != nil {
			t.Fatal(err)
		}
		b.Changed()
	}
	b.Settle()
	if s.maker.round != 2 || s.shown.records != len(k.Records()) {
		t.Errorf("%d rounds; the pages show %d of %d records", s.maker.round, s.shown.records, len(k.Records()))
	}
	s.Close()
	b.Changed()
	b.Settle()
	if s.maker.round != 2 {
		t.Error("a closed screen lays out")
	}
}
