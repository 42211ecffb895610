package redact

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is something that is recognised by how it is written.
type shape struct {
	kind Kind
	need string // one of these must be in the text, so that most texts cost nothing
	re   *regexp.Regexp
}

const (
	digits = "0123456789"
	// months in six languages, long enough to be told from other words.
	months = `(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]vrier|mar(?:ch|s|zo)?|m[äa]rz|apr(?:il)?|avril|abril|may|mai|mayo|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust)?|ao[uû]t|agosto|sept?(?:ember|embre|tembre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d[ée]cembre|diciembre|enero|febrero|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze[śs]nia|pa[źz]dziernika|listopada|grudnia)`
)

// shapes are tried in this order; what one has found no later one takes.
var shapes = []shape{
	{Email, "@", regexp.MustCompile(`(?i)[\p{L}\d._%+\-]+@[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)+`)},
	{Name, "@", regexp.MustCompile(`@[\p{L}_][\p{L}\d_]{2,}`)},
	{Web, ".", regexp.MustCompile(`(?i)(?:https?://\S*[\p{L}\d/]|www\.[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)+(?:/\S*[\p{L}\d/])?|\b[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)*\.(?:gov\.uk|co\.uk|org\.uk|ac\.uk|com|org|net|wales|cymru|de|fr|es|pl|eu)\b(?:/\S*[\p{L}\d/])?)`)},
	{Number, digits, regexp.MustCompile(`\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b`)},                  // national insurance
	{Number, digits, regexp.MustCompile(`\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b`)}, // bank account
	{Postcode, digits, regexp.MustCompile(`\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`)},                    // United Kingdom
	{Postcode, digits, regexp.MustCompile(`(?i)\b[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}\b`)},      // the same, in small letters
	{Postcode, digits, regexp.MustCompile(`\b\d{2}-\d{3}\b`)},                                         // Poland
	{Number, digits, regexp.MustCompile(`\b[A-Z]{2}\d{2} ?[A-Z]{3}\b`)},                               // number plate
	{Date, digits, regexp.MustCompile(`(?i)\b\d{1,2}(?:st|nd|rd|th|er|ain|fed|af|\.)?(?: of| o| de)? ` + months + `\b\.?(?:,?(?: de| del)? (?:19|20)\d{2})?`)},
	{Date, digits, regexp.MustCompile(`(?i)\b` + months + ` \d{1,2}(?:st|nd|rd|th)\b(?:,? (?:19|20)\d{2})?`)},
	{Date, digits, regexp.MustCompile(`(?i)\b` + months + `(?: de| del)? (?:19|20)\d{2}\b`)},
	{Date, digits, regexp.MustCompile(`\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b`)},
	{Date, digits, regexp.MustCompile(`\b(?:19|20)\d{2}-\d{2}-\d{2}\b`)},
	{Phone, digits, regexp.MustCompile(`(?:\+\d{1,3}[ \-]?(?:\(0\) ?)?|\(?\b0)\d(?:[ \-/()]{0,2}\d){6,12}\b`)},
	{Phone, digits, regexp.MustCompile(`\b\d{3} \d{3} \d{3}\b`)},                            // Spain, Poland
	{Number, digits, regexp.MustCompile(`(?i)\b[a-z]{1,4}[\-/]\d{3,}(?:[\-/][a-z\d]+)*\b`)}, // case numbers, CT/2019/0445
	{Number, digits, regexp.MustCompile(`\b\d(?:[ \-]?\d){5,}\b`)},                          // six digits and more
	{Number, digits, regexp.MustCompile(`(?i)\b(?:room|desk|flat|apartment|ward|badge|payroll|staff|case|reference|ref|zimmer|bureau|despacho|pok[óo]j|ystafell)(?: (?:no\.?|number|nr\.?|num[ée]ro|número|rhif))? [a-z]?\d+[a-z]?\b`)},
	{Detail, digits, regexp.MustCompile(`(?i)\b(?:aged? (?:of )?\d{2}|\d{2}[ \-]years?[ \-]old|\d{2} (?:jahre alt|ans|años|lat|oed)|w wieku \d{2} lat|oed \d{2})\b`)},
}

func (s *scanner) shapes() {
	for _, sh := range shapes {
		if !strings.ContainsAny(s.text, sh.need) {
			continue
		}
		for _, m := range sh.re.FindAllStringIndex(s.text, -1) {
			if sh.kind == Detail && s.duration(m[0]) || sh.kind == Number && s.amount(m[0], m[1]) {
				continue
			}
			s.take(m[0], m[1], sh.kind, WhyShape)
		}
	}
}

// duration reports that a number of years before this byte is how long something took, not how old somebody is: "in 20 ans".
func (s *scanner) duration(at int) bool {
	before := strings.TrimRight(strings.ToLower(s.text[:at]), " ")
	for _, w := range []string{"depuis", "pendant", "dans", "hace", "durante", "desde hace", "en", "od", "przez", "przed", "za", "il y a", "ers", "am"} {
		if rest, ok := strings.CutSuffix(before, w); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
			return true
		}
	}
	return false
}

// amount reports that a number is money, a round sum or a span of years, which tell nothing of anybody.
func (s *scanner) amount(from, to int) bool {
	before := strings.TrimRight(s.text[:from], " ")
	number := s.text[from:to]
	return strings.HasSuffix(before, "£") || strings.HasSuffix(before, "$") || strings.HasSuffix(before, "€") ||
		strings.HasSuffix(number, "000") || yearSpan.MatchString(number)
}

var yearSpan = regexp.MustCompile(`^(?:19|20)\d{2}[ \-](?:19|20)?\d{2}$`)

// knownText is something that the session says of itself, word by word in small letters.
type knownText struct {
	words []string
	kind  Kind
}

func compile(k Known) []knownText {
	var out []knownText
	for _, x := range []struct {
		text string
		kind Kind
	}{{k.Organisation, Organisation}, {k.Place, Place}, {k.Facilitator, role(k.Facilitator)}} {
		if utf8.RuneCountInString(strings.TrimSpace(x.text)) < 3 || plainWords[strings.ToLower(strings.TrimSpace(x.text))] {
			continue
		}
		t := knownText{kind: x.kind}
		for _, w := range scan(x.text, "").words {
			t.words = append(t.words, w.low)
		}
		if len(t.words) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// role tells a facilitator who is named from one who is known by a role.
func role(text string) Kind {
	for w := range strings.FieldsSeq(text) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return JobTitle
		}
	}
	return Name
}

// known finds, as whole words and in any case of letters, what the session says of itself.
func (s *scanner) known(list []knownText) {
	for _, k := range list {
		n := len(k.words)
		for i := 0; i+n <= len(s.words); i++ {
			if s.words[i].low != k.words[0] {
				continue
			}
			if slices.EqualFunc(s.words[i:i+n], k.words, func(w word, low string) bool { return w.low == low }) {
				s.take(s.words[i].from, s.words[i+n-1].to, k.kind, WhyKnown)
			}
		}
	}
}
