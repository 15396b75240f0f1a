import { expect, it } from 'vitest'
import { memberChange, ruleChange } from '../../../src/commands/replay-options.ts'

it('reads a rule as it is typed: a word, a number or a value with parts', () => {
  expect(ruleChange('split=weekday')).toEqual(['split', 'weekday'])
  expect(ruleChange('travelMinutesMax=45')).toEqual(['travelMinutesMax', 45])
  expect(ruleChange('longTermMinimum={"days":5,"basis":"schoolDays"}')).toEqual([
    'longTermMinimum',
    { days: 5, basis: 'schoolDays' },
  ])
  expect(ruleChange('maximum=null')).toEqual(['maximum', null])
  expect(() => ruleChange('split')).toThrow('schrijf regel=waarde')
})

it('reads how many of whom: role, vak and level, each of which may be left out', () => {
  expect(memberChange('leraar/wi/VWO=150')).toEqual({
    of: { roleCode: 'leraar', vak: 'wi', level: 'VWO' },
    percent: 150,
  })
  expect(memberChange('/wi=80').of).toEqual({ roleCode: undefined, vak: 'wi', level: undefined })
  expect(memberChange('=120').of.roleCode).toBeUndefined()
  expect(() => memberChange('leraar/wi')).toThrow('schrijf rol/vak/niveau=procent')
})
