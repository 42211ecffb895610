// Package findings is where what the group concluded is written down and ranked: the ranking at the left, one finding at
// the right.
//
// A field hands over what it holds when it is left; nothing has to be saved. What is half typed survives whatever else
// changes in the session.
package findings
