/** `root@rt1:~# ip addr`: a shell's prompt, with or without a command, says nothing of the table. */
import { type LineRule, skip } from '../table.ts'

export const shellPrompt: LineRule = skip(/^[\w.-]{1,64}@[\w.-]{1,64}:[^$#]{0,80}[$#](?: .*)?$/)
