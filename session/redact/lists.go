package redact

// givenNames are first names that many people have, in the countries of the six languages and among people who moved there.
var givenNames = set(`
	adam adrian aidan alan alastair alexander alfie alice alison amanda amelia amy andrea andrew angela ann anna anne anthony antony
	arthur ashley barbara barry ben benjamin bernard beth bethany beverley bob brenda brian bridget carol caroline catherine charles charlie
	charlotte chloe chris christine christopher claire clare clive colin connor craig daniel danny dave david dawn deborah debbie denise dennis
	derek diana diane donald donna doreen dorothy dylan eddie edward eileen elaine eleanor elizabeth ella ellie emily emma eric erin ethan evan
	evelyn fiona frances frank fred freddie gareth gary gavin gemma geoff george gerald gillian glenn gordon grace graeme graham greg
	hannah harold harriet harry hayley heather helen henry holly howard hugh ian isaac isabella isla jack jackie jacob jacqueline jake james jamie jane janet
	janice jasmine jason jean jeff jennifer jenny jeremy jessica jill jim joan joanna joanne jodie joe john jonathan jordan joseph josh joshua joyce
	judith julia julian julie june karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kieran kim kirsty kyle
	laura lauren lee leah leo leon leonard lesley leslie lewis liam lily linda lisa liz lorraine louise lucy luke lynn lynne malcolm marcus margaret maria marion mark
	martin martyn mary matthew maureen max megan melanie mia michael michelle mike mohammed muhammad mohammad molly morgan naomi natalie natasha nathan neil
	niall nicholas nick nicola nicole nigel noah nora norman oliver olivia oscar owen pam pamela pat patricia patrick paul paula pauline penny pete peter
	phil philip phillip phoebe poppy rachel ralph raymond rebecca richard rita rob robert robin roger ronald rory rosemary rose ross roy ruby russell ruth ryan
	sally sam samantha samuel sandra sarah scott sean shane shannon sharon sheila shirley simon sophia sophie stacey stanley stella stephanie stephen steve steven stuart
	sue susan suzanne sylvia tara terence teresa terry theo theresa thomas tim timothy tina toby tom tony tracey tracy trevor valerie vanessa vera veronica victor
	victoria vincent wayne wendy will william yvonne zoe zara
	aisha amir amit anil anita arjun asha asif deepa farah fatima hamza hassan hussain ibrahim imran jaspreet kamal kavita khadija leila manpreet meera mehmet nadia nasreen neha nikhil omar parveen priya rajesh ravi
	rashid rohan saima sanjay shabana sunita tariq usman vikram yasmin yusuf zainab abdi amina chidi emeka ngozi kwame ama kofi tunde blessing precious ade wei ling mei jin
	aled alun alwyn angharad aneurin anwen arwel bethan bleddyn bronwen bryn carys catrin ceri cerys dafydd dai delyth dewi dilwyn dilys eifion eirian eirlys eleri elin elinor elwyn emlyn emrys eluned emyr euros ffion ffred gareth geraint gerallt
	glenys glyn gruffydd guto gwen gwenllian gwenda gwilym gwyn gwyneth hefin heledd hywel ieuan ifan ifor illtyd ioan iola iolo iorwerth islwyn iwan llinos llew llewelyn llyr lowri mair mali mared meinir meirion menna meleri mererid meurig mihangel myfanwy
	nerys nest nia non osian owain peredur rhian rhiannon rhodri rhys sian siân siôn sion sioned siwan steffan tegwen tomos tudur wyn
	achim andreas angelika anja anke annette antje astrid axel bärbel beate bernd bettina birgit björn brigitte burkhard carsten christa christian claudia cornelia detlef dieter dirk doris elke erika ernst eva felix florian franz friedrich fritz gabi gabriele
	gerd gerhard gisela günter günther hans harald heike heiko heinrich heinz helga helmut herbert hermann holger horst inge ingrid jana jens joachim jochen johann johannes jörg jürgen jutta kai karin karsten katja katharina katrin kerstin klaus kurt lars lukas
	manfred manuela marlies markus matthias melanie monika nadine norbert olaf otto petra rainer ralf reinhard renate rolf rüdiger rudolf sabine sandra sebastian sigrid silke silvia stefan stefanie susanne sven thorsten tobias torsten ulrich ulrike
	uschi ute uwe volker walter waltraud werner wilhelm wolfgang ahmet ayşe emine mustafa
	agnès alain antoine arnaud aurélie benoît bernadette bruno camille cécile chantal christelle christophe clément corinne damien delphine didier dominique édith élise élodie émilie éric estelle fabien fabrice florence franck françois françoise frédéric
	gaëlle geneviève georges gérard gilles guillaume guy hélène henri hervé hugo inès isabelle jacques jean-luc jean-paul jean-pierre jérôme joël josiane julien juliette karim laurence laurent léa lucie ludovic luc manon marc marie marie-claude martine mathieu maxime michel
	mireille monique mourad nathalie nicolas noémie odile olivier pascal pascale patrice philippe pierre quentin raphaël régis rémi rené romain samir sébastien serge séverine simone solène stéphane stéphanie sylvain sylvie théo thibault thierry valérie véronique virginie xavier yannick yann yves yvette
	adrián agustín alejandra alejandro alfonso alfredo álvaro amparo ana andrés ángel ángela antonio araceli arturo beatriz begoña belén carla carlos carmen carolina catalina concepción consuelo cristina daniela diego dolores eduardo elena emilio encarna enrique esteban esther
	eugenia felipe fermín fernando francisco gabriel gonzalo gregorio guillermo gustavo ignacio inmaculada irene isabel jaime javier jesús joaquín jorge josé josefa juan julio laura lorena lourdes lucía luis manuel manuela marcos margarita maría mariano marina marta
	matilde mercedes miguel mónica montserrat natalia nieves nuria óscar pablo paco paloma patricio pedro pepe pilar rafael ramón raquel raúl ricardo roberto rocío rodrigo rosa rosario rubén salvador santiago sergio sofía susana tomás verónica vicente ximena
	adriana agata agnieszka aleksandra aleksander alicja andrzej aneta antoni artur barbara bartek bartosz beata bogdan bożena cezary damian danuta darek dariusz dominika dorota edyta elżbieta ewa ewelina filip gosia grażyna grzegorz halina hanna henryk
	irena iwona izabela jacek jadwiga jakub jan janina janusz jarek jarosław jerzy joanna jolanta józef justyna kamil kamila karolina kasia katarzyna kinga konrad krystian krystyna krzysztof leszek lidia łukasz maciej magda magdalena małgorzata marcin mariola mariusz
	marek marzena mateusz michał mieczysław mirosław monika natalia paweł patryk piotr przemek przemysław rafał renata robert roman ryszard sławek sławomir stanisław sylwia szymon tadeusz tomasz tomek urszula wanda wiesław wiesława wiktor wioletta witold władysław
	wojciech wojtek zbigniew zdzisław zofia zuzanna żaneta
	marka piotra jana pawła tomasza ewy anny marii katarzyny agnieszki krzysztofa andrzeja małgorzaty basi kasi magdy zosi marcina michała joanny barbary`)

// wordsToo are first names that are words as well; something beside them has to say which they are.
var wordsToo = set(`will mark may grace rose frank bill art hope joy june ruby poppy holly penny dawn pat sue bob rob max jack lily glen blessing precious
	iris sage faith norman victor angel rosa sol pilar dolores mercedes nieves rosario consuelo paloma rocío belén salvador roman ernst wolf jan kai gerd
	ama mali ling mei jin ade wyn nest non mair glyn basi roy ross dai lee ray drew dean chase miles summer marina luz gracia morgan jordan kim leo leon jean marion
	miguel luc eva barry bryn felix ewan gwyn gwen carol april robin theo magdy tegwen ben marion marka`)

// plainWords are words with a capital letter that tell nobody from others.
var plainWords = set(`
	i i'm i've i'd i'll i’m i’ve i’d i’ll monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
	mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter ramadan eid diwali hanukkah whitsun lent brexit covid covid-19 pandemic
	english welsh scottish irish british european french german spanish polish portuguese italian dutch romanian ukrainian russian turkish arabic urdu punjabi bengali hindi chinese african asian american caribbean
	christian muslim jewish hindu sikh catholic protestant god bible koran internet wi-fi wifi bluetooth teams zoom excel word outlook powerpoint google microsoft windows apple facebook twitter whatsapp linkedin instagram
	youtube slack sharepoint trello iphone android lego post-it post-its velcro biro tannoy hoover parliament westminster government state europe
	mr mrs ms miss sir madam dear ok okay yes no well so the a an and but or if when then there it this that these those we you he she they
	llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig pasg cymraeg saesneg gymraeg cymreig saeson cymry sais cymro duw nghymraeg eisteddfod urdd
	français française anglais anglaise européen noël pâques dieu état internet
	español española inglés navidad dios estado semana santa gobierno
	boże narodzenie wielkanoc bóg polak polacy polka unia europejska pan pani państwo panie panowie internet facebook europie europy
	prompt idea theme question group session report appendix part section table figure page`)

// plainCaps are short forms that everybody uses.
var plainCaps = set(`hr it ai uk eu usa us un pdf tv faq kpi kpis ceo cfo cto gdpr ok nhs bbc pc pcs usb sms gps cv diy id ict vat vpn api app crm erp sql html csv www url faqs asap eta fyi rsvp aob agm
	mp mps pa phd ba ma msc bsc gcse btec nvq gp gps adhd lgbt lgbtq lgbtq+ bame eal sen send esg co2 led lcd rsi ppe cpd sla slas roi swot raci pestle pest smart dna hiv aids am pm bst gmt
	wcag coreq rnib ngo ngos voip lan wan a4 a3 p1 p2 p3 q1 q2 q3 q4 dvd cd atm pin pins toil nda ndas faq esol edi dei ui ux qr iso gbp eur usd pln vip diy tba tbc nb ps cc bcc itv
	edv ki usw pkw lkw öpnv kita rtt cdi cdd sncf tgv ong iva dni itv cif pit nip vat bhp zus ue rodo`)

// starters begin sentences and are no part of the name behind them.
var starters = set(`the a an at in on our my your his her their its this that these those and but or so if when while since because as after before from with without for
	ask asked tell let give gave get make made put take use send sent see keep have has had is are was were do does did can could should would will may might must
	when where why how what who which every each some all no not never always only then there here today yesterday maybe perhaps please thank thanks both
	yn mae roedd bydd dylai mi fe y yr ein pan os ond a gan gyda wrth cafodd
	la le les un une des il elle on nous vous ils dans avec pour chez quand si mais et à selon depuis
	el los las una en con por para cuando si pero y a según desde hay
	na w we z ze do od po przy u dla gdy kiedy czy ale i a nasz nasza moja mój to ten ta`)

// ordinary reports whether a word at the start of a sentence is most likely no name, though a name stands behind it.
func ordinary(low, lang string) bool {
	return starters[low] || plainWords[low] || stops[lang][low] || between[lang][low] || said[low]
}
