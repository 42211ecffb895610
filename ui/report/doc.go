// Package report shows the report of a session on its pages, exactly as they will be printed, and hands over its PDF to be saved.
//
// The pages are laid out and painted off the event thread, from the records and not from the desk's state, which may be
// read on the event thread only. While one round is being laid out, any number of changes wait for one more round. Only
// the pages that can be seen, and their neighbours, are painted; what was seen before stays until its successor is ready.
package report
