/**
 * The arithmetic inside the braces of an addressing scheme: `switch` and `vlan`, whole numbers, + - * / %, parentheses.
 * Division rounds down, so that `{vlan/256}` and `{vlan%256}` split a VLAN number over two octets.
 */

export type Variable = 'switch' | 'vlan'
type Operator = '+' | '-' | '*' | '/' | '%'

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: Variable }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

/** What is wrong in a scheme's text. `position` is the 0-based character in the whole scheme. */
export interface SchemeSyntaxError {
  readonly position: number
  readonly message: string
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SchemeSyntaxError }

interface Token {
  readonly text: string
  readonly position: number
}

/** Thrown inside the recursive descent only, and caught at its top: a parse error is a value to everyone else. */
class SyntaxFault extends Error {
  readonly position: number
  constructor(position: number, message: string) {
    super(message)
    this.position = position
  }
}

function splitTokens(text: string, offset: number): Token[] {
  const tokens: Token[] = []
  const pattern = /\s*(\d+|[a-z]+|[-+*/%()])/iy
  while (pattern.lastIndex < text.trimEnd().length) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match?.[1])
      throw new SyntaxFault(
        offset + start,
        `"${text.slice(start).trim()[0]}" is not understood: use switch, vlan, whole numbers, + - * / % and parentheses`,
      )
    tokens.push({ text: match[1], position: offset + pattern.lastIndex - match[1].length })
  }
  return tokens
}

interface Cursor {
  readonly peek: () => Token | undefined
  readonly take: () => Token
}

function openCursor(tokens: readonly Token[], end: number): Cursor {
  let next = 0
  return {
    peek: () => tokens[next],
    take() {
      const token = tokens[next]
      if (!token) throw new SyntaxFault(end, 'a number, "switch", "vlan" or "(" is missing here')
      next++
      return token
    },
  }
}

function parseOperand(cursor: Cursor): Expression {
  const token = cursor.take()
  if (/^\d/.test(token.text)) return { kind: 'number', value: Number(token.text) }
  if (token.text === '-') return { kind: 'negate', of: parseOperand(cursor) }
  if (token.text === '(') {
    const inner = parseSum(cursor)
    if (cursor.peek()?.text !== ')') throw new SyntaxFault(token.position, 'this "(" is never closed')
    cursor.take()
    return inner
  }
  const name = token.text.toLowerCase()
  if (name === 'switch' || name === 'vlan') return { kind: 'variable', name }
  throw new SyntaxFault(token.position, `"${token.text}" is not known here: use switch or vlan`)
}

function parseLevel(cursor: Cursor, operators: string, operand: (cursor: Cursor) => Expression): Expression {
  let left = operand(cursor)
  for (let token = cursor.peek(); token && operators.includes(token.text); token = cursor.peek()) {
    cursor.take()
    left = { kind: 'operation', operator: token.text as Operator, left, right: operand(cursor) }
  }
  return left
}

const parseProduct = (cursor: Cursor): Expression => parseLevel(cursor, '*/%', parseOperand)
const parseSum = (cursor: Cursor): Expression => parseLevel(cursor, '+-', parseProduct)

/** Parses the text between braces; `offset` is where it starts in the scheme, for error positions. */
export function parseExpression(text: string, offset = 0): Parsed<Expression> {
  const end = offset + text.length
  try {
    const cursor = openCursor(splitTokens(text, offset), end)
    const value = parseSum(cursor)
    const extra = cursor.peek()
    if (extra) throw new SyntaxFault(extra.position, `an operator is missing before "${extra.text}"`)
    return { ok: true, value }
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault
    return { ok: false, error: { position: fault.position, message: fault.message } }
  }
}

export function usesVariable(expression: Expression, name: Variable): boolean {
  if (expression.kind === 'variable') return expression.name === name
  if (expression.kind === 'negate') return usesVariable(expression.of, name)
  if (expression.kind === 'number') return false
  return usesVariable(expression.left, name) || usesVariable(expression.right, name)
}

/** A whole number, or null after a division by zero. */
export function evaluate(expression: Expression, values: Readonly<Record<Variable, number>>): number | null {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'variable') return values[expression.name]
  if (expression.kind === 'negate') {
    const value = evaluate(expression.of, values)
    return value === null ? null : 0 - value
  }
  const left = evaluate(expression.left, values)
  const right = evaluate(expression.right, values)
  return left === null || right === null ? null : calculate(expression.operator, left, right)
}

function calculate(operator: Operator, left: number, right: number): number | null {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  if (right === 0) return null
  const quotient = Math.floor(left / right)
  return operator === '/' ? quotient : left - quotient * right
}
