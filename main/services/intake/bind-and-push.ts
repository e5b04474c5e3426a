/** Makes an emptied device the planned switch: its serial number into the plan, then that switch's configuration. */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { IntakeStep, IntakeStepName, IntakeWishes } from '../../../shared/contract/intake.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { resolveSecrets } from '../../vault/placeholders.ts'
import { WorkError } from '../../work-error.ts'
import type { EditService } from '../edit-service.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import type { PushService } from '../push/push-service.ts'
import { renderSwitch } from '../render-switch.ts'
import type { TakenIn } from './take-in.ts'

export interface BindOptions {
  readonly sessionId: string
  readonly identity: DeviceIdentity
  readonly wishes: IntakeWishes
  /** What was done to it before. */
  readonly taken: TakenIn
  readonly pushes: PushService
  readonly edits: EditService
  readonly site: SiteFile
  readonly signal: AbortSignal
  readonly onSteps: (steps: readonly IntakeStep[]) => void
}

/**
 * Before anything is erased: whether its configuration could be sent at all. Throws WorkError `missing_secrets`, and what
 * rendering throws.
 */
export function checkCanPush(site: SiteFile, name: string, vault: OpenedVault | null): void {
  const text = renderSwitch(site.plan(), name)
    .lines.map((line) => line.text)
    .join('\n')
  const { missing } = resolveSecrets(text, vault)
  if (missing.length > 0)
    throw new WorkError(
      'missing_secrets',
      `The configuration of ${name} needs secrets that are not to be had: ${missing.join(', ')}. Open the vault in the settings, or put them in. Nothing was sent.`,
    )
}

/** Throws WorkError with what hinders it: the device stays as it was left before. */
export async function bindAndPush(options: BindOptions): Promise<TakenIn> {
  const { wishes, taken, identity, onSteps } = options
  const name = wishes.switch
  if (name === null) return taken
  const names: IntakeStepName[] = wishes.push ? ['bind', 'push'] : ['bind']
  let steps: readonly IntakeStep[] = [
    ...taken.steps,
    ...names.map((step): IntakeStep => ({ name: step, state: 'waiting', message: '' })),
  ]
  const show = (step: IntakeStepName, state: IntakeStep['state'], message = '') => {
    steps = steps.map((one) => (one.name === step ? { name: step, state, message } : one))
    onSteps(steps)
  }
  show('bind', 'running')
  if (identity.serial === null)
    throw new WorkError('no_serial', `It tells no serial number, so it cannot be bound to ${name}.`)
  if (!isBound(options.site, name, identity.serial))
    options.edits.set('switch', [name], { serial: identity.serial })
  show('bind', 'done')
  if (!wishes.push) return { ...taken, steps }
  show('push', 'running')
  await push(options, name)
  show('push', 'done')
  return { outcome: 'pushed', message: `It is ${name} now, configured and saved.`, steps }
}

const isBound = (site: SiteFile, name: string, serial: string): boolean =>
  site.plan().device.some((device) => device.name === name && device.serial === serial)

async function push(options: BindOptions, name: string): Promise<void> {
  const { pushes, sessionId, signal, identity } = options
  const preview = await pushes.prepare(sessionId, name, signal)
  const accepts = preview.refusal !== null && preview.refusal.serial === identity.serial
  if (preview.refusal && !accepts) throw new WorkError(preview.refusal.code, preview.refusal.message)
  const { id } = pushes.start({
    token: preview.token,
    save: true,
    ...(accepts && identity.serial !== null ? { acceptSerial: identity.serial } : {}),
  })
  const stop = () => pushes.stop(id)
  signal.addEventListener('abort', stop, { once: true })
  for await (const all of pushes.watch()) {
    const mine = all.find((one) => one.id === id)
    if (mine && (mine.state === 'running' || mine.state === 'paused')) continue
    signal.removeEventListener('abort', stop)
    if (mine?.state !== 'done') throw new WorkError('push_failed', mine?.message ?? 'The push ended unseen.')
    return
  }
}
