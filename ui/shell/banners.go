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
	s       *Shell
	d       *desk.Desk
	content *fyne.Container
	drawn   string
	hidden  map[string]bool // news that a person has put away
}

func newBanners(s *Shell) *banners {
	return &banners{s: s, d: s.d, content: widget.Stack(1), hidden: map[string]bool{}}
}

type bannerLine struct {
	severity widget.Severity
	text     string
	copy     bool // saving elsewhere helps
	news     bool // may be put away
	practice bool // can be kept after all, or left
}

// hideKey names a line of the session that is on the desk: the next session says it anew.
func (b *banners) hideKey(text string) string { return fmt.Sprintf("%p\n%s", b.d.Kept(), text) }

func (b *banners) lines() []bannerLine {
	k, sp := b.d.Kept(), b.d.Say
	if k == nil || b.d.Place() == desk.Home || b.d.Place() == desk.Frameworks {
		return nil
	}
	var out []bannerLine
	if text := sp.T("shell.practice.banner", "This is practice. It is in memory only: nothing is written, and nothing is left of it when you leave."); b.s.practising() && !b.hidden[b.hideKey(text)] {
		out = append(out, bannerLine{severity: widget.Info, text: text, news: true, practice: true})
	}
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
		if !b.hidden[b.hideKey(l.text)] {
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
		t := b.d.Say.T
		if save := b.s.hooks.SaveCopy; l.copy && save != nil {
			buttons = append(buttons, widget.NewButton(t("shell.savecopy", "Save a copy elsewhere"), save).WithIcon("save"))
		}
		if l.practice {
			buttons = append(buttons, widget.NewButton(t("shell.practice.keep", "Keep this session"), b.s.hooks.Keep).WithIcon("save"),
				widget.NewButton(t("shell.practice.leave", "Leave practice"), b.s.leavePractice))
		}
		if l.news {
			key := b.hideKey(l.text)
			buttons = append(buttons, widget.NewButton(t("shell.hide", "Hide"), func() {
				b.hidden[key] = true
				b.d.Changed()
			}).As(widget.Quiet))
		}
		b.content.Objects = append(b.content.Objects, widget.NewBanner(l.severity, l.text, buttons...))
	}
	show(b.content, len(lines) > 0)
	b.content.Refresh()
	widget.Settle(b.content)
}
