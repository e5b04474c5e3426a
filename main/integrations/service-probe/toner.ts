/** What is left of a printer's toner, by SNMP, which printers without IPP tell too. */
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { SUPPLY_COLUMNS, suppliesOf } from '../../../shared/snmp/supplies.ts'
import { walkColumns } from '../snmp/walk.ts'
import { lookOfError, type Place } from './conversation.ts'

export async function lookAtToner(
  { host, port }: Place,
  community: string,
  signal?: AbortSignal,
): Promise<ServiceLook> {
  const begun = performance.now()
  try {
    const walked = await walkColumns({ host, port, community }, Object.values(SUPPLY_COLUMNS), signal)
    if (walked.kind === 'silent') return down('snmp_silent')
    const ms = performance.now() - begun
    const supplies = suppliesOf(walked.rows)
    if (supplies.length === 0) return down('snmp_no_supplies', {}, ms)
    const levels = supplies.map(({ name, left }) => `${name} ${left === null ? '?' : `${left} %`}`).join(', ')
    return supplies.some(({ left }) => left === 0)
      ? down('toner_empty', { levels }, ms)
      : up('toner', ms, { levels })
  } catch (error) {
    signal?.throwIfAborted()
    return lookOfError(error as NodeJS.ErrnoException, { host, port })
  }
}
