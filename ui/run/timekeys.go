package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

func (b *Bars) stage() *session.Stage { return b.d.State().Stage(b.d.State().Current) }

func (b *Bars) toggle() {
	if st := b.stage(); st != nil && st.Paused {
		b.d.Do(session.ResumeStage{}, nil)
		return
	}
	b.d.Do(session.PauseStage{}, nil)
}

func (b *Bars) extend(minutes int) { b.d.Do(session.ExtendStage{Minutes: minutes}, nil) }

func (b *Bars) goOn() {
	if b.seen.to == "" {
		b.d.Go(desk.Report)
		return
	}
	b.d.Step(1)
}

// skip goes on to the next stage, or to the report after the last. A prompt that was not asked is marked as skipped, which
// one Undo takes back; one to which something was taken down was asked.
func (b *Bars) skip() {
	d, s, st := b.d, b.d.State(), b.stage()
	if st == nil || s.Sealed != nil {
		return
	}
	on := func(then func()) {
		if x := d.State().Neighbour(st.ID, 1); x != nil {
			d.EnterAnd(x.ID, then)
			return
		}
		d.Go(desk.Report)
		then()
	}
	if st.Kind != session.StagePrompt || st.Asked != "" || s.Answered(st.ID) {
		on(func() {})
		return
	}
	d.Do(session.MarkPrompt{Stage: st.ID, Asked: session.AskedSkipped}, func(err error) {
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		on(func() { d.Tell(desk.Plain, view.RunOffer{Skip: []session.ID{st.ID}}.Taken(d.State(), d.Say)) })
	})
}

// takeOffer does what would bring the session back into its plan.
func (b *Bars) takeOffer() {
	d := b.d
	o := view.RunAgainstPlan(d.State(), d.Now(), d.Say).Offer
	if o.None() {
		d.Tell(desk.Plain, d.Say.T("run.plan.nothing", "Nothing has to be left out now, or nothing would be enough."))
		return
	}
	commands := o.Commands(d.State())
	for i, c := range commands {
		d.Do(c, func(err error) {
			switch {
			case err != nil:
				d.Tell(desk.Warn, d.Say.Say(err))
			case i == len(commands)-1:
				d.Tell(desk.Plain, o.Taken(d.State(), d.Say))
			}
		})
	}
}

// Keys are those of the time; they work at every stage, and while text is typed.
func (b *Bars) Keys() []desk.Key {
	if b.d.State().Sealed != nil {
		return nil
	}
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	t := b.d.Say.T
	key := func(m fyne.KeyModifier, k fyne.KeyName, label, does string, run func()) desk.Key {
		return desk.Key{Shortcut: &desktop.CustomShortcut{KeyName: k, Modifier: m}, Label: label, Does: does, Run: run}
	}
	more := func(n int) string {
		return b.d.Say.N("run.key.more", n, "Give this stage {{.N}} minute more", "Give this stage {{.N}} minutes more")
	}
	less := func(n int) string {
		return b.d.Say.N("run.key.less", n, "Take {{.N}} minute from this stage", "Take {{.N}} minutes from this stage")
	}
	return []desk.Key{
		key(ctrl, fyne.KeyT, "Ctrl+T", t("run.key.pause", "Stop the time, or let it go on"), b.toggle),
		key(ctrl, fyne.KeyUp, "Ctrl+Up", more(1), func() { b.extend(1) }),
		key(ctrl, fyne.KeyDown, "Ctrl+Down", less(1), func() { b.extend(-1) }),
		key(ctrl|shift, fyne.KeyUp, "Ctrl+Shift+Up", more(5), func() { b.extend(5) }),
		key(ctrl|shift, fyne.KeyDown, "Ctrl+Shift+Down", less(5), func() { b.extend(-5) }),
		key(ctrl|shift, fyne.KeyPageDown, "Ctrl+Shift+PageDown", t("run.key.skip", "Skip this stage; a question that was not asked is marked as skipped"), b.skip),
		key(fyne.KeyModifierAlt, fyne.KeyY, "Alt+Y", t("run.key.offer", "Do what brings the session back into its plan"), b.takeOffer),
	}
}
