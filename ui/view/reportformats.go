package view

import (
	"folkmoot/internal/say"
	"folkmoot/session/report/press"
)

// ReportFormat is a kind of file that a report can be saved as, with what it is good for.
type ReportFormat struct {
	Format      press.Format
	Name, About string
}

// ReportFormats lists the kinds of file in the order in which they are offered.
func ReportFormats(sp *say.Speaker) []ReportFormat {
	return []ReportFormat{
		{press.PDF, sp.T("format.pdf", "PDF"), sp.T("format.pdf.about", "Pages to print and to hand round.")},
		{press.HTML, sp.T("format.html", "Web page (HTML)"), sp.T("format.html.about", "One file for a website, for every browser and every screen reader.")},
		{press.DOCX, sp.T("format.docx", "Word document (DOCX)"), sp.T("format.docx.about", "To work on in Word or LibreOffice.")},
		{press.Markdown, sp.T("format.md", "Text for a wiki (Markdown)"), sp.T("format.md.about", "Plain text with marks for headings, lists and tables.")},
		{press.XLSX, sp.T("format.xlsx", "Tables (XLSX)"), sp.T("format.xlsx.about", "The tables of the report, a sheet each, for Excel or LibreOffice.")},
		{press.CSV, sp.T("format.csv", "Tables (CSV)"), sp.T("format.csv.about", "The same tables as plain text, a file each, packed in one.")},
		{press.JSON, sp.T("format.json", "Data (JSON)"), sp.T("format.json.about", "The whole report as data for other programs.")},
	}
}
