/** Workbooks of any number of rows, as a planner would export them: one row an outlet. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One domain, so that a site may have more switches than an octet. */
export const benchSite = { name: 'Bench', scheme: '10.{vlan}.0.0/16', domains: 'site' } as const

const titles = 'Commutateur;Port;Stand;Exposant;Prise;Bandeau;Position;VLAN;Mode;Local'

function rowText(row: number): string {
  const name = `SW${Math.floor(row / 48) + 1}`
  const port = (row % 48) + 1
  const stand = `S${row + 1}`
  return [
    name,
    port,
    stand,
    `Exposant ${row + 1}`,
    `${stand}-1`,
    `P${name}`,
    port,
    100 + port,
    'access',
    `Local ${name}`,
  ].join(';')
}

export const workbookText = (rows: number): string =>
  [titles, ...Array.from({ length: rows }, (_, row) => rowText(row))].join('\r\n')

/** A folder of our own for as long as `work` runs. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes a workbook of `rows` rows into `folder`. */
export function writeWorkbook(folder: string, rows: number): string {
  const path = join(folder, `plan-${rows}.csv`)
  writeFileSync(path, workbookText(rows))
  return path
}
