/** Printing for the screens: a PDF or a table of what is asked, of the plan as it is now. */
import type { PrintedFile } from '../../shared/contract/print.ts'
import type { PrintRequest } from '../../shared/print/request.ts'
import type { Clock } from '../clock.ts'
import { createPrintClient } from '../print/print-client.ts'
import { printToTable } from '../print/print-table.ts'
import { siteDrawings, siteWork } from '../print/site-drawings.ts'
import { WorkError } from '../work-error.ts'
import { handOverNotes } from './journal/hand-over-notes.ts'
import type { Workspace } from './workspace.ts'

export interface PrintService {
  pdf(request: PrintRequest, signal?: AbortSignal): Promise<PrintedFile>
  table(
    request: PrintRequest,
    format: 'xlsx' | 'csv',
  ): Promise<{ readonly data: string; readonly rows: number }>
  /** Ends what is being printed. */
  stop(): Promise<void>
}

/** In bytes: as one text, which is a third longer, it has to stay below what a string can hold. */
const LARGEST_HANDED = 300 * 1024 * 1024

const base64 = (data: Uint8Array): string =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')

export function createPrintService(workspace: Workspace, clock: Clock): PrintService {
  const client = createPrintClient(clock)
  return {
    stop: () => client.close(),
    async pdf(request, signal) {
      const site = workspace.site()
      const plan = site.plan()
      const drawings = siteDrawings(site.db, plan, request)
      const work = { ...siteWork(site.db, request), notes: handOverNotes(site, request) }
      const printed = await client.print(
        { plan, request, drawings, ...work, madeAt: new Date(clock.timestamp()) },
        signal,
      )
      if (printed.data.byteLength > LARGEST_HANDED)
        throw new WorkError(
          'print_too_large',
          'The drawings under these floor plans are too large for one print. Print them one by one.',
        )
      return { ...printed, data: base64(printed.data) }
    },
    async table(request, format) {
      const site = workspace.site()
      const { data, rows } = await printToTable(
        {
          plan: site.plan(),
          ...siteWork(site.db, request),
          notes: handOverNotes(site, request),
          request,
          madeAt: new Date(clock.timestamp()),
        },
        format,
      )
      return { data: base64(data), rows }
    },
  }
}
