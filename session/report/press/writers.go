package press

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/html"
)

// writers write a document as anything but pages, which need fonts.
var writers = map[Format]func(document.Document) ([]byte, error){
	HTML: html.Write,
}
