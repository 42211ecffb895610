package report

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// charted is how many options a chart shows; the table below it has them all.
const charted = 20

// briefLabel is the most characters of an option or a question inside a sentence and over a bar.
const briefLabel = 120

// counted is a closed poll as it is printed: in the wordings that may go out, with what its count says.
type counted struct {
	*session.Poll
	res analysis.Result
	// betrayed says that groups are not compared, because that would tell of few people.
	betrayed bool
}

// counted works out a poll once for all the places that tell of it.
func (w *writer) counted(p *session.Poll) counted {
	c, ok := w.results[p.ID]
	if !ok {
		c = w.asShown(p)
		w.results[p.ID] = c
	}
	return c
}

func (w *writer) votes() {
	var off []*session.Poll
	for _, p := range w.s.Polls {
		if p.Phase == session.PollCalledOff {
			off = append(off, p)
		}
	}
	closed := w.s.ClosedPolls()
	if len(closed) == 0 && len(off) == 0 && w.s.OpenPoll() == nil {
		return
	}
	w.h1("votes", w.T("report.votes", "Votes"))
	if w.s.OpenPoll() != nil {
		w.para(w.openPoll())
	}
	here := slices.DeleteFunc(slices.Clone(closed), (*session.Poll).Elsewhere)
	if len(here) > 0 {
		w.para(w.secret(here)...)
	}
	if n := len(closed) - len(here); n > 0 {
		w.para(w.N("report.vote.elsewhere", n, "{{.N}} vote was brought in from elsewhere and not held in this session. It is counted here by the rules of Folkmoot, and its ballots name nobody.",
			"{{.N}} votes were brought in from elsewhere and not held in this session. They are counted here by the rules of Folkmoot, and their ballots name nobody."))
	}
	for _, p := range closed {
		w.vote(w.counted(p))
	}
	for _, p := range off {
		why := ""
		if p.Why != "" && w.may.Remarks {
			why = w.T("report.vote.why", "The reason given: {{.Why}}", say.Args{"Why": full(p.Why)})
		}
		w.para(w.T("report.vote.calledoff", "The vote on “{{.Question}}” was called off. It was not counted, and its ballots were destroyed.", say.Args{"Question": p.Question}), why)
	}
}

// openPoll says no more than that: what is being voted on, by whom and how far it is stays in the room.
func (w *writer) openPoll() string {
	return w.T("report.vote.open", "A vote was open when this report was made. Nothing of it is shown until it is closed.")
}

// secret says what was kept from whom, as far as it is true of all the votes.
func (w *writer) secret(closed []*session.Poll) []string {
	how := w.T("report.vote.ballots", "Ballots are not linked to names.")
	if !slices.ContainsFunc(closed, func(p *session.Poll) bool { return p.Ways.Papers+p.Ways.Tables+p.Ways.Hands > 0 }) {
		how = w.T("report.vote.screen", "People voted in secret, one after another, on a shared screen.")
	}
	hands := ""
	if slices.ContainsFunc(closed, func(p *session.Poll) bool { return p.Ways.Hands > 0 }) {
		hands = w.T("report.vote.seen", "Of a show of hands, which everybody in the room saw, only the numbers were kept.")
	}
	order := w.T("report.vote.order", "The options stood in another order on each ballot, and nothing of a count was shown before the close.")
	if slices.ContainsFunc(closed, func(p *session.Poll) bool { return p.SameOrder }) {
		order = w.T("report.vote.close", "Nothing of a count was shown before the close.")
	}
	return []string{how, order, hands}
}

func (w *writer) vote(c counted) {
	w.h2("", w.voteName(c.Poll))
	w.also(session.OfQuestion, string(c.ID))
	if !w.votesTold(c.Poll) {
		w.para(w.inWords(c))
		return
	}
	head := reading.Headline(c.Poll, c.res, w.Speaker)
	w.lead(head[0])
	w.para(head[1:]...)
	w.para(append([]string{reading.Turnout(c.Poll, w.Speaker), w.quorum(c)}, w.asking(c)...)...)
	w.careful(c)
	w.voteChart(c)
	w.table(w.voteTable(c))
	if likeInCount(c) && !w.may.Plain {
		w.likeThese(c)
	}
	w.spread(c)
	if !w.may.Plain {
		w.otherRules(c)
	}
	w.groups(c)
	w.before(c)
	if !w.has(Ballots) && slices.Contains(w.may.Sections, Ballots) { // of a few ballots, the hash can be tried out for all there could be
		w.hashOf(c.Poll)
	}
}

// voteName is the question as a heading, with what tells it from the same question asked before.
func (w *writer) voteName(p *session.Poll) string {
	name := oneLine(p.Question, longHeading)
	switch {
	case p.Revote:
		return w.T("report.vote.revote", "{{.Question}} (again, on what was level)", say.Args{"Question": name})
	case p.Round > 1:
		return w.T("report.vote.round", "{{.Question}} (round {{.N}})", say.Args{"Question": name, "N": p.Round})
	}
	return name
}

// asking says how people voted, how that makes places, and what for.
func (w *writer) asking(c counted) []string {
	way := w.T("report.vote.way", "Way of voting: {{.Method}}. {{.Rules}}", say.Args{"Method": lowerFirst(reading.MethodName(c.Rules.Method, w.Speaker)), "Rules": full(reading.Asked(c.Poll, w.Speaker))})
	same := ""
	if c.SameOrder {
		same = w.T("report.vote.same", "Every ballot listed the options in the same order.")
	}
	if w.may.Plain {
		return []string{way, same, reading.Status(c.PollBody, w.Speaker)}
	}
	return []string{way, same, w.placesBy(c), reading.Status(c.PollBody, w.Speaker)}
}

// lowerFirst makes a name fit inside a sentence.
func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

// placesBy says what the places follow. What is equal in all of it is tied.
func (w *writer) placesBy(c counted) string {
	if c.Tally.BySupport {
		return w.T("report.places.hands", "Because of the show of hands, places follow the number of people who are for an option.")
	}
	switch c.Rules.Method {
	case poll.Dots:
		return w.T("report.places.dots", "Places follow the dots, then the number of people, then the median of the dots that those people gave. What is equal in all three is tied.")
	case poll.Choose, poll.Approval:
		return w.T("report.places.chosen", "Places follow the number of people.")
	case poll.ChooseRank, poll.TopFive:
		return w.N("report.places.points", c.Rules.Choose, "Places follow the number of people.", "Places follow points: {{.N}} for a first place, one less for each place after it. Where points are equal, first places decide, then second places and so on.")
	case poll.Ranking:
		return w.T("report.places.borda", "Places follow points: {{.Most}} for a first place, one less for each place after it, and what is left shared among options without a place. Where points are equal, first places decide, then second places and so on.",
			say.Args{"Most": len(c.Options) - 1})
	case poll.Score, poll.FistToFive:
		return w.T("report.places.mean", "Places follow the mean of those who answered.")
	case poll.Likert:
		return w.T("report.places.median", "Places follow the median, then the mean of those who answered.")
	case poll.Agree:
		return w.T("report.places.net", "Places follow those who agree less those who disagree, then those who agree.")
	case poll.Budget:
		return w.T("report.places.money", "Places follow the money, then the number of people.")
	case poll.Quadratic:
		return w.T("report.places.votes", "Places follow the votes, then the number of people.")
	case poll.ImpactEffort:
		return w.T("report.places.impact", "Places follow the median impact, then the mean impact, then the least effort.")
	case poll.Pairwise:
		return w.T("report.places.pairs", "Places follow the share of its pairs that an option won, drawn towards the middle where it was in few.")
	}
	return ""
}

func (w *writer) quorum(c counted) string {
	if c.Quorum == 0 || !c.res.Quorum.Reached {
		return "" // what is missing is said where to be careful
	}
	return w.N("report.vote.quorum", c.Quorum, "The quorum of {{.N}} person was reached.", "The quorum of {{.N}} people was reached.")
}

// careful is the box of what to know before the numbers are used.
func (w *writer) careful(c counted) {
	list := reading.Careful(c.Poll, c.res, w.Speaker)
	if p := w.s.Poll(c.ID); p != nil && !p.CountAgain().Holds() {
		list = append([]string{w.T("report.vote.altered", "The ballots in the file are not those that were counted when the vote closed, or do not give the result that was written then. Do not use this result: the command “folkmoot recount” says what differs.")}, list...)
	}
	if len(list) == 0 {
		return
	}
	note := document.Note{Title: w.T("report.vote.careful", "What to be careful with")}
	for _, s := range list {
		note.Paras = append(note.Paras, document.Text(s))
	}
	w.add(note)
}

// option is the wording of an option for print: an idea that was redacted or withdrawn since must not come back this way.
func (w *writer) option(o poll.Option) string { return reading.Option(w.s, o, w.Speaker) }

// letter is the sign of an option: A to Z, then AA, AB and so on.
func letter(i int) string {
	s := ""
	for i++; i > 0; i /= 26 {
		i--
		s = string(rune('A'+i%26)) + s
	}
	return s
}

// topSentence says in words what came first, for the summary.
func (w *writer) topSentence(p *session.Poll) string {
	c := w.counted(p)
	if !w.votesTold(c.Poll) {
		return w.inWords(c)
	}
	short := *c.Poll
	short.Options = slices.Clone(c.Options)
	for i, o := range short.Options {
		short.Options[i].Text = oneLine(o.Text, briefOption)
	}
	return reading.Headline(&short, c.res, w.Speaker)[0]
}
