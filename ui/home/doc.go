// Package home is the screen that the app opens with: the sessions of this laptop, newest first, and the start of a new one.
package home
