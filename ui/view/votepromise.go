package view

import "folkmoot/internal/say"

// VotePromise is what a group is told before it votes. Each sentence is what the code does: see the package of the
// ballot box, session/journal/box.
func VotePromise(sp *say.Speaker) []string {
	return []string{
		sp.T("vote.promise.alone", "Each person votes alone, on this laptop. A ballot holds the dots and nothing else: no name, no code, no time."),
		sp.T("vote.promise.seats", "Folkmoot notes which seats have voted, so that nobody votes twice. It keeps no link from a seat to a ballot."),
		sp.T("vote.promise.sorted", "Ballots are kept sorted by what is on them, so their order tells nothing of who came first."),
		sp.T("vote.promise.cast", "Everything can be changed until the ballot is cast. After that it cannot be found or changed."),
		sp.T("vote.promise.shown", "Nothing is counted or shown until the vote is closed."),
	}
}

// VoteHow is how it works, for those who ask, with what it cannot hide.
func VoteHow(sp *say.Speaker) []string {
	return []string{
		sp.T("vote.how.box", "While the vote is open, a small file beside the session's file is the ballot box: the seats that have voted, and the ballots. Every ballot that is cast writes the box anew as a whole, sorted. Closing the vote puts the sorted ballots into the session's file and takes the box away."),
		sp.T("vote.how.order", "Every ballot lists the options in another order, so that no option gains from its place. The order comes from a number that is recorded when the vote opens and from how many ballots are in the box; it is not kept with the ballot."),
		sp.T("vote.how.hash", "After the count you see a check value of the sorted ballots, here and in the report. The same ballots always give the same value, so anyone can count again."),
		sp.T("vote.how.disk", "What this cannot hide: somebody who reads this laptop's disk between two ballots can compare the box before and after, and see one seat and one ballot more. Older versions of the box may stay in free space of the disk, in a folder that a service copies, or in backups that the computer makes by itself. For a vote that must stay secret, use a laptop with an encrypted disk and a folder that no service copies."),
		sp.T("vote.how.same", "And if everyone votes the same, everyone's vote is known. No box can hide that."),
	}
}
