// Package polis reads and writes the files of a Polis conversation: its comments, its votes one by one, what each person
// voted, its summary, and what its groups voted.
//
// Read is handed the files that there are, knows each by its head, and gives one Conversation; Write gives the five files
// of a conversation, and what is written reads back equal. Votes are events: a changed vote is a second row, and the
// counts in comments.csv count both. [Conversation.Last] gives the votes that stand.
//
// The columns are those of the conversations that the Computational Democracy Project publishes, in both shapes of
// comments.csv, and for comment-groups.csv those that the Polis server exports. Times are milliseconds; the server of
// today exports seconds, which are read too. Texts are written as they are, so a spreadsheet is not the program to open
// these files with.
package polis
