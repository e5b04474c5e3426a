/**
 * What a WAPT server tells, as far as it is used (wapt-api §5). No recorded answers exist and 2.x is closed: every field may be
 * missing, and a status nobody knows stays what it says.
 */
import { z } from 'zod'

const text = z.string().nullish().catch(null)
const texts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string()).nullish().catch(null),
)

export const waptHost = z.object({
  uuid: z.string().min(1),
  computer_name: text,
  computer_fqdn: text,
  description: text,
  host_status: text,
  last_seen_on: text,
  reachable: text,
  listening_protocol: text,
  connected_ips: texts,
  mac_addresses: texts,
  os_name: text,
  os_version: text,
  manufacturer: text,
  productname: text,
  serialnr: text,
  wapt_version: text,
  /** Its groups and packages, separated by commas; not told by every version. */
  depends: text,
})
export type WaptHost = z.infer<typeof waptHost>

/** The columns of a host that are asked for: the server leaves out all others. */
export const HOST_COLUMNS: readonly string[] = [
  ...['connected_ips', 'mac_addresses', 'reachable', 'manufacturer', 'productname', 'serialnr'],
  ...['os_name', 'os_version', 'depends'],
]

export const waptPackage = z.object({
  package: z.string().min(1),
  version: text,
  name: text,
  section: text,
  description: text,
})
export type WaptPackage = z.infer<typeof waptPackage>

/** Of all hosts that have one version of a package in one state. */
export const packageState = z.object({
  package: z.string().min(1),
  version: text,
  install_status: text,
  host_uuids: texts,
})
export type PackageState = z.infer<typeof packageState>

export const waptTask = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  description: text,
  summary: text,
  progress: z.number().nullish().catch(null),
  runstatus: text,
  start_date: text,
  finish_date: text,
})
export type WaptTask = z.infer<typeof waptTask>

const tasks = z.array(waptTask).nullish().catch(null)
export const hostTasks = z.object({
  running: z.preprocess((value) => (Array.isArray(value) || value == null ? value : [value]), tasks),
  ...{ pending: tasks, done: tasks, errors: tasks, cancelled: tasks },
})
export type HostTasks = z.infer<typeof hostTasks>
