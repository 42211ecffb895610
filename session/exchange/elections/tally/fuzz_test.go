package tally_test

import (
	"encoding/json"
	"testing"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

// Whatever can be read can be counted and printed.
func FuzzCount(f *testing.F) {
	names := []string{"a.toi", "a.cat", "a.pb", "a.csv"}
	for _, seed := range []string{
		"# NUMBER ALTERNATIVES: 3\n2: 1,{2,3}\n1: 3\n1:\n", "# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 3\n1: 1,{},2\n2: {},{},{}\n",
		"META\nbudget;10.5\nvote_type;approval\nPROJECTS\nproject_id;cost;selected\na;0;1\nb;3;2\nVOTES\nvoter_id;vote\n1;a,b\n2;\n",
		"META\nbudget;10\nvote_type;scoring\nPROJECTS\nproject_id;cost\na;5\nb;3\nVOTES\nvoter_id;vote;points\n1;a,b;-1,0.5\n2;;\n",
		"META\nvote_type;ordinal\nbudget;1\nPROJECTS\nproject_id;cost\na;5\nb;1\nVOTES\nvoter_id;vote\n1;b,a\n2;\n",
		"timestamp,comment-id,voter-id,vote\n1,2,3,1\n", "comment-id,agrees,disagrees\n1,2,3\n", "participant,group-id,1\n1,0,1\n2,,0\n",
		"Winner ID,Loser ID,Valid\n1,2,TRUE\n", "Idea ID,Wins,Losses,Score\n1,2,3,50\n", "topic,x\n",
	} {
		for i := range names {
			f.Add(i, []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, name int, data []byte) {
		if name < 0 || name >= len(names) {
			return
		}
		e, err := elections.Read(elections.File{Name: names[name], Data: data})
		if err != nil || len(e.Options) > 40 {
			return
		}
		out, err := tally.Count(e, tally.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(out); err != nil {
			t.Fatal(err)
		}
	})
}
