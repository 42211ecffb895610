package library

import (
	"path/filepath"
	"strings"

	"folkmoot/session/journal"
)

// Problem is something in the library that cannot be used, told in a sentence. English has the gaps {{.Path}},
// {{.File}} and {{.Why}}.
type Problem struct {
	Key     string
	English string
	Path    string
	Err     error
}

// Error gives the sentence in English.
func (p *Problem) Error() string {
	_, english, a := p.Message()
	out := english
	for name, value := range a {
		text, _ := value.(string)
		out = strings.ReplaceAll(out, "{{."+name+"}}", text)
	}
	return out
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

// Message gives the parts of the sentence for translation.
func (p *Problem) Message() (key, english string, args map[string]any) {
	return p.Key, p.English, map[string]any{"Path": p.Path, "File": filepath.Base(p.Path), "Why": journal.Cause(p.Err)}
}
