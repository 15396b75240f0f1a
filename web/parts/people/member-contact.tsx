import { Facts } from '../facts.tsx'
import { plainDay } from '../when.ts'
import type { MemberProps } from './member-props.ts'

/** How to reach a member, and where this person stands in the pools. */
export function MemberContact({ view, names, dossier }: MemberProps) {
  const { t } = view
  const words = t.people.one
  const roles = dossier.roleCodes.map((code) => names.roles[code] ?? code).join(', ')
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{words.contactTitle}</h2>
      <Facts
        facts={[
          [
            words.phone,
            dossier.phone && (
              <a href={`tel:${dossier.phone.replaceAll(' ', '')}`}>{dossier.phone}</a>
            ),
          ],
          [words.email, <a href={`mailto:${dossier.email}`}>{dossier.email}</a>],
          [words.postcode, dossier.postcode4],
          [words.homeBoard, dossier.homeBoardName],
          [words.roles, roles === '' ? t.people.none : roles],
          ...dossier.wishes.map(
            ({ wish, since }) => [words.wishes[wish], words.since(plainDay(t, since))] as const,
          ),
          ...dossier.places.map(
            (place) => [words.inPool(place.poolName), <Standing {...{ view, place }} />] as const,
          ),
        ]}
      />
    </section>
  )
}

type Place = MemberProps['dossier']['places'][number]

function Standing({ view: { t, today }, place }: Pick<MemberProps, 'view'> & { place: Place }) {
  const words = t.people.one
  const { id, status, joinedOn, leftOn, leftTo } = place
  if (leftOn !== null) {
    const say = status === 'left' || leftOn < today ? words.leftOn : words.leavesOn
    return <>{say(plainDay(t, leftOn), leftTo ?? t.unknown)}</>
  }
  return (
    <>
      {words.standing[status]}
      {joinedOn !== null && ` ${words.since(plainDay(t, joinedOn))}`}
      {status !== 'admitted' && (
        <>
          {' '}
          <a href={`/kandidaten/${id}`}>{words.toCandidate}</a>
        </>
      )}
    </>
  )
}
