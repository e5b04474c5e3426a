/** The box for an entry of the journal: whether it stands, and what was typed in it. Leaving it loses nothing typed. */
import { create } from 'zustand'
import type { LinkedObject } from '../../shared/journal/log-record.ts'
import type { ShrunkPhoto } from '../ui/shrink-photo.ts'

export interface EntryDraft {
  readonly text: string
  /** Meant, beside what the text names. */
  readonly chosen: readonly LinkedObject[]
  /** Named by the text, but not meant: `stand:12`. */
  readonly dropped: readonly LinkedObject[]
  readonly photo: ShrunkPhoto | null
}

const closed = { isOpen: false, isReady: false, sent: null } as const

const nothing: EntryDraft = { text: '', chosen: [], dropped: [], photo: null }

/** Enter, or Ctrl+Enter for an incident. */
export type EntrySort = 'note' | 'incident'

interface QuickEntry {
  readonly isOpen: boolean
  /** The box has had the focus: its keys reach it. */
  readonly isReady: boolean
  /** Sent before the box had the focus. */
  readonly sent: EntrySort | null
  readonly draft: EntryDraft
  /** `about`: of a page about one thing. */
  readonly open: (about?: readonly LinkedObject[]) => void
  readonly close: () => void
  readonly ready: () => void
  readonly send: (sort: EntrySort | null) => void
  readonly edit: (own: Partial<EntryDraft>) => void
  /** After it was noted. */
  readonly finish: () => void
}

export const useQuickEntry = create<QuickEntry>((set) => ({
  ...closed,
  draft: nothing,
  open: (about = []) =>
    set(({ draft }) => ({
      ...{ isOpen: true, isReady: false, sent: null },
      draft: draft.text === '' ? { ...draft, chosen: about } : draft,
    })),
  close: () => set(closed),
  ready: () => set({ isReady: true }),
  send: (sent) => set({ sent }),
  edit: (own) => set(({ draft }) => ({ draft: { ...draft, ...own } })),
  finish: () => set({ ...closed, draft: nothing }),
}))
