package dataset

import (
	"reflect"
	"strconv"
	"strings"

	"folkmoot/internal/say"
)

// Table is the records of one kind. Its name and those of its columns are the same in every language and stay the same.
type Table struct {
	Name    string
	About   string
	Columns []Column
	Rows    [][]any // string, int, float64 or bool; nil is an empty cell
}

// Column is one column of a table.
type Column struct {
	Name  string
	About string // what it means, in the reader's language
}

// Tables gives the records as tables. Those without a row are left out.
func (d Dataset) Tables(sp *say.Speaker) []Table {
	var out []Table
	v := reflect.ValueOf(d)
	for i := range v.NumField() {
		name, _ := tag(v.Type().Field(i))
		rows := v.Field(i)
		switch rows.Kind() {
		case reflect.Struct:
			one := reflect.MakeSlice(reflect.SliceOf(rows.Type()), 0, 1)
			rows = reflect.Append(one, rows)
		case reflect.Slice:
		default:
			continue
		}
		if rows.Len() > 0 {
			out = append(out, table(name, rows, sp))
		}
	}
	return out
}

// Table finds a table by its name.
func (d Dataset) Table(name string, sp *say.Speaker) (Table, bool) {
	for _, t := range d.Tables(sp) {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}

func table(name string, rows reflect.Value, sp *say.Speaker) Table {
	t := Table{Name: name, About: sp.Text(abouts[name])}
	of := rows.Type().Elem()
	for f := range of.Fields() {
		column, _ := tag(f)
		t.Columns = append(t.Columns, Column{Name: column, About: sp.Text(abouts[name+"."+column])})
	}
	for r := range rows.Len() {
		row := make([]any, of.NumField())
		for i := range row {
			_, empty := tag(of.Field(i))
			row[i] = cell(rows.Index(r).Field(i), empty)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tag is the name of a field in the data, and whether nothing stands for its zero.
func tag(f reflect.StructField) (name string, empty bool) {
	name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, rest == "omitempty"
}

// cell is a value as one cell: a list is its members with semicolons between them.
func cell(v reflect.Value, empty bool) any {
	if empty && v.IsZero() {
		return nil
	}
	switch v.Kind() {
	case reflect.Slice:
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = Text(cell(v.Index(i), false))
		}
		return strings.Join(parts, "; ")
	case reflect.Int:
		return int(v.Int())
	case reflect.Float64:
		return v.Float()
	case reflect.Bool:
		return v.Bool()
	default:
		return v.String()
	}
}

// Text is a cell as text.
func Text(cell any) string {
	switch x := cell.(type) {
	case string:
		return x
	case int:
		return strconv.Itoa(x)
	case float64:
		return strconv.FormatFloat(x, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(x)
	}
	return ""
}
