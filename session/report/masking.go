package report

import (
	"reflect"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// Mask puts a word in brackets in the place of whatever an edition may not name, in every text of what to points to: for data
// that leaves beside the report. An empty edition is the full one.
func Mask(s *session.State, e Edition, sp *say.Speaker, to any) {
	w := &writer{Speaker: sp, s: s.ForPrint(), unedited: s, may: e.Rights()}
	was := w.originals()
	for _, m := range []masker{was, was, w.masker()} {
		if len(m.names) > 0 {
			m.all(reflect.ValueOf(to).Elem())
		}
	}
}
