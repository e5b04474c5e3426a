/** Every table of Cisco IOS and IOS-XE that is understood. One line adds a table. */
import type { Table } from '../table.ts'
import { interfaceStatus } from './interface-status.ts'

export const ciscoIosTables: readonly Table[] = [interfaceStatus]
