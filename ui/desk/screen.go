package desk

import "fyne.io/fyne/v2"

// Screen is one place drawn in the facilitator's window.
type Screen interface {
	// Content is what the window shows. It is asked for once.
	Content() fyne.CanvasObject
	// Refresh draws the state anew, keeping the focus, the selection and what is being typed.
	Refresh()
	// Focus puts the keyboard where the hands are.
	Focus()
	// Keys lists the keys that this screen answers besides those of its widgets.
	Keys() []Key
	// Close ends what the screen runs on its own, such as a timer.
	Close()
}

// Key is one key of a screen, for the window to register and for the key card to show. One with neither a shortcut nor a
// name is answered by a widget, or is found in the palette only.
type Key struct {
	Shortcut fyne.Shortcut // works while something is focused; nil for a bare key
	Name     fyne.KeyName  // a bare key: works only while no text is being typed
	Label    string        // as shown, such as "Ctrl+P"
	Does     string        // in words
	Run      func()
}
