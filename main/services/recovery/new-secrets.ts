/** What is typed to give a device new secrets, and which interfaces a recovery has left shut. Pure. */
import type { NewSecretsRule, TypedLine } from '../../drivers/recovery/index.ts'

export interface NewSecrets {
  /** Where the device asks for a name; one is made or changed. */
  readonly user?: string | undefined
  readonly password: string
  readonly enable: string
}

export const fillSecrets = (text: string, { user = 'admin', password, enable }: NewSecrets): string =>
  text.replace(/\{(user|password|enable)\}/g, (_, name) => ({ user, password, enable })[name as 'user'] ?? '')

/** Lines for configuration mode: of a list in a list the first that is taken counts. */
export function secretLines(
  rule: NewSecretsRule,
  running: string,
): readonly (TypedLine | readonly TypedLine[])[] {
  const bare = (text: string): TypedLine => ({ text, answers: [] })
  const { inSections, user } = rule
  const headers = running.split('\n').filter((line) => inSections?.header.test(line.trimEnd()))
  return [
    ...rule.lines,
    ...(user?.when.test(running) ? [user.ways.map(bare)] : []),
    ...headers.flatMap((header) => [header.trim(), ...(inSections?.lines ?? [])].map(bare)),
  ]
}

/** Interfaces of a configuration text that are shut. */
function shutInterfaces(text: string): Set<string> {
  const shut = new Set<string>()
  let name: string | null = null
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) name = /^interface (.+?)\s*$/.exec(line)?.[1] ?? null
    else if (name !== null && /^\s+shutdown\s*$/.test(line)) shut.add(name)
  }
  return shut
}

/** Shut now, although the saved configuration does not shut them. */
export function asleepInterfaces(running: string, startup: string): string[] {
  const meant = shutInterfaces(startup)
  const isSaved = (name: string) => new RegExp(`^interface ${name}\\s*$`, 'm').test(startup)
  return [...shutInterfaces(running)].filter((name) => !meant.has(name) && isSaved(name))
}
