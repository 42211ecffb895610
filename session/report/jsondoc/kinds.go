package jsondoc

import (
	"reflect"
	"slices"
	"strings"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// kinds are the types that stand where one of several may stand. Each is named by its kind.
var kinds = []reflect.Type{
	reflect.TypeFor[document.Cover](), reflect.TypeFor[document.Heading](), reflect.TypeFor[document.Paragraph](), reflect.TypeFor[document.List](),
	reflect.TypeFor[document.Table](), reflect.TypeFor[document.Chart](), reflect.TypeFor[document.Quote](), reflect.TypeFor[document.Card](),
	reflect.TypeFor[document.Facts](), reflect.TypeFor[document.Note](), reflect.TypeFor[document.Answer](), reflect.TypeFor[document.Contents](),
	reflect.TypeFor[document.PageBreak](), reflect.TypeFor[document.Together](),
	reflect.TypeFor[chart.Bars](), reflect.TypeFor[chart.Stacked](), reflect.TypeFor[chart.Strip](), reflect.TypeFor[chart.Quadrants](), reflect.TypeFor[chart.Fourfold](),
}

// names are the values of a choice, in the order of its numbers.
var names = map[reflect.Type][]string{
	reflect.TypeFor[document.Weight](): {"body", "lead", "small"},
	reflect.TypeFor[document.Align]():  {"left", "right", "centre"},
}

// kindOf is the name of a type that stands where one of several may.
func kindOf(t reflect.Type) (string, bool) { return fieldName(t.Name()), slices.Contains(kinds, t) }

// ofKind is the type of a name, where it may stand in a place.
func ofKind(name string, place reflect.Type) (reflect.Type, bool) {
	i := slices.IndexFunc(kinds, func(t reflect.Type) bool { return fieldName(t.Name()) == name && t.Implements(place) })
	if i < 0 {
		return nil, false
	}
	return kinds[i], true
}

// fieldName writes a name as JSON does: RunningHead becomes runningHead, ID becomes id.
func fieldName(name string) string {
	if strings.ToUpper(name) == name {
		return strings.ToLower(name)
	}
	return strings.ToLower(name[:1]) + name[1:]
}
