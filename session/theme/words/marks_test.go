package words

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhatForbidsCallingTwoTextsTheSame(t *testing.T) {
	for _, c := range []struct {
		tag, one, other string
		same            bool
	}{
		{"en", "20 mph in town", "30 mph in town", false},
		{"en", "20mph zones", "Twenty mph zones", true},
		{"en", "twenty-five benches", "25 benches", true},
		{"en", "two hundred and five homes", "205 homes", true},
		{"en", "1,500 homes", "1500 homes", true},
		{"en", "£5k for the hall", "£5,000 for the hall", true},
		{"en", "£1.50 a ride", "£15.0 a ride", false},
		{"en", "Repair the A4", "Repair the A5", false},
		{"en", "Do not close the library", "Close the library", false},
		{"en", "Don't close the library", "Do not close the library", true},
		{"en", "dont close the library", "Don’t close the library", true},
		{"en", "More buses", "Fewer buses", false},
		{"en", "More buses", "Additional buses", true},
		{"en", "More buses", "Buses", true},
		{"en", "Ban e-scooters", "Allow e-scooters", false},
		{"en", "Ban e-scooters", "E-scooters", false},
		{"en", "Increase the fares", "Reducing the fares", false},
		{"en", "Get rid of the bins", "Bring back the bins", false},
		{"en", "Get rid of the bins", "Remove the bins", true},
		{"en", "Clean before the market", "Clean after the market", false},
		{"en", "Clean before the market", "Clean the market", true},
		{"en", "Seats outdoors", "Seats indoors", false},
		{"en", "Safe crossing at the school", "Unsafe crossing at the school", false},
		{"en", "Benches in the park", "Benches for the park", true},
		{"en", "no one sweeps", "nobody sweeps", true},
		{"cy", "Agor y llyfrgell", "Cau'r llyfrgell", false},
		{"cy", "Peidiwch â chau'r llyfrgell", "Cau'r llyfrgell", false},
		{"cy", "dau ddeg pump o finiau", "25 o finiau", true},
		{"cy", "Mwy o fysiau", "Llai o fysiau", false},
		{"fr", "Plus de bus", "Moins de bus", false},
		{"fr", "Ne plus fermer la nuit", "Fermer la nuit", false},
		{"fr", "Quatre-vingt-dix-sept places", "97 places", true},
		{"fr", "Vingt et un bancs", "21 bancs", true},
		{"fr", "1,5 km de piste", "1.5 km de piste", true},
		{"fr", "2 000 arbres", "2000 arbres", true},
		{"de", "Die Bücherei nicht schließen", "Die Bücherei schließen", false},
		{"de", "Fünfundzwanzig Bänke", "25 Bänke", true},
		{"de", "1.500 Wohnungen", "1500 Wohnungen", true},
		{"de", "Mehr Busse", "Weniger Busse", false},
		{"de", "Autos erlauben", "Autos verbieten", false},
		{"es", "Abrir el parque", "Cerrar el parque", false},
		{"es", "treinta y cinco bancos", "35 bancos", true},
		{"it", "Ventuno panchine", "21 panchine", true},
		{"it", "Più autobus", "Meno autobus", false},
		{"nl", "Tweeëntwintig bomen", "22 bomen", true},
		{"nl", "Geen auto's in de stad", "Auto's in de stad", false},
		{"pl", "Dwadzieścia pięć ławek", "25 ławek", true},
		{"pl", "Więcej autobusów", "Mniej autobusów", false},
		{"pt-BR", "Cento e vinte vagas", "120 vagas", true},
		{"pt", "Não fechar a escola", "Fechar a escola", false},
		{"fi", "20 km/h", "30 km/h", false},
		{"fi", "20 km/h", "20 km", true},
	} {
		t.Run(c.tag+" "+c.one+" / "+c.other, func(t *testing.T) {
			one, other := For(c.tag).Marks(c.one), For(c.tag).Marks(c.other)
			if one.Same(other) != c.same || other.Same(one) != c.same {
				t.Errorf("want %v of\n%+v\n%+v", c.same, one, other)
			}
		})
	}
}

func TestNumbersAreFound(t *testing.T) {
	for text, want := range map[string][]string{
		"two and three":                   {"2", "3"},
		"one bin, no one, this one":       {"1"},
		"5 thousand or two million":       {"2000000", "5000"},
		"1.500 20":                        {"1.5", "20"},
		"ninety nine, a hundred, hundred": {"100", "99"},
		"zero zero":                       {"0"},
		"1,2,3 and 1.2.3.":                {"1", "2", "3"},
		"007 0.50 twenty ten":             {"0.5", "10", "20", "7"},
		"nothing here":                    nil,
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, For("en").Marks(text).Numbers); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoNumberIsTooLong(t *testing.T) {
	text := "thousand million nine hundred 999999999 million million 99999999999999999999 million k 99999999999999999999k"
	for _, number := range For("en").Marks(text).Numbers {
		if number[0] == '-' {
			t.Errorf("%s ran over", number)
		}
	}
}
