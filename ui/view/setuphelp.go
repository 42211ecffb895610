package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// SetupHelp is how a session is helped with grouping, as the set-up shows it.
type SetupHelp struct {
	Mode      int    // index into SetupHelpModes
	Now       string // what the help does now
	Technical bool
	Source    session.EmbeddingSource // empty where none is used
	Used      bool
	Known     string // "58 of 60 ideas have a vector"
	Missing   int    // ideas without one
	Sealed    bool
}

var helpModes = []session.HelpMode{session.HelpByTemplate, session.HelpAlways, session.HelpNever}

// SetupHelpModes names the modes of help in the order in which they are offered.
func SetupHelpModes(sp *say.Speaker) []string {
	return []string{sp.T("setup.help.template", "As the framework says"), sp.T("setup.help.on", "On"), sp.T("setup.help.off", "Off")}
}

// SetupHelpMode is the mode at a place of SetupHelpModes.
func SetupHelpMode(i int) session.HelpMode { return helpModes[i] }

// SetupHelpStyles names the ways in which a program is asked.
func SetupHelpStyles() []string { return []string{"Ollama", "OpenAI"} }

var helpStyles = []session.EmbeddingStyle{session.StyleOllama, session.StyleOpenAI}

// SetupHelpStyle is the way at a place of SetupHelpStyles, and SetupHelpStyleAt the place of a way.
func SetupHelpStyle(i int) session.EmbeddingStyle { return helpStyles[i] }

// SetupHelpStyleAt is the place of a way of asking among SetupHelpStyles.
func SetupHelpStyleAt(s session.EmbeddingStyle) int { return max(0, slices.Index(helpStyles, s)) }

// SetupHelpOf computes the help of a session.
func SetupHelpOf(s *session.State, sp *say.Speaker) SetupHelp {
	v := SetupHelp{Mode: slices.Index(helpModes, s.Help.Mode), Technical: s.Help.Technical, Sealed: s.Sealed != nil}
	switch s.HelpNow() {
	case session.HelpOff:
		v.Now = sp.T("setup.help.now.off", "Now off: nothing is suggested, and ideas that may say the same are not pointed out.")
	case session.HelpWaits:
		v.Now = sp.T("setup.help.now.waits", "Now waiting: themes are suggested once the group has sorted by itself. Ideas that may say the same are pointed out.")
	case session.HelpOn:
		v.Now = sp.T("setup.help.now.on", "Now on: themes are suggested where someone asks for them, and ideas that may say the same are pointed out. Nothing is done by itself.")
	}
	if s.Help.Embedding == nil {
		return v
	}
	v.Source, v.Used = *s.Help.Embedding, true
	known, all := s.Vectors(v.Source.Model), 0
	for _, x := range s.Shown() {
		all++
		if known[session.TextHash(x.Text())] == nil {
			v.Missing++
		}
	}
	switch {
	case all == 0:
		v.Known = sp.T("setup.help.noideas", "There are no ideas yet to ask about.")
	case v.Missing == 0:
		v.Known = sp.N("setup.help.known", all, "{{.N}} idea has a vector. It is kept in the session's file, so grouping stays the same without the program.",
			"All {{.N}} ideas have a vector. They are kept in the session's file, so grouping stays the same without the program.")
	default:
		v.Known = sp.N("setup.help.missing", v.Missing, "{{.N}} of {{.All}} ideas has no vector yet. Until the program is asked, ideas are compared by their words alone.",
			"{{.N}} of {{.All}} ideas have no vector yet. Until the program is asked, ideas are compared by their words alone.", say.Args{"All": all})
	}
	return v
}
