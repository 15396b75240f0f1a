import { answerAside } from '../../src/actions/aside.ts'
import { type Document, typeset } from './typeset.ts'

answerAside((document: Document) => typeset(document))
