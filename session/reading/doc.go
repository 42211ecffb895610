// Package reading puts the result of a vote into words: the same sentences on the desk, in the room and in the report.
// Words come first and numbers beside them, "9 of 12 people" and never a bare percentage.
package reading
