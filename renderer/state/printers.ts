/** How far each printer of this computer prints aside, and the sheet of labels used last. Kept by the browser. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export interface Offset {
  readonly x: number
  readonly y: number
}

interface Printers {
  /** The printer chosen, by the name a person gave it; empty: the only one. */
  readonly printer: string
  readonly offsets: Readonly<Record<string, Offset>>
  readonly format: string
  readonly choose: (printer: string) => void
  readonly shift: (offset: Offset) => void
  readonly useFormat: (format: string) => void
}

const STRAIGHT: Offset = { x: 0, y: 0 }

export const usePrinters = create<Printers>()(
  persist(
    (set) => ({
      printer: '',
      offsets: {},
      format: 'l7651',
      choose: (printer) => set({ printer }),
      shift: (offset) => set(({ printer, offsets }) => ({ offsets: { ...offsets, [printer]: offset } })),
      useFormat: (format) => set({ format }),
    }),
    { name: 'brassage-printers' },
  ),
)

export const useOffset = (): Offset => usePrinters(({ printer, offsets }) => offsets[printer] ?? STRAIGHT)
