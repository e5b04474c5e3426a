/** What is asked: a domain, and whatever tells from where its mail leaves. */
import { Button, FileButton, TextInput } from '@mantine/core'
import { IconFolderOpen, IconMailOpened, IconPlayerStop, IconSearch, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n.ts'
import style from './mail.module.css'
import type { MailChecking } from './use-mail-check.ts'

interface Message {
  readonly name: string
  readonly text: string
}

export function QuestionForm({ checking }: { readonly checking: MailChecking }) {
  const t = useText()
  const [domain, setDomain] = useState('')
  const [address, setAddress] = useState('')
  const [server, setServer] = useState('')
  const [message, setMessage] = useState<Message | null>(null)
  const question = { domain, address, server, message: message?.text ?? null }
  const isRunning = checking.progress !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (domain.trim() !== '') checking.check(question)
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t('mail.domain')}
        description={t('mail.domain.help')}
        placeholder="example.org"
        spellCheck={false}
        value={domain}
        onChange={(event) => setDomain(event.currentTarget.value)}
      />
      <MessageField message={message} onChange={setMessage} />
      <TextInput
        label={t('mail.address')}
        description={t('mail.address.help')}
        placeholder="192.0.2.25"
        value={address}
        disabled={message !== null}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={t('mail.server')}
        description={t('mail.server.help')}
        placeholder="10.1.0.25"
        value={server}
        disabled={message !== null}
        onChange={(event) => setServer(event.currentTarget.value)}
      />
      <div className={style.acts}>
        {isRunning ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            onClick={checking.stop}
          >
            {t('action.cancel')}
          </Button>
        ) : (
          <Button
            type="submit"
            disabled={domain.trim() === ''}
            leftSection={<IconSearch size={18} aria-hidden />}
          >
            {t('mail.check')}
          </Button>
        )}
        <FileButton
          accept=".json,.txt,.log,text/plain,application/json"
          onChange={(file) => {
            if (file) checking.judge(question, file)
          }}
        >
          {(props) => (
            <Button variant="default" leftSection={<IconFolderOpen size={18} aria-hidden />} {...props}>
              {t('mail.saved')}
            </Button>
          )}
        </FileButton>
      </div>
    </form>
  )
}

interface MessageFieldProps {
  readonly message: Message | null
  readonly onChange: (message: Message | null) => void
}

function MessageField({ message, onChange }: MessageFieldProps) {
  const t = useText()
  // Bytes as they are: a mail may be in any encoding, and only its headers are read.
  const take = async (file: File) =>
    onChange({ name: file.name, text: new TextDecoder('latin1').decode(await file.arrayBuffer()) })
  return (
    <div className={style.message}>
      {message ? (
        <Button
          variant="light"
          rightSection={<IconX size={16} aria-hidden />}
          aria-label={t('mail.message.drop', { name: message.name })}
          onClick={() => onChange(null)}
        >
          {message.name}
        </Button>
      ) : (
        <FileButton accept=".eml,.txt,.msg,message/rfc822" onChange={(file) => void (file && take(file))}>
          {(props) => (
            <Button variant="default" leftSection={<IconMailOpened size={18} aria-hidden />} {...props}>
              {t('mail.message')}
            </Button>
          )}
        </FileButton>
      )}
      <p>{t('mail.message.help')}</p>
    </div>
  )
}
