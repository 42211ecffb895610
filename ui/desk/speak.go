package desk

import "folkmoot/internal/say"

// Speak lets the app speak another language from now on. Whoever listens draws anew in it.
func (d *Desk) Speak(sp *say.Speaker) {
	d.Say, d.message = sp, Message{} // the message was said in the language before
	d.Changed()
}

// Lasting is a screen that can be made anew, as in another language, with a person staying where they are in it. What is
// typed in fields, how far is scrolled and what has the keyboard is carried over for every screen and needs none of this.
type Lasting interface {
	// Hand gives away what was begun: resume goes on with it on the screen that takes the place of this one, which has
	// nothing left to hand over or to complain of when it is closed.
	Hand() (resume func(next Screen))
}
