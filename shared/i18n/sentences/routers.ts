/** What is refused of the routers: rules that no daemon takes, files that are somebody else's. */
import type { Sentence } from './sentence.ts'

export const routerTalk: readonly Sentence[] = [
  { en: '{host} has no file {path}.', fr: '{host} n’a pas de fichier {path}.' },
  {
    en: 'the rules of the routers are there already; set them',
    fr: 'les règles des routeurs existent déjà ; modifiez-les',
  },
  {
    en: 'a switch stays a switch; remove it and add a router',
    fr: 'un commutateur reste un commutateur ; supprimez-le et ajoutez un routeur',
  },
  {
    en: 'there is no router "{name}"; there is no router yet',
    fr: 'il n’y a pas de routeur « {name} » ; il n’y en a encore aucun',
  },
  {
    en: 'there is no router "{name}"; there are {known}',
    fr: 'il n’y a pas de routeur « {name} » ; il y a {known}',
  },
  { en: 'expected a VLAN number', fr: 'un numéro de VLAN est attendu' },
  { en: 'at most 200 VLANs', fr: '200 VLAN au plus' },
  {
    en: 'expected a domain name, such as event.internal',
    fr: 'un nom de domaine est attendu, par exemple event.internal',
  },
  { en: 'expected IPv4 addresses, at most 8', fr: 'des adresses IPv4 sont attendues, 8 au plus' },
  {
    en: 'expected names or addresses of time servers, at most 8',
    fr: 'des noms ou adresses de serveurs de temps sont attendus, 8 au plus',
  },
  {
    en: 'expected services and servers, such as tcp/443=10.9.0.10',
    fr: 'des services et leurs serveurs sont attendus, par exemple tcp/443=10.9.0.10',
  },
  {
    en: 'expected the path of a boot file, such as undionly.kpxe',
    fr: 'le chemin d’un fichier de démarrage est attendu, par exemple undionly.kpxe',
  },
  { en: 'expected numbers within 1 to 255', fr: 'des nombres de 1 à 255 sont attendus' },
  {
    en: 'expected the name of a secret of the vault',
    fr: 'le nom d’un secret du coffre est attendu',
  },
  {
    en: 'expected the name of a network card, such as eth0',
    fr: 'le nom d’une carte réseau est attendu, par exemple eth0',
  },
  {
    en: 'expected an address and its length, such as 192.0.2.10/24',
    fr: 'une adresse et sa longueur sont attendues, par exemple 192.0.2.10/24',
  },
  {
    en: 'The secret {name} cannot sign VRRP: keepalived takes letters, digits and signs, without blanks, quotes and accents. Set another.',
    fr: 'Le secret {name} ne peut pas signer VRRP : keepalived accepte des lettres, des chiffres et des signes, sans espaces, guillemets ni accents. Définissez-en un autre.',
  },
  {
    en: 'There is no router {name} in this site. Its routers: {known}.',
    fr: 'Il n’y a pas de routeur {name} dans ce site. Ses routeurs : {known}.',
  },
  {
    en: '{file} exists already and was not made by Brassage, so it is not overwritten. Choose another folder, or move that file away.',
    fr: '{file} existe déjà et n’a pas été fait par Brassage : il n’est pas écrasé. Choisissez un autre dossier ou déplacez ce fichier.',
  },
]
