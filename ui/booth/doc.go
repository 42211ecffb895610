// Package booth gives the whole window to one voter at a time: a curtain, a ballot, a curtain again.
//
// What a voter marks lives in the ballot on the screen and nowhere else until it is cast, and is wiped as soon as it
// is on the disk. The booth shows how many have voted and never how. It is left on purpose only: by a button that asks
// first, or by Ctrl+Shift+B, so that a voter does not walk out into the facilitator's screens by accident.
package booth
