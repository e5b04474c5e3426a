/**
 * The English sentences written in the sources where something is refused or found, read from the syntax tree. What a
 * sentence takes in (`${name}`) stands as a made-up word; both arms of a condition are sentences of their own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export interface Said {
  readonly where: string
  readonly sentence: string
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

/** Which argument of a call is the sentence. */
const speakers: Readonly<Record<string, number>> = {
  WorkError: 1,
  TemplateError: 1,
  refuse: 3,
  report: 3,
  giveUp: 2,
  unreadableFile: 2,
  unreadableDrawing: 2,
  cannot: 0,
  fail: 1,
  SyntaxFault: 1,
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]).filter(isNode)

/** The made-up word of a value: the same value is the same word. */
type NextWord = (value: Node) => string

/** The texts between the holes of a template, joined with every text a hole may hold. */
function textsOfTemplate({ quasis, expressions }: Node, nextWord: NextWord): readonly string[] {
  const [head = '', ...pieces] = nodesIn(quasis).map((piece) => (piece.value as { cooked: string }).cooked)
  return nodesIn(expressions).reduce<readonly string[]>(
    (heads, hole, at) => {
      const values = textsOf(hole, nextWord)
      return heads.flatMap((start) => values.map((value) => start + value + (pieces[at] ?? '')))
    },
    [head],
  )
}

/** Every text an expression may come to. Anything but text and conditions is a value, and stands as `Wn`. */
function textsOf(node: Node, nextWord: NextWord): readonly string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node.type === 'TemplateLiteral') return textsOfTemplate(node, nextWord)
  if (node.type === 'ConditionalExpression')
    return nodesIn([node.consequent, node.alternate]).flatMap((arm) => textsOf(arm, nextWord))
  return [nextWord(node)]
}

/** Nothing but values and marks between them: their words come from elsewhere. */
const isOnlyValues = (sentence: string): boolean => /^(W\d+|[\s:.])*$/.test(sentence)

/** `message: …` of an outcome, a refusal or a notice. */
const isMessage = ({ type, key }: Node): boolean =>
  type === 'Property' && isNode(key) && key.name === 'message'

/** The sentences of one call or property, none for anything else. */
function saidBy(node: Node, source: string): readonly string[] {
  const callee = isNode(node.callee) && node.callee.type === 'Identifier' ? String(node.callee.name) : ''
  const argument = isMessage(node) ? nodesIn(node.value)[0] : nodesIn(node.arguments)[speakers[callee] ?? -1]
  if (!argument) return []
  const words: string[] = []
  const nextWord: NextWord = ({ start, end }) => {
    const value = source.slice(Number(start), Number(end))
    if (!words.includes(value)) words.push(value)
    return `W${words.indexOf(value)}`
  }
  return textsOf(argument, nextWord).filter((sentence) => !isOnlyValues(sentence))
}

const below = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node).flatMap((value) => nodesIn(value).flatMap(below)),
]

function saidIn(path: string): readonly Said[] {
  const source = readFileSync(path, 'utf8')
  return below(parseSync(path, source).program as unknown as Node)
    .flatMap((node) => saidBy(node, source))
    .map((sentence) => ({ where: path, sentence }))
}

/** Those of all sources under `folder`, but under `except`. */
export const saidUnder = (folder: string, except: readonly string[] = []): readonly Said[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !except.some((one) => name.startsWith(one)))
    .flatMap((name) => saidIn(join(folder, name)))
