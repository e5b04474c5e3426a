/** What a person chose about an entry beside its text: read off its links, so that nothing else has to be kept. */
import type { LogEntry } from './log-entry.ts'
import { type LinkedObject, objectKey } from './log-record.ts'

export interface EarlierChoices {
  /** Linked although the text does not name it. */
  readonly manual: readonly LinkedObject[]
  /** Named by the text, and not linked. */
  readonly refused: readonly LinkedObject[]
}

/** What a person chose beside the text, as the links of the entry show. `named`: what its text names. */
export function choicesOf(
  { objects }: Pick<LogEntry, 'objects'>,
  named: readonly LinkedObject[],
): EarlierChoices {
  const [own, told] = [new Set(objects.map(objectKey)), new Set(named.map(objectKey))]
  return {
    manual: objects.filter((object) => !told.has(objectKey(object))),
    refused: named.filter((object) => !own.has(objectKey(object))),
  }
}
