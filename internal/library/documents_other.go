//go:build !windows

package library

// SystemDocuments is empty: other systems keep the name of the documents folder in a file or do not change it.
func SystemDocuments() string { return "" }
