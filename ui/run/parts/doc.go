// Package parts is what the screens Run and Group share: a list that draws only those of its cells that can be seen,
// a field that picks one of many, and the way of a key from a widget to the window.
//
// An Area takes the focus as a whole, so that it is one stop for Tab however many cells it holds; its owner lays out
// the cells, answers the keys and says where the cursor is.
package parts
