// Package frameworks is the screen of templates: read one, copy it, change your own, hand it on as a file.
package frameworks
