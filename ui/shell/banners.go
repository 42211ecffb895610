package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/widget"
)

// banners are the lines that stay until their cause is gone.
type banners struct {
	d        *desk.Desk
	saveCopy func()
	content  *fyne.Container
	drawn    string
	hidden   map[string]bool // news that a person has put away
}

func newBanners(d *desk.Desk, saveCopy func()) *banners {
	return &banners{d: d, saveCopy: saveCopy, content: widget.Stack(1), hidden: map[string]bool{}}
}

type bannerLine struct {
	severity widget.Severity
	text     string
	copy     bool // saving elsewhere helps
	news     bool // may be put away
}

func (b *banners) lines() []bannerLine {
	k, sp := b.d.Kept(), b.d.Say
	if k == nil || b.d.Place() == desk.Home || b.d.Place() == desk.Frameworks {
		return nil
	}
	var out []bannerLine
	if err := k.Trouble(); err != nil {
		out = append(out, bannerLine{severity: widget.Stopped, copy: true, text: sp.Say(err)})
	}
	reading := k.ReadOnly() != ""
	if why := k.ReadOnly(); reading && len(k.Notices()) == 0 { // a notice says it better
		out = append(out, bannerLine{
			severity: widget.Warning, copy: true,
			text: sp.T("shell.readonly.why", "Open for reading only. {{.Why}}", say.Args{"Why": why}),
		})
	}
	for _, n := range k.Notices() {
		l := bannerLine{severity: widget.Info, text: sp.Say(n), news: true}
		if reading {
			l.severity, l.copy, l.news = widget.Warning, true, false
		}
		if n.Stop {
			l.severity, l.copy, l.news = widget.Stopped, true, false
		}
		if !b.hidden[k.Path()+"\n"+l.text] {
			out = append(out, l)
		}
	}
	return out
}

func (b *banners) refresh() {
	lines := b.lines()
	now := fmt.Sprint(lines)
	if now == b.drawn {
		return
	}
	b.drawn = now
	b.content.Objects = nil
	for _, l := range lines {
		var buttons []*widget.Button
		if l.copy && b.saveCopy != nil {
			buttons = append(buttons, widget.NewButton(b.d.Say.T("shell.savecopy", "Save a copy elsewhere"), b.saveCopy).WithIcon("save"))
		}
		if l.news {
			path := b.d.Kept().Path()
			buttons = append(buttons, widget.NewButton(b.d.Say.T("shell.hide", "Hide"), func() {
				b.hidden[path+"\n"+l.text] = true
				b.d.Changed()
			}).As(widget.Quiet))
		}
		b.content.Objects = append(b.content.Objects, widget.NewBanner(l.severity, l.text, buttons...))
	}
	show(b.content, len(lines) > 0)
	b.content.Refresh()
	widget.Settle(b.content)
}
