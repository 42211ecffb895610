package run

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// keys are always bound, so that they need not be bound anew when another technique is chosen; the palette and the card
// have those that mean something now.
func (t *technique) keys() []desk.Key {
	if !t.seen.Offers {
		return nil
	}
	tr := t.d.Say.T
	out := []desk.Key{
		{Shortcut: alt(fyne.KeyT), Label: "Alt+T", Does: tr("run.key.technique", "Choose how ideas are gathered"), Run: t.enter},
		{Shortcut: alt(fyne.KeyR), Label: "Alt+R", Does: tr("run.key.reveal", "Show the ideas of this question to the room, or hide them"), Run: t.reveal},
		{Shortcut: alt(fyne.KeyK), Label: "Alt+K", Does: tr("run.key.cover", "While ideas are hidden: cover the list on this screen too"), Run: t.coverList},
		t.only(session.RoundRobin, desk.Key{Shortcut: alt(fyne.KeyP), Label: "Alt+P", Does: tr("run.key.pass", "Round robin: pass, or begin the round"), Run: t.pass}),
		t.only(session.OneTwoFourAll, desk.Key{Shortcut: alt(fyne.KeyN), Label: "Alt+N", Does: tr("run.key.step", "1-2-4-All: the next step"), Run: func() { t.step(1) }}),
		t.only(session.OneTwoFourAll, desk.Key{Does: tr("run.key.stepback", "1-2-4-All: the step before"), Run: func() { t.step(-1) }}),
	}
	for _, k := range session.Techniques() {
		out = append(out, desk.Key{Does: tr("run.key.use", "Gather ideas: {{.Name}}", say.Args{"Name": view.RunTechniqueName(k, t.d.Say)}), Run: func() { t.use(k) }})
	}
	return out
}

// only lets a key work with one technique. With another it says so, and the palette does not have it.
func (t *technique) only(kind session.Technique, k desk.Key) desk.Key {
	do := k.Run
	k.Run = func() {
		if t.seen.Kind == kind && !t.sealed {
			do()
			return
		}
		t.d.Tell(desk.Plain, t.d.Say.T("run.technique.other", "This question is not asked by “{{.Name}}”. Alt+T chooses how ideas are gathered.", say.Args{"Name": view.RunTechniqueName(kind, t.d.Say)}))
	}
	if t.seen.Kind != kind {
		k.Does = ""
	}
	return k
}
