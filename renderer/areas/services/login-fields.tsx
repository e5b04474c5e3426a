/** How a service is logged in to, by its kind: the fields of a new one and of a login that changed. */
import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import {
  type AuthKind,
  kindFacts,
  type LanServiceKind,
  secretParts,
} from '../../../shared/lan-services/lan-service.ts'
import { useText } from '../../i18n.ts'

const partLabels: Readonly<Record<string, TextKey>> = {
  password: 'services.form.password',
  secret: 'services.form.secret',
  'api-token': 'services.form.api-token',
  'user-token': 'services.form.user-token',
}

export interface LoginDraft {
  readonly auth: AuthKind
  readonly user: string
  readonly secrets: Readonly<Record<string, string>>
}

export const emptyLogin = (kind: LanServiceKind): LoginDraft => ({
  ...{ auth: kindFacts[kind].auths[0] ?? 'password', user: '', secrets: {} },
})

/** As it is sent to the core. */
export const loginOf = ({ auth, user, secrets }: LoginDraft) => ({
  ...{ auth, user: auth === 'tokens' ? null : user, secrets },
})

interface Props {
  readonly kind: LanServiceKind
  readonly login: LoginDraft
  readonly onChange: (part: Partial<LoginDraft>) => void
  /** The first secret is what is typed here. */
  readonly takesFocus?: boolean
}

export function LoginFields({ kind, login: { auth, user, secrets }, onChange, takesFocus }: Props) {
  const t = useText()
  const { auths } = kindFacts[kind]
  return (
    <>
      {auths.length > 1 ? (
        <SegmentedControl
          aria-label={t('services.form.auth')}
          data={[
            { value: 'token', label: t('services.form.auth.token') },
            { value: 'password', label: t('services.form.auth.password') },
          ]}
          value={auth}
          onChange={(value) => onChange({ auth: value === 'token' ? 'token' : 'password', secrets: {} })}
        />
      ) : null}
      {auth === 'tokens' ? null : (
        <TextInput
          label={t(auth === 'token' ? 'services.form.tokenId' : 'services.form.user')}
          value={user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
          autoComplete="off"
          required
        />
      )}
      {secretParts[auth].map((part, at) => (
        <PasswordInput
          key={part}
          data-autofocus={(takesFocus && at === 0) || undefined}
          label={t(partLabels[part] ?? 'services.form.secret')}
          value={secrets[part] ?? ''}
          onChange={(event) => onChange({ secrets: { ...secrets, [part]: event.currentTarget.value } })}
          autoComplete="off"
          required
        />
      ))}
    </>
  )
}
