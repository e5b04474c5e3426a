/**
 * What zod says of a value that has not the shape asked for: in a refused edit, a site's rules, a device type's YAML.
 * Its sentences are written out per type, so that a stand called `string` keeps its name.
 */
import type { Sentence } from './sentence.ts'

const types: readonly (readonly [en: string, fr: string])[] = [
  ['string', 'un texte'],
  ['number', 'un nombre'],
  ['int', 'un nombre entier'],
  ['boolean', 'oui ou non'],
  ['array', 'une liste'],
  ['object', 'un groupe de champs'],
  ['record', 'un groupe de champs'],
  ['null', 'une valeur vide'],
]

const expected: readonly Sentence[] = types.flatMap(([en, fr]) => [
  { en: `Invalid input: expected ${en}, received undefined`, fr: `il faut ${fr}, il n’y a rien` },
  { en: `Invalid input: expected ${en}, received {found}`, fr: `il faut ${fr}` },
])

const sizes: readonly Sentence[] = [
  {
    en: 'Too small: expected string to have >=1 characters',
    fr: 'ne peut pas être vide',
  },
  {
    en: 'Too small: expected string to have >={least} characters',
    fr: 'au moins {least} [least|caractère|caractères]',
  },
  {
    en: 'Too big: expected string to have <={most} characters',
    fr: '{most} [most|caractère|caractères] au plus',
  },
  {
    en: 'Too small: expected array to have >={least} items',
    fr: 'au moins {least} [least|élément|éléments]',
  },
  { en: 'Too big: expected array to have <={most} items', fr: '{most} [most|élément|éléments] au plus' },
  ...['number', 'int'].flatMap((type): readonly Sentence[] => [
    { en: `Too small: expected ${type} to be >={least}`, fr: 'au moins {least}' },
    { en: `Too small: expected ${type} to be >{bound}`, fr: 'plus de {bound}' },
    { en: `Too big: expected ${type} to be <={most}`, fr: '{most} au plus' },
    { en: `Too big: expected ${type} to be <{bound}`, fr: 'moins de {bound}' },
  ]),
]

export const shapes: readonly Sentence[] = [
  ...expected,
  ...sizes,
  { en: 'Invalid option: expected one of {choices}', fr: 'il faut une de ces valeurs : {choices}' },
  { en: 'Invalid input: expected {value}', fr: 'il faut {value}' },
  { en: 'Invalid string: must match pattern {pattern}', fr: 'n’a pas la forme {pattern}' },
  { en: 'Invalid number: must be a multiple of {step}', fr: 'doit être un multiple de {step}' },
  { en: 'Unrecognized key: {keys}', fr: 'champ inconnu : {keys}' },
  { en: 'Unrecognized keys: {keys}', fr: 'champs inconnus : {keys}' },
  { en: 'Invalid input', fr: 'valeur non valable' },
  { en: 'not valid', fr: 'valeur non valable', isPart: true },
  {
    en: 'Input validation failed',
    fr: 'L’application a envoyé une demande que le cœur ne comprend pas. Rechargez la page.',
  },
]
