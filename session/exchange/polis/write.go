package polis

import (
	"bytes"
	"encoding/csv"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Names of the five files.
const (
	CommentsName = "comments.csv"
	VotesName    = "votes.csv"
	PeopleName   = "participants-votes.csv"
	SummaryName  = "summary.csv"
	GroupsName   = "comment-groups.csv"
)

// Names lists the five files in the order in which they are spoken of.
func Names() []string { return []string{CommentsName, VotesName, PeopleName, SummaryName, GroupsName} }

// Write gives the five files of a conversation, by their names. The same conversation gives the same bytes.
func Write(c Conversation) (map[string][]byte, error) {
	out := map[string][]byte{}
	for name, rows := range map[string][][]string{
		CommentsName: c.commentRows(), VotesName: c.voteRows(), PeopleName: c.peopleRows(), SummaryName: c.summaryRows(), GroupsName: c.groupRows(),
	} {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(rows); err != nil {
			return nil, err
		}
		out[name] = b.Bytes()
	}
	return out, nil
}

// datetime is a time for people to read; programs read the milliseconds beside it.
func datetime(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).UTC().Format("Mon Jan 02 15:04:05 MST 2006")
}

func milliseconds(ms int64) string { return strconv.FormatInt(ms, 10) }

// text is a text with the line ends that every reader gives back.
func text(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// Comments that no row told of have none again.
func (c Conversation) commentRows() [][]string {
	isNewer := slices.ContainsFunc(c.Comments, func(x Comment) bool { return x.Newer != nil })
	head := []string{"timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated"}
	if isNewer {
		head = append(head, "is-meta", "is-seed", "group-informed-consensus")
	}
	rows := [][]string{append(head, "comment-body")}
	for _, x := range c.Comments {
		if x.Untold {
			continue
		}
		row := []string{milliseconds(x.Created), datetime(x.Created), strconv.Itoa(x.ID), strconv.Itoa(x.Author), strconv.Itoa(x.Agrees), strconv.Itoa(x.Disagrees), ""}
		if x.Moderation != NotSaid {
			row[6] = strconv.Itoa(int(x.Moderation))
		}
		if isNewer {
			n := Newer{}
			if x.Newer != nil {
				n = *x.Newer
			}
			consensus := ""
			if n.Consensus != nil {
				consensus = strconv.FormatFloat(*n.Consensus, 'g', -1, 64)
			}
			row = append(row, strconv.FormatBool(n.Meta), strconv.FormatBool(n.Seed), consensus)
		}
		rows = append(rows, append(row, text(x.Text)))
	}
	return rows
}

func (c Conversation) voteRows() [][]string {
	rows := [][]string{{"timestamp", "datetime", "comment-id", "voter-id", "vote"}}
	for _, v := range c.Votes {
		rows = append(rows, []string{milliseconds(v.At), datetime(v.At), strconv.Itoa(v.Comment), strconv.Itoa(v.Voter), strconv.Itoa(int(v.Answer))})
	}
	return rows
}

func (c Conversation) peopleRows() [][]string {
	named := slices.ContainsFunc(c.People, func(p Person) bool { return p.XID != "" })
	head := []string{"participant"}
	if named {
		head = append(head, "xid")
	}
	head = append(head, "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
	first := len(head)
	place := map[int]int{}
	for i, x := range c.Comments {
		head = append(head, strconv.Itoa(x.ID))
		place[x.ID] = first + i
	}
	last, _, _ := c.Last()
	of := map[int][]Vote{}
	for _, v := range last {
		of[v.Voter] = append(of[v.Voter], v)
	}
	rows := [][]string{head}
	for _, p := range c.People {
		row := make([]string, len(head))
		var t Tally
		for _, v := range of[p.ID] {
			t.Add(v.Answer)
			row[place[v.Comment]] = strconv.Itoa(int(v.Answer))
		}
		row[0] = strconv.Itoa(p.ID)
		if named {
			row[1] = p.XID
		}
		group := ""
		if p.Group != NoGroup {
			group = strconv.Itoa(p.Group)
		}
		copy(row[first-5:], []string{group, strconv.Itoa(p.Comments), strconv.Itoa(t.Seen()), strconv.Itoa(t.Agree), strconv.Itoa(t.Disagree)})
		rows = append(rows, row)
	}
	return rows
}

// usual are the numbers of summary.csv in their order.
var usual = []string{"views", "voters", "voters-in-conv", "commenters", "comments", "groups"}

func (c Conversation) summaryRows() [][]string {
	rows := [][]string{{"topic", text(c.Topic)}, {"url", c.URL}}
	keys := slices.DeleteFunc(slices.Clone(usual), func(k string) bool { _, ok := c.Numbers[k]; return !ok })
	for _, k := range slices.Sorted(maps.Keys(c.Numbers)) {
		if !slices.Contains(usual, k) {
			keys = append(keys, k)
		}
	}
	for _, k := range keys {
		rows = append(rows, []string{k, strconv.Itoa(c.Numbers[k])})
	}
	return append(rows, []string{"conversation-description", text(c.Description)})
}

// letter names a group as comment-groups.csv does: a, b, c ...
func letter(group int) string {
	if group >= 26 {
		return letter(group/26-1) + letter(group%26)
	}
	return string(rune('a' + group))
}

// groupRows counts the votes that stand. Where people are in groups, the totals are those of the groups together.
func (c Conversation) groupRows() [][]string {
	groups := c.Groups()
	head := []string{"comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes"}
	for _, g := range groups {
		for _, what := range []string{"votes", "agrees", "disagrees", "passes"} {
			head = append(head, "group-"+letter(g)+"-"+what)
		}
	}
	in := map[int]int{}
	for _, p := range c.People {
		in[p.ID] = p.Group
	}
	type cell struct{ comment, group int }
	counts := map[cell]Tally{}
	last, _, _ := c.Last()
	for _, v := range last {
		g, known := in[v.Voter]
		if len(groups) > 0 && (!known || g == NoGroup) {
			continue
		}
		for _, at := range []cell{{v.Comment, g}, {v.Comment, allGroups}} {
			t := counts[at]
			t.Add(v.Answer)
			counts[at] = t
		}
	}
	rows := [][]string{head}
	for _, x := range c.Comments {
		if x.Untold {
			continue
		}
		row := []string{strconv.Itoa(x.ID), text(x.Text)}
		for _, g := range append([]int{allGroups}, groups...) {
			t := counts[cell{x.ID, g}]
			row = append(row, strconv.Itoa(t.Seen()), strconv.Itoa(t.Agree), strconv.Itoa(t.Disagree), strconv.Itoa(t.Pass))
		}
		rows = append(rows, row)
	}
	return rows
}

const allGroups = -2
