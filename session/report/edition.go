package report

// Edition is one of the reports that can be made of a session, each for other readers.
type Edition string

// The editions. The empty one is Full.
const (
	TopLine      Edition = "top-line"     // two pages, on the same day
	Full         Edition = "full"         // for those who asked for the session
	Participants Edition = "participants" // what you said, with a form to answer
	Publication  Edition = "publication"  // for anybody: redacted, small numbers left out
	Record       Edition = "record"       // the facilitator's own: everything, confidential
)

// Editions lists the editions in the order in which a person is offered them.
func Editions() []Edition { return []Edition{TopLine, Full, Participants, Publication, Record} }

// Section is a part of a report. Its name is part of the command line.
type Section string

// The sections, in the order in which they are printed.
const (
	Cover    Section = "cover"
	Brief    Section = "brief" // the summary, which stands alone
	Contents Section = "contents"
	Method   Section = "method" // what was done, and who took part
	Said     Section = "said"   // prompt by prompt
	Themes   Section = "themes"
	Ratings  Section = "ratings" // the line, and the test of an innovation
	Votes    Section = "votes"
	Findings Section = "findings" // priority cards
	Actions  Section = "actions"
	Parking  Section = "parking"
	Private  Section = "private" // what only the facilitators may read: who said what, what is held back, the debrief
	Reading  Section = "reading" // limits, and what the fonts lack
	Reply    Section = "reply"   // the form to answer
	Asked    Section = "asked"   // appendix: prompts as asked
	Ideas    Section = "ideas"   // appendix: every idea
	Ballots  Section = "ballots" // appendix: sealed ballots
	Coreq    Section = "coreq"   // appendix: how the study was reported
	Glossary Section = "glossary"
	File     Section = "file" // appendix: the file's hash
)

// Naming says how the organisation is named.
type Naming int

// The ways to name an organisation.
const (
	Unnamed Naming = iota
	ByType         // "a county council", never its name or its region
	ByName
)

// Quoting says which of what was noted of the talk goes into an edition.
type Quoting int

// The rules for quotes and notes.
const (
	NoQuotes   Quoting = iota
	OnlyQuotes         // quotes with consent, whole, not held back; no notes in the facilitators' words
	Consented          // what session.State.MayPrint lets through: these quotes, and notes that are whole and not held back
	Everything         // these too, and every other note in the private section with what stands in the way of printing it
)

// Signing says how a quote is signed.
type Signing int

// The ways to sign a quote.
const (
	AsParticipant Signing = iota // "participant"
	ByCohort                     // "participant, frontline", where enough people share the band, else by the cohort
	ByBand                       // "participant, frontline", where enough people share the band
	BySeat                       // "P3, frontline"
)

// Rights are what an edition may contain. What is not allowed here reaches no document: build asks this table and nothing
// else, and tests try to get past it. The zero value allows nothing.
type Rights struct {
	Sections     []Section
	Organisation Naming // not by name: its name and its region are printed in no text, whoever wrote it
	Place        bool   // where the group met; else it is printed in no text
	Facilitator  bool   // the same of the facilitator
	Days         bool   // the day and the time of things; else the month
	Quotes       Quoting
	Signed       Signing
	Seats        bool // the code of the seat beside what it said
	Owners       bool // who took on an action or a parked matter
	Singles      bool // what is true of single people: that some came late, left, stayed away or voted in another way; roles that few have
	Wordings     bool // how an idea was worded first, and its translation, beside the wording shown
	Remarks      bool // what the facilitators wrote of their own steps, such as why a vote was called off
	Fewest       int  // the least people counted by themselves; smaller groups are counted with others. 0 counts nobody
	Spread       int  // the least voters for whom the spread of a vote is shown. 0 shows none
	Counted      int  // the least people for whom numbers are given at all. 0 gives none
	Alike        int  // the least people of whom it is said that they said the same. 0 says nothing
	Pages        int  // the most pages on paper, which are then set without a cover; 0 is any number
	Once         bool // what was said stands in one place: under its theme, or else under its prompt
	Plain        bool // results in plain words: without what only somebody who knows statistics can read
	Confidential bool
}

// everySection is a report with all its sections but those that only some readers may have.
var everySection = []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Reading, Asked, Ideas, Ballots, Coreq, Glossary, File}

// rights is the one table of what an edition may contain. The numbers are those of statistics agencies and staff surveys:
// at least 3 or 5 people in a cell, 10 where a whole staff may read it, no spread of fewer than 5.
var rights = map[Edition]Rights{
	TopLine: {
		Sections:     []Section{Brief, Findings, Votes, Actions, Reading},
		Organisation: ByName, Place: true, Facilitator: true, Days: true, Quotes: NoQuotes, Owners: true, Singles: true, Remarks: true,
		Fewest: fewest, Spread: 5, Counted: 1, Alike: 2, Pages: 2, Plain: true,
	},
	Full: {
		Sections:     everySection,
		Organisation: ByName, Place: true, Facilitator: true, Days: true, Quotes: Consented, Signed: ByBand, Owners: true, Singles: true, Wordings: true, Remarks: true,
		Fewest: fewest, Spread: 1, Counted: 1, Alike: 2,
	},
	Participants: {
		Sections:     []Section{Cover, Brief, Method, Said, Themes, Votes, Findings, Actions, Parking, Reading, Reply, Glossary},
		Organisation: ByName, Place: true, Facilitator: true, Days: true, Quotes: OnlyQuotes, Signed: AsParticipant, Owners: true, Remarks: true,
		Fewest: 5, Spread: 5, Counted: 1, Alike: 5, Once: true, Plain: true,
	},
	Publication: {
		Sections:     []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Reading, Asked, Ideas, Coreq, Glossary},
		Organisation: ByType, Quotes: OnlyQuotes, Signed: ByCohort,
		Fewest: 10, Spread: 10, Counted: 5, Alike: 10,
	},
	Record: {
		Sections:     []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Private, Reading, Asked, Ideas, Ballots, Coreq, Glossary, File},
		Organisation: ByName, Place: true, Facilitator: true, Days: true, Quotes: Everything, Signed: BySeat, Seats: true, Owners: true, Singles: true, Wordings: true, Remarks: true,
		Fewest: 1, Spread: 1, Counted: 1, Alike: 1, Confidential: true,
	},
}

// Rights gives what an edition may contain. An edition that nobody knows may contain nothing.
func (e Edition) Rights() Rights {
	if e == "" {
		e = Full
	}
	return rights[e]
}
