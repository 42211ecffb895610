// Package session is the domain of one meeting: it decides what a command means and folds what happened into a state.
//
// Nothing here reads a file, a clock or a random source, and nothing draws. A command is decided against a state and
// gives one event or a [Refusal]; an event is applied to a state and never fails. The state of a session is the fold
// of its records and nothing else, so the same records always give the same state.
//
//	event, err := session.Decide(state, command, env)   // validates; says no with a sentence
//	state.Apply(session.Record{..., Event: event})       // total; never says no
//
// One command gives one event and one event is one line of the file, however many ideas it touched. Undo and redo are
// events too: see [Log].
package session
