package library

import "golang.org/x/sys/windows"

// SystemDocuments is the person's documents folder, wherever it was moved to; empty where it is not known.
func SystemDocuments() string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return dir
}
