package main

import "github.com/alecthomas/kong"

// helpTexts are the texts of --help, under the names by which the grammar asks for them.
func (p *program) helpTexts() kong.Vars {
	return kong.Vars{
		"open":       p.say.T("cli.help.open", "Open the window, on a session if one is named."),
		"sample":     p.say.T("cli.help.sample", "Open the window on the sample session. It is in memory only: nothing is written."),
		"demo":       p.say.T("cli.help.demo", "Play the sample session without a window and write its file and its report."),
		"new":        p.say.T("cli.help.new", "Begin a session in a new file."),
		"import":     p.say.T("cli.help.import", "Bring ideas into a session, from CSV tables or text with one idea a line. They can be undone as one action."),
		"suggest":    p.say.T("cli.help.suggest", "Say how ideas could be grouped: drafts of themes with their words and typical ideas. Nothing is written."),
		"replay":     p.say.T("cli.help.replay", "Play a session from a readable script, through the same commands as the window."),
		"report":     p.say.T("cli.help.report", "Write the report of a session as a PDF."),
		"check":      p.say.T("cli.help.check", "Check a session's file. Exit code 0 if it is sound, 1 if it is damaged, 2 if it cannot be read."),
		"salvage":    p.say.T("cli.help.salvage", "Save what is whole in a damaged file into a new one. The damaged file is left as it is."),
		"recount":    p.say.T("cli.help.recount", "Count every closed vote of a session again from its ballots, and say whether the file says the same. Exit code 0 if it does, 1 if not."),
		"show":       p.say.T("cli.help.show", "Print a session as it stands, as JSON. It is for the facilitators themselves: words that may not be quoted are in it."),
		"frameworks": p.say.T("cli.help.frameworks", "List the frameworks, or print one as a file."),
		"tally":      p.say.T("cli.help.tally", "Count the ballots of others by every rule that applies: PrefLib, Pabulib, Polis and All Our Ideas files. Nothing is written."),
		"ballots":    p.say.T("cli.help.ballots", "Print paper ballots for a poll as a PDF, or the sheet for a show of hands. Their numbers are noted in the session."),
		"version":    p.say.T("cli.help.version", "Print the version."),

		"session_file":  p.say.T("cli.help.session", "File of a session (.moot)."),
		"poll_number":   p.say.T("cli.help.pollnumber", "One vote alone, by its number among the closed ones."),
		"new_file":      p.say.T("cli.help.newfile", "File to write (.moot)."),
		"ideas_files":   p.say.T("cli.help.ideas", "Files with ideas."),
		"script_file":   p.say.T("cli.help.script", "Script of a session."),
		"out_folder":    p.say.T("cli.help.folder", "Folder to write into."),
		"out_pdf":       p.say.T("cli.help.pdf", "PDF to write. Without it the report lies beside the session."),
		"also_pdf":      p.say.T("cli.help.alsopdf", "Write the report too, as this PDF."),
		"out_session":   p.say.T("cli.help.outsession", "Session to write (.moot)."),
		"out_framework": p.say.T("cli.help.outframework", "File to write. Without it the framework is printed."),
		"force":         p.say.T("cli.help.force", "Write over a file that exists."),
		"json":          p.say.T("cli.help.json", "Print the result as JSON."),

		"framework":        p.say.T("cli.help.framework", "Framework by its id, such as open-discussion; “folkmoot frameworks” lists them."),
		"title":            p.say.T("cli.help.title", "Title of the session."),
		"cohort":           p.say.T("cli.help.cohort", "Whom the session hears, such as frontline employees."),
		"organisation":     p.say.T("cli.help.organisation", "Where the people come from: name, type and region, as in “Council A | county | South East”."),
		"place":            p.say.T("cli.help.place", "Place of the meeting."),
		"date":             p.say.T("cli.help.date", "Date of the meeting, as in 2026-11-12."),
		"minutes":          p.say.T("cli.help.minutes", "Minutes that the meeting may take."),
		"new_too":          p.say.T("cli.help.newtoo", "Begin the session too, in a new file."),
		"stage":            p.say.T("cli.help.stage", "Stage that the ideas belong to: the id of a prompt, or a kind such as grouping. Without it, the first prompt that asks for ideas."),
		"column":           p.say.T("cli.help.column", "Column that holds the ideas, by its name or its number."),
		"rejected":         p.say.T("cli.help.rejected", "Leave out statements that the moderators of a Polis conversation rejected."),
		"suggest_file":     p.say.T("cli.help.suggestfile", "Session (.moot), CSV table, or text with one idea a line; with --labels a label, a tab and an idea a line."),
		"strength":         p.say.T("cli.help.strength", "How much is proposed: careful, usual or everything. Careful shows tight stacks only; with everything each idea has a place."),
		"fineness":         p.say.T("cli.help.fineness", "From 0, few large themes, to 1, many small ones."),
		"suggest_language": p.say.T("cli.help.language", "Language of the ideas, such as en, cy or de. Without it that of the session, else English."),
		"lexicon":          p.say.T("cli.help.lexicon", "Use what is known of words that mean related things (English)."),
		"words":            p.say.T("cli.help.words", "Kind of words that the group uses: everyday or technical."),
		"ignore":           p.say.T("cli.help.ignore", "Text whose words never decide a theme, such as the question that was asked."),
		"labels":           p.say.T("cli.help.labels", "Read a label before each idea and say how well the drafts agree with them."),
		"duplicates":       p.say.T("cli.help.duplicates", "List pairs of ideas that may say the same instead."),
		"least":            p.say.T("cli.help.least", "How much two ideas have in common to be listed, from 0 to 1."),
		"place_chips":      p.say.T("cli.help.chips", "With --labels: measure how often the right theme is among those proposed for one idea."),

		"tally_files":   p.say.T("cli.help.tallyfiles", "Files of votes, or folders with them. What belongs to a file of votes is read from beside it."),
		"tally_seats":   p.say.T("cli.help.tallyseats", "How many are chosen together, by the rules that choose several."),
		"tally_approve": p.say.T("cli.help.tallyapprove", "Categories of a .cat file that count as approval, by their numbers or names, with commas between. Without it the first."),
		"tally_all":     p.say.T("cli.help.tallyall", "Print long lists whole."),

		"ballots_poll":  p.say.T("cli.help.ballots.poll", "Number of the poll, from 1 in the order in which they were made. Without it the only one that is waiting to be voted in."),
		"ballots_count": p.say.T("cli.help.ballots.count", "How many ballots to print. Without it one for each person present."),
		"ballots_again": p.say.T("cli.help.ballots.again", "Print the ballots again that were printed before, and no new ones."),
		"ballots_hands": p.say.T("cli.help.ballots.hands", "Print the sheet on which a show of hands is written down instead."),
		"ballots_out":   p.say.T("cli.help.ballots.out", "PDF to write. Without it the ballots lie beside the session."),

		"export": p.say.T("cli.help.export", "Framework to print or to write, by its id."),
	}
}
