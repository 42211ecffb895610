// Package room draws the room's page: what everybody may see, as large as it can be, and nothing else.
//
// What is shown is decided by view.Room. This package only sets it in type: text is wrapped and, where there is much
// of it, made smaller down to a floor; below that the rest is counted, never cut off.
//
// [Window] shows the page in a window that fills the other display. [Here] lays it over the desk where there is one
// display. Both answer the keys of a presentation; whether and what is shown is the desk's to know.
package room
