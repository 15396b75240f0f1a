import { Choice, Field } from './field.tsx'
import { OwnStepForm, type OwnStepsProps, ownFieldOf } from './own-step-form.tsx'
import { Prose } from './prose.tsx'

/** How it fitted with each who came, to say or to say otherwise: a choice and words, for a conversation. */
export function OwnFits(props: OwnStepsProps) {
  const rated = props.request.coming.filter(
    ({ confirmedSessionIds }) => confirmedSessionIds.length > 0,
  )
  return (
    <>
      {rated.map((one) => (
        <OwnFit {...props} {...one} />
      ))}
    </>
  )
}

function OwnFit(props: OwnStepsProps & OwnStepsProps['request']['coming'][number]) {
  const { view, refused, assignmentId, name, fit } = props
  const words = view.t.school.fit
  const isMine = refused?.step === 'oordeel' && refused.about === assignmentId
  const typed = isMine ? refused.typed : undefined
  const options = view.t.hours.ratings.map((text, place) => ({ value: `${place + 1}`, text }))
  return (
    <OwnStepForm
      {...props}
      step="oordeel"
      about={assignmentId}
      title={words.title(name)}
      lead={words.lead}
      submit={words.submit}
    >
      <Choice
        {...ownFieldOf(props, 'oordeel', assignmentId, 'rating')}
        label={words.choice}
        any={words.any}
        options={options}
        chosen={typed?.['rating'] ?? (fit === null ? '' : `${fit.rating}`)}
      />
      <Field
        {...ownFieldOf(props, 'oordeel', assignmentId, 'fitWords')}
        label={words.words}
        hint={words.wordsHint}
        control={(control) => (
          <Prose
            words={view.t.health}
            control={control}
            value={typed?.['fitWords'] ?? fit?.words ?? ''}
            max={500}
            rows={2}
          />
        )}
      />
    </OwnStepForm>
  )
}
