import type { paidCancellation as nl } from '../nl/paid-cancellation.ts'

export const paidCancellation: typeof nl = {
  badge: 'cancelled, but paid',
  title: 'Cancelled, but paid',
  lead: 'These lessons were cancelled so late that the rules of play have the substitute paid for them. There is nothing for you to confirm here.',
  costs:
    'These lessons were cancelled so late that the rules of play have the substitute paid for them. The amount is in the costs, and taken off the difference.',
  own: 'These lessons were cancelled so late that the rules of play have you paid for them.',
  caption: 'Lessons that were cancelled but are paid',
  who: 'Who would come',
  someone: 'somebody',
  where: 'School',
  when: 'When',
  lessons: 'Lessons',
  hours: 'Hours',
  cost: 'Wage cost',
  total: 'Of which cancelled, but paid',
  cancelledOn: 'Cancelled on',
}
