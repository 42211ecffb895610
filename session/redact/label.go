package redact

import "strconv"

// labels are the words that stand in brackets for what was taken out, by language.
var labels = map[string]map[Kind]string{
	"en": {Name: "name", JobTitle: "job title", Place: "place", Organisation: "organisation", Address: "address", Postcode: "postcode", Phone: "phone number", Email: "e-mail address", Web: "web address", Number: "number", Date: "date", Detail: "detail"},
	"cy": {Name: "enw", JobTitle: "swydd", Place: "lle", Organisation: "sefydliad", Address: "cyfeiriad", Postcode: "cod post", Phone: "rhif ffôn", Email: "e-bost", Web: "gwefan", Number: "rhif", Date: "dyddiad", Detail: "manylyn"},
	"de": {Name: "Name", JobTitle: "Funktion", Place: "Ort", Organisation: "Organisation", Address: "Anschrift", Postcode: "Postleitzahl", Phone: "Telefonnummer", Email: "E-Mail-Adresse", Web: "Internetadresse", Number: "Nummer", Date: "Datum", Detail: "Einzelheit"},
	"fr": {Name: "nom", JobTitle: "fonction", Place: "lieu", Organisation: "organisme", Address: "adresse", Postcode: "code postal", Phone: "numéro de téléphone", Email: "adresse électronique", Web: "adresse web", Number: "numéro", Date: "date", Detail: "précision"},
	"es": {Name: "nombre", JobTitle: "cargo", Place: "lugar", Organisation: "organización", Address: "dirección", Postcode: "código postal", Phone: "número de teléfono", Email: "correo electrónico", Web: "dirección web", Number: "número", Date: "fecha", Detail: "detalle"},
	"pl": {Name: "imię", JobTitle: "stanowisko", Place: "miejsce", Organisation: "organizacja", Address: "adres", Postcode: "kod pocztowy", Phone: "numer telefonu", Email: "adres e-mail", Web: "adres strony", Number: "numer", Date: "data", Detail: "szczegół"},
}

// Label is what stands for a place of a kind, in brackets: "[name]". Of a kind whose places are told apart, n says which it
// is: "[name 2]". Zero gives no number.
func Label(k Kind, lang string, n int) string {
	words := labels[base(lang)]
	if words == nil {
		words = labels["en"]
	}
	word := words[k]
	if word == "" {
		word = words[Detail]
	}
	if n > 0 {
		word += " " + strconv.Itoa(n)
	}
	return "[" + word + "]"
}

// Apart reports whether places of a kind are told apart by numbers, so that a reader can follow one person through a text.
func (k Kind) Apart() bool {
	return k == Name || k == Place || k == Organisation || k == JobTitle
}
