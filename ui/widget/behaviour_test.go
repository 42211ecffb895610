package widget_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

func TestDragBoardDropsOnThePlaceUnderThePointer(t *testing.T) {
	begin(t)
	card := widget.NewIdeaCard(14, "A slot in the team meeting", "")
	theme1 := widget.NewCard(widget.Body("Time"), nil)
	theme2 := widget.NewCard(widget.Body("Being listened to"), nil)
	board := widget.NewDragBoard(widget.Stack(look.S, card, theme1, theme2))
	var dropped []string
	board.OnDrop = func(ids []string, target string) { dropped = append(dropped, strings.Join(ids, "+")+">"+target) }
	board.GhostText = func(ids []string) string { return strings.Join(ids, ", ") }
	board.Source(&card.Card, func() []string { return []string{"i14", "i13"} })
	board.Target("t1", theme1, nil, theme1.SetOver)
	board.Target("t2", theme2, nil, theme2.SetOver)
	window(t, 400, 400, board)

	at := func(o fyne.CanvasObject) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(20, 10)
	}
	drag := func(to fyne.Position) {
		card.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
	}
	drag(at(theme1))
	if !theme1.Over || !board.Dragging() {
		t.Error("the place under the pointer is not lit")
	}
	drag(at(theme2))
	if theme1.Over || !theme2.Over {
		t.Error("the light did not follow the pointer")
	}
	card.DragEnd()
	drag(fyne.NewPos(20, 390))
	card.DragEnd()
	drag(at(theme1))
	board.Cancel()
	card.DragEnd()
	if diff := cmp.Diff([]string{"i14+i13>t2"}, dropped); diff != "" {
		t.Error(diff)
	}
	if theme1.Over || theme2.Over || board.Dragging() {
		t.Error("something of the drag is left")
	}
}

func TestDragBoardDoesNotDropOnWhatIsScrolledAway(t *testing.T) {
	begin(t)
	card := widget.NewIdeaCard(1, "idea", "")
	far := widget.NewCard(widget.Body("far"), nil)
	scroll := widget.NewScroll(widget.Stack(0, widget.AtLeast(0, 500, widget.Spacer()), far))
	board := widget.NewDragBoard(widget.Columns(0, widget.Column{Object: card, Min: 100, Weight: 1},
		widget.Column{Object: widget.Stack(0, widget.AtLeast(0, 200, scroll)), Min: 100, Weight: 1}))
	board.Source(&card.Card, func() []string { return []string{"i"} })
	board.Target("far", far, scroll, nil)
	dropped := false
	board.OnDrop = func([]string, string) { dropped = true }
	window(t, 400, 300, board)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(far).AddXY(5, 5)
	card.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	card.DragEnd()
	if dropped {
		t.Error("dropped on a card that is not on the screen")
	}
}

func TestScrollFollowsTheFocus(t *testing.T) {
	begin(t)
	var cards []fyne.CanvasObject
	for range 40 {
		cards = append(cards, widget.NewCard(widget.Body("card"), nil))
	}
	s := widget.NewScroll(widget.NewPanel(widget.Stack(look.S, cards...)))
	w := window(t, 300, 200, s)
	for i, c := range cards {
		w.Canvas().FocusNext()
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Y
		if top < 0 || top+c.Size().Height > 200 {
			t.Fatalf("card %d has the focus and is at %v, outside the window", i, top)
		}
	}
	w.Canvas().FocusNext()
	if s.Offset() > 20 {
		t.Errorf("back at the first card the scroll is at %v", s.Offset())
	}
}

func TestWrappedTextIsPlacedRightTheFirstTime(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		beginWith(t, look.Options{Mode: look.ModeLight, Scale: scale})
		long := strings.Repeat("many words that have to wrap ", 8)
		text := widget.Body(long)
		under := widget.NewButton("Under it", nil)
		window(t, 300, 600, widget.Pad(look.L, widget.Stack(look.S, widget.NewPanel(text), under)))
		d := fyne.CurrentApp().Driver()
		bottom := d.AbsolutePositionForObject(text).Y + text.HeightFor(text.Size().Width)
		if top := d.AbsolutePositionForObject(under).Y; top < bottom {
			t.Errorf("scale %v: the button begins at %v inside the text, which ends at %v", scale, top, bottom)
		}
		if text.Size().Height < text.HeightFor(text.Size().Width) {
			t.Errorf("scale %v: the text is cut", scale)
		}
	}
}

func TestTargetsAreLargeEnough(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		beginWith(t, look.Options{Mode: look.ModeLight, Scale: scale})
		for name, c := range map[string]struct {
			o     fyne.CanvasObject
			least float32
		}{
			"button":       {widget.NewButton("Open", nil), 32},
			"icon button":  {widget.NewButton("", nil).WithIcon("plus"), 32},
			"booth button": {widget.NewButton("Cast my vote", nil).ForBooth(), 48},
			"check":        {widget.NewCheck("c", false, nil), 32},
			"choice":       {widget.NewChoice([]string{"a", "b"}, 0, nil), 32},
			"stepper":      {widget.NewStepper(1, 0, 9, nil), 32},
			"dots":         {widget.NewDots("d", 0, 3, nil), 48},
			"entry":        {widget.NewEntry(""), 32},
			"list row":     {widget.NewListRow("t", "", "", nil), 32},
			"rail":         {widget.NewRail([]widget.RailItem{{Label: "r"}}, nil), 32},
		} {
			if got := c.o.MinSize().Height; got < c.least*scale {
				t.Errorf("scale %v: %s is %v high, want %v", scale, name, got, c.least*scale)
			}
		}
	}
}

func TestNothingIsNarrowerThanItsWords(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		beginWith(t, look.Options{Mode: look.ModeLight, Scale: scale})
		b := widget.NewButton("Save a copy elsewhere", nil).WithHint("Ctrl+S").WithIcon("save")
		words := fyne.MeasureText("Save a copy elsewhere", 15*scale, fyne.TextStyle{}).Width +
			fyne.MeasureText("Ctrl+S", 13*scale, fyne.TextStyle{}).Width
		if got := b.MinSize().Width; got < words {
			t.Errorf("scale %v: the button is %v wide, its words %v", scale, got, words)
		}
	}
}

func TestColumnsShareAndShrink(t *testing.T) {
	begin(t)
	a, b, c := widget.Spacer(), widget.Spacer(), widget.Spacer()
	row := widget.Columns(10,
		widget.Column{Object: a, Min: 200},
		widget.Column{Object: b, Min: 300, Weight: 2},
		widget.Column{Object: c, Min: 200, Weight: 1, Max: 250})
	widths := func(w float32) []float32 {
		row.Resize(fyne.NewSize(w, 100))
		return []float32{a.Size().Width, b.Size().Width, c.Size().Width}
	}
	if diff := cmp.Diff([]float32{200, 360, 230}, widths(810)); diff != "" {
		t.Error("room for all:", diff)
	}
	if diff := cmp.Diff([]float32{200, 530, 250}, widths(1000)); diff != "" {
		t.Error("one is full:", diff)
	}
	if diff := cmp.Diff([]float32{100, 150, 100}, widths(370)); diff != "" {
		t.Error("too narrow:", diff)
	}
	b.Hide()
	if got := widths(660); got[0] != 200 || got[2] != 250 {
		t.Error("with a hidden column:", got)
	}
}

func TestBarsGrowTogetherAndAtOnceWithoutMotion(t *testing.T) {
	for _, still := range []bool{false, true} {
		beginWith(t, look.Options{Mode: look.ModeLight, ReducedMotion: still})
		b := widget.NewBars([]widget.Bar{{Label: "Time", Share: 0.75, Value: "9 of 12 people"}})
		w := window(t, 600, 100, b)
		full := w.Canvas().Capture()
		b.Grow()
		// The test driver runs an animation to its end at once.
		if diff := cmp.Diff(full, w.Canvas().Capture()); diff != "" {
			t.Errorf("reduced motion %v: after growing the bars are not what they were before", still)
		}
	}
}

func TestTimer(t *testing.T) {
	begin(t)
	timer := widget.NewTimer()
	width := timer.MinSize().Width
	for _, c := range []struct {
		d    time.Duration
		want string
	}{{0, "0:00"}, {12*time.Minute + 40*time.Second, "12:40"}, {-65 * time.Second, "-1:05"}, {100 * time.Minute, "100:00"}} {
		timer.Set(c.d, widget.Over)
		if got := timer.Shown(); got != c.want {
			t.Errorf("%v is shown as %s, want %s", c.d, got, c.want)
		}
		if timer.MinSize().Width != width {
			t.Errorf("%s changes the width", c.want)
		}
	}
}

func TestStatusNeverChangesItsHeight(t *testing.T) {
	begin(t)
	s := widget.NewStatus()
	empty := s.MinSize().Height
	undone := false
	s.SayWith(widget.Warning, "Moved 5 ideas.", "Undo", func() { undone = true })
	if s.MinSize().Height != empty || s.Text() != "Moved 5 ideas." {
		t.Errorf("height %v, then %v; text %q", empty, s.MinSize().Height, s.Text())
	}
	w := window(t, 400, 40, s)
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	if !undone {
		t.Error("the action cannot be reached by Tab and Space")
	}
	s.Clear()
	w.Canvas().Unfocus()
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != nil {
		t.Error("an action that is gone can still take the focus")
	}
}

func TestGrowingEntryGrowsWithItsWordsUpToItsLimit(t *testing.T) {
	begin(t)
	e := widget.NewEntry("").Growing(3)
	window(t, 300, 200, widget.Stack(0, e))
	one := e.MinSize().Height
	e.SetText(strings.Repeat("words ", 8))
	two := e.MinSize().Height
	e.SetText(strings.Repeat("words ", 100))
	most := e.MinSize().Height
	if one >= two || two >= most || most > one*3 {
		t.Errorf("heights %v, %v, %v", one, two, most)
	}
	sent := ""
	e.OnEnter = func(s string) { sent = s }
	e.SetText("an idea")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if sent != "an idea" || e.Text != "an idea" || e.AcceptsTab() {
		t.Errorf("Enter sent %q and left %q; Tab is swallowed: %v", sent, e.Text, e.AcceptsTab())
	}
}

func TestPaletteFindsMovesAndDoes(t *testing.T) {
	begin(t)
	done := ""
	item := func(title, note string) widget.PaletteItem {
		return widget.PaletteItem{Title: title, Note: note, Do: func() { done = title }}
	}
	p := widget.NewPalette("What do you want to do?", "Nothing fits.", []widget.PaletteItem{
		item("Go to Vote", "Stages"), item("Close the vote", "Vote"), item("Vote again", "Vote"), item("Blank the room", "Room"),
	})
	w := window(t, 500, 400, p)
	w.Canvas().Focus(p.Entry)
	typed(w, "vote")
	if diff := cmp.Diff([]string{"Vote again", "Go to Vote", "Close the vote"}, p.Found()); diff != "" {
		t.Error(diff)
	}
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if done != "Go to Vote" {
		t.Errorf("Enter did %q", done)
	}
	done = ""
	p.Entry.SetText("zzz")
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if len(p.Found()) != 0 || done != "" {
		t.Errorf("nothing fits, and yet %v was found and %q done", p.Found(), done)
	}
}

func TestWhatChangesItsHeightMovesWhatIsUnderIt(t *testing.T) {
	begin(t)
	text, e := widget.Body("short"), widget.NewEntry("").Growing(4)
	card := widget.NewIdeaCard(1, "short", "")
	list := widget.Stack(look.S, card)
	last := widget.NewButton("Last", nil)
	window(t, 300, 600, widget.Ground(look.Paper, widget.Pad(look.L,
		widget.NewScroll(widget.Stack(look.S, widget.NewPanel(text), e, list, last)))))
	long := strings.Repeat("words that wrap ", 8)
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y }
	for _, step := range []struct {
		name string
		do   func()
		down bool
	}{
		{"a longer text", func() { text.SetText(long) }, true},
		{"a shorter text", func() { text.SetText("short") }, false},
		{"a longer entry", func() { e.SetText(long) }, true},
		{"an empty entry", func() { e.SetText("") }, false},
		{"typing", func() { test.Type(e, long) }, true},
		{"a longer idea", func() { card.SetIdea(1, long, "tag") }, true},
		{"another idea", func() { widget.Replace(list, card, widget.NewIdeaCard(2, "more", "")) }, true},
		{"no idea", func() { widget.Replace(list) }, false},
	} {
		before := at()
		step.do()
		if after := at(); (after > before) != step.down || after == before {
			t.Errorf("%s: what is under it went from %v to %v", step.name, before, after)
		}
	}
}

func TestQueueRunsInOrderAndWhatIsAddedMeanwhile(t *testing.T) {
	var q widget.Queue
	var got []int
	q.Do(func() { got = append(got, 1); q.Do(func() { got = append(got, 3) }) })
	q.Do(func() { got = append(got, 2) })
	if n := q.Drain(); n != 3 || q.Drain() != 0 {
		t.Errorf("%d pieces of work ran", n)
	}
	if diff := cmp.Diff([]int{1, 2, 3}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWidgetsFollowAChangeOfTheLook(t *testing.T) {
	begin(t)
	b := widget.NewButton("Open", nil)
	text := widget.Body("words")
	w := window(t, 300, 100, widget.Stack(0, b, text))
	before, height := w.Canvas().Capture(), b.MinSize().Height
	test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeDark, Scale: 2}))
	if b.MinSize().Height != 2*height {
		t.Error("the button did not grow")
	}
	if cmp.Equal(before, w.Canvas().Capture()) {
		t.Error("the window looks as before")
	}
}
