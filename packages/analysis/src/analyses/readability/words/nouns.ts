// Official nouns with ordinary ones: article, singular / plural. `~`: advice, since the sentence has to change.

export const nouns = `
de aanvang = het begin
de aanvangsdatum / aanvangsdatums = de begindatum / begindatums
het bewijsstuk / bewijsstukken = het bewijs / bewijzen
de beschikking / beschikkingen = het besluit / besluiten
de belanghebbende / belanghebbenden ~ de inwoner, of u
de ingezetene / ingezetenen = de inwoner / inwoners
de rechthebbende / rechthebbenden ~ wie recht heeft
de verzoeker / verzoekers ~ wie iets vraagt
de uitkeringsgerechtigde / uitkeringsgerechtigden ~ een inwoner met een uitkering
de bijstandsgerechtigde / bijstandsgerechtigden ~ een inwoner met bijstand
de minderjarige / minderjarigen ~ kind, jonger dan 18 jaar
de meerderjarige / meerderjarigen ~ volwassen, 18 jaar of ouder
de jeugdige / jeugdigen ~ kind of jongere
de minima ~ mensen met weinig geld
de gezinssamenstelling ~ met wie u woont
de leefeenheid / leefeenheden = het huishouden / huishoudens
de echtgenote / echtgenotes = de partner / partners
de echtgenoot / echtgenoten = de partner / partners
de derden ~ anderen
de tegemoetkoming / tegemoetkomingen = de bijdrage / bijdragen
de restitutie / restituties = de terugbetaling / terugbetalingen
de vordering / vorderingen ~ geld dat iemand moet betalen
de verstrekking / verstrekkingen ~ zeg wie wat geeft
de verlening ~ zeg wie wat geeft
de toekenning / toekenningen ~ zeg wie wat geeft
de uitbetaling / uitbetalingen ~ zeg wie betaalt
de inlichtingen = de gegevens
de informatieverstrekking = de informatie
de kennisgeving / kennisgevingen = het bericht / berichten
de mededeling / mededelingen = het bericht / berichten
de notificatie / notificaties = het bericht / berichten
de missive / missives = de brief / brieven
de rapportage / rapportages = het verslag / verslagen
de evaluatie / evaluaties ~ kijken of het werkt
de monitoring ~ volgen hoe het gaat
de implementatie = de invoering
de realisatie ~ zeg wie wat maakt of bereikt
de beëindiging = het einde
de continuering ~ doorgaan met
de intensivering ~ meer doen
de wijziging / wijzigingen = de verandering / veranderingen
het afschrift / afschriften ~ een kopie
de bepaling / bepalingen = de regel / regels
het voorschrift / voorschriften = de regel / regels
de regelgeving ~ de regels
de bevoegdheid / bevoegdheden ~ zeg wie wat mag
het criterium / criteria = de eis / eisen
het aspect / aspecten = het punt / punten
de component / componenten = het deel / delen
de modaliteit / modaliteiten = de manier / manieren
de methodiek / methodieken = de manier / manieren
de problematiek ~ de problemen
de schuldenproblematiek ~ de schulden
de doelstelling / doelstellingen = het doel / doelen
de taakstelling / taakstellingen = de taak / taken
de zelfredzaamheid ~ voor uzelf kunnen zorgen
de arbeidsinschakeling ~ werk vinden
de arbeidsparticipatie ~ werken
het dienstverband / dienstverbanden = de baan / banen
de dienstbetrekking / dienstbetrekkingen = de baan / banen
de werkzaamheden ~ het werk
de functionaris / functionarissen = de medewerker / medewerkers
het bestuursorgaan / bestuursorganen = de gemeente / gemeenten
de instantie / instanties = de organisatie / organisaties
de overheidsinstantie / overheidsinstanties ~ de overheid
de ketenpartner / ketenpartners ~ een organisatie waarmee wij samenwerken
de stakeholder / stakeholders = de betrokkene / betrokkenen
de interventie / interventies ~ hulp
de faciliteit / faciliteiten ~ zeg wat het is
de accommodatie / accommodaties = het gebouw / gebouwen
de indiening ~ zeg wie wat opstuurt
de ondertekening ~ een handtekening zetten
de betalingsverplichting / betalingsverplichtingen ~ wat iemand moet betalen
het tijdvak / tijdvakken = de periode / periodes
het tijdstip / tijdstippen = het moment / momenten
de hoedanigheid = de rol
het legitimatiebewijs / legitimatiebewijzen = het identiteitsbewijs / identiteitsbewijzen
het domicilie = de woonplaats
het hoofdverblijf ~ waar iemand echt woont
de huisvesting ~ een woning
de nalatenschap / nalatenschappen = de erfenis / erfenissen
de bezoldiging = het loon
de baten = de inkomsten
de effectiviteit ~ of het werkt
de inspanningsverplichting / inspanningsverplichtingen ~ wat iemand moet proberen
de zienswijze / zienswijzen = de mening / meningen
het bezwaarschrift / bezwaarschriften = het bezwaar / bezwaren
het beroepschrift / beroepschriften ~ uw beroep
de sanctie / sancties = de straf / straffen
de recidive = de herhaling
de calamiteit / calamiteiten = de noodsituatie / noodsituaties
de discrepantie / discrepanties = het verschil / verschillen
het supplement / supplementen = de aanvulling / aanvullingen
de suppletie / suppleties = de aanvulling / aanvullingen
het forfait / forfaits ~ een vast bedrag
de transitie / transities = de overgang / overgangen
de intake / intakes ~ een eerste gesprek
het intakegesprek / intakegesprekken ~ een eerste gesprek
het assessment / assessments = het onderzoek / onderzoeken
de casus / casussen = de situatie / situaties
de ondergetekende / ondergetekenden ~ ik
de nalatigheid ~ zeg wat iemand niet deed
de zorgbehoefte / zorgbehoeften ~ welke zorg iemand nodig heeft
de ondersteuningsbehoefte / ondersteuningsbehoeften ~ welke hulp iemand nodig heeft
de rechtspositie ~ welke rechten iemand heeft
de verrekening / verrekeningen ~ zeg wat ergens van afgaat
de weigeringsgrond / weigeringsgronden ~ een reden om nee te zeggen
de afwijzingsgrond / afwijzingsgronden ~ een reden om nee te zeggen
`;
