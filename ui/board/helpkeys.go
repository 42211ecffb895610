package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
)

// finer is how far a key moves the slider.
const finer = 2

// helpKeys lists the keys of the help, and its switches, so that the palette has them.
func (s *Screen) helpKeys() []desk.Key {
	sp, h := s.d.Say, s.help
	alt := func(k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
	}
	technical := sp.T("help.key.technical", "Help with grouping: leave everyday meanings out, the words are those of a trade")
	if s.state().Help.Technical {
		technical = sp.T("help.key.everyday", "Help with grouping: count what everyday words usually mean")
	}
	onOff := sp.T("help.key.off", "Help with grouping: off for this session")
	if h.state == session.HelpOff {
		onOff = sp.T("help.key.on", "Help with grouping: on for this session")
	}
	out := []desk.Key{
		{Name: fyne.KeyG, Label: "G", Does: sp.T("help.key.suggest", "Suggest what belongs together; again: hide it"), Run: s.suggest},
		{Name: fyne.KeyP, Label: "P", Does: sp.T("help.key.pairs", "Suggest a few clear pairs first"), Run: s.suggestPairs},
		{Label: "Enter", Does: sp.T("help.key.take", "On a suggestion: take it")},
		{Label: "Shift+Enter", Does: sp.T("help.key.all", "On a suggestion: take all"), Run: s.takeAll},
		{Label: "Delete", Does: sp.T("help.key.away", "On a suggestion: put it away; on an idea of it: take the idea out")},
		{Label: "F6 F7 F8", Does: sp.T("help.key.chips", "Move this idea into the theme that is likely for it")},
		{Name: ",", Label: ",", Does: sp.T("help.key.coarser", "Coarser suggestions: fewer and larger"), Run: func() { h.refine(-finer) }},
		{Name: ".", Label: ".", Does: sp.T("help.key.finer", "Finer suggestions: more and smaller"), Run: func() { h.refine(finer) }},
		{Shortcut: alt(fyne.Key1), Label: "Alt+1", Does: sp.T("help.key.careful", "Suggest only what is very much alike"), Run: func() { h.strengthen(theme.Careful) }},
		{Shortcut: alt(fyne.Key2), Label: "Alt+2", Does: sp.T("help.key.usual", "Suggest themes, and leave out what fits nowhere clearly"), Run: func() { h.strengthen(theme.Usual) }},
		{Shortcut: alt(fyne.Key3), Label: "Alt+3", Does: sp.T("help.key.everything", "Suggest a place for every idea"), Run: func() { h.strengthen(theme.Everything) }},
		{Does: onOff, Run: s.switchHelp},
		{Does: technical, Run: s.switchWords},
	}
	if h.state == session.HelpWaits {
		out = append(out, desk.Key{Does: sp.T("help.key.sorted", "Help with grouping: they have sorted by themselves"), Run: s.saySorted})
	}
	return out
}
