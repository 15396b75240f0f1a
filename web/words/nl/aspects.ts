/** The aspects of the pilot on a dashboard: what each is called, what it is about, and what is not there. */
export const aspects = {
  demand: {
    title: 'Vraag naar vervanging',
    lead: 'Hoeveel er gevraagd is, en wat ermee gebeurde.',
    missing: 'Uitsplitsen kan naar gepland of onvoorzien, duur en aankondiging.',
  },
  absence: {
    title: 'Afwezigheid en werkdruk',
    lead: 'Wat er met de lessen gebeurde van wie er niet was, en wat er bij collega’s terechtkwam.',
    missing:
      'Alleen afwezigheid waarvoor vervanging is gevraagd telt mee. Hoe vaak mensen zich melden en hoeveel tijd directeuren met zoeken kwijt zijn, legt niemand hier vast.',
  },
  legal: {
    title: 'Juridisch kader',
    lead: 'Of wet en cao genoeg ruimte geven: plaatsingen die verder konden, maar niet mochten.',
    missing:
      'Knelpunten en wat buiten het systeem is geregeld tellen mee vanaf dat iemand ze noteert. Contracten, bevoegdheden en VOG’s die aflopen of ontbreken, en wie zonder bevoegdheid voor de klas staat, ziet de coördinator onder Pool, bij Papieren.',
  },
  rules: {
    title: 'Spelregels',
    lead: 'Of de afspraken tussen de besturen werken: hoe snel iemand gevonden is, waar van is afgeweken, en wie geeft en neemt.',
    missing:
      'De balans per bestuur staat in de uitsplitsing naar bestuur. Het afgesproken deel wordt naar het aantal leerlingen gerekend, niet naar de formatie die scholen bij Vacatures vastleggen.',
  },
  selection: {
    title: 'Selectie van poolleden',
    lead: 'Of de criteria bij de intake de goede mensen opleveren.',
    missing:
      'Per criterium staat op een eigen bladzijde wat het opleverde; een verschil is nog geen oorzaak.',
  },
  saving: {
    title: 'Besparing',
    lead: 'Wat vervanging kostte, tegenover wat de school anders had gedaan.',
    missing: 'Lessen die anders waren uitgevallen hebben geen prijs en tellen niet als besparing.',
  },
  directors: {
    title: 'Schoolleiders',
    lead: 'Schoolleiders uit de pool tegenover interim-directeuren, en hoe beginnende directeuren het vergaat.',
    missing: 'Beginnende directeuren tellen mee vanaf dat iemand ze meldt.',
  },
  training: {
    title: 'Vakprofessionals en scholing',
    lead: 'Wat vakprofessionals overnamen, en hoeveel scholing vervanging mogelijk maakte.',
    missing:
      'Scholing telt mee als de school de afwezigheid als scholing plaatste; of ze doorging, is alleen bekend waar de school dat bij de uren zei.',
  },
  agencies: {
    title: 'Bureaus',
    lead: 'Hoeveel er bij bureaus terechtkwam, en of het bij de afgesproken tarieven bleef.',
    missing: 'Wat een school bij een bureau regelde en hier niet meldde, telt niet mee.',
  },
  utilisation: {
    title: 'Benutting van de pool',
    lead: 'Hoeveel van de betaalde uren is gebruikt.',
    missing:
      'Aangeboden is wat poolleden zelf als beschikbaar doorgaven; wie niets doorgeeft, telt daar niet mee.',
    noPool: 'Deze cijfers gaan over een pool als geheel. Kies hierboven een pool.',
  },
  mobility: {
    title: 'Doorstroom',
    lead: 'Wie ander werk ging zoeken, en wie naar een vaste baan of een andere school ging.',
    missing:
      'Wat iemand zoekt telt mee vanaf dat hij of zij het laat weten, en waarvoor iemand vertrok vanaf dat de coördinator het vastlegt.',
  },
  ready: {
    title: 'Wat een andere regio nodig heeft',
    lead: 'Wat de gegevens van nu zeggen over een pool elders.',
    missing:
      'Het doorrekenen van een pool voor andere besturen komt met een latere versie. Vraag en vervulling per vak en niveau staan hierboven; kies de uitsplitsing.',
  },
}
