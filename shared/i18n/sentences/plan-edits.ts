/** Edits of the plan that are refused. The field and the typed value before the colon come from `field-words`. */
import type { Sentence } from './sentence.ts'

const names: readonly Sentence[] = [
  { en: 'there is no {what} "{name}"{known}', fr: '« {name} » n’existe pas ({what}){known}' },
  {
    en: 'there is already a panel {name}; choose another name',
    fr: 'il y a déjà un bandeau {name} ; choisissez un autre nom',
  },
  {
    en: 'there is already a device {name}; choose another name',
    fr: 'il y a déjà un équipement {name} ; choisissez un autre nom',
  },
  {
    en: 'there is already an outlet of that name',
    fr: 'il y a déjà une prise de ce nom ; choisissez un autre nom',
  },
  {
    en: 'there is already a device of that name',
    fr: 'il y a déjà un équipement de ce nom ; choisissez un autre nom',
  },
  { en: 'that name is taken; choose another', fr: 'ce nom est pris ; choisissez-en un autre' },
  { en: 'This site has a type "{slug}" already.', fr: 'Ce site a déjà un type « {slug} ».' },
  {
    en: 'VLAN {vid} is there already, as {name}; choose a free number',
    fr: 'le VLAN {vid} existe déjà, sous le nom {name} ; choisissez un numéro libre',
  },
  { en: 'VLAN {vid} is there already, as {name}', fr: 'le VLAN {vid} existe déjà, sous le nom {name}' },
  { en: 'host {name} has this MAC address already', fr: 'la machine {name} a déjà cette adresse MAC' },
  {
    en: 'there is no switch "{name}"; there is no switch yet',
    fr: 'il n’y a pas de commutateur « {name} » ; il n’y en a encore aucun',
  },
  {
    en: 'there is no panel "{name}"; there is no panel yet',
    fr: 'il n’y a pas de bandeau « {name} » ; il n’y en a encore aucun',
  },
  {
    en: 'there is no stand "{name}"; there is no stand yet',
    fr: 'il n’y a pas de stand « {name} » ; il n’y en a encore aucun',
  },
  {
    en: 'there is no outlet "{name}"; there is no outlet yet',
    fr: 'il n’y a pas de prise « {name} » ; il n’y en a encore aucune',
  },
  {
    en: 'there is no switch "{name}"; there are {known}',
    fr: 'il n’y a pas de commutateur « {name} » ; il y a {known}',
  },
  {
    en: 'there is no panel "{name}"; there are {known}',
    fr: 'il n’y a pas de bandeau « {name} » ; il y a {known}',
  },
  {
    en: 'there is no stand "{name}"; there are {known}',
    fr: 'il n’y a pas de stand « {name} » ; il y a {known}',
  },
  {
    en: 'there is no outlet "{name}"; there are {known}',
    fr: 'il n’y a pas de prise « {name} » ; il y a {known}',
  },
  {
    en: 'there is no port "{name}"; write a switch and a port, as in "SW1 3"',
    fr: 'il n’y a pas de port « {name} » ; écrivez un commutateur et un port, par exemple « SW1 3 »',
  },
  { en: 'there is no VLAN "{name}"', fr: 'il n’y a pas de VLAN « {name} »' },
  {
    en: 'there is no cable "{name}"; write its number, its short code, its label, or one of its ends as in "SW1 Gi0/1"',
    fr: 'il n’y a pas de câble « {name} » ; écrivez son numéro, son code, son étiquette, ou l’une de ses extrémités, par exemple « SW1 Gi0/1 »',
  },
  {
    en: '"{name}" could be cable {numbers}; write its number',
    fr: '« {name} » peut être le câble {numbers} ; écrivez son numéro',
  },
  {
    en: 'an end is needed, as in "SW1 Gi0/1", "P1A 12" or an outlet',
    fr: 'il faut une extrémité, par exemple « SW1 Gi0/1 », « P1A 12 » ou une prise',
  },
  {
    en: 'both ends of the cable are the same; write where its other end goes',
    fr: 'les deux extrémités du câble sont les mêmes ; indiquez où va l’autre',
  },
  {
    en: 'a link joins two network devices; this is a cable or a cord',
    fr: 'une liaison relie deux équipements réseau ; ceci est un câble ou un cordon',
  },
  {
    en: 'expected a number above 0, up to {most}',
    fr: 'un nombre supérieur à 0, au plus {most}, est attendu',
  },
  { en: 'there is no room "{name}"', fr: 'il n’y a pas de local « {name} »' },
  { en: 'there is no host "{name}"', fr: 'il n’y a pas de machine « {name} »' },
  {
    en: 'there is no kind of row "{name}"; kinds are {kinds}',
    fr: 'il n’y a pas de lignes « {name} » ; il y a {kinds}',
  },
  {
    en: 'there is no such field; fields are {fields}',
    fr: 'ce champ n’existe pas ; les champs sont {fields}',
  },
  {
    en: "there is no written prefix {cidr}; those of the scheme follow the site's rules",
    fr: 'il n’y a pas de préfixe saisi {cidr} ; ceux du plan d’adressage suivent les règles du site',
  },
  { en: '{first} or {second}? Write the name in full', fr: '{first} ou {second} ? Écrivez le nom en entier' },
  {
    en: 'VLAN "{name}" is there {count} times; write {names}',
    fr: 'le VLAN « {name} » existe {count} fois ; écrivez {names}',
  },
  {
    en: 'on which switch? Write it first, as in "SW1 110"',
    fr: 'sur quel commutateur ? Écrivez-le d’abord, par exemple « SW1 110 »',
  },
]

const ports: readonly Sentence[] = [
  { en: '{first} (1) to {last} ({count})', fr: '{first} (1) à {last} ({count})', isPart: true },
  {
    en: "no VLAN number is left within {first} to {last}; widen the site's range (firstVlan, lastVlan), or choose a scheme with room for more",
    fr: 'il ne reste aucun numéro de VLAN entre {first} et {last} ; élargissez la plage du site, ou choisissez un plan d’adressage plus large',
  },
  {
    en: 'its model has no room for another VLAN; move outlets to another switch, or let several share a VLAN (per stand, per purpose)',
    fr: 'son modèle n’a plus de place pour un VLAN ; déplacez des prises vers un autre commutateur, ou faites partager un VLAN (par stand, par usage)',
  },
  {
    en: '{end} is already connected to {far}: free it first',
    fr: '{end} est déjà relié à {far} : libérez-le d’abord',
  },
  { en: '{port} is taken by {far}; free it first', fr: '{port} est pris par {far} ; libérez-le d’abord' },
  {
    en: '{device} has no port "{port}"; its ports are {range}',
    fr: '{device} n’a pas de port « {port} » ; ses ports sont {range}',
  },
  { en: 'panel {panel} has positions 1 to {count}', fr: 'le bandeau {panel} a les positions 1 à {count}' },
  {
    en: 'positions {positions} are in use',
    fr: 'les positions {positions} sont utilisées ; libérez-les d’abord',
  },
  {
    en: 'a port in mode {mode} has no VLAN; leave vlan out',
    fr: 'un port en mode {mode} n’a pas de VLAN ; laissez le VLAN vide',
  },
  {
    en: '{port} as an access port needs a VLAN; give vlan=',
    fr: '{port} en port d’accès a besoin d’un VLAN ; indiquez-le',
  },
  {
    en: 'an access port carries no tagged VLANs; set mode tagged',
    fr: 'un port d’accès ne porte pas de VLAN étiquetés ; passez-le en mode étiqueté',
  },
  {
    en: '{port} as a tagged port needs VLANs; give taggedVlans= or uplink=yes',
    fr: '{port} en port étiqueté a besoin de VLAN ; indiquez ses VLAN étiquetés, ou faites-en un lien montant',
  },
  {
    en: 'the outlet is on no switch yet; give switch= as well',
    fr: 'la prise n’est encore sur aucun commutateur ; indiquez-le d’abord',
  },
  { en: 'which port of {device}? Give port= as well', fr: 'quel port de {device} ? Indiquez aussi le port' },
  {
    en: 'the outlet is on no panel yet; give panel= as well',
    fr: 'la prise n’est encore sur aucun bandeau ; indiquez-le d’abord',
  },
  {
    en: 'which position? Give panelPort= as well',
    fr: 'quelle position ? Indiquez aussi la position du bandeau',
  },
  {
    en: 'outlet {outlet} reaches no switch port; patch it first, with switch= and port=',
    fr: 'la prise {outlet} n’arrive sur aucun port de commutateur ; brassez-la d’abord (commutateur et port)',
  },
  {
    en: 'its ports use VLANs of the old domain: {ports}',
    fr: 'ses ports utilisent des VLAN de l’ancien domaine : {ports}',
  },
  {
    en: 'it has {count} ports, and these of {device} are in use: {ports}. Move them first',
    fr: 'il a {count} [count|port|ports], et ceux-ci de {device} sont utilisés : {ports}. Déplacez-les d’abord',
  },
  {
    en: '{device} belongs to no L2 domain, so it has no VLANs',
    fr: '{device} n’appartient à aucun domaine L2 et n’a donc pas de VLAN',
  },
]

const removals: readonly Sentence[] = [
  { en: '{what}: {names}. Free them first', fr: '{what} : {names}. Libérez-les d’abord' },
  { en: 'the stand has outlets', fr: 'le stand a des prises' },
  { en: 'these ports are connected', fr: 'ces ports sont reliés' },
  { en: 'these ports use the VLAN', fr: 'ces ports utilisent le VLAN' },
  { en: 'these positions are connected', fr: 'ces positions sont reliées' },
  { en: 'these are in the room', fr: 'ceci se trouve dans le local' },
  {
    en: 'a port goes with its switch; set its mode to unused instead',
    fr: 'un port disparaît avec son commutateur ; mettez-le plutôt en mode inutilisé',
  },
  {
    en: 'the site is the file itself; remove the file',
    fr: 'le site est le fichier lui-même ; supprimez le fichier',
  },
  {
    en: 'ports come with their switch; set its model instead',
    fr: 'les ports viennent avec leur commutateur ; changez plutôt son modèle',
  },
  { en: 'a site is made with `brassage new`', fr: 'un site se crée depuis l’accueil' },
]

const values: readonly Sentence[] = [
  {
    en: 'a host needs its MAC address, as in 00:11:22:33:44:55',
    fr: 'une machine a besoin de son adresse MAC, par exemple 00:11:22:33:44:55',
  },
  {
    en: 'expected a colour as #rrggbb, such as #ff8800',
    fr: 'une couleur #rrvvbb est attendue, par exemple #ff8800',
  },
  {
    en: 'expected a network and its length, such as 10.1.101.0/24',
    fr: 'un réseau et sa longueur sont attendus, par exemple 10.1.101.0/24',
  },
  { en: 'expected an address within {cidr}', fr: 'une adresse de {cidr} est attendue' },
  { en: 'a room cannot be inside itself', fr: 'un local ne peut pas être dans lui-même' },
  {
    en: 'expected 12 hexadecimal digits, as in 00:11:22:33:44:55',
    fr: '12 chiffres hexadécimaux sont attendus, par exemple 00:11:22:33:44:55',
  },
  { en: '{model} takes VLAN {range}', fr: '{model} accepte les VLAN {range}' },
  { en: 'a model is needed', fr: 'un modèle est nécessaire' },
  {
    en: 'expected an IPv4 address, with its length as in 10.1.99.1/24',
    fr: 'une adresse IPv4 avec sa longueur est attendue, par exemple 10.1.99.1/24',
  },
  {
    en: 'expected an IPv4 address such as 10.1.99.254',
    fr: 'une adresse IPv4 est attendue, par exemple 10.1.99.254',
  },
  {
    en: 'no model is known, or several are, by that name; near: {near}',
    fr: 'aucun modèle de ce nom, ou plusieurs ; proches : {near}',
  },
  {
    en: 'no model is known, or several are, by that name',
    fr: 'aucun modèle de ce nom, ou plusieurs ; écrivez-le en entier',
  },
  { en: 'a name is needed, it cannot be empty', fr: 'un nom est nécessaire, il ne peut pas être vide' },
  { en: 'at most {most} characters, this has {length}', fr: '{most} caractères au plus, il y en a {length}' },
  {
    en: 'expected a whole number within {least} to {most}',
    fr: 'un nombre entier de {least} à {most} est attendu',
  },
  { en: 'a number within {least} to {most} is needed', fr: 'un nombre de {least} à {most} est nécessaire' },
  { en: 'expected yes or no', fr: 'oui ou non est attendu' },
  { en: 'yes or no is needed', fr: 'oui ou non est nécessaire' },
  { en: 'expected one of {words}', fr: 'une de ces valeurs est attendue : {words}' },
  {
    en: '"{part}" is no VLAN number or range; write 110,120-122',
    fr: '« {part} » n’est ni un numéro ni une plage de VLAN ; écrivez 110,120-122',
  },
  { en: '"{part}": VLAN numbers are within 1-4094', fr: '« {part} » : les numéros de VLAN vont de 1 à 4094' },
  {
    en: 'host 0 is the network itself; the first host is 1, the last -1',
    fr: 'l’hôte 0 est le réseau lui-même ; le premier est 1, le dernier -1',
  },
  { en: '{names} and {count} more', fr: '{names} et {count} de plus' },
]

const scheme: readonly Sentence[] = [
  { en: 'character {position}: {why}', fr: 'caractère {position} : {why}' },
  { en: 'an octet is empty: write a number or {…}', fr: 'un octet est vide : écrivez un nombre ou {…}' },
  { en: 'this "{" is never closed', fr: 'cette « { » n’est jamais fermée' },
  { en: 'this "(" is never closed', fr: 'cette « ( » n’est jamais fermée' },
  {
    en: '"{char}" does not belong in an octet: write digits or {…}',
    fr: '« {char} » n’a pas sa place dans un octet : écrivez des chiffres ou {…}',
  },
  {
    en: 'the prefix length is missing: end with /24 or another length',
    fr: 'la longueur du préfixe manque : terminez par /24 ou une autre longueur',
  },
  {
    en: 'prefix length {value} is not within 1-32',
    fr: 'la longueur de préfixe {value} n’est pas entre 1 et 32',
  },
  {
    en: 'an address has 4 octets, this scheme has {count}: write a.b.c.d/length',
    fr: 'une adresse a 4 octets, ce plan en a {count} : écrivez a.b.c.d/longueur',
  },
  {
    en: '"{text}" is not understood: use switch, vlan, whole numbers, + - * / % and parentheses',
    fr: '« {text} » n’est pas compris : utilisez switch, vlan, des nombres entiers, + - * / % et des parenthèses',
  },
  {
    en: 'a number, "switch", "vlan" or "(" is missing here',
    fr: 'il manque ici un nombre, « switch », « vlan » ou « ( »',
  },
  {
    en: '"{text}" is not known here: use switch or vlan',
    fr: '« {text} » est inconnu ici : utilisez switch ou vlan',
  },
  { en: 'an operator is missing before "{text}"', fr: 'il manque un opérateur avant « {text} »' },
]

export const planEdits: readonly Sentence[] = [...names, ...ports, ...removals, ...values, ...scheme]
