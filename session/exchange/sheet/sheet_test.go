package sheet_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
)

func TestRowsAreReadByTheNamesOfTheirColumns(t *testing.T) {
	s := sheet.Sheet{Name: "x.csv", Text: "Name, How many ,name\n\"a, b\",3,other\n\nc,-4,z\n"}
	var got []string
	err := s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		if !h.Has("name", "how many") || h.Has("nothing") {
			t.Errorf("the head is %v", h)
		}
		name, line, _ := h.Of(row, "name")
		n, _, column, err := s.Whole(h, row, "how many", true)
		none, _, _ := h.Of(row, "nothing")
		got = append(got, fmt.Sprintf("%s|%d|%d|%d|%s", name, line, n, column, none))
		return err
	})
	if want := "a, b|2|3|8|;c|4|-4|3|"; err != nil || strings.Join(got, ";") != want {
		t.Errorf("%v %v, want %s", got, err, want)
	}
}

func TestWhatDoesNotFitIsNamedWithItsPlace(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a short row":       {"a,b\n1,2\n3\n", "x.csv, line 3, column 1: This row has 1 columns where the head has 2."},
		"no number":         {"a,b\n1,many\n", "x.csv, line 2, column 3: “many” in the column “b” is no whole number."},
		"a negative number": {"a,b\n1,-2\n", "x.csv, line 2, column 3: “-2” in the column “b” is no whole number."},
		"a huge number":     {"a,b\n1,1234567890123456789\n", "x.csv, line 2, column 3: “1234567890123456789” in the column “b” is no whole number."},
		"an open quote":     {"a,b\n1,\"2\n", "x.csv, line 2, column 3: The quotation mark that opens here is never closed."},
	} {
		t.Run(name, func(t *testing.T) {
			s := sheet.Sheet{Name: "x.csv", Text: c.text}
			err := s.Rows(func(h sheet.Head, row []exchange.Cell) error {
				_, _, _, err := s.Whole(h, row, "b", false)
				return err
			})
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}
