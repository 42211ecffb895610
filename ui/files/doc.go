// Package files asks for a file by keyboard or pointer, in the window itself.
//
// It looks at folders through a function that is handed in and opens nothing: the path goes back to the caller.
package files
