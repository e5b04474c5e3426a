/**
 * The steps of a move in their order. Each looks at what is there, does the one thing that is missing, and writes down how it
 * ended; so each can be begun again after a cut.
 */
import type { z } from 'zod'
import type { ForwardStep } from '../../../shared/move-guest/move-plan.ts'
import { isOver, stepIn } from '../../../shared/move-guest/move-state.ts'
import { macsIn } from '../../../shared/proxmox/guest-config.ts'
import { cardsOf, readCard } from '../../../shared/proxmox/network-card.ts'
import { idsIn, jobRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import { hoursSince } from '../proxmox/hours-since.ts'
import { addCarrier } from './carrier-storage.ts'
import { readConfig, readStatus, startsAtBoot } from './guest-reads.ts'
import { jobParams } from './job-for.ts'
import { archivesAt, expectSeen } from './move-archives.ts'
import { done, guestPath, type Moving, note, readPatiently, StepFailed, skip, stateOf } from './moving.ts'
import { removeOld } from './remove-old.ts'
import { requests } from './requests.ts'
import { runTask } from './run-task.ts'
import { setOnboot, setValue } from './set-config.ts'
import { expectTwins } from './twins.ts'
import { expectUntouched } from './untouched.ts'
import { verifyGuest } from './verify-guest.ts'

type Run = (move: Moving) => Promise<void>

export const runSteps: Readonly<Record<ForwardStep, Run>> = {
  storage_old: (move) => addCarrier(move, 'old'),

  storage_new: (move) => addCarrier(move, 'new'),

  async shutdown(move) {
    const isOpen = stepIn(stateOf(move), 'shutdown')?.state === 'open'
    const isSo = async () => (await readStatus(move, 'old')) === 'stopped'
    if (!isOpen && (await isSo())) {
      skip(move, 'shutdown', 'the old one was stopped')
      return
    }
    await runTask(move, 'shutdown', { side: 'old', ...requests.shutdown(move), isSo }, null)
    if (!(await isSo())) throw new StepFailed('the guest still runs after it was shut down')
    done(move, 'shutdown', 'the old one is shut down')
  },

  async backup(move) {
    const { archive, carrier } = move.plan
    if (archive) {
      const { old } = move.plan
      const hours = await readPatiently(move, () => hoursSince(move.servers.old, old.node, archive.at))
      const at = new Date(archive.at * 1000).toISOString()
      skip(move, 'backup', `the backup of ${at} is taken: what was written in the ${hours} h since is lost`)
      return
    }
    const known = async () => (await archivesAt(move, 'old')).map(({ volid }) => volid)
    const isOpen = stepIn(stateOf(move), 'backup')?.state === 'open'
    const before = isOpen ? [] : await known()
    const kept = await runTask(
      move,
      'backup',
      // An archive alone proves nothing: it may be half of one.
      { side: 'old', ...requests.backup(move), isSo: () => Promise.resolve(false) },
      before,
    )
    const made = (await archivesAt(move, 'old')).filter(({ volid }) => !kept.includes(volid))
    const newest = made.toSorted((a, b) => b.at - a.at)[0]
    if (!newest)
      throw new StepFailed(`the backup ended well, but ${carrier.old} holds no new one of this guest`)
    const volid = `${carrier.new}${newest.volid.slice(carrier.old.length)}`
    await expectSeen(move, volid, newest.size)
    done(move, 'backup', volid, { volid, size: newest.size })
  },

  async restore(move) {
    const volid = move.plan.archive?.volid ?? archiveOf(move)
    const request = requests.restore(move, volid)
    await expectUntouched(move)
    if (stepIn(stateOf(move), 'restore')?.state !== 'open' && (await readStatus(move, 'new')) !== 'absent')
      throw new StepFailed(`there is a guest ${move.plan.new.vmid} on ${move.plan.new.node} already`)
    await runTask(move, 'restore', { side: 'new', ...request, isSo: () => Promise.resolve(false) }, null)
    const [was, is] = [await readConfig(move, 'old'), await readConfig(move, 'new')]
    if (is.lock !== undefined) throw new StepFailed(`the restored guest is locked (${String(is.lock)})`)
    if (JSON.stringify(macsIn(was)) !== JSON.stringify(macsIn(is)))
      throw new StepFailed('the restored guest has other MAC addresses than the old one')
    done(
      move,
      'restore',
      `restored as ${move.plan.new.vmid} on ${move.plan.new.node}, disks on ${move.plan.diskStorage}`,
    )
  },

  async network(move) {
    const { cards = {} } = move.plan
    await setValue(move, 'network', {
      side: 'new',
      path: `${guestPath(move, 'new')}/config`,
      isSo: async () => {
        const now = cardsOf(await readConfig(move, 'new'))
        return Object.entries(cards).every(([name, text]) => {
          const { bridge, mac } = readCard(name, text)
          return now.some((one) => one.name === name && one.bridge === bridge && one.mac === mac)
        })
      },
      params: async () => {
        const { digest } = await readConfig(move, 'new')
        return { ...cards, digest: digest === undefined ? undefined : String(digest) }
      },
    })
    const words = Object.entries(cards).map(([name, text]) => `${name} on ${readCard(name, text).bridge}`)
    done(move, 'network', words.join(', '))
  },

  async clear_onboot(move) {
    if (!startsAtBoot(await readConfig(move, 'old')) && !move.plan.hadOnboot) {
      skip(move, 'clear_onboot', 'the old one did not start with its node')
      return
    }
    await setOnboot(move, 'clear_onboot', 'old', false)
    done(move, 'clear_onboot', 'the old one starts no more with its node')
  },

  async start(move) {
    if (!move.plan.wasRunning) {
      skip(move, 'start', 'the old one did not run, so the new one is not started')
      return
    }
    // Both have the same MAC addresses, and each would write on its own.
    if ((await readStatus(move, 'old')) !== 'stopped') throw new StepFailed('the old one runs again')
    const sight = await expectUntouched(move)
    const isSo = async () => (await readStatus(move, 'new')) === 'running'
    await runTask(move, 'start', { side: 'new', ...requests.start(move, 'new'), isSo }, null)
    done(
      move,
      'start',
      sight === 'seen'
        ? 'the new one is started'
        : 'the new one is started; whether the old one ran since its backup is not told to this account (Sys.Audit)',
    )
  },

  async verify(move) {
    if (!move.plan.wasRunning) {
      skip(move, 'verify', 'it does not run')
      return
    }
    if (stepIn(stateOf(move), 'verify')?.state !== 'open') note(move, { kind: 'intended', step: 'verify' })
    const status = await readStatus(move, 'new')
    if (status !== 'running') throw new StepFailed(`the new one is ${status}`)
    const seen = await verifyGuest(move)
    done(move, 'verify', seen === '' ? 'it runs; no other check was asked for' : seen)
  },

  async backup_jobs(move) {
    const { job, jobNote } = move.plan
    if (job === null) {
      skip(move, 'backup_jobs', jobNote)
      return
    }
    await setValue(move, 'backup_jobs', {
      side: 'new',
      path: `/cluster/backup/${encodeURIComponent(job.id)}`,
      // Somebody may have put other guests into it since the move was planned: they stay.
      params: async () => jobParams(move.servers.new, await readJob(move, job.id), move.plan.new.vmid),
      isSo: async () => idsIn((await readJob(move, job.id)).vmid).includes(move.plan.new.vmid),
    })
    done(move, 'backup_jobs', jobNote)
  },

  async delete_old(move) {
    if (!move.plan.deleteOld) {
      skip(move, 'delete_old', 'the old one is kept, stopped')
      return
    }
    done(move, 'delete_old', await removeOld(move, () => expectVerifiedCopy(move)))
  },
}

/** The copy was verified in this run and runs now, and the original stands still. Throws StepFailed. */
async function expectVerifiedCopy(move: Moving): Promise<void> {
  if (stepIn(stateOf(move), 'verify')?.state !== 'done' || move.plan.verify.length === 0)
    throw new StepFailed('the new one was not verified, so the old one is kept')
  await expectTwins(move)
}

/** Throws StepFailed where the job is gone, NotReached. */
async function readJob(move: Moving, wanted: string): Promise<z.infer<typeof jobRow>> {
  const data = await readPatiently(move, () => move.servers.new.get('/cluster/backup'))
  const row = rowsOf(jobRow, data).find(({ id }) => id === wanted)
  if (row) return row
  throw new StepFailed(`the backup job ${wanted} is not there any more`)
}

const archiveOf = (move: Moving): string => {
  const result = stepIn(stateOf(move), 'backup')?.result as { readonly volid?: string } | null
  if (!isOver(stateOf(move), 'backup') || result?.volid === undefined)
    throw new StepFailed('there is no backup')
  return result.volid
}
