package window

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"folkmoot/internal/library"
	"folkmoot/internal/say"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report"
	"folkmoot/ui/desk"
	"folkmoot/ui/files"
	"folkmoot/ui/look"
	"folkmoot/ui/settings"
	"folkmoot/ui/shell"
)

// look is what the settings say about the look, with the keys named as the language does.
func (a *App) look() look.Options {
	s := a.Library.Settings()
	o := look.Options{Mode: look.ModeLight, Scale: float32(s.TextScale), ReducedMotion: s.ReducedMotion, Namer: a.Speaker}
	if i := slices.Index(settings.Looks[:], s.Look); i >= 0 {
		o.Mode = look.Mode(i)
	}
	return o
}

// wear shows what the settings say about the look.
func (a *App) wear() { a.app.Settings().SetTheme(look.New(a.look())) }

// askSettings opens the settings.
func (a *App) askSettings() {
	settings.Show(a.win.Canvas(), a.d, settings.Hooks{
		System: a.System, File: a.Library.SettingsFile(),
		Values: func() settings.Values {
			s := a.Library.Settings()
			return settings.Values{Language: s.Language, Look: s.Look, TextScale: s.TextScale, ReducedMotion: s.ReducedMotion}
		},
		Keep:    a.keepSettings,
		AskFont: a.askFont, TakeFont: a.takeFont, DropFont: a.dropFont,
	})
}

func (a *App) keepSettings(v settings.Values) {
	s := a.Library.Settings()
	before := s
	s.Language, s.Look, s.TextScale, s.ReducedMotion = v.Language, v.Look, v.TextScale, v.ReducedMotion
	if err := a.Library.SaveSettings(s); err != nil {
		a.answer(err, nil) // it shows all the same, until the app is left
	}
	if s.Language != before.Language {
		a.speak(cmp.Or(s.Language, a.System))
		return
	}
	a.wear()
	if s.TextScale != before.TextScale {
		a.shell.Renew() // what stands side by side depends on the size of the text
	}
}

// speak changes the language of everything that is shown. One that is not known is English.
func (a *App) speak(lang string) {
	sp, err := say.New(lang)
	if err != nil {
		sp = nil
	}
	a.Speaker = sp
	a.wear()
	a.d.Speak(sp)
	a.room.Speak()
	a.name()
}

// languages are offered by name where actions are found.
func (a *App) languages() (out []shell.Offer) {
	for _, code := range say.Languages() {
		out = append(out, shell.Offer{Name: say.NameOf(code), Do: func() {
			a.changeSettings(func(s *library.Settings) { s.Language = code })
			a.speak(code)
		}})
	}
	return out
}

func (a *App) changeSettings(f func(s *library.Settings)) {
	s := a.Library.Settings()
	f(&s)
	if err := a.Library.SaveSettings(s); err != nil {
		a.answer(err, nil)
	}
}

// readFont takes the font of the settings, off the event thread.
func (a *App) readFont() {
	if a.Library.FontPath() == "" {
		return
	}
	var f *report.Font
	a.d.Work(func() error {
		data, err := a.Library.Font()
		if err == nil {
			f, err = report.ReadFont(data)
		}
		return err
	}, func(err error) {
		a.drawWith(f)
		if err != nil {
			a.d.Tell(desk.Warn, a.Speaker.Say(err))
		}
	})
}

// drawWith lends the app a font for what its own lack; nil takes it back.
func (a *App) drawWith(f *report.Font) {
	a.d.Font = f
	if f == nil {
		look.Lend(nil)
	} else {
		look.Lend(f.Data)
	}
	a.wear()
	a.d.Changed()
}

func (a *App) askFont(then func(string)) {
	t := a.Speaker.T
	a.ask(files.Spec{
		Title: t("window.font", "Choose a font file"), Agree: t("window.font.agree", "Take this font"), Ending: ".ttf", Folder: fontFolder(),
	}, then)
}

// fontFolder is where the system keeps fonts, or the folder of sessions where that is not known.
func fontFolder() string {
	home, _ := os.UserHomeDir()
	var folders []string
	switch runtime.GOOS {
	case "windows":
		folders = []string{filepath.Join(os.Getenv("WINDIR"), "Fonts")}
	case "darwin":
		folders = []string{filepath.Join(home, "Library", "Fonts"), "/Library/Fonts"}
	default:
		folders = []string{filepath.Join(home, ".local", "share", "fonts"), "/usr/share/fonts"}
	}
	for _, f := range folders {
		if info, err := os.Stat(f); err == nil && info.IsDir() {
			return f
		}
	}
	return ""
}

// takeFont looks at a font, copies it beside the settings and draws with it.
func (a *App) takeFont(path string, done func(error)) {
	var f *report.Font
	a.d.Work(func() error {
		data, err := disk.ReadFile(a.Keeper.FS, path, report.MaxFont)
		if err != nil {
			return &journal.Problem{Kind: journal.ErrMissing, Path: path, Err: err}
		}
		if f, err = report.ReadFont(data); err != nil {
			return err
		}
		return a.Library.KeepFont(filepath.Base(path), data)
	}, func(err error) {
		if err == nil {
			a.drawWith(f)
		}
		done(err)
	})
}

func (a *App) dropFont() error {
	if err := a.Library.DropFont(); err != nil {
		return err
	}
	a.drawWith(nil)
	return nil
}
