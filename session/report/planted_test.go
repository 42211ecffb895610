package report_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// secret is a word that stands in one text of the planted session, with the editions it may be printed in; it must be in each
// of them, so that the test cannot pass because nothing is printed.
type secret struct {
	word  string
	what  string
	where []report.Edition
}

var (
	nowhere     []report.Edition
	record      = []report.Edition{report.Record}
	whole       = []report.Edition{report.Full, report.Record}
	notPublic   = []report.Edition{report.TopLine, report.Full, report.Participants, report.Record}
	owned       = []report.Edition{report.Full, report.Participants, report.Record}
	notTopLine  = []report.Edition{report.Full, report.Participants, report.Publication, report.Record}
	withRatings = []report.Edition{report.Full, report.Publication, report.Record}
	anywhere    = report.Editions()
)

// secrets are all the texts that a session holds.
func secrets() []secret {
	return []secret{
		{"qxorga", "the organisation", notPublic},
		{"qxregio", "the region", notPublic},
		{"qxplace", "the place", notPublic},
		{"qxfacil", "the facilitator", notPublic},
		{"12 November", "the day", notPublic},
		{"November 2026", "the month", anywhere},
		{"qxtype", "the type of organisation", anywhere},
		{"qxcohort", "the cohort", anywhere},
		{"qxtitle", "the title", anywhere},
		{"qxsecondtitle", "the title in the second language", notTopLine},
		{"qxaims", "the aims", notTopLine},
		{"qxseat", "the code of a seat", record},
		{"qxbandone", "the role of one person", whole},
		{"qxbandtwo", "the role of two people", whole},
		{"qxbandsix", "the role of six people", owned},
		{"qxquoteyes", "a quote with consent", notTopLine},
		{"qxquoteno", "a quote without consent", record},
		{"qxquotenobody", "a quote of nobody that is noted", record},
		{"qxquoteheld", "a quote held back", record},
		{"qxquotehalf", "a quote to be completed", record},
		{"qxnoteseen", "what was observed", whole},
		{"qxnoteheld", "a remark held back", record},
		{"qxwordsbefore", "the words before a note was redacted", nowhere},
		{"qxwordsafter", "the words of a redacted note", notTopLine},
		{"qxwithdrawn", "an idea that was withdrawn", nowhere},
		{"qxideafirst", "the first words of an idea that was redacted", nowhere},
		{"qxideashown", "the shown words of an idea that was redacted", nowhere},
		{"qxideaother", "the translation of an idea that was redacted", nowhere},
		{"qxidearedacted", "the words for print of an idea", notTopLine},
		{"qxideaplain", "an idea", notTopLine},
		{"qxfirstwording", "the first wording of an idea that was worded anew", whole},
		{"qxmerged", "an idea that was merged into another", notTopLine},
		{"qxidealang", "an idea in the second language", notTopLine},
		{"qxsubgroup", "the pair that said an idea", record},
		{"qxsource", "the file that an idea came from", nowhere},
		{"qxtheme", "a theme", notTopLine},
		{"qxfinding", "a finding", anywhere},
		{"qxbehaviour", "a behaviour", notTopLine},
		{"qxhowever", "what the group did not agree on", anywhere},
		{"qxcorrected", "what the group corrected", notTopLine},
		{"qxaction", "an action", anywhere},
		{"qxdoer", "who took on an action", notPublic},
		{"qxstep", "the first step of an action", notTopLine},
		{"qxparked", "a matter that was parked", notTopLine},
		{"qxanswer", "what became of it", notTopLine},
		{"qxowner", "who has it now", owned},
		{"qxadapted", "a prompt as it was put", withRatings},
		{"qxrawtext", "raw notes", record},
		{"qxrawhidden", "a passage of raw notes that was redacted", nowhere},
		{"qxdebrief", "the debrief", record},
		{"qxcontact", "whom to ask", []report.Edition{report.Participants}},
		{"qxdpo", "the data protection officer", nowhere},
		{"7 of those invited", "who did not want to come", whole},
		{"left before the end", "that somebody left", whole},
		{"qxopenquestion", "the question of an open vote", nowhere},
		{"qxopenoption", "an option of an open vote", nowhere},
		{"qxdraftquestion", "a vote that was only prepared", nowhere},
		{"qxquestion", "the question of a vote", anywhere},
		{"qxcalledoff", "why a vote was called off", owned},
		{"qxtableseven", "the name of a table of seven", owned},
		{"qxtablethree", "the name of a table of three", nowhere},
		{"qxreopened", "why the session was reopened", whole},
	}
}

// unsaid are sentences about a few people, which only these editions may have, in whatever section.
func unsaid() map[string][]report.Edition {
	return map[string][]report.Edition{
		"7 people who were invited": whole, "7 of the people": whole, "7 refused": whole, "1 left before": whole, "3 people at": owned, "1 seat": whole, "13 of 14 people did": whole,
	}
}

// named is what names the organisation, the place and the facilitator, to be put into the middle of other texts.
const named = " with the QXORGA  borough’s people of Qxregio at Qxplace Hall, said Qxfacil"

// planted is a session in which every text holds a secret.
func planted(t testing.TB) *play {
	d := details
	d.Organisation = session.Organisation{Name: "Qxorga Borough", Type: "qxtype council", Region: "Qxregio"}
	d.Place, d.Facilitator, d.Cohort, d.Aims, d.Second = "Room 4, Qxplace Hall", "Qxfacil", "qxcohort staff", "Qxaims"+named, "cy"
	p := newPlay(t)
	p.do(session.NewSession{Title: "Qxtitle" + named, Framework: employeeFramework(t), Details: d})
	p.do(session.Translate{What: session.OfTitle, Text: "Qxsecondtitle" + named})
	var seats []session.NewSeat
	for i, band := range slices.Concat(slices.Repeat([]string{"qxbandsix"}, 6), slices.Repeat([]string{"qxbandfive"}, 5), []string{"qxbandone", "qxbandtwo", "qxbandtwo"}) {
		seats = append(seats, session.NewSeat{Code: "qxseat" + string(rune('a'+i)), Band: band})
	}
	p.do(session.AddSeats{Seats: seats}, session.CountRefusals{N: 7}, session.EnterStage{Stage: p.stage(session.StageWelcome)},
		session.SetInformation{Information: session.Information{Contact: "Qxcontact", DPO: "Qxdpo"}})
	for n := 1; n <= 13; n++ {
		p.do(session.SetConsent{Seats: []session.ID{p.seat(n)}, Item: session.QuoteConsent, Given: n != 5})
	}
	help, hinder := p.prompt("help"), p.prompt("hinder")
	p.do(session.EnterStage{Stage: help}, session.MarkPrompt{Stage: help, Asked: session.AskedAdapted, Adapted: "Qxadapted" + named + "?"})
	plantIdeas(p, help)
	quote := plantNotes(p, help, hinder)
	p.do(session.SetPresence{Seat: p.seat(14), Here: false}, session.EnterStage{Stage: p.stage(session.StagePoll)})
	plantVotes(p)
	p.do(session.EnterStage{Stage: p.stage(session.StageFindings)},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "Managers", Statement: "Qxfinding" + named, Behaviours: []string{"Qxbehaviour" + named}, Quotes: []session.ID{quote}, However: "Qxhowever" + named}},
		session.AgreeAction{ActionBody: session.ActionBody{Who: "Qxdoer", What: "Qxaction" + named, ByWhen: "Easter", FirstStep: "Qxstep" + named}},
		session.ParkItem{Text: "Qxparked" + named, Stage: help})
	p.do(session.SettleItem{Item: p.state().Parking[0].ID, Disposition: session.PassedOn, Owner: "Qxowner", Note: "Qxanswer" + named},
		session.EnterStage{Stage: p.stage(session.StageClose)}, session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: "Qxcorrected" + named}},
		session.WriteDebrief{Debrief: session.Debrief{Top: "Qxdebrief"}})
	p.wait(time.Minute)
	p.do(session.SealSession{}, session.Reopen{Why: "Qxreopened"})
	p.open("Qxopenquestion", []poll.Option{{Text: "Qxopenoption"}, {Text: "Right"}}, poll.SuggestFor(poll.Dots, 2))
	return p
}

func plantIdeas(p *play, stage session.ID) {
	add := func(text string) session.ID {
		p.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: text, Stage: stage, Seat: p.seat(1)}}})
		return p.state().Ideas[len(p.state().Ideas)-1].ID
	}
	plain := add("Qxideaplain" + named)
	gone := add("Qxwithdrawn idea of somebody")
	hidden := add("Qxideafirst of somebody who can be told")
	worded := add("Qxfirstwording of an idea")
	merged := add("Qxmerged idea" + named)
	p.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "Said in a pair", Stage: stage, Group: "Qxsubgroup", Source: "Qxsource.csv"}}})
	p.do(session.WordIdea{Idea: hidden, Which: session.WordingDisplay, Text: "Qxideashown of somebody who can be told"},
		session.WordIdea{Idea: hidden, Which: session.WordingTranslation, Text: "Qxideaother of somebody who can be told"},
		session.WordIdea{Idea: hidden, Which: session.WordingRedaction, Text: "Qxidearedacted of [somebody]"},
		session.WordIdea{Idea: worded, Which: session.WordingDisplay, Text: "An idea worded anew"},
		session.WordIdea{Idea: plain, Which: session.WordingTranslation, Text: "Qxidealang" + named},
		session.RateIdea{Idea: plain, Scale: framework.ScaleContinuum, Value: 1}, session.MergeIdeas{Into: plain, Ideas: []session.ID{merged}}, session.WithdrawIdeas{Ideas: []session.ID{gone}},
		session.MakeTheme{Title: "Qxtheme" + named, Ideas: []session.ID{plain, hidden, worded}})
}

func plantNotes(p *play, help, hinder session.ID) (quote session.ID) {
	quote = p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Qxquoteyes" + named, Seat: p.seat(2), Stage: help})
	for _, b := range []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "Qxquoteno", Seat: p.seat(5)},
		{Kind: session.Verbatim, Text: "Qxquotenobody"},
		{Kind: session.Verbatim, Text: "Qxquoteheld", Seat: p.seat(2), Hold: true},
		{Kind: session.Verbatim, Text: "Qxquotehalf", Seat: p.seat(2), Complete: true},
		{Kind: session.Observation, Text: "Qxnoteseen" + named},
		{Kind: session.Comment, Text: "Qxnoteheld", Hold: true},
		{Kind: session.Verbatim, Text: "Qxwordsbefore of the redaction", Redaction: "Qxwordsafter of the redaction", Seat: p.seat(3)},
	} {
		b.Stage = help
		p.note(b)
	}
	raw := "Qxrawtext begin here. Qxrawhidden words of somebody. And they end. Somebody copied: Qxwordsbefore of the redaction. And Qxwithdrawn idea of somebody."
	from := strings.Index(raw, "Qxrawhidden")
	to := strings.Index(raw, " And they")
	p.do(session.WriteNotes{Stage: hinder, Text: raw}, session.MarkPassage{Stage: hinder, From: from, To: to, Kind: session.Paraphrase})
	x := p.state().Evidence[len(p.state().Evidence)-1]
	b := x.EvidenceBody
	b.Redaction = "[words that were taken out]"
	p.do(session.ChangeEvidence{Evidence: x.ID, EvidenceBody: b})
	return quote
}

// plantVotes closes a vote by tables, one of which is small, calls one off and prepares another.
func plantVotes(p *play) {
	options := []poll.Option{{Text: "Left" + named}, {Text: "Right"}, {Text: "Straight on"}}
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Qxquestion" + named + "?", Options: options, Rules: poll.SuggestFor(poll.Approval, 3), GroupBy: session.ByTable, Floor: 5, People: 40}})
	x := p.state().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	var raw [][]byte
	heads := 0
	for i, table := range []struct {
		name  string
		heads int
	}{{"qxtableseven", 7}, {"qxtablesix", 6}, {"qxtableeight", 8}, {"qxtablethree", 3}} {
		heads += table.heads
		raw = append(raw, poll.Ballot{Marks: map[string]int{x.Options[i%3].ID: 1}, Weight: table.heads, Group: table.name}.Encode())
	}
	p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Tables: 4, AtTables: heads}, Voters: 40})
	off := p.open("Which one first?", []poll.Option{{Text: "One"}, {Text: "Other"}}, poll.SuggestFor(poll.Dots, 2))
	p.do(session.CallOffPoll{Poll: off.ID, Why: "Qxcalledoff" + named},
		session.DraftPoll{PollBody: session.PollBody{Question: "Qxdraftquestion", Options: []poll.Option{{Text: "One"}, {Text: "Other"}}, Rules: poll.SuggestFor(poll.Dots, 2)}})
}
