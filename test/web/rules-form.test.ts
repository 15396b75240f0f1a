import { describe, expect, test } from 'vitest'
import { ORDINARY_RULES } from '../../db/seed/demo/ordinary-rules.ts'
import { spelregelsBody } from '../../src/actions/pool/spelregels-body.ts'
import { criteriaCount, rulesFieldOf, rulesOfForm } from '../../web/rules-form.ts'
import { typedRules } from '../../web/typed-rules.ts'

const body = (over: object = {}) => spelregelsBody.parse({ ...ORDINARY_RULES, ...over })

describe('rules of play in a form', () => {
  test.each([
    ['as most pools have them', {}],
    [
      'with every choice made otherwise',
      {
        vakken: ['wi', 'netl'],
        levels: ['HAVO', 'VWO'],
        peakMode: true,
        longTermMinimum: { days: 5, basis: 'sessionDays' },
        maximum: { days: 60, basis: 'calendarDays' },
        split: 'never',
        unlicensed: {
          kinds: ['unplanned'],
          maximum: { days: 3, basis: 'schoolDays' },
          vakkenExcluded: ['wi'],
        },
        travelMinutesMax: null,
        travel: { roadFactor: 1.45, kmPerHour: 32.5 },
        poolStayMonthsMax: 24,
        boardAdmitsMembers: false,
        defaultSourceOrder: ['agency', 'own-board', 'internal-team'],
        longOffer: null,
        offerRounds: {
          kinds: ['waves'],
          waveSize: 4,
          sourceWaitMinutes: 0,
          onwardSources: ['flexpool', 'agency'],
        },
        handlingFeeBasisPoints: 275,
        overheadCentsPerMonth: 350_050,
        intakeCriteria: [
          { criterion: 'Geeft les', evidence: 'Lesbezoek', required: true },
          { criterion: 'Kan twee dagen', evidence: 'Gesprek', required: false },
        ],
      },
    ],
  ])('say the same when nothing is typed: %s', (_, over) => {
    const rules = body(over)
    expect(rulesOfForm(typedRules(rules))).toEqual(rules)
  })

  test('have no number where none was typed, and no criterion where its line was emptied', () => {
    const typed = typedRules(
      body({
        intakeCriteria: [
          { criterion: 'Weg', evidence: 'x', required: true },
          { criterion: 'Blijft', evidence: 'y', required: false },
        ],
      }),
    )
    const read = rulesOfForm({ ...typed, 'criterion.0': [''], 'weights.cost': ['veel'] })
    expect(read['weights']).toMatchObject({ cost: Number.NaN })
    expect(read['intakeCriteria']).toEqual([
      { criterion: 'Blijft', evidence: 'y', required: false },
    ])
  })
})

test('what the action calls a field is found in the form', () => {
  const typed = { criteria: ['5'], 'criterion.1': ['a'], 'criterion.3': ['b'] }
  const found = (field: string) => rulesFieldOf(field, typed)
  expect(criteriaCount(typed)).toBe(5)
  expect(
    [
      'body.weights.cost',
      'body.roles[0]',
      'body.roles.1',
      'body.intakeCriteria.1.evidence',
      'body.intakeCriteria.0.criterion',
      'body.unlicensed.vakkenExcluded[2]',
      'body.mayRefuse',
      'validFrom',
    ].map(found),
  ).toEqual([
    'weights.cost',
    'roles',
    'roles',
    'evidence.3',
    'criterion.1',
    'unlicensed.vakkenExcluded',
    'mayRefuse',
    'validFrom',
  ])
})
