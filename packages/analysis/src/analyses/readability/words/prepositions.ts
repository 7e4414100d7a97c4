// Official prepositions, conjunctions and words that point, with ordinary ones. `=`: fits in its place; `~`: advice, the sentence changes.

export const joining = `
aangaande = over
inzake = over
omtrent = over
nopens = over
ten aanzien van = over
met betrekking tot = over
ter zake van = over
terzake van = over
conform = volgens
ingevolge = volgens
krachtens = volgens
overeenkomstig = volgens
in overeenstemming met = volgens
met inachtneming van = volgens
blijkens = volgens
op grond van = volgens
uit hoofde van = volgens
ten behoeve van = voor
ten gunste van = voor
ten bate van = voor
met het oog op = voor
ter dekking van = voor
ten gevolge van = door
tengevolge van = door
als gevolg van = door
door toedoen van = door
door tussenkomst van = via
door middel van = met
middels = met
met behulp van = met
aan de hand van = met
onder vermelding van = met
ter hoogte van = van
ter grootte van = van
ter bestrijding van = tegen
ter compensatie van = als vergoeding voor
ten tijde van = tijdens
ten name van = op naam van
ten opzichte van = vergeleken met
jegens = tegenover
ter zake ~ hierover
ten laste van ~ zeg wie betaalt
ter voorkoming van ~ om … te voorkomen
ter verkrijging van ~ om … te krijgen
ter bevordering van ~ om … te verbeteren
ter beoordeling van ~ zeg wie beslist
ter ondersteuning van ~ om te helpen bij
in het kader van ~ bij, voor of volgens
in het licht van ~ door of omdat
naar aanleiding van ~ door, na of omdat
naar gelang ~ zeg waar het van afhangt
naar rato ~ zeg welk deel
onder voorbehoud van ~ alleen als
op verzoek van ~ als … erom vraagt
in afwachting van ~ zolang … er nog niet is
in geval van = bij
ingeval van = bij
bij gebrek aan = zonder
bij gebreke van = zonder
bij gebreke waarvan = anders
bij wijze van = als
in verband met = vanwege
wegens = vanwege
in samenspraak met = samen met
in samenwerking met = samen met
in overleg met = samen met
in tegenstelling tot = anders dan
in afwijking van = anders dan
in aanvulling op = naast
aansluitend op = na
voorafgaand aan = voor
voorafgaande aan = voor
in weerwil van = ondanks
niettegenstaande = ondanks
met uitzondering van = behalve
behoudens = behalve
met inbegrip van = en ook
met ingang van = vanaf
omstreeks = rond
zijdens = van
gedurende ~ tijdens, of … lang
onverminderd ~ zeg wat blijft gelden
gelet op ~ omdat
indien = als
ingeval = als
mits = als
voor zover = als
voorzover = als
op het moment dat = als
vanaf het moment dat = zodra
indien nodig = als het nodig is
indien gewenst = als u dat wilt
indien mogelijk = als het kan
zo nodig = als het nodig is
zonodig = als het nodig is
zo mogelijk = als het kan
voor zover mogelijk = als het kan
tenzij = behalve als
aangezien = omdat
gezien het feit dat = omdat
vanwege het feit dat = omdat
gelet op het feit dat = omdat
door het feit dat = doordat
ondanks het feit dat = hoewel
teneinde = om
opdat = zodat
alvorens ~ voordat
alsmede = en
alsook = en ook
benevens = en
mitsgaders = en
evenals = net als
hetzij ~ of
danwel = of
casu quo = of
respectievelijk ~ en, of zeg wat bij wat hoort
doch = maar
echter ~ maar
evenwel ~ maar
met dien verstande dat ~ maar
hetgeen = wat
hetwelk = dat
zulks = dat
diens = zijn
wier ~ van wie
wiens ~ van wie
men ~ u, wij of mensen
eenieder = iedereen
een ieder = iedereen
degene die = wie
diegene die = wie
een dergelijke = zo’n
een dergelijk = zo’n
dergelijke = zulke
een der = een van de
elk der = elk van de
de betreffende = die
het betreffende = dat
de desbetreffende = die
het desbetreffende = dat
de onderhavige = deze
het onderhavige = dit
de voornoemde = deze
het voornoemde = dit
voornoemde = deze
de bovengenoemde = deze
het bovengenoemde = dit
bovengenoemde = deze
de eerdergenoemde = deze
het eerdergenoemde = dit
het bepaalde in = wat staat in
het gestelde in = wat staat in
als bedoeld in = uit
zoals bedoeld in = uit
een en ander = dit
`;
