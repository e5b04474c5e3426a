/** What a console is called: the planned switch it surely is, else what the device calls itself, else its port. */
import type { SessionView } from '../../../shared/contract/console.ts'

export const titleOf = ({ match, identity, peer }: SessionView): string =>
  (match?.certain ? match.switch : identity?.hostname) ?? peer
