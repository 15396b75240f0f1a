import { answerAside } from '../aside.ts'
import { type CellQuestion, hiddenCells } from './hidden-cells.ts'

answerAside((question: CellQuestion) => hiddenCells(question))
