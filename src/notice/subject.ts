import type {
  assignmentsOfLetter,
  offersOfLetter,
  requestsOfLetter,
} from '../../db/queries/letter.ts'

type One<Find extends (...args: never[]) => Promise<ReadonlyMap<string, unknown>>> = ReturnType<
  Awaited<ReturnType<Find>>['get']
>

/** What a notice is about, with what is known of it. */
export interface Subject {
  readonly offer: One<typeof offersOfLetter>
  readonly assignment: One<typeof assignmentsOfLetter>
  readonly request: One<typeof requestsOfLetter>
  readonly memberId: string | null
}
