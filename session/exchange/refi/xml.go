package refi

import "encoding/xml"

// The namespaces of the two kinds of file.
const (
	projectSpace  = "urn:QDA-XML:project:1.0"
	codebookSpace = "urn:QDA-XML:codebook:1.0"
)

// The elements of a project in the order in which the schema wants them. Only what a Project has is here.
type (
	xmlProject struct {
		XMLName     xml.Name       `xml:"urn:QDA-XML:project:1.0 Project"`
		Name        string         `xml:"name,attr"`
		Origin      string         `xml:"origin,attr,omitempty"`
		By          string         `xml:"creatingUserGUID,attr,omitempty"`
		Created     string         `xml:"creationDateTime,attr,omitempty"`
		Users       *xmlUsers      `xml:"Users"`
		CodeBook    *xmlProjectSet `xml:"CodeBook"`
		Variables   *xmlVariables  `xml:"Variables"`
		Cases       *xmlCases      `xml:"Cases"`
		Sources     *xmlSources    `xml:"Sources"`
		Description string         `xml:"Description,omitempty"`
	}
	xmlUsers struct {
		User []xmlUser `xml:"User"`
	}
	xmlProjectSet struct {
		Codes xmlCodes `xml:"Codes"`
	}
	xmlCodes struct {
		Code []xmlCode `xml:"Code"`
	}
	xmlVariables struct {
		Variable []xmlVariable `xml:"Variable"`
	}
	xmlCases struct {
		Case []xmlCase `xml:"Case"`
	}
	xmlSources struct {
		Text []xmlSource `xml:"TextSource"`
	}
	xmlUser struct {
		GUID string `xml:"guid,attr"`
		Name string `xml:"name,attr,omitempty"`
	}
	xmlCode struct {
		GUID        string    `xml:"guid,attr"`
		Name        string    `xml:"name,attr"`
		Codable     bool      `xml:"isCodable,attr"`
		Colour      string    `xml:"color,attr,omitempty"`
		Description string    `xml:"Description,omitempty"`
		Codes       []xmlCode `xml:"Code"`
	}
	xmlVariable struct {
		GUID        string       `xml:"guid,attr"`
		Name        string       `xml:"name,attr"`
		Type        VariableType `xml:"typeOfVariable,attr"`
		Description string       `xml:"Description,omitempty"`
	}
	xmlCase struct {
		GUID        string     `xml:"guid,attr"`
		Name        string     `xml:"name,attr,omitempty"`
		Description string     `xml:"Description,omitempty"`
		Values      []xmlValue `xml:"VariableValue"`
		Sources     []xmlRef   `xml:"SourceRef"`
	}
	xmlValue struct {
		Variable xmlRef  `xml:"VariableRef"`
		Text     *string `xml:"TextValue"`
		Boolean  *string `xml:"BooleanValue"`
		Integer  *string `xml:"IntegerValue"`
		Float    *string `xml:"FloatValue"`
		Date     *string `xml:"DateValue"`
		DateTime *string `xml:"DateTimeValue"`
	}
	xmlRef struct {
		Target string `xml:"targetGUID,attr"`
	}
	xmlSource struct {
		GUID        string         `xml:"guid,attr"`
		Name        string         `xml:"name,attr,omitempty"`
		Path        string         `xml:"plainTextPath,attr,omitempty"`
		By          string         `xml:"creatingUser,attr,omitempty"`
		Created     string         `xml:"creationDateTime,attr,omitempty"`
		Description string         `xml:"Description,omitempty"`
		Content     *string        `xml:"PlainTextContent"`
		Selections  []xmlSelection `xml:"PlainTextSelection"`
		Codings     []xmlCoding    `xml:"Coding"`
	}
	xmlSelection struct {
		GUID        string      `xml:"guid,attr"`
		Name        string      `xml:"name,attr,omitempty"`
		Start       int         `xml:"startPosition,attr"`
		End         int         `xml:"endPosition,attr"`
		By          string      `xml:"creatingUser,attr,omitempty"`
		Description string      `xml:"Description,omitempty"`
		Codings     []xmlCoding `xml:"Coding"`
	}
	xmlCoding struct {
		GUID string `xml:"guid,attr"`
		By   string `xml:"creatingUser,attr,omitempty"`
		Code xmlRef `xml:"CodeRef"`
	}
	xmlCodebook struct {
		XMLName xml.Name `xml:"urn:QDA-XML:codebook:1.0 CodeBook"`
		Origin  string   `xml:"origin,attr,omitempty"`
		Codes   xmlCodes `xml:"Codes"`
	}
)

// slot is where a value of a type stands.
func (v *xmlValue) slot(t VariableType) **string {
	switch t {
	case BooleanType:
		return &v.Boolean
	case IntegerType:
		return &v.Integer
	case FloatType:
		return &v.Float
	case DateType:
		return &v.Date
	case DateTimeType:
		return &v.DateTime
	case TextType:
	}
	return &v.Text
}

// text is the value, whatever its type.
func (v *xmlValue) text() string {
	for _, p := range []*string{v.Text, v.Boolean, v.Integer, v.Float, v.Date, v.DateTime} {
		if p != nil {
			return *p
		}
	}
	return ""
}
