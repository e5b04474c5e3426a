/** The senders that are compared: ours, the oracle, one line and its prompt, and a paste with a pause a line. */
import { attach } from '../../../main/driver-engine/attach.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { runSender } from '../../../main/driver-engine/run-sender.ts'
import { planSteps, type Step } from '../../../main/driver-engine/steps.ts'
import { ciscoIos } from '../../../main/drivers/cisco-ios.ts'
import { talkTo } from '../../fakes/talk.ts'
import { sendAsOracle } from '../oracle.ts'
import type { BenchLine } from './configs.ts'
import { type Measured, measure, type Rig } from './rig.ts'

/** The lines as every sender sends them, with the guards as ours sees them. */
export const stepsOf = (lines: readonly BenchLine[]): Step[] =>
  planSteps(
    ciscoIos,
    lines.map((line, i) => ({ ...line, shown: line.text, line: i + 1 })),
  )

/** What a session does when it opens, before the clock runs: no pager, no scrolling of long lines. */
async function prepare({ clock, catalyst }: Rig): Promise<void> {
  const transport = catalyst.transport()
  const talk = talkTo(transport)
  for (const line of ['terminal length 0', 'terminal width 0']) {
    talk.send(`${line}\r`)
    await clock.run(talk.until(/\r\n[\w-]+#$/))
  }
  await transport.close()
}

export async function measureOurs(rig: Rig): Promise<Measured> {
  await prepare(rig)
  const console = createConsole(rig.catalyst.transport(), rig.clock)
  await rig.clock.run(attach(console))
  return measure(rig, async () => {
    const { end } = await runSender(console, stepsOf(rig.lines)).finished
    if (end.state !== 'done') throw new Error(`our push ended ${JSON.stringify(end)}`)
  })
}

export async function measureOracle(rig: Rig): Promise<Measured> {
  await prepare(rig)
  return measure(rig, () => sendAsOracle(rig, stepsOf(rig.lines)))
}

export async function measureLineAndPrompt(rig: Rig): Promise<Measured> {
  await prepare(rig)
  const talk = talkTo(rig.catalyst.transport())
  return measure(rig, async () => {
    for (const { text } of stepsOf(rig.lines)) {
      talk.send(`${text}\r`)
      await talk.until(/\r\n[\w-]+(\([\w-]+\))?#$/)
    }
  })
}

export async function measurePaste(rig: Rig, pauseMs: number): Promise<Measured> {
  await prepare(rig)
  const transport = rig.catalyst.transport()
  return measure(rig, async ({ clock }) => {
    for (const { text } of stepsOf(rig.lines)) {
      transport.write(Buffer.from(`${text}\r`, 'latin1'))
      await new Promise<void>((resolve) => clock.after(pauseMs, resolve))
    }
  })
}
