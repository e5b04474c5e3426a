/** Secrets of two configurations compared where one side may not be told: hidden in a snapshot, or named by the plan. */
import { REDACTED } from '../../shared/config/redact.ts'
import { secretsNamedIn } from '../vault/placeholders.ts'
import { readSecretLine, sameSecret } from './verify-cisco.ts'

const isUntold = (line: string): boolean => line.includes(REDACTED) || secretsNamedIn(line).length > 0

/** True also where nobody can tell: a secret of that kind is on both sides, and one of them is not shown. */
export const sameOrUntold = (running: string, intended: string): boolean =>
  sameSecret(running, intended) ||
  ((isUntold(intended) || isUntold(running)) &&
    readSecretLine(running)?.command === readSecretLine(intended)?.command)
