// Package safe keeps what people wrote from being run as a formula by the spreadsheet that opens it.
//
// A spreadsheet takes a cell of a CSV file for a formula by how it begins. Such a cell gets an apostrophe in front, which
// spreadsheets read as "this is text"; a plain number such as -5 is left alone, because it is one. For every text
// Plain(Cell(text)) is the text again, so a file written with it can be read back whole.
//
// Cells of an XLSX file have a type and need none of this.
package safe

import "strings"

// starts are the characters that begin a formula in one program or another, their wide forms and the white space that
// some programs skip before looking.
const starts = "=+-@\t\r\n＝＋－＠"

// Cell gives a text as it may stand in a cell of a CSV file.
func Cell(text string) string {
	if runs(text) {
		return "'" + text
	}
	return text
}

// Plain gives the text that Cell was handed.
func Plain(cell string) string {
	if text, ok := strings.CutPrefix(cell, "'"); ok && runs(text) {
		return text
	}
	return cell
}

// runs says that a text could be run, or begins with apostrophes that would hide whether Cell put one of them there.
func runs(text string) bool {
	text = strings.TrimLeft(text, "'")
	for _, r := range text {
		return strings.ContainsRune(starts, r) && !number(text)
	}
	return false
}

// number says that a text is digits with at most one sign before and one point or comma among them.
func number(text string) bool {
	text = strings.TrimLeft(text[:1], "+-") + text[1:]
	whole, part, cut := strings.Cut(strings.Replace(text, ",", ".", 1), ".")
	return digits(whole) && (!cut || digits(part))
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
