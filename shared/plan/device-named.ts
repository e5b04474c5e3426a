/** A device by what it is called: its name without case, else its number where only one switch has it. */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

export function deviceNamed(plan: Plan, text: string): Device | null {
  const named = plan.device.find((device) => key(device.name) === key(text))
  if (named) return named
  const numbered = plan.device.filter(
    (device) => device.role === 'switch' && String(device.number) === text.trim(),
  )
  return numbered.length === 1 ? (numbered[0] ?? null) : null
}
