/** Steps before the system runs: somebody's hands, the boot loader, and what is moved out of the way there. */
import { waitOn } from '../../driver-engine/wait.ts'
import type { RecoveryStep } from '../../drivers/recovery/index.ts'
import { WorkError } from '../../work-error.ts'
import { askLoader, isAtLoader, startSystem } from './at-loader.ts'
import { awaitHands } from './await-hands.ts'
import {
  done,
  loginOf,
  needLoader,
  type Outcome,
  type Recovering,
  refused,
  show,
  skipped,
} from './recovering.ts'

export async function waitForHands(
  recovering: Recovering,
  step: Extract<RecoveryStep, { kind: 'hands' }>,
): Promise<Outcome> {
  const { console, options, loader } = recovering
  const isThere = step.until === 'loader' && loader !== null && isAtLoader(console, loader)
  if (isThere) return done
  const end = await awaitHands(console, step, {
    loader,
    login: loginOf(recovering),
    baud: options.baud ?? null,
    signal: options.signal,
    onHint: (hint) => show(recovering, { ...recovering.progress, hint }),
    onModel: (model) => show(recovering, { ...recovering.progress, model }),
  })
  return end === 'erases' ? answerErasing(recovering) : done
}

/** Of the loader, one key or a line: Enter follows where the key alone did nothing. */
async function answerErasing(recovering: Recovering): Promise<Outcome> {
  const { console, options } = recovering
  const loader = needLoader(recovering)
  show(recovering, { ...recovering.progress, hint: 'asks_to_erase' })
  const isYes = await options.onErases()
  if (options.signal?.aborted) throw options.signal.reason
  const asks = () => loader.erases.test(console.current())
  console.write(isYes ? 'y' : 'n')
  if (
    !(await waitOn(console, {
      quietMs: 3000,
      limitMs: 5000,
      signal: options.signal,
      until: () => !asks() && !/\)\?\s*[yn]$/i.test(console.current()),
    }))
  )
    console.write('\r')
  if (!isYes)
    throw new WorkError(
      'recovery_disabled',
      `${console.transport.peer}: password recovery is disabled on this device. Its configuration was left alone; without its password it can only be erased.`,
    )
  recovering.isErased = true
  const wait = { quietMs: 120_000, limitMs: 300_000, signal: options.signal }
  if (await waitOn(console, { ...wait, until: () => isAtLoader(console, loader) })) return done
  throw new WorkError(
    'no_loader',
    `${console.transport.peer} erased its configuration, but shows no boot loader prompt. Look at the terminal.`,
  )
}

export async function typeLoaderLines(
  recovering: Recovering,
  { lines }: Extract<RecoveryStep, { kind: 'loader' }>,
): Promise<Outcome> {
  const loader = needLoader(recovering)
  for (const { text, mayFail } of lines) {
    const answer = await askLoader(recovering.console, loader, text, recovering.options.signal)
    if (answer.error !== null && !mayFail) throw refused(recovering.console, text, answer.error)
    const names = answer.lines.flatMap((line) => loader.file.exec(line)?.[1] ?? [])
    if (names.length > 0) recovering.files = names
  }
  return done
}

export async function putAside(recovering: Recovering): Promise<Outcome> {
  const loader = needLoader(recovering)
  const { console, files, options } = recovering
  const has = (name: string) => files.includes(name)
  if (!has(loader.config)) {
    recovering.aside = loader.aside.find(has) ?? null
    return skipped(
      recovering.aside
        ? `An earlier try has put the configuration aside already, as ${recovering.aside}.`
        : 'There is no saved configuration.',
    )
  }
  const name = loader.aside.find((free) => !has(free))
  if (!name)
    throw new WorkError(
      'no_free_name',
      `${console.transport.peer} has ${loader.aside.join(' and ')} already: delete one of them in the terminal, then begin again.`,
    )
  const line = loader.rename.replace('{aside}', name)
  const { error } = await askLoader(console, loader, line, options.signal)
  if (error !== null) throw refused(console, line, error)
  recovering.aside = name
  return done
}

export async function startAgain({ console, options }: Recovering, line: string): Promise<Outcome> {
  await startSystem(console, line, options.signal)
  console.hosts = null
  return done
}
