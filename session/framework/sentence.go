package framework

import (
	"errors"
	"fmt"
	"strings"
)

type args = map[string]any

// Refusal is an edit that was not made, with a sentence a person can act on.
// Key and Args let a screen say the sentence in another language; English is its text with {{.Name}} gaps.
type Refusal struct {
	Key     string
	English string
	Args    map[string]any
}

// Error gives the sentence in English.
func (r *Refusal) Error() string { return fill(r.English, r.Args) }

// Message gives the parts of the sentence for translation.
func (r *Refusal) Message() (key, english string, args map[string]any) {
	return r.Key, r.English, r.Args
}

// Refused reports whether err is a refusal with this key, given without its "refusal.framework." prefix.
func Refused(err error, key string) bool {
	var r *Refusal
	return errors.As(err, &r) && r.Key == "refusal.framework."+key
}

func refuse(key, english string, a args) error {
	return &Refusal{Key: "refusal.framework." + key, English: english, Args: a}
}

// Problem is something about a framework that keeps it from being used.
type Problem struct {
	Place   string // a path such as "factors[1].prompts[0].text", counted from 0
	Key     string
	English string
	Args    map[string]any
}

// String gives the sentence in English.
func (p Problem) String() string { return fill(p.English, p.Args) }

// Message gives the parts of the sentence for translation.
func (p Problem) Message() (key, english string, args map[string]any) {
	return p.Key, p.English, p.Args
}

func fill(english string, a args) string {
	pairs := make([]string, 0, 2*len(a))
	for k, v := range a {
		pairs = append(pairs, "{{."+k+"}}", fmt.Sprint(v))
	}
	return strings.NewReplacer(pairs...).Replace(english)
}
