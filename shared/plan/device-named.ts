/** A device by what it is called: its name without case, else its number where only one switch has it. */
import type { Device } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'

export function deviceNamed(plan: Plan, text: string): Device | null {
  const named = plan.device.find((device) => nameKey(device.name) === nameKey(text))
  if (named) return named
  const numbered = plan.device.filter(
    (device) => device.role === 'switch' && String(device.number) === text.trim(),
  )
  return numbered.length === 1 ? (numbered[0] ?? null) : null
}
