package run

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

func ctrl(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

func alt(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
}

func (p *prompt) keys() []desk.Key {
	sp := p.d.Say
	out := []desk.Key{
		{Shortcut: ctrl(fyne.KeyI), Label: "Ctrl+I", Does: sp.T("run.key.capture", "Go to the capture line"), Run: p.capture.focus},
		{Shortcut: ctrl(fyne.KeyP), Label: "Ctrl+P", Does: sp.T("run.key.park", "Park something for later"), Run: p.side.openPark},
		{Shortcut: ctrl(fyne.KeyE), Label: "Ctrl+E", Does: sp.T("run.key.note", "Note evidence"), Run: p.side.openNote},
		{Shortcut: ctrl(fyne.KeyL), Label: "Ctrl+L", Does: sp.T("run.key.list", "Go to what was said"), Run: p.list.enter},
		{Shortcut: alt(fyne.KeyH), Label: "Alt+H", Does: sp.T("run.key.heard", "Go to the seats: who was heard, who came and left"), Run: p.side.heard.enter},
	}
	if p.seen.Takes == view.RunIdeas && p.d.State().Details.Kind != session.Interview {
		out = append(out, desk.Key{
			Shortcut: alt(fyne.KeyM), Label: "Alt+M",
			Does: sp.T("run.key.merge", "Keep what is typed as another wording of the idea most like it"), Run: p.capture.near.mergeTyped,
		})
	}
	if p.seen.Takes == view.RunIdeas && p.d.State().Details.Second != "" {
		out = append(out, desk.Key{Does: sp.T("run.key.second", "Say an idea in the second language (T in the list)"), Run: func() { p.list.translate(p.list.area.Cursor()) }})
	}
	out = append(out, desk.Key{Does: sp.T("run.key.late", "A new seat for somebody who came late"), Run: p.side.heard.newSeat})
	out = append(out, desk.Key{Does: sp.T("run.key.heads", "Count the heads in the room"), Run: p.side.heard.openCount})
	return append(append(append(out, p.askedKeys()...), p.how.keys()...), p.captureKeys()...)
}

// askedKeys say how the question was put, and which probes were used.
func (p *prompt) askedKeys() []desk.Key {
	t := p.d.Say.T
	var out []desk.Key
	for i, x := range []struct {
		key  fyne.KeyName
		does string
	}{
		{fyne.KeyW, t("run.key.worded", "The question was asked as worded")},
		{fyne.KeyE, t("run.key.adapted", "The question was asked in other words")},
		{fyne.KeyS, t("run.key.skipped", "The question was skipped")},
	} {
		out = append(out, desk.Key{Shortcut: alt(x.key), Label: "Alt+" + string(x.key), Does: x.does, Run: func() { p.markAs(i) }})
	}
	for i := range min(9, len(p.seen.Probes)) {
		n := strconv.Itoa(i + 1)
		k := desk.Key{Shortcut: alt(fyne.KeyName(n)), Run: func() { p.probes.tick(i) }}
		if i == 0 {
			k.Label, k.Does = "Alt+1 … 9", t("run.key.probe", "This probe was used, or was not after all")
		}
		out = append(out, k)
	}
	return out
}
