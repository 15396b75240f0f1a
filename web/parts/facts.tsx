import type { Child } from 'hono/jsx'

/** Names with what they are, side by side; what is null is left out, and all of it where nothing is left. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, Child])[] }) {
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
