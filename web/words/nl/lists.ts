/** Lists of pages, to take along. */
export const lists = {
  csv: 'Download als csv',
  xlsx: 'Download voor Excel',
  files: {
    selection: 'selectie',
    shortages: 'tekorten',
    papers: 'papieren',
    'search-time': 'zoektijd',
    concerns: 'knelpunten',
    'set-aside': 'regels-opzij',
  },
}
