/** `brassage packet`: what was recorded here, as a file for another laptop. */
import { rmSync, writeFileSync } from 'node:fs'
import { checkIsFree, publishFile } from '../db/publish-file.ts'
import { stateFolder } from '../db/state-folder.ts'
import { explainStorageError } from '../db/storage-error.ts'
import { writePacket } from '../services/checklist/packet.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const packetCommand: Command = {
  usage: 'brassage packet FILE OUT',
  options: {},
  async run(input) {
    const out = positional(input, 1, 'OUT')
    expectAtMost(input, 2)
    checkIsFree(out)
    const { text, records } = await withSite(input, writePacket)
    const draft = `${out}.draft-${process.pid}`
    try {
      writeFileSync(draft, text)
      publishFile(draft, out)
    } catch (error) {
      throw explainStorageError(error, out, stateFolder())
    } finally {
      rmSync(draft, { force: true })
    }
    return { exit: 0, json: { records, file: out }, text: `${out}: ${records} records` }
  },
}
