import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hasFrench, sayIn } from '../../shared/i18n/say-in.ts'
import { sentences } from '../../shared/i18n/sentences/index.ts'
import { saidUnder } from './said-in-sources.ts'

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('what the core says, on a French screen', () => {
  it('is a French sentence with the names it is about', () => {
    expect(sayIn('fr', 'There is no switch SW9 in this site.')).toBe(
      'Il n’y a pas de commutateur SW9 dans ce site.',
    )
  })

  it('names the field of a refused edit as its column is called', () => {
    expect(sayIn('fr', 'vlan "abc": expected a whole number within 1 to 4094')).toBe(
      'VLAN « abc » : un nombre entier de 1 à 4094 est attendu',
    )
  })

  it('puts a reason inside a sentence into French as well', () => {
    expect(sayIn('fr', 'COM3: the cable or adapter was unplugged. Connect again, then resume.')).toBe(
      'COM3 : le câble ou l’adaptateur a été débranché. Reconnectez, puis reprenez.',
    )
  })

  it('leaves the words of a device and names as they are', () => {
    const message = 'The device refused line 4 "vlan 5000": % Invalid input. Nothing was saved.'
    expect(sayIn('fr', message)).toBe(
      'L’équipement a refusé la ligne 4 « vlan 5000 » : % Invalid input. Rien n’a été enregistré.',
    )
  })

  it('reads old labels of edits, which files hold in English', () => {
    expect(sayIn('fr', 'Set vlan of port SW1 1')).toBe('Modifier VLAN du port SW1 1')
    expect(sayIn('fr', 'Import of plan.xlsx')).toBe('Import de plan.xlsx')
  })

  it('keeps names, also those that are words of ours', () => {
    expect(sayIn('fr', 'Add stand port')).toBe('Ajouter le stand port')
    expect(sayIn('fr', 'SW1 3 is already connected to outlet C1-1: free it first')).toBe(
      'SW1 3 est déjà relié à la prise C1-1 : libérez-le d’abord',
    )
  })

  it('says what shape a value should have, which zod says in English', () => {
    const shape = z.object({
      name: z.string().min(1),
      vid: z.int().max(4094),
      tags: z.array(z.string()).min(2),
    })
    const read = shape.safeParse({ name: '', vid: 5000, tags: [] })
    expect(read.error?.issues.map(({ message }) => sayIn('fr', message))).toEqual([
      'ne peut pas être vide',
      '4094 au plus',
      'au moins 2 éléments',
    ])
    const empty = shape.safeParse({ tags: 'one' })
    expect(empty.error?.issues.map(({ message }) => sayIn('fr', message))).toEqual([
      'il faut un texte, il n’y a rien',
      'il faut un nombre, il n’y a rien',
      'il faut une liste',
    ])
  })

  it('shows what it does not know as it was said', () => {
    expect(sayIn('fr', 'Something new happened.')).toBe('Something new happened.')
  })

  it('does not touch English on an English screen', () => {
    for (const { en } of sentences) expect(sayIn('en', en)).toBe(en)
  })
})

describe('the French sentences', () => {
  it('fill no placeholder that their English does not give', () => {
    for (const { en, fr } of sentences)
      expect(placeholders(en), fr).toEqual(expect.arrayContaining(placeholders(fr)))
  })

  it('are there once for each English one', () => {
    const all = sentences.map(({ en }) => en)
    expect(all.filter((en, at) => all.indexOf(en) !== at)).toEqual([])
  })

  // main/commands and main/web speak to a terminal or a stranger's browser, never on a screen of ours; what is read of
  // outputs is in the devices' words; what is found by comparing has both languages side by side.
  it.each([
    ['main', ['commands', 'web', 'demo']],
    ['shared', ['show-output', 'i18n/finding-texts.ts']],
  ])('exist for all that is refused or found in %s', (folder, except) => {
    const missing = saidUnder(folder, except).filter(({ sentence }) => !hasFrench(sentence))
    expect(missing.map(({ where, sentence }) => `${where} ${sentence}`)).toEqual([])
  })
})
