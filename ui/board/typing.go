package board

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// typing is the name of a theme while it is typed: what is in the hands goes there with Enter.
type typing struct {
	text  string
	found []session.ID
	at    int // among those found
}

// mostTyped keeps what is typed on its line.
const mostTyped = 60

// beginTyping begins to type the name of a theme. A letter that is a command begins it with Shift; 0 begins a number.
func (s *Screen) beginTyping(r rune) {
	if len(s.hands()) == 0 && s.merging == "" {
		s.chooseFirst()
		return
	}
	s.typed(string(unicode.ToLower(r)))
}

func (s *Screen) typed(text string) {
	s.typing = typing{text: text}
	number, isNumber := strings.CutPrefix(text, "0")
	if isNumber {
		s.typing.found = view.GroupFind(&s.seen, strings.TrimPrefix(number, "0"))
		if n, whole := twoDigits(number); whole {
			s.endTyping()
			s.digit(n)
			return
		}
	} else {
		s.typing.found = view.GroupFind(&s.seen, text)
	}
	s.tell()
}

// twoDigits reads a number of two digits: themes from 10 on are reached so.
func twoDigits(s string) (n int, ok bool) {
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0, false
		}
		n = 10*n + int(r-'0')
	}
	return n, len(s) == 2
}

func (s *Screen) endTyping() {
	if s.typing.text != "" {
		s.typing = typing{}
		s.tell()
	}
}

// typingKey answers a key while the name of a theme is typed; false means that it ends the typing and is answered as ever.
func (s *Screen) typingKey(e *fyne.KeyEvent) bool {
	t := &s.typing
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.finishTyping()
	case fyne.KeyEscape:
		s.endTyping()
	case fyne.KeyBackspace:
		_, n := utf8.DecodeLastRuneInString(t.text)
		if len(t.text) == n {
			s.endTyping()
		} else {
			s.typed(t.text[:len(t.text)-n])
		}
	case fyne.KeyDown, fyne.KeyUp:
		if n := len(t.found); n > 0 {
			t.at = (t.at + map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: n - 1}[e.Name]) % n
			s.tell()
		}
	default:
		if !writes(e.Name) {
			s.endTyping()
			return false
		}
	}
	return true
}

// writes reports whether a key comes again as a letter, a digit or a sign.
func writes(k fyne.KeyName) bool { return k == fyne.KeySpace || utf8.RuneCountInString(string(k)) == 1 }

func (s *Screen) finishTyping() {
	t := s.typing
	s.endTyping()
	switch {
	case len(t.found) > 0:
		s.assign(t.found[t.at])
	case strings.HasPrefix(t.text, "0"):
		s.d.Tell(desk.Plain, s.d.Say.T("group.notnumber", "There is no theme with this number."))
	case s.merging == "":
		text := []rune(t.text)
		ideas := s.hands()
		s.do(session.MakeTheme{Ideas: ideas, Title: string(unicode.ToUpper(text[0])) + string(text[1:])}, s.letGo(ideas))
	}
}
