// Package window puts the parts together into the app with its windows; it decides nothing.
//
// The screens know the desk, the desk knows the keeper, and only this package knows them all.
package window
