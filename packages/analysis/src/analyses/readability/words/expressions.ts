// Official turns of phrase around a verb, with ordinary ones. `=`: fits in its place; `~`: advice, the sentence changes.

export const phrases = `
is van toepassing = geldt
van toepassing is = geldt
zijn van toepassing = gelden
van toepassing zijn = gelden
is niet van toepassing = geldt niet
niet van toepassing is = niet geldt
zijn niet van toepassing = gelden niet
van overeenkomstige toepassing ~ geldt ook
is van kracht = geldt
van kracht is = geldt
wordt van kracht = gaat in
van kracht wordt = ingaat
treedt in werking = gaat in
in werking treedt = ingaat
in werking getreden = ingegaan
is van belang = is belangrijk
van belang is = belangrijk is
zijn van belang = zijn belangrijk
van belang zijn = belangrijk zijn
is van mening = vindt
bent van mening = vindt
zijn van mening = vinden
is van oordeel = vindt
bent van oordeel = vindt
zijn van oordeel = vinden
heeft betrekking op = gaat over
betrekking heeft op = gaat over
hebben betrekking op = gaan over
betrekking hebben op = gaan over
maakt deel uit van = hoort bij
deel uitmaakt van = hoort bij
maken deel uit van = horen bij
deel uitmaken van = horen bij
maakt gebruik van = gebruikt
maken gebruik van = gebruiken
gebruik maken van = gebruiken
gebruikmaken van = gebruiken
gebruik te maken van = te gebruiken
gebruik maakt van = gebruikt
beschikt over = heeft
beschikken over = hebben
draagt zorg voor = zorgt voor
dragen zorg voor = zorgen voor
zorg dragen voor = zorgen voor
zorg te dragen voor = te zorgen voor
ziet toe op = controleert
zien toe op = controleren
toezien op = controleren
neemt een beslissing = beslist
nemen een beslissing = beslissen
een beslissing nemen = beslissen
verleent medewerking = werkt mee
verlenen medewerking = werken mee
medewerking verlenen = meewerken
medewerking te verlenen = mee te werken
maakt aanspraak op = heeft recht op
maken aanspraak op = hebben recht op
aanspraak maken op = recht hebben op
aanspraak op = recht op
neemt een aanvang = begint
een aanvang nemen = beginnen
vangt aan = begint
vangen aan = beginnen
komt tot stand = ontstaat
komen tot stand = ontstaan
tot stand komen = ontstaan
ten uitvoer leggen = uitvoeren
ten uitvoer brengen = uitvoeren
in behandeling nemen = bekijken
in behandeling genomen = bekeken
in aanmerking nemen = meetellen
in aanmerking genomen = meegeteld
buiten beschouwing laten = niet meetellen
buiten beschouwing gelaten = niet meegeteld
blijft buiten beschouwing = telt niet mee
blijven buiten beschouwing = tellen niet mee
buiten behandeling ~ niet verder bekijken
ter beschikking stellen = geven
ter beschikking gesteld = gegeven
ter beschikking stelt = geeft
beschikbaar stellen = geven
beschikbaar gesteld = gegeven
ter inzage ~ om te bekijken
kenbaar maken = laten weten
kenbaar maakt = laat weten
kenbaar gemaakt = laten weten
in kennis stellen ~ laten weten
in kennis gesteld ~ laten weten
ter kennis brengen ~ laten weten
resulteert in = leidt tot
resulteren in = leiden tot
vloeit voort uit = komt door
vloeien voort uit = komen door
voortvloeit uit = komt door
ligt ten grondslag aan = is de reden voor
ten grondslag ligt aan = de reden is voor
er is sprake van = er is
is er sprake van = is er
dient te = moet
dienen te = moeten
diende te = moest
behoort te = moet
behoren te = moeten
behoeft niet = hoeft niet
behoeven niet = hoeven niet
is gehouden tot ~ moet
is gehouden om ~ moet
in de gelegenheid stellen ~ de kans geven
in de gelegenheid gesteld ~ de kans krijgen
een beroep doen op ~ gebruiken, of hulp vragen aan
doet een beroep op ~ gebruikt, of vraagt hulp aan
gevolg geven aan ~ doen wat … vraagt
gehoor geven aan ~ doen wat … vraagt
maatregelen treffen ~ iets doen
in gebreke blijven ~ niet doen wat moet
in gebreke blijft ~ niet doet wat moet
achterwege laten ~ niet doen
achterwege blijven ~ niet doorgaan
overgaan tot ~ gaan
zich te wenden tot ~ contact opnemen met
zorg draagt voor = zorgt voor
is gelegen = ligt
zijn gelegen = liggen
is gevestigd = zit
is afkomstig van = komt van
is afkomstig uit = komt uit
nadere informatie = meer informatie
nadere gegevens = meer gegevens
financiële middelen = geld
uw schrijven = uw brief
ons schrijven = onze brief
dit schrijven = deze brief
met terugwerkende kracht ~ ook voor de tijd ervoor
wet- en regelgeving ~ wetten en regels
`;
