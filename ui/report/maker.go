package report

import (
	"image"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
	"folkmoot/session/report/press"
	"folkmoot/session/report/raster"
	"folkmoot/ui/desk"
)

// edition is what a round was laid out from: equal editions have equal pages.
type edition struct {
	kept    *keeper.Kept
	which   report.Edition
	records int
	without report.Parts
	spoken  *say.Speaker
	font    *report.Font
}

// laid is a report on its pages.
type laid struct {
	edition
	report.Preview
	fault error
}

// maker lays out and paints off the event thread. Its methods are called on the event thread, and so are its callbacks.
type maker struct {
	d       *desk.Desk
	version string // of the app
	onLaid  func(laid)
	onPage  func(round, page int, wide float32, img image.Image)
	wanted  edition
	current edition
	busy    bool
	closed  bool

	round    int
	pages    report.Preview
	painter  *raster.Painter
	scale    float64
	painting bool
	queue    []order
}

// order asks for a page at a width on the screen.
type order struct {
	page  int
	wide  float32 // of the page, in the units of the screen
	scale float64 // pixels for each point
}

// lay asks for the pages of an edition, unless they are there or on their way.
func (p *maker) lay(e edition) {
	p.wanted = e
	if p.busy || p.closed || e == p.current || e.kept == nil {
		return
	}
	p.busy, p.current = true, e
	out := laid{edition: e}
	p.work(e, func(s *session.State, o report.Options) (err error) {
		out.Preview, err = report.Pages(s, o)
		return err
	}, func(err error) {
		p.busy = false
		if p.closed {
			return
		}
		out.fault = err
		p.round++
		p.pages, p.painter, p.queue = out.Preview, nil, nil
		p.onLaid(out)
		p.lay(p.wanted)
	})
}

// close lets everything go.
func (p *maker) close() {
	p.closed = true
	p.pages, p.painter, p.queue = report.Preview{}, nil, nil
}

// paint asks for pages in this order and forgets what was asked for before.
func (p *maker) paint(orders []order) {
	p.queue = orders
	p.next()
}

func (p *maker) next() {
	if p.painting || p.closed || len(p.queue) == 0 || p.round == 0 {
		return
	}
	o := p.queue[0]
	p.queue = p.queue[1:]
	if o.page < 0 || o.page >= p.pages.Count() {
		p.next()
		return
	}
	if p.painter == nil || p.scale != o.scale {
		p.painter, p.scale = raster.New(p.pages.Fonts, o.scale), o.scale
	}
	p.painting = true
	painter, page, round := p.painter, p.pages.Pages[o.page], p.round
	var img image.Image
	p.d.Work(func() error {
		img = painter.Page(page)
		return nil
	}, func(error) {
		p.painting = false
		if p.closed {
			return
		}
		p.onPage(round, o.page, o.wide, img)
		p.next()
	})
}

// work does something with the session as it stands now, off the event thread.
func (p *maker) work(e edition, do func(*session.State, report.Options) error, done func(error)) {
	records := e.kept.Records()
	o := report.Options{Edition: e.which, Speaker: e.spoken, Without: e.without, Hash: e.kept.Hash(), AppVersion: p.version, Font: e.font}
	p.d.Work(func() error { return do(session.NewLog(records).State(), o) }, done)
}

// file makes a file of the session as it stands now.
func (p *maker) file(e edition, f press.Format, done func([]byte, error)) {
	var data []byte
	p.work(e, func(s *session.State, o report.Options) (err error) {
		data, _, err = press.Write(s, o, f)
		return err
	}, func(err error) {
		if !p.closed {
			done(data, err)
		}
	})
}

// data makes a file of the session's records for other programs, by the rules of the edition.
func (p *maker) data(e edition, k outbox.Kind, done func(outbox.File, error)) {
	var f outbox.File
	p.work(e, func(s *session.State, o report.Options) (err error) {
		f, err = outbox.Write(k, s, outbox.Options{Edition: o.Edition, Speaker: o.Speaker})
		return err
	}, func(err error) {
		if !p.closed {
			done(f, err)
		}
	})
}

// everyone makes the files that are handed to others.
func (p *maker) everyone(e edition, done func([]press.File, error)) {
	var files []press.File
	p.work(e, func(s *session.State, o report.Options) (err error) {
		files, _, err = press.Everyone(s, o)
		return err
	}, func(err error) {
		if !p.closed {
			done(files, err)
		}
	})
}
