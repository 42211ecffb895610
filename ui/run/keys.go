package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

func ctrl(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

func (p *prompt) keys() []desk.Key {
	sp := p.d.Say
	out := []desk.Key{
		{Shortcut: ctrl(fyne.KeyI), Label: "Ctrl+I", Does: sp.T("run.key.capture", "Go to the capture line"), Run: p.capture.focus},
		{Shortcut: ctrl(fyne.KeyP), Label: "Ctrl+P", Does: sp.T("run.key.park", "Park something for later"), Run: p.side.openPark},
		{Shortcut: ctrl(fyne.KeyE), Label: "Ctrl+E", Does: sp.T("run.key.note", "Note evidence"), Run: p.side.openNote},
		{Shortcut: ctrl(fyne.KeyL), Label: "Ctrl+L", Does: sp.T("run.key.list", "Go to what was said"), Run: p.list.enter},
	}
	if p.seen.Takes == view.RunIdeas && p.d.State().Details.Kind != session.Interview {
		out = append(out, desk.Key{
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyM, Modifier: fyne.KeyModifierAlt}, Label: "Alt+M",
			Does: sp.T("run.key.merge", "Keep what is typed as another wording of the idea most like it"), Run: p.capture.near.mergeTyped,
		})
	}
	return append(out, p.captureKeys()...)
}
