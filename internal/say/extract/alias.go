package main

import "go/ast"

// A screen with many sentences gives T a short name, such as t := d.Say.T, or keeps it in a field. The names are known
// by where they come from alone: a name that means something else elsewhere does no harm, since a call of it has no key
// and English among its arguments.

// localNames gives the names that a function has for T and N, those of the functions inside it included.
func localNames(decl ast.Decl) map[string]string {
	names := map[string]string{}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if len(n.Lhs) != len(n.Rhs) {
				return true
			}
			for i, to := range n.Lhs {
				if ident, ok := to.(*ast.Ident); ok {
					note(names, ident, n.Rhs[i])
				}
			}
		case *ast.ValueSpec:
			for i, value := range n.Values {
				if len(n.Values) == len(n.Names) {
					note(names, n.Names[i], value)
				}
			}
		}
		return true
	})
	return names
}

// heldIn notes the fields that n sets to T or N: s.t = sp.T, and screen{t: sp.T}.
func heldIn(n ast.Node, fields map[string]string) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if len(n.Lhs) != len(n.Rhs) {
			return
		}
		for i, to := range n.Lhs {
			if selector, ok := to.(*ast.SelectorExpr); ok {
				note(fields, selector.Sel, n.Rhs[i])
			}
		}
	case *ast.KeyValueExpr:
		if field, ok := n.Key.(*ast.Ident); ok {
			note(fields, field, n.Value)
		}
	}
}

// note keeps a name for the value if the value is T or N of something.
func note(names map[string]string, name *ast.Ident, value ast.Expr) {
	if selector, ok := value.(*ast.SelectorExpr); ok && (selector.Sel.Name == "T" || selector.Sel.Name == "N") {
		names[name.Name] = selector.Sel.Name
	}
}
