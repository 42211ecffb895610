package main

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// helper is a function that takes a key and its English, as the packages have it that may import only the standard
// library: they keep their sentences as data and leave the speaking to others. It is known by the names of its
// parameters: key with english, or key with one and other.
type helper struct {
	prefix          string // what it puts before the key
	key, one, other int    // which arguments they are; one is that of other where there is no singular
}

// finder gathers the wordings of one package.
type finder struct {
	set     *token.FileSet
	helpers map[string]helper
	tables  map[string]bool // the struct types that hold a key and its English
	prefix  string          // what the package puts before the keys of its tables
	fields  map[string]string
	local   map[string]string // fields and local give T or N for another name of it
	all     []found
}

// wordings reads one package: calls of T, of N and of the package's own helpers, literals that hold a key and its English,
// and functions that return the two.
func wordings(set *token.FileSet, files []*ast.File) []found {
	f := &finder{set: set, helpers: map[string]helper{}, tables: map[string]bool{"Text": true}, fields: map[string]string{}}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			f.learn(n)
			return true
		})
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			f.local = localNames(decl)
			ast.Inspect(decl, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					f.call(n)
				case *ast.CompositeLit:
					f.literal(n)
				case *ast.FuncDecl:
					f.returned(n)
				}
				return true
			})
		}
	}
	return f.all
}

// learn notes the package's helpers and tables, and the fields that hold T or N.
func (f *finder) learn(n ast.Node) {
	heldIn(n, f.fields)
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Body == nil || n.Name.Name == "T" || n.Name.Name == "N" {
			return
		}
		names := fieldNames(n.Type.Params)
		h := helper{key: slices.Index(names, "key"), one: slices.Index(names, "one"), other: slices.Index(names, "other")}
		if h.one < 0 || h.other < 0 {
			h.one, h.other = slices.Index(names, "english"), slices.Index(names, "english")
		}
		if h.key < 0 || h.other < 0 {
			return
		}
		ast.Inspect(n.Body, func(inner ast.Node) bool {
			if sum, ok := inner.(*ast.BinaryExpr); ok && isName(sum.Y, "key") {
				if prefix, ok := constant(sum.X); ok && sum.Op == token.ADD {
					h.prefix = prefix
				}
			}
			return true
		})
		f.helpers[n.Name.Name] = h
	case *ast.TypeSpec:
		if holdsBoth(n.Type) {
			f.tables[n.Name.Name] = true
		}
	case *ast.BinaryExpr:
		selector, ok := n.Y.(*ast.SelectorExpr)
		if prefix, isConstant := constant(n.X); ok && isConstant && selector.Sel.Name == "key" {
			f.prefix = prefix
		}
	}
}

func (f *finder) call(n *ast.CallExpr) {
	name, spoken := "", ""
	switch fun := n.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
		spoken = f.local[name]
	case *ast.SelectorExpr:
		name = fun.Sel.Name
		if spoken = f.fields[name]; name == "T" || name == "N" {
			spoken = name
		}
	}
	switch {
	case spoken == "T" && len(n.Args) >= 2:
		f.add(n.Pos(), "", n.Args[0], nil, n.Args[1])
		return
	case spoken == "N" && len(n.Args) >= 4:
		f.add(n.Pos(), "", n.Args[0], n.Args[2], n.Args[3])
		return
	}
	h, known := f.helpers[name]
	if !known || len(n.Args) <= max(h.key, h.other) {
		return
	}
	if h.one == h.other {
		f.add(n.Pos(), h.prefix, n.Args[h.key], nil, n.Args[h.other])
	} else {
		f.add(n.Pos(), h.prefix, n.Args[h.key], n.Args[h.one], n.Args[h.other])
	}
}

// literal reads T{"key", "English"}, T{Key: ..., English: ...}, and lists and maps of them.
func (f *finder) literal(n *ast.CompositeLit) {
	switch of := n.Type.(type) {
	case *ast.ArrayType:
		f.elements(n, of.Elt)
	case *ast.MapType:
		f.elements(n, of.Value)
	default:
		f.pair(n, n.Type)
	}
}

func (f *finder) elements(n *ast.CompositeLit, of ast.Expr) {
	for _, element := range n.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			element = pair.Value
		}
		if lit, ok := element.(*ast.CompositeLit); ok && lit.Type == nil {
			f.pair(lit, of)
		}
	}
}

func (f *finder) pair(lit *ast.CompositeLit, of ast.Expr) {
	var key, english ast.Expr
	prefix := ""
	for i, element := range lit.Elts {
		pair, named := element.(*ast.KeyValueExpr)
		switch {
		case !named && i == 0 && f.isTable(of):
			key = element
		case !named && i == 1 && f.isTable(of):
			english = element
		case named && isName(pair.Key, "Key"), named && isName(pair.Key, "key"):
			key = pair.Value
		case named && isName(pair.Key, "English"), named && isName(pair.Key, "english"):
			english = pair.Value
		}
	}
	if key == nil || english == nil {
		return
	}
	if text, ok := constant(key); ok && !strings.Contains(text, ".") {
		prefix = f.prefix
	}
	f.add(lit.Pos(), prefix, key, nil, english)
}

func (f *finder) isTable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		return e.Sel.Name == "Text"
	case *ast.Ident:
		return f.tables[e.Name]
	case nil:
		return false
	}
	return holdsBoth(e)
}

// returned reads the functions that give a key and its English, such as Message of an error.
func (f *finder) returned(n *ast.FuncDecl) {
	names := fieldNames(n.Type.Results)
	if n.Body == nil || len(names) < 2 || names[0] != "key" || names[1] != "english" {
		return
	}
	ast.Inspect(n.Body, func(inner ast.Node) bool {
		if back, ok := inner.(*ast.ReturnStmt); ok && len(back.Results) == len(names) {
			f.add(back.Pos(), "", back.Results[0], nil, back.Results[1])
		}
		return true
	})
}

// add keeps a wording whose parts are constants and whose key looks like one: area.name.
func (f *finder) add(at token.Pos, prefix string, key, one, other ast.Expr) {
	k, ok := constant(key)
	k = prefix + k
	if !ok || !strings.Contains(k, ".") {
		return
	}
	var w wording
	if w.Other, ok = constant(other); !ok {
		return
	}
	if one != nil {
		if w.One, ok = constant(one); !ok {
			return
		}
	}
	f.all = append(f.all, found{key: k, wording: w, at: f.set.Position(at)})
}

func fieldNames(list *ast.FieldList) []string {
	if list == nil {
		return nil
	}
	var names []string
	for _, field := range list.List {
		for _, name := range field.Names {
			names = append(names, name.Name)
		}
	}
	return names
}

func holdsBoth(e ast.Expr) bool {
	fields, ok := e.(*ast.StructType)
	if !ok {
		return false
	}
	names := fieldNames(fields.Fields)
	return len(names) >= 2 && strings.EqualFold(names[0], "key") && strings.EqualFold(names[1], "english")
}

func isName(e ast.Expr, name string) bool {
	ident, ok := e.(*ast.Ident)
	return ok && ident.Name == name
}

// constant is the value of a string literal, or of literals joined with +.
func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.BinaryExpr:
		left, ok := constant(e.X)
		right, also := constant(e.Y)
		return left + right, ok && also && e.Op == token.ADD
	case *ast.ParenExpr:
		return constant(e.X)
	}
	return "", false
}
