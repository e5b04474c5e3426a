/** The interfaces file of a server before the program that reads it, where this computer has it: ifquery of ifupdown or ifupdown2. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askDaemon } from '../../integrations/router-daemons/ask-daemon.ts'
import { daemons, type Verdict } from '../../integrations/router-daemons/daemon.ts'

/** `unable` where there is no ifquery. Rejects where `signal` aborts. */
export async function checkInterfaces(text: string, signal?: AbortSignal): Promise<Verdict> {
  const ifquery = daemons.find(({ name }) => name === 'ifquery')
  if (!ifquery) throw new Error('ifquery is among the daemons')
  const folder = mkdtempSync(join(tmpdir(), 'brassage-interfaces-'))
  try {
    const path = join(folder, 'interfaces')
    writeFileSync(path, text)
    return await askDaemon(ifquery, path, folder, signal)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
