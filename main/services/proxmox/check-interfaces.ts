/** The interfaces file of a server before the program that reads it, where this computer has it: ifquery of ifupdown or ifupdown2. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  faultsOfForm,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../../shared/proxmox/interfaces-file.ts'
import { askDaemon } from '../../integrations/router-daemons/ask-daemon.ts'
import { daemons, type Verdict } from '../../integrations/router-daemons/daemon.ts'
import { WorkError } from '../../work-error.ts'

/** The file that a form makes. Throws WorkError `bad_form`. */
export async function checkForm(
  form: InterfacesForm,
  signal?: AbortSignal,
): Promise<{ state: Verdict['state']; messages: string[] }> {
  expectForm(form)
  const verdict = await checkInterfaces(textOfInterfaces(interfacesFile(form)), signal)
  const messages = verdict.state === 'unable' ? [] : verdict.messages.map(({ text }) => text)
  return { state: verdict.state, messages }
}

/** Throws WorkError `bad_form` with all that is wrong with it. */
export function expectForm(form: InterfacesForm): void {
  const faults = faultsOfForm(form)
  if (faults.length > 0)
    throw new WorkError('bad_form', faults.map(({ message }) => message).join(' '), { faults })
}

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
