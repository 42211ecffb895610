package main

import (
	"errors"
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// How the command speaks to people: one line to standard error that begins with “folkmoot:” and says what is wrong,
// where and what to do; under it, where a command helps, a second line that names it. Nothing is said twice.

// Exit codes.
const (
	exitDone    = 0
	exitRefused = 1
	exitMisuse  = 2
)

// advice turns kinds of error, known by the key of their sentence, into what is said on the command line. An error whose
// own sentence is good here needs none. A hint names the command or the option that helps.
var advice = map[string]struct {
	sentence say.Text // empty: the error's own
	hint     say.Text
}{
	"journal.exists": {
		say.Text{Key: "cli.exists", English: "There is already a file {{.Path}}. Nothing was written."},
		say.Text{Key: "cli.exists.hint", English: "Choose another name, or add --force to write over it."},
	},
	"journal.damaged": {hint: say.Text{Key: "cli.damaged.hint", English: "folkmoot salvage FILE --out NEW.moot saves what is whole."}},
	"journal.stopped": {
		say.Text{Key: "cli.stopped", English: "Writing to {{.Path}} stopped: {{.Cause}}. What stood in it before is still there."},
		say.Text{Key: "cli.stopped.hint", English: "Make room on the disk or choose another place. Then look with “folkmoot show” what is in the file before you try again."},
	},
	"import.column": {hint: say.Text{Key: "cli.column.hint", English: "Name it with --column."}},
}

// tell says why something was not done and gives the exit code.
func (p *program) tell(err error) int {
	var (
		wrong *misuse
		code  exit
	)
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &wrong):
		p.warn(p.misused(wrong))
		if wrong.command != "" {
			p.hint(p.say.T("cli.usage.command", "folkmoot {{.Command}} --help says how it is used.", say.Args{"Command": wrong.command}))
		} else {
			p.hint(p.say.T("cli.usage", "folkmoot --help lists what there is."))
		}
		return exitMisuse
	case errors.Is(err, session.ErrNothing):
		return exitDone
	}
	sentence, hint := p.say.Say(err), ""
	var explained say.Explainer
	if errors.As(err, &explained) {
		key, _, args := explained.Message()
		a := advice[key]
		if a.sentence.Key != "" {
			sentence = p.say.Text(a.sentence, args)
		}
		if a.hint.Key != "" {
			hint = p.say.Text(a.hint)
		}
	}
	p.warn(sentence)
	p.hint(hint)
	return exitRefused
}

// exit ends the command with a code after everything was said.
type exit int

func (e exit) Error() string { return fmt.Sprint("exit code ", int(e)) }

func (p *program) warn(text string) { fmt.Fprintln(p.err, "folkmoot: "+text) }

func (p *program) hint(text string) {
	if text != "" {
		fmt.Fprintln(p.err, "  "+text)
	}
}

// print says what was done.
func (p *program) print(text string) { fmt.Fprintln(p.out, text) }

// refusal is something that the command itself does not do, in a sentence with {{.Name}} gaps.
func refusal(key, english string, args map[string]any) error {
	return &session.Refusal{Key: "cli.no." + key, English: english, Args: args}
}
