import type { Messages } from '../nl.ts'

/** Lists of pages, to take along. */
export const lists: Messages['lists'] = {
  csv: 'Download as csv',
  xlsx: 'Download for Excel',
  files: {
    selection: 'selection',
    shortages: 'shortages',
    papers: 'papers',
    'search-time': 'search-time',
    concerns: 'gaps-and-disputes',
    'set-aside': 'rules-set-aside',
  },
}
