// Package view says what each screen shows: pure functions from a session's state to words, numbers and order, without Fyne.
package view
