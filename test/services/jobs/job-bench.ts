/** The job service on planned switches over SSH, and waiting for what it tells. */
import { join } from 'node:path'
import { systemClock } from '../../../main/clock.ts'
import { knownHostsOf } from '../../../main/db/known-hosts.ts'
import { openSite } from '../../../main/db/open-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { createJobService, type JobService } from '../../../main/services/jobs/job-service.ts'
import type { JobLogin, JobView } from '../../../shared/contract/job.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { type PlannedDevices, type PlannedDevicesOptions, servePlannedDevices } from './planned-devices.ts'

export const login: JobLogin = { via: 'ssh', user: 'admin', password: 'orme', enable: 'orme' }

export const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

export interface JobBench extends Omit<PlannedDevices, 'stop'> {
  readonly site: SiteFile
  readonly jobs: JobService
  /** Changes the plan. */
  edit(change: (draft: PlanDraft) => void): void
  /** Resolves with the job once nothing of it runs. */
  settled(id: string): Promise<JobView>
  /** Resolves with the job as soon as it is as wanted. */
  until(id: string, isAsWanted: (job: JobView) => boolean): Promise<JobView>
  close(): Promise<void>
}

const noConsole = () => {
  throw new Error('no console is open')
}

export async function openJobBench(options: PlannedDevicesOptions): Promise<JobBench> {
  const devices = await servePlannedDevices(options)
  process.env.BRASSAGE_STATE = join(devices.folder, 'state')
  const site = openSite(devices.path)
  const jobs = createJobService({
    clock: systemClock,
    site: () => site,
    vault: () => vault,
    session: noConsole,
    findConsole: noConsole,
    onRecorded: () => {},
  })
  const until: JobBench['until'] = async (id, isAsWanted) => {
    for await (const list of jobs.watch()) {
      const job = list.find((one) => one.id === id)
      if (job && isAsWanted(job)) return job
    }
    throw new Error('the service was closed')
  }
  return {
    ...devices,
    site,
    jobs,
    edit(change) {
      const draft = openDraft(site.plan())
      change(draft)
      site.commit('Change', draft.changes())
    },
    settled: (id) => until(id, ({ isRunning }) => !isRunning),
    until,
    async close() {
      await jobs.stopAll()
      site.close()
      await devices.stop()
    },
  }
}

export const hostsOf = ({ site }: JobBench) => knownHostsOf(site.db, site.recorder)

/** Makes the keys of all known, as after a first visit. */
export function acceptKeys(bench: JobBench): void {
  const hosts = hostsOf(bench)
  for (const { address, fingerprint } of bench.servers)
    hosts.accept({ address, keyType: 'ssh-ed25519', fingerprint })
}

export const statesOf = ({ targets }: JobView): string[] => targets.map(({ state }) => state)
