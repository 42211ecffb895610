package sheets

import (
	"slices"
	"strings"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
)

// What is usual, and the most that is printed at once.
const (
	UsualPerPage = 6
	UsualEach    = 3
	MostEach     = 20
	MostBlank    = session.MaxSeats

	// usualPeople is how many people slips are for where neither seats nor an invitation say.
	usualPeople = 8
	// MostSlips is the most pages of slips that are printed at once; a printer makes copies of them.
	MostSlips = 400
)

// PerPage lists how many slips fit on a page.
func PerPage() []int { return []int{4, 6, 8} }

func (c Choice) perPage() int {
	if c.PerPage == 0 {
		return UsualPerPage
	}
	return c.PerPage
}

func (c Choice) each() int {
	if c.Each == 0 {
		return UsualEach
	}
	return c.Each
}

func refuse(key, english string, args map[string]any) error {
	return &session.Refusal{Key: "refusal.sheets." + key, English: english, Args: args}
}

// Clock reads a time of day. An empty text is none.
func Clock(text string) (at time.Time, ok bool, err error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return at, false, nil
	}
	at, err = time.Parse("15:04", strings.Replace(text, ".", ":", 1))
	if err != nil {
		return at, false, refuse("clock", "“{{.Have}}” is no time of day. Write it with the hour first, as in 14:00.", map[string]any{"Have": text})
	}
	return at, true, nil
}

// check tells why sheets cannot be printed so.
func (c Choice) check(s *session.State, kinds []Kind) error {
	if len(kinds) == 0 {
		return refuse("none", "Choose at least one kind of sheet.", nil)
	}
	if _, _, err := Clock(c.Start); err != nil {
		return err
	}
	if !slices.Contains(PerPage(), c.perPage()) {
		return refuse("perpage", "4, 6 or 8 slips fit on a page, not {{.Have}}.", map[string]any{"Have": c.PerPage})
	}
	if c.each() < 1 || c.each() > MostEach {
		return refuse("each", "Between 1 and {{.Most}} slips can be printed for each person, not {{.Have}}.", map[string]any{"Most": MostEach, "Have": c.Each})
	}
	if c.Blank < 0 || c.Blank > MostBlank {
		return refuse("blank", "Between 0 and {{.Most}} consent sheets without a code can be printed, not {{.Have}}.", map[string]any{"Most": MostBlank, "Have": c.Blank})
	}
	if !s.Exists() {
		return refuse("session", "Open a session first: its sheets are made from what is set up.", nil)
	}
	for _, k := range kinds {
		if err := Possible(s, k); err != nil {
			return err
		}
	}
	if n := SlipPages(s, c); slices.Contains(kinds, Slips) && n > MostSlips {
		return refuse("slips.many", "That would be {{.Have}} pages of slips. Ask for fewer for each person, at most {{.Most}} pages in all, and copy them.", map[string]any{"Have": n, "Most": MostSlips})
	}
	return nil
}

// Possible tells why a session has nothing to print on a kind of sheet; nil where it has.
func Possible(s *session.State, k Kind) error {
	switch {
	case !slices.Contains(Kinds(), k):
		return refuse("kind", "There are no sheets called “{{.Kind}}”. There are: {{.Known}}.", map[string]any{"Kind": string(k), "Known": known()})
	case k == Agenda && len(s.Agenda) == 0:
		return refuse("agenda", "The agenda is empty. Put stages into it in Set-up first.", nil)
	case k == Prompts && len(questions(s)) == 0:
		return refuse("prompts", "The agenda has no question, so there is no prompt to print.", nil)
	case k == Slips && len(Gathering(s)) == 0:
		return refuse("slips", "No question of the agenda asks for ideas, so there is nothing to write on slips.", nil)
	case k == Consent && len(s.Framework.Consent) == 0:
		return refuse("consent", "The framework of this session asks for no consent. Items can be added to a framework of your own.", nil)
	}
	return nil
}

func known() string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, string(k))
	}
	return strings.Join(out, ", ")
}

// question is a prompt of the agenda with its number.
type question struct {
	framework.Prompt
	n     int
	stage *session.Stage
}

// questions lists the prompts of the agenda; they are numbered as in the window and in the report.
func questions(s *session.State) []question {
	var out []question
	for _, x := range s.Agenda {
		if p, _, ok := s.PromptOf(x.ID); ok {
			out = append(out, question{p, len(out) + 1, x})
		}
	}
	return out
}

// Gathering counts the prompts that ask for ideas, by their numbers.
func Gathering(s *session.State) []int {
	var out []int
	for _, q := range questions(s) {
		if q.Answer == framework.AnswerIdeas {
			out = append(out, q.n)
		}
	}
	return out
}

// People is how many people slips are printed for.
func People(s *session.State) int {
	switch {
	case s.Present() > 0:
		return s.Present()
	case s.Details.Invited > 0:
		return s.Details.Invited
	}
	return usualPeople
}

// SlipPages is how many pages the slips of a session take.
func SlipPages(s *session.State, c Choice) int {
	per := max(1, c.perPage())
	return len(Gathering(s)) * ((People(s)*c.each() + per - 1) / per)
}

// ConsentSheets is how many consent sheets there are: one for each seat, and those without a code.
func ConsentSheets(s *session.State, c Choice) int { return max(1, len(s.Seats)+c.Blank) }
