// Words of the trade that have no ordinary word, and that a resident needs explained once.

export const terms: readonly string[] = `
aanmerkelijk belang
afkoopsom
algemene voorziening
ambtshalve
beslagvrije voet
beschermd wonen
beschut werk
bijstandsnorm
bewindvoering
budgetbeheer
conservatoir beslag
curatele
derdenbeslag
detachering
draagkracht
draagkrachtperiode
dwangsom
dwangbevel
finale kwijting
gebruikelijke hulp
gemachtigde
gezamenlijke huishouding
giftenvrijstelling
hardheidsclausule
huurquote
indexatie
indexering
ingebrekestelling
inlichtingenplicht
interingsnorm
krediethypotheek
kostendeler
kostendelersnorm
leenbijstand
loondispensatie
loonkostensubsidie
loonwaarde
maatmaninkomen
maatwerkvoorziening
mandaat
medewerkingsplicht
mentorschap
minnelijke schuldregeling
ouderbijdrage
partnertoets
peildatum
persoonsgebonden budget
pgb
pleegvergoeding
proefplaatsing
preferente schuldeiser
referteperiode
respijtzorg
saneringskrediet
schuldbemiddeling
schuldregeling
tegenprestatie
uitstroompremie
vangnetregeling
vermogensgrens
vermogenstoets
vermogensvrijlating
verwijtbaar
verwijtbaarheid
voorliggende voorziening
vroegsignalering
vrijlating
vrijlatingsregeling
werkvoorziening
wettelijk vertegenwoordiger
woonkostentoeslag
zorg in natura
zorgplicht
`
  .split("\n")
  .filter((line) => line !== "");
