// Official adverbs and adjectives, with ordinary ones. `=`: fits in its place; `~`: advice, the sentence changes.

export const describing = `
tevens = ook
eveneens = ook
voorts = verder
daarenboven = bovendien
desalniettemin = toch
desondanks = toch
niettemin = toch
nochtans = toch
derhalve = daarom
mitsdien = daarom
naar aanleiding hiervan = daarom
dientengevolge = daardoor
bijgevolg = daardoor
dienovereenkomstig = op die manier
zodoende = zo
hieromtrent = hierover
daaromtrent = daarover
waaromtrent = waarover
hieraangaande = hierover
dienaangaande = daarover
daartoe = daarvoor
hiertoe = hiervoor
waartoe = waarvoor
te dien einde = daarvoor
in dezen = hierbij
in casu = hier
in concreto = in dit geval
reeds = al
thans = nu
alsdan = dan
nadien = daarna
aansluitend = daarna
voorheen = eerder
voordien = eerder
weldra = binnenkort
onverwijld = meteen
terstond = meteen
per ommegaande = meteen
per omgaande = meteen
ten spoedigste = zo snel mogelijk
zo spoedig mogelijk = zo snel mogelijk
spoedig = snel
te allen tijde = altijd
ten allen tijde = altijd
immer = altijd
nimmer = nooit
te zijner tijd = later
tot op heden = tot nu toe
tot dusver = tot nu toe
tot nader order = tot wij iets anders laten weten
vooralsnog = voorlopig
veelal = vaak
doorgaans = meestal
gewoonlijk = meestal
in de regel = meestal
over het algemeen = meestal
in het algemeen = meestal
in beginsel ~ meestal, en zeg wanneer niet
in principe ~ meestal, en zeg wanneer niet
in voorkomend geval ~ zeg wanneer
in voorkomende gevallen = soms
in het bijzonder = vooral
met name = vooral
in eerste instantie = eerst
in laatste instantie = als laatste
enigszins = een beetje
louter = alleen
uitsluitend = alleen
slechts ~ alleen of maar
geenszins = helemaal niet
allerminst = helemaal niet
hoogstwaarschijnlijk = bijna zeker
mogelijkerwijs = misschien
wellicht = misschien
desgewenst = als u dat wilt
desgevraagd ~ als iemand erom vraagt
naar behoren = goed
ten dele = voor een deel
ten volle = helemaal
ten hoogste = hoogstens
ten minste = minstens
van rechtswege = automatisch
van meet af aan = vanaf het begin
bij voorbaat = vooraf
per abuis = per ongeluk
abusievelijk = per ongeluk
ter plaatse = daar
te goeder trouw = eerlijk
te kwader trouw = oneerlijk
onzerzijds = van onze kant
uwerzijds = van uw kant
wederom = weer
andermaal = nog een keer
zodanig = zo
dusdanig = zo
op schrift = op papier
telefonisch = per telefoon
schriftelijk ~ met een brief of mail
mondeling ~ in een gesprek
kosteloos = gratis
kosteloze = gratis
tijdig = op tijd
tijdige ~ op tijd
voortvarend = snel
gezamenlijk = samen
genoegzaam = genoeg
toereikend = genoeg
afdoende = genoeg
ontoereikend = niet genoeg
adequaat = goed
adequate = goede
deugdelijk = goed
deugdelijke = goede
additioneel = extra
additionele = extra
aanmerkelijk ~ veel
aanmerkelijke = grote
aanzienlijk ~ veel
aanzienlijke = grote
accuraat = precies
accurate = precieze
benodigd = nodig
benodigde = nodige
onontbeerlijk = nodig
evident = duidelijk
evidente = duidelijke
essentieel = heel belangrijk
essentiële = heel belangrijke
relevant = belangrijk
relevante = belangrijke
irrelevant = niet belangrijk
generiek = algemeen
generieke = algemene
gering = klein
geringe = kleine
gangbaar = gewoon
gangbare = gewone
incidenteel = af en toe
incidentele ~ af en toe, of één keer
integraal ~ alles samen
integrale ~ hele, of alles samen
marginaal = klein
marginale = kleine
potentieel = mogelijk
potentiële = mogelijke
eventuele = mogelijke
structureel = vast
structurele = vaste
substantieel = groot
substantiële = grote
summier = kort
summiere = korte
initieel = eerst
initiële = eerste
forfaitair = vast
forfaitaire = vaste
vigerend = geldend
vigerende = geldende
periodiek ~ zeg hoe vaak
periodieke ~ zeg hoe vaak
discretionair ~ zeg wie beslist
discretionaire ~ zeg wie beslist
redelijkerwijs ~ als dat redelijk is
woonachtig ~ woont
gerechtigd ~ heeft recht op, of mag
voornemens = van plan
verschuldigd is = moet betalen
verschuldigd bent = moet betalen
is verschuldigd = moet betalen
bent verschuldigd = moet betalen
verschuldigde ~ te betalen
onverschuldigd ~ zonder dat het hoefde
`;
