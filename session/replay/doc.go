// Package replay plays a session from a readable script, through the same commands as the window.
//
// A script is UTF-8 text, one step a line; # begins a comment line. The head describes the session, a field a line:
//
//	session: Employee focus group
//	framework: employee-group
//	kind: focus group
//	cohort: frontline and support employees
//	organisation: Council A | county | South East
//	place: Training room
//	date: 2026-11-12
//	clock: 2026-11-12 14:00
//	slot: 60
//	aims: ...
//	focus: ...
//	facilitator: ...
//	language: en / second: cy      the language of the ideas, and one that titles, prompts and ideas are also said in
//	invited: 14
//
// Then the steps. P3 is a seat by its code, 12 an idea by its number, A a theme by its tag; lists are 3 7 12-14.
//
//	seats 8 frontline              adds 8 seats with this role band
//	refusals 2
//	consent quotes: P1 P2 P4-P9    a consent item and the seats that say yes; "all" for every seat
//	leave P7 / arrive P7
//	+ 4m / + 30s                   the clock goes on
//	go welcome                     a stage by its kind, or "go prompt ID"
//	asked as worded / asked adapted: other words / asked skipped
//	idea words / idea P3: words    goes to the current stage
//	reword 12: words
//	withdraw 12
//	rate 12 new_here yes / rate 12 continuum 3 (from 1)
//	park words
//	settle 1 passed on: owner: note / settlerest later
//	verbatim P4: words             likewise paraphrase, observation, comment, decision
//	theme Title: 3 7 12-14
//	move 3 9 to A / move 3 to tray
//	merge B into A / name A: Title / link A: factor-id factor-id
//	nest B under A / nest B to top           a theme becomes a sub-theme, or comes back
//	take Title: 3 7 | to A: 4                suggestions taken as one action: new themes, ideas for themes that are there
//	same 3: 7 9 / unmerge 3                  ideas 7 and 9 say the same as idea 3; they come back
//	apart 3 7                                two ideas look alike and are different
//	help on / off / template                 and technical or everyday after it
//	meaning http://127.0.0.1:11434 ollama nomic-embed-text / meaning none   a program on this laptop that knows what words mean
//	sorted                                   the group has sorted its ideas by itself
//	poll themes choose 4 then rank: Question          what is voted on, the rules, the question; the poll is prepared
//	open / close / calloff: why
//	round 2 / revote                         prepare the last closed vote again: all of it, or what shares the highest shared place
//	finding who | statement        followed by lines that say more of it:
//	does: behaviour / quote: 4 (a piece of evidence by its number) / of: A (a theme) / from: 1 A (poll number, option) / however: words
//	action who | what | by when | first step
//	confirm / confirm: corrections
//	undo / redo / seal / reopen: why
//
// How ideas are gathered at the current stage, who is there, and what is noted at length:
//
//	technique silent writing / round robin / 1-2-4-all / open
//	hide / reveal                            the ideas of this stage, for the room
//	turn P3 / turn end / pass                of a round robin
//	step alone / pairs / fours / all         of 1-2-4-All
//	group Pair 2: words                      the idea of a subgroup
//	heads 11                                 people counted in the room
//	rules: one / another / a third           the session's own ground rules; "rules agreed"
//	second title: words                      in the second language; likewise aims, focus, prompt ID, rule 2, theme A, question 1, idea 12
//	notes: words                             one more paragraph of the notes of this stage
//	mark verbatim P1 of A: words             a passage of the notes becomes evidence; the seat and the theme may be left out
//	unfinished P4: first words               a quote to be completed later
//	information retention: words             for participants; also controller, contact, dpo, purposes, basis, recipients,
//	                                         transfers, rights, withdrawal, complaint
//	debrief surprises: words                 also top, hypotheses, questions, changes, and quality: 4; also after the seal
//	redact Mrs Moss / redact Mrs Moss: words     what reports print instead, a word in [brackets] or these; also after the seal
//	keep Mrs Moss                            the words stay in reports, and nobody is asked about them again
//
// What was gathered elsewhere, each line one action:
//
//	import cards.csv: words / [Theme] words / [Theme > Sub-theme] words
//	importvote votes.csv | Polis | Question: 3+ 4- 7. / 3+ 4+      ballots between slashes: agrees with idea 3, disagrees
//	                                         with 4, passes 7
//
// # Polls
//
// A poll is on themes, on ideas ("poll ideas 1-9 approval: Question") or on typed options ("poll typed choose 2: Question /
// option / option"). The rules are one of
//
//	choose 4 then rank, choose 2, approval, 5 dots cap 2, top-five, ranking, score 5, likert 5, agree, fist, fist 3,
//	budget 100 step 5, budget 90 step 10 in €, impact-effort, impact-effort 5, pairs 6, credits 25
//
// where fist 3 means that consensus needs three fingers from everybody. Numbers that are left out are those that the app
// suggests. Lines that may follow, before it opens:
//
//	quorum 8 / people 20 (in the room) / places 2 (to be taken forward) / decided by The board
//	by role / by table / by role from 12     ballots are tagged, and groups shown from so many people on
//	criteria: cost / reach
//	order same                               every ballot lists the options in one order
//	papers 10                                so many sheets are printed; also while the poll is open
//
// While it is open:
//
//	vote P1: marks                           the ballot of a seat
//	paper 3: marks / paper 3 of Table 2: marks        a sheet by its number
//	table Table 2, 6 people: marks           a table's one ballot
//	hands 5: A for=3 against=1 abstain=1, C for=2     counts by option, of 5 people; a new line replaces it, "hands 0" takes it away
//	hands 5: A 4=3 5=2                       on a scale: hands by answer
//
// Options are A for a theme by its tag, 12 for an idea by its number, and for typed options A or 1 for the first, B or 2 for
// the second in the poll's order. Marks are
//
//	A C            chosen; with ranks, in this order
//	A=2 C=1        dots, money, votes, or ranks by number
//	A=4 B=agree    the answer on a scale: its value, or agree, pass, disagree
//	A=4/2 B=-/3    one answer for each criterion, or for impact and effort; - for none
//	A>B B=C        of pairs: A was preferred; neither was
//	blank / spoilt
//
// Each action lets the clock go on by five seconds, so a script with the same framework always gives the same session.
package replay
