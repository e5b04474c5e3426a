/** Does it now, or offers to keep it where the service is out of reach: for what is done by a button and has no dialog of its own. */
import { notifications } from '@mantine/notifications'
import type { KeptRequest } from '../../../shared/contract/outbox.ts'
import { isReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { currentText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf, refusalCode } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'

/** Undefined: it was kept, or given up. Throws whatever is no matter of reach. */
export async function orKeep<T>(work: () => Promise<T>, kept: KeptRequest): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const code = refusalCode(error)
    if (code === null || !isReachReason(code)) throw error
    const question = { title: currentText('outbox.keep.title'), text: messageOf(error) }
    if (!(await confirm({ ...question, action: currentText('outbox.keep') }))) return undefined
    await client.outbox.keep({ work: kept })
    notifications.show({ message: currentText('outbox.kept') })
    return undefined
  }
}
