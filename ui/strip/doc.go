// Package strip is the line on which ideas are placed, from small-scale improvement to radical change, one by one.
//
// One idea is in hand at a time: it is the large one above the line. Digits and arrows place it, letters answer the two
// questions that make it an innovation, and everything that can be dragged has a key and a menu too. What is drawn comes
// from view.Strip; the only state of its own is which idea is in hand, and what is still on its way to the disk.
package strip
