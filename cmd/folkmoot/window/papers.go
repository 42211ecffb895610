package window

import (
	"fmt"
	"path/filepath"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report"
	"folkmoot/ui/desk"
	"folkmoot/ui/files"
)

// savePapers makes the PDF of a poll's paper ballots, asks where to save it, and opens it to be printed.
func (a *App) savePapers(id session.ID, first, last int, done func(error)) {
	kept := a.d.Kept()
	if kept == nil {
		return
	}
	var data []byte
	speaker, font := a.Speaker, a.d.Font
	var lacking []rune        // characters that the fonts of the sheets lack
	records := kept.Records() // folded again off the event thread, which alone may read the state of the session
	a.d.Work(func() error {
		s := session.NewLog(records).State()
		p := s.Poll(id)
		if p == nil {
			return &session.Refusal{Key: "refusal.poll.gone", English: "That poll is no longer in this session."}
		}
		o := report.Options{Speaker: speaker, Font: font}
		missing, err := report.Unprintable(s, p, o)
		if err != nil {
			return err
		}
		for _, m := range missing {
			lacking = append(lacking, m.Rune)
		}
		data, err = report.PaperBallots(s, p, first, last, o)
		return err
	}, func(err error) {
		if err != nil {
			done(err)
			return
		}
		t := a.Speaker.T
		folder := ""
		if kept.Path() != "" {
			folder = filepath.Dir(kept.Path())
		}
		name := t("window.papers.name", "Ballots {{.First}} to {{.Last}}.pdf", say.Args{"First": fmt.Sprint(first), "Last": fmt.Sprint(last)})
		a.ask(files.Spec{Title: t("window.papers", "Save the paper ballots"), Agree: t("window.save", "Save"), Ending: ".pdf", Save: true, Name: name, Folder: folder}, func(path string) {
			a.d.Work(func() error { return disk.Replace(a.Keeper.FS, path, data) }, func(err error) {
				if err == nil {
					if e := a.app.OpenURL(fileURL(path)); e != nil {
						a.d.Tell(desk.Plain, t("window.papers.saved", "The ballots are saved in {{.File}}. Print them with any program that opens PDF files.", say.Args{"File": filepath.Base(path)}))
					}
				}
				done(err)
				if err == nil && len(lacking) > 0 {
					a.d.Tell(desk.Warn, t("window.papers.lacking", "The fonts lack characters of this vote: {{.Runes}}. On the sheets a box or its number stands in their place.", say.Args{"Runes": string(lacking)}))
				}
			})
		})
	})
}
