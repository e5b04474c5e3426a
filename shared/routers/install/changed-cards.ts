/**
 * Which cards have to be taken down and brought up again when a machine gets another `/etc/network/interfaces`: those whose
 * own lines differ, and those that stand on one of them. All others keep their connections.
 */
import { headOf, type Statement } from '../read/statement.ts'

export interface ChangedCards {
  /** Of the file that was there, the last one first: what stands on a card goes before it. */
  readonly left: readonly string[]
  /** Of the new file, in its order, those that come up by themselves. */
  readonly entered: readonly string[]
}

/** Name of a card -> all that is said of it, in the order of the file. */
function cardsIn(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { words, children } of statements) {
    const [word, card] = words
    if (word !== 'iface' || card === undefined || card === 'lo') continue
    const text = [words.join(' '), ...(children ?? []).map(headOf)].join('\n')
    said.set(card, [said.get(card), text].filter(Boolean).join('\n'))
  }
  return said
}

const comesUp = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(
    statements.flatMap(({ words: [word, ...cards] }) =>
      word === 'auto' || word === 'allow-auto' || word === 'allow-hotplug' ? cards : [],
    ),
  )

export function changedCards(before: readonly Statement[], after: readonly Statement[]): ChangedCards {
  const [old, now] = [cardsIn(before), cardsIn(after)]
  const changed = new Set([...old.keys(), ...now.keys()].filter((card) => old.get(card) !== now.get(card)))
  for (let isGrowing = true; isGrowing; ) {
    const above = [...now].filter(([card, text]) => !changed.has(card) && standsOn(text, card, changed))
    for (const [card] of above) changed.add(card)
    isGrowing = above.length > 0
  }
  const auto = comesUp(after)
  return {
    left: [...old.keys()].filter((card) => changed.has(card)).reverse(),
    entered: [...now.keys()].filter((card) => changed.has(card) && auto.has(card)),
  }
}

const standsOn = (text: string, card: string, changed: ReadonlySet<string>): boolean =>
  text.split(/\s+/).some((word) => word !== card && changed.has(word))
