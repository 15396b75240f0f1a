/** A town with the middle of one of its postcode areas, to a hundred metres or so: enough to reckon travel with. */
export interface Town {
  readonly postcode4: string
  readonly latitude: number
  readonly longitude: number
  readonly municipality: string
  readonly province: string
}

type Line = readonly [string, number, number, string, string]

const LINES: Readonly<Record<string, Line>> = {
  Amersfoort: ['3811', 52.155, 5.389, 'Amersfoort', 'Utrecht'],
  Leusden: ['3831', 52.133, 5.432, 'Leusden', 'Utrecht'],
  Soest: ['3761', 52.187, 5.29, 'Soest', 'Utrecht'],
  Baarn: ['3741', 52.219, 5.296, 'Baarn', 'Utrecht'],
  Nijkerk: ['3861', 52.226, 5.483, 'Nijkerk', 'Gelderland'],
  Hoevelaken: ['3871', 52.172, 5.464, 'Nijkerk', 'Gelderland'],
  Barneveld: ['3771', 52.155, 5.587, 'Barneveld', 'Gelderland'],
  Spakenburg: ['3751', 52.223, 5.38, 'Bunschoten', 'Utrecht'],
  Nijmegen: ['6511', 51.846, 5.866, 'Nijmegen', 'Gelderland'],
  Lent: ['6663', 51.862, 5.867, 'Nijmegen', 'Gelderland'],
  Wijchen: ['6601', 51.812, 5.707, 'Wijchen', 'Gelderland'],
  Beuningen: ['6641', 51.861, 5.767, 'Beuningen', 'Gelderland'],
  Malden: ['6581', 51.783, 5.853, 'Heumen', 'Gelderland'],
  Groesbeek: ['6561', 51.793, 5.932, 'Berg en Dal', 'Gelderland'],
  Elst: ['6661', 51.917, 5.847, 'Overbetuwe', 'Gelderland'],
  Leiden: ['2311', 52.158, 4.488, 'Leiden', 'Zuid-Holland'],
  Oegstgeest: ['2341', 52.182, 4.473, 'Oegstgeest', 'Zuid-Holland'],
  Katwijk: ['2221', 52.213, 4.41, 'Katwijk', 'Zuid-Holland'],
  Noordwijk: ['2201', 52.219, 4.441, 'Noordwijk', 'Zuid-Holland'],
  Sassenheim: ['2171', 52.219, 4.51, 'Teylingen', 'Zuid-Holland'],
  Lisse: ['2161', 52.258, 4.552, 'Lisse', 'Zuid-Holland'],
  Hillegom: ['2181', 52.301, 4.596, 'Hillegom', 'Zuid-Holland'],
  Bennebroek: ['2121', 52.321, 4.6, 'Bloemendaal', 'Noord-Holland'],
  Heemstede: ['2101', 52.354, 4.617, 'Heemstede', 'Noord-Holland'],
  Haarlem: ['2011', 52.385, 4.636, 'Haarlem', 'Noord-Holland'],
  Zandvoort: ['2041', 52.385, 4.56, 'Zandvoort', 'Noord-Holland'],
  Hoofddorp: ['2131', 52.327, 4.695, 'Haarlemmermeer', 'Noord-Holland'],
  'Nieuw-Vennep': ['2151', 52.266, 4.606, 'Haarlemmermeer', 'Noord-Holland'],
  Badhoevedorp: ['1171', 52.333, 4.783, 'Haarlemmermeer', 'Noord-Holland'],
  Amstelveen: ['1181', 52.312, 4.862, 'Amstelveen', 'Noord-Holland'],
  Aalsmeer: ['1431', 52.251, 4.735, 'Aalsmeer', 'Noord-Holland'],
  Uithoorn: ['1421', 52.24, 4.821, 'Uithoorn', 'Noord-Holland'],
  Tiel: ['4001', 51.883, 5.43, 'Tiel', 'Gelderland'],
  Druten: ['6651', 51.888, 5.604, 'Druten', 'Gelderland'],
  Zaltbommel: ['5301', 51.803, 5.273, 'Zaltbommel', 'Gelderland'],
  Geldermalsen: ['4191', 51.882, 5.289, 'West Betuwe', 'Gelderland'],
  Culemborg: ['4101', 51.964, 5.238, 'Culemborg', 'Gelderland'],
}

/** Throws `RangeError` for a town that is not in the list. */
export function town(name: string): Town {
  const line = LINES[name]
  if (line === undefined) throw new RangeError(`no such town: ${name}`)
  const [postcode4, latitude, longitude, municipality, province] = line
  return { postcode4, latitude, longitude, municipality, province }
}
