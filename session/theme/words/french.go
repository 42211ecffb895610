package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/french"
)

func newFrench() *Language {
	return build("fr", stemmer{irregular: forms(frenchForms), restore: frenchMarks, run: french.Stem}, lists{
		stop: frenchStop, idea: frenchIdea,
		elided:   "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr",
		ordinal:  "er ere re eme e nd nde ieme",
		denials:  "ne n pas jamais sans aucun aucune aucuns aucunes rien ni nul nulle guere non",
		articles: "un une",
		numbers: `zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt=20 vingts=20
			trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90 douzaine=12 cent=100
			cents=100 mille=1000 million=1000000 millions=1000000`,
		and: "et", turns: frenchTurns, unless: map[string]string{"plus": "ne n"},
		comma: true, spaced: true, counting: counting{scores: true},
	})
}

// frenchMarks puts the marks back that Snowball's endings are known by.
//
// The s of a plural after a, i, o or u goes here, since Snowball leaves it there for the sake of words that have it always;
// those lose it in both their numbers.
func frenchMarks(word string) string {
	if n := len(word) - 1; n > 2 && word[n] == 's' && strings.IndexByte("aiou", word[n-1]) >= 0 {
		word = word[:n]
	}
	for _, ending := range [...][2]string{
		{"iere", "ière"}, {"ieres", "ières"}, {"erent", "èrent"}, {"ite", "ité"}, {"ites", "ités"}, {"ee", "ée"}, {"ees", "ées"},
	} {
		if root, ok := strings.CutSuffix(word, ending[0]); ok && len(root) > 2 {
			return root + ending[1]
		}
	}
	return word
}

const frenchForms = `
oeil: yeux
madame: mesdames
monsieur: messieurs
travail: travaux
bail: baux
vitrail: vitraux
beau: bel belle belles beaux
nouveau: nouvel nouvelle nouvelles nouveaux
vieux: vieil vieille vieilles
fou: folle folles
mou: molle molles
blanc: blanche blanches
sec: seche seches
frais: fraiche fraiches
public: publique publiques publics
grec: grecque grecques
long: longue longues
doux: douce douces
bus: autobus
construire: construit construite construits construites construisent construction constructions
detruire: detruit detruite detruits detruites
ouvrir: ouvert ouverte ouverts ouvertes ouverture ouvertures ouvre ouvrent
eau: eaux
`

const frenchStop = `
le la les un une des du de d l au aux a à et ou où mais donc or ni car si que qu quoi qui dont lequel laquelle lesquels lesquelles duquel
auquel auxquels ce cet cette ces cela ça ceci celui celle ceux celles ici là voici voilà il elle ils elles je j tu nous vous on me m te t
se s lui leur leurs y en moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos nôtre vôtre même mêmes
ne n pas plus jamais rien aucun aucune personne non sans guère nul nulle
est es suis sommes êtes sont était étaient étions sera seront serait seraient soit soient être étant eu ai as avons avez ont avait avaient aura
auront aurait auraient ait aient avoir ayant fut furent
dans sur sous par pour avec contre entre vers chez depuis pendant avant après devant derrière hors malgré selon sauf jusque jusqu lors lorsque
lorsqu puisque puisqu quoique quoiqu parce comme quand comment pourquoi combien afin ainsi alors aussi autant autre autres beaucoup bien
cependant certes chaque chacun chacune certain certaine certains certaines déjà encore enfin ensuite puis environ jusqua mieux moins
néanmoins outre parfois parmi peu peut plutôt plusieurs pourtant près presque quel quelle quels quelles quelque quelques quelqu
souvent sinon surtout tant tel telle tels telles tellement toujours tout toute tous toutes toutefois très trop via vite maintenant
aujourd'hui hier demain dès dessus dessous dehors dedans loin partout ailleurs tandis tard tôt entr entre presqu eh ah oui ok etc ci cf
`

const frenchIdea = `
=gens personne =falloir =faut =faudrait =fallait =besoin besoins =devoir =doit =doivent =devrait =devraient =devrions =devons =pouvoir =peut =peuvent =pourrait =pourraient
=pourrions =pouvons =vouloir =veut =veux =voudrais =voudrait =voudrions =voulons =aimer =aime =aimerais =aimerions =souhaiter =souhaite
=souhaiterais =faire =fait =faites =faisons =font =ferait =mettre =mis =mise =mises =met =mettent =avoir =donner =donne =prendre =pris =prise
=bon =bonne =bons =bonnes =meilleur =meilleure =meilleurs =meilleures =mauvais =mauvaise améliorer amélioration =mieux chose =choses façon
=manière =manières idée proposer proposition suggérer suggestion =svp =merci =vraiment =plutôt =simplement =notamment =surtout
=beaucoup =genre =sorte =type =exemple permettre =permet =permettrait =rendre =rend =avoir =aller =va =vont =allons =venir =savoir =sait =voir =voit =trouver =trouve
=penser =pense =pensons =croire =crois =créer =création =ajouter =augmenter =réduire =encourager =favoriser =continuer =important =importante =importants =nécessaire
=nécessaires =utile =utiles =possible =possibles =certain =grand =grande =grands =grandes =petit =petite =petits =petites =nouveau =nouvelle =nouveaux =nouvelles
=problème =problèmes =question =questions =cas =fois =tout =monde =davantage =assez =suffisamment =actuellement =également =sympa =bien =serait
=seraient =afin =lieu =mettre =place =quelque =changer =changement
`

const frenchTurns = `
amount+: plus davantage augmenter accroître renforcer multiplier hausse développer étendre élargir
amount-: moins réduire diminuer baisser limiter réduction baisse
presence+: ajouter garder conserver installer introduire créer maintenir rétablir
presence-: supprimer enlever retirer abolir éliminer démolir annuler
leave+: autoriser permettre légaliser
leave-: interdire interdit interdite interdiction défendre prohiber
open+: ouvrir rouvrir
open-: fermer fermeture
start+: commencer débuter lancer démarrer
start-: arrêter cesser finir terminer stop stopper
stance+: pour accepter soutenir
stance-: contre refuser rejeter opposer
safe+: sûr sûre
safe-: dangereux dangereuse danger
fair+: juste
fair-: injuste
legal+: légal
legal-: illégal
possible+: possible
possible-: impossible
include+: inclure
include-: exclure
when<: avant
when>: après
where<: dans dedans intérieur
where>: hors dehors extérieur
height<: haut dessus monter
height>: bas dessous descendre
early<: tôt
early>: tard
speed<: rapide rapidement vite accélérer
speed>: lent lentement ralentir
price<: gratuit gratuite
price>: payant payante cher chère
size<: grand grande agrandir
size>: petit petite
length<: long longue
length>: court courte
width<: large
width>: étroit étroite
owner<: public publique
owner>: privé privée
hand<: gauche
hand>: droite
compass<: nord
compass>: sud
compass2>: ouest
day<: jour matin
day>: nuit soir
week<: semaine
week>: week_end weekend
year<: été
year>: hiver
age<: jeune jeunes enfant enfants
age>: âgé âgées aînés vieux adulte
heat<: chaud chauffer
heat>: froid
buy<: acheter
buy>: vendre
way<: entrer entrée
way>: sortir sortie
bound<: minimum au_moins
bound>: maximum au_plus
`
