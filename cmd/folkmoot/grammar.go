package main

import (
	"path/filepath"
	"strings"

	"github.com/alecthomas/kong"

	"folkmoot/internal/say"
)

// grammar is all that can be asked for. The texts of help are in help.go.
type grammar struct {
	Open       openCmd       `cmd:"" help:"${open}"`
	Sample     sampleCmd     `cmd:"" help:"${sample}"`
	Demo       demoCmd       `cmd:"" help:"${demo}"`
	New        newCmd        `cmd:"" help:"${new}"`
	Import     importCmd     `cmd:"" help:"${import}"`
	Suggest    suggestCmd    `cmd:"" help:"${suggest}"`
	Replay     replayCmd     `cmd:"" help:"${replay}"`
	Report     reportCmd     `cmd:"" help:"${report}"`
	Export     exportCmd     `cmd:"" help:"${give}"`
	Check      checkCmd      `cmd:"" help:"${check}"`
	Salvage    salvageCmd    `cmd:"" help:"${salvage}"`
	Recount    recountCmd    `cmd:"" help:"${recount}"`
	Redact     redactCmd     `cmd:"" help:"${redact}"`
	Show       showCmd       `cmd:"" help:"${show}"`
	Frameworks frameworksCmd `cmd:"" help:"${frameworks}"`
	Ballots    ballotsCmd    `cmd:"" help:"${ballots}"`
	Sheets     sheetsCmd     `cmd:"" help:"${sheets}"`
	Tally      tallyCmd      `cmd:"" help:"${tally}"`
	Screenshot screenshotCmd `cmd:"" help:"${screenshot}"`
	Version    versionCmd    `cmd:"" help:"${version}"`
}

// ended is how the parser says that it has answered already, as with --help.
type ended int

// run carries out what the arguments ask for and gives the exit code.
func (p *program) run(args []string) (code int) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case ended:
			code = int(x)
		default:
			panic(x)
		}
	}()
	parser, err := kong.New(&grammar{}, kong.Name("folkmoot"), kong.Description(p.say.T("cli.about",
		"Folkmoot runs a discussion group on one laptop, from the first prompt to the report. Without a command it opens its window; all else needs no display.")+" "+p.say.T("cli.about.language", "{{.Option}} CODE in front of everything makes it speak another language: {{.Known}}.", say.Args{"Option": languageOption, "Known": strings.Join(say.Languages(), ", ")})),
		kong.Writers(p.out, p.err), kong.Exit(func(code int) { panic(ended(code)) }), p.helpTexts(), kong.Bind(p),
		kong.PostBuild(func(k *kong.Kong) error {
			k.Model.HelpFlag.Help = p.say.T("cli.help.help", "Say how it is used.")
			return nil
		}),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}))
	if err != nil {
		return p.tell(err)
	}
	if len(args) == 0 || isSession(args[0]) {
		args = append([]string{"open"}, args...) // as a file manager opens a file
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		return p.tell(misread(err))
	}
	return p.tell(ctx.Run())
}

// isSession reports whether an argument is the name of a session's file.
func isSession(arg string) bool {
	return !strings.HasPrefix(arg, "-") && strings.EqualFold(filepath.Ext(arg), ".moot")
}
