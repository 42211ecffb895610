// Package room draws the room's window: what everybody may see, as large as it can be, and nothing else.
//
// What is shown is decided by view.Room. This package only sets it in type: text is wrapped and, where there is much
// of it, made smaller down to a floor; below that the rest is counted, never cut off.
package room
