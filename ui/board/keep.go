package board

import (
	"fyne.io/fyne/v2"

	"folkmoot/session/theme"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// Size is from how far away the cards are read.
type Size int

// The sizes of the cards.
const (
	AtDesk  Size = iota // by the facilitator
	InRoom              // by a group around the screen
	FarAway             // from the back of the room
)

// Keep is what the board remembers while the app runs, also when another screen was shown in between.
type Keep struct {
	Size  Size
	at    view.GroupPlace // where the keyboard was
	help  helpKeep
	ruler *parts.Ruler // how high the cards are, so that the board opens at once the second time
}

// helpKeep is how much is suggested.
type helpKeep struct {
	strength theme.Strength
	fineness int // of fineSteps
	pairs    bool
}

// NewKeep begins at the size of the desk.
func NewKeep() *Keep {
	return &Keep{help: helpKeep{strength: theme.Usual, fineness: theme.UsualFineness * fineSteps}, ruler: parts.NewRuler()}
}

// zoom is how much larger than at the desk the words are, in a window of this height: the room reads body type of
// 1/28 of the height, and from far away type of 1/20.
func (z Size) zoom(th fyne.Theme, height float32) float32 {
	body, room := look.Size(th, look.TextBody), look.RoomScale(height)
	switch z {
	case InRoom:
		return max(1.3, room.Body/body)
	case FarAway:
		return max(1.7, room.Lead/body)
	case AtDesk:
	}
	return 1
}

// lines is after how many lines a speech is cut, so that it does not push the board away; R shows it in full. Larger
// words take more lines for the same.
func (z Size) lines() int { return 10 + 5*int(z) }
