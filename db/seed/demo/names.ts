/** Invented people: ordinary Dutch names, put together by the dice. */
export const FIRST_NAMES = (
  'Anouk,Bas,Carla,Daan,Elif,Femke,Gijs,Hanna,Ilse,Jeroen,Karin,Lars,Marieke,Noor,Olaf,Petra,Quinten,Rachid,Sanne,Thomas,' +
  'Ursula,Vera,Wouter,Yasmin,Zeger,Annelies,Bram,Charlotte,Dirk,Esther,Floris,Gerda,Hugo,Ingrid,Joost,Kim,Lotte,Mohamed,' +
  'Nienke,Otto,Paulien,Ruben,Sofie,Tijs,Willemijn,Youssef,Aisha,Ben,Coen,Dilara,Eva,Frank,Geertje,Henk,Iris,Jasmijn,Koen,' +
  'Liesbeth,Maarten,Naomi,Peter,Roos,Stefan,Tessa,Vincent,Wendy,Arjan,Britt,Chantal,Dennis,Erik,Fatima,Guus,Hilde'
).split(',')

export const LAST_NAMES = (
  'Aalders,Bakker,Beekman,de Boer,Bos,van den Brink,Brouwer,Claassen,van Dam,Dekker,Demir,van Dijk,Driessen,Evers,Faber,' +
  'Franken,van Gelder,Gerritsen,de Graaf,Groen,de Haan,Hendriks,van der Heijden,Hermans,Hoekstra,Huisman,Jacobs,Jansen,' +
  'Kaya,Koning,Koster,Kramer,Kuipers,de Lange,Lammers,van Leeuwen,Maas,Meijer,van der Meulen,Mulder,Nijhuis,Oosterhuis,' +
  'Peeters,Post,Prins,Roelofs,Rutten,Sanders,Schipper,Scholten,Smeets,Smit,Snijders,Timmermans,van der Veen,Verbeek,' +
  'Vermeulen,Visser,de Vries,van der Wal,Wessels,Willems,de Wit,Zijlstra,El Idrissi,Yilmaz,Oomen,Terpstra,Veldhuis'
).split(',')
