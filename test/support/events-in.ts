/** One server-sent event. */
export interface SentEvent {
  readonly event: string
  readonly id: string
  readonly data: Record<string, unknown>
}

/** The events of a stream as they come, until it ends; comments are left out. */
export async function* eventsIn(response: Response): AsyncGenerator<SentEvent, undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('there is no stream')
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = new Map(
          block.split('\n').map((line) => {
            const [name = '', ...rest] = line.split(': ')
            return [name, rest.join(': ')]
          }),
        )
        const data = fields.get('data')
        if (data === undefined) continue
        yield {
          event: fields.get('event') ?? '',
          id: fields.get('id') ?? '',
          data: JSON.parse(data) as SentEvent['data'],
        }
      }
    }
  } finally {
    await reader.cancel()
  }
}
