// Package twins shows ideas that may say the same, one pair after the other, and lets a person say of each whether it does.
//
// It merges nothing by itself. What is merged keeps both wordings, what is kept apart is not asked about again, and each
// answer is one action that can be undone, here as well.
package twins
