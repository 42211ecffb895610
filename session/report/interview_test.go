package report_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

// played is a session that a script of the replay tests gives.
func played(t *testing.T, name string, change func(script string) string) *session.State {
	t.Helper()
	script, err := os.ReadFile("../replay/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	text := string(script)
	if change != nil {
		text = change(text)
	}
	kept, err := demo.Script(nil, name, []byte(text), "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	return kept.State()
}

// tells holds the words of a report against what must be in it and what must not.
func tells(t *testing.T, s *session.State, has, lacks []string) {
	t.Helper()
	d := report.Build(s, report.Options{})
	if err := document.Check(d); err != nil {
		t.Error(err)
	}
	text := d.Text()
	for _, x := range has {
		if !strings.Contains(text, x) {
			t.Errorf("the report does not say %q", x)
		}
	}
	for _, x := range lacks {
		if strings.Contains(text, x) {
			t.Errorf("the report says %q", x)
		}
	}
}

func TestTheReportOfAnInterview(t *testing.T) {
	private := []string{
		"two nurses, a joiner", "The rota is in the way", "Write down what you stopped doing", // notes that nobody marked
		"a strong moment that must not be quoted yet", // the debrief
		"P1", "0 ideas", "No ideas",
	}
	t.Run("marked passages stand under their themes, the notes nowhere", func(t *testing.T) {
		tells(t, played(t, "interview.script", nil), []string{
			"1 person of 1 invited took part.",
			"This was agreed at the start.",
			"Notes were taken at 4 prompts. They are raw material and are not part of this report.",
			"6 passages of them were marked as evidence and are printed.",
			"6 pieces of evidence in 3 themes can be read here.",
			"Small and soon", "I go out every second Friday and ask what is in the way.",
			"Facilitator's comment", "Observed", "In other words",
		}, private)
	})
	t.Run("without consent to be quoted no quote goes out, and that is said", func(t *testing.T) {
		s := played(t, "interview.script", func(x string) string { return strings.Replace(x, "consent quotes: all\n", "", 1) })
		tells(t, s, []string{"6 passages of them were marked as evidence.", "3 of these are left out, because they may not be quoted or are held back."},
			append(private, "every second Friday", "one in three would fail", "on a Tuesday"))
	})
	t.Run("where nothing was marked", func(t *testing.T) {
		s := played(t, "interview.script", func(x string) string {
			var kept []string
			for l := range strings.Lines(x) {
				if !strings.HasPrefix(l, "mark ") && !strings.HasPrefix(l, "quote:") {
					kept = append(kept, l)
				}
			}
			return strings.Join(kept, "")
		})
		tells(t, s, []string{"No passage of them was marked as evidence."}, []string{"two nurses, a joiner", "one in three would fail"})
	})
}

func TestTheReportSaysBothLanguages(t *testing.T) {
	s := played(t, "bilingual.script", nil)
	tells(t, s, []string{
		"Beth ddylai’r llyfrgell hon fod",      // title
		"Clywed gan bobl",                      // aims
		"Beth fyddai’n gwneud y llyfrgell hon", // focus
		"Beth sy’n gweithio’n dda ar hyn o bryd?",
		"Mae pob barn yn cyfrif, ac nid oes rhaid inni gytuno.", // a rule of the framework
		"Siaradwch ym mha iaith bynnag a fynnwch.",              // a rule of the session
		"Y ddwy iaith, yn gyntaf",                               // a theme
		"Beth ddylai ddod gyntaf?",                              // the question of a vote
		"Dwy noson hwyr bob wythnos",                            // an idea
		"9 people of 14 invited took part.", "1 left before the end.",
		"Heads were counted 2 times: between 8 and 9 people in the room.",
		"At prompt 3 people wrote in silence first",
		"At prompt 4 everybody spoke in turn, in 1 round",
		"At prompt 5 people thought alone, then in pairs",
		"The group agreed to these 2 rules at the start.",
	}, []string{"Pair 1", "Pair 2", "Four 1", "of those invited did not"})
	data, _, err := report.PDF(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("/Lang <FEFF00630079>")); n < 20 {
		t.Errorf("%d parts of the file are marked as Welsh", n)
	}
}
