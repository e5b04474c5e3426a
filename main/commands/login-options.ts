/** How a service is logged in to, by the options given: which ways there are depends on its kind. */
import { type AuthKind, kindFacts, type LanServiceKind } from '../../shared/lan-services/lan-service.ts'
import { filledVariable, requiredOption, textOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'

const LOGIN_OPTIONS = [
  'user',
  'password-env',
  'token',
  'secret-env',
  'api-token-env',
  'user-token-env',
] as const

/** They and the passphrase of the vault that keeps what they name, as options of a command. */
export const loginOptions = {
  ...Object.fromEntries(LOGIN_OPTIONS.map((name) => [name, { type: 'string' as const }])),
  'passphrase-env': { type: 'string' as const },
}

export const LOGIN_USAGE = `AUTH --passphrase-env VAR
       AUTH: --user U --password-env VAR | --token ID --secret-env VAR (Proxmox) | --api-token-env VAR --user-token-env VAR (FOG)`

interface Way {
  readonly usage: string
  /** The option that says who; null: nobody is named. */
  readonly who: 'user' | 'token' | null
  /** Part of the login -> the option that names its variable. */
  readonly secrets: Readonly<Record<string, (typeof LOGIN_OPTIONS)[number]>>
}

const ways: Readonly<Record<AuthKind, Way>> = {
  password: { usage: '--user U --password-env VAR', who: 'user', secrets: { password: 'password-env' } },
  token: {
    usage: '--token USER@REALM!NAME --secret-env VAR',
    who: 'token',
    secrets: { secret: 'secret-env' },
  },
  tokens: {
    usage: '--api-token-env VAR --user-token-env VAR',
    who: null,
    secrets: { 'api-token': 'api-token-env', 'user-token': 'user-token-env' },
  },
}

export interface GivenLogin {
  readonly auth: AuthKind
  readonly user: string | null
  readonly secrets: Readonly<Record<string, string>>
}

/** Throws UsageError where the options are of another kind of service, of two ways at once, or missing. */
export function readLogin(input: CommandInput, kind: LanServiceKind): GivenLogin {
  const given = LOGIN_OPTIONS.filter((name) => textOption(input, name) !== undefined)
  const allowed = kindFacts[kind].auths
  const expected = allowed.map((auth) => ways[auth].usage).join(' or ')
  const auth = allowed.find((one) => given.some((name) => optionsOf(ways[one]).includes(name)))
  const stray = auth && given.find((name) => !optionsOf(ways[auth]).includes(name))
  if (auth === undefined || stray !== undefined)
    throw new UsageError(`${kindFacts[kind].title} is logged in to with ${expected}`)
  const { who, secrets } = ways[auth]
  return {
    auth,
    user: who === null ? null : readWho(input, who),
    secrets: Object.fromEntries(
      Object.entries(secrets).map(([part, option]) => [part, filledVariable(input, option).trim()]),
    ),
  }
}

const optionsOf = ({ who, secrets }: Way): readonly string[] => [
  ...(who ? [who] : []),
  ...Object.values(secrets),
]

function readWho(input: CommandInput, option: 'user' | 'token'): string {
  const who = requiredOption(input, option, option === 'user' ? 'who logs in' : 'the id of the token').trim()
  if (option === 'token' && !/^[^\s!@]+@[^\s!@]+![^\s!]+$/.test(who))
    throw new UsageError(`--token ${who}: expected the whole id, as in root@pam!brassage`)
  return who
}

/** Before a token goes over a network in clear. */
export function sayPlain(input: CommandInput, kind: LanServiceKind): void {
  input.stderr(
    `brassage: ${kindFacts[kind].title} is spoken to without TLS: whoever listens on this network reads the tokens. Keep it to a network of your own.\n`,
  )
}
