package redact

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/redactlog"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// saving is where the log of replacements is saved, apart from everything else.
type saving struct {
	s       *Screen
	content *fyne.Container
	line    *widget.Text
	save    *widget.Button
	done    *widget.Text
	busy    bool
}

func newSaving(s *Screen) *saving {
	t := s.d.Say.T
	x := &saving{s: s, line: widget.Small(""), done: widget.Small("")}
	x.save = widget.NewButton(t("redact.log.save", "Save the log apart"), x.begin).WithIcon("save")
	x.content = widget.Section(t("redact.log.title", "Log of replacements"), nil, widget.Stack(look.S, x.line, widget.Row(0, x.save, widget.Spacer()), x.done))
	return x
}

func (x *saving) refresh() {
	n := len(x.s.d.State().RedactionLog())
	x.line.SetText(view.RedactionLogLine(n, x.s.d.Say))
	tone := look.Soft
	if n > 0 {
		tone = look.Warn
	}
	x.line.SetTone(tone)
	x.save.SetEnabled(n > 0 && !x.busy && x.s.hooks.SaveLog != nil)
}

// begin writes the log off the event thread, from the records alone, and asks where to save it.
func (x *saving) begin() {
	s, d := x.s, x.s.d
	kept := d.Kept()
	if kept == nil || x.busy || s.hooks.SaveLog == nil {
		return
	}
	x.busy = true
	x.refresh()
	records, name := kept.Records(), view.RedactionLogName(d.State(), d.Say)
	var data []byte
	d.Work(func() (err error) {
		data, err = redactlog.CSV(session.NewLog(records).State(), d.Say)
		return err
	}, func(err error) {
		x.busy = false
		x.refresh()
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		s.hooks.SaveLog(name, data, func(path string, err error) {
			if err != nil {
				d.Tell(desk.Warn, d.Say.Say(err))
				return
			}
			x.done.SetText(d.Say.T("redact.log.saved", "Saved as {{.Path}}. It is not a part of the report, and whoever reads it knows who was meant.", say.Args{"Path": path}))
		})
	})
}
