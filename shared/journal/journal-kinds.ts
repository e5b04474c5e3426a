/** What the application itself writes into the journal. Each kind has a word in both languages: `journal.kind.*`. */

export const journalKinds = [
  'created',
  'cloned',
  'joined',
  'edit',
  'undo',
  'redo',
  'field',
  'tick',
  'merged',
  'push',
  'secret',
  'hostkey',
  'runbook',
  'migration',
  'router',
  'reading',
  'dhcp',
  'proposal',
  'writer',
  'finding',
  'inventory',
  'service',
  'fog',
] as const

export type JournalKind = (typeof journalKinds)[number]
