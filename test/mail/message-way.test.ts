/** Where a mail left, as the server that took it over wrote down. */
import { describe, expect, it } from 'vitest'
import { readMessageWay } from '../../shared/mail/message-way.ts'

const message = (...headers: string[]) => [...headers, 'Subject: Badge', '', 'Hello', ''].join('\r\n')

describe('the way of a mail', () => {
  it.each([
    [
      'Postfix',
      'from mail.foire.example (unknown [192.0.2.20])\r\n\tby mx.provider.example (Postfix) with ESMTPS id 1',
    ],
    ['Exim', 'from [192.0.2.20] (helo=mail.foire.example)\r\n by mx.provider.example with esmtps'],
    [
      'Exim with a reverse name',
      'from nat.venue.example ([192.0.2.20] helo=mail.foire.example) by mx.provider.example',
    ],
    [
      'Exchange',
      'from mail.foire.example (192.0.2.20) by\r\n mx.provider.example (203.0.113.9) with Microsoft SMTP',
    ],
    [
      'a large provider',
      'from mail.foire.example (nat.venue.example. [192.0.2.20])\r\n        by mx.provider.example with ESMTPS',
    ],
  ])('is read as %s writes it', (_, received) => {
    expect(readMessageWay(message(`Received: ${received}`), 'foire.example')).toMatchObject({
      address: '192.0.2.20',
      ehlo: 'mail.foire.example',
    })
  })

  it('is where it left the own servers, not where it was written nor what others passed on', () => {
    const own = message(
      'Received: from mx.provider.example (mx.provider.example [198.51.100.7]) by inbox.provider.example',
      'Received: from mail.foire.example (unknown [192.0.2.20]) by mx.provider.example',
      'Received: from relay.foire.example (relay.foire.example [192.0.2.77]) by mail.foire.example',
      'Received: from badges (badges.lan [10.1.0.30]) by relay.foire.example',
    )
    expect(readMessageWay(own, 'foire.example').address).toBe('192.0.2.20')
  })

  it('is not known of a mail that never left', () => {
    const inside = message('Received: from badges (badges.lan [10.1.0.30]) by mail.foire.example')
    expect(readMessageWay(inside, 'foire.example')).toEqual({ address: null, ehlo: null, selectors: [] })
  })

  it('tells an address of version 6', () => {
    const six = message(
      'Received: from mail.foire.example (unknown [IPv6:2001:db9::25]) by mx.provider.example',
    )
    expect(readMessageWay(six, 'foire.example').address).toBe('2001:db9::25')
  })

  it('tells the selectors of the own signatures alone', () => {
    const signed = message(
      'DKIM-Signature: v=1; a=rsa-sha256; d=foire.example; s=badges2026;\r\n\tbh=abc; b=s=no',
      'DKIM-Signature: v=1; a=rsa-sha256; d=provider.example; s=pm; b=x',
    )
    expect(readMessageWay(signed, 'foire.example').selectors).toEqual(['badges2026'])
  })

  it('is not fooled by what the body says', () => {
    const body = `${message()}Received: from x (x [192.0.2.1]) by y.example\r\n`
    expect(readMessageWay(body, 'foire.example').address).toBeNull()
  })
})
