package press

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/docx"
	"folkmoot/session/report/html"
	"folkmoot/session/report/jsondoc"
	"folkmoot/session/report/markdown"
	"folkmoot/session/report/tables"
)

// writers write a document as anything but pages, which need fonts.
var writers = map[Format]func(document.Document) ([]byte, error){
	DOCX:     docx.Write,
	Markdown: markdown.Write,
	XLSX:     tables.XLSX,
	CSV:      tables.CSV,
	JSON:     jsondoc.Write,
	HTML:     html.Write,
}
