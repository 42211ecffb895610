package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/portuguese"
)

func newPortuguese() *Language {
	return build("pt", stemmer{irregular: forms(portugueseForms), restore: portugueseOne, run: portuguese.Stem}, lists{
		stop: portugueseStop, idea: portugueseIdea,
		elided: "d", ordinal: "o a", articles: "um uma",
		denials: "não nem nunca jamais sem nenhum nenhuma nenhuns nenhumas nada ninguém tampouco",
		numbers: `zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis
			dezassete/dezessete dezoito dezanove/dezenove vinte trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90
			dúzia=12 cem=100 cento=100 duzentos=200 quinhentos=500 mil=1000 milhão=1000000 milhões=1000000`,
		and: "e", turns: portugueseTurns, comma: true,
	})
}

// portugueseOne makes one of many where Snowball leaves two stems (estações, hospitais), and puts the marks back that its
// endings are known by.
func portugueseOne(word string) string {
	for _, ending := range [...][2]string{
		{"oes", "ao"}, {"aes", "ao"}, {"aos", "ao"}, {"ais", "al"}, {"eis", "el"}, {"ois", "ol"}, {"ns", "m"},
	} {
		if root, ok := strings.CutSuffix(word, ending[0]); ok && len(root) > 2 {
			word = root + ending[1]
			break
		}
	}
	for _, ending := range [...][2]string{
		{"cao", "ção"}, {"sao", "são"}, {"encia", "ência"}, {"encias", "ências"}, {"avel", "ável"}, {"ivel", "ível"},
	} {
		if root, ok := strings.CutSuffix(word, ending[0]); ok && len(root) > 1 {
			return root + ending[1]
		}
	}
	return word
}

const portugueseForms = `
autocarro: onibus autocarros
mao: maos
pao: paes
cidadao: cidadaos
homem: homens
luz: luzes
vez: vezes
mes: meses
pais: paises
mulher: mulheres
lugar: lugares
construir: construcao construcoes construido construida constroem
abrir: aberto aberta abertos abertas abre abrem abertura
fechar: fecho fechamento encerrar encerramento
proibir: proibido proibida proibicao proibe proibem
reduzir: reduz reduzem reducao reducoes reduzido
projeto: projecto projectos projetos
`

const portugueseStop = `
o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra com sem sob sobre entre até desde
ante após contra durante perante segundo conforme e ou mas porém contudo todavia nem que quem qual quais cujo cuja onde aonde quando como quanto
quanta quantos quantas porque pois porquê se embora enquanto assim então logo portanto também ainda já sempre nunca jamais quase só somente
apenas tão tanto tanta tantos tantas muito muita muitos muitas pouco pouca poucos poucas mais menos bastante demais algo alguém algum alguma alguns
algumas nada ninguém nenhum nenhuma outro outra outros outras mesmo mesma mesmos mesmas todo toda todos todas tudo cada qualquer quaisquer ambos
vários várias tal tais este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquelas aquilo deste desta destes destas desse
dessa disso disto daquele daquela neste nesta nesse nessa nisso aqui aí ali lá cá eu tu ele ela nós vós eles elas você vocês me te lhe lhes nos vos
mim ti si comigo consigo meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas dele dela deles delas ao aos à às
não sim ser é são sou somos era eram foi foram seja sejam seria seriam sido sendo estar está estão estou estamos estava estavam esteja estejam
estaria ter tem têm tenho temos tinha tinham tenha tenham teria teriam tido haver há havia haja houve houver hão
hoje ontem amanhã agora antes depois dentro fora perto longe acima abaixo atrás frente além via etc ok
`

const portugueseIdea = `
=pessoas =pessoa =gente precisar =precisa =precisamos =precisam =preciso necessidade =necessário =necessária =dever =deve =devem =devia =deviam =deveria =deveriam =devemos =poder =pode =podem =podemos =podia =poderia =poderiam =possa =possam
=querer =quer =quero =queremos =queria =gostar =gosto =gostaria =gostava =gostaríamos =desejo =fazer =faz =fazem =feito =façam =faça =faria =colocar =coloca =coloquem =pôr =por =dar =dá =dão =dê =deem =tomar =ir =vai =vão =vir =vem =ver =saber =dizer
=deixar =ficar =fica =levar =trazer =seguir =falta =faltam =bom =boa =bons =boas =bem =melhor =melhores =mau =má =mal =pior melhorar melhoria =melhorias =melhoramento =coisa =coisas =maneira =maneiras =forma =formas =modo =jeito ideia =idéia =idéias sugerir
=sugiro sugestão =sugestões propor =proponho proposta =favor =obrigado =obrigada =realmente =simplesmente =talvez =certamente =especialmente =principalmente =atualmente =exemplo =tipo =tipos =espécie =possível =possíveis =possivelmente =importante =importantes
=útil =úteis =suficiente =suficientes =novo =nova =novos =novas =grande =grandes =pequeno =pequena =velho =criar =criação =adicionar =acrescentar =aumentar =reduzir =incentivar =promover =garantir =assegurar =permitir =oferecer =facilitar =mudar =mudança
=mudanças =problema =problemas =caso =casos =tema =parte =acho =achar =penso =pensar =acredito =geral =diferente =diferentes =certo =certos =maior =maiores =menor =fácil =interessante =olá =oxalá =vez =vezes =haver
`

const portugueseTurns = `
amount+: mais aumentar ampliar incrementar subir estender duplicar alargar maior
amount-: menos reduzir diminuir cortar limitar menor
presence+: adicionar acrescentar manter conservar instalar introduzir criar
presence-: tirar eliminar remover retirar abolir demolir suprimir cancelar
leave+: permitir autorizar liberar
leave-: proibir proibição vedar impedir
open+: abrir aberto reabrir
open-: fechar fechado encerrar
start+: começar iniciar lançar
start-: parar terminar acabar cessar
stance+: favor apoiar aceitar
stance-: contra recusar rejeitar
safe+: seguro segura
safe-: inseguro insegura perigoso perigosa perigo
fair+: justo justa
fair-: injusto injusta
legal+: legal
legal-: ilegal
possible+: possível
possible-: impossível
include+: incluir
include-: excluir
when<: antes
when>: depois após
where<: dentro interior
where>: fora exterior
height<: cima acima alto
height>: abaixo baixo
early<: cedo
early>: tarde
speed<: rápido rápida
speed>: lento lenta devagar
price<: barato barata grátis gratuito gratuita
price>: caro cara pago
size<: grande grandes
size>: pequeno pequena
length<: longo longa comprido
length>: curto curta
width<: largo larga
width>: estreito estreita
owner<: público pública
owner>: privado privada
hand<: esquerda
hand>: direita
compass<: norte
compass>: sul
compass2<: leste
compass2>: oeste
day<: dia manhã
day>: noite noturno
week<: semana
week>: fim_de
year<: verão
year>: inverno
age<: jovem jovens criança crianças
age>: idoso idosos adulto
heat<: quente calor
heat>: frio
buy<: comprar
buy>: vender
way<: entrar entrada
way>: sair saída
bound<: mínimo pelo_menos
bound>: máximo
`
