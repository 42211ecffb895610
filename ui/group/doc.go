// Package group is the facilitator's screen while ideas are grouped: a tray of ideas at the left, themes at the right.
//
// The tray and the themes are one stop each for Tab; inside them arrows walk, Space chooses, digits move what is
// chosen. Everything that can be dragged can be moved by keys and by a menu too. What is drawn comes from view.Group;
// the only state of its own is where the keyboard is, what is chosen, and an open line.
package group
