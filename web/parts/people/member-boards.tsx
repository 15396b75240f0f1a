import { DOCUMENT_KINDS, type DocumentKind } from '../../../scheduler/domain/member.ts'
import { Badge } from '../badge.tsx'
import { Table } from '../table.tsx'
import { plainDay } from '../when.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

type Board = MemberProps['dossier']['boards'][number]

/** What each board saw, whom it lets in, and the room in its contract chain. */
export function MemberBoards(props: MemberProps) {
  const { view, dossier } = props
  const words = view.t.people.one
  return (
    <section class="card" aria-labelledby="besturen">
      <h2 id="besturen">{words.boardsTitle}</h2>
      <p class="hint">{words.boardsLead}</p>
      {dossier.boards.length === 0 ? <p>{words.noBoards}</p> : <Boards {...props} />}
      {dossier.chain === null && <p class="muted">{words.chainNotLong}</p>}
      <See {...props} />
      <Admit {...props} />
      <Dismiss {...props} />
    </section>
  )
}

function Boards(props: MemberProps) {
  const { t } = props.view
  const words = t.people.one
  const papers = t.people.papers.kinds
  return (
    <Table<Board>
      caption={words.boardsCaption}
      rows={props.dossier.boards}
      columns={[
        { head: words.board, cell: ({ boardName }) => boardName },
        { head: words.admitted, cell: (board) => <Admitted {...props} board={board} /> },
        ...DOCUMENT_KINDS.map((kind) => ({
          head: papers[kind],
          cell: (board: Board) => <Seen {...props} board={board} kind={kind} />,
        })),
        { head: words.chain, cell: (board) => <Chain {...props} board={board} /> },
      ]}
    />
  )
}

function Admitted({ view: { t, today }, dossier, board }: MemberProps & { board: Board }) {
  const words = t.people.one
  if (dossier.engagement?.boardId === board.boardId) return <>{words.ownBoard}</>
  const found = dossier.admissions.find(({ boardId }) => boardId === board.boardId)
  if (found === undefined) return <Badge text={words.notAdmitted} tone="warn" />
  const day = plainDay(t, found.admittedOn)
  return <>{found.admittedOn > today ? words.admittedFrom(day) : words.admittedSince(day)}</>
}

function Seen({
  view: { t },
  dossier,
  board,
  kind,
}: MemberProps & { board: Board; kind: DocumentKind }) {
  const words = t.people.one
  const isMissing = dossier.papers.some(
    (paper) => paper.kind === kind && paper.boardId === board.boardId && paper.until === null,
  )
  const seen = dossier.documents
    .filter((one) => one.kind === kind && one.boardId === board.boardId)
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1))[0]
  if (seen === undefined) {
    return <Badge text={words.notSeen} tone={isMissing ? 'danger' : 'calm'} />
  }
  return <>{words.seenOn(plainDay(t, seen.seenOn), plainDay(t, seen.issuedOn))}</>
}

function Chain({ view: { t }, dossier, board }: MemberProps & { board: Board }) {
  const words = t.people.one
  const found = dossier.chain?.find(({ boardId }) => boardId === board.boardId)
  if (found === undefined) return <span class="muted">{words.chainNot}</span>
  return found.room > 0 ? (
    <>{words.chainRoom(found.room)}</>
  ) : (
    <Badge text={words.chainBlocked} tone="danger" />
  )
}

function boardOptions(boards: readonly Board[]) {
  return boards.map(({ boardId, boardName }) => ({ value: boardId, text: boardName }))
}

function See({ view: { t, today }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/gezien`, refused }
  const kinds = DOCUMENT_KINDS.map((value) => ({ value, text: t.people.papers.kinds[value] }))
  return (
    <StepForm {...at} title={words.see} lead={words.seeLead} submit={words.seeSubmit}>
      <div class="row">
        <StepChoice
          at={at}
          name="boardId"
          label={words.board}
          any={words.anyBoard}
          options={boardOptions(dossier.boards)}
        />
        <StepChoice at={at} name="kind" label={words.document} options={kinds} />
        <StepInput at={at} name="issuedOn" type="date" label={words.issuedOn} />
        <StepInput at={at} name="seenOn" type="date" label={words.seenDay} value={today} />
      </div>
    </StepForm>
  )
}

function Admit({ view: { t, today }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/toelaten`, refused }
  const admitted = new Set(dossier.admissions.map(({ boardId }) => boardId))
  const options = boardOptions(dossier.boards.filter(({ boardId }) => !admitted.has(boardId)))
  if (options.length === 0) return null
  return (
    <StepForm {...at} title={words.admit} lead={words.admitLead} submit={words.admitSubmit}>
      <div class="row">
        <StepChoice
          at={at}
          name="boardId"
          label={words.board}
          any={words.anyBoard}
          options={options}
        />
        <StepInput at={at} name="admittedOn" type="date" label={words.admitFrom} value={today} />
      </div>
    </StepForm>
  )
}

function Dismiss({ view: { t }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/toelating-weg`, refused }
  const admitted = new Set(dossier.admissions.map(({ boardId }) => boardId))
  const options = boardOptions(dossier.boards.filter(({ boardId }) => admitted.has(boardId)))
  if (options.length === 0) return null
  return (
    <StepForm
      {...at}
      title={words.dismiss}
      lead={words.dismissLead}
      submit={words.dismissSubmit}
      isGrave
    >
      <StepChoice
        at={at}
        name="boardId"
        label={words.board}
        any={words.anyBoard}
        options={options}
      />
    </StepForm>
  )
}
