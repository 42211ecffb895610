package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// Promise is what a group is told before it votes. Each sentence is what the code does: see the packages of the ballot
// box (session/journal/box) and of the keeper, and what a ballot may carry in session.CheckVote, CheckPaper and CheckTable.
func Promise(b session.PollBody, sp *say.Speaker) []string {
	out := []string{
		sp.T("reading.promise.alone", "On this laptop each person votes alone. A ballot holds the answers and no name, no code and no time."),
	}
	switch b.GroupBy {
	case session.ByRole:
		out = append(out, sp.T("reading.promise.role", "On this screen your ballot also holds your role band, because this vote compares them. A band of fewer than {{.Least}} people is never put on a ballot, and nothing is shown of a band with fewer than {{.Floor}}.",
			say.Args{"Least": session.LeastGroupFloor, "Floor": b.GroupFloor()}))
	case session.ByTable:
		out = append(out, sp.T("reading.promise.table", "A ballot on paper and the ballot of a table also hold the name of the table, because this vote compares tables. Nothing is shown of a table with fewer than {{.Floor}} people.",
			say.Args{"Floor": b.GroupFloor()}))
	case session.NoGroups:
	}
	cast := sp.T("reading.promise.cast", "Everything can be changed until the ballot is cast. After that it cannot be found or changed.")
	if b.Rules.Method == poll.Pairwise {
		cast = sp.T("reading.promise.cast.pairs", "Everything can be changed until the ballot is cast. After that it cannot be changed.")
		out = append(out, sp.T("reading.promise.pairs", "A ballot holds the pairs that it was shown. On this screen they are drawn by lot for each ballot, and the lot is not kept. On paper they follow from the number of the sheet, so somebody who knows who had which sheet could find it."))
	}
	return append(out,
		sp.T("reading.promise.seats", "Folkmoot notes which seats have voted, so that nobody votes twice. It keeps no link from a seat to a ballot."),
		sp.T("reading.promise.sorted", "Ballots are kept sorted by what is on them, so their order tells nothing of who came first."),
		sp.T("reading.promise.paper", "The number on a paper ballot belongs to the sheet and not to a person, and it is not kept with the answers."),
		cast,
		sp.T("reading.promise.shown", "Nothing is counted or shown until the vote is closed."),
	)
}

// How is how it works, for those who ask, with what it cannot hide.
func How(b session.PollBody, sp *say.Speaker) []string {
	out := []string{
		sp.T("reading.how.box", "While the vote is open, a small file beside the session's file is the ballot box: which seats, sheets and tables have voted, and the ballots. Every ballot that is cast writes the box anew as a whole, sorted. Closing the vote puts the sorted ballots into the session's file and takes the box away."),
	}
	if b.SameOrder {
		out = append(out, sp.T("reading.how.sameorder", "Every ballot lists the options in the same order."))
	} else {
		out = append(out, sp.T("reading.how.order", "Every ballot lists the options in another order, so that no option gains from its place. On the screen the order comes from a number that is recorded when the vote opens and from how many ballots were cast on the screen before; on paper it comes from another recorded number and the number of the sheet. It is not kept with the ballot."))
	}
	if b.Rules.Method == poll.Pairwise {
		out = append(out, sp.T("reading.how.pairs", "A ballot with pairs tells which pairs it was shown. On the screen they are drawn by lot for each ballot, and the lot is not kept. On paper they follow from the number of the sheet, so somebody who knows who had which sheet could tell whose ballot it is."))
	}
	switch b.GroupBy {
	case session.ByRole:
		out = append(out, sp.T("reading.how.role", "The session's file holds each ballot with its role band. Who reads the file sees how a band voted, ballot by ballot, and whoever knows the people in it may guess. Bands are fixed when the vote opens. Where so few of a band voted that somebody could be found, the tag is taken off as the vote closes; until then the ballot box on this disk holds it."))
	case session.ByTable:
		out = append(out, sp.T("reading.how.bytable", "The session's file holds ballots with their tables. Who reads the file sees how a table voted, ballot by ballot, and whoever sat there may guess. A ballot that is cast on the screen by one person holds no table. Where so few sat at a table that somebody could be found, the tag is taken off as the vote closes; until then the ballot box on this disk holds it."))
	case session.NoGroups:
	}
	if b.Rules.HandsAsk() != poll.NoHands {
		out = append(out, sp.T("reading.how.hands", "Hands are seen by everybody in the room. Of a show of hands Folkmoot keeps how many there were, and nothing of who."))
	}
	return append(out,
		sp.T("reading.how.tables", "The ballot of a table holds how many people it speaks for, so it can be told from the others."),
		sp.T("reading.how.paper", "Whoever types in the paper ballots sees them, and the sheets still show what was marked. Agree on who keeps them or shreds them."),
		sp.T("reading.how.hash", "After the count you see a check value of the sorted ballots, here and in the report. The same ballots always give the same value, so anyone can count again."),
		sp.T("reading.how.disk", "What this cannot hide: somebody who reads this laptop's disk between two ballots can compare the box before and after, and see one seat and one ballot more. Older versions of the box may stay in free space of the disk, in a folder that a service copies, or in backups that the computer makes by itself. For a vote that must stay secret, use a laptop with an encrypted disk and a folder that no service copies."),
		sp.T("reading.how.same", "And if everyone votes the same, everyone's vote is known. No box can hide that."),
	)
}
