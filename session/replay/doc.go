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
//	settle 1 passed on: owner: note
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
//	poll themes 5 dots cap 2: Question       likewise "poll ideas 1-9 ..."
//	open / vote P1: A=2 C=1 / vote P2: blank / vote P3: spoilt / close / calloff: why
//	finding who | statement        followed by lines that say more of it:
//	does: behaviour / quote: 4 (a piece of evidence by its number) / of: A (a theme) / from: 1 A (poll number, option) / however: words
//	action who | what | by when | first step
//	confirm / confirm: corrections
//	undo / redo / seal / reopen: why
//
// Each action lets the clock go on by five seconds, so a script with the same framework always gives the same session.
package replay
