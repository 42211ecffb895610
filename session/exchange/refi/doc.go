// Package refi writes and reads what programs for qualitative analysis exchange: REFI-QDA projects (.qdpx) and codebooks
// (.qdc), and says whether such a file keeps the rules of the published schema.
//
// A project here has codes in a tree, variables, cases with their values, and sources of plain text with selections that
// are coded. Positions count Unicode code points of the text, which has LF line ends and no byte order mark; a selection
// ends before its End. What else a file may hold (pictures, sound, PDF, notes, links, sets, graphs) is told by Read and
// left out.
//
// The same project gives the same bytes. Files are zips, so what is read is limited: no path leads out of the archive, and
// no archive unpacks to more than its limits. Bad bytes never panic.
package refi
