package refi

import "strings"

// rule is what the schema says of an element: the elements in it, in their order, and its attributes.
type rule struct {
	content    string // name, name? (may be missing), name* (any number), name+ (at least one); "text" for text; (a|b)+ and (a|b)? for a choice
	attributes string // name:type, name:type! where it has to be there
}

// The attributes that several elements share.
const (
	named   = "guid:guid! name:string "
	edited  = "creatingUser:guid creationDateTime:dateTime modifyingUser:guid modifiedDateTime:dateTime "
	pointed = "path:string currentPath:string "
	texted  = "richTextPath:string plainTextPath:string "
	corners = "firstX:integer! firstY:integer! secondX:integer! secondY:integer! "
	coded   = "Coding* NoteRef* "
)

// projectRules are those of the REFI-QDA project schema of 18 March 2019, element by element. Where the schema uses one
// type under several names, each name stands here.
var projectRules = map[string]rule{
	"Project":             {"Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*", "name:string! origin:string creatingUserGUID:guid creationDateTime:dateTime modifyingUserGUID:guid modifiedDateTime:dateTime basePath:string"},
	"Users":               {"User+", ""},
	"User":                {"", "guid:guid! name:string id:string"},
	"CodeBook":            {"Codes", ""},
	"Codes":               {"Code+", ""},
	"Code":                {"Description? NoteRef* Code*", "guid:guid! name:string! isCodable:boolean! color:rgb"},
	"Cases":               {"Case+", ""},
	"Case":                {"Description? CodeRef* VariableValue* SourceRef* SelectionRef*", named},
	"Variables":           {"Variable+", ""},
	"Variable":            {"Description?", "guid:guid! name:string! typeOfVariable:variable!"},
	"VariableValue":       {"VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)?", ""},
	"Sets":                {"Set+", ""},
	"Set":                 {"Description? MemberCode* MemberSource* MemberNote*", "guid:guid! name:string!"},
	"Sources":             {"(TextSource|PictureSource|PDFSource|AudioSource|VideoSource)+", ""},
	"TextSource":          textRule,
	"TextDescription":     textRule,
	"Representation":      textRule,
	"Note":                textRule,
	"PlainTextSelection":  {"Description? " + coded, named + edited + "startPosition:integer! endPosition:integer!"},
	"PictureSource":       {"Description? TextDescription? PictureSelection* " + coded + "VariableValue*", named + edited + pointed},
	"PictureSelection":    {"Description? " + coded, named + edited + corners},
	"PDFSource":           {"Description? PDFSelection* Representation? " + coded + "VariableValue*", named + edited + pointed},
	"PDFSelection":        {"Description? Representation? " + coded, named + edited + corners + "page:integer!"},
	"AudioSource":         {"Description? Transcript* AudioSelection* " + coded + "VariableValue*", named + edited + pointed},
	"AudioSelection":      {"Description? " + coded, named + edited + "begin:integer! end:integer!"},
	"VideoSource":         {"Description? Transcript* VideoSelection* " + coded + "VariableValue*", named + edited + pointed},
	"VideoSelection":      {"Description? " + coded, named + edited + "begin:integer! end:integer!"},
	"Transcript":          {"Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*", named + edited + texted},
	"TranscriptSelection": {"Description? " + coded, named + edited + "fromSyncPoint:guid toSyncPoint:guid"},
	"SyncPoint":           {"", "guid:guid! timeStamp:integer position:integer"},
	"Coding":              {"CodeRef NoteRef*", "guid:guid! creatingUser:guid creationDateTime:dateTime"},
	"Graphs":              {"Graph+", ""},
	"Graph":               {"Vertex* Edge*", named},
	"Vertex":              {"", named + "representedGUID:guid firstX:integer! firstY:integer! secondX:integer secondY:integer shape:shape color:rgb"},
	"Edge":                {"", named + "representedGUID:guid sourceVertex:guid! targetVertex:guid! color:rgb direction:direction lineStyle:line"},
	"Notes":               {"Note+", ""},
	"Links":               {"Link+", ""},
	"Link":                {"NoteRef*", named + "direction:direction color:rgb originGUID:guid targetGUID:guid"},
	"NoteRef":             reference,
	"CodeRef":             reference,
	"SourceRef":           reference,
	"SelectionRef":        reference,
	"VariableRef":         reference,
	"MemberCode":          reference,
	"MemberSource":        reference,
	"MemberNote":          reference,
	"Description":         plain,
	"PlainTextContent":    plain,
	"TextValue":           plain,
	"BooleanValue":        {"text:boolean", ""},
	"IntegerValue":        {"text:integer", ""},
	"FloatValue":          {"text:decimal", ""},
	"DateValue":           {"text:date", ""},
	"DateTimeValue":       {"text:dateTime", ""},
}

// codebookRules are those of the REFI-QDA codebook schema.
var codebookRules = map[string]rule{
	"CodeBook":    {"Codes Sets?", "origin:string"},
	"Codes":       {"Code+", ""},
	"Code":        {"Description? Code*", "guid:guid! name:string! isCodable:boolean! color:rgb"},
	"Sets":        {"Set+", ""},
	"Set":         {"Description? MemberCode*", "guid:guid! name:string!"},
	"MemberCode":  {"", "guid:guid!"},
	"Description": plain,
}

var (
	plain     = rule{"text:string", ""}
	reference = rule{"", "targetGUID:guid!"}
	textRule  = rule{"Description? PlainTextContent? PlainTextSelection* " + coded + "VariableValue*", named + edited + texted}
)

// targets says which elements a reference may lead to.
var targets = map[string]string{
	"CodeRef": "Code", "MemberCode": "Code", "VariableRef": "Variable", "NoteRef": "Note", "MemberNote": "Note",
	"SourceRef":    "TextSource PictureSource PDFSource AudioSource VideoSource",
	"MemberSource": "TextSource PictureSource PDFSource AudioSource VideoSource",
	"SelectionRef": "PlainTextSelection PictureSelection PDFSelection AudioSelection VideoSelection TranscriptSelection",
}

// part is one place in the content of an element.
type part struct {
	names []string
	least int
	many  bool
}

func (r rule) parts() []part {
	var out []part
	for word := range strings.FieldsSeq(r.content) {
		if strings.HasPrefix(word, "text:") {
			continue
		}
		p := part{least: 1}
		switch word[len(word)-1] {
		case '?':
			p.least = 0
		case '*':
			p.least, p.many = 0, true
		case '+':
			p.many = true
		}
		for name := range strings.SplitSeq(strings.Trim(word, "()?*+"), "|") {
			p.names = append(p.names, name)
		}
		out = append(out, p)
	}
	return out
}
