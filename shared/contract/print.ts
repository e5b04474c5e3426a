/** Printing: a PDF of exact size, or the same as a table. Bytes travel as base64. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { printRequest } from '../print/request.ts'
import { call } from './base.ts'

export interface PrintedFile {
  readonly data: string
  readonly pages: number
  /** 0 for sheets that are no labels. */
  readonly labels: number
  readonly cables: number
}

export const printContract = {
  pdf: call.input(printRequest).output(type<PrintedFile>()),
  table: call
    .input(z.object({ request: printRequest, format: z.enum(['xlsx', 'csv']) }))
    .output(type<{ readonly data: string; readonly rows: number }>()),
}
