// Package desk is the one controller between the screens and the session: screens hand it commands and draw what comes back.
//
// No screen holds truth of its own. A screen reads [Desk.State], calls [Desk.Do] with a command, and is told through
// its Refresh when the state has changed. Commands are decided and written one after another on a worker, so that a
// slow disk never holds up the window; what they change is applied on the event thread.
package desk
