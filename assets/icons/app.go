package icons

import _ "embed"

// App is the mark of the app, the same picture as Icon.png at the root: see `make icon`.
//
//go:embed app.png
var App []byte
