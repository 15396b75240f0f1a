import { beginnerCases } from './beginner-cases.ts'
import { concernCases } from './concern-cases.ts'
import { searchTimeCases } from './search-time-cases.ts'
import { shortageCases } from './shortage-cases.ts'

type Ids = Readonly<Record<string, string>>

/** The ids in what people tell beside their work; `idsOf` knows a `farSite`, `farPool`, `farBoard` and `farMember` of their own. */
export function toldCases(idsOf: () => Ids) {
  return {
    ...beginnerCases(idsOf),
    ...searchTimeCases(idsOf),
    ...concernCases(idsOf),
    ...shortageCases(idsOf),
  }
}
