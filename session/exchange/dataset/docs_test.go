package dataset_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"folkmoot/session/exchange/dataset"
	"folkmoot/session/report"
)

// The manual names every table and column, with the words that stand in the files themselves.
func TestTheManualHasEveryColumn(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "exchange.md"))
	if err != nil {
		t.Fatal(err)
	}
	manual := string(data)
	d := dataset.Build(sample(t), dataset.For(report.Record, nil))
	fill(reflect.ValueOf(&d).Elem())
	for _, x := range d.Tables(nil) {
		_, after, ok := strings.Cut(manual, "### "+x.Name+"\n\n"+x.About+"\n")
		if !ok {
			t.Errorf("the manual does not have the table %s", x.Name)
			continue
		}
		part, _, _ := strings.Cut(after, "\n### ")
		for _, c := range x.Columns {
			if row := "| `" + c.Name + "` | " + c.About + " |"; !strings.Contains(part, row) {
				t.Errorf("%s: the manual does not have\n%s", x.Name, row)
			}
		}
	}
}
