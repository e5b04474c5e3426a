/** The vault of secrets. */
import type { Sentence } from './sentence.ts'

export const vault: readonly Sentence[] = [
  {
    en: 'The vault is locked. Unlock it with its passphrase.',
    fr: 'Le coffre est verrouillé. Déverrouillez-le avec sa phrase secrète.',
  },
  { en: 'The vault holds no secret {name}.', fr: 'Le coffre ne contient aucun secret {name}.' },
  { en: 'This site has a vault already: open it instead.', fr: 'Ce site a déjà un coffre : ouvrez-le.' },
  {
    en: 'This site has no vault yet. Make one with "brassage secret set".',
    fr: 'Ce site n’a pas encore de coffre. Créez-en un dans les réglages.',
  },
  {
    en: "This is not the passphrase of this site's vault. Try again.",
    fr: 'Ce n’est pas la phrase secrète du coffre de ce site. Réessayez.',
  },
  {
    en: 'The passphrase is empty. Choose one of several words.',
    fr: 'La phrase secrète est vide. Choisissez-en une de plusieurs mots.',
  },
  {
    en: 'The vault is closed. Open it with its passphrase.',
    fr: 'Le coffre est fermé. Ouvrez-le avec sa phrase secrète.',
  },
  {
    en: "The vault's key does not open {purpose}: it was sealed with another key, or damaged. Set it again.",
    fr: 'La clé du coffre n’ouvre pas {purpose} : scellé avec une autre clé, ou endommagé. Saisissez-le de nouveau.',
  },
  {
    en: '"{name}" is no name for a secret: letters, digits, ".", "_" and "-", at most 64, beginning with a letter or digit.',
    fr: '« {name} » ne convient pas comme nom de secret : lettres, chiffres, « . », « _ » et « - », 64 au plus, en commençant par une lettre ou un chiffre.',
  },
  {
    en: 'The value of {name} is empty or holds a line break. Give it anew.',
    fr: 'La valeur de {name} est vide ou contient un retour à la ligne. Saisissez-la de nouveau.',
  },
  {
    en: 'These secrets are needed and not to be had: {names}. Open the vault (--passphrase-env VAR), or set them with "brassage secret set".',
    fr: 'Il manque ces secrets : {names}. Ouvrez le coffre, ou ajoutez-les dans les réglages.',
  },
  {
    en: 'That configuration held secrets that were not kept, or the vault is closed. Open the vault, then try again.',
    fr: 'Cette configuration contenait des secrets qui n’ont pas été conservés, ou le coffre est fermé. Ouvrez le coffre, puis réessayez.',
  },
]
