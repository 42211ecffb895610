// Command folkmoot is the app, and the same work without a screen.
//
// Without arguments it opens the window. Its subcommands need no display: they hand the same commands to the same
// keeper as the window does. What is asked for goes to standard output, everything else to standard error; the exit
// code is 0 when it was done, 1 when it was refused and 2 when it was asked for in a way that cannot be understood.
package main

import (
	"cmp"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"folkmoot/internal/library"
	"folkmoot/internal/say"
	"folkmoot/internal/system"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
)

// version is that of the app; FyneApp.toml has the same.
const version = "0.1.0"

// shortLived is how far the memory of a command may grow before it is tidied. A command ends in a moment, and tidying often would
// be most of its work; the window sets the usual 100 again.
const shortLived = 400

func main() {
	debug.SetGCPercent(shortLived)
	os.Exit(start())
}

// start runs the program on this computer.
func start() int {
	open := sync.OnceValues(func() (*library.Library, error) {
		home, _ := os.UserHomeDir()     // without one everything lies where the app was started
		config, _ := os.UserConfigDir() // without one settings lie with the sessions
		here := library.Computer{FS: disk.OS(), Env: os.Getenv, UserHome: home, Documents: library.SystemDocuments(), Config: config}
		return library.OpenWith(disk.OS(), library.Home(here), library.SettingsHome(here))
	})
	p := &program{
		keeper: system.Keeper(version), library: open, say: speaker(open), out: os.Stdout, err: os.Stderr, window: openWindow, display: hasDisplay(),
	}
	args, err := p.speaks(os.Args[1:])
	if err != nil {
		return p.tell(err)
	}
	return p.run(args)
}

// program is the command with what it needs of the outside world.
type program struct {
	keeper   keeper.Keeper
	library  func() (*library.Library, error) // read when it is asked for
	say      *say.Speaker
	out, err io.Writer
	window   func(windowArgs) error
	display  bool
}

// languageOption is asked for before the command: behind it, it is about the ideas of a session.
const languageOption = "--language"

// speaks takes the language from the front of the arguments, and gives the rest.
func (p *program) speaks(args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	name, lang, whole := strings.Cut(args[0], "=")
	if name != languageOption {
		return args, nil
	}
	rest := args[1:]
	if !whole {
		if len(rest) == 0 {
			return nil, &misuse{err: refusal("language", "Name a language after --language: {{.Known}}.", map[string]any{"Known": say.Languages()})}
		}
		lang, rest = rest[0], rest[1:]
	}
	sp, err := say.New(lang)
	if err != nil {
		return nil, err
	}
	p.say = sp
	return rest, nil
}

// speaker speaks the language of the settings, else that of the computer, else English.
func speaker(open func() (*library.Library, error)) *say.Speaker {
	language := ""
	if l, err := open(); err == nil {
		language = l.Settings().Language
	}
	for _, name := range []string{language, systemLanguage()} {
		if sp, err := say.New(name); name != "" && err == nil {
			return sp
		}
	}
	return nil
}

// systemLanguage is what the environment says, as an operating system writes it.
func systemLanguage() string {
	return cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
}

// hasDisplay tells whether a window can be shown. Only Linux and its like can lack one.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
