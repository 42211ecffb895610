package session

import (
	"errors"
	"fmt"
	"strings"
)

// Refusal is a command that was not carried out, with a sentence a person can act on.
// Key and Args let a screen say the sentence in another language; English is its text with {{.Name}} gaps.
type Refusal struct {
	Key     string
	English string
	Args    map[string]any
}

// Error gives the sentence in English.
func (r *Refusal) Error() string {
	if len(r.Args) == 0 {
		return r.English
	}
	pairs := make([]string, 0, 2*len(r.Args))
	for k, v := range r.Args {
		pairs = append(pairs, "{{."+k+"}}", fmt.Sprint(v))
	}
	return strings.NewReplacer(pairs...).Replace(r.English)
}

// Message gives the parts of the sentence for translation.
func (r *Refusal) Message() (key, english string, args map[string]any) {
	return r.Key, r.English, r.Args
}

type args = map[string]any

func refuse(key, english string, a ...args) error {
	r := &Refusal{Key: "refusal." + key, English: english}
	if len(a) > 0 {
		r.Args = a[0]
	}
	return r
}

// Refused reports whether err is a refusal with this key, given without its "refusal." prefix.
func Refused(err error, key string) bool {
	var r *Refusal
	return errors.As(err, &r) && r.Key == "refusal."+key
}
