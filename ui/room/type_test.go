package room

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
)

func TestALineIsNotBrokenWhereWordsAreHeldTogether(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	m := meter{}
	wide := m.width("Ont voté", 20, false) + 4
	want := []string{"Ont voté", "«\u00a0Oui\u00a0»", "10\u202f000"}
	if d := cmp.Diff(want, m.wrap("Ont voté «\u00a0Oui\u00a0» 10\u202f000", 20, false, wide)); d != "" {
		t.Error(d)
	}
}
