package files

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// Entry is a file or a folder.
type Entry struct {
	Name   string
	Folder bool
	Note   string // such as when it was changed
}

// Spec says what is asked for.
type Spec struct {
	Title  string
	Text   string // a sentence under the title, or empty
	Agree  string // the button: "Open", "Save"
	Folder string // where to begin
	Name   string // suggested, when saving
	Ending string // files shown, such as ".moot"; empty for all
	Save   bool   // a name that does not exist yet is wanted
	// NewFolder says that what is saved is a folder, which must not exist yet.
	NewFolder bool
	List      func(folder string) ([]Entry, error)
	Exists    func(path string) bool
}

// chooser is the small window while it is open.
type chooser struct {
	canvas fyne.Canvas
	sp     *say.Speaker
	spec   Spec
	folder string
	field  *widget.Entry
	where  *widget.Text
	list   *widget.Scroll
	then   func(string)
	win    *modal.Modal
	sure   string // a path that exists and was named once
}

// Ask asks for a file and hands its path to then.
func Ask(c fyne.Canvas, sp *say.Speaker, spec Spec, then func(path string)) {
	x := &chooser{canvas: c, sp: sp, spec: spec, folder: spec.Folder, then: then}
	x.field = widget.NewEntry(sp.T("files.name", "name or path of the file"))
	if spec.Save {
		x.field.SetText(spec.Name)
	}
	x.field.OnEnter = func(string) { x.win.Agree() }
	x.where = widget.Small("").OneLine()
	x.list = widget.NewScroll(widget.Stack(0))
	x.fill()
	x.win = modal.Show(c, modal.Spec{
		Title: spec.Title, Text: spec.Text, First: x.field, Agree: spec.Agree, Leave: sp.T("files.leave", "Cancel"), Width: 640, OnAgree: x.agree,
		Body: widget.Stack(look.M, x.field, x.where, widget.AtLeast(0, 260, x.list)),
	})
}

// path is what the field names, from the folder that is shown.
func (x *chooser) path() string {
	name := strings.TrimSpace(x.field.Text)
	if name == "" {
		return ""
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(x.folder, name)
	}
	if x.spec.Save && x.spec.Ending != "" && !strings.EqualFold(filepath.Ext(name), x.spec.Ending) {
		name += x.spec.Ending
	}
	return name
}

func (x *chooser) agree() (problem string) {
	path := x.path()
	switch {
	case path == "":
		return x.sp.T("files.none", "Type the name of a file, or choose one from the list.")
	case x.spec.NewFolder && x.isFolder(path):
		return x.sp.T("files.folder.there", "There is already a folder of that name. Type another name.")
	case x.isFolder(path):
		x.enter(path)
		return x.sp.T("files.folder", "That is a folder. Choose a file in it.")
	case x.spec.Save && x.spec.Exists != nil && x.spec.Exists(path) && x.sure != path:
		x.sure = path
		return x.sp.T("files.exists", "There is a file of that name. Press the button again to replace it, or type another name.")
	}
	x.then(path)
	return ""
}

func (x *chooser) isFolder(path string) bool {
	list, err := x.spec.List(filepath.Dir(path))
	if err != nil {
		return false
	}
	return slices.ContainsFunc(list, func(e Entry) bool { return e.Folder && e.Name == filepath.Base(path) })
}

func (x *chooser) enter(folder string) {
	x.folder = folder
	if !x.spec.Save {
		x.field.SetText("")
	}
	x.fill()
	x.canvas.Focus(x.field)
}

// fill shows the folder: the way up, folders, then files with the wanted ending.
func (x *chooser) fill() {
	x.where.SetText(x.folder)
	var rows []fyne.CanvasObject
	if up := filepath.Dir(x.folder); up != x.folder {
		rows = append(rows, widget.NewListRow(x.sp.T("files.up", "Folder above"), "", "", func() { x.enter(up) }))
	}
	entries, err := x.spec.List(x.folder)
	if err != nil {
		rows = append(rows, widget.Soft(x.sp.T("files.unreadable", "This folder cannot be read. Go to another one.")))
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	shown := 0
	for _, e := range entries {
		hidden := strings.HasPrefix(e.Name, ".")
		other := !e.Folder && x.spec.Ending != "" && !strings.EqualFold(filepath.Ext(e.Name), x.spec.Ending)
		if hidden || other || shown >= 500 {
			continue
		}
		shown++
		name, do := e.Name, func() { x.take(e.Name) }
		if e.Folder {
			name, do = x.sp.T("files.folder.name", "{{.Name}} (folder)", say.Args{"Name": e.Name}), func() { x.enter(filepath.Join(x.folder, e.Name)) }
		}
		rows = append(rows, widget.NewListRow(name, "", e.Note, do))
	}
	if shown == 0 && err == nil && !x.spec.Save {
		rows = append(rows, widget.Soft(x.sp.T("files.empty", "Nothing in this folder can be opened here.")))
	}
	x.list.SetContent(widget.Stack(0, rows...))
	x.list.Top()
}

// take puts a file from the list into the field; a file to open is opened at once.
func (x *chooser) take(name string) {
	x.field.SetText(name)
	if x.spec.Save {
		x.canvas.Focus(x.field)
		return
	}
	x.win.Agree()
}
