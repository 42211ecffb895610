// Package board is the screen on which a group sorts its ideas: a tray of ideas at the left, themes at the right, and everything
// that a hand can do there has a key.
//
// The tray and the themes are one stop each for Tab; inside them arrows walk, Space chooses, digits and the first
// letters of a theme move what is chosen. Everything that can be dragged can be moved by keys and by a menu too. What is
// drawn comes from view.Group; the only state of its own is where the keyboard is, what is chosen, and an open line.
//
// Help (help*.go) shows what belongs together as outlines below the themes, and likely themes for the idea at hand. What is
// suggested is never part of the session until a person takes it, and what people arranged is never suggested anew.
//
// The themes are laid out from a list of sections (sections.go), each with its head and its cards, so that blocks of
// another kind can stand behind them. Only cells in sight have objects, heights are measured once, and a change draws
// the cells that it changed.
package board
