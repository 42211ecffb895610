package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/spanish"
)

func newSpanish() *Language {
	return build("es", stemmer{irregular: forms(spanishForms), restore: spanishMarks, run: spanish.Stem, finish: spanishC}, lists{
		stop: spanishStop, idea: spanishIdea,
		ordinal: "o a er ro ra do da to ta", articles: "un una uno",
		denials: "no ni nunca jamás sin ningún ninguno ninguna ningunos ningunas nada nadie tampoco",
		numbers: `cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho
			diecinueve veinte veintiuno/veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve
			treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 docena=12 cien=100 ciento=100
			doscientos=200 quinientos=500 mil=1000 millón=1000000 millones=1000000`,
		and: "y", turns: spanishTurns, comma: true,
	})
}

// spanishMarks puts the marks back that Snowball's endings are known by, and makes one city of cities, of which it makes two
// stems.
func spanishMarks(word string) string {
	if root, ok := strings.CutSuffix(word, "dades"); ok {
		return root + "dad"
	}
	for _, ending := range [...][2]string{{"cion", "ción"}, {"sion", "sión"}} {
		if root, ok := strings.CutSuffix(word, ending[0]); ok && len(root) > 1 {
			return root + ending[1]
		}
	}
	return word
}

// spanishC ends luz as luces ends once its plural is gone.
func spanishC(stem string) string {
	if root, ok := strings.CutSuffix(stem, "z"); ok && len(root) > 1 {
		return root + "c"
	}
	return stem
}

const spanishForms = `
autobus: autobuses bus buses
construir: construyen construye construido construida construccion construcciones
abrir: abierto abierta abiertos abiertas abre abren
cerrar: cierra cierran cierre cierres cerrado cerrada cerrados cerradas
prohibir: prohibe prohiben prohibido prohibida prohibicion prohibiciones
jugar: juega juegan juego juegos
volver: vuelve vuelven
dormir: duerme duermen
calle: calles
joven: jovenes
examen: examenes
reducir: reduce reducen reduzca reduzcan reducido reduccion reducciones
permitir: permite permiten permitido permitida
`

const spanishStop = `
el la los las lo un una unos unas de del al a e y o u que quien quienes cual cuales cuyo cuya donde cuando como cuanto cuantos cuanta cuantas qué
quién cuál dónde cuándo cómo cuánto por para con sin sobre entre hasta desde hacia según durante mediante ante bajo contra tras en
no ni sí si pero sino aunque porque pues mientras también tampoco además así entonces luego después antes ya aún todavía siempre nunca jamás casi
solo sólo sólamente solamente tan tanto tanta tantos tantas muy mucho mucha muchos muchas poco poca pocos pocas más menos bastante demasiado demasiados demasiadas
algo alguien algún alguno alguna algunos algunas nada nadie ningún ninguno ninguna otro otra otros otras mismo misma mismos mismas todo toda todos todas
cada cualquier cualquiera ambos ambas varios varias tal tales demás este esta estos estas esto ese esa esos esas eso aquel aquella aquellos
aquellas aquello aquí ahí allí allá acá yo tú él ella ello nosotros nosotras vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus
su sus nuestro nuestra nuestros nuestras vuestro vuestra suyo suya mío mía conmigo contigo consigo
ser es son soy eres somos era eran fue fueron sea sean sería serían sido siendo estar está están estoy estamos estaba estaban esté estén estado estaría
haber ha han he hemos hay había habían haya hayan habría habrían habido hubo tener tiene tienen tengo tenemos tenga tengan tenía tenido tendría
fuera dentro cerca lejos arriba abajo delante detrás encima debajo hoy ayer mañana ahora vez veces etc ok vía pro
`

const spanishIdea = `
=gente =persona =personas necesitar =necesita =necesitamos =necesitan necesidad =necesario =necesaria =necesarios =deber =debe =deben =debemos =debería =deberían =deberíamos =poder =puede =pueden =podemos =podría
=podrían =podríamos =pueda =puedan =querer =quiere =quiero =queremos =quisiera =gustar =gusta =gustaría =desear =deseo =hacer =hace =hacen =hagan =haga =hecho =haría =poner =pone =ponen =pongan =ponga =dar =da =dan =den =tomar
=ir =va =van =vaya =vayan =venir =ver =saber =sé =decir =dejar =llevar =seguir =quedar =falta =faltan =hacer =bueno =buena =buenos =buenas =buen =bien =mejor =mejores =malo =mala =mal =peor mejorar mejora =mejoras mejoramiento
=cosa =cosas =manera =maneras =forma =formas =modo idea sugerir sugerencia =sugerencias proponer =propongo propuesta =favor =gracias =realmente =simplemente =quizás =quizá =tal =seguramente =especialmente =principalmente =actualmente
=ejemplo =tipo =tipos =clase =posible =posibles posibilidad =importante =importantes =útil =útiles =suficiente =suficientes =nuevo =nueva =nuevos =nuevas =gran =grande =grandes =pequeño =pequeña =viejo =crear =creación =añadir
=agregar =aumentar =reducir =fomentar =promover =incentivar =garantizar =asegurar =permitir =permita =ofrecer =facilitar =cambiar =cambio =cambios =problema =problemas =caso =casos =tema =parte =creo =creer =pienso =pensar
=general =diferente =diferentes =distinto =distintos =cierto =ciertos =mayor =menor =fácil =interesante =hola =ojalá =sería =estaría =vez
`

const spanishTurns = `
amount+: más aumentar ampliar incrementar subir extender duplicar mayor
amount-: menos reducir disminuir recortar limitar menor
presence+: añadir agregar mantener conservar instalar introducir crear poner
presence-: quitar eliminar suprimir retirar abolir derribar cancelar
leave+: permitir autorizar legalizar
leave-: prohibir prohibición vetar impedir
open+: abrir abierto reabrir
open-: cerrar cerrado cierre
start+: empezar comenzar iniciar lanzar
start-: parar dejar_de terminar detener acabar
stance+: apoyar aceptar favor
stance-: contra rechazar oponerse
safe+: seguro segura
safe-: inseguro insegura peligroso peligrosa
fair+: justo justa
fair-: injusto injusta
legal+: legal
legal-: ilegal
possible+: posible
possible-: imposible
include+: incluir
include-: excluir
when<: antes
when>: después tras
where<: dentro interior
where>: fuera exterior
height<: arriba alto
height>: abajo bajo
early<: temprano pronto
early>: tarde
speed<: rápido rápida
speed>: lento lenta
price<: barato barata gratis gratuito gratuita
price>: caro cara
size<: grande grandes
size>: pequeño pequeña
length<: largo larga
length>: corto corta
width<: ancho ancha
width>: estrecho estrecha
owner<: público pública
owner>: privado privada
hand<: izquierda
hand>: derecha
compass<: norte
compass>: sur
compass2<: oriente
compass2>: oeste
day<: día
day>: noche nocturno
year<: verano
year>: invierno
age<: joven jóvenes niño niños
age>: mayores anciano ancianos adulto
heat<: calor caliente
heat>: frío
buy<: comprar
buy>: vender
way<: entrar entrada
way>: salir salida
bound<: mínimo al_menos
bound>: máximo
`
