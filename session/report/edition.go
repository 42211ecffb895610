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
	ByName Naming = iota
	ByType        // "a council in the north", never its name
)

// Quoting says which of what was noted of the talk goes into an edition.
type Quoting int

// The rules for quotes and notes.
const (
	NoQuotes   Quoting = iota
	Consented          // what session.State.MayPrint lets through: quotes with consent, whole, not held back
	OnlyQuotes         // of those the quotes alone, no notes in the facilitators' words
	Everything         // every note, each with what stands in the way of printing it
)

// Signing says how a quote is signed.
type Signing int

// The ways to sign a quote.
const (
	AsParticipant Signing = iota // "participant"
	ByBand                       // "participant, frontline", where enough people share the band
	BySeat                       // "P3, frontline"
)

// Rights are what an edition may contain. What is not allowed here reaches no document: build asks this table and nothing
// else, and tests try to get past it.
type Rights struct {
	Sections     []Section
	Organisation Naming
	Place        bool // where the group met
	Facilitator  bool
	Quotes       Quoting
	Signed       Signing
	Seats        bool // the code of the seat beside what it said
	Fewest       int  // the least people counted by themselves; smaller groups are counted with others
	Spread       int  // the least voters for whom the spread of a vote is shown
	Pages        int  // the most pages on paper; 0 is any number
	Confidential bool
}

// everything is a report with all its sections but those that only some readers may have.
var everything = []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Reading, Asked, Ideas, Ballots, Coreq, Glossary, File}

// rights is the one table of what an edition may contain.
var rights = map[Edition]Rights{
	TopLine: {Sections: []Section{Brief, Findings, Votes, Actions, Reading}, Organisation: ByName, Place: true, Quotes: NoQuotes, Fewest: 3, Spread: 5, Pages: 2},
	Full:    {Sections: everything, Organisation: ByName, Place: true, Facilitator: true, Quotes: Consented, Signed: ByBand, Fewest: 3},
	Participants: {
		Sections:     []Section{Cover, Brief, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Reading, Reply, Glossary},
		Organisation: ByName, Place: true, Facilitator: true, Quotes: OnlyQuotes, Signed: AsParticipant, Fewest: 5, Spread: 5,
	},
	Publication: {
		Sections:     []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Reading, Asked, Ideas, Coreq, Glossary},
		Organisation: ByType, Quotes: OnlyQuotes, Signed: ByBand, Fewest: 10, Spread: 10,
	},
	Record: {
		Sections:     []Section{Cover, Brief, Contents, Method, Said, Themes, Ratings, Votes, Findings, Actions, Parking, Private, Reading, Asked, Ideas, Ballots, Coreq, Glossary, File},
		Organisation: ByName, Place: true, Facilitator: true, Quotes: Everything, Signed: BySeat, Seats: true, Fewest: 1, Confidential: true,
	},
}

// Rights gives what an edition may contain. An edition that nobody knows may contain nothing.
func (e Edition) Rights() Rights {
	if e == "" {
		e = Full
	}
	return rights[e]
}
