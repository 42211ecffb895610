package polis

import (
	"strconv"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
)

// seconds is the largest time that is taken for seconds: as milliseconds it would be in 1973, before there was Polis.
const seconds = 100_000_000_000

// moment reads a time where there is one.
func moment(s sheet.Sheet, h sheet.Head, row []exchange.Cell) (int64, error) {
	if text, _, _ := h.Of(row, "timestamp"); !h.Has("timestamp") || text == "" {
		return 0, nil
	}
	n, _, _, err := s.Whole(h, row, "timestamp", false)
	if n < seconds {
		n *= 1000
	}
	return int64(n), err
}

func (r *reader) readComments(s sheet.Sheet) error {
	r.c.Seen.Comments = true
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		id, line, column, err := s.Whole(h, row, "comment-id", false)
		if err != nil {
			return err
		}
		if r.comments[id] != nil {
			return fail(s, line, column, "polis.sameid", "{{.File}}, line {{.Line}}, column {{.Column}}: There is a statement {{.Word}} already. Take one of them away.", args{"Word": id})
		}
		x, err := r.comment(s, id, line, column)
		if err != nil {
			return err
		}
		x.Untold = false
		for _, f := range []struct {
			name string
			to   *int
		}{{"agrees", &x.Agrees}, {"disagrees", &x.Disagrees}, {"author-id", &x.Author}} {
			if f.name == "author-id" && !h.Has(f.name) {
				continue
			}
			if *f.to, _, _, err = s.Whole(h, row, f.name, false); err != nil {
				return err
			}
		}
		if h.Has("author-id") {
			r.authors[x.Author]++
		}
		if x.Created, err = moment(s, h, row); err != nil {
			return err
		}
		if err := moderation(s, h, row, x); err != nil {
			return err
		}
		x.Text, _, _ = h.Of(row, "comment-body")
		return newer(s, h, row, x)
	})
}

func moderation(s sheet.Sheet, h sheet.Head, row []exchange.Cell, x *Comment) error {
	if text, _, _ := h.Of(row, "moderated"); text == "" {
		return nil
	}
	m, line, column, err := s.Whole(h, row, "moderated", true)
	if err != nil {
		return err
	}
	if m < -1 || m > 1 {
		return fail(s, line, column, "polis.moderated", "{{.File}}, line {{.Line}}, column {{.Column}}: “moderated” is -1, 0 or 1; here it is {{.Word}}.", args{"Word": m})
	}
	x.Moderation = Moderation(m)
	return nil
}

// newer reads the columns that newer files bring.
func newer(s sheet.Sheet, h sheet.Head, row []exchange.Cell, x *Comment) error {
	if !h.Has("is-meta") && !h.Has("is-seed") && !h.Has("group-informed-consensus") {
		return nil
	}
	meta, _, _ := h.Of(row, "is-meta")
	seed, _, _ := h.Of(row, "is-seed")
	x.Newer = &Newer{Meta: strings.EqualFold(meta, "true"), Seed: strings.EqualFold(seed, "true")}
	text, line, column := h.Of(row, "group-informed-consensus")
	if text == "" {
		return nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < 0 || v > 1 || v != v {
		return fail(s, line, column, "polis.consensus", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “group-informed-consensus” is no number from 0 to 1.", args{"Word": sheet.Short(text)})
	}
	x.Newer.Consensus = &v
	return nil
}

// readGroups takes the words of comments from comment-groups.csv where comments.csv does not have them. Its counts are
// counted again from the votes and the groups of the people.
func (r *reader) readGroups(s sheet.Sheet) error {
	r.c.Seen.Groups = true
	return s.Rows(func(h sheet.Head, row []exchange.Cell) error {
		id, line, column, err := s.Whole(h, row, "comment-id", false)
		if err != nil || r.comments[id] != nil {
			return err
		}
		x, err := r.comment(s, id, line, column)
		if err != nil {
			return err
		}
		x.Text, _, _ = h.Of(row, "comment")
		return nil
	})
}

func (r *reader) readSummary(s sheet.Sheet) error {
	r.c.Seen.Summary = true
	t := exchange.NewTable(s.Name, s.Text, ',')
	for {
		row, err := t.Next()
		if row == nil || err != nil {
			return err
		}
		if len(row) < 2 {
			continue
		}
		value := strings.TrimSpace(row[1].Text)
		switch key := strings.TrimSpace(row[0].Text); key {
		case "topic":
			r.c.Topic = value
		case "url":
			r.c.URL = value
		case "conversation-description":
			r.c.Description = value
		default:
			if n, err := strconv.Atoi(value); err == nil && key != "" {
				if r.c.Numbers == nil {
					r.c.Numbers = map[string]int{}
				}
				r.c.Numbers[key] = n
			}
		}
	}
}
