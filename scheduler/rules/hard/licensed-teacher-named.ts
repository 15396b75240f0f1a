import { hardRule } from '../rule.ts'

/**
 * Who has no teaching licence does not stand before a class alone: the school names a licensed teacher who is responsible. Apart
 * from the pool's own limits (`unlicensed`), because no pool can set this one aside.
 */
export const licensedTeacherNamed = hardRule({
  id: 'licensed-teacher-named',
  origin: 'law',
  title: 'Verantwoordelijke bevoegde leraar',
  basis: 'WPO art. 3; WVO 2020 art. 7.17 en 7.19',
  check: ({ request }, { role }) =>
    role.unlicensed && !request.licensedTeacherNamed ? { role: role.label } : undefined,
  explain: ({ role }) =>
    `Een ${role} werkt onder een bevoegde leraar; de school heeft nog niemand genoemd.`,
})
