package archtest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// module is the path before ours in an import.
const module = "folkmoot"

// source is one Go file.
type source struct {
	path    string // from the root, with slashes
	pkg     string // its folder
	test    bool
	set     *token.FileSet
	file    *ast.File
	imports []imported
}

type imported struct {
	path string
	name string // how the file calls the package
	line int
}

// text is a file that people write: source, scripts, documents.
type text struct {
	path  string
	lines [][]byte
}

// tree is the repository as far as the rules look at it.
type tree struct {
	root  []string // the names at the top, folders with a slash
	files []source
	texts []text
}

// written are the endings of files that people write.
var written = []string{".go", ".md", ".toml", ".yml", ".yaml", ".json", ".mod", ".sh", ".svg", ".csv", ".txt", ".txtar", ""}

func read(root fs.FS) (tree, error) {
	var t tree
	top, err := fs.ReadDir(root, ".")
	if err != nil {
		return t, err
	}
	for _, entry := range top {
		name := entry.Name()
		if entry.IsDir() {
			name += "/"
		}
		t.root = append(t.root, name)
	}
	err = fs.WalkDir(root, ".", func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if outside(at) {
				return fs.SkipDir
			}
			return nil
		}
		if !slices.Contains(written, path.Ext(at)) {
			return nil
		}
		data, err := fs.ReadFile(root, at)
		if err != nil {
			return err
		}
		if bytes.IndexByte(data, 0) >= 0 {
			return nil
		}
		t.texts = append(t.texts, text{path: at, lines: bytes.Split(data, []byte("\n"))})
		if path.Ext(at) != ".go" || strings.Contains(at, "testdata/") {
			return nil
		}
		s, err := parse(at, data)
		t.files = append(t.files, s)
		return err
	})
	return t, err
}

// outside are folders that are not ours to judge: git's own and what builds leave.
func outside(at string) bool {
	return at == ".git" || at == "bin" || at == "build"
}

func parse(at string, data []byte) (source, error) {
	s := source{path: at, pkg: path.Dir(at), test: strings.HasSuffix(at, "_test.go"), set: token.NewFileSet()}
	var err error
	if s.file, err = parser.ParseFile(s.set, at, data, parser.SkipObjectResolution); err != nil {
		return s, err
	}
	for _, spec := range s.file.Imports {
		of, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return s, err
		}
		name := path.Base(of)
		if strings.HasPrefix(name, "v") && len(name) == 2 {
			name = path.Base(path.Dir(of))
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		s.imports = append(s.imports, imported{path: of, name: name, line: s.set.Position(spec.Pos()).Line})
	}
	return s, nil
}

// under reports whether a package is this folder or lies below it.
func under(pkg string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		return pkg == folder || strings.HasPrefix(pkg, folder+"/")
	})
}

// ours is the folder of an import of this module, or nothing.
func ours(importPath string) string {
	folder, ok := strings.CutPrefix(importPath, module+"/")
	if !ok {
		return ""
	}
	return folder
}

// standard reports whether an import is of the standard library: no other's first part lacks a dot, save ours.
func standard(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return first != module && !strings.Contains(first, ".")
}

// eachImport gathers what a rule has to say about imports.
func (t tree) eachImport(judge func(s source, i imported) string) []string {
	var out []string
	for _, s := range t.files {
		for _, i := range s.imports {
			if complaint := judge(s, i); complaint != "" {
				out = append(out, fmt.Sprintf("%s:%d: %s", s.path, i.line, complaint))
			}
		}
	}
	return out
}

// eachUse gathers what a rule has to say about package.Name in the code, whatever the file calls the package.
func (t tree) eachUse(judge func(s source, importPath, name string) string) []string {
	var out []string
	for _, s := range t.files {
		called := map[string]string{}
		for _, i := range s.imports {
			called[i.name] = i.path
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, ok := selector.X.(*ast.Ident)
			if !ok || called[pkg.Name] == "" {
				return true
			}
			if complaint := judge(s, called[pkg.Name], selector.Sel.Name); complaint != "" {
				out = append(out, fmt.Sprintf("%s: %s", s.set.Position(n.Pos()), complaint))
			}
			return true
		})
	}
	return out
}
