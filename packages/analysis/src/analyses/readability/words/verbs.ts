// Official verbs with ordinary ones, form by form: infinitive, third person, participle. `~`: advice, since the sentence has to change.

export const verbs = `
aanvangen aanvangt aangevangen = beginnen begint begonnen
aanwenden aanwendt aangewend = gebruiken gebruikt gebruikt
attenderen attendeert geattendeerd = wijzen wijst gewezen
beogen beoogt beoogd ~ willen
bewerkstelligen bewerkstelligt bewerkstelligd = bereiken bereikt bereikt
bevorderen bevordert bevorderd ~ helpen, of beter maken
bezigen bezigt gebezigd = gebruiken gebruikt gebruikt
bezoldigen bezoldigt bezoldigd = betalen betaalt betaald
concretiseren concretiseert geconcretiseerd ~ precies zeggen
constateren constateert geconstateerd = merken merkt gemerkt
continueren continueert gecontinueerd ~ doorgaan met
coördineren coördineert gecoördineerd = regelen regelt geregeld
effectueren effectueert geëffectueerd ~ uitvoeren
evalueren evalueert geëvalueerd ~ bekijken of het werkt
faciliteren faciliteert gefaciliteerd ~ helpen bij
formaliseren formaliseert geformaliseerd ~ vastleggen
geschieden geschiedt geschied = gebeuren gebeurt gebeurd
gelasten gelast ~ opdracht geven
hanteren hanteert gehanteerd = gebruiken gebruikt gebruikt
heroverwegen heroverweegt heroverwogen ~ opnieuw bekijken
herzien herziet ~ opnieuw bekijken
honoreren honoreert gehonoreerd ~ ja zeggen tegen
implementeren implementeert geïmplementeerd ~ invoeren
initiëren initieert geïnitieerd = beginnen begint begonnen
inwilligen inwilligt ingewilligd = goedkeuren goedkeurt goedgekeurd
invorderen invordert ingevorderd ~ geld ophalen
motiveren motiveert gemotiveerd ~ uitleggen waarom
nalaten nalaat nagelaten ~ niet doen
ontberen ontbeert ontbeerd = missen mist gemist
ontvangt = krijgt
onderkennen onderkent onderkend = zien ziet gezien
onderschrijven onderschrijft onderschreven ~ het eens zijn met
opschorten opschort opgeschort ~ tijdelijk stoppen
opteren opteert geopteerd = kiezen kiest gekozen
optimaliseren optimaliseert geoptimaliseerd = verbeteren verbetert verbeterd
overschrijden overschrijdt overschreden ~ meer zijn dan
participeren participeert geparticipeerd ~ meedoen
plaatsvinden plaatsvindt plaatsgevonden = gebeuren gebeurt gebeurd
prefereren prefereert geprefereerd ~ liever willen
prevaleren prevaleert geprevaleerd ~ voorgaan
preciseren preciseert gepreciseerd ~ precies zeggen
realiseren realiseert gerealiseerd ~ maken of bereiken
reduceren reduceert gereduceerd = verlagen verlaagt verlaagd
resideren resideert geresideerd = wonen woont gewoond
ressorteren ressorteert geressorteerd = vallen valt gevallen
retourneren retourneert geretourneerd ~ terugsturen
sommeren sommeert gesommeerd ~ opdracht geven
specificeren specificeert gespecificeerd ~ precies zeggen
terugvorderen terugvordert teruggevorderd = terugvragen terugvraagt teruggevraagd
toekennen toekent toegekend = geven geeft gegeven
toetst getoetst = controleert gecontroleerd
toewijzen toewijst toegewezen = geven geeft gegeven
toezenden toezendt toegezonden = opsturen opstuurt opgestuurd
traineren traineert getraineerd = vertragen vertraagt vertraagd
uitkeren uitkeert uitgekeerd = betalen betaalt betaald
uitreiken uitreikt uitgereikt = geven geeft gegeven
vaststellen vaststelt vastgesteld = bepalen bepaalt bepaald
verdisconteren verdisconteert verdisconteerd ~ meetellen
vergen vergt gevergd = vragen vraagt gevraagd
vergewissen vergewist ~ nagaan
verifiëren verifieert geverifieerd = controleren controleert gecontroleerd
verkrijgen verkrijgt verkregen = krijgen krijgt gekregen
verlenen verleent verleend = geven geeft gegeven
vermelden vermeldt vermeld = noemen noemt genoemd
vernemen verneemt vernomen = horen hoort gehoord
verrekenen verrekent verrekend ~ van elkaar aftrekken
verrichten verricht verricht = doen doet gedaan
verschaffen verschaft verschaft = geven geeft gegeven
verstrekken verstrekt verstrekt = geven geeft gegeven
vervaardigen vervaardigt vervaardigd = maken maakt gemaakt
verwerven verwerft verworven = krijgen krijgt gekregen
verzenden verzendt verzonden = versturen verstuurt verstuurd
verzoekt verzocht = vraagt gevraagd
vigeren vigeert gevigeerd = gelden geldt gegolden
waarborgen waarborgt gewaarborgd ~ zorgen voor
wijzigen wijzigt gewijzigd = veranderen verandert veranderd
zenden zendt gezonden = sturen stuurt gestuurd
`;
