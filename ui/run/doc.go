// Package run is the facilitator's screen while a stage is run: the welcome, each question with its capture line, and
// the close.
//
// What is typed is never lost: the capture line clears at Enter, and a line that could not be added comes back. What
// is half typed when the group goes on to another stage waits in [Drafts].
package run
