/**
 * A PDF page step by step, as the library lists its operations: through the transformations around each, and with whether
 * the layers (marked content of kind OC, pictures and forms on a layer alike) around it are shown.
 */
import { type Matrix, multiply } from '../../../shared/floor-plan/matrix.ts'

/** Numbers of the operations, by the library's own table. */
export type PdfOperations = Readonly<Record<string, number>>

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface PdfStep {
  readonly operation: number
  readonly args: readonly unknown[]
  /** From where the operation draws to the page as it is seen. */
  readonly matrix: Matrix
  readonly isShown: boolean
}

/** `isVisible` is asked about what the file says of a layer: see the library's optional content. */
export function* walkPage(
  list: OperatorList,
  view: Matrix,
  ops: PdfOperations,
  isVisible: (layer: unknown) => boolean,
): Generator<PdfStep> {
  const stack: Matrix[] = []
  const marks: boolean[] = []
  let hidden = 0
  let matrix = view
  const push = (own: unknown) => {
    stack.push(matrix)
    if (Array.isArray(own) && own.length === 6) matrix = multiply(matrix, own as unknown as Matrix)
  }
  const mark = (isShown: boolean) => {
    marks.push(isShown)
    if (!isShown) hidden += 1
  }
  for (const [at, operation] of list.fnArray.entries()) {
    const args = (list.argsArray[at] ?? []) as readonly unknown[]
    if (operation === ops.save) push(null)
    else if (operation === ops.paintFormXObjectBegin) push(args[0])
    else if (operation === ops.restore || operation === ops.paintFormXObjectEnd) matrix = stack.pop() ?? view
    else if (operation === ops.transform) matrix = multiply(matrix, args as unknown as Matrix)
    else if (operation === ops.beginMarkedContent) mark(true)
    else if (operation === ops.beginMarkedContentProps) mark(args[0] !== 'OC' || isVisible(args[1]))
    else if (operation === ops.endMarkedContent && marks.pop() === false) hidden -= 1
    yield { operation, args, matrix, isShown: hidden === 0 }
  }
}
