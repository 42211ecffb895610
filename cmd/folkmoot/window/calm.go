package window

import "fyne.io/fyne/v2"

// calm is the app with a caret that does not blink. Each step of the toolkit's blinking paints the whole window anew, sixteen
// times a second, for as long as a field has the keyboard: that alone is most of what an idle laptop would have to do.
type calm struct{ fyne.App }

// Settings are the app's own, but for the caret.
func (c calm) Settings() fyne.Settings { return calmSettings{c.App.Settings()} }

type calmSettings struct{ fyne.Settings }

// ShowAnimations is asked for by the toolkit's fields.
func (calmSettings) ShowAnimations() bool { return false }

// Moves is what the desktop says of movement. Our own screens ask for it by way of the look.
func (s calmSettings) Moves() bool { return s.Settings.ShowAnimations() }
