// Package shell is the facilitator's window around the screens: head line, rail, banners, message line and the keys that work everywhere.
//
// It imports no screen: main hands in [Makers], and the shell makes the screen that belongs to the desk's place, ends it
// when the place changes, and tells it to refresh. At a stage the screen belongs to the kind of the stage, so going from
// one question to the next keeps the screen; its Refresh sees that State.Current has changed.
package shell
