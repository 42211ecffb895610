package words

// englishForms are the forms that no rule finds, and the pairs of spellings that differ by more than a rule.
const englishForms = `
safe: safety safer safest safely
cycle: cyclist cyclists bicycle bicycles
health: healthy healthier healthily
noise: noisy noisier
dirt: dirty dirtier
bus: buses busses bussed
minibus: minibuses
gas: gases
child: children kids kid
man: men
woman: women womens
tooth: teeth
foot: feet
mouse: mice
goose: geese
life: lives
leaf: leaves
knife: knives
wife: wives
shelf: shelves
half: halves
wolf: wolves
loaf: loaves
thief: thieves
criterion: criteria
crisis: crises
analysis: analyses
medium: media
build: built
buy: bought
teach: taught
bring: brought
think: thought
meet: met
run: ran
ride: rode ridden
drive: drove driven
speak: spoke spoken
sell: sold
spend: spent
keep: kept
fall: fell fallen
grow: grew grown
pay: paid
break: broke broken
choose: chose chosen
write: wrote written
take: took taken
begin: began begun
sit: sat
stand: stood
throw: threw thrown
hear: heard
hide: hid hidden
hold: held
lead: led
lend: lent
lose: lost
send: sent
sleep: slept
steal: stole stolen
understand: understood
wear: wore worn
win: won
eat: ate eaten
forget: forgot forgotten
freeze: froze frozen
shake: shook shaken
swim: swam swum
catch: caught
fight: fought
draw: drew drawn
fly: flew flown
sing: sang sung
center: centre centres
theater: theatre theatres
meter: metre metres
kilometer: kilometre kilometres
liter: litre litres
fiber: fibre fibres
program: programme programmes programmed
gray: grey
license: licence licences
practice: practise practised practising
defense: defence defences
curb: kerb kerbs
catalog: catalogue catalogues
tidy: tidied tidies
enroll: enrol enrols
fulfill: fulfil fulfils
skillful: skilful
cozy: cosy
mom: mum mums moms
jewelry: jewellery
aluminum: aluminium
pajamas: pyjamas
lens: lenses
`

// englishApart are words that Snowball takes for forms of others: training of train, business of busy.
const englishApart = `
training: training trainings
parking: parking
business: business businesses
evening: evening evenings
hospitality: hospitality
university: university universities
authority: authority authorities
`
