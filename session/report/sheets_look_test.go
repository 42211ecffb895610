package report_test

import (
	"os"
	"path/filepath"
	"testing"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/sheets"
)

// Where FOLKMOOT_PICTURES names a folder, the sheets of a session are written into it, to be looked at.
func TestSheetsToBeLookedAt(t *testing.T) {
	dir := os.Getenv("FOLKMOOT_PICTURES")
	p := seated(t)
	p.do(session.SetInformation{Information: session.Information{Controller: "Council A, County Hall", Purposes: "To learn what would help new ideas here.", Retention: "Notes for one year, the report for good."}})
	for _, lang := range say.Languages() {
		sp, err := say.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range sheets.Kinds() {
			got, err := report.Sheets(p.state(), sheets.Choice{Start: "14:00"}, report.Options{Speaker: sp}, k)
			if err != nil {
				t.Fatal(err)
			}
			if dir != "" {
				if err := os.WriteFile(filepath.Join(dir, lang+"-"+string(k)+".pdf"), got.PDF, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
