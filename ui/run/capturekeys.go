package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
)

// captureKeys turn the line into a kind of note, keep first words, and bring in a file. They work while a line is typed;
// with AltGr, which writes letters in several languages, they are not meant.
func (p *prompt) captureKeys() []desk.Key {
	t, c := p.d.Say.T, p.capture
	out := []desk.Key{}
	for _, x := range []struct {
		key  fyne.KeyName
		kind session.EvidenceKind
		does string
	}{
		{fyne.KeyV, session.Verbatim, t("run.key.verbatim", "What is typed is verbatim: their words exactly")},
		{fyne.KeyA, session.Paraphrase, t("run.key.paraphrase", "What is typed is a paraphrase: their meaning in your words")},
		{fyne.KeyO, session.Observation, t("run.key.observation", "What is typed is an observation of the room")},
		{fyne.KeyC, session.Comment, t("run.key.comment", "What is typed is a comment of your own")},
		{fyne.KeyD, session.Decision, t("run.key.decision", "What is typed is a decision of the group")},
	} {
		out = append(out, withAlt(x.key, x.does, func() { c.become(x.kind) }))
	}
	out = append(out,
		withAlt(fyne.KeyL, t("run.key.first", "Keep the first words, to complete them later"), c.firstWords),
		withAlt(fyne.KeyU, t("run.key.complete", "Complete what has its first words only, one after another"), c.open.next))
	if c.bring != nil {
		out = append(out, desk.Key{
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyI, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, Label: "Ctrl+Shift+I",
			Does: t("run.key.import", "Bring in ideas from a file"), Run: c.bringIn,
		})
	}
	return out
}

func withAlt(k fyne.KeyName, does string, run func()) desk.Key {
	return desk.Key{Shortcut: &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}, Label: "Alt+" + string(k), Does: does, Run: run}
}
