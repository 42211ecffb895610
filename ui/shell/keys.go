package shell

import (
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/twins"
	"folkmoot/ui/widget"
)

// action is something that can be done from everywhere.
type action struct {
	key  string // a combination, or empty
	name string
	do   func()
}

// keys are the keys of the window: those that work everywhere and those of the screen.
type keys struct {
	s     *Shell
	all   *widget.Shortcuts
	added []fyne.Shortcut // of the screen
}

func newKeys(s *Shell) *keys { return &keys{s: s, all: widget.NewShortcuts(s.canvas)} }

// bind forgets the keys of the screen before and takes those of the screen that is shown. In the booth only the
// screen's own keys work: the voter is not to undo anything.
func (k *keys) bind() {
	for _, sc := range k.added {
		k.s.canvas.RemoveShortcut(sc)
	}
	k.added = nil
	k.all.Clear()
	if !k.s.whole {
		for _, a := range k.s.actions() {
			k.on(a.key, a.do)
		}
		k.on("Ctrl+Shift+Z", k.s.d.Redo)
		for i := range 9 {
			k.on("Ctrl+"+strconv.Itoa(i+1), func() { k.s.entry(i) })
		}
		k.on("Ctrl+K", k.s.showPalette)
		k.all.Key(fyne.KeyF1, k.s.showCard)
		if k.s.d.Kept() != nil && k.s.hooks.ToggleRoom != nil {
			k.all.Key(fyne.KeyF5, k.s.hooks.ToggleRoom)
		}
		k.all.Rune('?', k.s.showCard)
	}
	for _, key := range k.s.screen.Keys() {
		k.screen(key)
	}
}

func (k *keys) on(combination string, do func()) {
	if combination == "" {
		return
	}
	if err := k.all.On(combination, do); err != nil {
		k.s.d.Tell(desk.Warn, k.s.d.Say.Say(err))
	}
}

func (k *keys) screen(key desk.Key) {
	if key.Run == nil || key.Shortcut == nil && key.Name == "" { // a key that the keyboard does not know has no name either
		return
	}
	if key.Shortcut == nil {
		k.bare(key)
		return
	}
	if combination := combinationOf(key.Shortcut); combination != "" {
		k.on(combination, key.Run)
		return
	}
	k.added = append(k.added, key.Shortcut)
	k.s.canvas.AddShortcut(key.Shortcut, func(fyne.Shortcut) {
		if k.s.canvas.Overlays().Top() == nil {
			key.Run()
		}
	})
}

// bare binds a plain key. A letter is bound by what it writes and not by its key: a window is sent both, the key first,
// and a field that the key opens would be given the letter.
func (k *keys) bare(key desk.Key) {
	if r := []rune(string(key.Name)); len(r) == 1 {
		k.all.Rune(unicode.ToLower(r[0]), key.Run)
		k.all.Rune(unicode.ToUpper(r[0]), key.Run)
		return
	}
	k.all.Key(key.Name, key.Run)
}

// combinationOf writes a shortcut as the window's keys read it; empty for those that mean a thing and not a key.
func combinationOf(sc fyne.Shortcut) string {
	c, ok := sc.(*desktop.CustomShortcut)
	if !ok {
		return ""
	}
	var out strings.Builder
	for _, m := range []struct {
		is   fyne.KeyModifier
		name string
	}{{fyne.KeyModifierShortcutDefault, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if c.Modifier&m.is != 0 {
			out.WriteString(m.name)
		}
	}
	if out.String() == "" || out.String() == "Shift+" {
		return ""
	}
	return out.String() + string(c.KeyName)
}

// entry goes to an entry of the rail.
func (s *Shell) entry(i int) {
	if s.rail.content.Visible() && i < len(s.rail.entries) {
		s.goTo(s.rail.entries[i])
	}
}

// actions lists what can be done from everywhere, with its keys.
func (s *Shell) actions() []action {
	t := s.d.Say.T
	out := []action{
		{"Ctrl+N", t("shell.do.new", "New session"), s.startNew},
		{"", t("shell.do.practise", "Practise: try everything, nothing is kept"), s.startPractice},
		{"", t("shell.do.home", "Go to the list of sessions"), func() { s.d.Go(desk.Home) }},
		{"", t("shell.do.frameworks", "Go to the frameworks"), func() { s.d.Go(desk.Frameworks) }},
	}
	if s.hooks.OpenFile != nil {
		out = append(out, action{"Ctrl+O", t("shell.do.open", "Open a file"), s.hooks.OpenFile})
	}
	if s.hooks.BeginFrom != nil {
		out = append(out, action{"", t("shell.do.beginfrom", "Begin a session from a file: a conversation, a survey, a table"), s.hooks.BeginFrom})
	}
	if s.hooks.OpenSample != nil {
		out = append(out, action{"", t("shell.do.sample", "Try the sample"), s.hooks.OpenSample})
	}
	if k := s.d.Kept(); s.hooks.Tour != nil && (k == nil || k.Practice() || s.d.Place() == desk.Home) {
		out = append(out, action{"", t("shell.do.tour", "Show the tour"), s.hooks.Tour})
	}
	if s.d.Kept() != nil {
		if s.hooks.BringIn != nil {
			out = append(out, action{"", t("shell.do.bringin", "Bring in from a file: ideas, themes, votes held elsewhere"), s.hooks.BringIn})
		}
		if s.hooks.LeftOut != nil {
			out = append(out, action{"", t("shell.do.leftout", "Show what was left out of what was brought in last"), s.hooks.LeftOut})
		}
		out = append(out, s.sessionActions()...)
	}
	if s.hooks.Settings != nil {
		out = append(out, action{"Ctrl+,", t("shell.do.settings", "Settings: language, colours, size of the text, fonts"), s.hooks.Settings})
	}
	for _, l := range s.hooks.Languages {
		out = append(out, action{"", t("shell.do.language", "Language: {{.Name}}", say.Args{"Name": l.Name}), l.Do})
	}
	if s.hooks.Quit != nil {
		out = append(out, action{"Ctrl+Q", t("shell.do.quit", "Leave Folkmoot"), s.hooks.Quit})
	}
	return out
}

func (s *Shell) sessionActions() []action {
	t := s.d.Say.T
	out := []action{
		{"Ctrl+Z", t("shell.do.undo", "Undo"), s.d.Undo},
		{"Ctrl+Y", t("shell.do.redo", "Redo"), s.d.Redo},
		{"Ctrl+PageDown", t("shell.do.next", "Next stage"), func() { s.step(1) }},
		{"Ctrl+PageUp", t("shell.do.previous", "Previous stage"), func() { s.step(-1) }},
	}
	out = append(out, s.roomActions()...)
	if state := s.d.State(); state.Sealed == nil && len(state.Ideas) > 1 {
		out = append(out, action{"", t("shell.do.twins", "Look at ideas that may say the same"), func() { twins.Show(s.d, s.canvas, nil, nil) }})
	}
	if s.makers.Paper != nil {
		out = append(out, action{"Ctrl+Shift+P", t("shell.do.paper", "Print sheets"), s.d.TogglePaper})
	}
	if s.makers.Redaction != nil {
		out = append(out, action{"", t("shell.do.redact", "Look at names and places before the report goes out"), s.d.OpenRedaction})
	}
	if s.practising() {
		return append(out, action{"", t("shell.do.keep", "Keep this session: save practice as a file"), s.hooks.Keep},
			action{"", t("shell.practice.leave", "Leave practice"), s.leavePractice})
	}
	if s.hooks.SaveCopy != nil {
		out = append(out, action{"", t("shell.do.copy", "Save a copy elsewhere"), s.hooks.SaveCopy})
	}
	return out
}

// Press does what a combination does where no text has the keyboard.
func (s *Shell) Press(combination string) error { return s.keys.all.Press(combination) }
