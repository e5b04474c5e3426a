/** ssh2, loaded after what it lacks was supplied: the order of these two imports is the point of this file. */
import './dh-group.ts'
import ssh2 from 'ssh2'

export type { ClientChannel, ParsedKey } from 'ssh2'
export const { Client } = ssh2
export const { parseKey } = ssh2.utils
