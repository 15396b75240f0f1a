/** Work that goes on: a button that stops it, or that this was asked, and the same page anew for who has no script. */
export function StopOrLookAgain({
  path,
  isStopAsked,
  words,
}: {
  readonly path: string
  readonly isStopAsked: boolean
  readonly words: { readonly stop: string; readonly stopAsked: string; readonly again: string }
}) {
  return (
    <div class="actions">
      {isStopAsked ? (
        <p>{words.stopAsked}</p>
      ) : (
        <form method="post" action={`${path}/stop`}>
          <button type="submit" class="quiet">
            {words.stop}
          </button>
        </form>
      )}
      <a class="button quiet" href={path}>
        {words.again}
      </a>
    </div>
  )
}
