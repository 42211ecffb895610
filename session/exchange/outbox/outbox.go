package outbox

import (
	"errors"
	"strings"
	"unicode"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/refi"
	"folkmoot/session/report"
)

// Kind is a kind of file that a session is given away as. It is named as on the command line.
type Kind string

// The kinds, in the order in which a person is offered them.
const (
	CSV     Kind = "csv"
	XLSX    Kind = "xlsx"
	JSON    Kind = "json"
	Themes  Kind = "themes"
	Ballots Kind = "ballots"
	Polis   Kind = "polis"
	QDPX    Kind = "qdpx"
	QDC     Kind = "qdc"
)

// Kinds lists the kinds in the order in which a person is offered them.
func Kinds() []Kind { return []Kind{CSV, XLSX, JSON, Themes, Ballots, Polis, QDPX, QDC} }

// Known reports whether there is such a kind.
func (k Kind) Known() bool { return k.Ending() != "" }

// Ending is what the name of the file ends with.
func (k Kind) Ending() string {
	switch k {
	case CSV, Polis:
		return ".zip"
	case Themes, Ballots:
		return ".csv"
	case XLSX, JSON, QDPX, QDC:
		return "." + string(k)
	}
	return ""
}

// Suffix stands in the name of the file between its stem and its ending, where the ending does not tell the kind.
func (k Kind) Suffix() string {
	switch k {
	case CSV:
		return "-tables"
	case Themes, Ballots, Polis:
		return "-" + string(k)
	case XLSX, JSON, QDPX, QDC:
	}
	return ""
}

// Name is what the kind is called.
func (k Kind) Name(sp *say.Speaker) string {
	switch k {
	case CSV:
		return sp.T("export.csv", "Tables for any program (CSV)")
	case XLSX:
		return sp.T("export.xlsx", "Workbook (XLSX)")
	case JSON:
		return sp.T("export.json", "Data (JSON)")
	case Themes:
		return sp.T("export.themes", "Themes and their ideas (CSV)")
	case Ballots:
		return sp.T("export.ballots", "Ballots (CSV)")
	case Polis:
		return sp.T("export.polis", "Polis conversation")
	case QDPX:
		return sp.T("export.qdpx", "Project for analysis (REFI-QDA)")
	case QDC:
		return sp.T("export.qdc", "Codebook (REFI-QDA)")
	}
	return string(k)
}

// About says in a sentence or two what the file holds and what it is for.
func (k Kind) About(sp *say.Speaker) string {
	switch k {
	case CSV:
		return sp.T("export.csv.about", "Ideas, themes, votes and all else, a table each, with one more that says what every column means. All in one zip file.")
	case XLSX:
		return sp.T("export.xlsx.about", "The same tables as one workbook, a sheet each.")
	case JSON:
		return sp.T("export.json.about", "The same records as one file for programs.")
	case Themes:
		return sp.T("export.themes.about", "One table: each idea with the theme that it belongs to.")
	case Ballots:
		return sp.T("export.ballots.about", "One table: the closed votes, mark by mark. Ballots are not linked to names, but somebody who knows how a person voted can find the rest of that ballot.")
	case Polis:
		return sp.T("export.polis.about", "The ideas and the votes on agreement as the five files that Polis writes. Voters are numbers; each number is one ballot.")
	case QDPX:
		return sp.T("export.qdpx.about", "For ATLAS.ti, MAXQDA, NVivo, QualCoder and others: the ideas and quotes as a text, coded with the themes, and the session as a case.")
	case QDC:
		return sp.T("export.qdc.about", "For the same programs: the themes alone, as codes.")
	}
	return ""
}

// Usual is the edition whose rules a kind follows where nobody chose one: that for anybody, and for what is made of
// ballots the first that has them.
func (k Kind) Usual() report.Edition {
	if k == Ballots || k == Polis {
		return report.Full
	}
	return report.Publication
}

// Options say how a session is given away.
type Options struct {
	Edition report.Edition // whose rules are followed; empty is Kind.Usual
	Speaker *say.Speaker
}

// File is what was made.
type File struct {
	Name  string // that it may be saved under
	Data  []byte
	Parts map[string][]byte // of a zip: what is in it, by name
	Notes []error           // what could not be given, each a sentence that can be translated
}

// ErrKind says that there is no such kind.
var ErrKind = errors.New("there is no such kind of file")

// refusal is why a session cannot be given away as a kind.
type refusal struct {
	key, english string
	args         map[string]any
}

// Error gives the sentence in English.
func (r *refusal) Error() string {
	var sp *say.Speaker
	return sp.T(r.key, r.english, r.args)
}

// Message gives the sentence for translation.
func (r *refusal) Message() (key, english string, args map[string]any) {
	return r.key, r.english, r.args
}

func refuse(key, english string, args map[string]any) error {
	return &refusal{"export.refused." + key, english, args}
}

// Write makes a file of a session.
func Write(k Kind, s *session.State, o Options) (File, error) {
	if o.Edition == "" {
		o.Edition = k.Usual()
	}
	opt := dataset.For(o.Edition, o.Speaker)
	d := dataset.Build(s, opt)
	f := File{Name: stem(d.Session.Title) + k.Suffix() + k.Ending()}
	var err error
	switch k {
	case CSV:
		f.Parts, err = d.CSV(o.Speaker)
	case XLSX:
		f.Data, err = d.XLSX(o.Speaker)
	case JSON:
		f.Data, err = d.JSON()
	case Themes:
		f.Data, err = themes(d)
	case Ballots:
		f.Data, err = ballots(d, opt)
	case Polis:
		f.Parts, f.Notes, err = conversation(s, d, opt)
	case QDPX:
		f.Data, err = refi.Write(Project(s, opt))
	case QDC:
		codes := Codes(s, opt)
		if len(codes) == 0 {
			return File{}, noThemes()
		}
		f.Data, err = refi.WriteCodebook(program, codes)
	default:
		err = ErrKind
	}
	if err == nil && f.Parts != nil {
		f.Data, err = dataset.Zip(f.Parts)
	}
	if err != nil {
		return File{}, err
	}
	return f, nil
}

func noThemes() error {
	return refuse("themes", "There are no themes in this session yet. Group its ideas first, or choose another kind of file.", nil)
}

func conversation(s *session.State, d dataset.Dataset, o dataset.Options) (files map[string][]byte, notes []error, err error) {
	if len(d.Ideas)+len(d.Options) == 0 {
		return nil, nil, refuse("ideas", "There are no ideas in this session yet, so there is nothing to give to Polis.", nil)
	}
	if !o.Ballots {
		return nil, nil, noBallots(o)
	}
	c, odd := Conversation(s, o)
	for _, n := range odd {
		notes = append(notes, n)
	}
	files, err = polis.Write(c)
	return files, notes, err
}

func noBallots(o dataset.Options) error {
	return refuse("noballots", "The edition “{{.Edition}}” has no ballots in it. Choose the full report or the facilitator’s record, or another kind of file.", map[string]any{"Edition": string(o.Edition)})
}

// stem makes a title into the beginning of a file's name.
func stem(title string) string {
	const most = 60
	var b strings.Builder
	n, gap := 0, false
	for _, r := range strings.ToLower(title) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) {
			gap = true
			continue
		}
		if n == most {
			break
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(r)
		n, gap = n+1, false
	}
	if b.Len() == 0 {
		return "session"
	}
	return b.String()
}
